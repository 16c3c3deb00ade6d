# Mocks: objects that note what is done with them, and patching.
import sys
from unittest import _is_coroutine_function

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "ThreadingMock", "FILTER_DIR",
           "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal")
FILTER_DIR = True


class InvalidSpecError(Exception):
    """A mock is given as a spec."""


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"

    __hash__ = None


ANY = _Any()


def _format_call(name, args, kwargs):
    return f"{name}({', '.join([repr(a) for a in args] + [f'{k}={v!r}' for k, v in kwargs.items()])})"


class _Call(tuple):
    """The name and the arguments of a call."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        n = len(value)
        if n == 3:
            name, args, kwargs = value
        elif n == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                if isinstance(second, tuple):
                    args = second
                else:
                    kwargs = second
            else:
                args, kwargs = first, second
        elif n == 1:
            (x,) = value
            if isinstance(x, str):
                name = x
            elif isinstance(x, tuple):
                args = x
            else:
                kwargs = x
        if two:
            return tuple.__new__(cls, (args, kwargs))
        return tuple.__new__(cls, (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        if len(self) == 3:
            my_name, my_args, my_kwargs = self
        else:
            my_name, (my_args, my_kwargs) = "", self
        if getattr(self, "_mock_parent", None) and getattr(other, "_mock_parent", None) and self._mock_parent != other._mock_parent:
            return False
        name, args, kwargs = "", (), {}
        n = len(other)
        if n == 3:
            name, args, kwargs = other
        elif n == 1:
            (x,) = other
            if isinstance(x, tuple):
                args = x
            elif isinstance(x, str):
                name = x
            else:
                kwargs = x
        elif n == 2:
            first, second = other
            if isinstance(first, str):
                name = first
                if isinstance(second, tuple):
                    args = second
                else:
                    kwargs = second
            else:
                args, kwargs = first, second
        elif n != 0:
            return False
        if my_name and name != my_name:
            return False
        return (args, kwargs) == (my_args, my_kwargs)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, name):
        if self._mock_name is None:
            return _Call(name=name, from_kall=False)
        return _Call(name=f"{self._mock_name}.{name}", parent=self, from_kall=False)

    def __getattribute__(self, name):
        if name in ("count", "index"):
            return self.__getattr__(name)
        return tuple.__getattribute__(self, name)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return "call" + name if name.startswith("()") else name
        if len(self) == 2:
            return _format_call("call", *self)
        name, args, kwargs = self
        if not name:
            name = "call"
        elif not name.startswith("()"):
            name = "call." + name
        else:
            name = "call" + name
        return _format_call(name, args, kwargs)

    def call_list(self):
        """This call and those before it in a chain."""
        found, c = [], self
        while c is not None:
            if c._mock_from_kall:
                found.append(c)
            c = c._mock_parent
        return _CallList(reversed(found))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any(self[i:i + n] == value for i in range(len(self) - n + 1))

    def __repr__(self):
        from pprint import pformat
        return pformat(list(self))


class _Own:
    # The attributes of a mock that are its own, kept apart from children.
    __slots__ = ("name", "new_name", "parent", "new_parent", "children", "spec", "spec_class", "spec_set", "wraps", "side_effect", "return_value",
                 "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls", "sealed", "magic", "spec_sig", "unsafe",
                 "await_count", "await_args", "await_args_list", "coroutine", "spec_asyncs")


_FORWARDED = frozenset(("called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls", "await_count", "await_args",
                        "await_args_list"))
_PREFIXES = ("assert", "assret", "asert", "aseert", "assrt")


def _is_magic(name):
    return len(name) > 4 and name[:2] == "__" == name[-2:]


class NonCallableMock:
    """A mock that cannot be called."""

    def __new__(cls, *args, **kw):
        made = type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__, "__qualname__": cls.__qualname__})
        return object.__new__(made)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None,
                 _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        own = _Own()
        self.__dict__["_own"] = own
        own.name, own.new_name, own.parent, own.new_parent = name, _new_name, parent, _new_parent if _new_parent is not None else parent
        own.children = {}
        if spec_set is not None:
            spec, own.spec_set = spec_set, True
        else:
            own.spec_set = False
        own.spec = own.spec_class = own.spec_sig = None
        own.spec_asyncs = ()
        if spec is not None:
            if isinstance(spec, NonCallableMock):
                raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
            self._set_spec(spec)
        own.wraps, own.side_effect, own.return_value = wraps, None, DEFAULT
        own.sealed = False
        own.magic = {}
        own.unsafe = unsafe
        own.coroutine = False
        self.reset_mock()
        if kwargs:
            self.configure_mock(**kwargs)

    def _set_spec(self, spec):
        own = self._own
        if isinstance(spec, (list, tuple)):
            own.spec = list(spec)
            return
        own.spec = dir(spec)
        own.spec_asyncs = [n for n in own.spec if not _is_magic(n) and _is_coroutine_function(_quiet(spec, n))]
        own.spec_class = spec if isinstance(spec, type) else type(spec)
        own.spec_sig = spec

    def mock_add_spec(self, spec, spec_set=False):
        """Limit the attributes of the mock to those of an object."""
        self._set_spec(spec)
        self._own.spec_set = bool(spec_set)

    @property
    def __class__(self):
        own = self.__dict__.get("_own")
        return type(self) if own is None or own.spec_class is None else own.spec_class

    def attach_mock(self, mock, attribute):
        """Make a mock a child, so that its calls are noted here."""
        own = mock._own
        own.parent = own.new_parent = None
        own.name, own.new_name = "", ""
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        """Set attributes; names may be dotted."""
        for name, value in sorted(kwargs.items(), key=lambda e: e[0].count(".")):
            *path, last = name.split(".")
            obj = self
            for part in path:
                obj = getattr(obj, part)
            setattr(obj, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls."""
        visited = visited or []
        if id(self) in visited:
            return
        visited.append(id(self))
        own = self._own
        own.called, own.call_count, own.call_args = False, 0, None
        own.call_args_list, own.mock_calls, own.method_calls = _CallList(), _CallList(), _CallList()
        own.await_count, own.await_args, own.await_args_list = 0, None, _CallList()
        if return_value:
            own.return_value = DEFAULT
        if side_effect:
            own.side_effect = None
        for child in own.children.values():
            if isinstance(child, NonCallableMock) and child is not _deleted:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = own.return_value
        if _is_instance_mock(value) and value is not self:
            value.reset_mock(visited)

    # attributes

    def __getattr__(self, name):
        own = self.__dict__.get("_own")
        if own is None or name in ("_mock_methods", "_own"):
            raise AttributeError(name)
        if name in _FORWARDED:
            return getattr(own, name)
        if name == "return_value":
            return self._get_return_value()
        if name == "side_effect":
            return own.side_effect
        if name.startswith("_mock_"):
            if name == "_mock_name":
                return own.name
            raise AttributeError(name)
        if own.spec is not None:
            if name not in own.spec or _is_magic(name) and name not in own.magic:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not own.unsafe and (own.spec is None or name not in own.spec):
            if name.startswith(_PREFIXES) or name in _ASSERTS:
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        found = own.children.get(name)
        if found is _deleted:
            raise AttributeError(name)
        if found is None:
            if own.sealed:
                raise AttributeError(self._describe(name))
            wraps = None if own.wraps is None else getattr(own.wraps, name)
            found = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            own.children[name] = found
        return found

    def _describe(self, name):
        return f"{_full_name(self)}.{name}"

    def _get_return_value(self):
        own = self._own
        if own.return_value is DEFAULT and own.wraps is None:
            own.return_value = self._get_child_mock(_new_parent=self, _new_name="()")
        return own.return_value

    def __setattr__(self, name, value):
        own = self.__dict__.get("_own")
        if own is None or name in self.__dict__ and name != "_own":
            return object.__setattr__(self, name, value)
        if name == "return_value":
            own.return_value = value
            _adopt(self, value, None, "()")
        elif name == "side_effect":
            own.side_effect = _try_iter(value)
        elif name in _FORWARDED:
            setattr(own, name, value)
        elif own.spec_set and own.spec is not None and name not in own.spec and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        elif name == "__class__":
            own.spec_class = value
        elif _is_magic(name) and name in _SUPPORTED_MAGIC:
            if own.spec is not None and name not in own.spec:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if not _is_instance_mock(value):
                setattr(type(self), name, _wrap_method(name, value))
                own.magic[name] = value
            else:
                _adopt(self, value, name, name)
                setattr(type(self), name, _call_magic(name))
                own.magic[name] = value
        else:
            if own.sealed and name not in own.children and name not in self.__dict__:
                raise AttributeError(f"Cannot set {self._describe(name)}")
            if _adopt(self, value, name, name):
                own.children[name] = value
            else:
                own.children.pop(name, None)
                object.__setattr__(self, name, value)

    def __delattr__(self, name):
        own = self._own
        if name in own.magic or name in _ALL_DEFAULTS and name in type(self).__dict__:
            own.magic.pop(name, None)
            delattr(type(self), name)
            return
        found = own.children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif found is _deleted:
            raise AttributeError(name)
        if found is not _missing:
            own.children.pop(name, None)
        own.children[name] = _deleted

    def __dir__(self):
        own = self._own
        extra = own.spec if own.spec is not None else [n for n in object.__dir__(self) if not _is_magic(n) or n in ("__doc__",)]
        return sorted(set(extra) | set(self.__dict__) - {"_own", "_note", "_bind"} | {k for k, v in own.children.items() if v is not _deleted})

    def __repr__(self):
        own = self._own
        names, dot = [], ""
        last, mock = None, self
        text = _full_name(self)
        shown = f" name={text!r}" if own.name or own.new_parent is not None and own.new_name else ""
        spec = ""
        if own.spec_class is not None:
            spec = f" spec{'_set' if own.spec_set else ''}={own.spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def _get_child_mock(self, /, **kw):
        """The mock of an attribute or of the return value."""
        own = self._own
        if own.sealed:
            name = kw.get("name")
            raise AttributeError(f"Cannot set {self._describe(name) if name else _full_name(self) + '()'}")
        name = kw.get("_new_name")
        if name in own.spec_asyncs:
            return AsyncMock(**kw)
        cls = type(self).__mro__[1]
        if isinstance(self, AsyncMock):
            cls = MagicMock if name in _SYNC_CHILDREN else AsyncMock
        elif cls is NonCallableMagicMock:
            cls = MagicMock
        elif cls is NonCallableMock:
            cls = Mock
        elif cls is PropertyMock:
            cls = MagicMock
        elif issubclass(cls, NonCallableMock) and not issubclass(cls, CallableMixin):
            cls = Mock
        return cls(**kw)

    # assertions

    def _name(self):
        return self._own.name or "mock"

    def _match(self, c):
        # The call with its arguments bound to the parameters of the spec.
        bind = self.__dict__.get("_bind")
        if bind is None:
            return c
        try:
            bound = bind(*c[-2:])
        except TypeError:
            return c
        return _Call((bound.args, bound.kwargs), two=True)

    def _expected(self, args, kwargs):
        return _format_call(self._name(), args, kwargs)

    def _all_calls(self, prefix="Calls"):
        calls = self._own.mock_calls
        return f"\n{prefix}: {calls!r}." if calls else ""

    def assert_not_called(self):
        """Fail if the mock was called."""
        n = self._own.call_count
        if n:
            raise AssertionError(f"Expected '{self._name()}' to not have been called. Called {n} times.{self._all_calls()}")

    def assert_called(self):
        """Fail unless the mock was called."""
        if self._own.call_count == 0:
            raise AssertionError(f"Expected '{self._name()}' to have been called.")

    def assert_called_once(self):
        """Fail unless the mock was called once."""
        n = self._own.call_count
        if n != 1:
            raise AssertionError(f"Expected '{self._name()}' to have been called once. Called {n} times.{self._all_calls()}")

    def assert_called_with(self, /, *args, **kwargs):
        """Fail unless the last call had these arguments."""
        own = self._own
        if own.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {self._expected(args, kwargs)}\n  Actual: not called.")
        if self._match(_Call((args, kwargs), two=True)) != self._match(own.call_args):
            raise AssertionError(f"expected call not found.\nExpected: {self._expected(args, kwargs)}\n"
                                 f"  Actual: {self._expected(*own.call_args)}")

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fail unless the only call had these arguments."""
        n = self._own.call_count
        if n != 1:
            raise AssertionError(f"Expected '{self._name()}' to be called once. Called {n} times.{self._all_calls()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Fail unless some call had these arguments."""
        if self._match(_Call((args, kwargs), two=True)) not in [self._match(c) for c in self._own.call_args_list]:
            raise AssertionError(f"{self._expected(args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        """Fail unless the calls are among those made."""
        expected = [c if isinstance(c, _Call) else _Call(c) for c in calls]
        made = self._own.mock_calls
        if not any_order:
            if expected not in made:
                raise AssertionError(f"Calls not found.\nExpected: {_CallList(expected)!r}\n  Actual: {made!r}")
            return
        left, lost = _CallList(made), []
        for c in expected:
            try:
                left.remove(c)
            except ValueError:
                lost.append(c)
        if lost:
            raise AssertionError(f"{self._name()!r} does not contain all of {tuple(lost)!r} in its call list, found {left!r} instead")


_ASSERTS = frozenset(("called_once", "called_with", "called_once_with", "not_called", "any_call", "has_calls", "called_any"))


def _quiet(obj, name):
    try:
        return getattr(obj, name)
    except Exception:
        return None


def _is_instance_mock(obj):
    return issubclass(type(obj), NonCallableMock)


def _full_name(mock):
    # The name of a mock with those of its parents.
    own = mock._own
    parts = []
    while True:
        name = own.new_name
        if own.new_parent is None or not name:
            parts.append(own.name or "mock")
            break
        if own.name and own.parent is None and name != "()":
            parts.append(own.name)
            break
        parts.append(name)
        own = own.new_parent._own
    text = parts.pop()
    while parts:
        part = parts.pop()
        text += part if part == "()" else "." + part
    return text


def _adopt(parent, value, name, new_name):
    # Make value a child of parent unless it has a name or a parent.
    if not _is_instance_mock(value):
        return False
    own = value._own
    if own.name or own.new_name or own.parent is not None or own.new_parent is not None:
        return False
    p = parent
    while p is not None:
        if p is value:
            return False
        p = p._own.new_parent
    if new_name:
        own.new_parent, own.new_name = parent, new_name
    if name:
        own.parent, own.name = parent, name
    return True


def _try_iter(obj):
    if obj is None or isinstance(obj, type) or _is_exception(obj) or callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        return obj


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


class CallableMixin(NonCallableMock):
    """The calls of a mock."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
                 _new_name="", _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect
        unsafe = kwargs.pop("unsafe", False)
        self._own.unsafe = unsafe
        for extra in ("_spec_as_instance", "_eat_self"):
            kwargs.pop(extra, None)
        if kwargs:
            self.configure_mock(**kwargs)

    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._answer(args, kwargs)

    def _note(self, args, kwargs):
        own = self._own
        own.called = True
        own.call_count += 1
        c = _Call((args, kwargs), two=True)
        own.call_args = c
        own.call_args_list.append(c)
        is_method = own.parent is not None
        method_name = own.name
        mock_name = own.new_name
        own.mock_calls.append(_Call(("", args, kwargs)))
        parent, direct = own.new_parent, is_method
        while parent is not None:
            p = parent._own
            if direct:
                p.method_calls.append(_Call((method_name, args, kwargs)))
                direct = p.parent is not None
                if direct:
                    method_name = p.name + "." + method_name
            p.mock_calls.append(_Call((mock_name, args, kwargs)))
            if p.new_name:
                dot = "" if mock_name.startswith("()") else "."
                mock_name = p.new_name + dot + mock_name
            parent = p.new_parent

    def _answer(self, args, kwargs):
        own = self._own
        effect = own.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if own.return_value is not DEFAULT:
            return own.return_value
        if own.wraps is not None:
            return own.wraps(*args, **kwargs)
        return self._get_return_value()


class Mock(CallableMixin):
    """An object whose attributes and calls are mocks, and are noted."""


class ThreadingMock(Mock):
    """A mock; programs have one thread."""


_NUMERICS = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split()
_SUPPORTED_MAGIC = frozenset(
    [f"__{n}__" for n in "lt gt le ge eq ne int contains len iter next reversed bool float complex index hash str repr sizeof enter exit "
     "getitem setitem delitem missing divmod rdivmod neg pos abs invert round trunc floor ceil dir format subclasses getformat fspath "
     "aenter aexit aiter anext call get set delete".split()]
    + [f"__{p}{n}__" for n in _NUMERICS for p in ("", "r", "i")])
# What MagicMock has at once, with what it returns.
_DEFAULTS = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1, "__contains__": False,
    "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1, "__aexit__": False,
}
_OTHERS = ("__getitem__", "__setitem__", "__delitem__", "__enter__", "__divmod__", "__rdivmod__", "__neg__", "__pos__", "__abs__", "__invert__",
           "__round__", "__trunc__", "__floor__", "__ceil__", "__aenter__", "__aiter__", "__iter__", "__hash__", "__str__", "__sizeof__",
           "__fspath__", "__eq__", "__ne__")
