class Thing:
    kind = "class attribute"

    def __init__(self):
        self.name = "thing"

    def method(self):
        return "method"


t = Thing()
print(getattr(t, "name"), getattr(t, "nope", "default"), hasattr(t, "kind"), hasattr(t, "x"), getattr(t, "method")())
setattr(t, "x", 5)
print(t.x, vars(t), t.__dict__)
delattr(t, "x")
print(hasattr(t, "x"), callable(t.method), callable(t), callable(len), callable(Thing), callable(lambda: 0))
print(type(t).__name__, type(5), type(None), type([]), type(type), type(len).__name__, type(t) is Thing, type("a") == str)
print([n for n in dir(t) if not n.startswith("_")], isinstance(t, Thing), isinstance(t, object), id(t) == id(t), id(t) != id(Thing()))
Dynamic = type("Dynamic", (Thing,), {"extra": 1, "double": lambda self: self.extra * 2})
print(Dynamic().double(), Dynamic.__name__, Dynamic.__bases__, Dynamic().name, Dynamic.__mro__)
print(repr(object())[:7], repr(print), repr(len), str(int), repr(Exception), repr(list.append), repr(type(t.method).__name__), repr("a".upper)[:36])
print(Thing.method.__name__, Thing.__module__, t.__class__, Thing.__doc__, Thing.__dict__["kind"], t.method.__self__ is t, t.method.__func__ is Thing.method)
print(hash("a") == hash("a"), hash((1, "a")) == hash((1, "a")), hash(None) == hash(None), int.__name__, [].__class__.__name__, (5).__class__)
for bad in [lambda: getattr(t, "nope"), lambda: setattr(t, 5, 1), lambda: getattr(t), lambda: vars(5), lambda: delattr(t, "nope"), lambda: hash([]), lambda: type(1, 2), lambda: isinstance(1, "a"), lambda: getattr(t, 5)]:
    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
