package mcp

// This file defines session, one connection to a server from the handshake to its end.

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/tool"
)

// A session is one connection. It ends once, for a cause its connection keeps.
type session struct {
	source *Source
	client *sdk.ClientSession
	conn   *conn
	http   *httpTransport // nil over stdio

	ctx    context.Context // ends with the session, or when its start takes too long
	cancel context.CancelFunc

	ended    sync.Once
	tokens   atomic.Int64
	mu       sync.Mutex
	progress map[string]func(tool.Progress) // by progress token
}

// open starts a session. On an error nothing is left running.
func (s *Source) open() (*session, *tool.Error) {
	ctx, cancel := context.WithTimeout(s.ctx, s.opts.StartTimeout)
	defer cancel()
	sess := &session{source: s, progress: make(map[string]func(tool.Progress))}
	// Not derived from s.ctx: when the source is closed, the session still says goodbye.
	sess.ctx, sess.cancel = context.WithCancel(context.Background())
	stop := context.AfterFunc(ctx, sess.cancel)
	client := sdk.NewClient(&sdk.Implementation{Name: s.opts.ClientName, Version: s.opts.ClientVersion}, &sdk.ClientOptions{
		Capabilities:                &sdk.ClientCapabilities{}, // no roots, no sampling, no elicitation
		ProgressNotificationHandler: sess.onProgress,
		ToolListChangedHandler:      func(context.Context, *sdk.ToolListChangedRequest) { s.toolsChanged() },
		MultiRoundTrip:              &sdk.MultiRoundTripOptions{Disabled: true},
	})
	var inner sdk.Transport
	var launched *stdioConn
	switch t := s.server.transport(); t {
	case Stdio:
		var err *tool.Error
		if launched, err = s.launch(); err != nil {
			return nil, err
		}
		inner = connected{launched}
	default:
		sess.http = newHTTPTransport(s)
		inner = sess.http.sdkTransport(t)
	}
	tr := &transport{inner: inner, sess: sess}
	type outcome struct {
		client *sdk.ClientSession
		err    error
	}
	done := make(chan outcome, 1)
	ex := &exchange{}
	go func() { // the SDK need not heed the context in every state
		c, err := client.Connect(context.WithValue(sess.ctx, exchangeKey{}, ex), tr, nil)
		done <- outcome{c, err}
	}()
	var out outcome
	select {
	case out = <-done:
	case <-ctx.Done():
		out.err = ctx.Err()
	}
	if out.err == nil && stop() {
		sess.client = out.client
		return sess, nil
	}
	if out.err == nil { // connected at the last moment
		out.err = context.DeadlineExceeded
	}
	e := sess.startError(ctx, out.err, ex, launched)
	if c := tr.conn.Load(); c != nil {
		c.fail(e)
		_ = c.Close()
	} else if launched != nil {
		launched.fail(e)
		_ = launched.Close()
	}
	sess.cancel()
	if sess.http != nil {
		sess.http.close()
	}
	return nil, e
}

// startError says why a start failed.
func (sess *session) startError(ctx context.Context, err error, ex *exchange, proc *stdioConn) *tool.Error {
	s := sess.source
	var e *tool.Error
	switch {
	case s.ctx.Err() != nil:
		return s.closedError()
	case ctx.Err() != nil:
		msg := fmt.Sprintf("the server did not answer within %v of its start", s.opts.StartTimeout)
		if proc != nil {
			msg += ": is it an MCP server that speaks over standard input and output?" + proc.quote()
		}
		return &tool.Error{Kind: tool.KindUnavailable, Source: s.server.Name, Message: s.secret.clean(msg), Retryable: true, Err: err}
	case errors.As(err, &e):
	case proc != nil && proc.cause() != nil:
		e = proc.cause()
	default:
		e = sess.mapError(err, ex)
		c := *e
		c.Kind = tool.KindUnavailable
		e = &c
		if proc != nil {
			e.Message += proc.quote()
		}
	}
	c := *e
	c.Source = s.server.Name
	if !strings.HasPrefix(c.Message, "cannot start") {
		c.Message = "the server did not start: " + c.Message
	}
	c.Message = s.secret.clean(c.Message)
	return &c
}

// cancelGrace is how long the cancellations of calls may take to leave before their connection is closed.
const cancelGrace = 50 * time.Millisecond

// end ends the session for a cause and waits until its process and connections are gone.
func (sess *session) end(cause *tool.Error) {
	if sess.http != nil && sess.conn.cause() == nil && sess.conn.busy() {
		sess.cancel() // tells the server that the calls are cancelled; it would go on with them otherwise
		time.Sleep(cancelGrace)
	}
	sess.conn.fail(cause)
	sess.ended.Do(func() {
		sess.cancel()
		_ = sess.conn.Close()
		if sess.http != nil {
			sess.http.close()
		}
		// With the connection closed this waits for handlers of notifications only, which do not block.
		_ = sess.client.Close()
	})
}

// errLost is wrapped by the error of a request that reached no tool because the connection was gone: it may be sent again
// over a new one.
var errLost = errors.New("the connection was lost before the request was sent")

