package gateway

// This file finds and describes tools.

import (
	"fmt"
	"strings"

	"toolweaver/tool"
	"toolweaver/tool/stub"
)

// Detail says how much is told of the tools that are found.
type Detail string

// The details.
const (
	Names      Detail = "names"      // name and first sentence
	Signatures Detail = "signatures" // one line of Python each, the default
	Full       Detail = "full"       // declarations with classes and descriptions
)

// Details lists them, for schemas and messages.
var Details = []string{string(Names), string(Signatures), string(Full)}

// How many tools a search finds.
const (
	DefaultFound = 8
	MaxFound     = 50
)

// Search returns the tools that fit a query, as text for a model. An empty query tells what there is, source by source. A
// limit of 0 means [DefaultFound].
func (g *Gateway) Search(query string, limit int, detail Detail) (string, error) {
	o := g.offer.Load()
	if limit <= 0 {
		limit = DefaultFound
	}
	limit = min(limit, MaxFound)
	var b strings.Builder
	if strings.TrimSpace(query) == "" {
		o.overview(&b)
		return g.secrets.text(b.String()), nil
	}
	hits := o.index.Find(query, limit)
	if len(hits) == 0 {
		fmt.Fprintf(&b, "No tool fits %q.\n", tool.CleanLine(query, 100))
		o.overview(&b)
		return g.secrets.text(b.String()), nil
	}
	found := make([]*tool.Entry, len(hits))
	for i, h := range hits {
		found[i] = h.Entry
	}
	text, err := g.describe(found, detail)
	if err != nil {
		return "", err
	}
	b.WriteString(text)
	if advice := o.advice(found); advice != "" {
		b.WriteString("\n" + advice + "\n")
	}
	o.unavailable(&b)
	return g.secrets.text(b.String()), nil
}

// describe writes tools down.
func (g *Gateway) describe(found []*tool.Entry, detail Detail) (string, error) {
	opts := stub.Options{Learned: g.cfg.Shapes.Learned}
	var b strings.Builder
	switch detail {
	case Names:
		opts.Brief = true
		for _, e := range found {
			fmt.Fprintf(&b, "%s: %s\n", e.Qualified(), stub.Summary(e))
		}
	case Signatures, "":
		opts.Brief = true
		for _, e := range found {
			fmt.Fprintf(&b, "%s\n    # %s\n", stub.Signature(e, opts), stub.Summary(e))
		}
	case Full:
		return stub.Write(found, opts), nil
	default:
		return "", fmt.Errorf("there is no detail %q; write %s", tool.CleanLine(string(detail), 40), strings.Join(Details, ", "))
	}
	return b.String(), nil
}

// Describe returns the typed declarations of tools by name, as text for a model. A name that ends in .* means all tools
// of a source. Names that no tool has are answered with what they may have been meant to be; the error is for the case
// that no name was right.
func (g *Gateway) Describe(names []string) (string, error) {
	o := g.offer.Load()
	var found []*tool.Entry
	var unknown []string
	seen := map[*tool.Entry]bool{}
	for _, n := range names {
		n = strings.TrimPrefix(strings.TrimSpace(n), "tools.")
		list, err := o.lookup(n)
		if err != nil {
			unknown = append(unknown, tool.AsError(err, "", "").Message)
			continue
		}
		for _, e := range list {
			if !seen[e] {
				seen[e] = true
				found = append(found, e)
			}
		}
	}
	if len(found) == 0 {
		if len(unknown) == 0 {
			return "", fmt.Errorf("give the names of tools; search_tools finds them")
		}
		return "", fmt.Errorf("%s", g.secrets.text(strings.Join(unknown, "\n")))
	}
	const most = 100
	more := len(found) - most
	if more > 0 {
		found = found[:most]
	}
	text, err := g.describe(found, Full)
	if err != nil {
		return "", err
	}
	for _, u := range unknown {
		text += "\n# " + tool.CleanLine(u, 300) + "\n"
	}
	if more > 0 {
		text += fmt.Sprintf("\n# %d more tools are not shown; name them\n", more)
	}
	return g.secrets.text(text), nil
}

// Stubs returns the typed declarations of all tools.
func (g *Gateway) Stubs() string {
	return g.secrets.text(stub.Write(g.offer.Load().entries, stub.Options{Learned: g.cfg.Shapes.Learned}))
}

// lookup returns the tools that a name means.
func (o *offer) lookup(name string) ([]*tool.Entry, error) {
	if source, ok := strings.CutSuffix(name, ".*"); ok {
		for _, s := range o.catalog.Sources() {
			if s.Module == source || s.Source.Name() == source {
				return s.Tools, s.Err
			}
		}
	}
	e, err := o.catalog.Lookup(name)
	if err != nil {
		return nil, err
	}
	return []*tool.Entry{e}, nil
}

// overview lists the sources.
func (o *offer) overview(b *strings.Builder) {
	fmt.Fprintf(b, "There are %d tools:\n", len(o.entries))
	for _, s := range o.catalog.Sources()[1:] {
		if s.Err != nil {
			continue
		}
		var names []string
		size := 0
		for i, e := range s.Tools {
			if size += len(e.Ident) + 2; size > 300 {
				names = append(names, fmt.Sprintf("… %d more", len(s.Tools)-i))
				break
			}
			names = append(names, e.Ident)
		}
		fmt.Fprintf(b, "%s (%d): %s\n", s.Module, len(s.Tools), strings.Join(names, ", "))
	}
	o.unavailable(b)
}

// unavailable tells which sources have no tools at the moment, and why.
func (o *offer) unavailable(b *strings.Builder) {
	for _, s := range o.catalog.Sources() {
		if s.Err != nil {
			fmt.Fprintf(b, "%s is not available: %s\n", s.Module, tool.CleanLine(s.Err.Error(), 300))
		}
	}
}
