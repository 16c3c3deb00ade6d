// Package copy is the copy module of programs. Start with Module.
//
// Values of built-in types are copied natively, others through __copy__ and
// __deepcopy__, or attribute by attribute.
// https://docs.python.org/3.14/library/copy.html
package copy

import "toolweaver/py"

// Module is the copy module.
var Module = &py.ModuleDef{Name: "copy", All: "Error copy deepcopy replace", Doc: "Shallow and deep copies.", Funcs: []py.Def{{Name: "_reducer", Sig: "cls, /", Fn: reducer},
	{Name: "_is_native_iterator", Sig: "x, /", Fn: isNativeIterator}}, Source: `
class Error(Exception):
    """Something cannot be copied."""


error = Error

_atoms = frozenset({type(None), bool, int, float, complex, str, bytes, type(...), type(NotImplemented), type, range, slice,
                    type(lambda: 0), type(len), type(type.__dict__.get)})


def copy(x):
    """A shallow copy."""
    cls = type(x)
    if cls in _atoms or cls is tuple or cls is frozenset or isinstance(x, type):
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _rebuild(x, cls, None)


def deepcopy(x, memo=None):
    """A copy of an object and everything inside it."""
    cls = type(x)
    if cls in _atoms:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    found = memo.get(key, memo)
    if found is not memo:
        return found
    if cls is list:
        y = memo[key] = []
        for v in x:
            y.append(deepcopy(v, memo))
    elif cls is dict:
        y = memo[key] = {}
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        y = [deepcopy(v, memo) for v in x]
        if key in memo:
            return memo[key]
        for a, b in zip(x, y):
            if a is not b:
                y = tuple(y)
                break
        else:
            y = x
    elif cls is set or cls is frozenset:
        y = cls(deepcopy(v, memo) for v in x)
    elif cls is bytearray:
        y = x.copy()
    elif isinstance(x, type):
        return x
    else:
        method = getattr(cls, "__deepcopy__", None)
        y = method(x, memo) if method is not None else _rebuild(x, cls, memo)
    memo[key] = y
    return y


def _reduced(x, parts, memo, part):
    # What __reduce__ describes: a callable, its arguments, a state, items.
    if isinstance(parts, str):
        return x
    if not isinstance(parts, tuple):
        raise TypeError(f"Value after * must be an iterable, not {type(parts).__name__}")
    make, args, state, items, pairs = (parts + (None,) * 3)[:5]
    y = make(*part(args))
    if memo is not None:
        memo[id(x)] = y
    if state is not None:
        _restore(y, part(state))
    for v in items or ():
        y.append(part(v))
    for k, v in pairs or ():
        y[part(k)] = part(v)
    return y


def _restore(y, state):
    # Give an object the attributes that a state holds.
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return y
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        y.__dict__.update(state)
    for name, v in (slots or {}).items():
        setattr(y, name, v)
    return y


def _rebuild(x, cls, memo):
    # A new object with the attributes of x and, if cls derives from a
    # built-in container, its items.
    def part(v):
        return v if memo is None else deepcopy(v, memo)

    reducer = _reducer(cls)
    if reducer is not None:
        return _reduced(x, reducer(x), memo, part)
    if cls.__reduce_ex__ is not object.__reduce_ex__ or cls.__reduce__ is not object.__reduce__ or \
            hasattr(cls, "__getnewargs__") or hasattr(cls, "__getnewargs_ex__"):
        return _reduced(x, x.__reduce_ex__(4), memo, part)
    if _is_native_iterator(x):
        return _reduced(x, x.__reduce_ex__(4), memo, part)
    if isinstance(x, BaseException):
        y = cls.__new__(cls, *part(x.args))
        y.args = part(x.args)
    elif isinstance(x, tuple):
        y = tuple.__new__(cls, [part(v) for v in x])
    elif isinstance(x, (str, int, float, bytes, frozenset)):
        base = next(t for t in (str, int, float, bytes, frozenset) if isinstance(x, t))
        y = base.__new__(cls, x)
    elif hasattr(x, "__reduce_parts__"):
        make, args = x.__reduce_parts__()
        return make(*part(args))
    else:
        try:
            y = cls.__new__(cls)
        except TypeError:
            raise TypeError(f"cannot pickle {cls.__name__!r} object") from None
        if type(y) is not cls:
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if memo is not None:
        memo[id(x)] = y
    if isinstance(x, list):
        for v in x:
            list.append(y, part(v))
    elif isinstance(x, dict):
        for k, v in dict.items(x):
            dict.__setitem__(y, part(k), part(v))
    elif isinstance(x, set):
        for v in x:
            set.add(y, part(v))
    elif hasattr(cls, "maxlen") and hasattr(cls, "appendleft"):
        y.__init__((part(v) for v in x), x.maxlen)
    setstate = getattr(cls, "__setstate__", None)
    if setstate is not None:
        state = x.__getstate__()
        if state is not None:
            setstate(y, part(state))
        return y
    if cls.__getstate__ is not object.__getstate__:
        return _restore(y, part(x.__getstate__()))
    attrs = getattr(x, "__dict__", None)
    if attrs:
        for k, v in attrs.items():
            object.__setattr__(y, k, part(v))
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in ((slots,) if isinstance(slots, str) else slots):
            if name in ("__dict__", "__weakref__"):
                continue
            if name[:2] == "__" != name[-2:]:
                name = "_" + base.__name__.lstrip("_") + name
            if hasattr(x, name) and not (attrs and name in attrs):
                object.__setattr__(y, name, part(getattr(x, name)))
    if hasattr(cls, "default_factory") and isinstance(x, dict):
        y.default_factory = x.default_factory
    return y


def replace(obj, /, **changes):
    """A copy of an object with other values for some fields."""
    cls = type(obj)
    func = getattr(cls, "__replace__", None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)
`}

// reducer returns the function that a program registered for a class with
// copyreg, None if it did not.
func reducer(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	m := in.Imported("copyreg")
	if m == nil {
		return py.None, nil
	}
	d, ok := m.Get(in, "dispatch_table").AsDict()
	if !ok {
		return py.None, nil
	}
	f, exc := in.DictGet(d, a[0])
	if exc == nil && f.IsAbsent() {
		f = py.None
	}
	return f, exc
}

func isNativeIterator(_ *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return py.Bool(a[0].Kind() == py.KindIterator), nil
}
