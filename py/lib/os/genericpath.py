# genericpath: what all kinds of paths share, and the refusals of file access.

__all__ = ["commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdevdrive", "isdir", "isfile",
           "isjunction", "islink", "lexists", "samefile", "sameopenfile", "samestat", "ALLOW_MISSING"]

HINT = "programs have no operating system access; call a tool instead"


def blocked(name, hint=HINT):
    """Return a function that refuses to do what its name says."""
    def refuse(*args, **kwargs):
        raise PermissionError(f"{name}: {hint}")
    refuse.__name__ = refuse.__qualname__ = name.rpartition(".")[2]
    refuse.__doc__ = "Not available: " + hint + "."
    return refuse


exists = blocked("os.path.exists")
lexists = blocked("os.path.lexists")
isfile = blocked("os.path.isfile")
isdir = blocked("os.path.isdir")
islink = blocked("os.path.islink")
ismount = blocked("os.path.ismount")
getsize = blocked("os.path.getsize")
getatime = blocked("os.path.getatime")
getmtime = blocked("os.path.getmtime")
getctime = blocked("os.path.getctime")
samefile = blocked("os.path.samefile")
sameopenfile = blocked("os.path.sameopenfile")


def isjunction(path):
    fspath(path)
    return False


def isdevdrive(path):
    fspath(path)
    return False


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


class _AllowMissing:
    def __repr__(self):
        return "os.path.ALLOW_MISSING"

    def __reduce__(self):
        return "ALLOW_MISSING"


ALLOW_MISSING = _AllowMissing()


def fspath(path):
    """The str or bytes of a path."""
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    method = getattr(cls, "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {cls.__name__}")
    result = method(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f"expected {cls.__name__}.__fspath__() to return str or bytes, not {type(result).__name__}")


def commonprefix(m, /):
    """The longest text that all of a list start with, character by character."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def splitext_at(p, sep, altsep, dot):
    """Split the extension off; dots at the start of the last part do not count."""
    start = p.rfind(sep)
    if altsep:
        start = max(start, p.rfind(altsep))
    at = p.rfind(dot)
    if at > start:
        first = start + 1
        while first < at:
            if p[first:first + 1] != dot:
                return p[:at], p[at:]
            first += 1
    return p, p[:0]


def check_kinds(function, *parts):
    """Raise the error for arguments of join or relpath that do not go together."""
    text = raw = False
    for part in parts:
        if isinstance(part, str):
            text = True
        elif isinstance(part, bytes):
            raw = True
        else:
            raise TypeError(f"{function}() argument must be str, bytes, or os.PathLike object, not {type(part).__name__!r}") from None
    if text and raw:
        raise TypeError("Can't mix strings and bytes in path components") from None
