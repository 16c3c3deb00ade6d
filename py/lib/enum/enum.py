# Enumerations: classes with a fixed set of named instances.

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property", "verify", "member",
    "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str", "global_enum", "EnumCheck",
    "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name",
]


class _AutoNull:
    # Marks a value that _generate_next_value_ makes.

    def __repr__(self):
        return "_auto_null"


_given = _AutoNull()
_set = type.__setattr__

Enum = Flag = ReprEnum = EJECT = KEEP = None


class auto:
    """A value made by _generate_next_value_."""

    def __init__(self, value=_given):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class member:
    """Makes a function or class a member."""

    def __init__(self, value):
        self.value = value


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


def _is_descriptor(v):
    if isinstance(v, (_function, _property, staticmethod, classmethod)):
        return True
    if isinstance(v, _builtin):
        return "." in v.__qualname__
    t = type(v)
    return hasattr(t, "__get__") or hasattr(t, "__set__") or hasattr(t, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == "__" == name[-2:] and name[2] != "_" != name[-3]


def _is_sunder(name):
    return len(name) > 2 and name[0] == "_" == name[-1] and name[1] != "_" != name[-2]


def _is_private(cls_name, name):
    start = f"_{cls_name}__"
    return len(name) > len(start) and name.startswith(start) and (name[-1] != "_" or name[-2] != "_")


def _is_internal(cls_name, cls):
    # Whether a class was defined in the body of the enumeration.
    return cls.__qualname__.endswith(f"{cls_name}.{cls.__name__}")


def _single_bit(n):
    return n > 0 and n & (n - 1) == 0


_SUNDERS = frozenset(("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                      "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_"))


class EnumDict(dict):
    """The namespace of an enumeration's body: it notes the members in order."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate_next_value = None
        self._auto_called = False

    @_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if key[:1] == "_":
            if self._cls_name is not None and _is_private(self._cls_name, key):
                return dict.__setitem__(self, key, value)
            if _is_sunder(key):
                return dict.__setitem__(self, key, self._sunder(key, value))
            if _is_dunder(key):
                return dict.__setitem__(self, "_order_" if key == "__order__" else key, value)
        if key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value) and not (isinstance(value, type) and _is_internal(self._cls_name, value)):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value = self._auto(key, value)
            elif isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
                items = [self._auto(key, v) if isinstance(v, auto) else v for v in value]
                try:
                    value = type(value)(items)
                except TypeError:
                    value = type(value)(*items)
            else:
                self._last_values.append(value)
            self._member_names[key] = None
        dict.__setitem__(self, key, value)

    def _sunder(self, key, value):
        if key not in _SUNDERS:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def _auto(self, key, a):
        if a.value is _given:
            a.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(a.value)
        return a.value

    def update(self, members, **more):
        try:
            for k in members.keys():
                self[k] = members[k]
        except AttributeError:
            for k, v in members:
                self[k] = v
        for k, v in more.items():
            self[k] = v


class _Member:
    # A member to be: it becomes one when the class gives it its name.

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        obj = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
        if not hasattr(obj, "_value_"):
            if cls._member_type_ is object:
                obj._value_ = value
            else:
                try:
                    obj._value_ = cls._member_type_(*args)
                except Exception as exc:
                    raise TypeError("_value_ not set in __new__, unable to create it") from exc
        value = obj._value_
        obj._name_ = name
        obj.__objclass__ = cls
        obj.__init__(*args)
        obj._sort_order_ = len(cls._member_names_)
        is_flag = Flag is not None and issubclass(cls, Flag)
        single = False
        if is_flag and isinstance(value, int):
            single = _single_bit(value)
            cls._flag_mask_ |= value
            if single:
                cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        known = None
        try:
            known = cls._value2member_map_.get(value)
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    known = m
                    break
        if known is not None:
            obj = known
        elif not is_flag or single:
            cls._member_names_.append(name)
        cls._add_member_(name, obj)
        try:
            cls._value2member_map_.setdefault(value, obj)
            if value not in cls._hashable_values_:
                cls._hashable_values_.append(value)
        except TypeError:
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(name, []).append(value)


def _find_data_type(name, bases):
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
    return next(iter(found)) if found else object


def _find_data_repr(bases):
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                return base._value_repr_
            ns = base.__dict__
            if "__repr__" in ns:
                if "__dataclass_fields__" in ns and "__dataclass_params__" in ns and ns["__dataclass_params__"].repr:
                    return _dataclass_repr
                return ns["__repr__"]
    return None


def _dataclass_repr(self):
    return ", ".join(f"{k}={getattr(self, k)!r}" for k, f in self.__dataclass_fields__.items() if f.repr)


def _find_new(ns, data_type, first):
    # What makes members, whether it was defined here, and whether it takes
    # the member's arguments.
    new = ns.get("__new__")
    if new is not None:
        return new, True, True
    for method in ("__new_member__", "__new__"):
        for source in (data_type, first):
            found = getattr(source, method, None)
            if found is not None and found != object.__new__ and found != Enum.__new__:
                return found, False, True
    return object.__new__, False, False


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, _simple=False, **kwds):
        if _simple:
            return {}
        metacls._check_for_existing_members_(cls, bases)
        ns = EnumDict(cls)
        _, first = metacls._get_mixins_(cls, bases)
        ns["_generate_next_value_"] = getattr(first, "_generate_next_value_", None)
        return ns

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        for name in classdict.pop("_ignore_", ()):
            classdict.pop(name, None)
        names = [n for n in classdict._member_names if n in classdict]
        for name in names:
            if name == "mro" or name == "":
                raise ValueError(f"invalid enum member name(s) {name!r}")
        order = classdict.pop("_order_", None)
        if order is not None and isinstance(order, str):
            order = order.replace(",", " ").split()
        generate = classdict.get("_generate_next_value_")
        if generate is not None and type(generate) is not staticmethod:
            dict.__setitem__(classdict, "_generate_next_value_", staticmethod(generate))
        data_type, first = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = _find_new(classdict, data_type, first)
        put = dict.__setitem__
        for name in names:
            put(classdict, name, _Member(classdict[name]))
        progress = f"_{cls}__in_progress"
        for name, value in (
            ("_new_member_", new), ("_use_args_", use_args), ("_member_names_", []), ("_member_map_", {}), ("_value2member_map_", {}),
            ("_hashable_values_", []), ("_unhashable_values_", []), ("_unhashable_values_map_", {}), ("_member_type_", data_type),
            ("_value_repr_", _find_data_repr(bases)), ("_boundary_", boundary or getattr(first, "_boundary_", None)),
            ("_flag_mask_", 0), ("_singles_mask_", 0), ("_all_bits_", 0), ("_inverted_", None), (progress, True),
        ):
            put(classdict, name, value)
        try:
            made = super().__new__(metacls, cls, bases, classdict, **kwds)
        except Exception as e:
            if hasattr(e, "__notes__"):
                del e.__notes__
            raise
        type.__delattr__(made, progress)
        if ReprEnum in bases:
            if data_type is object:
                raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
            if "__format__" not in classdict:
                _set(made, "__format__", data_type.__format__)
                put(classdict, "__format__", data_type.__format__)
            if "__str__" not in classdict:
                method = data_type.__repr__ if data_type.__str__ is object.__str__ else data_type.__str__
                _set(made, "__str__", method)
                put(classdict, "__str__", method)
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name not in classdict:
                found = getattr(made, name, None)
                if found == getattr(data_type, name, None) or found == getattr(object, name, None):
                    _set(made, name, getattr(first, name))
        if Flag is not None and issubclass(made, Flag):
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in classdict:
                    _set(made, name, getattr(Flag, name))
        if save_new:
            _set(made, "__new_member__", new)
        _set(made, "__new__", Enum.__new__)
        if Flag is not None and issubclass(made, Flag):
            values = [m._value_ for m in made]
            if values != sorted(values):
                made._iter_member_ = made._iter_member_by_def_
        if order is not None:
            wanted = [n for n in order if n in made._member_names_ or n not in made._member_map_]
            if wanted != made._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {made._member_names_!r}\n  {wanted!r}")
        return made

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_given, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _given:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _given and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(value, None if names is _given else names, module=module, qualname=qualname,
                            type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if issubclass(cls, Flag):
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                pass
        return value in cls._unhashable_values_ or value in cls._hashable_values_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __repr__(cls):
        return f"<{'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'} {cls.__name__!r}>"

    @_property
    def __members__(cls):
        return _mapping_proxy(cls._member_map_)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        _set(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        type.__delattr__(cls, name)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__", "__members__",
                 "__module__", "__name__", "__qualname__", *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first = cls._get_mixins_(class_name, bases)
        ns = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs, last = [], []
            for i, name in enumerate(names):
                value = first._generate_next_value_(name, start, i, last[:])
                last.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names or ():
            if isinstance(item, str):
                ns[item] = names[item]
            else:
                name, value = item
                ns[name] = value
        ns["__module__"] = "__main__" if module is None else module
        if qualname is not None:
            ns["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, ns, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        # The type of the members' data, object if none, and the last base.
        if not bases:
            return object, Enum
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return _find_data_type(class_name, bases), first

    def _add_member_(cls, name, member):
        if name in cls._member_map_:
            if cls._member_map_[name] is not member:
                raise NameError(f"{name!r} is already bound: {cls._member_map_[name]!r}")
            return
        found = kind = owner = None
        for base in cls.__mro__[1:]:
            attr = base.__dict__.get(name)
            if attr is None:
                continue
            if isinstance(attr, property):
                found, kind, owner = attr, "enum", base
                break
            if _is_descriptor(attr):
                found, kind, owner = attr, kind or "desc", owner or base
            else:
                kind, owner = "attr", base
        if found is not None:
            redirect = _redirect(found if kind != "attr" else None, member, name, owner, kind == "attr", cls)
            _set(cls, name, redirect)
        else:
            _set(cls, name, member)
        cls._member_map_[name] = member


EnumMeta = EnumType


class Enum(metaclass=EnumType, _simple=True):
    """Base of enumerations."""

    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _hashable_values_ = []
    _unhashable_values_ = []
    _unhashable_values_map_ = {}
    _member_type_ = object
    _new_member_ = object.__new__
    _value_repr_ = None
    _use_args_ = False
    _boundary_ = None
    _flag_mask_ = _singles_mask_ = _all_bits_ = 0
    _inverted_ = None

    name = _field(lambda self: self._name_, "_name_")
    value = _field(lambda self: self._value_, "_value_")

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = max(last_values)
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
            for name, m in cls._member_map_.items():
                if value == m._value_:
                    return cls[name]
        if not cls._member_map_:
            if getattr(cls, f"_{cls.__name__}__in_progress", False):
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly") from None
            raise TypeError(f"{cls!r} has no members defined")
        problem = result = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            problem = e
        try:
            if isinstance(result, cls):
                return result
            if cls._boundary_ is not None and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if result is None and problem is None:
                raise invalid
            if problem is None:
                problem = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
            if not isinstance(problem, ValueError):
                problem.__context__ = invalid
            raise problem
        finally:
            problem = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        type(self)._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = type(self)
        try:
            if value in cls._value2member_map_:
                if cls._value2member_map_[value] is not self:
                    raise ValueError(f"{value!r} is already bound: {cls._value2member_map_[value]!r}")
                return
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    if m is not self:
                        raise ValueError(f"{value!r} is already bound: {m!r}")
                    return
        try:
            cls._value2member_map_.setdefault(value, self)
            cls._hashable_values_.append(value)
        except TypeError:
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(self.name, []).append(value)

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__name__}.{self._name_}: {(cls._value_repr_ or repr)(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        cls = type(self)
        if cls._member_type_ is object:
            names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        else:
            names = set(object.__dir__(self))
        for name in getattr(self, "__dict__", ()):
            if name[0] != "_" and name not in cls._member_map_:
                names.add(name)
        for base in cls.__mro__:
            for name, attr in base.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(attr, property):
                    if attr.fget is not None or name not in cls._member_map_:
                        names.add(name)
                    else:
                        names.discard(name)
                elif name not in cls._member_map_:
                    names.add(name)
        return sorted(names)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_set(Enum, "__eq__", object.__eq__)
_simple = {"_simple": True}


class ReprEnum(Enum, **_simple):
    """An enumeration whose members show as their data."""


class IntEnum(int, ReprEnum, **_simple):
    """An enumeration of ints."""

    _member_type_ = int
    _new_member_ = int.__new__
    _use_args_ = True
    _value_repr_ = int.__repr__
    __new__ = Enum.__new__
    __repr__ = Enum.__repr__
    __str__ = int.__repr__
    __format__ = int.__format__
    __reduce_ex__ = Enum.__reduce_ex__


def _str_member(cls, *values):
    if len(values) > 3:
        raise TypeError(f"too many arguments for str(): {values!r}")
    if len(values) == 1 and not isinstance(values[0], str):
        raise TypeError(f"{values[0]!r} is not a string")
    if len(values) >= 2 and not isinstance(values[1], str):
        raise TypeError(f"encoding must be a string, not {values[1]!r}")
    if len(values) == 3 and not isinstance(values[2], str):
        raise TypeError(f"errors must be a string, not {values[2]!r}")
    value = str(*values)
    obj = str.__new__(cls, value)
    obj._value_ = value
    return obj


class StrEnum(str, ReprEnum, **_simple):
    """An enumeration of strs."""

    _member_type_ = str
    _new_member_ = __new_member__ = staticmethod(_str_member)
    _use_args_ = True
    _value_repr_ = str.__repr__
    __new__ = Enum.__new__
    __repr__ = Enum.__repr__
    __str__ = str.__str__
    __format__ = str.__format__
    __reduce_ex__ = Enum.__reduce_ex__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def bin(num, max_bits=None):
    """The bits of a number, the sign before a space."""
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        s = format(num + ceiling, "b").replace("1", "0b0 ", 1)
    else:
        s = "0b1 " + format(~num ^ (ceiling - 1) + ceiling, "b")[1:]
    sign, digits = s[:4], s[4:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-2] * max_bits + digits)[-max_bits:]
    return sign + digits


class Flag(Enum, **_simple):
    """An enumeration of bits that can be combined."""

    _numeric_repr_ = repr

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
    def _iter_member_by_value_(cls, value):
        value &= cls._flag_mask_
        while value:
            bit = value & -value
            yield cls._value2member_map_.get(bit)
            value ^= bit

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, singles, all_bits, boundary = cls._flag_mask_, cls._singles_mask_, cls._all_bits_, cls._boundary_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(mask, width)}")
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 2 ** value.bit_length())
            else:
                raise ValueError(f"{cls!r} unknown flag boundary {boundary!r}")
        if value < 0:
            negative = value
            value = all_bits + 1 + value if boundary is EJECT or boundary is KEEP else singles & value
        unknown, aliases, plain = value & ~mask, value & ~singles, value & singles
        if unknown and boundary is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        obj = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(obj, "_value_"):
            obj._value_ = value
        obj._name_ = None
        if plain or aliases:
            members = list(cls._iter_member_(plain))
            covered = plain
            if aliases:
                for m in cls._member_map_.values():
                    if m not in members and m._value_ and m._value_ & value == m._value_:
                        members.append(m)
                        covered |= m._value_
            unknown = value ^ covered
            if covered:
                obj._name_ = "|".join([m._name_ for m in members])
                if unknown and boundary is STRICT:
                    raise ValueError(f"{cls!r}: no members with value {unknown!r}")
                if unknown:
                    obj._name_ += f"|{cls._numeric_repr_(unknown)}"
        obj = cls._value2member_map_.setdefault(value, obj)
        if negative is not None:
            cls._value2member_map_[negative] = obj
        return obj

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {type(self).__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        cls = type(self)
        shown = (cls._value_repr_ or repr)(self._value_)
        return f"<{cls.__name__}: {shown}>" if self._name_ is None else f"<{cls.__name__}.{self._name_}: {shown}>"

    def __str__(self):
        name = type(self).__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def _get_value(self, flag):
        if isinstance(flag, type(self)):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _operand(self, other, op):
        n = self._get_value(other)
        if n is not NotImplemented:
            for flag in (self, other):
                if self._get_value(flag) is None:
                    raise TypeError(f"'{flag}' cannot be combined with other flags with {op}")
        return n

    def __or__(self, other):
        n = self._operand(other, "|")
        return n if n is NotImplemented else self.__class__(self._value_ | n)

    def __and__(self, other):
        n = self._operand(other, "&")
        return n if n is NotImplemented else self.__class__(self._value_ & n)

    def __xor__(self, other):
        n = self._operand(other, "^")
        return n if n is NotImplemented else self.__class__(self._value_ ^ n)

    def __invert__(self):
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            if self._boundary_ is EJECT or self._boundary_ is KEEP:
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, **_simple):
    """A flag whose members are ints."""

    _member_type_ = int
    _new_member_ = int.__new__
    _use_args_ = True
    _value_repr_ = int.__repr__
    __new__ = Enum.__new__
    __repr__ = Flag.__repr__
    __str__ = int.__repr__
    __format__ = int.__format__
    __reduce_ex__ = Enum.__reduce_ex__
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__


class FlagBoundary(StrEnum):
    """What a flag does with bits that no member has."""

    STRICT = "strict"
    CONFORM = "conform"
    EJECT = "eject"
    KEEP = "keep"


STRICT, CONFORM, EJECT, KEEP = FlagBoundary
Flag._boundary_ = STRICT
IntFlag._boundary_ = KEEP


def unique(enumeration):
    """A class decorator: no two names for one value."""
    twins = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if twins:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(f'{a} -> {b}' for a, b in twins)}")
    return enumeration
