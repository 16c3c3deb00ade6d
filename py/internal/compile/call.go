package compile

// This file defines how calls are compiled: arguments are laid out as the
// first registers of the callee's frame.

import (
	"sort"

	"toolweaver/py/internal/code"
	"toolweaver/py/resolve"
	"toolweaver/py/syntax"
)

// maxArgs is how many arguments are passed in registers; longer calls build a
// list.
const maxArgs = 64

// call compiles func(args).
func (u *unit) call(e *syntax.Call, dst int) {
	if spread(e.Args, e.Keywords) {
		u.callSpread(e, dst)
		return
	}
	if a, ok := e.Func.(*syntax.Attribute); ok && !u.isSuperCall(a.Value) {
		w := u.temps(2)
		u.exprTo(a.Value, w+1)
		kw := u.args(e.Args, e.Keywords)
		u.at(e)
		u.span.Start = e.Start
		u.emit(code.CallMethod, w, len(e.Args)+len(e.Keywords), dst, u.site(a.Attr, kw))
		return
	}
	w := u.temp()
	op, d := code.Call, -1
	if n, ok := e.Func.(*syntax.Name); ok && len(e.Keywords) == 0 {
		y := u.scope.Lookup(n.ID)
		_, placed := u.places[y]
		_, free := u.freeIndex[y]
		if !placed && !free && (y.Kind == resolve.Global) {
			if n.ID == "super" && len(e.Args) == 0 && !u.rebound(y) && u.superArgs(w) {
				u.at(e)
				u.emit(code.CallConst, w, 2, dst, u.konst(code.Builtin("super")))
				return
			}
			if u.isConstBuiltin(y) {
				op, d = code.CallConst, u.konst(code.Builtin(n.ID))
			} else {
				op, d = code.CallGlobal, u.global(y.Name)
			}
		}
	}
	if op == code.Call {
		u.exprTo(e.Func, w)
	}
	kw := u.args(e.Args, e.Keywords)
	if len(kw) > 0 {
		d = u.konstNames(kw)
	}
	u.at(e)
	u.emit(op, w, len(e.Args)+len(e.Keywords), dst, d)
}

// konstNames adds the names of keyword arguments as a tuple.
func (u *unit) konstNames(names []string) int {
	t := make(code.Tuple, len(names))
	for i, n := range names {
		t[i] = n
	}
	return u.konst2(t)
}

// isSuperCall reports whether e is super(): its attributes must not be looked
// up as those of an ordinary receiver.
func (u *unit) isSuperCall(e syntax.Expr) bool {
	c, ok := e.(*syntax.Call)
	if !ok {
		return false
	}
	n, ok := c.Func.(*syntax.Name)
	return ok && n.ID == "super"
}

// superArgs puts __class__ and the first argument of the method after w.
func (u *unit) superArgs(w int) bool {
	f := u.frame
	y := f.Symbols["__class__"]
	if y == nil || u.code.NumPos == 0 {
		return false
	}
	if _, ok := u.freeIndex[y]; !ok {
		return false
	}
	r := u.temps(2)
	u.loadSymbol(f.Node, y, r)
	if u.code.ParamNames[0] == iterParam { // no name of the program
		u.emit(code.Move, r+1, 0, 0, 0)
		return true
	}
	first := f.Lookup(u.code.ParamNames[0])
	u.loadSymbol(f.Node, first, r+1)
	return true
}

func spread(args []syntax.Expr, kws []*syntax.Keyword) bool {
	if len(args)+len(kws) > maxArgs {
		return true
	}
	for _, a := range args {
		if _, ok := a.(*syntax.Starred); ok {
			return true
		}
	}
	for _, k := range kws {
		if k.Arg == "" {
			return true
		}
	}
	return false
}

// args compiles arguments into the next temporaries and returns the names of
// the keyword ones.
func (u *unit) args(args []syntax.Expr, kws []*syntax.Keyword) []string {
	first := u.temps(len(args) + len(kws))
	for i, a := range args {
		u.exprTo(a, first+i)
	}
	var names []string
	for i, k := range kws {
		u.exprTo(k.Value, first+len(args)+i)
		names = append(names, u.mangleAttr(k.Arg))
	}
	return names
}

// callSpread compiles a call with *args, **kwargs or very many arguments.
func (u *unit) callSpread(e *syntax.Call, dst int) {
	w := u.temps(3)
	u.exprTo(e.Func, w)
	u.spreadArgs(e, e.Args, e.Keywords, w, 0)
	u.at(e)
	u.emit(code.CallEx, w, 0, dst, 0)
}

// spreadArgs builds the positional list in w+1 and the keyword dict in w+2.
// skip registers after w+2 hold leading positional arguments.
func (u *unit) spreadArgs(e syntax.Node, args []syntax.Expr, kws []*syntax.Keyword, w, skip int) {
	mark := u.top
	if skip > 0 {
		u.emit(code.BuildList, w+1, w+3, skip, 0)
	} else {
		u.emit(code.BuildList, w+1, 0, 0, 0)
	}
	alone := 0 // 1: an error names the function, as CPython does for a single argument
	if len(args) == 1 && skip == 0 {
		alone = 1
	}
	for _, a := range args {
		if s, ok := a.(*syntax.Starred); ok {
			r := u.expr(s.Value)
			u.at(e)
			u.emit(code.ListExtend, w+1, r, 0, alone)
		} else {
			r := u.expr(a)
			u.emit(code.ListAppend, w+1, r, 0, 0)
		}
		u.top = mark
	}
	if len(kws) == 0 {
		u.emit(code.LoadConst, w+2, 0, 0, u.konst(nil))
		return
	}
	u.emit(code.BuildDict, w+2, 0, 0, 0)
	sort.SliceStable(kws, func(i, j int) bool { return kws[i].Start < kws[j].Start })
	for _, k := range kws {
		if k.Arg == "" {
			r := u.expr(k.Value)
			u.at(e)
			u.emit(code.DictUpdate, w+2, r, w, 1)
		} else {
			r := u.temps(2)
			u.emit(code.LoadConst, r, 0, 0, u.konst(u.mangleAttr(k.Arg)))
			u.exprTo(k.Value, r+1)
			u.at(e)
			u.emit(code.DictPut, w+2, r, r+1, 1)
		}
		u.top = mark
	}
}
