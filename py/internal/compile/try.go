package compile

// This file defines try and with. The code of a finally part, and the call of
// an exit method, is emitted once for all ways of leaving the body; a state
// register says where to go on (see block).

import (
	"toolweaver/py/internal/code"
	"toolweaver/py/syntax"
)

// stateRaise is the state of a finally part entered by an exception.
const stateRaise = -1

func (u *unit) try(s *syntax.Try) {
	if len(s.Finalbody) == 0 {
		u.tryExcept(s)
		return
	}
	raised, body, keep := newLabel(), newLabel(), newLabel()
	r := u.temps(4)
	exc := r + 2
	b := &block{kind: blockFinally, entry: newLabel(), state: r, val: r + 1}
	u.emit(code.LoadInt, b.state, 0, 0, 0)
	u.push(b)
	start := u.assigned
	from := len(u.code.Ins)
	if len(s.Handlers) > 0 || len(s.Orelse) > 0 {
		u.tryExcept(s)
	} else {
		u.stmts(s.Body)
	}
	to := len(u.code.Ins)
	u.pop()
	done := u.assigned
	u.assigned = start
	u.place(b.entry)
	u.emit(code.SaveExc, exc, 0, 0, 0)
	u.goTo(body)
	u.place(raised)
	u.emit(code.PushExc, exc, 0, 0, 0)
	u.emit(code.LoadInt, b.state, 0, 0, stateRaise)
	u.addHandler(from, to, raised)
	u.place(body)
	u.top = exc + 2
	u.push(&block{kind: blockCleanup, exc: exc})
	from = len(u.code.Ins)
	u.stmts(s.Finalbody)
	to = len(u.code.Ins)
	u.pop()
	u.emit(code.PopExc, exc, 0, 0, 0)
	u.jump(code.JumpNeI, b.state, stateRaise&0xFF, 0xFF, 1, keep)
	u.emit(code.Reraise, exc, 0, 0, 0)
	u.place(keep)
	u.unwind(from, to, exc, "")
	u.dispatch(b)
	for i := range done {
		u.assigned[i] |= done[i]
	}
}

// unwind adds a handler for from..to that ends the handling of exc and
// goes on raising.
func (u *unit) unwind(from, to, exc int, name string) {
	if from >= to {
		return
	}
	skip, h := newLabel(), newLabel()
	u.goTo(skip)
	u.place(h)
	save := u.assigned
	if name != "" {
		u.unbind(name)
	}
	u.emit(code.UnwindExc, exc, 0, 0, 0)
	u.assigned = save
	u.place(skip)
	u.addHandler(from, to, h)
}

func (u *unit) tryExcept(s *syntax.Try) {
	if s.IsStar {
		u.tryStar(s)
		return
	}
	handler, end := newLabel(), newLabel()
	exc := u.temps(2)
	u.push(&block{kind: blockHold})
	start := u.assigned
	from := len(u.code.Ins)
	u.stmts(s.Body)
	to := len(u.code.Ins)
	u.stmts(s.Orelse)
	u.goTo(end)
	out := u.assigned
	u.place(handler)
	u.at(s)
	u.emit(code.PushExc, exc, 0, 0, 0)
	u.addHandler(from, to, handler)
	hfrom := len(u.code.Ins)
	for _, h := range s.Handlers {
		next := newLabel()
		u.assigned = start
		u.at(h)
		if h.Type != nil {
			t := u.expr(h.Type)
			u.at(h)
			u.jump(code.MatchExc, exc, t, 0, -1, next)
			u.top = u.base()
		}
		if h.Name != "" {
			u.storeName(h.Name, exc)
		}
		u.push(&block{kind: blockCleanup, exc: exc, name: h.Name})
		bfrom := len(u.code.Ins)
		u.stmts(h.Body)
		bto := len(u.code.Ins)
		u.pop()
		if h.Name != "" {
			u.unbind(h.Name)
		}
		u.emit(code.PopExc, exc, 0, 0, 0)
		out = out.and(u.assigned)
		u.goTo(end)
		if h.Name != "" {
			u.unwind(bfrom, bto, exc, h.Name)
		}
		u.place(next)
	}
	hto := len(u.code.Ins)
	u.emit(code.PopExc, exc, 0, 0, 0)
	u.emit(code.Reraise, exc, 0, 0, 0)
	u.unwind(hfrom, hto, exc, "")
	u.pop()
	u.place(end)
	u.assigned = out
}

