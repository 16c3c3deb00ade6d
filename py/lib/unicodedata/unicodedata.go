// Package unicodedata is the unicodedata module of programs: the Unicode
// character database. Start at Module.
// https://docs.python.org/3.14/library/unicodedata.html
package unicodedata

import (
	"toolweaver/py"
	"toolweaver/py/internal/unichar"
)

type (
	value     = py.Value
	exception = *py.Exception
)

// database is the payload of ucd_3_2_0.
type database struct{ unichar.Database }

// Module is the unicodedata module.
var Module = &py.ModuleDef{Name: "unicodedata", Doc: "The Unicode character database.", Values: map[string]value{}}

func init() {
	var methods []py.Def
	for _, f := range functions {
		Module.Funcs = append(Module.Funcs, py.Def{Name: f.name, Sig: f.sig, Doc: f.doc, Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return f.fn(in, unichar.Database{}, a)
		}})
		methods = append(methods, py.Def{Name: f.name, Sig: f.sig, Doc: f.doc, Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return f.fn(in, a[0].ObjectData().(database).Database, a[1:])
		}})
	}
	ucd := py.NewType(py.TypeSpec{Name: "unicodedata.UCD", Module: "unicodedata", Final: true, Methods: methods, Getters: []py.Getter{
		{Name: "unidata_version", Get: func(in *py.Interp, _ value) (value, exception) { return in.NewStr("3.2.0"), nil }},
	}})
	Module.Values["UCD"] = ucd.Value()
	Module.Values["unidata_version"] = py.NewStaticStr("16.0.0")
	Module.Values["ucd_3_2_0"] = py.NewStaticObject(ucd, database{unichar.Database{Old: true}})
}

// char reads an argument of a function that is one character; arg names it.
func char(v value, function, arg string) (rune, exception) {
	s, ok := v.Text()
	if !ok {
		return 0, py.Errorf(py.TypeError, "%s() %s must be a unicode character, not %s", function, arg, py.ArgTypeName(v))
	}
	if n := py.CharLen(v); n != 1 {
		return 0, py.Errorf(py.TypeError, "%s(): %s must be a unicode character, not a string of length %d", function, arg, n)
	}
	return py.FirstChar(s), nil
}

