// Package operator is the operator module of programs: operators as
// functions. Start with Module.
// https://docs.python.org/3.14/library/operator.html
package operator

import (
	"strings"

	"toolweaver/py"
	"toolweaver/py/syntax"
)

type (
	value     = py.Value
	exception = *py.Exception
)

// Module is the operator module. It is made by init because its types are.
var Module *py.ModuleDef

func init() {
	Module = &py.ModuleDef{Name: "operator", All: "abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv " +
		"ilshift imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_none is_not is_not_none isub itemgetter " +
		"itruediv ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv " +
		"truth xor", Doc: "Operators as functions.", Values: map[string]value{}}
	def := func(name, sig string, dunder bool, fn func(in *py.Interp, a []value) (value, exception)) {
		f := func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) { return fn(in, a) }
		Module.Funcs = append(Module.Funcs, py.Def{Name: name, Sig: sig, Fn: f})
		if dunder {
			Module.Funcs = append(Module.Funcs, py.Def{Name: "__" + strings.TrimSuffix(name, "_") + "__", Sig: sig, Fn: f})
		}
	}
	for _, o := range binaries {
		def(o.name, "a, b, /", true, func(in *py.Interp, a []value) (value, exception) { return in.Binary(o.op, a[0], a[1], false) })
		def("i"+strings.TrimSuffix(o.name, "_"), "a, b, /", true, func(in *py.Interp, a []value) (value, exception) { return in.Binary(o.op, a[0], a[1], true) })
	}
	for name, op := range py.Comparisons() {
		def(strings.Trim(name, "_"), "a, b, /", true, func(in *py.Interp, a []value) (value, exception) { return in.Compare(op, a[0], a[1]) })
	}
	for _, o := range unaries {
		def(o.name, "a, /", true, func(in *py.Interp, a []value) (value, exception) { return in.Unary(o.op, a[0]) })
	}
	for i, name := range []string{"concat", "iconcat"} {
		def(name, "a, b, /", true, func(in *py.Interp, a []value) (value, exception) {
			if seq, exc := in.Lookup(py.TypeOf(a[0]).Value(), "__getitem__"); exc != nil || seq.IsAbsent() {
				if exc == nil {
					exc = py.Errorf(py.TypeError, "'%s' object can't be concatenated", py.TypeName(a[0]))
				}
				return value{}, exc
			}
			return in.Binary(syntax.Add, a[0], a[1], i == 1)
		})
	}
	def("not_", "a, /", true, func(in *py.Interp, a []value) (value, exception) {
		t, exc := in.Truth(a[0])
		return py.Bool(!t), exc
	})
	def("truth", "a, /", false, func(in *py.Interp, a []value) (value, exception) {
		t, exc := in.Truth(a[0])
		return py.Bool(t), exc
	})
	def("is_", "a, b, /", false, func(_ *py.Interp, a []value) (value, exception) { return py.Bool(py.Same(a[0], a[1])), nil })
	def("is_not", "a, b, /", false, func(_ *py.Interp, a []value) (value, exception) { return py.Bool(!py.Same(a[0], a[1])), nil })
	def("is_none", "a, /", false, func(_ *py.Interp, a []value) (value, exception) { return py.Bool(a[0].IsNone()), nil })
	def("is_not_none", "a, /", false, func(_ *py.Interp, a []value) (value, exception) { return py.Bool(!a[0].IsNone()), nil })
	def("abs", "a, /", true, func(in *py.Interp, a []value) (value, exception) { return callBuiltin(in, "abs", a[0]) })
	def("index", "a, /", true, func(in *py.Interp, a []value) (value, exception) { return in.Index(a[0]) })
	def("contains", "a, b, /", true, func(in *py.Interp, a []value) (value, exception) {
		ok, exc := in.Contains(a[0], a[1])
		return py.Bool(ok), exc
	})
	def("getitem", "a, b, /", true, func(in *py.Interp, a []value) (value, exception) { return in.GetItem(a[0], a[1]) })
	def("setitem", "a, b, c, /", true, func(in *py.Interp, a []value) (value, exception) { return py.None, in.SetItem(a[0], a[1], a[2]) })
	def("delitem", "a, b, /", true, func(in *py.Interp, a []value) (value, exception) { return py.None, in.DelItem(a[0], a[1]) })
	def("countOf", "a, b, /", false, func(in *py.Interp, a []value) (value, exception) {
		n := 0
		_, exc := scan(in, a[0], a[1], func(int) bool { n++; return true })
		return py.Int(int64(n)), exc
	})
	def("indexOf", "a, b, /", false, func(in *py.Interp, a []value) (value, exception) {
		i, exc := scan(in, a[0], a[1], func(int) bool { return false })
		if exc == nil && i < 0 {
			exc = py.Errorf(py.ValueError, "sequence.index(x): x not in sequence")
		}
		return py.Int(int64(i)), exc
	})
	def("length_hint", "obj, default=0, /", false, func(in *py.Interp, a []value) (value, exception) {
		otherwise := 0
		if !a[1].IsAbsent() {
			var exc exception
			if otherwise, exc = in.IndexInt(a[1]); exc != nil {
				return value{}, exc
			}
		}
		n, exc := in.LengthHint(a[0], otherwise)
		return py.Int(int64(n)), exc
	})
	Module.Funcs = append(Module.Funcs, py.Def{Name: "call", Sig: "...", Fn: func(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
		if len(a) == 0 {
			return value{}, py.Errorf(py.TypeError, "call expected at least 1 argument, got 0")
		}
		return in.CallArgs(a[0], append([]value(nil), a[1:]...), kw)
	}})
	initGetters()
}

