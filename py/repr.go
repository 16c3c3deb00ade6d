package py

// This file defines repr() and str(): fast paths for values of exact built-in
// types, which append to one buffer, and the special methods for the rest.
// Containers are in repr_containers.go.

import (
	"strconv"
	"unsafe"

	"toolweaver/py/internal/numfmt"
	"toolweaver/py/internal/numparse"
	"toolweaver/py/internal/strrepr"
)

// Repr returns repr(v).
func (in *Interp) Repr(v Value) (string, *Exception) {
	b, exc := in.appendRepr(nil, v)
	if exc != nil {
		return "", exc
	}
	return bufString(b), nil
}

// ReprValue returns repr(v) as a str.
func (in *Interp) ReprValue(v Value) (Value, *Exception) {
	s, exc := in.Repr(v)
	if exc != nil {
		return Value{}, exc
	}
	return in.NewStr(s), nil
}

// Str returns str(v).
func (in *Interp) Str(v Value) (string, *Exception) {
	if v.exactKind() == KindStr {
		return v.str().s, nil
	}
	b, exc := in.appendStr(nil, v)
	if exc != nil {
		return "", exc
	}
	return bufString(b), nil
}

// StrValue returns str(v) as a str; v itself if it is one of exact type.
func (in *Interp) StrValue(v Value) (Value, *Exception) {
	if v.exactKind() == KindStr {
		return v, nil
	}
	if !isPlainRepr(v.exactKind()) {
		t := typeOf(v)
		if f := t.special(spStr); f.p != nil {
			r, exc := in.callSpecial(f, v)
			if exc != nil {
				return Value{}, exc
			}
			if !r.isStr() {
				return Value{}, typeErrorf("__str__ returned non-string (type %s)", typeName(r))
			}
			return r, nil
		}
	}
	s, exc := in.Str(v)
	if exc != nil {
		return Value{}, exc
	}
	return in.NewStr(s), nil
}

// bufString turns a buffer that nothing else refers to into a string.
func bufString(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	if cap(b)-len(b) > len(b)/4+64 {
		return string(b)
	}
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// isPlainRepr reports whether values of an exact kind have the same str and
// repr, known without special methods.
func isPlainRepr(k Kind) bool {
	switch k {
	case KindNone, KindBool, KindInt, KindBig, KindFloat, KindComplex, KindEllipsis, KindNotImplemented, KindTuple, KindList, KindDict,
		KindSet, KindFrozenSet, KindRange, KindSlice, KindBytes, KindByteArray:
		return true
	}
	return false
}

// appendStr appends str(v) to dst.
func (in *Interp) appendStr(dst []byte, v Value) ([]byte, *Exception) {
	k := v.exactKind()
	if k == KindStr {
		return in.appendText(dst, v.str().s)
	}
	if isPlainRepr(k) {
		return in.appendRepr(dst, v)
	}
	f := typeOf(v).special(spStr)
	if f.p == nil {
		return in.appendRepr(dst, v)
	}
	r, exc := in.callSpecial(f, v)
	if exc != nil {
		return nil, exc
	}
	if !r.isStr() {
		return nil, typeErrorf("__str__ returned non-string (type %s)", typeName(r))
	}
	return in.appendText(dst, r.str().s)
}

// appendText appends s to dst, charging the memory of growth.
func (in *Interp) appendText(dst []byte, s string) ([]byte, *Exception) {
	if cap(dst)-len(dst) < len(s) {
		n := max(2*cap(dst), len(dst)+len(s))
		if exc := in.Alloc(n - cap(dst)); exc != nil {
			return nil, exc
		}
		grown := make([]byte, len(dst), n)
		copy(grown, dst)
		dst = grown
	}
	return append(dst, s...), nil
}

// appendRepr appends repr(v) to dst.
func (in *Interp) appendRepr(dst []byte, v Value) ([]byte, *Exception) {
	switch v.exactKind() {
	case KindNone:
		return append(dst, "None"...), nil
	case KindBool:
		if v.b() {
			return append(dst, "True"...), nil
		}
		return append(dst, "False"...), nil
	case KindInt:
		return strconv.AppendInt(dst, v.i(), 10), nil
	case KindFloat:
		return numfmt.AppendFloat(dst, v.f()), nil
	case KindStr:
		s := v.str().s
		if len(s) > 64 {
			if exc := in.Charge(len(s) / 32); exc != nil {
				return nil, exc
			}
			if exc := in.Alloc(max(len(s)+2-(cap(dst)-len(dst)), 0)); exc != nil {
				return nil, exc
			}
		}
		return strrepr.AppendRepr(dst, s), nil
	case KindList, KindTuple, KindDict, KindSet, KindFrozenSet, KindDictView:
		return in.appendContainer(dst, v)
	case KindBig:
		n := v.big().v
		if bits := n.BitLen(); bits > 1024 {
			if exc := in.Charge(bits / 64); exc != nil {
				return nil, exc
			}
		}
		out, err := numparse.AppendInt(dst, n, numparse.DefaultMaxDigits)
		if err != nil {
			return nil, in.pyErr(err)
		}
		return out, nil
	case KindComplex:
		c := v.cplx().v
		return numfmt.AppendComplex(dst, real(c), imag(c)), nil
	case KindEllipsis:
		return append(dst, "Ellipsis"...), nil
	case KindNotImplemented:
		return append(dst, "NotImplemented"...), nil
	case KindRange:
		return in.appendRange(dst, v.rng())
	case KindSlice:
		return in.appendSlice(dst, v.slice())
	case KindBytes, KindByteArray:
		return in.appendBytesRepr(dst, v)
	}
	f := typeOf(v).special(spRepr)
	if f.p == nil {
		return append(dst, in.defaultRepr(v)...), nil
	}
	if exc := in.enterNative(); exc != nil {
		return nil, exc
	}
	r, exc := in.callSpecial(f, v)
	in.leaveNative()
	if exc != nil {
		return nil, exc
	}
	if !r.isStr() {
		return nil, typeErrorf("__repr__ returned non-string (type %s)", typeName(r))
	}
	return in.appendText(dst, r.str().s)
}

// defaultRepr is the repr of object: "<__main__.C object at 0x7f000000001>".
func (in *Interp) defaultRepr(v Value) string {
	t := typeOf(v)
	return "<" + typeFullName(t) + " object at " + in.address(v) + ">"
}

// typeFullName is the name of a class with its module, unless that is the
// built-in one.
func typeFullName(t *Type) string {
	if t.module == "builtins" || t.module == "" {
		return t.qualname
	}
	return t.module + "." + t.qualname
}

// address is id(v) as repr shows it.
func (in *Interp) address(v Value) string {
	return "0x" + strconv.FormatInt(in.ID(v), 16)
}
