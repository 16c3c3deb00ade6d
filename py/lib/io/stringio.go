package io

// This file defines StringIO. Text is kept as bytes while all of it is ASCII,
// so that positions, which count characters, are offsets; else as runes.
// https://docs.python.org/3.14/library/io.html#io.StringIO

import (
	"slices"
	"strings"

	"toolweaver/py"
	"toolweaver/py/internal/unidata"
)

// textBuffer is the payload of a StringIO.
type textBuffer struct {
	ascii  []byte
	runes  []rune // used instead of ascii once wide
	wide   bool
	pos    int
	closed bool

	newline   string // what ends lines and "\n" is written as
	universal bool   // newline is None: all ends become "\n"
	anyEnd    bool   // newline is "": lines end in any of the three ways
	seen      int    // the kinds of line ends written, if universal or anyEnd
}

// Trace visits no values: a buffer holds none.
func (*textBuffer) Trace(func(value)) {}

// Size returns the bytes b takes.
func (b *textBuffer) Size() int { return 120 + cap(b.ascii) + 4*cap(b.runes) }

func (b *textBuffer) isClosed() bool { return b.closed }

func (b *textBuffer) len() int {
	if b.wide {
		return len(b.runes)
	}
	return len(b.ascii)
}

// text returns the characters from i to j.
func (b *textBuffer) text(i, j int) string {
	if !b.wide {
		return string(b.ascii[i:j])
	}
	var out []byte
	for _, r := range b.runes[i:j] {
		out = unidata.AppendRune(out, r)
	}
	return string(out)
}

func textOf(v value) *textBuffer {
	if b, ok := v.ObjectData().(*textBuffer); ok {
		return b
	}
	return &textBuffer{closed: true}
}

// open returns the buffer of a StringIO that is not closed.
func open(v value) (*textBuffer, *py.Exception) {
	b := textOf(v)
	if b.closed {
		return nil, py.Errorf(py.ValueError, "I/O operation on closed file")
	}
	return b, nil
}

func initStringIO() {
	stringIO = py.NewType(py.TypeSpec{
		Name: "_io.StringIO", Module: "_io", Bases: []*py.Type{textBase}, Dict: true, Doc: "Text in memory with the methods of a file.",
		New: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			cls, _ := a[0].AsType()
			return in.NewObject(cls, &textBuffer{newline: "\n"}), nil
		}, NewSig: "...",
		Methods: []py.Def{
			{Name: "__init__", Sig: "initial_value='', newline='\\n'", Fn: stringio_init},
			{Name: "write", Sig: "s, /", Fn: stringio_write, Doc: "Write text at the position."},
			{Name: "read", Sig: "size=-1, /", Fn: stringio_read, Doc: "Read characters, all by default."},
			{Name: "readline", Sig: "size=-1, /", Fn: stringio_readline, Doc: "Read to the end of the line."},
			{Name: "readable", Fn: stringio_able}, {Name: "writable", Fn: stringio_able}, {Name: "seekable", Fn: stringio_able},
			{Name: "flush", Fn: constant(py.None)},
			{Name: "__getstate__", Fn: stringio_getstate}, {Name: "__setstate__", Sig: "state, /", Fn: stringio_setstate},
			{Name: "getvalue", Fn: stringio_getvalue, Doc: "Return the whole text."},
			{Name: "seek", Sig: "pos, whence=0, /", Fn: stringio_seek, Doc: "Change the position."},
			{Name: "tell", Fn: stringio_tell, Doc: "Return the position."},
			{Name: "truncate", Sig: "pos=None, /", Fn: stringio_truncate, Doc: "Cut the text, at the position by default."},
			{Name: "close", Fn: stringio_close, Doc: "Drop the text."},
		},
		Getters: []py.Getter{{Name: "line_buffering", Get: func(_ *py.Interp, v value) (value, *py.Exception) {
			_, exc := open(v)
			return py.False, exc
		}}, {Name: "newlines", Get: func(in *py.Interp, v value) (value, *py.Exception) {
			b, exc := open(v)
			if exc != nil {
				return value{}, exc
			}
			return newlinesSeen(in, b.seen), nil
		}}},
	})
}

func stringio_able(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	_, exc := open(a[0])
	return py.True, exc
}

