package collections

// This file defines defaultdict and OrderedDict, classes derived from dict.

import (
	"strings"

	"toolweaver/py"
)

type (
	value     = py.Value
	exception = *py.Exception
)

// asDict returns the dict behind a receiver, whose type the caller of a
// method has checked.
func asDict(v value) *py.Dict {
	d, _ := v.AsDict()
	return d
}

const factoryName = "default_factory"

// The classes of this file.
var (
	DefaultDictType *py.Type // collections.defaultdict
	OrderedDictType *py.Type // collections.OrderedDict
)

func initDicts() {
	DefaultDictType = py.NewType(py.TypeSpec{
		Name: "collections.defaultdict", Module: "collections", Bases: []*py.Type{py.DictType},
		Doc: "defaultdict(default_factory=None, /, [...])\n\nA dict that calls default_factory for the value of a missing key.",
		Methods: []py.Def{
			{Name: "__init__", Sig: "...", Fn: defaultdict_init},
			{Name: "__missing__", Sig: "key, /", Fn: defaultdict_missing},
			{Name: "__repr__", Fn: defaultdict_repr},
			{Name: "copy", Fn: defaultdict_copy, Doc: "Return a shallow copy."},
			{Name: "__copy__", Fn: defaultdict_copy},
			{Name: "__or__", Sig: "value, /", Fn: dictOr(defaultdict_copy, false)},
			{Name: "__ror__", Sig: "value, /", Fn: dictOr(defaultdict_copy, true)},
		},
		Getters: []py.Getter{{Name: factoryName, Get: func(in *py.Interp, v value) (value, exception) { return factoryOf(in, v), nil },
			Set: func(in *py.Interp, v, x value) exception {
				if x.IsAbsent() {
					x = py.None
				}
				in.SetOwnAttr(v, factoryName, x)
				return nil
			}}},
	})
	OrderedDictType = py.NewType(py.TypeSpec{
		Name: "collections.OrderedDict", Module: "collections", Bases: []*py.Type{py.DictType}, Doc: "A dict whose order counts.",
		Methods: []py.Def{
			{Name: "move_to_end", Sig: "key, last=True", Fn: ordered_move, Doc: "Move a key to the end, or to the beginning if last is false."},
			{Name: "popitem", Sig: "last=True", Fn: ordered_popitem, Doc: "Remove and return the last pair, or the first one if last is false."},
			{Name: "copy", Fn: ordered_copy, Doc: "Return a shallow copy."},
			{Name: "__copy__", Fn: ordered_copy},
			{Name: "__repr__", Fn: ordered_repr},
			{Name: "__eq__", Sig: "value, /", Fn: ordered_eq},
			{Name: "__ne__", Sig: "value, /", Fn: ordered_ne},
			{Name: "__or__", Sig: "value, /", Fn: dictOr(ordered_copy, false)},
			{Name: "__ror__", Sig: "value, /", Fn: dictOr(ordered_copy, true)},
		},
		Consts: map[string]value{"__hash__": py.None},
	})
}

func defaultdict_init(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	factory := py.None
	rest := []value{a[0]}
	if len(a) > 1 {
		factory = a[1]
		rest = append(rest, a[2:]...)
		if !factory.IsNone() && !py.Callable(factory) {
			return value{}, py.Errorf(py.TypeError, "first argument must be callable or None")
		}
	}
	in.SetOwnAttr(a[0], factoryName, factory)
	init := in.TypeLookup(py.DictType, "__init__")
	return in.CallArgs(init, rest, kw)
}

func factoryOf(in *py.Interp, v value) value {
	f := in.OwnAttr(v, factoryName)
	if f.IsAbsent() {
		return py.None
	}
	return f
}

func defaultdict_missing(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	self, key := a[0], a[1]
	f := factoryOf(in, self)
	if f.IsNone() {
		return value{}, py.NewException(py.KeyError, key)
	}
	v, exc := in.Call(f)
	if exc != nil {
		return value{}, exc
	}
	if py.TypeOf(self) == DefaultDictType {
		return v, in.DictSet(asDict(self), key, v)
	}
	return v, in.SetItem(self, key, v)
}

