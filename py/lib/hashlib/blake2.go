package hashlib

// This file defines BLAKE2b and BLAKE2s (RFC 7693), with key, salt,
// personalisation and the parameters of tree hashing.

import (
	"encoding/binary"
	"hash"
	"math/bits"
)

// The order in which the ten rounds take the words of a block.
var sigma = [10][16]byte{
	{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
	{14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
	{11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
	{7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
	{9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
	{2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
	{12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
	{13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
	{6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
	{10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}

// mixes are the columns and diagonals of the state that a round mixes.
var mixes = [8][4]byte{{0, 4, 8, 12}, {1, 5, 9, 13}, {2, 6, 10, 14}, {3, 7, 11, 15}, {0, 5, 10, 15}, {1, 6, 11, 12}, {2, 7, 8, 13}, {3, 4, 9, 14}}

// The initial states.
var (
	ivB = [8]uint64{0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179}
	ivS = [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}
)

// blake is a BLAKE2 digest; wide selects BLAKE2b. The words of BLAKE2s are
// held in the low halves.
type blake struct {
	wide bool
	end  bool // the last node of a level of a tree
	h    [8]uint64
	n    uint64 // bytes compressed
	buf  []byte // not compressed yet: at most one block, never empty once written to
	size int
	init *blake // the state after the key, for Reset
}

func newBlake2b(size int, key, salt, person []byte) *blake {
	return newBlake(true, size, key, salt, person, sequential)
}

func newBlake2s(size int, key, salt, person []byte) *blake {
	return newBlake(false, size, key, salt, person, sequential)
}

// tree holds the parameters of tree hashing.
type tree struct {
	fanout, depth, nodeDepth, inner byte
	leaf                            uint32
	offset                          uint64
	last                            bool
}

// sequential are the parameters without a tree.
var sequential = tree{fanout: 1, depth: 1}

func newBlake(wide bool, size int, key, salt, person []byte, t tree) *blake {
	b := &blake{wide: wide, size: size, end: t.last}
	half := 8 // bytes of salt and of personalisation
	if !wide {
		half = 4
	}
	param := make([]byte, 4*2*half)
	param[0], param[1], param[2], param[3] = byte(size), byte(len(key)), t.fanout, t.depth
	binary.LittleEndian.PutUint32(param[4:], t.leaf)
	binary.LittleEndian.PutUint64(param[8:], t.offset)
	if wide {
		param[16], param[17] = t.nodeDepth, t.inner
	} else {
		param[14], param[15] = t.nodeDepth, t.inner
	}
	copy(param[4*half:], salt)
	copy(param[6*half:], person)
	for i := range b.h {
		if wide {
			b.h[i] = ivB[i] ^ binary.LittleEndian.Uint64(param[8*i:])
		} else {
			b.h[i] = uint64(ivS[i] ^ binary.LittleEndian.Uint32(param[4*i:]))
		}
	}
	if len(key) > 0 {
		b.buf = make([]byte, b.BlockSize())
		copy(b.buf, key)
	}
	c := *b
	c.buf = append([]byte(nil), b.buf...)
	b.init = &c
	return b
}

// BlockSize returns the bytes of a block.
func (b *blake) BlockSize() int {
	if b.wide {
		return 128
	}
	return 64
}

// Size returns the bytes of the digest.
func (b *blake) Size() int { return b.size }

// Reset starts anew.
func (b *blake) Reset() {
	start := b.init
	*b = *start
	b.buf = append([]byte(nil), start.buf...)
	b.init = start
}

// Clone returns an independent copy.
func (b *blake) Clone() (hash.Cloner, error) {
	c := *b
	c.buf = append([]byte(nil), b.buf...)
	return &c, nil
}

// Write adds bytes. The last block is kept back, as it is compressed
// differently.
func (b *blake) Write(p []byte) (int, error) {
	total := len(p)
	block := b.BlockSize()
	for len(p) > 0 {
		if len(b.buf) == block {
			b.n += uint64(block)
			b.compress(b.buf, false)
			b.buf = b.buf[:0]
		}
		k := min(block-len(b.buf), len(p))
		b.buf = append(b.buf, p[:k]...)
		p = p[k:]
	}
	return total, nil
}

// Sum appends the digest of what was written.
func (b *blake) Sum(dst []byte) []byte {
	c := *b
	last := make([]byte, b.BlockSize())
	copy(last, b.buf)
	c.n += uint64(len(b.buf))
	c.compress(last, true)
	var out []byte
	for _, w := range c.h {
		if b.wide {
			out = binary.LittleEndian.AppendUint64(out, w)
		} else {
			out = binary.LittleEndian.AppendUint32(out, uint32(w))
		}
	}
	return append(dst, out[:b.size]...)
}

func (b *blake) compress(p []byte, last bool) {
	if b.wide {
		b.compressWide(p, last)
		return
	}
	var m, v [16]uint32
	for i := range m {
		m[i] = binary.LittleEndian.Uint32(p[4*i:])
	}
	for i := range 8 {
		v[i], v[i+8] = uint32(b.h[i]), ivS[i]
	}
	v[12] ^= uint32(b.n)
	v[13] ^= uint32(b.n >> 32)
	if last {
		v[14] = ^v[14]
		if b.end {
			v[15] = ^v[15]
		}
	}
	for r := range 10 {
		for i, x := range mixes {
			a, c, d, e := x[0], x[1], x[2], x[3]
			v[a] += v[c] + m[sigma[r][2*i]]
			v[e] = bits.RotateLeft32(v[e]^v[a], -16)
			v[d] += v[e]
			v[c] = bits.RotateLeft32(v[c]^v[d], -12)
			v[a] += v[c] + m[sigma[r][2*i+1]]
			v[e] = bits.RotateLeft32(v[e]^v[a], -8)
			v[d] += v[e]
			v[c] = bits.RotateLeft32(v[c]^v[d], -7)
		}
	}
	for i := range 8 {
		b.h[i] ^= uint64(v[i] ^ v[i+8])
	}
}

func (b *blake) compressWide(p []byte, last bool) {
	var m, v [16]uint64
	for i := range m {
		m[i] = binary.LittleEndian.Uint64(p[8*i:])
	}
	for i := range 8 {
		v[i], v[i+8] = b.h[i], ivB[i]
	}
	v[12] ^= b.n
	if last {
		v[14] = ^v[14]
		if b.end {
			v[15] = ^v[15]
		}
	}
	for r := range 12 {
		for i, x := range mixes {
			a, c, d, e := x[0], x[1], x[2], x[3]
			v[a] += v[c] + m[sigma[r%10][2*i]]
			v[e] = bits.RotateLeft64(v[e]^v[a], -32)
			v[d] += v[e]
			v[c] = bits.RotateLeft64(v[c]^v[d], -24)
			v[a] += v[c] + m[sigma[r%10][2*i+1]]
			v[e] = bits.RotateLeft64(v[e]^v[a], -16)
			v[d] += v[e]
			v[c] = bits.RotateLeft64(v[c]^v[d], -63)
		}
	}
	for i := range 8 {
		b.h[i] ^= v[i] ^ v[i+8]
	}
}
