package py

// This file defines the methods bytes and bytearray share. They work on bytes
// as ASCII text and return objects of the receiver's type.

import (
	"strings"
)

// bytesArg returns the content of a bytes-like argument.
func bytesArg(v Value) (string, *Exception) {
	if isBytesLike(v) {
		return bytesView(v), nil
	}
	return "", typeErrorf("a bytes-like object is required, not '%s'", typeName(v))
}

// bytesRange converts the optional start and end of a search.
func (in *Interp) bytesRange(v, start, end Value) (s string, lo int, ok bool, exc *Exception) {
	if start.p == nil && end.p == nil {
		return bytesView(v), 0, true, nil
	}
	lo, hi, exc := in.searchRange(start, end, len(bytesView(v)))
	s = bytesView(v)
	hi = min(hi, len(s))
	if exc != nil || lo > hi {
		return "", 0, false, exc
	}
	return s[lo:hi], lo, true, nil
}

// bytesNeedle is what a search looks for: bytes or one byte.
func (in *Interp) bytesNeedle(v Value) (string, *Exception) {
	if isBytesLike(v) {
		return bytesView(v), nil
	}
	if typeOf(v).special(spIndex).p == nil {
		return "", typeErrorf("argument should be integer or bytes-like object, not '%s'", typeName(v))
	}
	n, exc := in.IndexInt(v)
	if exc != nil {
		return "", exc
	}
	if n < 0 || n > 255 {
		return "", valueErrorf("byte must be in range(0, 256)")
	}
	return string([]byte{byte(n)}), nil
}

func (in *Interp) bytesSearch(args []Value, last bool) (int, *Exception) {
	s, lo, ok, exc := in.bytesRange(args[0], args[2], args[3])
	if exc != nil {
		return 0, exc
	}
	sub, exc := in.bytesNeedle(args[1])
	if exc != nil || !ok {
		return -1, exc
	}
	if exc := in.Charge(len(s) / 64); exc != nil {
		return 0, exc
	}
	i := 0
	if last {
		i = strings.LastIndex(s, sub)
	} else {
		i = strings.Index(s, sub)
	}
	if i < 0 {
		return -1, nil
	}
	return lo + i, nil
}

func bytes_find(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.bytesSearch(args, false)
	return Int(int64(i)), exc
}

func bytes_rfind(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.bytesSearch(args, true)
	return Int(int64(i)), exc
}

func bytes_index(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.bytesSearch(args, false)
	if exc == nil && i < 0 {
		exc = valueErrorf("subsection not found")
	}
	return Int(int64(i)), exc
}

func bytes_rindex(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.bytesSearch(args, true)
	if exc == nil && i < 0 {
		exc = valueErrorf("subsection not found")
	}
	return Int(int64(i)), exc
}

// countBytes is countText for bytes.
func countBytes(s, sub string) int {
	if sub == "" {
		return len(s) + 1
	}
	return strings.Count(s, sub)
}

func bytes_count(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	s, _, ok, exc := in.bytesRange(args[0], args[2], args[3])
	if exc != nil {
		return Value{}, exc
	}
	sub, exc := in.bytesNeedle(args[1])
	if exc != nil || !ok {
		return Int(0), exc
	}
	return Int(int64(countBytes(s, sub))), in.Charge(len(s) / 64)
}

func (in *Interp) bytesAffix(name string, match func(s, affix string) bool, args []Value) (Value, *Exception) {
	s, _, ok, exc := in.bytesRange(args[0], args[2], args[3])
	if exc != nil {
		return Value{}, exc
	}
	if isBytesLike(args[1]) {
		return Bool(ok && match(s, bytesView(args[1]))), nil
	}
	if !args[1].isTuple() {
		return Value{}, typeErrorf("%s first arg must be bytes or a tuple of bytes, not %s", name, typeName(args[1]))
	}
	for _, a := range args[1].tuple().v {
		t, exc := bytesArg(a)
		if exc != nil {
			return Value{}, exc
		}
		if ok && match(s, t) {
			return True, nil
		}
	}
	return False, nil
}

func bytes_startswith(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.bytesAffix("startswith", strings.HasPrefix, args)
}

func bytes_endswith(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.bytesAffix("endswith", strings.HasSuffix, args)
}

func bytes_removeprefix(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	p, exc := bytesArg(args[1])
	if exc != nil {
		return Value{}, exc
	}
	return in.bytesPiece(args[0], strings.TrimPrefix(bytesView(args[0]), p))
}

func bytes_removesuffix(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	p, exc := bytesArg(args[1])
	if exc != nil {
		return Value{}, exc
	}
	return in.bytesPiece(args[0], strings.TrimSuffix(bytesView(args[0]), p))
}

