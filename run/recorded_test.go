package run_test

// This file replays executions that earlier versions recorded. The files in testdata/journals are never changed or deleted: a
// version that cannot replay one breaks executions that wait somewhere. TOOLWEAVER_RECORD=1 adds those of this version that are not
// there yet.

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toolweaver/journal"
	"toolweaver/journal/memstore"
	"toolweaver/run"
)

const recordedJournals = "testdata/journals/v1"

func TestRecordedExecutions(t *testing.T) {
	if os.Getenv("TOOLWEAVER_RECORD") != "" {
		recordExecutions(t)
	}
	files, err := filepath.Glob("testdata/journals/v*/*.json")
	if err != nil || len(files) < 8 {
		t.Fatalf("%v, %d recorded executions", err, len(files))
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		store := memstore.New()
		id, err := journal.Import(ctx, bytes.NewReader(data), 1<<30, store, "")
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		res, err := run.New(run.Config{Store: store}).Replay(ctx, id) // the tools are those in the record
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		c, err := journal.NewCursor(ctx, store, id)
		if err != nil {
			t.Fatal(err)
		}
		if string(res.Status) != string(c.Finished().Status) || res.Stdout != string(c.Output(journal.Stdout)) {
			t.Errorf("%s: %s %q", file, res.Status, res.Stdout)
		}
		var out bytes.Buffer
		if err := journal.Export(ctx, store, id, &out); err != nil || !bytes.Equal(out.Bytes(), data) {
			t.Errorf("%s: exporting it again gives other bytes: %v", file, err)
		}
	}
}

// recordExecutions makes one execution of each kind.
func recordExecutions(t *testing.T) {
	inner := durable{memstore.New()}
	l := &ledger{effects: map[string]int{}}
	finish := func(name string, deaths ...int) {
		source := resumed[name]
		id := journal.ExecutionID(name)
		for life := 0; ; life++ {
			m := &mortal{Store: inner, left: -1, after: true}
			if life < len(deaths) {
				m.left = deaths[life]
			}
			l.dead = m
			x := bank(t, m, l)
			res, err := x.Resume(ctx, id, run.ResumeRequest{})
			if errors.Is(err, journal.ErrNotFound) {
				res, err = x.Run(ctx, run.Request{Source: source, ID: id})
			}
			for err == nil && !res.Status.Ended() {
				people(t, x, l, res)
				res, err = x.Resume(ctx, id, run.ResumeRequest{})
			}
			if err == nil {
				return
			}
			if !errors.Is(err, errDied) {
				t.Fatal(err)
			}
		}
	}
	for name := range resumed {
		finish(name, 2, 3)
	}
	l.dead = &mortal{left: -1}
	x := bank(t, inner, l)
	for id, req := range map[journal.ExecutionID]run.Request{
		"continued": {ContinueFrom: "raised", Source: "await write(n=1)\nreturn (await read(n=2)).n"},
		"dry_run":   {DryRun: true, Source: "a = await read(n=2)\nb = await write(n=a.n)\nreturn b.n"},
	} {
		req.ID = id
		if _, err := x.Run(ctx, req); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := x.Run(ctx, run.Request{ID: "committed", Commit: "dry_run"}); err != nil {
		t.Fatal(err)
	}
	list, err := inner.List(ctx, journal.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(recordedJournals, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, i := range list {
		var out bytes.Buffer
		if err := journal.Export(ctx, inner, i.ID, &out); err != nil {
			t.Fatal(err)
		}
		f, err := os.OpenFile(filepath.Join(recordedJournals, strings.ReplaceAll(string(i.ID), "/", "_")+".json"), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		if errors.Is(err, os.ErrExist) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(out.Bytes()); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
