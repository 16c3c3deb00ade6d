// Package modeltest has an endpoint that speaks both wire formats of package model and gives recorded answers, for tests.
package modeltest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"toolweaver/model"
)

// A Turn is one recorded answer.
type Turn struct {
	// Text is what the model says.
	Text string
	// Code is the program of a call of execute_code; Tool and Args are another call.
	Code string
	Tool string
	Args string
	// Stop is the reason in the words of the format, if it is not the usual one.
	Stop string
	// Status is the HTTP status of a refusal, with Text as its message; RetryAfter its header.
	Status     int
	RetryAfter string
	// Raw is sent as it is.
	Raw string
}

// Endpoint answers requests with its turns, one after the other. It is an [http.Handler] for both formats.
type Endpoint struct {
	// Key is what clients must send.
	Key string

	mu       sync.Mutex
	turns    []Turn
	requests []string
}

// New returns an endpoint with turns.
func New(key string, turns ...Turn) *Endpoint { return &Endpoint{Key: key, turns: turns} }

// Client returns a client of an endpoint, which need not be an [Endpoint], until the end of the test.
func Client(t testing.TB, p model.Provider, key string, endpoint http.Handler) *model.Client {
	t.Helper()
	s := httptest.NewServer(endpoint)
	t.Cleanup(s.Close)
	tr := &http.Transport{}
	t.Cleanup(tr.CloseIdleConnections)
	c, err := model.New(model.Config{Provider: p, Model: "recorded", Key: key, BaseURL: s.URL + "/", Timeout: 5 * time.Second, Attempts: 3, Transport: tr})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Requests are the bodies of the requests so far.
func (e *Endpoint) Requests() []string {
	e.mu.Lock()
	defer e.mu.Unlock()
	return append([]string(nil), e.requests...)
}

// ServeHTTP implements [http.Handler].
func (e *Endpoint) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	w.Header().Set("Content-Type", "application/json")
	anthropic := strings.HasSuffix(r.URL.Path, "/v1/messages")
	key := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if anthropic {
		key = r.Header.Get("X-Api-Key")
		if r.Header.Get("Anthropic-Version") == "" {
			refuse(w, http.StatusBadRequest, "anthropic-version: header is required")
			return
		}
	} else if !strings.HasSuffix(r.URL.Path, "/chat/completions") {
		refuse(w, http.StatusNotFound, "no such path")
		return
	}
	if key != e.Key {
		refuse(w, http.StatusUnauthorized, "invalid key "+key)
		return
	}
	e.mu.Lock()
	e.requests = append(e.requests, string(body))
	n := len(e.requests)
	if n > len(e.turns) {
		e.mu.Unlock()
		refuse(w, http.StatusBadRequest, "nothing more is recorded")
		return
	}
	t := e.turns[n-1]
	e.mu.Unlock()
	switch {
	case t.Status != 0:
		if t.RetryAfter != "" {
			w.Header().Set("Retry-After", t.RetryAfter)
		}
		refuse(w, t.Status, t.Text)
		return
	case t.Raw != "":
		_, _ = io.WriteString(w, t.Raw)
		return
	}
	if t.Code != "" {
		t.Tool = "execute_code"
		args, err := json.Marshal(map[string]string{"code": t.Code})
		if err != nil {
			refuse(w, http.StatusInternalServerError, err.Error())
			return
		}
		t.Args = string(args)
	}
	if anthropic {
		_, _ = io.WriteString(w, t.anthropic(n, len(body)))
	} else {
		_, _ = io.WriteString(w, t.openAI(n, len(body)))
	}
}

func refuse(w http.ResponseWriter, status int, message string) {
	w.WriteHeader(status)
	fmt.Fprintf(w, `{"type":"error","error":{"type":"error","message":%s}}`, strconv.Quote(message))
}

func (t Turn) stop(calls, ended string) string {
	switch {
	case t.Stop != "":
		return t.Stop
	case t.Tool != "":
		return calls
	}
	return ended
}

// anthropic is the turn as a message. Tokens are a quarter of the bytes of the request, a tenth of which come from the cache.
func (t Turn) anthropic(n, size int) string {
	var blocks []string
	if t.Text != "" {
		blocks = append(blocks, `{"type":"text","text":`+quote(t.Text)+`}`)
	}
	if t.Tool != "" {
		blocks = append(blocks, fmt.Sprintf(`{"type":"tool_use","id":"toolu_%d","name":%s,"input":%s}`, n, quote(t.Tool), t.Args))
	}
	return fmt.Sprintf(`{"id":"msg_%d","type":"message","role":"assistant","model":"recorded","content":[%s],"stop_reason":%q,"stop_sequence":null,`+
		`"usage":{"input_tokens":%d,"cache_creation_input_tokens":0,"cache_read_input_tokens":%d,"output_tokens":20}}`,
		n, strings.Join(blocks, ","), t.stop("tool_use", "end_turn"), size/4-size/40, size/40)
}

// openAI is the turn as a completion.
func (t Turn) openAI(n, size int) string {
	calls := ""
	if t.Tool != "" {
		calls = fmt.Sprintf(`,"tool_calls":[{"id":"call_%d","type":"function","function":{"name":%s,"arguments":%s}}]`, n, quote(t.Tool), quote(t.Args))
	}
	content := "null"
	if t.Text != "" {
		content = quote(t.Text)
	}
	return fmt.Sprintf(`{"id":"chatcmpl-%d","object":"chat.completion","created":1,"model":"recorded","choices":[{"index":0,"message":{"role":"assistant","content":%s%s},"logprobs":null,"finish_reason":%q}],`+
		`"usage":{"prompt_tokens":%d,"completion_tokens":20,"total_tokens":%d,"prompt_tokens_details":{"cached_tokens":%d}}}`,
		n, content, calls, t.stop("tool_calls", "stop"), size/4, size/4+20, size/40)
}

func quote(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		return `""`
	}
	return string(data)
}
