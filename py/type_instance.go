package py

// This file defines what the namespace of a class holds for its instances, __dict__ and __weakref__, and the numbers by which
// CPython describes the layout of instances.

// addInstanceGetters gives a class __dict__ and __weakref__ where its bases have none and __slots__ does not leave them out.
func (in *Interp) addInstanceGetters(t *Type) {
	dict, weak := t.tflags&typeNoDict == 0, t.WeakReferable()
	for _, b := range t.mro[1:] {
		switch {
		case b.tflags&typeUser != 0:
			dict = dict && b.tflags&typeNoDict != 0
			weak = weak && !b.WeakReferable()
		case b == ObjectType:
		default:
			dict = dict && !hasDict(b)
			weak = weak && !weakSlot(b)
		}
	}
	add := func(name string, get func(*Interp, Value) (Value, *Exception), set func(*Interp, Value, Value) *Exception) {
		key := in.internName(name)
		if t.ns.findStr(key.str()) < 0 {
			in.charge(sizeObject * 2)
			t.ns.setStr(key, ptr(&getset{header: header{kind: kindGetSet}, Getter: Getter{Name: name, Get: get, Set: set}, owner: t}))
		}
	}
	if dict {
		add("__dict__", getDict, setDict)
	}
	if weak {
		add("__weakref__", func(*Interp, Value) (Value, *Exception) { return None, nil }, nil)
	}
}

// hasDict reports whether instances of a built-in type have a __dict__.
func hasDict(t *Type) bool {
	switch t.layout {
	case KindException, KindModule, KindFunction, KindType:
		return true
	}
	return t.tflags&typeDict != 0
}

// weakSlot reports whether a built-in type has room for weak references, or cannot get it because its instances vary in size.
func weakSlot(t *Type) bool {
	switch t.layout {
	case KindInt, KindTuple, KindBytes, KindType, KindSet, KindFrozenSet, KindFunction, KindModule, KindMethod:
		return true
	}
	return false
}
