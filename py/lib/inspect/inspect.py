# inspect: what objects are, their members, and signatures of callables.
import enum as _enum
from collections import OrderedDict as _OrderedDict, namedtuple as _namedtuple
from types import MappingProxyType as _MappingProxyType

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 16, 32, 64, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"

_native_method = type([].append), type([].__add__)
_class_method = classmethod, staticmethod, type(dict.__dict__["fromkeys"])
_marked = "_is_coroutine_mark"


class EndOfBlock(Exception):
    pass


class ClassFoundException(Exception):
    pass


# What objects are.

def _inner(f):
    # The function inside methods and partial objects.
    while True:
        if ismethod(f):
            f = f.__func__
        elif type(f).__name__ == "partial" and hasattr(f, "func"):
            f = f.func
        else:
            return f


def isgeneratorfunction(obj):
    """Whether calling an object makes a generator."""
    return _makes_generator(_inner(obj))


def isasyncgenfunction(obj):
    """Whether calling an object makes an asynchronous generator."""
    return _makes_asyncgen(_inner(obj))


def iscoroutinefunction(obj):
    """Whether calling an object makes a coroutine."""
    f = _inner(obj)
    if _makes_coroutine(f):
        return True
    return isfunction(f) and f.__dict__.get(_marked, False) is True


def markcoroutinefunction(func):
    """Make iscoroutinefunction() true for a function."""
    if hasattr(func, "__func__"):
        func = func.__func__
    setattr(func, _marked, True)
    return func


def isabstract(object):
    """Whether a class has abstract methods."""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def isdatadescriptor(object):
    """Whether an object is a data descriptor."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    t = type(object)
    return hasattr(t, "__set__") or hasattr(t, "__delete__")


_plain_method_descriptor = ismethoddescriptor


def ismethoddescriptor(object):
    """Whether an object is a descriptor of a method, but no function."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    if _plain_method_descriptor(object):
        return True
    t = type(object)
    return hasattr(t, "__get__") and not hasattr(t, "__set__") and not hasattr(t, "__delete__") and not isbuiltin(object)


