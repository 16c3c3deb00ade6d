package py

// This file converts ints to and from bytes.

import (
	"math/big"
	"slices"
)

// byteOrder reads the byteorder argument of a method.
func byteOrder(method string, v Value) (little bool, exc *Exception) {
	if v.p == nil {
		return false, nil
	}
	if !v.isStr() {
		return false, typeErrorf("%s() argument 'byteorder' must be str, not %s", method, ArgTypeName(v))
	}
	switch v.str().s {
	case "little":
		return true, nil
	case "big":
		return false, nil
	}
	return false, valueErrorf("byteorder must be either 'little' or 'big'")
}

func (in *Interp) optionalTruth(v Value) (bool, *Exception) {
	if v.p == nil {
		return false, nil
	}
	return in.Truth(v)
}

func int_to_bytes(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n := bigOf(intOf(args[0]))
	length := 1
	var exc *Exception
	if args[1].p != nil {
		if length, exc = in.IndexSize(args[1]); exc != nil {
			return Value{}, exc
		}
	}
	little, exc := byteOrder("to_bytes", args[2])
	if exc != nil {
		return Value{}, exc
	}
	signed, exc := in.optionalTruth(args[3])
	if exc != nil {
		return Value{}, exc
	}
	switch {
	case length < 0:
		return Value{}, valueErrorf("length argument must be non-negative")
	case n.Sign() < 0 && !signed:
		return Value{}, Errorf(OverflowError, "can't convert negative int to unsigned")
	}
	bits := n.BitLen()
	if signed {
		if n.Sign() < 0 {
			bits = new(big.Int).Not(n).BitLen()
		}
		if n.Sign() != 0 {
			bits++
		}
	}
	if (bits+7)/8 > length {
		return Value{}, Errorf(OverflowError, "int too big to convert")
	}
	if exc := in.Alloc(length*2 + sizeStr); exc != nil {
		return Value{}, exc
	}
	if exc := in.Charge(length / 64); exc != nil {
		return Value{}, exc
	}
	buf := make([]byte, length)
	if n.Sign() < 0 {
		new(big.Int).Not(n).FillBytes(buf)
		for i := range buf {
			buf[i] = ^buf[i]
		}
	} else {
		n.FillBytes(buf)
	}
	if little {
		slices.Reverse(buf)
	}
	return in.rawBytes(string(buf)), nil
}

func int_from_bytes(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	little, exc := byteOrder("from_bytes", args[2])
	if exc != nil {
		return Value{}, exc
	}
	signed, exc := in.optionalTruth(args[3])
	if exc != nil {
		return Value{}, exc
	}
	s, exc := in.bytesFrom(args[1])
	if exc != nil {
		return Value{}, exc
	}
	if exc := in.Alloc(len(s) * 2); exc != nil {
		return Value{}, exc
	}
	if exc := in.Charge(len(s) / 64); exc != nil {
		return Value{}, exc
	}
	buf := []byte(s)
	if little {
		slices.Reverse(buf)
	}
	neg := signed && len(buf) > 0 && buf[0]&0x80 != 0
	if neg {
		for i := range buf {
			buf[i] = ^buf[i]
		}
	}
	n := new(big.Int).SetBytes(buf)
	if neg {
		n.Not(n)
	}
	v := in.NewBig(n)
	cls := args[0].typ()
	if cls == IntType {
		return v, nil
	}
	return in.Call(args[0], v)
}
