package py

// This file defines classes: Type, method resolution order, namespaces and
// the shapes of instances.

import (
	"maps"
	"slices"
	"strings"
	"sync/atomic"
)

// Type is a class. Types defined in Go are immutable and shared; classes of a
// program belong to its interpreter.
type Type struct {
	header
	name     string
	qualname string
	module   string
	bases    []*Type
	mro      []*Type // starts with the type itself
	ns       *Dict
	layout   Kind  // of instances
	base     *Type // the base that decides the layout
	meta     *Type
	root     *shape
	version  uint32 // changes with every change to the namespace of it or a base
	subs     []*Type
	tflags   typeFlags
	slots    []string                           // __slots__, nil if not given
	specials *[numSpecials]Value                // of a class of the program: those looked up so far
	shared   atomic.Pointer[[numSpecials]Value] // of a type in Go, which interpreters share: all of them, once one was needed
	doc      string
	attrs    map[string]any // Go payload of types defined by modules
	fields   []string       // __match_args__ of built-ins defined in Go
}

type typeFlags uint16

const (
	typeUser         typeFlags = 1 << iota // made by a class statement or type()
	typeGetattr                            // has __getattr__ written in Python
	typeGetattribute                       // overrides __getattribute__
	typeSetattr                            // overrides __setattr__ or __delattr__
	typeNoDict                             // instances have no __dict__
	typeFinal                              // cannot be subclassed
	typeSlots                              // has __slots__ descriptors
	typeDataDesc                           // some attribute of the class is a data descriptor other than those of object
	typeHasEq                              // defines __eq__ in Python
	typeHasHash                            // defines __hash__ in Python
	typeAbstract                           // has abstract methods
	typeHeapNew                            // defines __new__ in Python
	typeDict                               // defined in Go; instances have a __dict__
)

// special numbers a special method that the engine looks up often.
type special uint8

const (
	spInit special = iota
	spNew
	spRepr
	spStr
	spHash
	spEq
	spNe
	spLt
	spLe
	spGt
	spGe
	spBool
	spLen
	spIter
	spNext
	spCall
	spGetItem
	spSetItem
	spDelItem
	spContains
	spGetattr
	spGetattribute
	spSetattr
	spDelattr
	spGet
	spSet
	spDelete
	spEnter
	spExit
	spAEnter
	spAExit
	spAwait
	spAIter
	spANext
	spIndex
	spInt
	spFloat
	spFormat
	spBytes
	spMissing
	spReversed
	spLengthHint
	spDir
	spNeg
	spPos
	spInvert
	spAbs
	numSpecials
)

var specialNames = [numSpecials]Value{}

func init() {
	for i, n := range [numSpecials]string{
		"__init__", "__new__", "__repr__", "__str__", "__hash__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__",
		"__bool__", "__len__", "__iter__", "__next__", "__call__", "__getitem__", "__setitem__", "__delitem__", "__contains__",
		"__getattr__", "__getattribute__", "__setattr__", "__delattr__", "__get__", "__set__", "__delete__",
		"__enter__", "__exit__", "__aenter__", "__aexit__", "__await__", "__aiter__", "__anext__",
		"__index__", "__int__", "__float__", "__format__", "__bytes__", "__missing__", "__reversed__", "__length_hint__", "__dir__",
		"__neg__", "__pos__", "__invert__", "__abs__",
	} {
		specialNames[i] = intern(n)
	}
}

// Name returns the name of the class as error messages show it: with its
// module if it was defined in Go by a module.
func (t *Type) Name() string { return t.name }

// Value returns t as a Value.
func (t *Type) Value() Value { return ptr(t) }

// isSubtype reports whether t is u or derives from it.
func (t *Type) isSubtype(u *Type) bool {
	if t == u {
		return true
	}
	for _, m := range t.mro {
		if m == u {
			return true
		}
	}
	return false
}

// IsSubtype reports whether t is u or derives from it.
func (t *Type) IsSubtype(u *Type) bool { return t.isSubtype(u) }

// lookup finds a name in the namespaces of the method resolution order; it
// returns the absent Value if there is none.
func (t *Type) lookup(name *Str) Value {
	for _, m := range t.mro {
		if m.ns.live > 0 {
			if v := m.ns.getStr(name); v.p != nil {
				return v
			}
		}
	}
	return Value{}
}

