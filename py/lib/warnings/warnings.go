// Package warnings is Python's warnings module. Warnings go to standard error, once for each place by default, as CPython
// prints them; filters and recording are the program's.
package warnings

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed warnings.py
var source string

// Module is the table of warnings.
var Module = &py.ModuleDef{
	Name:   "warnings",
	Doc:    "Issue and filter warnings.",
	Source: source,
	Funcs: []py.Def{
		{Name: "warn", Sig: "message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()", Fn: warn,
			Doc: "Issue a warning, or ignore it, or raise it: as the filters say."},
		{Name: "warn_explicit", Sig: "message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None", Fn: warnExplicit,
			Doc: "Issue a warning about a place that is given."},
		{Name: "_place", Sig: "level, /", Fn: func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			level, _ := args[0].AsInt()
			file, line, text := in.CallerPlace(int(min(level, 1<<20)))
			return in.NewTuple(in.NewStr(file), py.Int(int64(line)), in.NewStr(text)), nil
		}},
	},
}

// call calls a function of the module's own source.
func call(in *py.Interp, name string, args ...py.Value) (py.Value, *py.Exception) {
	m, exc := in.Import("warnings")
	if exc != nil {
		return py.Value{}, exc
	}
	return in.CallMethod(m.Value(), name, args...)
}

func orNone(v py.Value) py.Value {
	if v.IsAbsent() {
		return py.None
	}
	return v
}

func warn(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	level, prefixes := py.Int(1), in.NewTuple()
	if !a[2].IsAbsent() {
		n, exc := in.IndexInt(a[2])
		if exc != nil {
			return py.Value{}, exc
		}
		level = py.Int(int64(n))
	}
	if !a[4].IsAbsent() {
		if prefixes = a[4]; prefixes.Kind() != py.KindTuple {
			return py.Value{}, py.Errorf(py.TypeError, "warn() argument 'skip_file_prefixes' must be tuple, not %s", py.TypeOf(prefixes).Name())
		}
	}
	return call(in, "_warn", a[0], orNone(a[1]), level, orNone(a[3]), prefixes)
}

func warnExplicit(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	if a[2].Kind() != py.KindStr {
		return py.Value{}, py.Errorf(py.TypeError, "warn_explicit() argument 'filename' must be str, not %s", py.TypeOf(a[2]).Name())
	}
	n, exc := in.IndexInt(a[3])
	if exc != nil {
		return py.Value{}, exc
	}
	return call(in, "_warn_explicit", a[0], a[1], a[2], py.Int(int64(n)), orNone(a[4]), orNone(a[5]), orNone(a[7]))
}