def isroutine(object):
    """Whether an object is a function or method of any kind."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


# Text.

def cleandoc(doc):
    """A docstring without its indentation."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(l) - len(l.lstrip(" ")) for l in lines[1:] if l.lstrip(" ")), default=0)
    lines = [lines[0].lstrip(" ")] + [l[margin:] for l in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _inherited_doc(obj):
    # The documentation of what an attribute overrides.
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and (doc := base.__dict__.get("__doc__")) is not None:
                return doc
        return None
    name, cls = getattr(obj, "__name__", None), None
    if ismethod(obj):
        cls = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isinstance(obj, property) and obj.fget is not None:
        cls = _owner(obj.fget)
    elif isfunction(obj):
        cls = _owner(obj)
    if cls is None:
        return None
    for base in cls.__mro__:
        doc = getattr(base.__dict__.get(name), "__doc__", None)
        if doc is not None:
            return doc
    return None


def _owner(func):
    # The class a function is defined in.
    import sys
    path = func.__qualname__.split(".")[:-1]
    obj = sys.modules.get(func.__module__)
    if func.__module__ == "__main__" and path:
        obj = _main_names().get(path.pop(0))
    for part in path:
        obj = getattr(obj, part, None)
    return obj if isclass(obj) else None


def getdoc(object):
    """The documentation of an object, without its indentation."""
    doc = getattr(object, "__doc__", None)
    if isclass(object):
        doc = object.__dict__.get("__doc__")
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def getcomments(object):
    """Comments are not kept."""
    return None


def _no_source(object):
    if ismodule(object) or isclass(object) or isbuiltin(object):
        name = object.__name__
        if isclass(object) and object.__module__ != "builtins":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in {'module' if ismodule(object) else 'class' if isclass(object) else 'function'}")
    if isfunction(object) or ismethod(object) or istraceback(object):
        raise OSError("source code not available")
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got " + type(object).__name__)


def getsource(object):
    """The source text is not available."""
    _no_source(object)


def getsourcelines(object):
    """The source text is not available."""
    _no_source(object)


def findsource(object):
    """The source text is not available."""
    _no_source(object)


def getsourcefile(object):
    """The file of the source text is not known."""
    return getfile(object) if isfunction(object) else _no_source(object)


def getfile(object):
    """The file of an object is not known."""
    _no_source(object)


def getabsfile(object, _filename=None):
    """The file of an object is not known."""
    _no_source(object)


def getmodulename(path):
    """The name of the module in a file of that path."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    for suffix in (".py", ".pyc"):
        if name.endswith(suffix) and len(name) > len(suffix):
            return name[:-len(suffix)]
    return None


def indentsize(line):
    """The width of the indentation of a line."""
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def getmodule(object, _filename=None):
    """The module an object was defined in, if it is imported."""
    import sys
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getmro(cls):
    """The method resolution order."""
    return cls.__mro__


# Members.

def _names(object):
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            for k, v in base.__dict__.items():
                if isinstance(v, _dynamic()):
                    names.append(k)
    return names


def _dynamic():
    from types import DynamicClassAttribute
    return DynamicClassAttribute


def _members(object, predicate, get):
    mro = (object,) + object.__mro__ if isclass(object) else ()
    result, seen = [], set()
    for name in _names(object):
        try:
            value = get(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            result.append((name, value))
        seen.add(name)
    result.sort(key=lambda pair: pair[0])
    return result


def getmembers(object, predicate=None):
    """The attributes as pairs, sorted."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The attributes as pairs, sorted, without calling descriptors."""
    return _members(object, predicate, getattr_static)


_none = type("_none", (), {})()


def getattr_static(obj, attr, default=_none):
    """An attribute without calling descriptors, __getattr__ or __getattribute__."""
    own = _none
    klass = obj if isclass(obj) else type(obj)
    if not isclass(obj):
        try:
            attrs = object.__getattribute__(obj, "__dict__")
        except AttributeError:
            attrs = {}
        own = attrs.get(attr, _none)
    found = _none
    for base in klass.__mro__:
        if attr in base.__dict__:
            found = base.__dict__[attr]
            break
    if own is not _none and found is not _none:
        t = type(found)
        if hasattr(t, "__get__") and (hasattr(t, "__set__") or hasattr(t, "__delete__")):
            return found
    if own is not _none:
        return own
    if found is not _none:
        return found
    if obj is klass:
        for base in type(klass).__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
    if default is not _none:
        return default
    raise AttributeError(attr)


Attribute = _namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """The attributes of a class with their kinds and where they are defined."""
    result = []
    for name in sorted(set(dir(cls))):
        if name == "__dict__":
            continue
        for home in (*cls.__mro__, *type(cls).__mro__):
            if name in home.__dict__:
                break
        else:
            continue
        obj = home.__dict__[name]
        if isinstance(obj, staticmethod):
            kind = "static method"
        elif isinstance(obj, classmethod):
            kind = "class method"
        elif isinstance(obj, property):
            kind = "property"
        elif isroutine(obj):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute(name, kind, home, obj))
    return result


def _tree(children, classes, parent):
    result = []
    for c in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        result.append((c, c.__bases__))
        if c in children:
            result.append(_tree(children, children[c], c))
    return result


walktree = _tree


def getclasstree(classes, unique=False):
    """Classes arranged as nested lists."""
    children, roots = {}, []
    for c in classes:
        if c.__bases__:
            for parent in c.__bases__:
                below = children.setdefault(parent, [])
                if c not in below:
                    below.append(c)
                if unique and parent in classes:
                    break
        elif c not in roots:
            roots.append(c)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return _tree(children, roots, None)


def unwrap(func, *, stop=None):
    """The function inside wrappers."""
    first, seen = func, {id(func)}
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=1):
    """The annotations of an object."""
    if eval_str and format != 1:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if isclass(obj):
        found = obj.__annotations__ if hasattr(type(obj), "__annotations__") else None
    elif callable(obj) or ismodule(obj) or hasattr(obj, "__annotations__"):
        found = getattr(obj, "__annotations__", None)
    else:
        raise TypeError(f"{obj!r} does not have annotations")
    if not found:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if eval_str:
        from typing import get_type_hints
        return get_type_hints(obj, globals, locals, include_extras=True)
    return dict(found)


# States.

def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return "GEN_" + _state(generator)


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return "CORO_" + _state(coroutine)


