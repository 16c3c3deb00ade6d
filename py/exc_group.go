package py

// This file defines exception groups and except* (PEP 654).

// A group keeps its message and the tuple of its exceptions as members, apart
// from args, which a program may replace.
const (
	groupMessageMember = "message"
	groupItemsMember   = "exceptions"
)

// groupItems returns the exceptions of a group.
func groupItems(e *Exception) []Value {
	if t := e.member(groupItemsMember); t.p != nil {
		return t.tuple().v
	}
	return nil
}

// groupMessage returns the message of a group.
func groupMessage(e *Exception) Value {
	if m := e.member(groupMessageMember); m.p != nil {
		return m
	}
	return emptyStr
}

// isSequence reports whether v has items by index, as far as its class tells.
func isSequence(v Value) bool {
	return !v.isDict() && typeOf(v).lookup(staticStr("__getitem__").str()).p != nil
}

func groupNew(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	t := a[0].typ()
	if len(a) != 3 {
		return Value{}, typeErrorf("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(a)-1)
	}
	if !a[1].isStr() {
		name := typeName(a[1])
		if a[1].IsNone() {
			name = "None"
		}
		return Value{}, typeErrorf("BaseExceptionGroup.__new__() argument 1 must be str, not %s", name)
	}
	if !isSequence(a[2]) {
		return Value{}, typeErrorf("second argument (exceptions) must be a sequence")
	}
	items, exc := in.Items(a[2])
	if exc != nil {
		return Value{}, exc
	}
	if len(items) == 0 {
		return Value{}, valueErrorf("second argument (exceptions) must be a non-empty sequence")
	}
	plain := true
	for i, x := range items {
		if !x.isExc() {
			return Value{}, valueErrorf("Item %d of second argument (exceptions) is not an exception", i)
		}
		plain = plain && x.exc().Is(ExceptionType)
	}
	if t == BaseExceptionGroup && plain {
		t = ExceptionGroup
	} else if !plain && t.isSubtype(ExceptionType) {
		if t == ExceptionGroup {
			return Value{}, typeErrorf("Cannot nest BaseExceptions in an ExceptionGroup")
		}
		return Value{}, typeErrorf("Cannot nest BaseExceptions in '%s'", t.name)
	}
	in.charge(200 + sizeDict)
	e := newExc(t, a[1], a[2])
	e.setMember(groupMessageMember, a[1])
	return ptr(e.setMember(groupItemsMember, in.NewTuple(items...))), nil
}

func groupMethods() []Def {
	cond := func(f func(in *Interp, g *Exception, match func(*Exception) (bool, *Exception)) (Value, *Exception)) NativeFunc {
		return func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			m, exc := in.groupCondition(a[1])
			if exc != nil {
				return Value{}, exc
			}
			return f(in, a[0].exc(), m)
		}
	}
	return []Def{
		{Name: "__init__", Sig: "...", Fn: excInit},
		{Name: "__str__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.NewStr(groupTitle(a[0].exc())), nil
		}},
		{Name: "derive", Sig: "excs, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			return in.Call(ptr(BaseExceptionGroup), groupMessage(a[0].exc()), a[1])
		}},
		{Name: "subgroup", Sig: "matcher_value, /", Fn: cond(func(in *Interp, g *Exception, m func(*Exception) (bool, *Exception)) (Value, *Exception) {
			match, _, exc := in.splitGroup(g, m)
			return match, exc
		})},
		{Name: "split", Sig: "matcher_value, /", Fn: cond(func(in *Interp, g *Exception, m func(*Exception) (bool, *Exception)) (Value, *Exception) {
			match, rest, exc := in.splitGroup(g, m)
			if exc != nil {
				return Value{}, exc
			}
			return in.NewTuple(match, rest), nil
		})},
	}
}

// groupTitle is str() of a group.
func groupTitle(e *Exception) string {
	msg, _ := groupMessage(e).Text()
	n := len(groupItems(e))
	s := "s"
	if n == 1 {
		s = ""
	}
	return msg + " (" + itoa(n) + " sub-exception" + s + ")"
}

// groupCondition makes the test of split and subgroup.
func (in *Interp) groupCondition(v Value) (func(*Exception) (bool, *Exception), *Exception) {
	if v.isType() && typeIsExc(v.typ()) || v.isTuple() && onlyExcTypes(v.tuple().v) {
		return func(e *Exception) (bool, *Exception) { return in.matchExc(e, v) }, nil
	}
	if Callable(v) && !v.isType() {
		return func(e *Exception) (bool, *Exception) {
			r, exc := in.Call(v, ptr(e))
			if exc != nil {
				return false, exc
			}
			return in.Truth(r)
		}, nil
	}
	return nil, typeErrorf("expected an exception type, a tuple of exception types, or a callable (other than a class)")
}

// onlyExcTypes reports whether all items are exception classes.
func onlyExcTypes(items []Value) bool {
	for _, v := range items {
		if !v.isType() || !typeIsExc(v.typ()) {
			return false
		}
	}
	return true
}

