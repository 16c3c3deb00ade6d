import re
import functools, operator, heapq, bisect
from collections import namedtuple, OrderedDict, deque, Counter, ChainMap, UserDict, UserList, UserString, defaultdict
def t(f):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f())))
    except BaseException as e:
        print(type(e).__name__, re.sub(" at 0x[0-9a-f]+", "", str(e)))

# singledispatchmethod
class N:
    @functools.singledispatchmethod
    def neg(self, arg):
        "doc neg"
        raise NotImplementedError("Cannot negate")
    @neg.register
    def _(self, arg: int): return -arg
    @neg.register(str)
    def _(self, arg): return arg[::-1]
    @neg.register
    @classmethod
    def _(cls, arg: float): return cls.__name__, arg
    @neg.register
    @staticmethod
    def _(arg: list): return "static", arg
n = N()
t(lambda: n.neg(1)); t(lambda: n.neg("abc")); t(lambda: n.neg(1.5)); t(lambda: n.neg([1])); t(lambda: n.neg(None)); t(lambda: n.neg())
t(lambda: N.neg.__doc__); t(lambda: N.neg.__name__); t(lambda: N.neg.__isabstractmethod__)
t(lambda: type(N.__dict__['neg']).__name__)
t(lambda: functools.singledispatchmethod(3))
t(lambda: functools.singledispatchmethod(None))
t(lambda: N.__dict__['neg'].dispatcher.registry.keys())
@functools.singledispatch
def fun(arg, verbose=False): return ("base", arg)
@fun.register
def _(arg: int | str, verbose=False): return ("int|str", arg)
@fun.register(list)
def _(arg, verbose=False): return ("list", arg)
@fun.register(type(None))
def _(arg, verbose=False): return ("none", arg)
t(lambda: fun(1)); t(lambda: fun("1")); t(lambda: fun([1])); t(lambda: fun(None)); t(lambda: fun(1.0)); t(lambda: fun(True)); t(lambda: fun())
t(lambda: fun.dispatch(bool)); 
t(lambda: fun.registry[list] is fun.dispatch(list))
t(lambda: fun.registry.keys())
t(lambda: fun.register(3))
t(lambda: fun.register(int, 3))
t(lambda: fun.register(lambda x: x))
def bad(x: "NoSuch"): pass
def bad2(x: 3): pass
t(lambda: fun.register(bad2))
def bad3(): pass
t(lambda: fun.register(bad3))
t(lambda: fun.register(list[int], lambda x: x))
t(lambda: fun.register("x", lambda x: x))
import collections.abc as cabc
@fun.register(cabc.Mapping)
def _(arg, v=False): return "mapping"
@fun.register(cabc.Sized)
def _(arg, v=False): return "sized"
t(lambda: fun({})); t(lambda: fun(set())); t(lambda: fun(OrderedDict()))
class P(cabc.Sized, cabc.Container):
    def __len__(self): return 0
    def __contains__(self, x): return False
@fun.register(cabc.Container)
def _(arg, v=False): return "container"
t(lambda: fun(P()))
class Q:
    def __len__(self): return 0
    def __contains__(self, x): return False
t(lambda: fun(Q()))
t(lambda: fun._clear_cache())
# cached_property
class C:
    def __init__(self): self.n = 0
    @functools.cached_property
    def v(self):
        "doc v"
        self.n += 1
        return self.n
c = C()
t(lambda: (c.v, c.v, c.__dict__)); t(lambda: C.v.__doc__); t(lambda: C.v.attrname)
def dl(o, n): delattr(o, n)
t(lambda: dl(c, 'v')); t(lambda: c.v)
t(lambda: dl(c, 'v')); t(lambda: dl(c, 'v'))
class S:
    __slots__ = ()
    @functools.cached_property
    def v(self): return 1
t(lambda: S().v)
class T:
    pass
class T9:
    x = functools.cached_property(lambda self: 1)
    pass
def mk():
    class T2:
        cp = functools.cached_property(lambda self: 1)
        a = cp
        b = cp
t(mk)
class U: pass
U.z = functools.cached_property(lambda self: 1)
t(lambda: U().z)
t(lambda: functools.cached_property(3))
class M(type):
    @functools.cached_property
    def p(cls): return 5
class MM(metaclass=M): pass
t(lambda: MM.p)
t(lambda: functools.cached_property.__class_getitem__(int))
# total_ordering
@functools.total_ordering
class O:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v if isinstance(o, O) else NotImplemented
    def __lt__(s, o): return s.v < o.v if isinstance(o, O) else NotImplemented
