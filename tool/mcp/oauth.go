package mcp

// This file obtains access to remote servers that ask for it, by the authorization of MCP: the person logs in on a page of the server's
// choice, and the page leads back to a port of this machine. What is granted is kept and renewed. The protocol itself is the SDK's.
//
// https://modelcontextprotocol.io/specification/2025-11-25/basic/authorization

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/oauthex"
	"golang.org/x/oauth2"

	"toolweaver/internal/netguard"
	"toolweaver/tool"
)

// OAuth says how to ask for access to a remote server. The zero value is usable with servers that register clients by themselves.
type OAuth struct {
	// ClientID and ClientSecret are those of a client that was registered with the server beforehand. Empty means that a client is
	// registered when somebody logs in.
	ClientID     string
	ClientSecret string
	// MetadataURL is a client identifier metadata document, an alternative to ClientID that newer servers understand.
	MetadataURL string
	// Scopes are asked for instead of those that the server names.
	Scopes []string
	// CallbackPort is the port of 127.0.0.1 to which the server's page leads back, for servers that want it to be known beforehand.
	// 0 means any.
	CallbackPort int
	// AllowPrivate allows the server to name addresses of private networks as the place of the login. It is implied for servers
	// whose own address is such a one.
	AllowPrivate bool
}

// maxLogin is how long a person may take to log in, if the context does not end before.
const maxLogin = 10 * time.Minute

// An authorizer obtains access to one server. It implements [auth.OAuthHandler] for all sessions of a source.
type authorizer struct {
	source *Source
	client *http.Client // for the authorization's own requests

	mu      sync.Mutex
	loaded  bool
	tokens  oauth2.TokenSource // nil: no access
	port    int                // to which logins lead back; 0: not yet known
	handler *auth.AuthorizationCodeHandler
}

var _ auth.OAuthHandler = (*authorizer)(nil)

// newAuthorizer returns an authorizer for a server, nil where the configuration says how to get in.
func newAuthorizer(s *Source) *authorizer {
	if t := s.server.transport(); t != HTTP {
		return nil
	}
	for name := range s.server.Headers {
		if strings.EqualFold(name, "Authorization") {
			return nil
		}
	}
	base := s.opts.HTTPTransport
	if base == nil {
		base = netguard.Transport(s.server.OAuth.AllowPrivate || privateHost(s.server.URL), `if that is meant, set "allowPrivate": true in the server's "oauth"`)
	}
	return &authorizer{source: s, port: s.server.OAuth.CallbackPort,
		client: &http.Client{Transport: boundedTransport{base}, Timeout: 30 * time.Second}}
}

// privateHost reports whether a URL is written with an address that only this machine or its network reach.
func privateHost(text string) bool {
	u, err := url.Parse(text)
	if err != nil {
		return false
	}
	if u.Hostname() == "localhost" {
		return true
	}
	a, err := netip.ParseAddr(u.Hostname())
	return err == nil && !netguard.Public(a)
}

// TokenSource implements [auth.OAuthHandler]. What cannot be renewed any more is forgotten, so that the server asks for a login.
func (a *authorizer) TokenSource(context.Context) (oauth2.TokenSource, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if !a.loaded {
		a.loaded = true
		if g := a.source.opts.Grants.load(a.source.server.URL); g != nil {
			a.tokens = a.renewing(g)
		}
	}
	if a.tokens == nil {
		return nil, nil
	}
	if _, err := a.tokens.Token(); err != nil {
		var refused *oauth2.RetrieveError
		if !errors.As(err, &refused) {
			return nil, fmt.Errorf("access to the server cannot be renewed: %w", err)
		}
		a.tokens = nil
		a.source.opts.Grants.forget(a.source.server.URL)
		return nil, nil
	}
	return a.tokens, nil
}