// special finds a special method; absent if there is none.
func (t *Type) special(id special) Value {
	if t.tflags&typeUser == 0 {
		all := t.shared.Load()
		if all == nil {
			all = new([numSpecials]Value)
			for i, name := range specialNames {
				all[i] = t.lookup(name.str())
			}
			t.shared.Store(all)
		}
		return all[id]
	}
	if t.specials == nil {
		t.specials = new([numSpecials]Value)
	}
	v := t.specials[id]
	if v.p == nil {
		v = t.lookup(specialNames[id].str())
		if v.p == nil {
			t.specials[id] = NotImplemented // stands for "none"
			return v
		}
		t.specials[id] = v
		return v
	}
	if v.is(NotImplemented) {
		return Value{}
	}
	return v
}

// changed is called after the namespace of t changed.
func (t *Type) changed() {
	t.version++
	t.specials = nil
	t.shared.Store(nil)
	t.setFlags()
	for _, s := range t.subs {
		s.changed()
	}
}

// touched is changed for a name that is neither special nor a data descriptor:
// what is derived from the namespace stays.
func (t *Type) touched() {
	t.version++
	for _, s := range t.subs {
		s.touched()
	}
}

// setFlags derives the flags that fast paths test.
func (t *Type) setFlags() {
	t.tflags &^= typeGetattr | typeGetattribute | typeSetattr | typeHasEq | typeHasHash | typeHeapNew
	for _, m := range t.mro {
		if m.tflags&typeUser == 0 {
			if m.tflags&typeDataDesc != 0 {
				t.tflags |= typeDataDesc
			}
			continue
		}
		for i := range m.ns.ents {
			e := &m.ns.ents[i]
			if e.k.p == nil || !e.k.isStr() {
				continue
			}
			switch e.k.str().s {
			case "__getattr__":
				t.tflags |= typeGetattr
			case "__getattribute__":
				t.tflags |= typeGetattribute
			case "__setattr__", "__delattr__":
				t.tflags |= typeSetattr
			case "__eq__":
				t.tflags |= typeHasEq
			case "__hash__":
				t.tflags |= typeHasHash
			case "__new__":
				t.tflags |= typeHeapNew
			case "__dict__", "__weakref__":
				if e.v.exactKind() == kindGetSet {
					continue // attribute access knows of them
				}
			}
			if t.tflags&typeDataDesc == 0 && isDataDescriptor(e.v) {
				t.tflags |= typeDataDesc
			}
		}
	}
}

// computeMRO linearises the bases of t by C3.
func computeMRO(t *Type) ([]*Type, *Exception) {
	if len(t.bases) == 1 { // the common case, and cheap
		return append([]*Type{t}, t.bases[0].mro...), nil
	}
	seqs := make([][]*Type, 0, len(t.bases)+1)
	for _, b := range t.bases {
		seqs = append(seqs, b.mro)
	}
	seqs = append(seqs, t.bases)
	out := []*Type{t}
	for {
		var cand *Type
		empty := true
	search:
		for _, s := range seqs {
			if len(s) == 0 {
				continue
			}
			empty = false
			for _, o := range seqs {
				for _, x := range o[min(1, len(o)):] {
					if x == s[0] {
						continue search
					}
				}
			}
			cand = s[0]
			break
		}
		if empty {
			return out, nil
		}
		if cand == nil {
			var names []string
			seen := map[*Type]bool{}
			for _, s := range seqs {
				if len(s) > 0 && !seen[s[0]] {
					seen[s[0]] = true
					names = append(names, s[0].name)
				}
			}
			return nil, typeErrorf("Cannot create a consistent method resolution order (MRO) for bases %s", strings.Join(names, ", "))
		}
		out = append(out, cand)
		for i, s := range seqs {
			if len(s) > 0 && s[0] == cand {
				seqs[i] = s[1:]
			}
		}
	}
}

// TypeSpec describes a type defined in Go.
type TypeSpec struct {
	// Name is what error messages call the type: for a type of a module the
	// dotted name, such as "datetime.date", whose last part is __name__.
	Name    string
	Module  string  // "builtins" if empty
	Bases   []*Type // object if empty
	Methods []Def   // instance methods, special ones included
	Static  []Def
	Class   []Def // class methods
	Getters []Getter
	Consts  map[string]Value
	Doc     string
	Final   bool
	Dict    bool // instances, Objects, have a __dict__
	// New makes an instance; args[0] is the class. Its signature, without the
	// class, is NewSig.
	New    NativeFunc
	NewSig string
	// MatchArgs are the attributes matched by positional class patterns.
	MatchArgs []string
}

