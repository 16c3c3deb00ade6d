package hashlib

// This file defines the hmac module.
// https://docs.python.org/3.14/library/hmac.html

import (
	"crypto/hmac"
	"crypto/subtle"
	"hash"

	"toolweaver/py"
)

const hmacSig = "def key, msg=None, digestmod=''"

// hmacType is the class HMAC.
var hmacType *py.Type

func init() {
	spec := digestSpec("HMAC", "hmac", "")
	spec.New, spec.NewSig = hmac_class, hmacSig
	spec.Consts = map[string]value{"blocksize": py.Int(64)}
	hmacType = py.NewType(spec)
}

// initHmac adds the class and the tables that change a key into the inner and
// the outer one.
func initHmac(in *py.Interp, m *py.Module) *py.Exception {
	m.Set(in, "HMAC", hmacType.Value())
	var inner, outer [256]byte
	for i := range 256 {
		inner[i], outer[i] = byte(i)^0x36, byte(i)^0x5c
	}
	m.Set(in, "trans_36", in.NewBytes(string(inner[:])))
	m.Set(in, "trans_5C", in.NewBytes(string(outer[:])))
	return nil
}

func hmacFuncs() []py.Def {
	return []py.Def{
		{Name: "new", Sig: hmacSig, Fn: hmac_new, Doc: "Return a keyed digest object."},
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
	return newKeyed(in, hmacType, a)
}

// hmac_class is HMAC(key, msg, digestmod).
func hmac_class(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	cls, _ := a[0].AsType()
	return newKeyed(in, cls, a[1:])
}

func newKeyed(in *py.Interp, cls *py.Type, a []value) (value, *py.Exception) {
	d, exc := keyed(in, a[0], a[2])
	if exc != nil {
		return value{}, exc
	}
	if !a[1].IsAbsent() && !a[1].IsNone() {
		if exc := d.add(in, a[1]); exc != nil {
			return value{}, exc
		}
	}
	return in.NewObject(cls, d), nil
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
				if _, other := a[1-i].AsBytes(); other {
					return value{}, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(a[i]))
				}
				return value{}, py.Errorf(py.TypeError, "unsupported operand types(s) or combination of types: '%s' and '%s'", py.TypeName(a[0]), py.TypeName(a[1]))
			}
			*s = b
		}
	}
	return py.Bool(subtle.ConstantTimeCompare([]byte(x), []byte(y)) == 1), in.Charge(len(x) / 64)
}
