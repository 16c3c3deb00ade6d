package py

// This file defines what collections.OrderedDict has of its own: its views and
// the iterators over it, which any insertion, removal or move ends.

var (
	orderedIterType  = &Type{}
	orderedViewTypes = [3]*Type{{}, {}, {}}
)

func initOrderedTypes() {
	fillType(orderedIterType, KindIterator, TypeSpec{Name: "odict_iterator", Final: true, Methods: append(iteratorMethods()[:2],
		Def{"__reduce__", "", iterator_reduce, "Return what makes an iterator over what is left."})})
	for i, n := range [3]string{"odict_keys", "odict_values", "odict_items"} {
		spec := TypeSpec{Name: n, Final: true, Bases: []*Type{viewTypes[i]}, Methods: []Def{
			{"__iter__", "", orderedView_iter, ""},
			{"__reversed__", "", orderedView_reversed, ""},
		}}
		if i != int(viewValues) {
			spec.Consts = map[string]Value{"__hash__": None}
		}
		fillType(orderedViewTypes[i], KindDictView, spec)
	}
}

// The views of dicts, for NewOrderedView and OrderedIter.
const (
	DictKeys   = viewKeys
	DictValues = viewValues
	DictItems  = viewItems
)

// NewOrderedView returns d.keys(), .values() or .items() of an OrderedDict.
func (in *Interp) NewOrderedView(d Value, which uint8) Value {
	v := in.newView(d, which)
	v.view().ordered = true
	return v
}

// OrderedIter returns an iterator over the keys, values or items of an
// OrderedDict, which fails once the dict has changed.
func (in *Interp) OrderedIter(d Value, which uint8, reversed bool) Value {
	v := in.seqIter(itOrdered, orderedIterType, d)
	it := v.iter()
	it.n, it.ver, it.step = int64(which), d.dict().ver, 1
	if reversed {
		it.step, it.i = -1, int64(len(d.dict().ents)-1)
	}
	return v
}

func orderedView_iter(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.OrderedIter(args[0].view().owner, args[0].view().which, false), nil
}

func orderedView_reversed(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.OrderedIter(args[0].view().owner, args[0].view().which, true), nil
}

// orderedNext advances an iterator over an OrderedDict.
func (in *Interp) orderedNext(it *Iterator) (Value, *Exception) {
	d := it.seq.dict()
	if d.ver != it.ver {
		return Value{}, Errorf(RuntimeError, "OrderedDict mutated during iteration")
	}
	for ; it.i >= 0 && it.i < int64(len(d.ents)); it.i += it.step {
		e := &d.ents[it.i]
		if e.k.p == nil {
			continue
		}
		it.i += it.step
		switch uint8(it.n) {
		case viewKeys:
			return e.k, nil
		case viewValues:
			return e.v, nil
		}
		return in.NewTuple(e.k, e.v), nil
	}
	it.done = true
	it.seq = Value{}
	return Value{}, nil
}
