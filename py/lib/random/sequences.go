package random

// This file defines the methods that draw from sequences.

import (
	"sort"

	"toolweaver/py"
	"toolweaver/py/internal/mt19937"
	"toolweaver/py/syntax"
)

func sequences() []py.Def {
	return []py.Def{
		{Name: "choice", Sig: "def seq", Fn: random_choice, Doc: "Return an item of a sequence."},
		{Name: "choices", Sig: "def population, weights=None, *, cum_weights=None, k=1", Fn: random_choices, Doc: "Return k items of a sequence, with repetition."},
		{Name: "shuffle", Sig: "def x", Fn: random_shuffle, Doc: "Shuffle a list in place."},
		{Name: "sample", Sig: "def population, k, *, counts=None", Fn: random_sample, Doc: "Return k items of a sequence, without repetition."},
	}
}

// item returns seq[i].
func item(in *py.Interp, seq value, i int) (value, *py.Exception) {
	if t := py.TypeOf(seq); t == py.ListType || t == py.TupleType {
		if items, _ := seq.AsItems(); i < len(items) {
			return items[i], nil
		}
	}
	return in.GetItem(seq, py.Int(int64(i)))
}

func random_choice(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	n, exc := in.Len(a[1])
	if exc != nil {
		return value{}, exc
	}
	if n == 0 {
		return value{}, in.LeafError(mt19937.ErrEmptyChoice)
	}
	return draw(in, a[0], func(r *mt19937.Random) (value, *py.Exception) { return item(in, a[1], int(r.Below(uint64(n)))) })
}

// repeat converts the number of items asked for; negative is none.
func repeat(in *py.Interp, v value) (int, *py.Exception) {
	if v.IsAbsent() {
		return 1, nil
	}
	k, exc := in.IndexInt(v)
	if exc != nil {
		return 0, exc
	}
	k = max(k, 0)
	if exc := in.Alloc(min(k, 1<<58) * 16); exc != nil {
		return 0, exc
	}
	return k, in.Charge(k / 2)
}

// cumulative returns the running sums of weights.
func cumulative(in *py.Interp, weights value, summed bool) ([]float64, *py.Exception) {
	items, exc := in.Items(weights)
	if exc != nil {
		return nil, exc
	}
	sums := make([]float64, len(items))
	total := 0.0
	for i, w := range items {
		f, exc := number(in, w)
		if exc != nil {
			// The sum says it better.
			if _, exc := in.Binary(syntax.Add, w, py.Float(0), false); exc != nil {
				return nil, exc
			}
			return nil, exc
		}
		// The total is added to a float, which Decimal refuses.
		if _, isFloat := w.AsFloat(); !isFloat && py.TypeOf(w) != py.IntType && (!summed || i == len(items)-1) {
			if _, exc := in.Binary(syntax.Add, w, py.Float(0), false); exc != nil {
				return nil, exc
			}
		}
		if summed {
			total = f
		} else {
			total += f
		}
		sums[i] = total
	}
	return sums, nil
}

func random_choices(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	isGiven := func(v value) bool { return !v.IsAbsent() && !v.IsNone() }
	pop, weights, cum := a[1], a[2], a[3]
	n, exc := in.Len(pop)
	if exc != nil {
		return value{}, exc
	}
	var sums []float64
	switch {
	case isGiven(weights) && isGiven(cum):
		return value{}, py.Errorf(py.TypeError, "Cannot specify both weights and cumulative weights")
	case isGiven(cum):
		sums, exc = cumulative(in, cum, true)
	case isGiven(weights):
		if i, ok := weights.AsBig(); ok {
			return value{}, py.Errorf(py.TypeError, "The number of choices must be a keyword argument: k=%s", i)
		}
		sums, exc = cumulative(in, weights, false)
	}
	if exc != nil {
		return value{}, exc
	}
	if isGiven(weights) || isGiven(cum) {
		if len(sums) != n {
			return value{}, py.Errorf(py.ValueError, "The number of weights does not match the population")
		}
		if n == 0 {
			return value{}, py.Errorf(py.IndexError, "list index out of range")
		}
		if err := mt19937.CheckWeights(sums[n-1]); err != nil {
			return value{}, in.LeafError(err)
		}
	}
	k, exc := repeat(in, a[4])
	if exc != nil {
		return value{}, exc
	}
	return draw(in, a[0], func(r *mt19937.Random) (value, *py.Exception) {
		out := in.NewList(nil)
		in.PushRoot(out)
		defer in.PopRoot()
		for range k {
			i := 0
			if sums != nil {
				i = r.Weighted(sums)
			} else {
				i = r.Choice(n)
			}
			v, exc := item(in, pop, i)
			if exc != nil {
				return value{}, exc
			}
			if exc := in.Append(out, v); exc != nil {
				return value{}, exc
			}
		}
		return out, nil
	})
}

