package mt19937

// This file has the distributions. Each draws exactly the random numbers CPython draws, in the same order. Parameters that
// are not finite and would make a rejection loop run forever are refused with a ValueError.

import (
	"math"

	"toolweaver/py/internal/floatmath"
	"toolweaver/py/internal/pyerr"
)

const tau = 2 * math.Pi

var (
	normalFactor = 4 * floatmath.Exp(-0.5) / math.Sqrt2
	log4         = floatmath.Log(4)
	gammaFactor  = 1 + floatmath.Log(4.5)
)

func finite(v ...float64) bool {
	for _, x := range v {
		if x-x != 0 {
			return false
		}
	}
	return true
}

var errDomain error = pyerr.New(pyerr.ValueError, "math domain error")

// Uniform is random.uniform.
func (r *Random) Uniform(a, b float64) float64 { return a + float64((b-a)*r.Float64()) }

// Triangular is random.triangular; without a mode pass hasMode false. The error is a ValueError for a mode outside the range.
func (r *Random) Triangular(low, high, mode float64, hasMode bool) (float64, error) {
	u := r.Float64()
	c := 0.5
	if hasMode {
		if high == low {
			return low, nil
		}
		c = (mode - low) / (high - low)
	}
	if u > c {
		u, c = 1-u, 1-c
		low, high = high, low
	}
	s, err := floatmath.Unary("sqrt")(u * c)
	return low + float64((high-low)*s), err
}

// Normal is random.normalvariate.
func (r *Random) Normal(mu, sigma float64) float64 {
	for {
		u1 := r.Float64()
		u2 := 1 - r.Float64()
		z := float64(normalFactor*(u1-0.5)) / u2
		if float64(z*z)/4 <= -floatmath.Log(u2) {
			return mu + float64(z*sigma)
		}
	}
}

// Gauss is random.gauss, which makes numbers in pairs and keeps the second.
func (r *Random) Gauss(mu, sigma float64) float64 {
	z := r.s.Gauss
	if !r.s.HasGauss {
		x := float64(r.Float64() * tau)
		g := math.Sqrt(-2 * floatmath.Log(1-r.Float64()))
		z = float64(floatmath.Cos(x) * g)
		r.s.Gauss = float64(floatmath.Sin(x) * g)
	}
	r.s.HasGauss = !r.s.HasGauss
	if !r.s.HasGauss {
		r.s.Gauss = 0
	}
	return mu + float64(z*sigma)
}

// LogNormal is random.lognormvariate; the error is an OverflowError.
func (r *Random) LogNormal(mu, sigma float64) (float64, error) {
	return floatmath.Unary("exp")(r.Normal(mu, sigma))
}

// Exponential is random.expovariate; the error is a ZeroDivisionError.
func (r *Random) Exponential(lambda float64) (float64, error) {
	x := -floatmath.Log(1 - r.Float64())
	if lambda == 0 {
		return 0, floatmath.ErrZeroDivision
	}
	return x / lambda, nil
}

// VonMises is random.vonmisesvariate.
func (r *Random) VonMises(mu, kappa float64) (float64, error) {
	if kappa <= 1e-6 {
		return tau * r.Float64(), nil
	}
	if !finite(kappa) {
		return 0, errDomain
	}
	s := 0.5 / kappa
	t := s + math.Sqrt(1+float64(s*s))
	var z float64
	for {
		z = floatmath.Cos(math.Pi * r.Float64())
		d := z / (t + z)
		u := r.Float64()
		if u < 1-float64(d*d) || u <= float64((1-d)*floatmath.Exp(d)) {
			break
		}
	}
	q := 1 / t
	a := floatmath.Acos((q + z) / (1 + float64(q*z)))
	if r.Float64() > 0.5 {
		return floatmath.Mod(mu+a, tau)
	}
	return floatmath.Mod(mu-a, tau)
}

// Gamma is random.gammavariate; the error is a ValueError.
func (r *Random) Gamma(alpha, beta float64) (float64, error) {
	if alpha <= 0 || beta <= 0 {
		return 0, pyerr.New(pyerr.ValueError, "gammavariate: alpha and beta must be > 0.0")
	}
	if !finite(alpha) {
		return 0, errDomain
	}
	switch {
	case alpha > 1:
		return float64(r.gammaAbove(alpha) * beta), nil
	case alpha == 1:
		return float64(-floatmath.Log(1-r.Float64()) * beta), nil
	}
	return float64(r.gammaBelow(alpha) * beta), nil
}

// gammaAbove draws for alpha > 1.
func (r *Random) gammaAbove(alpha float64) float64 {
	ainv := math.Sqrt(2*alpha - 1)
	b := alpha - log4
	c := alpha + ainv
	for {
		u1 := r.Float64()
		if !(1e-7 < u1 && u1 < 0.9999999) {
			continue
		}
		u2 := 1 - r.Float64()
		v := floatmath.Log(u1/(1-u1)) / ainv
		x := float64(alpha * floatmath.Exp(v))
		z := float64(u1*u1) * u2
		d := b + float64(c*v) - x
		if d+gammaFactor-float64(4.5*z) >= 0 || d >= floatmath.Log(z) {
			return x
		}
	}
}

