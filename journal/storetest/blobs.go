package storetest

// This file has the cases about blobs, listing and deletion.

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"toolweaver/journal"
)

func testBlobs(t *testing.T, h Harness) {
	s := h.New(t)
	create(t, s, "a", 1)
	for _, size := range []int{0, 1, 100_000, 8 << 20} {
		b := journal.NewBlob(bytes.Repeat([]byte{0, 'x', 0xff}, size/3+1)[:size])
		noError(t, s.PutBlob(ctx, "a", b))
		noError(t, s.PutBlob(ctx, "a", b))
		got, err := s.GetBlob(ctx, "a", b.Ref())
		noError(t, err)
		if !bytes.Equal(got, b.Bytes()) {
			t.Fatalf("a blob of %d bytes came back as %d other bytes", size, len(got))
		}
	}
	_, err := s.GetBlob(ctx, "a", journal.NewBlob([]byte("never stored")).Ref())
	wantError(t, err, journal.ErrNotFound)
	_, err = s.GetBlob(ctx, "a", journal.Ref{})
	wantError(t, err, journal.ErrNotFound)
}

func testBlobsIsolated(t *testing.T, h Harness) {
	s := h.New(t)
	create(t, s, "a", 1)
	create(t, s, "b", 1)
	b := journal.NewBlob([]byte("a's own"))
	noError(t, s.PutBlob(ctx, "a", b))
	_, err := s.GetBlob(ctx, "b", b.Ref())
	wantError(t, err, journal.ErrNotFound)
	noError(t, s.PutBlob(ctx, "b", b))
	noError(t, s.Delete(ctx, "a"))
	got, err := s.GetBlob(ctx, "b", b.Ref())
	noError(t, err)
	if string(got) != "a's own" {
		t.Fatalf("blob is %q", got)
	}
	// Some stores can count their blobs; those must not keep what nobody has.
	noError(t, s.Delete(ctx, "b"))
	if c, ok := s.(interface{ BlobCount() int }); ok && c.BlobCount() != 0 {
		t.Fatalf("%d blobs are left", c.BlobCount())
	}
}

func testDelete(t *testing.T, h Harness) {
	s := h.New(t)
	create(t, s, "a", 3)
	want := create(t, s, "b", 3)
	noError(t, s.Delete(ctx, "a"))
	wantError(t, s.Append(ctx, "a", printed(t, 4, 4)...), journal.ErrNotFound)
	_, err := s.Get(ctx, "a")
	wantError(t, err, journal.ErrNotFound)
	sameEntries(t, readAll(t, s, "b", 1), want)
	create(t, s, "a", 2)
	if n := len(readAll(t, s, "a", 1)); n != 2 {
		t.Fatalf("a journal made again has %d entries, want 2", n)
	}
}

func testInfo(t *testing.T, h Harness) {
	s := h.New(t)
	noError(t, s.Create(ctx, "a"))
	got, err := s.Get(ctx, "a")
	noError(t, err)
	if got.ID != "a" || got.NextSeq != 1 || !got.Created.IsZero() || got.Summary.Status != "" {
		t.Fatalf("an empty journal has the info %+v", got)
	}
	entries := []journal.Entry{
		entry(t, 1, &journal.Started{ExecutionID: "a", ProgramHash: "hash", Start: epoch, Parent: "p", Labels: map[string]string{"k": "v"}}),
		entry(t, 2, &journal.Scheduled{Call: 1, Attempt: 1, Tool: "x"}),
		entry(t, 3, &journal.Completed{Call: 1}),
		entry(t, 4, &journal.ApprovalAsked{Calls: []journal.AskedCall{{Call: 2, Tool: "y"}, {Call: 3, Tool: "y"}}}),
	}
	noError(t, s.Append(ctx, "a", entries...))
	got, err = s.Get(ctx, "a")
	noError(t, err)
	m := got.Summary
	if m.Status != journal.StatusWaiting || len(m.Waiting) != 2 || m.Calls != 1 || m.Completed != 1 || m.ProgramHash != "hash" || m.Parent != "p" || m.Labels["k"] != "v" {
		t.Fatalf("summary is %+v", m)
	}
	noError(t, s.Append(ctx, "a",
		entry(t, 5, &journal.ApprovalGiven{Call: 2}), entry(t, 6, &journal.Failed{Call: 2, Reason: "denied"}), entry(t, 7, &journal.Cancelled{Call: 3}),
		entry(t, 8, &journal.Finished{Status: journal.StatusRaised, Error: &journal.ErrorInfo{Type: "ValueError", Message: "no"}})))
	got, err = s.Get(ctx, "a")
	noError(t, err)
	m = got.Summary
	if m.Status != journal.StatusRaised || len(m.Waiting) != 0 || m.Failed != 1 || m.Error != "no" || got.NextSeq != 9 {
		t.Fatalf("info is %+v", got)
	}
	if !got.Created.Equal(entries[0].Time) || !got.Updated.Equal(entries[0].Time.Add(7*time.Second)) || got.Bytes == 0 {
		t.Fatalf("info is %+v", got)
	}
}

