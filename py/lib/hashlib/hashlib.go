// Package hashlib holds the modules hashlib and hmac of programs. Start with
// Modules.
package hashlib

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding/hex"
	"hash"
	"strings"

	"toolweaver/py"
)

// Modules are hashlib and hmac.
// https://docs.python.org/3.14/library/hashlib.html
var Modules = []*py.ModuleDef{{
	Name: "hashlib", Doc: "Digests of bytes.", Funcs: hashlibFuncs(), Init: initHashlib,
}, {
	Name: "hmac", Doc: "Keyed digests of bytes.", Funcs: hmacFuncs(), Init: initHmac,
}}

type value = py.Value

// algorithm is one kind of digest.
type algorithm struct {
	name        string
	size, block int // bytes; size is 0 if the caller chooses it
	make        func() hash.Hash
}

var algorithms = []algorithm{
	{"md5", 16, 64, md5.New}, {"sha1", 20, 64, sha1.New}, {"sha224", 28, 64, sha256.New224}, {"sha256", 32, 64, sha256.New},
	{"sha384", 48, 128, sha512.New384}, {"sha512", 64, 128, sha512.New}, {"sha512_224", 28, 128, sha512.New512_224}, {"sha512_256", 32, 128, sha512.New512_256},
	{"sha3_224", 28, 144, func() hash.Hash { return sha3.New224() }}, {"sha3_256", 32, 136, func() hash.Hash { return sha3.New256() }},
	{"sha3_384", 48, 104, func() hash.Hash { return sha3.New384() }}, {"sha3_512", 64, 72, func() hash.Hash { return sha3.New512() }},
	{"shake_128", 0, 168, func() hash.Hash { return xof{sha3.NewSHAKE128()} }}, {"shake_256", 0, 136, func() hash.Hash { return xof{sha3.NewSHAKE256()} }},
	{"blake2b", 64, 128, func() hash.Hash { return newBlake2b(64, nil, nil, nil) }},
	{"blake2s", 32, 64, func() hash.Hash { return newBlake2s(32, nil, nil, nil) }},
}

// guaranteed are the names of hashlib.algorithms_guaranteed.
var guaranteed = []string{"blake2b", "blake2s", "md5", "sha1", "sha224", "sha256", "sha384", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "sha512", "shake_128", "shake_256"}

// find returns the algorithm of that name, nil if there is none.
func find(name string) *algorithm {
	plain := func(s string) string {
		return strings.NewReplacer("-", "", "_", "").Replace(strings.ToLower(s))
	}
	for i := range algorithms {
		if algorithms[i].name == name {
			return &algorithms[i]
		}
	}
	for i := range algorithms {
		if plain(algorithms[i].name) == plain(name) {
			return &algorithms[i]
		}
	}
	return nil
}

// xof makes a SHAKE a hash.Hash without a size.
type xof struct{ *sha3.SHAKE }

func (x xof) Sum(b []byte) []byte { return b }
func (x xof) Size() int           { return 0 }

// read returns the first n bytes of the output without changing x.
func (x xof) read(n int) []byte {
	out := make([]byte, n)
	_, _ = x.clone().Read(out) // never fails
	return out
}

func (x xof) clone() xof {
	state, _ := x.MarshalBinary()
	c := *x.SHAKE
	_ = c.UnmarshalBinary(state)
	return xof{&c}
}

// digest is the payload of a digest object.
type digest struct {
	h           hash.Hash
	name        string
	size, block int
}

// Trace visits no values: a digest holds none.
func (*digest) Trace(func(value)) {}

// Size returns the bytes d takes.
func (*digest) Size() int { return 400 }

func (d *digest) copy() *digest {
	c := *d
	switch h := d.h.(type) {
	case xof:
		c.h = h.clone()
	case hash.Cloner:
		if n, err := h.Clone(); err == nil {
			c.h = n
		}
	}
	return &c
}

func digestOf(v value) *digest {
	if d, ok := v.ObjectData().(*digest); ok {
		return d
	}
	return &digest{h: md5.New()}
}

