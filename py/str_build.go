package py

// This file makes strings out of others: slices, concatenation, repetition,
// join. Every result is built in one allocation whose size is charged first.

import (
	"strconv"
	"strings"
	"unsafe"

	"toolweaver/py/internal/numfmt"
)

// allocStr charges the memory and work of a str of n bytes about to be built.
func (in *Interp) allocStr(n int) *Exception {
	if n > 1<<10 {
		if exc := in.Alloc(sizeWideStr + n); exc != nil {
			return exc
		}
		return in.Charge(n / 64)
	}
	in.charge(sizeStr + n)
	return nil
}

// scanSteps is the work of looking at every character of s.
func scanSteps(s *Str) int {
	if s.isASCII() {
		return len(s.s) / 32
	}
	return len(s.s) / 4
}

// strOf makes a str of chars characters that is already charged. A negative
// chars is counted.
func strOf(s string, chars int) Value {
	if len(s) <= 1 {
		if len(s) == 0 {
			return emptyStr
		}
		if s[0] < 0x80 {
			return charStrs[s[0]]
		}
	}
	if chars < 0 {
		return makeStr(s)
	}
	if chars == len(s) {
		return ptr(&Str{header: header{kind: KindStr, flags: flagASCII}, s: s})
	}
	return ptr(&wideStr{Str: Str{header: header{kind: KindStr}, s: s}, chars: int32(chars)})
}

// strOfBytes is strOf for a buffer that is not used afterwards.
func strOfBytes(b []byte, chars int) Value {
	return strOf(unsafe.String(unsafe.SliceData(b), len(b)), chars)
}

// strResult makes a str of the text s, charging it like a new one.
func (in *Interp) strResult(s string) (Value, *Exception) {
	if exc := in.allocStr(len(s)); exc != nil {
		return Value{}, exc
	}
	return strOf(s, -1), nil
}

// substr returns the characters of s in the byte range [i, j). A small part
// of a long text is copied, so as not to keep all of it alive.
func (in *Interp) substr(s *Str, i, j int) (Value, *Exception) {
	t := s.s[i:j]
	if len(t) <= 1 && (len(t) == 0 || t[0] < 0x80) {
		return strOf(t, len(t)), nil
	}
	if exc := in.allocStr(len(t)); exc != nil {
		return Value{}, exc
	}
	return partOf(t, s), nil
}

// partOf makes a str of t, which is part of s; it is already charged.
func partOf(t string, s *Str) Value {
	if s.isASCII() || len(t) <= 64 && asciiOnly(t) {
		if len(t) <= 64 || len(t) < len(s.s)-len(s.s)/4 {
			return copyASCII(t)
		}
		return strOf(t, len(t))
	}
	if len(t) < len(s.s)-len(s.s)/4 {
		t = strings.Clone(t)
	}
	return strOf(t, -1)
}

// exactStr returns a str of exact type with the text of v.
func (in *Interp) exactStr(v Value) Value {
	if v.exactKind() == KindStr {
		return v
	}
	s := v.str()
	in.charge(sizeWideStr)
	return strOf(s.s, s.Len())
}

// strConcat returns a + b for two strs.
func (in *Interp) strConcat(a, b Value) (Value, *Exception) {
	x, y := a.str(), b.str()
	if len(x.s) == 0 && b.exactKind() == KindStr {
		return b, nil
	}
	if len(y.s) == 0 && a.exactKind() == KindStr {
		return a, nil
	}
	if exc := in.allocStr(len(x.s) + len(y.s)); exc != nil {
		return Value{}, exc
	}
	return strOf(x.s+y.s, x.Len()+y.Len()), nil
}

// repeatSize is the size of n copies of size bytes each, charged; n < 0
// counts as 0.
func (in *Interp) repeatSize(size, n int) (int, *Exception) {
	if n <= 0 || size == 0 {
		return 0, nil
	}
	if size > int(^uint(0)>>1)/n {
		return 0, in.Alloc(1 << 62)
	}
	return size * n, in.allocStr(size * n)
}

// strRepeat returns s * n.
func (in *Interp) strRepeat(v Value, n int) (Value, *Exception) {
	s := v.str()
	if n == 1 {
		return in.exactStr(v), nil
	}
	size, exc := in.repeatSize(len(s.s), n)
	if exc != nil || size == 0 {
		return emptyStr, exc
	}
	return strOf(strings.Repeat(s.s, n), s.Len()*n), nil
}

