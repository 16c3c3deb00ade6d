package array

// This file defines the operators of arrays: subscripts, concatenation,
// repetition, comparison and iteration.

import (
	"bytes"

	"toolweaver/py"
	"toolweaver/py/syntax"
)

func sequenceDefs() []py.Def {
	defs := []py.Def{
		{Name: "__len__", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return py.Int(int64(arrayOf(a[0]).len())), nil
		}},
		{Name: "__iter__", Fn: array_iter},
		{Name: "__contains__", Sig: "key, /", Fn: array_contains},
		{Name: "__getitem__", Sig: "key, /", Fn: array_getitem},
		{Name: "__setitem__", Sig: "key, value, /", Fn: array_setitem},
		{Name: "__delitem__", Sig: "key, /", Fn: array_delitem},
		{Name: "__add__", Sig: "value, /", Fn: array_add},
		{Name: "__iadd__", Sig: "value, /", Fn: array_iadd},
		{Name: "__mul__", Sig: "value, /", Fn: array_mul},
		{Name: "__rmul__", Sig: "value, /", Fn: array_mul},
		{Name: "__imul__", Sig: "value, /", Fn: array_imul},
	}
	for name, op := range py.Comparisons() {
		defs = append(defs, py.Def{Name: name, Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			y, ok := asArray(a[1])
			if !ok {
				return py.NotImplemented, nil
			}
			return arrayOf(a[0]).compare(in, op, y)
		}})
	}
	return defs
}

// compare compares item by item.
func (a *array) compare(in *py.Interp, op syntax.CmpOp, b *array) (value, exception) {
	if a.len() != b.len() && (op == syntax.Eq || op == syntax.NotEq) {
		return py.Bool(op == syntax.NotEq), nil
	}
	if a.code == b.code && a.code != 'f' && a.code != 'd' && (op == syntax.Eq || op == syntax.NotEq) {
		return py.Bool(bytes.Equal(a.b, b.b) == (op == syntax.Eq)), in.Charge(len(a.b) / 64)
	}
	n := min(a.len(), b.len())
	for i := range n {
		if exc := in.Charge(1); exc != nil {
			return value{}, exc
		}
		x, y := a.at(in, i), b.at(in, i)
		eq, exc := in.Equal(x, y)
		if exc != nil {
			return value{}, exc
		}
		if !eq {
			switch op {
			case syntax.Eq:
				return py.False, nil
			case syntax.NotEq:
				return py.True, nil
			}
			return in.Compare(op, x, y)
		}
	}
	return in.Compare(op, py.Int(int64(a.len())), py.Int(int64(b.len())))
}

func array_iter(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr, i := arrayOf(a[0]), 0
	return in.NewIterator(iterType, func(in *py.Interp) (value, exception) {
		if i >= arr.len() {
			return value{}, nil
		}
		i++
		return arr.at(in, i-1), nil
	}, a[0]), nil
}

// position converts a subscript that is no slice.
func (a *array) position(in *py.Interp, key value, outside string) (int, exception) {
	if in.TypeLookup(py.TypeOf(key), "__index__").IsAbsent() {
		return 0, py.Errorf(py.TypeError, "array indices must be integers")
	}
	i, exc := in.IndexInt(key)
	if exc != nil {
		return 0, exc
	}
	if i < 0 {
		i += a.len()
	}
	if i < 0 || i >= a.len() {
		return 0, py.Errorf(py.IndexError, "%s", outside)
	}
	return i, nil
}

func array_getitem(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	if a[1].Kind() != py.KindSlice {
		i, exc := arr.position(in, a[1], "array index out of range")
		if exc != nil {
			return value{}, exc
		}
		return arr.at(in, i), nil
	}
	start, step, n, exc := in.ResolveSlice(a[1], arr.len())
	if exc != nil {
		return value{}, exc
	}
	if exc := in.Alloc(n * arr.size); exc != nil {
		return value{}, exc
	}
	out := make([]byte, 0, n*arr.size)
	for ; n > 0 && start < arr.len(); n-- {
		out = append(out, arr.b[start*arr.size:(start+1)*arr.size]...)
		start += step
	}
	return newArray(in, arr.code, out), in.Charge(len(out) / 64)
}

const assignOutside = "array assignment index out of range"

