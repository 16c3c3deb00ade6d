package tool

// This file defines Source, where tools come from, and what it is called with.

import (
	"context"
	"encoding/json"
)

// A Source offers tools and calls them. MCP servers, OpenAPI documents, Go functions and commands are sources. The
// conformance suite in package tooltest runs against every implementation.
//
// All methods may be called concurrently, Call in particular by hundreds of goroutines at a time. Every error a method
// returns is, or wraps, an [*Error] that names the cause and what can be done about it.
type Source interface {
	// Name returns the name under which the user configured the source. It is constant, and available at no cost
	// before and after every other call.
	Name() string

	// List returns the tools in the source's own order, which is stable as long as the tools do not change. It may
	// start a server or load a document, and honours ctx. The result must not be modified by the caller or later by
	// the source. A list error does not make the source unusable: List and Call may be tried again.
	List(ctx context.Context) ([]Tool, error)

	// Call calls one tool and waits for its result. It returns soon after ctx ends, telling the other side that the
	// call is cancelled where the protocol can, with an error of [KindTimeout] or [KindCancelled]. An unknown
	// tool is [KindUnknownTool]; arguments refused by the source are [KindBadArguments] where the source can tell.
	// A tool's own failure may come as an error of [KindFailed] or as a result with [Result.IsError] set; callers
	// use [Result.Value], which makes both the same. Call never retries: whether a call may be repeated
	// ([Error.Retryable]) is for the caller to decide.
	Call(ctx context.Context, call Call) (Result, error)

	// Close ends every call in flight, frees all resources (processes, connections, goroutines) and waits, for a
	// few seconds at most, until they are gone. Close may be called more than once and concurrently; after it, List
	// and Call fail with [KindUnavailable].
	Close() error
}

// A Notifier is a source that notices when its tools change.
type Notifier interface {
	Source
	// OnChange sets what is called when the tools may have changed; List then tells how. It is called from other
	// goroutines, perhaps several times in a row, and must not block. A later call replaces f.
	OnChange(f func())
}

// A Call is one request to a tool. The zero value of every field but Tool is usable.
type Call struct {
	// ID identifies the call within its execution, for logs and traces.
	ID string `json:"id,omitempty"`
	// Tool is the name of the tool within its source ([Tool.Name]).
	Tool string `json:"tool"`
	// Args is the arguments object as JSON. Empty means {}. The source must not modify it or keep it past the call.
	Args json.RawMessage `json:"args,omitempty"`
	// ExecutionID identifies the execution the call belongs to.
	ExecutionID string `json:"executionId,omitempty"`
	// IdempotencyKey is the same for every attempt at one logical call, across restarts. Sources pass it on where
	// their protocol has a place for it. Empty means none.
	IdempotencyKey string `json:"idempotencyKey,omitempty"`
	// OnProgress, when set, is called with the tool's progress reports, one at a time, from another goroutine, possibly
	// still shortly after Call has returned. It must not block.
	OnProgress func(Progress) `json:"-"`
}

// Progress is one progress report of a running call.
type Progress struct {
	// Done and Total are in the tool's own unit; Total is 0 when unknown.
	Done, Total float64
	// Message may be empty.
	Message string
}

// argsOrEmpty returns the arguments, {} standing in for none.
func (c *Call) argsOrEmpty() json.RawMessage {
	if len(c.Args) == 0 {
		return emptyObject
	}
	return c.Args
}

var emptyObject = json.RawMessage("{}")
