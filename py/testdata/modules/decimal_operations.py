# Random operations in random contexts: results and flags.
import random
from decimal import *
r = random.Random(11)
def num():
    k = r.randrange(12)
    if k == 0: return r.choice(["0","-0","0E+5","0E-7","inf","-inf","nan","snan","-nan12","1","-1","10","0.1","1E+999999","1E-999999","9E+20"])
    digits = r.choice([1,2,3,5,9,20,30,60])
    s = r.choice(["","-"]) + str(r.randrange(10**digits))
    e = r.choice([0,0,0,-1,-2,-5,3,10,-20,40,-100,200])
    return s + "E%d" % e
bins = ["add","subtract","multiply","divide","divide_int","remainder","remainder_near","compare","compare_total","max","min","max_mag","min_mag","quantize","next_toward","same_quantum","divmod","scaleb","shift","rotate"]
uns = ["abs","minus","plus","sqrt","normalize","to_integral_exact","to_integral_value","next_plus","next_minus","logb","number_class","exp","ln","log10","to_sci_string","to_eng_string"]
modes = [ROUND_HALF_EVEN,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_UP,ROUND_DOWN,ROUND_CEILING,ROUND_FLOOR,ROUND_05UP]
for i in range(1500):
    c = Context(prec=r.choice([1,2,5,9,28,50]), rounding=r.choice(modes), Emin=r.choice([-999999,-20,-5]), Emax=r.choice([999999,20,5]), clamp=r.choice([0,0,1]), traps=[])
    a, b = num(), num()
    if r.random() < .55:
        op = r.choice(bins)
        if op in ("scaleb","shift","rotate"): b = str(r.randrange(-8,9))
        x, y = Decimal(a), Decimal(b)
        res = getattr(c,op)(x,y)
    else:
        op = r.choice(uns); b = ""
        x = Decimal(a)
        if op == "exp" and x.is_finite() and x.adjusted() > 6: continue
        res = getattr(c,op)(x)
    fl = "".join(str(int(c.flags[f])) for f in [InvalidOperation,DivisionByZero,Overflow,Underflow,Subnormal,Inexact,Rounded,Clamped])
    print(op, c.prec, c.rounding, c.Emin, c.Emax, c.clamp, a, b, "=>", res, fl)
