package json

// This file defines dumps and what JSONEncoder is made of.

import "toolweaver/py"

// The parameters of dumps by position.
const (
	argObj = iota
	argSkipKeys
	argEnsureASCII
	argCheckCircular
	argAllowNaN
	argEncoder
	argIndent
	argSeparators
	argDefault
	argSortKeys
	argEncoderKw
)

var encoderNames = [...]string{argSkipKeys: "skipkeys", argEnsureASCII: "ensure_ascii", argCheckCircular: "check_circular", argAllowNaN: "allow_nan", argIndent: "indent", argSeparators: "separators", argDefault: "default", argSortKeys: "sort_keys"}

func json_dumps(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	kw, _ := args[argEncoderKw].AsDict()
	if given(args[argEncoder]) || kw.Len() > 0 {
		return withEncoder(in, args, kw, "encode")
	}
	var o py.JSONOptions
	if exc := setFlags(in, &o, args[argSkipKeys], args[argEnsureASCII], args[argCheckCircular], args[argAllowNaN], args[argSortKeys]); exc != nil {
		return py.Value{}, exc
	}
	if exc := setIndent(in, &o, args[argIndent]); exc != nil {
		return py.Value{}, exc
	}
	if s := args[argSeparators]; given(s) {
		pair, exc := in.Items(s)
		if exc != nil {
			if _, notIterable := in.Iter(s); notIterable != nil {
				exc = py.Errorf(py.TypeError, "cannot unpack non-iterable %s object", py.TypeName(s))
			}
			return py.Value{}, exc
		}
		switch {
		case len(pair) < 2:
			return py.Value{}, py.Errorf(py.ValueError, "not enough values to unpack (expected 2, got %d)", len(pair))
		case len(pair) > 2:
			return py.Value{}, py.Errorf(py.ValueError, "too many values to unpack (expected 2, got %d)", len(pair))
		}
		if exc := setSeparators(&o, pair[0], pair[1]); exc != nil {
			return py.Value{}, exc
		}
	}
	setDefault(in, &o, args[argDefault])
	return encode(in, args[argObj], &o)
}

func encode(in *py.Interp, v py.Value, o *py.JSONOptions) (py.Value, *py.Exception) {
	var buf [512]byte
	b, exc := in.AppendJSON(buf[:0], v, *o)
	if exc != nil {
		return py.Value{}, exc
	}
	if len(b) <= len(buf) {
		return in.NewStr(string(b)), nil
	}
	return in.NewStrBytes(b)
}

func json_dump(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	fp := args[1]
	rest := append([]py.Value{args[0]}, args[2:]...)
	kw, _ := rest[argEncoderKw].AsDict()
	if !given(rest[argEncoder]) && kw.Len() == 0 && !py.TypeOf(fp).IsUser() {
		text, exc := json_dumps(in, rest, nil)
		if exc != nil {
			return py.Value{}, exc
		}
		_, exc = in.CallMethod(fp, "write", text)
		return py.None, exc
	}
	chunks, exc := withEncoder(in, rest, kw, "iterencode")
	if exc != nil {
		return py.Value{}, exc
	}
	m, exc := in.Import("json")
	if exc != nil {
		return py.Value{}, exc
	}
	return in.Call(m.Get(in, "_write"), chunks, fp)
}

// withEncoder calls a method of the encoder that the arguments of dumps ask
// for.
func withEncoder(in *py.Interp, args []py.Value, kw *py.Dict, method string) (py.Value, *py.Exception) {
	full := append([]py.Value(nil), args...)
	for i, def := range [...]py.Value{argSkipKeys: py.False, argEnsureASCII: py.True, argCheckCircular: py.True, argAllowNaN: py.True, argSortKeys: py.False} {
		if full[i].IsAbsent() {
			full[i] = def
		}
	}
	return construct(in, "JSONEncoder", args[argEncoder], kw, encoderNames[:], full, method, args[argObj])
}

// setFlags reads the truth of the parameters; an absent one is the default.
func setFlags(in *py.Interp, o *py.JSONOptions, skipKeys, ensureASCII, checkCircular, allowNaN, sortKeys py.Value) *py.Exception {
	for _, f := range [...]struct {
		v     py.Value
		field *bool
		not   bool
	}{{skipKeys, &o.SkipKeys, false}, {ensureASCII, &o.UTF8, true}, {checkCircular, &o.NoCheck, true}, {allowNaN, &o.NoNaN, true}, {sortKeys, &o.SortKeys, false}} {
		if f.v.IsAbsent() {
			continue
		}
		ok, exc := in.Truth(f.v)
		if exc != nil {
			return exc
		}
		*f.field = ok != f.not
	}
	return nil
}

// maxIndent bounds the spaces of one level.
const maxIndent = 1 << 16

func setIndent(in *py.Interp, o *py.JSONOptions, v py.Value) *py.Exception {
	if !given(v) {
		return nil
	}
	o.HasIndent = true
	if s, ok := v.Text(); ok {
		o.Indent = s
		return nil
	}
	n, ok := v.AsInt()
	if !ok {
		return py.Errorf(py.TypeError, "can't multiply sequence by non-int of type '%s'", py.TypeName(v))
	}
	if n > maxIndent {
		return py.Errorf(py.ValueError, "indent is larger than %d", maxIndent)
	}
	b := make([]byte, max(n, 0))
	for i := range b {
		b[i] = ' '
	}
	o.Indent = string(b)
	return nil
}

func setSeparators(o *py.JSONOptions, item, key py.Value) *py.Exception {
	var ok bool
	o.HasSeps = true
	if o.KeySep, ok = key.Text(); !ok {
		return py.Errorf(py.TypeError, "make_encoder() argument 5 must be str, not %s", py.TypeName(key))
	}
	if o.ItemSep, ok = item.Text(); !ok {
		return py.Errorf(py.TypeError, "make_encoder() argument 6 must be str, not %s", py.TypeName(item))
	}
	return nil
}

func setDefault(in *py.Interp, o *py.JSONOptions, f py.Value) {
	if given(f) {
		o.Default = func(v py.Value) (py.Value, *py.Exception) { return in.Call(f, v) }
	}
}

// json_encode is _encode(encoder, o): the text of o as the attributes of an
// encoder ask for it.
func json_encode(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	var v [9]py.Value
	for i, n := range [...]string{"skipkeys", "ensure_ascii", "check_circular", "allow_nan", "sort_keys", "indent", "item_separator", "key_separator", "default"} {
		x, exc := in.GetAttrString(args[0], n)
		if exc != nil {
			return py.Value{}, exc
		}
		v[i] = x
	}
	var o py.JSONOptions
	if exc := setFlags(in, &o, v[0], v[1], v[2], v[3], v[4]); exc != nil {
		return py.Value{}, exc
	}
	if exc := setIndent(in, &o, v[5]); exc != nil {
		return py.Value{}, exc
	}
	if exc := setSeparators(&o, v[6], v[7]); exc != nil {
		return py.Value{}, exc
	}
	setDefault(in, &o, v[8])
	return encode(in, args[1], &o)
}

// json_quote is _quote(s, ensure_ascii): s as a JSON string.
func json_quote(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	var o py.JSONOptions
	ok, exc := in.Truth(args[1])
	if exc != nil {
		return py.Value{}, exc
	}
	o.UTF8 = !ok
	return encode(in, args[0], &o)
}
