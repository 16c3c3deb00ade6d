// Package types is the types module of programs: names of built-in classes,
// and SimpleNamespace. Start with Module.
// https://docs.python.org/3.14/library/types.html
package types

import "toolweaver/py"

// Module is the types module.
var Module = &py.ModuleDef{
	Name: "types",
	Doc:  "Names for built-in types.",
	Values: map[string]py.Value{
		"FunctionType":         py.FunctionType.Value(),
		"LambdaType":           py.FunctionType.Value(),
		"BuiltinFunctionType":  py.BuiltinType.Value(),
		"BuiltinMethodType":    py.BuiltinType.Value(),
		"MethodType":           py.MethodType.Value(),
		"GeneratorType":        py.GeneratorType.Value(),
		"CoroutineType":        py.CoroutineType.Value(),
		"AsyncGeneratorType":   py.AsyncGenType.Value(),
		"ModuleType":           py.ModuleType.Value(),
		"CellType":             py.CellType.Value(),
		"TracebackType":        py.TracebackType.Value(),
		"GetSetDescriptorType": py.GetSetType.Value(),
		"MemberDescriptorType": py.MemberType.Value(),
		"MethodDescriptorType": py.MethodDescType.Value(),
		"NoneType":             py.NoneType.Value(),
		"EllipsisType":         py.EllipsisType.Value(),
		"NotImplementedType":   py.NotImplementedType.Value(),
		"GenericAlias":         py.GenericAliasType.Value(),
		"UnionType":            py.UnionType.Value(),
	},
	Source: `
from collections.abc import Mapping as _Mapping


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


class MappingProxyType(_Mapping):
    """A read-only view of a mapping."""

    __slots__ = ("_m",)

    def __init__(self, mapping):
        if isinstance(mapping, (list, tuple)) or not hasattr(mapping, "__getitem__"):
            raise TypeError(f"mappingproxy() argument must be a mapping, not {type(mapping).__name__}")
        self._m = mapping

    def __getitem__(self, key):
        return self._m[key]

    def __iter__(self):
        return iter(self._m)

    def __len__(self):
        return len(self._m)

    def __contains__(self, key):
        return key in self._m

    def get(self, key, default=None):
        return self._m.get(key, default)

    def keys(self):
        return self._m.keys()

    def values(self):
        return self._m.values()

    def items(self):
        return self._m.items()

    def copy(self):
        return self._m.copy()

    def __repr__(self):
        return f"mappingproxy({self._m!r})"

    def __eq__(self, other):
        return self._m == (other._m if isinstance(other, MappingProxyType) else other)

    def __or__(self, other):
        return self._m | (other._m if isinstance(other, MappingProxyType) else other)

    def __reversed__(self):
        return reversed(self._m)


MappingProxyType.__name__ = MappingProxyType.__qualname__ = "mappingproxy"


class DynamicClassAttribute(property):
    """A property of instances only."""


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class."""
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
    ns = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    if exec_body is not None:
        exec_body(ns)
    return meta(name, bases, ns, **kwds)


def resolve_bases(bases):
    """Replace bases that are not classes by what they stand for."""
    out = []
    for b in bases:
        entries = None if isinstance(b, type) else getattr(b, "__mro_entries__", None)
        out.extend((b,) if entries is None else entries(bases))
    return tuple(out)


def get_original_bases(cls, /):
    """The bases as written in the class statement."""
    return cls.__dict__.get("__orig_bases__", cls.__bases__)


def coroutine(func):
    """Return the function: generators cannot be awaited here."""
    return func
`,
}