_ALL_DEFAULTS = frozenset([*_DEFAULTS, *_OTHERS, *[f"__{p}{n}__" for n in _NUMERICS for p in ("", "r", "i")]])
_PLAIN = frozenset(("__hash__", "__str__", "__sizeof__", "__eq__", "__ne__", "__iter__"))
_SYNC_CHILDREN = frozenset(("__lt__", "__gt__", "__le__", "__ge__", "__int__", "__contains__", "__len__", "__complex__", "__float__", "__bool__",
                            "__index__", "__hash__", "__str__", "__sizeof__", "__eq__", "__ne__", "__iter__", "__enter__", "__exit__",
                            "__getitem__", "__setitem__", "__delitem__"))


def _wrap_method(name, function):
    if callable(function) and not isinstance(function, type):
        def method(self, *args, **kw):
            return function(self, *args, **kw)

        return method
    return function


def _magic_child(self, name):
    own = self._own
    child = own.magic.get(name)
    if child is None:
        if own.spec is not None and name not in own.spec:
            raise TypeError(f"'{type(self).__name__}' object does not support {name}")
        if name in ("__aenter__", "__aexit__"):
            child = AsyncMock(name=name, parent=self, _new_name=name, _new_parent=self)
        else:
            child = MagicMock(name=name, parent=self, _new_name=name, _new_parent=self)
        if name in _DEFAULTS:
            child.return_value = _DEFAULTS[name]
        elif name == "__iter__":
            child.side_effect = lambda: _iter_of(child)
        elif name == "__hash__":
            child.side_effect = lambda: object.__hash__(self)
        elif name == "__str__":
            child.side_effect = lambda: object.__str__(self)
        elif name == "__sizeof__":
            child.return_value = 48
        elif name == "__fspath__":
            child.return_value = f"{type(self).__name__}/{_full_name(self)}/{id(self)}"
        elif name == "__eq__":
            child.side_effect = lambda other: True if self is other else NotImplemented
            child._own.return_value = DEFAULT
        elif name == "__ne__":
            child.side_effect = lambda other: False if self is other else NotImplemented
        own.magic[name] = child
    return child