// callBuiltin calls a built-in function that has no Go form.
func callBuiltin(in *py.Interp, name string, v value) (value, exception) {
	return in.Call(py.BuiltinNamed(name), v)
}

// scan looks for items equal to x; more tells whether to go on after one.
func scan(in *py.Interp, seq, x value, more func(i int) bool) (int, exception) {
	i, found := -1, -1
	it, exc := in.Iter(seq)
	if exc != nil {
		if exc.Limit == nil && exc.Is(py.TypeError) {
			exc = py.Errorf(py.TypeError, "argument of type '%s' is not iterable", py.TypeName(seq))
		}
		return 0, exc
	}
	exc = in.ForEach(it, func(v value) (bool, exception) {
		i++
		eq := py.Same(v, x)
		if !eq {
			var exc exception
			if eq, exc = in.Equal(v, x); exc != nil {
				return false, exc
			}
		}
		if eq {
			found = i
			return more(i), nil
		}
		return true, nil
	})
	return found, exc
}

// getter is the payload of itemgetter, attrgetter and methodcaller.
type getter struct {
	items []value // keys, names, or the arguments of a method
	paths [][]value
	name  value
	kw    *py.Kwargs
}

// Trace visits what the getter holds.
func (g *getter) Trace(visit func(value)) {
	for _, v := range g.items {
		visit(v)
	}
	if g.kw != nil {
		for _, v := range g.kw.Vals {
			visit(v)
		}
	}
}

// Size returns the bytes of the payload.
func (g *getter) Size() int { return 64 + len(g.items)*16 }

