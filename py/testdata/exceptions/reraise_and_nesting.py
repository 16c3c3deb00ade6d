def fail(kind):
    raise kind(kind.__name__)


log = []
try:
    try:
        fail(ValueError)
    except ValueError:
        log.append("inner")
        raise
except ValueError as error:
    log.append(str(error))
print(log)


def helper_reraise():
    raise


try:
    try:
        fail(KeyError)
    except KeyError:
        helper_reraise()
except KeyError as error:
    print("from helper", error)


def chain(depth):
    try:
        if depth == 0:
            fail(ZeroDivisionError)
        chain(depth - 1)
    except Exception as error:
        raise RuntimeError(f"depth {depth}") from error


try:
    chain(2)
except RuntimeError as error:
    while error:
        print(repr(error))
        error = error.__cause__
for attempt in range(3):
    try:
        if attempt < 2:
            raise ConnectionError(f"attempt {attempt}")
        print("success on", attempt)
        break
    except ConnectionError as error:
        print("retry after", error)
try:
    try:
        raise ValueError("a")
    except ValueError as error:
        try:
            raise KeyError("b") from error
        except KeyError as inner:
            saved = inner
            raise TypeError("c") from None
except TypeError as error:
    print(repr(error), error.__cause__, repr(error.__context__), error.__suppress_context__, repr(saved.__cause__))


def catch_all(function):
    try:
        return function()
    except (ValueError, TypeError) as error:
        return f"handled {error}"
    except LookupError as error:
        return f"lookup {error!r}"
    except Exception as error:
        return f"other {type(error).__name__}"
    except BaseException as error:
        return f"base {type(error).__name__}"


for kind in [ValueError, TypeError, KeyError, IndexError, OSError, KeyboardInterrupt, SystemExit, GeneratorExit]:
    print(catch_all(lambda: fail(kind)))
errors = (ValueError, KeyError)
try:
    fail(KeyError)
except errors as error:
    print("dynamic tuple", error)
try:
    try:
        fail(ValueError)
    except undefined_name:
        pass
except NameError as error:
    print(error, repr(error.__context__))


def which():
    return ValueError


try:
    fail(ValueError)
except which() as error:
    print("computed", error)
