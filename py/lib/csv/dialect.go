package csv

// This file defines dialects: their attributes, checks and names.

import (
	"strings"
	"unicode/utf8"

	"toolweaver/py"
)

// The values of quoting.
const (
	quoteMinimal = iota
	quoteAll
	quoteNonNumeric
	quoteNone
	quoteStrings
	quoteNotNull
)

// dialect is a checked dialect, which never changes. A character that is not
// set is empty.
type dialect struct {
	delimiter, escape, quote, terminator string
	quoting                              int64
	doubleQuote, skipSpace, strict       bool

	special [256]bool // first bytes of what ends a plain field of the reader
}

// DialectType is the type of checked dialects.
var DialectType = py.NewType(py.TypeSpec{
	Name:   "_csv.Dialect",
	Module: "_csv",
	Doc:    "CSV dialect.",
	New: func(in *py.Interp, args []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
		return makeDialect(in, "Dialect", args[1:], kw)
	},
	NewSig: "...",
	Getters: []py.Getter{
		{Name: "delimiter", Get: func(in *py.Interp, v py.Value) (py.Value, *py.Exception) {
			return char(in, dialectOf(v).delimiter), nil
		}},
		{Name: "doublequote", Get: func(_ *py.Interp, v py.Value) (py.Value, *py.Exception) {
			return py.Bool(dialectOf(v).doubleQuote), nil
		}},
		{Name: "escapechar", Get: func(in *py.Interp, v py.Value) (py.Value, *py.Exception) {
			return char(in, dialectOf(v).escape), nil
		}},
		{Name: "lineterminator", Get: func(in *py.Interp, v py.Value) (py.Value, *py.Exception) {
			return in.NewStr(dialectOf(v).terminator), nil
		}},
		{Name: "quotechar", Get: func(in *py.Interp, v py.Value) (py.Value, *py.Exception) {
			return char(in, dialectOf(v).quote), nil
		}},
		{Name: "quoting", Get: func(_ *py.Interp, v py.Value) (py.Value, *py.Exception) {
			return py.Int(dialectOf(v).quoting), nil
		}},
		{Name: "skipinitialspace", Get: func(_ *py.Interp, v py.Value) (py.Value, *py.Exception) {
			return py.Bool(dialectOf(v).skipSpace), nil
		}},
		{Name: "strict", Get: func(_ *py.Interp, v py.Value) (py.Value, *py.Exception) {
			return py.Bool(dialectOf(v).strict), nil
		}},
	},
})

// dialectClass is DialectType, for the functions that DialectType refers to.
var dialectClass *py.Type

func init() { dialectClass = DialectType }

func dialectOf(v py.Value) *dialect {
	d, _ := v.ObjectData().(*dialect)
	if d == nil {
		d = &dialect{}
	}
	return d
}

func char(in *py.Interp, s string) py.Value {
	if s == "" {
		return py.None
	}
	return in.NewStr(s)
}

// The parameters of a dialect by position; the first is the dialect itself.
var parameters = [...]string{"dialect", "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"}

const (
	pDialect = iota
	pDelimiter
	pDouble
	pEscape
	pTerminator
	pQuote
	pQuoting
	pSkip
	pStrict
)

// makeDialect makes the dialect of the arguments of reader, writer and
// others: optionally a dialect or its name, and attributes by keyword.
func makeDialect(in *py.Interp, name string, args []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	var p [len(parameters)]py.Value
	if len(args) > 1 {
		return py.Value{}, py.Errorf(py.TypeError, "%s expected at most 2 arguments, got %d", name, len(args)+1)
	}
	copy(p[:], args)
	if exc := bindKeywords(&p, kw); exc != nil {
		return py.Value{}, exc
	}
	if base := p[pDialect]; !base.IsAbsent() && !base.IsNone() {
		if _, ok := base.Text(); ok {
			v, exc := csv_get(in, []py.Value{base}, nil)
			if exc != nil {
				return py.Value{}, exc
			}
			base = v
		}
		if _, ok := base.ObjectData().(*dialect); ok && kw.Len() == 0 {
			return base, nil
		}
		for i := pDelimiter; i < len(p); i++ {
			if !p[i].IsAbsent() {
				continue
			}
			v, exc := in.Lookup(base, parameters[i])
			if exc != nil {
				return py.Value{}, exc
			}
			p[i] = v
		}
	}
	d := &dialect{}
	if exc := d.fill(in, &p); exc != nil {
		return py.Value{}, exc
	}
	for _, s := range [...]string{d.delimiter, d.escape, "\r", "\n"} {
		if s != "" {
			d.special[s[0]] = true
		}
	}
	return in.NewObject(dialectClass, d), nil
}

func bindKeywords(p *[len(parameters)]py.Value, kw *py.Kwargs) *py.Exception {
next:
	for i := range kw.Len() {
		name, _ := kw.Names[i].Text()
		for j, known := range parameters {
			if name != known {
				continue
			}
			if !p[j].IsAbsent() {
				return py.Errorf(py.TypeError, "argument for function given by name ('%s') and position (1)", name)
			}
			p[j] = kw.Vals[i]
			continue next
		}
		return py.Errorf(py.TypeError, "this function got an unexpected keyword argument '%s'", name)
	}
	return nil
}

