# Exception groups: split, subgroup, derive, except*.
def show(f):
    try: print("->", f())
    except BaseException as e: print(type(e).__name__, e.args, str(e))
eg = ExceptionGroup("g", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k"), ValueError(2)])])
print(eg, repr(eg), eg.message, eg.exceptions, eg.args)
print(repr(eg.subgroup(ValueError)), repr(eg.subgroup((KeyError, TypeError))), eg.subgroup(OSError))
print(repr(eg.split(ValueError)), eg.split(OSError), eg.split(Exception)[0] is eg)
print(repr(eg.subgroup(lambda e: isinstance(e, KeyError))), eg.subgroup(lambda e: True) is eg)
show(lambda: eg.subgroup(5)); show(lambda: eg.split("a")); show(lambda: eg.split((1,))); show(lambda: eg.split(int)); show(lambda: eg.split())
show(lambda: ExceptionGroup()); show(lambda: ExceptionGroup("a")); show(lambda: ExceptionGroup(1, [])); show(lambda: ExceptionGroup("a", [])); show(lambda: ExceptionGroup("a", [1])); show(lambda: ExceptionGroup("a", 5)); show(lambda: ExceptionGroup("a", [KeyboardInterrupt()])); show(lambda: ExceptionGroup("a", {ValueError()}))
show(lambda: ExceptionGroup("a", [ValueError]))
print(type(BaseExceptionGroup("a", [ValueError()])).__name__, type(BaseExceptionGroup("a", [KeyboardInterrupt()])).__name__)
class My(ExceptionGroup):
    def derive(self, excs): return My(self.message, excs)
    def __new__(cls, message, excs):
        return super().__new__(cls, message, excs)
m = My("m", [ValueError(1), TypeError(2)]); m.extra = 3
print(repr(m), m.extra, [repr(x) for x in m.split(ValueError)], type(m.subgroup(TypeError)).__name__)
class NoDerive(ExceptionGroup): pass
n = NoDerive("n", [ValueError(1), TypeError(2)])
print(type(n.split(ValueError)[0]).__name__, repr(n.derive([KeyError()])))
class MyBad(ExceptionGroup):
    def derive(self, excs): return 5
show(lambda: MyBad("b", [ValueError(), TypeError()]).split(ValueError))
def sa(): eg.message = "x"
show(sa)
def se(): eg.exceptions = ()
show(se)
try:
    try: raise KeyError("ctx")
    except KeyError as k: raise ExceptionGroup("g", [ValueError(1), TypeError(2)]) from k
except* ValueError as e:
    print("V", repr(e), repr(e.__cause__), type(e))
except* TypeError as e: print("T", repr(e), repr(e.__cause__))
def f(x):
    try: raise x
    except* ValueError as e: print("V", repr(e)); return_ = 1
    except* (TypeError, KeyError) as e: print("TK", repr(e)); raise OSError("new")
    else: print("else")
    finally: print("finally")
for x in [ValueError(1), TypeError(2), ExceptionGroup("g", [ValueError(1)]), ExceptionGroup("g", [ValueError(1), KeyError(3), TypeError(4)]), ExceptionGroup("g", [ValueError(1), IndexError(3), TypeError(4)]), IndexError(0), ExceptionGroup("g", [IndexError(7)])]:
    try: f(x)
    except BaseException as e: print("out", repr(e), repr(e.__context__), repr(e.__cause__))
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e: raise
except BaseException as e: print(repr(e), e.__context__)
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e: raise e
except BaseException as e: print(repr(e), repr(e.__context__))
try:
    try: raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e: raise KeyError("z")
except BaseException as e: print(repr(e), repr(e.__context__))
try:
    try: raise ValueError(3)
    except* ExceptionGroup as e: pass
except BaseException as e: print(type(e), e)
try:
    try: raise ValueError(3)
    except* 5 as e: pass
except BaseException as e: print(type(e), e)
try:
    try: raise ValueError(3)
    except* (ValueError, 5) as e: pass
except BaseException as e: print(type(e), e)
g = ExceptionGroup("g", [ValueError(1), TypeError(2)]); g.add_note("n"); a, b = g.split(ValueError)
print(a.__notes__, b.__notes__, a.__notes__ is g.__notes__)
a.add_note("only a"); print(b.__notes__)
for v in (ExceptionGroup[int], ): print(v)
try: pass
except* ValueError: pass
else: print("else ok")
try:
    raise ExceptionGroup("x", [ExceptionGroup("y", [ValueError(1)]), ValueError(2), OSError(3)])
except* ValueError as e:
    print(e.exceptions, e.exceptions[0].exceptions)
except* OSError as e: print(e.exceptions)
def gen():
    for i in range(3):
        try: raise ExceptionGroup("i", [ValueError(i)])
        except* ValueError as e: x = e.exceptions[0].args[0]
        yield x
print(list(gen()))
print(isinstance(ExceptionGroup("a",[ValueError()]), Exception), issubclass(BaseExceptionGroup, Exception), ExceptionGroup.__mro__)
show(lambda: ExceptionGroup("a", (ValueError(), 3)))
