package resolve

// This file defines scopes and symbols, the result of the analysis.

import "toolweaver/py/syntax"

// ScopeKind tells what opened a scope.
type ScopeKind uint8

// The kinds of scopes.
const (
	Module        ScopeKind = iota
	Function                // def, and the functions that evaluate annotations, bounds and aliases
	Lambda                  // lambda
	Class                   // the body of a class
	Comprehension           // a list, set or dict comprehension or a generator expression
	TypeParams              // the type parameters of a generic function, class or alias
)

// Scope is a region of the source in which names are bound together.
//
// What is evaluated where: a function's decorators and defaults belong to the
// scope around it, outside its TypeParams scope; the bases and keywords of a
// class belong to its TypeParams scope if it has one; the iterable of a
// comprehension's first generator belongs to the scope around it.
type Scope struct {
	Kind   ScopeKind
	Node   syntax.Node // what opened it; for an __annotate__ or lazy scope the key in Info
	Parent *Scope      // nil for the module

	Name     string // as in a traceback: "f", "<lambda>", "<genexpr>", "<module>"
	QualName string // Python's __qualname__: "f.<locals>.g", "C.m"; shortened in very deep nests

	// Frame is the scope that owns the frame in which this scope's names
	// live: the scope itself, or, for a list, set or dict comprehension, the
	// nearest enclosing scope that is not such a comprehension (PEP 709).
	// Comprehensions in a scope with SeesClass are the exception: they have
	// their own frame.
	Frame *Scope

	// Symbols holds the symbol of every name mentioned directly in the
	// scope, mangled names as keys. In a comprehension that shares a frame a
	// name that is not its own maps to the symbol of the scope that supplies
	// it, so Scope of that symbol differs.
	Symbols map[string]*Symbol

	// Order holds the symbols that belong to this scope, in the order of
	// first appearance. In a class or function the Free symbols made for
	// inner scopes alone follow at the end.
	Order []*Symbol

	Children []*Scope

	// Free lists the symbols that this frame captures from enclosing frames,
	// for itself or for frames nested in it: the layout of its closure. Empty
	// unless Frame is the scope itself. Each has Kind Free and its Outer is
	// the symbol in the enclosing frame that supplies the cell: a Cell or a
	// Free one, which belongs to the frame Parent.Frame.
	Free []*Symbol

	// Private is the name of the class whose body surrounds the scope, for
	// mangling; "" outside of classes.
	Private string

	IsAsync        bool // async def, or a module with TopLevelAsync
	IsGenerator    bool // contains yield, or is a generator expression
	IsCoroutine    bool // async def, or contains await, async for, async with or an async comprehension
	HasReturnValue bool // contains "return value"
	IsMethod       bool // a function whose Parent is a class, type parameters aside
	IsAnnotation   bool // evaluates annotations, a bound, a default or an alias

	// SeesClass marks annotation and type-parameter scopes directly in a
	// class: a name that they do not bind is looked up in the namespace of
	// the class first. Such a frame captures __classdict__.
	SeesClass bool

	// NeedsClassCell marks a class of which a method uses super() or
	// __class__; Symbols["__class__"] need not exist, ClassCell does.
	NeedsClassCell bool

	// ClassCell and ClassDict are the implicit cells of a class scope that
	// inner frames capture under the names __class__ (the class once it
	// exists) and __classdict__ (its namespace). Nil when nothing does.
	ClassCell, ClassDict *Symbol

	// UsesNamedExpr is set on a frame that contains a := expression.
	UsesNamedExpr bool

	// UsesLocals is set on a frame that mentions locals, globals, vars, dir,
	// eval or exec, and on the module if any frame mentions globals, eval or
	// exec: its variables must then be visible by name.
	UsesLocals bool

	// HasStarImport is set on a module with "from m import *": it may bind
	// any name.
	HasStarImport bool

	onlyMangle map[string]bool    // if not nil, only these names are mangled
	freeByName map[string]*Symbol // Free by name
	global     *Scope             // the module
	walk       walkState          // bookkeeping during the walk
}

// SymbolKind tells how a name is accessed.
type SymbolKind uint8

