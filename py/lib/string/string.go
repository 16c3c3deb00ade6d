// Package string is the string module of programs. Start with Module.
// https://docs.python.org/3.14/library/string.html
package string

import "toolweaver/py"

// Module is the string module.
var Module = &py.ModuleDef{Name: "string", Doc: "Constants and templates.", Source: `
whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_` + "`" + `{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize each word."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_missing = object()


class Template:
    """Text with $names."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        # Yields (text, name, source): name is None for plain text, "" for a
        # stray delimiter.
        text, d, i, n = self.template, self.delimiter, 0, len(self.template)
        while i < n:
            j = text.find(d, i)
            if j < 0:
                yield text[i:], None, None
                return
            if j > i:
                yield text[i:j], None, None
            k = j + len(d)
            if text.startswith(d, k):
                yield d, None, None
                i = k + len(d)
                continue
            brace = text.startswith("{", k)
            a = k + brace
            b = a
            while b < n and text[b].isascii() and (text[b].isalnum() or text[b] == "_"):
                b += 1
            if b == a or text[a].isdigit() or brace and not text.startswith("}", b):
                yield j, "", d
                i = k
                continue
            yield None, text[a:b], text[j:b + brace]
            i = b + brace

    def _bad(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            col, line = 1, 1
        else:
            col, line = at - len("".join(lines[:-1])) + 1, len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {col}")

    def substitute(self, mapping=_missing, /, **kws):
        """Replace the names; KeyError if one is missing."""
        values = kws if mapping is _missing else {**mapping, **kws}
        out = []
        for text, name, source in self._parts():
            if name is None:
                out.append(text)
            elif name == "":
                self._bad(text)
            else:
                out.append(str(values[name]))
        return "".join(out)

    def safe_substitute(self, mapping=_missing, /, **kws):
        """Replace the names that are there."""
        values = kws if mapping is _missing else {**mapping, **kws}
        out = []
        for text, name, source in self._parts():
            if name is None:
                out.append(text)
            elif name == "":
                out.append(source)
            elif name in values:
                out.append(str(values[name]))
            else:
                out.append(source)
        return "".join(out)

    def is_valid(self):
        """Whether every $ starts a name."""
        return all(name != "" for _, name, _ in self._parts())

    def get_identifiers(self):
        """The names in order."""
        return list(dict.fromkeys(name for _, name, _ in self._parts() if name))


class Formatter:
    """str.format as an object."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
`}
