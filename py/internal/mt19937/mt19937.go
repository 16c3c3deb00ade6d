// Package mt19937 is the generator behind Python's random.Random: the Mersenne Twister with CPython's seeding, and on top of it
// the distributions, so that equal seeds give equal sequences.
//
// Start at [New] and [Random.SeedBig]. A Random is not seeded by itself: where the seed of an unseeded program comes from is
// the host's decision. The package knows nothing of the interpreter; populations are addressed by index. A Random is not safe
// for concurrent use.
package mt19937

import (
	"crypto/sha512"
	"math"
	"math/big"
	"math/bits"

	"toolweaver/py/internal/floatmath"
	"toolweaver/py/internal/pyerr"
)

// Size is the number of 32-bit words of the state.
const Size = 624

const shift = 397

// Random is a generator. Use New; the zero value is not seeded.
type Random struct {
	s      State
	source Source // nil: the generator itself
}

// Source is where randomness comes from instead of the generator, for classes that override it.
type Source interface {
	// Float64 returns a number in [0, 1).
	Float64() float64
	// Below returns a number in [0, n), n > 0.
	Below(n *big.Int) *big.Int
}

// NewFrom returns a generator whose distributions draw from s.
func NewFrom(s Source) *Random { return &Random{source: s} }

// State is everything that determines the future of a generator, as random.getstate returns it.
type State struct {
	// Words is the state vector.
	Words [Size]uint32
	// Index is the position of the next word, 0 to Size.
	Index int
	// Gauss is the second number of the last pair of Gauss, if HasGauss.
	Gauss    float64
	HasGauss bool
}

// New returns a generator seeded with the integer seed.
func New(seed uint64) *Random {
	r := new(Random)
	r.seedWords([]uint32{uint32(seed), uint32(seed >> 32)})
	return r
}

// State returns a copy of the state.
func (r *Random) State() State { return r.s }

// SetState restores a state. The error is a ValueError for an index out of range or an all-zero vector.
func (r *Random) SetState(s State) error {
	if s.Index < 0 || s.Index > Size {
		return pyerr.New(pyerr.ValueError, "invalid state")
	}
	r.s = s
	return nil
}

// SeedBig seeds with an int of any size; its sign does not matter.
func (r *Random) SeedBig(n *big.Int) {
	var key []uint32
	for _, w := range n.Bits() {
		key = append(key, uint32(w))
		if bits.UintSize == 64 {
			key = append(key, uint32(uint64(w)>>32))
		}
	}
	r.seedWords(key)
}

// SeedInt seeds with an int of 64 bits; its sign does not matter.
func (r *Random) SeedInt(n int64) {
	u := uint64(n)
	if n < 0 {
		u = -u
	}
	r.seedWords([]uint32{uint32(u), uint32(u >> 32)})
}

// SeedBytes seeds with bytes, or with the UTF-8 of a str, by the rule of version 2.
func (r *Random) SeedBytes(b []byte) {
	sum := sha512.Sum512(b)
	r.SeedBig(new(big.Int).SetBytes(append(append(make([]byte, 0, len(b)+len(sum)), b...), sum[:]...)))
}

// SeedHash seeds with the hash of any other object; a float f seeds with floatmath.HashFloat(f).
func (r *Random) SeedHash(h int64) {
	u := uint64(h)
	r.seedWords([]uint32{uint32(u), uint32(u >> 32)})
}

// seedWords initialises the state from a key, least significant word first; high zero words do not count.
func (r *Random) seedWords(key []uint32) {
	for len(key) > 1 && key[len(key)-1] == 0 {
		key = key[:len(key)-1]
	}
	if len(key) == 0 {
		key = []uint32{0}
	}
	w := &r.s.Words
	w[0] = 19650218
	for i := uint32(1); i < Size; i++ {
		w[i] = 1812433253*(w[i-1]^w[i-1]>>30) + i
	}
	i, j := 1, 0
	for range max(Size, len(key)) {
		w[i] = (w[i] ^ (w[i-1]^w[i-1]>>30)*1664525) + key[j] + uint32(j)
		if i++; i == Size {
			w[0] = w[Size-1]
			i = 1
		}
		if j++; j == len(key) {
			j = 0
		}
	}
	for range Size - 1 {
		w[i] = (w[i] ^ (w[i-1]^w[i-1]>>30)*1566083941) - uint32(i)
		if i++; i == Size {
			w[0] = w[Size-1]
			i = 1
		}
	}
	w[0] = 1 << 31
	r.s.Index = Size
	r.s.Gauss, r.s.HasGauss = 0, false
}

