package compile

// This file defines how expressions are compiled.

import (
	"math"
	"math/big"

	"toolweaver/py/internal/code"
	"toolweaver/py/resolve"
	"toolweaver/py/syntax"
)

// expr compiles e and returns the register that holds its value: that of a
// variable if e names one, else a new temporary.
func (u *unit) expr(e syntax.Expr) int {
	if n, ok := e.(*syntax.Name); ok {
		if r, ok := u.nameRegister(n); ok {
			return r
		}
	}
	r := u.temp()
	u.exprTo(e, r)
	u.top = r + 1
	return r
}

// operand is expr for a left operand: its value must survive the evaluation
// of next, which may rebind the variable by :=.
func (u *unit) operand(e syntax.Expr, next ...syntax.Expr) int {
	r := u.expr(e)
	if u.isTemp(r) || !u.frame.UsesNamedExpr {
		return r
	}
	for _, x := range next {
		switch x.(type) {
		case *syntax.Name, *syntax.Constant, nil:
			continue
		}
		t := u.temp()
		u.emit(code.Move, t, r, 0, 0)
		return t
	}
	return r
}

// nameRegister returns the register of a variable, checked to be bound.
func (u *unit) nameRegister(n *syntax.Name) (int, bool) {
	y := u.scope.Lookup(n.ID)
	p, ok := u.places[y]
	if !ok || p.kind != inReg {
		return 0, false
	}
	u.checkBound(n, y, p.index)
	return p.index, true
}

// checkBound emits a check unless the variable is certainly bound.
func (u *unit) checkBound(n syntax.Node, y *resolve.Symbol, r int) {
	if r >= u.nlocals || u.assigned.has(r) && !y.IsDeleted {
		return
	}
	save := u.span
	u.at(n)
	u.emit(code.CheckBound, r, 0, 0, u.konst(y.Name))
	u.span = save
	u.assigned.add(r)
}

// exprTo compiles e into register dst.
func (u *unit) exprTo(e syntax.Expr, dst int) {
	if u.polled++; u.polled%pollEvery == 0 && u.opts.Poll != nil {
		u.opts.Poll()
	}
	save, mark := u.span, u.top
	u.at(e)
	switch e := e.(type) {
	case *syntax.Constant:
		u.constant(e, dst)
	case *syntax.Name:
		u.load(e, dst)
	case *syntax.BinOp:
		u.binOp(e, dst)
	case *syntax.UnaryOp:
		u.unaryOp(e, dst)
	case *syntax.Call:
		u.call(e, dst)
	case *syntax.Attribute:
		r := u.expr(e.Value)
		u.at(e)
		u.emit(code.LoadAttr, dst, r, 0, u.site(e.Attr, nil))
	case *syntax.Subscript:
		u.subscript(e, dst)
	case *syntax.Tuple:
		u.display(code.BuildTuple, e.Elts, dst)
	case *syntax.List:
		u.display(code.BuildList, e.Elts, dst)
	case *syntax.Set:
		u.setDisplay(e.Elts, dst)
	case *syntax.Dict:
		u.dict(e, dst)
	case *syntax.BoolOp, *syntax.IfExp, *syntax.Compare, *syntax.Comp, *syntax.NamedExpr:
		t := dst
		if !u.isTemp(dst) {
			t = u.temp()
		}
		u.staged(e, t)
		if t != dst {
			u.emit(code.Move, dst, t, 0, 0)
		}
	case *syntax.JoinedStr:
		u.joinedStr(e, dst)
	case *syntax.TemplateStr:
		u.templateStr(e, dst)
	case *syntax.Lambda:
		u.lambda(e, dst)
	case *syntax.Await:
		r := u.expr(e.Value)
		u.at(e)
		u.await(r, dst, 0)
	case *syntax.Yield:
		r := u.temp()
		if e.Value != nil {
			u.exprTo(e.Value, r)
		} else {
			u.emit(code.LoadConst, r, 0, 0, u.konst(nil))
		}
		u.at(e)
		u.emit(code.Yield, dst, r, 0, 0)
	case *syntax.YieldFrom:
		t := u.temp()
		r := u.expr(e.Value)
		u.at(e)
		u.emit(code.GetYieldFrom, t, r, 0, 0)
		u.emit(code.YieldFrom, t, 0, 0, 0)
		u.emit(code.Move, dst, t, 0, 0)
	case *syntax.Slice:
		r := u.bounds(e)
		u.at(e)
		u.emit(code.BuildSlice, dst, r, 0, 0)
	case *syntax.Starred:
		panic(refusal{e.Range(), "can't use starred expression here"})
	default:
		panic(refusal{e.Range(), "expression is not supported"})
	}
	u.span, u.top = save, mark
}

