# Enumerations: classes with a fixed set of named instances.

_given = object()
_property = property
_set = type.__setattr__


class auto:
    """A value made by _generate_next_value_."""

    def __init__(self, value=_given):
        self.value = value

    def __repr__(self):
        return f"auto({'' if self.value is _given else repr(self.value)})"


class member:
    """Makes a function or class a member."""

    def __init__(self, value):
        self.value = value


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class FlagBoundary:
    """What a flag does with bits that no member has."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<FlagBoundary.{self.name}: {self.name.lower()!r}>"


STRICT, CONFORM, EJECT, KEEP = map(FlagBoundary, ("STRICT", "CONFORM", "EJECT", "KEEP"))


def _is_descriptor(v):
    if isinstance(v, (_function, _builtin, _property, staticmethod, classmethod)):
        return True
    t = type(v)
    return hasattr(t, "__get__") or hasattr(t, "__set__") or hasattr(t, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == "__" == name[-2:] and name[2] != "_" != name[-3]


def _is_sunder(name):
    return len(name) > 2 and name[0] == "_" == name[-1] and name[1] != "_" != name[-2]


_SUNDERS = frozenset(("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                      "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_", "_value_", "_name_"))


class EnumDict(dict):
    """The namespace of an enumeration's body: it notes the members in order."""

    def __init__(self, cls_name=None):
        self._cls_name = cls_name
        self._members = {}
        self._last = []
        self._ignore = ()
        self._generate = None
        self._auto_called = False

    @_property
    def member_names(self):
        return list(self._members)

    def __setitem__(self, key, value):
        if self._cls_name is not None and key.startswith("_" + self._cls_name.lstrip("_") + "__") and not key.endswith("__"):
            pass
        elif _is_sunder(key):
            if Enum is not None and key not in _SUNDERS and not key.startswith("_repr_"):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
                value = staticmethod(self._generate)
            elif key == "_ignore_":
                self._ignore = tuple(value.replace(",", " ").split() if isinstance(value, str) else value)
                value = list(self._ignore)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._members:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            elif isinstance(value, auto):
                value = self._auto(key, value)
            elif type(value) is tuple and any(isinstance(v, auto) for v in value):
                value = tuple(self._auto(key, v) if isinstance(v, auto) else v for v in value)
            self._members[key] = None
            self._last.append(value)
        dict.__setitem__(self, key, value)

    def _auto(self, key, a):
        if a.value is _given:
            self._auto_called = True
            a.value = self._generate(key, 1, len(self._members), self._last[:])
        return a.value

    def update(self, members=(), **more):
        for k, v in (members.items() if hasattr(members, "keys") else members):
            self[k] = v
        for k, v in more.items():
            self[k] = v


def _next_value(name, start, count, last_values):
    if not last_values:
        return start
    try:
        return max(last_values) + 1
    except TypeError:
        raise TypeError("unable to sort non-numeric values") from None


