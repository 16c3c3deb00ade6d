package numparse

// This file checks int, float and complex parsing against testdata/golden.txt.

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"toolweaver/py/internal/golden"
	"toolweaver/py/internal/strrepr"
)

// hexFloat writes f as float.hex() does.
func hexFloat(f float64) string {
	switch {
	case math.IsNaN(f):
		return "nan"
	case math.IsInf(f, 0):
		return strings.ToLower(strings.TrimPrefix(strconv.FormatFloat(f, 'g', -1, 64), "+"))
	case f == 0:
		if math.Signbit(f) {
			return "-0x0.0p+0"
		}
		return "0x0.0p+0"
	}
	return strconv.FormatFloat(f, 'x', -1, 64)
}

// sameFloat compares a hexadecimal float of the golden file with f, bit for bit except for the payload of a nan.
func sameFloat(want string, f float64) bool {
	switch want {
	case "nan":
		return math.IsNaN(f)
	case "inf":
		return math.IsInf(f, 1)
	case "-inf":
		return math.IsInf(f, -1)
	}
	w, err := strconv.ParseFloat(want, 64)
	return err == nil && math.Float64bits(w) == math.Float64bits(f)
}

func TestGolden(t *testing.T) {
	for _, c := range golden.Load(t, "testdata/golden.txt") {
		want := c.F[len(c.F)-1]
		var got string
		var err error
		var floats []float64
		switch c.F[0] {
		case "int":
			base, _ := strconv.Atoi(c.F[2])
			v, b, e := Int(c.F[1], base, DefaultMaxDigits, strrepr.Repr)
			err = e
			if b == nil {
				b = big.NewInt(v)
			} else if b.IsInt64() {
				t.Errorf("line %d: big result %v fits in 64 bits", c.Line, b)
			}
			got = "=" + b.String()
			if strings.HasPrefix(want, "=0x") || strings.HasPrefix(want, "=-0x") {
				w, _ := new(big.Int).SetString(want[1:], 0)
				if w.Cmp(b) == 0 {
					continue
				}
			}
		case "str":
			v, _ := new(big.Int).SetString(c.F[1], 0)
			var out []byte
			out, err = AppendInt([]byte("="), v, DefaultMaxDigits)
			got = string(out)
		case "float":
			f, e := Float(c.F[1], strrepr.Repr)
			err, floats = e, []float64{f}
		case "complex":
			re, im, e := Complex(c.F[1], strrepr.Repr)
			err, floats = e, []float64{re, im}
		}
		if err == nil && floats != nil {
			parts := strings.Split(strings.TrimPrefix(want, "="), " ")
			same := want[0] == '=' && len(parts) == len(floats)
			for i, f := range floats {
				got += " " + hexFloat(f)
				same = same && sameFloat(parts[i], f)
			}
			if same {
				continue
			}
		}
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("line %d: %.100q\n got %.300q\nwant %.300q", c.Line, c.F[:len(c.F)-1], got, want)
		}
	}
}

func TestLimitOff(t *testing.T) {
	s := "1" + strings.Repeat("0", 5000)
	_, b, err := Int(s, 10, 0, strrepr.Repr)
	if err != nil || b == nil {
		t.Fatal(err)
	}
	out, err := AppendInt(nil, b, 0)
	if err != nil || string(out) != s {
		t.Errorf("round trip failed: %v", err)
	}
}

func FuzzFloat(f *testing.F) {
	for _, s := range []string{"1.5", "1_0e5", " inf ", "٣.٣", "-.5e-3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := Float(s, strrepr.Repr)
		if err == nil {
			// Whatever float() accepts, the shortest repr of the value reads back.
			w, err := Float(strconv.FormatFloat(v, 'g', -1, 64), strrepr.Repr)
			if err != nil || w != v && !math.IsNaN(v) {
				t.Errorf("%q: %v, %v, %v", s, v, w, err)
			}
		}
		Complex(s, strrepr.Repr)
	})
}

func FuzzInt(f *testing.F) {
	for _, s := range []string{"12", "-1_000", " 0x1f ", "٣"} {
		f.Add(s, 10)
	}
	f.Fuzz(func(t *testing.T, s string, base int) {
		v, b, err := Int(s, base, DefaultMaxDigits, strrepr.Repr)
		if err != nil {
			return
		}
		if b == nil {
			b = big.NewInt(v)
		}
		w, c, err := Int(b.Text(max(base, 10)), max(base, 10), 0, strrepr.Repr)
		if c == nil {
			c = big.NewInt(w)
		}
		if err != nil || c.Cmp(b) != 0 {
			t.Errorf("%q base %d: %v, %v, %v", s, base, b, c, err)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	b.Run("int", func(b *testing.B) {
		for b.Loop() {
			Int("123456", 10, DefaultMaxDigits, strrepr.Repr)
		}
	})
	b.Run("float", func(b *testing.B) {
		for b.Loop() {
			Float("1234.56", strrepr.Repr)
		}
	})
	b.Run("float_exp", func(b *testing.B) {
		for b.Loop() {
			Float("1.23456e-7", strrepr.Repr)
		}
	})
}
