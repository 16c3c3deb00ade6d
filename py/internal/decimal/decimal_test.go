package decimal

import (
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"
)

var modes = map[string]Rounding{"ROUND_HALF_EVEN": HalfEven, "ROUND_HALF_UP": HalfUp, "ROUND_HALF_DOWN": HalfDown, "ROUND_UP": Up,
	"ROUND_DOWN": Down, "ROUND_CEILING": Ceiling, "ROUND_FLOOR": Floor, "ROUND_05UP": ZeroFiveUp}

var unary = map[string]func(*Context, Number) Number{
	"plus": (*Context).Plus, "minus": (*Context).Minus, "sqrt": (*Context).Sqrt, "normalize": (*Context).Normalize, "exp": (*Context).Exp,
	"ln": (*Context).Ln, "log10": (*Context).Log10, "logb": (*Context).LogB,
	"next_plus":  func(c *Context, x Number) Number { return c.Next(x, true) },
	"next_minus": func(c *Context, x Number) Number { return c.Next(x, false) },
}

var binary = map[string]func(*Context, Number, Number) Number{
	"add": (*Context).Add, "subtract": (*Context).Sub, "multiply": (*Context).Mul, "divide": (*Context).Div, "divide_int": (*Context).QuoInt,
	"remainder": (*Context).Rem, "remainder_near": (*Context).RemNear, "quantize": (*Context).Quantize, "next_toward": (*Context).NextToward,
	"power": (*Context).Pow,
}

// flags lists the flags in the order of gen.py.
func flags(s Condition) string {
	out := ""
	for _, c := range []Condition{AnyInvalid, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped} {
		if s&c != 0 {
			out += "1"
		} else {
			out += "0"
		}
	}
	return out
}

// TestGolden compares operations with what CPython computed; see
// testdata/gen.py.
func TestGolden(t *testing.T) {
	data, err := os.ReadFile("testdata/golden.txt")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		f := strings.Split(line, "\t")
		atoi := func(s string) int { n, _ := strconv.Atoi(s); return n }
		c := &Context{Prec: atoi(f[1]), Rounding: modes[f[2]], Emin: atoi(f[3]), Emax: atoi(f[4]), Clamp: f[5] == "1"}
		x, ok := Parse(f[6])
		if !ok {
			t.Fatalf("line %d: %q", i+1, f[6])
		}
		var r Number
		if op := unary[f[0]]; op != nil {
			r = op(c, x)
		} else {
			y, _ := Parse(f[7])
			r = binary[f[0]](c, x, y)
		}
		if got := r.Text(false, true) + " " + flags(c.Status); got != f[8]+" "+f[9] {
			t.Errorf("line %d: %s\n got %s", i+1, line, got)
		}
	}
}

// TestPoll checks that a long computation stops when it is told to.
func TestPoll(t *testing.T) {
	work := 0
	c := &Context{Prec: 20000, Emin: MinEmin, Emax: MaxEmax, Poll: func(n int) bool {
		work += n
		return work < 100000
	}}
	c.Ln(FromInt(big.NewInt(7)))
	if work < 100000 || work > 2000000 {
		t.Errorf("stopped after %d units", work)
	}
}

// FuzzParse checks that text and number convert both ways.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"1", "-0.00", "1E+5", "inf", "sNaN12", "1_0", " ٣.5 ", "1e999999999999999999999", ".", "e5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		x, ok := Parse(s)
		if !ok || x.Adjusted() > MaxEmax || x.Exp < MinEtiny {
			return
		}
		y, ok := Parse(x.Text(false, true))
		if !ok || CompareTotal(x, y) != 0 {
			t.Errorf("%q: %q", s, x.Text(false, true))
		}
	})
}
