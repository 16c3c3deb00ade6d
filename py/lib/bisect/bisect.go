// Package bisect is the bisect module of programs: binary search in sorted
// sequences. Start with Module.
// https://docs.python.org/3.14/library/bisect.html
package bisect

import "toolweaver/py"

// Module is the bisect module.
var Module = &py.ModuleDef{
	Name: "bisect",
	Doc:  "Bisection algorithms.",
	Funcs: []py.Def{
		{Name: "bisect_left", Sig: sig, Fn: search(false, false), Doc: "The position before equal items."},
		{Name: "bisect_right", Sig: sig, Fn: search(true, false), Doc: "The position after equal items."},
		{Name: "insort_left", Sig: sig, Fn: search(false, true), Doc: "Insert x before equal items."},
		{Name: "insort_right", Sig: sig, Fn: search(true, true), Doc: "Insert x after equal items."},
	},
	Source: "bisect = bisect_right\ninsort = insort_right\n",
}

const sig = "a, x, lo=0, hi=None, *, key=None"

func search(right, insert bool) py.NativeFunc {
	return func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		seq, x, key := a[0], a[1], a[4]
		if !key.IsAbsent() && key.IsNone() {
			key = py.Value{}
		}
		target := x
		if insert && !key.IsAbsent() {
			var exc *py.Exception
			if target, exc = in.Call(key, x); exc != nil {
				return py.Value{}, exc
			}
		}
		lo, hi := 0, 0
		var exc *py.Exception
		if !a[2].IsAbsent() {
			if lo, exc = in.IndexInt(a[2]); exc != nil {
				return py.Value{}, exc
			}
		}
		if lo < 0 {
			return py.Value{}, py.Errorf(py.ValueError, "lo must be non-negative")
		}
		if a[3].IsAbsent() || a[3].IsNone() {
			hi, exc = in.Len(seq)
		} else {
			hi, exc = in.IndexInt(a[3])
			if exc != nil && exc.Limit == nil && exc.Is(py.TypeError) {
				exc = py.Errorf(py.TypeError, "argument should be integer or None, not '%s'", py.TypeName(a[3]))
			}
		}
		if exc != nil {
			return py.Value{}, exc
		}
		for lo < hi {
			if exc := in.Charge(1); exc != nil {
				return py.Value{}, exc
			}
			mid := lo + (hi-lo)/2
			v, exc := in.GetItem(seq, py.Int(int64(mid)))
			if exc == nil && !key.IsAbsent() {
				v, exc = in.Call(key, v)
			}
			if exc != nil {
				return py.Value{}, exc
			}
			var less bool
			if right {
				less, exc = in.Less(target, v)
				less = !less
			} else {
				less, exc = in.Less(v, target)
			}
			if exc != nil {
				return py.Value{}, exc
			}
			if less {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		if !insert {
			return py.Int(int64(lo)), nil
		}
		_, exc = in.CallMethod(seq, "insert", py.Int(int64(lo)), x)
		return py.None, exc
	}
}