// The classes of digest objects; those of SHAKE take the length of the
// output.
var (
	hashType = digestType("_hashlib.HASH", "_hashlib", "",
		py.Def{Name: "__repr__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.NewStr("<" + digestOf(a[0]).name + " _hashlib.HASH object @ " + in.Address(a[0]) + ">"), nil
		}})
	xofType = digestType("_hashlib.HASHXOF", "_hashlib", "length",
		py.Def{Name: "__repr__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.NewStr("<" + digestOf(a[0]).name + " _hashlib.HASHXOF object @ " + in.Address(a[0]) + ">"), nil
		}})
)

func digestType(name, module, sig string, more ...py.Def) *py.Type {
	return py.NewType(digestSpec(name, module, sig, more...))
}

func digestSpec(name, module, sig string, more ...py.Def) py.TypeSpec {
	text := func(name string, get func(in *py.Interp, d *digest) value) py.Getter {
		return py.Getter{Name: name, Get: func(in *py.Interp, v value) (value, *py.Exception) { return get(in, digestOf(v)), nil }}
	}
	return py.TypeSpec{Name: name, Module: module, Methods: append([]py.Def{
		{Name: "update", Sig: "data, /", Fn: digest_update, Doc: "Add bytes."},
		{Name: "digest", Sig: sig, Fn: digest_digest, Doc: "Return the digest of the bytes so far."},
		{Name: "hexdigest", Sig: sig, Fn: digest_hexdigest, Doc: "Return the digest as hexadecimal digits."},
		{Name: "copy", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.NewObject(py.TypeOf(a[0]), digestOf(a[0]).copy()), nil
		}, Doc: "Return an independent copy."},
	}, more...), Getters: []py.Getter{
		text("name", func(in *py.Interp, d *digest) value { return in.NewStr(d.name) }),
		text("digest_size", func(_ *py.Interp, d *digest) value { return py.Int(int64(d.size)) }),
		text("block_size", func(_ *py.Interp, d *digest) value { return py.Int(int64(d.block)) }),
	}}
}

// newDigest returns a digest object.
func newDigest(in *py.Interp, d *digest) value {
	if d.size == 0 {
		return in.NewObject(xofType, d)
	}
	if b, ok := d.h.(*blake); ok {
		if b.wide {
			return in.NewObject(blake2bType, d)
		}
		return in.NewObject(blake2sType, d)
	}
	return in.NewObject(hashType, d)
}

func (a *algorithm) start() *digest { return &digest{a.make(), a.name, a.size, a.block} }

// content returns the bytes to digest.
func content(v value) (string, *py.Exception) {
	if _, ok := v.Text(); ok {
		return "", py.Errorf(py.TypeError, "Strings must be encoded before hashing")
	}
	s, ok := v.AsBytes()
	if !ok {
		return "", py.Errorf(py.TypeError, "object supporting the buffer API required")
	}
	return s, nil
}

// add digests more bytes.
func (d *digest) add(in *py.Interp, v value) *py.Exception {
	s, exc := content(v)
	if exc != nil {
		return exc
	}
	for len(s) > 0 {
		n := min(len(s), 1<<16)
		if exc := in.Charge(1 + n/8); exc != nil {
			return exc
		}
		_, _ = d.h.Write([]byte(s[:n])) // never fails
		s = s[n:]
	}
	return nil
}

func digest_update(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return py.None, digestOf(a[0]).add(in, a[1])
}

// sum returns the digest; SHAKE takes its length from args.
func (d *digest) sum(in *py.Interp, args []value) ([]byte, *py.Exception) {
	x, ok := d.h.(xof)
	if !ok {
		return d.h.Sum(nil), nil
	}
	n, exc := in.IndexInt(args[1])
	if exc != nil {
		return nil, exc
	}
	if n < 0 {
		return nil, py.Errorf(py.ValueError, "Cannot convert negative int")
	}
	if exc := in.Alloc(n); exc != nil {
		return nil, exc
	}
	return x.read(n), in.Charge(n / 8)
}

func digest_digest(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := digestOf(a[0]).sum(in, a)
	return in.NewBytes(string(b)), exc
}

func digest_hexdigest(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	b, exc := digestOf(a[0]).sum(in, a)
	return in.NewStr(hex.EncodeToString(b)), exc
}
