package py

// This file exports what modules of the standard library need beyond the
// constructors of make.go: shared objects, attributes without an
// exception when they are missing, roots, and lazily loaded names.

import "toolweaver/py/syntax"

// ParseSource is syntax.Parse for a text that the program made: it ends early
// when the execution is stopped, which is the Exception.
func (in *Interp) ParseSource(name, text string) (f *syntax.File, exc *Exception, err error) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(*Exception)
			if !ok {
				panic(r)
			}
			exc = e
		}
	}()
	f, err = syntax.ParsePolled(name, text, func() {
		if r := in.interrupt.Load(); r != nil {
			panic(in.exceed(r))
		}
	})
	return f, nil, err
}

// NewStaticObject returns an instance of a type defined in Go that all
// interpreters share: data must never change and hold no Values of one
// interpreter.
func NewStaticObject(cls *Type, data any) Value {
	return ptr(&Object{header: header{kind: KindObject, flags: flagStatic}, cls: cls, Data: data})
}

// NewStaticStr returns a str that all interpreters share; it is for tables
// made while the process initialises.
func NewStaticStr(s string) Value { return intern(s) }

// SetABC marks a type defined in Go as an instance of an abstract class of
// collections.abc, "Sequence" or "Mapping", for pattern matching.
func (t *Type) SetABC(name string) { t.attrs = map[string]any{"abc": name} }

// Same reports whether a and b are the same object, as the operator is does.
func Same(a, b Value) bool { return sameObject(a, b) }

// Lookup is GetAttrString that returns the absent Value for a missing
// attribute.
func (in *Interp) Lookup(v Value, name string) (Value, *Exception) {
	r, exc := in.lookupAttr(v, in.internName(name))
	if exc != nil && exc.Limit == nil && exc.Is(AttributeError) {
		return Value{}, nil
	}
	return r, exc
}

// SetAttrString does v.name = x.
func (in *Interp) SetAttrString(v Value, name string, x Value) *Exception {
	return in.SetAttr(v, in.internName(name), x)
}

// TypeLookup finds a name in the class of v and its bases without binding it;
// the absent Value if there is none.
func (in *Interp) TypeLookup(t *Type, name string) Value { return t.lookup(in.internName(name).str()) }

// IsInstance is isinstance(v, cls) for one class.
func (in *Interp) IsInstance(v, cls Value) (bool, *Exception) { return in.isInstance(v, cls) }

// PushRoot makes v count as live memory while Go code alone holds it; PopRoot
// undoes the last PushRoot.
func (in *Interp) PushRoot(v Value) { in.pushRoot(v) }

// PopRoot undoes PushRoot.
func (in *Interp) PopRoot() { in.popRoot() }

// Less returns bool(a < b).
func (in *Interp) Less(a, b Value) (bool, *Exception) { return in.compareBool(syntax.Lt, a, b) }

// Append appends x to a list, charging a step and the memory of growth.
func (in *Interp) Append(list, x Value) *Exception { return in.appendTo(list.list(), x) }

// NewDictOf returns an empty instance of cls, dict or a class derived from it.
func (in *Interp) NewDictOf(cls *Type) Value {
	if cls == DictType {
		return ptr(in.newDict())
	}
	in.charge(sizeObject + sizeDict)
	return newSub(KindDict, cls)
}

// NewFrozenSet returns an empty frozenset; fill it with SetAdd before anything
// else sees it.
func (in *Interp) NewFrozenSet() *Set { return in.newFrozenSet() }

// SetHas reports whether v is in s.
func (in *Interp) SetHas(s *Set, v Value) (bool, *Exception) { return in.setHas(s, v) }

// Entry returns the key and value of the first entry at or after position i
// and the position to go on with; next is negative at the end. The dict may
// change between calls.
func (d *Dict) Entry(i int) (k, v Value, next int) {
	if i = d.next(i); i < 0 {
		return Value{}, Value{}, -1
	}
	return d.ents[i].k, d.ents[i].v, i + 1
}

// LastEntry returns the entry inserted last; absent if d is empty.
func (d *Dict) LastEntry() (k, v Value) {
	for i := len(d.ents) - 1; i >= 0; i-- {
		if d.ents[i].k.p != nil {
			return d.ents[i].k, d.ents[i].v
		}
	}
	return Value{}, Value{}
}

// MoveToFront makes the last entry of d the first.
func (in *Interp) MoveToFront(d *Dict) *Exception {
	if exc := in.Charge(len(d.ents) / 8); exc != nil {
		return exc
	}
	d.compact()
	n := len(d.ents)
	if n < 2 {
		return nil
	}
	last := d.ents[n-1]
	copy(d.ents[1:], d.ents[:n-1])
	d.ents[0] = last
	d.ver++
	if d.idx != nil {
		d.reindex()
	}
	return nil
}

