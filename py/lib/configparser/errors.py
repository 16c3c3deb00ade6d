# configparser: its errors and the kinds of interpolation.
import re as _re
from collections import ChainMap as _ChainMap
from collections.abc import MutableMapping as _MutableMapping

__all__ = ("NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError", "InterpolationDepthError",
           "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError", "MissingSectionHeaderError", "MultilineContinuationError",
           "UnnamedSectionDisabledError", "InvalidWriteError", "ConfigParser", "RawConfigParser", "Interpolation", "BasicInterpolation",
           "ExtendedInterpolation", "SectionProxy", "ConverterMapping", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH", "UNNAMED_SECTION")

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """The base of the errors of configparser."""

    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """A section is missing."""

    def __init__(self, section):
        super().__init__(f"No section: {section!r}")
        self.section = section
        self.args = (section,)


def _place(source, lineno, what):
    where = "" if lineno is None else f" [line {lineno:2d}]"
    return f"While reading from {source!r}{where}: {what} "


class DuplicateSectionError(Error):
    """A section is there twice."""

    def __init__(self, section, source=None, lineno=None):
        super().__init__(("Section " if source is None else _place(source, lineno, "section")) + f"{section!r} already exists")
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    """An option is there twice."""

    def __init__(self, section, option, source=None, lineno=None):
        super().__init__(("Option " if source is None else _place(source, lineno, "option")) + f"{option!r} in section {section!r} already exists")
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    """An option is missing."""

    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    """The base of the errors of interpolation."""

    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """A value names an option that is missing."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key "
                         f"{reference!r} which is not a valid option name. Raw value: {rawval!r}")
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A value has a mistake in its interpolation."""


class InterpolationDepthError(InterpolationError):
    """Values name each other without end."""

    def __init__(self, option, section, rawval):
        super().__init__(option, section, f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an "
                         f"interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}")
        self.args = (option, section, rawval)


class ParsingError(Error):
    """The text is no configuration."""

    def __init__(self, source, *args):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []
        self.args = (source,)
        if args:
            self.append(*args)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line!r}"

    def combine(self, others):
        for other in others:
            for error in other.errors:
                self.append(*error)
        return self


class MissingSectionHeaderError(ParsingError):
    """An option comes before the first section."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class MultilineContinuationError(ParsingError):
    """An option without a value goes on in the next line."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"Key without value continued with an indented line.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class UnnamedSectionDisabledError(Error):
    """A section without a name is not allowed."""

    def __init__(self):
        Error.__init__(self, "Support for UNNAMED_SECTION is disabled.")


class _UnnamedSection:
    def __repr__(self):
        return "<UNNAMED_SECTION>"


class InvalidWriteError(Error):
    """What would be written could not be read again."""

    def __init__(self, msg=""):
        Error.__init__(self, msg)


UNNAMED_SECTION = _UnnamedSection()
_UNSET = object()


class Interpolation:
    """Changes values when they are read, set and written: not at all."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Substitution(Interpolation):
    # What both notations share: a mark, doubled for itself, before a reference.

    def before_get(self, parser, section, option, value, defaults):
        out = []
        self._fill(parser, option, out, value, section, defaults, 1)
        return "".join(out)

    def before_set(self, parser, section, option, value):
        rest = self._reference.sub("", value.replace(self._mark * 2, ""))
        if self._mark in rest:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, rest.find(self._mark)))
        return value

    def _fill(self, parser, option, out, rest, section, values, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        mark, opening = self._mark, self._opening
        while rest:
            text, found, after = rest.partition(mark)
            if text:
                out.append(text)
            if not found:
                return
            rest = found + after
            if after[:1] == mark:
                out.append(mark)
                rest = after[1:]
            elif after[:1] == opening:
                match = self._reference.match(rest)
                if match is None:
                    raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {rest!r}")
                reference, rest = match[1], rest[match.end():]
                name, value, where, more = self._look_up(parser, option, section, values, raw, reference, rest)
                if value is None:
                    continue
                if mark in value:
                    self._fill(parser, name, out, value, where, more, depth + 1)
                else:
                    out.append(value)
            else:
                raise InterpolationSyntaxError(option, section, f"'{mark}' must be followed by '{mark}' or '{opening}', found: {rest!r}")


class BasicInterpolation(_Substitution):
    """Puts the values of options of the section for %(option)s."""

    _mark, _opening = "%", "("
    _reference = _re.compile(r"%\(([^)]+)\)s")

    def _look_up(self, parser, option, section, values, raw, reference, rest):
        name = parser.optionxform(reference)
        try:
            return option, values[name], section, values
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None


class ExtendedInterpolation(_Substitution):
    """Puts values for ${option} and ${section:option}."""

    _mark, _opening = "$", "{"
    _reference = _re.compile(r"\$\{([^}]+)\}")

    def _look_up(self, parser, option, section, values, raw, reference, rest):
        path = reference.split(":")
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        name, where = parser.optionxform(path[-1]), section
        try:
            if len(path) == 1:
                value = values[name]
            else:
                where = path[0]
                value = parser.get(where, name, raw=True)
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None
        more = values
        if value is not None and self._mark in value:
            more = dict(parser.items(where, raw=True))
        return name, value, where, more
