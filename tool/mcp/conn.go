package mcp

// This file wraps the SDK's connection to see messages as bytes, and to drop answers nobody waits for.

import (
	"context"
	"encoding/json"
	"sync"
	"sync/atomic"
	"time"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/tool"
)

// An exchange is one request and its answer. It travels in the request's context.
type exchange struct {
	id     atomic.Int64    // of the last request sent for it
	method string          // guarded by conn.mu
	result json.RawMessage // the answer's result as it arrived; readable once the request has returned without error

	status  atomic.Pointer[httpStatus] // over HTTP: the last response that was an error
	refused atomic.Pointer[tool.Error] // over HTTP: why no access was obtained
}

// sent reports whether a request may have left. It may be called once the request has returned.
func (ex *exchange) sent() bool { return ex.id.Load() != 0 }

type exchangeKey struct{}

// A transport connects the SDK through a conn.
type transport struct {
	inner sdk.Transport
	sess  *session
	conn  atomic.Pointer[conn]
}

// Connect implements [sdk.Transport].
func (t *transport) Connect(ctx context.Context) (sdk.Connection, error) {
	inner, err := t.inner.Connect(ctx)
	if err != nil {
		return nil, err
	}
	c := &conn{Connection: inner, sess: t.sess, pending: make(map[int64]*exchange), failed: make(chan struct{})}
	t.sess.conn = c
	t.conn.Store(c)
	return c, nil
}

// A conn passes messages on between the SDK and a connection. It keeps the bytes of results for their exchanges and gives
// the SDK an empty result to decode in their place: the SDK decodes numbers as floating point, which loses digits.
type conn struct {
	sdk.Connection
	sess *session

	mu      sync.Mutex
	pending map[int64]*exchange // requests without an answer, by id
	lastID  int64               // the highest id sent
	stray   int                 // answers to requests that were never made

	failOnce sync.Once
	failed   chan struct{} // closed after err is set
	err      *tool.Error
}

// A failer is a connection that can be told why it is ended, so that its Read returns that error.
type failer interface{ fail(*tool.Error) }

// fail ends the connection for a cause. The first cause counts.
func (c *conn) fail(cause *tool.Error) {
	c.failOnce.Do(func() {
		if f, ok := c.Connection.(failer); ok {
			f.fail(cause)
		}
		c.err = cause
		close(c.failed)
	})
}

// cause returns why the connection has ended, nil while it has not.
func (c *conn) cause() *tool.Error {
	select {
	case <-c.failed:
		return c.err
	default:
		return nil
	}
}

// The stand-ins that the SDK decodes instead of results.
var (
	noContent = json.RawMessage(`{"content":[]}`)
	noTools   = json.RawMessage(`{"tools":[]}`)
)

// Write implements [sdk.Connection].
func (c *conn) Write(ctx context.Context, msg jsonrpc.Message) error {
	if cause := c.cause(); cause != nil {
		return cause
	}
	req, ok := msg.(*jsonrpc.Request)
	if !ok || !req.IsCall() {
		return c.Connection.Write(ctx, msg)
	}
	id, ok := req.ID.Raw().(int64)
	if !ok {
		return c.Connection.Write(ctx, msg)
	}
	ex, _ := ctx.Value(exchangeKey{}).(*exchange)
	if ex == nil {
		ex = &exchange{}
	}
	c.mu.Lock()
	ex.id.Store(id)
	ex.method = req.Method
	c.pending[id] = ex
	c.lastID = max(c.lastID, id)
	c.mu.Unlock()
	if err := c.Connection.Write(ctx, msg); err != nil {
		c.mu.Lock()
		delete(c.pending, id)
		c.mu.Unlock()
		return err
	}
	if s, ok := c.Connection.(*stdioConn); ok && req.Method == "server/discover" {
		c.presumeNoDiscover(s, req.ID, id)
	}
	return nil
}

// discoverPatience is how long a stdio server may take to answer the first message of the newest protocol. Servers of older
// ones answer with an error at once, but some ignore what they do not know.
const discoverPatience = 5 * time.Second

// presumeNoDiscover answers a discovery in the server's place if the server does not, so that the SDK goes on with
// the older handshake.
func (c *conn) presumeNoDiscover(s *stdioConn, rpcID jsonrpc.ID, id int64) {
	time.AfterFunc(discoverPatience, func() {
		c.mu.Lock()
		_, waiting := c.pending[id]
		c.mu.Unlock()
		if waiting {
			s.inject(&jsonrpc.Response{ID: rpcID, Error: &jsonrpc.Error{Code: jsonrpc.CodeMethodNotFound, Message: "no answer"}})
		}
	})
}

// Read implements [sdk.Connection].
func (c *conn) Read(ctx context.Context) (jsonrpc.Message, error) {
	for {
		msg, err := c.Connection.Read(ctx)
		if err != nil {
			c.fail(c.sess.readError(err))
			return nil, c.cause()
		}
		resp, ok := msg.(*jsonrpc.Response)
		if !ok {
			return msg, nil
		}
		if c.answer(resp) {
			return resp, nil
		}
	}
}

// answer takes the answer to a pending request; false means that nobody waits for it.
func (c *conn) answer(resp *jsonrpc.Response) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	id, ok := resp.ID.Raw().(int64)
	ex := c.pending[id]
	if !ok || ex == nil {
		if !ok || id > c.lastID || id <= 0 {
			c.stray++
		}
		return false
	}
	delete(c.pending, id)
	if resp.Error != nil {
		return true
	}
	switch ex.method {
	case "tools/call":
		ex.result = resp.Result
		resp.Result = noContent
	case "tools/list":
		ex.result = resp.Result
		if h := c.sess.http; h != nil && h.needsTools() {
			resp.Result = withoutTTL(resp.Result)
		} else {
			resp.Result = noTools
		}
	case "initialize":
		if h := c.sess.http; h != nil {
			h.negotiated(resp.Result)
		}
	}
	return true
}

// forget stops waiting for the answer of an exchange.
func (c *conn) forget(ex *exchange) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if id := ex.id.Load(); c.pending[id] == ex {
		delete(c.pending, id)
	}
}

// busy reports whether requests await their answers.
func (c *conn) busy() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.pending) > 0
}

// strays returns how many answers have arrived to requests that were never made.
func (c *conn) strays() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.stray
}

// withoutTTL returns a result without the time it may be cached, so that the SDK asks the server each time.
func withoutTTL(result json.RawMessage) json.RawMessage {
	var members map[string]json.RawMessage
	if json.Unmarshal(result, &members) != nil || members["ttlMs"] == nil {
		return result
	}
	delete(members, "ttlMs")
	if out, err := json.Marshal(members); err == nil {
		return out
	}
	return result
}
