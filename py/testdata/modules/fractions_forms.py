# fractions.Fraction: what it is made from, formats, arithmetic.
import math
import numbers
from decimal import Decimal as D
from fractions import Fraction as F


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


# fractions
for a in (('3/4',), (' -3/4 ',), ('1.5e-3',), ('1_000/3',), ('1/0',), ('a',), ('3 / 4',), ('.5',), ('5.',), ('+1/2',), ('1/+2',), ('nan',), (1.5,), (math.nan,), (math.inf,), (D('1.1'),), (D('nan'),), (3, 4), (3, -4), (3, 0), (1.5, 2), (F(1, 2), F(3, 4)), ('1/2', 3), (2j,), (None,), ([],), (), (True,), ('٣',), ('1__0',), ('0x1',), ('1e3',)):
    show(F, *a)
show(F.from_float, 1.5)
show(F.from_float, 'a')
show(F.from_decimal, D('1.5'))
show(F.from_decimal, 1.5)
show(F.from_number, 1.25)
show(F.from_number, '1')
show(F.from_number, 3)
x=F(355, 113)
for sp in ('', '.2f', '10.3f', '<10', '>+12.3e', '_', '_.2f', ',.2f', 'e', 'g', '.3g', 'G', '%', '.1%', '#', '#.0f', 'z.1f', '010.2f', '=+10.2f', 'n', 'd', 's', '^12', '*^12.2f', '08', '+', '-', ' ', '.3', 'x', '+#_', '\'', 'F', '.0f', '0=20,.3f', '_d', 'z.0f'):
    print(sp, end=' ')
    show(format, x, sp)
    show(format, F(-7), sp)
show(x.limit_denominator, 10)
show(x.limit_denominator, 0)
show(lambda: x.is_integer())
show(lambda: F(4, 2).is_integer())
show(lambda: x.as_integer_ratio())
show(round, x)
show(round, x, 2)
show(round, x, -1)
show(math.floor, x)
show(math.ceil, -x)
show(math.trunc, -x)
show(divmod, x, F(1, 3))
show(divmod, x, 1.5)
show(pow, x, 2)
show(pow, x, -2)
show(pow, x, F(1, 2))
show(pow, F(-8), F(1, 3))
show(pow, 2, F(1, 2))
show(pow, x, 2, 3)
show(pow, F(0), -1)
show(lambda: x//0)
show(lambda: x/0)
show(lambda: x%0)
show(lambda: x+'a')
show(lambda: x<'a')
show(lambda: x<1j)
show(lambda: x==1j)
show(lambda: F(1, 2)==0.5)
show(lambda: F(1, 2)==D('0.5'))
show(lambda: x+D(1))
show(lambda: F(1, 2)+0.5)
show(lambda: F(1, 2)*2j)
show(lambda: F(1, 2)<math.inf)
show(lambda: F(1, 2)<math.nan)
show(hash, F(3))
show(complex, x)
show(float, x)
show(int, x)
show(bool, F())
show(abs, -x)
show(lambda: +x)
show(repr, F(-1, 3))
show(str, F(4, 2))
show(lambda: x.numerator)
show(lambda: x.real)
show(lambda: x.imag)
show(lambda: x.conjugate())
show(F.limit_denominator, x)
class SF(F): pass
show(lambda: SF(1, 2)+1)
show(lambda: SF(1, 2))
show(lambda: type(SF(1, 2)+SF(1, 2)))
show(lambda: F(numerator=3, denominator=6))
show(lambda: isinstance(x, numbers.Rational))
show(lambda: 2**F(3))
show(lambda: 1.0**x)
show(lambda: sorted([F(1, 2), 0.3, 1]))
show(lambda: F(10**30, 3)**3)
show(lambda: F(1, 3)**-3.5)
def sa(): x.numerator=3
show(sa)
def sa(): x.foo=3
show(sa)