// The kinds of symbols.
const (
	// Local is a variable of the frame that no inner frame mentions.
	Local SymbolKind = iota

	// Cell is a variable of the frame that inner frames capture.
	Cell

	// Free is a variable of an enclosing frame, reached through a cell. Outer
	// is the symbol that supplies it.
	Free

	// Global is a variable of the module, a name the host provides, a
	// built-in or a name that is nowhere bound. In the module scope itself it
	// stands for the variable. Elsewhere Outer is the module's symbol if the
	// module mentions the name or a function binds it with "global", and nil
	// if only the host or the built-ins can know it.
	Global

	// ClassLocal is a name mentioned directly in the body of a class: it is
	// stored in the namespace of the class and looked up there first, then
	// through Outer, which is a Free or Global symbol of the same frame. It
	// is Global if the class binds the name, even if a function around the
	// class does so too.
	ClassLocal

	// ClassFree is a name in a scope with SeesClass that the scope does not
	// bind: it is looked up in __classdict__ first, then through Outer, which
	// is a Free or Global symbol of the same frame.
	ClassFree
)

// Symbol is a name within one scope.
type Symbol struct {
	Name  string // mangled
	Kind  SymbolKind
	Scope *Scope // the scope it belongs to

	// Outer is the symbol this one leads to; see the kinds.
	Outer *Symbol

	IsParam          bool // a parameter
	IsAssigned       bool // bound by any statement or :=, a bare annotation or del included
	IsDeleted        bool // target of del, or the name of an except clause
	IsExplicitGlobal bool // declared with global
	IsNonlocal       bool // declared with nonlocal
	IsAnnotated      bool // x: T
	IsImported       bool // bound by import
	IsTypeParam      bool // a type parameter
	IsIterVar        bool // bound by the for part of a comprehension
	Predeclared      bool // Options.Predeclared holds for the name

	// Captured is set on a variable that a frame other than its own mentions.
	// A module variable that is not captured may live in a register; see
	// RegisterOK.
	Captured bool

	// Uses counts the places that read the name in this scope.
	Uses int
}

// Bound reports whether the scope of the symbol binds the name.
func (y *Symbol) Bound() bool {
	return y.IsParam || y.IsAssigned || y.IsImported || y.IsTypeParam
}

// RegisterOK reports whether the variable may live in a register of its
// frame: it is Local, or it is a module variable that nothing outside the
// module's frame can reach. While such a module variable is unbound, reading
// it must still find the host's names and the built-ins.
func (y *Symbol) RegisterOK() bool {
	switch y.Kind {
	case Local:
		return true
	case Global:
		s := y.Scope
		return s.Kind == Module && y.Bound() && !y.Captured && !s.UsesLocals && !s.HasStarImport
	}
	return false
}

// Lookup returns the symbol through which a name written directly in s is
// accessed. The name is mangled first. The result is never nil: a name that
// is not mentioned in s yields a fresh Global symbol.
func (s *Scope) Lookup(name string) *Symbol {
	name = s.Mangle(name)
	if y := s.Symbols[name]; y != nil {
		return y
	}
	y := &Symbol{Name: name, Kind: Global, Scope: s}
	if s.global != nil {
		y.Outer = s.global.Symbols[name]
	}
	return y
}

// Mangle returns the name a private name written in s stands for: __x in a
// class C is _C__x. It applies to variables; attributes and keyword arguments
// use the function Mangle with Private.
func (s *Scope) Mangle(name string) string {
	if s.Private == "" || len(name) < 3 || name[0] != '_' || name[1] != '_' {
		return name
	}
	if s.onlyMangle != nil && !s.onlyMangle[name] {
		return name
	}
	return Mangle(s.Private, name)
}

// Mangle returns the name that a private name stands for in the body of a
// class: Mangle("C", "__x") is "_C__x". Other names, and any name if class is
// "" or consists of underscores, are returned as they are.
func Mangle(class, name string) string {
	if class == "" || len(name) < 3 || name[0] != '_' || name[1] != '_' {
		return name
	}
	if name[len(name)-1] == '_' && name[len(name)-2] == '_' {
		return name
	}
	for i := 0; i < len(name); i++ {
		if name[i] == '.' {
			return name
		}
	}
	i := 0
	for i < len(class) && class[i] == '_' {
		i++
	}
	if i == len(class) {
		return name
	}
	return "_" + class[i:] + name
}
