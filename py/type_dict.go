package py

// This file defines the methods of dict. The table is in dict.go, views in
// type_dictview.go.

import "toolweaver/py/syntax"

func dictSpec() TypeSpec {
	recordMethods["to_dict"] = ptr(newMethodDef(DictType, Def{"to_dict", "", dict_toDict, "Return a plain dict; records inside become plain dicts too."}))
	methods := []Def{
		{"clear", "", dict_clear, "Remove all items."},
		{"copy", "", dict_copy, "Return a shallow copy."},
		{"get", "key, default=None, /", dict_get, "Return the value for key if key is in the dictionary, else default."},
		{"items", "", dict_items, "Return a view of the (key, value) pairs."},
		{"keys", "", dict_keys, "Return a view of the keys."},
		{"pop", "key, default=<unrepresentable>, /", dict_pop, "Remove key and return its value, or default if it is missing; without default, raise KeyError."},
		{"popitem", "", dict_popitem, "Remove and return the pair inserted last."},
		{"setdefault", "key, default=None, /", dict_setdefault, "Insert key with the value default if it is missing; return its value."},
		{"update", "...", dict_update, "Update from a mapping or an iterable of pairs, then from keyword arguments."},
		{"values", "", dict_values, "Return a view of the values."},
		{"__contains__", "key, /", dict_contains, ""},
		{"__delitem__", "key, /", dict_delitem, ""},
		{"__getitem__", "key, /", dict_getitem, ""},
		{"__init__", "...", dict_init, ""},
		{"__ior__", "value, /", dict_ior, ""},
		{"__iter__", "", container_iter, ""},
		{"__len__", "", container_len, ""},
		{"__repr__", "", container_repr, ""},
		{"__reversed__", "", dict_reversed, ""},
		{"__setitem__", "key, value, /", dict_setitem, ""},
		binaryDef("__or__", Value.isDict, func(in *Interp, a, b Value) (Value, *Exception) { return in.dictOr(a, b) }),
		reflectedDef("__ror__", Value.isDict, func(in *Interp, a, b Value) (Value, *Exception) { return in.dictOr(a, b) }),
	}
	return TypeSpec{
		Name: "dict", Doc: "dict(**kwargs)\ndict(mapping, /, **kwargs)\ndict(iterable, /, **kwargs)\n\nA mapping that keeps the order of insertion.",
		New: dict_new, NewSig: "...",
		Methods: append(methods, equalDefs(KindDict, compareDicts)...),
		Class: []Def{
			{"fromkeys", "iterable, value=None, /", dict_fromkeys, "Make a dict with keys from iterable and all values set to value."},
			classGetItemDef,
		},
		Consts: map[string]Value{"__hash__": None},
	}
}

// recordMethods are methods only tool results have. Filled while the process
// initialises.
var recordMethods = map[string]Value{}

// dictHash is hash32 for a key of a dict; the error names it as such.
func (in *Interp) dictHash(k Value) (uint32, *Exception) {
	h, exc := in.hash32(k)
	if exc != nil {
		return 0, in.unhashable(exc, k, "a dict key")
	}
	return h, nil
}

// unhashable explains what an unhashable value was wanted for.
func (in *Interp) unhashable(exc *Exception, k Value, role string) *Exception {
	if exc.cls != TypeError || exc.Limit != nil {
		return exc
	}
	s, e := in.Str(ptr(exc))
	if e != nil {
		return e
	}
	t := typeOf(k)
	name := t.qualname
	if t.module != "__main__" {
		name = typeFullName(t)
	}
	return typeErrorf("cannot use '%s' as %s (%s)", name, role, s)
}

// keyError returns KeyError(k).
func keyError(k Value) *Exception { return newExc(KeyError, k) }

// dictFind returns the number of the entry of k in d, or -1.
func (in *Interp) dictFind(d *Dict, k Value) (int, *Exception) {
	if i, ok := in.quick(d, k); ok {
		return i, nil
	}
	h, exc := in.dictHash(k)
	if exc != nil {
		return -1, exc
	}
	return in.find(d, k, h)
}

func dict_new(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if cls := args[0].typ(); cls != DictType {
		in.charge(sizeObject + sizeDict)
		return newSub(KindDict, cls), nil
	}
	return ptr(in.newDict()), nil
}

func dict_init(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	return None, in.updateArgs("dict", args, kw)
}

func dict_update(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	return None, in.updateArgs("update", args, kw)
}

