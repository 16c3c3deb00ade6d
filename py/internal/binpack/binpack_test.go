package binpack

import (
	"math"
	"testing"
)

// TestHalf checks that every binary16 number survives, and the rounding
// between neighbours.
func TestHalf(t *testing.T) {
	for i := range 1 << 16 {
		h := uint16(i)
		f := FromHalf(h)
		if f != f {
			continue
		}
		if got, ok := Half(f); !ok || got != h {
			t.Fatalf("Half(FromHalf(%#x)) = %#x, %v", h, got, ok)
		}
		if next := FromHalf(h + 1); h&0x7FFF < 0x7BFF {
			mid := (f + next) / 2
			even := h + h&1
			if got, _ := Half(mid); got != even {
				t.Fatalf("Half of the middle after %#x = %#x", h, got)
			}
			if got, _ := Half(math.Nextafter(mid, next)); got != h+1 {
				t.Fatalf("Half above the middle after %#x = %#x", h, got)
			}
		}
	}
	if _, ok := Half(65520); ok {
		t.Error("65520 is in range")
	}
}

// TestUint checks that integers of every size survive in both orders.
func TestUint(t *testing.T) {
	for n := 1; n <= 8; n++ {
		for _, big := range []bool{false, true} {
			b := make([]byte, n)
			PutUint(b, big, 0x8070605040302010>>(64-8*n))
			if got := Uint(string(b), big); got != 0x8070605040302010>>(64-8*n) {
				t.Errorf("%d bytes: %#x", n, got)
			}
			PutUint(b, big, ^uint64(1))
			if got := Int(string(b), big); got != -2 {
				t.Errorf("%d bytes: %d", n, got)
			}
		}
	}
}