def getasyncgenstate(agen):
    """AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return "AGEN_" + _state(agen)


def currentframe():
    """None: there are no frames to look into."""
    return None


def stack(context=1):
    """An empty list: there are no frames."""
    return []


def trace(context=1):
    """An empty list: there are no frames."""
    return []


# Signatures.

class _empty:
    """Marks an argument or annotation that is not there."""


_empty.__name__ = _empty.__qualname__ = "_empty"


class _ParameterKind(_enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        number = len(cls.__members__)
        member = int.__new__(cls, number)
        member._value_ = number
        member.description = description
        return member

    def __str__(self):
        return self.name


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """The text of an annotation."""
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if type(annotation).__name__ == "ForwardRef" and hasattr(annotation, "__forward_arg__"):
        return annotation.__forward_arg__
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and not hasattr(annotation, "__origin__"):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    """A function that formats annotations as seen from the module of an object."""
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


class Parameter:
    """A parameter of a function."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (2, 4):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            if self._kind != 1:
                raise ValueError(f"implicit arguments must be passed as positional or keyword arguments, not {self._kind.description}")
            self._kind = _ParameterKind.POSITIONAL_ONLY
            name = "implicit" + name[1:]
        from keyword import iskeyword
        if iskeyword(name) and self._kind is not _ParameterKind.POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def replace(self, *, name=_none, kind=_none, annotation=_none, default=_none):
        """A copy with other values."""
        return type(self)(self._name if name is _none else name, self._kind if kind is _none else kind,
                          default=self._default if default is _none else default,
                          annotation=self._annotation if annotation is _none else annotation)

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        return ("*" if self._kind == 2 else "**" if self._kind == 4 else "") + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}


class BoundArguments:
    """Arguments by parameter."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        out = []
        for name, p in self._signature.parameters.items():
            if p.kind in (3, 4) or name not in self.arguments:
                break
            if p.kind == 2:
                out.extend(self.arguments[name])
            else:
                out.append(self.arguments[name])
        return tuple(out)

    @property
    def kwargs(self):
        out, started = {}, False
        for name, p in self._signature.parameters.items():
            if not started:
                if p.kind in (3, 4):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if p.kind == 4:
                out.update(self.arguments[name])
            else:
                out[name] = self.arguments[name]
        return out

    def apply_defaults(self):
        """Fill in the defaults of arguments that were not given."""
        filled = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif p.default is not _empty:
                filled[name] = p.default
            elif p.kind == 2:
                filled[name] = ()
            elif p.kind == 4:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    __hash__ = None

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join(f'{k}={v!r}' for k, v in self.arguments.items())})>"


class Signature:
    """The parameters of a callable and what it returns."""

    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = {}
        top, defaults = 0, False
        for p in parameters or ():
            if __validate_parameters__:
                if p.kind < top:
                    raise ValueError(f"wrong parameter order: {_ParameterKind(top).description} parameter before {p.kind.description} parameter")
                if p.kind > top:
                    top = p.kind
                if p.kind in (0, 1):
                    if p.default is not _empty:
                        defaults = True
                    elif defaults:
                        raise ValueError("non-default argument follows default argument")
                if p.name in found:
                    raise ValueError(f"duplicate parameter name: {p.name!r}")
            found[p.name] = p
        self._parameters = _MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=1):
        """The signature of a callable."""
        return _signature(obj, cls, follow_wrapped, globals, locals, eval_str, annotation_format)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_none, return_annotation=_none):
        """A copy with other values."""
        return type(self)(self._parameters.values() if parameters is _none else parameters,
                          return_annotation=self._return_annotation if return_annotation is _none else return_annotation)

    __replace__ = replace

    def _parts(self):
        return (tuple(p for p in self._parameters.values() if p.kind != 3),
                {p.name: p for p in self._parameters.values() if p.kind == 3}, self._return_annotation)

    def __hash__(self):
        plain, named, result = self._parts()
        return hash((plain, frozenset(named.values()), result))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._parts() == other._parts()

    def _bind(self, args, kwargs, partial=False):
        out, params = {}, list(self._parameters.values())
        kwargs = dict(kwargs)
        given, i, pos_only_as_kw, straight = list(args), 0, [], True
        for n, p in enumerate(params):
            if p.kind in (3, 4):
                if i < len(given) and p.kind in (3, 4):
                    raise TypeError("too many positional arguments")
                break
            if p.kind == 2:
                straight = False
                if i < len(given):
                    out[p.name] = tuple(given[i:])
                    i = len(given)
                continue
            if i < len(given):
                if p.name in kwargs and p.kind != 0:
                    raise TypeError(f"multiple values for argument {p.name!r}")
                out[p.name] = given[i]
                i += 1
            elif p.kind == 0:
                straight = False
                if p.default is _empty:
                    if not partial:
                        kind = "positional-only " if p.name in kwargs else ""
                        raise TypeError(f"missing a required {kind}argument: {p.name!r}")
                elif p.name in kwargs:
                    pos_only_as_kw.append(p)
            elif p.name in kwargs:
                out[p.name] = kwargs.pop(p.name)
                straight = False
            elif p.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {p.name!r}")
            else:
                straight = False
        if i < len(given):
            raise TypeError("too many positional arguments")
        rest = None
        for p in params:
            if p.kind == 4:
                rest = p
            elif p.kind == 3:
                if p.name in kwargs:
                    out[p.name] = kwargs.pop(p.name)
                elif p.default is _empty and not partial:
                    raise TypeError(f"missing a required {'keyword-only ' if straight else ''}argument: {p.name!r}")
                straight = False
        if kwargs:
            if rest is not None:
                out[rest.name] = kwargs
            elif pos_only_as_kw:
                names = ", ".join(p.name for p in pos_only_as_kw)
                raise TypeError(f"got some positional-only arguments passed as keyword arguments: {names!r}")
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return self._bound_arguments_cls(self, {n: out[n] for n in self._parameters if n in out})

    def bind(self, /, *args, **kwargs):
        """The arguments by parameter, or a TypeError if they do not fit."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """As bind(), but arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """The text of the signature, on several lines if it is wider than max_width."""
        out, pos_only, star = [], False, False
        for p in self._parameters.values():
            if p.kind == 0:
                pos_only = True
            elif pos_only:
                out.append("/")
                pos_only = False
            if p.kind == 2:
                star = True
            elif p.kind == 3 and not star:
                out.append("*")
                star = True
            out.append(p._format(quote_annotation_strings=quote_annotation_strings))
        if pos_only:
            out.append("/")
        text = "(" + ", ".join(out) + ")"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(out) + "\n)"
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(self._return_annotation, quote_annotation_strings=quote_annotation_strings)
        return text

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}