// Uint32 returns the next 32 bits.
func (r *Random) Uint32() uint32 {
	if r.s.Index >= Size {
		r.refill()
	}
	y := r.s.Words[r.s.Index]
	r.s.Index++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// refill advances the whole state vector.
func (r *Random) refill() {
	w := &r.s.Words
	mix := func(i, next, far int) {
		y := w[i]&0x80000000 | w[next]&0x7fffffff
		w[i] = w[far] ^ y>>1 ^ -(y&1)&0x9908b0df
	}
	for i := range Size - shift {
		mix(i, i+1, i+shift)
	}
	for i := Size - shift; i < Size-1; i++ {
		mix(i, i+1, i+shift-Size)
	}
	mix(Size-1, 0, shift-1)
	r.s.Index = 0
}

// Float64 is random.random(): 53 bits in [0, 1).
func (r *Random) Float64() float64 {
	if r.source != nil {
		return r.source.Float64()
	}
	a, b := r.Uint32()>>5, r.Uint32()>>6
	return (float64(float64(a)*(1<<26)) + float64(b)) / (1 << 53)
}

// Bits returns k random bits, 0 <= k <= 64.
func (r *Random) Bits(k uint) uint64 {
	switch {
	case k == 0:
		return 0
	case k <= 32:
		return uint64(r.Uint32() >> (32 - k))
	}
	lo := uint64(r.Uint32())
	return lo | uint64(r.Uint32()>>(64-k))<<32
}

// BigBits is random.getrandbits(k) for k >= 0; the caller charges k/8 bytes.
func (r *Random) BigBits(k int) *big.Int {
	b := make([]byte, (k+31)/32*4)
	for i, left := len(b), k; left > 0; i, left = i-4, left-32 {
		w := r.Uint32()
		if left < 32 {
			w >>= 32 - uint(left)
		}
		b[i-4], b[i-3], b[i-2], b[i-1] = byte(w>>24), byte(w>>16), byte(w>>8), byte(w)
	}
	return new(big.Int).SetBytes(b)
}

// ErrNegativeBits is the error of getrandbits for a negative count.
var ErrNegativeBits error = pyerr.New(pyerr.ValueError, "number of bits must be non-negative")

// Bytes is random.randbytes.
func (r *Random) Bytes(n int) []byte {
	b := make([]byte, n)
	for i := 0; i < n; i += 4 {
		w := r.Uint32()
		if left := n - i; left < 4 {
			w >>= 32 - 8*uint(left)
		}
		for j := i; j < min(i+4, n); j++ {
			b[j] = byte(w)
			w >>= 8
		}
	}
	return b
}

// Below returns a random number in [0, n), n > 0.
func (r *Random) Below(n uint64) uint64 {
	if r.source != nil {
		return r.source.Below(new(big.Int).SetUint64(n)).Uint64()
	}
	k := uint(bits.Len64(n))
	v := r.Bits(k)
	for v >= n {
		v = r.Bits(k)
	}
	return v
}

// BelowBig is Below for an int of any size, n > 0.
func (r *Random) BelowBig(n *big.Int) *big.Int {
	if r.source != nil {
		return r.source.Below(n)
	}
	if n.IsUint64() {
		return new(big.Int).SetUint64(r.Below(n.Uint64()))
	}
	k := n.BitLen()
	v := r.BigBits(k)
	for v.Cmp(n) >= 0 {
		v = r.BigBits(k)
	}
	return v
}

// RandRange is random.randrange(start, stop, step) for ints of 64 bits whose span fits in 64 bits; the error is a ValueError.
func (r *Random) RandRange(start, stop, step int64) (int64, error) {
	var n uint64
	switch {
	case step == 0:
		return 0, pyerr.New(pyerr.ValueError, "zero step for randrange()")
	case step > 0 && start < stop:
		n = (uint64(stop)-uint64(start)-1)/uint64(step) + 1
	case step < 0 && start > stop:
		n = (uint64(start)-uint64(stop)-1)/-uint64(step) + 1
	case step == 1:
		return 0, pyerr.Newf(pyerr.ValueError, "empty range in randrange(%d, %d)", start, stop)
	default:
		return 0, pyerr.Newf(pyerr.ValueError, "empty range in randrange(%d, %d, %d)", start, stop, step)
	}
	return start + step*int64(r.Below(n)), nil
}

// ErrEmptyRange is the error of randrange with one argument that is not positive.
var ErrEmptyRange error = pyerr.New(pyerr.ValueError, "empty range for randrange()")

// ErrEmptyChoice is the error of choice on an empty sequence.
var ErrEmptyChoice error = pyerr.New(pyerr.IndexError, "Cannot choose from an empty sequence")

// RandInt is random.randint(a, b); the error is a ValueError.
func (r *Random) RandInt(a, b int64) (int64, error) {
	if b < a {
		return 0, pyerr.Newf(pyerr.ValueError, "empty range in randint(%d, %d)", a, b)
	}
	n := uint64(b) - uint64(a) + 1
	if n == 0 {
		// 2^64 values: 65 bits are drawn until the highest is clear.
		v := r.BelowBig(new(big.Int).Lsh(big.NewInt(1), 64))
		return a + int64(v.Uint64()), nil
	}
	return a + int64(r.Below(n)), nil
}

// Shuffle is random.shuffle of n items.
func (r *Random) Shuffle(n int, swap func(i, j int)) {
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.Below(uint64(i+1))))
	}
}

