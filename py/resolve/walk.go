package resolve

// This file holds the state of the walk over the tree, which creates the
// scopes and records in each which names it binds and reads. What a name that
// a scope does not bind means is decided afterwards: see analyze.go.

import "toolweaver/py/syntax"

type resolver struct {
	file *syntax.File
	opts Options
	info *Info
	cur  *Scope

	early, late error // first error of the respective round
	lateMoment  int
	moment      int

	blocks      []block // statically nested blocks of the present frame
	unevaluated int     // > 0 within an annotation that is never evaluated
	futureEnd   int32   // end of the last import from __future__ that is in place

	spare   []Symbol // symbols to hand out
	binding map[string]*Symbol
	undo    []rebound
	free    int // Free symbols made so far
	walked  int // expressions walked so far
}

// pollEvery is how many expressions there are between two calls of Options.Poll.
const pollEvery = 4096

// walkState is what only the walk needs to know about a scope.
type walkState struct {
	comp        syntax.CompKind // of a comprehension
	iterExpr    int             // > 0 within the iterable of a comprehension
	iterTarget  bool            // within the target of a comprehension
	class       *Scope          // the class a scope with SeesClass sees
	what        string          // of an annotation scope: how messages call it
	whatWalrus  string          // same, for a := inside of a comprehension
	directives  []directive     // global and nonlocal statements
	returnMade  int             // moment of the first return with a value, or 0
	returnSpan  syntax.Span     // its place
	annotations *Scope          // __annotate__ of a class or module
}

// directive is one name of a global or nonlocal statement.
type directive struct {
	name string
	at   syntax.Span
}

func (r *resolver) run() (*Info, error) {
	f := r.file
	m := &Scope{
		Kind: Module, Node: f, Name: "<module>", QualName: "<module>", IsAsync: r.opts.TopLevelAsync,
		Symbols: make(map[string]*Symbol, 16),
	}
	m.Frame, m.global = m, m
	r.info = &Info{Module: m, Scopes: map[syntax.Node]*Scope{f: m}}
	r.cur = m
	r.futureImports(f.Body)
	r.stmts(f.Body)
	if r.early == nil {
		r.analyze()
	}
	if r.early != nil {
		return nil, r.early
	}
	if r.late != nil {
		return nil, r.late
	}
	return r.info, nil
}

// open makes a scope below the present one without entering it.
func (r *resolver) open(kind ScopeKind, node syntax.Node, name string) *Scope {
	p := r.cur
	s := &Scope{
		Kind: kind, Node: node, Parent: p, Name: name,
		Symbols: make(map[string]*Symbol),
		Private: p.Private, onlyMangle: p.onlyMangle, global: p.global,
	}
	s.Frame = s
	s.walk.iterExpr = p.walk.iterExpr
	if kind == Function || kind == Class {
		s.onlyMangle = nil
	}
	return s
}

// maxQualName bounds, in bytes, the qualified name of a scope that those of
// its inner scopes start with; below a longer one "<...>" takes its place.
// Otherwise the names of deeply nested scopes would take memory quadratic in
// the length of the source.
const maxQualName = 512

// qualify returns the qualified name of something called name in the present
// scope. global tells that a global statement names it.
func (r *resolver) qualify(name string, global bool) string {
	p := r.cur.Frame
	if p.IsAnnotation || p.Kind == TypeParams {
		if p.Parent == nil || p.Parent.Frame.Kind == Module {
			return name
		}
		p = p.Parent.Frame
	}
	switch {
	case p.Kind == Module || global:
		return name
	case len(p.QualName) > maxQualName:
		return "<...>." + name
	case (p.Kind == Function || p.Kind == Lambda) && !p.IsAnnotation:
		return p.QualName + ".<locals>." + name
	}
	return p.QualName + "." + name
}

// enter makes s the present scope and its parent's child, and returns the
// function that goes back. A frame of its own starts without blocks.
func (r *resolver) enter(s *Scope) (outer []block) {
	s.Parent.Children = append(s.Parent.Children, s)
	return r.reenter(s)
}

func (r *resolver) reenter(s *Scope) (outer []block) {
	r.cur = s
	if s.Frame != s {
		return r.blocks
	}
	outer = r.blocks
	r.blocks = r.blocks[len(r.blocks):]
	return outer
}

// leave goes back to the parent of the present scope.
func (r *resolver) leave(outer []block) {
	r.blocks = outer
	r.cur = r.cur.Parent
}

// symbol returns the symbol of a name in s, made if need be.
func (r *resolver) symbol(s *Scope, name string) *Symbol {
	if s.Private != "" {
		name = s.Mangle(name)
	}
	y := s.Symbols[name]
	if y == nil {
		y = r.newSymbol(s, name)
		s.Symbols[name] = y
		s.Order = append(s.Order, y)
	}
	return y
}

// newSymbol makes a symbol without entering it anywhere.
func (r *resolver) newSymbol(s *Scope, name string) *Symbol {
	if len(r.spare) == 0 {
		r.spare = make([]Symbol, 16)
	}
	y := &r.spare[0]
	r.spare = r.spare[1:]
	y.Name, y.Scope = name, s
	return y
}

// use records that the present scope reads a name.
func (r *resolver) use(name string) {
	s := r.cur
	r.symbol(s, name).Uses++
	switch name {
	case "super":
		if isFunctionLike(s) {
			r.symbol(s, "__class__").Uses++
		}
	case "locals", "vars", "dir":
		s.Frame.UsesLocals = true
	case "globals":
		s.Frame.UsesLocals = true
		s.global.UsesLocals = true
	}
	r.mention(name)
}

// readsGlobals are functions of the library that look module variables up by
// name: they evaluate annotations that are text, or find the tests of a module.
var readsGlobals = map[string]bool{
	"unittest": true, "TestCase": true, "IsolatedAsyncioTestCase": true,
	"get_type_hints": true, "evaluate_forward_ref": true, "get_annotations": true, "signature": true, "singledispatch": true,
}

// mention records that a name or an attribute is in the program.
func (r *resolver) mention(name string) {
	if readsGlobals[name] {
		r.cur.global.UsesLocals = true
	}
}

// bind records that the present scope binds a name and returns its symbol.
func (r *resolver) bind(name string, at syntax.Span) *Symbol {
	r.checkName(name, at, "assign to")
	y := r.symbol(r.cur, name)
	if w := &r.cur.walk; w.iterTarget {
		if y.IsExplicitGlobal || y.IsNonlocal {
			r.errorf(at, "comprehension inner loop cannot rebind assignment expression target '%s'", name)
		}
		y.IsIterVar = true
	}
	return y
}

// assign is bind for everything but parameters and imports.
func (r *resolver) assign(name string, at syntax.Span) {
	r.bind(name, at).IsAssigned = true
}

// checkName refuses to bind or delete the one name that is neither a keyword
// nor a variable.
func (r *resolver) checkName(name string, at syntax.Span, what string) {
	if name == "__debug__" {
		r.errorf(at, "cannot %s __debug__", what)
	}
}

// isFunctionLike reports whether names of s are variables of a frame rather
// than entries of a namespace.
func isFunctionLike(s *Scope) bool {
	return s.Kind != Module && s.Kind != Class
}