def _without_first(sig):
    # The signature of a method that is bound.
    params = list(sig.parameters.values())
    if not params or params[0].kind in (3, 4):
        raise ValueError("invalid method signature")
    if params[0].kind != 2:
        params = params[1:]
    return sig.replace(parameters=params)


def _of_function(f, cls, globals, locals, eval_str, format):
    rows = _params(f)
    if rows is None:
        raise ValueError(f"no signature found for builtin {f!r}")
    notes = get_annotations(f, globals=globals, locals=locals, eval_str=eval_str, format=format) if isfunction(f) else {}
    make = cls._parameter_cls
    return cls([make(name, kind, default=default if optional else _empty, annotation=notes.get(name, _empty))
                for name, kind, optional, default in rows],
               return_annotation=notes.get("return", _empty), __validate_parameters__=False)


def _of_partial(p, sig):
    # What is left after the arguments of a partial object.
    try:
        bound = sig.bind_partial(*p.args, **(p.keywords or {}))
    except TypeError as e:
        raise ValueError(f"partial object {p!r} has incorrect arguments") from e
    out, to_keyword = [], False
    for name, param in sig.parameters.items():
        if name in bound.arguments and name in (p.keywords or {}):
            if param.kind == 1:
                to_keyword = True
                out.append(param.replace(default=bound.arguments[name], kind=3))
                continue
            param = param.replace(default=bound.arguments[name])
        elif name in bound.arguments and param.kind in (0, 1):
            from functools import Placeholder
            if bound.arguments[name] is Placeholder:
                out.append(param.replace(kind=0, default=_empty))
            continue
        if to_keyword:
            if param.kind == 1:
                param = param.replace(kind=3)
            elif param.kind == 2:
                continue
        out.append(param)
    return sig.replace(parameters=out)


def _user_method(cls, name):
    # A method of that name that some class of the program defines.
    for base in cls.__mro__:
        if name in base.__dict__:
            f = base.__dict__[name]
            if isinstance(f, (staticmethod, classmethod)):
                f = f.__func__
            return f if isfunction(f) or not isbuiltin(f) and not _plain_method_descriptor(f) and callable(f) else None
    return None


