import warnings, sys, io

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("plain")
    warnings.warn("old", DeprecationWarning)
    warnings.warn(RuntimeWarning("instance"))
    warnings.warn_explicit("explicit", UserWarning, "file.py", 12)
    for w in log:
        print(w.message, w.category.__name__, type(w.message).__name__, w.lineno > 0)
print(len(log))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised", FutureWarning)
    except FutureWarning as exc:
        print("error:", exc)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("ignore")
    warnings.warn("nothing")
    print(log)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("once")
    for _ in range(3):
        warnings.warn("only once")
    print(len(log))
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", message="skip.*")
    warnings.filterwarnings("error", category=SyntaxWarning)
    warnings.warn("Skip this")
    warnings.warn("keep this")
    try:
        warnings.warn("bad", SyntaxWarning)
    except SyntaxWarning as exc:
        print(repr(exc))
    print([str(w.message) for w in log])
with warnings.catch_warnings(record=True, action="always", category=UserWarning) as log:
    def f():
        warnings.warn("here", stacklevel=2)
    for _ in range(2):
        f()
    print(len(log), [w.filename.endswith(".py") for w in log])
print(warnings.formatwarning("msg", UserWarning, "a.py", 3, "x = 1"), end="")
print(warnings.formatwarning("msg", UserWarning, "a.py", 3, ""), end="")
for bad in [lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nope"), lambda: warnings.filterwarnings("error", message=1), lambda: warnings.warn("x", "y")]:
    try:
        bad()
    except Exception as exc:
        print(type(exc).__name__, exc)
cw = warnings.catch_warnings()
with cw:
    try:
        cw.__enter__()
    except RuntimeError as exc:
        print(exc)


@warnings.deprecated("use g")
def old(x):
    return x + 1


@warnings.deprecated("old class")
class Old:
    def __init__(self, x):
        self.x = x


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(old(1), old.__deprecated__, Old(3).x)

    class Sub(Old):
        pass

    print([(str(w.message), w.category.__name__) for w in log])
shown = []
with warnings.catch_warnings():
    warnings.simplefilter("always")
    warnings.showwarning = lambda *a, **k: shown.append(str(a[0]))
    warnings.warn("custom")
print(shown)
