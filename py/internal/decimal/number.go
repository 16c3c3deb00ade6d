// Package decimal is the arithmetic behind Python's decimal module: decimal
// floating point by the General Decimal Arithmetic specification, with signed
// zeros, infinities, NaNs and signals.
//
// Start at Number and Context. Operations are methods of Context: they round
// to its precision and add to its Status what happened, and never change
// their operands. The package raises nothing and knows nothing of the
// interpreter: traps are up to the caller, as is charging for the work, which
// grows with the digits of the operands and the precision.
// A Number is immutable and may be shared; a Context is not safe for
// concurrent use.
//
// https://speleotrove.com/decimal/decarith.html
package decimal

import (
	"math/big"
	"strconv"
)

// Form tells the kinds of numbers apart.
type Form uint8

// The forms.
const (
	Finite Form = iota
	Infinite
	NaN
	SNaN // signals
)

// Number is a decimal number: (-1)^Neg × Coef × 10^Exp if it is finite. Coef
// is not negative and never nil; for a NaN it is the payload.
type Number struct {
	Form Form
	Neg  bool
	Coef *big.Int
	Exp  int
}

var (
	zero = new(big.Int)
	one  = big.NewInt(1)
	ten  = big.NewInt(10)
)

// pow10s are small powers of ten.
var pow10s = func() (t [128]*big.Int) {
	p := big.NewInt(1)
	for i := range t {
		t[i] = new(big.Int).Set(p)
		p.Mul(p, ten)
	}
	return
}()

// Pow10 returns 10^n, n >= 0. It must not be changed.
func Pow10(n int) *big.Int {
	if n < len(pow10s) {
		return pow10s[n]
	}
	return new(big.Int).Exp(ten, big.NewInt(int64(n)), nil)
}

// digitsOf counts the decimal digits of a coefficient; zero has one.
func digitsOf(c *big.Int) int {
	if c.IsUint64() {
		u := c.Uint64()
		n := 1
		for u >= 10 {
			u /= 10
			n++
		}
		return n
	}
	// floor(bits × log10(2)) is the number of digits or one less.
	n := int(float64(c.BitLen()-1)*0.30102999566398119521) + 1
	for c.CmpAbs(Pow10(n)) >= 0 {
		n++
	}
	for n > 1 && c.CmpAbs(Pow10(n-1)) < 0 {
		n--
	}
	return n
}

// New returns a finite number.
func New(neg bool, coef *big.Int, exp int) Number { return Number{Neg: neg, Coef: coef, Exp: exp} }

// FromInt returns the number n exactly.
func FromInt(n *big.Int) Number {
	return Number{Neg: n.Sign() < 0, Coef: new(big.Int).Abs(n)}
}

func infinity(neg bool) Number { return Number{Form: Infinite, Neg: neg, Coef: zero} }

func nan() Number { return Number{Form: NaN, Coef: zero} }

// IsZero reports whether x is a zero.
func (x Number) IsZero() bool { return x.Form == Finite && x.Coef.Sign() == 0 }

// IsNaN reports whether x is a NaN, signalling or not.
func (x Number) IsNaN() bool { return x.Form >= NaN }

// Digits returns the digits of the coefficient.
func (x Number) Digits() int { return digitsOf(x.Coef) }

// Adjusted returns the exponent of the first digit; 0 for numbers that are
// not finite.
func (x Number) Adjusted() int {
	if x.Form != Finite {
		return 0
	}
	return x.Exp + x.Digits() - 1
}

// IsInteger reports whether x is finite and whole.
func (x Number) IsInteger() bool {
	if x.Form != Finite {
		return false
	}
	if x.Exp >= 0 || x.Coef.Sign() == 0 {
		return true
	}
	if -x.Exp >= x.Digits() {
		return false
	}
	return new(big.Int).Rem(x.Coef, Pow10(-x.Exp)).Sign() == 0
}

// sign returns -1, 0 or 1.
func (x Number) sign() int {
	switch {
	case x.IsZero():
		return 0
	case x.Neg:
		return -1
	}
	return 1
}

// Text formats x: in scientific notation if the exponent asks for it, or in
// engineering notation.
func (x Number) Text(eng bool, capitals bool) string {
	sign := ""
	if x.Neg {
		sign = "-"
	}
	switch x.Form {
	case Infinite:
		return sign + "Infinity"
	case NaN, SNaN:
		s := sign + "NaN"
		if x.Form == SNaN {
			s = sign + "sNaN"
		}
		if x.Coef.Sign() != 0 {
			s += x.Coef.String()
		}
		return s
	}
	digits := x.Coef.String()
	left := x.Exp + len(digits) // digits before the point
	dot := 1
	switch {
	case x.Exp <= 0 && left > -6:
		dot = left
	case !eng:
	case x.Coef.Sign() == 0:
		dot = mod(left+1, 3) - 1
	default:
		dot = mod(left-1, 3) + 1
	}
	var whole, frac string
	switch {
	case dot <= 0:
		whole, frac = "0", "."+zeros(-dot)+digits
	case dot >= len(digits):
		whole = digits + zeros(dot-len(digits))
	default:
		whole, frac = digits[:dot], "."+digits[dot:]
	}
	s := sign + whole + frac
	if left == dot {
		return s
	}
	e := "e"
	if capitals {
		e = "E"
	}
	if left-dot >= 0 {
		e += "+"
	}
	return s + e + strconv.Itoa(left-dot)
}

func mod(a, b int) int { return (a%b + b) % b }

func zeros(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = '0'
	}
	return string(b)
}

// Compare compares numbers that are not NaNs: -1, 0 or 1.
func Compare(x, y Number) int {
	sx, sy := x.sign(), y.sign()
	if x.Form == Infinite || y.Form == Infinite {
		if x.Form == y.Form && x.Neg == y.Neg {
			return 0
		}
		if x.Form == Infinite {
			return sx
		}
		return -sy
	}
	switch {
	case sx != sy:
		if sx < sy {
			return -1
		}
		return 1
	case sx == 0:
		return 0
	}
	if ax, ay := x.Adjusted(), y.Adjusted(); ax != ay {
		if ax < ay {
			return -sx
		}
		return sx
	}
	// Equally many digits count once the exponents agree.
	cx, cy := x.Coef, y.Coef
	if x.Exp > y.Exp {
		cx = new(big.Int).Mul(cx, Pow10(x.Exp-y.Exp))
	} else if y.Exp > x.Exp {
		cy = new(big.Int).Mul(cy, Pow10(y.Exp-x.Exp))
	}
	return sx * cx.Cmp(cy)
}

// CompareTotal orders all numbers, by the total order of the specification.
func CompareTotal(x, y Number) int {
	if x.Neg != y.Neg {
		if x.Neg {
			return -1
		}
		return 1
	}
	s := 1
	if x.Neg {
		s = -1
	}
	rank := func(n Number) int { return map[Form]int{Finite: 0, Infinite: 0, SNaN: 1, NaN: 2}[n.Form] }
	if rx, ry := rank(x), rank(y); rx != ry {
		if rx < ry {
			return -s
		}
		return s
	} else if rx > 0 {
		return s * x.Coef.Cmp(y.Coef)
	}
	if c := Compare(x, y); c != 0 {
		return c
	}
	switch {
	case x.Form != Finite || x.Exp == y.Exp:
		return 0
	case x.Exp < y.Exp:
		return -s
	}
	return s
}
