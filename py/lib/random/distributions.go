package random

// This file defines the methods that draw numbers.

import (
	"math"
	"math/big"

	"toolweaver/py"
	"toolweaver/py/internal/floatmath"
	"toolweaver/py/internal/mt19937"
	"toolweaver/py/syntax"
)

// number converts an argument of a distribution.
func number(in *py.Interp, v value) (float64, *py.Exception) {
	if f, ok := v.AsFloat(); ok {
		return f, nil
	}
	if n, ok := v.AsInt(); ok {
		return float64(n), nil
	}
	if n, ok := v.AsBig(); ok {
		f, err := floatmath.FromBig(n)
		return f, in.LeafError(err)
	}
	if _, ok := v.Text(); ok {
		return 0, py.Errorf(py.TypeError, "must be real number, not str")
	}
	r, exc := in.Call(py.FloatType.Value(), v)
	if exc != nil {
		return 0, exc
	}
	f, _ := r.AsFloat()
	return f, nil
}

// distribution is the row of a method whose parameters are floats with the
// given defaults.
func distribution(name, sig, doc string, defaults []float64, f func(r *mt19937.Random, x []float64) (float64, error)) py.Def {
	return py.Def{Name: name, Sig: sig, Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		var x [2]float64
		for i, v := range a[1:] {
			if v.IsAbsent() {
				x[i] = defaults[i]
				continue
			}
			var exc *py.Exception
			if x[i], exc = number(in, v); exc != nil {
				return value{}, exc
			}
		}
		return draw(in, a[0], func(r *mt19937.Random) (value, *py.Exception) {
			y, err := f(r, x[:])
			return py.Float(y), in.LeafError(err)
		})
	}, Doc: doc}
}

func distributions() []py.Def {
	type rnd = *mt19937.Random
	return []py.Def{
		{Name: "random", Fn: random_random, Doc: "Return a float in [0, 1)."},
		{Name: "getrandbits", Sig: "k, /", Fn: random_getrandbits, Doc: "Return an int of k random bits."},
		{Name: "randbytes", Sig: "def n", Fn: random_randbytes, Doc: "Return n random bytes."},
		{Name: "_randbelow", Sig: "def n", Fn: random_randbelow},
		{Name: "randrange", Sig: "def start, stop=None, step=1", Fn: random_randrange, Doc: "Return an item of range(start, stop, step)."},
		{Name: "randint", Sig: "def a, b", Fn: random_randint, Doc: "Return an int from a to b, both included."},
		{Name: "uniform", Sig: "def a, b", Fn: random_uniform, Doc: "Return a float between a and b."},
		{Name: "triangular", Sig: "def low=0.0, high=1.0, mode=None", Fn: random_triangular, Doc: "Draw from a triangular distribution."},
		{Name: "gauss", Sig: "def mu=0.0, sigma=1.0", Fn: random_gauss, Doc: "Draw from a normal distribution, two numbers at a time."},
		{Name: "binomialvariate", Sig: "def n=1, p=0.5", Fn: random_binomialvariate, Doc: "Return the successes in n trials."},
		distribution("normalvariate", "def mu=0.0, sigma=1.0", "Draw from a normal distribution.", []float64{0, 1},
			func(r rnd, x []float64) (float64, error) { return r.Normal(x[0], x[1]), nil }),
		distribution("lognormvariate", "def mu, sigma", "Draw from a log-normal distribution.", nil,
			func(r rnd, x []float64) (float64, error) { return r.LogNormal(x[0], x[1]) }),
		distribution("expovariate", "def lambd=1.0", "Draw from an exponential distribution.", []float64{1},
			func(r rnd, x []float64) (float64, error) { return r.Exponential(x[0]) }),
		distribution("vonmisesvariate", "def mu, kappa", "Draw an angle from a circular distribution.", nil,
			func(r rnd, x []float64) (float64, error) { return r.VonMises(x[0], x[1]) }),
		distribution("gammavariate", "def alpha, beta", "Draw from a gamma distribution.", nil,
			func(r rnd, x []float64) (float64, error) { return r.Gamma(x[0], x[1]) }),
		distribution("betavariate", "def alpha, beta", "Draw from a beta distribution.", nil,
			func(r rnd, x []float64) (float64, error) { return r.Beta(x[0], x[1]) }),
		distribution("paretovariate", "def alpha", "Draw from a Pareto distribution.", nil,
			func(r rnd, x []float64) (float64, error) { return r.Pareto(x[0]) }),
		distribution("weibullvariate", "def alpha, beta", "Draw from a Weibull distribution.", nil,
			func(r rnd, x []float64) (float64, error) { return r.Weibull(x[0], x[1]) }),
	}
}

