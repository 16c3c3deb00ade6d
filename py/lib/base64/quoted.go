package base64

// This file defines the conversions of binascii for mail: quoted-printable and
// uuencode.
// https://docs.python.org/3.14/library/binascii.html#binascii.a2b_uu

import (
	"strings"

	"toolweaver/py"
)

// quotedLine is the longest line of quoted-printable, in bytes.
const quotedLine = 76

const upperHex = "0123456789ABCDEF"

func quotedFuncs() []py.Def {
	return []py.Def{
		{Name: "a2b_qp", Sig: "data, header=False", Fn: binascii_a2b_qp, Doc: "Decode quoted-printable."},
		{Name: "b2a_qp", Sig: "data, quotetabs=False, istext=True, header=False", Fn: binascii_b2a_qp, Doc: "Encode in quoted-printable."},
		{Name: "a2b_uu", Sig: "data, /", Fn: binascii_a2b_uu, Doc: "Decode a line of uuencode."},
		{Name: "b2a_uu", Sig: "data, /, *, backtick=False", Fn: binascii_b2a_uu, Doc: "Encode a line in uuencode."},
	}
}

// asciiContent returns the bytes of an ASCII str or a bytes-like object.
func asciiContent(v value) (string, *py.Exception) {
	if _, ok := v.Text(); !ok {
		if s, ok := v.AsBytes(); ok {
			return s, nil
		}
		return "", py.Errorf(py.TypeError, "argument should be bytes, buffer or ASCII string, not '%s'", py.TypeName(v))
	}
	return encoded(v)
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

func binascii_a2b_qp(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := asciiContent(a[0])
	if exc != nil {
		return value{}, exc
	}
	header, exc := truth(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	if exc := charge(in, len(s), len(s)); exc != nil {
		return value{}, exc
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		c := s[i]
		i++
		switch {
		case c == '_' && header:
			out = append(out, ' ')
		case c != '=':
			out = append(out, c)
		case i == len(s):
		case s[i] == '\n' || s[i] == '\r': // the line goes on
			if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
				i += n + 1
			} else {
				i = len(s)
			}
		case s[i] == '=':
			out = append(out, '=')
			i++
		default:
			if i+1 < len(s) {
				hi, ok1 := hexDigit(s[i])
				if lo, ok2 := hexDigit(s[i+1]); ok1 && ok2 {
					out = append(out, hi<<4|lo)
					i += 2
					continue
				}
			}
			out = append(out, '=')
		}
	}
	return in.NewBytes(string(out)), nil
}

func binascii_b2a_qp(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := content(a[0])
	if exc != nil {
		return value{}, exc
	}
	var flags [3]bool
	for i := range flags {
		if i == 1 && a[2].IsAbsent() {
			flags[i] = true
		} else if flags[i], exc = truth(in, a[i+1]); exc != nil {
			return value{}, exc
		}
	}
	if exc := charge(in, len(s), 4*len(s)); exc != nil {
		return value{}, exc
	}
	q := quoter{s: s, tabs: flags[0], text: flags[1], header: flags[2]}
	if i := strings.IndexByte(s, '\n'); i > 0 && s[i-1] == '\r' {
		q.end = "\r"
	}
	q.end += "\n"
	return in.NewBytes(string(q.run())), nil
}

// quoter encodes in quoted-printable.
type quoter struct {
	s                  string
	tabs, text, header bool
	end                string // the end of lines
	out                []byte
	line               int // the length of the line so far
}

// quotes reports whether the byte at i must be written as a number.
func (q *quoter) quotes(i int) bool {
	c, last := q.s[i], i+1 == len(q.s)
	switch c {
	case '=':
		return true
	case '_':
		return q.header
	case '.':
		return q.line == 0 && (last || q.s[i+1] == '\n' || q.s[i+1] == '\r' || q.s[i+1] == 0)
	case '\r', '\n':
		return !q.text
	case '\t', ' ':
		return last || q.tabs
	}
	return c < 33 || c > 126
}

func (q *quoter) breakLine() {
	q.out = append(append(q.out, '='), q.end...)
	q.line = 0
}

func (q *quoter) number(c byte) { q.out = append(q.out, '=', upperHex[c>>4], upperHex[c&15]) }

func (q *quoter) run() []byte {
	for i := 0; i < len(q.s); i++ {
		c := q.s[i]
		switch {
		case q.quotes(i):
			if q.line+3 >= quotedLine {
				q.breakLine()
			}
			q.number(c)
			q.line += 3
		case q.text && (c == '\n' || c == '\r' && i+1 < len(q.s) && q.s[i+1] == '\n'):
			if n := len(q.out); n > 0 && (q.out[n-1] == ' ' || q.out[n-1] == '\t') {
				space := q.out[n-1]
				q.out = q.out[:n-1]
				q.number(space)
			}
			q.out = append(q.out, q.end...)
			q.line = 0
			if c == '\r' {
				i++
			}
		default:
			if i+1 != len(q.s) && q.s[i+1] != '\n' && q.line+1 >= quotedLine {
				q.breakLine()
			}
			q.line++
			if q.header && c == ' ' {
				c = '_'
			}
			q.out = append(q.out, c)
		}
	}
	return q.out
}

// uuLine is how many bytes a line of uuencode has at most.
const uuLine = 45

func binascii_a2b_uu(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := asciiContent(a[0])
	if exc != nil {
		return value{}, exc
	}
	first := byte(0)
	if s != "" {
		first, s = s[0], s[1:]
	}
	want := int((first - ' ') & 63)
	if exc := charge(in, len(s), want); exc != nil {
		return value{}, exc
	}
	out, bits, n := make([]byte, 0, want), 0, 0
	for ; len(out) < want; s = s[min(1, len(s)):] {
		c := byte(0)
		if s != "" && s[0] != '\n' && s[0] != '\r' { // else spaces at the end were lost
			if s[0] < ' ' || s[0] > ' '+64 {
				return value{}, errorf("Illegal char")
			}
			c = (s[0] - ' ') & 63
		}
		bits = bits<<6 | int(c)
		if n += 6; n >= 8 {
			n -= 8
			out = append(out, byte(bits>>n))
			bits &= 1<<n - 1
		}
	}
	if strings.Trim(s, " `\n\r") != "" {
		return value{}, errorf("Trailing garbage")
	}
	return in.NewBytes(string(out)), nil
}

func binascii_b2a_uu(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := content(a[0])
	if exc != nil {
		return value{}, exc
	}
	backtick, exc := truth(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	if len(s) > uuLine {
		return value{}, errorf("At most 45 bytes at once")
	}
	char := func(n int) byte {
		if n == 0 && backtick {
			return '`'
		}
		return byte(n) + ' '
	}
	out := []byte{char(len(s))}
	for i := 0; i < len(s); i += 3 {
		var b [3]byte
		copy(b[:], s[i:])
		n := int(b[0])<<16 | int(b[1])<<8 | int(b[2])
		out = append(out, char(n>>18), char(n>>12&63), char(n>>6&63), char(n&63))
	}
	return in.NewBytes(string(append(out, '\n'))), nil
}