func array_setitem(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	if a[1].Kind() != py.KindSlice {
		i, exc := arr.position(in, a[1], assignOutside)
		if exc != nil {
			return value{}, exc
		}
		var buf [8]byte
		if exc := arr.pack(in, buf[:arr.size], a[2]); exc != nil {
			return value{}, exc
		}
		if i >= arr.len() {
			return value{}, py.Errorf(py.IndexError, assignOutside)
		}
		copy(arr.b[i*arr.size:], buf[:arr.size])
		return py.None, nil
	}
	from, ok := asArray(a[2])
	if !ok {
		return value{}, py.Errorf(py.TypeError, "can only assign array (not \"%s\") to array slice", py.TypeName(a[2]))
	}
	if from.code != arr.code {
		return value{}, errArgument()
	}
	start, step, n, exc := in.ResolveSlice(a[1], arr.len())
	if exc != nil {
		return value{}, exc
	}
	if step == 1 {
		return py.None, arr.replace(in, start, n, from.b)
	}
	if from.len() != n {
		return value{}, py.Errorf(py.ValueError, "attempt to assign array of size %d to extended slice of size %d", from.len(), n)
	}
	src := append([]byte(nil), from.b...)
	for k := range n {
		i := start + k*step
		copy(arr.b[i*arr.size:(i+1)*arr.size], src[k*arr.size:])
	}
	return py.None, in.Charge(len(src) / 64)
}

// replace puts src in the place of n items from start on.
func (a *array) replace(in *py.Interp, start, n int, src []byte) exception {
	size := len(a.b) - n*a.size + len(src)
	if exc := in.Alloc(size); exc != nil {
		return exc
	}
	out := make([]byte, 0, size)
	out = append(out, a.b[:start*a.size]...)
	out = append(out, src...)
	a.b = append(out, a.b[(start+n)*a.size:]...)
	return in.Charge(size / 64)
}

func errArgument() exception {
	return py.Errorf(py.TypeError, "bad argument type for built-in operation")
}

func array_delitem(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	if a[1].Kind() != py.KindSlice {
		i, exc := arr.position(in, a[1], assignOutside)
		if exc != nil {
			return value{}, exc
		}
		arr.remove(i)
		return py.None, in.Charge(arr.len() / 64)
	}
	start, step, n, exc := in.ResolveSlice(a[1], arr.len())
	if exc != nil {
		return value{}, exc
	}
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	if n == 0 {
		return py.None, nil
	}
	out := arr.b[:start*arr.size]
	for i := start; i < arr.len(); i++ {
		if k := i - start; k%step != 0 || k/step >= n {
			out = append(out, arr.b[i*arr.size:(i+1)*arr.size]...)
		}
	}
	arr.b = out
	return py.None, in.Charge(len(arr.b) / 64)
}

func array_add(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	x := arrayOf(a[0])
	y, ok := asArray(a[1])
	if !ok {
		return value{}, py.Errorf(py.TypeError, "can only append array (not \"%s\") to array", py.TypeName(a[1]))
	}
	if x.code != y.code {
		return value{}, errArgument()
	}
	if exc := in.Alloc(len(x.b) + len(y.b)); exc != nil {
		return value{}, exc
	}
	return newArray(in, x.code, append(append(make([]byte, 0, len(x.b)+len(y.b)), x.b...), y.b...)), in.Charge((len(x.b) + len(y.b)) / 64)
}

func array_iadd(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if _, ok := asArray(a[1]); !ok {
		return value{}, py.Errorf(py.TypeError, "can only extend array with array (not \"%s\")", py.TypeName(a[1]))
	}
	_, exc := array_extend(in, a, nil)
	return a[0], exc
}

// repeated returns the items n times, for a count as a program gives it.
func (a *array) repeated(in *py.Interp, count value) ([]byte, exception) {
	if in.TypeLookup(py.TypeOf(count), "__index__").IsAbsent() {
		return nil, py.Errorf(py.TypeError, "can't multiply sequence by non-int of type '%s'", py.TypeName(count))
	}
	n, exc := in.IndexInt(count)
	if exc != nil {
		return nil, exc
	}
	if n <= 0 || len(a.b) == 0 {
		return nil, nil
	}
	if n > 1<<40/len(a.b) {
		return nil, in.Alloc(1 << 62)
	}
	if exc := in.Alloc(n * len(a.b)); exc != nil {
		return nil, exc
	}
	return bytes.Repeat(a.b, n), in.Charge(n * len(a.b) / 64)
}

func array_mul(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	b, exc := arr.repeated(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	return newArray(in, arr.code, b), nil
}

func array_imul(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	b, exc := arr.repeated(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	arr.b = b
	return a[0], nil
}
