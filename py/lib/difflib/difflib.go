// Package difflib is the difflib module of programs, written in Python
// (difflib.py, html.py) but for the search of the longest common block. Start
// with Modules.
// https://docs.python.org/3.14/library/difflib.html
package difflib

import (
	_ "embed"

	"toolweaver/py"
)

var (
	//go:embed difflib.py
	source string
	//go:embed html.py
	htmlSource string
)

// Modules are difflib and its part that makes HTML.
var Modules = []*py.ModuleDef{
	{
		Name:   "difflib",
		Doc:    "Differences between sequences.",
		Funcs:  []py.Def{{Name: "_longest", Sig: "a, b2j, alo, ahi, blo, bhi, /", Fn: longest}},
		Source: source,
	},
	{Name: "_difflib_html", Source: htmlSource},
}

// longest is _longest(a, b2j, alo, ahi, blo, bhi): the first longest block of
// items of a[alo:ahi] whose positions in b are listed in b2j, as (i, j, size).
func longest(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	var bounds [4]int
	for i := range bounds {
		n, ok := args[2+i].AsInt()
		if !ok {
			return py.Value{}, py.Errorf(py.TypeError, "'%s' object cannot be interpreted as an integer", py.TypeName(args[2+i]))
		}
		bounds[i] = int(n)
	}
	alo, ahi, blo, bhi := bounds[0], bounds[1], bounds[2], bounds[3]
	seq := args[0]
	b2j, ok := args[1].AsDict()
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "b2j must be a dict, not %s", py.TypeName(args[1]))
	}
	// lengths holds, for the previous item of a, the length of the block that
	// ends at each position of b; lines that share nothing clear nothing.
	var lengths, next map[int]int
	bestI, bestJ, best := alo, blo, 0
	for i := alo; i < ahi; i++ {
		item, exc := in.GetItem(seq, py.Int(int64(i)))
		if exc != nil {
			return py.Value{}, exc
		}
		places, exc := in.DictGet(b2j, item)
		if exc != nil {
			return py.Value{}, exc
		}
		list, _ := places.AsItems()
		if exc := in.Charge(1 + len(list)/4); exc != nil {
			return py.Value{}, exc
		}
		lengths, next = next, lengths
		clear(next)
		for _, p := range list {
			j64, _ := p.AsInt()
			j := int(j64)
			if j < blo {
				continue
			}
			if j >= bhi {
				break
			}
			if next == nil {
				next = map[int]int{}
			}
			k := lengths[j-1] + 1
			next[j] = k
			if k > best {
				bestI, bestJ, best = i-k+1, j-k+1, k
			}
		}
	}
	return in.NewTuple(py.Int(int64(bestI)), py.Int(int64(bestJ)), py.Int(int64(best))), nil
}
