package storetest

// This file has the cases about concurrency and about what outlives a process.

import (
	"bytes"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"toolweaver/journal"
)

// testConcurrentFencing lets several writers fight for one journal: every entry has exactly one winner.
func testConcurrentFencing(t *testing.T, h Harness) {
	const writers, length = 4, 40
	s := h.New(t)
	create(t, s, "a", 1)
	var wg sync.WaitGroup
	won := make([]int, writers)
	for w := range writers {
		wg.Go(func() {
			for seq := uint64(2); seq <= length; seq++ {
				data, _ := journal.Encode(&journal.Printed{Stream: journal.Stdout, Text: fmt.Appendf(nil, "writer %d", w)})
				err := s.Append(ctx, "a", journal.Entry{Seq: seq, Kind: journal.KindPrinted, Time: epoch, Data: data})
				switch {
				case err == nil:
					won[w]++
				case !errors.Is(err, journal.ErrConflict):
					t.Errorf("Append: %v", err)
					return
				default:
					// Another writer was faster, or this one is ahead of the journal: look where it is.
					info, err := s.Get(ctx, "a")
					if err != nil {
						t.Error(err)
						return
					}
					seq = info.NextSeq - 1
				}
			}
		})
	}
	wg.Wait()
	sum := 0
	for _, n := range won {
		sum += n
	}
	list := readAll(t, s, "a", 1)
	if len(list) != length || sum != length-1 {
		t.Fatalf("%d entries, %d appends succeeded, want %d and %d", len(list), sum, length, length-1)
	}
	for i, e := range list {
		if e.Seq != uint64(i+1) {
			t.Fatalf("entry %d has the number %d", i+1, e.Seq)
		}
	}
}

