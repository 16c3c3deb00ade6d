# Fraction in depth: construction messages, operators with every number type, formats, rounding, subclasses.
import math, operator, copy, numbers
from decimal import Decimal
from fractions import Fraction as F

def t(label, f):
    try:
        print(label, repr(f()))
    except BaseException as e:
        print(label, type(e).__name__, e)
print("== construction")
class R:
    def as_integer_ratio(self): return (6, 4)
class R1:
    def as_integer_ratio(self): return 5
class R3:
    def as_integer_ratio(self): return (1, 2, 3)
class Rl:
    def as_integer_ratio(self): return [1, 2]
for a in [(), (1,), (1, 2), (-4, 6), (4, -6), (1, 0), (0, 5), ("3/4",), (" -3/4 ",), ("1.5e3",), (".5",), ("5.",), ("1_000/3",), ("1__0",), ("3 / 4",), ("3/ 4",), ("x",), ("",), ("1/0",), ("-.5e-2",), ("1e",), ("3/4/5",), ("+7",), ("١/٢",), ("nan",), ("inf",), (1.5,), (math.inf,), (math.nan,), (-math.inf,), (Decimal("1.25"),), (Decimal("NaN"),), (Decimal("Infinity"),), (True,), (True, False), (1j,), (None,), ([],), (1.5, 2), (1, 2.5), ("1", 2), (1, "2"), (F(1, 2), F(3, 4)), (F(1, 2), 3), (1, None), (b"1",), (R(),), (R1(),), (R3(),), (Rl(),), (R(), 2), (1, 2, 3)]:
    t([getattr(type(x), "__name__") + (":" + str(x) if not type(x).__module__ == "__main__" else "") for x in a], lambda: F(*a))
t("kw", lambda: F(numerator=3, denominator=6)); t("kw", lambda: F(1, denominator=2)); t("kw", lambda: F(foo=1)); t("kw", lambda: F(1, _normalize=False))
for a in (1.25, 2, Decimal("1.1"), "1", F(1, 2), None, math.inf, math.nan, True, R(), Decimal("NaN"), 1j):
    n = type(a).__name__ + ("" if isinstance(a, R) else str(a))
    if not isinstance(a, R):
        t(("from_float", n), lambda: F.from_float(a)); t(("from_decimal", n), lambda: F.from_decimal(a))
    t(("from_number", n), lambda: F.from_number(a))
print("== operators")
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod, operator.pow, operator.lt, operator.ge, operator.eq):
    for o in (2, 0, -3, True, 0.5, 0.0, F(3, 4), F(0), 1 + 2j, Decimal("1.5"), "1", None, math.inf, math.nan):
        t((op.__name__, str(o)), lambda: op(F(-7, 3), o)); t((op.__name__, str(o), "r"), lambda: op(o, F(-7, 3)))
for b, e in [(F(2, 3), 3), (F(2, 3), -3), (F(-2, 3), -3), (F(0), -1), (F(0), 0), (F(4, 9), F(1, 2)), (F(-4, 9), F(1, 2)), (2, F(1, 2)), (2, F(3)), (F(1, 2), 2.0), (0, F(-1)), (1.5, F(2)), (F(2), 1j), (F(3), F(-2)), (F(1, 2), 10**6), (F(1), 10**20)]:
    t(("pow", str(b), str(e)), lambda: (b ** e) if e != 10**6 else (b ** e) > 0)
t("pow3", lambda: pow(F(1), 2, 3)); t("pow3", lambda: pow(F(1), 2, None)); t("pow3", lambda: F(2).__pow__(3, 5)); t("rpow", lambda: F(2).__rpow__(3)); t("rpow3", lambda: pow(3, F(2), 5))
for m in "__add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __divmod__ __rdivmod__ __pow__ __rpow__ __lt__ __le__ __gt__ __ge__ __eq__".split():
    for o in ("a", 2, 0.5, Decimal(1), 1j):
        t((m, str(o)), lambda: getattr(F(3, 4), m)(o))