// strItem returns s[i].
func (in *Interp) strItem(s *Str, i int) (Value, *Exception) {
	n := s.Len()
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return Value{}, Errorf(IndexError, "string index out of range")
	}
	if s.isASCII() {
		return charStrs[s.s[i]], nil
	}
	pos := s.byteOffset(i)
	_, w := decodeChar(s.s[pos:])
	return in.substr(s, pos, pos+w)
}

// resolveSlice applies a slice to a sequence of n items: count items starting
// at start, step apart.
func (in *Interp) resolveSlice(sl *sliceObj, n int) (start, step, count int, exc *Exception) {
	step = 1
	if !sl.step.IsNone() {
		if step, exc = in.sliceInt(sl.step); exc != nil {
			return
		}
		if step == 0 {
			return 0, 0, 0, valueErrorf("slice step cannot be zero")
		}
		step = max(step, -int(^uint(0)>>1))
	}
	lo, hi := 0, n
	if step < 0 {
		lo, hi = -1, n-1
	}
	bound := func(v Value, def int) (int, *Exception) {
		if v.IsNone() {
			return def, nil
		}
		i, exc := in.sliceInt(v)
		if exc != nil {
			return 0, exc
		}
		if i < 0 {
			i += n
		}
		return min(max(i, lo), hi), nil
	}
	first, last := lo, hi
	if step < 0 {
		first, last = hi, lo
	}
	var stop int
	if start, exc = bound(sl.start, first); exc != nil {
		return
	}
	if stop, exc = bound(sl.stop, last); exc != nil {
		return
	}
	switch {
	case step > 0 && start < stop:
		count = (stop-start-1)/step + 1
	case step < 0 && stop < start:
		count = (start-stop-1)/-step + 1
	}
	return
}

