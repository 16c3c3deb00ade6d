package templatelib

// This file defines Template and its iterator.

import (
	"toolweaver/py"
	"toolweaver/py/syntax"
)

// template is the payload of a Template: one string more than fields.
type template struct{ strings, fields []value }

// Trace visits what the template holds.
func (t *template) Trace(visit func(value)) {
	for _, v := range t.strings {
		visit(v)
	}
	for _, v := range t.fields {
		visit(v)
	}
}

// Size returns the bytes of the payload.
func (t *template) Size() int { return 64 + 16*(len(t.strings)+len(t.fields)) }

var templateType, iteratorType *py.Type

func init() {
	iteratorType = py.NewType(py.TypeSpec{Name: moduleName + ".TemplateIter", Module: moduleName, Final: true, Methods: py.IteratorMethods()})
	templateType = py.NewType(py.TypeSpec{
		Name: moduleName + ".Template", Module: moduleName, Final: true, Doc: "A template string.",
		New: templateNew, NewSig: "...",
		Methods: []py.Def{
			{Name: "__repr__", Fn: templateRepr},
			{Name: "__iter__", Fn: templateIter},
			{Name: "__add__", Sig: "value, /", Fn: templateAdd},
			{Name: "__reduce__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				return in.NewTuple(templateType.Value(), in.NewTuple(parts(in, data(a[0]), false)...)), nil
			}},
		},
		Getters: []py.Getter{
			{Name: "strings", Set: readOnly, Get: func(in *py.Interp, v value) (value, exception) {
				return in.NewTuple(data(v).strings...), nil
			}},
			{Name: "interpolations", Set: readOnly, Get: func(in *py.Interp, v value) (value, exception) {
				return in.NewTuple(data(v).fields...), nil
			}},
			{Name: "values", Set: readOnly, Get: func(in *py.Interp, v value) (value, exception) {
				out := make([]value, len(data(v).fields))
				for i, f := range data(v).fields {
					out[i] = f.ObjectData().(*interpolation).value
				}
				return in.NewTuple(out...), nil
			}},
		},
	})
	Module.Values["Template"] = templateType.Value()
}

func data(v value) *template { return v.ObjectData().(*template) }

// builder puts a template together; adjacent strings become one.
type builder struct {
	t    template
	open bool // the last part was a string
}

// text adds a string.
func (b *builder) text(in *py.Interp, s value) exception {
	if !b.open {
		b.t.strings, b.open = append(b.t.strings, s), true
		return nil
	}
	last := &b.t.strings[len(b.t.strings)-1]
	joined, exc := in.Binary(syntax.Add, *last, s, false)
	if exc == nil {
		*last = joined
	}
	return exc
}

// field adds an interpolation.
func (b *builder) field(in *py.Interp, f value) {
	if !b.open {
		b.t.strings = append(b.t.strings, in.NewStr(""))
	}
	b.t.fields, b.open = append(b.t.fields, f), false
}

// template is what was built.
func (b *builder) template(in *py.Interp) value {
	if !b.open {
		b.t.strings = append(b.t.strings, in.NewStr(""))
	}
	return in.NewObject(templateType, &b.t)
}

// templateNew is Template(*args).
func templateNew(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	if kw.Len() > 0 {
		return value{}, py.Errorf(py.TypeError, "Template.__new__ only accepts *args arguments")
	}
	if exc := in.Charge(len(a)); exc != nil {
		return value{}, exc
	}
	if exc := in.Alloc(len(a) * 32); exc != nil {
		return value{}, exc
	}
	var b builder
	for _, p := range a[1:] {
		if py.TypeOf(p) == interpolationType {
			b.field(in, p)
			continue
		}
		if _, ok := p.Text(); !ok {
			return value{}, py.Errorf(py.TypeError, "Template.__new__ *args need to be of type 'str' or 'Interpolation', got %s", py.TypeName(p))
		}
		if exc := b.text(in, p); exc != nil {
			return value{}, exc
		}
	}
	return b.template(in), nil
}

// parts lists strings and fields in their order; without empty strings if
// skip is set.
func parts(_ *py.Interp, t *template, skip bool) []value {
	out := make([]value, 0, 2*len(t.strings))
	for i, s := range t.strings {
		if text, _ := s.Text(); text != "" || !skip {
			out = append(out, s)
		}
		if i < len(t.fields) {
			out = append(out, t.fields[i])
		}
	}
	return out
}

func templateIter(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	t := data(a[0])
	if exc := in.Alloc(32 * len(t.strings)); exc != nil {
		return value{}, exc
	}
	list := parts(in, t, true)
	i := 0
	return in.NewIterator(iteratorType, func(*py.Interp) (value, exception) {
		if i == len(list) {
			return value{}, nil
		}
		i++
		return list[i-1], nil
	}, list...), nil
}

// templateAdd is +: the last string of one joins the first of the other.
func templateAdd(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if py.TypeOf(a[1]) != templateType {
		return value{}, py.Errorf(py.TypeError, "can only concatenate %s (not \"%s\") to %s", moduleName+".Template", py.TypeName(a[1]), moduleName+".Template")
	}
	x, y := data(a[0]), data(a[1])
	if exc := in.Alloc(16 * (len(x.strings) + len(y.strings)) * 2); exc != nil {
		return value{}, exc
	}
	b := builder{open: true}
	b.t.strings = append([]value(nil), x.strings...)
	b.t.fields = append([]value(nil), x.fields...)
	if exc := b.text(in, y.strings[0]); exc != nil {
		return value{}, exc
	}
	b.t.strings = append(b.t.strings, y.strings[1:]...)
	b.t.fields = append(b.t.fields, y.fields...)
	return b.template(in), nil
}

func templateRepr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	t := data(a[0])
	s, exc := in.Repr(in.NewTuple(t.strings...))
	if exc != nil {
		return value{}, exc
	}
	f, exc := in.Repr(in.NewTuple(t.fields...))
	if exc != nil {
		return value{}, exc
	}
	if exc := in.Alloc(len(s) + len(f)); exc != nil {
		return value{}, exc
	}
	return in.NewStr("Template(strings=" + s + ", interpolations=" + f + ")"), nil
}
