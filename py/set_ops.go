package py

// This file defines the operations on sets. Each walks and builds its tables
// the way CPython does, so that sets whose hashes are equal there iterate in
// the same order after the same operations.

import "toolweaver/py/syntax"

// setHash is the hash of an element; the error names it as such.
func (in *Interp) setHash(k Value) (int64, *Exception) {
	h, exc := in.Hash(k)
	if exc != nil {
		return 0, in.unhashable(exc, k, "a set element")
	}
	return h, nil
}

// lookupKey returns the hash to look k up by. A set is looked up as if it
// were a frozenset.
func (in *Interp) lookupKey(k Value) (int64, *Exception) {
	if k.Kind() == KindSet {
		tmp := *k.set()
		tmp.hasHash = false
		return in.hashFrozenSet(&tmp)
	}
	return in.setHash(k)
}

// setContains reports whether k is in s.
func (in *Interp) setContains(s *Set, k Value) (bool, *Exception) {
	h, exc := in.lookupKey(k)
	if exc != nil {
		return false, exc
	}
	i, exc := in.setFind(s, k, h)
	return i >= 0, exc
}

// setRemoveKey removes k and reports whether it was there.
func (in *Interp) setRemoveKey(s *Set, k Value) (bool, *Exception) {
	h, exc := in.lookupKey(k)
	if exc != nil {
		return false, exc
	}
	return in.setRemoveHash(s, k, h)
}

func (in *Interp) setRemoveHash(s *Set, k Value, h int64) (bool, *Exception) {
	i, exc := in.setFind(s, k, h)
	if i < 0 || exc != nil {
		return false, exc
	}
	s.table[i] = setEnt{h: -1}
	s.used--
	s.ver++
	return true, nil
}

// take makes the content of t that of s.
func (s *Set) take(t *Set) {
	s.table, s.fill, s.used = t.table, t.fill, t.used
	s.ver++
}

// setLike returns an empty set of the same kind as s.
func (in *Interp) setLike(s *Set) *Set {
	n := in.newSet()
	n.kind = s.kind &^ kindSub
	return n
}

// setCopy returns a set of the same kind, of exact type.
func (in *Interp) setCopy(s *Set) (*Set, *Exception) {
	n := in.setLike(s)
	return n, in.setUnite(n, s)
}

// setUnite is setMerge with its work and memory charged.
func (in *Interp) setUnite(s, other *Set) *Exception {
	if exc := in.Charge(len(other.table) / 16); exc != nil {
		return exc
	}
	if exc := in.Alloc(other.used * 2 * 24); exc != nil {
		return exc
	}
	return in.setMerge(s, other)
}

// setFrom returns a new set of the items of v.
func (in *Interp) setFrom(v Value) (*Set, *Exception) {
	s := in.newSet()
	in.pushRoot(ptr(s))
	defer in.popRoot()
	return s, in.setUpdate(s, v)
}

// setUpdate adds the items of v.
func (in *Interp) setUpdate(s *Set, v Value) *Exception {
	switch {
	case v.isAnySet():
		return in.setUnite(s, v.set())
	case v.exactKind() == KindDict:
		d := v.dict()
		n := int(d.live)
		if exc := in.Alloc(n * 2 * 24); exc != nil {
			return exc
		}
		in.setRoom(s, n)
		for i := d.next(0); i >= 0; i = d.next(i + 1) {
			if exc := in.setAddCharged(s, d.ents[i].k); exc != nil {
				return exc
			}
		}
		return nil
	case v.exactKind() == KindList || v.exactKind() == KindTuple:
		for i := 0; i < len(seqItems(v)); i++ {
			if exc := in.setAddCharged(s, seqItems(v)[i]); exc != nil {
				return exc
			}
		}
		return nil
	}
	in.pushRoot(ptr(s))
	defer in.popRoot()
	add := func(x Value) (bool, *Exception) { return true, in.setAddGrown(s, x) }
	if v.exactKind() != KindGenerator {
		return in.ForEach(v, add)
	}
	for {
		var full *Exception
		x, exc := in.feed(v.gen(), func(x Value) bool {
			if full != nil || !isScalar(x) {
				return false
			}
			full = in.setAddGrown(s, x)
			return full == nil
		})
		if full != nil {
			exc = full
		}
		if exc != nil || x.p == nil {
			return exc
		}
		if exc := in.setAddGrown(s, x); exc != nil {
			return exc
		}
	}
}

