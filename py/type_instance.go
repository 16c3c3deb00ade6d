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

// layout is the size of instances in CPython on a machine of 64 bits, and that of an item of those that vary.
type layout struct{ size, item int64 }

// layouts are those of the built-in kinds; another has that of object.
var layouts = map[Kind]layout{
	KindInt: {24, 4}, KindBig: {24, 4}, KindBool: {24, 4}, KindFloat: {24, 0}, KindStr: {64, 0}, KindBytes: {33, 1}, KindByteArray: {56, 0},
	KindComplex: {32, 0}, KindTuple: {32, 8}, KindList: {40, 0}, KindDict: {64, 0}, KindSet: {200, 0}, KindFrozenSet: {200, 0},
	KindRange: {48, 0}, KindSlice: {40, 0}, KindType: {936, 40}, KindException: {72, 0}, KindFunction: {160, 0}, KindProperty: {72, 0},
	KindStaticMethod: {32, 0}, KindClassMethod: {32, 0}, KindMethod: {48, 0}, KindCell: {24, 0},
}

// layoutOf is the layout of instances of t; __slots__ add to it.
func layoutOf(t *Type) layout {
	l, ok := layouts[t.layout]
	if !ok {
		l.size = 16
	}
	for _, m := range t.mro {
		for _, n := range m.slots {
			if n != "__dict__" && n != "__weakref__" {
				l.size += 8
			}
		}
	}
	return l
}

func layoutGetter(name string, f func(*Type) int64) Getter {
	return Getter{Name: name, Set: readOnly, Get: func(_ *Interp, v Value) (Value, *Exception) { return Int(f(v.typ())), nil }}
}

// dictOffset is -1 where a class of a program gives instances a __dict__, 0 where they have none.
func dictOffset(t *Type) int64 {
	switch {
	case t.layout == KindType:
		return 264
	case t.tflags&typeUser != 0 && t.tflags&typeNoDict == 0:
		if t.layout == KindException {
			return 16
		}
		return -1
	case t.layout == KindException && t.tflags&typeUser == 0:
		return 16
	case t.tflags&typeUser == 0 && t != ObjectType && hasDict(t):
		return 264
	}
	return 0
}

func weakOffset(t *Type) int64 {
	if t.tflags&typeUser != 0 && t.WeakReferable() && layoutOf(t).item == 0 {
		return -32
	}
	return 0
}

// The bits of __flags__ that programs ask about.
const (
	flagSequence  = 1 << 5
	flagMapping   = 1 << 6
	flagHeapType  = 1 << 9
	flagBaseType  = 1 << 10
	flagReady     = 1 << 12
	flagHasGC     = 1 << 14
	flagDefault   = 1 << 18
	flagImmutable = 1 << 8
	flagAbstract  = 1 << 20
	flagLong      = 1 << 24
	flagList      = 1 << 25
	flagTuple     = 1 << 26
	flagBytesType = 1 << 27
	flagUnicode   = 1 << 28
	flagDictType  = 1 << 29
	flagBaseExc   = 1 << 30
	flagTypeType  = 1 << 31
)

// layoutFlags are the bits that say from which built-in a class derives.
var layoutFlags = map[Kind]int64{
	KindInt: flagLong, KindBool: flagLong, KindList: flagList | flagSequence, KindTuple: flagTuple | flagSequence, KindRange: flagSequence, KindBytes: flagBytesType, KindStr: flagUnicode,
	KindDict: flagDictType | flagMapping, KindException: flagBaseExc, KindType: flagTypeType,
}

func typeFlagBits(t *Type) int64 {
	f := int64(flagReady|flagDefault) | layoutFlags[t.layout]
	if t.tflags&typeFinal == 0 && t != BoolType {
		f |= flagBaseType
	}
	if t.tflags&typeUser != 0 {
		f |= flagHeapType | flagHasGC
	} else {
		f |= flagImmutable
	}
	if t.tflags&typeAbstract != 0 {
		f |= flagAbstract
	}
	return f
}

// typeTexts are the signatures of constructors that bind their arguments themselves.
var typeTexts = map[*Type]string{
	ObjectType: "()", FloatType: "(x=0, /)", TupleType: "(iterable=(), /)", ListType: "(iterable=(), /)", SetType: "(iterable=(), /)",
	BoolType: "(object=False, /)", ComplexType: "(real=0, imag=0)", PropertyType: "(fget=None, fset=None, fdel=None, doc=None)",
}

// typeText is __text_signature__ of a type: that of its constructor where it has one defined in Go.
func typeText(in *Interp, v Value) (Value, *Exception) {
	t := v.typ()
	if t.tflags&typeUser != 0 {
		return None, nil
	}
	if s, ok := typeTexts[t]; ok {
		return in.NewStr(s), nil
	}
	n := t.ns.getStr(specialNames[spNew].str())
	if n.p == nil || n.exactKind() != KindStaticMethod || n.wrapper().fn.exactKind() != KindBuiltin {
		return None, nil
	}
	if s := n.wrapper().fn.builtin().sig; s != nil {
		return in.NewStr("(" + s.Text + ")"), nil
	}
	return None, nil
}
