from decimal import Decimal, ROUND_HALF_UP, getcontext
from fractions import Fraction

print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / Decimal(3), Decimal("1.10"), Decimal("2.675").quantize(Decimal("0.01")), Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), repr(Decimal("5")), Decimal(0.1), round(Decimal("2.5")), int(Decimal("7.9")), Decimal("1E+3"), -Decimal("3"), abs(Decimal("-2")), Decimal("10") ** 2, Decimal(2).sqrt(), sum([Decimal("1.1"), Decimal("2.2")]), Decimal("1.0") == 1, Decimal("5") > 4.5, f"{Decimal('1234.5'):,.2f}", float(Decimal("1.5")))
print(Fraction(1, 3) + Fraction(1, 6), Fraction("0.75"), Fraction(6, 4), repr(Fraction(1, 2)), Fraction(0.5), float(Fraction(1, 4)), Fraction(7, 3) // 1, Fraction(7, 3) % 1, Fraction(1, 2) ** 2, Fraction(3, 1) == 3, round(Fraction(7, 2)), Fraction(1, 3).limit_denominator(2), Fraction(-1, 2).numerator, abs(Fraction(-1, 2)), Fraction(1, 2) < 0.6, sorted([Fraction(1, 2), Fraction(1, 3)]))
for bad in [lambda: Decimal("x"), lambda: Decimal(1) / 0, lambda: Fraction(1, 0), lambda: Decimal(1) + 1.5, lambda: Fraction("a")]:
    try:
        print(bad())
    except (ArithmeticError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
