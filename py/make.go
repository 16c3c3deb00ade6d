package py

// This file defines the constructors of containers and the accessors Go code
// uses to look into values.

import (
	"math/big"
	"strings"
)

// NewList returns a list of the given items, which it takes over.
func (in *Interp) NewList(items []Value) Value { return ptr(in.newList(items)) }

func (in *Interp) newList(items []Value) *List {
	in.charge(sizeList + cap(items)*sizeValue)
	return &List{header: header{kind: KindList}, v: items}
}

// NewTuple returns a tuple of the given items, which it copies.
func (in *Interp) NewTuple(items ...Value) Value {
	in.charge(sizeList + len(items)*sizeValue)
	switch len(items) {
	case 0:
		return emptyTuple
	case 1:
		o := &tuple1{Tuple{header: header{kind: KindTuple}}, [1]Value(items)}
		o.v = o.buf[:]
		return ptr(&o.Tuple)
	case 2:
		o := &tuple2{Tuple{header: header{kind: KindTuple}}, [2]Value(items)}
		o.v = o.buf[:]
		return ptr(&o.Tuple)
	case 3:
		o := &tuple3{Tuple{header: header{kind: KindTuple}}, [3]Value(items)}
		o.v = o.buf[:]
		return ptr(&o.Tuple)
	case 4:
		o := &tuple4{Tuple{header: header{kind: KindTuple}}, [4]Value(items)}
		o.v = o.buf[:]
		return ptr(&o.Tuple)
	}
	return ptr(&Tuple{header: header{kind: KindTuple}, v: append(make([]Value, 0, len(items)), items...)})
}

// Short tuples are one allocation.
type (
	tuple1 struct {
		Tuple
		buf [1]Value
	}
	tuple2 struct {
		Tuple
		buf [2]Value
	}
	tuple3 struct {
		Tuple
		buf [3]Value
	}
	tuple4 struct {
		Tuple
		buf [4]Value
	}
)

// tupleOf returns a tuple that takes items over.
func (in *Interp) tupleOf(items []Value) Value {
	if len(items) == 0 {
		return emptyTuple
	}
	in.charge(sizeList + len(items)*sizeValue)
	return ptr(&Tuple{header: header{kind: KindTuple}, v: items})
}

var emptyTuple = ptr(&Tuple{header: header{kind: KindTuple, flags: flagStatic}})

// NewBytes returns a bytes object.
func (in *Interp) NewBytes(s string) Value {
	in.charge(sizeStr + len(s))
	return ptr(&bytesObj{header: header{kind: KindBytes}, s: s})
}

// NewDict returns an empty dict; fill it with DictSet.
func (in *Interp) NewDict() *Dict { return in.newDict() }

// NewSet returns an empty set; fill it with SetAdd.
func (in *Interp) NewSet() *Set { return in.newSet() }

// SetAdd adds an element.
func (in *Interp) SetAdd(s *Set, v Value) *Exception {
	_, exc := in.setAdd(s, v)
	return exc
}

// Value returns d as a Value.
func (d *Dict) Value() Value { return ptr(d) }

// Value returns s as a Value.
func (s *Set) Value() Value { return ptr(s) }

// NewBig returns the int n, which it takes over.
func (in *Interp) NewBig(n *big.Int) Value {
	if n.IsInt64() {
		return Int(n.Int64())
	}
	in.charge(48 + len(n.Bits())*8)
	return ptr(&bigInt{header: header{kind: KindBig}, v: n})
}

func (in *Interp) newComplex(c complex128) Value {
	in.charge(32)
	return ptr(&complexObj{header: header{kind: KindComplex}, v: c})
}

// NewObject returns an instance of a type defined in Go, or of a class
// derived from one.
func (in *Interp) NewObject(cls *Type, data any) Value {
	n := sizeObject
	if t, ok := data.(Tracer); ok {
		n += t.Size()
	}
	in.charge(n)
	return ptr(&Object{header: header{kind: KindObject}, cls: cls, Data: data})
}

// ObjectData returns the payload of an instance of a type defined in Go; nil
// if v is none.
func (v Value) ObjectData() any {
	if v.Kind() == KindObject {
		return v.object().Data
	}
	return nil
}

// AsInt returns an int or bool that fits 64 bits.
func (v Value) AsInt() (int64, bool) {
	switch v.Kind() {
	case KindInt, KindBool:
		return v.i(), true
	case KindIntSub:
		return v.intSub().v.AsInt()
	}
	return 0, false
}

// AsBig returns any int or bool as a big.Int, which must not be changed.
func (v Value) AsBig() (*big.Int, bool) {
	switch v.Kind() {
	case KindInt, KindBool:
		return big.NewInt(v.i()), true
	case KindBig:
		return v.big().v, true
	case KindIntSub:
		return v.intSub().v.AsBig()
	}
	return nil, false
}

// AsFloat returns a float.
func (v Value) AsFloat() (float64, bool) {
	switch v.Kind() {
	case KindFloat:
		return v.f(), true
	case KindFloatSub:
		return v.fltSub().v.f(), true
	}
	return 0, false
}

// AsBool returns a bool.
func (v Value) AsBool() (val, ok bool) { return v.n != 0, v.isBool() }

// AsBytes returns the content of a bytes-like object.
func (v Value) AsBytes() (string, bool) {
	switch v.Kind() {
	case KindBytes:
		return v.bytes().s, true
	case KindByteArray:
		return string(v.bytearr().b), true
	case KindObject:
		if viewOf(v) != nil || bufferOf(v) != nil {
			return strings.Clone(bytesView(v)), true
		}
	}
	return "", false
}

// AsItems returns the items of a list or tuple, which must not be changed.
func (v Value) AsItems() ([]Value, bool) {
	switch v.Kind() {
	case KindList:
		return v.list().v, true
	case KindTuple:
		return v.tuple().v, true
	}
	return nil, false
}

// AsDict returns a dict.
func (v Value) AsDict() (*Dict, bool) {
	if v.isDict() {
		return v.dict(), true
	}
	return nil, false
}

// AsSet returns a set or frozenset.
func (v Value) AsSet() (*Set, bool) {
	if v.isAnySet() {
		return v.set(), true
	}
	return nil, false
}

// AsType returns a class.
func (v Value) AsType() (*Type, bool) {
	if v.isType() {
		return v.typ(), true
	}
	return nil, false
}

// AsException returns an exception object.
func (v Value) AsException() (*Exception, bool) {
	if v.isExc() {
		return v.exc(), true
	}
	return nil, false
}

// Each calls f with each entry in order until it returns false. d must not
// change meanwhile.
func (d *Dict) Each(f func(k, v Value) bool) {
	for i := d.next(0); i >= 0; i = d.next(i + 1) {
		if !f(d.ents[i].k, d.ents[i].v) {
			return
		}
	}
}

// Each calls f with each element in table order until it returns false. s
// must not change meanwhile.
func (s *Set) Each(f func(v Value) bool) {
	for i := s.next(0); i >= 0; i = s.next(i + 1) {
		if !f(s.table[i].k) {
			return
		}
	}
}
