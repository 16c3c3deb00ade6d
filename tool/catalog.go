package tool

// This file builds a Catalog from sources. Names are resolved in lookup.go.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
	"time"
)

// A Catalog is a snapshot of the tools of several sources, under names a program can use. It is immutable, except that Close
// closes its sources; all methods may be called concurrently. Build a new one to see changed tools.
//
// Every tool has these names:
//
//   - "source.tool" as the source spells both, and with either part replaced by its identifier;
//   - the tool's name or identifier alone, where no other source has that name and it is not reserved.
type Catalog struct {
	entries  []*Entry
	sources  []*SourceState
	names    map[string]candidates
	reserved map[string]bool
}

// An Entry is one tool of a catalog.
type Entry struct {
	// Tool describes the tool, with its texts cleaned and Source set.
	Tool Tool
	// Params are the tool's parameters in the order of positional arguments.
	Params []Param
	// Input is the parsed input schema, never nil. SchemaErr says why the declared one could not be used; Input then
	// allows everything.
	Input     *Schema
	SchemaErr error
	// Module and Ident are the identifiers of the source and, within it, of the tool: the tool is Module.Ident in a
	// program. The pair is unique in the catalog.
	Module, Ident string
	// Bare reports that Ident alone means this tool.
	Bare bool
	// From is the source to call.
	From Source

	output func() *Schema
}

// Output returns the schema of the value that a program gets from a call, nil if the tool declares none that can be used.
// It is parsed when it is first asked for.
func (e *Entry) Output() *Schema {
	if e.output == nil {
		return nil
	}
	return e.output()
}

// outputSchema parses the output schema of a tool, and looks through the object that only wraps the real result.
func outputSchema(doc json.RawMessage) *Schema {
	if len(doc) == 0 {
		return nil
	}
	s, err := ParseSchema(doc)
	if err != nil {
		return nil
	}
	if WrapsResult(doc) {
		if inner, ok := s.Property("result"); ok {
			return inner
		}
	}
	return s
}

// A SourceState is a source of a catalog and how listing its tools went.
type SourceState struct {
	// Source is the source itself, and Module the identifier of its name.
	Source Source
	Module string
	// Tools are its entries in the source's order; none if it failed.
	Tools []*Entry
	// Err is why its tools could not be listed, nil if they could. It is an [*Error] in nearly all cases of
	// [KindUnavailable].
	Err error
	// Dropped counts tools that were left out because the source has too many, or names that cannot be used.
	Dropped int
}

// CatalogOptions configures [NewCatalog]. The zero value is usable.
type CatalogOptions struct {
	// Reserved are names that never mean a tool when written alone, such as the built-in functions of the language:
	// a tool called print stays reachable as source.print.
	Reserved []string
	// ListTimeout bounds the listing of each source. Default: 45 s.
	ListTimeout time.Duration
	// MaxTools bounds the number of tools of each source; the rest is dropped. Default: 10,000.
	MaxTools int
}

// Limits of what a catalog takes over from a source.
const (
	maxToolName    = 256      // bytes; tools with longer names are dropped
	maxDescription = 16 << 10 // code points of a tool's description
)

// NewCatalog lists the tools of all sources, in parallel. A source that fails does not fail the catalog: its state keeps
// the error, and looking up its tools reports it. The error is about the sources themselves: a name that is empty or used
// twice. The catalog takes over the sources: closing it closes them.
func NewCatalog(ctx context.Context, opts CatalogOptions, sources ...Source) (*Catalog, error) {
	if opts.ListTimeout <= 0 {
		opts.ListTimeout = 45 * time.Second
	}
	if opts.MaxTools <= 0 {
		opts.MaxTools = 10_000
	}
	names := make([]string, len(sources))
	used := make(map[string]bool, len(sources))
	for i, s := range sources {
		n := s.Name()
		switch {
		case n == "":
			return nil, errors.New("tool: a source has no name")
		case used[n]:
			return nil, fmt.Errorf("tool: two sources are named %q; give one another name", n)
		}
		used[n] = true
		names[i] = n
	}
	c := &Catalog{names: make(map[string]candidates), reserved: make(map[string]bool)}
	for _, r := range opts.Reserved {
		c.reserved[r] = true
	}
	modules := Idents(names)
	listed := make([][]Tool, len(sources))
	var wg sync.WaitGroup
	for i, s := range sources {
		st := &SourceState{Source: s, Module: modules[i]}
		c.sources = append(c.sources, st)
		wg.Add(1)
		go func() {
			defer wg.Done()
			listed[i], st.Err = list(ctx, s, opts.ListTimeout)
		}()
	}
	wg.Wait()
	for i, st := range c.sources {
		st.add(listed[i], opts.MaxTools)
		c.entries = append(c.entries, st.Tools...)
	}
	c.index()
	return c, nil
}

