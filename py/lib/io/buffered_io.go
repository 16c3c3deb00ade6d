package io

// This file defines how the buffered streams read and write.

import (
	"bytes"

	"toolweaver/py"
)

// fromRaw reads up to n bytes of the raw stream; none and ok false if it would
// block.
func (b *buffered) fromRaw(in *py.Interp, n int) (got []byte, ok bool, exc *py.Exception) {
	view, data, exc := newRoom(in, n)
	if exc != nil {
		return nil, false, exc
	}
	in.PushRoot(view)
	defer in.PopRoot()
	r, exc := in.CallMethod(b.raw, "readinto", view)
	if exc != nil {
		return nil, false, exc
	}
	if n, exc = rawCount(in, r, n, "readinto"); exc != nil || n < 0 {
		return nil, false, exc
	}
	return data[:n], true, nil
}

// reset empties the buffer if all of it was read.
func (b *buffered) reset() {
	if b.at == len(b.ahead) {
		b.ahead, b.at = nil, 0
	}
}

// fill reads ahead into what is free of the buffer.
func (b *buffered) fill(in *py.Interp) (n int, ok bool, exc *py.Exception) {
	if len(b.ahead) >= b.size {
		b.reset()
	}
	got, ok, exc := b.fromRaw(in, max(b.size-len(b.ahead), 1))
	if exc == nil && len(got) > 0 {
		if len(b.ahead) == 0 {
			b.ahead = got
		} else {
			b.ahead = append(b.ahead, got...)
		}
	}
	return len(got), ok, exc
}

// take returns up to n bytes that were read ahead.
func (b *buffered) take(n int) []byte {
	n = min(n, len(b.ahead)-b.at)
	out := b.ahead[b.at : b.at+n]
	b.at += n
	return out
}

// readCount converts the size of read: -1 for absent and None.
func readCount(in *py.Interp, v value) (int, *py.Exception) {
	if v.IsAbsent() || v.IsNone() {
		return -1, nil
	}
	n, exc := in.IndexInt(v)
	if exc != nil && exc.Limit == nil && exc.Is(py.TypeError) {
		exc = py.Errorf(py.TypeError, "argument should be integer or None, not '%s'", py.TypeName(v))
	}
	return n, exc
}

func buffered_read(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	n, exc := readCount(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	if _, exc := bufferedOf(a[0]); exc != nil {
		return value{}, exc
	}
	if n < -1 {
		return value{}, py.Errorf(py.ValueError, "read length must be non-negative or -1")
	}
	b, exc := openBuffered(in, a[0], "read")
	if exc != nil {
		return value{}, exc
	}
	if n < 0 {
		return b.readAll(in)
	}
	if n <= len(b.ahead)-b.at {
		return in.NewBytes(string(b.take(n))), nil
	}
	if exc := b.drain(in); exc != nil {
		return value{}, exc
	}
	out := bytes.Clone(b.take(n))
	for blocks := (n - len(out)) / b.size * b.size; blocks > 0; blocks = (n - len(out)) / b.size * b.size {
		got, ok, exc := b.fromRaw(in, blocks)
		if exc != nil {
			return value{}, exc
		}
		if len(got) == 0 {
			return result(in, out, ok), nil
		}
		out = append(out, got...)
	}
	b.reset()
	for len(out) < n {
		got, ok, exc := b.fill(in)
		if exc != nil {
			return value{}, exc
		}
		if got == 0 {
			return result(in, out, ok), nil
		}
		out = append(out, b.take(n-len(out))...)
	}
	return in.NewBytes(string(out)), nil
}

// result is what read gives for the bytes it got: None if there are none
// because the raw stream would block.
func result(in *py.Interp, got []byte, ok bool) value {
	if len(got) == 0 && !ok {
		return py.None
	}
	return in.NewBytes(string(got))
}

func (b *buffered) readAll(in *py.Interp) (value, *py.Exception) {
	out := bytes.Clone(b.take(len(b.ahead)))
	if exc := b.drain(in); exc != nil {
		return value{}, exc
	}
	all, exc := in.Lookup(b.raw, "readall")
	if exc != nil {
		return value{}, exc
	}
	if !all.IsAbsent() {
		v, exc := in.Call(all)
		if exc != nil {
			return value{}, exc
		}
		if v.IsNone() {
			return result(in, out, false), nil
		}
		s, ok := v.AsBytes()
		if !ok || v.Kind() != py.KindBytes {
			return value{}, py.Errorf(py.TypeError, "readall() should return bytes")
		}
		return in.NewBytes(string(out) + s), nil
	}
	for {
		v, exc := in.CallMethod(b.raw, "read")
		if exc != nil {
			return value{}, exc
		}
		s, ok := v.AsBytes()
		if !v.IsNone() && (!ok || v.Kind() != py.KindBytes) {
			return value{}, py.Errorf(py.TypeError, "read() should return bytes")
		}
		if s == "" {
			return result(in, out, !v.IsNone()), nil
		}
		if exc := in.Alloc(2 * len(s)); exc != nil {
			return value{}, exc
		}
		out = append(out, s...)
	}
}

func buffered_read1(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	n := -1
	var exc *py.Exception
	if !a[1].IsAbsent() {
		if n, exc = in.IndexInt(a[1]); exc != nil {
			return value{}, exc
		}
	}
	b, exc := openBuffered(in, a[0], "read")
	if exc != nil {
		return value{}, exc
	}
	if n < 0 {
		n = b.size
	}
	if len(b.ahead) > b.at || n == 0 {
		return in.NewBytes(string(b.take(n))), nil
	}
	if exc := b.drain(in); exc != nil {
		return value{}, exc
	}
	got, _, exc := b.fromRaw(in, n)
	if exc != nil {
		return value{}, exc
	}
	return in.NewBytes(string(got)), nil
}

func bufferedReadinto(once bool) native {
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		name := "readinto"
		if once {
			name = "readinto1"
		}
		to, ok := py.WritableBytes(a[1])
		if !ok {
			return value{}, py.Errorf(py.TypeError, "%s() argument must be read-write bytes-like object, not %s", name, py.ArgTypeName(a[1]))
		}
		want, done := len(to), 0
		b, exc := openBuffered(in, a[0], "readinto")
		if exc != nil {
			return value{}, exc
		}
		// put copies bytes to where they go; callbacks may have changed it.
		put := func(got []byte) {
			to, _ := py.WritableBytes(a[1])
			if done < len(to) {
				copy(to[done:], got)
			}
			done += len(got)
		}
		put(b.take(want))
		if exc := b.drain(in); exc != nil {
			return value{}, exc
		}
		b.reset()
		for read := false; done < want && !(once && read); read = true {
			if once && done > 0 && want-done <= b.size {
				break // the rest waits in the buffer
			}
			var got []byte
			if want-done > b.size {
				got, ok, exc = b.fromRaw(in, want-done)
			} else if _, ok, exc = b.fill(in); exc == nil {
				got = b.take(want - done)
			}
			if exc != nil {
				return value{}, exc
			}
			if len(got) == 0 {
				if !ok && done == 0 {
					return py.None, nil
				}
				break
			}
			put(got)
		}
		return py.Int(int64(done)), in.Charge(done / 64)
	}
}

