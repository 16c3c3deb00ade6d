package journal_test

// This file records executions of a small made-up engine, then replays them: whole, cut off after every entry, and with
// programs that do something else.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"toolweaver/journal"
	"toolweaver/journal/memstore"
)

var (
	ctx   = context.Background()
	epoch = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
)

// model is a deterministic program: what it does in a step depends only on its seed and on what it was handed. It stands
// in for the engine.
type model struct {
	seed  uint64
	state uint64 // hash of everything handed over
	calls uint64
	open  []uint64 // calls it waits for
	steps int
	out   bytes.Buffer
	clock func() time.Time
	// change alters the program from this call number on, for tests of nondeterminism.
	change uint64
}

// action is what a step asks for.
type action struct {
	calls   []uint64
	cancels []uint64
	print   string
	done    bool
}

const modelSteps = 12

func (m *model) args(n uint64) []byte {
	if m.change != 0 && n >= m.change {
		n += 1000
	}
	return fmt.Appendf(nil, `{"n": %d}`, n)
}

func (m *model) step(b journal.Batch) action {
	h := fnv.New64a()
	fmt.Fprintf(h, "%d %d %d", m.seed, m.state, b.Now.UnixNano())
	for _, a := range b.Arrivals {
		fmt.Fprintf(h, "|%s %s", a.Delivery.Kind(), a.Body)
		if c, ok := a.Delivery.(*journal.Completed); ok {
			m.open = without(m.open, c.Call)
		}
		if c, ok := a.Delivery.(*journal.Failed); ok {
			m.open = without(m.open, c.Call)
		}
	}
	fmt.Fprintf(h, "|%d", m.clock().UnixNano())
	m.state = h.Sum64()
	rnd := rand.New(rand.NewPCG(m.state, m.seed))
	m.steps++
	var a action
	if m.steps < modelSteps {
		for range rnd.IntN(4) {
			m.calls++
			a.calls = append(a.calls, m.calls)
			m.open = append(m.open, m.calls)
		}
		if len(m.open) > 0 && rnd.IntN(5) == 0 {
			c := m.open[rnd.IntN(len(m.open))]
			m.open = without(m.open, c)
			a.cancels = append(a.cancels, c)
		}
	}
	a.print = fmt.Sprintf("step %d state %x\n", m.steps, m.state)
	m.out.WriteString(a.print)
	a.done = m.steps >= modelSteps && len(m.open) == 0
	return a
}

func without(list []uint64, n uint64) []uint64 {
	var out []uint64
	for _, x := range list {
		if x != n {
			out = append(out, x)
		}
	}
	return out
}

// driver plays the executor: it runs a model, with at most two calls in flight, and sends calls to a ledger.
type driver struct {
	t      *testing.T
	m      *model
	store  journal.Store
	id     journal.ExecutionID
	rnd    *rand.Rand // the outside world: order of arrivals
	now    time.Time
	ledger map[uint64]int // times that each call was sent
	rec    *journal.Recorder
	queued []uint64 // asked, not sent
	flying []uint64 // sent, no result
	shown  bytes.Buffer
}

const maxFlying = 2

func (d *driver) tick() time.Time {
	d.now = d.now.Add(time.Duration(1+d.rnd.IntN(1000)) * time.Millisecond)
	return d.now
}

// live runs the model from action a to its end.
func (d *driver) live(a action) {
	for {
		d.queued = append(d.queued, a.calls...)
		for _, n := range a.cancels {
			d.rec.Cancel(n)
			d.queued, d.flying = without(d.queued, n), without(d.flying, n)
		}
		d.send()
		if a.done {
			d.rec.Finish(journal.Finished{Status: journal.StatusDone}, fmt.Appendf(nil, "%d", d.m.state))
			d.flush()
			return
		}
		for range 1 + d.rnd.IntN(2) {
			if len(d.flying) > 0 {
				d.arrive(d.flying[d.rnd.IntN(len(d.flying))])
				d.send()
			}
		}
		b := d.rec.Deliver(d.tick(), 0, d.m.calls)
		a = d.m.step(b)
		d.rec.Print(journal.Stdout, []byte(a.print))
		d.shown.WriteString(a.print)
	}
}

