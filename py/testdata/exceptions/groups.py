group = ExceptionGroup("top", [ValueError("v1"), TypeError("t"), ExceptionGroup("sub", [ValueError("v2"), KeyError("k")])])
print(repr(group), str(group), group.message, len(group.exceptions))
print(repr(group.subgroup(ValueError)), group.subgroup(OSError), repr(group.subgroup(lambda e: "2" in str(e))))
match, rest = group.split((ValueError, KeyError))
print(repr(match), "|", repr(rest))
print(repr(group.derive([OSError("x")])))
try:
    raise group
except* ValueError as caught:
    print("values", repr(caught))
except* TypeError as caught:
    print("types", repr(caught))
except* KeyError as caught:
    print("keys", repr(caught))
else:
    print("never")
finally:
    print("finally")
try:
    raise ValueError("plain")
except* ValueError as caught:
    print("wrapped", repr(caught))
try:
    try:
        raise group
    except* ValueError:
        print("only values")
except ExceptionGroup as left:
    print("left", repr(left))
try:
    try:
        raise ExceptionGroup("g", [ValueError("a"), KeyError("b")])
    except* ValueError as caught:
        raise RuntimeError("new")
except ExceptionGroup as both:
    print(repr(both))
try:
    pass
except* ValueError:
    print("never")
else:
    print("else runs")
try:
    try:
        raise ExceptionGroup("g", [ValueError("a")])
    except* ValueError:
        raise
except ExceptionGroup as again:
    print("reraised", repr(again))
print(isinstance(group, Exception), isinstance(BaseExceptionGroup("b", [KeyboardInterrupt()]), Exception), type(BaseExceptionGroup("b", [ValueError()])).__name__)


class MyGroup(ExceptionGroup):
    def derive(self, errors):
        return MyGroup(self.message + "+", errors)


print(repr(MyGroup("m", [ValueError("a"), KeyError("b")]).split(KeyError)))
for bad in [lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [5]), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", [KeyboardInterrupt()])]:
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def walk(error, depth=0):
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from walk(inner, depth + 1)
    else:
        yield depth, error


print([(d, repr(e)) for d, e in walk(group)])
