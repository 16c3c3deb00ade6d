// Package compile translates a resolved syntax tree into register code.
//
// Start with Compile. A unit compiles one code object; expressions are
// compiled by unit.expr, conditions by unit.jumpIf, statements by unit.stmt.
// The package knows nothing of values.
//
// Registers of a frame are, from 0: parameters, variables, temporaries. An
// expression may be answered by the register of the variable it names; every
// other result goes to a temporary or to the register asked for, which is
// written by the last instruction only, so that a variable keeps its value if
// its new one raises.
package compile

// This file defines the entry point and the units.

import (
	"fmt"

	"toolweaver/py/internal/code"
	"toolweaver/py/resolve"
	"toolweaver/py/syntax"
)

// Options say in what surroundings a program is compiled.
type Options struct {
	// Program marks a program: top-level await and return are allowed and
	// its last expression is its result. Otherwise the source is a module.
	Program bool
	// IsBuiltin tells the names of built-ins.
	IsBuiltin func(name string) bool
	// Predeclared tells the names the host provides.
	Predeclared func(name string) bool
	// Poll is as in resolve.Options.
	Poll func()
}

// Compile translates a file. The error is a *syntax.SyntaxError.
func Compile(f *syntax.File, opts Options) (*code.Program, error) {
	info, err := resolve.Resolve(f, resolve.Options{TopLevelAsync: opts.Program, Predeclared: opts.Predeclared, Poll: opts.Poll})
	if err != nil {
		return nil, err
	}
	c := &compiler{opts: opts, info: info, file: f, prog: &code.Program{File: f}, globals: map[string]int{}}
	u := c.newUnit(nil, info.Module)
	u.code.Flags |= code.Module
	u.code.FirstLine = 1
	u.isProgram = opts.Program
	if err := c.run(func() { u.module(f) }); err != nil {
		return nil, err
	}
	c.prog.Main = u.code
	return c.prog, nil
}

// compiler is the state shared by the units of one file.
type compiler struct {
	opts    Options
	info    *resolve.Info
	file    *syntax.File
	prog    *code.Program
	globals map[string]int
	polled  int // expressions compiled so far
}

// pollEvery is how many expressions there are between two calls of Options.Poll.
const pollEvery = 1024

// refusal is what the compiler panics with internally when a program is too
// large for a frame; run turns it into an error.
type refusal struct {
	span syntax.Span
	msg  string
}

func (c *compiler) run(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			ref, ok := r.(refusal)
			if !ok {
				panic(r)
			}
			err = c.syntaxError(ref)
		}
	}()
	f()
	return nil
}

// Limits of a frame. maxLocals leaves room for temporaries; variables beyond
// it live in a list ("far").
const (
	maxRegs   = 250
	maxLocals = 150
)

// place says where a variable lives.
type place struct {
	kind  placeKind
	index int // register, or number of the far variable
}

type placeKind uint8

const (
	inReg placeKind = iota
	inCell
	inFar
	inFarCell
)

// unit compiles one code object.
type unit struct {
	*compiler
	parent    *unit
	scope     *resolve.Scope // innermost scope being compiled: the frame's or an inlined comprehension
	frame     *resolve.Scope
	code      *code.Code
	places    map[*resolve.Symbol]place
	nlocals   int
	reached   map[*syntax.AnnAssign]int // in class bodies: the annotations inside of other statements, numbered from 1
	top       int                       // next free temporary
	far       int                       // register of the list of far variables, or -1
	freeIndex map[*resolve.Symbol]int
	constIdx  map[code.Const]int
	span      syntax.Span
	blocks    []*block
	assigned  bitset // registers of variables that are certainly bound here
	compVars  bitset // registers of the variables of inlined comprehensions
	isProgram bool
	isClass   bool
	isAsync   bool
	selfAttrs []string // of a class: __static_attributes__
}

// bitset holds one bit a register.
type bitset [4]uint64

func (b *bitset) has(i int) bool { return b[i>>6]&(1<<(i&63)) != 0 }
func (b *bitset) add(i int)      { b[i>>6] |= 1 << (i & 63) }
func (b *bitset) remove(i int)   { b[i>>6] &^= 1 << (i & 63) }

func (b bitset) and(c bitset) bitset {
	for i := range b {
		b[i] &= c[i]
	}
	return b
}

var allSet = bitset{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}

func (c *compiler) newUnit(parent *unit, scope *resolve.Scope) *unit {
	u := &unit{compiler: c, parent: parent, scope: scope, frame: scope, places: map[*resolve.Symbol]place{}, far: -1, constIdx: map[code.Const]int{}}
	u.code = &code.Code{Name: scope.Name, QualName: scope.QualName}
	for i, y := range scope.Free {
		if u.freeIndex == nil {
			u.freeIndex = map[*resolve.Symbol]int{}
		}
		u.freeIndex[y] = i
		fv := code.FreeVar{Name: y.Name}
		fv.FromFree, fv.Far, fv.Index = parent.cellSource(y.Outer)
		u.code.Free = append(u.code.Free, fv)
	}
	if parent != nil && (parent.frame.Kind == resolve.Function || parent.frame.Kind == resolve.Lambda) {
		u.code.Flags |= code.Nested
	}
	return u
}

// cellSource says where the enclosing frame has the cell of a symbol.
func (u *unit) cellSource(y *resolve.Symbol) (fromFree, far bool, index int32) {
	if i, ok := u.freeIndex[y]; ok {
		return true, false, int32(i)
	}
	p, ok := u.places[y]
	if ok && p.kind == inFarCell {
		return false, true, int32(p.index)
	}
	if !ok || p.kind != inCell {
		panic(fmt.Sprintf("compile: no cell for %s in %s", y.Name, u.code.QualName))
	}
	return false, false, int32(p.index)
}

