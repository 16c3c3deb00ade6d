package io

// This file defines IncrementalNewlineDecoder.
// https://docs.python.org/3.14/library/io.html#io.IncrementalNewlineDecoder

import (
	"math/big"
	"strings"

	"toolweaver/py"
)

// The kinds of line ends seen in a text.
const (
	seenCR = 1 << iota
	seenLF
	seenCRLF
)

// newlineDecoder is the payload of an IncrementalNewlineDecoder.
type newlineDecoder struct {
	decoder   value // None: the input is text
	ready     bool
	translate bool
	pendingCR bool
	seen      int
}

// Trace visits the decoder.
func (d *newlineDecoder) Trace(f func(value)) {
	if d.ready {
		f(d.decoder)
	}
}

// Size returns the bytes d takes.
func (*newlineDecoder) Size() int { return 48 }

var newlineType *py.Type

func newlineOf(v value) (*newlineDecoder, *py.Exception) {
	d, ok := v.ObjectData().(*newlineDecoder)
	if !ok || !d.ready {
		return nil, py.Errorf(py.ValueError, "IncrementalNewlineDecoder.__init__() not called")
	}
	return d, nil
}

func initNewline() {
	newlineType = py.NewType(py.TypeSpec{
		Name: "_io.IncrementalNewlineDecoder", Module: "_io", Doc: "A decoder that finds or translates the ends of lines.",
		New: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			cls, _ := a[0].AsType()
			return in.NewObject(cls, &newlineDecoder{}), nil
		}, NewSig: "...",
		Methods: []py.Def{
			{Name: "__init__", Sig: "decoder, translate, errors='strict'", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				translate, exc := in.Truth(a[2])
				if exc != nil {
					return value{}, exc
				}
				if d, ok := a[0].ObjectData().(*newlineDecoder); ok {
					*d = newlineDecoder{decoder: a[1], ready: true, translate: translate}
				}
				return py.None, nil
			}},
			{Name: "decode", Sig: "input, final=False", Fn: newline_decode, Doc: "Decode a part of the input."},
			{Name: "getstate", Fn: newline_getstate}, {Name: "setstate", Sig: "state, /", Fn: newline_setstate}, {Name: "reset", Fn: newline_reset},
		},
		Getters: []py.Getter{{Name: "newlines", Get: func(in *py.Interp, v value) (value, *py.Exception) {
			d, exc := newlineOf(v)
			if exc != nil {
				return value{}, exc
			}
			return newlinesSeen(in, d.seen), nil
		}}},
	})
}

// newlinesSeen is the attribute newlines for the kinds of ends seen.
func newlinesSeen(in *py.Interp, seen int) value {
	var l []value
	for i, s := range [...]string{"\r", "\n", "\r\n"} {
		if seen&(1<<i) != 0 {
			l = append(l, in.NewStr(s))
		}
	}
	switch len(l) {
	case 0:
		return py.None
	case 1:
		return l[0]
	}
	return in.NewTuple(l...)
}

// countEnds returns the kinds of line ends in s.
func countEnds(s string) (seen int) {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\n':
			seen |= seenLF
		case s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n':
			seen |= seenCRLF
			i++
		case s[i] == '\r':
			seen |= seenCR
		}
	}
	return seen
}

// text takes decoded text and returns it as the program sees it.
func (d *newlineDecoder) text(s string, final bool) string {
	if d.pendingCR && (final || s != "") {
		s = "\r" + s
		d.pendingCR = false
	}
	if !final && strings.HasSuffix(s, "\r") {
		s = s[:len(s)-1]
		d.pendingCR = true
	}
	d.seen |= countEnds(s)
	if d.translate && strings.IndexByte(s, '\r') >= 0 {
		s = universalNewlines.Replace(s)
	}
	return s
}

func newline_decode(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d, exc := newlineOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	final := false
	if !a[2].IsAbsent() {
		if final, exc = in.Truth(a[2]); exc != nil {
			return value{}, exc
		}
	}
	out := a[1]
	if !d.decoder.IsNone() {
		if out, exc = in.CallMethod(d.decoder, "decode", a[1], py.Bool(final)); exc != nil {
			return value{}, exc
		}
	}
	s, ok := out.Text()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "decoder should return a string result, not '%s'", py.TypeName(out))
	}
	if exc := in.Alloc(len(s)); exc != nil {
		return value{}, exc
	}
	return in.NewStr(d.text(s, final)), in.Charge(len(s) / 64)
}

func newline_getstate(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d, exc := newlineOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	buf, flag := in.NewBytes(""), new(big.Int)
	if !d.decoder.IsNone() {
		state, exc := in.CallMethod(d.decoder, "getstate")
		if exc != nil {
			return value{}, exc
		}
		items, ok := state.AsItems()
		if !ok || state.Kind() != py.KindTuple || len(items) != 2 {
			return value{}, py.Errorf(py.TypeError, "illegal decoder state")
		}
		n, ok := items[1].AsBig()
		if !ok {
			return value{}, py.Errorf(py.TypeError, "illegal decoder state")
		}
		buf, flag = items[0], new(big.Int).Lsh(n, 1)
	}
	if d.pendingCR {
		flag.SetBit(flag, 0, 1)
	}
	return in.NewTuple(buf, in.NewBig(flag)), nil
}

func newline_setstate(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d, exc := newlineOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	items, ok := a[1].AsItems()
	if !ok || a[1].Kind() != py.KindTuple {
		return value{}, py.Errorf(py.TypeError, "state argument must be a tuple")
	}
	if len(items) != 2 {
		return value{}, py.Errorf(py.TypeError, "setstate(): illegal state argument")
	}
	n, ok := items[1].AsBig()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "setstate(): illegal state argument")
	}
	d.pendingCR = n.Bit(0) == 1
	if d.decoder.IsNone() {
		return py.None, nil
	}
	return in.CallMethod(d.decoder, "setstate", in.NewTuple(items[0], in.NewBig(new(big.Int).Rsh(n, 1))))
}

func newline_reset(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d, exc := newlineOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	d.seen, d.pendingCR = 0, false
	if d.decoder.IsNone() {
		return py.None, nil
	}
	return in.CallMethod(d.decoder, "reset")
}
