package server_test

// This file is the soak: hostile and benign programs for a long time, at full load, through the MCP server over HTTP, in a process that
// is watched. TOOLWEAVER_SOAK says for how long, as in 1h; without it, it is a few seconds.

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/journal"
	"toolweaver/journal/sqlitestore"
	"toolweaver/run"
	"toolweaver/run/gateway"
	"toolweaver/run/hostile"
	"toolweaver/server"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

// soakMark is the environment variable that makes this binary the server: the folder for its journal.
const soakMark = "TOOLWEAVER_TEST_SOAK"

// soakClients is how many clients run programs at one time.
const soakClients = 8

// soaked is what the server tells of itself.
type soaked struct {
	Goroutines int            `json:"goroutines"`
	Heap       uint64         `json:"heap"` // bytes in use after a collection
	RSS        int            `json:"rss"`  // KiB; 0 where the system does not tell
	Notes      map[string]int `json:"notes"`
}

// soakServer serves until its standard input ends; for each line there it writes a soaked.
func soakServer(dir string) error {
	debug.SetGCPercent(400) // as the command has it
	debug.SetMemoryLimit(2 << 30)
	ctx := context.Background()
	store, err := sqlitestore.Open(ctx, filepath.Join(dir, "journal.db"), sqlitestore.Options{})
	if err != nil {
		return err
	}
	defer store.Close()
	var mu sync.Mutex
	notes := map[string]int{}
	src, err := hostile.Tools()
	if err != nil {
		return err
	}
	type note struct {
		ID string `json:"id"`
	}
	ledger, err := gofunc.NewSource("ledger",
		gofunc.New("note", func(_ context.Context, a note) (int, error) {
			mu.Lock()
			defer mu.Unlock()
			notes[a.ID]++
			return notes[a.ID], nil
		}),
	)
	if err != nil {
		return err
	}
	limits := hostile.Limits
	limits.Timeout = time.Second
	g, err := gateway.New(ctx, gateway.Config{Sources: []tool.Source{src, ledger}, Limits: limits, Store: store})
	if err != nil {
		return err
	}
	defer g.Close()
	m, err := server.NewMCP(g, server.Options{})
	if err != nil {
		return err
	}
	defer m.Close()
	h, err := m.Handler(server.HTTPOptions{})
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	s := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = s.Serve(l) }()
	defer s.Close()
	fmt.Println("http://" + l.Addr().String() + "/mcp")
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		if _, err := journal.Prune(ctx, store, journal.Filter{UpdatedBefore: time.Now().Add(-20 * time.Second)}); err != nil {
			return err
		}
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		st := soaked{Goroutines: runtime.NumGoroutine(), Heap: m.HeapAlloc, RSS: residentSet()}
		mu.Lock()
		st.Notes, notes = notes, map[string]int{}
		mu.Unlock()
		data, err := json.Marshal(st)
		if err != nil {
			return err
		}
		fmt.Println(string(data))
	}
	return nil
}

// residentSet returns this process's in KiB, 0 if that is not known.
func residentSet() (kib int) {
	data, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(data)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			_, _ = fmt.Sscan(rest, &kib)
		}
	}
	return kib
}

// benign are programs with their results; ID stands for a text of its own.
var benign = []struct{ code, want string }{
	{"1 + 1", "2"},
	{"import asyncio\nsum(await asyncio.gather(*[echo(n=i) for i in range(20)]))", "190"},
	{"await note(id='ID')", "1"},
	{"import asyncio\nr = await note(id='ID')\nawait asyncio.sleep(0.005)\nx = await asyncio.gather(*[echo(n=i) for i in range(10)])\nr + sum(x)", "46"},
	{"import json, re, collections\nd = json.loads(json.dumps([{'k': i % 7, 'v': i} for i in range(2000)]))\nc = collections.Counter(e['k'] for e in d)\nc[0]", "286"},
	{"try:\n    await fail()\nexcept ToolError as e:\n    r = e.tool\nr", `"t.fail"`},
	{"len(await flood(n=20000))", "20000"},
	{"class A:\n    def __init__(self, n): self.n = n\nsum(A(i).n for i in range(5000))", "12497500"},
}

