# Decimal operators, methods, formats and conversions in depth.
import math, copy, operator, numbers
from decimal import *
from fractions import Fraction

def t(label, f):
    try:
        print(label, repr(f()))
    except BaseException as e:
        print(label, type(e).__name__, e)
D = Decimal
print("== operators with other types")
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod, operator.pow, operator.lt, operator.eq, operator.ne):
    for other in (2, True, 2.5, Fraction(5, 2), 1j, "2", None, D("sNaN"), D("NaN"), 0, D("-0"), math.inf, math.nan):
        t((op.__name__, str(other)), lambda: op(D("7.5"), other))
        t((op.__name__, str(other), "r"), lambda: op(other, D("7.5")))
t("pow3", lambda: pow(D(3), 4, 5)); t("pow3", lambda: pow(D(3), -4, 5)); t("pow3", lambda: pow(D(3), 4, 0)); t("pow3", lambda: pow(D("3.5"), 4, 5)); t("pow3", lambda: pow(D(3), D(4), D(7))); t("pow3", lambda: pow(D(0), 0, 5)); t("pow3", lambda: D(10).__pow__(3, 7)); t("rpow", lambda: D(2).__rpow__(3))
for a, b in [("2", "0.5"), ("-8", "3"), ("-8", "0.5"), ("0", "0"), ("0", "-1"), ("-0", "-3"), ("4", "0.5"), ("10", "-3"), ("1.1", "1000"), ("1", "Infinity"), ("0.5", "Infinity"), ("2", "-Infinity"), ("-1", "Infinity"), ("Infinity", "0"), ("-Infinity", "3"), ("-Infinity", "-3"), ("Infinity", "-1"), ("2", "100000000000"), ("100", "0.5"), ("1.00", "5"), ("9", "1.5"), ("NaN", "0"), ("1", "NaN"), ("1e-7", "2"), ("-2", "-5")]:
    t((a, "**", b), lambda: D(a) ** D(b))
print("== exp ln log10 sqrt logb")
for s in ("0", "-0", "1", "2", "0.5", "10", "100", "1e50", "1e-50", "-1", "Infinity", "-Infinity", "NaN", "sNaN", "1.000000001", "12345.6789"):
    for m in ("exp", "ln", "log10", "sqrt", "logb", "next_plus", "next_minus", "normalize", "number_class", "to_eng_string", "adjusted", "as_tuple", "radix", "conjugate", "is_normal", "is_subnormal", "logical_invert", "canonical", "to_integral_exact"):
        if m == "exp" and s == "1e50": continue
        t((m, s), lambda: getattr(D(s), m)())
print("== two argument methods")
for a, b in [("10", "3"), ("-10", "6"), ("10.2", "0.3"), ("3.6", "1.3"), ("1e30", "7"), ("5", "0"), ("Infinity", "3"), ("3", "Infinity"), ("NaN5", "NaN6"), ("sNaN1", "2"), ("1101", "1011"), ("12", "-2"), ("123456789", "29"), ("1", "-1"), ("0", "-0")]:
    for m in ("remainder_near", "compare", "compare_signal", "compare_total", "compare_total_mag", "copy_sign", "max", "min", "max_mag", "min_mag", "next_toward", "quantize", "rotate", "shift", "scaleb", "same_quantum", "logical_and", "logical_or", "logical_xor"):
        t((m, a, b), lambda: getattr(D(a), m)(D(b)))
t("fma", lambda: D(2).fma(3, 4)); t("fma", lambda: D("Infinity").fma(0, 1)); t("fma", lambda: D("Infinity").fma(0, D("NaN3"))); t("fma", lambda: D(2).fma(D("NaN3"), D("sNaN4"))); t("fma", lambda: D(2).fma(2.5, 1)); t("fma", lambda: D(2).fma("2", 1)); t("fma", lambda: D("1.000000000000000000000000001").fma(D("1.000000000000000000000000001"), -1))
t("quant", lambda: D("1.2345").quantize(D("0.01"), context=Context(prec=2))); t("quant", lambda: D("1e30").quantize(D("0.1"))); t("quant", lambda: D(1).quantize(2.5)); t("quant", lambda: D("2.17").quantize(D("1e+1"))); t("quant", lambda: D("-0.1").quantize(D("1"))); t("quant", lambda: D("NaN").quantize(1)); t("quant", lambda: D("Infinity").quantize(1)); t("quant", lambda: D(7).quantize(exp=D("1.0"), rounding=ROUND_UP, context=None)); t("quant", lambda: D(7).quantize(1, context=5))
t("scaleb", lambda: D("7.50").scaleb(3)); t("scaleb", lambda: D("7.50").scaleb(D("1.5"))); t("scaleb", lambda: D("7.50").scaleb(10**10)); t("shift", lambda: D(1234).shift(2)); t("shift", lambda: D(1234).shift(-30)); t("rotate", lambda: D(1234).rotate(-2)); t("rotate", lambda: D(1234).rotate(D("1.0")))
print("== rounding, conversion")
for s in ("2.5", "-2.5", "2.675", "1e20", "123.456", "0", "-0.4", "NaN", "Infinity"):
    for n in (None, 0, 1, 2, -1, -3, 30, 10**20):
        t(("round", s, n), lambda: round(D(s)) if n is None else round(D(s), n))
    for f in (int, float, complex, bool, math.floor, math.ceil, math.trunc, D.as_integer_ratio, abs, operator.neg, operator.pos, str, D.__reduce__, copy.deepcopy):
        t((f.__name__, s), lambda: f(D(s)))
