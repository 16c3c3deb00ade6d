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

// catalogDoc returns the document of a catalog; nil if it cannot be written, which costs replays without the tools.
func catalogDoc(c *tool.Catalog) []byte {
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
	return data
}

// catalogBlob returns the document of a catalog for a journal.
func catalogBlob(c *tool.Catalog) *journal.Blob {
	data := catalogDoc(c)
	if data == nil {
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
	catalog, err := catalogOf(ctx, data)
	if err != nil {
		return nil, fmt.Errorf("%w: the recorded tools: %w", journal.ErrCorrupt, err)
	}
	return newScope(catalog, nil), nil
}

// catalogOf returns the catalog of a document.
func catalogOf(ctx context.Context, doc []byte) (*tool.Catalog, error) {
	var c recordedCatalog
	if err := json.Unmarshal(doc, &c); err != nil {
		return nil, err
	}
	sources := make([]tool.Source, len(c.Sources))
	for i, s := range c.Sources {
		if s == nil {
			return nil, errors.New("an empty source")
		}
		sources[i] = s
	}
	return tool.NewCatalog(ctx, tool.CatalogOptions{}, sources...)
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
