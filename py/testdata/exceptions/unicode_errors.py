"""UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError: checked arguments, attributes, text."""

import copy

FIELDS = ("encoding", "object", "start", "end", "reason")


def show(cls, *args, **kw):
    try:
        e = cls(*args, **kw)
    except Exception as error:
        print(args, "!", type(error).__name__, error)
        return
    print(cls.__name__, "|", e, "|", [getattr(e, n) for n in FIELDS], len(e.args))


for args in [(), ("utf-8",), ("u", "abc", 0, 1, "r"), ("u", "abc", 1, 2, "r"), ("u", "abc", 0, 3, "r"), ("u", "abc", 5, 6, "r"),
             ("u", "abc", -1, 1, "r"), ("u", "", 0, 1, "r"), ("u", "a\udc80", 1, 2, "r"), ("u", "a\U0001f600", 1, 2, "r"),
             ("u", "\xe9", 0, 1, "r"), ("u", b"abc", 1, 2, "r"), (1, "abc", 1, 2, "r"), ("u", "abc", "1", 2, "r"),
             ("u", "abc", 1, "2", "r"), ("u", "abc", 1, 2, 5), ("u", "abc", 1, 2, "r", 1), ("u", "abc", 2, 1, "r")]:
    if args[1:2] == ("a\udc80",):
        print(ascii(str(UnicodeEncodeError(*args))))
        continue
    show(UnicodeEncodeError, *args)
print("---")
for args in [(), ("u", b"abc", 0, 1, "r"), ("u", b"abc", 1, 3, "r"), ("u", b"abc", 5, 6, "r"), ("u", b"", 0, 1, "r"),
             ("u", "abc", 1, 2, "r"), (1, b"abc", 1, 2, "r"), ("u", b"abc", "1", 2, "r"), ("u", b"abc", 1, 2, 5),
             ("u", bytearray(b"abc"), 1, 2, "r"), ("u", b"abc", -5, -1, "r"), ("u", b"abc", 1, 1, "r")]:
    show(UnicodeDecodeError, *args)
print("---")
for args in [(), ("abc", 0, 1, "r"), ("abc", 1, 3, "r"), ("\u20ac", 0, 1, "r"), (b"abc", 1, 2, "r"), ("abc", "1", 2, "r"),
             ("abc", 1, 2, 3), ("abc", 1, 2, "r", "x"), ("abc", 9, 10, "r")]:
    show(UnicodeTranslateError, *args)
show(UnicodeEncodeError, encoding="x")
show(UnicodeTranslateError, a="x")

print("--- attributes can be set")
e = UnicodeEncodeError("ascii", "hello", 1, 2, "bad")
e.start, e.end = 2, 4
print(e)
e.reason, e.encoding = "why", "latin"
print(e)
e.object, e.start, e.end = "xyzw\xe9", 4, 5
print(e)
e.start = 100
print(e.start, e.end, e)
e.start, e.end = -3, -10
print(e.start, e.end, e)
print(e.args)
for name, value in [("start", "x"), ("end", None), ("reason", 3), ("encoding", 3), ("object", b"x")]:
    try:
        setattr(e, name, value)
        print(name, repr(getattr(e, name)), str(e))
    except TypeError as error:
        print(name, "!", error)
for name in FIELDS:
    try:
        delattr(e, name)
        print("deleted", name, getattr(e, name))
    except TypeError as error:
        print(name, "!", error)
print(repr(str(e)))

print("--- made without arguments")
for cls in UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError:
    e = cls.__new__(cls)
    print(repr(e), repr(str(e)), e.args)

print("--- copies and subclasses")
print(repr(copy.copy(UnicodeDecodeError("a", b"b", 0, 1, "c"))))


class Mine(UnicodeEncodeError):
    def __str__(self):
        return f"mine: {self.reason}"


show(Mine, "a", "b", 0, 1, "c")
try:
    "\xe9".encode("ascii")
except UnicodeEncodeError as error:
    error.reason = "another reason"
    print(error, error.start, error.end, error.object, error.__dict__)