// staged compiles expressions whose code writes dst before it is done; dst is
// a temporary.
func (u *unit) staged(e syntax.Expr, dst int) {
	switch e := e.(type) {
	case *syntax.BoolOp:
		end := newLabel()
		for i, x := range e.Values {
			u.exprTo(x, dst)
			if i == 0 {
				defer func(a bitset) { u.assigned = a }(u.assigned)
			}
			if i < len(e.Values)-1 {
				op := code.JumpFalse
				if e.Op == syntax.Or {
					op = code.JumpTrue
				}
				u.jump(op, dst, 0, 0, -1, end)
			}
		}
		u.place(end)
	case *syntax.IfExp:
		els, end := newLabel(), newLabel()
		u.jumpIf(e.Test, false, els)
		start := u.assigned
		u.exprTo(e.Body, dst)
		u.goTo(end)
		body := u.assigned
		u.assigned = start
		u.place(els)
		u.exprTo(e.Orelse, dst)
		u.place(end)
		u.assigned = u.assigned.and(body)
	case *syntax.Compare:
		u.compare(e, dst)
	case *syntax.Comp:
		u.comp(e, dst)
	case *syntax.NamedExpr:
		u.exprTo(e.Value, dst)
		u.at(e)
		u.store(e.Target, dst)
	}
}

func (u *unit) exprOrNone(e syntax.Expr, dst int) {
	if e == nil {
		u.emit(code.LoadConst, dst, 0, 0, u.konst(nil))
		return
	}
	u.exprTo(e, dst)
}

// await runs the awaitable in r to its end.
func (u *unit) await(r, dst, kind int) {
	t := u.temp()
	u.emit(code.GetAwaitable, t, r, kind, 0)
	u.emit(code.Send, t, 0, 0, 0)
	if dst != t {
		u.emit(code.Move, dst, t, 0, 0)
	}
}

// constValue returns the value of a constant expression, or ok false.
func constValue(e syntax.Expr) (code.Const, bool) {
	switch e := e.(type) {
	case *syntax.Constant:
		switch e.Kind {
		case syntax.ConstNone:
			return nil, true
		case syntax.ConstTrue:
			return true, true
		case syntax.ConstFalse:
			return false, true
		case syntax.ConstEllipsis:
			return code.Ellipsis{}, true
		case syntax.ConstInt:
			if e.Big != nil {
				return e.Big, true
			}
			return e.Int, true
		case syntax.ConstFloat:
			return e.Float, true
		case syntax.ConstComplex:
			return complex(0, e.Float), true
		case syntax.ConstStr:
			return e.Str, true
		case syntax.ConstBytes:
			return code.Bytes(e.Str), true
		}
	case *syntax.UnaryOp:
		if e.Op != syntax.USub {
			return nil, false
		}
		v, ok := constValue(e.Operand)
		if !ok {
			return nil, false
		}
		switch v := v.(type) {
		case int64:
			if v != math.MinInt64 {
				return -v, true
			}
		case float64:
			return -v, true
		case *big.Int:
			n := new(big.Int).Neg(v)
			if n.IsInt64() {
				return n.Int64(), true
			}
			return n, true
		}
	case *syntax.BinOp:
		return foldBinary(e)
	case *syntax.Tuple:
		return constTuple(e.Elts)
	}
	return nil, false
}

// foldBinary computes small integer arithmetic.
func foldBinary(e *syntax.BinOp) (code.Const, bool) {
	if e.Op != syntax.Add && e.Op != syntax.Sub && e.Op != syntax.Mult && e.Op != syntax.Pow {
		return nil, false
	}
	l, ok1 := constValue(e.Left)
	if !ok1 {
		return nil, false
	}
	r, ok2 := constValue(e.Right)
	if !ok2 {
		return nil, false
	}
	x, ok1 := l.(int64)
	y, ok2 := r.(int64)
	const small = 1 << 31
	if !ok1 || !ok2 || x >= small || x <= -small || y >= small || y <= -small {
		return nil, false
	}
	switch e.Op {
	case syntax.Add:
		return x + y, true
	case syntax.Sub:
		return x - y, true
	case syntax.Mult:
		return x * y, true
	}
	if y < 0 || y > 62 {
		return nil, false
	}
	p := new(big.Int).Exp(big.NewInt(x), big.NewInt(y), nil)
	if !p.IsInt64() {
		return nil, false
	}
	return p.Int64(), true
}

func constTuple(elts []syntax.Expr) (code.Const, bool) {
	t := make(code.Tuple, 0, len(elts))
	for _, x := range elts {
		k, ok := constValue(x)
		if !ok {
			return nil, false
		}
		t = append(t, k)
	}
	return t, true
}

