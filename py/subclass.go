package py

// This file lets user classes derive from built-in types: an instance has the
// layout of the built-in, followed by a subPart that names the class and holds
// the attributes. The kind of such an object has kindSub set.

import "unsafe"

// subPart is what an instance of a subclass of a built-in has beyond it.
type subPart struct {
	cls   *Type
	attrs *Dict // nil until the first attribute is set
}

type (
	strSub struct {
		wideStr
		sub subPart
	}
	bytesSub struct {
		bytesObj
		sub subPart
	}
	byteArraySub struct {
		byteArray
		sub subPart
	}
	complexSub struct {
		complexObj
		sub subPart
	}
	tupleSub struct {
		Tuple
		sub subPart
	}
	listSub struct {
		List
		sub subPart
	}
	dictSub struct {
		Dict
		sub   subPart
		extra Value // what a class defined in Go keeps: the factory of a defaultdict
	}
	setSub struct {
		Set
		sub subPart
	}
	typeSub struct { // instance of a metaclass
		Type
		sub subPart
	}
	propertySub struct {
		propertyObj
		sub subPart
	}
	wrapperSub struct {
		wrapperObj
		sub subPart
	}
	moduleSub struct {
		Module
		sub subPart
	}
	futureSub struct {
		Future
		sub subPart
	}
	iteratorSub struct {
		Iterator
		sub subPart
	}
)

// subOffset is where the subPart of each layout is.
var subOffset = [numKinds]uintptr{
	KindStr:          unsafe.Offsetof(strSub{}.sub),
	KindBytes:        unsafe.Offsetof(bytesSub{}.sub),
	KindByteArray:    unsafe.Offsetof(byteArraySub{}.sub),
	KindComplex:      unsafe.Offsetof(complexSub{}.sub),
	KindTuple:        unsafe.Offsetof(tupleSub{}.sub),
	KindList:         unsafe.Offsetof(listSub{}.sub),
	KindDict:         unsafe.Offsetof(dictSub{}.sub),
	KindSet:          unsafe.Offsetof(setSub{}.sub),
	KindFrozenSet:    unsafe.Offsetof(setSub{}.sub),
	KindType:         unsafe.Offsetof(typeSub{}.sub),
	KindProperty:     unsafe.Offsetof(propertySub{}.sub),
	KindStaticMethod: unsafe.Offsetof(wrapperSub{}.sub),
	KindClassMethod:  unsafe.Offsetof(wrapperSub{}.sub),
	KindModule:       unsafe.Offsetof(moduleSub{}.sub),
	KindFuture:       unsafe.Offsetof(futureSub{}.sub),
	KindIterator:     unsafe.Offsetof(iteratorSub{}.sub),
	KindIntSub:       unsafe.Offsetof(intSub{}.subPart),
	KindFloatSub:     unsafe.Offsetof(floatSub{}.subPart),
}

// sub returns the subPart of an instance of a subclass of a built-in, or nil
// if v is none.
func (v Value) sub() *subPart {
	k := v.exactKind()
	if k&kindSub == 0 {
		if k == KindIntSub || k == KindFloatSub {
			return (*subPart)(unsafe.Add(v.p, subOffset[k]))
		}
		return nil
	}
	return (*subPart)(unsafe.Add(v.p, subOffset[k&^kindSub]))
}

// newSub allocates an instance of cls, a user class over the built-in layout
// of kind k, with the built-in part empty.
func newSub(k Kind, cls *Type) Value {
	var v Value
	switch k {
	case KindStr:
		v = ptr(&strSub{wideStr: wideStr{Str: Str{header: header{flags: flagASCII}}}})
	case KindBytes:
		v = ptr(&bytesSub{})
	case KindByteArray:
		v = ptr(&byteArraySub{})
	case KindComplex:
		v = ptr(&complexSub{})
	case KindTuple:
		v = ptr(&tupleSub{})
	case KindList:
		v = ptr(&listSub{})
	case KindDict:
		v = ptr(&dictSub{})
	case KindSet, KindFrozenSet:
		v = ptr(&setSub{})
	case KindType:
		v = ptr(&typeSub{})
	case KindProperty:
		v = ptr(&propertySub{})
	case KindStaticMethod, KindClassMethod:
		v = ptr(&wrapperSub{})
	case KindModule:
		v = ptr(&moduleSub{})
	case KindFuture:
		v = ptr(&futureSub{})
	case KindIterator:
		v = ptr(&iteratorSub{})
	}
	(*header)(v.p).kind = k | kindSub
	v.sub().cls = cls
	return v
}

// IteratorOf makes a fresh native iterator an instance of t, its class or one that a program has derived from it.
func (in *Interp) IteratorOf(t *Type, v Value) Value {
	if t == v.iter().typ {
		return v
	}
	in.charge(32)
	s := newSub(KindIterator, t)
	h := *v.iter()
	h.header = s.iter().header
	*s.iter() = h
	return s
}