def _signature(obj, cls, follow, globals, locals, eval_str, format):
    def again(o):
        return _signature(o, cls, follow, globals, locals, eval_str, format)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(again(obj.__func__))
    if isinstance(obj, (staticmethod,)):
        return again(obj.__func__)
    if follow:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or ismethod(f))
        if ismethod(obj):
            return again(obj)
    sig = getattr(obj, "__signature__", None)
    if sig is not None:
        if not isinstance(sig, Signature):
            raise TypeError(f"unexpected object {sig!r} in __signature__ attribute")
        return sig
    if isfunction(obj):
        return _of_function(obj, cls, globals, locals, eval_str, format)
    if isinstance(obj, _native_method) and not _params_known(obj):
        f = getattr_static(type(obj.__self__), obj.__name__, None)
        if f is None and isclass(obj.__self__):
            f = getattr_static(obj.__self__, obj.__name__, None)
        if isinstance(f, (classmethod, staticmethod)):
            f = f.__func__
        if f is None:
            raise ValueError(f"no signature found for builtin {obj!r}")
        return _without_first(_of_function(f, cls, globals, locals, eval_str, format))
    if _params_known(obj) or isbuiltin(obj) or _plain_method_descriptor(obj):
        return _of_function(obj, cls, globals, locals, eval_str, format)
    if type(obj).__name__ in ("partial", "partialmethod") and hasattr(obj, "func") and hasattr(obj, "keywords"):
        return _of_partial(obj, again(obj.func))
    if isclass(obj):
        if isinstance(getattr(obj, "_member_map_", None), dict):
            return _of_enum(obj, cls)
        call = _user_method(type(obj), "__call__")
        if call is not None:
            return _without_first(again(call))
        order = [c for c in obj.__mro__]
        for base in order:
            for name in ("__new__", "__init__"):
                if name in base.__dict__:
                    f = _user_method(obj, name)
                    if f is not None:
                        return _without_first(again(f))
        for base in obj.__mro__[:-1]:
            for name in ("__new__", "__init__"):
                f = base.__dict__.get(name)
                if isinstance(f, staticmethod):
                    f = f.__func__
                if f is not None and _params_known(f):
                    return _without_first(_of_function(f, cls, globals, locals, eval_str, format))
                if f is not None and name == "__new__" and _is_named(base):
                    return _without_first(_of_named(base, cls))
                if f is not None:
                    raise ValueError(f"no signature found for builtin type {obj!r}")
        if type not in obj.__mro__:
            return cls([])
        raise ValueError(f"no signature found for builtin type {obj!r}")
    call = _user_method(type(obj), "__call__")
    if call is not None:
        return _without_first(again(call))
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _of_enum(owner, cls):
    # An enumeration with members is called with a value, another one with
    # what makes a new enumeration.
    if owner._member_map_:
        return cls([Parameter("values", Parameter.VAR_POSITIONAL)])
    more = {"module": None, "qualname": None, "type": None, "start": 1, "boundary": None}
    return cls([Parameter("new_class_name", Parameter.POSITIONAL_ONLY), Parameter("names", Parameter.POSITIONAL_OR_KEYWORD),
                *[Parameter(name, Parameter.KEYWORD_ONLY, default=default) for name, default in more.items()]])


def _is_named(owner):
    # Whether namedtuple made a class.
    names = owner.__dict__
    return tuple in owner.__bases__ and "_fields" in names and "_field_defaults" in names


def _of_named(owner, cls):
    # The __new__ that namedtuple made for a class.
    notes = owner.__annotations__
    params = [Parameter("_cls", Parameter.POSITIONAL_OR_KEYWORD)]
    for name in owner._fields:
        params.append(Parameter(name, Parameter.POSITIONAL_OR_KEYWORD, default=owner._field_defaults.get(name, _empty),
                                annotation=notes.get(name, _empty)))
    return cls(params)


def _params_known(obj):
    return _params(obj) is not None


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=1):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str,
                                   annotation_format=annotation_format)


# The older forms.

FullArgSpec = _namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")
ArgInfo = _namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = _namedtuple("Arguments", "args, varargs, varkw")
ClosureVars = _namedtuple("ClosureVars", "nonlocals globals builtins unbound")
Traceback = _namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = _namedtuple("FrameInfo", "frame filename lineno function code_context index")


