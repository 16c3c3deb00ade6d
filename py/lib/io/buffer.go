package io

// This file defines StringIO and BytesIO over one buffer.

import (
	"bytes"

	"toolweaver/py"
)

// The types of this package.
var (
	StringIOType *py.Type // io.StringIO
	BytesIOType  *py.Type // io.BytesIO
)

type (
	value     = py.Value
	exception = *py.Exception
)

// buffer is the payload of both types. Positions are bytes; programs see
// those of text in characters.
//
// Invariant: 0 <= pos; a position beyond the end is filled on writing.
type buffer struct {
	b      []byte
	pos    int
	text   bool
	closed bool
}

// Trace visits nothing: a buffer holds no values.
func (*buffer) Trace(func(value)) {}

// Size returns the bytes of the buffer.
func (s *buffer) Size() int { return 64 + cap(s.b) }

func of(v value) *buffer { return v.ObjectData().(*buffer) }

func (s *buffer) open() exception {
	if s.closed {
		return py.Errorf(py.ValueError, "I/O operation on closed file")
	}
	return nil
}

// chars counts the characters of text.
func chars(b []byte) int {
	n := 0
	for _, c := range b {
		if c&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// tell converts a position to what programs see.
func (s *buffer) tell(pos int) int {
	if !s.text {
		return pos
	}
	if pos > len(s.b) {
		return chars(s.b) + pos - len(s.b)
	}
	return chars(s.b[:pos])
}

// offset is the inverse of tell.
func (s *buffer) offset(n int) int {
	if !s.text {
		return n
	}
	i := 0
	for ; n > 0 && i < len(s.b); n-- {
		i++
		for i < len(s.b) && s.b[i]&0xC0 == 0x80 {
			i++
		}
	}
	return i + n
}

func (s *buffer) result(in *py.Interp, b []byte) value {
	if s.text {
		return in.NewStr(string(b))
	}
	return in.NewBytes(string(b))
}

// content returns what v holds if it may be written here.
func (s *buffer) content(v value) (string, exception) {
	if s.text {
		if t, ok := v.Text(); ok {
			return t, nil
		}
		return "", py.Errorf(py.TypeError, "string argument expected, got '%s'", py.TypeName(v))
	}
	if t, ok := v.AsBytes(); ok {
		return t, nil
	}
	return "", py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(v))
}

func (s *buffer) write(in *py.Interp, t string) (int, exception) {
	n := len(t)
	if s.text {
		n = chars([]byte(t))
	}
	if len(t) == 0 {
		return 0, nil
	}
	if exc := in.Charge(len(t) / 64); exc != nil {
		return 0, exc
	}
	end := s.pos + len(t)
	if end > cap(s.b) {
		if exc := in.Alloc(max(end-cap(s.b), cap(s.b))); exc != nil {
			return 0, exc
		}
	}
	if s.pos > len(s.b) {
		s.b = append(s.b, make([]byte, s.pos-len(s.b))...)
	}
	if s.pos == len(s.b) {
		s.b = append(s.b, t...)
		s.pos = len(s.b)
		return n, nil
	}
	// In the middle of text, as many characters are replaced as are written.
	over := s.pos + len(t)
	if s.text {
		over = s.pos
		for k := n; k > 0 && over < len(s.b); k-- {
			over++
			for over < len(s.b) && s.b[over]&0xC0 == 0x80 {
				over++
			}
		}
	}
	tail := append([]byte(nil), s.b[min(over, len(s.b)):]...)
	s.b = append(append(s.b[:s.pos], t...), tail...)
	s.pos += len(t)
	return n, nil
}

// read takes up to n characters or bytes; all if n is negative.
func (s *buffer) read(n int) []byte {
	rest := s.b[min(s.pos, len(s.b)):]
	if n >= 0 && n < len(rest) {
		if !s.text {
			rest = rest[:n]
		} else {
			i := 0
			for ; n > 0 && i < len(rest); n-- {
				i++
				for i < len(rest) && rest[i]&0xC0 == 0x80 {
					i++
				}
			}
			rest = rest[:i]
		}
	}
	s.pos += len(rest)
	return rest
}

func (s *buffer) readline() []byte {
	rest := s.b[min(s.pos, len(s.b)):]
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i+1]
	}
	s.pos += len(rest)
	return rest
}

// size reads an optional size argument; -1 if there is none.
func size(in *py.Interp, v value) (int, exception) {
	if v.IsAbsent() || v.IsNone() {
		return -1, nil
	}
	return in.IndexInt(v)
}