// declare gives the parameters and variables of the frame their places and
// emits the prologue. params are in call order.
func (u *unit) declare(params []*resolve.Symbol) {
	var far []*resolve.Symbol
	for i, y := range params {
		if i >= maxLocals {
			far = append(far, y)
			u.places[y] = place{inFar, len(far) - 1}
			continue
		}
		u.places[y] = place{inReg, u.nlocals}
		u.code.LocalNames = append(u.code.LocalNames, y.Name)
		u.assigned.add(u.nlocals)
		u.nlocals++
	}
	u.code.ClearFrom = u.nlocals
	farParams := len(far)
	var cells []int
	for _, y := range u.frame.Order {
		if _, done := u.places[y]; done || !u.ownsRegister(y) {
			continue
		}
		if u.nlocals >= maxLocals {
			far = append(far, y)
			continue
		}
		p := place{inReg, u.nlocals}
		if y.Kind == resolve.Cell {
			p.kind = inCell
			cells = append(cells, u.nlocals)
		}
		u.places[y] = p
		u.code.LocalNames = append(u.code.LocalNames, y.Name)
		u.nlocals++
	}
	u.code.ClearTo = u.nlocals
	for _, implicit := range []*resolve.Symbol{u.frame.ClassCell, u.frame.ClassDict} {
		if implicit != nil {
			u.places[implicit] = place{inCell, u.nlocals}
			u.code.LocalNames = append(u.code.LocalNames, "")
			cells = append(cells, u.nlocals)
			u.nlocals++
		}
	}
	if len(far) > 0 {
		u.far = u.nlocals
		u.code.LocalNames = append(u.code.LocalNames, "")
		u.nlocals++
		u.code.FarReg = u.far
		from := 0
		if farParams > 0 {
			from = maxLocals
			u.code.ClearTo = u.code.ClearFrom // there are parameters, which MakeFar takes away
		}
		u.emit(code.MakeFar, u.far, from, 0, len(far))
		for i, y := range far {
			u.places[y] = place{inFar, i}
			u.code.FarNames = append(u.code.FarNames, y.Name)
			if y.Kind != resolve.Cell {
				continue
			}
			u.places[y] = place{inFarCell, i}
			t := u.nlocals
			if i < farParams {
				u.emit(code.LoadFar, t, u.far, 0, i)
				u.emit(code.MakeCell, t, 0, 0, 0)
			} else {
				u.emit(code.NewCell, t, 0, 0, 0)
			}
			u.emit(code.StoreFar, t, u.far, 0, i)
		}
	}
	for i, y := range params {
		if i < maxLocals && y.Kind == resolve.Cell {
			r := u.places[y].index
			u.places[y] = place{inCell, r}
			u.emit(code.MakeCell, r, 0, 0, 0)
		}
	}
	for _, r := range cells {
		u.emit(code.NewCell, r, 0, 0, 0)
	}
	u.top = u.nlocals
	u.bump(0)
}

// ownsRegister reports whether a symbol of the frame has a register.
func (u *unit) ownsRegister(y *resolve.Symbol) bool {
	switch y.Kind {
	case resolve.Local, resolve.Cell:
		return true
	case resolve.Global:
		return u.moduleRegister(y)
	}
	return false
}

// moduleRegister reports whether a module variable lives in a register.
func (u *unit) moduleRegister(y *resolve.Symbol) bool {
	return u.isProgram && y.Scope.Kind == resolve.Module && y.RegisterOK() && !y.Predeclared && !u.opts.IsBuiltin(y.Name) && y.Name != "__name__"
}

// module compiles a whole file.
func (u *unit) module(f *syntax.File) {
	u.isAsync = u.isProgram
	if u.isProgram {
		u.code.Flags |= code.Coroutine
	}
	u.declare(nil)
	body := f.Body
	if doc, ok := docstring(body); ok {
		u.code.Doc, u.code.HasDoc = doc, true
	}
	var last *syntax.ExprStmt
	if u.isProgram && len(body) > 0 {
		if last, _ = body[len(body)-1].(*syntax.ExprStmt); last != nil {
			body = body[:len(body)-1]
		}
	}
	u.stmts(body)
	if last != nil {
		u.at(last)
		r := u.expr(last.Value)
		u.emit(code.ExprResult, r, 0, 0, 0)
		u.top = u.nlocals
	} else if y := u.frame.Symbols["result"]; u.isProgram && y != nil && y.Bound() {
		r := u.temp()
		switch p, ok := u.places[y]; {
		case ok && p.kind == inReg:
			u.emit(code.ExprResult, p.index, 1, 0, 0)
		case !ok:
			u.emit(code.LoadGlobalOrNone, r, 0, 0, u.global("result"))
			u.emit(code.ExprResult, r, 1, 0, 0)
		}
	}
	u.emit(code.ReturnNone, 0, 0, 0, 0)
	u.finish()
}

// docstring returns the documentation string of a body.
func docstring(body []syntax.Stmt) (string, bool) {
	if len(body) == 0 {
		return "", false
	}
	if e, ok := body[0].(*syntax.ExprStmt); ok {
		if k, ok := e.Value.(*syntax.Constant); ok && k.Kind == syntax.ConstStr {
			return cleanDoc(k.Str), true
		}
	}
	return "", false
}

// syntaxError is the error for a program that was refused.
func (c *compiler) syntaxError(r refusal) error {
	start, end := c.file.Position(r.span.Start), c.file.Position(r.span.End)
	return &syntax.SyntaxError{Kind: "SyntaxError", Msg: r.msg, File: c.file.Name, Pos: start, End: end, Text: c.file.Line(start.Line)}
}
