// Package mcp makes the tools of MCP servers callable: programs that speak over standard input and output, and remote
// servers over streamable HTTP.
//
// Start with [ParseConfig], which reads the usual configuration files, and [New], which makes a [tool.Source] of one
// server. The server is started when it is first needed, and started again, with growing pauses, after it died.
//
// What comes from a server is hostile: messages are bounded in size, what a server writes to stderr is bounded and
// quoted, a process gets its own group and a small environment, headers go to the configured host only. Results are
// passed on byte for byte. The package builds on the official MCP SDK and replaces its stdio transport; it knows nothing of
// Python, journals or executions.
package mcp

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"

	"toolweaver/tool"
)

// Options configures a [Source]. The zero value is usable.
type Options struct {
	// StartTimeout bounds a start, from launching the process to the end of the handshake. Default: 30 s.
	StartTimeout time.Duration
	// MaxMessageBytes is the largest message accepted from a server. A larger one ends the connection; the next call makes
	// a new one. Default: 16 MiB.
	MaxMessageBytes int
	// MaxTools bounds how many tools are listed. Default: 10,000.
	MaxTools int
	// TerminateAfter is how long a stdio server may take to exit after its input was closed, before it gets a signal.
	// Default: 1 s.
	TerminateAfter time.Duration
	// InheritEnv names variables of this process's environment that stdio servers get besides the usual harmless ones
	// (PATH, HOME, LANG and the like). A name ending in * is a prefix.
	InheritEnv []string
	// HTTPTransport makes the requests to remote servers. Default: a transport of the source's own, with the proxy settings
	// of the environment.
	HTTPTransport http.RoundTripper
	// Login shows a person the page on which they allow the use of a remote server, and returns; the source waits until the page leads
	// back to it. It is called when a server asks for it. Nil means that there is nobody to ask: then such a server cannot be used
	// until somebody has logged in elsewhere. See [OAuth].
	Login func(ctx context.Context, page string) error
	// Grants is where access to servers is kept.
	Grants Grants
	// Logger gets what happens to connections, at debug and warning level. Default: none.
	Logger *slog.Logger
	// ClientName and ClientVersion are told to servers. Default: toolweaver.
	ClientName, ClientVersion string
}

