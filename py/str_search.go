package py

// This file defines the str methods that look for text.

import "strings"

// span is a part of a str selected by the optional start and end arguments of
// a search: bytes [lo, hi). empty says that start is past end, where not even
// the empty str is found.
type textSpan struct {
	lo, hi int
	empty  bool
}

// searchBound converts a start or end argument.
func (in *Interp) searchBound(v Value, def, n int) (int, *Exception) {
	if v.p == nil || v.IsNone() {
		return def, nil
	}
	i, exc := in.sliceInt(v)
	if exc != nil {
		return 0, exc
	}
	if i < 0 {
		i = max(i+n, 0)
	}
	return i, nil
}

// searchRange converts the start and end arguments of a search in n items.
func (in *Interp) searchRange(start, end Value, n int) (lo, hi int, exc *Exception) {
	if lo, exc = in.searchBound(start, 0, n); exc != nil {
		return
	}
	if hi, exc = in.searchBound(end, n, n); exc != nil {
		return
	}
	return lo, min(hi, n), nil
}

// textSpan converts the start and end arguments of a search in s.
func (in *Interp) textSpan(s *Str, start, end Value) (textSpan, *Exception) {
	if start.p == nil && end.p == nil {
		return textSpan{0, len(s.s), false}, nil
	}
	lo, hi, exc := in.searchRange(start, end, s.Len())
	if exc != nil || lo > hi {
		return textSpan{empty: true}, exc
	}
	return textSpan{s.byteOffset(lo), s.byteOffset(hi), false}, nil
}

// strArg returns the text of a str argument. format is the message for
// anything else, with a verb for its type.
func strArg(v Value, format string) (string, *Exception) {
	if v.isStr() {
		return v.str().s, nil
	}
	if strings.Contains(format, "argument") {
		return "", typeErrorf(format, ArgTypeName(v))
	}
	return "", typeErrorf(format, typeName(v))
}

// strFind finds the first or last place of args[1] in args[0], as characters;
// -1 if there is none.
func (in *Interp) strFind(name string, last bool, args []Value) (int, *Exception) {
	sub, exc := strArg(args[1], name+"() argument 1 must be str, not %s")
	if exc != nil {
		return 0, exc
	}
	s := args[0].str()
	sp, exc := in.textSpan(s, args[2], args[3])
	if exc != nil || sp.empty {
		return -1, exc
	}
	text := s.s[sp.lo:sp.hi]
	if len(text) > 256 {
		if exc := in.Charge(len(text) / 64); exc != nil {
			return 0, exc
		}
	}
	var i int
	if last {
		i = strings.LastIndex(text, sub)
	} else {
		i = strings.Index(text, sub)
	}
	if i < 0 {
		return -1, nil
	}
	return s.charOffset(sp.lo + i), nil
}

func str_find(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.strFind("find", false, args)
	return Int(int64(i)), exc
}

func str_rfind(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.strFind("rfind", true, args)
	return Int(int64(i)), exc
}

func str_index(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.strFind("index", false, args)
	if exc == nil && i < 0 {
		exc = valueErrorf("substring not found")
	}
	return Int(int64(i)), exc
}

func str_rindex(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.strFind("rindex", true, args)
	if exc == nil && i < 0 {
		exc = valueErrorf("substring not found")
	}
	return Int(int64(i)), exc
}

// countText counts sub in text without overlap; the empty sub is between all
// characters.
func countText(text, sub string) int {
	if sub == "" {
		return countChars(text) + 1
	}
	return strings.Count(text, sub)
}

func str_count(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	sub, exc := strArg(args[1], "count() argument 1 must be str, not %s")
	if exc != nil {
		return Value{}, exc
	}
	s := args[0].str()
	sp, exc := in.textSpan(s, args[2], args[3])
	if exc != nil || sp.empty {
		return Int(0), exc
	}
	if exc := in.Charge((sp.hi - sp.lo) / 64); exc != nil {
		return Value{}, exc
	}
	return Int(int64(countText(s.s[sp.lo:sp.hi], sub))), nil
}

// affix does startswith and endswith.
func (in *Interp) strAffix(name string, match func(s, affix string) bool, args []Value) (Value, *Exception) {
	s := args[0].str()
	sp, exc := in.textSpan(s, args[2], args[3])
	if exc != nil {
		return Value{}, exc
	}
	test := func(a string) bool { return !sp.empty && match(s.s[sp.lo:sp.hi], a) }
	if args[1].isStr() {
		return Bool(test(args[1].str().s)), nil
	}
	if !args[1].isTuple() {
		return Value{}, typeErrorf("%s first arg must be str or a tuple of str, not %s", name, typeName(args[1]))
	}
	items := args[1].tuple().v
	if exc := in.Charge(len(items) / 8); exc != nil {
		return Value{}, exc
	}
	for _, a := range items {
		if !a.isStr() {
			return Value{}, typeErrorf("tuple for %s must only contain str, not %s", name, typeName(a))
		}
		if test(a.str().s) {
			return True, nil
		}
	}
	return False, nil
}

func str_startswith(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.strAffix("startswith", strings.HasPrefix, args)
}

func str_endswith(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.strAffix("endswith", strings.HasSuffix, args)
}