t("round bad", lambda: round(D(1), "x")); t("round bad", lambda: round(D(1), 1.5)); t("hash snan", lambda: hash(D("sNaN"))); t("float snan", lambda: float(D("sNaN"))); t("int snan", lambda: int(D("sNaN1")))
t("bool snan", lambda: bool(D("sNaN"))); t("hash eq", lambda: [hash(D(x)) == hash(y) for x, y in (("1", 1), ("1.5", 1.5), ("0.5", Fraction(1, 2)), ("1e400", 10**400), ("-7.25", -7.25), ("Infinity", math.inf))])
for m in ("real", "imag"):
    t(m, lambda: getattr(D("2.5"), m))
t("isinstance", lambda: (isinstance(D(1), numbers.Number), isinstance(D(1), numbers.Real)))
print("== format")
for spec in ("", "f", ".2f", "e", ".3e", "E", "g", ".3g", "G", "%", ".1%", ",", ",.2f", "10", "<10", ">10", "^10", "=10", "*^12.1f", "+", " ", "-", "010", "+010.2f", "n", ".0f", ".0e", "é<8", "0<8", "08,", "012,.2f", ",f", ",e", "\0<5", "<<5", "5%", ".30f", "F", "=+8", "1", "-5.1", "0=10", "x=+10.1f"):
    for s in ("1234567.891", "-0.04", "0", "1E+9", "1E-9", "NaN", "-Infinity", "sNaN12"):
        t((spec, s), lambda: format(D(s), spec))
t("fmt", lambda: D(1).__format__(5)); t("fmt", lambda: "%.2f %d %s %r" % (D("1.005"), D("7.9"), D("1e5"), D(1))); t("fmt", lambda: f"{D('1.5')!r:>20}")
print("== subclass, copies, attributes")
class S(Decimal):
    def __new__(cls, v="0", tag=None):
        self = super().__new__(cls, v); self.tag = tag; return self
s = S("1.50", "k")
for f in (lambda: s + 1, lambda: -s, lambda: abs(s), lambda: s.quantize(D(1)), lambda: copy.copy(s), lambda: copy.deepcopy(s).tag, lambda: S.from_float(1.5), lambda: S.from_number(2), lambda: s, lambda: str(s), lambda: s.real, lambda: s.conjugate(), lambda: s.max(1), lambda: s.copy_abs(), lambda: D(s), lambda: type(D(s)).__name__, lambda: type(s.copy_abs()).__name__, lambda: type(s.__copy__()).__name__, lambda: type(s.real).__name__, lambda: type(s.canonical()).__name__, lambda: type(S.from_float(1.5)).__name__, lambda: s.__reduce__()[1:], lambda: D("1").foo, lambda: setattr(D(1), 1), lambda: D.__module__, lambda: D.__name__, lambda: DecimalTuple.__module__, lambda: D("1.5").as_tuple()._fields, lambda: D.__doc__ is not None, lambda: [c.__mro__[1].__name__ for c in (Clamped, Inexact, Rounded, Subnormal, InvalidOperation, DivisionByZero, Overflow, Underflow, FloatOperation)], lambda: [b.__name__ for b in Overflow.__mro__], lambda: [b.__name__ for b in FloatOperation.__mro__], lambda: [b.__name__ for b in DivisionByZero.__mro__]):
    t("sub", f)
for x in (D(1), D("1.0")):
    match x:
        case Decimal(real=r): print("match", r)
print(sorted([D("2"), D("-1"), D("1.0"), D("0.5")]), max(D(1), 2, 1.5), sum([D("0.1")] * 10))
t("cmp", lambda: D("NaN") == D("NaN")); t("cmp", lambda: D("NaN") < 1); t("cmp", lambda: D("sNaN") == 1); t("cmp", lambda: D("sNaN") != 1); t("cmp", lambda: D(1) < "x"); t("cmp", lambda: D(1).__lt__("x")); t("cmp", lambda: D(1) == 1 + 0j); t("cmp", lambda: D("0.1") == 0.1); t("cmp", lambda: D("0.1") < 0.1); t("cmp", lambda: D("0.1") < Fraction(1, 10)); t("cmp", lambda: D("0.1") == Fraction(1, 10))
t("noarg", lambda: D(1).exp(5)); t("noarg", lambda: D(1).sqrt(context=5)); t("noarg", lambda: D(1).exp(context=Context(prec=4))); t("noarg", lambda: D(1).is_nan(1)); t("noarg", lambda: D(1).compare(2.5)); t("noarg", lambda: D(1).compare(other=2, context=None)); t("noarg", lambda: D(1).adjusted(1)); t("noarg", lambda: D(123).to_eng_string(Context(capitals=0)))
