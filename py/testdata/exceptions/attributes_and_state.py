"""Attributes of built-in exceptions: keywords, members, what copies keep, setting and deleting the special ones."""

import copy


def attempt(label, f):
    try:
        print(label, repr(f()))
    except BaseException as e:
        print(label, "!", type(e).__name__, e)


def show(e, *names):
    return type(e).__name__, str(e), e.args, [getattr(e, n) for n in names], e.__dict__


class E(Exception):
    pass


attempt("AttributeError", lambda: show(AttributeError("x", name="n", obj=3), "name", "obj"))
attempt("AttributeError nme", lambda: AttributeError("x", nme="n"))
attempt("NameError", lambda: show(NameError("x", name="n"), "name"))
attempt("UnboundLocalError", lambda: show(UnboundLocalError("x", name="n"), "name"))
attempt("ImportError", lambda: show(ImportError("x", "y", name="n", path="p", name_from="q"), "msg", "name", "path", "name_from"))
attempt("ImportError 3", lambda: show(ImportError(3), "msg"))
attempt("ImportError foo", lambda: ImportError("x", foo=1))
attempt("Exception a=1", lambda: Exception(a=1))
attempt("E a=1", lambda: E(a=1))
attempt("KeyError", lambda: [str(KeyError(*a)) for a in [("a",), (), (1, 2), ("",), (None,)]])
attempt("StopIteration", lambda: [StopIteration(*a).value for a in [(), (1,), (1, 2)]])
attempt("SystemExit", lambda: [SystemExit(*a).code for a in [(), (1,), (1, 2), (None,), ("m",)]])
attempt("SystemExit code=3", lambda: SystemExit(code=3))

print("--- members are not in __dict__")


def missing_name():
    try:
        undefined_name
    except NameError as e:
        return show(e, "name"), e.__reduce__()


def missing_attribute():
    try:
        (1).zork
    except AttributeError as e:
        return show(e, "name", "obj"), e.__reduce__()


attempt("NameError", missing_name)
attempt("AttributeError", missing_attribute)


def change_value():
    e = StopIteration(3)
    e.value = 9
    before = e.value, e.args
    del e.value
    return before, e.value


def change_code():
    e = SystemExit(3)
    e.code = "x"
    return e.code, e.args


attempt("value", change_value)
attempt("code", change_code)

print("--- __reduce__ and copies")
for e in [E("a"), AttributeError("x", name="n", obj=3), AttributeError(), NameError("x", name="n"), ImportError("x", name="n"), ImportError("x"),
          KeyError(1, 2)]:
    attempt(repr(e), e.__reduce__)
    attempt("   copy", lambda: show(copy.copy(e)))
noted = E("a")
noted.x = [1]
noted.add_note("n")
attempt("copy", lambda: show(copy.copy(noted)))
attempt("deepcopy", lambda: show(copy.deepcopy(noted)))


class TwoArguments(Exception):
    def __init__(self, a, b):
        super().__init__(f"{a}-{b}")
        self.a, self.b = a, b


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b


class KeywordOnly(Exception):
    def __init__(self, *, code=0):
        super().__init__()
        self.code = code


attempt("TwoArguments", lambda: show(TwoArguments(1, 2)))
attempt("TwoArguments copy", lambda: copy.copy(TwoArguments(1, 2)))
attempt("NoSuper", lambda: show(copy.copy(NoSuper(1, 2))))
attempt("KeywordOnly", lambda: show(copy.copy(KeywordOnly(code=2))))

print("--- __setstate__")
for state in [None, {"a": 1, "args": (5,)}, 3, {3: 1}]:
    def restore():
        e = E()
        e.__setstate__(state)
        return e, e.__dict__
    attempt(repr(state), restore)

print("--- the special attributes")
for name in ["args", "__cause__", "__context__", "__suppress_context__", "__traceback__", "__notes__"]:
    def delete():
        e = E("x")
        delattr(e, name)
        return "deleted"
    attempt("del " + name, delete)
    for value in [None, 3, "ab", (1, 2), E("z"), E, True]:
        def assign():
            e = E("x")
            setattr(e, name, value)
            return getattr(e, name), e.__suppress_context__
        attempt(f"{name} = {value!r}", assign)
attempt("add_note(3)", lambda: E().add_note(3))


def odd_notes():
    e = E()
    e.__notes__ = 5
    e.add_note("x")


attempt("__notes__ = 5", odd_notes)

print("--- two bases with members of their own")
for bases in [(OSError, SyntaxError), (ImportError, NameError), (ValueError, KeyError), (E, OSError), (StopIteration, SystemExit), (E, int)]:
    attempt([b.__name__ for b in bases], lambda: type("Both", bases, {}).__mro__[1].__name__)
