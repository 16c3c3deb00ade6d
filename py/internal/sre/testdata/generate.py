"""Fills in the last column of the case files with what CPython 3.14 answers.

Usage: python3.14 generate.py FILE...

A case is a line of tab-separated fields: kind (s: str, b: bytes), pattern,
flags (a number), subject, mode, expectation. Pattern and subject are quoted
strings whose \\xNN are bytes; text is UTF-8 with surrogates passed through. Modes:

  search, match, fullmatch      one match; may carry "@pos:endpos"
  iter                          all matches, as finditer yields them
  sub:TEMPLATE                  the text after sub (TEMPLATE is quoted)
  compile                       groups, flags and names of the pattern

Lines that are empty or start with # stay as they are.
"""
import re
import sys
import warnings

warnings.simplefilter("ignore")


def unquote(text, kind):
    data = eval("b" + text)
    return data if kind == "b" else data.decode("utf-8", "surrogatepass")


def quote(value):
    data = value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")
    out = []
    for c in data:
        if c in b'"\\':
            out.append("\\" + chr(c))
        elif 32 <= c < 127:
            out.append(chr(c))
        else:
            out.append("\\x%02x" % c)
    return '"' + "".join(out) + '"'


def spans(m):
    if m is None:
        return "none"
    text = " ".join("%d,%d" % m.span(g) for g in range(m.re.groups + 1))
    return text + " last=%s" % (m.lastindex or 0)


def answer(kind, pattern, flags, subject, mode):
    pattern, subject = unquote(pattern, kind), unquote(subject, kind)
    try:
        p = re.compile(pattern, int(flags))
        if mode == "compile":
            names = " ".join("%s=%d" % item for item in p.groupindex.items())
            return ("groups=%d flags=%d %s" % (p.groups, p.flags, names)).strip()
        if mode == "iter":
            return "; ".join(spans(m) for m in p.finditer(subject)) or "none"
        if mode.startswith("sub:"):
            return quote(p.sub(unquote(mode[4:], kind), subject))
        name, _, window = mode.partition("@")
        args = [int(x) for x in window.split(":")] if window else []
        return spans(getattr(p, name)(subject, *args))
    except (re.error, ValueError, OverflowError, IndexError) as e:
        return "%s: %s" % ("error" if type(e) is re.error else type(e).__name__, quote(str(e)))


def fill(text):
    out = []
    for line in text.split("\n"):
        fields = line.split("\t")
        if line and not line.startswith("#"):
            line = "\t".join(fields[:5] + [answer(*fields[:5])])
        out.append(line)
    return "\n".join(out)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        with open(name, encoding="ascii") as f:
            text = f.read()
        with open(name, "w", encoding="ascii") as f:
            f.write(fill(text))
