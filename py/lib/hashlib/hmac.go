package hashlib

// This file defines the hmac module.
// https://docs.python.org/3.14/library/hmac.html

import (
	"crypto/hmac"
	"crypto/subtle"
	"hash"

	"toolweaver/py"
)

func hmacFuncs() []py.Def {
	const sig = "def key, msg=None, digestmod=''"
	return []py.Def{
		{Name: "new", Sig: sig, Fn: hmac_new, Doc: "Return a keyed digest object."},
		{Name: "HMAC", Sig: sig, Fn: hmac_new, Doc: "Return a keyed digest object."},
		{Name: "digest", Sig: "def key, msg, digest", Fn: hmac_digest, Doc: "Return the keyed digest of a message."},
		{Name: "compare_digest", Sig: "a, b, /", Fn: CompareDigest, Doc: "Compare without telling where the difference is."},
	}
}

// keyed returns a keyed digest of the algorithm v names.
func keyed(in *py.Interp, key, v value) (*digest, *py.Exception) {
	k, ok := key.AsBytes()
	if !ok {
		return nil, py.Errorf(py.TypeError, "key: expected bytes or bytearray, but got '%s'", py.TypeName(key))
	}
	if s, isText := v.Text(); v.IsAbsent() || isText && s == "" {
		return nil, py.Errorf(py.TypeError, "Missing required argument 'digestmod'.")
	}
	d, exc := resolve(in, v)
	if exc != nil {
		return nil, exc
	}
	if d.size == 0 {
		return nil, py.Errorf(py.ValueError, "unsupported hash type %s", d.name)
	}
	alg := find(d.name)
	if alg == nil || alg.size != d.size {
		return nil, unsupported(d.name)
	}
	return &digest{hmac.New(func() hash.Hash { return alg.make() }, []byte(k)), "hmac-" + d.name, d.size, d.block}, in.Charge(1 + len(k)/8)
}

func hmac_new(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d, exc := keyed(in, a[0], a[2])
	if exc != nil {
		return value{}, exc
	}
	if !a[1].IsAbsent() && !a[1].IsNone() {
		if exc := d.add(in, a[1]); exc != nil {
			return value{}, exc
		}
	}
	return in.NewObject(hmacType, d), nil
}

func hmac_digest(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d, exc := keyed(in, a[0], a[2])
	if exc != nil {
		return value{}, exc
	}
	if exc := d.add(in, a[1]); exc != nil {
		return value{}, exc
	}
	return in.NewBytes(string(d.h.Sum(nil))), nil
}

// CompareDigest is compare_digest of hmac and secrets.
func CompareDigest(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	x, textX := a[0].Text()
	y, textY := a[1].Text()
	if textX && textY {
		for _, s := range [...]string{x, y} {
			for i := 0; i < len(s); i++ {
				if s[i] >= 0x80 {
					return value{}, py.Errorf(py.TypeError, "comparing strings with non-ASCII characters is not supported")
				}
			}
		}
	} else {
		for i, s := range [...]*string{&x, &y} {
			b, ok := a[i].AsBytes()
			if !ok {
				return value{}, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(a[i]))
			}
			*s = b
		}
	}
	return py.Bool(subtle.ConstantTimeCompare([]byte(x), []byte(y)) == 1), in.Charge(len(x) / 64)
}