func (o Options) withDefaults() Options {
	if o.StartTimeout <= 0 {
		o.StartTimeout = 30 * time.Second
	}
	if o.MaxMessageBytes <= 0 {
		o.MaxMessageBytes = 16 << 20
	}
	if o.MaxTools <= 0 {
		o.MaxTools = 10_000
	}
	if o.TerminateAfter <= 0 {
		o.TerminateAfter = time.Second
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.ClientName == "" {
		o.ClientName = "toolweaver"
	}
	if o.ClientVersion == "" {
		o.ClientVersion = "0"
	}
	return o
}

// A Source is one MCP server as a source of tools.
//
// It moves between three states, guarded by mu: idle (session and starting nil), starting (starting set) and running
// (session set). A call moves idle to starting; a start moves on to running or back to idle; the death of a session
// moves running to idle. Close makes it idle for good.
type Source struct {
	server Server
	opts   Options
	secret *redactor
	access *authorizer // nil where no login is possible

	ctx    context.Context // ends on Close
	cancel context.CancelFunc
	tasks  sync.WaitGroup // starts and sessions

	mu        sync.Mutex
	session   *session
	starting  *start
	closed    bool
	failures  int // starts that failed and sessions that died since the last call that succeeded
	retryAt   time.Time
	lastError *tool.Error
	wrapped   map[string]bool // by tool: whether results are wrapped; nil before the first list
	onChange  func()
}

var _ tool.Notifier = (*Source)(nil)

// A start is an attempt to start a session, awaited by any number of calls.
type start struct {
	done    chan struct{}
	session *session    // after done
	err     *tool.Error // after done
}

// New returns a source for a server without starting it. The error is that of [Server.Check].
func New(server Server, opts Options) (*Source, error) {
	if server.Name == "" {
		return nil, errors.New("mcp: a server has no name")
	}
	if err := server.Check(); err != nil {
		return nil, fmt.Errorf("mcp: server %q: %w", server.Name, err)
	}
	s := &Source{server: server, opts: opts.withDefaults(), secret: newRedactor(server)}
	s.access = newAuthorizer(s)
	s.ctx, s.cancel = context.WithCancel(context.Background())
	return s, nil
}

// Connect is [New] and starts the server at once. On an error nothing is left running.
func Connect(ctx context.Context, server Server, opts Options) (*Source, error) {
	s, err := New(server, opts)
	if err != nil {
		return nil, err
	}
	if _, err := s.acquire(ctx); err != nil {
		_ = s.Close()
		return nil, err
	}
	return s, nil
}

// Name implements [tool.Source].
func (s *Source) Name() string { return s.server.Name }

// OnChange implements [tool.Notifier]: f is called when the server says that its tools have changed, and when it was
// started again after its tools had been listed.
func (s *Source) OnChange(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.onChange = f
}

// toolsChanged calls what OnChange has set.
func (s *Source) toolsChanged() {
	s.mu.Lock()
	f := s.onChange
	s.mu.Unlock()
	if f != nil {
		f()
	}
}

// List implements [tool.Source]. It asks the server each time.
func (s *Source) List(ctx context.Context) ([]tool.Tool, error) {
	if err := ctx.Err(); err != nil {
		return nil, tool.AsError(err, s.server.Name, "")
	}
	var tools []tool.Tool
	err := s.with(ctx, func(sess *session) (err error) {
		tools, err = sess.list(ctx)
		return err
	})
	if err != nil {
		return nil, err
	}
	wrapped := make(map[string]bool, len(tools))
	for i := range tools {
		tools[i].Source = s.server.Name
		wrapped[tools[i].Name] = tool.WrapsResult(tools[i].OutputSchema)
	}
	s.mu.Lock()
	s.wrapped = wrapped
	s.mu.Unlock()
	return tools, nil
}

// Call implements [tool.Source].
func (s *Source) Call(ctx context.Context, call tool.Call) (tool.Result, error) {
	if err := ctx.Err(); err != nil {
		return tool.Result{}, tool.AsError(err, s.server.Name, call.Tool)
	}
	if s.server.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, s.server.Timeout)
		defer cancel()
	}
	var res tool.Result
	err := s.with(ctx, func(sess *session) (err error) {
		res, err = sess.call(ctx, call)
		return err
	})
	s.mu.Lock()
	wrapped, known := s.wrapped[call.Tool]
	listed := s.wrapped != nil
	if err == nil {
		s.failures, s.lastError = 0, nil
	}
	s.mu.Unlock()
	if err != nil {
		e := tool.AsError(err, s.server.Name, call.Tool)
		if listed && !known && e.Kind == tool.KindBadArguments {
			c := *e
			c.Kind = tool.KindUnknownTool
			e = &c
		}
		return tool.Result{}, e
	}
	if listed && !known && res.IsError {
		_, err := res.Value()
		return tool.Result{}, &tool.Error{Kind: tool.KindUnknownTool, Source: s.server.Name, Tool: call.Tool, Message: tool.AsError(err, "", "").Message}
	}
	res.Wrapped = res.Wrapped || wrapped
	return res, nil
}

// with runs f with a running session, and once more with a new one if f's request was never sent because the
// connection had ended.
func (s *Source) with(ctx context.Context, f func(*session) error) error {
	for again := true; ; again = false {
		sess, err := s.acquire(ctx)
		if err != nil {
			return err
		}
		if err = f(sess); err == nil || !again || !errors.Is(err, errLost) {
			return err
		}
	}
}

// Close implements [tool.Source]: it ends all calls, stops the server and waits until it is gone.
func (s *Source) Close() error {
	s.mu.Lock()
	s.closed = true
	sess := s.session
	s.mu.Unlock()
	s.cancel()
	if sess != nil {
		sess.end(s.closedError())
	}
	s.tasks.Wait()
	return nil
}

func (s *Source) closedError() *tool.Error {
	return &tool.Error{Kind: tool.KindUnavailable, Source: s.server.Name, Message: "the source is closed"}
}

