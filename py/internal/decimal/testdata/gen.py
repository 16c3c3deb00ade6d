# Writes golden.txt: random operations in random contexts, with the results and flags of CPython's decimal.
# Fields are separated by tabs: operation, precision, rounding, Emin, Emax, clamp, operands, result, flags.
import random
from decimal import *

r = random.Random(2024)
MODES = [ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_05UP]
FLAGS = [InvalidOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
BINARY = ["add", "subtract", "multiply", "divide", "divide_int", "remainder", "remainder_near", "quantize", "next_toward", "power"]
UNARY = ["plus", "minus", "sqrt", "normalize", "exp", "ln", "log10", "next_plus", "next_minus", "logb"]


def number():
    if r.randrange(12) == 0:
        return r.choice(["0", "-0", "0E+5", "0E-7", "Infinity", "-Infinity", "NaN", "sNaN", "1", "-1", "0.1", "9E+20"])
    digits = str(r.randrange(10 ** r.choice([1, 2, 5, 9, 20, 40])))
    return r.choice(["", "-"]) + digits + "E" + str(r.choice([0, 0, -1, -2, -5, 3, 10, -20, 40]))


with open("golden.txt", "w") as out:
    for i in range(1200):
        c = Context(prec=r.choice([1, 2, 5, 9, 28, 50]), rounding=r.choice(MODES), Emin=r.choice([-999999, -20]), Emax=r.choice([999999, 20]),
                    clamp=r.choice([0, 0, 1]), traps=[])
        a, b = number(), number()
        if r.random() < 0.6:
            op = r.choice(BINARY)
            if op == "power":
                # An exact root may come out a digit too small in CPython when rounding down.
                c.rounding = ROUND_HALF_EVEN
                c.Emin, c.Emax, b = -999999, 999999, r.choice(["0", "2", "3", "-2", "17", "0.5", "-1.5"])
            result = getattr(c, op)(Decimal(a), Decimal(b))
        else:
            op, b = r.choice(UNARY), "-"
            if op == "exp" and Decimal(a).is_finite() and Decimal(a).adjusted() > 5:
                continue
            result = getattr(c, op)(Decimal(a))
        flags = "".join(str(int(c.flags[f])) for f in FLAGS)
        print(op, c.prec, c.rounding, c.Emin, c.Emax, c.clamp, a, b, result, flags, sep="\t", file=out)
