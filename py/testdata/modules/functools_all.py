# functools, name by name.
import functools
from functools import *
from typing import Union
import copy


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


# caches
calls = []


@lru_cache(maxsize=2)
def square(x, *, k=1):
    """Doc of square."""
    calls.append(x)
    return x * x * k


print(square(2), square(2), square(3), square(4), square(2), calls)
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__doc__, square.__wrapped__(5))
square.cache_clear()
print(square.cache_info(), square(2, k=3))
attempt(square, [1])
attempt(square)


@lru_cache(typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info(), typed.cache_parameters())


@lru_cache
def bare(a, b=0):
    return a + b


print(bare(1), bare(1, 0), bare(a=1), bare(1, b=0), bare.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache(maxsize=0)
def none(x):
    return x


print(none(1), none(1), none.cache_info())
attempt(lru_cache, "x")


class M:
    def __init__(self, v):
        self.v = v

    @lru_cache
    def get(self, n):
        return self.v + n

    @cached_property
    def slow(self):
        """Slow doc."""
        print("computing")
        return self.v * 10

    def op(self, a, b, c=3):
        return self.v, a, b, c

    partly = partialmethod(op, 1)
    partly_kw = partialmethod(op, b=5, c=6)


m = M(5)
print(m.get(1), m.get(1), M.get.cache_info())
print(m.slow, m.slow, m.__dict__, type(M.slow).__name__, M.slow.__doc__)
del m.slow
print(m.slow)
m.slow = 1
print(m.slow, m.partly(2), m.partly_kw(7), m.partly(2, c=9))
print(M.__dict__["partly"].func is M.op, M.__dict__["partly"].args, M.__dict__["partly_kw"].keywords)


class Slots:
    __slots__ = ()

    @cached_property
    def p(self):
        return 1


attempt(lambda: Slots().p)

# partial
p = partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords, partial(print, 1, 2, sep="-"))
p2 = partial(partial(max, 1), 5)
print(p2(3), p2.args, p2.func)
q = partial(lambda *a: a, Placeholder, 2, Placeholder, 4)
print(q(1, 3), q(1, 3, 5), q.args)
attempt(q, 1)
attempt(partial, max, 1, Placeholder)
attempt(partial, 5)
attempt(partial)
print(partial(q, 9)(8), copy.copy(p)("11"), Placeholder)
p.extra = 1
print(p.extra, p.__dict__)


class WithPartial:
    f = partial(lambda *a: len(a), 1)


print(WithPartial.f(1))

# reduce
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 1), reduce(lambda a, b: a + b, [1, 2], initial=10), reduce(max, [3]))
attempt(reduce, max, [])
attempt(reduce, max, 5)
attempt(reduce, max)


# wraps
def deco(f):
    @wraps(f)
    def inner(*a):
        "inner doc"
        return f(*a)

    return inner


@deco
def target(x: int) -> str:
    """target doc"""
    return x


target_dict = target.__dict__
print(target.__name__, target.__doc__, target.__wrapped__.__name__, target.__qualname__, target.__annotations__, target.__module__)
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)


@wraps(target, assigned=("__doc__",), updated=())
def other():
    pass


print(other.__name__, other.__doc__)
print(update_wrapper(partial(target), target).__name__)


# total_ordering
@total_ordering
class T:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        if not isinstance(o, T):
            return NotImplemented
        return self.v < o.v


print(T(1) <= T(1), T(1) > T(2), T(2) >= T(1), T(1) != T(2), max(T(1), T(3)).v)
attempt(lambda: T(1) <= 3)


def no_ops():
    @total_ordering
    class X:
        pass


attempt(no_ops)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(3).obj)
attempt(lambda: K(1) < 3)


# singledispatch
@singledispatch
def show(x, extra=None):
    return f"object {x}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(str)
def show_str(x):
    return f"str {x}"


@show.register
def _(x: list | tuple):
    return f"seq {len(x)}"


@show.register
def _(x: Union[set, frozenset]):
    return f"set {len(x)}"


show.register(type(None), lambda x: "none")
print(show(1), show("a"), show([1]), show((1, 2)), show({1}), show(None), show(2.5), show(True))
print(show.dispatch(bool)(1), sorted(c.__name__ for c in show.registry), show.__name__, show.registry[str] is show_str)
attempt(show)
attempt(lambda: show.register(5))
from collections.abc import Mapping, Sized


@show.register(Mapping)
def _(x):
    return "mapping"


print(show({}))
show.register(Sized, lambda x: "sized")


class Len:
    def __len__(self):
        return 0


print(show(Len()), show({}))


class Neg:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("cannot negate")

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register(bool)
    def _(self, arg):
        return not arg

    @singledispatchmethod
    @classmethod
    def make(cls, arg):
        return cls, arg

    @make.register
    @classmethod
    def _(cls, arg: str):
        return cls.__name__ + arg


print(Neg().neg(5), Neg().neg(True), Neg.make(1)[1], Neg.make("x"))
attempt(Neg().neg, "s")
attempt(Neg().neg)
print(functools.cached_property[int] if False else "", partial[int] if False else "")