// setRoom makes room for n more elements, as for a dict about to be added.
func (in *Interp) setRoom(s *Set, n int) {
	if s.table == nil {
		s.table = make([]setEnt, setMinSize)
	}
	if (s.fill+n)*5 >= (len(s.table)-1)*3 {
		in.setResize(s, (s.used+n)*2)
	}
}

// setAddCharged adds x, charging a step and the memory of growth.
func (in *Interp) setAddCharged(s *Set, x Value) *Exception {
	if exc := in.Charge(1); exc != nil {
		return exc
	}
	return in.setAddGrown(s, x)
}

// setAddGrown adds x, charging the memory of growth before it happens.
func (in *Interp) setAddGrown(s *Set, x Value) *Exception {
	if n := len(s.table); n >= 4096 && (s.fill+1)*5 >= (n-1)*3 {
		size := s.used * 4 * 24
		if exc := in.Alloc(size); exc != nil {
			return exc
		}
		in.mem -= int64(size) // setResize charges what it takes
	}
	_, exc := in.setAdd(s, x)
	return exc
}

// setUnion returns a | b.
func (in *Interp) setUnion(a, b *Set) (*Set, *Exception) {
	s, exc := in.setCopy(a)
	if exc != nil || a == b {
		return s, exc
	}
	return s, in.setUnite(s, b)
}

// setIntersection returns a & b; the smaller set is walked.
func (in *Interp) setIntersection(a, b *Set) (*Set, *Exception) {
	if a == b {
		return in.setCopy(a)
	}
	out := in.setLike(a)
	if b.used > a.used {
		a, b = b, a
	}
	in.pushRoot(ptr(out))
	defer in.popRoot()
	for i := b.next(0); i >= 0; i = b.next(i + 1) {
		if exc := in.Charge(1); exc != nil {
			return nil, exc
		}
		e := b.table[i]
		j, exc := in.setFind(a, e.k, e.h)
		if exc != nil {
			return nil, exc
		}
		if j >= 0 {
			if _, exc := in.setAddHash(out, e.k, e.h); exc != nil {
				return nil, exc
			}
		}
	}
	return out, nil
}

// setIntersectionAny intersects with any iterable.
func (in *Interp) setIntersectionAny(a *Set, b Value) (*Set, *Exception) {
	if b.isAnySet() {
		return in.setIntersection(a, b.set())
	}
	out := in.setLike(a)
	in.pushRoot(ptr(out))
	defer in.popRoot()
	exc := in.ForEach(b, func(x Value) (bool, *Exception) {
		h, exc := in.setHash(x)
		if exc != nil {
			return false, exc
		}
		j, exc := in.setFind(a, x, h)
		if exc != nil || j < 0 {
			return true, exc
		}
		_, exc = in.setAddHash(out, x, h)
		return true, exc
	})
	return out, exc
}

// setDifference returns a - b.
func (in *Interp) setDifference(a, b *Set) (*Set, *Exception) {
	return in.setDifferenceAny(a, ptr(b))
}