func str_removeprefix(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	p, exc := strArg(args[1], "removeprefix() argument must be str, not %s")
	if exc != nil {
		return Value{}, exc
	}
	s := args[0].str()
	if p == "" || !strings.HasPrefix(s.s, p) {
		return in.exactStr(args[0]), nil
	}
	return in.substr(s, len(p), len(s.s))
}

func str_removesuffix(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	p, exc := strArg(args[1], "removesuffix() argument must be str, not %s")
	if exc != nil {
		return Value{}, exc
	}
	s := args[0].str()
	if p == "" || !strings.HasSuffix(s.s, p) {
		return in.exactStr(args[0]), nil
	}
	return in.substr(s, 0, len(s.s)-len(p))
}

// strContains is sub in s.
func (in *Interp) strContains(v, sub Value) (bool, *Exception) {
	if !sub.isStr() {
		return false, typeErrorf("'in <string>' requires string as left operand, not %s", typeName(sub))
	}
	s := v.str().s
	if len(s) > 256 {
		if exc := in.Charge(len(s) / 64); exc != nil {
			return false, exc
		}
	}
	return strings.Contains(s, sub.str().s), nil
}

func str_contains(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	r, exc := in.strContains(args[0], args[1])
	return Bool(r), exc
}

// replaceSize is the size of text in which n pieces of oldLen bytes have been
// replaced by newLen bytes, checked against overflow.
func replaceSize(size, n, oldLen, newLen int) int {
	if newLen > oldLen && n > (1<<62-size)/(newLen-oldLen) {
		return 1 << 62
	}
	return size + n*(newLen-oldLen)
}

func str_replace(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	old, exc := strArg(args[1], "replace() argument 1 must be str, not %s")
	if exc != nil {
		return Value{}, exc
	}
	repl, exc := strArg(args[2], "replace() argument 2 must be str, not %s")
	if exc != nil {
		return Value{}, exc
	}
	limit := -1
	if args[3].p != nil {
		if limit, exc = in.IndexSize(args[3]); exc != nil {
			return Value{}, exc
		}
	}
	s := args[0].str()
	if exc := in.Charge(len(s.s) / 64); exc != nil {
		return Value{}, exc
	}
	n := 0
	if limit != 0 && len(old) <= len(s.s) {
		n = countText(s.s, old)
		if limit >= 0 {
			n = min(n, limit)
		}
	}
	if n == 0 || old == repl {
		return in.exactStr(args[0]), nil
	}
	size := replaceSize(len(s.s), n, len(old), len(repl))
	if exc := in.Charge(n / 8); exc != nil {
		return Value{}, exc
	}
	if exc := in.allocStr(size); exc != nil {
		return Value{}, exc
	}
	if size <= 64 && s.isASCII() && args[2].str().isASCII() {
		var buf [64]byte
		return copyASCII(replaceText(buf[:0], s.s, old, repl, n)), nil
	}
	if len(old) == 1 && len(repl) == 1 && n == strings.Count(s.s, old) {
		b := []byte(s.s)
		for i, c := range b {
			if c == old[0] {
				b[i] = repl[0]
			}
		}
		return strOfBytes(b, s.Len()), nil
	}
	chars := s.Len() + n*(args[2].str().Len()-args[1].str().Len())
	return strOfBytes(replaceText(make([]byte, 0, size), s.s, old, repl, n), chars), nil
}

// replaceText appends s with its first n pieces equal to old replaced.
func replaceText(dst []byte, s, old, repl string, n int) []byte {
	for ; n > 0; n-- {
		if old == "" {
			dst = append(dst, repl...)
			if s != "" {
				_, w := decodeChar(s)
				dst = append(dst, s[:w]...)
				s = s[w:]
			}
			continue
		}
		i := strings.Index(s, old)
		dst = append(dst, s[:i]...)
		dst = append(dst, repl...)
		s = s[i+len(old):]
	}
	return append(dst, s...)
}

// strPartition does partition and rpartition.
func (in *Interp) strPartition(args []Value, last bool) (Value, *Exception) {
	sep, exc := strArg(args[1], "must be str, not %s")
	if exc != nil {
		return Value{}, exc
	}
	if sep == "" {
		return Value{}, valueErrorf("empty separator")
	}
	s := args[0].str()
	if exc := in.Charge(len(s.s) / 64); exc != nil {
		return Value{}, exc
	}
	if last {
		if i := strings.LastIndex(s.s, sep); i >= 0 {
			return in.partitioned(args, i, len(sep))
		}
		return in.NewTuple(emptyStr, emptyStr, in.exactStr(args[0])), nil
	}
	if i := strings.Index(s.s, sep); i >= 0 {
		return in.partitioned(args, i, len(sep))
	}
	return in.NewTuple(in.exactStr(args[0]), emptyStr, emptyStr), nil
}

func (in *Interp) partitioned(args []Value, i, n int) (Value, *Exception) {
	s := args[0].str()
	a, exc := in.substr(s, 0, i)
	if exc != nil {
		return Value{}, exc
	}
	b, exc := in.substr(s, i+n, len(s.s))
	if exc != nil {
		return Value{}, exc
	}
	return in.NewTuple(a, in.exactStr(args[1]), b), nil
}

func str_partition(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.strPartition(args, false)
}

func str_rpartition(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.strPartition(args, true)
}
