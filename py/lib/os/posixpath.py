# posixpath: paths of POSIX systems as text. The working folder counts as "/".
import genericpath as _generic
from genericpath import (
    commonprefix, exists, getatime, getctime, getmtime, getsize, isdevdrive, isdir, isfile, isjunction, islink, ismount, lexists,
    samefile, sameopenfile, samestat, ALLOW_MISSING)

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix",
           "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
           "expanduser", "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep",
           "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath",
           "isjunction", "isdevdrive", "ALLOW_MISSING"]

curdir, pardir, extsep, sep, pathsep, defpath, altsep, devnull = ".", "..", ".", "/", ":", "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = False
_fspath = _generic.fspath


def _marks(path):
    # The separator, "." and ".." as text or bytes, as the path is.
    return (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")


def normcase(s):
    """The path itself: case matters."""
    return _fspath(s)


def isabs(s):
    """Whether a path starts at the root."""
    s = _fspath(s)
    return s.startswith(_marks(s)[0])


def join(a, /, *p):
    """Join parts with slashes; an absolute part drops what is before it."""
    a = _fspath(a)
    slash = _marks(a)[0]
    path = a
    try:
        for b in p:
            b = _fspath(b)
            if b.startswith(slash) or not path:
                path = b
            elif path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError, BytesWarning):
        _generic.check_kinds("join", a, *p)
        raise
    if type(path) is not type(a):
        _generic.check_kinds("join", a, *map(_fspath, p))
    return path


def split(p):
    """The path up to the last slash, and what follows."""
    p = _fspath(p)
    slash = _marks(p)[0]
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    return head.rstrip(slash) or head, tail


def splitext(p):
    """The path without its extension, and the extension with its dot."""
    p = _fspath(p)
    slash, dot, _ = _marks(p)
    return _generic.splitext_at(p, slash, None, dot)


def splitdrive(p):
    """An empty drive and the path."""
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    """An empty drive, the root and the rest."""
    p = _fspath(p)
    slash = _marks(p)[0]
    if not p.startswith(slash):
        return p[:0], p[:0], p
    n = 2 if p[1:2] == slash and p[2:3] != slash else 1
    return p[:0], p[:n], p[n:] if n == 2 else p[1:]


def basename(p):
    """What follows the last slash."""
    p = _fspath(p)
    return p[p.rfind(_marks(p)[0]) + 1:]


def dirname(p):
    """What is before the last slash."""
    return split(p)[0]


def expanduser(path):
    """The path itself where there is no home folder."""
    import os
    path = _fspath(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    if not path.startswith(tilde) or "HOME" not in os.environ:
        return path
    slash = _marks(path)[0]
    end = path.find(slash, 1)
    if end < 0:
        end = len(path)
    if end != 1:
        return path
    home = os.environ["HOME"]
    if isinstance(path, bytes):
        home = os.fsencode(home)
    return (home.rstrip(slash) + path[1:]) or slash


def expandvars(path):
    """Replace $name and ${name} by variables of the environment that exist."""
    import os
    import re
    path = _fspath(path)
    raw = isinstance(path, bytes)
    text = os.fsdecode(path)
    if "$" not in text:
        return path

    def value(match):
        name = match[1]
        if name.startswith("{"):
            name = name[1:-1]
        return os.environ.get(name, match[0])
    text = re.sub(r"\$(\w+|\{[^}]*\}?)", value, text, flags=re.ASCII)
    return os.fsencode(text) if raw else text


def normpath(path):
    """Drop empty parts and ".", and resolve ".." as text."""
    path = _fspath(path)
    slash, dot, dots = _marks(path)
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dots or (not root and not parts) or (parts and parts[-1] == dots):
            parts.append(part)
        elif parts:
            parts.pop()
    return (root + slash.join(parts)) or dot


def abspath(path):
    """The path from the root; relative paths start there."""
    path = _fspath(path)
    slash = _marks(path)[0]
    return normpath(path if path.startswith(slash) else slash + path)


def realpath(filename, /, *, strict=False):
    """The absolute path: there are no symbolic links."""
    return abspath(filename)


def relpath(path, start=None):
    """The way from start to path."""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, dot, dots = _marks(path)
    start = dot if start is None else _fspath(start)
    _generic.check_kinds("relpath", path, start)
    here = [x for x in abspath(start).split(slash) if x]
    there = [x for x in abspath(path).split(slash) if x]
    same = len(commonprefix([here, there]))
    return slash.join([dots] * (len(here) - same) + there[same:]) or dot


def commonpath(paths):
    """The longest path that all start with, part by part."""
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _generic.check_kinds("commonpath", *paths)
    slash, dot, _ = _marks(paths[0])
    if len({p.startswith(slash) for p in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[c for c in p.split(slash) if c and c != dot] for p in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, c in enumerate(low):
        if c != high[i]:
            common = low[:i]
            break
    return (slash if paths[0].startswith(slash) else paths[0][:0]) + slash.join(common)
