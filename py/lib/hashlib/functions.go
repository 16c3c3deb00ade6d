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
		{Name: "scrypt", Sig: "password, *, salt, n, r, p, maxmem=0, dklen=64", Fn: hashlib_scrypt, Doc: "Derive a key from a password, at the price of memory."},
		{Name: "file_digest", Sig: "def fileobj, digest, /, *, _bufsize=262144", Fn: hashlib_file_digest, Doc: "Digest what a file in memory holds."},
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
	names := make([]value, 0, len(guaranteed)+6)
	for _, n := range guaranteed {
		names = append(names, in.NewStr(n))
	}
	for _, n := range [...]string{"new", "algorithms_guaranteed", "algorithms_available", "file_digest", "pbkdf2_hmac", "scrypt"} {
		names = append(names, in.NewStr(n))
	}
	m.Set(in, "__all__", in.NewList(names))
	m.Set(in, "blake2b", blake2bType.Value())
	m.Set(in, "blake2s", blake2sType.Value())
	for _, set := range []struct {
		name  string
		names []string
	}{{"algorithms_guaranteed", guaranteed}, {"algorithms_available", append([]string{"sha512_224", "sha512_256"}, guaranteed...)}} {
		s := in.NewSet()
		for _, n := range set.names {
			if exc := in.SetAdd(s, in.NewStr(n)); exc != nil {
				return exc
			}
		}
		m.Set(in, set.name, s.Value())
	}
	return nil
}

func unsupported(name string) *py.Exception {
	return py.Errorf(py.ValueError, "unsupported hash type %s", name)
}

func hashlib_new(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	name, ok := a[0].Text()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "can only concatenate str (not \"%s\") to str", py.TypeName(a[0]))
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
	if whole, exc := in.GetAttrString(a[0], "getbuffer"); exc == nil {
		data, exc := in.Call(whole)
		if exc != nil {
			return value{}, exc
		}
		return begin(in, d, data, value{})
	} else if exc.Limit != nil {
		return value{}, exc
	}
	for _, name := range [...]string{"readinto", "readable"} {
		if _, exc := in.GetAttrString(a[0], name); exc != nil {
			if exc.Limit != nil {
				return value{}, exc
			}
			return notBinary(in, a[0])
		}
	}
	if ok, exc := in.CallMethod(a[0], "readable"); exc != nil {
		return value{}, exc
	} else if yes, exc := in.Truth(ok); exc != nil {
		return value{}, exc
	} else if !yes {
		return notBinary(in, a[0])
	}
	return digestPieces(in, d, a)
}

// notBinary is the error for what is no file of bytes to read.
func notBinary(in *py.Interp, file value) (value, *py.Exception) {
	r, exc := in.Repr(file)
	if exc != nil {
		return value{}, exc
	}
	return value{}, py.Errorf(py.ValueError, "'%s' is not a file-like object in binary reading mode.", r)
}

// digestPieces digests what readinto puts into a buffer, until there is no
// more.
func digestPieces(in *py.Interp, d *digest, a []value) (value, *py.Exception) {
	size := py.Int(1 << 18)
	if !a[2].IsAbsent() {
		size = a[2]
	}
	buf, exc := in.Call(py.ByteArrayType.Value(), size)
	if exc != nil {
		return value{}, exc
	}
	in.PushRoot(buf)
	defer in.PopRoot()
	for {
		got, exc := in.CallMethod(a[0], "readinto", buf)
		if exc != nil {
			return value{}, exc
		}
		if got.IsNone() {
			return value{}, py.Errorf(py.BlockingIOError, "I/O operation would block.")
		}
		n, exc := in.IndexInt(got)
		if exc != nil {
			return value{}, exc
		}
		if n == 0 {
			return newDigest(in, d), nil
		}
		s, _ := buf.AsBytes()
		if n < 0 {
			n += len(s)
		}
		if exc := d.add(in, in.NewBytes(s[:min(max(n, 0), len(s))])); exc != nil {
			return value{}, exc
		}
	}
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
