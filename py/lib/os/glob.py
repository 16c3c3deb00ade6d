# glob: patterns of paths as regular expressions. Programs have no files, so
# what lists folders is refused.
import os.path as _path
import re as _re
from genericpath import blocked as _blocked

__all__ = ["glob", "iglob", "escape", "translate"]

_magic = _re.compile("[*?[]")
_magic_bytes = _re.compile(b"[*?[]")

glob = _blocked("glob.glob")
iglob = _blocked("glob.iglob")


def has_magic(s):
    """Whether a path has characters that patterns give a meaning."""
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def escape(pathname):
    """The pattern that matches just this path."""
    drive, rest = _path.splitdrive(pathname)
    if isinstance(rest, bytes):
        return drive + _magic_bytes.sub(rb"[\g<0>]", rest)
    return drive + _magic.sub(r"[\g<0>]", rest)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The regular expression for a pattern of paths."""
    from fnmatch import _runs
    if not seps:
        seps = _path.sep, _path.altsep or ""
    marks = "".join(map(_re.escape, seps))
    any_sep = f"[{marks}]" if len(seps) > 1 and all(seps) else marks
    other = f"[^{marks}]"
    name = other + "+" if include_hidden else f"[^{marks}.]{other}*"
    between = f"(?:.+{any_sep})?" if include_hidden else f"(?:{name}{any_sep})*"
    below = ".*" if include_hidden else f"{between}(?:{name})?"
    out = []
    parts = _re.split(any_sep, pat)
    last = len(parts) - 1
    for i, part in enumerate(parts):
        if part == "*":
            out.append(name + any_sep if i < last else name)
        elif recursive and part == "**":
            if i == last:
                out.append(below)
            elif parts[i + 1] != "**":
                out.append(between)
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    out.append(r"(?!\.)")
                out.append(f"{other}*".join(_runs(part, other)))
            if i < last:
                out.append(any_sep)
    return rf"(?s:{''.join(out)})\z"