// splitGroup splits e, group or not, into what matches and what does not;
// None stands for nothing.
func (in *Interp) splitGroup(e *Exception, match func(*Exception) (bool, *Exception)) (yes, no Value, exc *Exception) {
	if exc := in.enterNative(); exc != nil {
		return None, None, exc
	}
	defer in.leaveNative()
	ok, exc := match(e)
	if exc != nil {
		return None, None, exc
	}
	if ok {
		return ptr(e), None, nil
	}
	if !e.Is(BaseExceptionGroup) {
		return None, ptr(e), nil
	}
	var ys, ns []Value
	for _, x := range groupItems(e) {
		y, n, exc := in.splitGroup(x.exc(), match)
		if exc != nil {
			return None, None, exc
		}
		if !y.IsNone() {
			ys = append(ys, y)
		}
		if !n.IsNone() {
			ns = append(ns, n)
		}
	}
	if yes, exc = in.deriveGroup(e, ys); exc != nil {
		return None, None, exc
	}
	no, exc = in.deriveGroup(e, ns)
	return yes, no, exc
}

// deriveGroup makes a group like e with other members.
func (in *Interp) deriveGroup(e *Exception, items []Value) (Value, *Exception) {
	if len(items) == 0 {
		return None, nil
	}
	v, exc := in.CallMethod(ptr(e), "derive", in.NewList(items))
	if exc != nil {
		return None, exc
	}
	if !v.isExc() || !v.exc().Is(BaseExceptionGroup) {
		return None, typeErrorf("derive must return an instance of BaseExceptionGroup")
	}
	g := v.exc()
	g.tb = append([]tbEntry(nil), e.tb...)
	g.cause, g.context, g.suppress = e.cause, e.context, e.suppress
	if n := e.Attr("__notes__"); n.p != nil && isSequence(n) {
		notes, exc := in.Items(n)
		if exc != nil {
			return None, exc
		}
		g.SetAttr("__notes__", in.NewList(notes))
	}
	return v, nil
}

// excGroupMatch does one except* clause: (matched or None, rest or None).
func (in *Interp) excGroupMatch(v, t Value) (Value, *Exception) {
	if v.IsNone() {
		return in.NewTuple(None, None), nil
	}
	types := []Value{t}
	if t.isTuple() {
		types = t.tuple().v
	}
	if !onlyExcTypes(types) {
		return Value{}, typeErrorf("catching classes that do not inherit from BaseException is not allowed")
	}
	for _, x := range types {
		if x.isType() && x.typ().isSubtype(BaseExceptionGroup) {
			return Value{}, typeErrorf("catching ExceptionGroup with except* is not allowed. Use except instead.")
		}
	}
	e := v.exc()
	if !e.Is(BaseExceptionGroup) {
		ok, exc := in.matchExc(e, t)
		if exc != nil {
			return Value{}, exc
		}
		if !ok {
			return in.NewTuple(None, v), nil
		}
		g, exc := in.Call(ptr(BaseExceptionGroup), emptyStr, in.NewTuple(v))
		if exc != nil {
			return Value{}, exc
		}
		in.addTraceback(g.exc(), &in.frames[in.fp])
		return in.NewTuple(g, None), nil
	}
	yes, no, exc := in.splitGroup(e, func(x *Exception) (bool, *Exception) { return in.matchExc(x, t) })
	if exc != nil {
		return Value{}, exc
	}
	return in.NewTuple(yes, no), nil
}

// excGroupRest decides what is raised after all except* clauses: nothing
// (None), what was not handled, and what the clauses raised.
func (in *Interp) excGroupRest(raised []Value, rest, orig Value) (Value, *Exception) {
	var fresh, again []Value
	for _, r := range raised {
		if sameGroup(r.exc(), orig.exc()) {
			again = append(again, r)
		} else {
			fresh = append(fresh, r)
		}
	}
	if len(again) > 0 {
		if !rest.IsNone() {
			again = append(again, rest)
		}
		rest = again[0]
		if len(again) > 1 {
			var all []Value
			for _, a := range again {
				if a.exc().Is(BaseExceptionGroup) {
					all = append(all, groupItems(a.exc())...)
				} else {
					all = append(all, a)
				}
			}
			var exc *Exception
			if rest, exc = in.deriveGroup(orig.exc(), all); exc != nil {
				return Value{}, exc
			}
		}
	}
	if len(fresh) == 0 {
		return rest, nil
	}
	if !rest.IsNone() {
		fresh = append(fresh, rest)
	}
	if len(fresh) == 1 && rest.IsNone() {
		return fresh[0], nil
	}
	g, exc := in.Call(ptr(BaseExceptionGroup), emptyStr, in.NewList(fresh))
	if exc != nil {
		return Value{}, exc
	}
	return g, nil
}

// sameGroup reports whether e is a part of orig raised again.
func sameGroup(e, orig *Exception) bool {
	if e == orig {
		return true
	}
	if !orig.Is(BaseExceptionGroup) || !e.Is(BaseExceptionGroup) || len(e.tb) == 0 || len(e.tb) != len(orig.tb) {
		return false
	}
	return e.tb[0] == orig.tb[0] && groupMessage(e).is(groupMessage(orig))
}
