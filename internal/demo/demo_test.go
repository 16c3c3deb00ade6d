package demo

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"toolweaver/tool"
	"toolweaver/tool/tooltest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func source(t testing.TB, o Options) *Source {
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// call calls a tool, decodes its value and returns the size of the answer.
func call(t testing.TB, s tool.Source, name, args string, into any) int {
	t.Helper()
	res, err := s.Call(context.Background(), tool.Call{Tool: name, Args: json.RawMessage(args)})
	if err != nil {
		t.Fatal(err)
	}
	v, err := res.Value()
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(v.Bytes(), into); err != nil {
		t.Fatalf("%s: %v in %s", name, err, v.Bytes())
	}
	return v.Len()
}

func TestConformance(t *testing.T) {
	tooltest.Run(t, tooltest.Fixture{
		New:  func(t *testing.T) tool.Source { return source(t, Options{Latency: -1}) },
		Echo: tool.Call{Tool: "get_user", Args: json.RawMessage(`{"user_id": "usr_123"}`)},
		Want: `"usr_123"`,
		Bad:  tool.Call{Tool: "get_user", Args: json.RawMessage(`{"user_id": 5}`)},
	})
	tooltest.Run(t, tooltest.Fixture{
		New:  func(t *testing.T) tool.Source { return source(t, Options{Latency: 20 * time.Millisecond, Jitter: 0.5}) },
		Echo: tool.Call{Tool: "get_expenses", Args: json.RawMessage(`{"user_id": "e1", "quarter": "Q3"}`)},
	})
	slow := source(t, Options{Latency: time.Minute})
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	if _, err := slow.Call(ctx, tool.Call{Tool: "get_users"}); err == nil {
		t.Error("a call outlives its context")
	}
}

// TestExpenses checks what the demo promises: the number of records, their size, and that some members overspend.
func TestExpenses(t *testing.T) {
	for _, members := range []int{0, 5, 100} {
		for seed := range uint64(5) {
			s := source(t, Options{Members: members, Seed: seed, Latency: -1})
			var team []Member
			size := call(t, s, "get_team_members", `{}`, &team)
			if want := max(members, 20); members != 5 && len(team) != want {
				t.Fatalf("%d members, want %d", len(team), want)
			}
			records, over := 0, 0
			for _, m := range team {
				var list []Expense
				size += call(t, s, "get_expenses", fmt.Sprintf(`{"user_id": %q, "quarter": "Q3"}`, m.ID), &list)
				records += len(list)
				sum := 0.0
				for _, x := range list {
					sum += x.Amount
					items := 0.0
					for _, i := range x.Items {
						items += float64(i.Quantity) * i.UnitPrice
					}
					if cents(items) != x.Amount || x.UserID != m.ID || x.Amount <= 0 {
						t.Fatalf("expense %+v does not add up: %g", x, items)
					}
				}
				if sum > Budget {
					over++
				}
			}
			n := len(team)
			if records < 5*n || size < 4500*n || size > 6500*n || over < n/5 || over > 2*n/5 {
				t.Errorf("%d members, seed %d: %d records, %d bytes, %d over budget", n, seed, records, size, over)
			}
			if members == 0 && seed == 0 {
				t.Logf("the usual demo: %d records, %d bytes, %d over budget", records, size, over)
			}
		}
	}
}

func TestSales(t *testing.T) {
	s := source(t, Options{Latency: -1})
	var leads, all []Lead
	call(t, s, "get_leads", `{"query": "unqualified"}`, &leads)
	call(t, s, "get_leads", `{}`, &all)
	if len(leads) < 10 || len(all) != 40 || len(leads) == len(all) {
		t.Fatalf("%d of %d leads are unqualified", len(leads), len(all))
	}
	good := 0
	for _, l := range leads {
		arg, _ := json.Marshal(map[string]any{"lead": l})
		var score float64
		call(t, s, "score_lead", string(arg), &score)
		if score < 0 || score > 1 {
			t.Fatalf("score %g", score)
		}
		if score > 0.8 {
			good++
			var c Company
			call(t, s, "get_company", fmt.Sprintf(`{"company_id": %q}`, l.CompanyID), &c)
			if c.ID != l.CompanyID || c.Name == "" {
				t.Fatalf("company is %+v", c)
			}
		}
	}
	if good == 0 || good == len(leads) {
		t.Fatalf("%d of %d leads are good", good, len(leads))
	}
	var offers []JobOffer
	call(t, s, "get_job_offers", `{}`, &offers)
	tech := 0
	salaries := map[int]bool{}
	for _, o := range offers {
		var d CompanyDetails
		call(t, s, "get_company_details", fmt.Sprintf(`{"company_id": %q}`, o.CompanyID), &d)
		if strings.Contains(strings.ToLower(d.Industry), "tech") {
			tech++
		}
		salaries[o.Salary] = true
	}
	if len(offers) != 20 || tech < 3 || tech > 15 || len(salaries) != len(offers) {
		t.Fatalf("%d offers, %d in tech, %d different salaries", len(offers), tech, len(salaries))
	}
}

// TestTransactions checks that they are many, and that some are outliers of more than three times the mean.
func TestTransactions(t *testing.T) {
	s := source(t, Options{Latency: -1})
	var all, one []Transaction
	size := call(t, s, "get_transactions", `{}`, &all)
	call(t, s, "get_transactions", `{"user_id": "usr_123"}`, &one)
	sum, outliers := 0.0, 0
	for _, x := range all {
		sum += x.Amount
	}
	for _, x := range all {
		if x.Amount > 3*sum/float64(len(all)) {
			outliers++
		}
	}
	if len(all) < 500 || size < 100_000 || len(one) < 5 || outliers < 5 || outliers > len(all)/20 {
		t.Errorf("%d transactions, %d bytes, %d outliers; %d of one user", len(all), size, outliers, len(one))
	}
}

