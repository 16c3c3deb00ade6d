package py

// This file defines the descriptors of the fields of named tuples.

import "strconv"

// tupleGetter is an item of tuples as an attribute.
type tupleGetter struct {
	header
	index int
	doc   Value
}

// NewTupleGetter makes the descriptor of an item of instances of a class
// derived from tuple.
func (in *Interp) NewTupleGetter(index int, doc Value) Value {
	in.charge(sizeObject)
	return ptr(&tupleGetter{header: header{kind: kindTupleGetter}, index: index, doc: doc})
}

func (g *tupleGetter) get(obj Value) (Value, *Exception) {
	if obj.Kind() != KindTuple {
		return Value{}, typeErrorf("descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object", g.index, typeName(obj))
	}
	items := obj.tuple().v
	if g.index < 0 || g.index >= len(items) {
		return Value{}, Errorf(IndexError, "tuple index out of range")
	}
	return items[g.index], nil
}

// set refuses: x is absent to delete.
func (g *tupleGetter) set(x Value) *Exception {
	if x.p == nil {
		return Errorf(AttributeError, "can't delete attribute")
	}
	return Errorf(AttributeError, "can't set attribute")
}

func tupleGetterSpec() TypeSpec {
	of := func(a []Value) *tupleGetter { return (*tupleGetter)(a[0].p) }
	return TypeSpec{Name: "collections._tuplegetter", Module: "collections", Final: true, NewSig: "index, doc, /", New: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
		i, exc := in.IndexInt(a[1])
		if exc != nil {
			return Value{}, exc
		}
		return in.NewTupleGetter(i, a[2]), nil
	}, Methods: []Def{
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			s, exc := in.Repr(of(a).doc)
			return in.NewStr("_tuplegetter(" + strconv.Itoa(of(a).index) + ", " + s + ")"), exc
		}},
		{Name: "__reduce__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.NewTuple(ptr(TupleGetterType), in.NewTuple(Int(int64(of(a).index)), of(a).doc)), nil
		}},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if a[1].IsNone() {
				return a[0], nil
			}
			return of(a).get(a[1])
		}},
		{Name: "__set__", Sig: "instance, value, /", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return None, of(a).set(a[2]) }},
		{Name: "__delete__", Sig: "instance, /", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return None, of(a).set(Value{}) }},
	}, Getters: []Getter{{Name: "__doc__", Get: func(_ *Interp, v Value) (Value, *Exception) { return (*tupleGetter)(v.p).doc, nil },
		Set: func(_ *Interp, v, x Value) *Exception { (*tupleGetter)(v.p).doc = orNone(x); return nil }}}}
}
