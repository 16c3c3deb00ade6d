package py

// This file defines bytes and bytearray: constructors, special methods and
// the table of the methods they share. The methods are in bytes_methods.go,
// those that change a bytearray in bytearray.go.

import (
	"strings"
	"unsafe"

	"toolweaver/py/internal/strrepr"
	"toolweaver/py/syntax"
)

var (
	bytesArgs     = newArgs("bytes", "source=b'', encoding=None, errors=None")
	byteArrayArgs = newArgs("bytearray", "source=b'', encoding=None, errors=None")
)

// bytesShared are the methods of both types.
func bytesShared() []Def {
	m := []Def{
		{"__add__", "value, /", bytes_add, ""},
		{"__mul__", "value, /", bytes_mul, ""},
		{"__rmul__", "value, /", bytes_mul, ""},
		{"__mod__", "value, /", bytes_mod, ""},
		{"__rmod__", "value, /", bytes_rmod, ""},
		{"__contains__", "key, /", bytes_contains, ""},
		{"__getitem__", "key, /", bytes_getitem, ""},
		{"__iter__", "", bytes_iter, ""},
		{"__len__", "", bytes_len, ""},
		{"__repr__", "", bytes_repr, ""},
		{"__str__", "", bytes_repr, ""},
		{"decode", "encoding='utf-8', errors='strict'", bytes_decode, "Decode the bytes using the codec registered for encoding."},
		{"hex", "sep='', bytes_per_sep=1", bytes_hex, "Create a string of hexadecimal numbers from a bytes object."},
		{"replace", "old, new, count=-1, /", bytes_replace, "Return a copy with all occurrences of substring old replaced by new."},
		{"split", "sep=None, maxsplit=-1", bytes_split, "Return a list of the sections in the bytes, using sep as the delimiter."},
		{"rsplit", "sep=None, maxsplit=-1", bytes_rsplit, "Return a list of the sections in the bytes, using sep as the delimiter, starting at the end."},
		{"splitlines", "keepends=False", bytes_splitlines, "Return a list of the lines in the bytes, breaking at line boundaries."},
		{"join", "iterable_of_bytes, /", bytes_join, "Concatenate any number of bytes objects."},
		{"capitalize", "", bytesMap(asciiCapitalize), "Return a copy with the first character capitalized and the rest in lower case."},
		{"title", "", bytesMap(asciiTitle), "Return a copy in which each word starts in upper case."},
		{"lower", "", bytesMap(asciiLowerAll), "Return a copy with all ASCII letters in lower case."},
		{"upper", "", bytesMap(asciiUpperAll), "Return a copy with all ASCII letters in upper case."},
		{"swapcase", "", bytesMap(asciiSwapCase), "Return a copy with the case of all ASCII letters inverted."},
		{"center", "width, fillchar=b' ', /", bytes_center, "Return a centered copy of length width."},
		{"ljust", "width, fillchar=b' ', /", bytes_ljust, "Return a left-justified copy of length width."},
		{"rjust", "width, fillchar=b' ', /", bytes_rjust, "Return a right-justified copy of length width."},
		{"zfill", "width, /", bytes_zfill, "Pad a numeric string with zeros on the left."},
		{"expandtabs", "tabsize=8", bytes_expandtabs, "Return a copy where all tab characters are expanded using spaces."},
		{"count", "sub, start=None, end=None, /", bytes_count, "Return the number of non-overlapping occurrences of sub."},
		{"find", "sub, start=None, end=None, /", bytes_find, "Return the lowest index where sub is found, or -1."},
		{"rfind", "sub, start=None, end=None, /", bytes_rfind, "Return the highest index where sub is found, or -1."},
		{"index", "sub, start=None, end=None, /", bytes_index, "Return the lowest index where sub is found."},
		{"rindex", "sub, start=None, end=None, /", bytes_rindex, "Return the highest index where sub is found."},
		{"startswith", "prefix, start=None, end=None, /", bytes_startswith, "Return True if the bytes start with the specified prefix, False otherwise."},
		{"endswith", "suffix, start=None, end=None, /", bytes_endswith, "Return True if the bytes end with the specified suffix, False otherwise."},
		{"removeprefix", "prefix, /", bytes_removeprefix, "Return a copy with the given prefix removed if present."},
		{"removesuffix", "suffix, /", bytes_removesuffix, "Return a copy with the given suffix removed if present."},
		{"partition", "sep, /", bytes_partition, "Partition the bytes into three parts using the given separator."},
		{"rpartition", "sep, /", bytes_rpartition, "Partition the bytes into three parts using the given separator."},
		{"strip", "bytes=None, /", bytes_strip, "Strip leading and trailing bytes contained in the argument."},
		{"lstrip", "bytes=None, /", bytes_lstrip, "Strip leading bytes contained in the argument."},
		{"rstrip", "bytes=None, /", bytes_rstrip, "Strip trailing bytes contained in the argument."},
		{"translate", "table, /, delete=b''", bytes_translate, "Return a copy with each character mapped by the given translation table."},
	}
	for name, op := range Comparisons() {
		m = append(m, Def{name, "value, /", bytesComparison(op), ""})
	}
	for _, p := range bytesPredicates {
		m = append(m, Def{p.name, "", bytesPredicate(p.test), ""})
	}
	return m
}