// sliceInt converts a bound of a slice.
func (in *Interp) sliceInt(v Value) (int, *Exception) {
	if v.isInt() {
		return int(v.i()), nil
	}
	if v.Kind() != KindIntSub && v.Kind() != KindBool && v.Kind() != KindBig && typeOf(v).special(spIndex).p == nil {
		return 0, typeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	return in.IndexInt(v)
}

// strSlice returns the characters a slice selects.
func (in *Interp) strSlice(v Value, sl *sliceObj) (Value, *Exception) {
	s := v.str()
	start, step, count, exc := in.resolveSlice(sl, s.Len())
	if exc != nil || count == 0 {
		return emptyStr, exc
	}
	if step == 1 {
		if count == s.Len() {
			return in.exactStr(v), nil
		}
		i := s.byteOffset(start)
		return in.substr(s, i, s.byteOffset(start+count))
	}
	if exc := in.Charge(count / 16); exc != nil {
		return Value{}, exc
	}
	if s.isASCII() {
		if exc := in.allocStr(count); exc != nil {
			return Value{}, exc
		}
		buf := make([]byte, count)
		for i := range buf {
			buf[i] = s.s[start+i*step]
		}
		return strOfBytes(buf, count), nil
	}
	if exc := in.Charge(len(s.s) / 16); exc != nil {
		return Value{}, exc
	}
	if exc := in.allocStr(min(count*4, len(s.s))); exc != nil {
		return Value{}, exc
	}
	buf := make([]byte, 0, min(count*4, len(s.s)))
	pos, at := s.byteOffset(start), start
	for i := 0; ; {
		_, w := decodeChar(s.s[pos:])
		buf = append(buf, s.s[pos:pos+w]...)
		if i++; i == count {
			return strOfBytes(buf, count), nil
		}
		next := at + step
		if step > 64 || step < -64 {
			pos = s.byteOffset(next)
		} else {
			pos = stepChars(s.s, pos, step)
		}
		at = next
	}
}

// stepChars moves the byte offset pos by n characters.
func stepChars(s string, pos, n int) int {
	for ; n > 0; n-- {
		for pos++; pos < len(s) && s[pos]&0xC0 == 0x80; pos++ {
		}
	}
	for ; n < 0; n++ {
		for pos--; pos > 0 && s[pos]&0xC0 == 0x80; pos-- {
		}
	}
	return pos
}

// strSubscript returns v[key].
func (in *Interp) strSubscript(v, key Value) (Value, *Exception) {
	if key.isInt() {
		return in.strItem(v.str(), int(key.i()))
	}
	if key.Kind() == KindSlice {
		return in.strSlice(v, key.slice())
	}
	i, exc := in.subscriptInt(key, "string indices must be integers, not '%s'")
	if exc != nil {
		return Value{}, exc
	}
	return in.strItem(v.str(), i)
}

// subscriptInt converts an index into a sequence. format is the message for a
// key that is none, with a verb for its type.
func (in *Interp) subscriptInt(key Value, format string) (int, *Exception) {
	switch key.exactKind() {
	case KindInt, KindBool:
		return int(key.i()), nil
	case KindIntSub, KindBig:
	default:
		if typeOf(key).special(spIndex).p == nil {
			return 0, typeErrorf(format, typeName(key))
		}
	}
	n, exc := in.Index(key)
	if exc != nil {
		return 0, exc
	}
	if !n.isInt() {
		return 0, Errorf(IndexError, "cannot fit '%s' into an index-sized integer", typeName(key))
	}
	return int(n.i()), nil
}

// buildString concatenates strs, as an f-string does.
//
// Numbers among the parts stand for their text: most f-strings are short, and
// then it is never a str of its own.
func (in *Interp) buildString(parts []Value) (Value, *Exception) {
	size, numbers := 0, false
	for _, p := range parts {
		switch {
		case p.p == pInt:
			size, numbers = size+20, true
		case p.p == pFloat:
			size, numbers = size+26, true
		case p.str().isASCII():
			size += len(p.str().s)
		default:
			size += maxBuilt + 1
		}
	}
	if !numbers {
		return in.joinStrs("", 0, parts)
	}
	if size > maxBuilt {
		for i, p := range parts {
			if p.p == pInt || p.p == pFloat {
				var exc *Exception
				if parts[i], exc = in.formatValue(p, 0, Value{}); exc != nil {
					return Value{}, exc
				}
			}
		}
		return in.joinStrs("", 0, parts)
	}
	var short [maxBuilt]byte
	buf := short[:0]
	for _, p := range parts {
		switch p.p {
		case pInt:
			buf = strconv.AppendInt(buf, p.i(), 10)
		case pFloat:
			buf = numfmt.AppendFloat(buf, p.f())
		default:
			buf = append(buf, p.str().s...)
		}
	}
	return in.copyASCII(buf), nil
}

// maxBuilt is the length up to which strings are built in one go.
const maxBuilt = 120

// joinStrs joins strs with a separator of sepChars characters.
func (in *Interp) joinStrs(sep string, sepChars int, parts []Value) (Value, *Exception) {
	switch len(parts) {
	case 0:
		return emptyStr, nil
	case 1:
		if parts[0].exactKind() == KindStr {
			return parts[0], nil
		}
	}
	size, chars := len(sep)*(len(parts)-1), sepChars*(len(parts)-1)
	for _, p := range parts {
		s := p.str()
		size += len(s.s)
		chars += s.Len()
	}
	if len(parts) > 16 {
		if exc := in.Charge(len(parts) / 16); exc != nil {
			return Value{}, exc
		}
	}
	if exc := in.allocStr(size); exc != nil {
		return Value{}, exc
	}
	if size == 0 {
		return emptyStr, nil
	}
	if size <= 64 && chars == size {
		return joinShort(sep, parts), nil
	}
	buf := make([]byte, 0, size)
	for i, p := range parts {
		if i > 0 && sep != "" {
			buf = append(buf, sep...)
		}
		buf = append(buf, p.str().s...)
	}
	return strOfBytes(buf, chars), nil
}

// joinShort joins ASCII strs of at most 64 bytes in all.
func joinShort(sep string, parts []Value) Value {
	var short [64]byte
	buf := short[:0]
	for i, p := range parts {
		if i > 0 {
			buf = append(buf, sep...)
		}
		buf = append(buf, p.str().s...)
	}
	return copyASCII(buf)
}

func str_join(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	var items []Value
	switch args[1].exactKind() {
	case KindList:
		items = args[1].list().v
	case KindTuple:
		items = args[1].tuple().v
	default:
		if !in.iterable(args[1]) {
			return Value{}, typeErrorf("can only join an iterable")
		}
		l, exc := in.listFrom(args[1])
		if exc != nil {
			return Value{}, exc
		}
		items = l.v
	}
	for i, p := range items {
		if !p.isStr() {
			return Value{}, typeErrorf("sequence item %d: expected str instance, %s found", i, typeName(p))
		}
	}
	s := args[0].str()
	return in.joinStrs(s.s, s.Len(), items)
}

// iterable reports whether iter(v) may work.
func (in *Interp) iterable(v Value) bool {
	switch v.Kind() {
	case KindIterator, KindGenerator, KindStr, KindDict, KindDictView, KindSet, KindFrozenSet, KindRange, KindBytes, KindByteArray, KindList, KindTuple:
		return true
	}
	t := typeOf(v)
	return t.special(spIter).p != nil || t.special(spGetItem).p != nil && v.Kind() != KindType
}