// functions are the functions of the module, and the methods of ucd_3_2_0.
var functions = []struct {
	name, sig, doc string
	fn             func(in *py.Interp, d unichar.Database, a []value) (value, exception)
}{
	{"category", "chr, /", "Return the general category of a character.", text("category", func(d unichar.Database, r rune) string { return d.Of(r).Category })},
	{"bidirectional", "chr, /", "Return the bidirectional class of a character.", text("bidirectional", func(d unichar.Database, r rune) string { return d.Of(r).Bidi })},
	{"east_asian_width", "chr, /", "Return the width of a character.", text("east_asian_width", func(d unichar.Database, r rune) string { return d.Of(r).Width })},
	{"decomposition", "chr, /", "Return the decomposition of a character.", text("decomposition", unichar.Database.Decomposition)},
	{"combining", "chr, /", "Return the combining class of a character.", func(_ *py.Interp, d unichar.Database, a []value) (value, exception) {
		r, exc := char(a[0], "combining", "argument")
		return py.Int(int64(d.Of(r).Combining)), exc
	}},
	{"mirrored", "chr, /", "Return whether a character is mirrored in right-to-left text.", func(_ *py.Interp, d unichar.Database, a []value) (value, exception) {
		r, exc := char(a[0], "mirrored", "argument")
		n := int64(0)
		if d.Of(r).Mirrored {
			n = 1
		}
		return py.Int(n), exc
	}},
	{"decimal", "chr, default=<unrepresentable>, /", "Return the value of a decimal digit.", number("decimal", "not a decimal", func(d unichar.Database, r rune) (value, bool) {
		n, ok := d.Decimal(r)
		return py.Int(int64(n)), ok
	})},
	{"digit", "chr, default=<unrepresentable>, /", "Return the value of a digit.", number("digit", "not a digit", func(d unichar.Database, r rune) (value, bool) {
		n, ok := d.Digit(r)
		return py.Int(int64(n)), ok
	})},
	{"numeric", "chr, default=<unrepresentable>, /", "Return the numeric value of a character.", number("numeric", "not a numeric character", func(d unichar.Database, r rune) (value, bool) {
		f, ok := d.Numeric(r)
		return py.Float(f), ok
	})},
	{"name", "chr, default=<unrepresentable>, /", "Return the name of a character.", func(in *py.Interp, d unichar.Database, a []value) (value, exception) {
		r, exc := char(a[0], "name", "argument 1")
		if exc != nil {
			return value{}, exc
		}
		if name, ok := d.Name(r); ok {
			return in.NewStr(name), nil
		}
		if a[1].IsAbsent() {
			return value{}, py.Errorf(py.ValueError, "no such name")
		}
		return a[1], nil
	}},
	{"lookup", "name, /", "Return the character of that name.", func(in *py.Interp, d unichar.Database, a []value) (value, exception) {
		name, ok := a[0].Text()
		if !ok {
			if name, ok = a[0].AsBytes(); !ok {
				return value{}, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(a[0]))
			}
		}
		if len(name) > 256 {
			return value{}, py.Errorf(py.KeyError, "name too long")
		}
		s, ok := d.Lookup(name)
		if !ok {
			return value{}, py.Errorf(py.KeyError, "undefined character name '%s'", name)
		}
		return in.NewStr(s), nil
	}},
	{"normalize", "form, unistr, /", "Return text in a normal form.", func(in *py.Interp, d unichar.Database, a []value) (value, exception) {
		out, exc := normalize(in, d, "normalize", a)
		if exc != nil {
			return value{}, exc
		}
		if s, _ := a[1].Text(); s == out {
			return in.StrOf(a[1]), nil
		}
		return in.NewStr(out), nil
	}},
	{"is_normalized", "form, unistr, /", "Return whether text is in a normal form.", func(in *py.Interp, d unichar.Database, a []value) (value, exception) {
		out, exc := normalize(in, d, "is_normalized", a)
		s, _ := a[1].Text()
		return py.Bool(s == out), exc
	}},
}

// text makes a function that returns a property of a character.
func text(name string, f func(d unichar.Database, r rune) string) func(*py.Interp, unichar.Database, []value) (value, exception) {
	return func(in *py.Interp, d unichar.Database, a []value) (value, exception) {
		r, exc := char(a[0], name, "argument")
		if exc != nil {
			return value{}, exc
		}
		return in.NewStr(f(d, r)), nil
	}
}

// number makes a function that returns a value some characters have.
func number(name, missing string, f func(d unichar.Database, r rune) (value, bool)) func(*py.Interp, unichar.Database, []value) (value, exception) {
	return func(_ *py.Interp, d unichar.Database, a []value) (value, exception) {
		r, exc := char(a[0], name, "argument 1")
		if exc != nil {
			return value{}, exc
		}
		if v, ok := f(d, r); ok {
			return v, nil
		}
		if a[1].IsAbsent() {
			return value{}, py.Errorf(py.ValueError, "%s", missing)
		}
		return a[1], nil
	}
}

func normalize(in *py.Interp, d unichar.Database, name string, a []value) (string, exception) {
	for i, v := range a {
		if _, ok := v.Text(); !ok {
			return "", py.Errorf(py.TypeError, "%s() argument %d must be str, not %s", name, i+1, py.ArgTypeName(v))
		}
	}
	formName, _ := a[0].Text()
	s, _ := a[1].Text()
	f, ok := unichar.FormOf(formName)
	if !ok && s != "" {
		return "", py.Errorf(py.ValueError, "invalid normalization form")
	}
	// Characters are four bytes while they are worked on.
	n := py.CharLen(a[1])
	if n != len(s) {
		if exc := in.Alloc(8 * n); exc != nil {
			return "", exc
		}
		if exc := in.Charge(1 + n); exc != nil {
			return "", exc
		}
	}
	return d.Normalize(f, s), nil
}