func bytes_replace(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	limit := -1
	var exc *Exception
	if args[3].p != nil {
		if limit, exc = in.IndexSize(args[3]); exc != nil {
			return Value{}, exc
		}
	}
	old, exc := bytesArg(args[1])
	if exc != nil {
		return Value{}, exc
	}
	repl, exc := bytesArg(args[2])
	if exc != nil {
		return Value{}, exc
	}
	s := bytesView(args[0])
	if exc := in.Charge(len(s) / 32); exc != nil {
		return Value{}, exc
	}
	n := countBytes(s, old)
	if limit >= 0 {
		n = min(n, limit)
	}
	if n == 0 {
		return in.bytesPiece(args[0], s)
	}
	size := replaceSize(len(s), n, len(old), len(repl))
	if exc := in.allocStr(size); exc != nil {
		return Value{}, exc
	}
	if exc := in.Charge(n / 8); exc != nil {
		return Value{}, exc
	}
	out := make([]byte, 0, size)
	for ; n > 0; n-- {
		if old == "" {
			out = append(out, repl...)
			if s != "" {
				out = append(out, s[0])
				s = s[1:]
			}
			continue
		}
		i := strings.Index(s, old)
		out = append(append(out, s[:i]...), repl...)
		s = s[i+len(old):]
	}
	return in.bytesResult(args[0], append(out, s...)), nil
}

// bytesParts collects the pieces of a split.
type bytesParts struct {
	in   *Interp
	self Value
	out  []Value
}

func (p *bytesParts) add(s string) *Exception {
	p.in.charge(sizeValue + sizeStr)
	var v Value
	var exc *Exception
	if v, exc = p.in.bytesPiece(p.self, s); exc != nil {
		return exc
	}
	p.out = append(p.out, v)
	return p.in.Charge(1)
}

func (in *Interp) bytesSplitArgs(args []Value) (sep string, limit int, exc *Exception) {
	limit = -1
	if args[2].p != nil {
		if limit, exc = in.IndexSize(args[2]); exc != nil {
			return
		}
	}
	if args[1].p != nil && !args[1].IsNone() {
		if sep, exc = bytesArg(args[1]); exc == nil && sep == "" {
			exc = valueErrorf("empty separator")
		}
	}
	return
}

// byteSpace marks ASCII whitespace as bytes methods see it.
func byteSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

func bytes_split(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	sep, limit, exc := in.bytesSplitArgs(args)
	if exc != nil {
		return Value{}, exc
	}
	p := bytesParts{in: in, self: args[0]}
	s := bytesView(args[0])
	for ; sep != "" && limit != 0; limit-- {
		i := strings.Index(s, sep)
		if i < 0 {
			break
		}
		if exc := p.add(s[:i]); exc != nil {
			return Value{}, exc
		}
		s = s[i+len(sep):]
	}
	if sep != "" {
		exc = p.add(s)
		return in.NewList(p.out), exc
	}
	for {
		for s != "" && byteSpace(s[0]) {
			s = s[1:]
		}
		if s == "" {
			return in.NewList(p.out), nil
		}
		i := len(s)
		if limit != 0 {
			for i = 0; i < len(s) && !byteSpace(s[i]); i++ {
			}
		}
		if exc := p.add(s[:i]); exc != nil {
			return Value{}, exc
		}
		s = s[i:]
		limit--
	}
}

func bytes_rsplit(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	sep, limit, exc := in.bytesSplitArgs(args)
	if exc != nil {
		return Value{}, exc
	}
	if limit < 0 {
		return bytes_split(in, args, nil)
	}
	p := bytesParts{in: in, self: args[0]}
	s := bytesView(args[0])
	trim := func() {
		for sep == "" && s != "" && byteSpace(s[len(s)-1]) {
			s = s[:len(s)-1]
		}
	}
	for trim(); limit > 0 && (sep != "" || s != ""); limit-- {
		i, n := 0, len(sep)
		if sep != "" {
			if i = strings.LastIndex(s, sep); i < 0 {
				break
			}
		} else {
			for i = len(s); i > 0 && !byteSpace(s[i-1]); i-- {
			}
		}
		if exc := p.add(s[i+n:]); exc != nil {
			return Value{}, exc
		}
		s = s[:i]
		trim()
	}
	if sep != "" || s != "" {
		if exc := p.add(s); exc != nil {
			return Value{}, exc
		}
	}
	for i, j := 0, len(p.out)-1; i < j; i, j = i+1, j-1 {
		p.out[i], p.out[j] = p.out[j], p.out[i]
	}
	return in.NewList(p.out), nil
}

