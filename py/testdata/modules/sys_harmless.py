# The harmless part of sys.
import sys
print(sys.version_info[:2], sys.version_info >= (3, 14), sys.version_info.major, sys.version_info.releaselevel, sys.version.split()[0][:4], sys.hexversion >> 16 == 0x030E)
print(sys.float_info, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig)
print(sys.int_info.bits_per_digit, sys.int_info.default_max_str_digits)
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
print(sys.intern("abc") == "abc", sys.is_finalizing(), sys.exception(), sys.exc_info())
try: 1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info(); print(t, v, type(tb).__name__, sys.exception() is v, tb.tb_lineno)
print(isinstance(sys.getrecursionlimit(), int), isinstance(sys.getsizeof(1), int), isinstance(sys.argv, list), isinstance(sys.path, list), isinstance(sys.modules, dict))
old = sys.getrecursionlimit(); sys.setrecursionlimit(old); print(sys.getrecursionlimit() == old)
for f, a in [(sys.setrecursionlimit, ("x",)), (sys.setrecursionlimit, (0,)), (sys.intern, (1,)), (sys.getsizeof, ()), (sys.exit, (1, 2))]:
    try: f(*a)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
for c in [None, 0, 3, "msg", (1, 2)]:
    try: sys.exit(c)
    except SystemExit as e: print(repr(e), e.code)
print(callable(sys.excepthook), callable(sys.displayhook), callable(sys.unraisablehook))
sys.displayhook(5); sys.displayhook(None)
print(sys.builtin_module_names.__class__.__name__, "math" in sys.stdlib_module_names, "json" in sys.stdlib_module_names, "numpy" in sys.stdlib_module_names)
print(sys.implementation.name is not None, sys.implementation.version[:2], sys.gettrace(), sys.getprofile(), sys.is_stack_trampoline_active() if hasattr(sys, "is_stack_trampoline_active") else False)
import math
print(sys.modules["math"] is math, "math" in sys.modules)
import io
buf = io.StringIO(); save = sys.stdout; sys.stdout = buf; print("captured"); sys.stdout = save; print(repr(buf.getvalue()))
print(__import__ is not None if False else "ok")
