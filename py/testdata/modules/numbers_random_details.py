# Details of random, secrets, uuid, statistics and of numbers.
import copy
import inspect
import math
import random
import secrets
import uuid
from decimal import Decimal
from fractions import Fraction
from statistics import NormalDist


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


# random
print(random.__all__)
for name in "choice choices sample shuffle randint gauss binomialvariate uniform".split():
    show(lambda: str(inspect.signature(getattr(random, name))))
    show(lambda: str(inspect.signature(getattr(random.Random, name))))
r = random.Random(12)
show(lambda: r.choices("abc", weights=[Decimal(1), Decimal(2), Decimal(3)]))
show(lambda: r.choices("abc", cum_weights=[Decimal(1), Decimal(2), Decimal(3)]))
show(lambda: r.choices("abc", weights=[Fraction(1), Fraction(2), Fraction(3)], k=5))
show(lambda: r.choices("abc", cum_weights=[Fraction(1), Fraction(2), Fraction(3)], k=5))
show(lambda: r.choices("abc", weights=[True, False, True], k=5))
show(lambda: r.binomialvariate(1, math.nan))
show(lambda: r.binomialvariate(5, math.nan))
show(lambda: r.binomialvariate(-1, math.nan))
show(lambda: r.setstate((3, (-1,) * 625, None)))
show(lambda: r.setstate((3, (0,) * 624 + (-1,), None)))
show(lambda: r.setstate((3, (0,) * 624 + (625,), None)))
show(lambda: r.setstate((3, ("a",) * 625, None)))
show(lambda: r.setstate((2, (-1,) * 624 + (624,), None)))
show(r.random)

# secrets
print(secrets.__all__)
show(lambda: secrets.token_bytes(-1))
show(lambda: secrets.token_hex(-1))
show(lambda: secrets.token_bytes("a"))
show(lambda: len(secrets.token_bytes()))
show(lambda: secrets.compare_digest(1, 2))

# uuid
show(lambda: uuid.UUID(bytes="a" * 16))
show(lambda: uuid.UUID(bytes=[1] * 16))
show(lambda: uuid.uuid1(node=2**48))
show(lambda: uuid.uuid1(node=-1))
show(lambda: uuid.uuid1(node=7, clock_seq=9).fields[3:])
show(lambda: uuid.uuid6(node=2**48 + 5, clock_seq=9).fields[3:])

# statistics
n = NormalDist(1, 2)
show(n.__getstate__)
show(lambda: n.__setstate__((4.0, 5.0)))
show(lambda: n)
show(lambda: (copy.copy(n), copy.deepcopy(n)))


# numbers
class Loud(float):
    def __float__(self):
        print("__float__")
        return 5.0


for f in math.sqrt, math.exp, math.fabs, math.frexp, math.modf, math.isnan, math.floor, math.ceil, math.trunc, math.log, math.degrees:
    show(lambda: f(Loud(2.25)))
show(lambda: math.hypot(Loud(3), Loud(4)))
show(lambda: math.fsum([Loud(3), Loud(4)]))
show(lambda: math.pow(Loud(3), Loud(4)))
show(lambda: float(Loud(3)))
show(lambda: f"{Loud(3):.2f}")
show(lambda: "%.1f" % Loud(3))
show(lambda: float.from_number(Loud(3)))
show(lambda: complex(Loud(3), Loud(4)))
for kind in "double", "float", "x", 3:
    show(lambda: float.__getformat__(kind))
for value in 1j, 1, 1.5, True:
    for name in "real", "imag":
        show(lambda: setattr(value, name, 3))
        show(lambda: delattr(value, name))
