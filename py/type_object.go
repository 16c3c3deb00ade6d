package py

// This file defines object and type, and the making of classes.

import (
	"sort"
	"strings"
)

func objectSpec() TypeSpec {
	return TypeSpec{Name: "object", NewSig: "...", New: objectNew, Methods: []Def{
		{Name: "__init__", Sig: "...", Fn: objectInitFn},
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.NewStr(in.defaultRepr(a[0])), nil
		}},
		{Name: "__str__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if f := typeOf(a[0]).special(spRepr); f.p != nil && f.exactKind() == KindFunction {
				if exc := in.enterNative(); exc != nil {
					return Value{}, exc
				}
				defer in.leaveNative()
				r, exc := in.callSpecial(f, a[0])
				if exc == nil && !r.isStr() {
					exc = typeErrorf("__str__ returned non-string (type %s)", typeName(r))
				}
				return r, exc
			}
			s, exc := in.Repr(a[0])
			if exc != nil {
				return Value{}, exc
			}
			return in.NewStr(s), nil
		}},
		{Name: "__hash__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Int(in.identityHash(a[0])), nil
		}},
		{Name: "__eq__", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if a[0].is(a[1]) {
				return True, nil
			}
			return NotImplemented, nil
		}},
		{Name: "__ne__", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			f := typeOf(a[0]).special(spEq)
			r, exc := in.callSpecial(f, a[0], a[1])
			if exc != nil || r.is(NotImplemented) {
				return r, exc
			}
			t, exc := in.Truth(r)
			return Bool(!t), exc
		}},
		{Name: "__lt__", Sig: "value, /", Fn: notImplemented},
		{Name: "__le__", Sig: "value, /", Fn: notImplemented},
		{Name: "__gt__", Sig: "value, /", Fn: notImplemented},
		{Name: "__ge__", Sig: "value, /", Fn: notImplemented},
		{Name: "__getattribute__", Sig: "name, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if !a[1].isStr() {
				return Value{}, typeErrorf("attribute name must be string, not '%s'", typeName(a[1]))
			}
			r, exc := in.plainAttr(typeOf(a[0]), a[0], a[1])
			if exc == nil && r.p == nil {
				return Value{}, in.missingAttr(a[0], a[1].str().s)
			}
			return r, exc
		}},
		{Name: "__setattr__", Sig: "name, value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return None, in.plainSetAttr(typeOf(a[0]), a[0], a[1], a[2])
		}},
		{Name: "__delattr__", Sig: "name, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return None, in.plainSetAttr(typeOf(a[0]), a[0], a[1], Value{})
		}},
		{Name: "__format__", Sig: "format_spec, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			if s, ok := a[1].Text(); !ok || s != "" {
				return Value{}, typeErrorf("unsupported format string passed to %s.__format__", typeName(a[0]))
			}
			s, exc := in.Str(a[0])
			if exc != nil {
				return Value{}, exc
			}
			return in.NewStr(s), nil
		}},
		{Name: "__dir__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.dirOf(a[0])
		}},
		{Name: "__reduce__", Fn: object_reduce},
		{Name: "__reduce_ex__", Sig: "protocol, /", Fn: object_reduce_ex},
		{Name: "__getstate__", Fn: object_getstate},
		{Name: "__sizeof__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return Int(16), nil }},
	}, Class: []Def{
		{Name: "__init_subclass__", Sig: "...", Fn: object_init_subclass},
		{Name: "__subclasshook__", Sig: "object, /", Fn: notImplemented},
	}, Getters: []Getter{
		{Name: "__class__", Get: func(in *Interp, v Value) (Value, *Exception) { return ptr(typeOf(v)), nil }, Set: setClass},
		{Name: "__dict__", Get: getDict, Set: setDict},
		{Name: "__doc__", Get: func(in *Interp, v Value) (Value, *Exception) { return None, nil }},
	}, Consts: map[string]Value{}}
}

func notImplemented(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return NotImplemented, nil }