// tryStar compiles try with except* clauses.
func (u *unit) tryStar(s *syntax.Try) {
	handler, end := newLabel(), newLabel()
	r := u.temps(9)
	exc, rest, raised, match, inner := r, r+2, r+3, r+4, r+7
	u.push(&block{kind: blockHold})
	start := u.assigned
	from := len(u.code.Ins)
	u.stmts(s.Body)
	to := len(u.code.Ins)
	u.stmts(s.Orelse)
	u.goTo(end)
	u.place(handler)
	u.emit(code.PushExc, exc, 0, 0, 0)
	u.addHandler(from, to, handler)
	hfrom := len(u.code.Ins)
	u.emit(code.Intrinsic, rest, exc, 1, int(code.InWrapExcGroup))
	u.emit(code.BuildList, raised, 0, 0, 0)
	for _, h := range s.Handlers {
		next, failed := newLabel(), newLabel()
		u.assigned = start
		u.at(h.Type)
		a := u.temps(2)
		u.emit(code.Move, a, rest, 0, 0)
		u.exprTo(h.Type, a+1)
		u.at(h)
		u.emit(code.Intrinsic, a, a, 2, int(code.InExcGroupMatch))
		u.emit(code.Unpack, a, a, 2, 0)
		u.emit(code.Move, match, a, 0, 0)
		u.emit(code.Move, rest, a+1, 0, 0)
		u.top = u.base()
		u.jump(code.JumpNone, match, 1, 0, -1, next)
		u.emit(code.SetExc, match, 0, 0, 0)
		if h.Name != "" {
			u.storeName(h.Name, match)
		}
		u.push(&block{kind: blockCleanup, exc: match, name: h.Name})
		bfrom := len(u.code.Ins)
		u.stmts(h.Body)
		bto := len(u.code.Ins)
		u.pop()
		if h.Name != "" {
			u.unbind(h.Name)
		}
		u.emit(code.PopExc, match, 0, 0, 0)
		u.goTo(next)
		u.place(failed)
		u.emit(code.PushExc, inner, 0, 0, 0)
		u.emit(code.ListAppend, raised, inner, 0, 0)
		if h.Name != "" {
			u.unbind(h.Name)
		}
		u.emit(code.PopExc, inner, 0, 0, 0)
		u.emit(code.PopExc, match, 0, 0, 0)
		u.addHandler(bfrom, bto, failed)
		u.place(next)
	}
	hto := len(u.code.Ins)
	t := u.temps(3)
	u.emit(code.Move, t, raised, 0, 0)
	u.emit(code.Move, t+1, rest, 0, 0)
	u.emit(code.Move, t+2, exc, 0, 0)
	u.at(s)
	u.emit(code.Intrinsic, t, t, 3, int(code.InExcGroupRest))
	u.emit(code.PopExc, exc, 0, 0, 0)
	u.jump(code.JumpNone, t, 1, 0, -1, end)
	u.emit(code.Reraise, t, 0, 0, 0)
	u.unwind(hfrom, hto, exc, "")
	u.pop()
	u.place(end)
	u.assigned = start
}

// with compiles the i-th item of a with statement and what it encloses.
func (u *unit) with(s *syntax.With, i int) {
	item := s.Items[i]
	raised, swallow, end := newLabel(), newLabel(), newLabel()
	w := u.temps(7)
	state, val, exc, t := w+2, w+3, w+4, w+6
	u.at(item.Context)
	m := u.expr(item.Context)
	u.at(item.Context)
	if s.IsAsync {
		u.emit(code.AWithEnter, w, m, 0, 0)
		u.emit(code.GetAwaitable, w+1, w+1, 1, 0)
		u.emit(code.Send, w+1, 0, 0, 0)
	} else {
		u.emit(code.WithEnter, w, m, 0, 0)
	}
	u.top = t + 1
	u.emit(code.LoadInt, state, 0, 0, 0)
	b := u.push(&block{kind: blockFinally, entry: newLabel(), state: state, val: val})
	start := u.assigned
	from := len(u.code.Ins)
	if item.Vars != nil {
		u.at(item.Vars)
		u.assign(item.Vars, w+1)
	}
	if i+1 < len(s.Items) {
		u.with(s, i+1)
	} else {
		u.stmts(s.Body)
	}
	to := len(u.code.Ins)
	u.pop()
	u.push(&block{kind: blockHold})
	u.place(b.entry)
	u.at(item.Context)
	u.emit(code.WithExit, w, t, 0, 0)
	u.awaitExit(s.IsAsync, t)
	u.pop()
	u.dispatch(b)
	u.goTo(end)
	u.place(raised)
	u.emit(code.PushExc, exc, 0, 0, 0)
	u.addHandler(from, to, raised)
	hfrom := len(u.code.Ins)
	u.emit(code.WithExcept, w, exc, t, 0)
	u.awaitExit(s.IsAsync, t)
	u.jump(code.JumpTrue, t, 0, 0, -1, swallow)
	hto := len(u.code.Ins)
	u.emit(code.PopExc, exc, 0, 0, 0)
	u.emit(code.Reraise, exc, 0, 0, 0)
	u.unwind(hfrom, hto, exc, "")
	u.place(swallow)
	u.emit(code.PopExc, exc, 0, 0, 0)
	u.place(end)
	u.assigned = start
}

func (u *unit) awaitExit(async bool, t int) {
	if async {
		u.emit(code.GetAwaitable, t, t, 2, 0)
		u.emit(code.Send, t, 0, 0, 0)
	}
}
