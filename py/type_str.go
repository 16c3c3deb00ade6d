package py

// This file defines the str type: its constructor, its special methods and
// the table of its methods. The methods are in str_*.go, the encodings in
// codec*.go, str.format and % in format*.go.

import (
	"strconv"

	"toolweaver/py/internal/numfmt"
	"toolweaver/py/internal/strrepr"
	"toolweaver/py/syntax"
)

var strArgs = newArgs("str", "object='', encoding='utf-8', errors='strict'")

func strSpec() TypeSpec {
	m := []Def{
		{"__add__", "value, /", str_add, ""},
		{"__mul__", "value, /", str_mul, ""},
		{"__rmul__", "value, /", str_mul, ""},
		{"__mod__", "value, /", str_mod, ""},
		{"__rmod__", "value, /", str_rmod, ""},
		{"__contains__", "key, /", str_contains, ""},
		{"__getitem__", "key, /", str_getitem, ""},
		{"__iter__", "", str_iter, ""},
		{"__len__", "", str_len, ""},
		{"__hash__", "", str_hash, ""},
		{"__repr__", "", str_repr, ""},
		{"__str__", "", str_str, ""},
		{"__format__", "format_spec, /", str_format_spec, "Return a formatted version of the string as described by format_spec."},
		{"__getnewargs__", "", str_getnewargs, ""},
		{"__sizeof__", "", str_sizeof, "Return the size of the string in memory, in bytes."},
		{"encode", "encoding='utf-8', errors='strict'", str_encode, "Encode the string using the codec registered for encoding."},
		{"replace", "old, new, /, count=-1", str_replace, "Return a copy with all occurrences of substring old replaced by new."},
		{"split", "sep=None, maxsplit=-1", str_split, "Return a list of the substrings in the string, using sep as the separator string."},
		{"rsplit", "sep=None, maxsplit=-1", str_rsplit, "Return a list of the substrings in the string, using sep as the separator string,\nstarting at the end."},
		{"splitlines", "keepends=False", str_splitlines, "Return a list of the lines in the string, breaking at line boundaries."},
		{"join", "iterable, /", str_join, "Concatenate any number of strings."},
		{"capitalize", "", str_capitalize, "Return a capitalized version of the string."},
		{"casefold", "", str_casefold, "Return a version of the string suitable for caseless comparisons."},
		{"title", "", str_title, "Return a version of the string where each word is titlecased."},
		{"lower", "", str_lower, "Return a copy of the string converted to lowercase."},
		{"upper", "", str_upper, "Return a copy of the string converted to uppercase."},
		{"swapcase", "", str_swapcase, "Convert uppercase characters to lowercase and lowercase characters to uppercase."},
		{"center", "width, fillchar=' ', /", str_center, "Return a centered string of length width."},
		{"ljust", "width, fillchar=' ', /", str_ljust, "Return a left-justified string of length width."},
		{"rjust", "width, fillchar=' ', /", str_rjust, "Return a right-justified string of length width."},
		{"zfill", "width, /", str_zfill, "Pad a numeric string with zeros on the left, to fill a field of the given width."},
		{"expandtabs", "tabsize=8", str_expandtabs, "Return a copy where all tab characters are expanded using spaces."},
		{"count", "sub, start=None, end=None, /", str_count, "Return the number of non-overlapping occurrences of substring sub in S[start:end]."},
		{"find", "sub, start=None, end=None, /", str_find, "Return the lowest index in S where substring sub is found, or -1."},
		{"rfind", "sub, start=None, end=None, /", str_rfind, "Return the highest index in S where substring sub is found, or -1."},
		{"index", "sub, start=None, end=None, /", str_index, "Return the lowest index in S where substring sub is found."},
		{"rindex", "sub, start=None, end=None, /", str_rindex, "Return the highest index in S where substring sub is found."},
		{"startswith", "prefix, start=None, end=None, /", str_startswith, "Return True if the string starts with the specified prefix, False otherwise."},
		{"endswith", "suffix, start=None, end=None, /", str_endswith, "Return True if the string ends with the specified suffix, False otherwise."},
		{"removeprefix", "prefix, /", str_removeprefix, "Return a str with the given prefix string removed if present."},
		{"removesuffix", "suffix, /", str_removesuffix, "Return a str with the given suffix string removed if present."},
		{"partition", "sep, /", str_partition, "Partition the string into three parts using the given separator."},
		{"rpartition", "sep, /", str_rpartition, "Partition the string into three parts using the given separator."},
		{"strip", "chars=None, /", str_strip, "Return a copy of the string with leading and trailing whitespace removed."},
		{"lstrip", "chars=None, /", str_lstrip, "Return a copy of the string with leading whitespace removed."},
		{"rstrip", "chars=None, /", str_rstrip, "Return a copy of the string with trailing whitespace removed."},
		{"translate", "table, /", str_translate, "Replace each character in the string using the given translation table."},
		{"format", "...", str_format, "Return a formatted version of the string, using substitutions from args and kwargs."},
		{"format_map", "mapping, /", str_format_map, "Return a formatted version of the string, using substitutions from mapping."},
	}
	for name, op := range Comparisons() {
		m = append(m, Def{name, "value, /", strComparison(op), ""})
	}
	for _, p := range []struct {
		name string
		test func(string) bool
		doc  string
	}{
		{"isascii", strrepr.IsASCII, "Return True if all characters in the string are ASCII, False otherwise."},
		{"islower", strrepr.IsLower, "Return True if the string is a lowercase string, False otherwise."},
		{"isupper", strrepr.IsUpper, "Return True if the string is an uppercase string, False otherwise."},
		{"istitle", strrepr.IsTitle, "Return True if the string is a title-cased string, False otherwise."},
		{"isspace", strrepr.IsSpace, "Return True if the string is a whitespace string, False otherwise."},
		{"isdecimal", strrepr.IsDecimal, "Return True if the string is a decimal string, False otherwise."},
		{"isdigit", strrepr.IsDigit, "Return True if the string is a digit string, False otherwise."},
		{"isnumeric", strrepr.IsNumeric, "Return True if the string is a numeric string, False otherwise."},
		{"isalpha", strrepr.IsAlpha, "Return True if the string is an alphabetic string, False otherwise."},
		{"isalnum", strrepr.IsAlnum, "Return True if the string is an alpha-numeric string, False otherwise."},
		{"isidentifier", strrepr.IsIdentifier, "Return True if the string is a valid Python identifier, False otherwise."},
		{"isprintable", strrepr.IsPrintable, "Return True if all characters in the string are printable, False otherwise."},
	} {
		m = append(m, Def{p.name, "", strPredicate(p.test), p.doc})
	}
	return TypeSpec{
		Name:    "str",
		Doc:     "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object.",
		New:     str_new,
		NewSig:  "...",
		Methods: m,
		Static:  []Def{{"maketrans", "x, y=None, z=None, /", str_maketrans, "Return a translation table usable for str.translate()."}},
	}
}