print("== unary, rounding and conversion")
for x in (F(5, 2), F(-5, 2), F(7, 3), F(0), F(10**30, 7), F(-1, 3), F(12345, 100)):
    for f in (int, float, complex, bool, math.floor, math.ceil, math.trunc, round, abs, operator.neg, operator.pos, str, repr, F.as_integer_ratio, F.is_integer, F.limit_denominator, copy.copy, copy.deepcopy, F.__reduce__, F.conjugate):
        t((f.__name__, str(x)), lambda: f(x) if f is not F.__reduce__ else (f(x)[0].__name__, f(x)[1]))
    for n in (0, 1, 2, -1, -5):
        t(("round", str(x), n), lambda: round(x, n))
    t("parts", lambda: (x.numerator, x.denominator, x.real, x.imag))
t("round bad", lambda: round(F(1, 2), "x")); t("round bad", lambda: round(F(1, 2), 1.5)); t("limit", lambda: F("3.1415926535897932").limit_denominator(1000)); t("limit", lambda: F(1, 2).limit_denominator(0)); t("limit", lambda: F(1, 2).limit_denominator("x")); t("limit", lambda: F(4321, 8765).limit_denominator(max_denominator=100))
t("hash", lambda: [hash(F(a)) == hash(a) for a in (1, 0.5, -7, 2**61, Decimal("1.25"), -1)]); t("float", lambda: float(F(10**400, 3))); t("float", lambda: float(F(10**400, 10**399)))
t("set num", lambda: setattr(F(1, 2), "numerator", 3)); t("set x", lambda: setattr(F(1, 2), "x", 3)); t("eq", lambda: (F(1, 2) == 0.5, F(1, 3) == 1 / 3, F(1, 2) == 0.5 + 0j, F(1, 2) == "1/2", F(1, 2) == Decimal("0.5"), F(1, 2) != 0.5))
t("lt", lambda: F(1, 2) < "x"); t("lt", lambda: F(1, 2) < 1j); t("lt", lambda: F(1, 2) < math.nan); t("lt", lambda: F(1, 2) < math.inf); t("isinst", lambda: (isinstance(F(1), numbers.Rational), issubclass(F, numbers.Integral), isinstance(F(1), numbers.Hashable if hasattr(numbers, "Hashable") else object)))
print("== format")
for spec in ("", "f", ".2f", ".0f", "e", ".3e", "E", ".0e", "g", ".3g", "G", "%", ".1%", ",", ",.2f", "_.3f", "10", "<10", ">10", "^10", "*^12.1f", "=10", "+", " ", "-", "010", "+010.2f", "z.1f", "n", "#.0f", "#", "#g", "d", "x", "s", ".", ".f", "1.2", "z", "012,.2f", ",e", "_g", "+#_", "08", "08f", "<08f", "é<8", ".2,f", "._f", ".4,f", ".4_f", "#10", "0=10f", "F", "F ", "\0^7"):
    for x in (F(22, 7), F(-1, 300), F(10**9), F(0), F(123456789, 1000)):
        t((spec, str(x)), lambda: format(x, spec))
t("fmt", lambda: "%s %.3f %d" % (F(1, 2), F(1, 3), F(7, 2))); t("fmt", lambda: f"{F(1, 3)!r:>20}"); t("fmt", lambda: F(1).__format__(5))
print("== subclass")
class S(F):
    def __repr__(self): return "S" + str(self)
s = S(3, 4)
for f in (lambda: s + 1, lambda: s * s, lambda: abs(s), lambda: -s, lambda: copy.copy(s), lambda: copy.deepcopy(s), lambda: S.from_float(0.5), lambda: S("1/2"), lambda: F(s), lambda: s.limit_denominator(2), lambda: round(s, 1), lambda: {s: 1}[F(3, 4)], lambda: S.from_number(2)):
    t("sub", f)
class N(int): pass
class Re:
    def __init__(self, n, d): self.numerator, self.denominator = n, d
numbers.Rational.register(Re)
t("rational", lambda: F(Re(1, 2)) ); t("rational", lambda: F(Re(1, 2), 3)); t("rational", lambda: F(1, 2) + Re(1, 2)); t("rational", lambda: Re(1, 2) + F(1, 2)); t("rational", lambda: F(1, 2) == Re(1, 2)); t("int sub", lambda: F(N(3), N(6))); t("int sub", lambda: type(F(N(3)).numerator).__name__)
match F(1, 2):
    case F(numerator=n, denominator=d): print("match", n, d)