// objectNew makes an instance of any class whose layout is its own.
func objectNew(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	if len(a) == 0 || !a[0].isType() {
		return Value{}, typeErrorf("object.__new__(X): X is not a type object")
	}
	t := a[0].typ()
	if len(a) > 1 || kw.Len() > 0 {
		if t.tflags&typeHeapNew != 0 {
			return Value{}, typeErrorf("object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if init := t.special(spInit); init.is(objectInit) {
			return Value{}, typeErrorf("%s() takes no arguments", t.name)
		}
	}
	if t.tflags&typeAbstract != 0 {
		if exc := in.abstractError(t); exc != nil {
			return Value{}, exc
		}
	}
	switch t.layout {
	case KindInstance:
		if t == ObjectType {
			in.charge(sizeObject)
			return ptr(&Instance{header: header{kind: KindInstance}, shape: plainObjectShape}), nil
		}
		return ptr(in.newInstance(t)), nil
	case KindObject:
		if t.tflags&typeUser != 0 {
			return in.NewObject(t, nil), nil
		}
	}
	return Value{}, typeErrorf("object.__new__(%s) is not safe, use %s.__new__()", t.name, t.name)
}

// plainObjectShape is the shape of object() itself: shared, never extended.
var plainObjectShape = &shape{cls: ObjectType, hint: new(int32)}

func objectInitFn(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	if len(a) > 1 || kw.Len() > 0 {
		t := typeOf(a[0])
		if init := t.special(spInit); !init.is(objectInit) {
			return Value{}, typeErrorf("object.__init__() takes exactly one argument (the instance to initialize)")
		}
		if t.tflags&typeHeapNew == 0 && t.layout == KindInstance {
			return Value{}, typeErrorf("%s.__init__() takes exactly one argument (the instance to initialize)", t.name)
		}
	}
	return None, nil
}

func (in *Interp) abstractError(t *Type) *Exception {
	names := t.ns.getStr(in.internName("__abstractmethods__").str())
	var list []string
	if exc := in.ForEach(names, func(v Value) (bool, *Exception) {
		if s, ok := v.Text(); ok {
			list = append(list, "'"+s+"'")
		}
		return true, nil
	}); exc != nil {
		return exc
	}
	if len(list) == 0 {
		return nil
	}
	sort.Strings(list)
	s := ""
	if len(list) > 1 {
		s = "s"
	}
	return typeErrorf("Can't instantiate abstract class %s without an implementation for abstract method%s %s", t.name, s, strings.Join(list, ", "))
}

// getDict returns __dict__: the live dict where there is one.
func getDict(in *Interp, v Value) (Value, *Exception) {
	t := typeOf(v)
	switch v.exactKind() &^ kindSub {
	case KindInstance:
		if t.tflags&typeNoDict != 0 || t == ObjectType {
			return Value{}, in.missingAttr(v, "__dict__")
		}
		if t.tflags&typeSlots != 0 {
			return in.dictWithoutSlots(v.inst()), nil
		}
		if v.inst().dict == nil {
			v.inst().toDict()
		}
		return ptr(v.inst().dict), nil
	case KindType:
		return in.NewObject(MappingProxyType, &mappingProxy{typ: v.typ()}), nil
	}
	d := attrDict(v, true)
	if d == nil || t.tflags&typeNoDict != 0 {
		return Value{}, in.missingAttr(v, "__dict__")
	}
	return ptr(d), nil
}

func object_init_subclass(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	switch {
	case kw.Len() > 0:
		return Value{}, typeErrorf("%s.__init_subclass__() takes no keyword arguments", a[0].typ().qualname)
	case len(a) > 1:
		return Value{}, typeErrorf("%s.__init_subclass__() takes no arguments (%d given)", a[0].typ().qualname, len(a)-1)
	}
	return None, nil
}

// setDict assigns __dict__ of an instance.
func setDict(in *Interp, v, x Value) *Exception {
	if x.p == nil && v.isExc() {
		return typeErrorf("cannot delete __dict__")
	}
	if x.p == nil && v.exactKind() == KindInstance {
		x = ptr(in.newDict())
	}
	if x.p == nil || !x.isDict() {
		return typeErrorf("__dict__ must be set to a dictionary, not a '%s'", typeName(orNone(x)))
	}
	if v.isExc() {
		v.exc().attrs = x.dict()
		return nil
	}
	if typeOf(v).tflags&typeNoDict != 0 {
		return attrError(v, "__dict__", "'%s' object has no attribute '__dict__' and no __dict__ for setting new attributes", typeName(v))
	}
	if v.exactKind() != KindInstance || typeOf(v).tflags&typeSlots != 0 {
		return attrError(v, "__dict__", "attribute '__dict__' of '%s' objects is not writable", typeName(v))
	}
	o := v.inst()
	if o.dict == nil {
		o.toDict()
	}
	o.dict = x.dict()
	return nil
}

// dictWithoutSlots is __dict__ of an instance some of whose attributes are in
// __slots__: a copy of the others.
func (in *Interp) dictWithoutSlots(o *Instance) Value {
	d := in.newDict()
	put := func(k, v Value) {
		if a := o.shape.cls.lookup(k.str()); a.p == nil || a.exactKind() != kindMemberSlot {
			d.setStr(k, v)
		}
	}
	if o.dict != nil {
		o.dict.Each(func(k, v Value) bool {
			put(k, v)
			return true
		})
	} else {
		for i, k := range o.shape.keys {
			put(k, o.slots[i])
		}
	}
	return ptr(d)
}

// copyNamespace returns a copy of the namespace of a class: programs cannot
// change a class through its __dict__.
func (in *Interp) copyNamespace(t *Type) Value {
	d := in.newDict()
	for i := t.ns.next(0); i >= 0; i = t.ns.next(i + 1) {
		d.setStr(t.ns.ents[i].k, t.ns.ents[i].v)
	}
	in.charge(len(d.ents) * sizeDictEnt)
	return ptr(d)
}

// dirOf lists the names dir() shows.
func (in *Interp) dirOf(v Value) (Value, *Exception) {
	set := map[string]bool{}
	add := func(d *Dict) {
		if d != nil {
			d.Each(func(k, _ Value) bool {
				if s, ok := k.Text(); ok {
					set[s] = true
				}
				return true
			})
		}
	}
	types := typeOf(v).mro
	switch v.exactKind() &^ kindSub {
	case KindType:
		types = v.typ().mro
	case KindModule:
		types = nil
		add(v.module().names())
		for _, n := range v.module().public() { // those made when they are first used, too
			set[n] = true
		}
	case KindInstance:
		o := v.inst()
		if o.dict != nil {
			add(o.dict)
		} else {
			for _, k := range o.shape.keys {
				set[k.str().s] = true
			}
		}
	default:
		add(attrDict(v, false))
	}
	for _, t := range types {
		add(t.ns)
	}
	names := make([]string, 0, len(set))
	for n := range set {
		names = append(names, n)
	}
	sort.Strings(names)
	items := make([]Value, len(names))
	for i, n := range names {
		items[i] = in.NewStr(n)
	}
	return in.NewList(items), nil
}

func typeSpec() TypeSpec {
	return TypeSpec{Name: "type", NewSig: "...", New: typeNew, Methods: []Def{
		{Name: "__init__", Sig: "...", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return None, nil }},
		{Name: "__call__", Sig: "...", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
			if !a[0].isType() {
				return Value{}, typeErrorf("descriptor '__call__' requires a 'type' object but received a '%s'", typeName(a[0]))
			}
			return in.instantiate(a[0].typ(), append([]Value(nil), a[1:]...), kw)
		}},
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.NewStr(typeRepr(a[0].typ())), nil
		}},
		{Name: "mro", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			mro, exc := computeMRO(a[0].typ())
			if exc != nil {
				return Value{}, exc
			}
			return in.typeList(mro), nil
		}},
		{Name: "__instancecheck__", Sig: "instance, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Bool(typeOf(a[1]).isSubtype(a[0].typ())), nil
		}},
		{Name: "__subclasscheck__", Sig: "subclass, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return Bool(a[1].isType() && a[1].typ().isSubtype(a[0].typ())), nil
		}},
		{Name: "__or__", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.unionType(a[0], a[1]) }},
		{Name: "__ror__", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.unionType(a[1], a[0]) }},
	}, Class: []Def{
		{Name: "__prepare__", Sig: "...", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return ptr(in.newDict()), nil }},
	}, Getters: []Getter{
		{Name: "__name__", Get: func(in *Interp, v Value) (Value, *Exception) {
			t := v.typ()
			if t.tflags&typeUser == 0 {
				return in.NewStr(t.qualname), nil
			}
			return in.NewStr(t.name), nil
		}, Set: func(in *Interp, v, x Value) *Exception {
			if exc := settable(v.typ(), "__name__", x); exc != nil {
				return exc
			}
			s, ok := x.Text()
			if !ok {
				return typeErrorf("can only assign string to %s.__name__, not '%s'", v.typ().name, typeName(x))
			}
			if strings.IndexByte(s, 0) >= 0 {
				return valueErrorf("type name must not contain null characters")
			}
			v.typ().name = s
			return nil
		}},
		{Name: "__qualname__", Get: func(in *Interp, v Value) (Value, *Exception) { return in.NewStr(v.typ().qualname), nil }, Set: func(in *Interp, v, x Value) *Exception {
			if exc := settable(v.typ(), "__qualname__", x); exc != nil {
				return exc
			}
			s, ok := x.Text()
			if !ok {
				return typeErrorf("can only assign string to %s.__qualname__, not '%s'", v.typ().name, typeName(x))
			}
			v.typ().qualname = s
			return nil
		}},
		{Name: "__module__", Get: func(in *Interp, v Value) (Value, *Exception) {
			if m := v.typ().ns.getStr(nmModule.str()); m.p != nil && m.exactKind() != kindGetSet {
				return m, nil
			}
			return in.NewStr(v.typ().module), nil
		}, Set: func(in *Interp, v, x Value) *Exception {
			if exc := settable(v.typ(), "__module__", x); exc != nil {
				return exc
			}
			v.typ().ns.setStr(nmModule, x)
			if s, ok := x.Text(); ok {
				v.typ().module = s
			}
			return nil
		}},
		{Name: "__mro__", Get: func(in *Interp, v Value) (Value, *Exception) {
			return in.tupleOf(in.mroList(v.typ()).list().v), nil
		}},
		{Name: "__bases__", Get: func(in *Interp, v Value) (Value, *Exception) {
			var l []Value
			for _, b := range v.typ().bases {
				l = append(l, ptr(b))
			}
			return in.tupleOf(l), nil
		}, Set: setBases},
		{Name: "__base__", Get: func(in *Interp, v Value) (Value, *Exception) {
			if v.typ().base == nil {
				return None, nil
			}
			return ptr(v.typ().base), nil
		}, Set: readOnly},
		{Name: "__dict__", Get: getDict},
		layoutGetter("__basicsize__", func(t *Type) int64 { return layoutOf(t).size }),
		layoutGetter("__itemsize__", func(t *Type) int64 { return layoutOf(t).item }),
		layoutGetter("__flags__", typeFlagBits),
		layoutGetter("__dictoffset__", dictOffset),
		layoutGetter("__weakrefoffset__", weakOffset),
		{Name: "__text_signature__", Get: typeText},
		{Name: "__doc__", Get: func(in *Interp, v Value) (Value, *Exception) {
			if d := v.typ().ns.getStr(nmDoc.str()); d.p != nil && d.exactKind() != kindGetSet {
				return d, nil
			}
			return None, nil
		}, Set: func(in *Interp, v, x Value) *Exception {
			if exc := settable(v.typ(), "__doc__", x); exc != nil {
				return exc
			}
			v.typ().ns.setStr(nmDoc, x)
			return nil
		}},
		{Name: "__annotations__", Get: typeAnnotations, Set: func(in *Interp, v, x Value) *Exception {
			if exc := settable(v.typ(), "__annotations__", Int(0)); exc != nil {
				return exc
			}
			key, ns := in.internName("__annotations_cache__"), v.typ().ns
			had := ns.deleteStr(key.str())
			if own := in.internName("__annotations__"); ns.getStr(own.str()).p != nil && ns.getStr(own.str()).exactKind() != kindGetSet {
				had = ns.deleteStr(own.str()) || had
			}
			switch {
			case x.p != nil:
				ns.setStr(key, x)
			case !had:
				return Errorf(AttributeError, "__annotations__")
			}
			ns.setStr(in.internName("__annotate_func__"), None)
			return nil
		}},
		{Name: "__annotate__", Get: func(in *Interp, v Value) (Value, *Exception) {
			if v.typ().tflags&typeUser == 0 {
				return Value{}, in.missingAttr(v, "__annotate__")
			}
			return orNone(v.typ().ns.getStr(in.internName("__annotate_func__").str())), nil
		}, Set: func(in *Interp, v, x Value) *Exception {
			if x.p != nil {
				if exc := settable(v.typ(), "__annotate__", x); exc != nil {
					return exc
				}
			}
			if exc := checkAnnotate(x, "cannot delete __annotate__ attribute"); exc != nil {
				return exc
			}
			v.typ().ns.setStr(in.internName("__annotate_func__"), x)
			if !x.IsNone() {
				v.typ().ns.deleteStr(in.internName("__annotations_cache__").str())
			}
			return nil
		}},
		{Name: "__type_params__", Get: func(in *Interp, v Value) (Value, *Exception) {
			if p := v.typ().ns.getStr(in.internName("__type_params__").str()); p.p != nil {
				return p, nil
			}
			return emptyTuple, nil
		}, Set: func(in *Interp, v, x Value) *Exception {
			if exc := settable(v.typ(), "__type_params__", x); exc != nil {
				return exc
			}
			v.typ().ns.setStr(in.internName("__type_params__"), x)
			return nil
		}},
		{Name: "__abstractmethods__", Get: func(in *Interp, v Value) (Value, *Exception) {
			if m := v.typ().ns.getStr(in.internName("__abstractmethods__").str()); m.p != nil {
				return m, nil
			}
			return Value{}, Errorf(AttributeError, "__abstractmethods__")
		}, Set: func(in *Interp, v, x Value) *Exception {
			t := v.typ()
			if x.p == nil && t.tflags&typeUser != 0 && t.ns.deleteStr(in.internName("__abstractmethods__").str()) {
				t.tflags &^= typeAbstract
				return nil
			}
			if x.p == nil || t.tflags&typeUser == 0 {
				return Errorf(AttributeError, "__abstractmethods__")
			}
			t.ns.setStr(in.internName("__abstractmethods__"), x)
			t.tflags &^= typeAbstract
			if n, exc := in.Len(x); exc == nil && n > 0 {
				t.tflags |= typeAbstract
			}
			return nil
		}},
	}}
}

