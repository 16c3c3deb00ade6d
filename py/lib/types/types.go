// Package types is the types module of programs: names of built-in classes,
// and SimpleNamespace. Start with Module.
// https://docs.python.org/3.14/library/types.html
package types

import "toolweaver/py"

// Module is the types module.
var Module = &py.ModuleDef{
	Name: "types", All: "AsyncGeneratorType BuiltinFunctionType BuiltinMethodType CellType ClassMethodDescriptorType CoroutineType EllipsisType " +
		"FunctionType GeneratorType GenericAlias GetSetDescriptorType LambdaType MappingProxyType MemberDescriptorType " +
		"MethodDescriptorType MethodType MethodWrapperType ModuleType NoneType NotImplementedType SimpleNamespace TracebackType " +
		"UnionType WrapperDescriptorType new_class resolve_bases prepare_class get_original_bases DynamicClassAttribute coroutine",
	Doc: "Names for built-in types.",
	Values: map[string]py.Value{
		"FunctionType":              py.FunctionType.Value(),
		"LambdaType":                py.FunctionType.Value(),
		"BuiltinFunctionType":       py.BuiltinType.Value(),
		"BuiltinMethodType":         py.BuiltinType.Value(),
		"MethodType":                py.MethodType.Value(),
		"GeneratorType":             py.GeneratorType.Value(),
		"CoroutineType":             py.CoroutineType.Value(),
		"AsyncGeneratorType":        py.AsyncGenType.Value(),
		"ModuleType":                py.ModuleType.Value(),
		"CellType":                  py.CellType.Value(),
		"TracebackType":             py.TracebackType.Value(),
		"GetSetDescriptorType":      py.GetSetType.Value(),
		"MemberDescriptorType":      py.MemberType.Value(),
		"MethodDescriptorType":      py.MethodDescType.Value(),
		"WrapperDescriptorType":     py.WrapperDescType.Value(),
		"MethodWrapperType":         py.MethodWrapperType.Value(),
		"ClassMethodDescriptorType": py.ClassMethodDescType.Value(),
		"MappingProxyType":          py.MappingProxyType.Value(),
		"NoneType":                  py.NoneType.Value(),
		"EllipsisType":              py.EllipsisType.Value(),
		"NotImplementedType":        py.NotImplementedType.Value(),
		"GenericAlias":              py.GenericAliasType.Value(),
		"UnionType":                 py.UnionType.Value(),
	},
	Funcs: []py.Def{
		{Name: "_mark_awaitable", Sig: "obj, /", Fn: func(_ *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			return py.Bool(py.MarkAwaitable(a[0])), nil
		}},
		{Name: "_is_coroutine_function", Sig: "obj, /", Fn: func(_ *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			return py.Bool(py.IsCoroutineFunction(a[0])), nil
		}},
	},
	Source: `
class SimpleNamespace:
    """An object with the attributes it is given."""

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if self in _shown:
            return name + "(...)"
        _shown.append(self)
        try:
            return f"{name}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"
        finally:
            _shown.pop()

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __replace__(self, /, **changes):
        return type(self)(**{**self.__dict__, **changes})


class _Shown(list):
    def __contains__(self, obj):
        return any(o is obj for o in self)


_shown = _Shown()


class DynamicClassAttribute(property):
    """A property of instances only."""


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class."""
    resolved = resolve_bases(bases)
    meta, ns, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(ns)
    if resolved is not bases:
        ns["__orig_bases__"] = bases
    return meta(name, resolved, ns, **kwds)


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the namespace and the keyword arguments of a class that is to be made."""
    kwds = dict(kwds) if kwds else {}
    meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            other = type(base)
            if issubclass(meta, other):
                continue
            if not issubclass(other, meta):
                raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
            meta = other
    ns = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, ns, kwds


def resolve_bases(bases):
    """Replace bases that are not classes by what they stand for."""
    out = []
    changed = False
    for b in bases:
        entries = None if isinstance(b, type) else getattr(b, "__mro_entries__", None)
        if entries is None:
            out.append(b)
            continue
        changed = True
        new = entries(bases)
        if not isinstance(new, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        out.extend(new)
    return tuple(out) if changed else bases


def get_original_bases(cls, /):
    """The bases as written in the class statement."""
    return cls.__dict__.get("__orig_bases__", cls.__bases__)


def coroutine(func):
    """Make the generators of a generator function awaitable."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if type(func) is FunctionType:
        if _mark_awaitable(func) or _is_coroutine_function(func):
            return func
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        _mark_awaitable(result)
        return result

    return wrapped
`,
}
