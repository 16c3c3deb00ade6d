package zlib

// This file defines compressors and decompressors that work in steps.

import (
	"bytes"

	"toolweaver/py"
)

// compressor is the payload of a compression object.
type compressor struct {
	out  bytes.Buffer
	w    flusher
	done bool
}

// Trace visits no values: a compressor holds none.
func (*compressor) Trace(func(value)) {}

// Size returns about how many bytes c takes: flate keeps windows and tables.
func (c *compressor) Size() int { return 800<<10 + c.out.Cap() }

func newCompressor(in *py.Interp, level, wbits value) (*compressor, *py.Exception) {
	n, exc := small(in, level, -1)
	if exc == nil {
		exc = badLevel(n)
	}
	if exc != nil {
		return nil, exc
	}
	bits, exc := small(in, wbits, 15)
	if exc != nil {
		return nil, exc
	}
	f, exc := frameOf(bits)
	if exc != nil {
		return nil, exc
	}
	if exc := in.Alloc(800 << 10); exc != nil {
		return nil, exc
	}
	c := &compressor{}
	w, err := writer(&c.out, f, n)
	if err != nil {
		return nil, zlibError(err.Error())
	}
	c.w = w
	return c, nil
}

func (c *compressor) write(in *py.Interp, data []byte) *py.Exception {
	if exc := in.Charge(len(data) / 8); exc != nil {
		return exc
	}
	if exc := in.Alloc(len(data)); exc != nil {
		return exc
	}
	if _, err := c.w.Write(data); err != nil {
		return zlibError(err.Error())
	}
	return nil
}

// take returns what has been written.
func (c *compressor) take(in *py.Interp) value {
	v := in.NewBytes(c.out.String())
	c.out.Reset()
	return v
}

func (c *compressor) finish(in *py.Interp) value {
	_ = c.w.Close() // a buffer takes everything
	c.done = true
	return c.take(in)
}

var compressorType = py.NewType(py.TypeSpec{Name: "Compress", Module: "zlib", Methods: []py.Def{
	{Name: "compress", Sig: "data, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		c := a[0].ObjectData().(*compressor)
		data, exc := content(a[1])
		if exc != nil {
			return value{}, exc
		}
		if c.done {
			return value{}, zlibError("Error -2 while compressing data: inconsistent stream state")
		}
		if exc := c.write(in, data); exc != nil {
			return value{}, exc
		}
		return c.take(in), nil
	}, Doc: "Compress bytes; the rest comes with flush()."},
	{Name: "flush", Sig: "mode=4, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		c := a[0].ObjectData().(*compressor)
		mode, exc := small(in, a[1], 4)
		switch {
		case exc != nil:
			return value{}, exc
		case mode == 0:
			return in.NewBytes(""), nil
		case c.done:
			return value{}, zlibError("Error -2 while flushing: inconsistent stream state")
		case mode == 4:
			return c.finish(in), nil
		}
		_ = c.w.Flush()
		return c.take(in), nil
	}, Doc: "Return what is left."},
}})

func zlib_compressobj(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if !a[5].IsAbsent() && !a[5].IsNone() {
		return value{}, py.Errorf(py.NotImplementedError, "zlib dictionaries are not supported; compress without zdict")
	}
	c, exc := newCompressor(in, a[0], a[2])
	if exc != nil {
		return value{}, exc
	}
	return in.NewObject(compressorType, c), nil
}

// decompressor is the payload of a decompression object. It keeps what has come and reads it from the start at each step.
type decompressor struct {
	frame   frame
	data    []byte // all that has come
	given   int    // bytes of output that the program has
	ended   bool
	unused  []byte // what came after the end
	pending []byte // what max_length kept back
}

// Trace visits no values: a decompressor holds none.
func (*decompressor) Trace(func(value)) {}

// Size returns about how many bytes d takes.
func (d *decompressor) Size() int { return 200 + cap(d.data) + cap(d.unused) + cap(d.pending) }

// more decompresses data; at most limit bytes come back unless it is 0.
func (d *decompressor) more(in *py.Interp, data []byte, limit int) (value, *py.Exception) {
	if d.ended {
		d.unused = append(d.unused, data...)
		return in.NewBytes(""), nil
	}
	if exc := in.Alloc(len(data)); exc != nil {
		return value{}, exc
	}
	d.data = append(d.data, data...)
	end := -1
	if limit > 0 {
		end = d.given + limit
	}
	out, used, ended, exc := decode(in, d.data, d.frame, end)
	if exc != nil {
		return value{}, exc
	}
	fresh := out[min(d.given, len(out)):]
	d.given = len(out)
	d.pending = nil
	if ended {
		d.ended = true
		d.unused = append(d.unused, d.data[used:]...)
		d.data = nil
	} else if end >= 0 && len(out) == end && len(data) > 0 {
		// Input is handed back as far as it was not needed; the program gives it again.
		d.pending = append([]byte(nil), d.data[used:]...)
		d.data = d.data[:used]
	}
	return in.NewBytes(string(fresh)), nil
}

var decompressorType = py.NewType(py.TypeSpec{Name: "Decompress", Module: "zlib", Methods: []py.Def{
	{Name: "decompress", Sig: "data, /, max_length=0", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		data, exc := content(a[1])
		if exc != nil {
			return value{}, exc
		}
		limit, exc := small(in, a[2], 0)
		if exc == nil && limit < 0 {
			exc = py.Errorf(py.ValueError, "max_length must be non-negative")
		}
		if exc != nil {
			return value{}, exc
		}
		return a[0].ObjectData().(*decompressor).more(in, data, limit)
	}, Doc: "Decompress bytes as far as they go."},
	{Name: "flush", Sig: "length=16384, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		d := a[0].ObjectData().(*decompressor)
		n, exc := small(in, a[1], 16384)
		if exc == nil && n <= 0 {
			exc = py.Errorf(py.ValueError, "length must be greater than zero")
		}
		if exc != nil {
			return value{}, exc
		}
		rest := d.pending
		return d.more(in, rest, 0)
	}, Doc: "Decompress what was kept back."},
}, Getters: []py.Getter{
	{Name: "eof", Get: func(_ *py.Interp, v value) (value, *py.Exception) {
		return py.Bool(v.ObjectData().(*decompressor).ended), nil
	}},
	{Name: "unused_data", Get: func(in *py.Interp, v value) (value, *py.Exception) {
		return in.NewBytes(string(v.ObjectData().(*decompressor).unused)), nil
	}},
	{Name: "unconsumed_tail", Get: func(in *py.Interp, v value) (value, *py.Exception) {
		return in.NewBytes(string(v.ObjectData().(*decompressor).pending)), nil
	}},
}})

func zlib_decompressobj(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	bits, exc := small(in, a[0], 15)
	if exc != nil {
		return value{}, exc
	}
	f, exc := frameOf(bits)
	if exc != nil {
		return value{}, exc
	}
	if s, ok := a[1].AsBytes(); ok && s != "" {
		return value{}, py.Errorf(py.NotImplementedError, "zlib dictionaries are not supported; compress without zdict")
	}
	return in.NewObject(decompressorType, &decompressor{frame: f}), nil
}
