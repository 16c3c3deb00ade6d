// Package functools is the functools module of programs. Start with Module.
//
// reduce, partial, cmp_to_key and the caches are native (partial.go,
// cache.go), the rest is written in Python.
// https://docs.python.org/3.14/library/functools.html
package functools

import (
	_ "embed"

	"toolweaver/py"
)

type (
	value     = py.Value
	exception = *py.Exception
)

//go:embed functools.py
var source string

// Module is the functools module. It is made by init because its types are.
var Module *py.ModuleDef

func init() {
	initPartial()
	initCache()
	initKey()
	Module = &py.ModuleDef{
		Name: "functools",
		Doc:  "Tools for working with functions and callable objects.",
		Funcs: []py.Def{
			{Name: "reduce", Sig: "function, iterable, /, initial=None", Fn: reduce, Doc: "Apply a function of two arguments to the items from left to right."},
			{Name: "cmp_to_key", Sig: "mycmp", Fn: cmp_to_key, Doc: "Turn a comparison function into a key function."},
			{Name: "_lru_cache", Sig: "function, maxsize, typed, /", Fn: newCache},
			{Name: "update_wrapper", Sig: "wrapper, wrapped, assigned=None, updated=None", Fn: update_wrapper, Doc: "Make a wrapper look like what it wraps."},
		},
		Values: map[string]value{
			"partial":     PartialType.Value(),
			"Placeholder": placeholder,
		},
		Source: source,
	}
}

func reduce(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	fn, acc := a[0], a[2]
	it, exc := in.Iter(a[1])
	if exc != nil {
		if exc.Limit == nil && exc.Is(py.TypeError) {
			exc = py.Errorf(py.TypeError, "reduce() arg 2 must support iteration")
		}
		return value{}, exc
	}
	in.PushRoot(it)
	defer in.PopRoot()
	for {
		if exc := in.Charge(1); exc != nil {
			return value{}, exc
		}
		x, exc := in.Next(it)
		if exc != nil {
			return value{}, exc
		}
		switch {
		case x.IsAbsent() && acc.IsAbsent():
			return value{}, py.Errorf(py.TypeError, "reduce() of empty iterable with no initial value")
		case x.IsAbsent():
			return acc, nil
		case acc.IsAbsent():
			acc = x
		default:
			if acc, exc = in.Call(fn, acc, x); exc != nil {
				return value{}, exc
			}
		}
	}
}

var wrapperAttrs = []string{"__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__"}

func update_wrapper(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	wrapper, wrapped := a[0], a[1]
	copyAttr := func(name string) exception {
		v, exc := in.Lookup(wrapped, name)
		if exc != nil || v.IsAbsent() {
			return exc
		}
		return in.SetAttrString(wrapper, name, v)
	}
	if a[2].IsAbsent() || a[2].IsNone() {
		for _, n := range wrapperAttrs {
			if exc := copyAttr(n); exc != nil && (exc.Limit != nil || n != "__annotate__" && n != "__type_params__") {
				return value{}, exc
			}
		}
	} else if exc := in.ForEach(a[2], func(v value) (bool, exception) {
		n, _ := v.Text()
		return true, copyAttr(n)
	}); exc != nil {
		return value{}, exc
	}
	updated := []value{in.NewStr("__dict__")}
	if !a[3].IsAbsent() && !a[3].IsNone() {
		var exc exception
		if updated, exc = in.Items(a[3]); exc != nil {
			return value{}, exc
		}
	}
	for _, u := range updated {
		n, _ := u.Text()
		src, exc := in.Lookup(wrapped, n)
		if exc != nil {
			return value{}, exc
		}
		d, ok := src.AsDict()
		if !ok {
			continue
		}
		for i := 0; ; {
			var k, v value
			if k, v, i = d.Entry(i); i < 0 {
				break
			}
			if s, ok := k.Text(); ok && s != "__annotations__" {
				if exc := in.SetAttr(wrapper, k, v); exc != nil {
					return value{}, exc
				}
			}
		}
	}
	return wrapper, in.SetAttrString(wrapper, "__wrapped__", wrapped)
}

// KeyType is the class of what cmp_to_key makes, and of the keys.
var keyType *py.Type

// key is a comparison function, with the object it compares once called.
type key struct{ cmp, obj value }

// Trace visits what the key holds.
func (k *key) Trace(visit func(value)) { visit(k.cmp); visit(k.obj) }

// Size returns the bytes of the payload.
func (k *key) Size() int { return 48 }

func initKey() {
	defs := []py.Def{{Name: "__call__", Sig: "obj", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
		return in.NewObject(keyType, &key{a[0].ObjectData().(*key).cmp, a[1]}), nil
	}}}
	for name, op := range py.Comparisons() {
		defs = append(defs, py.Def{Name: name, Sig: "other, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			x := a[0].ObjectData().(*key)
			y, ok := a[1].ObjectData().(*key)
			if !ok {
				return value{}, py.Errorf(py.TypeError, "other argument must be K instance")
			}
			r, exc := in.Call(x.cmp, x.obj, y.obj)
			if exc != nil {
				return value{}, exc
			}
			return in.Compare(op, r, py.Int(0))
		}})
	}
	keyType = py.NewType(py.TypeSpec{Name: "functools.KeyWrapper", Module: "functools", Final: true, Methods: defs, Consts: map[string]value{"__hash__": py.None},
		Getters: []py.Getter{{Name: "obj", Get: func(_ *py.Interp, v value) (value, exception) { return v.ObjectData().(*key).obj, nil }}}})
}

func cmp_to_key(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	return in.NewObject(keyType, &key{a[0], py.None}), nil
}