func (d *driver) send() {
	for len(d.queued) > 0 && len(d.flying) < maxFlying {
		n := d.queued[0]
		d.queued = d.queued[1:]
		d.rec.Schedule(journal.Scheduled{Call: n, Tool: "t", Repeatable: true}, d.m.args(n))
		d.flush()
		d.flying = append(d.flying, n)
		d.ledger[n]++
	}
}

func (d *driver) arrive(n uint64) {
	d.flying = without(d.flying, n)
	switch n % 5 {
	case 0:
		d.rec.Fail(journal.Failed{Call: n, Reason: "tool", Message: "no"}, nil)
	case 1:
		d.rec.Complete(journal.Completed{Call: n}, []byte(`"`+strings.Repeat(fmt.Sprint(n), journal.MaxInlineBytes)+`"`))
	default:
		d.rec.Complete(journal.Completed{Call: n}, fmt.Appendf(nil, `{"result": %d}`, n))
	}
}

func (d *driver) flush() {
	if err := d.rec.Flush(ctx); err != nil {
		d.t.Fatal(err)
	}
}

// record runs a whole execution and returns its driver.
func record(t *testing.T, seed uint64, id journal.ExecutionID) *driver {
	d := &driver{t: t, store: memstore.New(), id: id, rnd: rand.New(rand.NewPCG(seed, 1)), now: epoch, ledger: map[uint64]int{}}
	d.m = &model{seed: seed, clock: func() time.Time {
		now := d.tick()
		d.rec.Observe(now)
		return now
	}}
	if err := d.store.Create(ctx, id); err != nil {
		t.Fatal(err)
	}
	d.rec = journal.NewRecorder(d.store, id, func() time.Time { return d.now })
	d.rec.Start(journal.Started{Seed: seed, Start: epoch, Features: journal.DefaultFeatures()}, "the model", []byte(`{"x": 1}`))
	a := d.m.step(journal.Batch{Now: epoch})
	d.rec.Print(journal.Stdout, []byte(a.print))
	d.shown.WriteString(a.print)
	d.live(a)
	return d
}

// resume replays the journal id and goes on live where it ends. It returns the driver, whose ledger continues.
func resume(t *testing.T, store journal.Store, id journal.ExecutionID, m *model, ledger map[uint64]int) (*driver, error) {
	c, err := journal.NewCursor(ctx, store, id)
	if err != nil {
		return nil, err
	}
	d := &driver{t: t, m: m, store: store, id: id, rnd: rand.New(rand.NewPCG(m.seed, 2)), now: c.Latest(), ledger: ledger}
	goLive := func() error {
		if d.rec != nil {
			return nil
		}
		if d.rec, err = c.Continue(ctx, func() time.Time { return d.now }); err == nil {
			d.rec.Resume(journal.Resumed{Engine: "test"})
			d.flush()
		}
		return err
	}
	m.clock = func() time.Time {
		if now, ok := c.Reading(); ok {
			return now
		}
		if err := goLive(); err != nil {
			return time.Time{} // the checks after the step say why
		}
		now := d.tick()
		d.rec.Observe(now)
		return now
	}
	known := map[uint64]bool{}
	b := journal.Batch{Now: c.Now()}
	for {
		a := m.step(b)
		for _, n := range a.calls {
			call, err := c.MatchCall(ctx, n, "t", m.args(n))
			if err != nil {
				return nil, err
			}
			if known[n] = call != nil; call == nil {
				d.queued = append(d.queued, n)
			}
		}
		for _, n := range a.cancels {
			d.queued = without(d.queued, n)
			if fresh, err := c.MatchCancel(n); err != nil {
				return nil, err
			} else if fresh {
				if err := goLive(); err != nil {
					return nil, err
				}
				d.rec.Cancel(n)
			}
		}
		text, err := c.MatchPrint(journal.Stdout, []byte(a.print))
		if err != nil {
			return nil, err
		}
		d.shown.WriteString(a.print)
		if len(text) > 0 {
			if err := goLive(); err != nil {
				return nil, err
			}
			d.rec.Print(journal.Stdout, text)
		}
		if a.done && c.Finished() != nil {
			return d, c.MatchFinish(ctx, journal.Finished{Status: journal.StatusDone}, fmt.Appendf(nil, "%d", m.state))
		}
		next, ok, err := c.NextBatch(ctx)
		if err != nil {
			return nil, err
		}
		if ok {
			b = next
			continue
		}
		if err := goLive(); err != nil {
			return nil, err
		}
		for _, p := range c.Pending() {
			switch {
			case !contains(m.open, p.Number):
				// Given up by the program in the live part of this step.
			case p.State == journal.CallSent && p.Repeatable:
				d.rec.Schedule(journal.Scheduled{Call: p.Number, Attempt: p.Attempts + 1, Tool: p.Tool, Repeatable: true}, m.args(p.Number))
				d.flush()
				d.ledger[p.Number]++
				d.flying = append(d.flying, p.Number)
			default:
				t.Fatalf("call %d is %s", p.Number, p.State)
			}
		}
		d.live(action{done: a.done})
		return d, nil
	}
}

