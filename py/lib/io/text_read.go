package io

// This file defines how TextIOWrapper reads.

import (
	"strings"

	"toolweaver/py"
	"toolweaver/py/internal/unidata"
)

// charBytes returns how many bytes the first n characters of s take, all of s
// if it has no more.
func charBytes(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	i := 0
	for ; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			if n == 0 {
				break
			}
			n--
		}
	}
	return i
}

// forget drops the decoded text and the snapshot.
func (w *wrapper) forget() {
	w.decoded, w.used, w.snapshot, w.flags, w.input = "", 0, false, value{}, ""
}

// decoderState splits the state of a decoder in the bytes it keeps and its
// flags.
func decoderState(in *py.Interp, decoder value) (kept string, flags value, exc *py.Exception) {
	state, exc := in.CallMethod(decoder, "getstate")
	if exc != nil {
		return "", value{}, exc
	}
	items, ok := state.AsItems()
	if !ok || state.Kind() != py.KindTuple || len(items) != 2 {
		return "", value{}, py.Errorf(py.TypeError, "illegal decoder state")
	}
	kept, ok = items[0].AsBytes()
	if !ok {
		return "", value{}, py.Errorf(py.TypeError, "illegal decoder state: the first item should be a bytes object, not '%s'", py.TypeName(items[0]))
	}
	return kept, items[1], nil
}

// decode decodes input.
func (w *wrapper) decode(in *py.Interp, input string, final bool) (string, *py.Exception) {
	v, exc := in.CallMethod(w.decoder, "decode", in.NewBytes(input), py.Bool(final))
	if exc != nil {
		return "", exc
	}
	s, ok := v.Text()
	if !ok {
		return "", py.Errorf(py.TypeError, "decoder should return a string result, not '%s'", py.TypeName(v))
	}
	return s, nil
}

// readChunk reads and decodes the next chunk, for about hint characters; more
// is false at the end.
func (w *wrapper) readChunk(in *py.Interp, hint int) (more bool, exc *py.Exception) {
	if w.decoder.IsAbsent() {
		return false, py.Errorf(unsupported, "not readable")
	}
	kept, flags := "", value{}
	if w.telling {
		if kept, flags, exc = decoderState(in, w.decoder); exc != nil {
			return false, exc
		}
	}
	method := "read"
	if w.hasRead1 {
		method = "read1"
	}
	v, exc := in.CallMethod(w.buffer, method, py.Int(int64(max(w.chunk, hint))))
	if exc != nil {
		return false, exc
	}
	input, ok := v.AsBytes()
	if !ok {
		return false, py.Errorf(py.TypeError, "underlying %s() should have returned a bytes-like object, not '%s'", method, py.TypeName(v))
	}
	text, exc := w.decode(in, input, input == "")
	if exc != nil {
		return false, exc
	}
	w.decoded, w.used, w.readDone = text, 0, true
	if w.telling {
		w.snapshot, w.flags, w.input = true, flags, kept+input
	}
	return input != "" || text != "", nil
}

func wrapper_read(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	n, exc := readCount(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	w, exc := openWrapper(in, a[0])
	if exc != nil {
		return value{}, exc
	}
	if w.decoder.IsAbsent() {
		return value{}, py.Errorf(unsupported, "not readable")
	}
	if exc := w.writeOut(in); exc != nil {
		return value{}, exc
	}
	if n < 0 {
		v, exc := in.CallMethod(w.buffer, "read")
		if exc != nil {
			return value{}, exc
		}
		if v.IsNone() {
			return value{}, py.Errorf(py.BlockingIOError, "Read returned None.")
		}
		input, ok := v.AsBytes()
		if !ok {
			return value{}, py.Errorf(py.TypeError, "underlying read() should have returned a bytes-like object, not '%s'", py.TypeName(v))
		}
		text, exc := w.decode(in, input, true)
		if exc != nil {
			return value{}, exc
		}
		if exc := in.Alloc(len(w.decoded) + len(text)); exc != nil {
			return value{}, exc
		}
		text = w.decoded[w.used:] + text
		w.forget()
		w.readDone = true
		return in.NewStr(text), nil
	}
	var out []byte
	for {
		i := charBytes(w.decoded[w.used:], n)
		got := w.decoded[w.used : w.used+i]
		w.used += i
		if exc := in.Alloc(len(got)); exc != nil {
			return value{}, exc
		}
		out = append(out, got...)
		if n -= unidata.Count(got); n <= 0 {
			break
		}
		more, exc := w.readChunk(in, n)
		if exc != nil {
			return value{}, exc
		}
		if !more {
			break
		}
	}
	return in.NewStr(string(out)), nil
}

// lineEnd returns where the line at the start of s ends, -1 if that is not in
// s. The search starts at from.
func (m *newlineMode) lineEnd(s string, from int) int {
	switch {
	case m.translate:
		if i := strings.IndexByte(s[from:], '\n'); i >= 0 {
			return from + i + 1
		}
	case m.universal:
		i := strings.IndexAny(s[from:], "\r\n")
		if i < 0 {
			return -1
		}
		i += from + 1
		if s[i-1] == '\r' && i < len(s) && s[i] == '\n' {
			i++
		}
		return i
	default:
		if i := strings.Index(s[from:], m.end); i >= 0 {
			return from + i + len(m.end)
		}
	}
	return -1
}

// line reads a line of up to limit characters; no limit if it is negative.
func (w *wrapper) line(in *py.Interp, limit int) (value, *py.Exception) {
	carry := ""
	for {
		text, from := carry+w.decoded[w.used:], max(len(carry)-1, 0)
		end := w.newline.lineEnd(text, from)
		if limit >= 0 {
			most := charBytes(text, limit)
			if end > most || end < 0 && (most < len(text) || unidata.Count(text) == limit) {
				end = most
			}
		}
		if exc := in.Charge(1 + len(text)/64); exc != nil {
			return value{}, exc
		}
		if end >= 0 {
			w.used += max(end-len(carry), 0)
			return in.NewStr(text[:end]), nil
		}
		if exc := in.Alloc(len(text)); exc != nil {
			return value{}, exc
		}
		carry = text
		w.used = len(w.decoded)
		more, exc := w.readChunk(in, 0)
		if exc != nil {
			return value{}, exc
		}
		if !more {
			w.forget()
			return in.NewStr(carry), nil
		}
	}
}

func wrapper_readline(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	limit, exc := -1, (*py.Exception)(nil)
	if !a[1].IsAbsent() {
		if limit, exc = in.IndexInt(a[1]); exc != nil {
			return value{}, exc
		}
	}
	w, exc := openWrapper(in, a[0])
	if exc != nil {
		return value{}, exc
	}
	if exc := w.writeOut(in); exc != nil {
		return value{}, exc
	}
	return w.line(in, limit)
}

func wrapper_next(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	w, exc := wrapperOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	w.telling = false
	var line value
	if py.TypeOf(a[0]) == wrapperType {
		if line, exc = wrapper_readline(in, []value{a[0], {}}, nil); exc != nil {
			return value{}, exc
		}
	} else {
		if line, exc = in.CallMethod(a[0], "readline"); exc != nil {
			return value{}, exc
		}
		if _, ok := line.Text(); !ok {
			return value{}, py.Errorf(py.OSError, "readline() should have returned a str object, not '%s'", py.TypeName(line))
		}
	}
	if s, _ := line.Text(); s == "" {
		w.snapshot, w.telling = false, w.seekable
		return value{}, py.NewException(py.StopIteration)
	}
	return line, nil
}
