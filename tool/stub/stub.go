// Package stub writes tools down as typed Python declarations, for a model that is about to call them: an async function
// for each tool, with TypedDict classes for the objects in its arguments and results.
//
// Start with [Write]. What comes from a source (descriptions, names, defaults) is data in the output and can be nothing
// else: it stands in string literals and comments, escaped and bounded.
//
// The form is that of a .pyi file: https://typing.python.org/en/latest/spec/distributing.html#stub-files
package stub

import (
	"fmt"
	"strings"

	"toolweaver/tool"
)

// Options says how much is written. The zero value writes everything.
type Options struct {
	// Brief leaves out descriptions of parameters and fields, and all but the first sentence of a tool's.
	Brief bool
	// Learned returns the shape of a tool's results as it was observed, for a tool without an output schema, and from how
	// many results; nil when nothing is known. It may be nil.
	Learned func(e *tool.Entry) (schema *tool.Schema, results int)
}

// Limits of what is written for one tool.
const (
	maxClasses     = 40
	maxFields      = 80
	maxTypeDepth   = 6
	maxWork        = 2000 // schemas looked at: alternatives of alternatives multiply
	maxUnion       = 8
	maxLiterals    = 24
	maxToolText    = 1200 // code points of a tool's description
	maxBriefText   = 160
	maxFieldText   = 160
	maxDefaultText = 60
)

// Write returns the declarations of tools, grouped by source in the order given, as one piece of Python text that parses.
// It begins with the imports that it needs.
func Write(entries []*tool.Entry, opts Options) string {
	w := &writer{opts: opts, used: map[string]bool{}}
	var body strings.Builder
	module := ""
	for i, e := range entries {
		if i == 0 || e.Module != module {
			module = e.Module
			fmt.Fprintf(&body, "\n# %s: from tools.%s import …\n", comment(e.Tool.Source), module)
		}
		body.WriteString(w.tool(e))
	}
	var head strings.Builder
	if len(w.used) > 0 {
		head.WriteString("from typing import ")
		n := 0
		for _, name := range []string{"Any", "Literal", "NotRequired", "TypedDict"} {
			if w.used[name] {
				if n > 0 {
					head.WriteString(", ")
				}
				head.WriteString(name)
				n++
			}
		}
		head.WriteByte('\n')
	}
	return strings.TrimPrefix(head.String()+body.String(), "\n")
}

// Signature returns the declaration of one tool on one line, without classes: for lists.
func Signature(e *tool.Entry, opts Options) string {
	w := &writer{opts: opts, used: map[string]bool{}}
	c := w.begin(e)
	c.flat = true
	return "async def " + e.Qualified() + "(" + c.params(e) + ") -> " + c.result(e)
}

// writer writes the tools of one text.
type writer struct {
	opts Options
	used map[string]bool   // names of typing
	defs map[string]string // the classes of the whole text, by name
}

// tool returns the declaration of one tool, its classes first.
func (w *writer) tool(e *tool.Entry) string {
	c := w.begin(e)
	params := c.params(e)
	result := c.result(e)
	var b strings.Builder
	for _, class := range c.classes {
		b.WriteByte('\n')
		b.WriteString(class)
	}
	fmt.Fprintf(&b, "\nasync def %s(%s) -> %s:\n", e.Ident, params, result)
	b.WriteString(w.doc(e))
	return b.String()
}

// begin starts the classes of a tool.
func (w *writer) begin(e *tool.Entry) *classes {
	if w.defs == nil {
		w.defs = map[string]string{}
	}
	return &classes{w: w, base: Camel(e.Ident), names: map[*tool.Schema]string{}}
}

// params returns the parameters of a tool's function.
func (c *classes) params(e *tool.Entry) string {
	var parts []string
	taken := map[string]bool{}
	optional := false
	for i, p := range e.Params {
		if i == maxFields {
			parts = append(parts, "**others: "+c.any())
			return strings.Join(parts, ", ")
		}
		name := tool.Ident(p.Name)
		if taken[name] {
			continue // reachable as a member of one dict; two parameters cannot share a name
		}
		taken[name] = true
		part := name + ": " + c.of(p.Schema, c.base+Camel(name), 0)
		if !p.Required {
			optional = true
			part += " = " + literalOr(p.Default, "...")
		} else if optional {
			part += " = ..." // cannot be: required parameters come first
		}
		parts = append(parts, part)
	}
	if len(e.Params) == 0 && e.Input.AcceptsOther() || e.SchemaErr != nil {
		parts = append(parts, "**arguments: "+c.any())
	}
	return strings.Join(parts, ", ")
}

