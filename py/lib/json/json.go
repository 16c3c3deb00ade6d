// Package json is Python's json module. Package py reads and writes JSON
// straight between text and Values; this package adds the parameters, the
// classes and the errors.
// https://docs.python.org/3.14/library/json.html
//
// Start at Modules. JSONEncoder and JSONDecoder are written in Python
// (json.py), so that programs can derive from them; they call _scan and
// _encode.
package json

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed json.py
var source string

const decoderParams = "*, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw"

const encoderParams = "*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw"

// Module is the json module.
var Module = &py.ModuleDef{
	Name: "json",
	Doc:  "JSON encoder and decoder.",
	Funcs: []py.Def{
		{Name: "loads", Sig: "def s, " + decoderParams, Fn: json_loads, Doc: "Return the Python object that a JSON document stands for."},
		{Name: "load", Sig: "def fp, " + decoderParams, Fn: json_load, Doc: "Read a JSON document from a file-like object."},
		{Name: "dumps", Sig: "def obj, " + encoderParams, Fn: json_dumps, Doc: "Return obj as a JSON document."},
		{Name: "dump", Sig: "def obj, fp, " + encoderParams, Fn: json_dump, Doc: "Write obj as a JSON document to a file-like object."},
		{Name: "detect_encoding", Sig: "def b", Fn: json_detect_encoding, Doc: "Return the name of the encoding of a JSON document in bytes."},
		{Name: "_scan", Sig: "decoder, s, idx, whole, /", Fn: json_scan},
		{Name: "_encode", Sig: "encoder, o, /", Fn: json_encode},
		{Name: "_quote", Sig: "s, ensure_ascii, /", Fn: json_quote},
	},
	Values: map[string]py.Value{"JSONDecodeError": DecodeError.Value()},
	Source: source,
}

// Modules are json and the submodules programs import names from.
var Modules = []*py.ModuleDef{
	Module,
	{Name: "json.decoder", Source: "from json import JSONDecodeError, JSONDecoder\n"},
	{Name: "json.encoder", Source: "from json import JSONEncoder\n"},
}
