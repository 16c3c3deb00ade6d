# The core of typing: special forms, aliases, type variables and Generic. What
# is left out here is made when it is first named, see __getattr__ at the end.

TYPE_CHECKING = False
Text = str
_none_type = type(None)


def _type_repr(t):
    if t is ...:
        return "..."
    if isinstance(t, type) and not isinstance(t, _BuiltinGeneric):
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    if isinstance(t, (list, tuple)):
        return "[" + ", ".join(_type_repr(x) for x in t) + "]"
    return repr(t)


class _Operators:
    def __or__(self, other):
        return _join(self, other)

    def __ror__(self, other):
        return _join(other, self)


def _join(*types):
    # The union of types as the brackets of Union take them.
    return _union(*[_type_check(t, "Union[arg, ...]: each arg must be a type.") for t in types])


def _cannot_subclass(self, bases):
    raise TypeError(f"Cannot subclass {self!r}")


class ForwardRef(_Operators):
    """An annotation that is kept as text."""

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__owner__ = owner

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=1):
        """What the text stands for."""
        names = {p.__name__: p for p in type_params or ()} | (dict(globals) if globals else {}) | (dict(locals) if locals else {})
        try:
            return _evaluate(self.__forward_arg__, names, owner if owner is not None else self.__owner__)
        except NameError:
            if format == 3:
                return self
            raise

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        more = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        if self.__owner__ is not None:
            more += f", owner={self.__owner__!r}"
        if self.__forward_is_class__:
            more += ", is_class=True"
        return f"ForwardRef({self.__forward_arg__!r}{more})"


class _SpecialForm(_Operators):
    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    @property
    def __name__(self):
        return self._name

    __module__ = "typing"
    __mro_entries__ = _cannot_subclass

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, params):
        if self._make is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._make(self, params)

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


def _type_check(arg, msg, special=False):
    if arg is None:
        return _none_type
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, _GenericAlias):
        o = arg.__origin__
        if o is Generic or _is_protocol_class(o) or not special and (o is ClassVar or o is Final):
            raise TypeError(f"{arg!r} is not valid as type argument")
    elif arg is Generic or arg is ClassVar and not special or arg is Final and not special or _is_protocol_class(arg):
        raise TypeError(f"Plain {arg!r} is not valid as type argument")
    elif type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _is_protocol_class(t):
    return isinstance(t, type) and t.__module__ == "typing" and t.__name__ == "Protocol"


def _params_of(args):
    # The type variables in args, in order.
    found = []
    for a in args:
        if isinstance(a, type):
            continue
        if isinstance(a, (TypeVar, ParamSpec, TypeVarTuple)):
            if a not in found:
                found.append(a)
        elif isinstance(a, (list, tuple)):
            for p in _params_of(a):
                if p not in found:
                    found.append(p)
        else:
            for p in getattr(a, "__parameters__", ()):
                if p not in found:
                    found.append(p)
    return tuple(found)


def _bind_params(self, params, items):
    # A dict of what each type variable stands for; self is for messages.
    if len(params) == 1 and isinstance(params[0], ParamSpec):
        if not (len(items) == 1 and (items[0] is ... or isinstance(items[0], (list, tuple, ParamSpec, _ConcatenateAlias)))):
            items = (tuple(items),)
    want, got = len(params), len(items)
    tuples = [i for i, p in enumerate(params) if isinstance(p, TypeVarTuple)]
    table = {}
    if tuples:
        i = tuples[0]
        after = want - i - 1
        if got < want - 1:
            raise TypeError(f"Too few arguments for {self}; actual {got}, expected at least {want - 1}")
        table[params[i]] = tuple(items[i:got - after])
        if got == want - 1 and params[i].has_default():
            table[params[i]] = (params[i].__default__,)
        for p, x in zip(params[:i], items):
            table[p] = x
        for p, x in zip(params[i + 1:], items[got - after:]):
            table[p] = x
        return table
    if got > want:
        raise TypeError(f"Too many arguments for {self}; actual {got}, expected {want}")
    if got < want:
        if any(isinstance(p, ParamSpec) for p in params):
            raise TypeError(f"Too few arguments for {self}")
        if not params[got].has_default():
            least = want - sum(p.has_default() for p in params[got:])
            raise TypeError(f"Too few arguments for {self}; actual {got}, expected at least {least}")
        items = (*items, *[p.__default__ for p in params[got:]])
    for p, x in zip(params, items):
        if isinstance(p, ParamSpec):
            if isinstance(x, list):
                x = tuple(_type_check(t, "Expected a type.") for t in x)
        elif isinstance(p, TypeVar):
            x = _type_check(x, "Parameters to generic types must be types.")
            if isinstance(x, _GenericAlias) and x.__origin__ is Unpack and not tuples:
                raise TypeError(f"{x!r} is not valid as type argument")
        table[p] = x
    return table


