package py

// This file defines the bytearray type: its constructor and the methods that
// change it.

import (
	"slices"
)

func byteArraySpec() TypeSpec {
	return TypeSpec{
		Name:   "bytearray",
		Doc:    "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array",
		New:    bytearray_new,
		NewSig: "...",
		Methods: append(append(bytesShared(), BufferMethods()...), []Def{
			{"__init__", "...", bytearray_init, ""},
			{"__setitem__", "key, value, /", bytearray_setitem, ""},
			{"__delitem__", "key, /", bytearray_delitem, ""},
			{"__iadd__", "value, /", bytearray_iadd, ""},
			{"__imul__", "value, /", bytearray_imul, ""},
			{"append", "item, /", bytearray_append, "Append a single item to the end of the bytearray."},
			{"extend", "iterable_of_ints, /", bytearray_extend, "Append all the items from the iterator or sequence to the end of the bytearray."},
			{"insert", "index, item, /", bytearray_insert, "Insert a single item into the bytearray before the given index."},
			{"pop", "index=-1, /", bytearray_pop, "Remove and return a single item from B."},
			{"remove", "value, /", bytearray_remove, "Remove the first occurrence of a value in the bytearray."},
			{"clear", "", bytearray_clear, "Remove all items from the bytearray."},
			{"copy", "", bytearray_copy, "Return a copy of B."},
			{"reverse", "", bytearray_reverse, "Reverse the order of the values in B in place."},
			{"resize", "size, /", bytearray_resize, "Resize the internal buffer of bytearray to len."},
		}...),
		Consts: map[string]Value{"__hash__": None},
		Static: []Def{{"maketrans", "frm, to, /", bytes_maketrans, "Return a translation table usable for the bytes or bytearray translate method."}},
		Class:  []Def{{"fromhex", "string, /", bytes_fromhex, "Create a bytearray object from a string of hexadecimal numbers."}},
	}
}

func bytearray_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	cls, exc := newClass(args, ByteArrayType)
	if exc != nil {
		return Value{}, exc
	}
	if cls == ByteArrayType {
		return in.newByteArray(nil), nil
	}
	in.charge(sizeObject + sizeStr)
	return newSub(KindByteArray, cls), nil
}

func bytearray_init(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	self := args[0]
	a, exc := byteArrayArgs.bind(args[1:len(args):len(args)], kw)
	if exc != nil {
		return Value{}, exc
	}
	b, exc := in.bytesContent("bytearray", a[0], a[1], a[2])
	if exc != nil {
		return Value{}, exc
	}
	self.bytearr().b = b
	return None, nil
}

// growBytes makes room for n more bytes.
func (in *Interp) growBytes(o *byteArray, n int) *Exception {
	if len(o.b)+n > cap(o.b) {
		size := max(2*cap(o.b), len(o.b)+n)
		if exc := in.allocStr(size); exc != nil {
			return exc
		}
		o.b = append(make([]byte, 0, size), o.b...)
	}
	return nil
}

func bytearray_setitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return None, in.byteArraySetItem(args[0], args[1], args[2])
}

func bytearray_delitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return None, in.byteArraySetItem(args[0], args[1], Value{})
}

func bytearray_iadd(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	o := args[0].bytearr()
	if !isBytesLike(args[1]) {
		return Value{}, typeErrorf("can't concat %s to %s", typeName(args[1]), typeName(args[0]))
	}
	s := bytesView(args[1])
	if exc := in.growBytes(o, len(s)); exc != nil {
		return Value{}, exc
	}
	o.b = append(o.b, s...)
	return args[0], nil
}

func bytearray_imul(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n, ok, exc := in.repeatCount(args[1])
	if exc != nil || !ok {
		return NotImplemented, exc
	}
	r, exc := in.bytesRepeat(args[0], n)
	if exc != nil {
		return Value{}, exc
	}
	args[0].bytearr().b = r.bytearr().b
	return args[0], nil
}

