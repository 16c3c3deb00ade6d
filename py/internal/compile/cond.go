package compile

// This file defines comparisons and conditions: branches test and jump in one
// instruction where they can.

import (
	"math"

	"toolweaver/py/internal/code"
	"toolweaver/py/syntax"
)

// jumpIf jumps to l if the truth of e equals sense.
func (u *unit) jumpIf(e syntax.Expr, sense bool, l *label) {
	mark, save := u.top, u.span
	defer func() { u.top, u.span = mark, save }()
	switch e := e.(type) {
	case *syntax.UnaryOp:
		if e.Op == syntax.Not {
			u.jumpIf(e.Operand, !sense, l)
			return
		}
	case *syntax.BoolOp:
		u.jumpBool(e, sense, l)
		return
	case *syntax.Constant:
		switch e.Kind {
		case syntax.ConstTrue, syntax.ConstFalse, syntax.ConstNone:
			if (e.Kind == syntax.ConstTrue) == sense {
				u.goTo(l)
			}
			return
		case syntax.ConstInt:
			if e.Big == nil {
				if (e.Int != 0) == sense {
					u.goTo(l)
				}
				return
			}
		}
	case *syntax.Compare:
		if len(e.Ops) == 1 && u.jumpCompare(e, sense, l) {
			return
		}
	}
	r := u.expr(e)
	u.at(e)
	op := code.JumpFalse
	if sense {
		op = code.JumpTrue
	}
	u.jump(op, r, 0, 0, -1, l)
}

// jumpBool is jumpIf for "and" and "or".
func (u *unit) jumpBool(e *syntax.BoolOp, sense bool, l *label) {
	// a or b jumps on truth at each operand, a and b on falsity; otherwise
	// the operands before the last skip the jump.
	direct := (e.Op == syntax.Or) == sense
	skip := newLabel()
	var after bitset
	for i, x := range e.Values {
		switch {
		case direct || i == len(e.Values)-1:
			u.jumpIf(x, sense, l)
		default:
			u.jumpIf(x, !sense, skip)
		}
		if i == 0 {
			after = u.assigned
		}
	}
	u.place(skip)
	u.assigned = after
}

var jumpOps = map[syntax.CmpOp][2]code.Opcode{
	syntax.Lt: {code.JumpLt, code.JumpLtI}, syntax.LtE: {code.JumpLe, code.JumpLeI}, syntax.Gt: {code.JumpGt, code.JumpGtI},
	syntax.GtE: {code.JumpGe, code.JumpGeI}, syntax.Eq: {code.JumpEq, code.JumpEqI}, syntax.NotEq: {code.JumpNe, code.JumpNeI},
}

// jumpCompare is jumpIf for a comparison; it reports whether it could.
func (u *unit) jumpCompare(e *syntax.Compare, sense bool, l *label) bool {
	op, right := e.Ops[0], e.Comparators[0]
	bit := 0
	if sense {
		bit = 1
	}
	switch op {
	case syntax.Is, syntax.IsNot:
		if k, ok := right.(*syntax.Constant); ok && k.Kind == syntax.ConstNone {
			r := u.expr(e.Left)
			u.at(e)
			want := bit
			if op == syntax.IsNot {
				want = 1 - bit
			}
			u.jump(code.JumpNone, r, want, 0, -1, l)
			return true
		}
		return false
	case syntax.In, syntax.NotIn:
		return false
	}
	ops := jumpOps[op]
	left := u.operand(e.Left, right)
	if n, ok := intImm(right, math.MinInt16, math.MaxInt16); ok {
		u.at(e)
		u.jump(ops[1], left, n&0xFF, n>>8&0xFF, bit, l)
		return true
	}
	if k, ok := constValue(right); ok && (op == syntax.Eq || op == syntax.NotEq) {
		if s, ok := k.(string); ok {
			if n := u.konst(s); n < 1<<16 {
				u.at(e)
				o := code.JumpEqK
				if op == syntax.NotEq {
					o = code.JumpNeK
				}
				u.jump(o, left, n&0xFF, n>>8, bit, l)
				return true
			}
		}
	}
	r := u.expr(right)
	u.at(e)
	u.jump(ops[0], bit, left, r, -1, l)
	return true
}

// compare compiles a comparison to a value. Chains evaluate each operand
// once; dst is a temporary.
func (u *unit) compare(e *syntax.Compare, dst int) {
	end := newLabel()
	next := e.Comparators[0]
	mark := u.top
	left := u.operand(e.Left, next)
	for i, op := range e.Ops {
		last := i == len(e.Ops)-1
		var right int
		if last {
			right = u.compareOperand(op, e.Comparators[i])
		} else {
			right = u.operand(e.Comparators[i], e.Comparators[i+1])
		}
		u.at(e)
		switch op {
		case syntax.Is, syntax.IsNot:
			u.emit(code.Is, dst, left, right, b2i(op == syntax.IsNot))
		case syntax.In, syntax.NotIn:
			u.emit(code.Contains, dst, left, right, b2i(op == syntax.NotIn))
		default:
			u.emit(code.Compare, dst, left, right, int(op))
		}
		if !last {
			u.jump(code.JumpFalse, dst, 0, 0, -1, end)
		}
		left = right
		if u.top-mark > displayChunk && !last { // a long chain uses its temporaries again
			u.emit(code.Move, mark, right, 0, 0)
			left, u.top = mark, mark+1
		}
	}
	u.place(end)
}

// compareOperand compiles the right side of a comparison; a list or set
// display of constants after "in" becomes a constant.
func (u *unit) compareOperand(op syntax.CmpOp, e syntax.Expr) int {
	if op == syntax.In || op == syntax.NotIn {
		switch x := e.(type) {
		case *syntax.List:
			if k, ok := constTuple(x.Elts); ok {
				r := u.temp()
				u.emit(code.LoadConst, r, 0, 0, u.konst2(k))
				return r
			}
		case *syntax.Set:
			if k, ok := constTuple(x.Elts); ok {
				r := u.temp()
				u.emit(code.LoadConst, r, 0, 0, u.konst2(code.FrozenSet(k.(code.Tuple))))
				return r
			}
		}
	}
	return u.expr(e)
}

// konst2 adds a constant that is never shared.
func (u *unit) konst2(k code.Const) int {
	u.code.Consts = append(u.code.Consts, k)
	return len(u.code.Consts) - 1
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