func str_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	cls, exc := newClass(args, StrType)
	if exc != nil {
		return Value{}, exc
	}
	var v Value
	switch {
	case len(args) == 1 && kw == nil:
		v = emptyStr
	case len(args) == 2 && kw == nil:
		v, exc = in.strOfObject(args[1])
	default:
		v, exc = in.strFrom(args, kw)
	}
	if exc != nil || cls == StrType {
		return v, exc
	}
	return in.newStrSub(cls, v), nil
}

// strFrom is str(object, encoding, errors).
func (in *Interp) strFrom(args []Value, kw *Kwargs) (Value, *Exception) {
	if len(args) > 4 {
		return Value{}, typeErrorf("str expected at most 3 arguments, got %d", len(args)-1)
	}
	a, exc := strArgs.bind(args[1:], kw)
	if exc != nil {
		return Value{}, exc
	}
	obj, enc, errs := a[0], a[1], a[2]
	if enc.p == nil && errs.p == nil {
		if obj.p == nil {
			return emptyStr, nil
		}
		return in.strOfObject(obj)
	}
	if obj.p == nil {
		obj = in.NewBytes("")
	}
	for i, v := range []Value{enc, errs} {
		if v.p != nil && !v.isStr() {
			return Value{}, typeErrorf("str() argument '%s' must be str, not %s", [...]string{"encoding", "errors"}[i], typeName(v))
		}
	}
	switch {
	case isBytesLike(obj):
		return in.decodeArgs("str", obj, enc, errs)
	case obj.isStr():
		return Value{}, typeErrorf("decoding str is not supported")
	}
	return Value{}, typeErrorf("decoding to str: need a bytes-like object, %s found", typeName(obj))
}

