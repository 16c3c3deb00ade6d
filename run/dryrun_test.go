package run_test

// This file tests dry runs and the carrying out of their plans.

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"toolweaver/journal"
	"toolweaver/journal/memstore"
	"toolweaver/run"
	"toolweaver/tool/gofunc"
)

type customer struct {
	ID    string `json:"id"`
	Total int    `json:"total"`
}

// shop has tools that read and tools that write, and counts what is written.
func shop(t testing.TB, store journal.Store, ids ...string) (*run.Executor, *[]string) {
	wrote := new([]string)
	find := gofunc.New("find", func(_ context.Context, in struct {
		Name string `json:"name"`
	}) ([]customer, error) {
		return []customer{{"cust-" + in.Name, 1204}, {"cust-other", 7}}, nil
	}, gofunc.ReadOnly())
	create := gofunc.New("create_invoice", func(_ context.Context, in struct {
		Customer string `json:"customer"`
		Amount   int    `json:"amount"`
	}) (struct {
		ID     string `json:"id"`
		Number int    `json:"number"`
	}, error) {
		*wrote = append(*wrote, in.Customer)
		var out struct {
			ID     string `json:"id"`
			Number int    `json:"number"`
		}
		out.ID, out.Number = "inv-"+in.Customer+ids[min(len(*wrote), len(ids))-1], 100+len(*wrote)
		return out, nil
	})
	send := gofunc.New("send", func(_ context.Context, in struct {
		Text   string `json:"text"`
		Number int    `json:"number"`
	}) (bool, error) {
		*wrote = append(*wrote, in.Text)
		return true, nil
	})
	return run.New(run.Config{Catalog: catalogOf(t, find, create, send), Store: store}), wrote
}

const invoices = `
found = await find(name=who)
made = []
for c in found:
    if c.total > 10:
        inv = await create_invoice(customer=c.id, amount=c.total)
        await send(text=f"Your invoice {inv.id}", number=inv.number)
        made.append(inv.id)
return made`

func TestDryRun(t *testing.T) {
	for kind, store := range map[string]journal.Store{"volatile": memstore.New(), "durable": durable{memstore.New()}} {
		x, wrote := shop(t, store, "-a", "-b")
		inputs := map[string]json.RawMessage{"who": json.RawMessage(`"ann"`)}
		dry, err := x.Run(ctx, run.Request{Source: invoices, Inputs: inputs, DryRun: true})
		if err != nil || dry.Status != run.StatusDone || len(*wrote) != 0 || len(dry.Plan) != 2 {
			t.Fatalf("%s: %v %+v, wrote %v", kind, err, dry, *wrote)
		}
		p := dry.Plan[0]
		if p.Tool != "api.create_invoice" || string(p.Args) != `{"customer":"cust-ann","amount":1204}` || p.Line != 6 || len(p.Flows) != 2 ||
			p.Flows[1] != (run.Flow{Arg: "customer", Call: 1, Tool: "api.find", Result: "[0].id"}) {
			t.Errorf("%s: the first planned call is %+v", kind, p)
		}
		if p = dry.Plan[1]; !strings.Contains(string(p.Args), "dry-run:2:id") || len(p.Flows) != 1 || p.Flows[0].Call != 2 || !p.Flows[0].Planned {
			t.Errorf("%s: the second planned call is %s %+v", kind, p.Args, p.Flows)
		}
		done, err := x.Run(ctx, run.Request{Commit: dry.ID})
		if err != nil || string(done.Value) != `["inv-cust-ann-b"]` && string(done.Value) != `["inv-cust-ann-a"]` || len(*wrote) != 2 || len(done.NotMade) != 0 {
			t.Errorf("%s: %v %s %v, wrote %q", kind, err, done.Value, done.Error, *wrote)
		}
		if again, err := x.Replay(ctx, done.ID); err != nil || summary(again) != summary(done) {
			t.Errorf("%s: replay: %v", kind, err)
		}
	}
}