// Getter is a computed attribute; Set is nil for read-only ones.
type Getter struct {
	Name string
	Get  func(in *Interp, self Value) (Value, *Exception)
	Set  func(in *Interp, self, v Value) *Exception // v absent: delete
}

// getset is the descriptor made from a Getter.
type getset struct {
	header
	Getter
	owner *Type
}

const (
	kindGetSet     = numKinds + iota
	kindMemberSlot // slot of __slots__
	kindTupleGetter
	kindSuper
	kindModuleFunc
)

// NewType makes a type defined in Go whose instances are Objects, or have the
// layout of the first base if that is a built-in with data. It is called
// while the process initialises.
func NewType(spec TypeSpec) *Type {
	t := &Type{}
	fillType(t, KindObject, spec)
	return t
}

func fillType(t *Type, layout Kind, spec TypeSpec) {
	defer t.shared.Store(nil)
	t.header = header{kind: KindType, flags: flagStatic}
	t.name, t.module, t.doc = spec.Name, spec.Module, spec.Doc
	t.qualname = spec.Name[strings.LastIndexByte(spec.Name, '.')+1:]
	if t.module == "" {
		t.module = "builtins"
	}
	t.bases = spec.Bases
	if len(t.bases) == 0 && t != ObjectType {
		t.bases = []*Type{ObjectType}
	}
	t.layout = layout
	t.meta = TypeType
	t.mro = []*Type{t}
	if len(t.bases) > 0 {
		t.base = t.bases[0]
		if layout == KindObject && t.base.layout != KindInstance {
			t.layout = t.base.layout
		}
		mro, exc := computeMRO(t)
		if exc != nil {
			panic("py: bases of " + spec.Name)
		}
		t.mro = mro
	}
	if spec.Final {
		t.tflags |= typeFinal
	}
	if spec.Dict {
		t.tflags |= typeDict
	}
	t.fields = spec.MatchArgs
	t.ns = makeDict()
	t.ns.flags |= flagStatic
	if len(t.fields) > 0 {
		names := make([]Value, len(t.fields))
		for i, f := range t.fields {
			names[i] = intern(f)
		}
		t.ns.setStr(nmMatch, ptr(&Tuple{header: header{kind: KindTuple, flags: flagStatic}, v: names}))
	}
	for _, d := range spec.Methods {
		t.ns.setStr(intern(d.Name), ptr(newMethodDef(t, d)))
	}
	for _, d := range spec.Static {
		b := NewBuiltin("", d)
		b.owner = nil
		t.ns.setStr(intern(d.Name), ptr(&wrapperObj{header: header{kind: KindStaticMethod, flags: flagStatic}, fn: ptr(b)}))
	}
	for _, d := range spec.Class {
		b := newMethodDef(t, d)
		b.class, b.typ = true, nil
		t.ns.setStr(intern(d.Name), ptr(&wrapperObj{header: header{kind: KindClassMethod, flags: flagStatic}, fn: ptr(b)}))
	}
	for _, g := range spec.Getters {
		t.ns.setStr(intern(g.Name), ptr(&getset{header: header{kind: kindGetSet, flags: flagStatic}, Getter: g, owner: t}))
	}
	for _, n := range slices.Sorted(maps.Keys(spec.Consts)) {
		t.ns.setStr(intern(n), spec.Consts[n])
	}
	if spec.New != nil {
		b := newMethodDef(t, Def{Name: "__new__", Sig: spec.NewSig, Fn: spec.New})
		b.class, b.typ = true, nil
		t.ns.setStr(intern("__new__"), ptr(&wrapperObj{header: header{kind: KindStaticMethod, flags: flagStatic}, fn: ptr(b)}))
	}
	if spec.Doc != "" {
		t.ns.setStr(intern("__doc__"), staticStr(spec.Doc))
	}
	for _, d := range spec.Getters {
		if d.Set != nil && t != ObjectType {
			t.tflags |= typeDataDesc
		}
	}
}

// isDataDescriptor reports whether an attribute of a class takes precedence
// over one of the instance.
func isDataDescriptor(v Value) bool {
	switch v.exactKind() &^ kindSub {
	case KindProperty, kindGetSet, kindMemberSlot, kindTupleGetter:
		return true
	case KindInstance:
		t := v.inst().shape.cls
		return t.special(spSet).p != nil || t.special(spDelete).p != nil
	case KindObject:
		t := v.object().cls
		return t.special(spSet).p != nil || t.special(spDelete).p != nil
	}
	return false
}