func bytesSpec() TypeSpec {
	return TypeSpec{
		Name:   "bytes",
		Doc:    "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object",
		New:    bytes_new,
		NewSig: "...",
		Methods: append(bytesShared(), []Def{
			{"__hash__", "", bytes_hash, ""},
			{"__bytes__", "", bytes_bytes, "Convert this value to exact type bytes."},
			{"__getnewargs__", "", bytes_getnewargs, ""},
			{"__buffer__", "flags, /", object_buffer, "Return a buffer object that exposes the underlying memory of the object."},
		}...),
		Static: []Def{{"maketrans", "frm, to, /", bytes_maketrans, "Return a translation table usable for the bytes or bytearray translate method."}},
		Class:  []Def{{"fromhex", "string, /", bytes_fromhex, "Create a bytes object from a string of hexadecimal numbers."}},
	}
}

// bytesView returns the content of a bytes-like object. That of a bytearray
// is valid until the object changes.
func bytesView(v Value) string {
	switch v.Kind() {
	case KindByteArray:
		b := v.bytearr().b
		return unsafe.String(unsafe.SliceData(b), len(b))
	case KindObject:
		if m := viewOf(v); m != nil {
			return m.content()
		}
		b, _, _ := bufferOf(v).Buffer()
		return unsafe.String(unsafe.SliceData(b), len(b))
	}
	return v.bytes().s
}

// isBytesLike reports whether v is a bytes, bytearray or memoryview object, or
// one of another type that offers its bytes.
func isBytesLike(v Value) bool {
	return v.Kind() == KindBytes || v.Kind() == KindByteArray || viewOf(v) != nil || bufferOf(v) != nil
}

// rawBytes makes a bytes object that is already charged.
func (in *Interp) rawBytes(s string) Value {
	return ptr(&bytesObj{header: header{kind: KindBytes}, s: s})
}

// newByteArray makes a bytearray of a buffer it takes over, already charged.
func (in *Interp) newByteArray(b []byte) Value {
	in.charge(sizeStr)
	return ptr(&byteArray{header: header{kind: KindByteArray}, b: b})
}

// bytesResult makes an object of the type of self, bytes or bytearray, with
// the content b, which is charged and not used afterwards.
func (in *Interp) bytesResult(self Value, b []byte) Value {
	if self.Kind() == KindByteArray {
		return in.newByteArray(b)
	}
	return in.rawBytes(unsafe.String(unsafe.SliceData(b), len(b)))
}

// bytesPiece makes an object of the type of self with a copy of s.
func (in *Interp) bytesPiece(self Value, s string) (Value, *Exception) {
	if self.exactKind() == KindBytes && len(s) == len(self.bytes().s) {
		return self, nil
	}
	if exc := in.allocStr(len(s)); exc != nil {
		return Value{}, exc
	}
	return in.bytesResult(self, []byte(s)), nil
}

// bytesFrom is bytes(v) for int.from_bytes and the like: anything with
// __bytes__, bytes-like objects, iterables of ints; not str and not int.
func (in *Interp) bytesFrom(v Value) (string, *Exception) {
	if isBytesLike(v) {
		return strings.Clone(bytesView(v)), nil
	}
	if f := typeOf(v).special(spBytes); f.p != nil {
		r, exc := in.callSpecial(f, v)
		if exc != nil {
			return "", exc
		}
		if r.Kind() != KindBytes {
			return "", typeErrorf("__bytes__ returned non-bytes (type %s)", typeName(r))
		}
		return r.bytes().s, nil
	}
	if v.isStr() || !in.iterable(v) {
		return "", typeErrorf("cannot convert '%s' object to bytes", typeName(v))
	}
	b, exc := in.byteItems(nil, v, "bytes")
	return string(b), exc
}

