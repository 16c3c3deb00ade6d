# io: the abstract classes, and what would open files.
from abc import ABCMeta, abstractmethod
import _io

_generic_alias = type(list[int])


def _refuse(name):
    raise PermissionError(f"{name}: programs have no file access; call a tool, or use io.StringIO and io.BytesIO for data in memory")


class IOBase(_io._IOBase, metaclass=ABCMeta):
    """The abstract base of all streams."""


class RawIOBase(_io._RawIOBase, IOBase):
    """The abstract base of streams of bytes without a buffer."""


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    """The abstract base of streams of bytes with a buffer."""


class TextIOBase(_io._TextIOBase, IOBase):
    """The abstract base of streams of text."""


class FileIO(_io._RawIOBase):
    """A file; programs cannot open any."""

    def __new__(cls, *args, **kwargs):
        _refuse("io.FileIO")


for _c in IOBase, RawIOBase, BufferedIOBase, TextIOBase:
    _c.__module__ = "io"
FileIO.__module__ = "_io"
RawIOBase.register(FileIO)
for _c in _io.BytesIO, _io.BufferedReader, _io.BufferedWriter, _io.BufferedRandom, _io.BufferedRWPair:
    BufferedIOBase.register(_c)
for _c in _io.StringIO, _io.TextIOWrapper:
    TextIOBase.register(_c)


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Refuse: programs have no files."""
    _refuse("io.open")


def open_code(path):
    """Refuse: programs have no files."""
    _refuse("io.open_code")


open.__module__ = open_code.__module__ = "_io"


def _offers(cls, subclass, method):
    for c in subclass.__mro__:
        if method in c.__dict__:
            return NotImplemented if c.__dict__[method] is None else True
    return NotImplemented


class Reader(metaclass=ABCMeta):
    """What can be read."""

    __slots__ = ()

    @abstractmethod
    def read(self, size=..., /):
        """Read data and return it."""

    @classmethod
    def __subclasshook__(cls, subclass):
        return _offers(cls, subclass, "read") if cls is Reader else NotImplemented

    __class_getitem__ = classmethod(_generic_alias)


class Writer(metaclass=ABCMeta):
    """What can be written."""

    __slots__ = ()

    @abstractmethod
    def write(self, data, /):
        """Write data and return how much was written."""

    @classmethod
    def __subclasshook__(cls, subclass):
        return _offers(cls, subclass, "write") if cls is Writer else NotImplemented

    __class_getitem__ = classmethod(_generic_alias)


Reader.__module__ = Writer.__module__ = "io"
