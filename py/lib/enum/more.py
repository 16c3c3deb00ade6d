# The parts of enum that few programs use.
from sys import modules

from enum import Enum, Flag, ReprEnum, StrEnum, _single_bit


class EnumCheck(StrEnum):
    """What verify checks."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck
EnumCheck.__module__ = "enum"


def _bits(n):
    while n:
        bit = n & -n
        yield bit
        n ^= bit


class verify:
    """A class decorator: check an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                twins = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
                if twins:
                    raise ValueError(f"aliases found in {enumeration!r}: {', '.join(f'{a} -> {b}' for a, b in twins)}")
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named(enumeration)
        return enumeration


def _check_continuous(enumeration):
    values = {m.value for m in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        kind = "flag"
        missing = [2 ** i for i in range(low.bit_length(), high.bit_length() - 1) if 2 ** i not in values]
    else:
        kind = "enum"
        missing = [i for i in range(low + 1, high) if i not in values]
    if missing:
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(map(str, missing))}"[:256])


def _check_named(enumeration):
    values = [m.value for m in enumeration]
    names, lost = [], 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        missed = [b for b in _bits(alias.value) if b not in values]
        if missed:
            names.append(name)
            for b in missed:
                lost |= b
    if names:
        if len(names) == 1:
            who = f"alias {names[0]} is missing"
        else:
            who = f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
        what = f"value 0x{lost:x}" if _single_bit(lost) else f"combined values of 0x{lost:x}"
        raise ValueError(f"invalid Flag {enumeration.__name__!r}: {who} {what} [use enum.show_flag_values(value) for details]")


def show_flag_values(value):
    """The single bits of a flag or int."""
    return list(_bits(value if not isinstance(value, Enum) else value.value))


def pickle_by_global_name(self, proto):
    """A __reduce_ex__ that gives the name of a global."""
    return self.name


def pickle_by_enum_name(self, proto):
    """A __reduce_ex__ that gives the class and the member's name."""
    return getattr, (self.__class__, self._name_)


def _module(self):
    return type(self).__module__.split(".")[-1]


def global_enum_repr(self):
    """The repr of a member as an attribute of its module."""
    return f"{_module(self)}.{self._name_}"


def global_flag_repr(self):
    """The repr of a flag as attributes of its module."""
    module = _module(self)
    cls = type(self)
    if self._name_ is None:
        return f"{module}.{cls.__name__}({self._value_!r})"
    if _single_bit(self._value_):
        return f"{module}.{self._name_}"
    if self._boundary_ is not None and self._boundary_.name == "KEEP":
        parts = [p if p[0].isdigit() else f"{module}.{p}" for p in self._name_.split("|")]
        return "|".join(parts)
    return "|".join(f"{module}.{p}" for p in self._name_.split("|"))


def global_str(self):
    """The str of a member: its name."""
    if self._name_ is None:
        return f"{type(self).__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """A class decorator: members show as attributes of their module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    space = vars(modules[cls.__module__])
    for name, m in cls.__members__.items():
        space[name] = m
    return cls
