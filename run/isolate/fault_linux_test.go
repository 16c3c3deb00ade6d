package isolate_test

// This file does to worker processes what can happen to them.

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"toolweaver/journal"
	"toolweaver/journal/sqlitestore"
	"toolweaver/run"
	"toolweaver/run/isolate"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

// watched passes processes on to a function.
type watched struct {
	run.Workers
	see func(w run.Worker) run.Worker
}

func (w watched) Get(ctx context.Context, setup []byte) (run.Worker, error) {
	p, err := w.Workers.Get(ctx, setup)
	if err != nil {
		return nil, err
	}
	return w.see(p), nil
}

const manyCalls = `
import asyncio, random
async def branch(i):
    total = 0
    for k in range(4):
        total += await note(n=i * 4 + k)
        print(i, k)
        await asyncio.sleep(random.random() / 1000)
    return total
sum(await asyncio.gather(*[branch(i) for i in range(8)]))
`

// TestKilled kills the process of a program at a random time: the execution goes on in another one, and no call is made twice.
func TestKilled(t *testing.T) {
	var mu sync.Mutex
	ledger := map[int]int{}
	type in struct {
		N int `json:"n"`
	}
	src, err := gofunc.NewSource("t", gofunc.New("note", func(_ context.Context, a in) (int, error) {
		mu.Lock()
		ledger[a.N]++
		mu.Unlock()
		time.Sleep(time.Millisecond)
		return a.N, nil
	}))
	if err != nil {
		t.Fatal(err)
	}
	catalog, err := tool.NewCatalog(t.Context(), tool.CatalogOptions{}, src)
	if err != nil {
		t.Fatal(err)
	}
	defer catalog.Close()
	store, err := sqlitestore.Open(t.Context(), filepath.Join(t.TempDir(), "j.db"), sqlitestore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	var first, killed atomic.Bool
	var processes atomic.Int32
	pool := watched{newPool(t, isolate.Options{}), func(w run.Worker) run.Worker {
		processes.Add(1)
		if first.Swap(false) {
			pid := isolate.Pid(w)
			time.AfterFunc(time.Duration(rand.IntN(25))*time.Millisecond, func() {
				killed.Store(syscall.Kill(pid, syscall.SIGKILL) == nil)
			})
		}
		return w
	}}
	x := run.New(run.Config{Catalog: catalog, Store: store, Workers: pool})
	rounds, deaths := 40, 0
	if testing.Short() {
		rounds = 8
	}
	for range rounds {
		mu.Lock()
		clear(ledger)
		mu.Unlock()
		first.Store(true)
		killed.Store(false)
		processes.Store(0)
		var out strings.Builder
		r, err := x.Run(t.Context(), run.Request{Source: manyCalls, Stdout: &out})
		if err != nil {
			t.Fatal(err)
		}
		if r.Status != run.StatusDone || string(r.Value) != "496" {
			if r.Status == run.StatusRefused && killed.Load() { // before it was compiled: nothing has happened
				deaths++
				continue
			}
			t.Fatalf("%s %s %v", r.Status, r.Value, r.Error)
		}
		if strings.Count(out.String(), "\n") != 32 || out.String() != r.Stdout {
			t.Errorf("printed %q, the result has %q", out.String(), r.Stdout)
		}
		mu.Lock()
		for n := range 32 {
			if ledger[n] != 1 {
				t.Errorf("call %d was made %d times", n, ledger[n])
			}
		}
		mu.Unlock()
		if processes.Load() > 1 {
			deaths++
		}
	}
	t.Logf("%d of %d programs lost their process under way", deaths, rounds)
	if deaths == 0 {
		t.Error("no process was killed")
	}
}

// TestDies has processes that cannot work: that is told, and the executor goes on.
func TestDies(t *testing.T) {
	store, err := sqlitestore.Open(t.Context(), filepath.Join(t.TempDir(), "j.db"), sqlitestore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	p := newPool(t, isolate.Options{})
	// Less memory than the program needs, and it is allowed: as if the system had run out of it.
	var starved atomic.Int32
	pool := watched{p, func(w run.Worker) run.Worker {
		starved.Add(1)
		return starvedWorker{w}
	}}
	for _, cfg := range []run.Config{{Workers: pool}, {Workers: pool, Store: store}} {
		starved.Store(0)
		r, err := run.New(cfg).Run(t.Context(), run.Request{Source: "x = []\nfor i in range(300): x.append('x' * 1_000_000 + str(i))\nlen(x)", Limits: run.Limits{MaxMemory: 1 << 30}})
		if err != nil {
			t.Fatal(err)
		}
		if r.Status != run.StatusLimit || r.Error.Limit != "internal" || !outOfMemory.MatchString(r.Error.Message) {
			t.Errorf("%s %+v", r.Status, r.Error)
		}
		if want := int32(1 + 1); cfg.Store != nil && starved.Load() != want {
			t.Errorf("%d processes, want %d", starved.Load(), want)
		}
	}
	r, err := run.New(run.Config{Workers: p}).Run(t.Context(), run.Request{Source: "1 + 1"})
	if err != nil || r.Status != run.StatusDone {
		t.Errorf("after that: %+v, %v", r, err)
	}
}

// outOfMemory is what the last words of such a process say; the second are of the race detector.
var outOfMemory = regexp.MustCompile(`out of memory|failed to (?:allocate|mmap|map)`)

// starvedWorker gets less memory than it is to have: enough to compile a program, whatever the process holds by now, which is much
// under the race detector.
type starvedWorker struct{ run.Worker }

func (s starvedWorker) Bound(int64) error {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", isolate.Pid(s.Worker)))
	if err != nil {
		return err
	}
	_, data, _ := strings.Cut(string(status), "VmData:")
	var kib int64
	if _, err := fmt.Sscan(data, &kib); err != nil {
		return fmt.Errorf("VmData: %w", err)
	}
	return s.Worker.Bound(kib<<10 + 150<<20)
}

// TestNotResumed resumes an execution while no process lives long enough to compile its program, and while nobody waits for it:
// nothing is held against the program, which goes on later.
func TestNotResumed(t *testing.T) {
	store, err := sqlitestore.Open(t.Context(), filepath.Join(t.TempDir(), "j.db"), sqlitestore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	var kills atomic.Bool
	pool := watched{newPool(t, isolate.Options{}), func(w run.Worker) run.Worker {
		if kills.Load() {
			_ = syscall.Kill(isolate.Pid(w), syscall.SIGKILL)
		}
		return w
	}}
	x := run.New(run.Config{Workers: pool, Store: store})
	ctx, interrupt := context.WithCancelCause(t.Context())
	time.AfterFunc(100*time.Millisecond, func() { interrupt(run.ErrInterrupted) })
	const id = "x"
	if _, err := x.Run(ctx, run.Request{ID: id, Source: "import asyncio\nawait asyncio.sleep(0.3)\n6 * 7"}); !errors.Is(err, run.ErrInterrupted) {
		t.Fatal(err)
	}
	kills.Store(true)
	if _, err := x.Resume(t.Context(), id, run.ResumeRequest{}); !errors.Is(err, run.ErrInternal) || errors.Is(err, journal.ErrNondeterminism) {
		t.Errorf("each process dies: %v", err)
	}
	kills.Store(false)
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := x.Resume(gone, id, run.ResumeRequest{}); !errors.Is(err, context.Canceled) || errors.Is(err, journal.ErrNondeterminism) {
		t.Errorf("cancelled before: %v", err)
	}
	r, err := x.Resume(t.Context(), id, run.ResumeRequest{})
	if err != nil || string(r.Value) != "42" {
		t.Errorf("after that: %+v, %v", r, err)
	}
}

// TestStuck stops a process as a defect of the engine would: the time limit holds all the same.
func TestStuck(t *testing.T) {
	pool := watched{newPool(t, isolate.Options{}), func(w run.Worker) run.Worker {
		pid := isolate.Pid(w)
		time.AfterFunc(20*time.Millisecond, func() { _ = syscall.Kill(pid, syscall.SIGSTOP) })
		return w
	}}
	x := run.New(run.Config{Workers: pool})
	const limit = 300 * time.Millisecond
	for _, source := range []string{"while True: pass", "import asyncio\nawait asyncio.sleep(0.05)\nwhile True: pass"} {
		began := time.Now()
		r, err := x.Run(t.Context(), run.Request{Source: source, Limits: run.Limits{Timeout: limit, MaxSteps: -1}})
		if err != nil {
			t.Fatal(err)
		}
		took := time.Since(began)
		if r.Status != run.StatusLimit || r.Error.Limit != "time" || took > limit+time.Second {
			t.Errorf("%s %v after %v", r.Status, r.Error, took)
		}
		t.Logf("%v of %v", took, limit)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	r, err := x.Run(ctx, run.Request{Source: "while True: pass", Limits: run.Limits{MaxSteps: -1}})
	if err != nil || r.Status != run.StatusCancelled {
		t.Errorf("%+v, %v", r, err)
	}
}

// hostMark is the environment variable that makes this binary a host that is to be killed.
const hostMark = "TOOLWEAVER_TEST_HOST"

// host runs a program without end in a process, whose number it writes.
func host() {
	p, err := isolate.New(context.Background(), isolate.Options{})
	if err != nil {
		panic(err)
	}
	pool := watched{p, func(w run.Worker) run.Worker {
		fmt.Println(isolate.Pid(w))
		return w
	}}
	_, _ = run.New(run.Config{Workers: pool}).Run(context.Background(), run.Request{Source: "while True: pass", Limits: run.Limits{MaxSteps: -1}})
}

// TestHostDies kills a host: its processes end, also in the middle of a computation.
func TestHostDies(t *testing.T) {
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = []string{hostMark + "=1"}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var pid int
	if _, err := fmt.Fscan(out, &pid); err != nil {
		t.Fatal(err)
	}
	time.Sleep(50 * time.Millisecond)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	for range 200 {
		if stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid)); err != nil || strings.Contains(string(stat), ") Z ") {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error("it is still there")
}