// list lists one source, with a deadline, and survives a panic in it.
func list(ctx context.Context, s Source, timeout time.Duration) (tools []Tool, err error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	defer func() {
		if p := recover(); p != nil {
			tools, err = nil, &Error{Kind: KindInternal, Source: s.Name(), Message: "listing the tools failed with an internal error"}
		}
	}()
	tools, err = s.List(ctx)
	if err != nil {
		var e *Error
		if errors.As(err, &e) {
			return nil, AsError(err, s.Name(), "")
		}
		e = &Error{Kind: KindUnavailable, Source: s.Name(), Message: "the tools could not be listed: " + err.Error(), Retryable: true, Err: err}
		if errors.Is(err, context.DeadlineExceeded) {
			e.Message = fmt.Sprintf("the tools were not listed within %v", timeout)
		}
		return nil, e
	}
	return tools, nil
}

// add makes entries of the tools of a source.
func (st *SourceState) add(tools []Tool, limit int) {
	kept := make([]Tool, 0, min(len(tools), limit))
	seen := make(map[string]bool, len(tools))
	for _, t := range tools {
		if t.Name == "" || len(t.Name) > maxToolName || seen[t.Name] || len(kept) == limit {
			st.Dropped++
			continue
		}
		seen[t.Name] = true
		kept = append(kept, t)
	}
	names := make([]string, len(kept))
	for i := range kept {
		names[i] = kept[i].Name
	}
	ids := Idents(names)
	for i, t := range kept {
		e := &Entry{Tool: t, Module: st.Module, Ident: ids[i], From: st.Source}
		e.Tool.Source = st.Source.Name()
		e.Tool.Title = CleanLine(t.Title, 200)
		e.Tool.Description = Clean(t.Description, maxDescription)
		schema, err := ParseSchema(t.InputSchema)
		if err != nil {
			schema, e.SchemaErr = anySchema, AsError(err, e.Tool.Source, t.Name)
		}
		e.Input, e.Params = schema, schema.Params()
		e.output = sync.OnceValue(func() *Schema { return outputSchema(t.OutputSchema) })
		st.Tools = append(st.Tools, e)
	}
}

// Entries returns all tools, source by source in the order given, each in its source's order. Do not modify it.
func (c *Catalog) Entries() []*Entry { return c.entries }

// Sources returns the state of every source in the order given. Do not modify it.
func (c *Catalog) Sources() []*SourceState { return c.sources }

// Err returns the errors of all sources that could not be listed, joined; nil if there are none.
func (c *Catalog) Err() error {
	var errs []error
	for _, s := range c.sources {
		if s.Err != nil {
			errs = append(errs, s.Err)
		}
	}
	return errors.Join(errs...)
}

// Close closes all sources at once and returns their errors, joined.
func (c *Catalog) Close() error {
	errs := make([]error, len(c.sources))
	var wg sync.WaitGroup
	for i, s := range c.sources {
		wg.Add(1)
		go func() {
			defer wg.Done()
			errs[i] = s.Source.Close()
		}()
	}
	wg.Wait()
	return errors.Join(errs...)
}

// Call looks up call.Tool, which may be any name [Catalog.Lookup] accepts, checks the arguments and calls the tool. It is
// meant for callers without a policy of their own.
func (c *Catalog) Call(ctx context.Context, call Call) (Result, error) {
	e, err := c.Lookup(call.Tool)
	if err != nil {
		return Result{}, err
	}
	return e.Call(ctx, call)
}

// Call checks the arguments and calls the tool; call.Tool is ignored. A panic in the source becomes an error of
// [KindInternal]; every error is an [*Error] with source and tool filled in.
func (e *Entry) Call(ctx context.Context, call Call) (res Result, err error) {
	if err := e.Check(call.Args); err != nil {
		return Result{}, err
	}
	call.Tool = e.Tool.Name
	call.Args = call.argsOrEmpty()
	defer func() {
		if p := recover(); p != nil {
			res, err = Result{}, &Error{Kind: KindInternal, Source: e.Tool.Source, Tool: e.Tool.Name, Message: "the call failed with an internal error in the tool's source"}
		}
	}()
	res, err = e.From.Call(ctx, call)
	if err != nil {
		return Result{}, AsError(err, e.Tool.Source, e.Tool.Name)
	}
	return res, nil
}

// Check checks the arguments against the input schema without calling the tool. It returns nil or an [*Error] of
// [KindBadArguments] with source and tool filled in.
func (e *Entry) Check(args []byte) error {
	if err := e.Input.ValidateArgs(args); err != nil {
		return AsError(err, e.Tool.Source, e.Tool.Name)
	}
	return nil
}

// Qualified returns "Module.Ident", the name that always works in a program.
func (e *Entry) Qualified() string { return e.Module + "." + e.Ident }

func sortedUnique(names []string) []string {
	s := append([]string(nil), names...)
	sort.Strings(s)
	n := 0
	for i, x := range s {
		if i == 0 || x != s[i-1] {
			s[n] = x
			n++
		}
	}
	return s[:n]
}

// firstLine returns the first line of s, for lists.
func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
