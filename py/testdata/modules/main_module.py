"""The program as a module."""
import sys
m = sys.modules[__name__]
print(m is sys.modules['__main__'], type(m).__name__, m.__name__, m.__doc__)
a = 5
print(m.a, getattr(m, 'b', 'none'), hasattr(m, 'a'))
m.b = 7
print(b)
setattr(m, 'c', [1])
print(c, 'c' in globals(), 'c' in vars(m), vars(m) is globals())
del m.a
try: print(a)
except NameError as e: print(e)
try: m.a
except AttributeError as e: print(e)
del b
print(hasattr(m,'b'), 'b' in globals())
globals()['d']=1
del globals()['d']
try: print(d)
except NameError as e: print(e)
class K: pass
print(getattr(m,'K') is K, sys.modules[K.__module__].K is K)
import __main__
print(__main__ is m)
from __main__ import c as cc
print(cc)
def f(x):
    y=1
    print(sorted(vars()), dir(), sorted(locals()))
f(2)
print([n for n in dir() if n.startswith('c')])
print([n for n in dir(m) if n in ('K','f','a','c')])
class Q:
    z=1
    print('z' in vars(), 'z' in dir())
def g():
    return e_late
try: g()
except NameError as e: print(e)
m.e_late = 9
print(g())
import enum
@enum.global_enum
class G(enum.Enum):
    GA=1
print(GA, repr(GA))
m.print = lambda *a: sys.stdout.write('mine\n')
print(1)
del m.print
print(2)