func contains(list []uint64, n uint64) bool { return len(without(list, n)) < len(list) }

func TestReplayWhole(t *testing.T) {
	for seed := range uint64(30) {
		want := record(t, seed, "a")
		ledger := map[uint64]int{}
		got, err := resume(t, want.store, "a", &model{seed: seed}, ledger)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if got.m.state != want.m.state || got.shown.String() != want.shown.String() || len(ledger) != 0 {
			t.Fatalf("seed %d: replay differs: sent %v", seed, ledger)
		}
	}
}

// TestResumeEveryPrefix cuts a journal after every entry, as a crash does, and goes on from there.
func TestResumeEveryPrefix(t *testing.T) {
	for seed := range uint64(8) {
		whole := record(t, seed, "a")
		entries := read(t, whole.store, "a")
		for cut := 1; cut < len(entries); cut++ {
			store := memstore.New()
			copyPrefix(t, whole.store, store, "a", cut)
			ledger, recorded, arrived := map[uint64]int{}, "", map[uint64]bool{}
			for _, e := range entries[:cut] {
				switch p := decode(t, e).(type) {
				case *journal.Scheduled:
					ledger[p.Call] = 1
				case *journal.Completed:
					arrived[p.Call] = true
				case *journal.Failed:
					arrived[p.Call] = true
				case *journal.Printed:
					recorded += string(p.Text)
				}
			}
			d, err := resume(t, store, "a", &model{seed: seed}, ledger)
			if err != nil {
				t.Fatalf("seed %d, cut after %d: %v", seed, cut, err)
			}
			if !strings.HasPrefix(d.shown.String(), recorded) {
				t.Fatalf("seed %d, cut after %d: what was printed changed", seed, cut)
			}
			for n, times := range ledger {
				if times > 1 && arrived[n] {
					t.Fatalf("seed %d, cut after %d: call %d had completed and was repeated", seed, cut, n)
				}
			}
			// The continued journal replays like any other.
			again, err := resume(t, store, "a", &model{seed: seed}, map[uint64]int{})
			if err != nil {
				t.Fatalf("seed %d, cut after %d, second replay: %v", seed, cut, err)
			}
			if again.m.state != d.m.state || again.shown.String() != d.shown.String() || len(again.ledger) != 0 {
				t.Fatalf("seed %d, cut after %d: second replay differs", seed, cut)
			}
		}
	}
}

func TestNondeterminism(t *testing.T) {
	whole := record(t, 3, "a")
	_, err := resume(t, whole.store, "a", &model{seed: 3, change: 2}, map[uint64]int{})
	var n *journal.NondeterminismError
	if !errors.As(err, &n) || !errors.Is(err, journal.ErrNondeterminism) || n.Call != 2 {
		t.Fatalf("error is %v", err)
	}
	if want := `call 2 of t({"n": 2})`; n.Recorded != want || n.Asked != `call 2 of t({"n": 1002})` {
		t.Fatalf("error is %v", err)
	}
	if _, err = resume(t, whole.store, "a", &model{seed: 4}, map[uint64]int{}); !errors.Is(err, journal.ErrNondeterminism) {
		t.Fatalf("error is %v", err)
	}
}