func random_random(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return py.Float(generatorOf(a[0]).own.Float64()), nil
}

// count converts the number of bits or bytes.
func count(in *py.Interp, v value, negative string) (int64, *py.Exception) {
	i, exc := in.Index(v)
	if exc != nil {
		return 0, exc
	}
	n, ok := i.AsInt()
	if b, _ := i.AsBig(); b.Sign() < 0 {
		return 0, py.Errorf(py.ValueError, "%s", negative)
	}
	if !ok {
		return 0, py.Errorf(py.OverflowError, "Python int too large for C uint64_t")
	}
	return n, nil
}

func random_getrandbits(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	msg := "Cannot convert negative int"
	if py.TypeOf(a[0]).IsSubtype(systemType) {
		msg = "number of bits must be non-negative"
	}
	k, exc := count(in, a[1], msg)
	if exc != nil {
		return value{}, exc
	}
	r := generatorOf(a[0]).own
	if k < 64 {
		return py.Int(int64(r.Bits(uint(k)))), nil
	}
	if exc := spend(in, k/8); exc != nil {
		return value{}, exc
	}
	return in.NewBig(r.BigBits(int(k))), nil
}

// spend charges for n random bytes.
func spend(in *py.Interp, n int64) *py.Exception {
	if exc := in.Alloc(int(min(n, 1<<62)) / 2 * 4); exc != nil {
		return exc
	}
	return in.Charge(int(n / 16))
}

func random_randbytes(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	n, exc := count(in, a[1], "Cannot convert negative int")
	if exc != nil {
		return value{}, exc
	}
	if exc := spend(in, n); exc != nil {
		return value{}, exc
	}
	if overrides(in, a[0], "getrandbits") {
		v, exc := in.CallMethod(a[0], "getrandbits", py.Int(n*8))
		if exc != nil {
			return value{}, exc
		}
		return in.CallMethod(v, "to_bytes", py.Int(n), in.NewStr("little"))
	}
	return in.NewBytes(string(generatorOf(a[0]).own.Bytes(int(n)))), nil
}

func random_randbelow(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	i, exc := in.Index(a[1])
	if exc != nil {
		return value{}, exc
	}
	n, _ := i.AsBig()
	if n.Sign() <= 0 {
		return py.Int(0), nil
	}
	return draw(in, a[0], func(r *mt19937.Random) (value, *py.Exception) { return in.NewBig(r.BelowBig(n)), nil })
}

func random_randint(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	var x [2]value
	for i := range x {
		var exc *py.Exception
		if x[i], exc = in.Index(a[i+1]); exc != nil {
			return value{}, exc
		}
	}
	lo, ok1 := x[0].AsInt()
	hi, ok2 := x[1].AsInt()
	return draw(in, a[0], func(r *mt19937.Random) (value, *py.Exception) {
		if ok1 && ok2 {
			n, err := r.RandInt(lo, hi)
			return py.Int(n), in.LeafError(err)
		}
		b0, _ := x[0].AsBig()
		b1, _ := x[1].AsBig()
		if b1.Cmp(b0) < 0 {
			return value{}, py.Errorf(py.ValueError, "empty range in randint(%s, %s)", b0, b1)
		}
		n := new(big.Int).Sub(b1, b0)
		n = r.BelowBig(n.Add(n, big.NewInt(1)))
		return in.NewBig(n.Add(n, b0)), nil
	})
}

func random_randrange(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	start, exc := in.Index(a[1])
	if exc != nil {
		return value{}, exc
	}
	step := py.Int(1)
	if !a[3].IsAbsent() {
		if step, exc = in.Index(a[3]); exc != nil {
			return value{}, exc
		}
	}
	if a[2].IsAbsent() || a[2].IsNone() {
		if n, ok := step.AsInt(); !ok || n != 1 || !a[3].IsAbsent() && !py.Same(a[3], py.Int(1)) {
			return value{}, py.Errorf(py.TypeError, "Missing a non-None stop argument")
		}
		if n, _ := start.AsBig(); n.Sign() <= 0 {
			return value{}, in.LeafError(mt19937.ErrEmptyRange)
		}
		return drawRange(in, a[0], py.Int(0), start, step)
	}
	stop, exc := in.Index(a[2])
	if exc != nil {
		return value{}, exc
	}
	return drawRange(in, a[0], start, stop, step)
}

