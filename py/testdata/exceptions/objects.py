# Attributes and methods of exceptions.
for error in [ValueError(), ValueError("one"), ValueError("a", 2), KeyError("k"), KeyError(1, 2), StopIteration(5), SystemExit(3), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), IndexError(None), AssertionError([1]), NameError("n", name="x"), ImportError("i", name="m"), AttributeError("a", name="b", obj=1)]:
    print(type(error).__name__, repr(error), "|", str(error), "|", error.args)
e = OSError(12345, "No such file", "a.txt")
print(e.errno, e.strerror, e.filename, e, type(e).__name__)
print(StopIteration(5).value, SystemExit(3).code, NameError("n", name="x").name)


class ApiError(Exception):
    default = "api"

    def __init__(self, message, code=500, *, retry=False):
        super().__init__(message)
        self.code = code
        self.retry = retry


class NotFound(ApiError):
    def __str__(self):
        return f"[{self.code}] {self.args[0]}"


try:
    raise NotFound("missing", 404, retry=True)
except ApiError as error:
    print(error, repr(error), error.code, error.retry, error.args, type(error).__mro__[1].__name__, error.default)


class NoInit(Exception):
    pass


print(repr(NoInit("a", 1)), str(NoInit("a", 1)), str(NoInit()), NoInit("x") == NoInit("x"))
error = ValueError("base")
error.add_note("note 1")
error.extra = 5
print(error.__notes__, error.extra, error.__cause__, error.__context__, error.__suppress_context__, error.__traceback__)
error.args = ("changed", 1)
print(error, isinstance(error, Exception), issubclass(KeyError, LookupError))
try:
    raise error from KeyError("cause")
except ValueError as caught:
    print(caught is error, repr(caught.__cause__), caught.__suppress_context__, caught.__traceback__.tb_lineno, caught.__traceback__ is not None)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("second")
except RuntimeError as caught:
    print(repr(caught.__context__), caught.__cause__)
try:
    raise ValueError("x").with_traceback(None)
except ValueError as caught:
    print(caught)
try:
    raise KeyError
except KeyError as caught:
    print(repr(caught), caught.args)
try:
    error.add_note(5)
except TypeError as caught:
    print(caught)
import sys

try:
    raise ValueError("current")
except ValueError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1], sys.exception())
print(sys.exc_info(), sys.exception())
