package numfmt

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"
)

// TestFixed compares with strconv, which is exact: ties, their neighbours, and random numbers.
func TestFixed(t *testing.T) {
	check := func(f float64, prec int) {
		t.Helper()
		got := appendFixed([]byte("x"), f, prec)
		if want := "x" + strconv.FormatFloat(f, 'f', prec, 64); string(got) != want {
			t.Errorf("%v with %d digits: %s, want %s", f, prec, got, want)
		}
	}
	for prec := range 20 {
		for _, f := range []float64{0, 0.5, 1.5, 2.5, 0.125, 0.375, 2.675, 1.005, 1e15, 1 << 53, 1e300, 5e-324, math.MaxFloat64, 0.05, 0.15, 0.25, 0.35, 999999.9999999} {
			check(f, prec)
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 2_000_000 {
		prec := r.IntN(12)
		f := float64(r.Int64N(1<<40)) / float64(int64(1)<<r.IntN(20)) // many ties
		check(f, prec)
		check(math.Nextafter(f, 0), prec)
		check(math.Nextafter(f, math.Inf(1)), prec)
		check(r.Float64()*math.Pow(10, float64(r.IntN(12))), prec)
		check(float64(r.Int64N(1e9))/1e3, prec)
	}
}

func BenchmarkFixed(b *testing.B) {
	for name, f := range map[string]func([]byte, float64) []byte{
		"fixed":   func(dst []byte, f float64) []byte { return appendFixed(dst, f, 2) },
		"strconv": func(dst []byte, f float64) []byte { return strconv.AppendFloat(dst, f, 'f', 2, 64) },
	} {
		b.Run(name, func(b *testing.B) {
			var buf [64]byte
			for i := range b.N {
				f(buf[:0], float64(i)*1.37)
			}
		})
	}
}
