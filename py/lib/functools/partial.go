package functools

// This file defines partial and Placeholder.

import (
	"strings"

	"toolweaver/py"
)

// PartialType is functools.partial.
var PartialType *py.Type

// partial is a function with arguments that calls are made with.
type partial struct {
	fn   value
	args []value // may hold placeholder
	kw   value   // dict
}

// Trace visits what the partial holds.
func (p *partial) Trace(visit func(value)) {
	visit(p.fn)
	visit(p.kw)
	for _, v := range p.args {
		visit(v)
	}
}

// Size returns the bytes of the payload.
func (p *partial) Size() int { return 64 + len(p.args)*16 }

var placeholderType = py.NewType(py.TypeSpec{Name: "functools._PlaceholderType", Module: "functools", Final: true, NewSig: "...", New: newPlaceholder, Methods: []py.Def{
	{Name: "__repr__", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) { return in.NewStr("Placeholder"), nil }},
}})

var placeholder = py.NewStaticObject(placeholderType, "Placeholder")

// onlyPlaceholder is placeholder, which the constructor of its own type returns.
var onlyPlaceholder value

func init() { onlyPlaceholder = placeholder }

func newPlaceholder(_ *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	if len(a) > 1 || kw.Len() > 0 {
		return value{}, py.Errorf(py.TypeError, "PlaceholderType takes no arguments")
	}
	return onlyPlaceholder, nil
}

func initPartial() {
	get := func(f func(in *py.Interp, p *partial) value) func(*py.Interp, value) (value, exception) {
		return func(in *py.Interp, v value) (value, exception) { return f(in, v.ObjectData().(*partial)), nil }
	}
	PartialType = py.NewType(py.TypeSpec{
		Name: "functools.partial", Module: "functools", Doc: "partial(func, *args, **keywords)\n\nA function with some arguments filled in.",
		New: partial_new, NewSig: "...",
		Methods: []py.Def{
			{Name: "__init__", Sig: "...", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.None, nil }},
			{Name: "__call__", Sig: "...", Fn: partial_call},
			{Name: "__repr__", Fn: partial_repr},
			{Name: "__get__", Sig: "obj, objtype=None, /", Fn: partial_get},
			{Name: "__copy__", Fn: partial_copy},
			{Name: "__reduce__", Fn: partial_reduce},
			{Name: "__setstate__", Sig: "state, /", Fn: partial_setstate},
			{Name: "__deepcopy__", Sig: "memo, /", Fn: partial_copy},
		},
		Dict: true,
		Class: []py.Def{{Name: "__class_getitem__", Sig: "item, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return in.NewGenericAlias(a[0], a[1]), nil
		}}},
		Getters: []py.Getter{
			{Name: "func", Get: get(func(_ *py.Interp, p *partial) value { return p.fn })},
			{Name: "args", Get: get(func(in *py.Interp, p *partial) value { return in.NewTuple(p.args...) })},
			{Name: "keywords", Get: get(func(_ *py.Interp, p *partial) value { return p.kw })},
		},
	})
}

// merge puts the arguments of a call in the places left for them.
func (p *partial) merge(given []value) ([]value, exception) {
	out := make([]value, 0, len(p.args)+len(given))
	missing := 0
	for _, v := range p.args {
		if py.Same(v, placeholder) {
			if len(given) == 0 {
				missing++
				continue
			}
			v, given = given[0], given[1:]
		}
		out = append(out, v)
	}
	if missing > 0 {
		want := 0
		for _, v := range p.args {
			if py.Same(v, placeholder) {
				want++
			}
		}
		return nil, py.Errorf(py.TypeError, "missing positional arguments in 'partial' call; expected at least %d, got %d", want, want-missing)
	}
	return append(out, given...), nil
}

func partial_new(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	if len(a) < 2 {
		return value{}, py.Errorf(py.TypeError, "type 'partial' takes at least one argument")
	}
	cls, _ := a[0].AsType()
	fn, args := a[1], append([]value(nil), a[2:]...)
	if !py.Callable(fn) {
		return value{}, py.Errorf(py.TypeError, "the first argument must be callable")
	}
	if n := len(args); n > 0 && py.Same(args[n-1], placeholder) {
		return value{}, py.Errorf(py.TypeError, "trailing Placeholders are not allowed")
	}
	for i := range kw.Len() {
		if py.Same(kw.Vals[i], placeholder) {
			return value{}, py.Errorf(py.TypeError, "Placeholder cannot be passed as a keyword argument")
		}
	}
	d := in.NewDict()
	if inner, ok := fn.ObjectData().(*partial); ok && py.TypeOf(fn) == PartialType {
		fn = inner.fn
		merged := append([]value(nil), inner.args...)
		for i := range merged {
			if py.Same(merged[i], placeholder) && len(args) > 0 {
				merged[i], args = args[0], args[1:]
			}
		}
		args = append(merged, args...)
		kd, _ := inner.kw.AsDict()
		for i := 0; ; {
			var k, v value
			if k, v, i = kd.Entry(i); i < 0 {
				break
			}
			if exc := in.DictSet(d, k, v); exc != nil {
				return value{}, exc
			}
		}
	}
	for i := range kw.Len() {
		if exc := in.DictSet(d, kw.Names[i], kw.Vals[i]); exc != nil {
			return value{}, exc
		}
	}
	return in.NewObject(cls, &partial{fn, args, d.Value()}), nil
}

