package hostile

import (
	"context"
	"fmt"
	"maps"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"toolweaver/run"
	"toolweaver/run/isolate"
	"toolweaver/tool"
)

// What may be used beyond the Limits: of time, and of memory, which the heap also holds until it is collected.
const (
	overTime   = slower * 250 * time.Millisecond
	overMemory = 128 << 20
)

func TestMain(m *testing.M) {
	isolate.Main()
	os.Exit(m.Run())
}

func TestHostile(t *testing.T) {
	suite(t, nil, runtime.NumGoroutine(), func() {})
}

// TestIsolated runs the programs in processes of their own.
func TestIsolated(t *testing.T) {
	if slower > 1 {
		t.Skip("what the race detector needs for itself does not fit into the memory of a worker process")
	}
	before := runtime.NumGoroutine()
	pool, err := isolate.New(t.Context(), isolate.Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := &peaks{Workers: pool}
	suite(t, m, before, func() { _ = pool.Close() })
	if m.worst > 0 {
		t.Logf("the largest process had %d MiB (limit %d)", m.worst>>20, Limits.MaxMemory>>20)
	}
	if m.worst > Limits.MaxMemory+overMemory && os.Getenv("TOOLWEAVER_HOSTILE") == "all" { // beside other tests the collector comes late
		t.Errorf("a process had %d MiB", m.worst>>20)
	}
}

// peaks looks at how large processes become.
type peaks struct {
	run.Workers
	mu    sync.Mutex
	worst int64
}

// Get implements run.Workers.
func (m *peaks) Get(ctx context.Context, setup []byte) (run.Worker, error) {
	w, err := m.Workers.Get(ctx, setup)
	if err != nil {
		return nil, err
	}
	return &peaked{Worker: w, m: m}, nil
}

type peaked struct {
	run.Worker
	m *peaks
}

// Kill implements run.Worker.
func (w *peaked) Kill() {
	if n, ok := isolate.Peak(w.Worker); ok {
		w.m.mu.Lock()
		w.m.worst = max(w.m.worst, n)
		w.m.mu.Unlock()
	}
	w.Worker.Kill()
}

// suite runs the programs, calls end, and looks at what is left: before is the number of goroutines at the start.
func suite(t *testing.T, workers run.Workers, before int, end func()) {
	t.Helper()
	x := run.New(run.Config{Catalog: tools(t), Limits: Limits, Workers: workers})
	programs := Programs()
	names := slices.Sorted(maps.Keys(programs))
	total := 0
	for _, list := range programs {
		total += len(list)
	}
	if total < 400 {
		t.Errorf("%d programs, fewer than 400", total)
	}
	step, ran := 6, 0
	over := 4 * overTime // beside the tests of other packages
	switch {
	case os.Getenv("TOOLWEAVER_HOSTILE") == "all":
		step, over = 1, overTime
	case testing.Short():
		step = 24
	}
	if step > 1 {
		t.Logf("one program of %d runs; TOOLWEAVER_HOSTILE=all runs all %d", step, total)
	}
	var worstTime time.Duration
	var worstMemory uint64
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(Limits.MaxMemory + overMemory/2)) // as the command has it
	runtime.GC()
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			list := programs[name]
			for i := 0; i < len(list); i += step {
				p := list[i]
				ran++
				got, took, heap := contain(t, x, p)
				worstTime, worstMemory = max(worstTime, took), max(worstMemory, heap)
				if !slices.Contains(p.Want, got) {
					t.Errorf("%s: %s, want %s", p.Name, got, strings.Join(p.Want, " or "))
				}
				if took > Limits.Timeout+over {
					t.Errorf("%s took %v", p.Name, took)
				}
				if heap > uint64(Limits.MaxMemory)+overMemory {
					t.Errorf("%s: the heap had %d MiB", p.Name, heap>>20)
				}
			}
		})
	}
	end()
	for range 100 {
		if runtime.NumGoroutine() <= before {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if n := runtime.NumGoroutine(); n > before {
		t.Errorf("%d goroutines, %d at the start", n, before)
	}
	t.Logf("%d programs of %d; the slowest took %v (limit %v), the largest heap had %d MiB (limit %d)", ran, total, worstTime, Limits.Timeout, worstMemory>>20, Limits.MaxMemory>>20)
}

// contain runs a program and returns its class, how long it took and how large the heap became.
func contain(t *testing.T, x *run.Executor, p Program) (class string, took time.Duration, heap uint64) {
	t.Helper()
	var peak atomic.Uint64
	stop := make(chan struct{})
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			peak.Store(max(peak.Load(), liveHeap()))
			select {
			case <-stop:
				return
			case <-time.After(2 * time.Millisecond):
			}
		}
	}()
	base := liveHeap()
	began := time.Now()
	var res *run.Result
	var err error
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		res, err = x.Run(context.Background(), run.Request{Source: p.Source})
	}()
	select {
	case <-ended:
	case <-time.After(Limits.Timeout + 15*time.Second):
		t.Fatalf("%s does not end", p.Name)
	}
	took = time.Since(began)
	close(stop)
	<-done
	heap = peak.Load() - min(base, peak.Load())
	if err != nil {
		return "Go error: " + fmt.Sprint(err), took, heap
	}
	return ClassOf(res), took, heap
}

func liveHeap() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}

// tools are what the programs can call.
func tools(t *testing.T) *tool.Catalog {
	t.Helper()
	c, err := Catalog()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// TestCanaries reaches every limit in this process and in worker processes.
func TestCanaries(t *testing.T) {
	pool, err := isolate.New(t.Context(), isolate.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	for name, workers := range map[string]run.Workers{"here": nil, "isolated": pool} {
		if workers != nil && slower > 1 {
			continue // see TestIsolated
		}
		x := run.New(run.Config{Catalog: tools(t), Workers: workers})
		for _, c := range Canaries() {
			for source, want := range map[string]string{c.Source: c.Class, c.Within: "done"} {
				r, err := x.Run(t.Context(), run.Request{Source: source, Limits: c.Limits})
				if err != nil {
					t.Fatal(err)
				}
				if got := ClassOf(r); got != want {
					t.Errorf("%s, %s: %s, want %s: %v", name, c.Name, got, want, r.Error)
				}
			}
		}
	}
}
