# math: functions of several arguments, their edges and errors.
import math
from decimal import Decimal as D
from fractions import Fraction as F


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


# math multi-arg
for args in ((), (3,), (3, 2), (5, -1), (-5, 2), (2.0, 1), (10**20, 2), (5, None), (5, 6), ('a', 1), (F(3), 1)):
    print(args)
    show(math.comb, *args)
    show(math.perm, *args)
    show(math.gcd, *args)
    show(math.lcm, *args)
for a in ((1, 2, 3), (1.5, 2, 0.25), (math.inf, 0, 1), (1e308, 10, -math.inf), (math.nan, 1, 1), (1e308, 10, 1), ('a', 1, 1), (1, 2)):
    show(math.fma, *a)
for a in (([1, 2], [3, 4]), ([1.5], [2, 3]), ([], []), ([1e16, 1, -1e16], [1, 1, 1]), ([10**30], [2]), ([F(1, 2)], [2]), (['a'], [2]), ([2], ['a']), (1, 2), ([D('1.1')], [2]), ([True], [1.5])):
    show(math.sumprod, *a)
for a in (([1, 2], [3, 4]), ([1], [2, 3]), ((1, 2, 3), (4, 5, 6)), (([1.0]), (2,)), (1, 2), (['a'], ['b']), ([math.inf], [math.nan]), ([], [])):
    show(math.dist, *a)
for a in ((), (3, 4), (math.inf, math.nan), (1, 'a'), (1e200, 1e200), (3,), (-3,)):
    show(math.hypot, *a)
for a in (([1, 2, 3],), ([],), ([1.5, 2],), (['a', 2],), (5,), ([F(1, 2), 3],), ([10**20, 10**20],)):
    show(math.prod, *a)
show(math.prod, [1, 2], start=5)
show(math.prod, [1, 2], 5)
show(math.prod, [[1]], start=2)
show(math.prod, ['a'], start=3)
for a in (([.1]*10,), ([1e308, 1e308],), ([math.inf, -math.inf],), ([math.nan, 1],), (['a'],), (3,), ([1, 2, 10**400],)):
    show(math.fsum, *a)
for a in ((8, 2), (10**400, 10), (100, 1), (100, -1), (100, 0), (2, 'a'), (0, 10), (-1, 2), (10**400, 10**200), (2, 0.5), (1, 1)):
    show(math.log, *a)
for a in ((1.0, 2.0), (0.0, -1.0), (1.0, 2.0,), (math.nan, 1)):
    show(math.nextafter, *a)
    show(math.nextafter, *a, steps=3)
show(math.nextafter, 1.0, 2.0, steps=-1)
show(math.nextafter, 1, 2, steps=1.5)
show(math.nextafter, 1, 2, steps=10**30)
show(math.nextafter, 1, 2, 3)
for a in ((7, 3), (7, -3), (-7.5, 2), (math.inf, 2), (7, math.inf), (7, 0), (0, 0), ('a', 1)):
    show(math.fmod, *a)
    show(math.remainder, *a)
    show(math.pow, *a)
    show(math.copysign, *a)
show(math.pow, -8, 1/3)
show(math.pow, 0, -1)
show(math.pow, 10, 400)
show(math.pow, 1, math.nan)
show(math.pow, 2)
show(math.ldexp, 1, 2000)
show(math.ldexp, 1, -2000)
show(math.ldexp, 1.5, 10**30)
show(math.ldexp, 1, 1.5)
show(math.ldexp, math.inf, 3)
for a in ((1, 1+1e-10), (1, 2), (math.inf, math.inf), (1, math.nan), ('a', 1)):
    show(math.isclose, *a)
show(math.isclose, 1, 1.1, rel_tol=-1)
show(math.isclose, 1, 1.1, abs_tol=.2)
show(math.isclose, 1, 1.1, rel_tol=.2, abs_tol=0)
class C:
    def __floor__(s): return 'fl'
    def __ceil__(s): return 'ce'
    def __trunc__(s): return 'tr'
    def __float__(s): return 2.25
    def __index__(s): return 5
show(math.floor, C())
show(math.ceil, C())
show(math.trunc, C())
show(math.sqrt, C())
show(math.factorial, C())
show(math.isqrt, C())
show(math.trunc, 'a')
show(math.floor, [])
show(math.gcd, C(), 10)
show(math.isqrt, 10**40)
show(math.isqrt, 2.0)
show(math.ulp, 1)
show(math.modf, -2.75)
show(math.frexp, 1e-320)
show(math.dist, [1, 2], [3])
show(math.erfc, 3)
show(math.lgamma, -3)
show(math.gamma, 0)
show(math.gamma, 171.5)
show(math.gamma, 172)
