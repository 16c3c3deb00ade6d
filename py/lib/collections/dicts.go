package collections

// This file defines defaultdict, a dict that makes what is missing.

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

// DefaultDictType is collections.defaultdict.
var DefaultDictType *py.Type

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
			{Name: "__reduce__", Fn: defaultdict_reduce, Doc: "Return what makes an equal object."},
			{Name: "__or__", Sig: "value, /", Fn: dictOr(defaultdict_copy, false)},
			{Name: "__ror__", Sig: "value, /", Fn: dictOr(defaultdict_copy, true)},
		},
		Getters: []py.Getter{{Name: factoryName, Get: func(in *py.Interp, v value) (value, exception) { return factoryOf(in, v), nil },
			Set: func(in *py.Interp, v, x value) exception {
				if x.IsAbsent() {
					x = py.None
				}
				in.SetDictExtra(v, x)
				return nil
			}}},
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
	in.SetDictExtra(a[0], factory)
	init := in.TypeLookup(py.DictType, "__init__")
	return in.CallArgs(init, rest, kw)
}

func factoryOf(in *py.Interp, v value) value {
	f := py.DictExtra(v)
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

func defaultdict_reduce(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	args := in.NewTuple()
	if f := factoryOf(in, a[0]); !f.IsNone() {
		args = in.NewTuple(f)
	}
	items, exc := in.CallMethod(a[0], "items")
	if exc != nil {
		return value{}, exc
	}
	it, exc := in.Iter(items)
	if exc != nil {
		return value{}, exc
	}
	return in.NewTuple(py.TypeOf(a[0]).Value(), args, py.None, py.None, it), nil
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

// lastName is the __name__ of the class of v, for its repr.
func lastName(v value) string {
	name := py.TypeName(v)
	return name[strings.LastIndexByte(name, '.')+1:]
}
