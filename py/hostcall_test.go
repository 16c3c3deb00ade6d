package py_test

import (
	"fmt"
	"testing"
	"time"

	"toolweaver/py"
	"toolweaver/py/lib/all"
)

// echoHost runs a program whose function echo the host answers at once with
// its argument, and returns the outcome and the number of calls.
func echoHost(t testing.TB, source string, limits py.Limits) (*py.Interp, py.Outcome, int) {
	t.Helper()
	prog, err := py.Compile("host.py", source, py.CompileOptions{Predeclared: func(n string) bool { return n == "echo" }})
	if err != nil {
		t.Fatal(err)
	}
	echo := py.NewHostFunc(&py.HostFunc{Name: "echo", Bind: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (any, *py.Exception) {
		if len(args) != 1 {
			return nil, py.Errorf(py.TypeError, "echo() takes 1 argument (%d given)", len(args))
		}
		return args[0], nil
	}})
	in := py.New(py.Options{Library: all.Library(), Limits: limits, Globals: map[string]py.Value{"echo": echo}})
	o, n := in.Start(prog), 0
	for o.Status == py.Waiting {
		results := make([]py.HostResult, len(o.Calls))
		for i, c := range o.Calls {
			results[i] = py.HostResult{ID: c.ID, Value: c.Payload.(py.Value)}
		}
		n += len(results)
		o = in.Resume(0, results...)
	}
	return in, o, n
}

func TestHostCalls(t *testing.T) {
	for _, c := range []struct {
		source string
		want   string
		calls  int
	}{
		{"await echo(5)", "5", 1},
		{"t = 0\nfor i in range(200000): t += await echo(i)\nt", "19999900000", 200000},
		{"import asyncio\nsum(await asyncio.gather(*[echo(i) for i in range(10000)]))", "49995000", 10000},
		{"import asyncio\nasync def f(i):\n a = await echo(i)\n b = await echo(a)\n return b\nawait asyncio.gather(*[f(i) for i in range(4)])", "[0, 1, 2, 3]", 8},
		{"import asyncio\nt = asyncio.create_task(echo(1))\nawait asyncio.sleep(0)\nt.cancel()\ntry:\n await t\nexcept asyncio.CancelledError:\n r = 'cancelled'\nr", "'cancelled'", 0},
		{"def f():\n import asyncio\n return asyncio.run(echo(7))\nf()", "7", 1},
		{"try:\n echo()\nexcept TypeError as e: r = str(e)\nr", "'echo() takes 1 argument (0 given)'", 0},
	} {
		in, o, n := echoHost(t, c.source, py.Limits{MaxBytes: 16 << 20})
		if o.Status != py.Done {
			t.Errorf("%q: %s", c.source, in.FormatException(o.Exc))
			continue
		}
		got, _ := in.Repr(o.Value)
		if got != c.want || n != c.calls {
			t.Errorf("%q: got %s after %d calls, want %s after %d", c.source, got, n, c.want, c.calls)
		}
	}
}

