# The module traceback over what the engine tells of an exception.
import sys

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary",
    "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_absent = object()


def _pair(exc, value, tb):
    """The exception that the calling conventions of this module mean."""
    if (value is _absent) != (tb is _absent):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _absent:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return exc, getattr(exc, "__traceback__", None)
    return value, tb


def _limited(levels, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return levels
    return levels[:limit] if limit >= 0 else levels[limit:]


class FrameSummary:
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_text", "_rendered", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._text = line
        self._rendered = None
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}

    @property
    def line(self):
        if self._text is None:
            return None if self.lineno is None else ""
        return self._text.partition("\n")[0].strip()

    def _key(self):
        return self.filename, self.lineno, self.name, self.locals

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._key() == other._key()
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return klass(_limited([f for f in (_summary(x) for x in frame_gen) if f is not None], limit))

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        s = frame_summary
        text = f'  File "{s.filename}", line {s.lineno}, in {s.name}\n'
        if s._rendered is not None:
            text += s._rendered
        elif s.line:
            text += f"    {s.line}\n"
        if s.locals:
            for name in sorted(s.locals):
                text += f"    {name} = {s.locals[name]}\n"
        return text

    def format(self, **kwargs):
        result = []
        last, count = None, 0

        def repeated():
            if count > 3:
                more = count - 3
                result.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")

        for s in self:
            text = self.format_frame_summary(s)
            if text is None:
                continue
            key = s.filename, s.lineno, s.name
            if key != last:
                repeated()
                last, count = key, 0
            count += 1
            if count <= 3:
                result.append(text)
        repeated()
        return result


def _summary(x):
    if isinstance(x, tuple):
        x = x[0]
    return x if isinstance(x, FrameSummary) else None


def _extract(tb, limit=None):
    stack = StackSummary()
    for filename, lineno, name, text, rendered, end_lineno, colno, end_colno in _limited(_levels(tb), limit):
        s = FrameSummary(filename, lineno, name, line=text, end_lineno=end_lineno, colno=colno, end_colno=end_colno)
        s._rendered = rendered
        stack.append(s)
    return stack


def extract_tb(tb, limit=None):
    return _extract(tb, limit)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _print(format_list(extracted_list), file)


def format_tb(tb, limit=None):
    return _extract(tb, limit).format()


def _print(lines, file):
    print("".join(lines), file=sys.stderr if file is None else file, end="")


def print_tb(tb, limit=None, file=None):
    _print(format_tb(tb, limit), file)


def format_exception_only(exc, /, value=_absent, *, show_group=False, **kwargs):
    if value is not _absent:
        exc = value
    if show_group and isinstance(exc, BaseExceptionGroup):
        return list(TracebackException.from_exception(exc).format_exception_only(show_group=True))
    return _only(exc)


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True, **kwargs):
    value, tb = _pair(exc, value, tb)
    if limit is None and (value is None or tb is getattr(value, "__traceback__", None) or value.__traceback__ is not None and tb is not None):
        return _parts(value, chain)
    return list(TracebackException(type(value), value, tb, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True, **kwargs):
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def extract_stack(f=None, limit=None):
    return StackSummary()


def format_stack(f=None, limit=None):
    return []


def print_stack(f=None, limit=None, file=None):
    pass


def walk_stack(f):
    return iter(())


def walk_tb(tb):
    for frame in _extract(tb):
        yield frame, frame.lineno


def clear_frames(tb):
    pass


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = _extract(exc_traceback, limit)
        self.exc_type = exc_type if save_exc_type else None
        module = exc_type.__module__ if exc_type is not None else ""
        self.exc_type_str = None if exc_type is None else (exc_type.__qualname__ if module in ("builtins", "__main__") else f"{module}.{exc_type.__qualname__}")
        self._lines = _only(exc_value)
        try:
            self._str = str(exc_value)
        except Exception:
            self._str = "<exception str() failed>"
        self.__notes__ = list(notes) if isinstance(notes := getattr(exc_value, "__notes__", None), (list, tuple)) else notes
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        if isinstance(exc_value, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg

        def other(exc):
            if exc is None or id(exc) in seen:
                return None
            return TracebackException(type(exc), exc, exc.__traceback__, limit=limit, max_group_width=max_group_width,
                                      max_group_depth=max_group_depth, _seen=seen)

        self.__cause__ = other(getattr(exc_value, "__cause__", None))
        self.__context__ = None
        if self.__cause__ is None and not (compact and self.__suppress_context__):
            self.__context__ = other(getattr(exc_value, "__context__", None))
        self.exceptions = [other(e) for e in exc_value.exceptions] if isinstance(exc_value, BaseExceptionGroup) else None

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0):
        indent = 3 * _depth * " "
        for line in self._lines:
            yield "".join(indent + part for part in line.splitlines(True))
        if show_group and self.exceptions:
            for exc in self.exceptions:
                yield from exc.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, **kwargs):
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format()
                yield "\nThe above exception was the direct cause of the following exception:\n\n"
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format()
                yield "\nDuring handling of the above exception, another exception occurred:\n\n"
        if self.exceptions is None:
            if self.stack:
                yield "Traceback (most recent call last):\n"
                yield from self.stack.format()
            yield from self.format_exception_only()
            return
        yield from self._group("", 0)

    def _group(self, margin, depth):
        inner = margin + "  | " if depth == 0 else margin

        def put(text):
            return "".join(inner + line for line in text.splitlines(True))

        if self.stack:
            yield (margin + "  + " if depth == 0 else inner) + "Exception Group Traceback (most recent call last):\n"
            for text in self.stack.format():
                yield put(text)
        for text in self._lines:
            yield put(text)
        base = inner[:-2]
        if depth >= self.max_group_depth:
            yield f"{base}| ... (max_group_depth is {self.max_group_depth})\n"
            return
        count = len(self.exceptions)
        closed = False
        for i, exc in enumerate(self.exceptions):
            title = str(i + 1)
            if i == self.max_group_width:
                title = "..."
            yield f"{base}{'+-' if i == 0 else '  '}+---------------- {title} ----------------\n"
            deeper = base + "  | "
            if i == self.max_group_width:
                more = count - i
                yield f"{deeper}and {more} more exception{'s' if more > 1 else ''}\n"
                break
            if exc is None:
                continue
            if exc.exceptions is not None:
                yield from exc._group(deeper, depth + 1)
                closed = i == count - 1
            else:
                for text in exc.format():
                    yield "".join(deeper + line for line in text.splitlines(True))
        if not closed:
            yield f"{base}  +------------------------------------\n"

    def print(self, *, file=None, chain=True, **kwargs):
        _print(self.format(chain=chain), file)