// Version changes with every insertion and deletion of a key.
func (d *Dict) Version() uint32 { return d.ver }

// NewMethod makes a native method, which binds to its receiver when it is
// found in a class. The name of owner shows in error messages.
func NewMethod(owner *Type, d Def) Value { return ptr(newMethodDef(owner, d)) }

// NewClassMethod makes a native class method.
func NewClassMethod(owner *Type, d Def) Value {
	b := newMethodDef(owner, d)
	b.class, b.typ = true, nil
	w := &wrapperObj{header: header{kind: KindClassMethod}, fn: ptr(b)}
	if owner.tflags&typeUser == 0 {
		w.flags = flagStatic
	}
	return ptr(w)
}

// NewGetSet makes the descriptor of a computed attribute.
func NewGetSet(owner *Type, g Getter) Value {
	return ptr(&getset{header: header{kind: kindGetSet, flags: flagStatic}, Getter: g, owner: owner})
}

// Bases returns the direct bases of t, which must not be changed.
func (t *Type) Bases() []*Type { return t.bases }

// IsUser reports whether t was made by a program.
func (t *Type) IsUser() bool { return t.tflags&typeUser != 0 }

// Module returns the __module__ of t.
func (t *Type) Module() string { return t.module }

// QualName returns the __qualname__ of t.
func (t *Type) QualName() string { return t.qualname }

// FullName is the name of t with its module, unless that is builtins.
func (t *Type) FullName() string { return typeFullName(t) }

// Address is id(v) as object.__repr__ shows it.
func (in *Interp) Address(v Value) string { return in.address(v) }

// CallBase calls the method of that name that the type t defines, with self:
// what super().name(args...) does.
func (in *Interp) CallBase(t *Type, name string, self Value, args ...Value) (Value, *Exception) {
	f := t.lookup(in.internName(name).str())
	if f.p == nil {
		return Value{}, in.missingAttr(self, name)
	}
	return in.callSpecial(f, append([]Value{self}, args...)...)
}

// EnterNative counts a level of native recursion and fails when there are too
// many; LeaveNative undoes it.
func (in *Interp) EnterNative() *Exception { return in.enterNative() }

// LeaveNative undoes EnterNative.
func (in *Interp) LeaveNative() { in.leaveNative() }

// Args returns Options.Args.
func (in *Interp) Args() []string { return in.opts.Args }

// Write writes program output: stream 1 is stdout, 2 stderr.
func (in *Interp) Write(stream int, s string) *Exception { return in.writeOut(stream, s) }

// ModuleName returns the name of a module.
func (m *Module) ModuleName() string { return m.name }

// CallerModule returns the __name__ of the module whose code runs.
func (in *Interp) CallerModule() string {
	if in.fp >= 0 {
		if env := in.frames[in.fp].fn.env; env != nil && env.mod != nil {
			return env.mod.name
		}
	}
	return "__main__"
}

// LazyNames returns a ModuleDef.Init that gives a module names which other
// modules define: names maps each to the module that is imported when the
// name is first used.
func LazyNames(names map[string]string) func(in *Interp, m *Module) *Exception {
	return func(in *Interp, m *Module) *Exception {
		m.Set(in, "__getattr__", NewBuiltin(m.name, Def{Name: "__getattr__", Sig: "name, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			n, ok := a[0].Text()
			from, known := names[n]
			if !ok || !known {
				return Value{}, attrError(ptr(m), n, "module '%s' has no attribute '%s'", m.name, n)
			}
			src, exc := in.Import(from)
			if exc != nil {
				return Value{}, exc
			}
			v := src.Get(in, n)
			if from == m.name+"."+n {
				v = src.Value()
			}
			if v.p == nil {
				return Value{}, attrError(ptr(m), n, "module '%s' has no attribute '%s'", m.name, n)
			}
			m.Set(in, n, v)
			return v, nil
		}}).Value())
		return nil
	}
}

// Pop removes the last item of a list and returns it; the absent Value if the
// list is empty.
func (in *Interp) Pop(list Value) Value {
	l := list.list()
	n := len(l.v) - 1
	if n < 0 {
		return Value{}
	}
	v := l.v[n]
	l.v[n] = Value{}
	l.v = l.v[:n]
	return v
}

// Truncate removes the items of a list from n on.
func (in *Interp) Truncate(list Value, n int) {
	l := list.list()
	if n < len(l.v) {
		clear(l.v[n:])
		l.v = l.v[:n]
	}
}