// Authorize implements [auth.OAuthHandler]: it asks a person to log in. The SDK does not pass on why it failed, so the exchange
// keeps it.
func (a *authorizer) Authorize(ctx context.Context, req *http.Request, resp *http.Response) error {
	err := a.authorize(ctx, req, resp)
	if ex, _ := ctx.Value(exchangeKey{}).(*exchange); ex != nil && err != nil {
		e := &tool.Error{Kind: tool.KindUnavailable, Source: a.source.server.Name, Message: err.Error(), Err: err}
		errors.As(err, &e)
		ex.refused.Store(e)
	}
	return err
}

func (a *authorizer) authorize(ctx context.Context, req *http.Request, resp *http.Response) error {
	if a.source.opts.Login == nil {
		_, _ = io.Copy(io.Discard, io.LimitReader(resp.Body, 64<<10))
		_ = resp.Body.Close()
		if resp.StatusCode == http.StatusForbidden || resp.Header.Get("WWW-Authenticate") == "" {
			return nil // it is sent once more, and the answer told
		}
		return &tool.Error{Kind: tool.KindUnavailable, Source: a.source.server.Name, Message: fmt.Sprintf(
			`the server wants you to log in: run "toolweaver login %s" with this configuration, or configure an "Authorization" header`, a.source.server.Name)}
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.handler == nil {
		if err := a.prepare(); err != nil {
			_ = resp.Body.Close()
			return err
		}
	}
	if err := a.handler.Authorize(ctx, req, resp); err != nil {
		return fmt.Errorf("the login did not succeed: %w", err)
	}
	tokens, err := a.handler.TokenSource(ctx)
	a.tokens, a.loaded = tokens, true
	return err
}

// prepare makes the SDK's side of logins. Precondition: mu is held.
func (a *authorizer) prepare() error {
	if a.port == 0 { // one that is free now is likely to be free at the login
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return fmt.Errorf("no port for the login to lead back to: %w", err)
		}
		a.port = l.Addr().(*net.TCPAddr).Port
		_ = l.Close()
	}
	o := a.source.server.OAuth
	redirect := "http://127.0.0.1:" + strconv.Itoa(a.port) + callbackPath
	cfg := &auth.AuthorizationCodeHandlerConfig{
		RedirectURL:              redirect,
		AuthorizationCodeFetcher: a.fetchCode,
		RequestRefreshToken:      true,
		Client:                   a.client,
		NewTokenSource:           a.granted,
		DynamicClientRegistrationConfig: &auth.DynamicClientRegistrationConfig{Metadata: &oauthex.ClientRegistrationMetadata{
			ClientName: a.source.opts.ClientName, SoftwareID: "toolweaver", SoftwareVersion: a.source.opts.ClientVersion,
			RedirectURIs: []string{redirect}, GrantTypes: []string{"authorization_code", "refresh_token"}, ResponseTypes: []string{"code"},
			Scope: strings.Join(o.Scopes, " "),
		}},
	}
	if len(o.Scopes) > 0 {
		cfg.ScopeFilter = func([]string) []string { return o.Scopes }
	}
	if o.ClientID != "" {
		cfg.PreregisteredClient = &oauthex.ClientCredentials{ClientID: o.ClientID}
		if o.ClientSecret != "" {
			cfg.PreregisteredClient.ClientSecretAuth = &oauthex.ClientSecretAuth{ClientSecret: o.ClientSecret}
		}
	}
	if o.MetadataURL != "" {
		cfg.ClientIDMetadataDocumentConfig = &auth.ClientIDMetadataDocumentConfig{URL: o.MetadataURL}
	}
	h, err := auth.NewAuthorizationCodeHandler(cfg)
	a.handler = h
	return err
}

// granted keeps what a login has brought. The SDK calls it while Authorize runs.
func (a *authorizer) granted(_ context.Context, cfg *oauth2.Config, t *oauth2.Token) (oauth2.TokenSource, error) {
	g := &grant{Server: a.source.server.URL, ClientID: cfg.ClientID, ClientSecret: cfg.ClientSecret, TokenURL: cfg.Endpoint.TokenURL,
		AuthStyle: int(cfg.Endpoint.AuthStyle), Scopes: cfg.Scopes, Token: t}
	if err := a.source.opts.Grants.save(g); err != nil {
		a.source.opts.Logger.Warn("what was granted at the login cannot be kept", "server", a.source.server.Name, "error", err)
	}
	return a.renewing(g), nil
}

