// Package abc is the abc module of programs: abstract base classes. Start
// with Module.
//
// The metaclass is native. What is registered with an abstract class is kept
// in a list in that class.
// https://docs.python.org/3.14/library/abc.html
package abc

import (
	"toolweaver/py"
)

type (
	value     = py.Value
	exception = *py.Exception
)

// MetaType is abc.ABCMeta.
var MetaType *py.Type

// Module is the abc module.
var Module *py.ModuleDef

func init() {
	MetaType = py.NewType(py.TypeSpec{
		Name: "ABCMeta", Module: "abc", Bases: []*py.Type{py.TypeType}, New: meta_new, NewSig: "...",
		Doc: "Metaclass of abstract base classes.",
		Methods: []py.Def{
			{Name: "register", Sig: "subclass", Fn: meta_register, Doc: "Make a class count as a subclass."},
			{Name: "__instancecheck__", Sig: "instance, /", Fn: meta_instancecheck},
			{Name: "__subclasscheck__", Sig: "subclass, /", Fn: meta_subclasscheck},
		},
	})
	Module = &py.ModuleDef{
		Name: "abc",
		Doc:  "Abstract Base Classes (ABCs) according to PEP 3119.",
		Funcs: []py.Def{
			{Name: "abstractmethod", Sig: "funcobj", Fn: abstractmethod, Doc: "Mark a method that subclasses have to define."},
			{Name: "update_abstractmethods", Sig: "cls", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				return a[0], findAbstract(in, a[0])
			}, Doc: "Find the abstract methods of a class anew."},
			{Name: "get_cache_token", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.Int(0), nil }},
		},
		Values: map[string]value{"ABCMeta": MetaType.Value()},
		Source: `
class ABC(metaclass=ABCMeta):
    """Base of abstract classes."""

    __slots__ = ()


class abstractproperty(property):
    """A property that subclasses have to define."""

    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    """A class method that subclasses have to define."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A static method that subclasses have to define."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)
`,
	}
}

func abstractmethod(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	return a[0], in.SetAttrString(a[0], "__isabstractmethod__", py.True)
}

func meta_new(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	cls, exc := in.NewClass(a, kw)
	if exc != nil {
		return value{}, exc
	}
	return cls, findAbstract(in, cls)
}

// isAbstract reports whether an attribute of a class is an abstract method.
// A property is abstract if one of its functions is.
func isAbstract(in *py.Interp, v value) (bool, exception) {
	switch v.Kind() {
	case py.KindProperty:
		for _, n := range []string{"fget", "fset", "fdel"} {
			f, exc := in.Lookup(v, n)
			if exc != nil {
				return false, exc
			}
			if !f.IsAbsent() && !f.IsNone() {
				if ok, exc := isAbstract(in, f); ok || exc != nil {
					return ok, exc
				}
			}
		}
	case py.KindStaticMethod, py.KindClassMethod:
		f, exc := in.Lookup(v, "__func__")
		if exc != nil {
			return false, exc
		}
		if !f.IsAbsent() {
			if ok, exc := isAbstract(in, f); ok || exc != nil {
				return ok, exc
			}
		}
	case py.KindInt, py.KindStr, py.KindNone, py.KindBool, py.KindTuple, py.KindDict, py.KindList:
		return false, nil
	}
	m, exc := in.Lookup(v, "__isabstractmethod__")
	if exc != nil || m.IsAbsent() {
		return false, exc
	}
	return in.Truth(m)
}

