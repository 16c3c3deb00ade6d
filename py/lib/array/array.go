// Package array is the array module of programs: sequences of numbers of one
// C type. Start at Module; items are converted in item.go, methods are in
// methods.go and sequence.go, conversions in convert.go.
// https://docs.python.org/3.14/library/array.html
package array

import (
	"math"
	"strings"

	"toolweaver/py"
)

type (
	value     = py.Value
	exception = *py.Exception
)

// typecodes are the codes in the order of array.typecodes.
const typecodes = "bBuwhHiIlLqQfd"

var itemSizes = [128]int{'b': 1, 'B': 1, 'u': 4, 'w': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}

// array is the payload of an array: its items as they lie in memory.
type array struct {
	code byte
	size int
	b    []byte
}

// Trace visits no values: items are numbers.
func (*array) Trace(func(value)) {}

// Size returns the bytes of the items.
func (a *array) Size() int { return 64 + cap(a.b) }

// Buffer gives memoryview the items.
func (a *array) Buffer() ([]byte, string, int) {
	return a.b, string(a.code), a.size
}

func (a *array) len() int { return len(a.b) / a.size }

func (a *array) isText() bool { return a.code == 'u' || a.code == 'w' }

func arrayOf(v value) *array { return v.ObjectData().(*array) }

func asArray(v value) (*array, bool) {
	a, ok := v.ObjectData().(*array)
	return a, ok
}

var (
	arrayType *py.Type
	iterType  = py.NewType(py.TypeSpec{Name: "arrayiterator", Module: "array", Final: true, Methods: py.IteratorMethods()})
)

// Module is the array module.
var Module = &py.ModuleDef{Name: "array", Doc: "Sequences of numbers of one C type."}

func init() {
	arrayType = py.NewType(py.TypeSpec{
		Name: "array.array", Module: "array", New: array_new, NewSig: "...", Dict: true,
		Doc: "array(typecode[, initializer]) -> array\n\nA mutable sequence of numbers, or characters, of one type.",
		Methods: append(append(append(py.BufferMethods(), []py.Def{
			{Name: "append", Sig: "v, /", Fn: array_append, Doc: "Add an item at the end."},
			{Name: "extend", Sig: "bb, /", Fn: array_extend, Doc: "Add the items of an iterable at the end."},
			{Name: "insert", Sig: "i, v, /", Fn: array_insert, Doc: "Insert an item before position i."},
			{Name: "pop", Sig: "i=-1, /", Fn: array_pop, Doc: "Remove and return an item, the last by default."},
			{Name: "remove", Sig: "v, /", Fn: array_remove, Doc: "Remove the first item equal to v."},
			{Name: "clear", Fn: array_clear, Doc: "Remove all items."},
			{Name: "reverse", Fn: array_reverse, Doc: "Reverse the items in place."},
			{Name: "byteswap", Fn: array_byteswap, Doc: "Reverse the bytes of each item."},
			{Name: "count", Sig: "v, /", Fn: array_count, Doc: "Return the number of items equal to v."},
			{Name: "index", Sig: "v, start=0, stop=9223372036854775807, /", Fn: array_index, Doc: "Return the first position of v."},
			{Name: "buffer_info", Fn: array_buffer_info, Doc: "Return the address and the number of items."},
			{Name: "__copy__", Fn: array_copy, Doc: "Return a copy."},
			{Name: "__deepcopy__", Sig: "unused, /", Fn: array_copy, Doc: "Return a copy."},
			{Name: "__reduce_ex__", Sig: "value, /", Fn: array_reduce, Doc: "Return how to make the array anew."},
		}...), conversionDefs()...), sequenceDefs()...),
		Class: []py.Def{{Name: "__class_getitem__", Sig: "item, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return in.NewGenericAlias(a[0], a[1]), nil
		}}},
		Getters: []py.Getter{
			{Name: "typecode", Get: func(in *py.Interp, v value) (value, exception) { return in.NewStr(string(arrayOf(v).code)), nil }},
			{Name: "itemsize", Get: func(_ *py.Interp, v value) (value, exception) { return py.Int(int64(arrayOf(v).size)), nil }},
		},
		Consts: map[string]value{"__hash__": py.None},
	})
	arrayType.SetABC("Sequence")
	Module.Values = map[string]value{
		"array": arrayType.Value(), "ArrayType": arrayType.Value(), "typecodes": py.NewStaticStr(typecodes),
	}
	Module.Funcs = []py.Def{{Name: "_array_reconstructor", Sig: "arraytype, typecode, mformat_code, items, /", Fn: reconstruct}}
}

