# Decimal and Context in depth: every operation through a context, traps, payloads, formats, foreign operands.
import decimal, fractions, operator, copy
from decimal import *
from fractions import Fraction

def t(label, f):
    try:
        print(label, repr(f()))
    except BaseException as e:
        print(label, type(e).__name__, e)

D = Decimal
quiet = Context(prec=9, traps=[])

def q(label, f):
    quiet.clear_flags()
    try:
        r = f(quiet)
        print(label, repr(r), [s.__name__ for s, v in quiet.flags.items() if v])
    except BaseException as e:
        print(label, type(e).__name__, e)

print("== context methods without traps")
specials = [D("0"), D("-0"), D("1"), D("-7.5"), D("1E+400"), D("1E-400"), D("Infinity"), D("-Infinity"), D("NaN123"), D("sNaN45"), D("123456789012")]
for name in "abs canonical copy_abs copy_decimal copy_negate exp is_canonical is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan is_subnormal is_zero ln log10 logb logical_invert minus next_minus next_plus normalize number_class plus radix sqrt to_eng_string to_sci_string to_integral_exact to_integral_value to_integral".split():
    m = getattr(quiet, name, None)
    if name == "radix":
        t(name, quiet.radix); continue
    for x in specials:
        if name == "exp" and x.adjusted() > 10: continue
        q(f"{name}({x})", lambda c: getattr(c, name)(x))
pairs = [(D("7"), D("3")), (D("-7"), D("3")), (D("1E+3"), D("0.1")), (D("0"), D("0")), (D("1"), D("0")), (D("NaN7"), D("1")), (D("1"), D("sNaN8")), (D("Infinity"), D("-Infinity")), (D("Infinity"), D("2")), (D("2"), D("Infinity")), (D("101"), D("110")), (D("1.0"), D("1.00"))]
for name in "add subtract multiply divide divide_int divmod remainder remainder_near compare compare_signal compare_total compare_total_mag copy_sign logical_and logical_or logical_xor max max_mag min min_mag next_toward power quantize rotate same_quantum scaleb shift".split():
    for x, y in pairs:
        q(f"{name}({x}, {y})", lambda c: getattr(c, name)(x, y))
print("== ints as operands of context methods")
for name in "add divide power quantize max compare fma".split():
    t(name, lambda: getattr(quiet, name)(5, 3) if name != "fma" else quiet.fma(2, 3, 4))
    t(name + " str", lambda: getattr(quiet, name)("5", 3) if name != "fma" else quiet.fma("2", 3, 4))
    t(name + " float", lambda: getattr(quiet, name)(5, 3.0) if name != "fma" else quiet.fma(2, 3, 4.0))
for name in "abs exp sqrt logb to_sci_string is_nan number_class copy_decimal".split():
    t(name, lambda: getattr(quiet, name)(16))
    t(name, lambda: getattr(quiet, name)("16"))
    t(name, lambda: getattr(quiet, name)(None))
print("== rounding modes")
for r in (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP):
    print(r, [str(D(s).quantize(D("1"), rounding=r)) for s in ("2.5", "-2.5", "3.5", "0.5", "-0.5", "1.1", "-1.1", "5.01", "9.99", "2.6")])
    c = Context(prec=3, rounding=r)
    print(r, c.create_decimal("1.2345"), c.create_decimal("-1.2355"), c.divide(D(1), D(7)), c.sqrt(D(2)))
    t(r, lambda: round(D("2.5"), 0)); t(r, lambda: D("12.5").to_integral_value(r))
t("bad rounding", lambda: D("1.5").quantize(D("1"), rounding="ROUND_X"))
t("bad rounding", lambda: D("1.5").quantize(D("1"), rounding=1))
t("bad rounding", lambda: Context(rounding="x"))
t("bad rounding", lambda: D("1.5").to_integral_value("x"))
print("== context construction and attributes")
for kw in [dict(prec=0), dict(prec=-1), dict(prec="3"), dict(Emin=1), dict(Emax=-1), dict(clamp=2), dict(capitals=2), dict(traps=[1]), dict(flags=["x"]), dict(traps=5), dict(prec=10**30), dict(prec=None), dict(Emin=None, Emax=None, rounding=None, clamp=None, capitals=None, flags=None, traps=None), dict(traps={Inexact: True}), dict(flags=[Inexact, Rounded])]:
    t(sorted(kw), lambda: Context(**kw))
c = Context()
def seta(n, v):
    setattr(c, n, v)
    return getattr(c, n)
