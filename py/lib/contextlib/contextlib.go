// Package contextlib is the contextlib module of programs, written in Python
// (contextlib.py). Start with Module.
// https://docs.python.org/3.14/library/contextlib.html
package contextlib

import (
	_ "embed"

	"toolweaver/py"
	"toolweaver/py/lib/collections"
)

//go:embed contextlib.py
var source string

// Module is the contextlib module.
var Module = &py.ModuleDef{
	Name: "contextlib",
	Doc:  "Utilities for with-statement contexts.",
	Funcs: []py.Def{{Name: "_handled", Fn: func(in *py.Interp, _ []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		return in.HandledException(), nil
	}}},
	Values: map[string]py.Value{"_deque": collections.DequeType.Value(), "_MethodType": py.MethodType.Value()},
	Source: source,
	Init: py.LazyNames(map[string]string{
		"AbstractContextManager": "_contextlib_abc", "AbstractAsyncContextManager": "_contextlib_abc",
	}),
}

// Modules are contextlib and its part that needs abstract classes.
var Modules = []*py.ModuleDef{Module, {Name: "_contextlib_abc", Source: `
from abc import ABC, abstractmethod
from types import GenericAlias


class AbstractContextManager(ABC):
    """A context manager."""

    __class_getitem__ = classmethod(GenericAlias)
    __module__ = "contextlib"

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return hasattr(C, "__enter__") and hasattr(C, "__exit__") or NotImplemented
        return NotImplemented


class AbstractAsyncContextManager(ABC):
    """An asynchronous context manager."""

    __class_getitem__ = classmethod(GenericAlias)
    __module__ = "contextlib"

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return hasattr(C, "__aenter__") and hasattr(C, "__aexit__") or NotImplemented
        return NotImplemented
`}}
