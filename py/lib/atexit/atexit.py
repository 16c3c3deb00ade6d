# atexit: functions that run at the end of the program, the last one first.
_functions = []


def register(*args, **kwargs):
    """Have a function called with these arguments at the end of the program."""
    if not args:
        raise TypeError("register() takes at least 1 argument (0 given)")
    func, *args = args
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Forget a function."""
    _functions[:] = [entry for entry in _functions if not entry[0] == func]


def _ncallbacks():
    return len(_functions)


def _clear():
    _functions.clear()


def _run_exitfuncs():
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException:
            import sys
            import traceback
            print(f"Exception ignored in atexit callback {func!r}:", file=sys.stderr)
            traceback.print_exc()


_on_exit(_run_exitfuncs)