def _substitute(args, table):
    out = []
    for a in args:
        if isinstance(a, (TypeVar, ParamSpec)):
            a = table.get(a, a)
            out.append(a)
        elif isinstance(a, _GenericAlias) and a.__origin__ is Unpack and a.__args__[0] in table:
            out.extend(table[a.__args__[0]])
        elif isinstance(a, (tuple, list)):
            out.append(type(a)(_substitute(a, table)))
        elif not isinstance(a, type) and (params := getattr(a, "__parameters__", ())):
            keys = []
            for p in params:
                if isinstance(p, TypeVarTuple):
                    keys.extend(table[p])
                else:
                    keys.append(table.get(p, p))
            out.append(a[tuple(keys)])
        else:
            out.append(a)
    return out


class _GenericAlias(_Operators):
    """A subscripted form: typing.List[int], C[T]."""

    __module__ = "typing"
    __parameters__ = ()

    def __init__(self, origin, args, name=None, inst=True):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self._inst = inst
        self.__parameters__ = _params_of(args)

    @property
    def __name__(self):
        if self._name is None:
            return self.__origin__.__name__
        return self._name.rpartition(".")[2]

    def _shown(self):
        return self._name or _type_repr(self.__origin__)

    def __repr__(self):
        return f"{self._shown()}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __iter__(self):
        yield Unpack[self]

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self.__name__} cannot be instantiated; use {self.__origin__.__name__}() instead")
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot instantiate {self!r}")
        obj = self.__origin__(*args, **kwargs)
        try:
            obj.__orig_class__ = self
        except Exception:
            pass
        return obj

    def __getitem__(self, params):
        if self.__origin__ is Generic or _is_protocol_class(self.__origin__):
            raise TypeError(f"Cannot subscript already-subscripted {self!r}")
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        items = params if isinstance(params, tuple) else (params,)
        return self._copy(tuple(_substitute(self.__args__, _bind_params(self, self.__parameters__, items))))

    def _copy(self, args):
        return type(self)(self.__origin__, args, self._name, self._inst)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if not isinstance(origin, type):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name is not None and origin is not Generic and not _is_protocol_class(origin):
            return _alias_bases(self, origin, bases)
        if origin is Generic:
            if any(_is_protocol_class(getattr(b, "__origin__", b)) for b in bases):
                return ()
            if any(isinstance(b, (_GenericAlias, _SpecialGenericAlias)) and b is not self for b in bases[bases.index(self) + 1:]):
                return ()
        return (origin,)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __setattr__(self, name, value):
        if name in _OWN or name.startswith("__") and name.endswith("__"):
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def copy_with(self, args):
        return self._copy(tuple(args))


_OWN = frozenset(("_name", "_inst"))


def _alias_bases(self, origin, bases):
    out = []
    if origin not in bases:
        out.append(origin)
    for b in bases[bases.index(self) + 1:]:
        if isinstance(b, (_GenericAlias, _SpecialGenericAlias)) or isinstance(b, type) and issubclass(b, Generic):
            return tuple(out)
    return (*out, Generic)


class _FormAlias(_GenericAlias):
    # Literal, Annotated and other forms are no classes.
    __mro_entries__ = _cannot_subclass

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        *head, result = self.__args__
        if len(head) == 1 and (head[0] is ... or isinstance(head[0], (ParamSpec, _ConcatenateAlias))):
            return f"{self._name}[{_type_repr(head[0])}, {_type_repr(result)}]"
        return f"{self._name}[[{', '.join(map(_type_repr, head))}], {_type_repr(result)}]"

    def _copy(self, args):
        # What stands for a ParamSpec or is concatenated before one is spliced.
        flat = []
        for a in args:
            flat.extend(a if isinstance(a, tuple) else [a])
        return _CallableGenericAlias(self.__origin__, tuple(flat), self._name)


