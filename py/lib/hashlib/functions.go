package hashlib

// This file defines the functions of hashlib.

import (
	"crypto/hmac"
	"encoding/binary"
	"strings"

	"toolweaver/py"
)

func hashlibFuncs() []py.Def {
	defs := []py.Def{
		{Name: "new", Sig: "def name, data=b'', *, usedforsecurity=True, string=None", Fn: hashlib_new, Doc: "Return a digest object of that name."},
		{Name: "pbkdf2_hmac", Sig: "hash_name, password, salt, iterations, dklen=None", Fn: hashlib_pbkdf2_hmac, Doc: "Derive a key from a password."},
		{Name: "file_digest", Sig: "def fileobj, digest, /, *, _bufsize=262144", Fn: hashlib_file_digest, Doc: "Digest what a file in memory holds."},
		{Name: "blake2b", Sig: blakeSig, Fn: blakeFunc(64), Doc: "Return a BLAKE2b digest object."},
		{Name: "blake2s", Sig: blakeSig, Fn: blakeFunc(32), Doc: "Return a BLAKE2s digest object."},
	}
	for i := range algorithms {
		a := &algorithms[i]
		if strings.HasPrefix(a.name, "blake2") || strings.HasPrefix(a.name, "sha512_") {
			continue
		}
		defs = append(defs, py.Def{Name: a.name, Sig: "data=b'', *, usedforsecurity=True, string=None", Fn: func(in *py.Interp, args []value, _ *py.Kwargs) (value, *py.Exception) {
			return begin(in, a.start(), args[0], args[2])
		}, Doc: "Return a digest object."})
	}
	return defs
}

// begin returns a digest object that has digested data, if there are any.
func begin(in *py.Interp, d *digest, data, text value) (value, *py.Exception) {
	if data.IsAbsent() {
		data = text
	}
	if !data.IsAbsent() {
		if exc := d.add(in, data); exc != nil {
			return value{}, exc
		}
	}
	return newDigest(in, d), nil
}

func initHashlib(in *py.Interp, m *py.Module) *py.Exception {
	for name, list := range map[string][]string{"algorithms_guaranteed": guaranteed, "algorithms_available": append([]string{"sha512_224", "sha512_256"}, guaranteed...)} {
		s := in.NewSet()
		for _, n := range list {
			if exc := in.SetAdd(s, in.NewStr(n)); exc != nil {
				return exc
			}
		}
		m.Set(in, name, s.Value())
	}
	return nil
}

func unsupported(name string) *py.Exception {
	return py.Errorf(py.ValueError, "unsupported hash type %s", name)
}

func hashlib_new(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	name, ok := a[0].Text()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "new() argument 1 must be str, not %s", py.TypeName(a[0]))
	}
	alg := find(name)
	if alg == nil {
		return value{}, unsupported(name)
	}
	return begin(in, alg.start(), a[1], a[3])
}

func hashlib_file_digest(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d, exc := resolve(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	data, exc := in.CallMethod(a[0], "read")
	if exc != nil {
		return value{}, exc
	}
	return begin(in, d, data, value{})
}

// resolve returns a fresh digest of what names an algorithm: a name, or a
// callable that makes digest objects.
func resolve(in *py.Interp, v value) (*digest, *py.Exception) {
	if name, ok := v.Text(); ok {
		alg := find(name)
		if alg == nil {
			return nil, unsupported(name)
		}
		return alg.start(), nil
	}
	made, exc := in.Call(v)
	if exc != nil {
		return nil, exc
	}
	d, ok := made.ObjectData().(*digest)
	if !ok {
		return nil, py.Errorf(py.TypeError, "digestmod must name a hash algorithm, not '%s'", py.TypeName(made))
	}
	return d.copy(), nil
}

// maxKey bounds the key that pbkdf2_hmac derives, in bytes.
const maxKey = 1 << 24

func hashlib_pbkdf2_hmac(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	name, ok := a[0].Text()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "pbkdf2_hmac() argument 'hash_name' must be str, not %s", py.TypeName(a[0]))
	}
	alg := find(name)
	if alg == nil || alg.size == 0 {
		return value{}, unsupported(name)
	}
	password, exc := content(a[1])
	if exc != nil {
		return value{}, exc
	}
	salt, exc := content(a[2])
	if exc != nil {
		return value{}, exc
	}
	rounds, exc := in.IndexInt(a[3])
	if exc != nil {
		return value{}, exc
	}
	if rounds < 1 {
		return value{}, py.Errorf(py.ValueError, "iteration value must be greater than 0.")
	}
	size := alg.size
	if !a[4].IsAbsent() && !a[4].IsNone() {
		if size, exc = in.IndexInt(a[4]); exc != nil {
			return value{}, exc
		}
	}
	switch {
	case size < 1:
		return value{}, py.Errorf(py.ValueError, "key length must be greater than 0.")
	case size > maxKey:
		return value{}, py.Errorf(py.OverflowError, "key length is too great.")
	}
	var key []byte
	prf := hmac.New(alg.make, []byte(password))
	for block := uint32(1); len(key) < size; block++ {
		prf.Reset()
		_, _ = prf.Write(binary.BigEndian.AppendUint32([]byte(salt), block))
		u := prf.Sum(nil)
		t := append([]byte(nil), u...)
		for i := 1; i < rounds; i++ {
			if exc := in.Charge(32); exc != nil {
				return value{}, exc
			}
			prf.Reset()
			_, _ = prf.Write(u)
			u = prf.Sum(u[:0])
			for j := range t {
				t[j] ^= u[j]
			}
		}
		key = append(key, t...)
		if exc := in.Charge(64); exc != nil {
			return value{}, exc
		}
	}
	return in.NewBytes(string(key[:size])), nil
}