def getfullargspec(func):
    """The parameters of a function as a named tuple; a receiver is included."""
    try:
        if ismethod(func):
            func = func.__func__
        elif isclass(func) and isclass(type(func)) and _user_method(type(func), "__call__") is None:
            func = next((f for base in func.__mro__ for name in ("__new__", "__init__")
                         if name in base.__dict__ and (f := _user_method(func, name)) is not None), func)
        sig = _signature(func, Signature, False, None, None, False, 1)
    except Exception as e:
        raise TypeError("unsupported callable") from e
    args, posonly, varargs, varkw, kwonly, defaults, kwdefaults, notes = [], [], None, None, [], (), {}, {}
    if sig.return_annotation is not _empty:
        notes["return"] = sig.return_annotation
    for p in sig.parameters.values():
        if p.kind in (0, 1):
            (posonly if p.kind == 0 else args).append(p.name)
            if p.default is not _empty:
                defaults += (p.default,)
        elif p.kind == 2:
            varargs = p.name
        elif p.kind == 3:
            kwonly.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _empty:
            notes[p.name] = p.annotation
    return FullArgSpec(posonly + args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, notes)


def _words(names, kind, positional):
    names = [repr(n) for n in names]
    if len(names) == 1:
        text = names[0]
    elif len(names) == 2:
        text = "{} and {}".format(*names)
    else:
        text = ", ".join(names[:-2]) + ", {} and {}".format(*names[-2:])
    return text


def getcallargs(func, /, *positional, **named):
    """The values parameters would have in a call."""
    spec = getfullargspec(func)
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    name, args = func.__name__, spec.args
    n, given = len(args), len(positional)
    defaults = spec.defaults or ()
    out = dict(zip(args, positional))
    if spec.varargs:
        out[spec.varargs] = tuple(positional[n:])
    if spec.varkw:
        out[spec.varkw] = {}
    possible = set(args + spec.kwonlyargs)
    for k, v in named.items():
        if k not in possible:
            if not spec.varkw:
                raise TypeError(f"{name}() got an unexpected keyword argument {k!r}")
            out[spec.varkw][k] = v
            continue
        if k in out:
            raise TypeError(f"{name}() got multiple values for argument {k!r}")
        out[k] = v
    if given > n and not spec.varargs:
        least = n - len(defaults)
        kw_given = len([k for k in spec.kwonlyargs if k in out])
        plural, sig = (least != 1 or len(defaults) > 0, f"from {least} to {n}") if defaults else (n != 1, str(n))
        extra = ""
        if kw_given:
            extra = f" positional argument{'s' if given != 1 else ''} (and {kw_given} keyword-only argument{'s' if kw_given != 1 else ''})"
        raise TypeError(f"{name}() takes {sig} positional argument{'s' if plural else ''} but {given}{extra} "
                        f"{'was' if given == 1 and not kw_given else 'were'} given")

    def missing(names, kind):
        if names:
            raise TypeError(f"{name}() missing {len(names)} required {kind} argument{'' if len(names) == 1 else 's'}: {_words(names, kind, True)}")

    if given < n:
        missing([a for a in args[:n - len(defaults)] if a not in out], "positional")
        for a, v in zip(args[n - len(defaults):], defaults):
            out.setdefault(a, v)
    for k in spec.kwonlyargs:
        if k not in out and spec.kwonlydefaults and k in spec.kwonlydefaults:
            out[k] = spec.kwonlydefaults[k]
    missing([k for k in spec.kwonlyargs if k not in out], "keyword-only")
    return out


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """The text of arguments with their values."""
    parts = [formatarg(a) + formatvalue(locals[a]) for a in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(parts) + ")"


class BufferFlags(_enum.IntFlag):
    """Flags of the buffer protocol."""

    SIMPLE, WRITABLE, FORMAT, ND, STRIDES = 0, 1, 4, 8, 0x18
    C_CONTIGUOUS, F_CONTIGUOUS, ANY_CONTIGUOUS, INDIRECT = 0x38, 0x58, 0x98, 0x118
    CONTIG, CONTIG_RO, STRIDED, STRIDED_RO = 9, 8, 0x19, 0x18
    RECORDS, RECORDS_RO, FULL, FULL_RO, READ, WRITE = 0x1D, 0x1C, 0x11D, 0x11C, 0x100, 0x200
