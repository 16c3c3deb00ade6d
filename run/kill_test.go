package run_test

// This file kills processes: a child runs a program on a journal on disk and is killed at any moment, and the next child lets the
// execution go on. Who judges is a ledger that the tools write. TOOLWEAVER_KILLS says how many are killed; 1000 is the full test.

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"toolweaver/journal"
	"toolweaver/journal/sqlitestore"
	"toolweaver/run"
	"toolweaver/tool"
)

// killed are the programs, with the number of calls as %d.
var killed = map[string]string{
	"sequence": "s = 0\nfor i in range(%d):\n    s += (await write(n=i)).n\n    if i %% 10 == 0: print(i, s)\nreturn s",
	"gather":   "import asyncio\nxs = await asyncio.gather(*[(read if i %% 3 else write)(n=i) for i in range(%d)])\nprint(len(xs))\nreturn sum(x.n for x in xs)",
	"workers":  "import asyncio\nq = asyncio.Queue()\nfor i in range(%d): q.put_nowait(i)\nout = []\nasync def w():\n    while not q.empty():\n        i = q.get_nowait()\n        a = await read(n=i)\n        await asyncio.sleep(0.0005)\n        out.append((await write(n=a.n)).n)\nasync with asyncio.TaskGroup() as g:\n    for _ in range(20): g.create_task(w())\nreturn sum(out)",
	"pays":     "import asyncio\nxs = await asyncio.gather(*[read(n=i) for i in range(%d)], pay(n=1), pay(n=2))\nprint('asked')\ny = await pay(n=3)\nreturn sum(x.n for x in xs) + y.n",
	"times":    "import asyncio, time, random\nt = time.monotonic()\ns = 0\nfor i in range(%d):\n    try:\n        async with asyncio.timeout(60):\n            s += (await write(n=i)).n\n    finally:\n        assert time.monotonic() >= t\n        t = time.monotonic()\n    if i %% 20 == 0: await asyncio.sleep(0.002)\n    random.random()\nreturn s",
}

// TestKillChild is the child: it runs or resumes one execution.
func TestKillChild(t *testing.T) {
	dir := os.Getenv("TOOLWEAVER_KILL_DIR")
	if dir == "" {
		t.Skip("the child of TestKill")
	}
	x, store := fileBank(t, dir)
	defer store.Close()
	id := journal.ExecutionID(os.Getenv("TOOLWEAVER_KILL_ID"))
	res, err := x.Resume(ctx, id, run.ResumeRequest{})
	if errors.Is(err, journal.ErrNotFound) || errors.Is(err, run.ErrRequest) && strings.Contains(err.Error(), "never begun") {
		_ = store.Delete(ctx, id)
		res, err = x.Run(ctx, run.Request{ID: id, Source: os.Getenv("TOOLWEAVER_KILL_PROGRAM")})
	}
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(res)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("\nRESULT %s\n", data)
}

// fileLedger is a ledgerSource whose ledger is a file.
type fileLedger struct{ path string }

func (fileLedger) Name() string { return "bank" }

func (fileLedger) List(ctx context.Context) ([]tool.Tool, error) { return ledgerSource{}.List(ctx) }

func (l fileLedger) Call(ctx context.Context, c tool.Call) (tool.Result, error) {
	var in struct{ N int }
	if err := json.Unmarshal(c.Args, &in); err != nil {
		return tool.Result{}, err
	}
	f, err := os.OpenFile(l.path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return tool.Result{}, err
	}
	_, err = fmt.Fprintf(f, "%s %s\n", c.Tool, c.ID)
	if err := errors.Join(err, f.Close()); err != nil {
		return tool.Result{}, err
	}
	time.Sleep(time.Duration(in.N*7919%7) * 200 * time.Microsecond)
	return tool.JSONResult(fmt.Appendf(nil, `{"n":%d,"tool":%q}`, in.N*10, c.Tool)), nil
}

func (fileLedger) Close() error { return nil }

func (l fileLedger) read(t *testing.T) map[string]int {
	t.Helper()
	data, err := os.ReadFile(l.path)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	m := map[string]int{}
	for s := bufio.NewScanner(bytes.NewReader(data)); s.Scan(); {
		m[s.Text()]++
	}
	return m
}

