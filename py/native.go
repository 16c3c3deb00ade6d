package py

// This file defines native functions, their signatures and the one binder of
// arguments.

import (
	"strings"
)

// Kwargs are the keyword arguments of a call; nil means none.
type Kwargs struct {
	Names []Value // strs
	Vals  []Value
}

// Len returns the number of keyword arguments; k may be nil.
func (k *Kwargs) Len() int {
	if k == nil {
		return 0
	}
	return len(k.Names)
}

// Get returns the argument of that name, or the absent Value.
func (k *Kwargs) Get(name string) Value {
	if k != nil {
		for i, n := range k.Names {
			if n.str().s == name {
				return k.Vals[i]
			}
		}
	}
	return Value{}
}

// NativeFunc is the Go code of a built-in. With a signature, args has one
// element for each parameter, absent where the argument was not given and has
// no default in Go code, and kw is nil. Without, args and kw are what the
// caller wrote. args must not be kept or changed: it is part of the register
// stack. For methods args[0] is the receiver.
type NativeFunc func(in *Interp, args []Value, kw *Kwargs) (Value, *Exception)

// Builtin is a native function or method. It is immutable and shared.
type Builtin struct {
	header
	name  string
	owner *Type // for methods
	sig   *Signature
	fn    NativeFunc
	class bool // the receiver is a class: class methods and __new__
	doc   string
	typ   *Type  // what programs see it as an instance of; nil: BuiltinType
	mod   string // module for repr and pickling names
}

// Signature lists the parameters of a native function.
type Signature struct {
	Text      string // as written: "iterable, /, *, key=None"
	Params    []Param
	min, max  int // positional arguments; names beyond max are keyword-only
	nposonly  int
	hasMethod bool // Params[0] is the receiver
	python    bool // binds as a function written in Python does

	varArgs, varKw int // positions of *args and **kw, -1 if there are none; in Python style only
}

// Param is one parameter of a native function. Default is shown to the
// program as text; an argument that is not given is absent.
type Param struct {
	Name     string
	Default  string
	Optional bool
}

// Def is a row of a table of native functions: name, signature, code. A
// signature of "..." takes any arguments; one that starts with "def " binds,
// and fails, as a function written in Python.
type Def struct {
	Name string
	Sig  string
	Fn   NativeFunc
	Doc  string
}

// parseSignature parses "a, b=None, /, c=0, *, d". Every method table passes
// method = true: the receiver is added as the first parameter.
func parseSignature(text string, method bool) *Signature {
	if text == "..." {
		return nil
	}
	s := &Signature{Text: text, hasMethod: method, varArgs: -1, varKw: -1}
	if rest, ok := strings.CutPrefix(text, "def"); ok && (rest == "" || rest[0] == ' ') {
		text = strings.TrimSpace(rest)
		s.Text, s.python = text, true
	}
	if method {
		s.Params = append(s.Params, Param{Name: "self"})
		s.nposonly, s.min, s.max = 1, 1, 1
	}
	kwonly := false
	for _, f := range strings.Split(text, ",") {
		f = strings.TrimSpace(f)
		switch f {
		case "":
			continue
		case "/":
			s.nposonly = len(s.Params)
			continue
		case "*":
			kwonly = true
			continue
		}
		if strings.HasPrefix(f, "**") {
			s.varKw = len(s.Params)
			s.Params = append(s.Params, Param{Name: f, Optional: true})
			continue
		}
		if strings.HasPrefix(f, "*") {
			kwonly = true
			s.varArgs = len(s.Params)
			s.Params = append(s.Params, Param{Name: f, Optional: true})
			continue
		}
		name, def, opt := strings.Cut(f, "=")
		s.Params = append(s.Params, Param{Name: name, Default: def, Optional: opt})
		if !kwonly {
			s.max = len(s.Params)
			if !opt {
				s.min = s.max
			}
		}
	}
	return s
}

// NewBuiltin makes a native function.
func NewBuiltin(mod string, d Def) *Builtin {
	return &Builtin{header: header{kind: KindBuiltin, flags: flagStatic}, name: d.Name, sig: parseSignature(d.Sig, false), fn: d.Fn, doc: d.Doc, mod: mod}
}

func newMethodDef(t *Type, d Def) *Builtin {
	b := &Builtin{header: header{kind: KindBuiltin, flags: flagStatic}, name: d.Name, owner: t, sig: parseSignature(d.Sig, true), fn: d.Fn, doc: d.Doc}
	b.typ = MethodDescType
	if b.isSlot() || slotOnly[b.name] {
		b.typ = WrapperDescType
	}
	return b
}

// Value returns b as a Value.
func (b *Builtin) Value() Value { return ptr(b) }

// display is how error messages name b: "list.append" or "len".
func (b *Builtin) display() string {
	if b.owner != nil && (b.sig != nil && b.sig.python || b.name != "__new__" && b.name != "__init__") {
		return b.owner.qualname + "." + b.name
	}
	return b.title()
}

// title is how messages about the arguments name b: constructors by their
// type.
func (b *Builtin) title() string {
	if b.owner != nil && (b.name == "__new__" || b.name == "__init__") {
		return b.owner.qualname
	}
	return b.name
}