func bufferType(name, sig string, text bool) *py.Type {
	// method wraps what needs an open stream.
	method := func(name, sig string, f func(in *py.Interp, s *buffer, a []value) (value, exception)) py.Def {
		return py.Def{Name: name, Sig: sig, Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			s := of(a[0])
			if exc := s.open(); exc != nil {
				return value{}, exc
			}
			return f(in, s, a)
		}}
	}
	flag := func(name string, v bool) py.Def {
		return method(name, "", func(*py.Interp, *buffer, []value) (value, exception) { return py.Bool(v), nil })
	}
	return py.NewType(py.TypeSpec{
		Name: name, Module: "_io", NewSig: "...",
		New: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			cls, _ := a[0].AsType()
			return in.NewObject(cls, &buffer{text: text}), nil
		},
		Methods: []py.Def{
			{Name: "__init__", Sig: sig, Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				s := of(a[0])
				*s = buffer{text: text}
				if a[1].IsAbsent() || a[1].IsNone() {
					return py.None, nil
				}
				t, exc := s.content(a[1])
				if exc != nil {
					if text {
						exc = py.Errorf(py.TypeError, "initial_value must be str or None, not %s", py.TypeName(a[1]))
					}
					return value{}, exc
				}
				_, exc = s.write(in, t)
				s.pos = 0
				return py.None, exc
			}},
			method("write", "s, /", func(in *py.Interp, s *buffer, a []value) (value, exception) {
				t, exc := s.content(a[1])
				if exc != nil {
					return value{}, exc
				}
				n, exc := s.write(in, t)
				return py.Int(int64(n)), exc
			}),
			method("writelines", "lines, /", func(in *py.Interp, s *buffer, a []value) (value, exception) {
				return py.None, in.ForEach(a[1], func(v value) (bool, exception) {
					t, exc := s.content(v)
					if exc == nil {
						_, exc = s.write(in, t)
					}
					return true, exc
				})
			}),
			method("getvalue", "", func(in *py.Interp, s *buffer, _ []value) (value, exception) {
				if exc := in.Alloc(len(s.b)); exc != nil {
					return value{}, exc
				}
				return s.result(in, s.b), nil
			}),
			method("read", "size=-1, /", func(in *py.Interp, s *buffer, a []value) (value, exception) {
				n, exc := size(in, a[1])
				if exc != nil {
					return value{}, exc
				}
				if exc := in.Alloc(len(s.b)); exc != nil {
					return value{}, exc
				}
				return s.result(in, s.read(n)), nil
			}),
			method("readline", "size=-1, /", func(in *py.Interp, s *buffer, a []value) (value, exception) {
				n, exc := size(in, a[1])
				if exc != nil {
					return value{}, exc
				}
				start := s.pos
				line := s.readline()
				if n >= 0 {
					s.pos = start
					if m := s.read(n); len(m) < len(line) {
						line = m
					}
					s.pos = start + len(line)
				}
				return s.result(in, line), nil
			}),
			method("readlines", "hint=-1, /", func(in *py.Interp, s *buffer, _ []value) (value, exception) {
				list := in.NewList(nil)
				in.PushRoot(list)
				defer in.PopRoot()
				for {
					line := s.readline()
					if len(line) == 0 {
						return list, nil
					}
					if exc := in.Append(list, s.result(in, line)); exc != nil {
						return value{}, exc
					}
				}
			}),
			method("seek", "offset, whence=0, /", func(in *py.Interp, s *buffer, a []value) (value, exception) {
				n, exc := in.IndexInt(a[1])
				if exc != nil {
					return value{}, exc
				}
				whence := 0
				if !a[2].IsAbsent() {
					if whence, exc = in.IndexInt(a[2]); exc != nil {
						return value{}, exc
					}
				}
				switch {
				case whence == 0 && n < 0:
					return value{}, py.Errorf(py.ValueError, "Negative seek position %d", n)
				case whence == 0:
					s.pos = s.offset(n)
				case s.text && n != 0:
					return value{}, py.Errorf(py.OSError, "Can't do nonzero cur-relative seeks")
				case whence == 1:
					s.pos = max(s.pos+n, 0)
				case whence == 2:
					s.pos = max(len(s.b)+n, 0)
				default:
					return value{}, py.Errorf(py.ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence)
				}
				return py.Int(int64(s.tell(s.pos))), nil
			}),
			method("tell", "", func(_ *py.Interp, s *buffer, _ []value) (value, exception) { return py.Int(int64(s.tell(s.pos))), nil }),
			method("truncate", "pos=None, /", func(in *py.Interp, s *buffer, a []value) (value, exception) {
				at := s.pos
				if !a[1].IsAbsent() && !a[1].IsNone() {
					n, exc := in.IndexInt(a[1])
					if exc != nil {
						return value{}, exc
					}
					if n < 0 {
						return value{}, py.Errorf(py.ValueError, "Negative size value %d", n)
					}
					at = s.offset(n)
				}
				if at < len(s.b) {
					s.b = s.b[:at]
				}
				return py.Int(int64(s.tell(at))), nil
			}),
			method("flush", "", func(*py.Interp, *buffer, []value) (value, exception) { return py.None, nil }),
			{Name: "close", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				of(a[0]).closed = true
				of(a[0]).b = nil
				return py.None, nil
			}},
			flag("readable", true), flag("writable", true), flag("seekable", true), flag("isatty", false),
			method("__enter__", "", func(_ *py.Interp, _ *buffer, a []value) (value, exception) { return a[0], nil }),
			{Name: "__exit__", Sig: "...", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				of(a[0]).closed = true
				return py.None, nil
			}},
			method("__iter__", "", func(_ *py.Interp, _ *buffer, a []value) (value, exception) { return a[0], nil }),
			method("__next__", "", func(in *py.Interp, s *buffer, _ []value) (value, exception) {
				line := s.readline()
				if len(line) == 0 {
					return value{}, py.NewException(py.StopIteration)
				}
				return s.result(in, line), nil
			}),
		},
		Getters: []py.Getter{
			{Name: "closed", Get: func(_ *py.Interp, v value) (value, exception) { return py.Bool(of(v).closed), nil }},
			{Name: "newlines", Get: func(*py.Interp, value) (value, exception) { return py.None, nil }},
		},
	})
}