// SampleBytes estimates the memory Sample needs.
func SampleBytes(n uint64, k int) uint64 {
	if n <= setSize(k) {
		return 8*n + 8*uint64(max(k, 0))
	}
	return 48 * uint64(max(k, 0))
}

// setSize is the population up to which CPython's sample copies it instead of remembering what was drawn.
func setSize(k int) uint64 {
	if k <= 5 {
		return 21
	}
	e := math.Ceil(floatmath.Log(float64(k)*3) / floatmath.Log(4))
	return 21 + uint64(1)<<uint(min(2*e, 62))
}

// Sample is random.sample: k different indices below n, in order of selection. The error is a ValueError.
func (r *Random) Sample(n uint64, k int) ([]uint64, error) {
	if k < 0 || uint64(k) > n {
		return nil, pyerr.New(pyerr.ValueError, "Sample larger than population or is negative")
	}
	out := make([]uint64, k)
	if n <= setSize(k) {
		pool := make([]uint64, n)
		for i := range pool {
			pool[i] = uint64(i)
		}
		for i := range out {
			j := r.Below(n - uint64(i))
			out[i] = pool[j]
			pool[j] = pool[n-uint64(i)-1]
		}
		return out, nil
	}
	seen := make(map[uint64]struct{}, k)
	for i := range out {
		j := r.Below(n)
		for {
			if _, dup := seen[j]; !dup {
				break
			}
			j = r.Below(n)
		}
		seen[j] = struct{}{}
		out[i] = j
	}
	return out, nil
}

// Choice is one draw of random.choices without weights: an index below n > 0.
func (r *Random) Choice(n int) int { return int(math.Floor(float64(r.Float64() * float64(n)))) }

// CheckWeights reports the ValueError of random.choices for the last of the cumulative weights, nil if it is fine.
func CheckWeights(total float64) error {
	switch {
	case total <= 0:
		return pyerr.New(pyerr.ValueError, "Total of weights must be greater than zero")
	case total-total != 0:
		return pyerr.New(pyerr.ValueError, "Total of weights must be finite")
	}
	return nil
}

// Weighted is one draw of random.choices with cumulative weights, of which there is at least one: an index into them.
func (r *Random) Weighted(cum []float64) int {
	x := float64(r.Float64() * cum[len(cum)-1])
	lo, hi := 0, len(cum)-1
	for lo < hi {
		m := (lo + hi) / 2
		if x < cum[m] {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

// KeepGauss takes over the second number of the last pair of Gauss that from keeps.
func (r *Random) KeepGauss(from *Random) { r.s.Gauss, r.s.HasGauss = from.s.Gauss, from.s.HasGauss }
