package numfmt

// This file checks repr and format() against testdata/golden.txt.

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"toolweaver/py/internal/golden"
)

// hexFloat reads float.hex() output.
func hexFloat(t testing.TB, s string) float64 {
	switch s {
	case "nan":
		return math.NaN()
	case "inf":
		return math.Inf(1)
	case "-inf":
		return math.Inf(-1)
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// formatCase formats the value that a golden line spells out.
func formatCase(t testing.TB, typ, val, spec string) string {
	kind := map[string]Kind{"int": Int, "bool": Int, "float": Float, "complex": Complex, "str": Str}[typ]
	s, err := Parse(spec, kind, typ)
	if err != nil {
		return err.Error()
	}
	var out []byte
	switch typ {
	case "bool":
		out, err = FormatInt(nil, map[string]int64{"True": 1}[val], &s)
	case "int":
		b, _ := new(big.Int).SetString(val, 10)
		out, err = FormatBig(nil, b, &s)
		if b.IsInt64() {
			o2, e2 := FormatInt(nil, b.Int64(), &s)
			if string(o2) != string(out) || (e2 == nil) != (err == nil) {
				t.Errorf("int %s %q: FormatInt %q, FormatBig %q", val, spec, o2, out)
			}
		}
	case "float":
		out = FormatFloat(nil, hexFloat(t, val), &s)
	case "complex":
		re, im, _ := strings.Cut(val, " ")
		out = FormatComplex(nil, hexFloat(t, re), hexFloat(t, im), &s)
	case "str":
		out = FormatStr(nil, val, &s)
	}
	if err != nil {
		return err.Error()
	}
	if len(out) > s.MaxSize(len(val)+310) {
		t.Errorf("%s %s %q: %d bytes, MaxSize said %d", typ, val, spec, len(out), s.MaxSize(len(val)+310))
	}
	return "=" + string(out)
}

func TestGolden(t *testing.T) {
	for _, c := range golden.Load(t, "testdata/golden.txt") {
		var got string
		switch c.F[0] {
		case "repr":
			got = FloatRepr(hexFloat(t, c.F[1]))
		case "crepr":
			got = string(AppendComplex(nil, hexFloat(t, c.F[1]), hexFloat(t, c.F[2])))
		default:
			got = formatCase(t, c.F[0], c.F[1], c.F[2])
		}
		want := c.F[len(c.F)-1]
		if strings.HasSuffix(want, "to convert to C long") && len(c.F[1]) <= len("-9223372036854775808") {
			continue // the golden interpreter has 32-bit C longs; TestWideLimits covers 64 bits
		}
		if got != want {
			t.Errorf("line %d: %q\n got %q\nwant %q", c.Line, c.F[:len(c.F)-1], got, want)
		}
	}
}

// TestWideLimits covers what an interpreter with 64-bit sizes does and a 32-bit one does not.
func TestWideLimits(t *testing.T) {
	if strconv.IntSize < 64 {
		t.Skip("32-bit sizes")
	}
	s, err := Parse("9223372036854775807", Int, "int")
	if err != nil || int64(s.Width) != math.MaxInt64 {
		t.Errorf("got %v, %v", s, err)
	}
	if s.MaxSize(1) != math.MaxInt {
		t.Errorf("MaxSize = %d", s.MaxSize(1))
	}
	_, err = Parse("9223372036854775808", Int, "int")
	if err == nil || err.Error() != "ValueError: Too many decimal digits in format string" {
		t.Errorf("got %v", err)
	}
	s, _ = Parse("c", Int, "int")
	if _, err := FormatInt(nil, 1<<40, &s); err == nil || err.Error() != "OverflowError: %c arg not in range(0x110000)" {
		t.Errorf("got %v", err)
	}
	_, err = Parse(".2147483648f", Float, "float")
	if err == nil || err.Error() != "ValueError: precision too big" {
		t.Errorf("got %v", err)
	}
}

func TestNoAllocation(t *testing.T) {
	buf := make([]byte, 0, 64)
	s, _ := Parse(",.2f", Float, "float")
	d, _ := Parse("05d", Int, "int")
	p, _ := Parse(">10", Str, "str")
	if n := testing.AllocsPerRun(100, func() {
		AppendFloat(buf, 0.1)
		AppendFloat(buf, 1e300)
		FormatFloat(buf, 1234567.891, &s)
		FormatInt(buf, 42, &d)
		FormatStr(buf, "abc", &p)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", ">10", "é^+z#010_.3,f", "٣.٣", "\xff<3", ".5"} {
		f.Add(s, 1.5, int64(-7))
	}
	f.Fuzz(func(t *testing.T, spec string, v float64, n int64) {
		for _, k := range []Kind{Int, Float, Complex, Str} {
			s, err := Parse(spec, k, "T")
			if err != nil || s.Width > 1e5 || s.Precision > 1e5 {
				continue
			}
			switch k {
			case Int:
				FormatInt(nil, n, &s)
			case Float:
				FormatFloat(nil, v, &s)
			case Complex:
				FormatComplex(nil, v, v, &s)
			case Str:
				FormatStr(nil, spec, &s)
			}
		}
	})
}

// FuzzFixed checks the fast path of fixed notation against the standard library.
func FuzzFixed(f *testing.F) {
	f.Add(2.675, uint8(2))
	f.Add(0.5, uint8(0))
	f.Fuzz(func(t *testing.T, v float64, prec uint8) {
		prec %= 25
		v = math.Abs(v)
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return
		}
		got, want := string(appendFixed(nil, v, int(prec))), strconv.FormatFloat(v, 'f', int(prec), 64)
		if got != want {
			t.Errorf("%v .%d: got %s, want %s", v, prec, got, want)
		}
	})
}

func BenchmarkFormat(b *testing.B) {
	buf := make([]byte, 0, 64)
	b.Run("repr", func(b *testing.B) {
		for b.Loop() {
			AppendFloat(buf, 3.141592653589793)
		}
	})
	b.Run("repr_int", func(b *testing.B) {
		for b.Loop() {
			AppendFloat(buf, 1250)
		}
	})
	for _, spec := range []string{".2f", ",.2f", "10.3e"} {
		s, _ := Parse(spec, Float, "float")
		b.Run(spec, func(b *testing.B) {
			for b.Loop() {
				FormatFloat(buf, 1234567.891, &s)
			}
		})
	}
	for _, spec := range []string{",", "05d", "x"} {
		s, _ := Parse(spec, Int, "int")
		b.Run(spec, func(b *testing.B) {
			for b.Loop() {
				FormatInt(buf, 1234567, &s)
			}
		})
	}
	s, _ := Parse(">10", Str, "str")
	b.Run(">10", func(b *testing.B) {
		for b.Loop() {
			FormatStr(buf, "hello", &s)
		}
	})
	b.Run("parse", func(b *testing.B) {
		for b.Loop() {
			Parse(",.2f", Float, "float")
		}
	})
}
