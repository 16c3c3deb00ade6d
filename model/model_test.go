package model_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"toolweaver/model"
	"toolweaver/model/modeltest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const key = "sk-secret-0123456789"

func client(t *testing.T, p model.Provider, e http.Handler) *model.Client {
	t.Helper()
	return modeltest.Client(t, p, key, e)
}

var providers = []model.Provider{model.Anthropic, model.OpenAI}

// conversation has all that a request can hold.
var conversation = model.Request{
	System: "Be brief.",
	Messages: []model.Message{
		{Text: "What is 6*7?"},
		{FromModel: true, Text: "I compute.", Calls: []model.Call{{ID: "c1", Name: "execute_code", Args: json.RawMessage(`{"code":"6*7"}`)}, {ID: "c2", Name: "x", Args: json.RawMessage(`broken`)}}},
		{Answers: []model.Answer{{ID: "c1", Text: "42"}, {ID: "c2", Text: "no such tool", Failed: true}}},
	},
	Tools: []model.Tool{{Name: "execute_code", Description: "Runs.", Schema: json.RawMessage(`{"type":"object"}`)}},
}

// TestRequests compares what is sent with the references of the makers.
func TestRequests(t *testing.T) {
	want := map[model.Provider]string{
		model.Anthropic: `{"model":"recorded","max_tokens":8192,"system":[{"type":"text","text":"Be brief.","cache_control":{"type":"ephemeral"}}],"messages":[` +
			`{"role":"user","content":[{"type":"text","text":"What is 6*7?"}]},` +
			`{"role":"assistant","content":[{"type":"text","text":"I compute."},{"type":"tool_use","id":"c1","name":"execute_code","input":{"code":"6*7"}},{"type":"tool_use","id":"c2","name":"x","input":{}}]},` +
			`{"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":"42"},{"type":"tool_result","tool_use_id":"c2","content":"no such tool","is_error":true}]}],` +
			`"tools":[{"name":"execute_code","description":"Runs.","input_schema":{"type":"object"}}]}`,
		model.OpenAI: `{"model":"recorded","max_tokens":8192,"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"What is 6*7?"},` +
			`{"role":"assistant","content":"I compute.","tool_calls":[{"id":"c1","type":"function","function":{"name":"execute_code","arguments":"{\"code\":\"6*7\"}"}},{"id":"c2","type":"function","function":{"name":"x","arguments":"{}"}}]},` +
			`{"role":"tool","content":"42","tool_call_id":"c1"},{"role":"tool","content":"error: no such tool","tool_call_id":"c2"}],` +
			`"tools":[{"type":"function","function":{"name":"execute_code","description":"Runs.","parameters":{"type":"object"}}}]}`,
	}
	for _, p := range providers {
		e := modeltest.New(key, modeltest.Turn{Text: "42."})
		r, err := client(t, p, e).Generate(context.Background(), conversation)
		if err != nil {
			t.Fatal(err)
		}
		if got := e.Requests()[0]; got != want[p] {
			t.Errorf("%s:\n%s\nwant\n%s", p, got, want[p])
		}
		if r.Message.Text != "42." || r.Stop != model.Ended || r.Usage.Output != 20 || r.Usage.Cached == 0 || r.Usage.Input <= r.Usage.Cached {
			t.Errorf("%s: %+v", p, r)
		}
	}
}

func TestResponses(t *testing.T) {
	for _, p := range providers {
		e := modeltest.New(key, modeltest.Turn{Text: "I compute.", Code: "return 6*7"})
		r, err := client(t, p, e).Generate(context.Background(), conversation)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Message.Calls) != 1 || r.Stop != model.Calls || string(r.Message.Calls[0].Args) != `{"code":"return 6*7"}` || !r.Message.FromModel || r.Message.Text != "I compute." {
			t.Errorf("%s: %+v", p, r)
		}
	}
	for stop, want := range map[string]model.Stop{"max_tokens": model.TooLong, "refusal": model.Refused, "model_context_window_exceeded": model.Overflow, "pause_turn": "pause_turn"} {
		r, err := client(t, model.Anthropic, modeltest.New(key, modeltest.Turn{Text: "x", Stop: stop})).Generate(context.Background(), conversation)
		if err != nil || r.Stop != want {
			t.Errorf("%s: %+v, %v", stop, r, err)
		}
	}
	for stop, want := range map[string]model.Stop{"length": model.TooLong, "content_filter": model.Refused} {
		r, err := client(t, model.OpenAI, modeltest.New(key, modeltest.Turn{Text: "x", Stop: stop})).Generate(context.Background(), conversation)
		if err != nil || r.Stop != want {
			t.Errorf("%s: %+v, %v", stop, r, err)
		}
	}
	r, err := client(t, model.OpenAI, modeltest.New(key, modeltest.Turn{Raw: `{"choices":[{"finish_reason":"stop","message":{"content":null,"refusal":"No."}}]}`})).Generate(context.Background(), conversation)
	if err != nil || r.Stop != model.Refused || r.Message.Text != "No." {
		t.Errorf("%+v, %v", r, err)
	}
}

