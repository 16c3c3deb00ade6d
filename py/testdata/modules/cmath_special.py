# cmath: all functions at special values.
import cmath
import math


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


# cmath
for n in ('acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'cos', 'cosh', 'exp', 'log', 'log10', 'phase', 'polar', 'sin', 'sinh', 'sqrt', 'tan', 'tanh', 'isnan', 'isinf', 'isfinite'):
    for z in (0, 1, -1, 1j, complex(math.inf, 1), complex(-0.0, 0.0), 3, 'a', complex(1e308, 1e308)):
        print(n, z, end=' ')
        show(getattr(cmath, n), z)
show(cmath.log, 8, 2)
show(cmath.log, 0)
show(cmath.log, 1, 0)
show(cmath.rect, 2, math.pi)
show(cmath.rect, math.inf, 0)
show(cmath.rect, 1, math.inf)
show(cmath.rect, 1)
show(cmath.isclose, 1, 1+1e-10j)
show(cmath.isclose, 1, 2, rel_tol=-1)
show(cmath.isclose, 1j, 1.1j, abs_tol=.2)