// typeAnnotations evaluates the annotations of a class once.
func typeAnnotations(in *Interp, v Value) (Value, *Exception) {
	t := v.typ()
	key := in.internName("__annotations_cache__")
	if a := t.ns.getStr(key.str()); a.p != nil {
		return a, nil
	}
	if t.tflags&typeUser == 0 {
		return Value{}, in.missingAttr(v, "__annotations__")
	}
	if a := t.ns.getStr(in.internName("__annotations__").str()); a.p != nil && a.exactKind() != kindGetSet {
		return a, nil
	}
	a := ptr(in.newDict())
	if f := t.ns.getStr(in.internName("__annotate_func__").str()); f.p != nil && !f.IsNone() {
		var exc *Exception
		if a, exc = in.annotate(f); exc != nil {
			return Value{}, exc
		}
	}
	t.ns.setStr(key, a)
	return a, nil
}

func (in *Interp) mroList(t *Type) Value { return in.typeList(t.mro) }

func (in *Interp) typeList(types []*Type) Value {
	l := make([]Value, len(types))
	for i, m := range types {
		l[i] = ptr(m)
	}
	return in.NewList(l)
}

func typeRepr(t *Type) string {
	m := t.module
	if v := t.ns.getStr(nmModule.str()); v.p != nil {
		if s, ok := v.Text(); ok {
			m = s
		}
	}
	if m == "builtins" || m == "" {
		return "<class '" + t.name + "'>"
	}
	return "<class '" + m + "." + t.qualname + "'>"
}

