package hashlib

// This file defines the classes blake2b and blake2s.
// https://docs.python.org/3.14/library/hashlib.html#blake2

import (
	"math"
	"math/big"

	"toolweaver/py"
)

const blakeSig = "data=b'', *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=None"

// blake2bType and blake2sType are the classes.
var blake2bType, blake2sType *py.Type

func init() {
	blake2bType, blake2sType = blakeType("blake2b", 64), blakeType("blake2s", 32)
}

func blakeType(name string, limit int) *py.Type {
	spec := digestSpec("_blake2."+name, "_blake2", "")
	spec.Final = false
	spec.New, spec.NewSig = blakeNew(limit), blakeSig
	spec.Consts = map[string]value{
		"MAX_DIGEST_SIZE": py.Int(int64(limit)), "MAX_KEY_SIZE": py.Int(int64(limit)),
		"SALT_SIZE": py.Int(int64(limit / 4)), "PERSON_SIZE": py.Int(int64(limit / 4)),
	}
	return py.NewType(spec)
}

// small returns an argument that is an int from low to high; text is the
// error otherwise.
func small(in *py.Interp, v value, standard, low, high int, text string) (byte, *py.Exception) {
	if v.IsAbsent() {
		return byte(standard), nil
	}
	n, exc := in.IndexInt(v)
	if exc != nil {
		return 0, exc
	}
	if n < low || n > high {
		return 0, py.Errorf(py.ValueError, "%s", text)
	}
	return byte(n), nil
}

// unsigned returns an argument that is an int from 0 to most; c is what C calls
// its type.
func unsigned(in *py.Interp, v value, most uint64, name, c string) (uint64, *py.Exception) {
	if v.IsAbsent() {
		return 0, nil
	}
	i, exc := in.Index(v)
	if exc != nil {
		return 0, exc
	}
	n, _ := i.AsBig()
	switch {
	case n.Sign() < 0:
		return 0, py.Errorf(py.ValueError, "Cannot convert negative int")
	case n.BitLen() > 64:
		return 0, py.Errorf(py.OverflowError, "Python int too large for C %s", c)
	case n.Cmp(new(big.Int).SetUint64(most)) > 0:
		return 0, py.Errorf(py.OverflowError, "%s is too large", name)
	}
	return n.Uint64(), nil
}

// treeOf returns the parameters fanout to last_node.
func treeOf(in *py.Interp, a []value, limit int) (t tree, exc *py.Exception) {
	if t.fanout, exc = small(in, a[0], 1, 0, 255, "fanout must be between 0 and 255"); exc != nil {
		return t, exc
	}
	if t.depth, exc = small(in, a[1], 1, 1, 255, "depth must be between 1 and 255"); exc != nil {
		return t, exc
	}
	leaf, exc := unsigned(in, a[2], math.MaxUint32, "leaf_size", "unsigned long")
	if exc != nil {
		return t, exc
	}
	t.leaf = uint32(leaf)
	most := uint64(math.MaxUint64)
	bound := "inner_size must be between 0 and is 64"
	if limit == 32 {
		most, bound = 1<<48-1, "inner_size must be between 0 and is 32"
	}
	if t.offset, exc = unsigned(in, a[3], most, "node_offset", "unsigned long long"); exc != nil {
		return t, exc
	}
	if t.nodeDepth, exc = small(in, a[4], 0, 0, 255, "node_depth must be between 0 and 255"); exc != nil {
		return t, exc
	}
	if t.inner, exc = small(in, a[5], 0, 0, limit, bound); exc != nil {
		return t, exc
	}
	if !a[6].IsAbsent() {
		t.last, exc = in.Truth(a[6])
	}
	return t, exc
}

// blakeNew is the constructor of the BLAKE2 with digests of up to limit
// bytes.
func blakeNew(limit int) py.NativeFunc {
	wide, name, title := limit == 64, "blake2s", "Blake2s"
	if wide {
		name, title = "blake2b", "Blake2b"
	}
	return func(in *py.Interp, args []value, _ *py.Kwargs) (value, *py.Exception) {
		cls, _ := args[0].AsType()
		a := args[1:]
		size := limit
		if !a[1].IsAbsent() {
			var exc *py.Exception
			if size, exc = in.IndexInt(a[1]); exc != nil {
				return value{}, exc
			}
		}
		if size < 1 || size > limit {
			return value{}, py.Errorf(py.ValueError, "digest_size for %s must be between 1 and %d bytes, here it is %d", title, limit, size)
		}
		var parts [3][]byte // key, salt, person
		for i, most := range [3]int{limit, limit / 4, limit / 4} {
			v := a[i+2]
			if v.IsAbsent() {
				continue
			}
			s, ok := v.AsBytes()
			if !ok {
				return value{}, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(v))
			}
			if len(s) > most {
				return value{}, py.Errorf(py.ValueError, "maximum %s length is %d bytes", [...]string{"key", "salt", "person"}[i], most)
			}
			parts[i] = []byte(s)
		}
		t, exc := treeOf(in, a[5:], limit)
		if exc != nil {
			return value{}, exc
		}
		b := newBlake(wide, size, parts[0], parts[1], parts[2], t)
		d := &digest{b, name, size, b.BlockSize()}
		data := a[0]
		if data.IsAbsent() {
			data = a[13]
		}
		if !data.IsAbsent() {
			if exc := d.add(in, data); exc != nil {
				return value{}, exc
			}
		}
		return in.NewObject(cls, d), nil
	}
}
