package math

// This file defines sums and products of iterables.

import (
	"math/big"

	"toolweaver/py"
	"toolweaver/py/internal/floatmath"
	"toolweaver/py/syntax"
)

var sumFuncs = []py.Def{
	{Name: "fsum", Sig: "seq, /", Fn: math_fsum, Doc: "Return an accurate floating-point sum of values in the iterable seq."},
	{Name: "prod", Sig: "iterable, /, *, start=1", Fn: math_prod, Doc: "Calculate the product of all the elements in the input iterable."},
	{Name: "sumprod", Sig: "p, q, /", Fn: math_sumprod, Doc: "Return the sum of products of values from two iterables p and q."},
}

func math_fsum(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	var s floatmath.Fsum
	add := func(v py.Value) (bool, *py.Exception) {
		x, exc := in.FloatOf(v)
		if exc != nil {
			return false, exc
		}
		if err := s.Add(x); err != nil {
			return false, in.LeafError(err)
		}
		return true, nil
	}
	if t := py.TypeOf(args[0]); t == py.ListType || t == py.TupleType {
		for i := 0; ; i++ {
			items, _ := args[0].AsItems() // __float__ of an item may change it
			if i >= len(items) {
				break
			}
			if _, exc := add(items[i]); exc != nil {
				return py.Value{}, exc
			}
			if exc := in.Charge(1); exc != nil {
				return py.Value{}, exc
			}
		}
	} else if exc := in.ForEach(args[0], add); exc != nil {
		return py.Value{}, exc
	}
	r, err := s.Result()
	return result(in, r, err)
}

func math_prod(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	acc := args[1]
	if acc.IsAbsent() {
		acc = py.Int(1)
	}
	exc := in.ForEach(args[0], func(v py.Value) (bool, *py.Exception) {
		var exc *py.Exception
		acc, exc = in.Binary(syntax.Mult, acc, v, false)
		return true, exc
	})
	return acc, exc
}

// sumProd is a sum of products in the making. As long as all numbers were
// ints they are added exactly, then as long as all are floats or ints they are
// added in triple precision; from the first other number on, with + and *.
type sumProd struct {
	in      *py.Interp
	total   py.Value
	stage   int // 0 ints, 1 floats, 2 anything
	ints    *big.Int
	p, q    []float64
	product big.Int
}

// Trace visits the total.
func (s *sumProd) Trace(visit func(py.Value)) {
	if !s.total.IsAbsent() {
		visit(s.total)
	}
}

// Size returns the bytes of the floats kept.
func (s *sumProd) Size() int { return 16 * cap(s.p) }

// sumProdType is the class under which a sumProd counts as live memory while
// the iterables run.
var sumProdType = py.NewType(py.TypeSpec{Name: "_sumprod", Module: "math", Final: true})

// exactInt reports whether v is an int and no bool.
func exactInt(v py.Value) bool { return v.Kind() == py.KindInt || v.Kind() == py.KindBig }

// advance goes to the next stage, adding what the current one has summed.
func (s *sumProd) advance() *py.Exception {
	part := py.Value{}
	if s.stage == 0 && s.ints.Sign() != 0 {
		part = s.in.NewBig(new(big.Int).Set(s.ints))
	}
	if s.stage == 1 && len(s.p) > 0 {
		part = py.Float(floatmath.SumProd(s.p, s.q))
		s.p, s.q = nil, nil
	}
	s.stage++
	if part.IsAbsent() {
		return nil
	}
	var exc *py.Exception
	s.total, exc = s.in.Binary(syntax.Add, s.total, part, false)
	return exc
}

func (s *sumProd) add(a, b py.Value) *py.Exception {
	if s.stage == 0 {
		if exactInt(a) && exactInt(b) {
			x, _ := a.AsBig()
			y, _ := b.AsBig()
			n, m := int64(x.BitLen()), int64(y.BitLen())
			if n+m > 256 {
				if exc := s.in.ChargeBig(n+m, py.MulWork(n/64+1, m/64+1)); exc != nil {
					return exc
				}
			}
			s.ints.Add(s.ints, s.product.Mul(x, y))
			return nil
		}
		if exc := s.advance(); exc != nil {
			return exc
		}
	}
	if s.stage == 1 {
		x, aFloat, ok1 := number(a)
		y, bFloat, ok2 := number(b)
		if ok1 && ok2 && (aFloat || bFloat) {
			if len(s.p) == cap(s.p) {
				if exc := s.in.Alloc(32 * max(len(s.p), 16)); exc != nil {
					return exc
				}
			}
			s.p, s.q = append(s.p, x), append(s.q, y)
			return nil
		}
		if exc := s.advance(); exc != nil {
			return exc
		}
	}
	v, exc := s.in.Binary(syntax.Mult, a, b, false)
	if exc == nil {
		s.total, exc = s.in.Binary(syntax.Add, s.total, v, false)
	}
	return exc
}

// number converts a float, or an int that fits; ok is false for anything
// else.
func number(v py.Value) (x float64, isFloat, ok bool) {
	switch v.Kind() {
	case py.KindFloat:
		x, _ = v.AsFloat()
		return x, true, true
	case py.KindInt, py.KindBool, py.KindBig:
		b, _ := v.AsBig()
		x, err := floatmath.FromBig(b)
		return x, false, err == nil
	}
	return 0, false, false
}

func math_sumprod(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	p, exc := in.Iter(args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	in.PushRoot(p)
	defer in.PopRoot()
	q, exc := in.Iter(args[1])
	if exc != nil {
		return py.Value{}, exc
	}
	in.PushRoot(q)
	defer in.PopRoot()
	s := &sumProd{in: in, total: py.Int(0), ints: new(big.Int)}
	in.PushRoot(in.NewObject(sumProdType, s))
	defer in.PopRoot()
	for {
		if exc := in.Charge(1); exc != nil {
			return py.Value{}, exc
		}
		a, exc := in.Next(p)
		if exc != nil {
			return py.Value{}, exc
		}
		b, exc := in.Next(q)
		if exc != nil {
			return py.Value{}, exc
		}
		if a.IsAbsent() != b.IsAbsent() {
			return py.Value{}, py.Errorf(py.ValueError, "Inputs are not the same length")
		}
		if a.IsAbsent() {
			break
		}
		if exc := s.add(a, b); exc != nil {
			return py.Value{}, exc
		}
	}
	for s.stage < 2 {
		if exc := s.advance(); exc != nil {
			return py.Value{}, exc
		}
	}
	return s.total, nil
}
