# Loops that run below native code: sort keys, map, properties, special methods and the like.
import asyncio, contextlib, functools, re, unittest
async def main(x=1):
    await asyncio.sleep(0.01)
    return x * 2
def t(name, f):
    try: print(name, repr(f()))
    except BaseException as e: print(name, type(e).__name__, e)
def go(x=1): return asyncio.run(main(x))
t("plain", go)
t("map", lambda: list(map(go, [1,2,3])))
t("sorted", lambda: sorted([3,1,2], key=go))
t("listsort", lambda: [3,1,2].sort(key=go))
t("filter", lambda: list(filter(go, [0,1,2])))
t("max", lambda: max([3,1,2], key=go))
t("partial", lambda: functools.partial(go, 4)())
class A:
    def __init__(self): self.v = go(5)
    @property
    def p(self): return go(6)
    def __call__(self): return go(7)
    def __enter__(self): self.e = go(8); return self
    def __exit__(self, *a): go(9)
    def __len__(self): return go(10)
    def __getitem__(self, i): return go(i)
    def __iter__(self): return iter([go(1), go(2)])
    def __str__(self): return str(go(11))
    def __repr__(self): return "A%d" % go(12)
    def __eq__(self, o): return go(1) == 2
    def __hash__(self): return go(1)
    def __add__(self, o): return go(o)
    def __getattr__(self, n):
        if n.startswith("_"): raise AttributeError(n)
        return go(13)
    def __bool__(self): return go(0) == 1
    def __contains__(self, x): return go(x) == 4
    def __format__(self, s): return s + str(go(3))
    def __lt__(self, o): return go(1) == 2

t("init", lambda: A().v)
a = A()
t("prop", lambda: a.p)
t("call", lambda: a())
def w():
    with A() as x: return x.e
t("with", w)
t("len", lambda: len(a))
t("getitem", lambda: a[3])
t("iter", lambda: list(a))
t("str", lambda: str(a))
t("repr", lambda: repr(a))
t("eq", lambda: a == 1)
t("hash", lambda: hash(a))
t("add", lambda: a + 3)
t("getattr", lambda: a.foo)
t("getattr2", lambda: getattr(a, "foo"))
t("bool", lambda: bool(a))
t("if", lambda: 1 if a else 2)
t("in", lambda: 2 in a)
t("fmt", lambda: f"{a:x}")
t("format", lambda: "{}".format(a))
t("sort lt", lambda: len(sorted([A(), A()])))
def gen():
    yield go(1)
    yield go(2)
t("gen", lambda: list(gen()))
t("genfor", lambda: [x for x in gen()])
t("sum gen", lambda: sum(go(x) for x in range(3)))
@contextlib.contextmanager
def cm():
    yield go(2)
def w2():
    with cm() as x: return x
t("cm", w2)
@functools.wraps(go)
def wrapped(*a): return go(*a)
t("wraps", lambda: wrapped(3))
@functools.cache
def cached(x): return go(x)
t("cache", lambda: cached(3))
@functools.lru_cache(maxsize=3)
def cached2(x): return go(x)
t("lru", lambda: cached2(3))
class B:
    @functools.cached_property
    def c(self): return go(2)
    @classmethod
    def k(cls): return go(3)
    @staticmethod
    def s(): return go(4)
t("cached_property", lambda: B().c)
t("cls", lambda: B.k())
t("static", lambda: B.s())
t("reduce", lambda: functools.reduce(lambda a, b: a + go(b), [1,2,3]))
def deco(f): return go(3)
@deco
def decorated(): pass
t("deco", lambda: decorated)
t("dict default", lambda: {}.setdefault(go(3)))
from collections import defaultdict
t("defaultdict", lambda: defaultdict(lambda: go(3))[1])
t("re.sub", lambda: re.sub("a", lambda m: str(go(3)), "banana"))
t("any", lambda: any(go(x) for x in [0, 1]))
t("join", lambda: ",".join(str(go(x)) for x in range(3)))
t("star", lambda: (lambda *a: a)(*(go(x) for x in range(3))))
t("zip", lambda: list(zip(gen(), gen())))
class T(unittest.TestCase):
    def setUp(self): go(1)
    def test_a(self): self.assertEqual(go(2), 4)
    def test_b(self):
        with self.assertRaises(ValueError):
            async def f():
                await asyncio.sleep(0)
                raise ValueError
            asyncio.run(f())
r = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(r)
print(r.testsRun, r.errors, r.failures)
async def outer():
    t("nested", lambda: go(1))
    loop = asyncio.new_event_loop()
    c = main()
    t("nested2", lambda: loop.run_until_complete(c))
    c.close()
    loop.close()
asyncio.run(outer())
loop = asyncio.new_event_loop()
t("ruc in map", lambda: list(map(loop.run_until_complete, [main(1), main(2)])))
t("ruc in key", lambda: max([1,2], key=lambda x: loop.run_until_complete(main(-x))))
loop.close()
with asyncio.Runner() as runner:
    t("runner in map", lambda: list(map(lambda x: runner.run(main(x)), [1,2])))
class M(type):
    def __call__(cls, *a): return go(2)
class C(metaclass=M): pass
t("metacall", lambda: C())
class D:
    def __set_name__(self, o, n): self.v = go(3)
    def __get__(self, o, t=None): return self.v + go(1)
    def __init_subclass__(cls): cls.z = go(3)
class E_(D): d = D()
t("desc", lambda: (E_.d, E_.z))
class N:
    def __new__(cls): 
        go(1); return super().__new__(cls)
t("new", lambda: type(N()).__name__)
