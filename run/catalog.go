package run

// This file keeps the declarations of tools with the executions that were offered them, so that a journal can be replayed where
// the tools are not.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"toolweaver/journal"
	"toolweaver/tool"
)

// recordedCatalog is the document: the sources in the order in which they were given, which decides the names of tools.
type recordedCatalog struct {
	Sources []*recordedSource `json:"sources"`
}

// recordedSource implements tool.Source: it lists, and calls nothing.
type recordedSource struct {
	Source string      `json:"name"`
	Tools  []tool.Tool `json:"tools,omitempty"`
	Error  string      `json:"error,omitempty"` // why it could not list
}

// catalogBlob returns the document of a catalog; nil if it cannot be written, which costs replays without the tools.
func catalogBlob(c *tool.Catalog) *journal.Blob {
	var doc recordedCatalog
	for _, s := range c.Sources() {
		r := &recordedSource{Source: s.Source.Name()}
		for _, e := range s.Tools {
			r.Tools = append(r.Tools, e.Tool)
		}
		if s.Err != nil {
			r.Error = s.Err.Error()
		}
		doc.Sources = append(doc.Sources, r)
	}
	data, err := json.Marshal(doc)
	if err != nil {
		return nil
	}
	b := journal.NewBlob(data)
	return &b
}

// recordedScope returns the scope of the tools that were recorded with an execution; that of the Executor if none were.
func (x *Executor) recordedScope(ctx context.Context, c *journal.Cursor) (*scope, error) {
	ref := c.Started().Catalog
	if ref.IsZero() || x.tools != nil && ref == x.tools.Ref() {
		return x.scope, nil
	}
	data, err := c.Body(ctx, journal.Body{Blob: ref})
	if err != nil {
		return nil, err
	}
	var doc recordedCatalog
	if err := json.Unmarshal(data, &doc); err != nil {
		return nil, fmt.Errorf("%w: the recorded tools: %w", journal.ErrCorrupt, err)
	}
	sources := make([]tool.Source, len(doc.Sources))
	for i, s := range doc.Sources {
		if s == nil {
			return nil, fmt.Errorf("%w: the recorded tools have an empty source", journal.ErrCorrupt)
		}
		sources[i] = s
	}
	catalog, err := tool.NewCatalog(ctx, tool.CatalogOptions{}, sources...)
	if err != nil {
		return nil, fmt.Errorf("%w: the recorded tools: %w", journal.ErrCorrupt, err)
	}
	return newScope(catalog, nil), nil
}

// Name implements tool.Source.
func (s *recordedSource) Name() string { return s.Source }

// List implements tool.Source.
func (s *recordedSource) List(context.Context) ([]tool.Tool, error) {
	if s.Error != "" {
		return nil, errors.New(s.Error)
	}
	return s.Tools, nil
}

// Call implements tool.Source: a replay calls nothing.
func (s *recordedSource) Call(context.Context, tool.Call) (tool.Result, error) {
	return tool.Result{}, &tool.Error{Kind: tool.KindUnavailable, Source: s.Source, Message: "this is a recorded tool"}
}

// Close implements tool.Source.
func (s *recordedSource) Close() error { return nil }