// constant loads a constant.
func (u *unit) constant(e *syntax.Constant, dst int) {
	k, _ := constValue(e)
	u.loadConst(k, dst)
}

func (u *unit) loadConst(k code.Const, dst int) {
	if n, ok := k.(int64); ok && n >= math.MinInt32 && n <= math.MaxInt32 {
		u.emit(code.LoadInt, dst, 0, 0, int(n))
		return
	}
	u.emit(code.LoadConst, dst, 0, 0, u.konst(k))
}

// intImm returns the value of a small integer constant.
func intImm(e syntax.Expr, lo, hi int64) (int, bool) {
	k, ok := constValue(e)
	if !ok {
		return 0, false
	}
	n, ok := k.(int64)
	if !ok || n < lo || n > hi {
		return 0, false
	}
	return int(n), true
}

var binaryOps = map[syntax.Operator]code.Opcode{
	syntax.Add: code.Add, syntax.Sub: code.Sub, syntax.Mult: code.Mul, syntax.Div: code.Div, syntax.FloorDiv: code.FloorDiv, syntax.Mod: code.Mod,
	syntax.BitAnd: code.BitAnd, syntax.BitOr: code.BitOr, syntax.BitXor: code.BitXor, syntax.LShift: code.LShift, syntax.RShift: code.RShift,
	syntax.Pow: code.Pow, syntax.MatMult: code.MatMul,
}

// binOp compiles left op right. Chains that lean left are as deep as the
// source is long, so they are unrolled without recursion.
func (u *unit) binOp(e *syntax.BinOp, dst int) {
	if k, ok := constValue(e); ok {
		u.loadConst(k, dst)
		return
	}
	chain := []*syntax.BinOp{e}
	for {
		l, ok := chain[len(chain)-1].Left.(*syntax.BinOp)
		if !ok {
			break
		}
		if _, isConst := constValue(l); isConst {
			break
		}
		chain = append(chain, l)
	}
	first := chain[len(chain)-1]
	left := u.operand(first.Left, first.Right)
	for i := len(chain) - 1; i >= 0; i-- {
		to := dst
		if i > 0 {
			to = left
			if !u.isTemp(left) {
				to = u.temp()
			}
		}
		u.binary(chain[i], chain[i].Op, left, chain[i].Right, to, false)
		left = to
	}
}

// binary emits dst = left op right.
func (u *unit) binary(n syntax.Node, op syntax.Operator, left int, right syntax.Expr, dst int, inplace bool) {
	flag := 0
	if inplace {
		flag = 1
	}
	mark := u.top
	if imm, ok := intImm(right, math.MinInt32, math.MaxInt32); ok && (op == syntax.Add || op == syntax.Sub) {
		u.at(n)
		o := code.AddI
		if op == syntax.Sub {
			o = code.SubI
		}
		u.emit(o, dst, left, flag, imm)
		return
	}
	if k, ok := constValue(right); ok {
		switch k.(type) {
		case int64, float64, string:
			u.at(n)
			u.emit(code.BinaryK, dst, left, int(op)|flag<<7, u.konst(k))
			return
		}
	}
	r := u.expr(right)
	u.at(n)
	u.emit(binaryOps[op], dst, left, r, flag)
	u.top = mark
}

func (u *unit) unaryOp(e *syntax.UnaryOp, dst int) {
	if k, ok := constValue(e); ok {
		u.loadConst(k, dst)
		return
	}
	r := u.expr(e.Operand)
	u.at(e)
	op := code.Not
	switch e.Op {
	case syntax.USub:
		op = code.Neg
	case syntax.UAdd:
		op = code.Pos
	case syntax.Invert:
		op = code.Invert
	}
	u.emit(op, dst, r, 0, 0)
}

// bounds puts those of s into three registers and returns the first.
func (u *unit) bounds(s *syntax.Slice) int {
	r := u.temps(3)
	for i, x := range []syntax.Expr{s.Lower, s.Upper, s.Step} {
		u.exprOrNone(x, r+i)
	}
	return r
}

// subscript compiles value[index].
func (u *unit) subscript(e *syntax.Subscript, dst int) {
	if s, ok := e.Index.(*syntax.Slice); ok {
		obj := u.operand(e.Value, s.Lower, s.Upper, s.Step)
		r := u.bounds(s)
		u.at(e)
		u.emit(code.LoadSlice, dst, obj, r, b2i(s.Step != nil))
		return
	}
	obj := u.operand(e.Value, e.Index)
	if n, ok := intImm(e.Index, math.MinInt32, math.MaxInt32); ok {
		u.at(e)
		u.emit(code.SubscriptI, dst, obj, 0, n)
		return
	}
	if k, ok := constValue(e.Index); ok {
		if s, ok := k.(string); ok {
			u.at(e)
			u.emit(code.SubscriptK, dst, obj, 0, u.konst(s))
			return
		}
	}
	idx := u.expr(e.Index)
	u.at(e)
	u.emit(code.Subscript, dst, obj, idx, 0)
}