// TestPlanChanges commits a plan when the world has changed: nothing that is not in it happens.
func TestPlanChanges(t *testing.T) {
	total := 1204
	var wrote []int
	find := gofunc.New0("total", func(context.Context) (int, error) { return total, nil }, gofunc.ReadOnly())
	pay := gofunc.New("pay", func(_ context.Context, in numIn) (bool, error) {
		wrote = append(wrote, in.N)
		return true, nil
	})
	x := run.New(run.Config{Catalog: catalogOf(t, find, pay), Store: durable{memstore.New()}})
	dry, err := x.Run(ctx, run.Request{Source: "await pay(n=5)\nn = await total()\nif n > 0:\n    await pay(n=n)\nreturn n", DryRun: true})
	if err != nil || len(dry.Plan) != 2 {
		t.Fatalf("%v %+v", err, dry)
	}
	total = 9999
	res, err := x.Run(ctx, run.Request{Commit: dry.ID})
	if err != nil || res.Status != run.StatusCancelled || res.Error.Type != "PlanChanged" || len(wrote) != 1 ||
		!strings.Contains(res.Error.Message, `api.pay with {"n":9999} in line 4`) || !strings.Contains(res.Error.Message, `the plan has {"n":1204}`) {
		t.Errorf("%v %s %+v, paid %v", err, res.Status, res.Error, wrote)
	}
	total = 0
	res, err = x.Run(ctx, run.Request{Commit: dry.ID})
	if err != nil || res.Status != run.StatusDone || len(res.NotMade) != 1 {
		t.Errorf("%v %s %+v, %d planned calls were not made, want 1", err, res.Status, res.Error, len(res.NotMade))
	}
	if _, err := x.Run(ctx, run.Request{Commit: res.ID}); err == nil || !strings.Contains(err.Error(), "no dry run") {
		t.Errorf("committing what was no dry run: %v", err)
	}
}

// TestUnknownShape plans with a tool that does not say what it returns.
func TestUnknownShape(t *testing.T) {
	var got []string
	make := gofunc.New("make", func(_ context.Context, in numIn) (json.RawMessage, error) {
		return json.RawMessage(`{"id":"real-7","parts":[{"name":"left"},{"name":"right"}],"total":41}`), nil
	}, gofunc.OutputSchema(nil))
	use := gofunc.New("use", func(_ context.Context, in map[string]any) (bool, error) {
		text, _ := json.Marshal(in)
		got = append(got, string(text))
		return true, nil
	}, gofunc.InputSchema(json.RawMessage(`{"type":"object"}`)))
	x := run.New(run.Config{Catalog: catalogOf(t, make, use), Store: durable{memstore.New()}})
	dry, err := x.Run(ctx, run.Request{DryRun: true, Source: "m = await make(n=1)\nprint(m.total, m['id'], [p.name for p in m.parts])\nawait use(id=m.id, first=m.parts[0].name, text=f'{m.id} and {m.parts[1].name}!', total=m.get('total'))\nreturn m"})
	if err != nil || dry.Status != run.StatusDone || len(dry.Plan) != 2 || string(dry.Value) != `"dry-run:1"` || len(got) != 0 {
		t.Fatalf("%v %s %v, plan %+v", err, dry.Value, dry.Error, dry.Plan)
	}
	if want := `{"id":"dry-run:1:id","first":"dry-run:1:parts[0].name","text":"dry-run:1:id and dry-run:1:parts[1].name!","total":"dry-run:1:total"}`; string(dry.Plan[1].Args) != want {
		t.Errorf("planned arguments are %s, want %s", dry.Plan[1].Args, want)
	}
	done, err := x.Run(ctx, run.Request{Commit: dry.ID})
	if err != nil || done.Status != run.StatusDone || len(got) != 1 || got[0] != `{"first":"left","id":"real-7","text":"real-7 and right!","total":41}` {
		t.Errorf("%v %s %v, sent %q", err, done.Value, done.Error, got)
	}
	if again, err := x.Replay(ctx, dry.ID); err != nil || summary(again) != summary(dry) {
		t.Errorf("replay of the dry run: %v", err)
	}
}
