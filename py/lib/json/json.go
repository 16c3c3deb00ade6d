// Package json is Python's json module. Reading and writing are done by
// package py straight between text and values; this package adds the
// parameters, the classes and the errors.
// https://docs.python.org/3.14/library/json.html
//
// Start at Module. JSONEncoder, JSONDecoder, load and dump are written in
// Python (json.py) over _loads, _scan and _dumps.
package json

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed json.py
var source string

// Module is the module.
var Module = &py.ModuleDef{
	Name: "json",
	Doc:  "JSON encoder and decoder.",
	Funcs: []py.Def{
		{Name: "_loads", Sig: "s, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, strict, /", Fn: loads},
		{Name: "_scan", Sig: "s, idx, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, strict, /", Fn: scan},
		{Name: "_dumps", Sig: "obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys, /", Fn: dumps},
		{Name: "_fast_loads", Sig: "s, /", Fn: fastLoads},
	},
	Source: source,
}

// hooks reads the parameters of a decoder, six values from a[0] on.
func hooks(in *py.Interp, a []py.Value) (*py.JSONHooks, *py.Exception) {
	h := &py.JSONHooks{}
	call := func(f py.Value) func(string) (py.Value, *py.Exception) {
		if f.IsNone() {
			return nil
		}
		return func(s string) (py.Value, *py.Exception) { return in.Call(f, in.NewStr(s)) }
	}
	h.ParseFloat, h.ParseInt, h.ParseConst = call(a[1]), call(a[2]), call(a[3])
	if f := a[0]; !f.IsNone() {
		h.ObjectHook = func(d py.Value) (py.Value, *py.Exception) { return in.Call(f, d) }
	}
	if f := a[4]; !f.IsNone() {
		h.PairsHook = func(pairs []py.Value) (py.Value, *py.Exception) { return in.Call(f, in.NewList(pairs)) }
	}
	strict, exc := in.Truth(a[5])
	h.LaxControls = !strict
	return h, exc
}

// failed returns (None, message, position) for a text that is not JSON; the
// Python part raises JSONDecodeError from it.
func failed(in *py.Interp, text py.Value, err *py.JSONError) py.Value {
	return in.NewTuple(py.None, in.NewStr(err.Msg), py.Int(int64(py.CharOffset(text, err.Pos))))
}

func loads(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	h, exc := hooks(in, a[1:])
	if exc != nil {
		return py.Value{}, exc
	}
	text, _ := a[0].Text()
	v, jerr, exc := in.DecodeJSON(text, h)
	if exc != nil {
		return py.Value{}, exc
	}
	if jerr != nil {
		return failed(in, a[0], jerr), nil
	}
	return in.NewTuple(v), nil
}

var plain = &py.JSONHooks{}

// fastLoads is loads without parameters: the value in a tuple of one, or what
// failed returns.
func fastLoads(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	text, _ := a[0].Text()
	v, jerr, exc := in.DecodeJSON(text, plain)
	if exc != nil {
		return py.Value{}, exc
	}
	if jerr != nil {
		return failed(in, a[0], jerr), nil
	}
	return in.NewTuple(v), nil
}

func scan(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	h, exc := hooks(in, a[2:])
	if exc != nil {
		return py.Value{}, exc
	}
	text, _ := a[0].Text()
	idx, _ := a[1].AsInt()
	at := py.ByteOffset(a[0], int(idx))
	v, end, jerr, exc := in.DecodeJSONPrefix(text, at, h)
	if exc != nil {
		return py.Value{}, exc
	}
	if jerr != nil {
		return failed(in, a[0], jerr), nil
	}
	return in.NewTuple(v, py.Int(int64(py.CharOffset(a[0], end)))), nil
}


func dumps(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	var o py.JSONOptions
	flags := [...]struct {
		dst    *bool
		v      py.Value
		invert bool
	}{{&o.SkipKeys, a[1], false}, {&o.UTF8, a[2], true}, {&o.NoCheck, a[3], true}, {&o.NoNaN, a[4], true}, {&o.SortKeys, a[8], false}}
	for _, f := range flags {
		t, exc := in.Truth(f.v)
		if exc != nil {
			return py.Value{}, exc
		}
		*f.dst = t != f.invert
	}
	if !a[5].IsNone() {
		o.HasIndent = true
		if s, ok := a[5].Text(); ok {
			o.Indent = s
		} else {
			n, exc := in.IndexInt(a[5])
			if exc != nil {
				return py.Value{}, exc
			}
			if n > 1<<16 {
				return py.Value{}, in.Alloc(1 << 62)
			}
			for range n {
				o.Indent += " "
			}
		}
	}
	if !a[6].IsNone() {
		items, exc := in.Items(a[6])
		if exc != nil {
			return py.Value{}, exc
		}
		if len(items) != 2 {
			return py.Value{}, py.Errorf(py.ValueError, "not enough values to unpack (expected 2, got %d)", len(items))
		}
		o.ItemSep, _ = items[0].Text()
		o.KeySep, _ = items[1].Text()
	}
	if f := a[7]; !f.IsNone() {
		o.Default = func(v py.Value) (py.Value, *py.Exception) { return in.Call(f, v) }
	}
	b, exc := in.AppendJSON(nil, a[0], o)
	if exc != nil {
		return py.Value{}, exc
	}
	return in.NewStr(string(b)), nil
}