Enum = Flag = ReprEnum = None


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")
        ns = EnumDict(cls)
        _, first = _mixins(cls, bases)
        if first is not None:
            ns._generate = getattr(first, "_generate_next_value_", None)
        if ns._generate is None:
            ns._generate = _next_value
        return ns

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, dict(classdict), **kwds)
        members = {name: classdict[name] for name in classdict._members}
        if "mro" in members:
            raise ValueError("invalid enum member name(s) 'mro'")
        ns = {k: v for k, v in classdict.items() if k not in members and k not in classdict._ignore and k != "_ignore_"}
        order = ns.pop("_order_", None)
        data_type, first = _mixins(cls, bases)
        new, use_args = _find_new(ns, data_type, first)
        saved_new = ns.pop("__new__", None)
        if saved_new is not None:
            ns["__new_member__"] = saved_new
        ns["_member_names_"] = []
        ns["_member_map_"] = {}
        ns["_value2member_map_"] = {}
        ns["_unhashable_values_"] = []
        ns["_member_type_"] = data_type
        ns["_use_args_"] = use_args
        ns["_new_member_"] = staticmethod(new)
        ns["_boundary_"] = boundary or getattr(first, "_boundary_", None)
        ns["_flag_mask_"] = ns["_singles_mask_"] = ns["_all_bits_"] = 0
        if data_type is not object and ReprEnum is not None:
            _choose_methods(ns, bases, data_type)
        try:
            made = super().__new__(metacls, cls, bases, ns, **kwds)
        except RuntimeError as e:
            raise e.__cause__ or e
        is_flag = Flag is not None and issubclass(made, Flag)
        for name, value in members.items():
            _add_member(made, name, value, is_flag)
        if is_flag:
            _set(made, "_all_bits_", 2 ** made._flag_mask_.bit_length() - 1)
        if order is not None:
            wanted = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if [n for n in wanted if n in made._member_names_] != made._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {made._member_names_!r}\n  {wanted!r}")
        return made

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value=_given, names=_given, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _given:
                value = (value, names) + values
            if value is _given:
                raise TypeError(f"{cls.__name__}.__new__() missing 1 required positional argument: 'value'")
            return _lookup(cls, value)
        if names is _given and type is None:
            return _lookup(cls, value)
        return _functional(cls, value, None if names is _given else names, module, qualname, type, start, boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            _lookup(cls, value)
            return True
        except ValueError:
            return value in cls._unhashable_values_
        except TypeError:
            return False

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    @_property
    def __members__(cls):
        return dict(cls._member_map_)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        _set(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        type.__delattr__(cls, name)

    def __dir__(cls):
        return sorted(["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__",
                       "__members__", "__module__", "__name__", "__qualname__"] + cls._member_names_)


EnumMeta = EnumType


def _mixins(name, bases):
    # The type of the members' data, object if none, and the last base.
    if not bases or Enum is None:
        return object, Enum
    first = bases[-1]
    if not isinstance(first, EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    found = {}
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found[base._member_type_] = None
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                found[candidate or base] = None
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError(f"too many data types for {name!r}: {set(found)!r}")
    return (next(iter(found)) if found else object), first


def _find_new(ns, data_type, first):
    new = ns.get("__new__")
    if new is not None:
        return (new.__func__ if isinstance(new, staticmethod) else new), True
    for source in (data_type, first):
        if source is None or source is object:
            continue
        new = getattr(source, "__new_member__", None)
        if new is not None:
            return new, True
    if data_type is not object:
        return data_type.__new__, "__dataclass_fields__" not in data_type.__dict__
    return object.__new__, False


def _choose_methods(ns, bases, data_type):
    # Members of ReprEnums show as their data; repr, str and format of other
    # enumerations go before those of the data type.
    for base in bases:
        if isinstance(base, EnumType):
            for method in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
                if method not in ns and hasattr(Enum, method):
                    ns[method] = getattr(base, method)


def _add_member(cls, name, value, is_flag):
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    new = cls._new_member_
    obj = new(cls, *args) if cls._use_args_ else new(cls)
    if not hasattr(obj, "_value_"):
        if cls._member_type_ is object or not cls._use_args_ and cls._member_type_ is object:
            obj._value_ = value
        else:
            try:
                obj._value_ = cls._member_type_(*args)
            except Exception as exc:
                raise TypeError("_value_ not set in __new__, unable to create it") from exc
    value = obj._value_
    canonical = None
    try:
        canonical = cls._value2member_map_.get(value)
    except TypeError:
        for m in cls._member_map_.values():
            if m._value_ == value:
                canonical = m
                break
    single = True
    if is_flag and isinstance(value, int):
        single = value > 0 and value & (value - 1) == 0
        if canonical is None:
            _set(cls, "_flag_mask_", cls._flag_mask_ | value)
            if single:
                _set(cls, "_singles_mask_", cls._singles_mask_ | value)
    if canonical is not None:
        cls._member_map_[name] = canonical
        _set(cls, name, canonical)
        return
    obj._name_ = name
    obj.__objclass__ = cls
    obj._sort_order_ = len(cls._member_names_)
    init = type(obj).__init__
    if init is not object.__init__ and init is not Enum.__init__:
        obj.__init__(*args)
    if single:
        cls._member_names_.append(name)
    cls._member_map_[name] = obj
    _set(cls, name, obj)
    try:
        cls._value2member_map_[value] = obj
    except TypeError:
        cls._unhashable_values_.append(value)


def _lookup(cls, value):
    if type(value) is cls:
        return value
    try:
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
    except TypeError:
        for m in cls._member_map_.values():
            if m._value_ == value:
                return m
    if value is _given:
        raise TypeError(f"{cls.__name__}.__new__() missing 1 required positional argument: 'value'")
    if not cls._member_map_:
        if Flag is None or not issubclass(cls, Flag):
            raise TypeError(f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum")
    problem = None
    try:
        result = cls._missing_(value)
    except Exception as e:
        problem, result = e, None
    if isinstance(result, cls):
        return result
    if cls._boundary_ is EJECT and isinstance(result, int) and problem is None:
        return result
    invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    if result is None and problem is None:
        raise invalid
    if problem is None:
        problem = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
    if not isinstance(problem, ValueError):
        problem.__context__ = invalid
    raise problem


def _functional(cls, name, names, module, qualname, mixin, start, boundary):
    bases = (cls,) if mixin is None else (mixin, cls)
    ns = EnumType.__prepare__(name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if names is None:
        names = ()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        last = []
        pairs = []
        for i, n in enumerate(names):
            v = ns._generate(n, start, i, last[:])
            last.append(v)
            pairs.append((n, v))
        names = pairs
    for item in (names.items() if isinstance(names, dict) else names):
        k, v = (item, names[item]) if isinstance(item, str) else item
        ns[k] = v
    if module is not None:
        ns["__module__"] = module
    else:
        ns["__module__"] = "__main__"
    if qualname is not None:
        ns["__qualname__"] = qualname
    return type(cls)(name, bases, ns, boundary=boundary)


def _read_only(name):
    def get(self):
        return getattr(self, name)

    def set(self, value):
        raise AttributeError(f"<enum 'Enum'> cannot set attribute {name.strip('_')!r}")

    return _property(get, set)


class Enum(metaclass=EnumType):
    """Base of enumerations."""

    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _unhashable_values_ = []
    _member_type_ = object
    _use_args_ = False
    _boundary_ = None
    _generate_next_value_ = staticmethod(_next_value)

    name = _read_only("_name_")
    value = _read_only("_value_")

    def __init__(self, *args, **kwds):
        pass

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        return True if self is other else NotImplemented

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    def __dir__(self):
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"} |
                      {n for n in type(self).__dict__ if n[0] != "_" and n not in self._member_map_})

    def _add_alias_(self, name):
        self._member_map_[name] = self
        _set(type(self), name, self)

    def _add_value_alias_(self, value):
        self._value2member_map_[value] = self


_set(Enum, "__eq__", object.__eq__)


class ReprEnum(Enum):
    """An enumeration whose members show as their data."""


class IntEnum(int, ReprEnum):
    """An enumeration of ints."""

    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum):
    """An enumeration of strs."""

    __str__ = str.__str__
    __format__ = str.__format__

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        value = str(*values)
        obj = str.__new__(cls, value)
        obj._value_ = value
        return obj

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def _bin(n, width):
    digits = bin(n if n >= 0 else n + (1 << width))[2:]
    return f"0b{0 if n >= 0 else 1} {digits.rjust(width, '0')}"


class Flag(Enum, boundary=STRICT):
    """An enumeration of bits that can be combined."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _iter_member_(cls, value):
        for name in cls._member_names_:
            m = cls._member_map_[name]
            if m._value_ & value:
                yield m

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_bin(value, width)}\n  allowed {_bin(mask, width)}")
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value += max(all_bits + 1, 2 ** value.bit_length())
        if value < 0:
            value += all_bits + 1
        unknown = value & ~mask
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        if cls._member_type_ is object:
            obj = object.__new__(cls)
        else:
            obj = cls._member_type_.__new__(cls, value)
        obj._value_ = value
        names = [m._name_ for m in cls._iter_member_(value)]
        if unknown:
            names.append(str(unknown))
        obj._name_ = "|".join(names) or None
        return cls._value2member_map_.setdefault(value, obj)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {type(self).__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return f"<{type(self).__name__}: {self._value_!r}>"
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{type(self).__name__}({self._value_!r})"
        return f"{type(self).__name__}.{self._name_}"

    def _operand(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        n = self._operand(other)
        return NotImplemented if n is None else type(self)(self._value_ | n)

    def __and__(self, other):
        n = self._operand(other)
        return NotImplemented if n is None else type(self)(self._value_ & n)

    def __xor__(self, other):
        n = self._operand(other)
        return NotImplemented if n is None else type(self)(self._value_ ^ n)

    def __invert__(self):
        cls = type(self)
        if self._boundary_ in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A flag whose members are ints."""

    __str__ = int.__repr__
    __format__ = int.__format__
    __repr__ = Flag.__repr__
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __contains__ = Flag.__contains__


def unique(enumeration):
    """A class decorator: no two names for one value."""
    twins = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if twins:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(f'{a} -> {b}' for a, b in twins)}")
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def verify(*checks):
    """A class decorator: check an enumeration."""
    def check(enumeration):
        for c in checks:
            if c is UNIQUE:
                unique_names = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
                if unique_names:
                    raise ValueError(f"aliases found in {enumeration!r}: {', '.join(f'{a} -> {b}' for a, b in unique_names)}")
            elif c is CONTINUOUS:
                values = {m.value for m in enumeration}
                if values:
                    missing = [v for v in range(min(values), max(values)) if v not in values]
                    if missing:
                        raise ValueError(f"invalid enum {enumeration.__name__!r}: missing values {', '.join(map(str, missing))}")
        return enumeration
    return check


property = _property


def global_enum(cls, update_str=False):
    """Return the class: module globals are left alone."""
    return cls