// dotted is display with the module of a function that is no built-in.
func (b *Builtin) dotted() string {
	if b.owner == nil && b.mod != "" && b.mod != "builtins" {
		if m, ok := hiddenModules[b.mod]; ok {
			return m + "." + b.name
		}
		return b.mod + "." + b.name
	}
	return b.display()
}

// hiddenModules are the C modules behind modules of the standard library, as
// messages show them.
var hiddenModules = map[string]string{"struct": "_struct", "operator": "_operator", "codecs": "_codecs"}

// call calls b. args may be a window of the register stack with room for the
// parameters beyond len(args), which bind uses.
func (b *Builtin) call(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	if b.owner != nil && !b.accepts(args) {
		return Value{}, b.receiverError(args)
	}
	return b.invoke(in, args, kw)
}

// invoke is call for a receiver known to be right.
func (b *Builtin) invoke(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	s := b.sig
	if s == nil {
		return b.fn(in, args, kw)
	}
	if kw == nil && len(args) == len(s.Params) && s.max == len(s.Params) {
		return b.fn(in, args, nil)
	}
	var bound []Value
	var exc *Exception
	if s.python {
		bound, exc = in.bindPython(b, args, kw)
	} else {
		bound, exc = b.bind(args, kw)
	}
	if exc != nil {
		return Value{}, exc
	}
	return b.fn(in, bound, nil)
}

// accepts reports whether the receiver is what the code of b, which trusts
// its layout, expects. A program can call any method with any receiver.
func (b *Builtin) accepts(args []Value) bool {
	if len(args) == 0 {
		return false
	}
	if !b.class {
		if k := args[0].exactKind(); k < kindSub && kindTypes[k] == b.owner {
			return true
		}
		return typeOf(args[0]).isSubtype(b.owner)
	}
	if !args[0].isType() {
		return false
	}
	t := args[0].typ()
	if t == b.owner {
		return true
	}
	return t.isSubtype(b.owner) && (b.name != "__new__" || b.makes(t))
}

// makes reports whether b is the __new__ of the nearest base of t defined in
// Go: only that knows the layout of instances.
func (b *Builtin) makes(t *Type) bool {
	for t.tflags&typeUser != 0 && t.base != nil {
		t = t.base
	}
	n := t.special(spNew)
	return n.p != nil && n.exactKind() == KindStaticMethod && n.wrapper().fn.is(ptr(b))
}

// receiverError is the TypeError for a receiver that accepts refuses.
func (b *Builtin) receiverError(args []Value) *Exception {
	owner, special := b.owner.name, strings.HasPrefix(b.name, "__") && strings.HasSuffix(b.name, "__")
	switch {
	case b.class && len(args) == 0:
		return typeErrorf("%s.%s(): not enough arguments", owner, b.name)
	case b.class && !args[0].isType():
		return typeErrorf("%s.%s(X): X is not a type object (%s)", owner, b.name, typeName(args[0]))
	case b.class && !args[0].typ().isSubtype(b.owner):
		t := args[0].typ().name
		return typeErrorf("%s.%s(%s): %s is not a subtype of %s", owner, b.name, t, t, owner)
	case b.class:
		t := args[0].typ()
		for t.tflags&typeUser != 0 && t.base != nil {
			t = t.base
		}
		return typeErrorf("%s.%s(%s) is not safe, use %s.%s()", owner, b.name, args[0].typ().name, t.name, b.name)
	case len(args) == 0 && special:
		return typeErrorf("descriptor '%s' of '%s' object needs an argument", b.name, owner)
	case len(args) == 0:
		return typeErrorf("unbound method %s() needs an argument", b.display())
	case special:
		return typeErrorf("descriptor '%s' requires a '%s' object but received a '%s'", b.name, owner, typeName(args[0]))
	}
	return typeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", b.name, owner, typeName(args[0]))
}

// bind arranges arguments by parameter.
func (b *Builtin) bind(args []Value, kw *Kwargs) ([]Value, *Exception) {
	s := b.sig
	n := len(s.Params)
	if kw.Len() > 0 && s.nposonly == n {
		if b.isSlot() {
			return nil, typeErrorf("wrapper %s() takes no keyword arguments", b.name)
		}
		return nil, typeErrorf("%s() takes no keyword arguments", b.dotted())
	}
	if len(args) > s.max || len(args) < s.min && kw.Len() == 0 {
		return nil, b.countError(len(args), kw)
	}
	if kw.Len() > 0 && s.nposonly < n {
		if exc := b.keywordCountError(len(args), kw.Len()); exc != nil {
			return nil, exc
		}
	}
	var out []Value
	if cap(args) >= n {
		out = args[:n]
	} else {
		out = make([]Value, n)
		copy(out, args)
	}
	clear(out[len(args):])
	var unknown *Exception // reported after a missing argument
	for i := 0; i < kw.Len(); i++ {
		name := kw.Names[i].str().s
		j := s.nposonly
		for j < n && s.Params[j].Name != name {
			j++
		}
		if j == n {
			if unknown == nil {
				unknown = b.unknownKeywordError(name)
			}
			continue
		}
		if out[j].p != nil {
			if j < len(args) {
				return nil, typeErrorf("argument for %s() given by name ('%s') and position (%d)", b.title(), name, j+1-b.selfCount())
			}
			return nil, typeErrorf("%s() got multiple values for argument '%s'", b.title(), name)
		}
		out[j] = kw.Vals[i]
	}
	for j := range s.Params {
		if out[j].p == nil && !s.Params[j].Optional {
			if kw.Len() == 0 && s.nposonly == n {
				return nil, b.countError(len(args), kw)
			}
			if j >= s.max {
				return nil, typeErrorf("%s() missing required keyword-only argument: '%s'", b.title(), s.Params[j].Name)
			}
			return nil, typeErrorf("%s() missing required argument '%s' (pos %d)", b.title(), s.Params[j].Name, j+1-b.selfCount())
		}
	}
	return out, unknown
}