def _iter_of(child):
    value = child._own.return_value
    return iter([]) if value is DEFAULT else iter(value)


def _call_magic(name):
    def method(self, *args, **kw):
        child = _magic_child(self, name)
        own = child._own
        if name in ("__eq__", "__ne__", "__iter__", "__str__", "__hash__") and own.return_value is not DEFAULT and own.side_effect is not None:
            child._note(args, kw)
            return iter(own.return_value) if name == "__iter__" else own.return_value
        return child(*args, **kw)

    method.__name__ = name
    return method


class _MagicProperty:
    # A magic method of MagicMock: mock.__len__ is a mock, len(mock) calls it.

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return _magic_child(obj, self.name)


class _MagicMixin(NonCallableMock):
    def __getattribute__(self, name):
        if name in _ALL_DEFAULTS and name in type(self).__dict__ or name in _ALL_DEFAULTS and name not in ("__eq__", "__ne__", "__hash__", "__str__", "__sizeof__"):
            own = object.__getattribute__(self, "__dict__").get("_own")
            if own is not None:
                if own.spec is not None and name not in own.spec:
                    raise AttributeError(name)
                return _magic_child(self, name)
        if name in ("__eq__", "__ne__", "__hash__", "__str__", "__sizeof__"):
            own = object.__getattribute__(self, "__dict__").get("_own")
            if own is not None:
                return _magic_child(self, name)
        return object.__getattribute__(self, name)


