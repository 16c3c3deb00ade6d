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


def _safe(value, what, function=str):
    try:
        return function(value)
    except Exception:
        return f"<{what} {function.__name__}() failed>"


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
        self.locals = None if locals is None else {k: _safe(v, "local", repr) for k, v in locals.items()}

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
        result = klass()
        for frame, lineno in _limited(list(frame_gen), limit):
            code = frame.f_code
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, line=_line(frame, lineno),
                                       locals={} if capture_locals else None))
        return result

    @classmethod
    def from_list(klass, a_list):
        result = StackSummary()
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
            text = self.format_frame_summary(s, **kwargs)
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


def _extract(tb, limit=None, capture_locals=False):
    stack = StackSummary()
    levels = _levels(tb)
    for filename, lineno, name, text, rendered, end_lineno, colno, end_colno in _limited(levels, limit):
        s = FrameSummary(filename, lineno, name, line=text, end_lineno=end_lineno, colno=colno, end_colno=end_colno,
                         locals={} if capture_locals else None)  # variables cannot be looked at
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
    if exc is None:
        return ["NoneType: None\n"]
    if not isinstance(exc, BaseException):
        exc.__suppress_context__
    return list(TracebackException(type(exc), exc, None, compact=True).format_exception_only(show_group=show_group))


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
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
        return
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def _stack(f):
    # Without the frames of this module, which are not the program's.
    return StackSummary.extract(walk_stack(f))


def extract_stack(f=None, limit=None):
    stack = _stack(f)
    stack.reverse()
    if limit is None:
        return stack
    return StackSummary.from_list(stack[-limit:] if limit > 0 else stack[:-limit] if limit < 0 else [])


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _print(format_stack(f, limit), file)


def walk_stack(f):
    return (level for level in _walk_stack(f))


def walk_tb(tb):
    yield from _walk_tb(tb)


def clear_frames(tb):
    """Nothing is to be done: the variables of a frame end with it."""
    while tb is not None:
        tb = tb.tb_next


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = _extract(exc_traceback, limit, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._lines = ["None: None\n"] if exc_value is None else _only(exc_value, exc_traceback)
        self._str = _safe(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as exc:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe(exc, '__notes__', repr)}"]
        self._is_syntax_error = False
        if exc_type is None:
            self.exc_type_qualname = self.exc_type_module = None
        else:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
        if exc_type is not None and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
            self._is_syntax_error = True

        def other(exc, seen):
            if exc is None or id(exc) in seen:
                return None
            return TracebackException(type(exc), exc, exc.__traceback__, limit=limit, lookup_lines=lookup_lines,
                                      capture_locals=capture_locals, max_group_width=max_group_width,
                                      max_group_depth=max_group_depth, _seen=seen)

        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = other(exc_value.__cause__, seen) if exc_value is not None else None
        wanted = exc_value is not None
        if compact:
            wanted = self.__cause__ is None and wanted and not exc_value.__suppress_context__
        self.__context__ = other(exc_value.__context__, seen) if wanted else None
        self.exceptions = [other(e, set(seen)) for e in exc_value.exceptions] if isinstance(exc_value, BaseExceptionGroup) else None

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if self._exc_type is None:
            return None
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{module if isinstance(module, str) else '<unknown>'}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = 3 * _depth * " "
        for text in self._lines:
            if not _depth:
                yield text
                continue
            for line in text.splitlines(True):
                yield indent + line
        if show_group and self.exceptions:
            for exc in self.exceptions:
                yield from exc.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, _tree=None, **kwargs):
        tree = _Tree() if _tree is None else _tree
        links = []
        exc = self
        while exc is not None:
            text = from_ = None
            if chain:
                if exc.__cause__ is not None:
                    text, from_ = "\nThe above exception was the direct cause of the following exception:\n\n", exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    text, from_ = "\nDuring handling of the above exception, another exception occurred:\n\n", exc.__context__
            links.append((text, exc))
            exc = from_
        for text, exc in reversed(links):
            if text is not None:
                yield tree.put(text)
            if exc.exceptions is None:
                if exc.stack:
                    yield tree.put("Traceback (most recent call last):\n")
                    for part in exc.stack.format():
                        yield tree.put(part)
                for part in exc.format_exception_only():
                    yield tree.put(part)
            elif tree.depth > self.max_group_depth:
                yield tree.put(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from exc._group(tree, chain)

    def _group(self, tree, chain):
        top, mark = tree.depth == 0, "|"
        if top:
            tree.depth, mark = 1, "+"
        if self.stack:
            yield tree.put("Exception Group Traceback (most recent call last):\n", mark)
            for part in self.stack.format():
                yield tree.put(part)
        for part in self.format_exception_only():
            yield tree.put(part)
        shown = self.exceptions[:self.max_group_width + 1]
        tree.open = False
        for i, exc in enumerate(shown):
            last = i == len(shown) - 1
            tree.open = tree.open or last
            cut = i >= self.max_group_width
            title = "..." if cut else str(i + 1)
            yield f"{'  ' * tree.depth}{'  ' if i else '+-'}+---------------- {title} ----------------\n"
            tree.depth += 1
            if cut:
                more = len(self.exceptions) - self.max_group_width
                yield tree.put(f"and {more} more exception{'s' if more > 1 else ''}\n")
            elif exc is not None:
                yield from exc.format(chain=chain, _tree=tree)
            if last and tree.open:
                yield f"{'  ' * tree.depth}+------------------------------------\n"
                tree.open = False
            tree.depth -= 1
        if top:
            tree.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        _print(self.format(chain=chain), file)


class _Tree:
    """How deep in exception groups the text stands that is being written."""

    def __init__(self):
        self.depth = 0
        self.open = False  # the last group has no closing line yet

    def put(self, text, mark="|"):
        if not self.depth:
            return text
        margin = f"{'  ' * self.depth}{mark} "
        return "".join(margin + line for line in text.splitlines(True))