// newArray returns an array of the class array.
func newArray(in *py.Interp, code byte, b []byte) value {
	return in.NewObject(arrayType, &array{code: code, size: itemSizes[code], b: b})
}

// readCode reads the typecode of a constructor.
func readCode(v value) (byte, exception) {
	s, ok := v.Text()
	if !ok {
		return 0, py.Errorf(py.TypeError, "array() argument 1 must be a unicode character, not %s", py.TypeName(v))
	}
	if n := py.CharLen(v); n != 1 {
		return 0, py.Errorf(py.TypeError, "array() argument 1 must be a unicode character, not a string of length %d", n)
	}
	if s[0] >= 128 || itemSizes[s[0]] == 0 {
		return 0, py.Errorf(py.ValueError, "bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)")
	}
	return s[0], nil
}

func array_new(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	cls, _ := a[0].AsType()
	switch {
	case cls == arrayType && kw.Len() > 0:
		return value{}, py.Errorf(py.TypeError, "array.array() takes no keyword arguments")
	case len(a) < 2:
		return value{}, py.Errorf(py.TypeError, "array() takes at least 1 argument (0 given)")
	case len(a) > 3:
		return value{}, py.Errorf(py.TypeError, "array() takes at most 2 arguments (%d given)", len(a)-1)
	}
	code, exc := readCode(a[1])
	if exc != nil {
		return value{}, exc
	}
	arr := &array{code: code, size: itemSizes[code]}
	self := in.NewObject(cls, arr)
	if len(a) == 2 {
		return self, nil
	}
	src := a[2]
	if s, ok := src.Text(); ok {
		if !arr.isText() {
			return value{}, py.Errorf(py.TypeError, "cannot use a str to initialize an array with typecode '%c'", code)
		}
		return self, arr.addText(in, s)
	}
	if from, ok := asArray(src); ok && from.isText() && !arr.isText() {
		return value{}, py.Errorf(py.TypeError, "cannot use a unicode array to initialize an array with typecode '%c'", code)
	}
	if k := src.Kind(); k == py.KindBytes || k == py.KindByteArray {
		s, _ := src.AsBytes()
		return self, arr.addBytes(in, s)
	}
	return self, arr.addItems(in, src)
}

// grow makes room for n more bytes.
func (a *array) grow(in *py.Interp, n int) exception {
	if len(a.b)+n <= cap(a.b) {
		return nil
	}
	if n > math.MaxInt32 {
		return in.Alloc(n)
	}
	size := max(len(a.b)+n, len(a.b)+len(a.b)/4+16)
	if exc := in.Alloc(size); exc != nil {
		return exc
	}
	a.b = append(make([]byte, 0, size), a.b...)
	return nil
}

// add appends an item.
func (a *array) add(in *py.Interp, v value) exception {
	var buf [8]byte
	if exc := a.pack(in, buf[:a.size], v); exc != nil {
		return exc
	}
	if exc := a.grow(in, a.size); exc != nil {
		return exc
	}
	a.b = append(a.b, buf[:a.size]...)
	return nil
}

// addItems appends the items of an iterable.
func (a *array) addItems(in *py.Interp, src value) exception {
	if from, ok := asArray(src); ok && from.code == a.code {
		return a.addBytes(in, string(from.b))
	}
	return in.ForEach(src, func(v value) (bool, exception) { return true, a.add(in, v) })
}

// addBytes appends items as they lie in memory.
func (a *array) addBytes(in *py.Interp, s string) exception {
	if len(s)%a.size != 0 {
		return py.Errorf(py.ValueError, "bytes length not a multiple of item size")
	}
	if exc := in.Charge(1 + len(s)/64); exc != nil {
		return exc
	}
	if exc := a.grow(in, len(s)); exc != nil {
		return exc
	}
	a.b = append(a.b, s...)
	return nil
}

// addText appends characters.
func (a *array) addText(in *py.Interp, s string) exception {
	if exc := in.Charge(1 + len(s)/16); exc != nil {
		return exc
	}
	if exc := a.grow(in, 4*len(s)); exc != nil {
		return exc
	}
	enc, exc := in.Encode(in.NewStr(strings.Clone(s)), "utf-32-le", "surrogatepass")
	if exc != nil {
		return exc
	}
	a.b = append(a.b, enc...)
	return nil
}