// acquire returns a running session, starting one if necessary.
func (s *Source) acquire(ctx context.Context) (*session, error) {
	s.mu.Lock()
	switch {
	case s.closed:
		s.mu.Unlock()
		return nil, s.closedError()
	case s.session != nil && s.session.conn.cause() == nil:
		sess := s.session
		s.mu.Unlock()
		return sess, nil
	case s.starting == nil:
		if wait := time.Until(s.retryAt); wait > 0 && s.lastError != nil {
			e := *s.lastError
			s.mu.Unlock()
			e.Message = fmt.Sprintf("%s\n(it has failed several times in a row; the next attempt to start it is made in %v)", e.Message, wait.Round(100*time.Millisecond))
			return nil, &e
		}
		s.starting = &start{done: make(chan struct{})}
		s.tasks.Add(1)
		go s.start(s.starting)
	}
	st := s.starting
	s.mu.Unlock()
	select {
	case <-st.done:
		if st.err != nil {
			return nil, st.err
		}
		return st.session, nil
	case <-ctx.Done():
		e := tool.AsError(ctx.Err(), s.server.Name, "")
		if e.Kind == tool.KindTimeout {
			e.Message = "the server did not start within the time limit of the call"
		}
		return nil, e
	}
}

// start starts a session and then stays until it has ended.
func (s *Source) start(st *start) {
	defer s.tasks.Done()
	began := time.Now()
	sess, err := s.open()
	s.mu.Lock()
	s.starting = nil
	if err == nil && s.closed {
		s.mu.Unlock()
		sess.end(s.closedError())
		s.mu.Lock()
		err = s.closedError()
	}
	if err != nil {
		st.err = err
		s.failedLocked(err)
		s.mu.Unlock()
		s.opts.Logger.Warn("MCP server did not start", "server", s.server.Name, "error", err)
		close(st.done)
		return
	}
	st.session = sess
	s.session = sess
	listed := s.wrapped != nil
	s.mu.Unlock()
	if listed { // perhaps it is a newer version of the server
		s.toolsChanged()
	}
	s.opts.Logger.Debug("MCP server started", "server", s.server.Name, "took", time.Since(began))
	close(st.done)

	<-sess.conn.failed
	cause := sess.conn.cause()
	sess.end(cause)
	s.mu.Lock()
	if s.session == sess {
		s.session = nil
	}
	if !s.closed {
		s.failedLocked(cause)
	}
	s.mu.Unlock()
	s.opts.Logger.Debug("MCP connection ended", "server", s.server.Name, "error", cause)
}

// Pauses between starts: none after the first failure, then doubling.
const (
	firstPause = 500 * time.Millisecond
	maxPause   = 30 * time.Second
)

// failedLocked counts a failed start or a dead session. Precondition: mu is held.
func (s *Source) failedLocked(err *tool.Error) {
	s.failures++
	s.lastError = err
	if s.failures > 1 {
		pause := maxPause
		if n := s.failures - 2; n < 6 {
			pause = min(maxPause, firstPause<<n)
		}
		s.retryAt = time.Now().Add(pause)
	} else {
		s.retryAt = time.Time{}
	}
}

// baseEnv are the variables a stdio server gets from this process: what programs need to find things and to speak the
// user's language, nothing that usually holds secrets.
var baseEnv = []string{
	"PATH", "HOME", "USER", "LOGNAME", "SHELL", "TERM", "TMPDIR", "TZ", "LANG", "LANGUAGE", "LC_*", "XDG_*",
	"SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS",
	"SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "TEMP", "TMP", "USERNAME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH",
	"APPDATA", "LOCALAPPDATA", "ProgramData", "ProgramFiles", "PROCESSOR_ARCHITECTURE",
}

// environ is the environment of a stdio server.
func (s *Source) environ() []string {
	allowed := func(name string) bool {
		for _, list := range [][]string{baseEnv, s.opts.InheritEnv} {
			for _, a := range list {
				if prefix, ok := strings.CutSuffix(a, "*"); a == name || (ok && strings.HasPrefix(name, prefix)) {
					return true
				}
			}
		}
		return false
	}
	env := make([]string, 0, len(s.server.Env)+16)
	for _, kv := range os.Environ() {
		name, _, ok := strings.Cut(kv, "=")
		if _, own := s.server.Env[name]; ok && !own && allowed(name) {
			env = append(env, kv)
		}
	}
	for k, v := range s.server.Env {
		env = append(env, k+"="+v)
	}
	return env
}