// TestAnswer checks hosts that answer while the program stands at the call.
func TestAnswer(t *testing.T) {
	for _, c := range []struct {
		source   string
		want     string
		answered int
		asked    int
	}{
		{"await echo(5)", "5", 1, 0},
		{"t = 0\nfor i in range(1000): t += await echo(i)\nt", "499500", 991, 9}, // every hundred a round
		{"import asyncio\nawait asyncio.gather(*[echo(i) for i in range(4)])", "[0, 1, 2, 3]", 4, 0},
		{"import asyncio\nawait asyncio.gather(echo(1), echo(-1), echo(2))", "[1, -1, 2]", 1, 2},
		{"c = echo(1)\nawait c\ntry:\n await c\nexcept RuntimeError as e: r = str(e)\nr", "'cannot reuse already awaited coroutine'", 1, 0},
		{"try:\n await echo(9999)\nexcept ValueError as e: r = str(e)\nr", "'ninety-nine'", 1, 0},
		{"import asyncio\nt = asyncio.create_task(echo(9999))\nr = await asyncio.gather(t, return_exceptions=True)\nr", "[ValueError('ninety-nine')]", 1, 0},
		{"import asyncio\nt = asyncio.create_task(echo(3))\nt.cancel()\nawait echo(1)\nawait asyncio.gather(t, return_exceptions=True)", "[CancelledError('')]", 1, 0},
		{"async def f():\n for i in range(3): yield await echo(i)\n[x async for x in f()]", "[0, 1, 2]", 3, 0},
	} {
		prog, err := py.Compile("host.py", c.source, py.CompileOptions{Predeclared: func(n string) bool { return n == "echo" }})
		if err != nil {
			t.Fatal(err)
		}
		echo := py.NewHostFunc(&py.HostFunc{Name: "echo", Bind: func(_ *py.Interp, args []py.Value, _ *py.Kwargs) (any, *py.Exception) { return args[0], nil }})
		answered, asked, last := 0, 0, int64(0)
		in := py.New(py.Options{Library: all.Library(), Globals: map[string]py.Value{"echo": echo}, Answer: func(call py.HostCall) (py.HostResult, bool) {
			v := call.Payload.(py.Value)
			if n, _ := v.AsInt(); n < 0 {
				return py.HostResult{}, false
			} else if n == 9999 {
				answered++
				return py.HostResult{Exc: py.Errorf(py.ValueError, "ninety-nine")}, true
			}
			if call.ID != last+1 {
				t.Errorf("%q: call %d follows %d", c.source, call.ID, last)
			}
			last = call.ID
			answered++
			return py.HostResult{Value: v}, true
		}})
		o := in.Start(prog)
		for o.Status == py.Waiting {
			var results []py.HostResult
			for _, call := range o.Calls {
				asked++
				last = call.ID
				results = append(results, py.HostResult{ID: call.ID, Value: call.Payload.(py.Value)})
			}
			o = in.Resume(0, results...)
		}
		if o.Status != py.Done {
			t.Errorf("%q: %s", c.source, in.FormatException(o.Exc))
			continue
		}
		if got, _ := in.Repr(o.Value); got != c.want || answered != c.answered || asked != c.asked {
			t.Errorf("%q: got %s, %d answered and %d asked; want %s, %d and %d", c.source, got, answered, asked, c.want, c.answered, c.asked)
		}
	}
}

// TestDeadlock checks that a program that waits for nothing ends.
func TestDeadlock(t *testing.T) {
	_, o, _ := echoHost(t, "import asyncio\nawait asyncio.Future()", py.Limits{})
	if o.Status != py.Raised {
		t.Fatalf("status %v", o.Status)
	}
}

func BenchmarkStart(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		prog, err := py.Compile("one.py", "1+1", py.CompileOptions{})
		if err != nil {
			b.Fatal(err)
		}
		if o := py.New(py.Options{}).Start(prog); o.Status != py.Done {
			b.Fatal(o.Status)
		}
	}
}

func BenchmarkHostCall(b *testing.B) {
	start := time.Now()
	_, o, _ := echoHost(b, fmt.Sprintf("for i in range(%d): await echo(i)", b.N), py.Limits{MaxSteps: -1})
	if o.Status != py.Done {
		b.Fatal(o.Exc.Limit)
	}
	b.ReportMetric(float64(time.Since(start).Nanoseconds())/float64(b.N), "ns/call")
}

func BenchmarkGather(b *testing.B) {
	_, o, _ := echoHost(b, fmt.Sprintf("import asyncio\nawait asyncio.gather(*[echo(i) for i in range(%d)])", b.N), py.Limits{MaxSteps: -1, MaxTasks: -1, MaxBytes: 8 << 30})
	if o.Status != py.Done {
		b.Fatal(o.Exc.Limit)
	}
}