// setDifferenceAny subtracts any iterable. If a is much larger, its copy
// loses elements; else those to keep are collected.
func (in *Interp) setDifferenceAny(a *Set, b Value) (*Set, *Exception) {
	n := -1
	switch {
	case b.isAnySet():
		n = b.set().used
	case b.exactKind() == KindDict:
		n = int(b.dict().live)
	}
	if n < 0 || a.used>>2 > n {
		s, exc := in.setCopy(a)
		if exc != nil {
			return nil, exc
		}
		return s, in.setDifferenceUpdate(s, b)
	}
	out := in.setLike(a)
	in.pushRoot(ptr(out))
	defer in.popRoot()
	for i := a.next(0); i >= 0; i = a.next(i + 1) {
		if exc := in.Charge(1); exc != nil {
			return nil, exc
		}
		e := a.table[i]
		var j int
		var exc *Exception
		if b.isAnySet() {
			j, exc = in.setFind(b.set(), e.k, e.h)
		} else {
			j, exc = in.dictFind(b.dict(), e.k)
		}
		if exc != nil {
			return nil, exc
		}
		if j < 0 {
			if _, exc := in.setAddHash(out, e.k, e.h); exc != nil {
				return nil, exc
			}
		}
	}
	return out, nil
}

// setDifferenceUpdate removes the items of v from s.
func (in *Interp) setDifferenceUpdate(s *Set, v Value) *Exception {
	if v.isAnySet() {
		o := v.set()
		if o == s {
			s.clear()
			return nil
		}
		if o.used>>3 > s.used {
			var exc *Exception
			if o, exc = in.setIntersection(s, o); exc != nil {
				return exc
			}
		}
		for i := o.next(0); i >= 0; i = o.next(i + 1) {
			if exc := in.Charge(1); exc != nil {
				return exc
			}
			if _, exc := in.setRemoveHash(s, o.table[i].k, o.table[i].h); exc != nil {
				return exc
			}
		}
	} else {
		in.pushRoot(ptr(s))
		exc := in.ForEach(v, func(x Value) (bool, *Exception) {
			h, exc := in.setHash(x)
			if exc != nil {
				return false, exc
			}
			_, exc = in.setRemoveHash(s, x, h)
			return true, exc
		})
		in.popRoot()
		if exc != nil {
			return exc
		}
	}
	if s.fill-s.used > max(len(s.table)-1, 0)/4 {
		in.setGrow(s)
	}
	return nil
}

// setSymmetric returns a ^ b.
func (in *Interp) setSymmetric(a, b *Set) (*Set, *Exception) {
	return in.setSymmetricAny(a, ptr(b))
}

// setSymmetricAny starts with the items of b and toggles those of a.
func (in *Interp) setSymmetricAny(a *Set, b Value) (*Set, *Exception) {
	s := in.setLike(a)
	in.pushRoot(ptr(s))
	defer in.popRoot()
	if exc := in.setUpdate(s, b); exc != nil {
		return nil, exc
	}
	return s, in.setToggle(s, a)
}

// setToggle removes from s what is in both and adds the rest of o.
func (in *Interp) setToggle(s, o *Set) *Exception {
	if s == o {
		s.clear()
		return nil
	}
	for i := o.next(0); i >= 0; i = o.next(i + 1) {
		if exc := in.Charge(1); exc != nil {
			return exc
		}
		e := o.table[i]
		found, exc := in.setRemoveHash(s, e.k, e.h)
		if exc != nil {
			return exc
		}
		if !found {
			if _, exc := in.setAddHash(s, e.k, e.h); exc != nil {
				return exc
			}
		}
	}
	return nil
}

// setSymmetricUpdate does s ^= v for any iterable.
func (in *Interp) setSymmetricUpdate(s *Set, v Value) *Exception {
	if v.isAnySet() {
		return in.setToggle(s, v.set())
	}
	o, exc := in.setFrom(v)
	if exc != nil {
		return exc
	}
	in.pushRoot(ptr(o))
	defer in.popRoot()
	return in.setToggle(s, o)
}

// setInplace does s op= b for a set b.
func (in *Interp) setInplace(op syntax.Operator, s *Set, b Value) *Exception {
	switch op {
	case syntax.BitOr:
		return in.setUpdate(s, b)
	case syntax.Sub:
		return in.setDifferenceUpdate(s, b)
	case syntax.BitXor:
		return in.setSymmetricUpdate(s, b)
	}
	r, exc := in.setIntersection(s, b.set())
	if exc != nil {
		return exc
	}
	s.take(r)
	return nil
}