func bytearray_append(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	c, exc := in.byteOf(args[1], "bytearray")
	if exc != nil {
		return Value{}, exc
	}
	o := args[0].bytearr()
	if exc := in.growBytes(o, 1); exc != nil {
		return Value{}, exc
	}
	o.b = append(o.b, c)
	return None, nil
}

func bytearray_extend(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if isBytesLike(args[1]) {
		_, exc := bytearray_iadd(in, args, nil)
		return None, exc
	}
	if args[1].isStr() {
		return Value{}, typeErrorf("expected iterable of integers; got: 'str'")
	}
	if !in.iterable(args[1]) {
		return Value{}, typeErrorf("can't extend bytearray with %s", typeName(args[1]))
	}
	self := args[0]
	b, exc := in.byteItems(nil, args[1], "bytearray")
	if exc != nil {
		return Value{}, exc
	}
	o := self.bytearr()
	if exc := in.growBytes(o, len(b)); exc != nil {
		return Value{}, exc
	}
	o.b = append(o.b, b...)
	return None, nil
}

func bytearray_insert(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.IndexSize(args[1])
	if exc != nil {
		return Value{}, exc
	}
	c, exc := in.byteOf(args[2], "bytearray")
	if exc != nil {
		return Value{}, exc
	}
	o := args[0].bytearr()
	if exc := in.growBytes(o, 1); exc != nil {
		return Value{}, exc
	}
	if i < 0 {
		i += len(o.b)
	}
	o.b = slices.Insert(o.b, min(max(i, 0), len(o.b)), c)
	return None, in.Charge(len(o.b) / 64)
}

func bytearray_pop(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i := -1
	var exc *Exception
	if args[1].p != nil {
		if i, exc = in.IndexSize(args[1]); exc != nil {
			return Value{}, exc
		}
	}
	o := args[0].bytearr()
	if len(o.b) == 0 {
		return Value{}, Errorf(IndexError, "pop from empty bytearray")
	}
	if i < 0 {
		i += len(o.b)
	}
	if i < 0 || i >= len(o.b) {
		return Value{}, Errorf(IndexError, "pop index out of range")
	}
	c := o.b[i]
	o.b = slices.Delete(o.b, i, i+1)
	return Int(int64(c)), in.Charge((len(o.b) - i) / 64)
}

func bytearray_remove(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	c, exc := in.byteOf(args[1], "bytearray")
	if exc != nil {
		return Value{}, exc
	}
	o := args[0].bytearr()
	i := slices.Index(o.b, c)
	if i < 0 {
		return Value{}, valueErrorf("value not found in bytearray")
	}
	o.b = slices.Delete(o.b, i, i+1)
	return None, in.Charge(len(o.b) / 32)
}

func bytearray_clear(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	args[0].bytearr().b = nil
	return None, nil
}

func bytearray_copy(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	b := args[0].bytearr().b
	if exc := in.allocStr(len(b)); exc != nil {
		return Value{}, exc
	}
	return in.newByteArray(slices.Clone(b)), nil
}

func bytearray_reverse(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	b := args[0].bytearr().b
	slices.Reverse(b)
	return None, in.Charge(len(b) / 16)
}

func bytearray_resize(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	n, exc := in.IndexSize(args[1])
	if exc != nil {
		return Value{}, exc
	}
	o := args[0].bytearr()
	if n < 0 {
		return Value{}, valueErrorf("Can only resize to positive sizes, got %d", n)
	}
	if n <= len(o.b) {
		o.b = o.b[:n]
		return None, nil
	}
	if exc := in.growBytes(o, n-len(o.b)); exc != nil {
		return Value{}, exc
	}
	o.b = append(o.b, make([]byte, n-len(o.b))...)
	return None, nil
}

// byteArrayIterType is the type of iterators over a bytearray.
var byteArrayIterType = &Type{}
