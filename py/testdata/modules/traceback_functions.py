import traceback, sys, io


def inner(n):
    return 1 / n


def outer(n):
    try:
        return inner(n)
    except ZeroDivisionError as exc:
        raise ValueError("outer failed") from exc


try:
    outer(0)
except ValueError as exc:
    saved = exc
    print(traceback.format_exc())
    for part in traceback.format_exception(exc):
        print(repr(part))
    print(traceback.format_exception(exc, chain=False))
    print(traceback.format_exception(type(exc), exc, exc.__traceback__, limit=1))
    print(traceback.format_exception_only(exc))
    print(traceback.format_exception_only(type(exc), exc))
    for frame in traceback.extract_tb(exc.__traceback__):
        print(frame, frame.filename, frame.lineno, frame.name, frame.line, tuple(frame), frame[1], len(frame))
    print(traceback.format_tb(exc.__traceback__, limit=-1))
    for frame, line in traceback.walk_tb(exc.__traceback__):
        print(line)
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == traceback.format_exc())
    traceback.print_tb(exc.__traceback__, file=out)
    traceback.print_exception(exc, file=out)
    print(out.getvalue().count("Traceback"))
    te = traceback.TracebackException.from_exception(exc)
    print(te, te.exc_type, te.exc_type_str, te.__cause__, te.__context__, te.__suppress_context__)
    print("".join(te.format()))
    print(list(te.format_exception_only()), list(te.format(chain=False))[0])
    print(te == traceback.TracebackException.from_exception(exc))
    print(te.stack, te.stack[0].colno, te.stack[0].end_colno, te.stack[0].end_lineno)

exc = ValueError("with notes")
exc.add_note("one")
exc.add_note("two\nlines")
print(traceback.format_exception_only(exc))
print(traceback.format_exception(exc))
print(traceback.format_exception(None), traceback.format_exc())
print(traceback.format_list([("f.py", 3, "g", "x = 1"), ("f.py", 4, "h", None)]))
stack = traceback.StackSummary.from_list([("a.py", 1, "f", "f()")] * 6)
print("".join(stack.format()))
fs = traceback.FrameSummary("a.py", 3, "f", line="  g()  ", locals={"b": 2, "a": [1]})
print(fs, fs.line, fs.locals, fs == ("a.py", 3, "f", "g()"))
print("".join(traceback.StackSummary.from_list([fs]).format()))


def deep(n):
    if n:
        deep(n - 1)
    raise KeyError("bottom")


try:
    deep(10)
except KeyError:
    print(traceback.format_exc())
try:
    raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), KeyError("k")]), OSError("o")])
except ExceptionGroup as eg:
    print(traceback.format_exc())
    print("".join(traceback.TracebackException.from_exception(eg).format()))
    print("".join(traceback.TracebackException.from_exception(eg).format_exception_only(show_group=True)))
    print(traceback.format_exception_only(eg))
try:
    try:
        raise KeyError("a")
    except KeyError:
        raise TypeError("b")
except TypeError as exc:
    print("".join(traceback.format_exception(exc)))
    exc.__suppress_context__ = True
    print("".join(traceback.TracebackException.from_exception(exc).format()))
print(repr(sys.exception()), sys.exc_info())
