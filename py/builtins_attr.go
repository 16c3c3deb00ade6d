package py

// This file defines the built-in functions about attributes, classes and
// identity.

import (
	"slices"
)

// attrName checks the name given to getattr and its like.
func (in *Interp) attrName(v Value) (Value, *Exception) {
	if !v.isStr() {
		return Value{}, typeErrorf("attribute name must be string, not '%s'", typeName(v))
	}
	return in.exactStr(v), nil
}

func builtin_getattr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	name, exc := in.attrName(args[1])
	if exc != nil {
		return Value{}, exc
	}
	obj, def := args[0], args[2]
	if def.p == nil {
		return in.GetAttr(obj, name)
	}
	v, exc := in.lookupAttr(obj, name)
	if exc != nil && (exc.Limit != nil || !exc.Is(AttributeError)) {
		return Value{}, exc
	}
	if exc != nil || v.p == nil {
		return def, nil
	}
	return v, nil
}

func builtin_hasattr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	name, exc := in.attrName(args[1])
	if exc != nil {
		return Value{}, exc
	}
	v, exc := in.lookupAttr(args[0], name)
	if exc != nil && (exc.Limit != nil || !exc.Is(AttributeError)) {
		return Value{}, exc
	}
	return Bool(exc == nil && v.p != nil), nil
}

func builtin_setattr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	name, exc := in.attrName(args[1])
	if exc != nil {
		return Value{}, exc
	}
	return None, in.SetAttr(args[0], name, args[2])
}

func builtin_delattr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	name, exc := in.attrName(args[1])
	if exc != nil {
		return Value{}, exc
	}
	return None, in.DelAttr(args[0], name)
}

func builtin_vars(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if args[0].p == nil {
		return in.callerNames()
	}
	v, exc := in.lookupAttr(args[0], nmDict)
	if exc != nil && (exc.Limit != nil || !exc.Is(AttributeError)) {
		return Value{}, exc
	}
	if exc != nil || v.p == nil {
		return Value{}, typeErrorf("vars() argument must have __dict__ attribute")
	}
	return v, nil
}

// callerNames is a dict of the variables where the caller is, as locals().
func (in *Interp) callerNames() (Value, *Exception) {
	if in.fp < 0 {
		return ptr(in.newDict()), nil
	}
	return ptr(in.localsOf(&in.frames[in.fp])), nil
}

func builtin_dir(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	var names Value
	var exc *Exception
	if v := args[0]; v.p == nil {
		names, exc = in.callerNames()
	} else if f := typeOf(v).special(spDir); f.p != nil {
		names, exc = in.callSpecial(f, v)
	} else {
		names, exc = in.dirOf(v)
	}
	if exc != nil {
		return Value{}, exc
	}
	l, exc := in.listFrom(names)
	if exc != nil {
		return Value{}, exc
	}
	return ptr(l), in.sortList(l, Value{}, false)
}

func builtin_callable(_ *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return Bool(Callable(args[0])), nil
}

func builtin_id(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return Int(in.ID(args[0])), nil
}

func builtin_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	h, exc := in.Hash(args[0])
	return Int(h), exc
}

func builtin_isinstance(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	r, exc := in.isInstanceAny(args[0], args[1])
	return Bool(r), exc
}

// isInstanceAny is isinstance for a class, a union or a tuple of these.
func (in *Interp) isInstanceAny(v, cls Value) (bool, *Exception) {
	if cls.isTuple() {
		return in.anyClass(cls, func(c Value) (bool, *Exception) { return in.isInstanceAny(v, c) })
	}
	return in.isInstance(v, cls)
}

// anyClass reports whether test holds for an item of a tuple.
func (in *Interp) anyClass(tuple Value, test func(Value) (bool, *Exception)) (bool, *Exception) {
	if exc := in.enterNative(); exc != nil {
		return false, exc
	}
	defer in.leaveNative()
	for _, c := range tuple.tuple().v {
		if r, exc := test(c); exc != nil || r {
			return r, exc
		}
	}
	return false, nil
}

func builtin_issubclass(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	r, exc := in.isSubclassAny(args[0], args[1])
	return Bool(r), exc
}

var nmSubclassCheck = intern("__subclasscheck__")

// isSubclassAny is issubclass for a class, a union or a tuple of these.
func (in *Interp) isSubclassAny(sub, cls Value) (bool, *Exception) {
	if cls.isTuple() {
		return in.anyClass(cls, func(c Value) (bool, *Exception) { return in.isSubclassAny(sub, c) })
	}
	if cls.isType() && cls.typ().meta == TypeType {
		if !sub.isType() {
			return in.subclassOfAbstract(sub, cls)
		}
		return sub.typ().isSubtype(cls.typ()), nil
	}
	f := typeOf(cls).lookup(nmSubclassCheck.str())
	if f.p == nil || f.exactKind() == KindBuiltin && f.builtin().owner == TypeType {
		if !cls.isType() {
			if !sub.isType() {
				if _, ok, exc := in.abstractBases(sub); exc != nil {
					return false, exc
				} else if !ok {
					return false, typeErrorf("issubclass() arg 1 must be a class")
				}
			}
			if _, ok, exc := in.abstractBases(cls); exc != nil {
				return false, exc
			} else if !ok {
				return false, typeErrorf("issubclass() arg 2 must be a class, a tuple of classes, or a union")
			}
			return in.subclassOfAbstract(sub, cls)
		}
		if !sub.isType() {
			return in.subclassOfAbstract(sub, cls)
		}
		return sub.typ().isSubtype(cls.typ()), nil
	}
	r, exc := in.callSpecial(f, cls, sub)
	if exc != nil {
		return false, exc
	}
	return in.Truth(r)
}