func TestSoak(t *testing.T) {
	if testing.Short() {
		t.Skip("not with -short")
	}
	length := 5 * time.Second
	if v := os.Getenv("TOOLWEAVER_SOAK"); v != "" {
		d, err := time.ParseDuration(v)
		if err != nil {
			t.Fatal(err)
		}
		length = d
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), soakMark+"="+t.TempDir())
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = in.Close()
		if err := cmd.Wait(); err != nil {
			t.Errorf("the server: %v", err)
		}
	}()
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, 64<<20)
	if !lines.Scan() {
		t.Fatal("the server did not start")
	}
	url := lines.Text()
	made := map[string]int{}
	look := func() soaked {
		if _, err := fmt.Fprintln(in); err != nil {
			t.Fatal(err)
		}
		if !lines.Scan() {
			t.Fatal("the server has ended")
		}
		var st soaked
		if err := json.Unmarshal(lines.Bytes(), &st); err != nil {
			t.Fatal(err)
		}
		for id, n := range st.Notes {
			made[id] += n
		}
		return st
	}
	before := look()

	var hostileOnes []hostile.Program
	for _, list := range hostile.Programs() {
		hostileOnes = append(hostileOnes, list...)
	}
	var ran, stopped, noted atomic.Int64
	var mu sync.Mutex
	var times []time.Duration
	classes := map[string]int{}
	var expected sync.Map
	ctx, cancel := context.WithTimeout(t.Context(), length)
	defer cancel()
	var work sync.WaitGroup
	for n := range soakClients {
		work.Go(func() {
			client := newSoakClient(t, url)
			defer func() { _ = client.Close() }()
			for i := 0; ctx.Err() == nil; i++ {
				if rand.IntN(4) == 0 { // hostile
					p := hostileOnes[rand.IntN(len(hostileOnes))]
					a := execute(t, client, p.Source)
					stopped.Add(1)
					class := string(a.Status)
					if a.Error != nil && a.Error.Limit != "" {
						class = a.Error.Limit
					}
					mu.Lock()
					classes[class]++
					mu.Unlock()
					if class == "internal" {
						t.Errorf("%s: an internal error", p.Name)
					}
					continue
				}
				p := benign[rand.IntN(len(benign))]
				id := fmt.Sprintf("%d-%d", n, i)
				code := strings.ReplaceAll(p.code, "ID", id)
				if code != p.code {
					expected.Store(id, true)
					noted.Add(1)
				}
				began := time.Now()
				a := execute(t, client, code)
				took := time.Since(began)
				ran.Add(1)
				if a.Status != run.StatusDone || string(a.Result) != p.want {
					t.Errorf("%s: %s %s %+v, want %s", code, a.Status, a.Result, a.Error, p.want)
				}
				mu.Lock()
				times = append(times, took)
				mu.Unlock()
				if i%500 == 499 { // clients come and go
					_ = client.Close()
					client = newSoakClient(t, url)
				}
			}
		})
	}
	var samples []soaked
	ticker := time.NewTicker(max(length/120, time.Second))
	defer ticker.Stop()
	for ctx.Err() == nil {
		select {
		case <-ticker.C:
			samples = append(samples, look())
		case <-ctx.Done():
		}
	}
	work.Wait()
	http.DefaultClient.CloseIdleConnections()
	var after soaked
	for range 100 { // what the last clients left goes
		if after = look(); after.Goroutines <= before.Goroutines {
			break
		}
		time.Sleep(200 * time.Millisecond)
	}
	if after.Goroutines > before.Goroutines {
		t.Errorf("%d goroutines, %d at the start", after.Goroutines, before.Goroutines)
	}
	lost := 0
	expected.Range(func(id, _ any) bool {
		if made[id.(string)] != 1 {
			lost++
		}
		return true
	})
	if lost > 0 || len(made) != int(noted.Load()) {
		t.Errorf("%d of %d executions did not make their call exactly once; %d calls", lost, noted.Load(), len(made))
	}
	slices.Sort(times)
	at := func(q float64) time.Duration { return times[int(q*float64(len(times)-1))].Round(10 * time.Microsecond) }
	t.Logf("%v, %d clients: %d benign and %d hostile programs (%v), %.0f a second", length, soakClients, ran.Load(), stopped.Load(), classes, float64(ran.Load()+stopped.Load())/length.Seconds())
	t.Logf("benign programs beside them: p50 %v, p99 %v, slowest %v; %d calls counted, %d lost", at(0.5), at(0.99), at(1), noted.Load(), lost)
	if len(samples) < 12 {
		t.Logf("goroutines %d -> %d, heap %d -> %d KiB, resident %d -> %d KiB", before.Goroutines, after.Goroutines, before.Heap>>10, after.Heap>>10, before.RSS, after.RSS)
		return
	}
	// Growth: the last third against the second one.
	third := len(samples) / 3
	middle, end := summarise(samples[third:2*third]), summarise(samples[2*third:])
	t.Logf("start: %d goroutines, heap %d KiB, resident %d KiB; second third, at most: %d, %d, %d; last third: %d, %d, %d; after: %d, %d, %d",
		before.Goroutines, before.Heap>>10, before.RSS, middle.Goroutines, middle.Heap>>10, middle.RSS, end.Goroutines, end.Heap>>10, end.RSS, after.Goroutines, after.Heap>>10, after.RSS)
	if end.RSS > middle.RSS*5/4+32<<10 {
		t.Errorf("the resident set grew from %d to %d KiB", middle.RSS, end.RSS)
	}
	if after.Heap > before.Heap+32<<20 {
		t.Errorf("the heap grew from %d to %d KiB", before.Heap>>10, after.Heap>>10)
	}
}

// summarise returns the largest values.
func summarise(list []soaked) (most soaked) {
	for _, s := range list {
		most.Goroutines, most.Heap, most.RSS = max(most.Goroutines, s.Goroutines), max(most.Heap, s.Heap), max(most.RSS, s.RSS)
	}
	return most
}

func newSoakClient(t *testing.T, url string) *sdk.ClientSession {
	t.Helper()
	c, err := sdk.NewClient(&sdk.Implementation{Name: "soak", Version: "1"}, nil).Connect(context.Background(), &sdk.StreamableClientTransport{Endpoint: url}, nil)
	if err != nil {
		t.Error(err)
		runtime.Goexit()
	}
	return c
}

// execute runs a program.
func execute(t *testing.T, c *sdk.ClientSession, code string) (a gateway.Answer) {
	t.Helper()
	res, err := c.CallTool(context.Background(), &sdk.CallToolParams{Name: "execute_code", Arguments: map[string]any{"code": code}})
	if err != nil {
		t.Errorf("%.100s: no answer: %v", code, err)
		return a
	}
	text := res.Content[0].(*sdk.TextContent).Text
	if err := json.Unmarshal([]byte(text), &a); err != nil {
		t.Errorf("%.100s: %v: %.300s", code, err, text)
	}
	return a
}
