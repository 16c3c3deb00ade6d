package py

// This file defines the methods and attributes of exception classes.

import (
	"strings"
)

// exceptionSpec describes the class t of excTable.
func exceptionSpec(t *Type) TypeSpec {
	s := TypeSpec{}
	switch t {
	case BaseException:
		s.NewSig, s.New = "...", excNew
		s.Methods = []Def{
			{Name: "__init__", Sig: "...", Fn: excInit},
			{Name: "__str__", Fn: excStr},
			{Name: "__repr__", Fn: excRepr},
			{Name: "with_traceback", Sig: "tb, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				return a[0], in.setTraceback(a[0], a[1])
			}},
			{Name: "add_note", Sig: "note, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				n, ok := a[1].Text()
				if !ok {
					return Value{}, typeErrorf("add_note() argument must be str, not %s", typeName(a[1]))
				}
				if l := a[0].exc().Attr("__notes__"); l.p != nil && !l.isList() {
					return Value{}, typeErrorf("Cannot add note: __notes__ is not a list")
				}
				a[0].exc().addNote(in, n)
				return None, nil
			}},
			{Name: "__setstate__", Sig: "state, /", Fn: excSetState},
			{Name: "__reduce__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.excReduce(a[0].exc()), nil }},
		}
		s.Getters = []Getter{
			{Name: "args", Get: func(in *Interp, v Value) (Value, *Exception) { return in.NewTuple(v.exc().args...), nil }, Set: func(in *Interp, v, x Value) *Exception {
				if x.p == nil {
					return typeErrorf("args may not be deleted")
				}
				items, exc := in.Items(x)
				if exc == nil {
					v.exc().args = append([]Value(nil), items...)
				}
				return exc
			}},
			excLink("__cause__", func(e *Exception) *Value { return &e.cause }, true),
			excLink("__context__", func(e *Exception) *Value { return &e.context }, false),
			{Name: "__suppress_context__", Get: func(in *Interp, v Value) (Value, *Exception) { return Bool(v.exc().suppress), nil }, Set: func(in *Interp, v, x Value) *Exception {
				switch {
				case x.p == nil:
					return typeErrorf("can't delete numeric/char attribute")
				case !x.isBool():
					return typeErrorf("attribute value type must be bool")
				}
				v.exc().suppress = x.is(True)
				return nil
			}},
			{Name: "__traceback__", Get: func(in *Interp, v Value) (Value, *Exception) { return in.tracebackOf(v.exc()), nil }, Set: func(in *Interp, v, x Value) *Exception {
				return in.setTraceback(v, x)
			}},
		}
	case StopIteration:
		value := excAttr("value")
		value.Get = func(in *Interp, v Value) (Value, *Exception) { return stopValue(v.exc()), nil }
		s.Getters = []Getter{value}
		s.Methods = []Def{excMemberInit("value", func(_ *Interp, args []Value) Value {
			if len(args) > 0 {
				return args[0]
			}
			return None
		})}
	case SystemExit:
		code := excAttr("code")
		code.Get = func(in *Interp, v Value) (Value, *Exception) {
			e := v.exc()
			if x := e.member("code"); x.p != nil || len(e.args) == 0 {
				return orNone(x), nil
			}
			return e.args[0], nil // made by the engine
		}
		s.Getters = []Getter{code}
		s.Methods = []Def{excMemberInit("code", func(in *Interp, args []Value) Value {
			switch len(args) {
			case 0:
				return None
			case 1:
				return args[0]
			}
			return in.NewTuple(args...)
		})}
	case KeyError:
		s.Methods = []Def{{Name: "__str__", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
			if e := a[0].exc(); len(e.args) == 1 {
				r, exc := in.Repr(e.args[0])
				if exc != nil {
					return Value{}, exc
				}
				return in.NewStr(r), nil
			}
			return excStr(in, a, kw)
		}}}
	case AttributeError:
		s.Methods = []Def{excKwInit("AttributeError", "name", "obj")}
		s.Getters = []Getter{excAttr("name"), excAttr("obj")}
	case NameError:
		s.Methods = []Def{excKwInit("NameError", "name")}
		s.Getters = []Getter{excAttr("name")}
	case ImportError:
		msg := excAttr("msg")
		get := msg.Get
		msg.Get = func(in *Interp, v Value) (Value, *Exception) {
			if e := v.exc(); e.member("msg").p == nil && len(e.args) == 1 {
				return e.args[0], nil
			}
			return get(in, v)
		}
		s.Methods = []Def{excKwInit("ImportError", "name", "path", "name_from"), {Name: "__str__", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
			if m := a[0].exc().member("msg"); m.p != nil && m.isStr() && m.exactKind() == KindStr {
				return m, nil
			}
			return excStr(in, a, kw)
		}}}
		s.Getters = []Getter{excAttr("name"), excAttr("path"), excAttr("name_from"), msg}
	case OSError:
		s.NewSig, s.New = "...", osErrorNew
		s.Methods = []Def{{Name: "__init__", Sig: "...", Fn: osErrorInit}, {Name: "__str__", Fn: osErrorStr}}
		s.Getters = osErrorGetters()
	case SyntaxError:
		s.Methods, s.Getters = syntaxErrorMethods(), syntaxErrorGetters()
	case UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError:
		s.Getters = unicodeErrorGetters()
		s.Methods = []Def{{Name: "__init__", Sig: "...", Fn: unicodeErrorInit}, {Name: "__str__", Fn: unicodeErrorStr}}
	case BaseExceptionGroup:
		s.NewSig, s.New = "...", groupNew
		s.Methods = groupMethods()
		message := Getter{Name: "message", Set: readOnlyMember, Get: func(in *Interp, v Value) (Value, *Exception) {
			return groupMessage(v.exc()), nil
		}}
		s.Getters = []Getter{message, {Name: "exceptions", Set: readOnlyMember, Get: func(in *Interp, v Value) (Value, *Exception) {
			return in.NewTuple(groupItems(v.exc())...), nil
		}}}
		s.Class = []Def{{Name: "__class_getitem__", Sig: "item, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.NewGenericAlias(a[0], a[1]), nil
		}}}
	case ToolError:
		s.Getters = []Getter{excAttr("tool"), excAttr("args_"), excAttr("retryable"), excAttr("kind")}
	}
	return s
}

