package py

// This file defines the operator in.

import "math"

// Contains reports whether x is in container.
func (in *Interp) Contains(container, x Value) (bool, *Exception) {
	switch container.exactKind() {
	case KindList, KindTuple:
		i, exc := in.findItem(container, x, 0, math.MaxInt)
		return i >= 0, exc
	case KindDict:
		i, exc := in.dictFind(container.dict(), x)
		return i >= 0, exc
	case KindSet, KindFrozenSet:
		return in.setContains(container.set(), x)
	case KindStr:
		return in.strContains(container, x)
	case KindRange:
		r := container.rng()
		if r.n >= 0 && x.isInt() {
			_, ok := r.shortIndex(x.i())
			return ok, nil
		}
		i, exc := in.rangeFind(r, x)
		return exc == nil && !i.is(Int(-1)), exc
	case KindDictView:
		if w := container.view(); w.which != viewValues {
			return in.viewHas(w, x)
		}
	}
	t := typeOf(container)
	f := t.special(spContains)
	if f.p != nil {
		if f.IsNone() {
			return false, typeErrorf("'%s' object is not a container", t.name)
		}
		r, exc := in.callSpecial(f, container, x)
		if exc != nil {
			return false, exc
		}
		return in.Truth(r)
	}
	it, exc := in.Iter(container)
	if exc != nil {
		if exc.Limit == nil && exc.Is(TypeError) {
			return false, typeErrorf("argument of type '%s' is not a container or iterable", t.name)
		}
		return false, exc
	}
	in.pushRoot(it)
	in.pushRoot(x)
	defer in.popRoots(2)
	for {
		if exc := in.Charge(1); exc != nil {
			return false, exc
		}
		y, exc := in.Next(it)
		if exc != nil || y.p == nil {
			return false, exc
		}
		eq, exc := in.keyEq(y, x)
		if exc != nil || eq {
			return eq, exc
		}
	}
}