func buffered_peek(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if !a[1].IsAbsent() {
		if _, exc := in.IndexInt(a[1]); exc != nil {
			return value{}, exc
		}
	}
	b, exc := openBuffered(in, a[0], "peek")
	if exc != nil {
		return value{}, exc
	}
	if exc := b.drain(in); exc != nil {
		return value{}, exc
	}
	if b.reset(); len(b.ahead) == 0 {
		if _, _, exc := b.fill(in); exc != nil {
			return value{}, exc
		}
	}
	return in.NewBytes(string(b.ahead[b.at:])), nil
}

func buffered_readline(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	limit, exc := readCount(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	b, exc := openBuffered(in, a[0], "readline")
	if exc != nil {
		return value{}, exc
	}
	if exc := b.drain(in); exc != nil {
		return value{}, exc
	}
	var line []byte
	for {
		n := len(b.ahead) - b.at
		if limit >= 0 {
			n = min(n, limit-len(line))
		}
		end := bytes.IndexByte(b.ahead[b.at:b.at+n], '\n') + 1
		if end > 0 {
			n = end
		}
		if exc := in.Charge(n / 64); exc != nil {
			return value{}, exc
		}
		if line = append(line, b.take(n)...); end > 0 || len(line) == limit {
			break
		}
		b.reset()
		got, _, exc := b.fill(in)
		if exc != nil {
			return value{}, exc
		}
		if got == 0 {
			break
		}
	}
	return in.NewBytes(string(line)), nil
}

// errBlocks is the error for bytes that could not be written; written is how
// many of them were.
func errBlocks(in *py.Interp, written int) *py.Exception {
	return py.NewException(py.BlockingIOError, py.Int(0), in.NewStr("write could not complete without blocking"), py.Int(int64(written)))
}

// toRaw writes data to the raw stream and returns how much it took, -1 if it
// would block.
func (b *buffered) toRaw(in *py.Interp, data []byte) (int, *py.Exception) {
	view, exc := in.NewMemoryView(in.NewBytes(string(data)))
	if exc != nil {
		return 0, exc
	}
	r, exc := in.CallMethod(b.raw, "write", view)
	if exc != nil {
		return 0, exc
	}
	return rawCount(in, r, len(data), "write")
}

// drain writes out what is pending.
func (b *buffered) drain(in *py.Interp) *py.Exception {
	for len(b.pending) > 0 {
		n, exc := b.toRaw(in, b.pending)
		if exc != nil {
			return exc
		}
		if n < 0 {
			return errBlocks(in, 0)
		}
		b.pending = b.pending[min(n, len(b.pending)):]
	}
	return nil
}

func buffered_write(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := bufferedOf(a[0])
	if exc != nil {
		return value{}, exc
	}
	s, exc := content(a[1])
	if exc != nil {
		return value{}, exc
	}
	closed, exc := b.rawClosed(in)
	if exc != nil {
		return value{}, exc
	}
	if closed {
		return value{}, py.Errorf(py.ValueError, "write to closed file")
	}
	if exc := b.rewind(in); exc != nil {
		return value{}, exc
	}
	if exc := in.Alloc(len(s)); exc != nil {
		return value{}, exc
	}
	all := py.Int(int64(len(s)))
	if len(b.pending)+len(s) <= b.size && len(s) < b.size {
		b.pending = append(b.pending, s...)
		return all, in.Charge(len(s) / 64)
	}
	if exc := b.drain(in); exc != nil {
		if exc.Limit != nil || !exc.Is(py.BlockingIOError) {
			return value{}, exc
		}
		fits := max(min(b.size-len(b.pending), len(s)), 0)
		b.pending = append(b.pending, s[:fits]...)
		if fits == len(s) {
			return all, nil
		}
		return value{}, errBlocks(in, fits)
	}
	rest := []byte(s)
	for len(rest) >= b.size {
		n, exc := b.toRaw(in, rest)
		if exc != nil {
			return value{}, exc
		}
		if n < 0 {
			b.pending = append(b.pending[:0:0], rest[:b.size]...)
			return value{}, errBlocks(in, len(s)-len(rest)+b.size)
		}
		rest = rest[n:]
	}
	b.pending = append(b.pending[:0:0], rest...)
	return all, nil
}
