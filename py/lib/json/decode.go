package json

// This file defines loads and what JSONDecoder is made of.

import (
	"unicode/utf8"

	"toolweaver/py"
)

// The parameters of loads by position.
const (
	argText = iota
	argDecoder
	argObjectHook
	argParseFloat
	argParseInt
	argParseConstant
	argPairsHook
	argDecoderKw
)

// plainHooks are the defaults; the parser does not write them.
var plainHooks py.JSONHooks

func json_loads(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	var text py.Value
	raw, ok := args[argText].Text()
	if ok {
		text = args[argText]
		if len(raw) >= 3 && raw[:3] == "\ufeff" {
			return py.Value{}, decodeError(in, "Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0)
		}
	} else if b, isBytes := args[argText].AsBytes(); !isBytes || !isBytesObject(args[argText]) {
		return py.Value{}, py.Errorf(py.TypeError, "the JSON object must be str, bytes or bytearray, not %s", py.TypeOf(args[argText]).QualName())
	} else if enc := detectEncoding(b); enc != "utf-8" || !utf8.ValidString(b) {
		var exc *py.Exception
		if text, exc = in.CallMethod(args[argText], "decode", in.NewStr(enc), in.NewStr("surrogatepass")); exc != nil {
			return py.Value{}, exc
		}
		raw, _ = text.Text()
	} else {
		raw = b
	}
	kw, _ := args[argDecoderKw].AsDict()
	if !given(args[argDecoder]) && kw.Len() == 0 {
		hooks, exc := newHooks(in, args[argObjectHook], args[argPairsHook], args[argParseFloat], args[argParseInt], args[argParseConstant], py.True)
		if exc != nil {
			return py.Value{}, exc
		}
		v, err, exc := in.DecodeJSON(raw, hooks)
		if err != nil {
			if text.IsAbsent() {
				text = in.NewStr(raw)
			}
			return py.Value{}, decodeError(in, err.Msg, text, err.Pos)
		}
		return v, exc
	}
	if text.IsAbsent() {
		text = in.NewStr(raw)
	}
	names := [...]string{argObjectHook: "object_hook", argPairsHook: "object_pairs_hook", argParseFloat: "parse_float", argParseInt: "parse_int", argParseConstant: "parse_constant"}
	return construct(in, "JSONDecoder", args[argDecoder], kw, names[:], args, "decode", text)
}

func isBytesObject(v py.Value) bool {
	t := py.TypeOf(v)
	return t.IsSubtype(py.BytesType) || t.IsSubtype(py.ByteArrayType)
}

// given reports whether an argument was passed and is not None.
func given(v py.Value) bool { return !v.IsAbsent() && !v.IsNone() }

// construct makes an encoder or decoder, cls or the one of the module, from
// the arguments that were given (names by position) and kw, and calls one of
// its methods.
func construct(in *py.Interp, name string, cls py.Value, kw *py.Dict, names []string, args []py.Value, method string, arg py.Value) (py.Value, *py.Exception) {
	if !given(cls) {
		m, exc := in.Import("json")
		if exc != nil {
			return py.Value{}, exc
		}
		cls = m.Get(in, name)
	}
	pass := &py.Kwargs{}
	add := func(k, v py.Value) {
		pass.Names = append(pass.Names, k)
		pass.Vals = append(pass.Vals, v)
	}
	for i, n := range names {
		if n != "" && given(args[i]) {
			add(in.NewStr(n), args[i])
		}
	}
	kw.Each(func(k, v py.Value) bool {
		add(k, v)
		return true
	})
	obj, exc := in.CallArgs(cls, nil, pass)
	if exc != nil {
		return py.Value{}, exc
	}
	return in.CallMethod(obj, method, arg)
}

func json_load(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	text, exc := in.CallMethod(args[argText], "read")
	if exc != nil {
		return py.Value{}, exc
	}
	full := append([]py.Value(nil), args...)
	full[argText] = text
	return json_loads(in, full, nil)
}

// newHooks turns the parameters of a decoder into hooks. float and int given
// as their own parsers are the default.
func newHooks(in *py.Interp, object, pairs, float, integer, constant, strict py.Value) (*py.JSONHooks, *py.Exception) {
	lax := false
	if !strict.IsAbsent() {
		ok, exc := in.Truth(strict)
		if exc != nil {
			return nil, exc
		}
		lax = !ok
	}
	if py.Same(float, py.FloatType.Value()) {
		float = py.None
	}
	if py.Same(integer, py.IntType.Value()) {
		integer = py.None
	}
	if !lax && !given(object) && !given(pairs) && !given(float) && !given(integer) && !given(constant) {
		return &plainHooks, nil
	}
	parser := func(f py.Value) func(string) (py.Value, *py.Exception) {
		if !given(f) {
			return nil
		}
		return func(s string) (py.Value, *py.Exception) { return in.Call(f, in.NewStr(cloned(s))) }
	}
	h := &py.JSONHooks{LaxControls: lax, ParseFloat: parser(float), ParseInt: parser(integer), ParseConst: parser(constant)}
	if given(object) {
		h.ObjectHook = func(d py.Value) (py.Value, *py.Exception) { return in.Call(object, d) }
	}
	if given(pairs) {
		h.PairsHook = func(items []py.Value) (py.Value, *py.Exception) { return in.Call(pairs, in.NewList(items)) }
	}
	return h, nil
}

// cloned copies text that is part of the document.
func cloned(s string) string { return string(append([]byte(nil), s...)) }

// json_scan is _scan(decoder, s, idx, whole): with whole the value of all of
// s, otherwise the value at s[idx:] and where it ends. With whole=None, no
// value is a StopIteration, as scan_once raises it.
func json_scan(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	var attrs [6]py.Value
	for i, n := range [...]string{"object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant", "strict"} {
		v, exc := in.Lookup(args[0], n)
		if exc != nil {
			return py.Value{}, exc
		}
		attrs[i] = v
	}
	hooks, exc := newHooks(in, attrs[0], attrs[1], attrs[2], attrs[3], attrs[4], attrs[5])
	if exc != nil {
		return py.Value{}, exc
	}
	text, ok := args[1].Text()
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "first argument must be a string, not %s", py.TypeName(args[1]))
	}
	if whole, _ := args[3].AsBool(); whole {
		v, err, exc := in.DecodeJSON(text, hooks)
		if err != nil {
			return py.Value{}, decodeError(in, err.Msg, args[1], err.Pos)
		}
		return v, exc
	}
	idx, exc := in.IndexInt(args[2])
	if exc != nil {
		return py.Value{}, exc
	}
	if idx < 0 {
		return py.Value{}, py.Errorf(py.ValueError, "idx cannot be negative")
	}
	if idx > py.CharLen(args[1]) && args[3].IsNone() {
		return py.Value{}, noValue(in, idx)
	}
	if idx > py.CharLen(args[1]) {
		e := py.NewException(DecodeError)
		fill(in, e, "Expecting value", args[1], text, int64(idx))
		return py.Value{}, e
	}
	v, end, err, exc := in.DecodeJSONPrefix(text, py.ByteOffset(args[1], idx), hooks)
	if err != nil && args[3].IsNone() && err.Msg == "Expecting value" {
		return py.Value{}, noValue(in, py.CharOffset(args[1], err.Pos))
	}
	if err != nil {
		return py.Value{}, decodeError(in, err.Msg, args[1], err.Pos)
	}
	if exc != nil {
		return py.Value{}, exc
	}
	return in.NewTuple(v, py.Int(int64(py.CharOffset(args[1], end)))), nil
}