// newStrSub makes an instance of cls, a class derived from str, with the text
// of v.
func (in *Interp) newStrSub(cls *Type, v Value) Value {
	in.charge(sizeWideStr + sizeObject)
	r := newSub(KindStr, cls)
	s, w := v.str(), r.wide()
	w.s = s.s
	w.chars = int32(s.Len())
	w.flags = w.flags&^flagASCII | s.flags&flagASCII
	return r
}

// strOfObject is str(v) as a Value.
func (in *Interp) strOfObject(v Value) (Value, *Exception) {
	switch v.exactKind() {
	case KindStr:
		return v, nil
	case KindBool:
		return boolText(v), nil
	case KindNone:
		return strNone, nil
	case KindInt:
		var buf [20]byte
		return in.copyASCII(strconv.AppendInt(buf[:0], v.i(), 10)), nil
	case KindFloat:
		var buf [32]byte
		return in.copyASCII(numfmt.AppendFloat(buf[:0], v.f())), nil
	}
	s, exc := in.Str(v)
	if exc != nil {
		return Value{}, exc
	}
	return in.strResult(s)
}

func str_add(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if !args[1].isStr() {
		return Value{}, typeErrorf(`can only concatenate str (not "%s") to str`, typeName(args[1]))
	}
	return in.strConcat(args[0], args[1])
}

// repeatCount converts the factor of a repetition of a sequence.
func (in *Interp) repeatCount(v Value) (n int, ok bool, exc *Exception) {
	switch v.exactKind() {
	case KindInt, KindBool:
		return int(v.i()), true, nil
	case KindBig, KindIntSub:
	default:
		if typeOf(v).special(spIndex).p == nil {
			return 0, false, nil
		}
	}
	i, exc := in.Index(v)
	if exc != nil {
		return 0, true, exc
	}
	if !i.isInt() {
		return 0, true, Errorf(OverflowError, "cannot fit '%s' into an index-sized integer", typeName(v))
	}
	return int(i.i()), true, nil
}

func str_mul(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n, ok, exc := in.repeatCount(args[1])
	if exc != nil || !ok {
		return NotImplemented, exc
	}
	return in.strRepeat(args[0], n)
}

func str_mod(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.formatPercent(args[0], args[1])
}

func str_rmod(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if !args[1].isStr() {
		return NotImplemented, nil
	}
	return in.formatPercent(args[1], args[0])
}

func str_getitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.strSubscript(args[0], args[1])
}

func str_iter(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.seqIter(itStr, strIterType, args[0]), nil
}

func str_len(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return Int(int64(args[0].str().Len())), nil
}

func str_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return Int(strHash64(args[0].str().hash32())), nil
}

func str_repr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	s := args[0].str().s
	if exc := in.allocStr(len(s) + 2); exc != nil {
		return Value{}, exc
	}
	return in.strResult(string(strrepr.AppendRepr(nil, s)))
}

func str_str(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.exactStr(args[0]), nil
}

func str_format_spec(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.formatMethod(args)
}

func str_getnewargs(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.NewTuple(in.exactStr(args[0])), nil
}

func str_sizeof(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	s := args[0].str()
	if s.isASCII() {
		return Int(int64(41 + len(s.s))), nil
	}
	return Int(int64(59 + len(s.s))), nil
}

func strComparison(op syntax.CmpOp) NativeFunc {
	return func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
		if !args[1].isStr() {
			return NotImplemented, nil
		}
		a, b := args[0].str().s, args[1].str().s
		switch op {
		case syntax.Eq:
			return Bool(a == b), nil
		case syntax.NotEq:
			return Bool(a != b), nil
		}
		return Bool(cmpResult(op, compareStrings(a, b))), in.Charge(min(len(a), len(b)) / 1024)
	}
}

func strPredicate(test func(string) bool) NativeFunc {
	return func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
		s := args[0].str()
		if len(s.s) > 64 {
			if exc := in.Charge(scanSteps(s)); exc != nil {
				return Value{}, exc
			}
		}
		return Bool(test(s.s)), nil
	}
}