// gammaBelow draws for 0 < alpha < 1.
func (r *Random) gammaBelow(alpha float64) float64 {
	for {
		u := r.Float64()
		b := (math.E + alpha) / math.E
		p := float64(b * u)
		var x float64
		if p <= 1 {
			x = floatmath.Pow(p, 1/alpha)
		} else {
			x = -floatmath.Log((b - p) / alpha)
		}
		u = r.Float64()
		if p > 1 {
			if u <= floatmath.Pow(x, alpha-1) {
				return x
			}
		} else if u <= floatmath.Exp(-x) {
			return x
		}
	}
}

// Beta is random.betavariate; the error is a ValueError.
func (r *Random) Beta(alpha, beta float64) (float64, error) {
	y, err := r.Gamma(alpha, 1)
	if err != nil || y == 0 {
		return 0, err
	}
	z, err := r.Gamma(beta, 1)
	if err != nil {
		return 0, err
	}
	return y / (y + z), nil
}

// Pareto is random.paretovariate. Errors: ZeroDivisionError, OverflowError.
func (r *Random) Pareto(alpha float64) (float64, error) {
	u := 1 - r.Float64()
	if alpha == 0 {
		return 0, floatmath.ErrZeroDivision
	}
	v, _, err := floatmath.PowFloat(u, -1/alpha)
	return v, err
}

// Weibull is random.weibullvariate. Errors: ZeroDivisionError, OverflowError.
func (r *Random) Weibull(alpha, beta float64) (float64, error) {
	u := 1 - r.Float64()
	if beta == 0 {
		return 0, floatmath.ErrZeroDivision
	}
	v, _, err := floatmath.PowFloat(-floatmath.Log(u), 1/beta)
	return float64(alpha * v), err
}

// Binomial is random.binomialvariate. The error is a ValueError.
func (r *Random) Binomial(n int64, p float64) (int64, error) {
	switch {
	case n < 0:
		return 0, pyerr.New(pyerr.ValueError, "n must be non-negative")
	case p == 0:
		return 0, nil
	case p == 1:
		return n, nil
	case !(p > 0 && p < 1):
		return 0, pyerr.New(pyerr.ValueError, "p must be in the range 0.0 <= p <= 1.0")
	case n == 1:
		if r.Float64() < p {
			return 1, nil
		}
		return 0, nil
	case p > 0.5:
		k, err := r.Binomial(n, 1-p)
		return n - k, err
	case float64(n)*p < 10:
		return r.binomialGaps(n, p)
	}
	return r.binomialReject(n, p), nil
}

// binomialGaps adds up geometric gaps between successes; about n·p steps.
func (r *Random) binomialGaps(n int64, p float64) (int64, error) {
	c := floatmath.Log2(1 - p)
	if c == 0 {
		return 0, nil
	}
	log2 := floatmath.Unary("log2")
	for x, y := int64(0), int64(0); ; x++ {
		l, err := log2(r.Float64())
		if err != nil {
			return 0, err
		}
		gap := math.Floor(l / c)
		if gap >= float64(n) || int64(gap) >= n-y {
			return x, nil
		}
		y += int64(gap) + 1
	}
}

// binomialReject is transformed rejection with squeeze, for n·p >= 10 and p <= 1/2.
func (r *Random) binomialReject(n int64, p float64) int64 {
	lgamma := floatmath.Unary("lgamma")
	np := float64(float64(n) * p)
	spq := math.Sqrt(np * (1 - p))
	b := 1.15 + float64(2.53*spq)
	a := -0.0873 + float64(0.0248*b) + float64(0.01*p)
	c := np + 0.5
	vr := 0.92 - 4.2/b
	var alpha, lpq, h float64
	m := int64(-1)
	for {
		u := r.Float64() - 0.5
		us := 0.5 - math.Abs(u)
		f := math.Floor(float64((2*a/us+b)*u) + c)
		if !(f >= 0 && f <= float64(n)) {
			continue
		}
		k := int64(min(f, 1<<62))
		v := r.Float64()
		if us >= 0.07 && v <= vr {
			return k
		}
		if m < 0 {
			alpha = (2.83 + 5.1/b) * spq
			lpq = floatmath.Log(p / (1 - p))
			m = int64(math.Floor((float64(n) + 1) * p))
			h1, _ := lgamma(float64(m + 1))
			h2, _ := lgamma(float64(n - m + 1))
			h = h1 + h2
		}
		v *= alpha / (a/float64(us*us) + b)
		g1, _ := lgamma(float64(k + 1))
		g2, _ := lgamma(float64(n - k + 1))
		if v <= 0 || floatmath.Log(v) <= h-g1-g2+float64(float64(k-m)*lpq) {
			return k
		}
	}
}