// TestLeadFields checks that both branches of a program that looks at score and budget are taken by some lead.
func TestLeadFields(t *testing.T) {
	s := source(t, Options{Latency: -1})
	var leads []map[string]any
	call(t, s, "get_leads", `{}`, &leads)
	count := map[string]int{}
	for _, l := range leads {
		for _, field := range []string{"score", "budget"} {
			if _, ok := l[field]; !ok {
				count["no "+field]++
			}
		}
		if x, _ := l["score"].(float64); x >= 0.8 {
			count["high"]++
		}
	}
	if count["no score"] == 0 || count["no budget"] == 0 || count["high"] == 0 || leads[0]["score"].(float64) < 0.8 || leads[1]["score"].(float64) >= 0.8 {
		t.Errorf("leads have %v", count)
	}
}

func TestReproducible(t *testing.T) {
	answer := func(o Options) string {
		o.Latency = -1
		var v json.RawMessage
		call(t, source(t, o), "get_expenses", `{"user_id": "e3", "quarter": "Q1"}`, &v)
		return string(v)
	}
	if answer(Options{Seed: 1}) != answer(Options{Seed: 1, Members: 500}) {
		t.Error("an answer depends on more than the seed")
	}
	if answer(Options{Seed: 1}) == answer(Options{Seed: 2}) {
		t.Error("the seed decides nothing")
	}
}

// TestTools checks that every tool is complete and that what it answers fits what it declares.
func TestTools(t *testing.T) {
	s := source(t, Options{Latency: -1})
	tools, err := s.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	catalog := map[string]tool.Tool{}
	for _, x := range tools {
		catalog[x.Name] = x
		if x.Description == "" || len(x.InputSchema) == 0 || len(x.OutputSchema) == 0 || x.Annotations.ReadOnly == tool.Unknown && x.Annotations.Idempotent == tool.Unknown {
			t.Errorf("%s is not complete: %+v", x.Name, x)
		}
	}
	for _, c := range examples {
		x, ok := catalog[c.tool]
		if !ok {
			t.Errorf("there is no tool %s", c.tool)
			continue
		}
		delete(catalog, c.tool)
		in, err := tool.ParseSchema(x.InputSchema)
		if err != nil {
			t.Fatal(err)
		}
		if err := in.ValidateArgs(json.RawMessage(c.args)); err != nil {
			t.Errorf("%s: arguments: %v", c.tool, err)
		}
		out, err := tool.ParseSchema(x.OutputSchema)
		if err != nil {
			t.Fatal(err)
		}
		res, err := s.Call(context.Background(), tool.Call{Tool: c.tool, Args: json.RawMessage(c.args)})
		if err != nil {
			t.Fatal(err)
		}
		if err := out.Validate(res.Structured); err != nil {
			t.Errorf("%s: result: %v", c.tool, err)
		}
	}
	for name := range catalog {
		t.Errorf("no example calls %s", name)
	}
}

// examples has a call of every tool.
var examples = []struct{ tool, args string }{
	{"get_team_members", `{}`},
	{"get_expenses", `{"user_id": "e1", "quarter": "Q3"}`},
	{"get_users", `{}`},
	{"get_user", `{"user_id": "usr_123"}`},
	{"get_leads", `{"query": "unqualified"}`},
	{"get_lead", `{"lead_id": "lead_1"}`},
	{"score_lead", `{"lead": {"id": "lead_1"}}`},
	{"get_company", `{"company_id": "c1"}`},
	{"get_job_offers", `{}`},
	{"get_company_details", `{"company_id": "c1"}`},
	{"get_transactions", `{}`},
	{"get_team_metrics", `{"team": "platform"}`},
	{"assign_to_sales", `{"lead_id": "lead_1", "priority": "high"}`},
	{"add_to_nurture", `{"lead_id": "lead_2", "campaign": "newsletter"}`},
}

func TestErrors(t *testing.T) {
	s := source(t, Options{Latency: -1})
	for _, c := range []struct{ tool, args, want string }{
		{"get_expenses", `{"user_id": "e99", "quarter": "Q3"}`, `api.get_expenses: there is no member "e99"; ids look like "e1"`},
		{"get_user", `{"user_id": "usr_1"}`, `api.get_user: there is no user "usr_1"; ids look like "usr_123"`},
		{"get_lead", `{"lead_id": "lead_01"}`, `api.get_lead: there is no lead "lead_01"; ids look like "lead_1"`},
		{"score_lead", `{"lead": {}}`, `api.score_lead: there is no lead ""; ids look like "lead_1"`},
		{"get_company", `{"company_id": "c51"}`, `api.get_company: there is no company "c51"; ids look like "c1"`},
	} {
		_, err := s.Call(context.Background(), tool.Call{Tool: c.tool, Args: json.RawMessage(c.args)})
		if err == nil || err.Error() != c.want {
			t.Errorf("error is %v, want %s", err, c.want)
		}
	}
	for _, o := range []Options{{Members: -1}, {Members: 2_000_000}, {Jitter: 2}, {Jitter: -1}} {
		if _, err := New(o); err == nil {
			t.Errorf("%+v is accepted", o)
		}
	}
}

func TestLatency(t *testing.T) {
	s := source(t, Options{Latency: 30 * time.Millisecond, Jitter: 0.5})
	start := time.Now()
	var v json.RawMessage
	call(t, s, "get_user", `{"user_id": "usr_123"}`, &v)
	if d := time.Since(start); d < 15*time.Millisecond {
		t.Errorf("a call took %s", d)
	}
	if s.Calls() != 1 {
		t.Errorf("%d calls were counted", s.Calls())
	}
}