func bytes_splitlines(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	keep, exc := in.optionalTruth(args[1])
	if exc != nil {
		return Value{}, exc
	}
	p := bytesParts{in: in, self: args[0]}
	for s := bytesView(args[0]); s != ""; {
		end := strings.IndexAny(s, "\r\n")
		next := end + 1
		if end < 0 {
			end, next = len(s), len(s)
		} else if s[end] == '\r' && next < len(s) && s[next] == '\n' {
			next++
		}
		line := s[:end]
		if keep {
			line = s[:next]
		}
		if exc := p.add(line); exc != nil {
			return Value{}, exc
		}
		s = s[next:]
	}
	return in.NewList(p.out), nil
}

func bytes_join(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
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
	sep := bytesView(args[0])
	size := len(sep) * max(len(items)-1, 0)
	for i, v := range items {
		if !isBytesLike(v) {
			return Value{}, typeErrorf("sequence item %d: expected a bytes-like object, %s found", i, typeName(v))
		}
		size += len(bytesView(v))
	}
	if exc := in.Charge(len(items) / 16); exc != nil {
		return Value{}, exc
	}
	if exc := in.allocStr(size); exc != nil {
		return Value{}, exc
	}
	out := make([]byte, 0, size)
	for i, v := range items {
		if i > 0 {
			out = append(out, sep...)
		}
		out = append(out, bytesView(v)...)
	}
	return in.bytesResult(args[0], out), nil
}

// bytesPartition does partition and rpartition.
func (in *Interp) bytesPartition(args []Value, last bool) (Value, *Exception) {
	sep, exc := bytesArg(args[1])
	if exc != nil {
		return Value{}, exc
	}
	if sep == "" {
		return Value{}, valueErrorf("empty separator")
	}
	s := bytesView(args[0])
	i := strings.Index(s, sep)
	if last {
		i = strings.LastIndex(s, sep)
	}
	parts := [3]string{s, "", ""}
	if i >= 0 {
		parts = [3]string{s[:i], sep, s[i+len(sep):]}
	} else if last {
		parts = [3]string{"", "", s}
	}
	var out [3]Value
	for k, t := range parts {
		if k == 1 && i >= 0 && args[0].Kind() == KindBytes {
			out[k] = args[1] // the very object
			continue
		}
		if out[k], exc = in.bytesPiece(args[0], t); exc != nil {
			return Value{}, exc
		}
	}
	return in.NewTuple(out[:]...), in.Charge(len(s) / 64)
}

func bytes_partition(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.bytesPartition(args, false)
}

func bytes_rpartition(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.bytesPartition(args, true)
}

func (in *Interp) bytesStrip(args []Value, sides int) (Value, *Exception) {
	var set [256]bool
	if args[1].p == nil || args[1].IsNone() {
		for c := range set {
			set[c] = byteSpace(byte(c))
		}
	} else {
		t, exc := bytesArg(args[1])
		if exc != nil {
			return Value{}, exc
		}
		for i := 0; i < len(t); i++ {
			set[t[i]] = true
		}
	}
	s := bytesView(args[0])
	for sides&stripLeft != 0 && s != "" && set[s[0]] {
		s = s[1:]
	}
	for sides&stripRight != 0 && s != "" && set[s[len(s)-1]] {
		s = s[:len(s)-1]
	}
	return in.bytesPiece(args[0], s)
}

func bytes_strip(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.bytesStrip(args, stripLeft|stripRight)
}

func bytes_lstrip(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.bytesStrip(args, stripLeft)
}

func bytes_rstrip(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.bytesStrip(args, stripRight)
}

func bytes_translate(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	var table, del string
	var exc *Exception
	if !args[1].IsNone() {
		if table, exc = bytesArg(args[1]); exc != nil {
			return Value{}, exc
		}
		if len(table) != 256 {
			return Value{}, valueErrorf("translation table must be 256 characters long")
		}
	}
	if args[2].p != nil {
		if del, exc = bytesArg(args[2]); exc != nil {
			return Value{}, exc
		}
	}
	var gone [256]bool
	for i := 0; i < len(del); i++ {
		gone[del[i]] = true
	}
	s := bytesView(args[0])
	if exc := in.allocStr(len(s)); exc != nil {
		return Value{}, exc
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case gone[c]:
		case table != "":
			out = append(out, table[c])
		default:
			out = append(out, c)
		}
	}
	return in.bytesResult(args[0], out), in.Charge(len(s) / 16)
}

func bytes_maketrans(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	from, exc := bytesArg(args[0])
	if exc != nil {
		return Value{}, exc
	}
	to, exc := bytesArg(args[1])
	if exc != nil {
		return Value{}, exc
	}
	if len(from) != len(to) {
		return Value{}, valueErrorf("maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i := 0; i < len(from); i++ {
		table[from[i]] = to[i]
	}
	return in.NewBytes(string(table)), in.Charge(len(from) / 16)
}
