package py

// This file defines sorting, as list.sort and sorted do it: stable, keys
// computed once, compared by __lt__ alone.
//
// What is sorted is an array of sortPair: a 64-bit prefix that orders most
// keys by itself, and the number of the item. When all keys are ints, all are
// floats, all are strs, or all are tuples that start with one of these, the
// prefix comes from the key and no comparison dispatches; otherwise it is 0
// and every comparison asks the program. Runs are found and extended as
// CPython does it, so that lists shorter than 64 items come out alike even if
// __lt__ is no order (NaN).

import (
	"math"
	"math/bits"
	"slices"

	"toolweaver/py/syntax"
)

type sortPair struct {
	k uint64
	i uint32
}

// sorter sorts pairs.
type sorter struct {
	in   *Interp
	keys []Value
	// tie orders the keys of two items whose prefixes are equal; nil if they
	// are equal then.
	tie func(s *sorter, i, j uint32) bool
	exc *Exception // the first that a comparison raised
	tmp []sortPair
}

func (s *sorter) less(a, b sortPair) bool {
	if a.k != b.k {
		return a.k < b.k
	}
	return s.tie != nil && s.tie(s, a.i, b.i)
}

// tieValues asks for keys[i] < keys[j].
func tieValues(s *sorter, i, j uint32) bool {
	if s.exc != nil {
		return false
	}
	if s.exc = s.in.Charge(1); s.exc != nil {
		return false
	}
	r, exc := s.in.compareBool(syntax.Lt, s.keys[i], s.keys[j])
	s.exc = exc
	return r && exc == nil
}

// tieStrings compares strs beyond the prefix.
func tieStrings(s *sorter, i, j uint32) bool {
	a, b := s.keys[i].str().s, s.keys[j].str().s
	if len(a) <= 8 && len(b) <= 8 {
		return len(a) < len(b) // they differ in trailing NULs at most
	}
	return a < b
}

// tieTuples is tieValues for tuples; items of the commonest types are compared
// in line.
func tieTuples(s *sorter, i, j uint32) bool {
	if s.in.fuel--; s.in.fuel <= 0 {
		return tieValues(s, i, j)
	}
	a, b := s.keys[i].tuple().v, s.keys[j].tuple().v
	for n := range min(len(a), len(b)) {
		x, y := a[n], b[n]
		if x.p == y.p && x.n == y.n {
			continue
		}
		k := x.exactKind()
		if y.exactKind() != k {
			return tieValues(s, i, j)
		}
		switch k {
		case KindInt:
			return x.i() < y.i()
		case KindStr:
			if x, y := x.str().s, y.str().s; x != y {
				return x < y
			}
		case KindFloat:
			if x.f() != y.f() {
				return x.f() < y.f()
			}
		default:
			return tieValues(s, i, j)
		}
	}
	return len(a) < len(b)
}

func list_sort(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	reverse := false
	if args[2].p != nil {
		var exc *Exception
		if reverse, exc = in.sortReverse(args[2]); exc != nil {
			return Value{}, exc
		}
	}
	return None, in.sortList(args[0].list(), args[1], reverse)
}

// sortReverse converts the argument reverse.
func (in *Interp) sortReverse(v Value) (bool, *Exception) { return in.Truth(v) }

// sortList sorts l. While it does, l is empty; a program that changes it then
// gets a ValueError.
func (in *Interp) sortList(l *List, key Value, reverse bool) *Exception {
	items := l.v
	l.v = nil
	hold := &List{header: header{kind: KindList}, v: items}
	in.pushRoot(ptr(hold))
	out, exc := in.sortItems(items, key, reverse)
	in.popRoot()
	changed := cap(l.v) > 0
	l.v = out
	if exc == nil && changed {
		return valueErrorf("list modified during sort")
	}
	return exc
}