func random_shuffle(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	x := a[1]
	n, exc := in.Len(x)
	if exc != nil {
		return value{}, exc
	}
	if exc := in.Charge(n); exc != nil {
		return value{}, exc
	}
	return draw(in, a[0], func(r *mt19937.Random) (value, *py.Exception) {
		if py.TypeOf(x) == py.ListType && r == generatorOf(a[0]).own {
			items, _ := x.AsItems() // nothing else runs meanwhile: swapping in place is safe
			r.Shuffle(n, func(i, j int) { items[i], items[j] = items[j], items[i] })
			return py.None, nil
		}
		for i := n - 1; i > 0; i-- {
			j := int(r.Below(uint64(i + 1)))
			u, exc := in.GetItem(x, py.Int(int64(j)))
			if exc != nil {
				return value{}, exc
			}
			v, exc := in.GetItem(x, py.Int(int64(i)))
			if exc != nil {
				return value{}, exc
			}
			if exc := in.SetItem(x, py.Int(int64(i)), u); exc != nil {
				return value{}, exc
			}
			if exc := in.SetItem(x, py.Int(int64(j)), v); exc != nil {
				return value{}, exc
			}
		}
		return py.None, nil
	})
}

// checkSequence refuses populations that have no order.
func checkSequence(in *py.Interp, v value) *py.Exception {
	switch v.Kind() {
	case py.KindList, py.KindTuple, py.KindStr, py.KindRange, py.KindBytes, py.KindByteArray:
		return nil
	}
	if m, exc := in.Import("collections.abc"); exc == nil {
		if seq := m.Get(in, "Sequence"); !seq.IsAbsent() {
			ok, exc := in.IsInstance(v, seq)
			if exc != nil || ok {
				return exc
			}
		}
	}
	return py.Errorf(py.TypeError, "Population must be a sequence.  For dicts or sets, use sorted(d).")
}

// sampleSize checks the number of items to draw from n.
func sampleSize(in *py.Interp, v value, n int) (int, *py.Exception) {
	k, ok := v.AsInt()
	if !ok {
		if f, isFloat := v.AsFloat(); isFloat && f >= 0 && f <= float64(n) {
			return 0, py.Errorf(py.TypeError, "can't multiply sequence by non-int of type 'float'")
		} else if _, big := v.AsBig(); !isFloat && !big {
			return 0, py.Errorf(py.TypeError, "'<=' not supported between instances of 'int' and '%s'", py.TypeName(v))
		}
		k = -1
	}
	if k < 0 || k > int64(n) {
		return 0, py.Errorf(py.ValueError, "Sample larger than population or is negative")
	}
	if exc := in.Alloc(int(mt19937.SampleBytes(uint64(n), int(k)))); exc != nil {
		return 0, exc
	}
	return int(k), in.Charge(int(k))
}

func random_sample(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	pop := a[1]
	if exc := checkSequence(in, pop); exc != nil {
		return value{}, exc
	}
	n, exc := in.Len(pop)
	if exc != nil {
		return value{}, exc
	}
	total := n
	var ends []int // running sums of counts
	if c := a[3]; !c.IsAbsent() && !c.IsNone() {
		if ends, exc = countSums(in, c, n); exc != nil {
			return value{}, exc
		}
		total = 0
		if len(ends) > 0 {
			total = ends[len(ends)-1]
		}
		if total < 0 {
			return value{}, py.Errorf(py.ValueError, "Counts must be non-negative")
		}
	}
	k, exc := sampleSize(in, a[2], total)
	if exc != nil {
		return value{}, exc
	}
	return draw(in, a[0], func(r *mt19937.Random) (value, *py.Exception) {
		picks, err := r.Sample(uint64(total), k)
		if err != nil {
			return value{}, in.LeafError(err)
		}
		out := in.NewList(nil)
		in.PushRoot(out)
		defer in.PopRoot()
		for _, p := range picks {
			i := int(p)
			if ends != nil {
				i = sort.SearchInts(ends, i+1)
			}
			v, exc := item(in, pop, i)
			if exc != nil {
				return value{}, exc
			}
			if exc := in.Append(out, v); exc != nil {
				return value{}, exc
			}
		}
		return out, nil
	})
}

// countSums returns the running sums of the counts of n items.
func countSums(in *py.Interp, counts value, n int) ([]int, *py.Exception) {
	items, exc := in.Items(counts)
	if exc != nil {
		return nil, exc
	}
	if len(items) != n {
		return nil, py.Errorf(py.ValueError, "The number of counts does not match the population")
	}
	sums := make([]int, n)
	total := int64(0)
	for i, v := range items {
		c, ok := v.AsInt()
		if !ok || c > 1<<40 || c < -1<<40 {
			return nil, py.Errorf(py.TypeError, "Counts must be integers")
		}
		total += c
		sums[i] = int(total)
	}
	return sums, nil
}