class _ConcatenateAlias(_FormAlias):
    def _copy(self, args):
        last = args[-1]
        if isinstance(last, tuple):
            return (*args[:-1], *last)
        if isinstance(last, _ConcatenateAlias):
            args = (*args[:-1], *last.__args__)
        return _ConcatenateAlias(self.__origin__, args, self._name)


class _LiteralGenericAlias(_FormAlias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__)) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return _literal_set(self) == _literal_set(other)

    def __hash__(self):
        return hash(_literal_set(self))


def _literal_set(alias):
    return frozenset([(type(a), a) for a in alias.__args__])


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata, name=None, inst=True):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), "typing.Annotated")
        self.__metadata__ = metadata

    def _copy(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(name)


class _SpecialGenericAlias(_Operators):
    """An unsubscripted name for a built-in or abstract class: List, Dict, Callable."""

    def __init__(self, name, origin, count, inst, defaults=()):
        self._name = name
        self.__origin__ = origin
        self._count = count
        self._inst = inst
        self._defaults = defaults

    __module__ = "typing"

    @property
    def __name__(self):
        return self._name

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_type_check(p, "Parameters to generic types must be types.") for p in params])
        if self._defaults and len(params) < self._count and len(params) + len(self._defaults) >= self._count:
            params = params + self._defaults[len(params) - self._count:]
        if self._count == 0:
            raise TypeError(f"{self!r} is not a generic class")
        if len(params) != self._count:
            word = "few" if len(params) < self._count else "many"
            expected = f"at least {self._count - len(self._defaults)}" if self._defaults else self._count
            raise TypeError(f"Too {word} arguments for {self!r}; actual {len(params)}, expected {expected}")
        return _GenericAlias(self.__origin__, params, "typing." + self._name, self._inst)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        return _alias_bases(self, self.__origin__, bases)

    def __getattr__(self, name):
        if name == "__qualname__":
            return self._name
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __dir__(self):
        return dir(self.__origin__)


