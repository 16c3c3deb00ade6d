package mcp

// This file makes the HTTP requests of remote servers: headers to the configured host only, sizes bounded, errors kept.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/tool"
)

// An httpTransport makes the requests of one session.
type httpTransport struct {
	source *Source
	base   http.RoundTripper
	target *url.URL
	own    *http.Transport // base, if it is this session's; nil otherwise

	mu      sync.Mutex
	version string // of the protocol, once negotiated by the older handshake
	failure *tool.Error
}

// An httpStatus is a response that was an error.
type httpStatus struct {
	code int
	body string // its beginning
}

// message names the cause and, for the usual ones, the remedy.
func (st *httpStatus) message() string {
	msg := fmt.Sprintf("the server answered HTTP %d %s", st.code, http.StatusText(st.code))
	switch st.code {
	case http.StatusUnauthorized, http.StatusForbidden:
		msg += `; check the "headers" configured for it (Authorization)`
	case http.StatusNotFound, http.StatusMethodNotAllowed:
		msg += `; check the "url" configured for it, and whether it needs "type": "sse"`
	}
	if st.body != "" {
		msg += ": " + st.body
	}
	return msg
}

func newHTTPTransport(s *Source) *httpTransport {
	h := &httpTransport{source: s, base: s.opts.HTTPTransport}
	h.target, _ = url.Parse(s.server.URL) // checked by New
	if h.base == nil {
		own := http.DefaultTransport.(*http.Transport).Clone()
		own.MaxIdleConnsPerHost = 64
		own.MaxResponseHeaderBytes = 1 << 20
		h.base, h.own = own, own
	}
	return h
}

// sdkTransport returns the SDK's transport over h.
func (h *httpTransport) sdkTransport(t Transport) sdk.Transport {
	client := &http.Client{Transport: h, CheckRedirect: func(req *http.Request, via []*http.Request) error {
		if !h.isTarget(req.URL) {
			return fmt.Errorf("the server redirects to another host (%s); configure that address if it is right", req.URL.Host)
		}
		if len(via) >= 5 {
			return errors.New("the server redirects too many times")
		}
		return nil
	}}
	limit := h.source.opts.MaxMessageBytes
	if t == SSE {
		return &sdk.SSEClientTransport{Endpoint: h.source.server.URL, HTTPClient: client, MaxEventSize: limit}
	}
	tr := &sdk.StreamableClientTransport{
		Endpoint: h.source.server.URL, HTTPClient: client, MaxEventSize: limit,
		DisableStandaloneSSE: true, // it would bring notifications only that nobody listens to
		MaxRetries:           2,
	}
	if a := h.source.access; a != nil { // not a nil pointer in an interface
		tr.OAuthHandler = a
	}
	return tr
}

// close frees the network connections.
func (h *httpTransport) close() {
	if h.own != nil {
		h.own.CloseIdleConnections()
	}
}

// broken returns why the session cannot go on, nil if nothing is known.
func (h *httpTransport) broken() *tool.Error {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.failure
}

// needsTools reports whether the SDK uses the tools it has listed: in the newest protocol, to repeat arguments in
// headers.
func (h *httpTransport) needsTools() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.version == ""
}

// negotiated notes the protocol version from the result of the older handshake. The SDK tells its own connections, but not
// those that are wrapped.
func (h *httpTransport) negotiated(result json.RawMessage) {
	var init struct {
		ProtocolVersion string `json:"protocolVersion"`
	}
	if json.Unmarshal(result, &init) == nil {
		h.mu.Lock()
		h.version = init.ProtocolVersion
		h.mu.Unlock()
	}
}

func (h *httpTransport) isTarget(u *url.URL) bool {
	return u.Scheme == h.target.Scheme && u.Host == h.target.Host
}

// goodbyePatience bounds how long a server may take to end a session.
const goodbyePatience = time.Second

const versionHeader = "Mcp-Protocol-Version"

// RoundTrip implements [http.RoundTripper].
func (h *httpTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx := req.Context()
	if req.Method == http.MethodDelete { // the end of the session: a courtesy that must not hold up Close
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, goodbyePatience)
		defer cancel()
	}
	req = req.Clone(ctx)
	if h.isTarget(req.URL) {
		for k, v := range h.source.server.Headers {
			if strings.EqualFold(k, "Host") {
				req.Host = v
				continue
			}
			req.Header.Set(k, v)
		}
	}
	h.mu.Lock()
	if h.version != "" && req.Header.Get(versionHeader) == "" {
		req.Header.Set(versionHeader, h.version)
	}
	h.mu.Unlock()
	resp, err := h.base.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	limit := h.source.opts.MaxMessageBytes
	stream := strings.HasPrefix(resp.Header.Get("Content-Type"), "text/event-stream")
	body := &cappedBody{ReadCloser: resp.Body, limit: limit, left: limit, stream: stream, onExceed: h.exceeded}
	resp.Body = body
	if ex, _ := req.Context().Value(exchangeKey{}).(*exchange); ex != nil && resp.StatusCode >= 400 {
		ex.status.Store(h.noteStatus(resp, body))
	}
	return resp, nil
}

// noteStatus reads the beginning of an error's body and puts it back.
func (h *httpTransport) noteStatus(resp *http.Response, body *cappedBody) *httpStatus {
	head, _ := io.ReadAll(io.LimitReader(body, 4<<10))
	resp.Body = struct {
		io.Reader
		io.Closer
	}{io.MultiReader(strings.NewReader(string(head)), body), body}
	st := &httpStatus{code: resp.StatusCode}
	if t := resp.Header.Get("Content-Type"); strings.HasPrefix(t, "text/plain") || strings.HasPrefix(t, "application/json") {
		st.body = excerpt(head)
	}
	return st
}

// exceeded notes that a message was too large.
func (h *httpTransport) exceeded() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.failure == nil {
		h.failure = &tool.Error{Kind: tool.KindTooLarge, Source: h.source.server.Name, Message: fmt.Sprintf(
			"the server sent a message of more than %s; ask for less at a time (a filter, a page, a range)", byteSize(h.source.opts.MaxMessageBytes))}
	}
	return h.failure
}

// A cappedBody bounds a response: the whole of it, or of a stream each event.
type cappedBody struct {
	io.ReadCloser
	limit, left int
	stream      bool
	newline     bool // the last byte of a stream, carriage returns aside, ended a line
	onExceed    func() error
	err         error
}

// Read implements [io.Reader].
func (b *cappedBody) Read(p []byte) (int, error) {
	if b.err != nil {
		return 0, b.err
	}
	n, err := b.ReadCloser.Read(p)
	for _, c := range p[:n] {
		b.left--
		if b.stream && c != '\r' {
			if c == '\n' && b.newline {
				b.left = b.limit // an empty line ends an event
			}
			b.newline = c == '\n'
		}
		if b.left < 0 {
			b.err = b.onExceed()
			return 0, b.err
		}
	}
	return n, err
}
