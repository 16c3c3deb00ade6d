# decimal: every method of Decimal and Context, traps, formats, rounding.
from decimal import *
from fractions import Fraction

D = Decimal


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


for text in ["1", "-0", "1e5", "1E-7", ".5", "5.", "1_000.5", " 3 ", "inf", "-Infinity", "nan", "sNaN123", "NaN007", "", "a", "1__0", "0x1", "1e", "--1", "١٢", "1e99999"]:
    print(repr(text), end=" ")
    show(D, text)
for value in [1, True, 1.1, float("inf"), float("nan"), (0, (1, 2, 3), -2), (1, (), "F"), (0, (1,), "n"), (2, (1,), 0), (0, (10,), 0), (0, 1), [0, (1, 2), 0], None, 1j, Fraction(1, 2), b"1", D("1.10")]:
    show(D, value)
    show(D.from_number, value)
show(D.from_float, 0.1)
show(D.from_float, "1")
show(D)
show(D, "1", None)
show(D, "1e999999999999999999999", Context(traps=[]))

two = ["add", "compare", "compare_signal", "compare_total", "compare_total_mag", "copy_sign", "divide", "divide_int", "divmod", "logical_and", "logical_or", "logical_xor", "max", "max_mag", "min", "min_mag", "multiply", "next_toward", "power", "quantize", "remainder", "remainder_near", "rotate", "same_quantum", "scaleb", "shift", "subtract"]
one = ["abs", "canonical", "copy_abs", "copy_decimal", "copy_negate", "create_decimal", "exp", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_normal", "is_qnan", "is_signed", "is_snan", "is_subnormal", "is_zero", "ln", "log10", "logb", "logical_invert", "minus", "next_minus", "next_plus", "normalize", "number_class", "plus", "sqrt", "to_eng_string", "to_integral_exact", "to_integral_value", "to_sci_string"]
context = Context(prec=6, Emin=-99, Emax=99)
for name in one:
    for x in ["0", "-1.50", "1234567.8", "Infinity", "NaN", "sNaN", "1E-101", "1011"]:
        print(name, x, end=" ")
        show(getattr(context, name), D(x))
    method = getattr(D, name, None)
    if method:
        show(method, D("-12.50"))
        show(method, D("100"))
for name in two:
    for x, y in [("7", "2"), ("-7.5", "2"), ("1", "0"), ("0", "0"), ("NaN", "1"), ("1", "sNaN"), ("Infinity", "-Infinity"), ("1101", "11"), ("9.99E+99", "9E+99"), ("1.23456", "0.01")]:
        print(name, x, y, end=" ")
        show(getattr(context, name), D(x), D(y))
    method = getattr(D, name, None)
    if method:
        show(method, D("12.5"), D("-3"))
        show(method, D("12.5"), "3")
show(context.fma, 2, 3, 4)
show(D(2).fma, 3, "x")
show(context.power, 2, 10, 1000)
show(context.power, 2, -1, 7)
show(pow, D(3), 20, 7)
show(context.create_decimal_from_float, 0.1)
show(context.radix)
show(context.Etiny)
show(context.Etop)

for rounding in [ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP]:
    print(rounding, [str(D(x).quantize(D("1"), rounding=rounding)) for x in ("2.5", "-2.5", "3.5", "1.1", "-1.1", "5.01")], D("-7.45").to_integral_value(rounding))
    print(round(D("2.675"), 2), D("1.005").quantize(D(".01"), rounding))

x = D("1234567.891")
for spec in ["", "f", ".2f", ",.2f", "e", ".3e", "g", ".4g", "%", ".1%", "n", "15,.2f", "<15.1f", "^15", "*>15", "=+15.2f", "015.2f", "+", " ", "-", "E", ".0f", "F", "G", ".10", "020,", "0=15,.1f"]:
    print(repr(spec), end=" ")
    show(format, x, spec)
    show(format, D("-0.00"), spec)
show(format, D("inf"), "010")
show(format, D("nan"), "+.2f")
show(format, D("1E+10"), "")
show(format, D("1E+10"), "f")
print(f"{D('0.000001'):g} {D('1e-7')} {D('123e3')} {D('123e3'):,} {D('1E+3').to_eng_string()} {D('12E-10').to_eng_string()}")

for f in [lambda: x + 1, lambda: x + 1.5, lambda: 1 - x, lambda: x * "a", lambda: x / 0, lambda: D(0) / 0, lambda: x // 7, lambda: x % 7, lambda: -7 % D(3), lambda: divmod(-x, 7), lambda: x ** 2, lambda: D(2) ** D("0.5"), lambda: D(-8) ** D("0.5"), lambda: D(0) ** 0, lambda: 2 ** D(3), lambda: x == 1234567.891, lambda: D("0.5") == 0.5, lambda: D("0.5") == Fraction(1, 2), lambda: D("0.5") < Fraction(2, 3), lambda: x < 1e300, lambda: D(1) < "a", lambda: D("nan") == D("nan"), lambda: D("nan") < 1, lambda: D("snan") == 1, lambda: D(1) == 1j, lambda: hash(D("nan")) is not None, lambda: hash(D("snan")), lambda: hash(D("1.0")) == hash(1), lambda: hash(D("0.5")) == hash(0.5), lambda: int(D("-3.9")), lambda: int(D("inf")), lambda: int(D("nan")), lambda: float(D("snan")), lambda: float(D("1e400")), lambda: complex(D("1.5")), lambda: bool(D("-0")), lambda: round(D("2.5")), lambda: round(D("-1234.5"), -2), lambda: round(D("inf")), lambda: round(D("nan")), lambda: D("1.5").__floor__(), lambda: D("-1.5").__ceil__(), lambda: D("-1.5").__trunc__(), lambda: x.as_tuple(), lambda: D("-inf").as_tuple(), lambda: D("1.25").as_integer_ratio(), lambda: D("inf").as_integer_ratio(), lambda: D("nan").as_integer_ratio(), lambda: x.adjusted(), lambda: D("inf").adjusted(), lambda: x.real, lambda: x.imag, lambda: x.conjugate(), lambda: x.radix(), lambda: abs(-x), lambda: +D("-0"), lambda: -D("0"), lambda: x.is_normal(), lambda: sum([D("0.1")] * 3), lambda: max(D(1), 2, 1.5), lambda: sorted([D("2"), 1, 1.5]), lambda: D("1e500000") ** 1000000]:
    show(f)

print(getcontext())
print(repr(Context(prec=5, rounding=ROUND_DOWN, Emin=-10, Emax=10, capitals=0, clamp=1, flags=[Inexact], traps=[Overflow])))
print(BasicContext, ExtendedContext)
print(IEEEContext(64))
show(Context, prec=0)
show(Context, rounding="x")
show(Context, Emax=-1)
show(Context, Emin=1)
show(Context, capitals=2)
show(Context, clamp=5)
show(Context, traps=["x"])
with localcontext() as c:
    c.prec = 5
    print(D(1) / 3, c.flags[Inexact], c.flags[Rounded])
    c.clear_flags()
    print(any(c.flags.values()), D(2).sqrt())
with localcontext(prec=3, rounding=ROUND_UP) as c:
    print(D(1) / 3, getcontext().prec)
show(localcontext, foo=1)
show(localcontext, 5)
print(getcontext().prec)
with localcontext(Context(prec=8, traps=[])):
    print(D(1) / 0, D(0) / 0, D("inf") - D("inf"), D(-1).sqrt(), D("1e-10000000") * 1, getcontext().flags[DivisionByZero])
with localcontext() as c:
    c.traps[FloatOperation] = True
    show(lambda: D(1.5))
    show(lambda: D(1) < 1.5)
    show(lambda: D(1) == 1.5)
    c.traps[Inexact] = True
    show(lambda: D(1) / 3)
    c.traps[Rounded] = True
    show(lambda: D("1.0000000000000000000000000000000") + 0)
    c.traps[Subnormal] = c.traps[Underflow] = c.traps[Clamped] = True
    show(lambda: D("1e-999999").scaleb(-10))
with localcontext() as c:
    c.Emax, c.prec = 10, 4
    show(lambda: D("9e10") * 10)
    c.traps[Overflow] = False
    for r in [ROUND_HALF_EVEN, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR]:
        c.rounding = r
        print(D("9e10") * 10, D("-9e10") * 10)
c = Context()
for name, value in [("prec", "a"), ("Emax", -1), ("rounding", 3), ("clamp", 2), ("capitals", 5)]:
    show(setattr, c, name, value)
d = c.copy()
d.prec = 3
print(c.prec, d.prec, c.flags is d.flags, sorted(k.__name__ for k in c.traps if c.traps[k]))
for cls in [DecimalException, Clamped, InvalidOperation, ConversionSyntax if "ConversionSyntax" in globals() else DivisionByZero, DivisionByZero, Inexact, Rounded, Subnormal, Overflow, Underflow, FloatOperation]:
    print(cls.__name__, [b.__name__ for b in cls.__mro__[1:-3]])
print(DecimalTuple(0, (1, 2), -1), DecimalTuple(sign=1, digits=(), exponent=0)._fields)


class Money(Decimal):
    def __repr__(self):
        return f"Money({self})"


print(repr(Money("1.5")), type(Money(1) + 1).__name__, Money("2").from_float(0.5), Money(D("3.20")))
