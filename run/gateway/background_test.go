package gateway_test

// This file tests executions that outlive requests and processes: gateways come and go on one journal.

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"toolweaver/journal"
	"toolweaver/journal/sqlitestore"
	"toolweaver/run"
	"toolweaver/run/gateway"
	"toolweaver/run/policy"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

// durableGateway returns a gateway on a journal, with a tool that pays, which needs approval, and one that is slow.
func durableGateway(t *testing.T, path string, paid *atomic.Int64) (*gateway.Gateway, *sqlitestore.Store) {
	t.Helper()
	store, err := sqlitestore.Open(t.Context(), path, sqlitestore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	type in struct {
		N int `json:"n"`
	}
	src, err := gofunc.NewSource("bank",
		gofunc.New("pay", func(_ context.Context, a in) (int, error) { return a.N, errors.Join(nil, count(paid)) }),
		gofunc.New("slow", func(ctx context.Context, a in) (int, error) {
			select {
			case <-time.After(50 * time.Millisecond):
				return a.N, nil
			case <-ctx.Done():
				return 0, ctx.Err()
			}
		}, gofunc.ReadOnly()))
	if err != nil {
		t.Fatal(err)
	}
	rules, err := policy.New(policy.Config{Rules: []policy.Rule{{Tools: "bank.pay", Effect: policy.Ask}}})
	if err != nil {
		t.Fatal(err)
	}
	g, err := gateway.New(t.Context(), gateway.Config{Sources: []tool.Source{src}, Policy: rules, Store: store, Labels: map[string]string{"of": "this test"}})
	if err != nil {
		t.Fatal(err)
	}
	return g, store
}

func count(n *atomic.Int64) error {
	n.Add(1)
	return nil
}

func TestPausedForDays(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	var paid atomic.Int64
	g, store := durableGateway(t, path, &paid)
	a, err := g.Start(t.Context(), gateway.Request{Code: "x = await slow(n=1)\ny = await pay(n=2)\nreturn x + y"})
	if err != nil {
		t.Fatal(err)
	}
	id := journal.ExecutionID(a.Execution)
	a, err = g.Wait(t.Context(), id, 400*time.Millisecond)
	if err != nil || a.Status != run.StatusWaiting || len(a.Pending) != 1 || a.Pending[0].Args != `{"n":2}` || !strings.Contains(strings.Join(a.Hints, " "), "runs approve "+a.Execution) {
		t.Fatalf("%v %+v", err, a)
	}
	if err := errors.Join(g.Close(), store.Close()); err != nil { // the process ends
		t.Fatal(err)
	}
	g, store = durableGateway(t, path, &paid)
	g.Recover(map[string]string{"of": "this test"}, func(id journal.ExecutionID, err error) {
		if err != nil {
			t.Errorf("%s: %v", id, err)
		}
	})
	other, err := sqlitestore.Open(t.Context(), path, sqlitestore.Options{}) // another process decides
	if err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(300*time.Millisecond, func() {
		if err := run.New(run.Config{Store: other}).Approve(context.Background(), id, run.Approval{Call: 2, Granted: true}); err != nil {
			t.Error(err)
		}
	})
	a, err = g.Wait(t.Context(), id, 20*time.Second)
	if err != nil || a.Status != run.StatusDone || string(a.Result) != "3" || paid.Load() != 1 {
		t.Errorf("%v %+v, paid %d times", err, a, paid.Load())
	}
	a, err = g.Wait(t.Context(), id, 0) // from the journal again
	if err != nil || string(a.Result) != "3" {
		t.Errorf("%v %+v", err, a)
	}
	if err := errors.Join(g.Close(), other.Close(), store.Close()); err != nil {
		t.Fatal(err)
	}
}

// TestRecover closes a gateway with programs in the background: they go on in the next one.
func TestRecover(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	var paid atomic.Int64
	g, store := durableGateway(t, path, &paid)
	var ids []journal.ExecutionID
	for range 5 {
		a, err := g.Start(t.Context(), gateway.Request{Code: "s = 0\nfor i in range(8): s += await slow(n=i)\nreturn s"})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, journal.ExecutionID(a.Execution))
	}
	time.Sleep(120 * time.Millisecond)
	began := time.Now()
	if err := errors.Join(g.Close(), store.Close()); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > 2*time.Second {
		t.Errorf("closing took %v", took)
	}
	g, store = durableGateway(t, path, &paid)
	var resumed atomic.Int64
	g.Recover(map[string]string{"of": "this test"}, func(_ journal.ExecutionID, err error) {
		if err != nil {
			t.Error(err)
		}
		resumed.Add(1)
	})
	for _, id := range ids {
		if a, err := g.Wait(t.Context(), id, 20*time.Second); err != nil || a.Status != run.StatusDone || string(a.Result) != "28" {
			t.Errorf("%v %+v", err, a)
		}
	}
	if resumed.Load() == 0 {
		t.Error("nothing was resumed")
	}
	if err := errors.Join(g.Close(), store.Close()); err != nil {
		t.Fatal(err)
	}
}