// renewing returns the tokens of a grant, renewed when they expire and kept each time.
func (a *authorizer) renewing(g *grant) oauth2.TokenSource {
	cfg := &oauth2.Config{ClientID: g.ClientID, ClientSecret: g.ClientSecret, Scopes: g.Scopes,
		Endpoint: oauth2.Endpoint{TokenURL: g.TokenURL, AuthStyle: oauth2.AuthStyle(g.AuthStyle)}}
	ctx := context.WithValue(context.Background(), oauth2.HTTPClient, a.client)
	return &keeping{authorizer: a, grant: g, inner: cfg.TokenSource(ctx, g.Token)}
}

// keeping is a source of tokens that keeps new ones.
type keeping struct {
	authorizer *authorizer
	inner      oauth2.TokenSource

	mu    sync.Mutex
	grant *grant
}

// Token implements [oauth2.TokenSource].
func (k *keeping) Token() (*oauth2.Token, error) {
	t, err := k.inner.Token()
	if err != nil {
		return nil, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if t.AccessToken != k.grant.Token.AccessToken {
		g := *k.grant
		g.Token, k.grant = t, &g
		s := k.authorizer.source
		if err := s.opts.Grants.save(&g); err != nil {
			s.opts.Logger.Warn("a renewed access token cannot be kept", "server", s.server.Name, "error", err)
		}
	}
	return t, nil
}

const callbackPath = "/callback"

// fetchCode shows the person the page of the login and waits until it leads back.
func (a *authorizer) fetchCode(ctx context.Context, args *auth.AuthorizationArgs) (*auth.AuthorizationResult, error) {
	ctx, cancel := context.WithTimeout(ctx, maxLogin)
	defer cancel()
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:"+strconv.Itoa(a.port))
	if err != nil {
		return nil, fmt.Errorf("the login cannot lead back here: %w", err)
	}
	type answer struct {
		res *auth.AuthorizationResult
		err error
	}
	answers := make(chan answer, 1)
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+callbackPath, func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		out := answer{res: &auth.AuthorizationResult{Code: q.Get("code"), State: q.Get("state"), Iss: q.Get("iss")}}
		text := "You are logged in. This page can be closed."
		if code := q.Get("error"); code != "" || out.res.Code == "" {
			out.err = fmt.Errorf("the server's page says %s", tool.CleanLine(strings.TrimSpace(code+" "+q.Get("error_description")), 300))
			text = "The login did not succeed. This page can be closed."
		}
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		_, _ = io.WriteString(w, text+"\n")
		select {
		case answers <- out:
		default: // somebody else was first; the state tells whom to believe
		}
	})
	srv := &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = srv.Serve(l)
	}()
	defer func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
		defer cancel()
		if srv.Shutdown(ctx) != nil { // lets the page arrive
			_ = srv.Close()
		}
		<-done
	}()
	if err := a.source.opts.Login(ctx, args.URL); err != nil {
		return nil, err
	}
	select {
	case out := <-answers:
		return out.res, out.err
	case <-ctx.Done():
		return nil, fmt.Errorf("nobody has logged in in time: %w", ctx.Err())
	}
}

// boundedTransport bounds the responses of authorization servers, whose documents are small.
type boundedTransport struct{ base http.RoundTripper }

const maxDocument = 1 << 20

// RoundTrip implements [http.RoundTripper].
func (t boundedTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := t.base.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	resp.Body = &cappedBody{ReadCloser: resp.Body, limit: maxDocument, left: maxDocument, onExceed: func() error {
		return fmt.Errorf("a document of the login is larger than %s", byteSize(maxDocument))
	}}
	return resp, nil
}
