# Fractions: making, arithmetic, formatting, errors.
from fractions import Fraction
import math, numbers, operator, copy
F=Fraction
tests = [
    ('F(), F(3), F(6,4), F(-6,4), F(6,-4), F(0,5), F("3/4"), F(" -3/4 "), F("1.25"), F("1e-3"), F("+1_000/3"), F(".5"), F("5."), F(0.1), F(1.5), F(F(1,2)), F(F(1,2),F(3,4)), F(True), F(2, True)', lambda: (F(), F(3), F(6,4), F(-6,4), F(6,-4), F(0,5), F("3/4"), F(" -3/4 "), F("1.25"), F("1e-3"), F("+1_000/3"), F(".5"), F("5."), F(0.1), F(1.5), F(F(1,2)), F(F(1,2),F(3,4)), F(True), F(2, True))),
    ('F(1,0)', lambda: (F(1,0))),
    ('F("a")', lambda: (F("a"))),
    ('F("1/0")', lambda: (F("1/0"))),
    ('F("1/ 2")', lambda: (F("1/ 2"))),
    ('F("1 /2")', lambda: (F("1 /2"))),
    ('F(1.5, 2)', lambda: (F(1.5, 2))),
    ('F("1", 2)', lambda: (F("1", 2))),
    ('F(None)', lambda: (F(None))),
    ('F(1, None)', lambda: (F(1, None))),
    ('F(1,2,3)', lambda: (F(1,2,3))),
    ('F([1])', lambda: (F([1]))),
    ('F(numerator=3, denominator=6)', lambda: (F(numerator=3, denominator=6))),
    ('F(float("nan"))', lambda: (F(float("nan")))),
    ('F(float("inf"))', lambda: (F(float("inf")))),
    ('F(Decimal("nan"))', lambda: (F(Decimal("nan")))),
    ('F(1j)', lambda: (F(1j))),
    ('F.from_float(0.5), F.from_float(3), F.from_decimal(Decimal("0.5")), F.from_decimal(3), F.from_number(0.5), F.from_number(3), F.from_number(F(1,2))', lambda: (F.from_float(0.5), F.from_float(3), F.from_decimal(Decimal("0.5")), F.from_decimal(3), F.from_number(0.5), F.from_number(3), F.from_number(F(1,2)))),
    ('F.from_float("x")', lambda: (F.from_float("x"))),
    ('F.from_decimal(0.5)', lambda: (F.from_decimal(0.5))),
    ('F.from_number("x")', lambda: (F.from_number("x"))),
    ('F(1,3)+F(1,6), F(1,3)-1, 1-F(1,3), F(1,3)*3, F(1,3)/2, 2/F(1,3), F(7,2)//1, 7//F(2,3), F(7,2)%2, 7%F(2,3), divmod(F(7,2),F(2,3)), divmod(7, F(2,3)), F(1,2)**2, F(1,2)**-2, F(-1,2)**-3, 2**F(1,2), 2**F(2,1), F(4,1)**F(1,2), F(1,2)**0.5, 0.5**F(1,2), F(1,2)**F(2,1)', lambda: (F(1,3)+F(1,6), F(1,3)-1, 1-F(1,3), F(1,3)*3, F(1,3)/2, 2/F(1,3), F(7,2)//1, 7//F(2,3), F(7,2)%2, 7%F(2,3), divmod(F(7,2),F(2,3)), divmod(7, F(2,3)), F(1,2)**2, F(1,2)**-2, F(-1,2)**-3, 2**F(1,2), 2**F(2,1), F(4,1)**F(1,2), F(1,2)**0.5, 0.5**F(1,2), F(1,2)**F(2,1))),
    ('F(1,3)+0.5, 0.5+F(1,3), F(1,3)*1j, F(1,2)//0.3, F(1,2)%0.3, divmod(F(1,2),0.3), F(1,2)+Decimal(1) if False else 0', lambda: (F(1,3)+0.5, 0.5+F(1,3), F(1,3)*1j, F(1,2)//0.3, F(1,2)%0.3, divmod(F(1,2),0.3), F(1,2)+Decimal(1) if False else 0)),
    ('F(1,3)+Decimal(1)', lambda: (F(1,3)+Decimal(1))),
    ('F(1,3)+"x"', lambda: (F(1,3)+"x")),
    ('"x"+F(1,3)', lambda: ("x"+F(1,3))),
    ('F(1,3)/0', lambda: (F(1,3)/0)),
    ('F(1,3)//0', lambda: (F(1,3)//0)),
    ('F(1,3)%0', lambda: (F(1,3)%0)),
    ('F(0)**-1', lambda: (F(0)**-1)),
    ('F(1,2)**"x"', lambda: (F(1,2)**"x")),
    ('pow(F(1,2),2,3)', lambda: (pow(F(1,2),2,3))),
    ('pow(2, F(1,2), 5)', lambda: (pow(2, F(1,2), 5))),
    ('-F(1,2), +F(1,2), abs(F(-1,2)), int(F(-7,2)), math.trunc(F(-7,2)), math.floor(F(-7,2)), math.ceil(F(-7,2)), round(F(5,2)), round(F(7,2)), round(F(-5,2)), round(F(1,3),2), round(F(1234,1),-2), round(F(15,10)), float(F(1,3)), complex(F(1,2)), bool(F(0)), bool(F(1,2))', lambda: (-F(1,2), +F(1,2), abs(F(-1,2)), int(F(-7,2)), math.trunc(F(-7,2)), math.floor(F(-7,2)), math.ceil(F(-7,2)), round(F(5,2)), round(F(7,2)), round(F(-5,2)), round(F(1,3),2), round(F(1234,1),-2), round(F(15,10)), float(F(1,3)), complex(F(1,2)), bool(F(0)), bool(F(1,2)))),
    ('F(1,2)==0.5, F(1,2)==F(2,4), F(1,3)==1/3, F(1,2)=="x", F(2)==2, F(1,2)==(0.5+0j), F(1,2)<0.6, F(1,2)<1, F(1,2)>F(1,3), F(1,2)<=F(1,2), F(1,2)<float("inf"), F(1,2)<float("nan"), 1>F(1,2), 0.1<F(1,2)', lambda: (F(1,2)==0.5, F(1,2)==F(2,4), F(1,3)==1/3, F(1,2)=="x", F(2)==2, F(1,2)==(0.5+0j), F(1,2)<0.6, F(1,2)<1, F(1,2)>F(1,3), F(1,2)<=F(1,2), F(1,2)<float("inf"), F(1,2)<float("nan"), 1>F(1,2), 0.1<F(1,2))),
    ('F(1,2)<"x"', lambda: (F(1,2)<"x")),
    ('F(1,2)<1j', lambda: (F(1,2)<1j)),
    ('hash(F(2))==hash(2), hash(F(1,2))==hash(0.5), hash(F(-1,1))==hash(-1)', lambda: (hash(F(2))==hash(2), hash(F(1,2))==hash(0.5), hash(F(-1,1))==hash(-1))),
    ('F(3,2).numerator, F(3,2).denominator, F(3,2).real, F(3,2).imag, F(3,2).conjugate(), F(3,2).as_integer_ratio(), F(3,2).is_integer(), F(4,2).is_integer()', lambda: (F(3,2).numerator, F(3,2).denominator, F(3,2).real, F(3,2).imag, F(3,2).conjugate(), F(3,2).as_integer_ratio(), F(3,2).is_integer(), F(4,2).is_integer())),
    ('F("3.1415926535897932").limit_denominator(1000), F(4321,8765).limit_denominator(10000), F(0.1).limit_denominator(), F(1,3).limit_denominator(1)', lambda: (F("3.1415926535897932").limit_denominator(1000), F(4321,8765).limit_denominator(10000), F(0.1).limit_denominator(), F(1,3).limit_denominator(1))),
    ('F(1,3).limit_denominator(0)', lambda: (F(1,3).limit_denominator(0))),
    ('str(F(1,2)), str(F(3)), repr(F(-1,2)), f"{F(1,3):.3f}", f"{F(1,3):10.2e}", f"{F(12345,10):,.1f}", f"{F(1,3):g}", f"{F(1,3):%}", f"{F(1,2)}", f"{F(3):>5}", f"{F(1,2):_}", f"{F(1,3):+.2f}", f"{F(1,2):<8}|", f"{F(5,1):#}", f"{F(1,3):010.3f}", f"{F(-1,3): .3f}", f"{F(1,3):=+10.3f}", f"{F(0):.2e}", f"{F(123456789,1):n}" if False else 0, f"{F(1000000,1):.3g}", f"{F(1,3):z.1f}", f"{F(1234567,100):_.2f}", f"{F(10**30,3):.2f}", f"{F(1,1000):g}", f"{F(1,10**6):g}"', lambda: (str(F(1,2)), str(F(3)), repr(F(-1,2)), f"{F(1,3):.3f}", f"{F(1,3):10.2e}", f"{F(12345,10):,.1f}", f"{F(1,3):g}", f"{F(1,3):%}", f"{F(1,2)}", f"{F(3):>5}", f"{F(1,2):_}", f"{F(1,3):+.2f}", f"{F(1,2):<8}|", f"{F(5,1):#}", f"{F(1,3):010.3f}", f"{F(-1,3): .3f}", f"{F(1,3):=+10.3f}", f"{F(0):.2e}", f"{F(123456789,1):n}" if False else 0, f"{F(1000000,1):.3g}", f"{F(1,3):z.1f}", f"{F(1234567,100):_.2f}", f"{F(10**30,3):.2f}", f"{F(1,1000):g}", f"{F(1,10**6):g}")),
    ('f"{F(1,3):x}"', lambda: (f"{F(1,3):x}")),
    ('f"{F(1,3):5.2}"', lambda: (f"{F(1,3):5.2}")),
    ('f"{F(1,3):d}"', lambda: (f"{F(1,3):d}")),
    ('isinstance(F(1), numbers.Rational), isinstance(F(1), numbers.Real), issubclass(F, numbers.Number), F.__mro__[1] is numbers.Rational', lambda: (isinstance(F(1), numbers.Rational), isinstance(F(1), numbers.Real), issubclass(F, numbers.Number), F.__mro__[1] is numbers.Rational)),
    ('copy.copy(F(1,2)), copy.deepcopy(F(1,2)), F(1,2).__reduce__()', lambda: (copy.copy(F(1,2)), copy.deepcopy(F(1,2)), F(1,2).__reduce__())),
    ('sorted([F(1,2),0.3,1]), sum([F(1,2),F(1,3)]), max(F(1,2),F(2,3)), math.prod([F(1,2),F(2,3)])', lambda: (sorted([F(1,2),0.3,1]), sum([F(1,2),F(1,3)]), max(F(1,2),F(2,3)), math.prod([F(1,2),F(2,3)]))),
    ('F(1,2).foo', lambda: (F(1,2).foo)),
    ('F(10**30, 10**29+1), F(2**100, 3**50)', lambda: (F(10**30, 10**29+1), F(2**100, 3**50))),
    ('F(1,2) in {0.5:1}', lambda: (F(1,2) in {0.5:1})),
    ('operator.index(F(2))', lambda: (operator.index(F(2)))),
    ('F(7,2).__floor__(), F(7,2).__ceil__()', lambda: (F(7,2).__floor__(), F(7,2).__ceil__())),
    ('F(1,2).__class__, F(5,3) % F(1,2), -7 % F(3,2), F(-7,3)//F(1,2)', lambda: (F(1,2).__class__, F(5,3) % F(1,2), -7 % F(3,2), F(-7,3)//F(1,2))),
    ('math.gcd(F(2).numerator, 4), math.isclose(F(1,3), 1/3), math.sqrt(F(1,4))', lambda: (math.gcd(F(2).numerator, 4), math.isclose(F(1,3), 1/3), math.sqrt(F(1,4)))),
]
for text, run in tests:
    try:
        print(text, "=>", repr(run()))
    except Exception as error:
        print(text, "!!", type(error).__name__, str(error))
try:
    F(3,2).numerator = 5
except Exception as error:
    print('F(3,2).numerator = 5', "!!", type(error).__name__, str(error))
