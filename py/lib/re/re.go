// Package re is Python's re module. Package sre compiles and matches; this
// package binds it to Values: patterns, matches, the cache of compiled
// patterns, and characters against bytes.
// https://docs.python.org/3.14/library/re.html
//
// Start at Module. A pattern is a *pattern (pattern.go), a match a *match
// (match.go); both keep positions in bytes and convert them to characters
// when a program asks. What matches share within an interpreter is in state
// (state.go). RegexFlag and Scanner are written in Python (re.py).
package re

import (
	_ "embed"

	"toolweaver/py"
	"toolweaver/py/internal/sre"
)

//go:embed re.py
var source string

// Module is the re module.
var Module = &py.ModuleDef{
	Name: "re",
	Doc:  "Support for regular expressions (RE).",
	Funcs: []py.Def{
		{Name: "compile", Sig: "def pattern, flags=0", Fn: re_compile, Doc: "Compile a regular expression pattern, returning a Pattern object."},
		{Name: "search", Sig: "def pattern, string, flags=0", Fn: moduleMatch(sre.Search), Doc: "Scan through string looking for a match to the pattern, returning a Match object or None."},
		{Name: "match", Sig: "def pattern, string, flags=0", Fn: moduleMatch(sre.Match), Doc: "Try to apply the pattern at the start of the string, returning a Match object or None."},
		{Name: "fullmatch", Sig: "def pattern, string, flags=0", Fn: moduleMatch(sre.FullMatch), Doc: "Try to apply the pattern to all of the string, returning a Match object or None."},
		{Name: "findall", Sig: "def pattern, string, flags=0", Fn: re_findall, Doc: "Return a list of all non-overlapping matches in the string."},
		{Name: "finditer", Sig: "def pattern, string, flags=0", Fn: re_finditer, Doc: "Return an iterator over all non-overlapping matches in the string, as Match objects."},
		{Name: "split", Sig: "def pattern, string, *args, maxsplit=0, flags=0", Fn: re_split, Doc: "Split the string by the occurrences of the pattern, returning a list."},
		{Name: "sub", Sig: "def pattern, repl, string, *args, count=0, flags=0", Fn: moduleSub("sub", false), Doc: "Return the string with the non-overlapping occurrences of the pattern replaced by repl."},
		{Name: "subn", Sig: "def pattern, repl, string, *args, count=0, flags=0", Fn: moduleSub("subn", true), Doc: "Return (new string, number of replacements)."},
		{Name: "escape", Sig: "def pattern", Fn: re_escape, Doc: "Escape the special characters of a pattern."},
		{Name: "purge", Sig: "def", Fn: re_purge, Doc: "Clear the cache of compiled patterns."},
	},
	Values: map[string]py.Value{
		"Pattern":      PatternType.Value(),
		"PatternError": ErrorType.Value(),
		"error":        ErrorType.Value(),
	},
	Source: source,
}

func re_compile(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	v, _, exc := stateOf(in).compile(args[0], args[1])
	return v, exc
}

func re_purge(in *py.Interp, _ []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	stateOf(in).purge()
	return py.None, nil
}

func moduleMatch(mode sre.Mode) py.NativeFunc {
	return func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		v, p, exc := stateOf(in).compile(args[0], args[2])
		if exc != nil {
			return py.Value{}, exc
		}
		return p.match(in, v, args[1], py.Value{}, py.Value{}, mode)
	}
}

func re_findall(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	_, p, exc := stateOf(in).compile(args[0], args[2])
	if exc != nil {
		return py.Value{}, exc
	}
	return p.findall(in, args[1], py.Value{}, py.Value{})
}

func re_finditer(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	v, p, exc := stateOf(in).compile(args[0], args[2])
	if exc != nil {
		return py.Value{}, exc
	}
	return p.finditer(in, v, args[1], py.Value{}, py.Value{})
}

// positional distributes *args over a number and flags that were to be given
// by keyword; required is how many parameters precede them.
func positional(in *py.Interp, name, number string, required int, extra, num, flags *py.Value) *py.Exception {
	items, _ := extra.AsItems()
	for i, x := range items {
		switch {
		case i == 0 && num.IsAbsent():
			*num = x
		case i == 0:
			return py.Errorf(py.TypeError, "%s() got multiple values for argument '%s'", name, number)
		case i == 1 && flags.IsAbsent():
			*flags = x
		case i == 1:
			return py.Errorf(py.TypeError, "%s() got multiple values for argument 'flags'", name)
		default:
			return py.Errorf(py.TypeError, "%s() takes from %d to %d positional arguments but %d were given", name, required, required+2, required+len(items))
		}
	}
	if len(items) > 0 {
		return warnPositional(in, number)
	}
	return nil
}

// warnPositional issues the warning about a number that was not given by
// keyword, if the program works with warnings at all.
func warnPositional(in *py.Interp, number string) *py.Exception {
	warnings := in.Imported("warnings")
	if warnings == nil {
		return nil
	}
	_, exc := in.Call(warnings.Get(in, "warn"), in.NewStr("'"+number+"' is passed as positional argument"), py.DeprecationWarning.Value(), py.Int(1))
	return exc
}

func re_split(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	extra, limit, flags := args[2], args[3], args[4]
	if exc := positional(in, "split", "maxsplit", 2, &extra, &limit, &flags); exc != nil {
		return py.Value{}, exc
	}
	_, p, exc := stateOf(in).compile(args[0], flags)
	if exc != nil {
		return py.Value{}, exc
	}
	return p.split(in, args[1], limit)
}

func moduleSub(name string, counted bool) py.NativeFunc {
	return func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		extra, count, flags := args[3], args[4], args[5]
		if exc := positional(in, name, "count", 3, &extra, &count, &flags); exc != nil {
			return py.Value{}, exc
		}
		v, p, exc := stateOf(in).compile(args[0], flags)
		if exc != nil {
			return py.Value{}, exc
		}
		return p.sub(in, v, args[1], args[2], count, counted)
	}
}

func re_escape(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	s, ok := args[0].Text()
	b, isBytes := args[0].AsBytes()
	if !ok && !isBytes {
		return py.Value{}, py.Errorf(py.TypeError, "decoding to str: need a bytes-like object, %s found", py.TypeName(args[0]))
	}
	if exc := in.Charge((len(s) + len(b)) / 64); exc != nil {
		return py.Value{}, exc
	}
	if ok {
		return in.NewStrBytes([]byte(sre.Escape(s)))
	}
	return in.NewBytes(sre.Escape(b)), nil
}
