package array

// This file defines the conversions of arrays to and from lists, bytes, text
// and files.

import (
	"strings"

	"toolweaver/py"
)

func conversionDefs() []py.Def {
	return []py.Def{
		{Name: "tolist", Fn: array_tolist, Doc: "Return a list of the items."},
		{Name: "fromlist", Sig: "list, /", Fn: array_fromlist, Doc: "Append the items of a list."},
		{Name: "tobytes", Fn: array_tobytes, Doc: "Return the items as they lie in memory."},
		{Name: "frombytes", Sig: "buffer, /", Fn: array_frombytes, Doc: "Append items as they lie in memory."},
		{Name: "tounicode", Fn: array_tounicode, Doc: "Return the characters as a str."},
		{Name: "fromunicode", Sig: "ustr, /", Fn: array_fromunicode, Doc: "Append the characters of a str."},
		{Name: "tofile", Sig: "f, /", Fn: array_tofile, Doc: "Write the items to a file."},
		{Name: "fromfile", Sig: "f, n, /", Fn: array_fromfile, Doc: "Append n items read from a file."},
		{Name: "__repr__", Fn: array_repr},
	}
}

func (a *array) list(in *py.Interp) (value, exception) {
	if exc := in.Alloc(a.len() * 16); exc != nil {
		return value{}, exc
	}
	if exc := in.Charge(a.len() / 8); exc != nil {
		return value{}, exc
	}
	items := make([]value, a.len())
	for i := range items {
		items[i] = a.at(in, i)
	}
	return in.NewList(items), nil
}

func array_tolist(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	return arrayOf(a[0]).list(in)
}

func array_fromlist(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if a[1].Kind() != py.KindList {
		return value{}, py.Errorf(py.TypeError, "arg must be list")
	}
	arr := arrayOf(a[0])
	n := len(arr.b)
	exc := arr.addItems(in, a[1])
	if exc != nil {
		arr.b = arr.b[:min(n, len(arr.b))]
	}
	return py.None, exc
}

func array_tobytes(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	if exc := in.Alloc(len(arr.b)); exc != nil {
		return value{}, exc
	}
	return in.NewBytes(string(arr.b)), in.Charge(len(arr.b) / 64)
}

func array_frombytes(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	s, ok := a[1].AsBytes()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(a[1]))
	}
	return py.None, arrayOf(a[0]).addBytes(in, s)
}

func (a *array) text(in *py.Interp) (value, exception) {
	return in.Decode(string(a.b), "utf-32-le", "surrogatepass")
}

func array_tounicode(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	if !arr.isText() {
		return value{}, py.Errorf(py.ValueError, "tounicode() may only be called on unicode type arrays ('u' or 'w')")
	}
	return arr.text(in)
}

func array_fromunicode(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	s, ok := a[1].Text()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "fromunicode() argument must be str, not %s", py.TypeName(a[1]))
	}
	if !arr.isText() {
		return value{}, py.Errorf(py.ValueError, "fromunicode() may only be called on unicode type arrays ('u' or 'w')")
	}
	return py.None, arr.addText(in, s)
}

func array_tofile(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	b, exc := array_tobytes(in, a, nil)
	if exc != nil {
		return value{}, exc
	}
	write, exc := in.GetAttrString(a[1], "write")
	if exc == nil {
		_, exc = in.Call(write, b)
	}
	return py.None, exc
}

func array_fromfile(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	n, exc := in.IndexInt(a[2])
	if exc != nil {
		return value{}, exc
	}
	if n < 0 {
		return value{}, py.Errorf(py.ValueError, "negative count")
	}
	if exc := in.Alloc(min(n, 1<<40) * arr.size); exc != nil {
		return value{}, exc
	}
	read, exc := in.GetAttrString(a[1], "read")
	if exc != nil {
		return value{}, exc
	}
	b, exc := in.Call(read, py.Int(int64(n*arr.size)))
	if exc != nil {
		return value{}, exc
	}
	s, ok := b.AsBytes()
	if !ok || b.Kind() != py.KindBytes {
		return value{}, py.Errorf(py.TypeError, "read() didn't return bytes")
	}
	short := len(s) != n*arr.size
	if exc := arr.addBytes(in, s); exc != nil {
		return value{}, exc
	}
	if short {
		return value{}, py.Errorf(py.EOFError, "read() didn't return enough bytes")
	}
	return py.None, nil
}

func array_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	name := py.TypeOf(a[0]).QualName()
	head := name + "('" + string(arr.code) + "'"
	if arr.len() == 0 {
		return in.NewStr(head + ")"), nil
	}
	var items value
	var exc exception
	if arr.isText() {
		items, exc = arr.text(in)
	} else {
		items, exc = arr.list(in)
	}
	if exc != nil {
		return value{}, exc
	}
	r, exc := in.Repr(items)
	if exc != nil {
		return value{}, exc
	}
	return in.NewStr(strings.Join([]string{head, r}, ", ") + ")"), nil
}

// machineFormats number the formats of items that _array_reconstructor knows,
// little-endian.
var machineFormats = map[byte]int64{'B': 0, 'b': 1, 'H': 2, 'h': 4, 'I': 6, 'i': 8, 'L': 10, 'l': 12, 'Q': 10, 'q': 12, 'f': 14, 'd': 16, 'u': 20, 'w': 20}

func array_reduce(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	level, exc := in.IndexInt(a[1])
	if exc != nil {
		return value{}, exc
	}
	state, exc := in.Lookup(a[0], "__dict__")
	if exc != nil {
		return value{}, exc
	}
	if d, ok := state.AsDict(); !ok || d.Len() == 0 {
		state = py.None
	}
	code := in.NewStr(string(arr.code))
	if level < 3 {
		items, exc := arr.list(in)
		if arr.isText() {
			items, exc = arr.text(in)
		}
		if exc != nil {
			return value{}, exc
		}
		return in.NewTuple(py.TypeOf(a[0]).Value(), in.NewTuple(code, items), state), nil
	}
	b, exc := array_tobytes(in, a, nil)
	if exc != nil {
		return value{}, exc
	}
	m, exc := in.Import("array")
	if exc != nil {
		return value{}, exc
	}
	args := in.NewTuple(py.TypeOf(a[0]).Value(), code, py.Int(machineFormats[arr.code]), b)
	return in.NewTuple(m.Get(in, "_array_reconstructor"), args, state), nil
}

// reconstruct makes an array from what __reduce_ex__ returned.
func reconstruct(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	cls, ok := a[0].AsType()
	if !ok || !cls.IsSubtype(arrayType) {
		return value{}, py.Errorf(py.TypeError, "first argument must be a type object, not %s", py.TypeName(a[0]))
	}
	code, exc := readCode(a[1])
	if exc != nil {
		return value{}, exc
	}
	if _, exc := in.IndexInt(a[2]); exc != nil {
		return value{}, exc
	}
	s, ok := a[3].AsBytes()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "fourth argument should be bytes, not %s", py.TypeName(a[3]))
	}
	arr := &array{code: code, size: itemSizes[code]}
	if exc := arr.addBytes(in, s); exc != nil {
		return value{}, exc
	}
	return in.NewObject(cls, arr), nil
}
