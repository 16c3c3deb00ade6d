package main

// This file is "toolweaver tools": what tools there are, as a model finds them.

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"toolweaver/run/gateway"
	"toolweaver/tool/stub"
)

// toolsCmd is "toolweaver tools".
type toolsCmd struct {
	List   toolsListCmd   `cmd:"" help:"List all tools."`
	Search toolsSearchCmd `cmd:"" help:"Find tools."`
	Show   toolsShowCmd   `cmd:"" help:"Show the declarations of tools."`
	Stubs  toolsStubsCmd  `cmd:"" help:"Write the declarations of all tools as one .pyi text."`
	Shapes toolsShapesCmd `cmd:"" help:"Show or forget what was learned of the results of tools."`
}

// open opens the gateway and tells which sources have no tools.
func (f *gatewayFlags) open(e *env) (*gateway.Gateway, error) {
	g, err := f.gateway(e, gateway.Config{})
	if err != nil {
		return nil, err
	}
	_ = warnOfSources(e, g.Catalog()) // what is down now is tried again when it is called
	return g, nil
}

type toolsListCmd struct{ gatewayFlags }

// Run lists the tools.
func (c *toolsListCmd) Run(e *env) error {
	g, err := c.open(e)
	if err != nil {
		return err
	}
	defer closeQuietly(g)
	for _, s := range g.Catalog().Sources()[1:] {
		for _, t := range s.Tools {
			fmt.Fprintf(e.stdout, "%-40s %s\n", t.Qualified(), stub.Summary(t))
		}
	}
	return nil
}

type toolsSearchCmd struct {
	Query  []string `arg:"" help:"What is to be done."`
	Limit  int      `help:"How many at most." default:"8"`
	Detail string   `help:"How much is told of each: names, signatures or full." default:"names" enum:"names,signatures,full"`
	gatewayFlags
}

// Run finds tools.
func (c *toolsSearchCmd) Run(e *env) error {
	g, err := c.open(e)
	if err != nil {
		return err
	}
	defer closeQuietly(g)
	text, err := g.Search(strings.Join(c.Query, " "), c.Limit, gateway.Detail(c.Detail))
	if err != nil {
		return exitError{exitUsage, err}
	}
	_, err = io.WriteString(e.stdout, text)
	return err
}

type toolsShowCmd struct {
	Names []string `arg:"" help:"Names of tools; \"source.*\" means all of a source."`
	gatewayFlags
}

// Run shows declarations.
func (c *toolsShowCmd) Run(e *env) error {
	g, err := c.open(e)
	if err != nil {
		return err
	}
	defer closeQuietly(g)
	text, err := g.Describe(c.Names)
	if err != nil {
		return exitError{exitUsage, err}
	}
	_, err = io.WriteString(e.stdout, text)
	return err
}

type toolsStubsCmd struct{ gatewayFlags }

// Run writes the declarations of all tools.
func (c *toolsStubsCmd) Run(e *env) error {
	g, err := c.open(e)
	if err != nil {
		return err
	}
	defer closeQuietly(g)
	_, err = io.WriteString(e.stdout, g.Stubs())
	return err
}

type toolsShapesCmd struct {
	Source string `arg:"" optional:"" help:"Source; without it all are shown."`
	Tool   string `arg:"" optional:"" help:"Tool of the source."`
	Forget bool   `help:"Forget what was learned of the source, or of the tool."`
	JSON   bool   `name:"json" help:"Show what is kept, as JSON."`
	stateFlags
}

// Run shows what was learned, or forgets it.
func (c *toolsShapesCmd) Run(e *env) error {
	shapes, err := c.shapes()
	if err != nil {
		return exitError{exitUsage, err}
	}
	if c.Forget {
		if c.Source == "" {
			return exitError{exitUsage, fmt.Errorf("--forget needs the name of a source")}
		}
		shapes.Forget(c.Source, c.Tool)
		return shapes.Save()
	}
	sources := shapes.Sources()
	if c.Source != "" {
		sources = []string{c.Source}
	}
	for _, source := range sources {
		known := shapes.Known(source)
		for _, name := range slices.Sorted(maps.Keys(known)) {
			if c.Tool != "" && c.Tool != name {
				continue
			}
			k := known[name]
			if c.JSON {
				doc, err := json.Marshal(k)
				if err != nil {
					return err
				}
				fmt.Fprintf(e.stdout, "%s.%s %s\n", source, name, doc)
				continue
			}
			fmt.Fprintf(e.stdout, "# %s.%s: learned from %d results, the last on %s\n", source, name, k.Results, k.Last.Format("2006-01-02"))
			schema := k.Shape.Schema()
			if schema == nil {
				continue
			}
			typ, classes := stub.Type(schema, "Result")
			if classes != "" {
				fmt.Fprintln(e.stdout, strings.TrimSpace(classes))
			}
			fmt.Fprintf(e.stdout, "%s\n\n", typ)
		}
	}
	return nil
}