for _name in _ALL_DEFAULTS:
    setattr(_MagicMixin, _name, _call_magic(_name))


async def _anext_items(items):
    for x in items:
        yield x


def _aiter_method(self):
    child = _magic_child(self, "__aiter__")
    value = child._own.return_value
    child._note((), {})
    return _anext_items([] if value is DEFAULT else value)


_MagicMixin.__aiter__ = _aiter_method


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    """A NonCallableMock with magic methods."""


class MagicMock(_MagicMixin, Mock):
    """A Mock with magic methods."""


class _AsyncMixin(CallableMixin):
    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._run(args, kwargs)

    async def _run(self, args, kwargs):
        own = self._own
        c = _Call((args, kwargs), two=True)
        own.await_count += 1
        own.await_args = c
        own.await_args_list.append(c)
        effect = own.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif _is_coroutine_function(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if own.return_value is not DEFAULT:
            return own.return_value
        if own.wraps is not None:
            result = own.wraps(*args, **kwargs)
            return await result if _is_coroutine_function(own.wraps) else result
        return self._get_return_value()

    def _get_return_value(self):
        own = self._own
        if own.return_value is DEFAULT:
            own.return_value = AsyncMock(_new_parent=self, _new_name="()")
        return own.return_value

    def assert_awaited(self):
        """Fail unless the mock was awaited."""
        if self._own.await_count == 0:
            raise AssertionError(f"Expected {self._name()} to have been awaited.")

    def assert_awaited_once(self):
        """Fail unless the mock was awaited once."""
        if self._own.await_count != 1:
            raise AssertionError(f"Expected {self._name()} to have been awaited once. Awaited {self._own.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """Fail unless the last await had these arguments."""
        own = self._own
        if own.await_args is None:
            raise AssertionError(f"Expected await: {self._expected(args, kwargs)}\nNot awaited")
        if _Call((args, kwargs), two=True) != own.await_args:
            raise AssertionError(f"expected await not found.\nExpected: {self._expected(args, kwargs)}\n  Actual: {self._expected(*own.await_args)}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Fail unless the only await had these arguments."""
        if self._own.await_count != 1:
            raise AssertionError(f"Expected {self._name()} to have been awaited once. Awaited {self._own.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Fail unless some await had these arguments."""
        if _Call((args, kwargs), two=True) not in list(self._own.await_args_list):
            raise AssertionError(f"{self._expected(args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        """Fail unless the awaits are among those made."""
        expected = [c if isinstance(c, _Call) else _Call(c) for c in calls]
        made = self._own.await_args_list
        if not any_order:
            if expected not in made:
                raise AssertionError(f"Awaits not found.\nExpected: {_CallList(expected)!r}\nActual: {made!r}")
            return
        left = list(made)
        lost = []
        for c in expected:
            try:
                left.remove(c)
            except ValueError:
                lost.append(c)
        if lost:
            raise AssertionError(f"{tuple(lost)!r} not all found in await list")

    def assert_not_awaited(self):
        """Fail if the mock was awaited."""
        if self._own.await_count:
            raise AssertionError(f"Expected {self._name()} to not have been awaited. Awaited {self._own.await_count} times.")


class AsyncMock(_AsyncMixin, _MagicMixin, Mock):
    """A mock whose calls are awaited."""


class PropertyMock(Mock):
    """A mock for a property of a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """Let a mock have no further attributes."""
    own = mock._own
    own.sealed = True
    for child in list(own.children.values()):
        if _is_instance_mock(child) and child is not _deleted and child._own.new_parent is mock:
            seal(child)
    if _is_instance_mock(own.return_value):
        seal(own.return_value)


# Patching.


def _split(target):
    module, _, attribute = target.rpartition(".") if isinstance(target, str) else ("", "", "")
    if not module or not attribute:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return (lambda: _resolve(module)), attribute


def _resolve(name):
    from unittest import _import_name
    first, *rest = name.split(".")
    obj = _import_name(first)
    path = first
    for part in rest:
        path += "." + part
        try:
            obj = getattr(obj, part)
        except AttributeError:
            _import_name(path)
            obj = getattr(obj, part)
    return obj


class _patch:
    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.active = False

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [p.copy() for p in self.additional_patchers]
        return made

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(value := getattr(func, name)):
                    setattr(func, name, self.copy()(value))
            return func
        return _decorate(self, func)

    def get_original(self):
        target, name = self.getter(), self.attribute
        original, local = DEFAULT, False
        own = getattr(target, "__dict__", {})
        if name in own:
            original, local = own[name], True
        else:
            original = getattr(target, name, DEFAULT)
        if original is DEFAULT and not self.create:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def __enter__(self):
        new, spec, spec_set, kwargs = self.new, self.spec, self.spec_set, dict(self.kwargs)
        if spec is not None and self.autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if spec_set not in (True, None) and (spec is not None or self.autospec is not None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        if new is not DEFAULT and self.autospec is not None:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        self.target = self.getter()
        original, local = self.get_original()
        if new is DEFAULT and self.autospec is None:
            if spec is True:
                spec = original
                if spec_set is True:
                    spec_set, spec = original, None
            elif spec_set is True:
                spec_set = original
            if self.new_callable is not None:
                cls = self.new_callable
            elif spec is None and spec_set is None and _is_coroutine_function(original):
                cls = AsyncMock
            else:
                cls = MagicMock
            if spec is not None:
                kwargs["spec"] = spec
            if spec_set is not None:
                kwargs["spec_set"] = spec_set
            if isinstance(cls, type) and issubclass(cls, NonCallableMock) and self.attribute:
                kwargs.setdefault("name", self.attribute)
            new = cls(**kwargs)
            if spec is not None and isinstance(spec, type) and _is_instance_mock(new):
                new.return_value = MagicMock(spec=spec, _new_parent=new, _new_name="()")
        elif self.autospec is not None:
            source = original if self.autospec is True else self.autospec
            new = create_autospec(source, spec_set=bool(spec_set), _name=self.attribute, **kwargs)
        elif kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original, self.is_local, self.active = original, local, True
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        extra = {}
        if self.new is DEFAULT:
            extra[self.attribute_name] = new
        for patching in self.additional_patchers:
            got = patching.__enter__()
            if patching.new is DEFAULT:
                extra.update(got)
        return extra

    def __exit__(self, *exc_info):
        if not self.active:
            return
        self.active = False
        for patching in reversed(self.additional_patchers):
            patching.__exit__(*exc_info)
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        return False

    def start(self):
        """Patch until stop is called."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        """Undo start."""
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _decorate(patching, func):
    from functools import wraps
    if hasattr(func, "patchings"):
        func.patchings.append(patching)
        return func
    patchings = [patching]

    def enter(stack, args, keywargs):
        extra = []
        for p in patchings:
            got = stack.enter_context(p)
            if p.attribute_name is not None:
                keywargs.update(got)
            elif p.new is DEFAULT:
                extra.append(got)
        return args + tuple(extra), keywargs

    if _is_coroutine_function(func):
        @wraps(func)
        async def patched(*args, **keywargs):
            from contextlib import ExitStack
            with ExitStack() as stack:
                args, keywargs = enter(stack, args, keywargs)
                return await func(*args, **keywargs)
    else:
        @wraps(func)
        def patched(*args, **keywargs):
            from contextlib import ExitStack
            with ExitStack() as stack:
                args, keywargs = enter(stack, args, keywargs)
                return func(*args, **keywargs)

    patched.patchings = patchings
    return patched


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Replace what a dotted name stands for, in a with statement or a decorated function."""
    getter, attribute = _split(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False,
                  **kwargs):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = (lambda: _resolve(target)) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    first = None
    for attribute, new in kwargs.items():
        made = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        made.attribute_name = attribute
        if first is None:
            first = made
        else:
            first.additional_patchers.append(made)
    return first


class _patch_dict:
    """Replaces entries of a dict."""

    attribute_name = None
    new = None

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear
        self._original = None

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and callable(value := getattr(f, name)):
                    setattr(f, name, self.copy()(value))
            return f
        return _decorate(self, f)

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        d = self.in_dict
        try:
            self._original = d.copy()
        except AttributeError:
            self._original = {k: d[k] for k in d}
        if self.clear:
            _clear_dict(d)
        try:
            d.update(self.values)
        except AttributeError:
            for k in self.values:
                d[k] = self.values[k]
        return d

    def __exit__(self, *args):
        if self._original is not None:
            _clear_dict(self.in_dict)
            try:
                self.in_dict.update(self._original)
            except AttributeError:
                for k in self._original:
                    self.in_dict[k] = self._original[k]
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear_dict(d):
    try:
        d.clear()
    except AttributeError:
        for k in list(d):
            del d[k]


def _stop_all():
    for p in reversed(_patch._active_patches[:]):
        p.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"


def _check_call(spec, skip_first):
    # A function that fails as spec would for wrong arguments.
    try:
        from inspect import signature
        sig = signature(spec)
    except Exception:
        return None
    if skip_first:
        params = list(sig.parameters.values())[1:]
        sig = sig.replace(parameters=params)
    return lambda args, kwargs: sig.bind(*args, **kwargs)


class _SpecMixin:
    pass


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes and signatures of an object."""
    if _is_instance_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_class = isinstance(spec, type)
    how = {"spec_set": spec} if spec_set else {"spec": spec}
    if is_class or not callable(spec) or _is_function(spec):
        pass
    if not is_class and not callable(spec) or is_class and instance and not hasattr(spec, "__call__"):
        cls = NonCallableMagicMock
    else:
        cls = AsyncMock if _is_coroutine_function(spec) else MagicMock
    mock = cls(name=_name, parent=_parent, _new_name=_name or "", _new_parent=_parent, **how, **kwargs)
    own = mock._own
    if _is_function(spec):
        own.spec_class = None
        type(mock).__get__ = _bound
        mock.__dict__["__name__"], mock.__dict__["__doc__"] = spec.__name__, spec.__doc__
        check = _check_call(spec, False)
        if check is not None:
            _set_check(mock, check)
    elif is_class:
        init = spec.__init__
        if _is_function(init) and not instance:
            check = _check_call(init, True)
            if check is not None:
                _set_check(mock, check)
        if not instance:
            mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    for name in dir(spec):
        if _is_magic(name):
            continue
        original = _quiet(spec, name)
        if _is_function(original) or type(original).__name__ == "method":
            child = AsyncMock if _is_coroutine_function(original) else MagicMock
            made = child(name=name, parent=mock, _new_name=name, _new_parent=mock)
            raw = spec.__dict__.get(name) if is_class else None
            skip = is_class and _is_function(original) and not isinstance(raw, staticmethod)
            check = _check_call(original, skip and (instance or not is_class))
            if check is not None:
                _set_check(made, check)
            own.children[name] = made
    return mock


def _bound(self, obj, cls=None):
    # What stands for a function is a method in a class.
    if obj is None:
        return self
    from types import MethodType
    return MethodType(self, obj)


def _set_check(mock, check):
    note = mock._note

    def checked(args, kwargs):
        check(args, kwargs)
        note(args, kwargs)

    mock.__dict__["_note"] = checked
    mock.__dict__["_bind"] = check


def _is_function(obj):
    return type(obj) is type(_is_function)


def mock_open(mock=None, read_data=""):
    """A mock for open that gives a text or bytes."""
    handle = MagicMock()
    state = {}

    def restart():
        from io import BytesIO, StringIO
        state["stream"] = BytesIO(read_data) if isinstance(read_data, bytes) else StringIO(read_data)

    restart()
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.side_effect = lambda *a: state["stream"].read(*a)
    handle.readline.side_effect = lambda *a: state["stream"].readline(*a)
    handle.readlines.side_effect = lambda *a: state["stream"].readlines(*a)
    handle.__iter__.side_effect = lambda: iter(state["stream"].readlines())
    handle.__next__ = lambda self: next(state["stream"])
    if mock is None:
        mock = MagicMock(name="open")

    def reset(*args, **kwargs):
        restart()
        return DEFAULT

    mock.side_effect = reset
    mock.return_value = handle
    return mock