// findAbstract sets __abstractmethods__: the abstract names the class defines
// and those of its bases that it leaves abstract.
func findAbstract(in *py.Interp, cls value) exception {
	t, ok := cls.AsType()
	if !ok {
		return nil
	}
	names := in.NewFrozenSet()
	var exc exception
	t.EachName(func(k, v value) bool {
		var ok bool
		if ok, exc = isAbstract(in, v); exc == nil && ok {
			exc = in.SetAdd(names, k)
		}
		return exc == nil
	})
	if exc != nil {
		return exc
	}
	for _, b := range t.Bases() {
		inherited := in.OwnName(b, "__abstractmethods__")
		s, ok := inherited.AsSet()
		if inherited.IsAbsent() || !ok {
			continue
		}
		s.Each(func(k value) bool {
			n, _ := k.Text()
			var abstract bool
			if v := in.TypeLookup(t, n); !v.IsAbsent() {
				if abstract, exc = isAbstract(in, v); exc == nil && abstract {
					exc = in.SetAdd(names, k)
				}
			}
			return exc == nil
		})
		if exc != nil {
			return exc
		}
	}
	return in.SetAttrString(cls, "__abstractmethods__", names.Value())
}

const registryName = "_abc_registry"

func meta_register(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	cls, sub := a[0], a[1]
	t, ok := cls.AsType()
	st, ok2 := sub.AsType()
	if !ok || !ok2 {
		return value{}, py.Errorf(py.TypeError, "Can only register classes")
	}
	if st.IsSubtype(t) {
		return sub, nil
	}
	if t.IsSubtype(st) {
		return value{}, py.Errorf(py.RuntimeError, "Refusing to create an inheritance cycle")
	}
	list := in.OwnName(t, registryName)
	if list.IsAbsent() {
		list = in.NewList(nil)
		if exc := in.SetAttrString(cls, registryName, list); exc != nil {
			return value{}, exc
		}
	}
	return sub, in.Append(list, sub)
}

func meta_instancecheck(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	ok, exc := isSubclass(in, a[0], py.TypeOf(a[1]).Value())
	if exc != nil || ok {
		return py.Bool(ok), exc
	}
	// A class may lie about itself through __class__.
	c, exc := in.Lookup(a[1], "__class__")
	if exc != nil || c.IsAbsent() || py.Same(c, py.TypeOf(a[1]).Value()) || c.Kind() != py.KindType {
		return py.False, exc
	}
	ok, exc = isSubclass(in, a[0], c)
	return py.Bool(ok), exc
}

func meta_subclasscheck(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if a[1].Kind() != py.KindType {
		return value{}, py.Errorf(py.TypeError, "issubclass() arg 1 must be a class")
	}
	ok, exc := isSubclass(in, a[0], a[1])
	return py.Bool(ok), exc
}

// isSubclass reports whether sub counts as a subclass of the abstract class
// cls: its hook says so, or it derives from cls or from a class registered
// with cls or with a class derived from cls.
func isSubclass(in *py.Interp, cls, sub value) (bool, exception) {
	t, _ := cls.AsType()
	st, _ := sub.AsType()
	if exc := in.Charge(1); exc != nil {
		return false, exc
	}
	if exc := in.EnterNative(); exc != nil {
		return false, exc
	}
	defer in.LeaveNative()
	hook, exc := in.Lookup(cls, "__subclasshook__")
	if exc != nil {
		return false, exc
	}
	if !hook.IsAbsent() {
		r, exc := in.Call(hook, sub)
		if exc != nil {
			return false, exc
		}
		if !py.Same(r, py.NotImplemented) {
			return in.Truth(r)
		}
	}
	if st.IsSubtype(t) {
		return true, nil
	}
	if list := in.OwnName(t, registryName); !list.IsAbsent() {
		items, _ := list.AsItems()
		for _, r := range items {
			rt, ok := r.AsType()
			if ok && st.IsSubtype(rt) {
				return true, nil
			}
			if ok && py.TypeOf(r).IsSubtype(MetaType) {
				if ok, exc := isSubclass(in, r, sub); ok || exc != nil {
					return ok, exc
				}
			}
		}
	}
	for _, s := range t.Subclasses() {
		if !py.TypeOf(s.Value()).IsSubtype(MetaType) {
			if st.IsSubtype(s) {
				return true, nil
			}
			continue
		}
		if ok, exc := isSubclass(in, s.Value(), sub); ok || exc != nil {
			return ok, exc
		}
	}
	return false, nil
}
