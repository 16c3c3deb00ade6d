// Package collections is the collections module of programs. Start with
// Modules.
//
// deque (deque.go), defaultdict and OrderedDict (dicts.go), Counter
// (counter.go) and namedtuple (namedtuple.go) are native. ChainMap, UserDict,
// UserList and UserString are written in Python on collections.abc, which is
// loaded when it is first used.
// https://docs.python.org/3.14/library/collections.html
package collections

import (
	_ "embed"

	"toolweaver/py"
)

var (
	//go:embed abc.py
	abcSource string
	//go:embed user.py
	userSource string
)

// Module is the collections module itself. It is made by init because its
// types are.
var Module *py.ModuleDef

// Modules are collections and what belongs to it.
var Modules []*py.ModuleDef

func init() {
	initDeque()
	initDicts()
	initOrdered()
	initCounter()
	Module = &py.ModuleDef{
		Name: "collections", All: "ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple",
		Doc:   "Container datatypes beyond those built in.",
		Funcs: []py.Def{{Name: "namedtuple", Sig: "typename, field_names, *, rename=False, defaults=None, module=None", Fn: namedtuple, Doc: "Make a subclass of tuple with named fields."}},
		Values: map[string]py.Value{
			"deque":       DequeType.Value(),
			"defaultdict": DefaultDictType.Value(),
			"OrderedDict": OrderedDictType.Value(),
			"Counter":     CounterType.Value(),
		},
		Init: py.LazyNames(map[string]string{
			"ChainMap": "_collections_user", "UserDict": "_collections_user", "UserList": "_collections_user", "UserString": "_collections_user",
			"abc": "collections.abc",
		}),
	}
	Modules = []*py.ModuleDef{
		Module,
		{Name: "collections.abc", All: "Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator Hashable Iterable Iterator Generator Reversible Sized " +
			"Container Callable Collection Set MutableSet Mapping MutableMapping MappingView KeysView ItemsView ValuesView Sequence " +
			"MutableSequence ByteString Buffer", Doc: "Abstract base classes for containers.", Source: abcSource, Values: map[string]py.Value{
			"_deque":           DequeType.Value(),
			"_function":        py.FunctionType.Value(),
			"_generator":       py.GeneratorType.Value(),
			"_coroutine":       py.CoroutineType.Value(),
			"_async_generator": py.AsyncGenType.Value(),
			"_future":          py.FutureType.Value(),
			"_host_call":       py.HostCallType.Value(),
		}},
		{Name: "_collections_user", Source: userSource},
	}
}
