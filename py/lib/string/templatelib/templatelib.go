// Package templatelib is the string.templatelib module of programs: what template string literals, t"...", make. Start with
// Module; template.go has the templates, interpolation.go their fields.
// https://docs.python.org/3.14/library/string.templatelib.html
package templatelib

import "toolweaver/py"

type (
	value     = py.Value
	exception = *py.Exception
)

// moduleName is the name of the module.
const moduleName = "string.templatelib"

// Module is the string.templatelib module. The compiler's code for template
// strings calls _template with the parts of the literal.
var Module = &py.ModuleDef{
	Name: moduleName,
	Doc:  "Support for template string literals (t-strings).",
	Funcs: []py.Def{
		{Name: "convert", Sig: "obj, /, conversion", Fn: convert, Doc: "Convert an object as !s, !r or !a of a format string does."},
		{Name: "_template", Sig: "parts, /", Fn: literal},
	},
	Values: map[string]value{},
}

// convert is convert(obj, conversion).
func convert(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if a[1].IsNone() {
		return a[0], nil
	}
	switch c, _ := a[1].Text(); c {
	case "s":
		return in.StrValue(a[0])
	case "r":
		return in.ReprValue(a[0])
	case "a":
		return in.Call(py.BuiltinNamed("ascii"), a[0])
	}
	s, exc := in.Str(a[1])
	if exc != nil {
		return value{}, exc
	}
	return value{}, py.Errorf(py.ValueError, "invalid conversion specifier: %s", s)
}

// literal makes the template of a literal: parts holds its strings and, for
// each field, a tuple of value, expression, conversion and specification.
func literal(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	parts, _ := a[0].AsItems()
	var b builder
	for _, p := range parts {
		if f, ok := p.AsItems(); ok && len(f) == 4 {
			b.field(in, newInterpolation(in, &interpolation{f[0], f[1], f[2], f[3]}))
			continue
		}
		if exc := b.text(in, p); exc != nil {
			return value{}, exc
		}
	}
	return b.template(in), nil
}
