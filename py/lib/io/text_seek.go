package io

// This file defines how TextIOWrapper moves: positions are numbers that hold
// a place in the buffer and the state a decoder needs to go on from there.

import (
	"math/big"

	"toolweaver/py"
	"toolweaver/py/internal/unidata"
)

// cookie is a position: decode from byte start with flags, feed that many
// bytes and skip that many characters. Each part has 64 bits of the number.
type cookie struct {
	start, feed, skip int
	flags             *big.Int
	eof               bool // all input was needed
}

func (c *cookie) number(in *py.Interp) value {
	n := big.NewInt(int64(c.start))
	put := func(part *big.Int, shift uint) { n.Or(n, part.Lsh(part, shift)) }
	put(new(big.Int).Set(c.flags), 64)
	put(big.NewInt(int64(c.feed)), 128)
	put(big.NewInt(int64(c.skip)), 192)
	if c.eof {
		n.SetBit(n, 256, 1)
	}
	return in.NewBig(n)
}

func parseCookie(n *big.Int) cookie {
	mask := new(big.Int).SetUint64(^uint64(0))
	part := func(shift uint) *big.Int {
		p := new(big.Int).Rsh(n, shift)
		return p.And(p, mask)
	}
	return cookie{start: int(part(0).Int64()), flags: part(64), feed: int(part(128).Int64()), skip: int(part(192).Int64()), eof: n.Bit(256) == 1}
}

func wrapper_tell(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	w, exc := openWrapper(in, a[0])
	if exc != nil {
		return value{}, exc
	}
	if !w.seekable {
		return value{}, py.Errorf(unsupported, "underlying stream is not seekable")
	}
	if !w.telling {
		return value{}, py.Errorf(py.OSError, "telling position disabled by next() call")
	}
	if exc := w.writeOut(in); exc != nil {
		return value{}, exc
	}
	if _, exc := in.CallMethod(a[0], "flush"); exc != nil {
		return value{}, exc
	}
	v, exc := in.CallMethod(w.buffer, "tell")
	if exc != nil || w.decoder.IsAbsent() || !w.snapshot {
		return v, exc
	}
	pos, exc := in.IndexInt(v)
	if exc != nil {
		return value{}, exc
	}
	flags, ok := w.flags.AsBig()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "illegal decoder state")
	}
	c := cookie{start: pos - len(w.input), flags: flags}
	if w.used == 0 {
		return c.number(in), nil
	}
	saved, exc := in.CallMethod(w.decoder, "getstate")
	if exc != nil {
		return value{}, exc
	}
	in.PushRoot(saved)
	defer in.PopRoot()
	exc = w.locate(in, &c)
	if _, again := in.CallMethod(w.decoder, "setstate", saved); exc == nil {
		exc = again
	}
	return c.number(in), exc
}

// restart puts the decoder in the state of c.
func (w *wrapper) restart(in *py.Interp, c *cookie) *py.Exception {
	if c.start == 0 && c.flags.Sign() == 0 {
		_, exc := in.CallMethod(w.decoder, "reset")
		return exc
	}
	_, exc := in.CallMethod(w.decoder, "setstate", in.NewTuple(in.NewBytes(""), in.NewBig(c.flags)))
	return exc
}

// locate moves c from the start of the last chunk to where the reader is: the
// last place before it where the decoder keeps no bytes, and how to go on
// from there.
func (w *wrapper) locate(in *py.Interp, c *cookie) *py.Exception {
	left := unidata.Count(w.decoded[:w.used])
	input := w.input
	step := left // a character takes a byte at least
	for left > 0 && input != "" {
		if exc := in.Charge(8); exc != nil {
			return exc
		}
		if exc := w.restart(in, c); exc != nil {
			return exc
		}
		n := min(max(step, 1), len(input))
		text, exc := w.decode(in, input[:n], false)
		if exc != nil {
			return exc
		}
		kept, flags, exc := decoderState(in, w.decoder)
		if exc != nil {
			return exc
		}
		chars := unidata.Count(text)
		switch {
		case kept == "" && chars <= left:
			f, ok := flags.AsBig()
			if !ok {
				return py.Errorf(py.TypeError, "illegal decoder state")
			}
			c.start, c.flags = c.start+n, f
			left -= chars
			input, step = input[n:], left
		case n > 1 && kept != "" && chars <= left && len(kept) < n:
			step = n - len(kept)
		case kept != "" && n < len(input) && chars == 0: // a character that takes more bytes than characters are left
			for n++; n <= len(input); n++ {
				if exc := w.restart(in, c); exc != nil {
					return exc
				}
				if text, exc = w.decode(in, input[:n], false); exc != nil {
					return exc
				}
				if kept, flags, exc = decoderState(in, w.decoder); exc != nil {
					return exc
				}
				if kept == "" {
					break
				}
			}
			chars = unidata.Count(text)
			if n > len(input) || chars > left {
				c.feed, c.skip = min(n, len(input)), left
				return nil
			}
			f, ok := flags.AsBig()
			if !ok {
				return py.Errorf(py.TypeError, "illegal decoder state")
			}
			c.start, c.flags = c.start+n, f
			left -= chars
			input, step = input[n:], left
		default:
			c.feed, c.skip, c.eof = len(input), left, n == len(input)
			return nil
		}
	}
	if left > 0 {
		c.feed, c.skip, c.eof = len(input), left, true
	}
	return nil
}