func fileBank(t *testing.T, dir string) (*run.Executor, *sqlitestore.Store) {
	t.Helper()
	store, err := sqlitestore.Open(ctx, filepath.Join(dir, "journal.db"), sqlitestore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c, err := tool.NewCatalog(ctx, tool.CatalogOptions{}, fileLedger{filepath.Join(dir, "ledger")})
	if err != nil {
		t.Fatal(err)
	}
	policy := run.PolicyFunc(func(_ context.Context, e *tool.Entry, _ json.RawMessage) run.Decision {
		if e.Ident == "pay" {
			return run.Decision{Permission: run.NeedsApproval, Reason: "payments are approved"}
		}
		return run.Decision{}
	})
	return run.New(run.Config{Catalog: c, Store: store, Policy: policy}), store
}

func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("kills processes for seconds")
	}
	kills := 12
	if s := os.Getenv("TOOLWEAVER_KILLS"); s != "" {
		var err error
		if kills, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	dir := t.TempDir()
	l := fileLedger{filepath.Join(dir, "ledger")}
	rnd := rand.New(rand.NewPCG(1, 2))
	names := []string{"sequence", "gather", "workers", "pays", "times"}
	done, unknown, waited, executions := 0, 0, 0, 0
	for done < kills {
		name := names[executions%len(names)]
		calls := 20 + rnd.IntN(481)
		source := fmt.Sprintf(killed[name], calls)
		id := fmt.Sprintf("%s-%d", name, executions)
		executions++
		want := wholeRun(t, source)
		for {
			cmd := exec.Command(os.Args[0], "-test.run=^TestKillChild$", "-test.timeout=60s")
			cmd.Env = append(os.Environ(), "TOOLWEAVER_KILL_DIR="+dir, "TOOLWEAVER_KILL_ID="+id, "TOOLWEAVER_KILL_PROGRAM="+source)
			var out, stderr bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &stderr
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			var timer *time.Timer
			if done < kills {
				timer = time.AfterFunc(time.Duration(20+rnd.IntN(280))*time.Millisecond, func() { _ = cmd.Process.Kill() })
			}
			err := cmd.Wait()
			if timer != nil {
				timer.Stop()
			}
			if err != nil {
				if cmd.ProcessState.ExitCode() != -1 {
					t.Fatalf("%s: %v\n%s%s", id, err, out.String(), stderr.String())
				}
				done++
				continue
			}
			_, text, ok := strings.Cut(out.String(), "\nRESULT ")
			if !ok {
				t.Fatalf("%s: no result\n%s", id, out.String())
			}
			text, _, _ = strings.Cut(text, "\n")
			var res run.Result
			if err := json.Unmarshal([]byte(text), &res); err != nil {
				t.Fatal(err)
			}
			if res.Status.Ended() {
				if res.Status != run.StatusDone || string(res.Value) != string(want.Value) || res.Stdout != want.Stdout {
					t.Errorf("%s, %d calls: %s %s %q %v, want %s %q", id, calls, res.Status, res.Value, res.Stdout, res.Error, want.Value, want.Stdout)
				}
				break
			}
			if res.Status == run.StatusUnknown {
				unknown += len(res.Pending)
			} else {
				waited += len(res.Pending)
			}
			x, store := fileBank(t, dir)
			byHand := &ledger{effects: map[string]int{}}
			for line, n := range l.read(t) {
				_, key, _ := strings.Cut(line, " ")
				byHand.effects[key] += n
			}
			people(t, x, byHand, &res)
			if err := store.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
	for line, n := range l.read(t) {
		if n > 1 && !strings.HasPrefix(line, "read ") {
			t.Errorf("%s took effect %d times", line, n)
		}
	}
	t.Logf("%d processes killed, %d executions, %d calls of unknown outcome settled, %d approved", done, executions, unknown, waited)
}

// wholeRun is what the program gives when nothing is killed.
func wholeRun(t *testing.T, source string) *run.Result {
	t.Helper()
	l := &ledger{effects: map[string]int{}, dead: &mortal{left: -1}}
	x := bank(t, nil, l)
	res, err := x.Run(ctx, run.Request{Source: source, Approve: func(_ context.Context, calls []run.Pending) (list []run.Approval, err error) {
		for _, c := range calls {
			list = append(list, run.Approval{Call: c.Call, Granted: true})
		}
		return list, nil
	}})
	if err != nil || res.Status != run.StatusDone {
		t.Fatalf("%v %+v", err, res)
	}
	return res
}
