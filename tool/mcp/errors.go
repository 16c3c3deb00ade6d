package mcp

// This file turns what goes wrong with a server into errors that name the cause and the remedy.

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/tool"
)

// codeRejected is the code the SDK gives to requests its transport could not send.
const codeRejected = -32005

// callError is the error of a request that failed. ctx is the caller's.
func (sess *session) callError(ctx context.Context, err error, ex *exchange) *tool.Error {
	s := sess.source
	if cerr := ctx.Err(); cerr != nil {
		e := tool.AsError(cerr, s.server.Name, "")
		if e.Kind == tool.KindTimeout {
			e.Message = "no answer within the time limit of the call" + sess.silence()
		}
		return e
	}
	if s.ctx.Err() != nil {
		return s.closedError()
	}
	if cause := sess.conn.cause(); cause != nil && ex.sent() {
		return cause
	}
	e := sess.mapError(err, ex)
	c := *e
	c.Source, c.Message = s.server.Name, s.secret.clean(e.Message)
	if missing := errors.Is(err, sdk.ErrSessionMissing); missing || !ex.sent() {
		if missing {
			c.Message, c.Retryable = "the server has forgotten the session, as it does when it restarts", true
		}
		if cause := sess.conn.cause(); cause != nil {
			c = *cause
		}
		c.Err = errLost
		sess.conn.fail(&c)
	}
	return &c
}

// silence hints at why an answer may not have come.
func (sess *session) silence() string {
	if n := sess.conn.strays(); n > 0 {
		return fmt.Sprintf("; the server has answered %d requests that were never made", n)
	}
	if c, ok := sess.conn.Connection.(*stdioConn); ok {
		if q := c.strayLines.tail(3); q != "" {
			return sess.source.secret.clean("; the server wrote text instead of messages to stdout:\n" + q)
		}
	}
	return ""
}

// readError is the cause of a connection whose Read failed.
func (sess *session) readError(err error) *tool.Error {
	var e *tool.Error
	if errors.As(err, &e) {
		return e
	}
	s := sess.source
	if s.ctx.Err() != nil {
		return s.closedError()
	}
	if sess.http != nil {
		if e := sess.http.broken(); e != nil {
			return e
		}
	}
	e = sess.mapError(err, nil)
	c := *e
	c.Kind, c.Source, c.Retryable = tool.KindUnavailable, s.server.Name, true
	c.Message = s.secret.clean("the connection to the server broke: " + c.Message)
	return &c
}

// mapError turns an error of the SDK into one of ours. The message is not yet free of secrets.
func (sess *session) mapError(err error, ex *exchange) *tool.Error {
	var e *tool.Error
	if errors.As(err, &e) {
		return e
	}
	if ex != nil {
		if e := ex.refused.Load(); e != nil {
			return e
		}
	}
	if sess.http != nil {
		if e := sess.http.broken(); e != nil {
			return e
		}
	}
	e = &tool.Error{Kind: tool.KindUnavailable, Retryable: true, Err: err}
	var rpc *jsonrpc.Error
	if errors.As(err, &rpc) && rpc.Code != codeRejected {
		e.Retryable = false
		e.Message = tool.Clean(rpc.Message, 4000)
		switch rpc.Code {
		case jsonrpc.CodeInvalidParams:
			e.Kind = tool.KindBadArguments
			if low := strings.ToLower(e.Message); strings.Contains(low, "unknown tool") || strings.Contains(low, "tool not found") {
				e.Kind = tool.KindUnknownTool
			}
		case jsonrpc.CodeMethodNotFound:
			e.Kind = tool.KindProtocol
			e.Message = "the server does not support this request: " + e.Message
		default:
			e.Kind = tool.KindFailed
		}
		return e
	}
	if ex != nil {
		if st := ex.status.Load(); st != nil {
			e.Message = st.message()
			e.Retryable = st.code >= 500 || st.code == http.StatusTooManyRequests
			return e
		}
	}
	var uerr *url.Error
	var op *net.OpError
	switch {
	case errors.As(err, &op):
		e.Message = fmt.Sprintf("cannot reach %s: %v", publicURL(sess.source.server.URL), op.Err)
	case errors.As(err, &uerr):
		e.Message = fmt.Sprintf("cannot reach %s: %v", publicURL(sess.source.server.URL), uerr.Err)
	default:
		msg := err.Error()
		for _, prefix := range []string{`calling "tools/call": `, `calling "tools/list": `, `calling "initialize": `} {
			msg = strings.TrimPrefix(msg, prefix)
		}
		e.Message = tool.Clean(msg, 1000)
	}
	return e
}

// A redactor takes secrets out of messages.
type redactor struct{ replacer *strings.Replacer }

// minSecret is the length from which a configured value counts as a secret; shorter ones are words such as "true".
const minSecret = 8

// newRedactor returns a redactor of the values of a server's environment and headers and of what its URL holds besides
// host and path.
func newRedactor(s Server) *redactor {
	var values []string
	add := func(v string) {
		if len(v) >= minSecret {
			values = append(values, v)
		}
	}
	for _, v := range s.Env {
		add(v)
	}
	for _, v := range s.Headers {
		add(v)
		if _, token, ok := strings.Cut(v, " "); ok { // "Bearer …"
			add(token)
		}
	}
	if u, err := url.Parse(s.URL); err == nil {
		add(u.RawQuery)
		for _, vs := range u.Query() {
			for _, v := range vs {
				add(v)
			}
		}
		if p, ok := u.User.Password(); ok {
			add(p)
		}
	}
	slices.SortFunc(values, func(a, b string) int { return len(b) - len(a) }) // the longest first
	pairs := make([]string, 0, 2*len(values))
	for _, v := range values {
		pairs = append(pairs, v, "[secret]")
	}
	return &redactor{strings.NewReplacer(pairs...)}
}

func (r *redactor) clean(s string) string { return r.replacer.Replace(s) }

// A ring is a writer that keeps the last bytes written to it. It may be used concurrently.
type ring struct {
	mu  sync.Mutex
	buf []byte
	max int
}

func newRing(limit int) *ring { return &ring{max: limit} }

// Write implements [io.Writer]. It never fails.
func (r *ring) Write(p []byte) (int, error) {
	n := len(p)
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(p) > r.max {
		p = p[len(p)-r.max:]
	}
	if over := len(r.buf) + len(p) - r.max; over > 0 {
		r.buf = append(r.buf[:0], r.buf[over:]...)
	}
	r.buf = append(r.buf, p...)
	return n, nil
}

// tail returns the last lines, cleaned, each indented and of bounded length.
func (r *ring) tail(lines int) string {
	r.mu.Lock()
	text := tool.Clean(string(r.buf), r.max)
	r.mu.Unlock()
	var kept []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimRight(line, " \t"); line != "" {
			kept = append(kept, "  "+tool.Clean(line, 300))
		}
	}
	if len(kept) > lines {
		kept = kept[len(kept)-lines:]
	}
	return strings.Join(kept, "\n")
}

// excerpt is the beginning of a message, on one line.
func excerpt(data []byte) string { return tool.CleanLine(string(data[:min(len(data), 400)]), 120) }

// byteSize writes a number of bytes for people.
func byteSize(n int) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}
