package mcp

// This file tests logins against a small authorization server in front of a tool server: what is kept, renewed and forgotten. The protocol
// itself is tested by the official suite (conformance_test.go).

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/tool"
)

// A guarded server lets only those in to whom it has given a token.
type guarded struct {
	*httptest.Server

	mu         sync.Mutex
	challenge  string            // of the login under way
	tokens     map[string]bool   // access tokens that are valid
	refresh    map[string]string // refresh tokens, by client
	life       int               // of an access token, in seconds
	issued     int
	registered int
	deny       bool
}

func newGuarded(t *testing.T) *guarded {
	t.Helper()
	g := &guarded{tokens: map[string]bool{}, refresh: map[string]string{}, life: 3600}
	server := sdk.NewServer(&sdk.Implementation{Name: "guarded", Version: "1"}, nil)
	server.AddTool(&sdk.Tool{Name: "ping", InputSchema: json.RawMessage(`{"type":"object"}`)}, func(context.Context, *sdk.CallToolRequest) (*sdk.CallToolResult, error) {
		return &sdk.CallToolResult{Content: []sdk.Content{&sdk.TextContent{Text: "pong"}}}, nil
	})
	handler := sdk.NewStreamableHTTPHandler(func(*http.Request) *sdk.Server { return server }, &sdk.StreamableHTTPOptions{Stateless: true})
	mux := http.NewServeMux()
	answer := func(w http.ResponseWriter, status int, v map[string]any) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_ = json.NewEncoder(w).Encode(v)
	}
	mux.HandleFunc("/mcp", func(w http.ResponseWriter, r *http.Request) {
		g.mu.Lock()
		ok := g.tokens[strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")]
		g.mu.Unlock()
		if !ok {
			w.Header().Set("WWW-Authenticate", `Bearer resource_metadata="`+g.URL+`/.well-known/oauth-protected-resource/mcp"`)
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		handler.ServeHTTP(w, r)
	})
	mux.HandleFunc("/.well-known/oauth-protected-resource/mcp", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, 200, map[string]any{"resource": g.URL + "/mcp", "authorization_servers": []string{g.URL}})
	})
	mux.HandleFunc("/.well-known/oauth-authorization-server", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, 200, map[string]any{"issuer": g.URL, "authorization_endpoint": g.URL + "/authorize", "token_endpoint": g.URL + "/token",
			"registration_endpoint": g.URL + "/register", "response_types_supported": []string{"code"}, "code_challenge_methods_supported": []string{"S256"},
			"token_endpoint_auth_methods_supported": []string{"none"}})
	})
	mux.HandleFunc("/register", func(w http.ResponseWriter, r *http.Request) {
		var client map[string]any
		if err := json.NewDecoder(r.Body).Decode(&client); err != nil {
			t.Error(err)
		}
		g.mu.Lock()
		g.registered++
		client["client_id"] = "client-" + strconv.Itoa(g.registered)
		g.mu.Unlock()
		client["token_endpoint_auth_method"] = "none"
		answer(w, 201, client)
	})
	mux.HandleFunc("/authorize", func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		g.mu.Lock()
		g.challenge = q.Get("code_challenge")
		deny := g.deny
		g.mu.Unlock()
		back := url.Values{"state": {q.Get("state")}, "code": {"the-code"}}
		if deny {
			back = url.Values{"state": {q.Get("state")}, "error": {"access_denied"}, "error_description": {"the person said no"}}
		}
		http.Redirect(w, r, q.Get("redirect_uri")+"?"+back.Encode(), http.StatusFound)
	})
	mux.HandleFunc("/token", func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		g.mu.Lock()
		defer g.mu.Unlock()
		switch r.Form.Get("grant_type") {
		case "authorization_code":
			sum := sha256.Sum256([]byte(r.Form.Get("code_verifier")))
			if r.Form.Get("code") != "the-code" || base64.RawURLEncoding.EncodeToString(sum[:]) != g.challenge {
				answer(w, 400, map[string]any{"error": "invalid_grant"})
				return
			}
		case "refresh_token":
			if g.refresh[r.Form.Get("client_id")] != r.Form.Get("refresh_token") {
				answer(w, 400, map[string]any{"error": "invalid_grant", "error_description": "used up"})
				return
			}
		}
		g.issued++
		access, refresh := "access-"+strconv.Itoa(g.issued), "refresh-"+strconv.Itoa(g.issued)
		g.tokens = map[string]bool{access: true}
		g.refresh[r.Form.Get("client_id")] = refresh
		answer(w, 200, map[string]any{"access_token": access, "token_type": "Bearer", "refresh_token": refresh, "expires_in": g.life})
	})
	g.Server = httptest.NewServer(mux)
	t.Cleanup(g.Close)
	return g
}