func testList(t *testing.T, h Harness) {
	s := h.New(t)
	// Ten executions, one an hour; the odd ones are finished.
	for i := range 10 {
		id := journal.ExecutionID(fmt.Sprintf("e%d", i))
		noError(t, s.Create(ctx, id))
		first := started(t, id)
		first.Time = epoch.Add(time.Duration(i) * time.Hour)
		noError(t, s.Append(ctx, id, first))
		if i%2 == 1 {
			last := entry(t, 2, &journal.Finished{Status: journal.StatusDone})
			last.Time = first.Time.Add(time.Minute)
			noError(t, s.Append(ctx, id, last))
		}
	}
	tests := []struct {
		name   string
		filter journal.Filter
		want   string
	}{
		{"all", journal.Filter{}, "[e9 e8 e7 e6 e5 e4 e3 e2 e1 e0]"},
		{"status", journal.Filter{Status: []journal.Status{journal.StatusRunning}}, "[e8 e6 e4 e2 e0]"},
		{"two_statuses", journal.Filter{Status: []journal.Status{journal.StatusDone, journal.StatusLimit}}, "[e9 e7 e5 e3 e1]"},
		{"created", journal.Filter{CreatedAfter: epoch.Add(3 * time.Hour), CreatedBefore: epoch.Add(6 * time.Hour)}, "[e5 e4 e3]"},
		{"updated", journal.Filter{UpdatedBefore: epoch.Add(2 * time.Hour)}, "[e1 e0]"},
		{"limit", journal.Filter{Limit: 2}, "[e9 e8]"},
		{"parent", journal.Filter{Parent: "none"}, "[]"},
		{"labels", journal.Filter{Labels: map[string]string{"a": ""}}, "[]"},
	}
	for _, c := range tests {
		list, err := s.List(ctx, c.filter)
		noError(t, err)
		if got := fmt.Sprint(ids(list)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
	var paged []journal.ExecutionID
	filter := journal.Filter{Limit: 4}
	for range 4 {
		list, err := s.List(ctx, filter)
		noError(t, err)
		paged = append(paged, ids(list)...)
		if len(list) > 0 {
			filter.After = list[len(list)-1]
		}
	}
	if got := fmt.Sprint(paged); got != "[e9 e8 e7 e6 e5 e4 e3 e2 e1 e0]" {
		t.Errorf("paging gives %s", got)
	}
}

func ids(list []journal.Info) []journal.ExecutionID {
	out := make([]journal.ExecutionID, 0, len(list))
	for _, i := range list {
		out = append(out, i.ID)
	}
	return out
}

func testContext(t *testing.T, h Harness) {
	s := h.New(t)
	want := create(t, s, "a", 2)
	done, cancel := context.WithCancel(ctx)
	cancel()
	wantError(t, s.Create(done, "b"), context.Canceled)
	wantError(t, s.Append(done, "a", printed(t, 3, 3)...), context.Canceled)
	for _, err := range s.Read(done, "a", 1) {
		wantError(t, err, context.Canceled)
	}
	_, err := s.List(done, journal.Filter{})
	wantError(t, err, context.Canceled)
	// Whether the cancelled Append took effect is open; that it is all or nothing is not.
	if got := readAll(t, s, "a", 1); len(got) != 2 && len(got) != 3 {
		t.Fatalf("%d entries", len(got))
	} else {
		sameEntries(t, got[:2], want)
	}
}

func testIsolation(t *testing.T, h Harness) {
	s := h.New(t)
	names := []journal.ExecutionID{"a", "A", "ab", "a.b", "a_b", "a-b", "aXb"}
	want := map[journal.ExecutionID][]journal.Entry{}
	for i, id := range names {
		want[id] = create(t, s, id, uint64(i+1))
	}
	for _, id := range slices.Backward(names) {
		sameEntries(t, readAll(t, s, id, 1), want[id])
	}
}