// typeNew is type.__new__, and with it type(name, bases, dict, **kw).
func typeNew(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	if len(a) != 4 {
		return Value{}, typeErrorf("type.__new__() takes exactly 3 arguments (%d given)", len(a)-1)
	}
	name, ok := a[1].Text()
	if !ok {
		return Value{}, typeErrorf("type.__new__() argument 1 must be str, not %s", typeName(a[1]))
	}
	if !a[2].isTuple() {
		return Value{}, typeErrorf("type.__new__() argument 2 must be tuple, not %s", typeName(a[2]))
	}
	if strings.IndexByte(name, 0) >= 0 {
		return Value{}, valueErrorf("type name must not contain null characters")
	}
	if !a[3].isDict() {
		return Value{}, typeErrorf("type.__new__() argument 3 must be dict, not %s", typeName(a[3]))
	}
	return in.newClass(a[0].typ(), name, a[2].tuple().v, a[3].dict(), kw)
}

// newClass makes a class.
func (in *Interp) newClass(meta *Type, name string, baseVals []Value, ns *Dict, kw *Kwargs) (Value, *Exception) {
	bases := make([]*Type, 0, len(baseVals))
	for _, b := range baseVals {
		if !b.isType() {
			return Value{}, typeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
		}
		t := b.typ()
		if t.tflags&typeFinal != 0 || t.layout == KindFunction || t == BoolType {
			return Value{}, typeErrorf("type '%s' is not an acceptable base type", t.name)
		}
		bases = append(bases, t)
	}
	for i, t := range bases {
		for _, o := range bases[:i] {
			if o == t {
				return Value{}, typeErrorf("duplicate base class %s", t.name)
			}
		}
	}
	if len(bases) == 0 {
		bases = []*Type{ObjectType}
	}
	meta, exc := winnerMeta(meta, bases)
	if exc != nil {
		return Value{}, exc
	}
	layoutBase, exc := bestBase(bases)
	if exc != nil {
		return Value{}, exc
	}
	depth := 0 // of the resolution order, at most
	for _, b := range bases {
		depth += len(b.mro)
	}
	if exc := in.Alloc(1200 + 8*depth); exc != nil {
		return Value{}, exc
	}
	if exc := in.Charge(depth * len(bases) / 4); exc != nil {
		return Value{}, exc
	}
	var v Value
	if meta == TypeType {
		v = ptr(&Type{header: header{kind: KindType}})
	} else {
		v = newSub(KindType, meta)
	}
	t := v.typ()
	t.meta, t.name, t.qualname, t.module = meta, name, name, "__main__"
	t.bases, t.base, t.layout = bases, layoutBase, layoutBase.layout
	t.tflags = typeUser | layoutBase.tflags&typeNoDict
	t.attrs = layoutBase.attrs
	for _, b := range bases {
		t.tflags |= b.tflags & typeSlots
		if b.tflags&typeUser != 0 && b.tflags&typeNoDict == 0 || b.layout != KindInstance {
			t.tflags &^= typeNoDict
		}
	}
	t.tflags &^= typeNoDict
	if t.mro, exc = computeMRO(t); exc != nil {
		return Value{}, exc
	}
	t.ns = makeDict()
	t.ns.copyFrom(ns)
	if meta != TypeType {
		if exc := in.userMRO(t); exc != nil {
			return Value{}, exc
		}
	}
	if q := t.ns.getStr(nmQualname.str()); q.p != nil {
		s, ok := q.Text()
		if !ok {
			return Value{}, typeErrorf("type __qualname__ must be a str, not %s", typeName(q))
		}
		t.qualname = s
		t.ns.deleteStr(nmQualname.str())
	}
	if m, ok := t.ns.getStr(nmModule.str()).textOr(); ok {
		t.module = m
	} else if in.fp >= 0 {
		env := in.frames[in.fp].fn.env
		if env.mod != nil {
			t.module = env.mod.name
		}
		t.ns.setStr(nmModule, in.NewStr(t.module))
	}
	if exc := in.classSlots(t); exc != nil {
		return Value{}, exc
	}
	in.addInstanceGetters(t)
	for _, n := range []string{"__new__"} {
		if f := t.ns.getStr(in.internName(n).str()); f.p != nil && f.exactKind() == KindFunction {
			t.ns.setStr(in.internName(n), ptr(&wrapperObj{header: header{kind: KindStaticMethod}, fn: f}))
		}
	}
	for _, n := range []string{"__init_subclass__", "__class_getitem__"} {
		if f := t.ns.getStr(in.internName(n).str()); f.p != nil && f.exactKind() == KindFunction {
			t.ns.setStr(in.internName(n), ptr(&wrapperObj{header: header{kind: KindClassMethod}, fn: f}))
		}
	}
	if t.ns.findStr(nmDoc.str()) < 0 {
		t.ns.setStr(nmDoc, None)
	}
	if t.ns.findStr(nmEq.str()) >= 0 && t.ns.findStr(nmHash.str()) < 0 {
		t.ns.setStr(nmHash, None)
	}
	for _, b := range bases {
		if b.tflags&typeUser != 0 {
			b.subs = append(b.subs, t)
		}
	}
	t.setFlags()
	if exc := in.setNames(t); exc != nil {
		return Value{}, exc
	}
	// __init_subclass__ of the parents
	f, exc := in.superLookup(t, ptr(t), nmInitSub)
	if exc != nil {
		return Value{}, exc
	}
	if f.p != nil {
		if f.exactKind() == KindMethod && f.method().fn.exactKind() == KindBuiltin && kw.Len() > 0 {
			return Value{}, typeErrorf("%s.__init_subclass__() takes no keyword arguments", t.qualname)
		}
		if _, exc := in.CallArgs(f, nil, kw); exc != nil {
			return Value{}, exc
		}
	}
	return v, nil
}

