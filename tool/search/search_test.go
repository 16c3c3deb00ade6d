package search

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"toolweaver/tool"
)

// offered is a source that only lists.
type offered struct {
	name  string
	tools []tool.Tool
}

func (s offered) Name() string                              { return s.name }
func (s offered) List(context.Context) ([]tool.Tool, error) { return s.tools, nil }
func (s offered) Call(context.Context, tool.Call) (tool.Result, error) {
	return tool.Result{}, tool.ErrUnavailable
}
func (s offered) Close() error { return nil }

func entries(t testing.TB, sources ...tool.Source) []*tool.Entry {
	t.Helper()
	c, err := tool.NewCatalog(context.Background(), tool.CatalogOptions{}, sources...)
	if err != nil {
		t.Fatal(err)
	}
	return c.Entries()
}

func schema(params ...string) json.RawMessage {
	props := map[string]any{}
	for _, p := range params {
		name, text, _ := strings.Cut(p, ":")
		props[name] = map[string]any{"type": "string", "description": text}
	}
	doc, _ := json.Marshal(map[string]any{"type": "object", "properties": props})
	return doc
}

var office = []tool.Source{
	offered{"crm", []tool.Tool{
		{Name: "createInvoice", Description: "Create an invoice for a customer.", InputSchema: schema("customer_id", "lines:What is billed")},
		{Name: "list_invoices", Description: "All invoices, newest first.", InputSchema: schema("status:paid, open or overdue")},
		{Name: "get-contact", Description: "Reads one person with e-mail and phone number."},
		{Name: "delete_contact", Description: "Removes a person for ever."},
		{Name: "HTTPProxyStatus", Description: "State of the outgoing proxy."},
	}},
	offered{"github", []tool.Tool{
		{Name: "search_issues", Description: "Search issues and pull requests in a repository.", InputSchema: schema("repo", "query:Search syntax of GitHub")},
		{Name: "create_issue", Description: "Open a new issue in a repository."},
		{Name: "merge_pull_request", Description: "Merge a pull request."},
		{Name: "get_file_contents", Description: "Get the contents of a file or folder."},
	}},
	offered{"mail", []tool.Tool{
		{Name: "send_email", Description: "Sends a message to recipients.", InputSchema: schema("to:Addresses", "body")},
		{Name: "search_messages", Description: "Full-text search over the inbox."},
	}},
	offered{"calendar", []tool.Tool{{Name: "create_event", Description: "Schedules a meeting with attendees."}, {Name: "naïve_Überblick", Description: "Zeigt Termine."}}},
	offered{"wetter", []tool.Tool{{Name: "get_forecast", Description: "Weather forecast for coordinates, by hour."}}},
}

func TestFind(t *testing.T) {
	x := New(entries(t, office...))
	for _, tt := range []struct{ query, want string }{ // the first hits, in order
		{"invoices", "crm.createInvoice crm.list_invoices"},
		{"create invoice", "crm.createInvoice"},
		{"createInvoice", "crm.createInvoice"},
		{"create_invoice", "crm.createInvoice"},
		{"crm.get-contact", "crm.get_contact"},
		{"get_contact", "crm.get_contact"},
		{"remove a person", "crm.delete_contact"},
		{"bills", "crm.createInvoice crm.list_invoices"},
		{"open a ticket", "github.create_issue"},
		{"merging pull requests", "github.merge_pull_request"},
		{"read files of the repo", "github.get_file_contents"},
		{"mail somebody", "mail.send_email"},
		{"what is the temperature", "wetter.get_forecast"},
		{"schedule meeting", "calendar.create_event"},
		{"forcast", "wetter.get_forecast"},
		{"invioce", "crm.createInvoice crm.list_invoices"},
		{"attend", "calendar.create_event"},
		{"proxy", "crm.HTTPProxyStatus"},
		{"überblick", "calendar.naïve_Überblick"},
		{"github", "github.create_issue"},
		{"billed", "crm.createInvoice"},
		{"overdue", "crm.list_invoices"},
		{"the of and", ""},
		{"", ""},
		{"zzzzqq", ""},
	} {
		var got []string
		for _, h := range x.Find(tt.query, 5) {
			got = append(got, h.Entry.Qualified())
		}
		if s := strings.Join(got, " "); !strings.HasPrefix(s, tt.want) || tt.want == "" && s != "" {
			t.Errorf("%q finds %q, want first %q", tt.query, s, tt.want)
		}
	}
	if n := len(x.Find("create", 2)); n != 2 {
		t.Errorf("limit 2 gives %d", n)
	}
	if n := len(x.Find("create", 0)); n != 0 {
		t.Errorf("limit 0 gives %d", n)
	}
	if n := len(New(nil).Find("create", 3)); n != 0 {
		t.Errorf("nothing gives %d", n)
	}
}