func wrapper_seek(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	w, exc := openWrapper(in, a[0])
	if exc != nil {
		return value{}, exc
	}
	whence := 0
	if !a[2].IsAbsent() {
		if whence, exc = in.IndexInt(a[2]); exc != nil {
			return value{}, exc
		}
	}
	if !w.seekable {
		return value{}, py.Errorf(unsupported, "underlying stream is not seekable")
	}
	to := a[1]
	switch whence {
	case 0, 1, 2:
		if whence > 0 {
			same, exc := in.Equal(to, py.Int(0))
			if exc != nil {
				return value{}, exc
			}
			if !same {
				return value{}, py.Errorf(unsupported, "can't do nonzero %s-relative seeks", [...]string{1: "cur", 2: "end"}[whence])
			}
		}
	default:
		return value{}, py.Errorf(py.ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	if whence == 1 {
		if to, exc = in.CallMethod(a[0], "tell"); exc != nil {
			return value{}, exc
		}
	}
	if whence == 2 {
		if _, exc := in.CallMethod(a[0], "flush"); exc != nil {
			return value{}, exc
		}
		w.forget()
		if !w.decoder.IsAbsent() {
			if _, exc := in.CallMethod(w.decoder, "reset"); exc != nil {
				return value{}, exc
			}
		}
		r, exc := in.CallMethod(w.buffer, "seek", py.Int(0), py.Int(2))
		if exc != nil {
			return value{}, exc
		}
		n, _ := r.AsInt()
		return r, w.resetEncoder(in, n == 0)
	}
	negative, exc := in.Less(to, py.Int(0))
	if exc != nil {
		return value{}, exc
	}
	if negative {
		r, exc := in.Repr(to)
		if exc != nil {
			return value{}, exc
		}
		return value{}, py.Errorf(py.ValueError, "negative seek position %s", r)
	}
	if _, exc := in.CallMethod(a[0], "flush"); exc != nil {
		return value{}, exc
	}
	n, exc := in.IntOf(to)
	if exc != nil {
		return value{}, exc
	}
	number, _ := n.AsBig()
	c := parseCookie(number)
	if _, exc := in.CallMethod(w.buffer, "seek", py.Int(int64(c.start))); exc != nil {
		return value{}, exc
	}
	w.forget()
	if !w.decoder.IsAbsent() {
		if exc := w.restart(in, &c); exc != nil {
			return value{}, exc
		}
	}
	if c.skip > 0 {
		v, exc := in.CallMethod(w.buffer, "read", py.Int(int64(c.feed)))
		if exc != nil {
			return value{}, exc
		}
		input, ok := v.AsBytes()
		if !ok {
			return value{}, py.Errorf(py.TypeError, "underlying read() should have returned a bytes-like object, not '%s'", py.TypeName(v))
		}
		text, exc := w.decode(in, input, c.eof)
		if exc != nil {
			return value{}, exc
		}
		w.decoded, w.snapshot, w.flags, w.input = text, true, in.NewBig(c.flags), input
		if unidata.Count(text) < c.skip {
			return value{}, py.Errorf(py.OSError, "can't restore logical file position")
		}
		w.used = charBytes(text, c.skip)
	} else {
		w.snapshot, w.flags, w.input = true, in.NewBig(c.flags), ""
	}
	return to, w.resetEncoder(in, number.Sign() == 0)
}

// resetEncoder tells the encoder that the position is new, the start or not:
// only at the start is a byte order mark written.
func (w *wrapper) resetEncoder(in *py.Interp, start bool) *py.Exception {
	if w.encoder.IsAbsent() {
		return nil
	}
	var exc *py.Exception
	if start {
		_, exc = in.CallMethod(w.encoder, "reset")
	} else {
		_, exc = in.CallMethod(w.encoder, "setstate", py.Int(0))
	}
	return exc
}
