package py

// This file defines generic aliases, list[int] and the like, and subscripts of
// classes.
// https://docs.python.org/3.14/library/stdtypes.html#generic-alias-type

// GenericAliasType is the class of list[int].
var GenericAliasType = &Type{}

// genericAlias is the payload of a generic alias: a class and the arguments
// in its brackets.
type genericAlias struct {
	origin  Value
	args    []Value
	starred bool
}

// Trace visits the values of a.
func (a *genericAlias) Trace(visit func(Value)) {
	visit(a.origin)
	for _, v := range a.args {
		visit(v)
	}
}

// Size returns the bytes a takes.
func (a *genericAlias) Size() int { return sizeObject + len(a.args)*sizeValue }

func aliasOf(v Value) *genericAlias { return v.object().Data.(*genericAlias) }

// isAlias reports whether v is a generic alias.
func isAlias(v Value) bool {
	return v.exactKind() == KindObject && v.object().cls.isSubtype(GenericAliasType)
}

// NewGenericAlias returns origin[item].
func (in *Interp) NewGenericAlias(origin, item Value) Value {
	return in.newAlias(GenericAliasType, origin, item)
}

func (in *Interp) newAlias(t *Type, origin, item Value) Value {
	args := []Value{item}
	if item.exactKind() == KindTuple {
		args = item.tuple().v
	}
	in.charge(sizeObject + len(args)*sizeValue)
	return in.NewObject(t, &genericAlias{origin: origin, args: args})
}

// classGetItemDef is __class_getitem__ of generic built-in classes.
var classGetItemDef = Def{"__class_getitem__", "item, /", func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.NewGenericAlias(args[0], args[1]), nil
}, "Return a generic alias of the class."}

// classItem returns cls[k] for a class whose metaclass has no __getitem__.
func (in *Interp) classItem(cls, k Value) (Value, *Exception) {
	if cls.typ() == TypeType {
		return in.NewGenericAlias(cls, k), nil
	}
	f, exc := in.lookupAttr(cls, nmClassGetItem)
	if exc != nil {
		return Value{}, exc
	}
	if f.p != nil && !f.IsNone() {
		return in.Call(f, k)
	}
	return Value{}, typeErrorf("type '%s' is not subscriptable", cls.typ().name)
}

var nmClassGetItem = intern("__class_getitem__")

func genericAliasSpec() TypeSpec {
	return TypeSpec{
		Name: "GenericAlias", Module: "types", Doc: "A class with the types in its brackets.",
		New: alias_new, NewSig: "origin, args, /",
		Methods: []Def{
			{"__call__", "...", alias_call, ""},
			{"__eq__", "value, /", alias_eq, ""},
			{"__getattr__", "name, /", alias_getattr, ""},
			{"__getitem__", "key, /", alias_getitem, ""},
			{"__hash__", "", alias_hash, ""},
			{"__instancecheck__", "instance, /", alias_instancecheck, ""},
			{"__iter__", "", alias_iter, ""},
			{"__mro_entries__", "bases, /", alias_mro_entries, ""},
			{"__or__", "value, /", alias_or, ""},
			{"__reduce__", "", func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
				a := aliasOf(args[0])
				return in.NewTuple(ptr(typeOf(args[0])), in.NewTuple(a.origin, in.NewTuple(a.args...))), nil
			}, ""},
			{"__repr__", "", alias_repr, ""},
			{"__ror__", "value, /", alias_ror, ""},
			{"__subclasscheck__", "cls, /", alias_subclasscheck, ""},
		},
		Getters: []Getter{
			{Name: "__args__", Get: func(in *Interp, self Value) (Value, *Exception) { return in.NewTuple(aliasOf(self).args...), nil }},
			{Name: "__origin__", Get: func(_ *Interp, self Value) (Value, *Exception) { return aliasOf(self).origin, nil }},
			{Name: "__parameters__", Get: func(in *Interp, self Value) (Value, *Exception) {
				return in.NewTuple(aliasOf(self).parameters(in)...), nil
			}},
			{Name: "__unpacked__", Get: func(_ *Interp, self Value) (Value, *Exception) { return Bool(aliasOf(self).starred), nil }},
		},
	}
}

// alias_iter yields the alias with a star: what *tuple[int, str] adds to the brackets around it.
func alias_iter(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	a := *aliasOf(args[0])
	a.starred = true
	in.charge(sizeObject)
	return in.Iter(in.NewTuple(in.NewObject(GenericAliasType, &a)))
}

// initGenericAlias fills GenericAliasType. Attributes an alias does not have
// are those of its class.
func initGenericAlias() {
	fillType(GenericAliasType, KindObject, genericAliasSpec())
	GenericAliasType.tflags |= typeGetattr
}

// parameters are the type variables among the arguments.
func (a *genericAlias) parameters(in *Interp) []Value {
	var out []Value
	add := func(v Value) {
		for _, o := range out {
			if o.is(v) {
				return
			}
		}
		out = append(out, v)
	}
	for _, v := range a.args {
		switch {
		case isAlias(v):
			for _, p := range aliasOf(v).parameters(in) {
				add(p)
			}
		case isTypeVar(v):
			add(v)
		default:
			if inner, exc := in.parametersOf(v); exc == nil {
				for _, p := range inner {
					add(p)
				}
			}
		}
	}
	return out
}