func (v Value) textOr() (string, bool) {
	if v.p == nil {
		return "", false
	}
	return v.Text()
}

// winnerMeta is the most derived metaclass.
func winnerMeta(meta *Type, bases []*Type) (*Type, *Exception) {
	for _, b := range bases {
		switch {
		case meta.isSubtype(b.meta):
		case b.meta.isSubtype(meta):
			meta = b.meta
		default:
			return nil, typeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
		}
	}
	return meta, nil
}

// bestBase is the base whose layout the class takes.
func bestBase(bases []*Type) (*Type, *Exception) {
	best := bases[0]
	for _, b := range bases[1:] {
		switch {
		case slotClash(best, b):
			return nil, typeErrorf("multiple bases have instance lay-out conflict")
		case b.layout == KindException && best.layout == KindException && excSolidBase(b) != excSolidBase(best):
			switch mine, other := excSolidBase(best), excSolidBase(b); {
			case other.isSubtype(mine):
				best = b
			case !mine.isSubtype(other):
				return nil, typeErrorf("multiple bases have instance lay-out conflict")
			}
		case b.layout == best.layout && b.layout != KindObject:
			if addsSlots(b) && solidBase(b) != solidBase(best) && solidBase(b).isSubtype(solidBase(best)) {
				best = b
			}
		case best.layout == KindInstance:
			best = b
		case b.layout == KindInstance:
		case b.layout == KindObject && best.layout == KindObject && (best.isSubtype(goBase(b)) || b.isSubtype(goBase(best))):
			if b.isSubtype(goBase(best)) && goBase(b) != goBase(best) {
				best = b
			}
		default:
			return nil, typeErrorf("multiple bases have instance lay-out conflict")
		}
	}
	return best, nil
}