t(lambda: (O(1) < O(2), O(1) <= O(2), O(1) > O(2), O(1) >= O(1), O(2) >= O(1)))
t(lambda: O(1) <= 3); t(lambda: O(1) >= 3); t(lambda: O(1) > 3)
t(lambda: functools.total_ordering(object))
t(lambda: functools.total_ordering(type('X', (), {})))
t(lambda: O.__ge__.__name__); t(lambda: O.__gt__.__qualname__)
# partial
p = functools.partial(int, base=2)
t(lambda: p); t(lambda: p('11')); t(lambda: (p.func, p.args, p.keywords)); t(lambda: functools.partial()); t(lambda: functools.partial(3))
t(lambda: functools.partial(p, 'x').args); t(lambda: functools.partial(p, base=3))
P_ = functools.Placeholder
t(lambda: P_); t(lambda: functools.partial(pow, P_, 2)(3)); t(lambda: functools.partial(pow, 2, P_)); t(lambda: functools.partial(pow, P_, 2)())
t(lambda: functools.partial(pow, P_, 2)); t(lambda: functools.partial(functools.partial(pow, P_, 2), 5)); t(lambda: functools.partial(functools.partial(lambda *a: a, P_, 2, P_, 4), 5)(6)); t(lambda: functools.partial(f, x=P_))
t(lambda: functools.partial(print, a=P_))
t(lambda: type(P_)()); t(lambda: type(P_)() is P_); t(lambda: type(P_)(1))
t(lambda: functools.partial(int, base=2).__reduce__())
t(lambda: functools.partial(int)._x)
q = functools.partial(int); q.foo = 3
t(lambda: q.foo); t(lambda: q.__dict__)
t(lambda: functools.partial(lambda: 0).__call__())
class PM:
    def f(self, a, b): return (a, b)
    g = functools.partialmethod(f, 1)
    h = functools.partialmethod(f, b=2)
    k = functools.partialmethod(f, P_, 9)
t(lambda: PM().g(2)); t(lambda: PM().h(5)); t(lambda: PM().k(5)); t(lambda: PM.__dict__['g']); t(lambda: functools.partialmethod(3))
# reduce cmp_to_key
t(lambda: functools.reduce(operator.add, [])); t(lambda: functools.reduce(operator.add, [], 5)); t(lambda: functools.reduce(operator.add, [1, 2], initial=5)); t(lambda: functools.reduce(operator.add)); t(lambda: functools.reduce(operator.add, 3)); t(lambda: functools.reduce(3, [1, 2]))
K = functools.cmp_to_key(lambda a, b: a - b)
t(lambda: K(1) < K(2)); t(lambda: K(1) < 3); t(lambda: K(3).obj); t(lambda: hash(K(1))); t(lambda: K(obj=4).obj); t(lambda: functools.cmp_to_key()); t(lambda: functools.cmp_to_key(mycmp=lambda a, b: 0)(1) == 0)
t(lambda: sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
# lru_cache
@functools.lru_cache(maxsize=2)
def sq(x, *, y=0): "d"; return x * x
t(lambda: (sq(1), sq(2), sq(3), sq(1), sq(1, y=0), sq.cache_info(), sq.cache_parameters()))
t(lambda: sq([])); t(lambda: sq.__wrapped__(3)); t(lambda: sq.cache_clear()); t(lambda: sq.cache_info()); t(lambda: functools.lru_cache(maxsize='x')); t(lambda: functools.lru_cache(3.5)); t(lambda: functools.lru_cache(-1)(lambda: 0).cache_parameters())
t(lambda: functools.lru_cache(None, True)(lambda x: x).cache_parameters()); t(lambda: functools.cache(3)); t(lambda: type(sq)); 
@functools.lru_cache(typed=True)
def ty(x): return type(x)
t(lambda: (ty(1), ty(1.0), ty(True), ty.cache_info()))
t(lambda: functools._make_key((1,), {}, False)); t(lambda: functools._make_key((1, 2), {'a': 3}, True)); t(lambda: functools._CacheInfo)
# wraps
def w(a: int) -> str: "wdoc"
w.attr = 1
@functools.wraps(w)
def z(*a): pass
t(lambda: (z.__name__, z.__doc__, z.__wrapped__ is w, z.attr, z.__annotations__, z.__module__, z.__qualname__, z.__type_params__))
t(lambda: functools.WRAPPER_ASSIGNMENTS); t(lambda: functools.WRAPPER_UPDATES)
t(lambda: functools.update_wrapper(lambda: 0, 3).__name__)
t(lambda: functools.wraps(3)(lambda: 0).__wrapped__)
t(lambda: functools.update_wrapper(3, w))
t(lambda: sorted(functools.__all__)); t(lambda: functools.recursive_repr) 