func stringio_init(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b := textOf(a[0])
	*b = textBuffer{newline: "\n"}
	if v := a[2]; !v.IsAbsent() {
		s, ok := v.Text()
		switch {
		case v.IsNone():
			b.universal = true
		case !ok:
			return value{}, py.Errorf(py.TypeError, "newline must be str or None, not %s", py.TypeName(v))
		case s == "":
			b.anyEnd = true
		case s == "\n" || s == "\r" || s == "\r\n":
			b.newline = s
		default:
			r, exc := in.Repr(v)
			if exc != nil {
				return value{}, exc
			}
			return value{}, py.Errorf(py.ValueError, "illegal newline value: %s", r)
		}
	}
	if v := a[1]; !v.IsAbsent() && !v.IsNone() {
		s, ok := v.Text()
		if !ok {
			return value{}, py.Errorf(py.TypeError, "initial_value must be str or None, not %s", py.TypeName(v))
		}
		if exc := b.write(in, s); exc != nil {
			return value{}, exc
		}
		b.pos = 0
	}
	return py.None, nil
}

var universalNewlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// write writes s at the position, translating its newlines.
func (b *textBuffer) write(in *py.Interp, s string) *py.Exception {
	if b.universal || b.anyEnd {
		b.seen |= countEnds(s)
	}
	switch {
	case b.universal && strings.IndexByte(s, '\r') >= 0:
		s = universalNewlines.Replace(s)
	case !b.anyEnd && b.newline != "\n":
		s = strings.ReplaceAll(s, "\n", b.newline)
	}
	if s == "" {
		return nil
	}
	if !b.wide && !unidata.IsASCII(s) {
		if exc := in.Alloc(4*len(b.ascii) + len(s)); exc != nil {
			return exc
		}
		b.runes = make([]rune, len(b.ascii), len(b.ascii)+len(s))
		for i, c := range b.ascii {
			b.runes[i] = rune(c)
		}
		b.ascii, b.wide = nil, true
	}
	if exc := in.Charge(1 + len(s)/64); exc != nil {
		return exc
	}
	if !b.wide {
		out, exc := splice(in, b.ascii, b.pos, []byte(s), 0, 1)
		if exc == nil {
			b.ascii = out
			b.pos += len(s)
		}
		return exc
	}
	var chars []rune
	for len(s) > 0 {
		r, n := unidata.DecodeRune(s)
		chars = append(chars, r)
		s = s[n:]
	}
	out, exc := splice(in, b.runes, b.pos, chars, 0, 4)
	if exc == nil {
		b.runes = out
		b.pos += len(chars)
	}
	return exc
}

// splice writes s over buf at pos, filling a gap before it, and charges for
// growth; unit is the bytes of an element.
func splice[T byte | rune](in *py.Interp, buf []T, pos int, s []T, fill T, unit int) ([]T, *py.Exception) {
	if end := pos + len(s); end > cap(buf) {
		n := max(2*cap(buf), end)
		if exc := in.Alloc(n * unit); exc != nil {
			return nil, exc
		}
		buf = append(make([]T, 0, n), buf...)
	}
	for len(buf) < pos {
		buf = append(buf, fill)
	}
	n := copy(buf[pos:], s)
	return append(buf, s[n:]...), nil
}

func stringio_write(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, ok := a[1].Text()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "string argument expected, got '%s'", py.TypeName(a[1]))
	}
	b, exc := open(a[0])
	if exc != nil {
		return value{}, exc
	}
	n := unidata.Count(s)
	return py.Int(int64(n)), b.write(in, s)
}

// take returns the next n characters.
func (b *textBuffer) take(in *py.Interp, n int) (value, *py.Exception) {
	start := min(b.pos, b.len())
	end := start + n
	if exc := in.Alloc(n); exc != nil {
		return value{}, exc
	}
	if end > start {
		b.pos = end
	}
	return in.NewStr(b.text(start, end)), in.Charge(n / 64)
}

// left returns how many characters follow the position, at most limit if that
// is not negative.
func (b *textBuffer) left(limit int) int {
	n := max(b.len()-b.pos, 0)
	if limit >= 0 {
		n = min(n, limit)
	}
	return n
}

func stringio_read(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	n, exc := size(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	b, exc := open(a[0])
	if exc != nil {
		return value{}, exc
	}
	return b.take(in, b.left(n))
}

// lineLength returns the length of the line at the start of s.
func lineLength[T byte | rune](s []T, b *textBuffer) int {
	switch {
	case b.anyEnd:
		i := slices.IndexFunc(s, func(c T) bool { return c == '\n' || c == '\r' })
		if i < 0 {
			return len(s)
		}
		if s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n' {
			i++
		}
		return i + 1
	case b.newline == "\r\n":
		for i := 0; i+1 < len(s); i++ {
			if s[i] == '\r' && s[i+1] == '\n' {
				return i + 2
			}
		}
		return len(s)
	}
	if i := slices.Index(s, T(b.newline[0])); i >= 0 {
		return i + 1
	}
	return len(s)
}