// goBase is the nearest ancestor defined in Go.
func goBase(t *Type) *Type {
	for _, m := range t.mro {
		if m.tflags&typeUser == 0 {
			return m
		}
	}
	return ObjectType
}

// setNames calls __set_name__ of the attributes.
func (in *Interp) setNames(t *Type) *Exception {
	for i := t.ns.next(0); i >= 0; i = t.ns.next(i + 1) {
		e := t.ns.ents[i]
		switch e.v.exactKind() &^ kindSub {
		case KindProperty:
			if e.v.prop().name.p == nil {
				e.v.prop().name = e.k
			}
		case KindInstance, KindObject:
			f := typeOf(e.v).lookup(nmSetName.str())
			if f.p == nil {
				continue
			}
			if _, exc := in.callSpecial(f, e.v, ptr(t), e.k); exc != nil {
				if exc.Limit == nil {
					exc.addNote(in, "Error calling __set_name__ on '"+typeName(e.v)+"' instance '"+e.k.str().s+"' in '"+t.name+"'")
				}
				return exc
			}
		}
	}
	return nil
}

// buildClassBuiltin is __build_class__(body, name, *bases, **kw).
var buildClassBuiltin Value

func init() {
	buildClassBuiltin = ptr(NewBuiltin("builtins", Def{Name: "__build_class__", Sig: "...", Fn: buildClass}))
}