// unknownKeywordError is the TypeError for a keyword that names no parameter
// that can be given by name.
func (b *Builtin) unknownKeywordError(name string) *Exception {
	s := b.sig
	for _, p := range s.Params[:s.nposonly] {
		if p.Name == name && !(s.hasMethod && p.Name == "self") {
			return typeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", b.title(), name)
		}
	}
	names := make([]string, 0, len(s.Params))
	for _, p := range s.Params[s.nposonly:] {
		names = append(names, p.Name)
	}
	return typeErrorf("%s() got an unexpected keyword argument '%s'%s", b.title(), name, hintAt(name, names))
}

// keywordCountError is the TypeError for a call with keywords that has too
// many arguments, or fewer positional ones than are positional only; nil when
// it has not.
func (b *Builtin) keywordCountError(args, keywords int) *Exception {
	s, self := b.sig, b.selfCount()
	all, given := len(s.Params)-self, args-self
	if given < 0 {
		return nil
	}
	if given+keywords > all {
		kind := ""
		if given == 0 {
			kind = "keyword "
		}
		return typeErrorf("%s() takes at most %d %sargument%s (%d given)", b.title(), all, kind, pluralEnd(all), given+keywords)
	}
	if least := min(s.min, s.nposonly) - self; given < least {
		how := "at least"
		if least == s.max-self {
			how = "exactly"
		}
		return typeErrorf("%s() takes %s %d positional argument%s (%d given)", b.title(), how, least, pluralEnd(least), given)
	}
	return nil
}

// pluralEnd is what the word for n things ends in.
func pluralEnd(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

func (b *Builtin) selfCount() int {
	if b.sig.hasMethod {
		return 1
	}
	return 0
}

// countError is the TypeError for a wrong number of positional arguments, in
// the words CPython uses for C functions of the same shape.
func (b *Builtin) countError(got int, kw *Kwargs) *Exception {
	s := b.sig
	self := b.selfCount()
	lo, hi, got := s.min-self, s.max-self, got-self
	if got < 0 {
		return typeErrorf("unbound method %s() needs an argument", b.display())
	}
	plural := pluralEnd
	onlyPos := s.nposonly >= s.max && s.max == len(s.Params)
	if onlyPos && b.isSlot() && (hi < 2 || strings.HasSuffix(b.name, "pow__")) {
		return slotCountError(lo, hi, got)
	}
	switch {
	case onlyPos && hi == 0:
		return typeErrorf("%s() takes no arguments (%d given)", b.dotted(), got)
	case onlyPos && lo == hi && hi == 1 && b.class && b.name == "__new__":
		return typeErrorf("%s expected 1 argument, got %d", b.owner.qualname, got)
	case onlyPos && lo == hi && hi == 1:
		return typeErrorf("%s() takes exactly one argument (%d given)", b.dotted(), got)
	case onlyPos && lo == hi:
		return typeErrorf("%s expected %d arguments, got %d", b.title(), hi, got)
	case onlyPos && got < lo:
		return typeErrorf("%s expected at least %d argument%s, got %d", b.title(), lo, plural(lo), got)
	case onlyPos:
		return typeErrorf("%s expected at most %d argument%s, got %d", b.title(), hi, plural(hi), got)
	case got < min(lo, s.nposonly-self):
		least := min(lo, s.nposonly-self)
		how := "at least"
		if least == hi {
			how = "exactly"
		}
		return typeErrorf("%s() takes %s %d positional argument%s (%d given)", b.title(), how, least, plural(least), got)
	case got < lo:
		return typeErrorf("%s() missing required argument '%s' (pos %d)", b.title(), s.Params[got+self].Name, got+1)
	case hi == 0:
		return typeErrorf("%s() takes no positional arguments", b.title())
	case lo == hi && got+kw.Len() <= len(s.Params)-self:
		return typeErrorf("%s() takes exactly %d positional argument%s (%d given)", b.title(), hi, plural(hi), got)
	}
	all := len(s.Params) - self
	if got+kw.Len() <= all {
		return typeErrorf("%s() takes at most %d positional argument%s (%d given)", b.title(), hi, plural(hi), got)
	}
	return typeErrorf("%s() takes at most %d argument%s (%d given)", b.title(), all, plural(all), got+kw.Len())
}