func read(t *testing.T, s journal.Store, id journal.ExecutionID) []journal.Entry {
	var list []journal.Entry
	for e, err := range s.Read(ctx, id, 1) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, e)
	}
	return list
}

func decode(t *testing.T, e journal.Entry) journal.Payload {
	p, err := e.Decode()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func copyPrefix(t *testing.T, from, to journal.Store, id journal.ExecutionID, n int) {
	if err := to.Create(ctx, id); err != nil {
		t.Fatal(err)
	}
	entries := read(t, from, id)[:n]
	for _, e := range entries {
		for _, ref := range journal.Refs(decode(t, e)) {
			data, err := from.GetBlob(ctx, id, ref)
			if err == nil {
				err = to.PutBlob(ctx, id, journal.NewBlob(data))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := to.Append(ctx, id, entries...); err != nil {
		t.Fatal(err)
	}
}

// TestRecordedJournals replays every journal in testdata/v1. They are never changed or deleted: a version that cannot
// replay them has broken the format. A new one is written by running with WRITE_JOURNAL=name.
func TestRecordedJournals(t *testing.T) {
	if name := os.Getenv("WRITE_JOURNAL"); name != "" {
		var buf bytes.Buffer
		if err := journal.Export(ctx, record(t, 5, "a").store, "a", &buf); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join("testdata", "v1", name+".json"), buf.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	files, err := filepath.Glob("testdata/v*/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no recorded journals: %v", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		store := memstore.New()
		id, err := journal.Import(ctx, bytes.NewReader(data), 1<<24, store, "")
		if err != nil {
			t.Fatal(err)
		}
		c, err := journal.NewCursor(ctx, store, id)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := resume(t, store, id, &model{seed: c.Started().Seed}, map[uint64]int{}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var again bytes.Buffer
		if err := journal.Export(ctx, store, id, &again); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(again.Bytes(), data) {
			t.Errorf("%s: exporting it again gives other bytes", name)
		}
	}
}

func TestImportErrors(t *testing.T) {
	tests := []struct {
		doc  string
		want error
	}{
		{``, journal.ErrCorrupt},
		{`{"format":"other"}`, journal.ErrCorrupt},
		{`{"format":"toolweaver-journal","version":9}`, journal.ErrUnsupported},
		{`{"format":"toolweaver-journal","version":1,"execution":"../a"}`, journal.ErrInvalid},
		{`{"format":"toolweaver-journal","version":1,"execution":"a","entries":[{"kind":"new"}]}`, journal.ErrUnsupported},
		{`{"format":"toolweaver-journal","version":1,"execution":"a","blobs":{"sha256:":"AA=="}}`, journal.ErrCorrupt},
		{`{"format":"toolweaver-journal","version":1,"execution":"a","entries":[{"seq":2,"kind":"printed","data":{"v":1}}]}`, journal.ErrConflict},
		{strings.Repeat(" ", 2000), journal.ErrInvalid},
	}
	for _, c := range tests {
		if _, err := journal.Import(ctx, strings.NewReader(c.doc), 1000, memstore.New(), ""); !errors.Is(err, c.want) {
			t.Errorf("%s: error is %v, want %v", c.doc, err, c.want)
		}
	}
}

// FuzzCursor feeds made-up journals to everything that reads journals.
func FuzzCursor(f *testing.F) {
	files, _ := filepath.Glob("testdata/v*/*.json")
	for _, name := range files {
		if data, err := os.ReadFile(name); err == nil && len(data) < 200_000 {
			f.Add(data)
		}
	}
	f.Add([]byte(`{"format":"toolweaver-journal","version":1,"execution":"a","entries":[
{"seq":1,"kind":"started","data":{"v":1,"seed":"1"}},{"seq":2,"kind":"scheduled","data":{"v":1,"call":1}},
{"seq":3,"kind":"completed","data":{"v":1,"call":1}},{"seq":4,"kind":"delivered","data":{"v":1,"step":1,"count":1,"asked":1}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		store := memstore.New()
		id, err := journal.Import(ctx, bytes.NewReader(data), 1<<20, store, "a")
		if err != nil {
			return
		}
		c, err := journal.NewCursor(ctx, store, id)
		if err != nil {
			if !errors.Is(err, journal.ErrCorrupt) && !errors.Is(err, journal.ErrUnsupported) {
				t.Fatalf("error of no class: %v", err)
			}
			return
		}
		for n := range uint64(5) {
			_, _ = c.MatchCall(ctx, n, "t", []byte("{}"))
			_, _ = c.MatchCancel(n)
			_, _ = c.Reading()
			_, _ = c.MatchPrint(journal.Stdout, []byte("x"))
			_, _, _ = c.NextBatch(ctx)
		}
		c.Pending()
		if c.Live() {
			if r, err := c.Continue(ctx, nil); err == nil {
				r.Deliver(epoch, 0, 9)
			}
		}
		_ = c.MatchFinish(ctx, journal.Finished{}, nil)
	})
}

func TestCorruptJournals(t *testing.T) {
	start := &journal.Started{Start: epoch}
	tests := []struct {
		name     string
		payloads []journal.Payload
	}{
		{"empty", nil},
		{"no_start", []journal.Payload{&journal.Slept{Timer: 1}}},
		{"two_starts", []journal.Payload{start, start}},
		{"after_the_end", []journal.Payload{start, &journal.Finished{Status: journal.StatusDone}, &journal.Slept{}}},
		{"unknown_call", []journal.Payload{start, &journal.Completed{Call: 1}}},
		{"two_results", []journal.Payload{start, &journal.Scheduled{Call: 1}, &journal.Completed{Call: 1}, &journal.Failed{Call: 1}}},
		{"step_skipped", []journal.Payload{start, &journal.Delivered{Step: 2}}},
		{"too_many_delivered", []journal.Payload{start, &journal.Delivered{Step: 1, Count: 1}}},
		{"asked_too_few", []journal.Payload{start, &journal.Scheduled{Call: 2}, &journal.Delivered{Step: 1, Asked: 1}}},
		{"not_waiting", []journal.Payload{start, &journal.ApprovalGiven{Call: 1}}},
		{"sent_without_approval", []journal.Payload{start, &journal.ApprovalAsked{Calls: []journal.AskedCall{{Call: 1, Tool: "t"}}}, &journal.Scheduled{Call: 1, Tool: "t"}}},
	}
	for _, c := range tests {
		store := memstore.New()
		_ = store.Create(ctx, "a")
		for i, p := range c.payloads {
			data, _ := journal.Encode(p)
			if err := store.Append(ctx, "a", journal.Entry{Seq: uint64(i + 1), Kind: p.Kind(), Data: data}); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := journal.NewCursor(ctx, store, "a"); !errors.Is(err, journal.ErrCorrupt) {
			t.Errorf("%s: error is %v", c.name, err)
		}
	}
}

func TestApproval(t *testing.T) {
	store := memstore.New()
	_ = store.Create(ctx, "a")
	r := journal.NewRecorder(store, "a", nil)
	r.Start(journal.Started{Start: epoch, Features: journal.DefaultFeatures()}, "", nil)
	r.AskApproval([]journal.AskedCall{{Call: 1, Tool: "t"}, {Call: 2, Tool: "t"}, {Call: 3, Tool: "t"}}, [][]byte{[]byte("[1]"), []byte("[2]"), []byte("[3]")})
	if err := r.Flush(ctx); err != nil {
		t.Fatal(err)
	}
	// Another process records the decisions.
	c, err := journal.NewCursor(ctx, store, "a")
	if err != nil {
		t.Fatal(err)
	}
	amend, err := c.Amend(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	amend.GiveApproval(journal.ApprovalGiven{Call: 1, Granted: true}, []byte("[10]"))
	amend.GiveApproval(journal.ApprovalGiven{Call: 2, Reason: "no"}, nil)
	if err := amend.Flush(ctx); err != nil {
		t.Fatal(err)
	}
	// The first one is fenced off.
	r.Print(journal.Stdout, []byte("x"))
	if err := r.Flush(ctx); !errors.Is(err, journal.ErrConflict) || !errors.Is(r.Err(), journal.ErrConflict) {
		t.Fatalf("error is %v", err)
	}
	c, err = journal.NewCursor(ctx, store, "a")
	if err != nil {
		t.Fatal(err)
	}
	for n := uint64(1); n <= 3; n++ {
		if _, err := c.MatchCall(ctx, n, "t", fmt.Appendf(nil, "[%d]", n)); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	for _, p := range c.Pending() {
		got = append(got, fmt.Sprintf("%d %s %s", p.Number, p.State, p.Send.JSON))
	}
	if want := []string{"1 granted [10]", "2 denied [2]", "3 waiting [3]"}; !reflect.DeepEqual(got, want) {
		t.Fatalf("pending calls are %q, want %q", got, want)
	}
	if info, _ := store.Get(ctx, "a"); info.Summary.Status != journal.StatusWaiting {
		t.Fatalf("status is %s", info.Summary.Status)
	}
}

func TestRecorderSharesAppends(t *testing.T) {
	store := memstore.New()
	_ = store.Create(ctx, "a")
	r := journal.NewRecorder(store, "a", nil)
	r.Start(journal.Started{Start: epoch}, "", nil)
	done := make(chan error)
	for n := range uint64(50) {
		go func() {
			r.Schedule(journal.Scheduled{Call: n + 1, Tool: "t"}, []byte("{}"))
			done <- r.Flush(ctx)
		}()
	}
	for range 50 {
		if err := <-done; err != nil {
			t.Fatal(err)
		}
	}
	if n := len(read(t, store, "a")); n != 51 {
		t.Fatalf("%d entries, want 51", n)
	}
}

func TestPrintedIsCoalesced(t *testing.T) {
	store := memstore.New()
	_ = store.Create(ctx, "a")
	r := journal.NewRecorder(store, "a", nil)
	r.Start(journal.Started{Start: epoch}, "", nil)
	for range 1000 {
		r.Print(journal.Stdout, []byte("ab"))
	}
	r.Print(journal.Stderr, []byte("e"))
	r.Print(journal.Stdout, []byte(strings.Repeat("é", 20_000)))
	if err := r.Flush(ctx); err != nil {
		t.Fatal(err)
	}
	var sizes []int
	for _, e := range read(t, store, "a")[1:] {
		sizes = append(sizes, len(decode(t, e).(*journal.Printed).Text))
	}
	if want := []int{2000, 1, 16384, 16384, 40000 - 2*16384}; !reflect.DeepEqual(sizes, want) {
		t.Fatalf("texts have %v bytes, want %v", sizes, want)
	}
}

// BenchmarkRecord is the cost of one call's entries, without a disk.
func BenchmarkRecord(b *testing.B) {
	store := memstore.New()
	_ = store.Create(ctx, "a")
	r := journal.NewRecorder(store, "a", time.Now)
	r.Start(journal.Started{Start: epoch}, "", nil)
	args, result := []byte(`{"user_id": "e1", "quarter": "Q3"}`), []byte(`[`+strings.Repeat(`{"id": "x", "amount": 12.5},`, 40)+`1]`)
	for n := uint64(1); b.Loop(); n++ {
		r.Schedule(journal.Scheduled{Call: n, Tool: "hr.get_expenses"}, args)
		_ = r.Flush(ctx)
		r.Complete(journal.Completed{Call: n, Elapsed: 1, Size: 1}, result)
		r.Deliver(epoch, 0, n)
	}
}

// BenchmarkLoad is the cost of opening the journal of 10,000 calls.
func BenchmarkLoad(b *testing.B) {
	store := memstore.New()
	_ = store.Create(ctx, "a")
	r := journal.NewRecorder(store, "a", nil)
	r.Start(journal.Started{Start: epoch}, "", nil)
	args, result := []byte(`{"user_id": "e1", "quarter": "Q3"}`), []byte(`[`+strings.Repeat(`{"id": "x", "amount": 12.5},`, 40)+`1]`)
	for n := uint64(1); n <= 10_000; n++ {
		r.Schedule(journal.Scheduled{Call: n, Tool: "hr.get_expenses"}, args)
		r.Complete(journal.Completed{Call: n}, result)
		r.Deliver(epoch, 0, n)
	}
	_ = r.Flush(ctx)
	for b.Loop() {
		if _, err := journal.NewCursor(ctx, store, "a"); err != nil {
			b.Fatal(err)
		}
	}
}
