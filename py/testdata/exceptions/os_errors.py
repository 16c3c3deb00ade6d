"""OSError: what its arguments mean, the subclass of an error number, its attributes and text."""

import copy
import errno

NAMES = ("strerror", "filename", "filename2", "characters_written")


def show(label, make):
    try:
        e = make()
    except Exception as error:
        print(label, "!", type(error).__name__, error)
        return
    text = str(e)
    if isinstance(e.errno, int):
        text = text.replace(str(e.errno), "N", 1)
    print(label, "->", type(e).__name__, "|", text, "|", len(e.args))
    for name in NAMES:
        try:
            print("   ", name, "=", repr(getattr(e, name)))
        except AttributeError as error:
            print("   ", name, "!", error)


N = errno.ENOENT
show("no arguments", lambda: OSError())
show("one", lambda: OSError("x"))
show("two", lambda: OSError(N, "m"))
show("file", lambda: OSError(N, "m", "f"))
show("winerror", lambda: OSError(N, "m", "f", 5))
show("two files", lambda: OSError(N, "m", "f", None, "g"))
show("None as file", lambda: OSError(N, "m", None))
show("None and a file", lambda: OSError(N, "m", None, None, "g"))
show("six", lambda: OSError(1, 2, 3, 4, 5, 6))
show("None None", lambda: OSError(None, None))
show("texts", lambda: OSError("a", "b"))
show("bytes file", lambda: OSError(1_000_000, "p", b"bytes"))
show("a subclass keeps its class", lambda: PermissionError(N, "m"))
show("keywords", lambda: OSError(errno=N))

print("--- classes of numbers")
for name in ("EAGAIN EALREADY EINPROGRESS EWOULDBLOCK EPIPE ESHUTDOWN ECHILD ECONNABORTED ECONNREFUSED ECONNRESET EEXIST ENOENT "
             "EISDIR ENOTDIR EINTR EACCES EPERM ESRCH ETIMEDOUT EINVAL").split():
    print(name, type(OSError(getattr(errno, name), "m")).__name__)

print("--- subclasses of a program")


class Plain(OSError):
    pass


class OwnInit(OSError):
    def __init__(self, code, reason=None):
        self.code = code


class InitAndSuper(OSError):
    def __init__(self, *args):
        super().__init__(*args)
        self.more = 1


class OwnNew(OSError):
    def __new__(cls, *args):
        return super().__new__(cls, *args)

    def __init__(self, *args):
        pass


show("plain", lambda: Plain(N, "m", "f"))
show("own __init__", lambda: OwnInit(N, "m"))
show("own __init__ that calls super", lambda: InitAndSuper(N, "m", "f"))
show("own __new__", lambda: OwnNew(N, "m", "f"))
show("keyword", lambda: Plain(N, x=2))


class AppError(Exception):
    pass


class AppTimeout(AppError, TimeoutError):
    pass


show("two bases", lambda: AppTimeout(N, "late", "f"))

print("--- characters_written")
e = BlockingIOError(errno.EAGAIN, "m", 7)
show("third argument", lambda: e)
e.characters_written = 5
print(e.characters_written)
try:
    e.characters_written = "x"
except TypeError as error:
    print(error)
del e.characters_written
try:
    del e.characters_written
except AttributeError as error:
    print(error)

print("--- setting attributes")
e = OSError(N, "m")
e.filename = "q"
show("filename", lambda: e)
e.errno = 1234
print(e)
e.strerror = None
print(e)
e.filename2 = "zz"
print(e)
del e.filename
print(e, e.filename, e.filename2)
e.args = (7, 8, 9)
print(e.args, e)

print("--- copies")
show("copy", lambda: copy.copy(OSError(N, "m", "f", None, "g")))
show("deepcopy", lambda: copy.deepcopy(Plain(N, "m", "f")))
cls, args = OSError(N, "m", "f", None, "g").__reduce__()
print(cls.__name__, args[1:])
print(OSError(N, "m").__reduce__()[1][1:], OSError("m").__reduce__())
print(IOError is OSError is EnvironmentError)
