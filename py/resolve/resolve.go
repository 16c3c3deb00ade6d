// Package resolve decides what every name of a program means: which scope
// binds it, which frame holds it and how an inner function reaches it. It
// also finds the errors a program can be refused for before it runs and that
// the grammar alone does not show.
//
// Start at [Resolve]. The result is an [Info]: a tree of [Scope] values, each
// with its [Symbol] values. The work is that of CPython's symbol table
// (https://docs.python.org/3.14/library/symtable.html) plus the static checks
// of CPython's code generator.
//
// The package knows the syntax tree and nothing else: no values, no
// instructions, no tools.
package resolve

import "toolweaver/py/syntax"

// Options say how a source is to be read. The zero value is that of an
// ordinary module.
type Options struct {
	// TopLevelAsync reads the source as the body of an async function:
	// await, return, async for and async with are allowed at the top level.
	TopLevelAsync bool

	// Predeclared tells the names that the host provides as globals. It may
	// be nil. Such a name is resolved like a built-in; only the Predeclared
	// field of its symbols differs. It is called during Resolve only.
	Predeclared func(name string) bool

	// Poll, unless it is nil, is called every few milliseconds at most. It
	// may panic; what it panics with goes through to the caller.
	Poll func()
}

// Info is what Resolve found out about one file. It is not changed after
// Resolve returns and may be read by several goroutines.
type Info struct {
	// Module is the scope of the file.
	Module *Scope

	// Scopes holds the scope each node opens. The keys are the *syntax.File
	// and every *syntax.FunctionDef, *syntax.Lambda, *syntax.ClassDef and
	// *syntax.Comp.
	Scopes map[syntax.Node]*Scope

	// TypeParamScopes holds the scope between a generic *syntax.FunctionDef,
	// *syntax.ClassDef or *syntax.TypeAlias and what surrounds it. Nil if the
	// file has none.
	TypeParamScopes map[syntax.Node]*Scope

	// AnnotationScopes holds the scope of the __annotate__ function. The keys
	// are *syntax.FunctionDef (its parameters and result), and
	// *syntax.ClassDef and *syntax.File (their annotated names). Absent
	// without annotations. Nil if the file has none.
	AnnotationScopes map[syntax.Node]*Scope

	// TextAnnotations tells that annotations are kept as text: the file has
	// from __future__ import annotations.
	TextAnnotations bool

	// LazyScopes holds the scope of an expression that is evaluated on
	// demand: the Bound and the Default of a *syntax.TypeParam and the Value
	// of a *syntax.TypeAlias. The key is that expression. Nil if the file has
	// none.
	LazyScopes map[syntax.Expr]*Scope
}

// Resolve analyses a file. The error, if any, is a *syntax.SyntaxError with
// CPython's message and span: the first one CPython would report. The file is
// not changed. Resolve keeps no state: it may be called concurrently.
func Resolve(f *syntax.File, opts Options) (*Info, error) {
	r := resolver{file: f, opts: opts}
	return r.run()
}