func stringio_readline(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	limit, exc := size(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	b, exc := open(a[0])
	if exc != nil {
		return value{}, exc
	}
	n := b.left(limit)
	start := min(b.pos, b.len())
	if b.wide {
		n = lineLength(b.runes[start:start+n], b)
	} else {
		n = lineLength(b.ascii[start:start+n], b)
	}
	return b.take(in, n)
}

func stringio_getvalue(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := open(a[0])
	if exc != nil {
		return value{}, exc
	}
	if exc := in.Alloc(b.len()); exc != nil {
		return value{}, exc
	}
	return in.NewStr(b.text(0, b.len())), in.Charge(b.len() / 64)
}

func stringio_seek(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := open(a[0])
	if exc != nil {
		return value{}, exc
	}
	n, exc := position(in, a, true, b.pos, b.len())
	if exc != nil {
		return value{}, exc
	}
	b.pos = n
	return py.Int(int64(n)), nil
}

func stringio_tell(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := open(a[0])
	if exc != nil {
		return value{}, exc
	}
	return py.Int(int64(b.pos)), nil
}

func stringio_truncate(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := open(a[0])
	if exc != nil {
		return value{}, exc
	}
	n := b.pos
	if !a[1].IsAbsent() && !a[1].IsNone() {
		if n, exc = size(in, a[1]); exc != nil {
			return value{}, exc
		}
		if n < 0 {
			return value{}, py.Errorf(py.ValueError, "Negative size value %d", n)
		}
	}
	if n < b.len() {
		if b.wide {
			b.runes = b.runes[:n]
		} else {
			b.ascii = b.ascii[:n]
		}
	}
	return py.Int(int64(n)), nil
}

func stringio_close(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b := textOf(a[0])
	*b = textBuffer{closed: true, newline: "\n"}
	return py.None, nil
}

// stringio_getstate is what copy and pickle keep: the text, how lines end, the
// position and the attributes.
func stringio_getstate(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	v, exc := stringio_getvalue(in, a, nil)
	if exc != nil {
		return value{}, exc
	}
	b := textOf(a[0])
	newline := in.NewStr(b.newline)
	if b.universal {
		newline = py.None
	} else if b.anyEnd {
		newline = in.NewStr("")
	}
	return in.NewTuple(v, newline, py.Int(int64(b.pos)), attributes(in, a[0])), nil
}

func stringio_setstate(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if _, exc := open(a[0]); exc != nil {
		return value{}, exc
	}
	items, ok := a[1].AsItems()
	if !ok || a[1].Kind() != py.KindTuple || len(items) < 4 {
		return value{}, py.Errorf(py.TypeError, "%s.__setstate__ argument should be 4-tuple, got %s", py.TypeName(a[0]), py.TypeName(a[1]))
	}
	if _, exc := stringio_init(in, []value{a[0], {}, items[1]}, nil); exc != nil {
		return value{}, exc
	}
	b := textOf(a[0])
	if s, ok := items[0].Text(); ok { // as it was kept, without translation
		raw := textBuffer{newline: "\n"}
		if exc := raw.write(in, s); exc != nil {
			return value{}, exc
		}
		b.ascii, b.runes, b.wide = raw.ascii, raw.runes, raw.wide
		if b.universal || b.anyEnd {
			b.seen = countEnds(s)
		}
	} else if !items[0].IsNone() {
		return value{}, py.Errorf(py.TypeError, "initial_value must be str or None, not %s", py.TypeName(items[0]))
	}
	if _, ok := items[2].AsInt(); !ok {
		return value{}, py.Errorf(py.TypeError, "third item of state must be an integer, got %s", py.TypeName(items[2]))
	}
	pos, exc := in.IndexInt(items[2])
	if exc != nil {
		return value{}, exc
	}
	if pos < 0 {
		return value{}, py.Errorf(py.ValueError, "position value cannot be negative")
	}
	b.pos = min(pos, 1<<60)
	return py.None, setAttributes(in, a[0], items[3], "fourth")
}
