# inspect: what objects are, members, documentation, states.
import functools
import inspect


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Base:
    """Base doc.

        indented
    """

    attr = 1

    def method(self):
        """Method doc."""

    @property
    def prop(self):
        "Prop doc."

    @classmethod
    def cm(cls):
        pass

    @staticmethod
    def sm():
        pass


class Sub(Base):
    def method(self):
        pass


def gen():
    yield 1


async def coro():
    pass


async def agen():
    yield 1


def plain():
    pass


tests = ["isfunction", "ismethod", "isclass", "ismodule", "isbuiltin", "isroutine", "isgeneratorfunction", "iscoroutinefunction",
         "isasyncgenfunction", "isgenerator", "isdatadescriptor", "isabstract", "isframe", "iscode", "istraceback"]
co = coro()
objects = {"plain": plain, "gen": gen, "gen()": gen(), "coro": coro, "agen": agen, "agen()": agen(), "Base": Base, "Base.method": Base.method,
           "Base().method": Base().method, "Base.cm": Base.cm, "Base.sm": Base.sm, "prop": Base.prop, "len": len, "[].append": [].append,
           "inspect": inspect, "5": 5, "partial gen": functools.partial(gen), "lambda": lambda: 0}
for name, obj in objects.items():
    print(name, [t for t in tests if getattr(inspect, t)(obj)])
print(inspect.iscoroutine(co), inspect.isawaitable(co), inspect.isasyncgen(agen()), inspect.isawaitable(5))
co.close()
print(inspect.ismethoddescriptor(list.append), inspect.ismethoddescriptor(Base.__dict__["cm"]), inspect.ismethoddescriptor(plain))

print(repr(inspect.getdoc(Base)), repr(inspect.getdoc(Base.method)), repr(inspect.getdoc(Sub)), repr(inspect.getdoc(Sub.method)), repr(inspect.getdoc(Sub().method)))
print(repr(inspect.getdoc(Base.prop)), inspect.getdoc(5) is not None, inspect.getdoc(plain))
print(repr(inspect.cleandoc("  first\n    second\n      third\n\n")))
print(repr(inspect.cleandoc("")), repr(inspect.cleandoc("\n\n  a\n  b")), repr(inspect.cleandoc("\ta\n\tb")))

print([n for n, v in inspect.getmembers(Base) if not n.startswith("__")])
print([n for n, v in inspect.getmembers(Base(), inspect.ismethod)])
print([n for n, v in inspect.getmembers(Base, inspect.isfunction)])
print([(n, type(v).__name__) for n, v in inspect.getmembers_static(Base) if not n.startswith("__")])
print(inspect.getmro(Sub), inspect.getmodule(Sub) is not None if False else True)

# static access


class Dyn:
    slot = property(lambda self: 1 / 0)

    def __init__(self):
        self.x = 1

    def __getattr__(self, name):
        return "dynamic"


d = Dyn()
print(inspect.getattr_static(d, "x"), type(inspect.getattr_static(d, "slot")).__name__, inspect.getattr_static(d, "nope", "default"))
attempt(inspect.getattr_static, d, "nope")
print(type(inspect.getattr_static(Base, "cm")).__name__, type(inspect.getattr_static(Base(), "sm")).__name__)


# unwrap
@functools.wraps(plain)
def w1():
    pass


@functools.wraps(w1)
def w2():
    pass


print(inspect.unwrap(w2) is plain, inspect.unwrap(w2, stop=lambda f: f is w1) is w1, inspect.unwrap(plain) is plain)
w1.__wrapped__ = w2
try:
    inspect.unwrap(w2)
except ValueError as e:
    print("ValueError", str(e)[:30])

# states
g = gen()
print(inspect.getgeneratorstate(g), inspect.GEN_CREATED)
next(g)
print(inspect.getgeneratorstate(g))
list(g)
print(inspect.getgeneratorstate(g))


def running():
    yield inspect.getgeneratorstate(r)


r = running()
print(next(r))
co = coro()
print(inspect.getcoroutinestate(co))
co.close()
print(inspect.getcoroutinestate(co))
print(inspect.getasyncgenstate(agen()))

# classes
print(inspect.getclasstree([Base, Sub]))
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Sub) if not a.name.startswith("__")])
print(inspect.get_annotations(plain), inspect.get_annotations(Base))


def annotated(a: int, b: "str") -> None:
    pass


print(inspect.get_annotations(annotated))
attempt(inspect.get_annotations, 5)
attempt(inspect.getsource, 5)
print(inspect.getmodulename("/a/b/c.py"), inspect.getmodulename("x.txt"))
print(inspect.Attribute._fields, inspect.FullArgSpec._fields)


@inspect.markcoroutinefunction
def marked():
    pass


print(inspect.iscoroutinefunction(marked), inspect.iscoroutinefunction(plain))