class _TupleForm(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            params = (*[_type_check(p, "Tuple[t, ...]: t must be a type.") for p in params[:-1]], ...)
        else:
            params = tuple([_type_check(p, "Tuple[t0, t1, ...]: each t must be a type.") for p in params])
        return _GenericAlias(tuple, params, "typing.Tuple", False)


class _CallableForm(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        head, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if isinstance(head, list):
            head = tuple([_type_check(p, "Callable[[arg, ...], result]: each arg must be a type.") for p in head])
        else:
            head = (head,)
        return _CallableGenericAlias(self.__origin__, (*head, result), "typing.Callable")


def _single(form, params):
    if type(params) is tuple:
        raise TypeError(f"{form!r} accepts only single type. Got {params!r:.100}.")
    return _FormAlias(form, (_type_check(params, f"{form!r} accepts only single type."),), repr(form))


def _field_kind(form, params):
    if type(params) is tuple:
        raise TypeError(f"{form._name} accepts only a single type. Got {params!r:.100}.")
    return _FormAlias(form, (_type_check(params, f"{form._name} accepts only a single type.", True),), repr(form))


def _make_optional(form, params):
    if type(params) is tuple:
        raise TypeError(f"typing.Optional requires a single type. Got {params!r:.100}.")
    return _union(_type_check(params, "typing.Optional requires a single type."), None)


def _make_literal(form, params):
    flat = []
    for p in params if isinstance(params, tuple) else (params,):
        for x in p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,):
            flat.append(x)
    try:
        flat = [x for _, x in dict.fromkeys([(type(x), x) for x in flat])]
    except TypeError:
        pass  # what has no hash stays as often as it is given
    return _LiteralGenericAlias(form, tuple(flat), "typing.Literal")


def _make_annotated(form, params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(_type_check(params[0], "Annotated[t, ...]: t must be a type.", True), tuple(params[1:]))


def _make_concatenate(form, params):
    if params == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(params, tuple):
        params = (params,)
    if not (params[-1] is ... or isinstance(params[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    head = [_type_check(p, "Concatenate[arg, ...]: each arg must be a type.") for p in params[:-1]]
    return _ConcatenateAlias(form, (*head, params[-1]), "typing.Concatenate")


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type that is compatible with every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


ClassVar = _SpecialForm("ClassVar", _single)
Final = _SpecialForm("Final", _single)
Unpack = _SpecialForm("Unpack", _single)
Optional = _SpecialForm("Optional", _make_optional)
Literal = _SpecialForm("Literal", _make_literal)
Annotated = _SpecialForm("Annotated", _make_annotated)


class _NoDefault:
    __slots__ = ()

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = _NoDefault()


class _Variable(_Operators):
    _lazy = False
    _default = NoDefault

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    @property
    def __default__(self):
        if self._lazy and self._default is not NoDefault:
            return self._default()
        return self._default

    def has_default(self):
        """Whether the variable has a default."""
        return self._default is not NoDefault

    def __init_subclass__(cls, **kwargs):
        if cls.__module__ != "typing":
            raise TypeError(f"type 'typing.{cls.__base__.__name__}' is not an acceptable base type")

    def __reduce__(self):
        return self.__name__

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _check_name(function, name):
    if name is NoDefault:
        raise TypeError(f"{function}() missing required argument 'name' (pos 1)")
    if not isinstance(name, str):
        raise TypeError(f"{function}() argument 'name' must be str, not {type(name).__name__}")


def _variance(covariant, contravariant, infer):
    if covariant and contravariant:
        raise ValueError("Bivariant types are not supported.")
    if infer and (covariant or contravariant):
        raise ValueError("Variance cannot be specified with infer_variance.")


class TypeVar(_Variable):
    """A type variable."""

    def __init__(self, name=NoDefault, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        _check_name("typevar", name)
        _variance(covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self.__name__ = name
        self._constraints = tuple([_type_check(t, "TypeVar(name, constraint, ...): constraints must be types.") for t in constraints])
        self._bound = None if bound is None else _type_check(bound, "Bound must be a type.")
        self._default = default
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__module__ = _caller_module()

    @property
    def __bound__(self):
        if self._lazy and self._bound is not None:
            value = self._bound()
            return None if isinstance(value, tuple) else value
        return self._bound

    @property
    def __constraints__(self):
        if self._lazy and self._bound is not None:
            value = self._bound()
            return value if isinstance(value, tuple) else ()
        return self._constraints


class TypeVarTuple(_Variable):
    """A type variable that stands for any number of types."""

    def __init__(self, name=NoDefault, *, default=NoDefault):
        _check_name("typevartuple", name)
        self.__name__ = name
        self._default = default
        self.__module__ = _caller_module()

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class _SpecPart:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._part}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((self._part, self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpecArgs(_SpecPart):
    """The positional arguments of a ParamSpec."""

    _part = "args"


class ParamSpecKwargs(_SpecPart):
    """The keyword arguments of a ParamSpec."""

    _part = "kwargs"


class ParamSpec(_Variable):
    """A type variable that stands for the parameters of a function."""

    def __init__(self, name=NoDefault, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        _check_name("paramspec", name)
        _variance(covariant, contravariant, infer_variance)
        self.__name__ = name
        self.__bound__ = None if bound is None else _type_check(bound, "Bound must be a type.")
        self._default = default
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__module__ = _caller_module()

    @property
    def args(self):
        """The annotation of *args."""
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        """The annotation of **kwargs."""
        return ParamSpecKwargs(self)


def _generic_params(cls, bases):
    # The type variables of a class with these bases.
    listed = None
    every = []
    for b in bases:
        if not isinstance(b, (_GenericAlias, _BuiltinGeneric)):
            continue
        o = b.__origin__
        if o is Generic or _is_protocol_class(o):
            if o is Generic and listed is not None:
                raise TypeError("Cannot inherit from Generic[...] multiple times.")
            listed = b
        for p in _params_of((b,)):
            if p not in every:
                every.append(p)
    if listed is None:
        return tuple(every)
    params = listed.__parameters__
    lost = [p for p in every if p not in params]
    if lost:
        form = "Generic" if listed.__origin__ is Generic else "Protocol"
        raise TypeError(f"Some type variables ({', '.join(map(str, lost))}) are not listed in {form}[{', '.join(map(str, params))}]")
    return params


def _form_alias(cls, params, name):
    # Generic[...] and Protocol[...].
    if params == ():
        raise TypeError(f"Parameter list to {name}[...] cannot be empty")
    params = params if isinstance(params, tuple) else (params,)
    for p in params:
        if not isinstance(p, (TypeVar, ParamSpec, TypeVarTuple)) and not (isinstance(p, _GenericAlias) and p.__origin__ is Unpack):
            raise TypeError(f"Parameters to {name}[...] must all be type variables or parameter specification variables.")
    if len(set(params)) != len(params):
        raise TypeError(f"Parameters to {name}[...] must all be unique")
    several = defaults = False
    for p in params:
        if not isinstance(p, (TypeVar, ParamSpec, TypeVarTuple)):
            several = True
            p = p.__args__[0]
        elif several and p.has_default():
            raise TypeError("Type parameter with a default follows TypeVarTuple")
        if p.has_default():
            defaults = True
        elif defaults and not isinstance(p, TypeVarTuple):
            raise TypeError(f"Type parameter {p!r} without a default follows type parameter with a default")
    return _GenericAlias(cls, params, "typing." + name)


class Generic:
    """Base of generic classes."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if cls is Generic:
            return _form_alias(cls, params, "Generic")
        variables = cls.__dict__.get("__parameters__") or getattr(cls, "__parameters__", ())
        if not variables:
            raise TypeError(f"{cls!r} is not a generic class")
        items = params if isinstance(params, tuple) else (params,)
        table = _bind_params(cls, variables, items)
        args = []
        for p in variables:
            if isinstance(p, TypeVarTuple):
                args.extend(table[p])
            else:
                args.append(table[p])
        return _GenericAlias(cls, tuple(args))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        ns = cls.__dict__
        if "__orig_bases__" in ns:
            bases = ns["__orig_bases__"]
            if Generic in bases:
                raise TypeError("Cannot inherit from plain Generic")
        else:
            if Generic in cls.__bases__ and cls.__name__ != "Protocol" and "__type_params__" not in ns:
                raise TypeError("Cannot inherit from plain Generic")
            bases = ()
        cls.__parameters__ = _generic_params(cls, bases)


class NewType(_Operators):
    """A type that is another one when the program runs."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _caller_module()

    def __call__(self, /, *args, **kwargs):
        if kwargs:
            raise TypeError("_typing._idfunc() takes no keyword arguments")
        if len(args) != 1:
            raise TypeError(f"_typing._idfunc() takes exactly one argument ({len(args)} given)")
        return args[0]

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__

    def __mro_entries__(self, bases):
        superclass = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{name} = NewType({name!r}, {superclass})`")

        return (Dummy,)


def get_origin(tp):
    """The class or form of a subscripted type, None for others."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, Union):
        return Union
    if isinstance(tp, (_GenericAlias, _SpecialGenericAlias, _BuiltinGeneric, _SpecPart)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    """What stands in the brackets of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, _BuiltinGeneric)):
        args = tp.__args__
        origin = tp.__origin__
        if isinstance(origin, type) and origin.__name__ == "Callable" and origin.__module__ == "collections.abc":
            if args and args[0] is not ... and not (len(args) == 2 and isinstance(args[0], (ParamSpec, _ConcatenateAlias, list))):
                return (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, Union) else ()


# Names made when first used.

_FORMS = {
    "NoReturn": None, "Never": None, "Self": None, "LiteralString": None, "TypeAlias": None,
    "Required": _field_kind, "NotRequired": _field_kind, "ReadOnly": _field_kind, "Concatenate": _make_concatenate,
    "TypeGuard": _single, "TypeIs": _single,
}
# Alias: module of the class, its name, number of parameters, whether calls make instances.
_ALIASES = {
    "List": ("", list, 1, False), "Dict": ("", dict, 2, False), "Set": ("", set, 1, False), "FrozenSet": ("", frozenset, 1, False),
    "Type": ("", type, 1, False), "Deque": ("collections", "deque", 1, True), "DefaultDict": ("collections", "defaultdict", 2, True),
    "OrderedDict": ("collections", "OrderedDict", 2, True), "Counter": ("collections", "Counter", 1, True),
    "ChainMap": ("collections", "ChainMap", 2, True), "Iterable": ("abc", "Iterable", 1, True), "Iterator": ("abc", "Iterator", 1, True),
    "Reversible": ("abc", "Reversible", 1, True), "Container": ("abc", "Container", 1, True), "Collection": ("abc", "Collection", 1, True),
    "Sequence": ("abc", "Sequence", 1, True), "MutableSequence": ("abc", "MutableSequence", 1, True), "AbstractSet": ("abc", "Set", 1, True),
    "MutableSet": ("abc", "MutableSet", 1, True), "Mapping": ("abc", "Mapping", 2, True), "MutableMapping": ("abc", "MutableMapping", 2, True),
    "MappingView": ("abc", "MappingView", 1, True), "KeysView": ("abc", "KeysView", 1, True), "ItemsView": ("abc", "ItemsView", 2, True),
    "ValuesView": ("abc", "ValuesView", 1, True), "Awaitable": ("abc", "Awaitable", 1, True), "Coroutine": ("abc", "Coroutine", 3, True),
    "AsyncIterable": ("abc", "AsyncIterable", 1, True), "AsyncIterator": ("abc", "AsyncIterator", 1, True),
    "Hashable": ("abc", "Hashable", 0, True), "Sized": ("abc", "Sized", 0, True), "ByteString": ("abc", "ByteString", 0, True),
    "Generator": ("abc", "Generator", 3, True, (_none_type, _none_type)), "AsyncGenerator": ("abc", "AsyncGenerator", 2, True, (_none_type,)),
    "ContextManager": ("contextlib", "AbstractContextManager", 2, True, "bool"),
    "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager", 2, True, "bool"),
    "Pattern": ("re", "Pattern", 1, True), "Match": ("re", "Match", 1, True),
}


def _origin(module, name):
    if module == "":
        return name
    if module == "abc":
        import collections.abc as m
    elif module == "collections":
        import collections as m
    elif module == "re":
        import re as m
    else:
        import contextlib as m
    return getattr(m, name)


def _make_name(name):
    if name in _FORMS:
        return _SpecialForm(name, _FORMS[name])
    if name in _ALIASES:
        module, origin, count, inst, *more = _ALIASES[name]
        defaults = more[0] if more else ()
        if defaults == "bool":
            defaults = (bool | None,)
        return _SpecialGenericAlias(name, _origin(module, origin), count, inst, defaults)
    if name == "Tuple":
        return _TupleForm("Tuple", tuple, -1, False)
    if name == "Callable":
        return _CallableForm("Callable", _origin("abc", "Callable"), -1, True)
    if name == "AnyStr":
        v = TypeVar("AnyStr", bytes, str)
        v.__module__ = "typing"
        return v
    if name == "TypeAliasType" or name in _HINTS:
        import _typing_hints as m
    elif name in _PROTOCOLS:
        import _typing_protocol as m
    elif name in _RECORDS:
        import _typing_records as m
    elif name == "__all__":
        return sorted([*_FORMS, *_ALIASES, *_HINTS, *_PROTOCOLS, *_RECORDS, "Tuple", "Callable", "AnyStr", "TypeAliasType", "TYPE_CHECKING", "Text",
                       "ForwardRef", "Any", "ClassVar", "Final", "Unpack", "Optional", "Literal", "Annotated", "NoDefault", "TypeVar",
                       "TypeVarTuple", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs", "Generic", "NewType", "get_origin", "get_args", "Union",
                       "cast", "assert_type"])
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    return getattr(m, name)


_HINTS = frozenset((
    "get_type_hints", "evaluate_forward_ref", "overload", "get_overloads", "clear_overloads", "final", "override", "no_type_check",
    "no_type_check_decorator", "dataclass_transform", "reveal_type", "assert_never",
))
_PROTOCOLS = frozenset((
    "Protocol", "runtime_checkable", "is_protocol", "get_protocol_members", "SupportsInt", "SupportsFloat", "SupportsComplex",
    "SupportsBytes", "SupportsIndex", "SupportsAbs", "SupportsRound",
))
_RECORDS = frozenset(("NamedTuple", "TypedDict", "is_typeddict", "IO", "TextIO", "BinaryIO"))


def __getattr__(name):
    value = _make_name(name)
    _keep(name, value)
    return value


# What type parameters and type statements of the language make.


def _type_param(name, bound, default, kind):
    default = NoDefault if default is None else default
    if kind == 1:
        t = TypeVarTuple(name, default=default)
    elif kind == 2:
        t = ParamSpec(name, infer_variance=True, default=default)
    else:
        t = TypeVar(name, infer_variance=True, default=default)
        t._bound = bound
    t._lazy = True
    return t


def _type_alias(name, params, compute):
    return _make_name("TypeAliasType")(name, None, type_params=params, _compute=compute)


def _generic_base(params):
    return Generic[tuple(next(iter(p)) if isinstance(p, TypeVarTuple) else p for p in params)]