// noValue is the StopIteration of scan_once.
func noValue(in *py.Interp, idx int) *py.Exception {
	e := py.NewException(py.StopIteration)
	e.SetArgs(py.Int(int64(idx)))
	return e
}

func json_detect_encoding(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	b, ok := args[0].AsBytes()
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(args[0]))
	}
	return in.NewStr(detectEncoding(b)), nil
}

// detectEncoding tells UTF-8, 16 and 32 apart by a byte order mark, or by
// where the zero bytes of the first characters are, which are ASCII.
func detectEncoding(b string) string {
	has := func(mark string) bool { return len(b) >= len(mark) && b[:len(mark)] == mark }
	switch {
	case has("\x00\x00\xfe\xff"), has("\xff\xfe\x00\x00"):
		return "utf-32"
	case has("\xfe\xff"), has("\xff\xfe"):
		return "utf-16"
	case has("\xef\xbb\xbf"):
		return "utf-8-sig"
	}
	switch {
	case len(b) >= 4 && b[0] == 0 && b[1] != 0, len(b) == 2 && b[0] == 0:
		return "utf-16-be"
	case len(b) >= 4 && b[0] == 0:
		return "utf-32-be"
	case len(b) >= 4 && b[1] == 0 && (b[2] != 0 || b[3] != 0), len(b) == 2 && b[1] == 0:
		return "utf-16-le"
	case len(b) >= 4 && b[1] == 0:
		return "utf-32-le"
	}
	return "utf-8"
}
