package compile

// This file defines assignment to targets of every shape.

import (
	"slices"

	"math"

	"toolweaver/py/internal/code"
	"toolweaver/py/syntax"
)

// assign binds target to the value in register r.
func (u *unit) assign(target syntax.Expr, r int) {
	save, mark := u.span, u.top
	switch t := target.(type) {
	case *syntax.Name:
		u.store(t, r)
	case *syntax.Attribute:
		obj := u.expr(t.Value)
		u.noteSelf(t)
		u.at(t)
		u.emit(code.StoreAttr, obj, r, 0, u.site(t.Attr, nil))
	case *syntax.Subscript:
		obj := u.operand(t.Value, t.Index)
		if k, ok := constValue(t.Index); ok {
			if s, ok := k.(string); ok {
				u.at(t)
				u.emit(code.StoreSubK, obj, 0, r, u.konst(s))
				break
			}
		}
		if s, ok := t.Index.(*syntax.Slice); ok {
			b := u.bounds(s)
			u.at(t)
			u.emit(code.StoreSlice, obj, b, r, 0)
			break
		}
		idx := u.expr(t.Index)
		u.at(t)
		u.emit(code.StoreSub, obj, idx, r, 0)
	case *syntax.Tuple:
		u.unpack(t, t.Elts, r)
	case *syntax.List:
		u.unpack(t, t.Elts, r)
	default:
		panic(refusal{target.Range(), "cannot assign to expression"})
	}
	u.span, u.top = save, mark
}

// unpack binds the items of the value in r to targets.
func (u *unit) unpack(n syntax.Node, targets []syntax.Expr, r int) {
	star := -1
	for i, t := range targets {
		if _, ok := t.(*syntax.Starred); ok {
			star = i
		}
	}
	x := u.unpackItems(r, len(targets), star)
	for i, t := range targets {
		if s, ok := t.(*syntax.Starred); ok {
			t = s.Value
		}
		u.at(t)
		mark := u.top
		u.assign(t, x.load(u, i))
		u.top = mark
	}
}

// maxUnpack is how many items of an unpacked value are in registers at once.
const maxUnpack = 100

// unpacked are the items of a value: in registers from first on, or in a list if they are too many.
type unpacked struct {
	first int
	list  bool // first is the register of the list
}

// unpackItems unpacks r into n items, of which number star, unless it is negative, takes what the others leave.
func (u *unit) unpackItems(r, n, star int) unpacked {
	if n > maxUnpack {
		w := u.temps(3)
		u.emit(code.Move, w, r, 0, 0)
		u.emit(code.LoadInt, w+1, 0, 0, n)
		u.emit(code.LoadInt, w+2, 0, 0, star)
		u.emit(code.Intrinsic, w, w, 3, int(code.InUnpack))
		u.top = w + 1
		return unpacked{w, true}
	}
	first := u.temps(n)
	if star < 0 {
		u.emit(code.Unpack, first, r, n, 0)
	} else {
		u.emit(code.UnpackEx, first, r, star, n-star-1)
	}
	return unpacked{first, false}
}

// load returns the register of an item, a new temporary if the items are in a list.
func (x unpacked) load(u *unit, i int) int {
	if !x.list {
		return x.first + i
	}
	t := u.temp()
	u.emit(code.LoadInt, t, 0, 0, i)
	u.emit(code.Subscript, t, x.first, t, 0)
	return t
}

// assignStmt compiles t1 = t2 = value.
func (u *unit) assignStmt(s *syntax.Assign) {
	if len(s.Targets) == 1 {
		if r, ok := u.target(s.Targets[0]); ok {
			u.exprTo(s.Value, r)
			u.assigned.add(r)
			return
		}
		if u.swap(s.Targets[0], s.Value) {
			return
		}
	}
	r := u.expr(s.Value)
	if !u.isTemp(r) {
		// The value is read before any target is written.
		if _, simple := s.Targets[0].(*syntax.Name); len(s.Targets) > 1 || !simple {
			t := u.temp()
			u.emit(code.Move, t, r, 0, 0)
			r = t
		}
	}
	for _, t := range s.Targets {
		u.at(s)
		if _, ok := t.(*syntax.Name); !ok {
			u.at(t)
		}
		u.assign(t, r)
	}
}

