// Package py is a Python 3.14 engine in pure Go, made to run programs that a
// language model wrote: safely, fast, and so that a run can be replayed.
//
// Start with Compile, New and Interp.Start:
//
//	prog, err := py.Compile("job.py", source, py.CompileOptions{})
//	in := py.New(py.Options{Stdout: os.Stdout, Library: all.Library()})
//	out := in.Start(prog)
//	for out.Status == py.Waiting {
//		out = in.Resume(now, results...) // answers to out.Calls
//	}
//
// An Interp is a state machine. Start and Resume run the program until it is
// done, raised, reached a limit, or every task waits on the host; the engine
// starts no goroutine, never waits and never reads a clock of its own. Calls
// of the host (HostFunc) are numbered in program order by a deterministic
// scheduler, so that the same results in the same order give the same run.
//
// The layers, in reading order: value.go and object.go (what values are),
// type.go and attr.go (classes and attributes), ops.go and iter.go (operators
// and iteration), vm.go and frame.go (running), generator.go and async_*.go
// (suspending), start.go and hostcall.go (the host). Built-in types are in
// type_*.go as tables of Def, exceptions in exc_*.go, limits in limits.go.
//
// The package knows nothing of tools, journals or models, and cannot reach
// the operating system: it imports the standard library only, and none of os,
// net, os/exec, syscall. What a program may touch is what the host puts into
// Options.
package py
