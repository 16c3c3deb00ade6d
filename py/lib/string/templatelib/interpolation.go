package templatelib

// This file defines Interpolation, a field of a template string.

import "toolweaver/py"

// interpolation is the payload of an Interpolation.
type interpolation struct{ value, expression, conversion, spec value }

// Trace visits what the interpolation holds.
func (p *interpolation) Trace(visit func(value)) {
	visit(p.value)
	visit(p.expression)
	visit(p.conversion)
	visit(p.spec)
}

// Size returns the bytes of the payload.
func (p *interpolation) Size() int { return 64 }

var interpolationFields = []string{"value", "expression", "conversion", "format_spec"}

var interpolationType *py.Type

func init() {
	interpolationType = py.NewType(py.TypeSpec{
		Name: moduleName + ".Interpolation", Module: moduleName, Final: true, Doc: "A field of a template string.",
		New: interpolationNew, NewSig: `value, expression="", conversion=None, format_spec=""`,
		MatchArgs: interpolationFields,
		Methods: []py.Def{
			{Name: "__repr__", Fn: interpolationRepr},
			{Name: "__reduce__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				p := a[0].ObjectData().(*interpolation)
				return in.NewTuple(py.TypeOf(a[0]).Value(), in.NewTuple(p.value, p.expression, p.conversion, p.spec)), nil
			}},
		},
		Class: []py.Def{{Name: "__class_getitem__", Sig: "item, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return in.NewGenericAlias(a[0], a[1]), nil
		}}},
		Getters: []py.Getter{
			member("value", func(p *interpolation) value { return p.value }),
			member("expression", func(p *interpolation) value { return p.expression }),
			member("conversion", func(p *interpolation) value { return p.conversion }),
			member("format_spec", func(p *interpolation) value { return p.spec }),
		},
	})
	Module.Values["Interpolation"] = interpolationType.Value()
}

// readOnly is what assigning to an attribute raises.
func readOnly(*py.Interp, value, value) exception {
	return py.Errorf(py.AttributeError, "readonly attribute")
}

// member is an attribute of interpolations.
func member(name string, get func(*interpolation) value) py.Getter {
	return py.Getter{Name: name, Set: readOnly, Get: func(_ *py.Interp, v value) (value, exception) {
		return get(v.ObjectData().(*interpolation)), nil
	}}
}

func newInterpolation(in *py.Interp, p *interpolation) value {
	return in.NewObject(interpolationType, p)
}

// interpolationNew is Interpolation(value, ...).
func interpolationNew(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	p := &interpolation{value: a[1], expression: a[2], conversion: a[3], spec: a[4]}
	for _, f := range []struct {
		v    *value
		name string
	}{{&p.expression, "expression"}, {&p.conversion, "conversion"}, {&p.spec, "format_spec"}} {
		if f.v.IsAbsent() {
			*f.v = in.NewStr("")
			if f.name == "conversion" {
				*f.v = py.None
			}
		}
		s, ok := f.v.Text()
		switch {
		case f.name == "conversion" && f.v.IsNone():
		case !ok:
			return value{}, py.Errorf(py.TypeError, "Interpolation() argument '%s' must be str, not %s", f.name, py.TypeName(*f.v))
		case f.name == "conversion" && s != "s" && s != "r" && s != "a":
			return value{}, py.Errorf(py.ValueError, "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
		}
	}
	return newInterpolation(in, p), nil
}

func interpolationRepr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	p := a[0].ObjectData().(*interpolation)
	text := "Interpolation("
	for i, v := range []value{p.value, p.expression, p.conversion, p.spec} {
		s, exc := in.Repr(v)
		if exc != nil {
			return value{}, exc
		}
		if i > 0 {
			text += ", "
		}
		text += s
	}
	if exc := in.Alloc(len(text)); exc != nil {
		return value{}, exc
	}
	return in.NewStr(text + ")"), nil
}
