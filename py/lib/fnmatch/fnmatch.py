import re

__all__ = ["filter", "filterfalse", "fnmatch", "fnmatchcase", "translate"]

_cache = {}


def _path(p):
    # What os.fspath returns.
    if isinstance(p, (str, bytes)):
        return p
    method = getattr(type(p), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(p).__name__}")
    return method(p)


def _matcher(pat):
    key = type(pat), pat
    match = _cache.get(key)
    if match is None:
        source = str(translate(str(pat, "latin-1")), ).encode("latin-1") if isinstance(pat, bytes) else translate(pat)
        match = re.compile(source).match
        if len(_cache) > 1000:
            _cache.clear()
        _cache[key] = match
    return match


def fnmatch(name, pat):
    """Whether a file name matches a pattern."""
    return fnmatchcase(_path(name), _path(pat))


def fnmatchcase(name, pat):
    """Whether a file name matches a pattern, case-sensitively."""
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """The names that match a pattern, as a list."""
    match = _matcher(_path(pat))
    return [name for name in names if match(name) is not None]


def filterfalse(names, pat):
    """The names that do not match a pattern, as a list."""
    match = _matcher(_path(pat))
    return [name for name in names if match(name) is None]


def _set(body):
    # The regular expression for what a pattern has between brackets.
    negated = body.startswith("!")
    if "-" in body:
        chunks, start, k = [], 0, 2 if negated else 1
        while (k := body.find("-", k)) >= 0:
            chunks.append(body[start:k])
            start, k = k + 1, k + 3
        if start < len(body):
            chunks.append(body[start:])
        else:
            chunks[-1] += "-"
        for k in range(len(chunks) - 1, 0, -1):  # ranges that hold nothing
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1:k + 1] = [chunks[k - 1][:-1] + chunks[k][1:]]
        body = "-".join(c.replace("\\", r"\\").replace("-", r"\-") for c in chunks)
    else:
        body = body.replace("\\", r"\\")
    if not body:
        return "(?!)"
    if body == "!":
        return "."
    for c in "&~|[":
        body = body.replace(c, "\\" + c)
    if negated:
        body = "^" + body[1:]
    elif body[0] in "^[" and body[0] != "[":
        body = "\\" + body
    return f"[{body}]"


def _runs(pat, question):
    # The regular expressions of what stands between the stars of a pattern.
    runs, run = [], []
    i, n = 0, len(pat)
    starred = False
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            if not starred:
                runs.append("".join(run))
                run = []
            starred = True
            continue
        starred = False
        if c == "?":
            run.append(question)
        elif c == "[":
            j = i + pat.startswith("!", i)
            j = pat.find("]", j + pat.startswith("]", j))
            if j < 0:
                run.append(r"\[")
            else:
                run.append(_set(pat[i:j]))
                i = j + 1
        else:
            run.append(re.escape(c))
    runs.append("".join(run))
    return runs


def translate(pat):
    """The regular expression for a pattern."""
    runs = _runs(pat, ".")
    if len(runs) == 1:
        return rf"(?s:{runs[0]})\z"
    middle = "".join(f"(?>.*?{r})" for r in runs[1:-1])
    return rf"(?s:{runs[0]}{middle}.*{runs[-1]})\z"