// updateArgs updates the dict args[0] from one optional argument and
// keywords.
func (in *Interp) updateArgs(name string, args []Value, kw *Kwargs) *Exception {
	if exc := argCount(name, len(args)-1, 0, 1); exc != nil {
		return exc
	}
	self := args[0]
	if !self.isDict() {
		return typeErrorf("descriptor '%s' for 'dict' objects doesn't apply to a '%s' object", name, typeName(self))
	}
	if len(args) == 2 {
		if exc := in.updateDict(self, args[1]); exc != nil {
			return exc
		}
	}
	for i := 0; i < kw.Len(); i++ {
		if exc := in.DictSet(self.dict(), kw.Names[i], kw.Vals[i]); exc != nil {
			return exc
		}
	}
	return nil
}

// iteratesAsDict reports whether v is a dict whose class does not override
// iteration: its entries are then copied without asking the class.
func iteratesAsDict(v Value) bool {
	return v.exactKind() == KindDict || v.isDict() && typeOf(v).special(spIter).is(DictType.special(spIter))
}

// updateDict does self.update(src).
func (in *Interp) updateDict(self, src Value) *Exception {
	if iteratesAsDict(src) {
		return in.mergeDict(self.dict(), src.dict())
	}
	in.pushRoot(self)
	in.pushRoot(src)
	defer in.popRoots(2)
	keys, exc := in.lookupAttr(src, nmKeys)
	if exc != nil {
		return exc
	}
	if keys.p != nil {
		ks, exc := in.Call(keys)
		if exc != nil {
			return exc
		}
		return in.ForEach(ks, func(k Value) (bool, *Exception) {
			v, exc := in.GetItem(src, k)
			if exc != nil {
				return false, exc
			}
			return true, in.DictSet(self.dict(), k, v)
		})
	}
	n := 0
	return in.ForEach(src, func(pair Value) (bool, *Exception) {
		if !pair.isList() && !pair.isTuple() {
			if _, exc := in.Iter(pair); exc != nil {
				if exc.Is(TypeError) {
					return false, typeErrorf("object is not iterable")
				}
				return false, exc
			}
		}
		kv, exc := in.Items(pair)
		if exc != nil {
			return false, exc
		}
		if len(kv) != 2 {
			return false, valueErrorf("dictionary update sequence element #%d has length %d; 2 is required", n, len(kv))
		}
		n++
		return true, in.DictSet(self.dict(), kv[0], kv[1])
	})
}

var nmKeys = intern("keys")

// mergeDict does dst.update(src).
func (in *Interp) mergeDict(dst, src *Dict) *Exception {
	if dst == src || src.live == 0 {
		return nil
	}
	if exc := in.Charge(int(src.live) / 8); exc != nil {
		return exc
	}
	if len(dst.ents) == 0 && dst.idx == nil {
		if exc := in.Alloc(int(src.live) * (sizeDictEnt + 16)); exc != nil {
			return exc
		}
		dst.copyFrom(src)
		return nil
	}
	for i := src.next(0); i >= 0; i = src.next(i + 1) {
		e := src.ents[i]
		j, exc := in.find(dst, e.k, e.h)
		if exc != nil {
			return exc
		}
		if j >= 0 {
			dst.ents[j].v = e.v
			continue
		}
		if exc := in.growDict(dst); exc != nil {
			return exc
		}
		dst.insert(e.k, e.v, e.h)
	}
	return nil
}

// growDict charges the memory of an insertion that makes d grow.
func (in *Interp) growDict(d *Dict) *Exception {
	if len(d.ents) < cap(d.ents) {
		return nil
	}
	return in.Alloc(len(d.ents)*(sizeDictEnt+8) + 64)
}

// dictOr returns a | b, a dict.
func (in *Interp) dictOr(a, b Value) (Value, *Exception) {
	d, exc := in.copyDict(a.dict())
	if exc != nil {
		return Value{}, exc
	}
	return ptr(d), in.mergeDict(d, b.dict())
}

// copyDict returns a plain copy of d.
func (in *Interp) copyDict(src *Dict) (*Dict, *Exception) {
	d := in.newDict()
	return d, in.mergeDict(d, src)
}

func dict_ior(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return args[0], in.updateDict(args[0], args[1])
}

func dict_clear(_ *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	args[0].dict().clear()
	return None, nil
}

func dict_copy(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	d, exc := in.copyDict(args[0].dict())
	if exc != nil {
		return Value{}, exc
	}
	d.flags |= args[0].dict().flags & flagRecord
	return ptr(d), nil
}

func dict_get(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	d := args[0].dict()
	i, exc := in.dictFind(d, args[1])
	if exc != nil {
		return Value{}, exc
	}
	if i >= 0 {
		return d.ents[i].v, nil
	}
	if args[2].p != nil {
		return args[2], nil
	}
	return None, nil
}

