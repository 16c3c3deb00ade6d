// Package openapi makes the operations of an HTTP API callable, from the document that describes it: OpenAPI 3.0 and 3.1, and Swagger
// 2.0, which is converted.
//
// Start with [New]. The document is loaded when the tools are first listed. How it is divided:
//
//	openapi.go    the source and its settings
//	document.go   the document, from a file or over HTTP
//	operation.go  operations as tools: names, parameters, schemas
//	request.go    a call as an HTTP request, and its answer
//	dial.go       which addresses may be reached
//
// Requests go to the API's own base URL and nowhere else, with credentials that programs never see, and by default to public
// addresses only.
//
// OpenAPI: https://spec.openapis.org/oas/v3.1.1.html
package openapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"sync"
	"time"

	"toolweaver/internal/netguard"
	"toolweaver/tool"
)

// Config says where an API is and how to use it. It may hold secrets (Auth, Headers, User, Password); its String does not show
// them.
type Config struct {
	// Name is the name of the source.
	Name string
	// Document is where the document is: an http or https URL, or a file.
	Document string
	// BaseURL is where requests go. Empty means the first server of the document, relative to Document.
	BaseURL string
	// Auth is sent with every request.
	Auth []Auth
	// Headers are sent with every request.
	Headers map[string]string
	// Include and Exclude choose operations, by patterns over their names as in "get*" and over method and path as in "GET
	// /users/*"; without Include all are offered.
	Include, Exclude []string
	// AllowPrivate allows loopback, private and link-local addresses, also for the document.
	AllowPrivate bool
	// Timeout bounds each call. Default: none but the call's own.
	Timeout time.Duration
	// MaxResponseBytes bounds answers. Default: 16 MiB.
	MaxResponseBytes int64
	// Disabled APIs are listed in a configuration but not to be used.
	Disabled bool
}

// Auth is a credential. Which fields it has depends on Type.
type Auth struct {
	// Type is bearer, basic, header or query.
	Type string
	// Name is that of the header or of the parameter of the query.
	Name string
	// Value is the token, or the value of the header or parameter.
	Value string
	// User and Password are for basic.
	User, Password string
}

// String describes the API without its secrets.
func (c Config) String() string { return fmt.Sprintf("%s (OpenAPI)", c.Name) }

// GoString is String, so that no formatting verb shows secrets.
func (c Config) GoString() string { return c.String() }

// Check reports what is wrong with the settings; nil if they can be used.
func (c Config) Check() error {
	if c.Document == "" {
		return errors.New(`an API needs a "document": the URL or the file of its OpenAPI document`)
	}
	if c.BaseURL != "" {
		if u, err := url.Parse(c.BaseURL); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return errors.New("the base URL is no http or https URL")
		}
	}
	for _, a := range c.Auth {
		switch a.Type {
		case "bearer":
			if a.Value == "" {
				return errors.New("bearer authentication needs a value: the token")
			}
		case "basic":
			if a.User == "" {
				return errors.New("basic authentication needs user and password")
			}
		case "header", "query":
			if a.Name == "" || a.Value == "" {
				return fmt.Errorf("authentication by %s needs name and value", a.Type)
			}
		default:
			return fmt.Errorf("authentication %q is not known; use bearer, basic, header or query", tool.CleanLine(a.Type, 40))
		}
	}
	return checkPatterns(append(append([]string(nil), c.Include...), c.Exclude...))
}

// Secrets returns the settings that no model should see, by a name that may be shown.
func (c Config) Secrets() map[string]string {
	m := map[string]string{}
	for i, a := range c.Auth {
		name := fmt.Sprintf("%s %s credential %d", c.Name, a.Type, i+1)
		m[name] = a.Value
		if a.Type == "basic" {
			m[name] = a.Password
		}
	}
	for name, v := range c.Headers {
		m[c.Name+" "+name] = v
	}
	return m
}

// A Source is an API as a source of tools.
type Source struct {
	cfg    Config
	client *http.Client

	ctx    context.Context // ends on Close
	cancel context.CancelFunc
	calls  sync.WaitGroup

	mu     sync.Mutex // held while the document is loaded
	closed bool
	api    *api
}

var _ tool.Source = (*Source)(nil)

// api is a document that was loaded.
type api struct {
	base       *url.URL
	operations []*operation
	byName     map[string]*operation
	tools      []tool.Tool
}

// New returns a source for an API without loading its document. The error is that of [Config.Check].
func New(cfg Config) (*Source, error) {
	if cfg.Name == "" {
		return nil, errors.New("openapi: an API has no name")
	}
	if err := cfg.Check(); err != nil {
		return nil, fmt.Errorf("openapi: %s: %w", cfg.Name, err)
	}
	if cfg.MaxResponseBytes <= 0 {
		cfg.MaxResponseBytes = 16 << 20
	}
	s := &Source{cfg: cfg}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	s.client = &http.Client{
		Transport:     netguard.Transport(cfg.AllowPrivate, `if that is meant, set "allowPrivate": true`),
		CheckRedirect: netguard.SameHost,
	}
	return s, nil
}

// Name implements [tool.Source].
func (s *Source) Name() string { return s.cfg.Name }

// List implements [tool.Source]. The document is loaded once.
func (s *Source) List(ctx context.Context) ([]tool.Tool, error) {
	a, err := s.load(ctx)
	if err != nil {
		return nil, err
	}
	return a.tools, nil
}

// load loads the document if it has not been.
func (s *Source) load(ctx context.Context) (*api, error) {
	if err := ctx.Err(); err != nil {
		return nil, tool.AsError(err, s.cfg.Name, "")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil, s.closedError("")
	}
	if s.api != nil {
		return s.api, nil
	}
	a, err := s.open(ctx)
	if err != nil {
		return nil, tool.AsError(err, s.cfg.Name, "")
	}
	s.api = a
	return a, nil
}

// Call implements [tool.Source].
func (s *Source) Call(ctx context.Context, call tool.Call) (tool.Result, error) {
	a, err := s.load(ctx)
	if err != nil {
		return tool.Result{}, err
	}
	op := a.byName[call.Tool]
	if op == nil {
		return tool.Result{}, &tool.Error{Kind: tool.KindUnknownTool, Source: s.cfg.Name, Tool: call.Tool, Message: "there is no such operation"}
	}
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return tool.Result{}, s.closedError(call.Tool)
	}
	s.calls.Add(1)
	s.mu.Unlock()
	defer s.calls.Done()
	if s.cfg.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, s.cfg.Timeout)
		defer cancel()
	}
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(s.ctx, cancel)()
	res, err := s.send(inner, a, op, call)
	if err != nil {
		if s.ctx.Err() != nil {
			return tool.Result{}, s.closedError(call.Tool)
		}
		if cerr := ctx.Err(); cerr != nil {
			return tool.Result{}, tool.AsError(cerr, s.cfg.Name, call.Tool)
		}
		return tool.Result{}, tool.AsError(err, s.cfg.Name, call.Tool)
	}
	return res, nil
}

// Close implements [tool.Source].
func (s *Source) Close() error {
	s.cancel()
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	s.calls.Wait()
	s.client.CloseIdleConnections()
	return nil
}

func (s *Source) closedError(name string) error {
	return &tool.Error{Kind: tool.KindUnavailable, Source: s.cfg.Name, Tool: name, Message: "the source is closed"}
}