// TestRefusals names what happened and what to do, and shows no key.
func TestRefusals(t *testing.T) {
	ok := modeltest.Turn{Text: "ok"}
	for _, p := range providers {
		for _, tt := range []struct {
			name  string
			turns []modeltest.Turn
			want  string // "" for success
			sent  int
		}{
			{"once overloaded", []modeltest.Turn{{Status: 529, Text: "Overloaded", RetryAfter: "0.01"}, ok}, "", 2},
			{"rate limit for a moment", []modeltest.Turn{{Status: 429, Text: "slow down", RetryAfter: "0.01"}, {Status: 503, Text: "x", RetryAfter: "0.01"}, ok}, "", 3},
			{"rate limit", []modeltest.Turn{{Status: 429, Text: "slow down", RetryAfter: "0.01"}, {Status: 429, Text: "slow down", RetryAfter: "0.01"}, {Status: 429, Text: "slow down"}}, "HTTP 429 Too Many Requests: slow down (the rate", 3},
			{"bad request", []modeltest.Turn{{Status: 400, Text: "max_tokens: too large"}}, "HTTP 400 Bad Request: max_tokens: too large", 1},
			{"not found", []modeltest.Turn{{Status: 404, Text: "model: nope"}}, "check the name of the model", 1},
			{"not JSON", []modeltest.Turn{{Raw: "<html>hello</html>"}}, "cannot be read", 1},
			{"empty", []modeltest.Turn{{Raw: "{}"}}, "is this the right provider", 1},
		} {
			e := modeltest.New(key, tt.turns...)
			_, err := client(t, p, e).Generate(context.Background(), conversation)
			if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
				t.Errorf("%s, %s: got %v, want %q", p, tt.name, err, tt.want)
			}
			if n := len(e.Requests()); n != tt.sent {
				t.Errorf("%s, %s: sent %d times, want %d", p, tt.name, n, tt.sent)
			}
		}
		var refused *model.Error
		_, err := client(t, p, modeltest.New("another key")).Generate(context.Background(), conversation)
		if !errors.As(err, &refused) || refused.Status != 401 || !strings.Contains(err.Error(), "check the API key") || strings.Contains(err.Error(), key) {
			t.Errorf("got %v", err)
		}
	}
}

func TestUnreachable(t *testing.T) {
	c, err := model.New(model.Config{Provider: model.OpenAI, Model: "m", BaseURL: "http://127.0.0.1:1", Attempts: 1})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Generate(context.Background(), conversation); err == nil || !strings.Contains(err.Error(), "cannot be reached: connect: connection refused (check the base URL)") {
		t.Errorf("got %v", err)
	}
	hang := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body) // the server notices that a client is gone once it has read all
		<-r.Context().Done()
	})
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if _, err := client(t, model.OpenAI, hang).Generate(ctx, conversation); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	flood := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		for range 300 {
			_, _ = w.Write(make([]byte, 64<<10))
		}
	})
	if _, err := client(t, model.OpenAI, flood).Generate(context.Background(), conversation); err == nil || !strings.Contains(err.Error(), "too large") {
		t.Errorf("got %v", err)
	}
}

func TestConfig(t *testing.T) {
	for _, cfg := range []model.Config{{Model: "m"}, {Provider: "x", Model: "m"}, {Provider: model.OpenAI}, {Provider: model.OpenAI, Model: "m", BaseURL: "ftp://x"}} {
		if _, err := model.New(cfg); err == nil {
			t.Errorf("%+v was accepted", cfg)
		}
	}
}

// TestWaits has refusals that are not worth waiting for, and those that are: they are told.
func TestWaits(t *testing.T) {
	for _, p := range providers {
		var told []string
		retry := func(err error, pause time.Duration) { told = append(told, fmt.Sprintf("%v; %v", err, pause)) }
		ask := func(cfg model.Config, turns ...modeltest.Turn) (*modeltest.Endpoint, error) {
			e := modeltest.New(key, turns...)
			s := httptest.NewServer(e)
			t.Cleanup(s.Close)
			tr := &http.Transport{}
			t.Cleanup(tr.CloseIdleConnections)
			cfg.Provider, cfg.Model, cfg.Key, cfg.BaseURL, cfg.Transport = p, "recorded", key, s.URL+"/v1/", tr
			c, err := model.New(cfg)
			if err != nil {
				t.Fatal(err)
			}
			_, err = c.Generate(context.Background(), conversation)
			return e, err
		}
		if _, err := ask(model.Config{OnRetry: retry}, modeltest.Turn{Status: 529, Text: "Overloaded", RetryAfter: "0.02"}, modeltest.Turn{Text: "ok"}); err != nil {
			t.Error(err)
		}
		if len(told) != 1 || !strings.Contains(told[0], "HTTP 529") || !strings.HasSuffix(told[0], "; 20ms") {
			t.Errorf("told %q", told)
		}
		e, err := ask(model.Config{OnRetry: retry}, modeltest.Turn{Status: 429, Text: "daily limit", RetryAfter: "3600"})
		if err == nil || !strings.Contains(err.Error(), "daily limit (it asks to wait 1h0m0s)") || len(e.Requests()) != 1 || len(told) != 1 {
			t.Errorf("%v after %d requests", err, len(e.Requests()))
		}
	}
	quota := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusTooManyRequests)
		_, _ = io.WriteString(w, `{"error":{"message":"You exceeded your current quota.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}`)
	})
	if _, err := client(t, model.OpenAI, quota).Generate(context.Background(), conversation); err == nil || !strings.Contains(err.Error(), "quota. (the account has no credit left)") {
		t.Errorf("got %v", err)
	}
	hang := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		<-r.Context().Done()
	})
	s := httptest.NewServer(hang)
	t.Cleanup(s.Close)
	tr := &http.Transport{}
	t.Cleanup(tr.CloseIdleConnections)
	c, err := model.New(model.Config{Provider: model.OpenAI, Model: "m", BaseURL: s.URL, Timeout: 30 * time.Millisecond, Transport: tr})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Generate(context.Background(), conversation); err == nil || err.Error() != "the model's endpoint did not answer within 30ms" {
		t.Errorf("got %v", err)
	}
}
