package random

// This file decides where a Random draws from: its own generator, or the
// methods random and getrandbits of a class of the program that overrides
// them.

import (
	"math"
	"math/big"

	"toolweaver/py"
	"toolweaver/py/internal/mt19937"
)

// overridden draws from methods of the program. The distributions it feeds
// cannot pass exceptions on: it panics with a drawFailed, which draw recovers.
type overridden struct {
	in   *py.Interp
	self value
	bits bool // getrandbits is overridden
}

type drawFailed struct{ exc *py.Exception }

func (o overridden) ask(method string, args ...value) value {
	v, exc := o.in.CallMethod(o.self, method, args...)
	if exc == nil {
		exc = o.in.Charge(1)
	}
	if exc != nil {
		panic(drawFailed{exc})
	}
	return v
}

// Float64 calls random.
func (o overridden) Float64() float64 {
	v := o.ask("random")
	f, exc := number(o.in, v)
	if exc != nil {
		panic(drawFailed{exc})
	}
	return f
}

// Below draws by getrandbits if that is overridden, else by random.
func (o overridden) Below(n *big.Int) *big.Int {
	if o.bits {
		k := py.Int(int64(n.BitLen()))
		for {
			v := o.ask("getrandbits", k)
			if r, ok := v.AsBig(); !ok {
				panic(drawFailed{py.Errorf(py.TypeError, "'%s' object cannot be interpreted as an integer", py.TypeName(v))})
			} else if r.Cmp(n) < 0 && r.Sign() >= 0 {
				return new(big.Int).Set(r)
			}
		}
	}
	const most = 1 << 53
	if n.BitLen() > 53 {
		f, _ := new(big.Float).SetFloat64(o.Float64()).Float64()
		x, _ := new(big.Float).Mul(big.NewFloat(f), new(big.Float).SetInt(n)).Int(nil)
		return x.Mod(x, n)
	}
	m := n.Int64()
	limit := float64(most-most%m) / most
	f := o.Float64()
	for f >= limit {
		f = o.Float64()
	}
	r := int64(math.Floor(f*most)) % m
	return big.NewInt(max(r, 0))
}

// overrides reports whether the class of v overrides a method in Python.
func overrides(in *py.Interp, v value, method string) bool {
	return py.TypeOf(v).IsUser() && in.TypeLookup(py.TypeOf(v), method).Kind() != py.KindBuiltin
}

// draw calls f with the generator the methods of self draw from.
func draw(in *py.Interp, self value, f func(r *mt19937.Random) (value, *py.Exception)) (v value, exc *py.Exception) {
	bits := overrides(in, self, "getrandbits")
	if !bits && !overrides(in, self, "random") {
		return f(generatorOf(self).own)
	}
	defer func() {
		if p := recover(); p != nil {
			e, ok := p.(drawFailed)
			if !ok {
				panic(p)
			}
			v, exc = value{}, e.exc
		}
	}()
	return f(mt19937.NewFrom(overridden{in, self, bits}))
}