// fill checks the parameters and sets the attributes.
func (d *dialect) fill(in *py.Interp, p *[len(parameters)]py.Value) *py.Exception {
	var exc *py.Exception
	if d.delimiter, exc = oneChar(p, pDelimiter, ",", false); exc != nil {
		return exc
	}
	d.doubleQuote = true
	if exc := truth(in, p[pDouble], &d.doubleQuote); exc != nil {
		return exc
	}
	if d.escape, exc = oneChar(p, pEscape, "", true); exc != nil {
		return exc
	}
	d.terminator = "\r\n"
	if v := p[pTerminator]; !v.IsAbsent() {
		var ok bool
		if d.terminator, ok = v.Text(); !ok {
			return py.Errorf(py.TypeError, "\"lineterminator\" must be a string, not %s", py.TypeName(v))
		}
	}
	if d.quote, exc = oneChar(p, pQuote, "\"", true); exc != nil {
		return exc
	}
	if v := p[pQuoting]; !v.IsAbsent() {
		var ok bool
		if d.quoting, ok = v.AsInt(); !ok || v.Kind() == py.KindBool {
			return py.Errorf(py.TypeError, "\"quoting\" must be an integer, not %s", py.TypeName(v))
		}
		if d.quoting < quoteMinimal || d.quoting > quoteNotNull {
			return py.Errorf(py.TypeError, "bad \"quoting\" value")
		}
	} else if p[pQuote].IsNone() {
		d.quoting = quoteNone
	}
	if exc := truth(in, p[pSkip], &d.skipSpace); exc != nil {
		return exc
	}
	if exc := truth(in, p[pStrict], &d.strict); exc != nil {
		return exc
	}
	return d.check()
}

// check finds characters that cannot be told apart.
func (d *dialect) check() *py.Exception {
	if d.quoting != quoteNone && d.quote == "" {
		return py.Errorf(py.TypeError, "quotechar must be set if quoting enabled")
	}
	for _, c := range [...]struct {
		name, char string
		space      bool
	}{{"delimiter", d.delimiter, true}, {"escapechar", d.escape, !d.skipSpace}, {"quotechar", d.quote, !d.skipSpace}} {
		if c.char == "\r" || c.char == "\n" || c.char == " " && !c.space {
			return py.Errorf(py.ValueError, "bad %s value", c.name)
		}
		if c.char != "" && strings.Contains(d.terminator, c.char) {
			return py.Errorf(py.ValueError, "bad %s or lineterminator value", c.name)
		}
	}
	switch {
	case d.delimiter == d.escape:
		return py.Errorf(py.ValueError, "bad delimiter or escapechar value")
	case d.delimiter == d.quote:
		return py.Errorf(py.ValueError, "bad delimiter or quotechar value")
	case d.escape != "" && d.escape == d.quote:
		return py.Errorf(py.ValueError, "bad escapechar or quotechar value")
	}
	return nil
}

func truth(in *py.Interp, v py.Value, field *bool) (exc *py.Exception) {
	if !v.IsAbsent() {
		*field, exc = in.Truth(v)
	}
	return exc
}

// oneChar reads a parameter that is a single character, or also None.
func oneChar(p *[len(parameters)]py.Value, i int, def string, none bool) (string, *py.Exception) {
	v, or := p[i], ""
	if v.IsAbsent() {
		return def, nil
	}
	if none {
		if v.IsNone() {
			return "", nil
		}
		or = " or None"
	}
	s, ok := v.Text()
	if !ok {
		return "", py.Errorf(py.TypeError, "\"%s\" must be a unicode character%s, not %s", parameters[i], or, py.TypeName(v))
	}
	if n := py.CharLen(v); n != 1 {
		return "", py.Errorf(py.TypeError, "\"%s\" must be a unicode character%s, not a string of length %d", parameters[i], or, n)
	}
	return s, nil
}

// charWidth returns the bytes of the first character of s, not empty.
func charWidth(s string) int {
	if s[0] < utf8.RuneSelf {
		return 1
	}
	if s[0] >= 0xED && len(s) >= 3 && s[0] < 0xF0 { // also lone surrogates
		return 3
	}
	_, n := utf8.DecodeRuneInString(s)
	return n
}

func csv_register(in *py.Interp, args []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	if len(args) == 0 {
		return py.Value{}, py.Errorf(py.TypeError, "register_dialect expected at least 1 argument, got 0")
	}
	if _, ok := args[0].Text(); !ok {
		return py.Value{}, py.Errorf(py.TypeError, "dialect name must be a string")
	}
	d, exc := makeDialect(in, "register_dialect", args[1:], kw)
	if exc != nil {
		return py.Value{}, exc
	}
	return py.None, in.DictSet(stateOf(in).dialects, args[0], d)
}

func csv_get(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	v, exc := in.DictGet(stateOf(in).dialects, args[0])
	if exc == nil && v.IsAbsent() {
		exc = py.Errorf(ErrorType, "unknown dialect")
	}
	return v, exc
}

func csv_unregister(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	if _, exc := csv_get(in, args, nil); exc != nil {
		return py.Value{}, exc
	}
	_, exc := in.CallMethod(stateOf(in).dialects.Value(), "pop", args[0])
	return py.None, exc
}

func csv_list(in *py.Interp, _ []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	names, exc := in.Items(stateOf(in).dialects.Value())
	if exc != nil {
		return py.Value{}, exc
	}
	return in.NewList(append([]py.Value(nil), names...)), nil
}
