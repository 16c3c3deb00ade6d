package compile

// This file defines blocks, the statements a jump out of them must wind up,
// and loops.

import (
	"toolweaver/py/internal/code"
	"toolweaver/py/resolve"
	"toolweaver/py/syntax"
)

type blockKind uint8

const (
	blockLoop    blockKind = iota
	blockFinally           // body with a finally or with part still to run
	blockHold              // temporaries of an enclosing statement; nothing to wind up
	blockCleanup           // except clause or finally part: an exception may be being handled
)

// block is an enclosing statement that a jump out of it must respect.
type block struct {
	kind blockKind
	top  int // first temporary free inside

	// loops
	breakTo, continueTo *label

	// blockFinally: the code to run is at entry. State selects where it goes
	// on afterwards: 0 falls through, n leaves by exits[n-1]. A value being
	// returned waits in val.
	entry      *label
	state, val int
	exits      []exit

	// blockCleanup
	exc  int    // register of PushExc
	name string // variable of the except clause, "" if none
}

type exitKind uint8

const (
	exitReturn exitKind = iota
	exitBreak
	exitContinue
)

// exit is a way out of blocks.
type exit struct {
	kind exitKind
	reg  int    // exitReturn: the value
	loop *block // the loop left or continued
}

func (u *unit) push(b *block) *block {
	b.top = u.top
	u.blocks = append(u.blocks, b)
	return b
}

func (u *unit) pop() { u.blocks = u.blocks[:len(u.blocks)-1] }

// leave emits a jump out of the innermost depth blocks.
func (u *unit) leave(x exit, depth int) {
	for i := depth - 1; i >= 0; i-- {
		b := u.blocks[i]
		switch b.kind {
		case blockLoop:
			if x.kind == exitBreak && b == x.loop {
				u.goTo(b.breakTo)
				return
			}
			if x.kind == exitContinue && b == x.loop {
				u.goTo(b.continueTo)
				return
			}
		case blockCleanup:
			if b.name != "" {
				u.unbind(b.name)
			}
			u.emit(code.PopExc, b.exc, 0, 0, 0)
		case blockFinally:
			if x.kind == exitReturn {
				u.emit(code.Move, b.val, x.reg, 0, 0)
				x.reg = b.val
			}
			b.exits = append(b.exits, x)
			u.emit(code.LoadInt, b.state, 0, 0, len(b.exits))
			u.goTo(b.entry)
			return
		}
	}
	u.emit(code.Return, x.reg, b2i(u.isProgram), 0, 0)
}

// dispatch emits what follows the code of a blockFinally, which is popped.
func (u *unit) dispatch(b *block) {
	for i, x := range b.exits {
		next := newLabel()
		u.jump(code.JumpNeI, b.state, (i+1)&0xFF, (i+1)>>8, 1, next)
		u.leave(x, len(u.blocks))
		u.place(next)
	}
}

// unbind removes the variable of an except clause.
func (u *unit) unbind(name string) { u.deleteName(name, true) }

// leaveLoop compiles break and continue.
func (u *unit) leaveLoop(brk bool) {
	for i := len(u.blocks) - 1; i >= 0; i-- {
		if b := u.blocks[i]; b.kind == blockLoop {
			k := exitContinue
			if brk {
				k = exitBreak
			}
			u.leave(exit{kind: k, loop: b}, len(u.blocks))
			break
		}
	}
	u.assigned = allSet
}

// while compiles a loop with its test at the bottom.
func (u *unit) while(s *syntax.While) {
	test, body, end, els := newLabel(), newLabel(), newLabel(), newLabel()
	u.push(&block{kind: blockLoop, breakTo: end, continueTo: test})
	constTrue := false
	if k, ok := s.Test.(*syntax.Constant); ok {
		constTrue = k.Kind == syntax.ConstTrue || k.Kind == syntax.ConstInt && k.Big == nil && k.Int != 0
	}
	start := u.assigned
	if !constTrue {
		// The test is compiled twice: before the loop to enter it, which also
		// tells what is bound in the body, and at the bottom.
		u.jumpIf(s.Test, false, els)
		start = u.assigned
	}
	u.place(body)
	u.stmts(s.Body)
	u.place(test)
	u.at(s)
	if constTrue {
		u.goTo(body)
	} else {
		u.assigned = start
		u.jumpIf(s.Test, true, body)
	}
	u.pop()
	u.place(els)
	u.assigned = start
	u.stmts(s.Orelse)
	u.place(end)
	u.assigned = start
}

