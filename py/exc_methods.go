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
				a[0].exc().addNote(in, n)
				return None, nil
			}},
			{Name: "__setstate__", Sig: "state, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return None, nil }},
		}
		s.Getters = []Getter{
			{Name: "args", Get: func(in *Interp, v Value) (Value, *Exception) { return in.NewTuple(v.exc().args...), nil }, Set: func(in *Interp, v, x Value) *Exception {
				items, exc := in.Items(orNone(x))
				v.exc().args = items
				return exc
			}},
			excLink("__cause__", func(e *Exception) *Value { return &e.cause }, true),
			excLink("__context__", func(e *Exception) *Value { return &e.context }, false),
			{Name: "__suppress_context__", Get: func(in *Interp, v Value) (Value, *Exception) { return Bool(v.exc().suppress), nil }, Set: func(in *Interp, v, x Value) *Exception {
				t, exc := in.Truth(orNone(x))
				v.exc().suppress = t
				return exc
			}},
			{Name: "__traceback__", Get: func(in *Interp, v Value) (Value, *Exception) { return in.tracebackOf(v.exc()), nil }, Set: func(in *Interp, v, x Value) *Exception {
				return in.setTraceback(v, x)
			}},
		}
	case StopIteration:
		s.Getters = []Getter{{Name: "value", Get: func(in *Interp, v Value) (Value, *Exception) {
			if x := ownAttr(v, in.internName("value").str()); x.p != nil {
				return x, nil
			}
			return stopValue(v.exc()), nil
		}}}
	case SystemExit:
		s.Getters = []Getter{{Name: "code", Get: func(in *Interp, v Value) (Value, *Exception) {
			switch a := v.exc().args; len(a) {
			case 0:
				return None, nil
			case 1:
				return a[0], nil
			}
			return in.NewTuple(v.exc().args...), nil
		}}}
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
		s.Methods = []Def{excKwInit("name", "obj")}
		s.Getters = []Getter{excAttr("name"), excAttr("obj")}
	case NameError:
		s.Methods = []Def{excKwInit("name")}
		s.Getters = []Getter{excAttr("name")}
	case ImportError:
		s.Methods = []Def{excKwInit("name", "path", "name_from")}
		s.Getters = []Getter{excAttr("name"), excAttr("path"), excAttr("name_from"), {Name: "msg", Get: func(in *Interp, v Value) (Value, *Exception) {
			if a := v.exc().args; len(a) == 1 {
				return a[0], nil
			}
			return None, nil
		}}}
	case OSError:
		s.Methods = []Def{{Name: "__str__", Fn: osErrorStr}}
		s.Getters = []Getter{excArg("errno", 0), excArg("strerror", 1), excArg("filename", 2)}
	case SyntaxError:
		s.Methods, s.Getters = syntaxErrorMethods(), syntaxErrorGetters()
	case UnicodeEncodeError, UnicodeDecodeError:
		s.Getters = []Getter{excArg("encoding", 0), excArg("object", 1), excArg("start", 2), excArg("end", 3), excArg("reason", 4)}
		s.Methods = []Def{{Name: "__str__", Fn: unicodeErrorStr}}
	case UnicodeTranslateError:
		s.Getters = []Getter{excArg("object", 0), excArg("start", 1), excArg("end", 2), excArg("reason", 3)}
		s.Methods = []Def{{Name: "__str__", Fn: translateErrorStr}}
	case BaseExceptionGroup:
		s.NewSig, s.New = "...", groupNew
		s.Methods = groupMethods()
		message := excArg("message", 0)
		message.Set = readOnlyMember
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

// excKwInit is __init__ with keyword arguments kept as attributes.
func excKwInit(names ...string) Def {
	return Def{Name: "__init__", Sig: "...", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
		e := a[0].exc()
		e.args = append([]Value(nil), a[1:]...)
	next:
		for i := 0; i < kw.Len(); i++ {
			k := kw.Names[i].str().s
			for _, n := range names {
				if n == k {
					e.SetAttr(k, kw.Vals[i])
					continue next
				}
			}
			return Value{}, typeErrorf("%s() got an unexpected keyword argument '%s'", e.cls.name, k)
		}
		return None, nil
	}}
}

func excAttr(name string) Getter {
	return Getter{Name: name, Get: func(in *Interp, v Value) (Value, *Exception) {
		return orNone(v.exc().Attr(name)), nil
	}, Set: func(in *Interp, v, x Value) *Exception {
		v.exc().SetAttr(name, orNone(x))
		return nil
	}}
}

func excArg(name string, i int) Getter {
	return Getter{Name: name, Get: func(in *Interp, v Value) (Value, *Exception) {
		if x := v.exc().Attr(name); x.p != nil {
			return x, nil
		}
		if a := v.exc().args; i < len(a) && (name != "errno" && name != "strerror" || len(a) >= 2) {
			return a[i], nil
		}
		return None, nil
	}, Set: func(in *Interp, v, x Value) *Exception {
		v.exc().SetAttr(name, orNone(x))
		return nil
	}}
}