func initGetters() {
	one := func(in *py.Interp, g *getter, n int, get func(i int) (value, exception)) (value, exception) {
		if n == 1 {
			return get(0)
		}
		out := make([]value, n)
		for i := range out {
			var exc exception
			if out[i], exc = get(i); exc != nil {
				return value{}, exc
			}
		}
		return in.NewTuple(out...), nil
	}
	class := func(name, doc string, make func(in *py.Interp, a []value, kw *py.Kwargs) (*getter, exception), call func(in *py.Interp, g *getter, obj value) (value, exception)) {
		Module.Values[name] = py.NewType(py.TypeSpec{
			Name: "operator." + name, Module: "operator", Doc: doc, Final: true, NewSig: "...",
			New: func(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
				g, exc := make(in, append([]value(nil), a[1:]...), kw)
				if exc != nil {
					return value{}, exc
				}
				cls, _ := a[0].AsType()
				return in.NewObject(cls, g), nil
			},
			Methods: []py.Def{
				{Name: "__init__", Sig: "...", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.None, nil }},
				{Name: "__call__", Sig: "...", Fn: func(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
					if kw.Len() > 0 {
						return value{}, py.Errorf(py.TypeError, "%s() takes no keyword arguments", name)
					}
					if len(a) != 2 {
						return value{}, py.Errorf(py.TypeError, "%s expected 1 argument, got %d", name, len(a)-1+kw.Len())
					}
					return call(in, a[0].ObjectData().(*getter), a[1])
				}},
				{Name: "__reduce__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
					g, make := a[0].ObjectData().(*getter), py.TypeOf(a[0]).Value()
					args := g.items
					if !g.name.IsAbsent() {
						args = append([]value{g.name}, args...)
					}
					if g.kw.Len() == 0 {
						return in.NewTuple(make, in.NewTuple(args...)), nil
					}
					var partial value
					functools, exc := in.Import("functools")
					if exc == nil {
						partial, exc = in.GetAttrString(functools.Value(), "partial")
					}
					if exc == nil {
						make, exc = in.CallArgs(partial, append([]value{make}, args[:1]...), g.kw)
					}
					if exc != nil {
						return value{}, exc
					}
					return in.NewTuple(make, in.NewTuple(args[1:]...)), nil
				}},
				{Name: "__repr__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
					g := a[0].ObjectData().(*getter)
					var parts []string
					items := g.items
					if !g.name.IsAbsent() {
						items = append([]value{g.name}, items...)
					}
					for _, v := range items {
						s, exc := in.Repr(v)
						if exc != nil {
							return value{}, exc
						}
						parts = append(parts, s)
					}
					for i := range g.kw.Len() {
						s, exc := in.Repr(g.kw.Vals[i])
						if exc != nil {
							return value{}, exc
						}
						n, _ := g.kw.Names[i].Text()
						parts = append(parts, n+"="+s)
					}
					return in.NewStr("operator." + name + "(" + strings.Join(parts, ", ") + ")"), nil
				}},
			},
		}).Value()
	}
	atLeastOne := func(name string, a []value, kw *py.Kwargs) exception {
		if kw.Len() > 0 {
			return py.Errorf(py.TypeError, "%s() takes no keyword arguments", name)
		}
		if len(a) == 0 {
			return py.Errorf(py.TypeError, "%s expected 1 argument, got 0", name)
		}
		return nil
	}
	class("itemgetter", "A function that returns obj[item], or a tuple of several.", func(_ *py.Interp, a []value, kw *py.Kwargs) (*getter, exception) {
		return &getter{items: a}, atLeastOne("itemgetter", a, kw)
	}, func(in *py.Interp, g *getter, obj value) (value, exception) {
		return one(in, g, len(g.items), func(i int) (value, exception) { return in.GetItem(obj, g.items[i]) })
	})
	class("attrgetter", "A function that returns obj.name, or a tuple of several.", func(in *py.Interp, a []value, kw *py.Kwargs) (*getter, exception) {
		g := &getter{items: a}
		for _, v := range a {
			s, ok := v.Text()
			if !ok {
				return nil, py.Errorf(py.TypeError, "attribute name must be a string")
			}
			var path []value
			for part := range strings.SplitSeq(s, ".") {
				path = append(path, in.NewStr(part))
			}
			g.paths = append(g.paths, path)
		}
		return g, atLeastOne("attrgetter", a, kw)
	}, func(in *py.Interp, g *getter, obj value) (value, exception) {
		return one(in, g, len(g.paths), func(i int) (value, exception) {
			v := obj
			for _, n := range g.paths[i] {
				var exc exception
				if v, exc = in.GetAttr(v, n); exc != nil {
					return value{}, exc
				}
			}
			return v, nil
		})
	})
	class("methodcaller", "A function that calls obj.name(*args, **kwargs).", func(_ *py.Interp, a []value, kw *py.Kwargs) (*getter, exception) {
		if len(a) == 0 {
			return nil, py.Errorf(py.TypeError, "methodcaller needs at least one argument, the method name")
		}
		if _, ok := a[0].Text(); !ok {
			return nil, py.Errorf(py.TypeError, "method name must be a string")
		}
		g := &getter{name: a[0], items: a[1:]}
		if kw.Len() > 0 {
			g.kw = &py.Kwargs{Names: append([]value(nil), kw.Names...), Vals: append([]value(nil), kw.Vals...)}
		}
		return g, nil
	}, func(in *py.Interp, g *getter, obj value) (value, exception) {
		f, exc := in.GetAttr(obj, g.name)
		if exc != nil {
			return value{}, exc
		}
		return in.CallArgs(f, g.items, g.kw)
	})
}

// operation is an operator and the name of its function.
type operation struct {
	name string
	op   syntax.Operator
}

var (
	binaries = []operation{
		{"add", syntax.Add}, {"sub", syntax.Sub}, {"mul", syntax.Mult}, {"matmul", syntax.MatMult}, {"truediv", syntax.Div}, {"floordiv", syntax.FloorDiv},
		{"mod", syntax.Mod}, {"pow", syntax.Pow}, {"lshift", syntax.LShift}, {"rshift", syntax.RShift}, {"and_", syntax.BitAnd}, {"or_", syntax.BitOr},
		{"xor", syntax.BitXor},
	}
	unaries = []operation{{"neg", syntax.USub}, {"pos", syntax.UAdd}, {"inv", syntax.Invert}, {"invert", syntax.Invert}}
)