// swap compiles a, b = x, y without making a tuple.
func (u *unit) swap(target, value syntax.Expr) bool {
	var targets []syntax.Expr
	switch t := target.(type) {
	case *syntax.Tuple:
		targets = t.Elts
	case *syntax.List:
		targets = t.Elts
	default:
		return false
	}
	v, ok := value.(*syntax.Tuple)
	if !ok || len(v.Elts) != len(targets) || len(targets) > displayChunk {
		return false
	}
	for i := range targets {
		if _, ok := targets[i].(*syntax.Starred); ok {
			return false
		}
		if _, ok := v.Elts[i].(*syntax.Starred); ok {
			return false
		}
	}
	first := u.temps(len(targets))
	for i, x := range v.Elts {
		u.exprTo(x, first+i)
	}
	for i, t := range targets {
		u.at(t)
		u.assign(t, first+i)
	}
	return true
}

// augAssign compiles target op= value.
func (u *unit) augAssign(s *syntax.AugAssign) {
	switch t := s.Target.(type) {
	case *syntax.Name:
		if r, ok := u.target(t); ok {
			u.checkBound(t, u.scope.Lookup(t.ID), r)
			u.binary(s, s.Op, r, s.Value, r, true)
			return
		}
		r := u.temp()
		u.at(t)
		u.load(t, r)
		u.binary(s, s.Op, r, s.Value, r, true)
		u.store(t, r)
	case *syntax.Attribute:
		obj := u.operand(t.Value, s.Value)
		r := u.temp()
		u.at(t)
		u.emit(code.LoadAttr, r, obj, 0, u.site(t.Attr, nil))
		u.binary(s, s.Op, r, s.Value, r, true)
		u.at(t)
		u.emit(code.StoreAttr, obj, r, 0, u.site(t.Attr, nil))
	case *syntax.Subscript:
		obj := u.operand(t.Value, t.Index, s.Value)
		r := u.temp()
		if k, ok := constValue(t.Index); ok {
			if str, ok := k.(string); ok {
				u.at(t)
				u.emit(code.SubscriptK, r, obj, 0, u.konst(str))
				u.binary(s, s.Op, r, s.Value, r, true)
				u.at(t)
				u.emit(code.StoreSubK, obj, 0, r, u.konst(str))
				return
			}
		}
		if n, ok := intImm(t.Index, math.MinInt32, math.MaxInt32); ok {
			idx := u.temp()
			u.emit(code.LoadInt, idx, 0, 0, n)
			u.subscriptOp(s, t, obj, idx, r)
			return
		}
		idx := u.operand(t.Index, s.Value)
		u.subscriptOp(s, t, obj, idx, r)
	}
}

func (u *unit) subscriptOp(s *syntax.AugAssign, t *syntax.Subscript, obj, idx, r int) {
	u.at(t)
	u.emit(code.Subscript, r, obj, idx, 0)
	u.binary(s, s.Op, r, s.Value, r, true)
	u.at(t)
	u.emit(code.StoreSub, obj, idx, r, 0)
}

// del compiles del target.
func (u *unit) del(target syntax.Expr) {
	mark := u.top
	u.at(target)
	switch t := target.(type) {
	case *syntax.Name:
		u.deleteName(t.ID, false)
	case *syntax.Attribute:
		obj := u.expr(t.Value)
		u.at(t)
		u.emit(code.DeleteAttr, obj, 0, 0, u.site(t.Attr, nil))
	case *syntax.Subscript:
		obj := u.operand(t.Value, t.Index)
		idx := u.expr(t.Index)
		u.at(t)
		u.emit(code.DeleteSub, obj, idx, 0, 0)
	case *syntax.Tuple:
		for _, x := range t.Elts {
			u.del(x)
		}
	case *syntax.List:
		for _, x := range t.Elts {
			u.del(x)
		}
	}
	u.top = mark
}

// noteSelf records, for __static_attributes__ of the innermost class, that a
// function of it assigns an attribute of self.
func (u *unit) noteSelf(t *syntax.Attribute) {
	if n, ok := t.Value.(*syntax.Name); !ok || n.ID != "self" || u.isClass {
		return
	}
	for c := u.parent; c != nil; c = c.parent {
		if !c.isClass {
			continue
		}
		if !slices.Contains(c.selfAttrs, t.Attr) {
			c.selfAttrs = append(c.selfAttrs, t.Attr)
		}
		return
	}
}
