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
	Init:   py.LazyNames(map[string]string{"decoder": "json.decoder", "encoder": "json.encoder", "scanner": "json.scanner"}),
}

// Modules are json and the submodules programs import names from.
var Modules = []*py.ModuleDef{
	Module,
	{Name: "json.decoder", Source: decoderSource, Init: namesItself("decoder")},
	{Name: "json.encoder", Source: encoderSource, Init: namesItself("encoder")},
	{Name: "json.scanner", Source: scannerSource, Init: namesItself("scanner")},
}

// namesItself gives a submodule its own name, where the lazy names of json
// look for it.
func namesItself(name string) func(*py.Interp, *py.Module) *py.Exception {
	return func(in *py.Interp, m *py.Module) *py.Exception {
		m.Set(in, name, m.Value())
		return nil
	}
}

const decoderSource = `from json import JSONDecodeError, JSONDecoder, _parse_array, _parse_object, _scanstring, _py_scanstring
from json import scanner

JSONArray = _parse_array
JSONObject = _parse_object
scanstring = c_scanstring = _scanstring
py_scanstring = _py_scanstring
NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")
BACKSLASH = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
WHITESPACE_STR = " \t\n\r"


def __getattr__(name):
    if name in ("FLAGS", "HEXDIGITS", "STRINGCHUNK", "WHITESPACE"):
        import re
        flags = re.VERBOSE | re.MULTILINE | re.DOTALL
        made = {"FLAGS": flags, "HEXDIGITS": re.compile(r"[0-9A-Fa-f]{4}", flags),
                "STRINGCHUNK": re.compile(r'(.*?)(["\\\x00-\x1f])', flags), "WHITESPACE": re.compile(r"[ \t\n\r]*", flags)}
        globals().update(made)
        return made[name]
    raise AttributeError(f"module 'json.decoder' has no attribute {name!r}")
`

const encoderSource = `from json import JSONEncoder, _quoted, _quoted_ascii

encode_basestring = c_encode_basestring = py_encode_basestring = _quoted
encode_basestring_ascii = c_encode_basestring_ascii = py_encode_basestring_ascii = _quoted_ascii
c_make_encoder = None
INFINITY = float("inf")
ESCAPE_DCT = {chr(i): f"\\u{i:04x}" for i in range(32)} | {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def __getattr__(name):
    if name in ("ESCAPE", "ESCAPE_ASCII", "HAS_UTF8"):
        import re
        made = {"ESCAPE": re.compile(r'[\x00-\x1f\\"\b\f\n\r\t]'), "ESCAPE_ASCII": re.compile(r'([\\"]|[^\ -~])'), "HAS_UTF8": re.compile(rb"[\x80-\xff]")}
        globals().update(made)
        return made[name]
    raise AttributeError(f"module 'json.encoder' has no attribute {name!r}")
`

const scannerSource = `from json import _Scanner

make_scanner = c_make_scanner = py_make_scanner = _Scanner


def __getattr__(name):
    if name == "NUMBER_RE":
        global NUMBER_RE
        import re
        NUMBER_RE = re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?", re.VERBOSE | re.MULTILINE | re.DOTALL)
        return NUMBER_RE
    raise AttributeError(f"module 'json.scanner' has no attribute {name!r}")
`