// displayChunk is how many items of a display are in registers at once.
const displayChunk = 32

// setDisplay compiles {a, b, …}. Three constants or more are added as one
// frozenset, as CPython does: the order of the set depends on it.
func (u *unit) setDisplay(elts []syntax.Expr, dst int) {
	k, ok := constTuple(elts)
	if !ok || len(elts) < 3 {
		u.display(code.BuildSet, elts, dst)
		return
	}
	acc := u.temps(2)
	u.emit(code.BuildSet, acc, 0, 0, 0)
	u.emit(code.LoadConst, acc+1, 0, 0, u.konst2(code.FrozenSet(k.(code.Tuple))))
	u.emit(code.SetUpdate, acc, acc+1, 0, 0)
	u.emit(code.Move, dst, acc, 0, 0)
}

// display compiles [a, b], (a, b) or {a, b}.
func (u *unit) display(op code.Opcode, elts []syntax.Expr, dst int) {
	span := u.span
	if len(elts) > 2 || op == code.BuildTuple && len(elts) > 0 {
		if k, ok := constTuple(elts); ok {
			switch op {
			case code.BuildTuple:
				u.loadConst(k, dst)
			case code.BuildList:
				t := u.temp()
				u.loadConst(k, t)
				u.emit(code.Intrinsic, dst, t, 1, int(code.InListFromTuple))
			default:
				t := u.temp()
				u.loadConst(k, t)
				u.emit(code.Intrinsic, dst, t, 1, int(code.InSetFromTuple))
			}
			return
		}
	}
	starred := false
	for _, x := range elts {
		if _, ok := x.(*syntax.Starred); ok {
			starred = true
		}
	}
	if !starred && len(elts) <= displayChunk {
		first := u.temps(len(elts))
		for i, x := range elts {
			u.exprTo(x, first+i)
		}
		u.span = span
		u.emit(op, dst, first, len(elts), 0)
		return
	}
	acc := u.temp()
	if op == code.BuildSet {
		u.emit(code.BuildSet, acc, 0, 0, 0)
	} else {
		u.emit(code.BuildList, acc, 0, 0, 0)
	}
	mark := u.top
	for i := 0; i < len(elts); {
		if s, ok := elts[i].(*syntax.Starred); ok {
			r := u.expr(s.Value)
			u.at(s.Value)
			if op == code.BuildSet {
				u.emit(code.SetUpdate, acc, r, 0, 0)
			} else {
				u.emit(code.ListExtend, acc, r, 0, 0)
			}
			u.top = mark
			i++
			continue
		}
		n := 0
		first := u.top
		for i+n < len(elts) && n < displayChunk {
			if _, ok := elts[i+n].(*syntax.Starred); ok {
				break
			}
			u.exprTo(elts[i+n], u.temp())
			n++
		}
		u.span = span
		if op == code.BuildSet {
			for j := range n {
				u.emit(code.SetAdd, acc, first+j, 0, 0)
			}
		} else {
			u.emit(code.ListAppendN, acc, first, n, 0)
		}
		u.top = mark
		i += n
	}
	u.span = span
	if op == code.BuildTuple {
		u.emit(code.ListToTuple, dst, acc, 0, 0)
	} else {
		u.emit(code.Move, dst, acc, 0, 0)
	}
}

// dict compiles {k: v, **m}.
func (u *unit) dict(e *syntax.Dict, dst int) {
	plain := len(e.Keys) <= displayChunk/2
	for _, k := range e.Keys {
		if k == nil {
			plain = false
		}
	}
	if plain {
		first := u.temps(2 * len(e.Keys))
		for i, k := range e.Keys {
			u.exprTo(k, first+2*i)
			u.exprTo(e.Values[i], first+2*i+1)
		}
		u.at(e)
		u.emit(code.BuildDict, dst, first, len(e.Keys), 0)
		return
	}
	acc := u.temp()
	u.emit(code.BuildDict, acc, 0, 0, 0)
	mark := u.top
	for i, k := range e.Keys {
		if k == nil {
			r := u.expr(e.Values[i])
			u.at(e.Values[i])
			u.emit(code.DictUpdate, acc, r, 0, 0)
		} else {
			r := u.temps(2)
			u.exprTo(k, r)
			u.exprTo(e.Values[i], r+1)
			u.at(e)
			u.emit(code.DictPut, acc, r, r+1, 0)
		}
		u.top = mark
	}
	u.emit(code.Move, dst, acc, 0, 0)
}