// abstractBases returns __bases__ of an object that is no class, but acts as one by having a tuple of that name.
func (in *Interp) abstractBases(v Value) ([]Value, bool, *Exception) {
	b, exc := in.lookupAttr(v, in.internName("__bases__"))
	switch {
	case exc != nil && exc.Limit == nil && exc.Is(AttributeError):
		return nil, false, nil
	case exc != nil:
		return nil, false, exc
	case !b.isTuple():
		return nil, false, nil
	}
	return b.tuple().v, true, nil
}

// subclassOfAbstract is issubclass where one of the two is no class, but acts as one.
func (in *Interp) subclassOfAbstract(sub, cls Value) (bool, *Exception) {
	if _, ok, exc := in.abstractBases(sub); exc != nil {
		return false, exc
	} else if !ok {
		return false, typeErrorf("issubclass() arg 1 must be a class")
	}
	return in.abstractSubclass(sub, cls)
}

// abstractSubclass follows __bases__ from sub to cls.
func (in *Interp) abstractSubclass(sub, cls Value) (bool, *Exception) {
	if exc := in.enterNative(); exc != nil {
		return false, exc
	}
	defer in.leaveNative()
	if sameObject(sub, cls) {
		return true, nil
	}
	if exc := in.Charge(1); exc != nil {
		return false, exc
	}
	bases, _, exc := in.abstractBases(sub)
	if exc != nil {
		return false, exc
	}
	for _, b := range bases {
		if r, exc := in.abstractSubclass(b, cls); exc != nil || r {
			return r, exc
		}
	}
	return false, nil
}

func builtin_repr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.ReprValue(args[0])
}

func builtin_ascii(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return in.asciiOf(args[0])
}

func builtin_format(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	spec := ""
	if args[1].p != nil {
		if !args[1].isStr() {
			return Value{}, typeErrorf("format() argument 2 must be str, not %s", ArgTypeName(args[1]))
		}
		spec = args[1].str().s
	}
	return in.Format(args[0], spec)
}

// printArgs are the keyword arguments of print.
type printArgs struct {
	sep, end string
	file     Value
	flush    bool
}

func (in *Interp) printKeywords(kw *Kwargs) (p printArgs, exc *Exception) {
	p.sep, p.end = " ", "\n"
	text := func(v Value, name string, to *string) *Exception {
		if v.IsNone() {
			return nil
		}
		s, ok := v.Text()
		if !ok {
			return typeErrorf("%s must be None or a string, not %s", name, typeName(v))
		}
		*to = s
		return nil
	}
	for i := 0; i < kw.Len() && exc == nil; i++ {
		v := kw.Vals[i]
		switch name := kw.Names[i].str().s; name {
		case "sep":
			exc = text(v, name, &p.sep)
		case "end":
			exc = text(v, name, &p.end)
		case "file":
			if !v.IsNone() {
				p.file = v
			}
		case "flush":
			p.flush, exc = in.Truth(v)
		default:
			exc = typeErrorf("print() got an unexpected keyword argument '%s'%s", name, hintAt(name, []string{"sep", "end", "file", "flush"}))
		}
	}
	return
}

func builtin_print(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	p, exc := in.printKeywords(kw)
	if exc != nil {
		return Value{}, exc
	}
	if p.file.p == nil {
		p.file = in.redirected("stdout")
	}
	args = slices.Clone(args)
	if p.file.p == nil {
		if len(args) == 1 && args[0].exactKind() == KindStr && len(p.end) <= 1 {
			return None, in.writeOut(1, args[0].str().s+p.end)
		}
		var buf []byte
		for i, a := range args {
			if i > 0 {
				buf = append(buf, p.sep...)
			}
			if buf, exc = in.appendStr(buf, a); exc != nil {
				return Value{}, exc
			}
		}
		buf = append(buf, p.end...)
		return None, in.writeOut(1, bufString(buf))
	}
	in.pushRoot(p.file)
	defer in.popRoot()
	write, exc := in.GetAttr(p.file, nmWrite)
	if exc != nil {
		return Value{}, exc
	}
	put := func(s Value) *Exception {
		_, exc := in.Call(write, s)
		return exc
	}
	for i, a := range args {
		if i > 0 && p.sep != "" {
			if exc := put(in.NewStr(p.sep)); exc != nil {
				return Value{}, exc
			}
		}
		s, exc := in.StrValue(a)
		if exc != nil {
			return Value{}, exc
		}
		if exc := put(s); exc != nil {
			return Value{}, exc
		}
	}
	if p.end != "" {
		if exc := put(in.NewStr(p.end)); exc != nil {
			return Value{}, exc
		}
	}
	if p.flush {
		if _, exc := in.CallMethod(p.file, "flush"); exc != nil {
			return Value{}, exc
		}
	}
	return None, nil
}

var nmWrite = intern("write")

// redirected returns what the program has set sys.stdout to, absent if it has
// not.
func (in *Interp) redirected(name string) Value {
	m := in.modules["sys"]
	if m == nil {
		return Value{}
	}
	f := m.Get(in, name)
	if f.p == nil || f.IsNone() || typeOf(f).qualname == "TextIOWrapper" && typeOf(f).tflags&typeFinal != 0 {
		return Value{}
	}
	return f
}