func buildClass(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	body, name := a[0], a[1]
	args := append([]Value(nil), a[2:]...)
	orig := in.tupleOf(append([]Value(nil), args...))
	bases, changed, exc := in.mroEntries(args, orig)
	if exc != nil {
		return Value{}, exc
	}
	var meta Value
	if kw.Len() > 0 {
		rest := &Kwargs{}
		for i, n := range kw.Names {
			if n.str().s == "metaclass" {
				meta = kw.Vals[i]
				continue
			}
			rest.Names = append(rest.Names, n)
			rest.Vals = append(rest.Vals, kw.Vals[i])
		}
		kw = rest
	}
	if meta.p == nil {
		meta = ptr(TypeType)
		if len(bases) > 0 {
			meta = ptr(typeOf(bases[0]))
		}
	}
	if meta.isType() {
		var types []*Type
		for _, b := range bases {
			if b.isType() {
				types = append(types, b.typ())
			}
		}
		m, exc := winnerMeta(meta.typ(), types)
		if exc != nil {
			return Value{}, exc
		}
		meta = ptr(m)
	}
	baseTuple := in.tupleOf(bases)
	ns := ptr(in.newDict())
	if !meta.is(ptr(TypeType)) {
		p, exc := in.lookupAttr(meta, nmPrepare)
		if exc != nil {
			return Value{}, exc
		}
		if p.p != nil {
			if ns, exc = in.CallArgs(p, []Value{name, baseTuple}, kw); exc != nil {
				return Value{}, exc
			}
			if !ns.isDict() && typeOf(ns).special(spGetItem).p == nil {
				who := "<metaclass>"
				if meta.isType() {
					who = meta.typ().name
				}
				return Value{}, typeErrorf("%s.__prepare__() must return a mapping, not %s", who, typeName(ns))
			}
		}
	}
	in.pushRoot(ns)
	defer in.popRoot()
	cellVal, exc := in.callFunction(body.fn(), []Value{ns}, nil)
	if exc != nil {
		return Value{}, exc
	}
	if changed {
		if exc := in.SetItem(ns, in.internName("__orig_bases__"), orig); exc != nil {
			return Value{}, exc
		}
	}
	cls, exc := in.CallArgs(meta, []Value{name, baseTuple, ns}, kw)
	if exc != nil {
		return Value{}, exc
	}
	if cellVal.exactKind() == KindCell {
		cellVal.cell().v = cls
	}
	return cls, nil
}

