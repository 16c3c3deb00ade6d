// Package threading is the modules threading and concurrent.futures of
// programs, written in Python. A thread is a task of the engine that runs until
// it waits: see py.ThreadPrimitives. Start with Modules.
// https://docs.python.org/3.14/library/threading.html
package threading

import (
	_ "embed"

	"toolweaver/py"
	"toolweaver/py/lib/collections"
)

var (
	//go:embed threading.py
	source string
	//go:embed futures.py
	futuresSource string
)

func values() map[string]py.Value {
	return map[string]py.Value{"_deque": collections.DequeType.Value(), "_BlockingContext": py.BlockingContextType.Value()}
}

var funcs = append(py.ThreadPrimitives(),
	py.Def{Name: "_format_exception", Sig: "exc, /", Fn: func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		e, ok := a[0].AsException()
		if !ok {
			return in.NewStr(""), nil
		}
		return in.NewStr(in.FormatException(e)), nil
	}},
	py.Def{Name: "_now", Fn: func(in *py.Interp, _ []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		return py.Float(in.Monotonic().Seconds()), nil
	}})

// Modules are threading, concurrent and concurrent.futures.
var Modules = []*py.ModuleDef{
	{Name: "threading", Doc: "Threads that take turns.", Source: source, Funcs: funcs, Values: values()},
	{Name: "_thread", Doc: "Threads that take turns.", Init: py.LazyNames(map[string]string{"allocate_lock": "threading", "get_ident": "threading",
		"get_native_id": "threading", "lock": "threading", "LockType": "threading", "RLock": "threading", "error": "threading", "_local": "threading",
		"stack_size": "threading", "start_new_thread": "threading", "start_new": "threading", "interrupt_main": "threading", "exit": "threading",
		"TIMEOUT_MAX": "threading", "_count": "threading"})},
	{Name: "_queue", Init: py.LazyNames(map[string]string{"Empty": "queue", "SimpleQueue": "queue"})},
	{Name: "concurrent", Doc: "Concurrency.", Init: py.LazyNames(nil)},
	{Name: "concurrent.futures", Doc: "Calls that run beside each other.", Source: futuresSource, Funcs: funcs, Values: values()},
	{Name: "concurrent.futures.thread", Init: py.LazyNames(map[string]string{"ThreadPoolExecutor": "concurrent.futures", "BrokenThreadPool": "concurrent.futures"})},
	{Name: "concurrent.futures.process", Init: py.LazyNames(map[string]string{"ProcessPoolExecutor": "concurrent.futures", "BrokenProcessPool": "concurrent.futures"})},
}