// drawRange draws from range(start, stop, step), which may be empty.
func drawRange(in *py.Interp, self, start, stop, step value) (value, *py.Exception) {
	lo, ok1 := start.AsInt()
	hi, ok2 := stop.AsInt()
	by, ok3 := step.AsInt()
	return draw(in, self, func(r *mt19937.Random) (value, *py.Exception) {
		if ok1 && ok2 && ok3 {
			n, err := r.RandRange(lo, hi, by)
			return py.Int(n), in.LeafError(err)
		}
		a, _ := start.AsBig()
		b, _ := stop.AsBig()
		s, _ := step.AsBig()
		width := new(big.Int).Sub(b, a)
		if width.Sign() == 0 || width.Sign() != s.Sign() {
			if s.IsInt64() && s.Int64() == 1 {
				return value{}, py.Errorf(py.ValueError, "empty range in randrange(%s, %s)", a, b)
			}
			return value{}, py.Errorf(py.ValueError, "empty range in randrange(%s, %s, %s)", a, b, s)
		}
		// ceil(width / step), both of one sign.
		n := width.Abs(width)
		abs := new(big.Int).Abs(s)
		n.Add(n, abs).Sub(n, big.NewInt(1)).Quo(n, abs)
		k := r.BelowBig(n)
		return in.NewBig(k.Mul(k, s).Add(k, a)), nil
	})
}

func random_uniform(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	isNumber := func(v value) bool {
		k := v.Kind()
		return k == py.KindInt || k == py.KindFloat || k == py.KindBool
	}
	lo, hi := a[1], a[2]
	if isNumber(lo) && isNumber(hi) {
		x, _ := number(in, lo)
		y, _ := number(in, hi)
		return draw(in, a[0], func(r *mt19937.Random) (value, *py.Exception) { return py.Float(r.Uniform(x, y)), nil })
	}
	// Numbers of other types bring their own arithmetic.
	width, exc := in.Binary(syntax.Sub, hi, lo, false)
	if exc != nil {
		return value{}, exc
	}
	u, exc := in.CallMethod(a[0], "random")
	if exc != nil {
		return value{}, exc
	}
	if width, exc = in.Binary(syntax.Mult, width, u, false); exc != nil {
		return value{}, exc
	}
	return in.Binary(syntax.Add, lo, width, false)
}

func random_triangular(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	x := [3]float64{0, 1, 0}
	for i, v := range a[1:] {
		if v.IsAbsent() || i == 2 && v.IsNone() {
			continue
		}
		var exc *py.Exception
		if x[i], exc = number(in, v); exc != nil {
			return value{}, exc
		}
	}
	hasMode := !a[3].IsAbsent() && !a[3].IsNone()
	return draw(in, a[0], func(r *mt19937.Random) (value, *py.Exception) {
		if hasMode && x[0] == x[1] && !a[1].IsAbsent() {
			r.Float64()
			return a[1], nil
		}
		y, err := r.Triangular(x[0], x[1], x[2], hasMode)
		return py.Float(y), in.LeafError(err)
	})
}

// random_gauss keeps the second number of a pair in the generator, also when
// the numbers come from methods of the program.
func random_gauss(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	x := [2]float64{0, 1}
	for i, v := range a[1:] {
		if !v.IsAbsent() {
			var exc *py.Exception
			if x[i], exc = number(in, v); exc != nil {
				return value{}, exc
			}
		}
	}
	own := generatorOf(a[0]).own
	return draw(in, a[0], func(r *mt19937.Random) (value, *py.Exception) {
		if r == own {
			return py.Float(r.Gauss(x[0], x[1])), nil
		}
		r.KeepGauss(own)
		y := r.Gauss(x[0], x[1])
		own.KeepGauss(r)
		return py.Float(y), nil
	})
}

func random_binomialvariate(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	n, p := int64(1), 0.5
	if !a[1].IsAbsent() {
		if f, ok := a[1].AsFloat(); ok && f >= -1<<62 && f <= 1<<62 {
			n = int64(f)
		} else {
			i, exc := in.Index(a[1])
			if exc != nil {
				return value{}, exc
			}
			m, ok := i.AsInt()
			if !ok {
				return value{}, py.Errorf(py.OverflowError, "int too large to convert to float")
			}
			n = m
		}
	}
	if !a[2].IsAbsent() {
		var exc *py.Exception
		if p, exc = number(in, a[2]); exc != nil {
			return value{}, exc
		}
	}
	return draw(in, a[0], func(r *mt19937.Random) (value, *py.Exception) {
		if math.IsNaN(p) && n >= 0 {
			if n != 1 {
				return value{}, py.Errorf(py.AssertionError, "")
			}
			r.Float64()
			return py.Int(0), nil
		}
		k, err := r.Binomial(n, p)
		return py.Int(k), in.LeafError(err)
	})
}