// sortItems sorts items in place and returns them; in the order reached if an
// exception is raised.
func (in *Interp) sortItems(items []Value, key Value, reverse bool) ([]Value, *Exception) {
	n := len(items)
	if n < 2 && (key.p == nil || key.IsNone()) {
		return items, nil
	}
	keys := items
	if key.p != nil && !key.IsNone() {
		ks := &List{header: header{kind: KindList}}
		if exc := in.Alloc(n * sizeValue); exc != nil {
			return items, exc
		}
		ks.v = make([]Value, 0, n)
		in.pushRoot(ptr(ks))
		defer in.popRoot()
		for _, x := range items {
			k, exc := in.Call(key, x)
			if exc != nil {
				return items, exc
			}
			ks.v = append(ks.v, k)
			if exc := in.Charge(1); exc != nil {
				return items, exc
			}
		}
		keys = ks.v
	}
	if n < 2 {
		return items, nil
	}
	if int64(n) > math.MaxUint32 {
		return items, in.Alloc(-1)
	}
	if exc := in.Charge(n * bits.Len(uint(n)) / 16); exc != nil {
		return items, exc
	}
	if key.p == nil || key.IsNone() {
		if sortInts(items, reverse) {
			return items, nil
		}
	}
	if exc := in.Alloc(n * (16 + 8 + sizeValue)); exc != nil {
		return items, exc
	}
	s := &sorter{in: in, keys: keys}
	pairs := make([]sortPair, n)
	prefixed := s.prepare(pairs)
	if reverse { // twice reversed, equal items keep their order
		slices.Reverse(pairs)
	}
	if prefixed && n >= radixMin && disordered(pairs) {
		s.radixSort(pairs)
	} else {
		s.mergeSort(pairs)
	}
	if reverse {
		slices.Reverse(pairs)
	}
	out := make([]Value, n)
	for i, p := range pairs {
		out[i] = items[p.i]
	}
	return out, s.exc
}

// sortInts sorts items that all are 64-bit ints; equal ones are the same
// object. It reports whether they were.
func sortInts(items []Value, reverse bool) bool {
	for _, v := range items {
		if !v.isInt() {
			return false
		}
	}
	nums := make([]int64, len(items))
	for i, v := range items {
		nums[i] = v.i()
	}
	slices.Sort(nums)
	if reverse {
		slices.Reverse(nums)
	}
	for i, n := range nums {
		items[i].n = uint64(n)
	}
	return true
}

// prepare numbers the pairs and computes the prefixes; it reports whether keys
// have any.
func (s *sorter) prepare(pairs []sortPair) bool {
	for i := range pairs {
		pairs[i].i = uint32(i)
	}
	first := func(v Value) Value { return v }
	s.tie = tieValues
	tuples := s.keys[0].exactKind() == KindTuple
	if tuples {
		for _, v := range s.keys {
			if v.exactKind() != KindTuple || len(v.tuple().v) == 0 {
				return false
			}
		}
		first = func(v Value) Value { return v.tuple().v[0] }
		s.tie = tieTuples
	}
	kind := first(s.keys[0]).exactKind()
	for _, v := range s.keys {
		f := first(v)
		if f.exactKind() != kind || kind == KindFloat && f.f() != f.f() {
			return false
		}
	}
	switch kind {
	case KindInt:
		for i, v := range s.keys {
			pairs[i].k = uint64(first(v).i()) ^ 1<<63
		}
	case KindFloat:
		for i, v := range s.keys {
			pairs[i].k = floatPrefix(first(v).f())
		}
	case KindStr:
		for i, v := range s.keys {
			pairs[i].k = stringPrefix(first(v).str().s)
		}
		if !tuples {
			s.tie = tieStrings
		}
		return true
	default:
		return false
	}
	if !tuples {
		s.tie = nil
	}
	return true
}

// floatPrefix maps floats other than NaN to numbers of the same order; both
// zeros are equal.
func floatPrefix(f float64) uint64 {
	b := math.Float64bits(f)
	if b == 1<<63 {
		b = 0
	}
	if b>>63 != 0 {
		return ^b
	}
	return b | 1<<63
}

// stringPrefix is the first eight bytes, big-endian, padded with NULs.
func stringPrefix(s string) uint64 {
	if len(s) >= 8 {
		return uint64(s[0])<<56 | uint64(s[1])<<48 | uint64(s[2])<<40 | uint64(s[3])<<32 | uint64(s[4])<<24 | uint64(s[5])<<16 | uint64(s[6])<<8 | uint64(s[7])
	}
	var k uint64
	for i := 0; i < len(s); i++ {
		k |= uint64(s[i]) << (56 - 8*i)
	}
	return k
}

// mergeSort is a natural merge sort: runs are collected on a stack whose lengths
// shrink towards the top, neighbours are merged.
func (s *sorter) mergeSort(p []sortPair) {
	n := len(p)
	minRun := minRunLength(n)
	type run struct{ at, n int }
	var stack []run
	mergeAt := func(i int) {
		a, b := stack[i], stack[i+1]
		s.merge(p[a.at:b.at+b.n], a.n)
		stack[i].n = a.n + b.n
		stack = append(stack[:i+1], stack[i+2:]...)
	}
	for at := 0; at < n; {
		r := s.countRun(p[at:])
		if r < minRun {
			force := min(minRun, n-at)
			s.insertionSort(p[at:at+force], r)
			r = force
		}
		stack = append(stack, run{at, r})
		at += r
		for len(stack) > 1 {
			i := len(stack) - 2
			if i > 0 && stack[i-1].n <= stack[i].n+stack[i+1].n || i > 1 && stack[i-2].n <= stack[i-1].n+stack[i].n {
				if stack[i-1].n < stack[i+1].n {
					i--
				}
			} else if stack[i].n > stack[i+1].n {
				break
			}
			mergeAt(i)
		}
		if s.exc != nil {
			return
		}
	}
	for len(stack) > 1 && s.exc == nil {
		i := len(stack) - 2
		if i > 0 && stack[i-1].n < stack[i+1].n {
			i--
		}
		mergeAt(i)
	}
}