func partial_call(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	p := a[0].ObjectData().(*partial)
	args, exc := p.merge(a[1:])
	if exc != nil {
		return value{}, exc
	}
	d, _ := p.kw.AsDict()
	if d.Len() == 0 {
		return in.CallArgs(p.fn, args, kw)
	}
	all := &py.Kwargs{}
	for i := 0; ; {
		var k, v value
		if k, v, i = d.Entry(i); i < 0 {
			break
		}
		n, _ := k.Text()
		if over := kw.Get(n); !over.IsAbsent() {
			v = over
		}
		all.Names, all.Vals = append(all.Names, k), append(all.Vals, v)
	}
	for i := range kw.Len() {
		n, _ := kw.Names[i].Text()
		if all.Get(n).IsAbsent() {
			all.Names, all.Vals = append(all.Names, kw.Names[i]), append(all.Vals, kw.Vals[i])
		}
	}
	return in.CallArgs(p.fn, args, all)
}

func partial_get(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if a[1].IsNone() {
		return a[0], nil
	}
	return in.NewMethod(a[1], a[0]), nil
}

func partial_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	p := a[0].ObjectData().(*partial)
	leave, again, exc := in.EnterRepr(a[0])
	if exc != nil {
		return value{}, exc
	}
	if again {
		return in.NewStr("..."), nil
	}
	defer leave()
	s, exc := in.Repr(p.fn)
	parts := []string{s}
	for _, v := range p.args {
		if exc == nil {
			s, exc = in.Repr(v)
			parts = append(parts, s)
		}
	}
	d, _ := p.kw.AsDict()
	for i := 0; exc == nil; {
		var k, v value
		if k, v, i = d.Entry(i); i < 0 {
			break
		}
		n, _ := k.Text()
		s, exc = in.Repr(v)
		parts = append(parts, n+"="+s)
	}
	if exc != nil {
		return value{}, exc
	}
	return in.NewStr(py.TypeOf(a[0]).FullName() + "(" + strings.Join(parts, ", ") + ")"), nil
}

// partial_copy makes an equal partial; what it holds is shared.
func partial_copy(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	p := *a[0].ObjectData().(*partial)
	d := in.NewDict()
	kd, _ := p.kw.AsDict()
	for i := 0; ; {
		var k, v value
		if k, v, i = kd.Entry(i); i < 0 {
			break
		}
		if exc := in.DictSet(d, k, v); exc != nil {
			return value{}, exc
		}
	}
	p.kw = d.Value()
	return in.NewObject(py.TypeOf(a[0]), &p), nil
}

// partial_reduce describes a partial for copies: its class, called with the function, and a state.
func partial_reduce(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	p := a[0].ObjectData().(*partial)
	attrs := py.None
	if d := in.AttrDict(a[0]); d != nil && d.Len() > 0 {
		attrs = d.Value()
	}
	state := in.NewTuple(p.fn, in.NewTuple(p.args...), p.kw, attrs)
	return in.NewTuple(py.TypeOf(a[0]).Value(), in.NewTuple(p.fn), state), nil
}

// partial_setstate takes what partial_reduce has put into a state.
func partial_setstate(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	p := a[0].ObjectData().(*partial)
	state, ok := a[1].AsItems()
	if !ok || a[1].Kind() != py.KindTuple || len(state) != 4 || !py.Callable(state[0]) || state[1].Kind() != py.KindTuple {
		return value{}, py.Errorf(py.TypeError, "invalid partial state")
	}
	kw, isDict := state[2].AsDict()
	switch {
	case isDict:
	case state[2].IsNone():
		kw = in.NewDict()
	default:
		return value{}, py.Errorf(py.TypeError, "invalid partial state")
	}
	args, _ := state[1].AsItems()
	if n := len(args); n > 0 && py.Same(args[n-1], placeholder) {
		return value{}, py.Errorf(py.TypeError, "trailing Placeholders are not allowed")
	}
	p.fn, p.args, p.kw = state[0], append([]value(nil), args...), kw.Value()
	if d, ok := state[3].AsDict(); ok {
		own := in.AttrDict(a[0])
		for i := 0; ; {
			var k, v value
			if k, v, i = d.Entry(i); i < 0 {
				break
			}
			if exc := in.DictSet(own, k, v); exc != nil {
				return value{}, exc
			}
		}
	}
	return py.None, nil
}
