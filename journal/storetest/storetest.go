// Package storetest is the conformance suite of journal.Store: every store runs it in its own tests. Start at [Run].
package storetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"toolweaver/journal"
)

// Harness makes stores for the suite.
type Harness struct {
	// New returns an empty store; it registers its own clean-up with t.
	New func(t *testing.T) journal.Store
	// Reopen closes s as a process that ends does and opens it again with what was durable. Nil for a store that keeps
	// nothing: the tests that need it are skipped.
	Reopen func(t *testing.T, s journal.Store) journal.Store
	// Crash returns what another process finds when this one dies now, while s goes on being written to. Nil skips its tests.
	Crash func(t *testing.T, s journal.Store) journal.Store
}

// Run runs the suite on the stores that newStore makes, without reopening.
func Run(t *testing.T, newStore func(t *testing.T) journal.Store) {
	RunHarness(t, Harness{New: newStore})
}

// RunHarness runs the suite.
func RunHarness(t *testing.T, h Harness) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { c.run(t, h) })
	}
}

var cases = []struct {
	name string
	run  func(*testing.T, Harness)
}{
	{"create", testCreate},
	{"append_read", testAppendRead},
	{"append_conflict", testAppendConflict},
	{"append_atomic", testAppendAtomic},
	{"append_copies", testAppendCopies},
	{"read_breaks_off", testReadBreaksOff},
	{"not_found", testNotFound},
	{"large_entries", testLargeEntries},
	{"blobs", testBlobs},
	{"blobs_isolated", testBlobsIsolated},
	{"delete", testDelete},
	{"info", testInfo},
	{"list", testList},
	{"context", testContext},
	{"isolation", testIsolation},
	{"concurrent_fencing", testConcurrentFencing},
	{"concurrent_executions", testConcurrentExecutions},
	{"recorder_round_trip", testRecorderRoundTrip},
	{"reopen", testReopen},
	{"crash", testCrash},
}

var (
	ctx   = context.Background()
	epoch = time.Date(2026, 3, 1, 12, 0, 0, 123456789, time.UTC)
)

func noError(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantError(t *testing.T, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Fatalf("error is %v, want %v", err, want)
	}
}

// entry returns the entry seq with payload p, a second after the one before.
func entry(t *testing.T, seq uint64, p journal.Payload) journal.Entry {
	t.Helper()
	data, err := journal.Encode(p)
	noError(t, err)
	return journal.Entry{Seq: seq, Kind: p.Kind(), Time: epoch.Add(time.Duration(seq) * time.Second), Data: data}
}

// started returns the first entry of a journal.
func started(t *testing.T, id journal.ExecutionID) journal.Entry {
	return entry(t, 1, &journal.Started{ExecutionID: id, ProgramHash: "abc", Start: epoch})
}

// printed returns the entries from to to, each a Printed.
func printed(t *testing.T, from, to uint64) []journal.Entry {
	var list []journal.Entry
	for seq := from; seq <= to; seq++ {
		list = append(list, entry(t, seq, &journal.Printed{Stream: journal.Stdout, Text: fmt.Appendf(nil, "line %d\n", seq)}))
	}
	return list
}

// create makes an execution with n entries.
func create(t *testing.T, s journal.Store, id journal.ExecutionID, n uint64) []journal.Entry {
	t.Helper()
	noError(t, s.Create(ctx, id))
	if n == 0 {
		return nil
	}
	entries := append([]journal.Entry{started(t, id)}, printed(t, 2, n)...)
	noError(t, s.Append(ctx, id, entries...))
	return entries
}

func readAll(t *testing.T, s journal.Store, id journal.ExecutionID, from uint64) []journal.Entry {
	t.Helper()
	var list []journal.Entry
	for e, err := range s.Read(ctx, id, from) {
		noError(t, err)
		list = append(list, e)
	}
	return list
}

func sameEntries(t *testing.T, got, want []journal.Entry) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("read %d entries, want %d", len(got), len(want))
	}
	for i, w := range want {
		g := got[i]
		if g.Seq != w.Seq || g.Kind != w.Kind || !g.Time.Equal(w.Time) || !bytes.Equal(g.Data, w.Data) {
			t.Fatalf("entry %d is\n%d %s %s %s, want\n%d %s %s %s", i, g.Seq, g.Kind, g.Time, g.Data, w.Seq, w.Kind, w.Time, w.Data)
		}
	}
}