// minRunLength is n if it is less than 64, else 32 to 64 such that n divides
// into about a power of two runs.
func minRunLength(n int) int {
	r := 0
	for n >= 64 {
		r |= n & 1
		n >>= 1
	}
	return n + r
}

// countRun returns the length of the run at the start of p, making it
// ascending.
func (s *sorter) countRun(p []sortPair) int {
	n := 1
	for n < len(p) && !s.less(p[n], p[n-1]) {
		n++
	}
	if n == len(p) {
		return n
	}
	if n > 1 {
		if s.less(p[0], p[n-1]) {
			return n
		}
		slices.Reverse(p[:n]) // all equal so far
	}
	n++
	equal := 0
	for ; n < len(p); n++ {
		if s.less(p[n], p[n-1]) {
			if equal > 0 {
				slices.Reverse(p[n-equal-1 : n])
				equal = 0
			}
			continue
		}
		if s.less(p[n-1], p[n]) {
			break
		}
		equal++
	}
	if equal > 0 {
		slices.Reverse(p[n-equal-1 : n])
	}
	slices.Reverse(p[:n])
	for n < len(p) && !s.less(p[n], p[n-1]) {
		n++
	}
	return n
}

// insertionSort sorts p, of which the first r are sorted, by binary
// insertion.
func (s *sorter) insertionSort(p []sortPair, r int) {
	for ; r < len(p); r++ {
		x := p[r]
		lo, hi := 0, r
		for lo < hi {
			m := int(uint(lo+hi) >> 1)
			if s.less(x, p[m]) {
				hi = m
			} else {
				lo = m + 1
			}
		}
		copy(p[lo+1:r+1], p[lo:r])
		p[lo] = x
	}
}

// merge merges the sorted p[:m] and p[m:].
func (s *sorter) merge(p []sortPair, m int) {
	// Leave out what is in place already: often everything.
	if !s.less(p[m], p[m-1]) {
		return
	}
	lo := s.gallopRight(p[m], p[:m])
	p, m = p[lo:], m-lo
	if m == 0 {
		return
	}
	p = p[:m+s.gallopLeft(p[m-1], p[m:])]
	if s.exc != nil || len(p) == m {
		return
	}
	if m <= len(p)-m {
		s.mergeLow(p, m)
	} else {
		s.mergeHigh(p, m)
	}
}

func (s *sorter) buffer(from []sortPair) []sortPair {
	if cap(s.tmp) < len(from) {
		s.tmp = make([]sortPair, len(from)*2)
	}
	t := s.tmp[:len(from)]
	copy(t, from)
	return t
}

func (s *sorter) mergeLow(p []sortPair, m int) {
	a, b := s.buffer(p[:m]), p[m:]
	k := 0
	for len(a) > 0 && len(b) > 0 {
		if s.less(b[0], a[0]) {
			p[k] = b[0]
			b = b[1:]
		} else {
			p[k] = a[0]
			a = a[1:]
		}
		k++
	}
	copy(p[k:], a)
}

func (s *sorter) mergeHigh(p []sortPair, m int) {
	b := s.buffer(p[m:])
	a := p[:m]
	for k := len(p) - 1; len(a) > 0 && len(b) > 0; k-- {
		x, y := a[len(a)-1], b[len(b)-1]
		if s.less(y, x) {
			p[k] = x
			a = a[:len(a)-1]
		} else {
			p[k] = y
			b = b[:len(b)-1]
		}
	}
	copy(p, b)
}

// gallopRight returns where in sorted p to insert x, after equal ones.
func (s *sorter) gallopRight(x sortPair, p []sortPair) int {
	lo, hi := 0, 1
	for hi < len(p) && !s.less(x, p[hi-1]) {
		lo, hi = hi, hi*2
	}
	hi = min(hi, len(p))
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if s.less(x, p[m]) {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

// gallopLeft returns where in sorted p to insert x, before equal ones,
// looking from the end.
func (s *sorter) gallopLeft(x sortPair, p []sortPair) int {
	n := len(p)
	lo, hi := max(n-1, 0), n
	for step := 1; lo > 0 && !s.less(p[lo], x); step *= 2 {
		hi = lo
		lo = max(lo-step, 0)
	}
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if s.less(p[m], x) {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}