// isTypeVar reports whether v is a type variable.
func isTypeVar(v Value) bool {
	switch typeOf(v).name {
	case "TypeVar", "ParamSpec", "TypeVarTuple":
		return typeOf(v).module == "typing"
	}
	return false
}

func alias_new(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.newAlias(args[0].typ(), args[1], args[2]), nil
}

// alias_call makes an instance of the class.
func alias_call(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	self := args[0]
	obj, exc := in.CallArgs(aliasOf(self).origin, append([]Value(nil), args[1:]...), kw)
	if exc != nil {
		return Value{}, exc
	}
	switch obj.exactKind() &^ kindSub {
	case KindInstance:
		if exc := in.SetAttr(obj, nmOrigClass, self); exc != nil && !exc.Is(AttributeError) {
			return Value{}, exc
		}
	}
	return obj, nil
}

var nmOrigClass = intern("__orig_class__")

func alias_eq(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if !isAlias(args[1]) {
		return NotImplemented, nil
	}
	a, b := aliasOf(args[0]), aliasOf(args[1])
	eq, exc := in.keyEq(a.origin, b.origin)
	if exc != nil || !eq || a.starred != b.starred {
		return False, exc
	}
	eq, exc = in.Equal(in.NewTuple(a.args...), in.NewTuple(b.args...))
	return Bool(eq), exc
}

func alias_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	a := aliasOf(args[0])
	h, exc := in.Hash(a.origin)
	if exc != nil {
		return Value{}, exc
	}
	t, exc := in.Hash(in.NewTuple(a.args...))
	return Int(h ^ t), exc
}

func alias_getattr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.GetAttr(aliasOf(args[0]).origin, args[1])
}

// alias_getitem replaces the type variables in order.
func alias_getitem(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	a := aliasOf(args[0])
	params := a.parameters(in)
	if len(params) == 0 {
		s, exc := in.Repr(args[0])
		if exc != nil {
			return Value{}, exc
		}
		return Value{}, typeErrorf("%s is not a generic class", s)
	}
	items := []Value{args[1]}
	if args[1].exactKind() == KindTuple {
		items = args[1].tuple().v
	}
	if len(items) != len(params) {
		return Value{}, in.argumentCount(args[0], len(items), len(params))
	}
	return in.substitute(args[0], params, items)
}

func (in *Interp) substitute(v Value, params, items []Value) (Value, *Exception) {
	for i, p := range params {
		if p.is(v) {
			return items[i], nil
		}
	}
	if !isAlias(v) {
		return in.substituteType(v, params, items)
	}
	if exc := in.enterNative(); exc != nil {
		return Value{}, exc
	}
	defer in.leaveNative()
	a := aliasOf(v)
	out := make([]Value, len(a.args))
	for i, x := range a.args {
		var exc *Exception
		if out[i], exc = in.substitute(x, params, items); exc != nil {
			return Value{}, exc
		}
	}
	return in.NewGenericAlias(a.origin, in.NewTuple(out...)), nil
}

func alias_instancecheck(*Interp, []Value, *Kwargs) (Value, *Exception) {
	return Value{}, typeErrorf("isinstance() argument 2 cannot be a parameterized generic")
}

func alias_subclasscheck(*Interp, []Value, *Kwargs) (Value, *Exception) {
	return Value{}, typeErrorf("issubclass() argument 2 cannot be a parameterized generic")
}

func alias_mro_entries(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.NewTuple(aliasOf(args[0]).origin), nil
}

func alias_or(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.unionType(args[0], args[1])
}

func alias_ror(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.unionType(args[1], args[0])
}

func alias_repr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	b, exc := in.appendTypeArg(nil, args[0])
	if exc != nil {
		return Value{}, exc
	}
	return in.NewStr(bufString(b)), nil
}

// appendTypeArg appends v the way it shows inside the brackets of an alias.
func (in *Interp) appendTypeArg(dst []byte, v Value) ([]byte, *Exception) {
	switch {
	case v.is(Ellipsis):
		return append(dst, "..."...), nil
	case v.isType():
		return append(dst, typeFullName(v.typ())...), nil
	case v.exactKind() == KindList:
		return in.appendTypeArgs(append(dst, '['), v.list().v)
	case !isAlias(v):
		return in.appendRepr(dst, v)
	}
	if exc := in.enterNative(); exc != nil {
		return nil, exc
	}
	defer in.leaveNative()
	a := aliasOf(v)
	if a.starred {
		dst = append(dst, '*')
	}
	dst, exc := in.appendTypeArg(dst, a.origin)
	if exc != nil {
		return nil, exc
	}
	dst = append(dst, '[')
	if len(a.args) == 0 {
		dst = append(dst, "()"...)
	}
	return in.appendTypeArgs(dst, a.args)
}

func (in *Interp) appendTypeArgs(dst []byte, args []Value) ([]byte, *Exception) {
	for i, x := range args {
		if i > 0 {
			dst = append(dst, ", "...)
		}
		if exc := in.Charge(1); exc != nil {
			return nil, exc
		}
		var exc *Exception
		if dst, exc = in.appendTypeArg(dst, x); exc != nil {
			return nil, exc
		}
	}
	return append(dst, ']'), nil
}