func defaultdict_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	f, exc := in.Repr(factoryOf(in, a[0]))
	if exc != nil {
		return value{}, exc
	}
	d, exc := in.CallBase(py.DictType, "__repr__", a[0])
	if exc != nil {
		return value{}, exc
	}
	s, _ := d.Text()
	return in.NewStr(lastName(a[0]) + "(" + f + ", " + s + ")"), nil
}

func defaultdict_copy(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	return in.Call(py.TypeOf(a[0]).Value(), factoryOf(in, a[0]), a[0])
}

// dictOr is __or__ or __ror__ of a class derived from dict that is copied by
// copyOf.
func dictOr(copyOf py.NativeFunc, reflected bool) py.NativeFunc {
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
		if a[1].Kind() != py.KindDict {
			return py.NotImplemented, nil
		}
		r, exc := copyOf(in, a[:1], nil)
		if exc != nil {
			return value{}, exc
		}
		if reflected {
			if _, exc := in.CallMethod(r, "clear"); exc != nil {
				return value{}, exc
			}
			if _, exc := in.CallMethod(r, "update", a[1]); exc != nil {
				return value{}, exc
			}
			_, exc = in.CallMethod(r, "update", a[0])
			return r, exc
		}
		_, exc = in.CallMethod(r, "update", a[1])
		return r, exc
	}
}

func ordered_move(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	d, last := asDict(a[0]), true
	if !a[2].IsAbsent() {
		var exc exception
		if last, exc = in.Truth(a[2]); exc != nil {
			return value{}, exc
		}
	}
	v, exc := in.DictDelete(d, a[1])
	if exc != nil {
		return value{}, exc
	}
	if v.IsAbsent() {
		return value{}, py.NewException(py.KeyError, a[1])
	}
	if exc := in.DictSet(d, a[1], v); exc != nil {
		return value{}, exc
	}
	if last {
		return py.None, nil
	}
	return py.None, in.MoveToFront(d)
}

func ordered_popitem(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	d, last := asDict(a[0]), true
	if !a[1].IsAbsent() {
		var exc exception
		if last, exc = in.Truth(a[1]); exc != nil {
			return value{}, exc
		}
	}
	if d.Len() == 0 {
		return value{}, py.NewException(py.KeyError, in.NewStr("dictionary is empty"))
	}
	k, v := d.LastEntry()
	if !last {
		k, v, _ = d.Entry(0)
	}
	if _, exc := in.DictDelete(d, k); exc != nil {
		return value{}, exc
	}
	return in.NewTuple(k, v), nil
}

func ordered_copy(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	return in.Call(py.TypeOf(a[0]).Value(), a[0])
}

func ordered_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	name := lastName(a[0])
	if asDict(a[0]).Len() == 0 {
		return in.NewStr(name + "()"), nil
	}
	d, exc := in.CallBase(py.DictType, "__repr__", a[0])
	if exc != nil {
		return value{}, exc
	}
	s, _ := d.Text()
	return in.NewStr(name + "(" + s + ")"), nil
}

// orderedEqual compares contents, and the order if both are OrderedDicts.
func orderedEqual(in *py.Interp, x, y value) (bool, exception) {
	r, exc := in.CallBase(py.DictType, "__eq__", x, y)
	if exc != nil || py.Same(r, py.False) || !py.TypeOf(y).IsSubtype(OrderedDictType) {
		return py.Same(r, py.True), exc
	}
	a, b := asDict(x), asDict(y)
	for i, j := 0, 0; ; {
		var p, q value
		p, _, i = a.Entry(i)
		q, _, j = b.Entry(j)
		if i < 0 || j < 0 {
			return i == j, nil
		}
		eq, exc := in.Equal(p, q)
		if exc != nil || !eq {
			return false, exc
		}
		if exc := in.Charge(1); exc != nil {
			return false, exc
		}
	}
}

func ordered_eq(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if a[1].Kind() != py.KindDict {
		return py.NotImplemented, nil
	}
	eq, exc := orderedEqual(in, a[0], a[1])
	return py.Bool(eq), exc
}

func ordered_ne(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if a[1].Kind() != py.KindDict {
		return py.NotImplemented, nil
	}
	eq, exc := orderedEqual(in, a[0], a[1])
	return py.Bool(!eq), exc
}

// lastName is the __name__ of the class of v, for its repr.
func lastName(v value) string {
	name := py.TypeName(v)
	return name[strings.LastIndexByte(name, '.')+1:]
}