// mroEntries replaces bases that are not classes by what they stand for.
func (in *Interp) mroEntries(args []Value, orig Value) ([]Value, bool, *Exception) {
	changed := false
	var out []Value
	for _, b := range args {
		if b.isType() {
			out = append(out, b)
			continue
		}
		f, exc := in.lookupAttr(b, nmMroEntry)
		if exc != nil {
			return nil, false, exc
		}
		if f.p == nil {
			out = append(out, b)
			continue
		}
		r, exc := in.Call(f, orig)
		if exc != nil {
			return nil, false, exc
		}
		if !r.isTuple() {
			return nil, false, typeErrorf("__mro_entries__ must return a tuple")
		}
		out = append(out, r.tuple().v...)
		changed = true
	}
	return out, changed, nil
}

// claimsClass reports whether the class of v defines __class__ and v says so
// that it is a t.
func (in *Interp) claimsClass(v Value, t *Type) (bool, *Exception) {
	vt := typeOf(v)
	if vt.tflags&(typeUser|typeDataDesc) != typeUser|typeDataDesc {
		return false, nil
	}
	name := in.internName("__class__")
	d := vt.lookup(name.str())
	if d.p == nil || d.exactKind() == kindGetSet {
		return false, nil
	}
	c, exc := in.lookupAttr(v, name)
	if exc != nil && exc.Limit == nil && exc.Is(AttributeError) {
		return false, nil
	}
	return exc == nil && c.isType() && c.typ().isSubtype(t), exc
}

// isInstance is isinstance(v, cls) for one class.
func (in *Interp) isInstance(v, cls Value) (bool, *Exception) {
	if cls.isType() {
		t := cls.typ()
		vt := typeOf(v)
		if vt == t {
			return true, nil
		}
		if t.meta == TypeType {
			if vt.isSubtype(t) {
				return true, nil
			}
			return in.claimsClass(v, t)
		}
		f := t.meta.lookup(in.internName("__instancecheck__").str())
		if f.p == nil || f.exactKind() == KindBuiltin && f.builtin().owner == TypeType {
			if vt.isSubtype(t) {
				return true, nil
			}
			return in.claimsClass(v, t)
		}
		r, exc := in.callSpecial(f, cls, v)
		if exc != nil {
			return false, exc
		}
		return in.Truth(r)
	}
	f := typeOf(cls).lookup(in.internName("__instancecheck__").str())
	if f.p == nil {
		if _, ok, exc := in.abstractBases(cls); exc != nil {
			return false, exc
		} else if !ok {
			return false, typeErrorf("isinstance() arg 2 must be a type, a tuple of types, or a union")
		}
		c, exc := in.lookupAttr(v, in.internName("__class__"))
		if exc != nil {
			return false, exc
		}
		return in.abstractSubclass(c, cls)
	}
	r, exc := in.callSpecial(f, cls, v)
	if exc != nil {
		return false, exc
	}
	return in.Truth(r)
}