func (in *Interp) newView(d Value, which uint8) Value {
	in.charge(48)
	return ptr(&dictView{header: header{kind: KindDictView}, which: which, d: d.dict(), owner: d})
}

func dict_items(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.newView(args[0], viewItems), nil
}

func dict_keys(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.newView(args[0], viewKeys), nil
}

func dict_values(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.newView(args[0], viewValues), nil
}

func dict_pop(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	d := args[0].dict()
	if d.live == 0 { // not even hashed
		if args[2].p != nil {
			return args[2], nil
		}
		return Value{}, keyError(args[1])
	}
	i, exc := in.dictFind(d, args[1])
	if exc != nil {
		return Value{}, exc
	}
	if i >= 0 {
		v := d.ents[i].v
		d.removeAt(i)
		return v, nil
	}
	if args[2].p != nil {
		return args[2], nil
	}
	return Value{}, keyError(args[1])
}

func dict_popitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	d := args[0].dict()
	if d.live == 0 {
		return Value{}, keyError(makeStr("popitem(): dictionary is empty"))
	}
	i := len(d.ents) - 1
	for d.ents[i].k.p == nil {
		i--
	}
	e := d.ents[i]
	d.removeAt(i)
	return in.NewTuple(e.k, e.v), nil
}

func dict_setdefault(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	d, k := args[0].dict(), args[1]
	def := args[2]
	if def.p == nil {
		def = None
	}
	h, exc := in.dictHash(k)
	if exc != nil {
		return Value{}, exc
	}
	i, exc := in.find(d, k, h)
	if exc != nil {
		return Value{}, exc
	}
	if i >= 0 {
		return d.ents[i].v, nil
	}
	if exc := in.growDict(d); exc != nil {
		return Value{}, exc
	}
	d.insert(k, def, h)
	return def, nil
}

func dict_fromkeys(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	val := args[2]
	if val.p == nil {
		val = None
	}
	var out Value
	if cls := args[0].typ(); cls == DictType {
		out = ptr(in.newDict())
	} else {
		var exc *Exception
		if out, exc = in.Call(args[0]); exc != nil {
			return Value{}, exc
		}
	}
	in.pushRoot(out)
	defer in.popRoot()
	plain := out.exactKind() == KindDict
	exc := in.ForEach(args[1], func(k Value) (bool, *Exception) {
		if !plain {
			return true, in.SetItem(out, k, val)
		}
		return true, in.DictSet(out.dict(), k, val)
	})
	return out, exc
}

func dict_contains(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	i, exc := in.dictFind(args[0].dict(), args[1])
	return Bool(i >= 0), exc
}

func dict_getitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.dictItem(args[0], args[1])
}

func dict_setitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return None, in.DictSet(args[0].dict(), args[1], args[2])
}

func dict_delitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return None, in.dictDelItem(args[0].dict(), args[1])
}

func dict_reversed(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.dictReversed(args[0], viewKeys), nil
}

// dictReversed returns an iterator over d backwards.
func (in *Interp) dictReversed(d Value, which uint8) Value {
	v := in.seqIter(itDictRev, dictRevTypes[which], d)
	it := v.iter()
	it.n, it.step, it.i = int64(d.dict().live), int64(which), int64(len(d.dict().ents)-1)
	return v
}

func compareDicts(in *Interp, op syntax.CmpOp, a, b Value) (Value, *Exception) {
	eq, exc := in.dictEqual(a.dict(), b.dict())
	return Bool(eq == (op == syntax.Eq)), exc
}

// dict_toDict copies a record and the records in it, as plain data.
func dict_toDict(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.plainData(args[0])
}

func (in *Interp) plainData(v Value) (Value, *Exception) {
	if k := v.exactKind(); k != KindDict && k != KindList {
		return v, nil
	}
	if exc := in.enterNative(); exc != nil {
		return Value{}, exc
	}
	defer in.leaveNative()
	if v.exactKind() == KindList {
		l, exc := in.copyItems(v.list().v)
		if exc != nil {
			return Value{}, exc
		}
		items := l.list().v
		for i, x := range items {
			if items[i], exc = in.plainData(x); exc != nil {
				return Value{}, exc
			}
		}
		return l, nil
	}
	d, exc := in.copyDict(v.dict())
	if exc != nil {
		return Value{}, exc
	}
	for i := range d.ents {
		if exc := in.Charge(1); exc != nil {
			return Value{}, exc
		}
		if d.ents[i].v, exc = in.plainData(d.ents[i].v); exc != nil {
			return Value{}, exc
		}
	}
	return ptr(d), nil
}
