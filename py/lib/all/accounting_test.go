package all_test

// This file compares what functions take, in memory and in time, with what they charge to the limits.

import (
	_ "embed"
	"fmt"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"toolweaver/py"
	"toolweaver/py/lib/all"
)

//go:embed testdata/accounting.py
var accountingSource string

// sample is one call.
type sample struct {
	name    string
	size    int
	took    time.Duration
	steps   int64
	alloc   int64 // bytes allocated
	live    int64 // of them, still in use after the call; only looked at where alloc is far more than charged
	charged int64
}

// What calls may take.
const (
	// freeBytes is what a call may allocate beside what it charges: buffers, tables, what is made once.
	freeBytes = 4 << 20
	// maxLive is how many bytes may be in use for each that is charged.
	maxLive = 2.0
	// maxAlloc is how many bytes may be allocated, for a time, for each that is charged or 1/16 of a step: the collector takes
	// them away while the function runs.
	maxAlloc = 20.0
	// maxStep is how long a step, or a KiB that is charged, may take, on average over a call that takes at least 5 ms.
	maxStep = 5 * time.Microsecond
)

// skipModules would do something to the test, or are about processes and time.
var skipModules = []string{"asyncio", "threading", "sched", "timeit", "time", "gc", "tracemalloc", "faulthandler", "unittest", "unittest.mock", "doctest", "signal", "antigravity", "this", "__main__", "atexit", "queue", "concurrent.futures", "logging", "logging.handlers", "logging.config"}

// TestAccounting measures. TOOLWEAVER_ACCOUNTING=all takes larger sizes too, and prints the worst of each kind.
func TestAccounting(t *testing.T) {
	if testing.Short() {
		t.Skip("not with -short")
	}
	var imports strings.Builder
	for _, name := range slices.Sorted(maps.Keys(all.Library())) {
		if !slices.Contains(skipModules, name) {
			fmt.Fprintf(&imports, "import %s as m\nmodules.append(m)\n", name)
		}
	}
	source := strings.Replace(accountingSource, "IMPORTS\n", imports.String(), 1)
	whole := os.Getenv("TOOLWEAVER_ACCOUNTING") == "all"
	if !whole {
		source = strings.Replace(source, "SIZES = [1000, 20_000, 400_000]", "SIZES = [1000, 20_000]", 1)
	}
	runtime.LockOSThread() // for cpuTime
	defer runtime.UnlockOSThread()
	prog, err := py.Compile("accounting.py", source, py.CompileOptions{Predeclared: func(name string) bool { return name == "measure" || name == "attempt" }})
	if err != nil {
		t.Fatal(err)
	}
	var samples []sample
	var before, after runtime.MemStats
	measure := func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		name, _ := args[0].Text()
		items, _ := args[2].AsItems()
		size, _ := args[3].AsInt()
		given := append([]py.Value(nil), items...)
		runtime.ReadMemStats(&before)
		steps, bytes := in.Used()
		began := cpuTime()
		v, exc := in.Call(args[1], given...)
		s := sample{name: name, size: int(size), took: cpuTime() - began}
		if exc != nil && exc.Limit != nil {
			t.Errorf("%s at %d: %v", name, size, exc.Limit)
			return py.Value{}, exc
		}
		runtime.ReadMemStats(&after)
		steps2, bytes2 := in.Used()
		s.steps, s.charged, s.alloc = steps2-steps, bytes2-bytes, int64(after.TotalAlloc-before.TotalAlloc)
		if s.alloc > freeBytes+int64(maxLive*float64(max(s.charged, 0))) {
			runtime.GC()
			runtime.ReadMemStats(&after)
			s.live = int64(after.HeapAlloc) - int64(before.HeapAlloc)
		}
		runtime.KeepAlive(v)
		runtime.KeepAlive(given)
		if s.charged >= 0 { // else what is in use was counted anew
			samples = append(samples, s)
		}
		return py.Bool(exc == nil && s.took < 20*time.Millisecond), nil
	}
	attempt := func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		items, _ := args[1].AsItems()
		_, exc := in.Call(args[0], append([]py.Value(nil), items...)...)
		if exc != nil && exc.Limit != nil {
			return py.Value{}, exc
		}
		return py.Bool(exc == nil), nil
	}
	in := py.New(py.Options{Library: all.Library(), Stdout: nothing{}, Stderr: nothing{}, Limits: py.Limits{MaxSteps: -1, MaxBytes: 40 << 30, MaxOutput: -1},
		Globals: map[string]py.Value{"measure": py.NewBuiltin("", py.Def{Name: "measure", Sig: "...", Fn: measure}).Value(), "attempt": py.NewBuiltin("", py.Def{Name: "attempt", Sig: "...", Fn: attempt}).Value()}})
	if o := in.Start(prog); o.Status != py.Done {
		t.Fatal(in.FormatException(o.Exc))
	}
	names := map[string]bool{}
	for _, s := range samples {
		names[s.name[:strings.IndexByte(s.name, '(')]] = true
	}
	t.Logf("%d functions and methods, %d calls", len(names), len(samples))
	worst := func(what string, value func(sample) float64, limit float64) {
		list := slices.Clone(samples)
		slices.SortFunc(list, func(a, b sample) int { return -compare(value(a), value(b)) })
		for i, s := range list {
			v := value(s)
			switch {
			case v > limit:
				t.Errorf("%s: %s at %d: %.3g, at most %.3g: %v, %d steps, %d bytes allocated, %d in use, %d charged", what, s.name, s.size, v, limit, s.took, s.steps, s.alloc, s.live, s.charged)
			case i < 1 || whole && i < 8:
				t.Logf("%s: %s at %d: %.3g (limit %.3g): %v, %d steps, %d bytes allocated, %d in use, %d charged", what, s.name, s.size, v, limit, s.took, s.steps, s.alloc, s.live, s.charged)
			default:
				return
			}
		}
	}
	over := func(n, charged int64) float64 {
		return float64(max(n-freeBytes, 0)) / float64(max(charged, 1<<16))
	}
	worst("bytes in use for each that is charged", func(s sample) float64 { return over(s.live, s.charged) }, maxLive)
	worst("bytes allocated for each that is charged", func(s sample) float64 { return over(s.alloc, s.charged+16*s.steps) }, maxAlloc)
	worst("nanoseconds for each step or KiB", func(s sample) float64 {
		if s.took < 5*time.Millisecond {
			return 0
		}
		return float64(s.took) / float64(max(s.steps+s.charged>>10, 1))
	}, float64(maxStep))
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// nothing discards what is written.
type nothing struct{}

func (nothing) Write(p []byte) (int, error) { return len(p), nil }