func testConcurrentExecutions(t *testing.T, h Harness) {
	const executions, length = 16, 30
	s := h.New(t)
	shared := journal.NewBlob(bytes.Repeat([]byte("shared"), 10_000))
	var wg sync.WaitGroup
	for x := range executions {
		id := journal.ExecutionID(fmt.Sprintf("x%d", x))
		first, rest := started(t, id), printed(t, 2, length)
		wg.Go(func() {
			err := s.Create(ctx, id)
			if err == nil {
				err = s.Append(ctx, id, first)
			}
			for i := 0; err == nil && i < len(rest); i++ {
				if i%10 == 0 {
					err = s.PutBlob(ctx, id, shared)
				}
				if err == nil {
					err = s.Append(ctx, id, rest[i])
				}
				if i%7 == 0 && err == nil {
					_, err = s.List(ctx, journal.Filter{Limit: 5})
				}
			}
			if err != nil {
				t.Errorf("%s: %v", id, err)
			}
		})
	}
	wg.Wait()
	for x := range executions {
		id := journal.ExecutionID(fmt.Sprintf("x%d", x))
		if n := len(readAll(t, s, id, 1)); n != length {
			t.Errorf("%s has %d entries, want %d", id, n, length)
		}
		if _, err := s.GetBlob(ctx, id, shared.Ref()); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
}

// record writes an execution with a large result, through the Recorder, and leaves it unfinished.
func record(t *testing.T, s journal.Store, id journal.ExecutionID) (large []byte) {
	t.Helper()
	large = append(append([]byte{'"'}, bytes.Repeat([]byte("x"), 3*journal.MaxInlineBytes)...), '"')
	noError(t, s.Create(ctx, id))
	r := journal.NewRecorder(s, id, func() time.Time { return epoch })
	r.Start(journal.Started{Seed: 1<<63 + 1, Start: epoch, Features: journal.DefaultFeatures()}, "await f()", []byte(`{"a": 1}`))
	r.Schedule(journal.Scheduled{Call: 1, Tool: "f"}, []byte(`{"x": 1}`))
	r.Schedule(journal.Scheduled{Call: 2, Tool: "f"}, []byte(`{"x": 2}`))
	noError(t, r.Flush(ctx))
	r.Complete(journal.Completed{Call: 2}, large)
	r.Deliver(epoch.Add(time.Second), 0, 2)
	r.Print(journal.Stdout, []byte("half\n"))
	noError(t, r.Flush(ctx))
	return large
}

// replayed checks what record wrote and finishes the execution.
func replayed(t *testing.T, s journal.Store, id journal.ExecutionID, large []byte) {
	t.Helper()
	c, err := journal.NewCursor(ctx, s, id)
	noError(t, err)
	if c.Started().Seed != 1<<63+1 {
		t.Fatalf("seed is %d", c.Started().Seed)
	}
	for n := uint64(1); n <= 2; n++ {
		if _, err := c.MatchCall(ctx, n, "f", fmt.Appendf(nil, `{"x": %d}`, n)); err != nil {
			t.Fatal(err)
		}
	}
	b, ok, err := c.NextBatch(ctx)
	noError(t, err)
	if !ok || len(b.Arrivals) != 1 || !bytes.Equal(b.Arrivals[0].Body, large) || !b.Now.Equal(epoch.Add(time.Second)) {
		t.Fatalf("batch is %v, %d arrivals", ok, len(b.Arrivals))
	}
	if _, err := c.MatchPrint(journal.Stdout, []byte("half\n")); err != nil {
		t.Fatal(err)
	}
	if p := c.Pending(); len(p) != 1 || p[0].Number != 1 || p[0].State != journal.CallSent {
		t.Fatalf("pending calls are %+v", p)
	}
	r, err := c.Continue(ctx, nil)
	noError(t, err)
	r.Complete(journal.Completed{Call: 1}, []byte("1"))
	r.Deliver(epoch.Add(2*time.Second), 0, 2)
	r.Finish(journal.Finished{Status: journal.StatusDone}, []byte("null"))
	noError(t, r.Flush(ctx))
	info, err := s.Get(ctx, id)
	noError(t, err)
	if info.Summary.Status != journal.StatusDone || info.Summary.Completed != 2 {
		t.Fatalf("info is %+v", info)
	}
}

func testRecorderRoundTrip(t *testing.T, h Harness) {
	s := h.New(t)
	large := record(t, s, "a")
	replayed(t, s, "a", large)
}

func testReopen(t *testing.T, h Harness) {
	if h.Reopen == nil {
		t.Skip("this store keeps nothing when it is closed")
	}
	s := h.New(t)
	large := record(t, s, "a")
	want := create(t, s, "b", 20)
	noError(t, s.Create(ctx, "empty"))
	s = h.Reopen(t, s)
	sameEntries(t, readAll(t, s, "b", 1), want)
	wantError(t, s.Append(ctx, "b", printed(t, 20, 20)...), journal.ErrConflict)
	noError(t, s.Append(ctx, "b", printed(t, 21, 21)...))
	wantError(t, s.Create(ctx, "empty"), journal.ErrExists)
	replayed(t, s, "a", large)
}

// testCrash lets several writers work and dies at some moments: what was acknowledged before is there afterwards, whole and in order,
// and can be gone on with.
func testCrash(t *testing.T, h Harness) {
	if h.Crash == nil {
		t.Skip("nothing of this store outlives its process")
	}
	const writers, deaths = 4, 8
	s := h.New(t)
	var acked [writers]atomic.Uint64
	var wg sync.WaitGroup
	stop := make(chan struct{})
	for w := range writers {
		id := journal.ExecutionID(fmt.Sprintf("w%d", w))
		create(t, s, id, 1)
		acked[w].Store(1)
		wg.Go(func() {
			for seq := uint64(2); ; seq++ {
				select {
				case <-stop:
					return
				default:
				}
				data, _ := journal.Encode(&journal.Printed{Stream: journal.Stdout, Text: fmt.Appendf(nil, "%s %d", id, seq)})
				blob := journal.NewBlob(fmt.Appendf(nil, "blob %d", seq))
				err := s.PutBlob(ctx, id, blob)
				if err == nil {
					err = s.Append(ctx, id, journal.Entry{Seq: seq, Kind: journal.KindPrinted, Time: epoch, Data: data})
				}
				if err != nil {
					t.Errorf("%s: %v", id, err)
					return
				}
				acked[w].Store(seq)
			}
		})
	}
	for range deaths {
		time.Sleep(7 * time.Millisecond)
		var before [writers]uint64
		for w := range before {
			before[w] = acked[w].Load()
		}
		found := h.Crash(t, s)
		for w, n := range before {
			id := journal.ExecutionID(fmt.Sprintf("w%d", w))
			list := readAll(t, found, id, 1)
			if uint64(len(list)) < n {
				t.Errorf("%s has %d entries, %d were acknowledged", id, len(list), n)
			}
			for i, e := range list[1:] {
				p, err := e.Decode()
				noError(t, err)
				if want := fmt.Sprintf("%s %d", id, i+2); string(p.(*journal.Printed).Text) != want {
					t.Errorf("entry %d of %s says %q", i+2, id, p.(*journal.Printed).Text)
				}
			}
			if n > 1 {
				_, err := found.GetBlob(ctx, id, journal.NewBlob(fmt.Appendf(nil, "blob %d", n)).Ref())
				noError(t, err)
			}
			next := uint64(len(list)) + 1
			noError(t, found.Append(ctx, id, printed(t, next, next)...))
		}
	}
	close(stop)
	wg.Wait()
}
