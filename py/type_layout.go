package py

// This file defines what a program may change about the layout and the bases
// of classes: __slots__, assignment to __class__ and __bases__, mro().

import (
	"strings"

	"toolweaver/py/internal/strrepr"
)

// setClass assigns __class__: only between user classes of the same layout.
func setClass(in *Interp, v, c Value) *Exception {
	if c.p == nil {
		return typeErrorf("can't delete __class__ attribute")
	}
	if !c.isType() {
		return typeErrorf("__class__ must be set to a class, not '%s' object", typeName(c))
	}
	to, from := c.typ(), typeOf(v)
	if v.exactKind()&^kindSub == KindModule && to.layout == KindModule && to.tflags&typeUser == 0 {
		return nil
	}
	if to.tflags&typeUser == 0 || from.tflags&typeUser == 0 {
		return typeErrorf("__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	if to.layout != from.layout || goBase(to) != goBase(from) || slotLayout(to) != slotLayout(from) {
		return typeErrorf("__class__ assignment: '%s' object layout differs from '%s'", to.name, from.name)
	}
	if v.exactKind() == KindInstance {
		o := v.inst()
		if o.dict == nil {
			o.toDict()
		}
		o.shape = to.dictShape()
		return nil
	}
	switch {
	case v.exactKind() == KindObject:
		v.object().cls = to
	case v.exactKind() == KindException:
		v.exc().cls = to
	case v.sub() != nil:
		v.sub().cls = to
	default:
		return typeErrorf("__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	return nil
}

// slotLayout describes the slots of instances of t, and whether they have a
// __dict__: two classes with the same description are interchangeable.
func slotLayout(t *Type) string {
	var b strings.Builder
	if t.tflags&typeNoDict == 0 {
		b.WriteString("dict")
	}
	for i := len(t.mro) - 1; i >= 0; i-- {
		m := t.mro[i]
		for j := range m.ns.ents {
			if e := &m.ns.ents[j]; e.v.p != nil && e.v.exactKind() == kindMemberSlot {
				b.WriteString("," + (*memberSlot)(e.v.p).name.str().s)
			}
		}
	}
	return b.String()
}

// userMRO replaces the method resolution order by what an mro() method of the
// metaclass returns.
func (in *Interp) userMRO(t *Type) *Exception {
	f := t.meta.lookup(in.internName("mro").str())
	if f.p == nil || f.exactKind() == KindBuiltin {
		return nil
	}
	r, exc := in.callSpecial(f, ptr(t))
	if exc != nil {
		return exc
	}
	var mro []*Type
	if exc := in.ForEach(r, func(v Value) (bool, *Exception) {
		if !v.isType() {
			return false, typeErrorf("mro() returned a non-class ('%s')", typeName(v))
		}
		m := v.typ()
		if m != t && m.layout != KindInstance && !t.base.isSubtype(goBase(m)) {
			return false, typeErrorf("mro() returned base with unsuitable layout ('%s')", m.name)
		}
		mro = append(mro, m)
		return true, nil
	}); exc != nil {
		return exc
	}
	if len(mro) == 0 {
		return typeErrorf("type MRO must not be empty")
	}
	t.mro = mro
	return nil
}

// setBases assigns __bases__ of a class of a program: the new bases must give
// instances the same layout.
func setBases(in *Interp, v, x Value) *Exception {
	t := v.typ()
	if t.tflags&typeUser == 0 {
		return typeErrorf("cannot set '__bases__' attribute of immutable type '%s'", t.name)
	}
	if x.p == nil {
		return typeErrorf("cannot delete '__bases__' attribute of immutable type '%s'", t.name)
	}
	if !x.isTuple() {
		return typeErrorf("can only assign tuple to %s.__bases__, not %s", t.name, typeName(x))
	}
	if len(x.tuple().v) == 0 {
		return typeErrorf("can only assign non-empty tuple to %s.__bases__, not ()", t.name)
	}
	var bases []*Type
	for _, b := range x.tuple().v {
		if !b.isType() {
			return typeErrorf("%s.__bases__ must be tuple of classes, not '%s'", t.name, typeName(b))
		}
		if b.typ().isSubtype(t) {
			return typeErrorf("a __bases__ item causes an inheritance cycle")
		}
		if b.typ().tflags&typeFinal != 0 || b.typ() == BoolType {
			return typeErrorf("type '%s' is not an acceptable base type", b.typ().name)
		}
		bases = append(bases, b.typ())
	}
	base, exc := bestBase(bases)
	if exc != nil {
		return exc
	}
	if base.layout != t.layout || base == ObjectType && t.base != ObjectType {
		return typeErrorf("__bases__ assignment: '%s' deallocator differs from '%s'", base.name, t.base.name)
	}
	if goBase(base) != goBase(t) || slotLayout(base) != slotLayout(t.base) && !(t.base == ObjectType || base == ObjectType) {
		return typeErrorf("__bases__ assignment: '%s' object layout differs from '%s'", base.name, t.base.name)
	}
	for i, b := range bases {
		for _, o := range bases[:i] {
			if o == b {
				return typeErrorf("duplicate base class %s", b.name)
			}
		}
	}
	oldBases, oldBase := t.bases, t.base
	t.bases, t.base = bases, base
	if exc := in.relinearize(t, 0); exc != nil {
		t.bases, t.base = oldBases, oldBase
		if again := in.relinearize(t, 0); again != nil && again.Limit != nil {
			return again
		}
		return exc
	}
	for _, b := range oldBases {
		for i, s := range b.subs {
			if s == t {
				b.subs = append(b.subs[:i:i], b.subs[i+1:]...)
				break
			}
		}
	}
	for _, b := range bases {
		if b.tflags&typeUser != 0 {
			b.subs = append(b.subs, t)
		}
	}
	t.changed()
	return nil
}

// relinearize computes the method resolution order of t, and of what derives
// from it, anew.
func (in *Interp) relinearize(t *Type, depth int) *Exception {
	if depth > maxClassDepth {
		return Errorf(RecursionError, "maximum recursion depth exceeded")
	}
	if exc := in.Charge(1 + len(t.mro)/16); exc != nil {
		return exc
	}
	mro, exc := computeMRO(t)
	if exc != nil {
		return exc
	}
	t.mro = mro
	if t.meta != TypeType {
		if exc := in.userMRO(t); exc != nil {
			return exc
		}
	}
	for _, s := range t.subs {
		if exc := in.relinearize(s, depth+1); exc != nil {
			return exc
		}
	}
	return nil
}

// maxClassDepth bounds the recursion over derived classes.
const maxClassDepth = 1000

// classSlots honours __slots__.
func (in *Interp) classSlots(t *Type) *Exception {
	v := t.ns.getStr(nmSlots.str())
	if v.p == nil {
		return nil
	}
	var names []string
	if s, ok := v.Text(); ok {
		names = []string{s}
	} else if exc := in.ForEach(v, func(x Value) (bool, *Exception) {
		s, ok := x.Text()
		if !ok {
			return false, typeErrorf("__slots__ items must be strings, not '%s'", typeName(x))
		}
		names = append(names, s)
		return true, nil
	}); exc != nil {
		return exc
	}
	switch t.layout {
	case KindInt, KindTuple, KindBytes, KindType:
		if len(names) > 0 {
			return typeErrorf("nonempty __slots__ not supported for subtype of '%s'", t.base.name)
		}
	}
	noDict := true
	for _, b := range t.mro[1:] {
		if b.tflags&typeUser != 0 && b.tflags&typeNoDict == 0 || b.layout == KindException || b.layout == KindModule || b.tflags&typeDict != 0 {
			noDict = false
		}
	}
	for _, n := range names {
		if !strrepr.IsIdentifier(n) {
			return typeErrorf("__slots__ must be identifiers")
		}
	}
	sawDict, sawWeak := !noDict, false
	for _, n := range names {
		switch n {
		case "__dict__":
			if sawDict {
				return typeErrorf("__dict__ slot disallowed: we already got one")
			}
			sawDict, noDict = true, false
			continue
		case "__weakref__":
			if sawWeak {
				return typeErrorf("__weakref__ slot disallowed: we already got one")
			}
			sawWeak = true
			continue
		}
		if t.ns.findStr(in.internName(n).str()) >= 0 && n != "__qualname__" {
			return valueErrorf("'%s' in __slots__ conflicts with class variable", n)
		}
	}
	for _, n := range names {
		if n == "__dict__" || n == "__weakref__" {
			continue
		}
		if len(n) > 2 && n[:2] == "__" && !strings.HasSuffix(n, "__") {
			n = "_" + strings.TrimLeft(t.name, "_") + n
		}
		name := in.internName(n)
		t.ns.setStr(name, ptr(&memberSlot{header: header{kind: kindMemberSlot}, name: name, owner: t}))
	}
	t.slots = names
	t.tflags |= typeSlots
	if noDict {
		t.tflags |= typeNoDict
	}
	return nil
}

// slotClash reports that two of the bases each add slots of their own, which
// no instance can hold both.
func slotClash(a, b *Type) bool {
	return addsSlots(a) && addsSlots(b) && !solidBase(a).isSubtype(solidBase(b)) && !solidBase(b).isSubtype(solidBase(a))
}

func addsSlots(t *Type) bool { return solidBase(t) != goBase(t) }

// solidBase is the nearest ancestor that adds slots, or that is defined in Go.
func solidBase(t *Type) *Type {
	for t.tflags&typeUser != 0 && t.base != nil {
		for _, n := range t.slots {
			if n != "__dict__" && n != "__weakref__" {
				return t
			}
		}
		t = t.base
	}
	return t
}

// settable refuses to change or delete an attribute of a class that cannot
// be.
func settable(t *Type, name string, x Value) *Exception {
	if t.tflags&typeUser == 0 {
		return typeErrorf("cannot set '%s' attribute of immutable type '%s'", name, t.name)
	}
	if x.p == nil {
		return typeErrorf("cannot delete '%s' attribute of immutable type '%s'", name, t.name)
	}
	return nil
}

// readOnly is the Set of attributes that CPython keeps in a field of the
// object.
func readOnly(*Interp, Value, Value) *Exception {
	return Errorf(AttributeError, "readonly attribute")
}