func excLink(name string, f func(e *Exception) *Value, cause bool) Getter {
	return Getter{Name: name, Get: func(in *Interp, v Value) (Value, *Exception) { return orNone(*f(v.exc())), nil }, Set: func(in *Interp, v, x Value) *Exception {
		x = orNone(x)
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

func osErrorStr(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	e := a[0].exc()
	if len(e.args) < 2 {
		return excStr(in, a, kw)
	}
	s := make([]string, len(e.args))
	for i, x := range e.args {
		var exc *Exception
		if i == 2 {
			s[i], exc = in.Repr(x)
		} else {
			s[i], exc = in.Str(x)
		}
		if exc != nil {
			return Value{}, exc
		}
	}
	text := "[Errno " + s[0] + "] " + s[1]
	if len(s) > 2 {
		text += ": " + s[2]
	}
	return in.NewStr(text), nil
}

func unicodeErrorStr(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	e := a[0].exc()
	if len(e.args) != 5 {
		return excStr(in, a, kw)
	}
	enc, _ := e.args[0].Text()
	reason, _ := e.args[4].Text()
	start, _ := e.args[2].AsInt()
	end, _ := e.args[3].AsInt()
	if e.Is(UnicodeDecodeError) {
		b, _ := e.args[1].AsBytes()
		if end == start+1 && int(start) < len(b) {
			return in.NewStr("'" + enc + "' codec can't decode byte 0x" + hex2(b[start]) + " in position " + itoa(int(start)) + ": " + reason), nil
		}
		return in.NewStr("'" + enc + "' codec can't decode bytes in position " + itoa(int(start)) + "-" + itoa(int(end-1)) + ": " + reason), nil
	}
	if end == start+1 && e.args[1].isStr() {
		o := e.args[1].str()
		if int(start) < o.Len() {
			r, _ := decodeChar(o.s[o.byteOffset(int(start)):])
			return in.NewStr("'" + enc + "' codec can't encode character '" + escapeRune(r) + "' in position " + itoa(int(start)) + ": " + reason), nil
		}
	}
	return in.NewStr("'" + enc + "' codec can't encode characters in position " + itoa(int(start)) + "-" + itoa(int(end-1)) + ": " + reason), nil
}

func translateErrorStr(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	e := a[0].exc()
	if len(e.args) != 4 || !e.args[0].isStr() {
		return excStr(in, a, kw)
	}
	o := e.args[0].str()
	start, _ := e.args[1].AsInt()
	end, _ := e.args[2].AsInt()
	reason, _ := e.args[3].Text()
	if end == start+1 && start >= 0 && int(start) < o.Len() {
		r, _ := decodeChar(o.s[o.byteOffset(int(start)):])
		return in.NewStr("can't translate character '" + escapeRune(r) + "' in position " + itoa(int(start)) + ": " + reason), nil
	}
	return in.NewStr("can't translate characters in position " + itoa(int(start)) + "-" + itoa(int(end-1)) + ": " + reason), nil
}

const hexDigits = "0123456789abcdef"

func hex2(b byte) string { return string([]byte{hexDigits[b>>4], hexDigits[b&15]}) }

func escapeRune(r rune) string {
	h := func(n int) string {
		b := make([]byte, n)
		for i := n - 1; i >= 0; i-- {
			b[i] = hexDigits[r&15]
			r >>= 4
		}
		return string(b)
	}
	switch {
	case r < 0x100:
		return `\x` + h(2)
	case r < 0x10000:
		return `\u` + h(4)
	}
	return `\U` + h(8)
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

// tracebackObj is __traceback__: what programs can do with one is print it
// and pass it on.
type tracebackObj struct {
	header
	tb []tbEntry
}

func (in *Interp) tracebackOf(e *Exception) Value {
	if len(e.tb) == 0 {
		return None
	}
	in.charge(40)
	return ptr(&tracebackObj{header: header{kind: KindTraceback}, tb: e.tb[:len(e.tb):len(e.tb)]})
}

func (in *Interp) setTraceback(v, tb Value) *Exception {
	switch orNone(tb).Kind() {
	case KindNone:
		v.exc().tb = nil
	case KindTraceback:
		v.exc().tb = append([]tbEntry(nil), (*tracebackObj)(tb.p).tb...)
	default:
		return typeErrorf("__traceback__ must be a traceback or None")
	}
	return nil
}

// tracebackSpec: the line of a level and the next one; there are no frames.
func tracebackSpec() TypeSpec {
	return TypeSpec{Name: "traceback", Final: true, Getters: []Getter{
		{Name: "tb_lineno", Get: func(in *Interp, v Value) (Value, *Exception) {
			tb := (*tracebackObj)(v.p).tb
			e := tb[len(tb)-1]
			return Int(int64(e.proto.prog.code.File.Position(e.span().Start).Line)), nil
		}},
		{Name: "tb_next", Get: func(in *Interp, v Value) (Value, *Exception) {
			tb := (*tracebackObj)(v.p).tb
			if len(tb) < 2 {
				return None, nil
			}
			in.charge(40)
			return ptr(&tracebackObj{header: header{kind: KindTraceback}, tb: tb[:len(tb)-1]}), nil
		}},
	}}
}
