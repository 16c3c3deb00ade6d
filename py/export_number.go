package py

// This file exports how work on big ints is charged.

// ChargeBig charges an operation on ints, before it is done: the memory of a
// result of the given bits, and work word operations (64-bit words multiplied
// or added).
func (in *Interp) ChargeBig(resultBits, work int64) *Exception { return in.chargeBig(resultBits, work) }

// MulWork estimates the word operations of multiplying ints of n and m words.
func MulWork(n, m int64) int64 { return mulWork(n, m) }

// NewComplex returns the complex number c.
func (in *Interp) NewComplex(c complex128) Value { return in.newComplex(c) }

// ComplexOf returns complex(v) for a number, or an object with __complex__,
// __float__ or __index__.
func (in *Interp) ComplexOf(v Value) (complex128, *Exception) {
	if v.Kind() == KindComplex {
		return v.cplx().v, nil
	}
	t := typeOf(v)
	if f := t.lookup(nmComplex.str()); f.p != nil {
		r, exc := in.callSpecial(f, v)
		if exc != nil {
			return 0, exc
		}
		if r.Kind() != KindComplex {
			return 0, typeErrorf("__complex__ returned non-complex (type %s)", typeName(r))
		}
		return r.cplx().v, nil
	}
	f, exc := in.FloatOf(v)
	return complex(f, 0), exc
}