// rangeCall returns the arguments if e is range(...) of the built-in.
func (u *unit) rangeCall(e syntax.Expr) ([]syntax.Expr, bool) {
	c, ok := e.(*syntax.Call)
	if !ok || len(c.Keywords) > 0 || len(c.Args) == 0 || len(c.Args) > 3 || spread(c.Args, nil) {
		return nil, false
	}
	n, ok := c.Func.(*syntax.Name)
	if !ok || n.ID != "range" {
		return nil, false
	}
	y := u.scope.Lookup("range")
	if _, ok := u.places[y]; ok || y.Kind != resolve.Global || !u.isConstBuiltin(y) {
		return nil, false
	}
	return c.Args, true
}

func (u *unit) forStmt(s *syntax.For) {
	if s.IsAsync {
		u.asyncFor(s)
		return
	}
	body, next, end := newLabel(), newLabel(), newLabel()
	it := u.iterate(s.Iter)
	b := u.push(&block{kind: blockLoop, breakTo: end, continueTo: next})
	u.at(s.Iter)
	u.goTo(next)
	start := u.assigned
	u.place(body)
	item := u.loopTarget(s.Target, it)
	u.stmts(s.Body)
	u.place(next)
	u.at(s.Iter)
	u.advance(it, item, body)
	u.pop()
	u.top = b.top
	u.assigned = start
	u.stmts(s.Orelse)
	u.place(end)
	u.assigned = start
}

// loopIter is an iteration in progress.
type loopIter struct {
	reg     int // iterator, or the three registers of a counting loop
	isRange bool
	item    int // where the next item goes
	pairs   int // 1 if the loop takes each item apart into two first, which is then not needed itself
}

// iterate starts iterating over e; its registers stay taken.
func (u *unit) iterate(e syntax.Expr) *loopIter {
	if args, ok := u.rangeCall(e); ok {
		r := u.temps(3)
		for i, a := range args {
			u.exprTo(a, r+i)
		}
		u.at(e)
		u.emit(code.RangePrep, r, len(args), 0, 0)
		return &loopIter{reg: r, isRange: true, item: u.temp()}
	}
	r := u.temp()
	v := u.expr(e)
	u.at(e)
	u.emit(code.GetIter, r, v, 0, 0)
	u.top = r + 1
	return &loopIter{reg: r, item: u.temp()}
}

// loopTarget emits the binding of the loop variable at the head of the body
// and returns the register the next item must be put in.
func (u *unit) loopTarget(target syntax.Expr, it *loopIter) int {
	if r, ok := u.target(target); ok {
		u.assigned.add(r)
		return r
	}
	u.at(target)
	start := len(u.code.Ins)
	u.assign(target, it.item)
	if first := u.code.Ins[start]; code.Op(first) == code.Unpack && uint8(first>>16) == uint8(it.item) && uint8(first>>24) == 2 {
		it.pairs = 1
	}
	return it.item
}

func (u *unit) advance(it *loopIter, item int, body *label) {
	if it.isRange {
		u.jump(code.ForRange, it.reg, item, 0, -1, body)
	} else {
		u.jump(code.ForIter, it.reg, item, it.pairs, -1, body)
	}
}

// asyncFor compiles async for.
func (u *unit) asyncFor(s *syntax.For) {
	next, end, stop := newLabel(), newLabel(), newLabel()
	it := u.temp()
	v := u.expr(s.Iter)
	u.at(s.Iter)
	u.emit(code.GetAIter, it, v, 0, 0)
	u.top = it + 1
	item := u.temp()
	b := u.push(&block{kind: blockLoop, breakTo: end, continueTo: next})
	start := u.assigned
	u.place(next)
	u.at(s.Iter)
	from := len(u.code.Ins)
	u.anext(it, item)
	to := len(u.code.Ins)
	u.assign(s.Target, item)
	u.stmts(s.Body)
	u.goTo(next)
	u.pop()
	u.top = b.top
	u.place(stop)
	u.at(s.Iter)
	u.emit(code.EndAsyncFor, item, 0, 0, 0)
	u.addHandler(from, to, stop)
	u.assigned = start
	u.stmts(s.Orelse)
	u.place(end)
	u.assigned = start
}

// anext awaits the next item of an asynchronous iterator.
func (u *unit) anext(it, item int) {
	u.emit(code.GetANext, item, it, 0, 0)
	u.emit(code.Send, item, 0, 0, 0)
}

// addHandler adds an exception range placed before those of enclosing
// statements, which are added later.
func (u *unit) addHandler(from, to int, h *label) {
	if from < to {
		u.code.Exc = append(u.code.Exc, code.ExcRange{Start: int32(from), End: int32(to), Handler: int32(h.pc)})
	}
}