// ---- shapes ----

// maxShape is how many attributes an instance holds in slots; past it, it
// uses a dict.
const maxShape = 64

// shape maps the attribute names of instances of one class to slots. Shapes
// form a tree: setting a new attribute moves an instance to a child.
type shape struct {
	cls   *Type
	keys  []Value // names by slot
	next  []shapeNext
	index map[string]int32 // made when there are more than 8 keys
	hint  *int32           // slots instances of the class end up with; shared by the tree
}

type shapeNext struct {
	name string
	to   *shape
}

// slot returns the slot of a name, or -1.
func (s *shape) slot(name *Str) int {
	if s.index != nil {
		if i, ok := s.index[name.s]; ok {
			return int(i)
		}
		return -1
	}
	for i, k := range s.keys {
		if k.str() == name || k.str().s == name.s {
			return i
		}
	}
	return -1
}

// with returns the shape with one more attribute, or nil if there are too
// many.
func (s *shape) with(name Value) *shape {
	n := name.str().s
	for i := range s.next {
		if s.next[i].name == n {
			return s.next[i].to
		}
	}
	if len(s.keys) >= maxShape || len(s.next) >= maxShape {
		return nil
	}
	t := &shape{cls: s.cls, keys: append(s.keys[:len(s.keys):len(s.keys)], name), hint: s.hint}
	if len(t.keys) > 8 {
		t.index = make(map[string]int32, len(t.keys))
		for i, k := range t.keys {
			t.index[k.str().s] = int32(i)
		}
	}
	s.next = append(s.next, shapeNext{n, t})
	return t
}

// rootShape returns the empty shape of a class.
func (t *Type) rootShape() *shape {
	if t.root == nil {
		t.root = &shape{cls: t, hint: new(int32)}
	}
	return t.root
}

// newInstance makes an instance without attributes.
func (in *Interp) newInstance(t *Type) *Instance {
	sh := t.rootShape()
	n := int(*sh.hint)
	in.charge(sizeObject + n*sizeValue)
	switch {
	case n == 0:
		return &Instance{header: header{kind: KindInstance}, shape: sh}
	case n <= 2:
		o := &struct {
			Instance
			buf [2]Value
		}{}
		o.kind, o.shape, o.slots = KindInstance, sh, o.buf[:0]
		return &o.Instance
	case n <= 4:
		o := &struct {
			Instance
			buf [4]Value
		}{}
		o.kind, o.shape, o.slots = KindInstance, sh, o.buf[:0]
		return &o.Instance
	case n <= 8:
		o := &struct {
			Instance
			buf [8]Value
		}{}
		o.kind, o.shape, o.slots = KindInstance, sh, o.buf[:0]
		return &o.Instance
	}
	return &Instance{header: header{kind: KindInstance}, shape: sh, slots: make([]Value, 0, n)}
}

// setSlot sets an attribute of an instance that no descriptor intercepts.
func (o *Instance) setSlot(name Value, v Value) {
	if o.dict != nil {
		o.dict.setStr(name, v)
		return
	}
	if i := o.shape.slot(name.str()); i >= 0 {
		o.slots[i] = v
		return
	}
	if next := o.shape.with(name); next != nil {
		o.shape = next
		o.slots = append(o.slots, v)
		if n := int32(len(o.slots)); n > *next.hint {
			*next.hint = n
		}
		return
	}
	o.toDict()
	o.dict.setStr(name, v)
}

// toDict moves the attributes of o into a dict of its own.
func (o *Instance) toDict() {
	d := makeDict()
	for i, k := range o.shape.keys {
		d.setStr(k, o.slots[i])
	}
	o.dict, o.slots = d, nil
	o.shape = o.shape.cls.dictShape()
}

// dictShape is a shape that no inline cache ever holds.
func (t *Type) dictShape() *shape { return &shape{cls: t, hint: t.rootShape().hint} }

// getSlot returns an attribute held by the instance itself, or the absent
// Value.
func (o *Instance) getSlot(name *Str) Value {
	if o.dict != nil {
		return o.dict.getStr(name)
	}
	if i := o.shape.slot(name); i >= 0 {
		return o.slots[i]
	}
	return Value{}
}