// result returns the type of a tool's result.
func (c *classes) result(e *tool.Entry) string {
	schema := e.Output()
	if schema == nil && c.w.opts.Learned != nil {
		schema, _ = c.w.opts.Learned(e)
	}
	if schema == nil {
		return c.any()
	}
	return c.of(schema, c.base+"Output", 0)
}

// doc returns the body of a tool's function: its docstring.
func (w *writer) doc(e *tool.Entry) string {
	text := e.Tool.Description
	if text == "" {
		text = e.Tool.Title
	}
	limit := maxToolText
	if w.opts.Brief {
		text, limit = firstSentence(text), maxBriefText
	}
	lines := strings.Split(strings.TrimSpace(tool.Clean(text, limit)), "\n")
	if note := effects(e.Tool.Annotations); note != "" {
		lines = append(lines, note)
	}
	if e.SchemaErr != nil {
		lines = append(lines, "Its input schema cannot be used: "+tool.CleanLine(e.SchemaErr.Error(), maxFieldText))
	}
	if e.Output() == nil && w.opts.Learned != nil {
		if s, n := w.opts.Learned(e); s != nil {
			lines = append(lines, fmt.Sprintf("Result type learned from %d results; not promised.", n))
		}
	}
	if e.Tool.Name != e.Ident {
		lines = append(lines, "Full name: "+tool.CleanLine(e.Tool.Qualified(), maxFieldText))
	}
	if !w.opts.Brief {
		for i, p := range e.Params {
			if i == maxFields {
				break
			}
			d := tool.CleanLine(p.Schema.Description, maxFieldText)
			if d == "" {
				d = tool.CleanLine(p.Schema.Resolve().Description, maxFieldText)
			}
			if rule := constraints(p.Schema); rule != "" {
				d = strings.TrimSpace(d + " (" + rule + ")")
			}
			if name := tool.Ident(p.Name); name != p.Name {
				d = strings.TrimSpace(fmt.Sprintf("sent as %q. %s", p.Name, d))
			}
			if d != "" {
				lines = append(lines, tool.Ident(p.Name)+": "+d)
			}
		}
	}
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	if len(lines) == 0 {
		return "    ...\n"
	}
	for i := range lines {
		lines[i] = docText(strings.TrimRight(lines[i], " \t"))
	}
	if len(lines) == 1 {
		return "    \"\"\"" + lines[0] + "\"\"\"\n"
	}
	return strings.ReplaceAll("    \"\"\""+strings.Join(lines, "\n    ")+"\n    \"\"\"\n", "\n    \n", "\n\n")
}

// effects says what a call does to the world, as far as the tool claims it.
func effects(a tool.Annotations) string {
	switch {
	case a.ReadOnly == tool.Yes:
		return "Only reads."
	case a.Destructive == tool.Yes && a.IsIdempotent():
		return "May delete or overwrite; may be repeated."
	case a.Destructive == tool.Yes:
		return "May delete or overwrite."
	case a.IsIdempotent():
		return "May be repeated without further effect."
	}
	return ""
}

// Summary returns what a tool does in one line, of the length of a sentence.
func Summary(e *tool.Entry) string {
	text := e.Tool.Description
	if text == "" {
		text = e.Tool.Title
	}
	if text == "" {
		return "(no description)"
	}
	return tool.CleanLine(firstSentence(text), maxBriefText)
}

// Type returns the type of what a schema allows, and the classes it needs before it, as Python text. name is what a class
// for it is called.
func Type(s *tool.Schema, name string) (typ, classText string) {
	w := &writer{opts: Options{Brief: true}, used: map[string]bool{}, defs: map[string]string{}}
	c := &classes{w: w, base: name, names: map[*tool.Schema]string{}}
	typ = c.of(s, name, 0)
	return typ, strings.Join(c.classes, "")
}