for n, v in [("prec", 5), ("prec", 0), ("prec", 1.5), ("Emin", 5), ("Emin", -5), ("Emax", 5), ("Emax", "x"), ("clamp", 1), ("clamp", 3), ("capitals", 0), ("capitals", 9), ("rounding", ROUND_UP), ("rounding", "no"), ("rounding", None), ("traps", [Inexact]), ("flags", [Inexact]), ("traps", None), ("flags", {})]:
    t((n, v), lambda: seta(n, v))
def dela(n): delattr(c, n)
t("del prec", lambda: dela("prec"))
print(repr(c)); print(c.Etiny(), c.Etop())
t("flags idx", lambda: Context().flags[Inexact])
t("flags bad", lambda: Context().flags["x"])
def setflag(k, v):
    c = Context(); c.flags[k] = v; return c.flags[k]
t("flags set", lambda: setflag(Inexact, True)); t("flags set", lambda: setflag(Inexact, "yes")); t("flags set", lambda: setflag(1, True))
def delflag():
    del Context().flags[Inexact]
t("flags del", delflag)
t("flags len", lambda: len(Context().flags)); t("flags eq", lambda: Context().flags == Context().flags)
t("flags copy", lambda: Context(flags=[Inexact]).flags.copy() == {s: s is Inexact for s in Context().flags})
t("flags repr", lambda: Context(flags=[Inexact], traps=[]).flags)
c2 = copy.copy(c); print(c2.prec == c.prec, c2 is c, c.copy().Emin)
t("reduce", lambda: Context(prec=4).__reduce__()[1][0])
t("ieee", lambda: IEEEContext(32)); t("ieee", lambda: IEEEContext(64)); t("ieee", lambda: IEEEContext(128))
t("ieee", lambda: IEEEContext("x"))
print("== localcontext")
def lc(*a, **k):
    with localcontext(*a, **k) as c:
        return c.prec, c.rounding, c.Emin, c.Emax, c.capitals, c.clamp, str(D(1) / D(3)), D("1e3")
t("lc", lambda: lc()); t("lc", lambda: lc(prec=5)); t("lc", lambda: lc(Context(prec=3), prec=7, rounding=ROUND_UP)); t("lc", lambda: lc(capitals=0)); t("lc", lambda: lc(ctx=Context(prec=2)))
t("lc", lambda: lc(bogus=1)); t("lc", lambda: lc(5)); t("lc", lambda: lc(prec=0)); t("lc", lambda: lc(None, Emin=-3, Emax=3)); t("lc", lambda: lc(prec="x"))
print(getcontext().prec); t("setcontext", lambda: setcontext(5))
print("== construction")
for a in ["1_000.5", " 12 ", "1e5", "+.5", "5.", ".", "", "1__0", "_1", "Inf", "-iNf", "nan", "-NaN12", "sNaN", "NaN012", "infx", "١٢٣", "1e999999999999999999999", "0x1", "1 2", "\n5\t", b"1", None, [], (0, (1, 2, 3), -2), (1, (), "F"), (0, (), "n"), (1, (4, 5), "N"), (2, (1,), 0), (0, (10,), 0), (0, (1,), "x"), (0, 1), (0, [1, 2], 0), (0, ("1",), 0), (0, (1,), 1.0), (0, (0, 0, 5), 1), ["0", (1,), 0], 1.1, float("nan"), float("-inf"), True, 10**30, 1j, Fraction(1, 2)]:
    t(a, lambda: D(a))
t("ctx", lambda: D("x", Context(traps=[]))); t("ctx", lambda: D("1", 5)); t("kw", lambda: D(value="3")); t("no", lambda: D())
for f in (D.from_float, D.from_number, Context(prec=5).create_decimal, Context(prec=5).create_decimal_from_float):
    for a in (1.1, 3, "3.14159265", D("2.7182818"), Fraction(1, 2), None, True, float("inf"), (0, (1,), 0), -0.0):
        t((f.__name__, a), lambda: f(a))
t("floatop", lambda: Context(traps=[FloatOperation]).create_decimal(1.5))
def fo(f):
    with localcontext() as c:
        c.traps[FloatOperation] = True
        return f()
t("fo", lambda: fo(lambda: D(1.5))); t("fo", lambda: fo(lambda: D.from_float(1.5))); t("fo", lambda: fo(lambda: D(1) < 1.5)); t("fo", lambda: fo(lambda: D(1) == 1.5)); t("fo", lambda: fo(lambda: D(1) == 1))
def ff(f):
    with localcontext() as c:
        c.clear_flags(); r = f(); return r, c.flags[FloatOperation]
t("ff", lambda: ff(lambda: D(1.5))); t("ff", lambda: ff(lambda: D(1) < 1.5)); t("ff", lambda: ff(lambda: D(1) == 1.5)); t("ff", lambda: ff(lambda: hash(D("1.5")) == hash(1.5)))