// list asks for all tools, page by page.
func (sess *session) list(ctx context.Context) ([]tool.Tool, error) {
	s := sess.source
	var tools []tool.Tool
	cursor, seen := "", make(map[string]bool)
	for range maxPages {
		ex := &exchange{}
		callCtx, release := sess.context(ctx, ex)
		seenBySDK, err := sess.client.ListTools(callCtx, &sdk.ListToolsParams{Cursor: cursor})
		release()
		if err != nil {
			return nil, sess.callError(ctx, err, ex)
		}
		page, next, err := decodeTools(ex.result)
		if err != nil {
			return nil, &tool.Error{Kind: tool.KindProtocol, Source: s.server.Name, Message: "the server's list of tools cannot be read: " + err.Error(), Err: err}
		}
		if sess.http != nil && sess.http.needsTools() {
			page = callable(page, seenBySDK.Tools)
		}
		tools = append(tools, page...)
		if next == "" || len(tools) >= s.opts.MaxTools {
			return tools[:min(len(tools), s.opts.MaxTools)], nil
		}
		if seen[next] {
			return nil, &tool.Error{Kind: tool.KindProtocol, Source: s.server.Name, Message: "the server's list of tools never ends: a page leads back to an earlier one"}
		}
		seen[next] = true
		cursor = next
	}
	return nil, &tool.Error{Kind: tool.KindTooLarge, Source: s.server.Name, Message: fmt.Sprintf("the server's list of tools has more than %d pages", maxPages)}
}

// callable returns the tools that the SDK has kept: those whose arguments it can repeat in headers, as their schemas ask for.
func callable(page []tool.Tool, kept []*sdk.Tool) []tool.Tool {
	names := make(map[string]bool, len(kept))
	for _, t := range kept {
		names[t.Name] = true
	}
	return slices.DeleteFunc(page, func(t tool.Tool) bool { return !names[t.Name] })
}

// maxPages bounds the pages of a list.
const maxPages = 200

// call calls one tool.
func (sess *session) call(ctx context.Context, call tool.Call) (tool.Result, error) {
	params := &sdk.CallToolParams{Name: call.Tool, Meta: sdk.Meta{}}
	if len(call.Args) > 0 {
		params.Arguments = call.Args
	}
	if call.IdempotencyKey != "" {
		params.Meta["toolweaver/idempotency-key"] = call.IdempotencyKey
	}
	if call.OnProgress != nil {
		token := fmt.Sprintf("p%d", sess.tokens.Add(1))
		params.SetProgressToken(token)
		sess.watch(token, call.OnProgress)
		// Reports may arrive shortly after the result; a second is ample.
		defer time.AfterFunc(time.Second, func() { sess.watch(token, nil) })
	}
	if len(params.Meta) == 0 {
		params.Meta = nil
	}
	ex := &exchange{}
	callCtx, release := sess.context(ctx, ex)
	_, err := sess.client.CallTool(callCtx, params)
	release()
	if err != nil {
		return tool.Result{}, sess.callError(ctx, err, ex)
	}
	res, err := decodeResult(ex.result)
	if err != nil {
		return tool.Result{}, &tool.Error{Kind: tool.KindProtocol, Source: sess.source.server.Name, Tool: call.Tool, Message: "the server's answer is not a tool result: " + err.Error(), Err: err}
	}
	return res, nil
}

// context returns the context to give to the SDK for one request. It carries the exchange, ends with ctx while the request
// runs, and outlives it a little: over HTTP the SDK reads the rest of the response in the background, which keeps the
// network connection usable for the next request.
func (sess *session) context(ctx context.Context, ex *exchange) (context.Context, func()) {
	callCtx, cancel := context.WithCancel(context.WithValue(context.WithoutCancel(ctx), exchangeKey{}, ex))
	stop := context.AfterFunc(ctx, cancel)
	stopEnd := context.AfterFunc(sess.ctx, cancel)
	return callCtx, func() {
		stop()
		sess.conn.forget(ex)
		if sess.http == nil {
			stopEnd()
			cancel()
			return
		}
		time.AfterFunc(2*time.Second, func() {
			stopEnd()
			cancel()
		})
	}
}

// watch registers or removes the receiver of a call's progress.
func (sess *session) watch(token string, f func(tool.Progress)) {
	sess.mu.Lock()
	defer sess.mu.Unlock()
	if f == nil {
		delete(sess.progress, token)
		return
	}
	sess.progress[token] = f
}

// onProgress hands a progress notification to its call. The SDK calls it for one notification at a time.
func (sess *session) onProgress(_ context.Context, req *sdk.ProgressNotificationClientRequest) {
	token, ok := req.Params.ProgressToken.(string)
	if !ok {
		return
	}
	sess.mu.Lock()
	f := sess.progress[token]
	sess.mu.Unlock()
	if f != nil {
		f(tool.Progress{Done: req.Params.Progress, Total: req.Params.Total, Message: tool.CleanLine(req.Params.Message, 500)})
	}
}