// readOnlyMember is what assigning to a member of a native object raises.
func readOnlyMember(*Interp, Value, Value) *Exception {
	return Errorf(AttributeError, "readonly attribute")
}

// excNew allocates; the arguments become args even if __init__ differs.
func excNew(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	t := a[0].typ()
	if t.layout != KindException {
		return Value{}, typeErrorf("BaseException.__new__(%s): %s is not a subtype of BaseException", t.name, t.name)
	}
	in.charge(160 + len(a)*sizeValue)
	return ptr(newExc(t, append([]Value(nil), a[1:]...)...)), nil
}

func excInit(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	e := a[0].exc()
	if kw.Len() > 0 {
		return Value{}, typeErrorf("%s() takes no keyword arguments", e.cls.name)
	}
	if len(a)-1 != len(e.args) || len(a) > 1 {
		e.args = append([]Value(nil), a[1:]...)
	}
	return None, nil
}

// excSolidBase is the nearest ancestor of t that adds members to exceptions:
// no class derives from two that each add their own.
func excSolidBase(t *Type) *Type {
	for _, m := range t.mro {
		switch m {
		case BaseException, BaseExceptionGroup, OSError, SyntaxError, ImportError, NameError, AttributeError, StopIteration, SystemExit,
			UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError:
			return m
		}
	}
	return BaseException
}

// excMemberInit is the __init__ of a class with one member, set from the
// arguments.
func excMemberInit(name string, value func(in *Interp, args []Value) Value) Def {
	return Def{Name: "__init__", Sig: "...", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
		if _, exc := excInit(in, a, kw); exc != nil {
			return Value{}, exc
		}
		e := a[0].exc()
		in.charge(sizeDict)
		e.setMember(name, value(in, e.args))
		return None, nil
	}}
}

// excKwInit is __init__ with keyword arguments kept as attributes.
func excKwInit(who string, names ...string) Def {
	return Def{Name: "__init__", Sig: "...", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
		e := a[0].exc()
		e.args = append([]Value(nil), a[1:]...)
	next:
		for i := 0; i < kw.Len(); i++ {
			k := kw.Names[i].str().s
			for _, n := range names {
				if n == k {
					e.setMember(k, kw.Vals[i])
					continue next
				}
			}
			return Value{}, typeErrorf("%s() got an unexpected keyword argument '%s'%s", who, k, DidYouMean(k, names))
		}
		return None, nil
	}}
}

func excAttr(name string) Getter {
	return Getter{Name: name, Get: func(in *Interp, v Value) (Value, *Exception) {
		return orNone(v.exc().Attr(name)), nil
	}, Set: func(in *Interp, v, x Value) *Exception {
		v.exc().setMember(name, orNone(x))
		return nil
	}}
}

func excLink(name string, f func(e *Exception) *Value, cause bool) Getter {
	return Getter{Name: name, Get: func(in *Interp, v Value) (Value, *Exception) { return orNone(*f(v.exc())), nil }, Set: func(in *Interp, v, x Value) *Exception {
		if x.p == nil {
			return typeErrorf("%s may not be deleted", name)
		}
		if !x.IsNone() && !x.isExc() {
			return typeErrorf("exception %s must be None or derive from BaseException", strings.Trim(name, "_"))
		}
		*f(v.exc()) = x
		if cause {
			v.exc().suppress = true
		}
		return nil
	}}
}

func excStr(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	e := a[0].exc()
	switch len(e.args) {
	case 0:
		return emptyStr, nil
	case 1:
		s, exc := in.Str(e.args[0])
		if exc != nil {
			return Value{}, exc
		}
		return in.NewStr(s), nil
	}
	s, exc := in.Repr(in.NewTuple(e.args...))
	if exc != nil {
		return Value{}, exc
	}
	return in.NewStr(s), nil
}

func excRepr(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	e := a[0].exc()
	if len(e.args) == 1 {
		s, exc := in.Repr(e.args[0])
		if exc != nil {
			return Value{}, exc
		}
		return in.NewStr(e.cls.name + "(" + s + ")"), nil
	}
	s, exc := in.Repr(in.NewTuple(e.args...))
	if exc != nil {
		return Value{}, exc
	}
	return in.NewStr(e.cls.name + s), nil
}

// addNote appends to __notes__.
func (e *Exception) addNote(in *Interp, note string) {
	key := in.internName("__notes__")
	if e.attrs == nil {
		e.attrs = makeDict()
	}
	l := e.attrs.getStr(key.str())
	if l.p == nil || l.Kind() != KindList {
		l = in.NewList(nil)
		e.attrs.setStr(key, l)
	}
	l.list().v = append(l.list().v, in.NewStr(note))
}
