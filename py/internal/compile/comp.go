package compile

// This file defines comprehensions and generator expressions. List, set and
// dict comprehensions are loops in the frame around them (PEP 709); a
// generator expression is a function of its first iterator.

import (
	"toolweaver/py/internal/code"
	"toolweaver/py/resolve"
	"toolweaver/py/syntax"
)

// comp compiles a comprehension into dst, a temporary.
func (u *unit) comp(e *syntax.Comp, dst int) {
	scope := u.info.Scopes[e]
	if e.Kind == syntax.GeneratorExp || scope.Frame == scope {
		u.compFunction(e, scope, dst)
		return
	}
	mark := u.top
	first := e.Generators[0]
	var it *loopIter
	if first.IsAsync {
		it = u.aiterate(first.Iter)
	} else {
		it = u.iterate(first.Iter)
	}
	outer, vars := u.scope, u.compVars
	u.scope = scope
	for _, y := range scope.Order {
		if y.Scope != scope || y.Kind != resolve.Local && y.Kind != resolve.Cell {
			continue
		}
		r := u.temp()
		u.compVars.add(r)
		p := place{inReg, r}
		if y.Kind == resolve.Cell {
			p.kind = inCell
			u.emit(code.NewCell, r, 0, 0, 0)
		}
		u.places[y] = p
	}
	from := len(u.code.Ins)
	u.compLoops(e, dst, it)
	if u.frame.UsesLocals {
		for _, y := range scope.Order {
			if p, ok := u.places[y]; ok && y.Scope == scope {
				u.code.CompNames = append(u.code.CompNames, code.CompName{Name: y.Name, Reg: p.index, From: int32(from), To: int32(len(u.code.Ins))})
			}
		}
	}
	u.scope, u.compVars = outer, vars
	u.top = mark
}

// compLoops emits the accumulator and the loops.
func (u *unit) compLoops(e *syntax.Comp, acc int, first *loopIter) {
	u.at(e)
	switch e.Kind {
	case syntax.ListComp:
		hint := 0
		if len(e.Generators) == 1 && !e.Generators[0].IsAsync {
			hint = first.reg + 1
		}
		u.emit(code.BuildList, acc, 0, b2i(hint > 0 && len(e.Generators[0].Ifs) > 0), hint)
	case syntax.SetComp:
		u.emit(code.BuildSet, acc, 0, 0, 0)
	case syntax.DictComp:
		u.emit(code.BuildDict, acc, 0, 0, 0)
	}
	start := u.assigned
	u.compLoop(e, acc, 0, first)
	u.assigned = start
}

func (u *unit) aiterate(e syntax.Expr) *loopIter {
	r := u.temp()
	v := u.expr(e)
	u.at(e)
	u.emit(code.GetAIter, r, v, 0, 0)
	u.top = r + 1
	return &loopIter{reg: r, item: u.temp()}
}

func (u *unit) compLoop(e *syntax.Comp, acc, i int, it *loopIter) {
	g := e.Generators[i]
	mark := u.top
	if it == nil {
		if g.IsAsync {
			it = u.aiterate(g.Iter)
		} else {
			it = u.iterate(g.Iter)
		}
	}
	body, next, end := newLabel(), newLabel(), newLabel()
	var item, from int
	if g.IsAsync {
		u.place(next)
		u.at(g.Iter)
		from = len(u.code.Ins)
		u.anext(it.reg, it.item)
		to := len(u.code.Ins)
		u.assign(g.Target, it.item)
		u.compBody(e, acc, i, next)
		u.goTo(next)
		u.place(end)
		u.emit(code.EndAsyncFor, 0, 0, 0, 0)
		u.addHandler(from, to, end)
	} else {
		u.at(g.Iter)
		u.goTo(next)
		u.place(body)
		item = u.loopTarget(g.Target, it)
		u.compBody(e, acc, i, next)
		u.place(next)
		u.at(g.Iter)
		u.advance(it, item, body)
	}
	u.top = mark
}

func (u *unit) compBody(e *syntax.Comp, acc, i int, next *label) {
	mark := u.top
	for _, cond := range e.Generators[i].Ifs {
		u.jumpIf(cond, false, next)
		u.top = mark
	}
	if i+1 < len(e.Generators) {
		u.compLoop(e, acc, i+1, nil)
		return
	}
	switch e.Kind {
	case syntax.ListComp:
		r := u.expr(e.Elt)
		u.at(e.Elt)
		u.emit(code.ListAppend, acc, r, 0, 0)
	case syntax.SetComp:
		r := u.expr(e.Elt)
		u.at(e.Elt)
		u.emit(code.SetAdd, acc, r, 0, 0)
	case syntax.DictComp:
		k := u.operand(e.Elt, e.Value)
		v := u.expr(e.Value)
		u.at(e.Elt)
		u.emit(code.DictPut, acc, k, v, 0)
	case syntax.GeneratorExp:
		r := u.expr(e.Elt)
		u.at(e.Elt)
		u.emit(code.Yield, u.temp(), r, 0, 0)
	}
	u.top = mark
}

// iterParam is the parameter of a generator expression: the iterator that it goes through.
const iterParam = ".0"

// compFunction compiles a comprehension as a function of its first iterator.
func (u *unit) compFunction(e *syntax.Comp, scope *resolve.Scope, dst int) {
	mark := u.top
	c := u.newUnit(u, scope)
	k := c.code
	k.FirstLine = u.file.Position(e.Start).Line
	k.NumPos, k.NumPosOnly = 1, 1
	k.ParamNames = []string{iterParam}
	c.nlocals, k.LocalNames = 1, []string{iterParam}
	c.assigned.add(0)
	c.at(e)
	c.declare(nil)
	isGen := e.Kind == syntax.GeneratorExp
	async := scope.IsCoroutine
	c.isAsync = async
	switch {
	case isGen && async:
		k.Flags |= code.AsyncGenerator
	case isGen:
		k.Flags |= code.Generator
	case async:
		k.Flags |= code.Coroutine
	}
	acc := c.temp()
	it := &loopIter{reg: 0, item: c.temp()}
	c.compLoops(e, acc, it)
	if isGen {
		c.emit(code.ReturnNone, 0, 0, 0, 0)
	} else {
		c.emit(code.Return, acc, 0, 0, 0)
	}
	c.finish()
	w := u.temps(2)
	u.makeFunction(k, w, 0)
	first := e.Generators[0]
	r := u.expr(first.Iter)
	u.at(first.Iter)
	if first.IsAsync {
		u.emit(code.GetAIter, w+1, r, 0, 0)
	} else {
		u.emit(code.GetIter, w+1, r, 0, 0)
	}
	u.at(e)
	u.emit(code.Call, w, 1, dst, -1)
	if async && !isGen {
		u.await(dst, dst, 0)
	}
	u.top = mark
}
