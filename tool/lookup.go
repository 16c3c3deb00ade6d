package tool

// This file resolves names in a Catalog.

import (
	"fmt"
	"sort"
	"strings"

	"toolweaver/internal/spell"
)

// candidates are the entries a name may mean, all of one rank. A name of a lower rank never hides one of a higher.
type candidates struct {
	rank    rank
	entries []*Entry
}

// A rank says how exact a name is.
type rank uint8

const (
	rankBareIdent rank = iota
	rankBareName
	rankQualifiedIdent
	rankQualifiedName
)

// index fills in the names of all entries.
func (c *Catalog) index() {
	add := func(name string, r rank, e *Entry) {
		have, ok := c.names[name]
		switch {
		case !ok || r > have.rank:
			have = candidates{r, []*Entry{e}}
		case r < have.rank:
			return
		default:
			for _, x := range have.entries {
				if x == e {
					return
				}
			}
			have.entries = append(have.entries, e)
		}
		c.names[name] = have
	}
	idents := make(map[string]int) // how many tools claim an identifier as their bare name
	for _, e := range c.entries {
		idents[e.Ident]++
		if e.Tool.Name != e.Ident {
			idents[e.Tool.Name]++
		}
		add(e.Tool.Source+"."+e.Tool.Name, rankQualifiedName, e)
		add(e.Tool.Source+"."+e.Ident, rankQualifiedIdent, e)
		add(e.Module+"."+e.Tool.Name, rankQualifiedIdent, e)
		add(e.Module+"."+e.Ident, rankQualifiedIdent, e)
		add(e.Tool.Name, rankBareName, e)
		add(e.Ident, rankBareIdent, e)
	}
	modules := make(map[string]bool, len(c.sources))
	for _, s := range c.sources {
		modules[s.Module] = true
	}
	for _, e := range c.entries {
		e.Bare = idents[e.Ident] == 1 && !c.reserved[e.Ident] && !modules[e.Ident]
	}
}

// Lookup returns the tool a name means. The error is an [*Error]: of [KindUnknownTool] when there is none, with the nearest
// names, or when several tools have the name, with their qualified names; of [KindUnavailable] when the tool's source
// could not be listed.
func (c *Catalog) Lookup(name string) (*Entry, error) {
	cand, ok := c.names[name]
	switch {
	case ok && len(cand.entries) == 1:
		return cand.entries[0], nil
	case ok:
		names := make([]string, len(cand.entries))
		for i, e := range cand.entries {
			names[i] = e.Qualified()
		}
		sort.Strings(names)
		return nil, &Error{Kind: KindUnknownTool, Message: fmt.Sprintf("%q is ambiguous; write one of %s", CleanLine(name, 80), strings.Join(names, ", "))}
	}
	for _, s := range c.sources {
		if s.Err != nil && (strings.HasPrefix(name, s.Source.Name()+".") || strings.HasPrefix(name, s.Module+".")) {
			return nil, s.Err
		}
	}
	return nil, c.unknown(name)
}

// unknown is the error for a name no tool has.
func (c *Catalog) unknown(name string) *Error {
	var b strings.Builder
	fmt.Fprintf(&b, "there is no tool %q", CleanLine(name, 80))
	if near := c.Suggest(name); len(near) > 0 {
		fmt.Fprintf(&b, "; did you mean %s?", strings.Join(near, ", "))
	} else if len(c.entries) == 0 {
		b.WriteString("; no tools are available")
	} else if len(c.entries) <= 12 {
		names := make([]string, len(c.entries))
		for i, e := range c.entries {
			names[i] = e.display()
		}
		fmt.Fprintf(&b, "; the tools are %s", strings.Join(names, ", "))
	}
	for _, s := range c.sources {
		if s.Err != nil {
			fmt.Fprintf(&b, " (the tools of %s are not available: %s)", s.Source.Name(), firstLine(AsError(s.Err, "", "").Message))
		}
	}
	return &Error{Kind: KindUnknownTool, Message: b.String()}
}

// Suggest returns up to three names of tools that name may have been meant to be, nearest first, each in the shortest form
// that works.
func (c *Catalog) Suggest(name string) []string {
	forms := make([]string, 0, 2*len(c.entries))
	display := make(map[string]string, 2*len(c.entries))
	offer := func(form string, e *Entry) {
		if _, dup := display[form]; !dup {
			forms = append(forms, form)
			display[form] = e.display()
		}
	}
	for _, e := range c.entries {
		offer(e.Ident, e)
		offer(e.Qualified(), e)
	}
	var names []string
	seen := make(map[string]bool)
	// A qualified name with a wrong qualifier most likely has the right last part.
	last := name[strings.LastIndexByte(name, '.')+1:]
	if e, err := c.bare(last); err == nil && last != name {
		seen[e.display()] = true
		names = append(names, e.display())
	}
	for _, near := range append(spell.Nearest(name, forms, 3), spell.Nearest(last, forms, 3)...) {
		if d := display[near]; !seen[d] {
			seen[d] = true
			names = append(names, d)
		}
	}
	return names[:min(len(names), 3)]
}

// bare looks up the last part of a name, taking the first of several tools.
func (c *Catalog) bare(name string) (*Entry, error) {
	cand, ok := c.names[name]
	if !ok {
		return nil, ErrUnknownTool
	}
	return cand.entries[0], nil
}

// display is the shortest name of the tool that works in a program.
func (e *Entry) display() string {
	if e.Bare {
		return e.Ident
	}
	return e.Qualified()
}