// IteratorMethods are __iter__ and __next__ of types whose instances
// NewIterator makes.
func IteratorMethods() []Def { return iteratorMethods()[:2] }

// EnterRepr notes that the repr of v is being made; again reports that it
// already was, and leave must then not be called.
func (in *Interp) EnterRepr(v Value) (leave func(), again bool, exc *Exception) {
	again, exc = in.enterRepr(v)
	return in.leaveRepr, again, exc
}

// Subclasses returns the classes of programs that derive directly from t, a
// class of a program. It must not be changed.
func (t *Type) Subclasses() []*Type { return t.subs }

// MRO returns the method resolution order of t, which must not be changed.
func (t *Type) MRO() []*Type { return t.mro }

// OwnName returns an attribute of the class itself, not of its bases; the
// absent Value if there is none.
func (in *Interp) OwnName(t *Type, name string) Value { return t.ns.getStr(in.internName(name).str()) }

// NewClass is type.__new__: a holds the metaclass, the name, a tuple of bases
// and the namespace. It is for the __new__ of metaclasses defined in Go.
func (in *Interp) NewClass(a []Value, kw *Kwargs) (Value, *Exception) { return typeNew(in, a, kw) }

// SetOwnAttr sets a hidden attribute of an instance of a type defined in Go
// that derives from a built-in; OwnAttr reads it.
func (in *Interp) SetOwnAttr(v Value, name string, x Value) {
	if s := v.sub(); s != nil {
		if s.attrs == nil {
			s.attrs = makeDict()
		}
		in.charge(sizeDictEnt)
		s.attrs.setStr(in.internName(name), x)
	}
}

// DictExtra returns the value that a class derived from dict in Go keeps
// beside the items; the absent Value if there is none.
func DictExtra(v Value) Value {
	if v.exactKind() != KindDict|kindSub {
		return Value{}
	}
	return (*dictSub)(v.p).extra
}

// SetDictExtra sets what DictExtra returns.
func (in *Interp) SetDictExtra(v, x Value) {
	if v.exactKind() == KindDict|kindSub {
		(*dictSub)(v.p).extra = x
	}
}

// NewMethod binds fn to a receiver.
func (in *Interp) NewMethod(self, fn Value) Value {
	in.charge(48)
	return ptr(&Method{header: header{kind: KindMethod}, self: self, fn: fn})
}

// HooksAttributes makes the engine honour __getattr__ and __setattr__ of a
// type defined in Go.
func (t *Type) HooksAttributes() { t.tflags |= typeGetattr | typeSetattr }

// PlainSetAttr is object.__setattr__(v, name, x): no __setattr__ of the class
// is called.
func (in *Interp) PlainSetAttr(v, name, x Value) *Exception {
	return in.plainSetAttr(typeOf(v), v, name, x)
}

// DidYouMean is how messages suggest a similar name: ". Did you mean 'x'?", or
// nothing.
func DidYouMean(name string, names []string) string {
	if s := suggest(name, names); s != "" {
		return ". Did you mean '" + s + "'?"
	}
	return ""
}

// BuiltinNamed returns the built-in of that name; the absent Value if there is
// none.
func BuiltinNamed(name string) Value { return builtinNames[name] }

// IteratorKeeps returns the values that NewIterator was told the iterator
// holds; nil once it is exhausted, or if v is no native iterator.
func IteratorKeeps(v Value) []Value {
	if v.Kind() == KindIterator {
		return v.iter().trace
	}
	return nil
}

// MaxDepth returns the limit of nested calls.
func (in *Interp) MaxDepth() int { return in.maxDepth }

// SetMaxDepth sets the limit of nested calls as far as the host allows; a
// limit beyond that means the highest allowed.
func (in *Interp) SetMaxDepth(n int) *Exception {
	if depth := in.fp + 1; n <= depth {
		return Errorf(RecursionError, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, depth)
	}
	in.maxDepth = min(n, in.depthCap)
	return nil
}

// HandledException returns the exception that an except or finally block of
// the running code handles; None if there is none.
func (in *Interp) HandledException() Value {
	if e := in.handledExc(); e != nil {
		return ptr(e)
	}
	return None
}

// NewInstance returns an instance of a class of programs that derives from
// object alone; nothing of the class is called.
func (in *Interp) NewInstance(t *Type) Value { return ptr(in.newInstance(t)) }

// EachName calls f with each attribute the class itself defines, in order of
// definition, until it returns false. The class must not change meanwhile.
func (t *Type) EachName(f func(name, v Value) bool) { t.ns.Each(f) }
