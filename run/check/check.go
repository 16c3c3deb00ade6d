// Package check reads a program before it runs, knowing the tools it may call: what would fail for certain is an error, so
// that nothing is called at all, and what could be better is a hint.
//
// Start with [Program]. How it is divided:
//
//	check.go    findings
//	scope.go    what names mean
//	calls.go    calls of tools: the tool, its arguments
//	awaits.go   calls that are not awaited
//	flow.go     loops, statements that are not reached, results
//	codes.go    all kinds of findings, with an example each
//
// A program is refused only for what cannot go well on any path: where a name could mean something else, or an argument's
// type is not known, nothing is said.
package check

import (
	"cmp"
	"fmt"
	"slices"

	"toolweaver/py/syntax"
	"toolweaver/tool"
)

// A Finding is something about a place in a program.
type Finding struct {
	// Code is the kind of finding, one of [Codes].
	Code Code `json:"code"`
	// Line and Column are where, from 1; Line is 0 for a finding about the program as a whole.
	Line   int `json:"line"`
	Column int `json:"column"`
	// Message says what is wrong, Remedy what to write instead; Remedy may be empty.
	Message string `json:"message"`
	Remedy  string `json:"remedy,omitempty"`
}

// IsError reports whether the program must not run.
func (f *Finding) IsError() bool { return Codes[f.Code].Error }

// String returns the finding on one line, as in "line 3: unknown-tool: there is no tool …".
func (f *Finding) String() string {
	s := fmt.Sprintf("%s: %s", f.Code, f.Message)
	if f.Line > 0 {
		s = fmt.Sprintf("line %d: %s", f.Line, s)
	}
	if f.Remedy != "" {
		s += "; " + f.Remedy
	}
	return s
}

// Options says what surrounds a program. The zero value is a program without tools.
type Options struct {
	// Catalog holds the tools; nil means none.
	Catalog *tool.Catalog
	// Inputs are the names of the program's inputs.
	Inputs []string
	// Library reports whether a module of the standard library is there; nil means that imports are not looked at.
	Library func(module string) bool
	// Hint says what to do instead of importing a module, "" if nothing is known; it may be nil.
	Hint func(module string) string
	// Builtin reports whether a name is built in; nil means that names are not looked at.
	Builtin func(name string) bool
	// Others are further names that programs have, such as call_tool.
	Others []string
	// Poll, unless it is nil, is called every few milliseconds at most; an error that it returns is what [Program] returns.
	Poll func() error
}

// maxFindings bounds what is said about one program.
const maxFindings = 50

// maxKept bounds what is found before it is sorted.
const maxKept = 20 * maxFindings

// gaveUp is what a checker panics with when Options.Poll has returned an error.
type gaveUp struct{ err error }

// maxSource is how long a program is at most, in bytes, that is looked at.
const maxSource = 1 << 20

// Program returns the findings about a program, in the order of their places; none if it does not parse, which is for
// the compiler to say, or is longer than 1 MiB. The error is that of opts.Poll.
func Program(source string, opts Options) (found []Finding, err error) {
	if len(source) > maxSource {
		return nil, nil
	}
	defer func() {
		if r := recover(); r != nil {
			g, ok := r.(gaveUp)
			if !ok {
				panic(r)
			}
			found, err = nil, g.err
		}
	}()
	c := &checker{opts: opts}
	if c.file, err = syntax.ParsePolled("program.py", source, c.poll); err != nil {
		return nil, nil
	}
	c.collect()
	c.walk()
	c.flow()
	slices.SortStableFunc(c.found, func(a, b Finding) int {
		if a.Line != b.Line {
			return cmp.Compare(a.Line, b.Line)
		}
		return cmp.Compare(a.Column, b.Column)
	})
	return c.found[:min(len(c.found), maxFindings)], nil
}

// Errors returns the findings that are errors, and Hints the others.
func Errors(list []Finding) []Finding { return filter(list, true) }

// Hints returns the findings that are no errors.
func Hints(list []Finding) []Finding { return filter(list, false) }

func filter(list []Finding, errors bool) []Finding {
	var out []Finding
	for i := range list {
		if list[i].IsError() == errors {
			out = append(out, list[i])
		}
	}
	return out
}

// A checker checks one program.
type checker struct {
	opts  Options
	file  *syntax.File
	scope scope
	found []Finding
	nodes int              // looked at
	uses  map[string][]use // of variables; made when it is needed
}

// poll gives up if it is told to.
func (c *checker) poll() {
	if c.opts.Poll == nil {
		return
	}
	if err := c.opts.Poll(); err != nil {
		panic(gaveUp{err})
	}
}

// pollEvery is the number of nodes after which inspect polls.
const pollEvery = 1 << 14

// inspect is syntax.Inspect; all that a checker does is done in it.
func (c *checker) inspect(n syntax.Node, f func(syntax.Node) bool) {
	syntax.Inspect(n, func(n syntax.Node) bool {
		if c.nodes++; c.nodes%pollEvery == 0 {
			c.poll()
		}
		return f(n)
	})
}

// say adds a finding about a node.
func (c *checker) say(code Code, at syntax.Node, remedy, format string, args ...any) {
	if len(c.found) == maxKept {
		return
	}
	p := c.file.Position(at.Range().Start)
	c.found = append(c.found, Finding{Code: code, Line: p.Line, Column: p.Col, Message: fmt.Sprintf(format, args...), Remedy: remedy})
}

// walk visits every node, with those above it.
func (c *checker) walk() {
	var above []syntax.Node
	c.inspect(c.file, func(n syntax.Node) bool {
		if n == nil {
			above = above[:len(above)-1]
			return false
		}
		switch n := n.(type) {
		case *syntax.Call:
			c.call(n, above)
		case *syntax.Name:
			c.name(n, above)
		case *syntax.Attribute:
			c.attribute(n, above)
		case *syntax.Import:
			for _, a := range n.Names {
				c.module(n, a.Name, above)
			}
		case *syntax.ImportFrom:
			if n.Level == 0 {
				c.module(n, n.Module, above)
				c.imported(n)
			}
		}
		above = append(above, n)
		return true
	})
}