func testCreate(t *testing.T, h Harness) {
	s := h.New(t)
	noError(t, s.Create(ctx, "a"))
	wantError(t, s.Create(ctx, "a"), journal.ErrExists)
	for _, id := range []journal.ExecutionID{"", "../x", "a b", ".a", "-a", "é"} {
		wantError(t, s.Create(ctx, id), journal.ErrInvalid)
	}
	if list := readAll(t, s, "a", 1); len(list) != 0 {
		t.Fatalf("a new journal has %d entries", len(list))
	}

	var wg sync.WaitGroup
	created := make(chan bool, 8)
	for range cap(created) {
		wg.Go(func() { created <- s.Create(ctx, "b") == nil })
	}
	wg.Wait()
	close(created)
	n := 0
	for ok := range created {
		if ok {
			n++
		}
	}
	if n != 1 {
		t.Fatalf("%d of 8 concurrent creations succeeded, want 1", n)
	}
}

func testAppendRead(t *testing.T, h Harness) {
	s := h.New(t)
	want := create(t, s, "a", 5)
	more := printed(t, 6, 9)
	for _, e := range more {
		noError(t, s.Append(ctx, "a", e))
	}
	noError(t, s.Append(ctx, "a"))
	want = append(want, more...)
	sameEntries(t, readAll(t, s, "a", 0), want)
	sameEntries(t, readAll(t, s, "a", 1), want)
	sameEntries(t, readAll(t, s, "a", 7), want[6:])
	sameEntries(t, readAll(t, s, "a", 10), nil)
	sameEntries(t, readAll(t, s, "a", 1<<62), nil)
}

func testAppendConflict(t *testing.T, h Harness) {
	s := h.New(t)
	want := create(t, s, "a", 3)
	for _, from := range []uint64{1, 3, 5} {
		wantError(t, s.Append(ctx, "a", printed(t, from, from+1)...), journal.ErrConflict)
	}
	zero := printed(t, 4, 4)[0]
	zero.Seq = 0
	wantError(t, s.Append(ctx, "a", zero), journal.ErrConflict)
	sameEntries(t, readAll(t, s, "a", 1), want)
}

func testAppendAtomic(t *testing.T, h Harness) {
	s := h.New(t)
	want := create(t, s, "a", 3)
	broken := append(printed(t, 4, 5), printed(t, 7, 7)...)
	wantError(t, s.Append(ctx, "a", broken...), journal.ErrConflict)
	sameEntries(t, readAll(t, s, "a", 1), want)
	noError(t, s.Append(ctx, "a", printed(t, 4, 4)...))
}

func testAppendCopies(t *testing.T, h Harness) {
	s := h.New(t)
	create(t, s, "a", 1)
	e := printed(t, 2, 2)
	want := slices.Clone(e[0].Data)
	noError(t, s.Append(ctx, "a", e...))
	clear(e[0].Data)
	if got := readAll(t, s, "a", 2)[0].Data; !bytes.Equal(got, want) {
		t.Fatalf("data became %q", got)
	}
}

func testReadBreaksOff(t *testing.T, h Harness) {
	s := h.New(t)
	create(t, s, "a", 50)
	for range 20 { // a store that forgets to release what a reader holds runs out of it
		for e := range s.Read(ctx, "a", 1) {
			if e.Seq == 3 {
				break
			}
		}
	}
	noError(t, s.Append(ctx, "a", printed(t, 51, 51)...))
	for e := range s.Read(ctx, "a", 1) { // writing while reading
		if e.Seq == 2 {
			noError(t, s.Append(ctx, "a", printed(t, 52, 52)...))
		}
	}
}

func testNotFound(t *testing.T, h Harness) {
	s := h.New(t)
	wantError(t, s.Append(ctx, "a", started(t, "a")), journal.ErrNotFound)
	n := 0
	for _, err := range s.Read(ctx, "a", 1) {
		n++
		wantError(t, err, journal.ErrNotFound)
	}
	if n != 1 {
		t.Fatalf("Read yielded %d times, want once", n)
	}
	_, err := s.Get(ctx, "a")
	wantError(t, err, journal.ErrNotFound)
	wantError(t, s.Delete(ctx, "a"), journal.ErrNotFound)
	blob := journal.NewBlob([]byte("x"))
	wantError(t, s.PutBlob(ctx, "a", blob), journal.ErrNotFound)
	_, err = s.GetBlob(ctx, "a", blob.Ref())
	wantError(t, err, journal.ErrNotFound)
}

func testLargeEntries(t *testing.T, h Harness) {
	s := h.New(t)
	want := create(t, s, "a", 1)
	text := bytes.Repeat([]byte("0123456789abcdef"), 1<<16) // 1 MiB
	for seq := uint64(2); seq < 6; seq++ {
		e := entry(t, seq, &journal.Printed{Stream: journal.Stdout, Text: text})
		noError(t, s.Append(ctx, "a", e))
		want = append(want, e)
	}
	many := printed(t, 6, 3000)
	noError(t, s.Append(ctx, "a", many...))
	sameEntries(t, readAll(t, s, "a", 1), append(want, many...))
}
