package array

// This file defines the methods that add, remove and find items.

import (
	"math"

	"toolweaver/py"
)

func array_append(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	return py.None, arrayOf(a[0]).add(in, a[1])
}

func array_extend(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	if from, ok := asArray(a[1]); ok && from.code != arr.code {
		return value{}, py.Errorf(py.TypeError, "can only extend with array of same kind")
	}
	return py.None, arr.addItems(in, a[1])
}

func array_insert(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	i, exc := in.IndexInt(a[1])
	if exc != nil {
		return value{}, exc
	}
	if exc := arr.add(in, a[2]); exc != nil {
		return value{}, exc
	}
	n := arr.len() - 1
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	var buf [8]byte
	copy(buf[:], arr.b[n*arr.size:])
	copy(arr.b[(i+1)*arr.size:], arr.b[i*arr.size:n*arr.size])
	copy(arr.b[i*arr.size:(i+1)*arr.size], buf[:])
	return py.None, in.Charge((n - i) / 64)
}

// remove takes item i out.
func (a *array) remove(i int) { a.b = append(a.b[:i*a.size], a.b[(i+1)*a.size:]...) }

func array_pop(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr, i := arrayOf(a[0]), -1
	if !a[1].IsAbsent() {
		var exc exception
		if i, exc = in.IndexInt(a[1]); exc != nil {
			return value{}, exc
		}
	}
	n := arr.len()
	if n == 0 {
		return value{}, py.Errorf(py.IndexError, "pop from empty array")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return value{}, py.Errorf(py.IndexError, "pop index out of range")
	}
	v := arr.at(in, i)
	arr.remove(i)
	return v, in.Charge((n - i) / 64)
}

// find returns the first position of v in [lo, hi), or -1.
func (a *array) find(in *py.Interp, v value, lo, hi int) (int, exception) {
	for i := lo; i < min(hi, a.len()); i++ {
		if exc := in.Charge(1); exc != nil {
			return -1, exc
		}
		eq, exc := in.Equal(a.at(in, i), v)
		if exc != nil {
			return -1, exc
		}
		if eq {
			return i, nil
		}
	}
	return -1, nil
}

func array_remove(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	i, exc := arr.find(in, a[1], 0, math.MaxInt)
	if exc == nil && (i < 0 || i >= arr.len()) {
		exc = py.Errorf(py.ValueError, "array.remove(x): x not in array")
	}
	if exc != nil {
		return value{}, exc
	}
	arr.remove(i)
	return py.None, nil
}

func array_count(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr, n := arrayOf(a[0]), 0
	for i := 0; ; n++ {
		j, exc := arr.find(in, a[1], i, math.MaxInt)
		if exc != nil {
			return value{}, exc
		}
		if j < 0 {
			return py.Int(int64(n)), nil
		}
		i = j + 1
	}
}

func array_index(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	bounds := [2]int{0, math.MaxInt}
	for k := range bounds {
		if v := a[2+k]; !v.IsAbsent() {
			i, exc := in.SliceInt(v)
			if exc != nil {
				return value{}, exc
			}
			if i < 0 {
				i = max(i+arr.len(), 0)
			}
			bounds[k] = i
		}
	}
	i, exc := arr.find(in, a[1], bounds[0], bounds[1])
	if exc == nil && i < 0 {
		exc = py.Errorf(py.ValueError, "array.index(x): x not in array")
	}
	return py.Int(int64(i)), exc
}

func array_contains(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	i, exc := arrayOf(a[0]).find(in, a[1], 0, math.MaxInt)
	return py.Bool(i >= 0), exc
}

func array_clear(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arrayOf(a[0]).b = nil
	return py.None, nil
}

func array_reverse(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	var buf [8]byte
	for i, j := 0, arr.len()-1; i < j; i, j = i+1, j-1 {
		x, y := arr.b[i*arr.size:(i+1)*arr.size], arr.b[j*arr.size:(j+1)*arr.size]
		copy(buf[:], x)
		copy(x, y)
		copy(y, buf[:arr.size])
	}
	return py.None, in.Charge(arr.len() / 16)
}

func array_byteswap(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	for at := 0; at < len(arr.b); at += arr.size {
		for i, j := at, at+arr.size-1; i < j; i, j = i+1, j-1 {
			arr.b[i], arr.b[j] = arr.b[j], arr.b[i]
		}
	}
	return py.None, in.Charge(len(arr.b) / 64)
}

// array_buffer_info gives an address that is none: nothing can be done with
// it.
func array_buffer_info(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	return in.NewTuple(py.Int(0), py.Int(int64(arrayOf(a[0]).len()))), nil
}

// copied returns an array of the items of b, which are copied.
func (a *array) copied(in *py.Interp, b []byte) (value, exception) {
	if exc := in.Alloc(len(b)); exc != nil {
		return value{}, exc
	}
	return newArray(in, a.code, append([]byte(nil), b...)), in.Charge(len(b) / 64)
}

func array_copy(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	arr := arrayOf(a[0])
	return arr.copied(in, arr.b)
}