// byteItems appends the ints of an iterable.
func (in *Interp) byteItems(dst []byte, v Value, typ string) ([]byte, *Exception) {
	exc := in.ForEach(v, func(x Value) (bool, *Exception) {
		c, exc := in.byteOf(x, typ)
		if exc != nil {
			return false, exc
		}
		if len(dst) == cap(dst) {
			if exc := in.Alloc(max(cap(dst), 64)); exc != nil {
				return false, exc
			}
		}
		dst = append(dst, c)
		return true, nil
	})
	return dst, exc
}

// byteOf converts an item of a bytes or bytearray object.
func (in *Interp) byteOf(v Value, typ string) (byte, *Exception) {
	n, exc := in.IndexInt(v)
	if exc != nil {
		return 0, exc
	}
	if n < 0 || n > 255 {
		if typ == "bytes" {
			return 0, valueErrorf("bytes must be in range(0, 256)")
		}
		return 0, valueErrorf("byte must be in range(0, 256)")
	}
	return byte(n), nil
}

// bytesContent is the content of a new bytes or bytearray object of the name
// typ; the arguments may be absent.
func (in *Interp) bytesContent(typ string, src, enc, errs Value) ([]byte, *Exception) {
	for i, a := range [...]Value{enc, errs} {
		if a.p != nil && !a.isStr() {
			return nil, typeErrorf("%s() argument '%s' must be str, not %s", typ, [...]string{"encoding", "errors"}[i], ArgTypeName(a))
		}
	}
	if src.p == nil {
		if enc.p != nil {
			return nil, typeErrorf("encoding without a string argument")
		}
		if errs.p != nil {
			return nil, typeErrorf("errors without a string argument")
		}
		return nil, nil
	}
	if src.isStr() {
		if enc.p == nil {
			return nil, typeErrorf("string argument without an encoding")
		}
		e, handler, exc := codecArgs(typ, enc, errs)
		if exc != nil {
			return nil, exc
		}
		s, exc := in.encode(src, e, handler)
		return []byte(s), exc
	}
	if enc.p != nil {
		return nil, typeErrorf("encoding without a string argument")
	}
	if errs.p != nil {
		return nil, typeErrorf("errors without a string argument")
	}
	if isBytesLike(src) {
		if viewOf(src) != nil {
			if _, exc := liveView(src); exc != nil {
				return nil, exc
			}
		}
		if exc := in.allocStr(len(bytesView(src))); exc != nil {
			return nil, exc
		}
		return []byte(bytesView(src)), nil
	}
	t := typeOf(src)
	if typ == "bytes" {
		if f := t.special(spBytes); f.p != nil {
			r, exc := in.callSpecial(f, src)
			if exc != nil {
				return nil, exc
			}
			if r.Kind() != KindBytes {
				return nil, typeErrorf("__bytes__ returned non-bytes (type %s)", typeName(r))
			}
			return []byte(r.bytes().s), nil
		}
	}
	if f, ok := lends(src); ok {
		return in.lentBytes(src, f)
	}
	if t.special(spIndex).p != nil {
		n, exc := in.Index(src)
		if exc != nil {
			return nil, exc
		}
		if !n.isInt() {
			return nil, Errorf(OverflowError, "cannot fit '%s' into an index-sized integer", t.name)
		}
		if n.i() < 0 {
			return nil, valueErrorf("negative count")
		}
		if exc := in.allocStr(int(n.i())); exc != nil {
			return nil, exc
		}
		return make([]byte, n.i()), nil
	}
	if !in.iterable(src) {
		return nil, typeErrorf("cannot convert '%s' object to %s", t.name, typ)
	}
	return in.byteItems(nil, src, typ)
}

func bytes_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	cls, exc := newClass(args, BytesType)
	if exc != nil {
		return Value{}, exc
	}
	a, exc := bytesArgs.bind(args[1:], kw)
	if exc != nil {
		return Value{}, exc
	}
	if cls == BytesType && a[0].p != nil && a[0].exactKind() == KindBytes && a[1].p == nil && a[2].p == nil {
		return a[0], nil
	}
	b, exc := in.bytesContent("bytes", a[0], a[1], a[2])
	if exc != nil {
		return Value{}, exc
	}
	return in.bytesOf(cls, b), nil
}

// bytesOf makes an instance of cls, bytes or a class derived from it.
func (in *Interp) bytesOf(cls *Type, b []byte) Value {
	s := unsafe.String(unsafe.SliceData(b), len(b))
	if cls == BytesType {
		return in.rawBytes(s)
	}
	in.charge(sizeObject + sizeStr)
	v := newSub(KindBytes, cls)
	v.bytes().s = s
	return v
}

func bytes_add(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if !isBytesLike(args[1]) {
		return Value{}, typeErrorf("can't concat %s to %s", typeName(args[1]), typeName(args[0]))
	}
	return in.bytesConcat(args[0], args[1])
}

