package itertools

// This file defines product, permutations and combinations: iterators over
// positions in a pool of items.

import "toolweaver/py"

var (
	_ = class("product", "...", product, "The cartesian product of iterables.")
	_ = class("permutations", "iterable, r=None", permutations, "The arrangements of r items.")
	_ = class("combinations", "iterable, r", combinations, "The selections of r items in order.")
	_ = class("combinations_with_replacement", "iterable, r", combinationsRepeated, "The selections of r items in order, each any number of times.")
)

// pool reads an iterable and r, the length of the results.
func pool(in *py.Interp, iterable, rv value, orLen bool) (items []value, keep value, r int, exc exception) {
	if items, exc = in.Items(iterable); exc != nil {
		return
	}
	keep = in.NewList(items)
	r = len(items)
	if !orLen || !none(rv) {
		if orLen && rv.Kind() != py.KindInt && rv.Kind() != py.KindBool {
			return nil, keep, 0, py.Errorf(py.TypeError, "Expected int as r")
		}
		if r, exc = in.IndexInt(rv); exc != nil {
			return
		}
		if r < 0 {
			return nil, keep, 0, py.Errorf(py.ValueError, "r must be non-negative")
		}
	}
	return
}

// picker makes an iterator over tuples of items at positions idx; step moves
// idx to the next arrangement and reports whether there is one.
func picker(in *py.Interp, typ *py.Type, keep value, idx []int, at func(i int) value, step func() bool) value {
	first := true
	return in.NewIterator(typ, func(in *py.Interp) (value, exception) {
		if exc := in.Charge(1 + len(idx)/16); exc != nil {
			return value{}, exc
		}
		if !first && !step() {
			return value{}, nil
		}
		first = false
		var small [8]value
		row := small[:0]
		if len(idx) > len(small) {
			row = make([]value, 0, len(idx))
		}
		for i := range idx {
			row = append(row, at(i))
		}
		return in.NewTuple(row...), nil
	}, keep)
}

func nothing(in *py.Interp, typ *py.Type) value {
	return in.NewIterator(typ, func(*py.Interp) (value, exception) { return value{}, nil })
}

func product(in *py.Interp, typ *py.Type, a args, kw *py.Kwargs) (value, exception) {
	repeat := 1
	for i := range kw.Len() {
		n, _ := kw.Names[i].Text()
		if n != "repeat" {
			return value{}, py.Errorf(py.TypeError, "product() got an unexpected keyword argument '%s'", n)
		}
		var exc exception
		if repeat, exc = in.IndexInt(kw.Vals[i]); exc != nil {
			return value{}, exc
		}
		if repeat < 0 {
			return value{}, py.Errorf(py.ValueError, "repeat argument cannot be negative")
		}
	}
	if repeat > 0 && len(a) > (1<<40)/repeat {
		return value{}, py.Errorf(py.OverflowError, "repeat argument too large")
	}
	if exc := in.Alloc(len(a) * repeat * 32); exc != nil {
		return value{}, exc
	}
	keep := in.NewList(nil)
	var pools [][]value
	for _, v := range a {
		items, exc := in.Items(v)
		if exc != nil {
			return value{}, exc
		}
		pools = append(pools, items)
		if exc := in.Append(keep, in.NewList(items)); exc != nil {
			return value{}, exc
		}
	}
	base := pools
	pools = make([][]value, 0, len(base)*repeat)
	for range repeat {
		pools = append(pools, base...)
	}
	for _, p := range pools {
		if len(p) == 0 {
			return nothing(in, typ), nil
		}
	}
	idx := make([]int, len(pools))
	return picker(in, typ, keep, idx, func(i int) value { return pools[i][idx[i]] }, func() bool {
		for i := len(idx) - 1; i >= 0; i-- {
			if idx[i]++; idx[i] < len(pools[i]) {
				return true
			}
			idx[i] = 0
		}
		return false
	}), nil
}

func permutations(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	items, keep, r, exc := pool(in, a[0], a[1], true)
	if exc != nil {
		return value{}, exc
	}
	n := len(items)
	if r > n {
		return nothing(in, typ), nil
	}
	if exc := in.Alloc((n + r) * 8); exc != nil {
		return value{}, exc
	}
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	cycles := make([]int, r)
	for i := range cycles {
		cycles[i] = n - i
	}
	return picker(in, typ, keep, all[:r], func(i int) value { return items[all[i]] }, func() bool {
		for i := r - 1; i >= 0; i-- {
			if cycles[i]--; cycles[i] > 0 {
				j := n - cycles[i]
				all[i], all[j] = all[j], all[i]
				return true
			}
			first := all[i]
			copy(all[i:], all[i+1:])
			all[n-1] = first
			cycles[i] = n - i
		}
		return false
	}), nil
}

func combinations(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	items, keep, r, exc := pool(in, a[0], a[1], false)
	if exc != nil {
		return value{}, exc
	}
	n := len(items)
	if r > n {
		return nothing(in, typ), nil
	}
	idx := make([]int, r)
	for i := range idx {
		idx[i] = i
	}
	return picker(in, typ, keep, idx, func(i int) value { return items[idx[i]] }, func() bool {
		i := r - 1
		for i >= 0 && idx[i] == i+n-r {
			i--
		}
		if i < 0 {
			return false
		}
		idx[i]++
		for j := i + 1; j < r; j++ {
			idx[j] = idx[j-1] + 1
		}
		return true
	}), nil
}

func combinationsRepeated(in *py.Interp, typ *py.Type, a args, _ *py.Kwargs) (value, exception) {
	items, keep, r, exc := pool(in, a[0], a[1], false)
	if exc != nil {
		return value{}, exc
	}
	n := len(items)
	if n == 0 && r > 0 {
		return nothing(in, typ), nil
	}
	if exc := in.Alloc(r * 8); exc != nil {
		return value{}, exc
	}
	idx := make([]int, r)
	return picker(in, typ, keep, idx, func(i int) value { return items[idx[i]] }, func() bool {
		i := r - 1
		for i >= 0 && idx[i] == n-1 {
			i--
		}
		if i < 0 {
			return false
		}
		k := idx[i] + 1
		for ; i < r; i++ {
			idx[i] = k
		}
		return true
	}), nil
}
