// Package html is the html package of programs: html, html.entities and
// html.parser. References are replaced in Go (unescape.go); the parser is
// written in Python (parser.py). Start with Modules.
// https://docs.python.org/3.14/library/html.html
package html

import (
	_ "embed"
	"strings"

	"toolweaver/py"
)

//go:embed parser.py
var parserSource string

// Modules are html, html.entities and html.parser.
var Modules = []*py.ModuleDef{
	{
		Name: "html",
		Doc:  "General functions for HTML.",
		Funcs: []py.Def{
			{Name: "escape", Sig: "def s, quote=True", Fn: html_escape, Doc: "Replace &, < and >, with quote also the quotation marks, by references."},
			{Name: "unescape", Sig: "def s", Fn: html_unescape, Doc: "Replace all character references of HTML 5."},
		},
		Source: "__all__ = ['escape', 'unescape']\n",
	},
	{
		Name: "html.entities",
		Doc:  "Tables of HTML entities.",
		Init: entitiesInit,
	},
	{
		Name:   "html.parser",
		Doc:    "A parser for HTML and XHTML.",
		Source: parserSource,
	},
}

var (
	escaper     = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	escaperFull = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#x27;")
)

func html_escape(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	s, ok := args[0].Text()
	if !ok {
		v, exc := in.CallMethod(args[0], "replace", in.NewStr("&"), in.NewStr("&amp;"))
		if exc == nil {
			exc = py.Errorf(py.TypeError, "escape() needs a str, not %s", py.TypeName(v))
		}
		return py.Value{}, exc
	}
	r := escaperFull
	if !args[1].IsAbsent() {
		quote, exc := in.Truth(args[1])
		if exc != nil {
			return py.Value{}, exc
		}
		if !quote {
			r = escaper
		}
	}
	if !strings.ContainsAny(s, `&<>"'`) {
		return args[0], in.Charge(len(s) / 64)
	}
	if exc := in.Charge(len(s) / 16); exc != nil {
		return py.Value{}, exc
	}
	if exc := in.Alloc(6 * len(s)); exc != nil {
		return py.Value{}, exc
	}
	return in.NewStr(r.Replace(s)), nil
}

// entitiesInit builds the dicts of html.entities.
func entitiesInit(in *py.Interp, m *py.Module) *py.Exception {
	if exc := in.Charge(1000); exc != nil {
		return exc
	}
	byName, names, codes, defs := in.NewDict(), in.NewDict(), in.NewDict(), in.NewDict()
	set := func(d *py.Dict, k, v py.Value) *py.Exception { return in.DictSet(d, k, v) }
	for _, e := range table().html5 {
		if exc := set(byName, in.NewStr(e.name), in.NewStr(e.text)); exc != nil {
			return exc
		}
	}
	for _, e := range table().html4 {
		name, text := in.NewStr(e.name), []rune(e.text)
		code := py.Int(int64(text[0]))
		def := in.NewStr(e.text)
		if exc := set(names, name, code); exc != nil {
			return exc
		}
		if exc := set(codes, code, name); exc != nil {
			return exc
		}
		if exc := set(defs, name, def); exc != nil {
			return exc
		}
	}
	m.Set(in, "html5", byName.Value())
	m.Set(in, "name2codepoint", names.Value())
	m.Set(in, "codepoint2name", codes.Value())
	m.Set(in, "entitydefs", defs.Value())
	all := []py.Value{in.NewStr("html5"), in.NewStr("name2codepoint"), in.NewStr("codepoint2name"), in.NewStr("entitydefs")}
	m.Set(in, "__all__", in.NewList(all))
	return nil
}
