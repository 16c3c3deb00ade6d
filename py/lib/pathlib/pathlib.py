# pathlib: paths as objects. Paths are text; nothing here touches a file system.
import genericpath as _generic
import io as _io
import ntpath as _ntpath
import posixpath as _posixpath
from collections.abc import Sequence as _Sequence

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath", "UnsupportedOperation"]

UnsupportedOperation = type("UnsupportedOperation", (NotImplementedError,), {"__doc__": "An operation that this system lacks.", "__module__": "pathlib"})


class _PathParents(_Sequence):
    # The folders above a path, the nearest first.

    __slots__ = ("_path", "_tail")

    def __init__(self, path):
        self._path, self._tail = path, path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, i):
        n = len(self._tail)
        if isinstance(i, slice):
            return tuple(self[k] for k in range(*i.indices(n)))
        if i >= n or i < -n:
            raise IndexError(i)
        if i < 0:
            i += n
        return self._path._from_parts(self._tail[:n - i - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    """A path as text, of the kind of this system."""

    __slots__ = ("_raw_paths", "_parsed_parts", "_text")
    parser = _posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser and arg.parser is _ntpath:
                    paths.extend(p.replace("\\", "/") for p in arg._raw_paths)
                else:
                    paths.extend(arg._raw_paths)
            else:
                try:
                    path = _generic.fspath(arg)
                except TypeError:
                    path = arg
                if not isinstance(path, str):
                    raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                    f"not {type(path).__name__!r}")
                paths.append(path)
        self._raw_paths = paths

    def with_segments(self, *pathsegments):
        """Make a path of this type."""
        return type(self)(*pathsegments)

    @property
    def _parts3(self):
        try:
            return self._parsed_parts
        except AttributeError:
            self._parsed_parts = result = self._parse(self._joined())
            return result

    def _joined(self):
        paths = self._raw_paths
        if len(paths) == 1:
            return paths[0]
        return self.parser.join(*paths) if paths else ""

    @classmethod
    def _parse(cls, path):
        if not path:
            return "", "", []
        sep, altsep = cls.parser.sep, cls.parser.altsep
        if altsep:
            path = path.replace(altsep, sep)
        drive, root, rest = cls.parser.splitroot(path)
        if not root and drive.startswith(sep) and not drive.endswith(sep):
            parts = drive.split(sep)
            if (len(parts) == 4 and parts[2] not in "?.") or len(parts) == 6:
                root = sep
        return drive, root, [x for x in rest.split(sep) if x and x != "."]

    def _from_parts(self, tail):
        path = self.with_segments(self._format(self.drive, self.root, tail))
        return path

    @classmethod
    def _format(cls, drive, root, tail):
        sep = cls.parser.sep
        if drive or root:
            return drive + root + sep.join(tail)
        if tail and cls.parser.splitdrive(tail[0])[0]:
            tail = ["."] + tail
        return sep.join(tail)

    @property
    def _tail(self):
        return self._parts3[2]

    @property
    def drive(self):
        return self._parts3[0]

    @property
    def root(self):
        return self._parts3[1]

    @property
    def anchor(self):
        return self.drive + self.root

    @property
    def parts(self):
        if self.drive or self.root:
            return (self.drive + self.root, *self._tail)
        return tuple(self._tail)

    @property
    def parent(self):
        if not self._tail:
            return self
        return self._from_parts(self._tail[:-1])

    @property
    def parents(self):
        return _PathParents(self)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        return self.parser.splitext(self.name)[1]

    @property
    def suffixes(self):
        return ["." + x for x in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        return self.parser.splitext(self.name)[0]

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            self._text = text = self._format(*self._parts3) or "."
            return text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """The path with slashes."""
        return str(self).replace(self.parser.sep, "/")

    def __bytes__(self):
        return str(self).encode("utf-8", "surrogateescape")

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    @property
    def _folded(self):
        return str(self) if self.parser is _posixpath else str(self).lower()

    @property
    def _key(self):
        return self._folded.split(self.parser.sep)

    def __hash__(self):
        return hash(self._folded)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._folded == other._folded and self.parser is other.parser

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._key < other._key

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._key <= other._key

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._key > other._key

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._key >= other._key

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    def joinpath(self, *pathsegments):
        """Append parts; an absolute one drops what is before it."""
        return self.with_segments(self, *pathsegments)

    def with_name(self, name):
        """The path with another last part."""
        p = self.parser
        if not name or p.sep in name or (p.altsep and p.altsep in name) or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._from_parts([*self._tail[:-1], name])

    def with_stem(self, stem):
        """The path with another name before its suffix."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another suffix."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not suffix.startswith("."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        """The way from another path to this one."""
        if not hasattr(other, "with_segments"):
            other = self.with_segments(other)
        for step, path in enumerate((other, *other.parents)):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self.with_segments(self._format("", "", [".."] * step + self._tail[len(path._tail):]))

    def is_relative_to(self, other):
        """Whether the path is another one or below it."""
        if not hasattr(other, "with_segments"):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def is_absolute(self):
        """Whether the path has a root, and a drive if its kind has drives."""
        return self.parser.isabs(str(self)) if self.parser is _ntpath else bool(self.root)

    def is_reserved(self):
        """Whether Windows reserves a name of the path."""
        import warnings
        warnings.warn("pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. Use os.path.isreserved() "
                      "to detect reserved paths on Windows.", DeprecationWarning, stacklevel=2)
        return self.parser is _ntpath and _ntpath.isreserved(str(self))

    def as_uri(self):
        """The path as a file address."""
        import warnings
        from urllib.parse import quote_from_bytes
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        if type(self).__name__.startswith("Pure"):
            warnings.warn("pathlib.PurePath.as_uri() is deprecated and scheduled for removal in Python 3.19. Use pathlib.Path.as_uri().",
                          DeprecationWarning, stacklevel=2)
        drive = self.drive
        if len(drive) == 2 and drive[1] == ":":
            return "file:///" + drive + quote_from_bytes(self.as_posix()[2:].encode("utf-8"))
        if drive:
            return "file:" + quote_from_bytes(self.as_posix().encode("utf-8"))
        return "file://" + quote_from_bytes(bytes(self))

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the end of the path matches a pattern part by part."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        parts, patterns = self.parts[::-1], path_pattern.parts[::-1]
        if not patterns:
            raise ValueError("empty pattern")
        if len(parts) < len(patterns) or (len(parts) > len(patterns) and path_pattern.anchor):
            return False
        fold = self.parser is _ntpath if case_sensitive is None else not case_sensitive
        return all(_part_matches(a, b, fold) for a, b in zip(parts, patterns))

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path matches a pattern; ** stands for any number of parts."""
        if not hasattr(pattern, "with_segments"):
            pattern = self.with_segments(pattern)
        fold = self.parser is _ntpath if case_sensitive is None else not case_sensitive
        parts = list(self.parts)
        patterns = list(pattern.parts)
        if patterns[-1:] == ["**"] and patterns[-2:-1] not in ([], ["**"], [pattern.anchor]):
            patterns[-1:] = ["**", "*"]  # what ends in /** is below a folder
        # reach holds the numbers of parts that the patterns so far can match.
        reach = {0}
        for p in patterns:
            if p == "**":
                reach = set(range(min(reach), len(parts) + 1)) if reach else reach
            else:
                reach = {i + 1 for i in reach if i < len(parts) and _part_matches(parts[i], p, fold)}
        return len(parts) in reach


def _part_matches(part, pattern, fold):
    import fnmatch
    if pattern == "**":
        pattern = "*"
    if fold:
        part, pattern = part.lower(), pattern.lower()
    return fnmatch.fnmatchcase(part, pattern)


class PurePosixPath(PurePath):
    """A path of POSIX systems as text."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path of Windows as text."""

    __slots__ = ()
    parser = _ntpath


class Path(PurePath):
    """A path of this system. What would touch a file refuses."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def absolute(self):
        """The path from the root; relative paths start there."""
        return self if self.is_absolute() else self.with_segments("/", self)

    def resolve(self, strict=False):
        """The path from the root, without dots: there are no symbolic links."""
        return self.with_segments(_posixpath.normpath(str(self.absolute())))

    def expanduser(self):
        """The path itself, unless it names a home folder: there is none."""
        if not self.drive and not self.root and self._tail and self._tail[0][:1] == "~":
            raise RuntimeError("Could not determine home directory.")
        return self

    def is_mount(self):
        return _blocked("pathlib.Path.is_mount")(self)

    def is_junction(self):
        return False

    @classmethod
    def from_uri(cls, uri):
        """The path of a file address."""
        from urllib.parse import unquote, urlsplit
        parts = urlsplit(uri)
        if parts.scheme != "file":
            raise ValueError("URL is missing a 'file:' scheme")
        if parts.netloc not in ("", "localhost"):
            raise ValueError(f"URI is not local: {uri!r}")
        path = unquote(parts.path, errors="surrogateescape")
        path = cls(path)
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path


_HINT = "programs have no file access; call a tool that reads or writes files"


def _blocked(name):
    def refuse(self, *args, **kwargs):
        raise PermissionError(f"{name}: {_HINT}")
    refuse.__name__ = name.rpartition(".")[2]
    refuse.__qualname__ = "Path." + refuse.__name__
    refuse.__doc__ = "Not available: " + _HINT + "."
    return refuse


for _name in """chmod copy copy_into exists glob group hardlink_to is_block_device is_char_device is_dir is_fifo is_file is_socket
is_symlink iterdir lchmod lstat mkdir move move_into open owner read_bytes read_text readlink rename replace rglob rmdir samefile stat
symlink_to touch unlink walk write_bytes write_text is_mount""".split():
    setattr(Path, _name, _blocked("pathlib.Path." + _name))
for _name in ("cwd", "home"):
    setattr(Path, _name, classmethod(_blocked("pathlib.Path." + _name)))
Path.info = property(_blocked("pathlib.Path.info"))


class PosixPath(Path, PurePosixPath):
    """A path of POSIX systems."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows, which cannot be made here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


for _cls in (PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath):
    _cls.__module__ = "pathlib"