// bytesConcat returns a + b, of the type of a.
func (in *Interp) bytesConcat(a, b Value) (Value, *Exception) {
	x, y := bytesView(a), bytesView(b)
	if exc := in.allocStr(len(x) + len(y)); exc != nil {
		return Value{}, exc
	}
	return in.bytesResult(a, append(append(make([]byte, 0, len(x)+len(y)), x...), y...)), nil
}

// bytesRepeat returns v * n.
func (in *Interp) bytesRepeat(v Value, n int) (Value, *Exception) {
	s := bytesView(v)
	size, exc := in.repeatSize(len(s), n)
	if exc != nil {
		return Value{}, exc
	}
	if size == 0 {
		return in.bytesResult(v, nil), nil
	}
	return in.bytesResult(v, []byte(strings.Repeat(s, n))), nil
}

func bytes_mul(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n, ok, exc := in.repeatCount(args[1])
	if exc != nil || !ok {
		return NotImplemented, exc
	}
	return in.bytesRepeat(args[0], n)
}

func bytes_mod(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.formatPercent(args[0], args[1])
}

func bytes_rmod(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if !isBytesLike(args[1]) {
		return NotImplemented, nil
	}
	return in.formatPercent(args[1], args[0])
}

// bytesContains is key in v.
func (in *Interp) bytesContains(v, key Value) (bool, *Exception) {
	if isBytesLike(key) {
		s := bytesView(v)
		return strings.Contains(s, bytesView(key)), in.Charge(len(s) / 64)
	}
	if typeOf(key).special(spIndex).p == nil {
		return false, typeErrorf("a bytes-like object is required, not '%s'", typeName(key))
	}
	n, exc := in.IndexInt(key)
	if exc != nil {
		return false, exc
	}
	if n < 0 || n > 255 {
		return false, valueErrorf("byte must be in range(0, 256)")
	}
	s := bytesView(v)
	return strings.IndexByte(s, byte(n)) >= 0, in.Charge(len(s) / 64)
}

func bytes_contains(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	r, exc := in.bytesContains(args[0], args[1])
	return Bool(r), exc
}

func bytes_getitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if args[0].Kind() == KindByteArray {
		return in.byteArrayItem(args[0], args[1])
	}
	return in.bytesItem(args[0], args[1])
}

func bytes_iter(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.seqIter(itBytes, bytesIterType, args[0]), nil
}

func bytes_len(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return Int(int64(len(bytesView(args[0])))), nil
}

func bytes_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return Int(strHash64(hashString(args[0].bytes().s)) ^ 1), nil
}

func bytes_bytes(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if args[0].exactKind() == KindBytes {
		return args[0], nil
	}
	return in.NewBytes(args[0].bytes().s), nil
}

func bytes_getnewargs(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	b, exc := bytes_bytes(in, args, nil)
	return in.NewTuple(b), exc
}

// appendBytesRepr appends the repr of a bytes or bytearray object.
func (in *Interp) appendBytesRepr(dst []byte, v Value) ([]byte, *Exception) {
	s := bytesView(v)
	if len(s) > 256 {
		if exc := in.Alloc(len(s) * 4); exc != nil {
			return dst, exc
		}
		if exc := in.Charge(len(s) / 16); exc != nil {
			return dst, exc
		}
	}
	if v.Kind() == KindByteArray {
		dst = append(append(dst, typeName(v)...), '(')
		start := len(dst) + 1
		dst = strrepr.AppendBytesRepr(dst, v.bytearr().b)
		if dst[start] == '"' { // a bytearray escapes the other quote all the same
			dst = append(dst[:start], strings.ReplaceAll(string(dst[start:]), "'", `\'`)...)
		}
		return append(dst, ')'), nil
	}
	return strrepr.AppendBytesRepr(dst, unsafe.Slice(unsafe.StringData(s), len(s))), nil
}

func bytes_repr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	b, exc := in.appendBytesRepr(nil, args[0])
	if exc != nil {
		return Value{}, exc
	}
	return in.strResult(string(b))
}

func bytes_decode(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.decodeArgs("decode", args[0], args[1], args[2])
}

func bytesComparison(op syntax.CmpOp) NativeFunc {
	return func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
		if !isBytesLike(args[1]) || args[0].Kind() == KindBytes && args[1].Kind() == KindObject {
			return NotImplemented, nil
		}
		a, b := bytesView(args[0]), bytesView(args[1])
		return Bool(cmpResult(op, compareStrings(a, b))), in.Charge(min(len(a), len(b)) / 1024)
	}
}
