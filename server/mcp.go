// Package server offers a gateway to the outside: as an MCP server over standard input and output or HTTP.
//
// Start with [NewMCP]. The package translates between the protocol and package run/gateway, and nothing else: what tools
// there are, how programs run and what is shown of them is decided there.
//
// The protocol: https://modelcontextprotocol.io/specification/2026-07-28 and, for clients that speak no newer version,
// https://modelcontextprotocol.io/specification/2025-11-25.
package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/run/gateway"
)

// Options configures [NewMCP]. The zero value is usable.
type Options struct {
	// Profile says how the five tools and their arguments are called. Default: [DefaultProfile].
	Profile *Profile
	// Name and Version are told to clients. Default: toolweaver, 0.
	Name, Version string
	// Logger gets what happens at debug and warning level. Default: none.
	Logger *slog.Logger
	// RefreshAfter is how long after the first sign of a change the tools are listed again; further signs in that time count
	// as one. Default: 200 ms.
	RefreshAfter time.Duration
	// MaxConcurrent bounds how many programs run at one time; further ones wait. Default: 64.
	MaxConcurrent int
}

// MCP is a gateway as an MCP server. Make one with [NewMCP].
type MCP struct {
	g       *gateway.Gateway
	opts    Options
	profile *Profile
	sdk     *sdk.Server
	slots   chan struct{}
	held    holder

	changes sync.Mutex
	timer   *time.Timer
	closed  bool
	work    sync.WaitGroup // refreshes, and programs that outlive their request
	ctx     context.Context
	cancel  context.CancelFunc
}

// NewMCP returns the MCP face of a gateway. It stays the caller's to close, after the face.
func NewMCP(g *gateway.Gateway, opts Options) (*MCP, error) {
	if opts.Profile == nil {
		opts.Profile = DefaultProfile()
	}
	if opts.Name == "" {
		opts.Name = "toolweaver"
	}
	if opts.Version == "" {
		opts.Version = "0"
	}
	if opts.Logger == nil {
		opts.Logger = slog.New(slog.DiscardHandler)
	}
	if opts.RefreshAfter <= 0 {
		opts.RefreshAfter = 200 * time.Millisecond
	}
	if opts.MaxConcurrent <= 0 {
		opts.MaxConcurrent = 64
	}
	if err := opts.Profile.check(); err != nil {
		return nil, err
	}
	m := &MCP{g: g, opts: opts, profile: opts.Profile, slots: make(chan struct{}, opts.MaxConcurrent)}
	m.ctx, m.cancel = context.WithCancel(context.Background())
	m.sdk = sdk.NewServer(&sdk.Implementation{Name: opts.Name, Title: "ToolWeaver", Version: opts.Version}, &sdk.ServerOptions{
		Instructions: g.Instructions(m.profile.Names()),
		Logger:       opts.Logger,
		Capabilities: &sdk.ServerCapabilities{Tools: &sdk.ToolCapabilities{ListChanged: true}},
	})
	m.sdk.AddReceivingMiddleware(toolsOnly)
	m.addTools()
	g.OnChange(m.changed)
	return m, nil
}

// toolsOnly refuses what this server does not declare: the SDK would answer that there are no prompts and no resources.
func toolsOnly(next sdk.MethodHandler) sdk.MethodHandler {
	return func(ctx context.Context, method string, req sdk.Request) (sdk.Result, error) {
		for _, kind := range []string{"prompts/", "resources/", "completion/"} {
			if strings.HasPrefix(method, kind) {
				return nil, &jsonrpc.Error{Code: jsonrpc.CodeMethodNotFound, Message: fmt.Sprintf("method not found: %q: this server has tools only", method)}
			}
		}
		return next(ctx, method, req)
	}
}

// addTools offers the five tools. The first one tells how many there are behind it, so that it changes when they do.
func (m *MCP) addTools() {
	tools, sources, _ := m.g.Tools()
	for _, op := range operations {
		o := m.profile.tool(op.kind)
		description := op.description
		if op.kind == opSearch {
			description = fmt.Sprintf(description, tools, sources)
		}
		m.sdk.AddTool(&sdk.Tool{
			Name: o.Name, Title: op.title, Description: description, InputSchema: o.schema(op), Annotations: op.annotations(),
		}, func(ctx context.Context, req *sdk.CallToolRequest) (*sdk.CallToolResult, error) {
			args, err := o.arguments(op, req.Params.Arguments)
			if err != nil {
				return failed(err), nil
			}
			return op.call(m, ctx, req, args)
		})
	}
}

// failed is the result of a call that could not be made.
func failed(err error) *sdk.CallToolResult {
	return &sdk.CallToolResult{IsError: true, Content: []sdk.Content{&sdk.TextContent{Text: err.Error()}}}
}

func text(s string) *sdk.CallToolResult {
	return &sdk.CallToolResult{Content: []sdk.Content{&sdk.TextContent{Text: s}}}
}

// changed is told that tools of a source may have changed. The list is made again soon, once for many changes.
func (m *MCP) changed() {
	m.changes.Lock()
	defer m.changes.Unlock()
	if m.closed || m.timer != nil {
		return
	}
	m.timer = time.AfterFunc(m.opts.RefreshAfter, func() {
		m.changes.Lock()
		m.timer = nil
		if m.closed {
			m.changes.Unlock()
			return
		}
		m.work.Add(1)
		m.changes.Unlock()
		defer m.work.Done()
		if err := m.g.Refresh(m.ctx); err != nil {
			m.opts.Logger.Warn("the tools could not be listed again", "error", err)
			return
		}
		m.addTools()
	})
}

// ServeStdio serves one client over a pair of streams until it closes its side or ctx ends. Both are nil errors.
func (m *MCP) ServeStdio(ctx context.Context, in io.ReadCloser, out io.WriteCloser) error {
	err := m.sdk.Run(ctx, &sdk.IOTransport{Reader: in, Writer: out, MaxLineLength: maxFrame})
	for _, gone := range []error{io.EOF, io.ErrClosedPipe, fs.ErrClosed, syscall.EPIPE} {
		if errors.Is(err, gone) {
			return nil
		}
	}
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// maxFrame bounds a message of a client, in bytes.
const maxFrame = 16 << 20

// Close ends what the face does in the background, and the sessions that clients have left open. Programs end with the requests
// that run them.
func (m *MCP) Close() error {
	m.changes.Lock()
	m.closed = true
	if m.timer != nil {
		m.timer.Stop()
	}
	m.changes.Unlock()
	m.cancel()
	m.held.drop()
	for s := range m.sdk.Sessions() {
		_ = s.Close() // the client is gone, or is told
	}
	m.work.Wait()
	return nil
}
