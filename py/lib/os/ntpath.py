# ntpath: paths of Windows as text. The working folder counts as "C:\".
import genericpath as _generic
from genericpath import (
    commonprefix, exists, getatime, getctime, getmtime, getsize, isdevdrive, isdir, isfile, isjunction, islink, ismount, lexists,
    samefile, sameopenfile, samestat, ALLOW_MISSING)

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix",
           "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "isreserved",
           "expanduser", "expandvars", "normpath", "abspath", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep",
           "devnull", "realpath", "supports_unicode_filenames", "relpath", "samefile", "sameopenfile", "samestat", "commonpath",
           "isjunction", "isdevdrive", "ALLOW_MISSING"]

curdir, pardir, extsep, sep, pathsep, altsep, defpath, devnull = ".", "..", ".", "\\", ";", "/", ".;C:\\bin", "nul"
supports_unicode_filenames = True
_fspath = _generic.fspath


def _marks(path):
    # Separator, other separator, colon, "." and "..", as text or bytes.
    if isinstance(path, bytes):
        return b"\\", b"/", b":", b".", b".."
    return "\\", "/", ":", ".", ".."


def normcase(s):
    """The path in lower case with backslashes."""
    s = _fspath(s)
    if isinstance(s, bytes):
        return s.decode("utf-8", "surrogateescape").replace("/", "\\").lower().encode("utf-8", "surrogateescape")
    return s.replace("/", "\\").lower()


def isabs(s):
    """Whether a path has a drive and a root."""
    s = _fspath(s)
    back, slash, colon, _, _ = _marks(s)
    s = s[:3].replace(slash, back)
    return s.startswith(colon + back, 1) or s.startswith(back + back)


def splitroot(p):
    """Drive, root and rest of a path."""
    p = _fspath(p)
    back, slash, colon, _, _ = _marks(p)
    none = p[:0]
    q = p.replace(slash, back)
    if q[:1] == back:
        if q[1:2] != back:
            return none, p[:1], p[1:]
        start = 8 if q[:8].upper() == back + back + (b"?" if none == b"" else "?") + back + (b"UNC" if none == b"" else "UNC") + back else 2
        i = q.find(back, start)
        if i < 0:
            return p, none, none
        j = q.find(back, i + 1)
        if j < 0:
            return p, none, none
        return p[:j], p[j:j + 1], p[j + 1:]
    if q[1:2] == colon:
        if q[2:3] == back:
            return p[:2], p[2:3], p[3:]
        return p[:2], none, p[2:]
    return none, none, p


def splitdrive(p):
    """Drive and rest of a path."""
    drive, root, tail = splitroot(p)
    return drive, root + tail


def join(path, /, *paths):
    """Join parts with backslashes; an absolute part drops what is before it."""
    path = _fspath(path)
    back, slash, colon, _, _ = _marks(path)
    try:
        drive, root, rest = splitroot(path)
        for p in paths:
            d, r, t = splitroot(p)
            if r:
                if d or not drive:
                    drive = d
                root, rest = r, t
                continue
            if d and d != drive:
                if d.lower() != drive.lower():
                    drive, root, rest = d, r, t
                    continue
                drive = d
            if rest and rest[-1:] not in (back, slash):
                rest = rest + back
            rest = rest + t
        if rest and not root and drive and drive[-1:] not in (colon, back, slash):
            return drive + back + rest
        return drive + root + rest
    except (TypeError, AttributeError, BytesWarning):
        _generic.check_kinds("join", path, *paths)
        raise


def split(p):
    """The path up to the last separator, and what follows."""
    p = _fspath(p)
    back, slash, _, _, _ = _marks(p)
    drive, root, rest = splitroot(p)
    i = max(rest.rfind(back), rest.rfind(slash)) + 1
    return drive + root + rest[:i].rstrip(back + slash), rest[i:]


def splitext(p):
    """The path without its extension, and the extension with its dot."""
    p = _fspath(p)
    back, slash, _, dot, _ = _marks(p)
    return _generic.splitext_at(p, back, slash, dot)


def basename(p):
    """What follows the last separator."""
    return split(p)[1]


def dirname(p):
    """What is before the last separator."""
    return split(p)[0]


def expanduser(path):
    """The path itself: there is no home folder."""
    return _fspath(path)


def expandvars(path):
    """The path itself: the environment is that of POSIX."""
    return _fspath(path)


def normpath(path):
    """Use backslashes, drop empty parts and ".", and resolve ".." as text."""
    path = _fspath(path)
    back, slash, _, dot, dots = _marks(path)
    path = path.replace(slash, back)
    drive, root, rest = splitroot(path)
    parts = []
    for part in rest.split(back):
        if not part or part == dot:
            continue
        if part != dots:
            parts.append(part)
        elif parts and parts[-1] != dots:
            parts.pop()
        elif not root:
            parts.append(part)
    if not drive and not root and not parts:
        return dot
    return drive + root + back.join(parts)


def abspath(path):
    """The path from the root of a drive."""
    path = _fspath(path)
    if not isabs(path):
        home = b"C:\\" if isinstance(path, bytes) else "C:\\"
        path = join(home, path)
    return normpath(path)


def realpath(path, /, *, strict=False):
    """The absolute path: there are no symbolic links."""
    return abspath(path)


def relpath(path, start=None):
    """The way from start to path."""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    back, _, _, dot, dots = _marks(path)
    start = dot if start is None else _fspath(start)
    _generic.check_kinds("relpath", path, start)
    start_drive, _, start_rest = splitroot(abspath(start))
    drive, _, rest = splitroot(abspath(path))
    if normcase(start_drive) != normcase(drive):
        raise ValueError(f"path is on mount {drive!r}, start on mount {start_drive!r}")
    here = [x for x in start_rest.split(back) if x]
    there = [x for x in rest.split(back) if x]
    same = 0
    for a, b in zip(here, there):
        if normcase(a) != normcase(b):
            break
        same += 1
    return back.join([dots] * (len(here) - same) + there[same:]) or dot


def commonpath(paths):
    """The longest path that all start with, part by part, without regard to case."""
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty iterable")
    _generic.check_kinds("commonpath", *paths)
    back, slash, _, dot, _ = _marks(paths[0])
    roots = [splitroot(p.replace(slash, back).lower()) for p in paths]
    if len({d for d, _, _ in roots}) != 1:
        raise ValueError("Paths don't have the same drive")
    drive, root, rest = splitroot(paths[0].replace(slash, back))
    if len({r for _, r, _ in roots}) != 1:
        raise ValueError("Can't mix absolute and relative paths" if drive else "Can't mix rooted and not-rooted paths")
    common = [c for c in rest.split(back) if c and c != dot]
    parts = [[c for c in t.split(back) if c and c != dot] for _, _, t in roots]
    low, high = min(parts), max(parts)
    n = len(low)
    for i, c in enumerate(low):
        if c != high[i]:
            n = i
            break
    return drive + root + back.join(common[:n])


_reserved = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", *(f"{d}{n}" for d in ("COM", "LPT") for n in "123456789\xb9\xb2\xb3")}


def isreserved(path):
    """Whether Windows reserves a name of the path."""
    path = _fspath(path)
    if isinstance(path, bytes):
        path = path.decode("utf-8", "surrogateescape")
    rest = splitroot(path)[2].replace("/", "\\")
    return any(_is_reserved(n) for n in reversed(rest.split("\\")))


def _is_reserved(n):
    if n[-1:] in (".", " "):
        return n not in (".", "..")
    if any(c < " " or c in '"*:<>?|/\\' for c in n):
        return True
    return n.partition(".")[0].rstrip(" ").upper() in _reserved