func (g *guarded) source(t *testing.T, grants Grants, login func(context.Context, string) error) *Source {
	t.Helper()
	s, err := New(Server{Name: "guarded", URL: g.URL + "/mcp"}, Options{Login: login, Grants: grants})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestLogin(t *testing.T) {
	g := newGuarded(t)
	grants := Grants(filepath.Join(t.TempDir(), "grants"))
	ping := func(s *Source) (string, error) { return callTool(t, s, 5*time.Second, "ping", `{}`) }

	// Nobody can be asked: the error says what to do.
	_, err := ping(g.source(t, grants, nil))
	if !errors.Is(err, tool.ErrUnavailable) || !strings.Contains(err.Error(), "toolweaver login guarded") {
		t.Fatalf("got %v", err)
	}
	// The person refuses.
	g.deny = true
	if _, err := ping(g.source(t, grants, visit)); err == nil || !strings.Contains(err.Error(), "the person said no") {
		t.Fatalf("got %v", err)
	}
	g.deny = false
	// The person agrees, and what was granted is kept where only the owner reads it.
	if got, err := ping(g.source(t, grants, visit)); err != nil || got != `"pong"` {
		t.Fatalf("got %s, %v", got, err)
	}
	file := grants.file(g.URL + "/mcp")
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("%v, %v", info, err)
	}
	// Another process uses it without asking anybody.
	if got, err := ping(g.source(t, grants, nil)); err != nil || got != `"pong"` {
		t.Fatalf("got %s, %v", got, err)
	}
	// An expired token is renewed, and the new one kept.
	old := grants.load(g.URL + "/mcp")
	expired := *old.Token
	expired.Expiry = time.Now().Add(-time.Hour)
	if err := grants.save(&grant{Server: old.Server, ClientID: old.ClientID, TokenURL: old.TokenURL, AuthStyle: old.AuthStyle, Token: &expired}); err != nil {
		t.Fatal(err)
	}
	if got, err := ping(g.source(t, grants, nil)); err != nil || got != `"pong"` {
		t.Fatalf("got %s, %v", got, err)
	}
	if renewed := grants.load(g.URL + "/mcp"); renewed.Token.AccessToken == old.Token.AccessToken {
		t.Fatal("the renewed token was not kept")
	}
	// What cannot be renewed is forgotten; the person is asked again.
	expired.RefreshToken = "stale"
	if err := grants.save(&grant{Server: old.Server, ClientID: old.ClientID, TokenURL: old.TokenURL, AuthStyle: old.AuthStyle, Token: &expired}); err != nil {
		t.Fatal(err)
	}
	if _, err := ping(g.source(t, grants, nil)); err == nil || !strings.Contains(err.Error(), "log in") {
		t.Fatalf("got %v", err)
	}
	if grants.load(g.URL+"/mcp") != nil {
		t.Fatal("what cannot be renewed was not forgotten")
	}
	if got, err := ping(g.source(t, grants, visit)); err != nil || got != `"pong"` {
		t.Fatalf("got %s, %v", got, err)
	}
	if was, err := grants.Forget(Server{URL: g.URL + "/mcp"}); !was || err != nil {
		t.Fatalf("%v, %v", was, err)
	}
}

// TestLoginOfStrangers sends an answer to the login that is not from the server's page.
func TestLoginOfStrangers(t *testing.T) {
	g := newGuarded(t)
	s := g.source(t, "", func(ctx context.Context, page string) error {
		u, err := url.Parse(page)
		if err != nil {
			return err
		}
		return visit(ctx, u.Query().Get("redirect_uri")+"?code=stolen&state=guessed")
	})
	if _, err := callTool(t, s, 5*time.Second, "ping", `{}`); err == nil || !strings.Contains(err.Error(), "state") {
		t.Fatalf("got %v", err)
	}
}
