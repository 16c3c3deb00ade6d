package server

// This file serves MCP over HTTP.

import (
	"crypto/subtle"
	"net/http"
	"strings"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

// HTTPOptions configures [MCP.Handler]. The zero value serves without authentication, for a listener on this machine only.
type HTTPOptions struct {
	// Token must be given by clients as a bearer token. Empty means none is asked for.
	Token string
	// AllowedOrigins are web pages that may send requests, as in "https://example.org". Others may not; clients that are
	// no browsers send no origin and are not concerned.
	AllowedOrigins []string
	// SessionTimeout ends sessions of clients of older protocol versions that were idle for so long. Default: 1 hour.
	SessionTimeout time.Duration
}

// stateless is the first protocol version without sessions.
const stateless = "2026-07-28"

// Handler returns what serves MCP at any path: without sessions for clients of protocol version 2026-07-28, which cancel a
// program by dropping the request, and with sessions for older ones, which send a notification. The error is about the
// origins.
func (m *MCP) Handler(o HTTPOptions) (http.Handler, error) {
	if o.SessionTimeout <= 0 {
		o.SessionTimeout = time.Hour
	}
	get := func(*http.Request) *sdk.Server { return m.sdk }
	current := sdk.NewStreamableHTTPHandler(get, &sdk.StreamableHTTPOptions{
		Stateless: true, PropagateRequestCancellation: true, MaxRequestBodyBytes: maxFrame, Logger: m.opts.Logger,
	})
	older := sdk.NewStreamableHTTPHandler(get, &sdk.StreamableHTTPOptions{
		SessionTimeout: o.SessionTimeout, MaxRequestBodyBytes: maxFrame, Logger: m.opts.Logger,
	})
	var h http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Mcp-Protocol-Version") >= stateless && r.Header.Get("Mcp-Session-Id") == "" {
			current.ServeHTTP(w, r)
			return
		}
		older.ServeHTTP(w, r)
	})
	protection := http.NewCrossOriginProtection()
	for _, origin := range o.AllowedOrigins {
		if err := protection.AddTrustedOrigin(origin); err != nil {
			return nil, err
		}
	}
	h = protection.Handler(h)
	if o.Token != "" {
		h = withToken(o.Token, h)
	}
	return h, nil
}

// withToken lets only requests with the token pass.
func withToken(token string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		given, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		if !ok || subtle.ConstantTimeCompare([]byte(given), []byte(token)) != 1 {
			w.Header().Set("WWW-Authenticate", `Bearer realm="toolweaver"`)
			http.Error(w, "a bearer token is needed: send the header Authorization: Bearer TOKEN with the token the server was started with", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
