package py

// This file defines memoryview.cast.

// maxDims is the greatest number of dimensions of a memoryview.
const maxDims = 64

// https://docs.python.org/3.14/library/stdtypes.html#memoryview.cast
func memoryview_cast(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m, exc := liveView(args[0])
	if exc != nil {
		return Value{}, exc
	}
	if !args[1].isStr() {
		return Value{}, typeErrorf("cast() argument 'format' must be str, not %s", ArgTypeName(args[1]))
	}
	format := args[1].str().s
	shape := args[2]
	if shape.IsNone() {
		shape = Value{}
	}
	if !m.contiguous() {
		return Value{}, typeErrorf("memoryview: casts are restricted to C-contiguous views")
	}
	if shape.p != nil && !shape.isList() && !shape.isTuple() {
		return Value{}, typeErrorf("shape must be a list or a tuple")
	}
	if m.items() == 0 && len(m.shape) != 1 {
		return Value{}, typeErrorf("memoryview: cannot cast view with zeros in shape or strides")
	}
	var dims []int
	if shape.p != nil {
		if dims, exc = in.castShape(shape, len(m.shape)); exc != nil {
			return Value{}, exc
		}
	}
	code := itemCode(format)
	if code == 0 || code == 'F' || code == 'D' {
		return Value{}, valueErrorf("memoryview: destination format must be a native single character format prefixed with an optional '@'")
	}
	if !isByteCode(m.code) && !isByteCode(code) {
		return Value{}, typeErrorf("memoryview: cannot cast between two non-byte formats")
	}
	size, total := itemSizes[code], m.nbytes()
	if total%size != 0 {
		return Value{}, typeErrorf("memoryview: length is not a multiple of itemsize")
	}
	c := *m
	c.format, c.code, c.size = format, code, size
	c.setLine(total/size, size)
	if shape.p != nil {
		n := size
		for _, d := range dims {
			if d > total { // beyond, whatever the rest
				n = -1
				break
			}
			n *= d
		}
		if n != total {
			return Value{}, typeErrorf("memoryview: product(shape) * itemsize != buffer size")
		}
		c.shape, c.strides = dims, make([]int, len(dims))
		for i, n := len(dims)-1, size; i >= 0; i-- {
			c.strides[i] = n
			n *= dims[i]
		}
	}
	in.charge(len(dims) * 16)
	return in.NewObject(memoryViewType, &c), nil
}

func isByteCode(code byte) bool { return code == 'B' || code == 'b' || code == 'c' }

// castShape reads the shape argument of cast, for a view of ndim dimensions.
func (in *Interp) castShape(v Value, ndim int) ([]int, *Exception) {
	items, _ := v.AsItems()
	if len(items) > maxDims {
		return nil, valueErrorf("memoryview: number of dimensions must not exceed %d", maxDims)
	}
	if ndim != 1 && len(items) != 1 {
		return nil, typeErrorf("memoryview: cast must be 1D -> ND or ND -> 1D")
	}
	dims := make([]int, len(items))
	for i, x := range items {
		if n, ok := x.AsInt(); ok {
			if n <= 0 {
				return nil, valueErrorf("memoryview.cast(): elements of shape must be integers > 0")
			}
			dims[i] = int(n)
			continue
		}
		return nil, typeErrorf("memoryview.cast(): elements of shape must be integers")
	}
	return dims, nil
}
