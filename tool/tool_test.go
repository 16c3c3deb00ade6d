package tool

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
)

func raw(s string) json.RawMessage { return json.RawMessage(s) }

func TestValue(t *testing.T) {
	text := func(s ...string) []Content {
		var c []Content
		for _, x := range s {
			c = append(c, Content{Type: "text", Text: x})
		}
		return c
	}
	tests := []struct {
		name string
		res  Result
		want string // JSON
	}{
		{"nothing", Result{}, `null`},
		{"structured wins", Result{Structured: raw(`{"a":1.0}`), Content: text("x")}, `{"a":1.0}`},
		{"structured null gives way to content", Result{Structured: raw(`null`), Content: text("x")}, `"x"`},
		{"structured null alone", Result{Structured: raw(`null`)}, `null`},
		{"large integer", Result{Structured: raw(`{"n":123456789012345678901234567890}`)}, `{"n":123456789012345678901234567890}`},
		{"result member stays", Result{Structured: raw(`{"result":[1]}`)}, `{"result":[1]}`},
		{"result member unwrapped", Result{Structured: raw(`{"result":[1]}`), Wrapped: true}, `[1]`},
		{"not the only member", Result{Structured: raw(`{"result":[1],"x":2}`), Wrapped: true}, `{"result":[1],"x":2}`},
		{"text", Result{Content: text("hello <b>")}, `"hello <b>"`},
		{"text object", Result{Content: text(" {\"a\": 1}\n")}, `{"a": 1}`},
		{"text array", Result{Content: text("[1,2]")}, `[1,2]`},
		{"text number", Result{Content: text("-1.50")}, `-1.50`},
		{"text bool", Result{Content: text("true")}, `true`},
		{"text null", Result{Content: text("null")}, `null`},
		{"quoted text stays text", Result{Content: text(`"quoted"`)}, `"\"quoted\""`},
		{"not quite JSON", Result{Content: text(`{'a': 1}`)}, `"{'a': 1}"`},
		{"NaN is text", Result{Content: text(`NaN`)}, `"NaN"`},
		{"empty text", Result{Content: text("")}, `""`},
		{"several", Result{Content: text(`{"a":1}`, "b", "3")}, `[{"a":1},"b",3]`},
		{"image", Result{Content: []Content{{Type: "image", MIMEType: "image/png", Data: []byte{1, 2}}}}, `{"type":"image","mimeType":"image/png","data":"AQI="}`},
		{"raw block", Result{Content: []Content{{Type: "resource", Raw: raw(`{"type":"resource","resource":{"uri":"x:y"}}`)}}}, `{"type":"resource","resource":{"uri":"x:y"}}`},
	}
	for _, tt := range tests {
		v, err := tt.res.Value()
		if err != nil || string(v.Bytes()) != tt.want {
			t.Errorf("%s: %s, %v; want %s", tt.name, v.Bytes(), err, tt.want)
		}
	}
	failing := []struct {
		res  Result
		want string
		kind error
	}{
		{Result{IsError: true, Content: text("a", " ", "b")}, "a\nb", ErrFailed},
		{Result{IsError: true, Structured: raw(`{"code":7}`)}, `{"code":7}`, ErrFailed},
		{Result{IsError: true}, "the tool reported a failure without saying why", ErrFailed},
		{Result{Structured: raw(`{"a":`)}, "the tool's structured result is not valid JSON", ErrProtocol},
	}
	for _, tt := range failing {
		_, err := tt.res.Value()
		if err == nil || err.Error() != tt.want || !errors.Is(err, tt.kind) {
			t.Errorf("%+v: %v, want %s", tt.res, err, tt.want)
		}
	}
}

func TestResultJSON(t *testing.T) {
	in := Result{Structured: raw(`{"n":10000000000000000000001,"f":1.0}`), Content: []Content{{Type: "text", Text: "x"}, {Type: "audio", Data: []byte{9}}}, Wrapped: true}
	data, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	var out Result
	if err := json.Unmarshal(data, &out); err != nil || !reflect.DeepEqual(in, out) {
		t.Errorf("round trip: %s\n%+v %v", data, out, err)
	}
}

