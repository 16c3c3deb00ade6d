# numbers: the abstract classes.
import numbers
from decimal import Decimal as D
from fractions import Fraction as F


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


# numbers
show(lambda: numbers.Complex())
show(lambda: numbers.Integral.__abstractmethods__ == frozenset())
show(lambda: sorted(numbers.Complex.__abstractmethods__))
show(lambda: sorted(numbers.Integral.__abstractmethods__))
show(lambda: sorted(numbers.Real.__abstractmethods__))
show(lambda: sorted(numbers.Rational.__abstractmethods__))
show(lambda: [isinstance(1, c) for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
show(lambda: [isinstance(v, numbers.Number) for v in (1.5, 2j, D(1), 'a', True, F(1))])
show(lambda: isinstance(D(1), numbers.Real))
show(lambda: numbers.__all__)