func TestTerms(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"getUserByID", "get user id"}, {"get_user_by_id", "get user id"}, {"listUserIDs", "list user id"}, {"HTTPProxy2Go", "http proxy 2 go"},
		{"parseJSON", "pars json"}, {"planned planning plans", "plan plan plan"}, {"companies company", "company company"}, {"boxes box", "box box"},
		{"--", ""}, {"日本語", "日本語"}, {strings.Repeat("x", 100), strings.Repeat("x", maxTerm)},
	} {
		var got []string
		terms(tt.in, func(s string) { got = append(got, s) })
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%q: %q, want %q", tt.in, s, tt.want)
		}
	}
}

// many makes a catalog of n tools whose texts are made of few words, so that queries find a large part of it.
func many(t testing.TB, n int) []*tool.Entry {
	verbs := strings.Fields("get list create update delete search send archive export import merge sync")
	nouns := strings.Fields("invoice customer order contact ticket repository branch commit message channel file folder event task board sprint report user group role payment refund product price stock shipment label note page comment")
	var sources []tool.Source
	for s := 0; n > 0; s++ {
		src := offered{name: fmt.Sprintf("server%d", s)}
		for i := 0; i < 250 && n > 0; i, n = i+1, n-1 {
			v, a, b := verbs[i%len(verbs)], nouns[(i/len(verbs)+s)%len(nouns)], nouns[(i*7+s)%len(nouns)]
			src.tools = append(src.tools, tool.Tool{Name: fmt.Sprintf("%s_%s_%s_%d", v, a, b, i), Description: fmt.Sprintf("Lets you %s the %s of a %s, with all its details and a history of changes. Returns JSON.", v, a, b),
				InputSchema: schema("id:Identifier of the "+a, "limit:How many at most", "cursor:Where to go on")})
		}
		sources = append(sources, src)
	}
	return entries(t, sources...)
}

// TestSpeed keeps the promise of the catalog: under 2 ms for the slowest of the queries over 5,000 tools.
func TestSpeed(t *testing.T) {
	if testing.Short() || raceDetector {
		t.Skip("measures time")
	}
	x := New(many(t, 5000))
	queries := []string{"create invoice", "get the history of changes of all customers", "delete", "serch repositry commits", "return identifier limit cursor json details", "archive_order_file"}
	best := make([]time.Duration, len(queries))
	for i := range 20 * len(queries) { // the best time of each: other programs use the machine too
		q := i % len(queries)
		start := time.Now()
		if len(x.Find(queries[q], 10)) == 0 {
			t.Fatal(queries[q], "finds nothing")
		}
		if took := time.Since(start); i < len(queries) || took < best[q] {
			best[q] = took
		}
	}
	worst := slices.Max(best)
	t.Logf("slowest query over 5,000 tools: %v", worst)
	if worst > 2*time.Millisecond {
		t.Errorf("slowest query over 5,000 tools: %v, want under 2 ms", worst)
	}
}

func BenchmarkFind(b *testing.B) {
	x := New(many(b, 5000))
	for _, q := range []string{"archive_order", "create invoice", "get the history of changes of all customers"} {
		b.Run(q, func(b *testing.B) {
			for b.Loop() {
				x.Find(q, 10)
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	e := many(b, 5000)
	for b.Loop() {
		New(e)
	}
}

func FuzzFind(f *testing.F) {
	x := New(entries(f, office...))
	for _, q := range []string{"create invoice", "", "ÿ\xff", "invioce", "IDs", strings.Repeat("a ", 2000)} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, q string) {
		a, b := x.Find(q, 5), x.Find(q, 5)
		if len(a) > 5 || fmt.Sprint(a) != fmt.Sprint(b) {
			t.Errorf("%q: %v, %v", q, a, b)
		}
	})
}
