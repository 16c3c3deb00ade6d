package hashlib

// This file is scrypt of RFC 7914 (https://www.rfc-editor.org/rfc/rfc7914), in steps that are charged as they are done.

import (
	"crypto/pbkdf2"
	"crypto/sha256"
	"encoding/binary"
	"math/bits"

	"toolweaver/py"
)

// scryptMemory is how much memory scrypt may take unless maxmem says otherwise, in bytes: that of OpenSSL.
const scryptMemory = 32 << 20

func hashlib_scrypt(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	password, exc := content(a[0])
	if exc != nil {
		return value{}, exc
	}
	salt, exc := content(a[1])
	if exc != nil {
		return value{}, exc
	}
	number := func(i, otherwise int) int {
		if exc != nil || a[i].IsAbsent() {
			return otherwise
		}
		var n int
		n, exc = in.IndexInt(a[i])
		return n
	}
	n, r, p, limit, size := number(2, 0), number(3, 0), number(4, 0), number(5, 0), number(6, 64)
	const most = 1<<31 - 1
	switch {
	case exc != nil:
		return value{}, exc
	case n < 2 || n&(n-1) != 0:
		return value{}, py.Errorf(py.ValueError, "n must be a power of 2.")
	case limit < 0 || limit > most:
		return value{}, py.Errorf(py.ValueError, "maxmem must be positive and smaller than %d", most)
	case size < 1 || size > most:
		return value{}, py.Errorf(py.ValueError, "dklen must be greater than 0 and smaller than %d", most)
	}
	if limit == 0 {
		limit = scryptMemory
	}
	// The products stay far below 1<<63: each factor is looked at first.
	if r < 1 || p < 1 || r > limit/128 || p > limit/(128*r) || n > limit/(128*r) || 128*r*(n+2+p) > limit {
		return value{}, py.Errorf(py.ValueError, "Invalid parameter combination for n, r, p, maxmem.")
	}
	if size > maxKey {
		return value{}, py.Errorf(py.OverflowError, "key length is too great.")
	}
	if exc := in.Alloc(128*r*(n+2+p) + size); exc != nil {
		return value{}, exc
	}
	blocks, err := pbkdf2.Key(sha256.New, password, []byte(salt), 1, 128*r*p)
	if err != nil {
		return value{}, py.Errorf(py.ValueError, "%s", err.Error())
	}
	s := scrypt{n: n, r: r, v: make([]uint32, 32*r*n), x: make([]uint32, 32*r), y: make([]uint32, 32*r)}
	for i := range p {
		if exc := s.mix(in, blocks[128*r*i:128*r*(i+1)]); exc != nil {
			return value{}, exc
		}
	}
	key, err := pbkdf2.Key(sha256.New, password, blocks, 1, size)
	if err != nil {
		return value{}, py.Errorf(py.ValueError, "%s", err.Error())
	}
	return in.NewBytes(string(key)), nil
}

// scrypt is the state of one mixing: n blocks of 128*r bytes, as words.
type scrypt struct {
	n, r    int
	v, x, y []uint32
}

// mix is scryptROMix: it replaces a block by one that needs all the memory to compute.
func (s *scrypt) mix(in *py.Interp, block []byte) *py.Exception {
	for i := range s.x {
		s.x[i] = binary.LittleEndian.Uint32(block[4*i:])
	}
	size := len(s.x)
	for i := range s.n {
		copy(s.v[i*size:], s.x)
		if exc := s.step(in); exc != nil {
			return exc
		}
	}
	for range s.n {
		// Integerify: the first word of the last 64 bytes; n is a power of two.
		j := int(s.x[size-16]) & (s.n - 1)
		for k, w := range s.v[j*size : (j+1)*size] {
			s.x[k] ^= w
		}
		if exc := s.step(in); exc != nil {
			return exc
		}
	}
	for i, w := range s.x {
		binary.LittleEndian.PutUint32(block[4*i:], w)
	}
	return nil
}

// step is scryptBlockMix of x, charged by the 64 bytes.
func (s *scrypt) step(in *py.Interp) *py.Exception {
	if exc := in.Charge(2 * s.r * 4); exc != nil {
		return exc
	}
	var t [16]uint32
	copy(t[:], s.x[len(s.x)-16:])
	for i := 0; i < 2*s.r; i++ {
		for k := range t {
			t[k] ^= s.x[16*i+k]
		}
		salsa8(&t)
		at := i / 2 // even blocks first
		if i%2 == 1 {
			at += s.r
		}
		copy(s.y[16*at:], t[:])
	}
	s.x, s.y = s.y, s.x
	return nil
}

// salsa8 is the Salsa20/8 core: four double rounds, and the input added.
func salsa8(b *[16]uint32) {
	x := *b
	quarter := func(a, b, c, d int) {
		x[b] ^= bits.RotateLeft32(x[a]+x[d], 7)
		x[c] ^= bits.RotateLeft32(x[b]+x[a], 9)
		x[d] ^= bits.RotateLeft32(x[c]+x[b], 13)
		x[a] ^= bits.RotateLeft32(x[d]+x[c], 18)
	}
	for range 4 {
		quarter(0, 4, 8, 12) // columns
		quarter(5, 9, 13, 1)
		quarter(10, 14, 2, 6)
		quarter(15, 3, 7, 11)
		quarter(0, 1, 2, 3) // rows
		quarter(5, 6, 7, 4)
		quarter(10, 11, 8, 9)
		quarter(15, 12, 13, 14)
	}
	for i := range b {
		b[i] += x[i]
	}
}
