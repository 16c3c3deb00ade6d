import re
import functools, abc
from collections.abc import *
def t(f):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f())))
    except BaseException as e:
        print(type(e).__name__, re.sub(" at 0x[0-9a-f]+", "", str(e)))
class A:
    @functools.singledispatchmethod
    def m(self, arg, x=1): "doc"; return ("base", arg)
    @m.register
    def _(self, arg: int, x=1): return ("int", arg)
    @m.register(str)
    def _(self, arg, x=1): return ("str", arg)
    def __repr__(self): return "A()"
    @functools.singledispatchmethod
    @classmethod
    def c(cls, arg): return (cls.__name__, arg)
    @c.register
    @classmethod
    def _(cls, arg: int): return (cls.__name__, "int", arg)
    @functools.singledispatchmethod
    @staticmethod
    def s(arg): return ("s", arg)
    @s.register(int)
    @staticmethod
    def _(arg): return ("s int", arg)
a = A()
t(lambda: a.m); t(lambda: A.m); t(lambda: A.__dict__['m']); t(lambda: A.m(a, 3)); t(lambda: A.m(a, 'x')); t(lambda: A.m(3)); t(lambda: A.m()); t(lambda: a.m(3)); t(lambda: a.m()); t(lambda: a.m(arg=3))
t(lambda: A.c(3)); t(lambda: a.c('x')); t(lambda: A.s(3)); t(lambda: a.s('x')); t(lambda: A.s()); t(lambda: A.c()); t(lambda: a.s); t(lambda: A.c)
t(lambda: a.m.__name__); t(lambda: a.m.__qualname__); t(lambda: a.m.__doc__); t(lambda: a.m.__wrapped__); t(lambda: a.m.__module__); t(lambda: a.m.nope); t(lambda: a.m.__annotations__)
t(lambda: a.m.register is A.__dict__['m'].register); t(lambda: a.m == a.m)
t(lambda: a.m.__isabstractmethod__)
class Ab(abc.ABC):
    @functools.singledispatchmethod
    @abc.abstractmethod
    def add(self, item, arg): pass
t(lambda: Ab()); t(lambda: Ab.__dict__['add'].__isabstractmethod__); t(lambda: Ab.add.__isabstractmethod__)
class Sl:
    __slots__ = ('a',)
    @functools.singledispatchmethod
    def go(self, arg): return 'base'
    @go.register(int)
    def _(self, arg): return 'int'
t(lambda: Sl().go(3)); t(lambda: Sl().go(''))
class Cal:
    @functools.singledispatchmethod
    def f(self, x): return 1
    f.register(int, lambda self, x: 'lam')
    @f.register(float)
    class K:
        def __init__(self, x): self.x = x
t(lambda: Cal().f(3)); t(lambda: type(Cal().f(3.5)).__name__)
class Part:
    @functools.singledispatchmethod
    def f(self, x): return 1
    f.register(int)(functools.partial(lambda *a: a, 'p'))
t(lambda: Part().f(2))
# dispatch
def disp(*classes):
    @functools.singledispatch
    def g(o): return "base"
    for c in classes: g.register(c, lambda o, c=c: c.__name__)
    return g
t(lambda: disp(Sized, Container)({})); t(lambda: disp(Mapping, Sized)({})); t(lambda: disp(Iterable, Sized, Container)([])); t(lambda: disp(Sequence, list)([])); t(lambda: disp(MutableSequence, Sequence)([])); t(lambda: disp(Hashable, Iterable)('x')); t(lambda: disp(Hashable, str)('x'))
class D(Sized):
    def __len__(self): return 0
class E(D, Container):
    def __contains__(self, x): return 0
t(lambda: disp(Sized, Container)(E())); t(lambda: disp(Container, Sized)(E())); t(lambda: disp(D, Container)(E())); t(lambda: disp(Container, D)(E())); t(lambda: disp(Iterable, Sized, D)(E()))
class F(dict): pass
t(lambda: disp(Mapping, Sized, dict)(F())); t(lambda: disp(MutableMapping, Mapping)(F())); t(lambda: disp(Set, Hashable)(frozenset())); t(lambda: disp(int, bool)(True))
g = disp(Sized)
class L: pass
t(lambda: g(L())); Sized.register(L); t(lambda: g(L()))
class V(type):
    pass
@functools.singledispatch
def h(o): return 'b'
t(lambda: h.register(int | list[int], lambda o: 1)); t(lambda: h.register(int | None, lambda o: 'n')); t(lambda: h(None)); t(lambda: h(3)); t(lambda: h.registry); t(lambda: type(h.registry))
@h.register
def _(o: str | bytes): return 'sb'
t(lambda: (h(''), h(b'')))
def bad(o: int | list[int]): pass
t(lambda: h.register(bad))
t(lambda: h.dispatch(3))
class O:
    @property
    def __class__(self): return int
t(lambda: h(O()))