func TestClean(t *testing.T) {
	tests := []struct {
		in   string
		max  int
		want string
	}{
		{"plain\ttext\n", 100, "plain\ttext\n"},
		{"a\x00b\x1b[31mc\x7f", 100, "ab[31mc"},
		{"a\u202eb\u2066c\u200bd\ufeffe\u00adf", 100, "abcdef"},
		{"a\U000E0041b\uFE01c\U000E0100d", 100, "abcd"},
		{"\r\nx\ry\u2028z", 100, "\nx\ny\nz"},
		{"a\xffb", 100, "ab"},
		{"grüße 日本 ❤️", 100, "grüße 日本 ❤️"},
		{"abcdef", 3, "abc…"},
		{"ääää", 4, "ääää"},
		{"", 3, ""},
	}
	for _, tt := range tests {
		if got := Clean(tt.in, tt.max); got != tt.want {
			t.Errorf("Clean(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	if got := CleanLine(" a\n\t b ", 10); got != "a b" {
		t.Errorf("CleanLine: %q", got)
	}
}

func TestIdents(t *testing.T) {
	tests := []struct{ name, want string }{
		{"get_user", "get_user"}, {"get-user", "get_user"}, {"get.user", "get_user"}, {"get  user!", "get_user"},
		{"class", "class_"}, {"None", "None_"}, {"match", "match"}, {"2fa", "_2fa"}, {"", "tool_"}, {"---", "tool_"}, {"_", "tool__"},
		{"__class__", "_class__"}, {"größe", "größe"}, {"日本", "日本"}, {"ﬁle", "le"}, {"ſet", "et"}, {"e\u0301x", "e_x"}, {"x²", "x"},
		{"a;import os", "a_import_os"}, {strings.Repeat("x", 300), strings.Repeat("x", 96)},
	}
	for _, tt := range tests {
		if got := Ident(tt.name); got != tt.want {
			t.Errorf("Ident(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
	in := []string{"get.user", "get-user", "get_user", "get_user_2", "class", "class_", "get-user"}
	want := []string{"get_user_4", "get_user_3", "get_user", "get_user_2", "class__2", "class_", "get_user_3"}
	if got := Idents(in); !reflect.DeepEqual(got, want) {
		t.Errorf("Idents = %v, want %v", got, want)
	}
}

// fakeSource is a Source made of literals.
type fakeSource struct {
	name  string
	tools []Tool
	err   error
	call  func(Call) (Result, error)
}

func (f *fakeSource) Name() string { return f.name }
func (f *fakeSource) List(ctx context.Context) ([]Tool, error) {
	if f.name == "slow" {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	if f.name == "panics" {
		panic("list")
	}
	return f.tools, f.err
}
func (f *fakeSource) Call(_ context.Context, c Call) (Result, error) {
	if f.call == nil {
		return TextResult(c.Tool + string(c.Args)), nil
	}
	return f.call(c)
}
func (f *fakeSource) Close() error { return nil }

func TestCatalog(t *testing.T) {
	schema := raw(`{"type":"object","properties":{"user_id":{"type":"string"},"quarter":{"enum":["Q1","Q2"]}},"required":["user_id"]}`)
	hr := &fakeSource{name: "hr", tools: []Tool{
		{Name: "get_expenses", Description: "Expenses\u202e", InputSchema: schema}, {Name: "get-team"}, {Name: "print"}, {Name: "search"}, {Name: "class"},
		{Name: "get_expenses"}, {Name: ""}, {Name: strings.Repeat("n", 300)}, {Name: "bad", InputSchema: raw(`[1]`)},
	}}
	web := &fakeSource{name: "my-web", tools: []Tool{{Name: "search"}, {Name: "hr"}, {Name: "a.b"}}}
	down := &fakeSource{name: "crm", err: &Error{Kind: KindUnavailable, Message: "crm-server exited with status 1\nstack"}}
	cat, err := NewCatalog(t.Context(), CatalogOptions{Reserved: []string{"print"}, ListTimeout: 50 * time.Millisecond},
		hr, web, down, &fakeSource{name: "slow"}, &fakeSource{name: "panics"})
	if err != nil {
		t.Fatal(err)
	}
	lookups := []struct {
		name, want string // want: qualified name, or the error's text
	}{
		{"get_expenses", "hr.get_expenses"}, {"hr.get_expenses", "hr.get_expenses"}, {"get-team", "hr.get_team"}, {"get_team", "hr.get_team"},
		{"hr.get-team", "hr.get_team"}, {"my-web.search", "my_web.search"}, {"my_web.search", "my_web.search"}, {"class", "hr.class_"},
		{"class_", "hr.class_"}, {"print", "hr.print"}, {"a.b", "my_web.a_b"}, {"my-web.a.b", "my_web.a_b"}, {"my_web.a_b", "my_web.a_b"},
		{"search", `"search" is ambiguous; write one of hr.search, my_web.search`},
		{"crm.get_leads", "crm: crm-server exited with status 1\nstack"},
		{"get_expense", `there is no tool "get_expense"; did you mean get_expenses?`},
		{"finance.get_expenses", `there is no tool "finance.get_expenses"; did you mean get_expenses?`},
	}
	for _, tt := range lookups {
		e, err := cat.Lookup(tt.name)
		var got string
		if err != nil {
			got, _, _ = strings.Cut(err.Error(), " (the tools of")
		} else {
			got = e.Qualified()
		}
		if got != tt.want {
			t.Errorf("Lookup(%q) = %s, want %s", tt.name, got, tt.want)
		}
	}
	_, err = cat.Lookup("zzz")
	for _, part := range []string{"the tools of crm are not available: crm-server exited with status 1)", "the tools of slow are not available: the tools were not listed within 50ms)", "panics"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("unknown name does not report %q: %v", part, err)
		}
	}
	if !errors.Is(err, ErrUnknownTool) || !errors.Is(cat.Err(), ErrUnavailable) {
		t.Error("kinds", err, cat.Err())
	}
	bare := map[string]bool{}
	for _, e := range cat.Entries() {
		bare[e.Qualified()] = e.Bare
	}
	want := map[string]bool{"hr.get_expenses": true, "hr.get_team": true, "hr.print": false, "hr.search": false, "hr.class_": true, "hr.bad": true,
		"my_web.search": false, "my_web.hr": false, "my_web.a_b": true}
	if !reflect.DeepEqual(bare, want) {
		t.Errorf("bare names: %v", bare)
	}
	if s := cat.Sources()[0]; s.Dropped != 3 || s.Tools[0].Tool.Description != "Expenses" || s.Tools[5].SchemaErr == nil {
		t.Errorf("hr: %+v", s)
	}

	res, err := cat.Call(t.Context(), Call{Tool: "get_team"})
	if err != nil || res.Content[0].Text != "get-team{}" {
		t.Errorf("call: %+v %v", res, err)
	}
	_, err = cat.Call(t.Context(), Call{Tool: "get_expenses", Args: raw(`{"usr_id":"e1"}`)})
	if want := `hr.get_expenses: unknown parameter "usr_id"; did you mean "user_id"?; missing required parameter "user_id" (string)`; err == nil || err.Error() != want {
		t.Errorf("bad arguments: %v", err)
	}
	hr.call = func(Call) (Result, error) { panic("boom") }
	if _, err = cat.Call(t.Context(), Call{Tool: "get_team"}); !errors.Is(err, ErrInternal) || strings.Contains(err.Error(), "boom") {
		t.Errorf("panic: %v", err)
	}
	hr.call = func(Call) (Result, error) { return Result{}, fmt.Errorf("x: %w", context.DeadlineExceeded) }
	if _, err = cat.Call(t.Context(), Call{Tool: "get_team"}); !errors.Is(err, ErrTimeout) || err.Error() != "hr.get-team: no answer within the time limit of the call" {
		t.Errorf("timeout: %v", err)
	}
	if _, err := NewCatalog(t.Context(), CatalogOptions{}, hr, hr); err == nil {
		t.Error("two sources of one name accepted")
	}
	if err := cat.Close(); err != nil {
		t.Error(err)
	}
}

func TestAnnotations(t *testing.T) {
	var a Annotations
	if a.IsReadOnly() || !a.IsDestructive() || a.IsIdempotent() || !a.IsOpenWorld() {
		t.Error("defaults")
	}
	a.ReadOnly = Yes
	if a.IsDestructive() || !a.IsIdempotent() {
		t.Error("read-only tools are idempotent and not destructive")
	}
	tl := Tool{Name: "x", Annotations: Annotations{ReadOnly: Yes, OpenWorld: No}}
	data, _ := json.Marshal(tl)
	if string(data) != `{"name":"x","annotations":{"readOnly":true,"openWorld":false}}` {
		t.Errorf("%s", data)
	}
	var back Tool
	if err := json.Unmarshal(data, &back); err != nil || !reflect.DeepEqual(back, tl) {
		t.Errorf("%+v %v", back, err)
	}
	changed := tl
	changed.Description = "now different"
	if tl.Fingerprint() == changed.Fingerprint() || tl.Fingerprint() != back.Fingerprint() {
		t.Error("fingerprint")
	}
}
