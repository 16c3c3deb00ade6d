import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.cbrt(8), math.exp(1), math.exp2(10), math.expm1(1e-10), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(1e-10), math.pow(2, 0.5))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(1), math.atan(1), math.atan2(1, -1), math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), math.acosh(1), math.atanh(0))
print(math.degrees(math.pi), math.radians(180), math.hypot(3, 4), math.hypot(1, 2, 3), math.dist([1, 2], [4, 6]))
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), math.fabs(-3), math.floor(10**20), math.ceil(1e20), math.copysign(1, -0.0), math.modf(3.25), math.frexp(8), math.ldexp(0.5, 4), math.fmod(-7, 3), math.remainder(7, 2))
print(math.factorial(20), math.factorial(0), math.comb(10, 3), math.comb(3, 10), math.perm(5, 2), math.perm(5), math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.lcm(4, 6), math.lcm(), math.isqrt(99), math.isqrt(10**30))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0))
print(math.fsum([0.1] * 10), math.prod([1, 2, 3, 4]), math.prod([]), math.prod([2.5, 2], start=10), math.sumprod([1, 2], [3, 4]), math.fma(2.0, 3.0, 1.0))
print(math.gamma(5), math.lgamma(10), math.erf(0.5), math.erfc(0.5), math.ulp(1.0), math.nextafter(1.0, 2.0), math.nextafter(0.0, 1.0))
print(math.log(10**400), math.log2(2**1000), math.sqrt(10**300), math.log10(10**50), math.floor(True), math.comb(60, 30), math.factorial(25))
for bad in [lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-5), lambda: math.exp(1000), lambda: math.acos(2), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.sqrt("4"), lambda: math.floor(math.inf), lambda: math.floor(math.nan), lambda: math.comb(-1, 2), lambda: math.isqrt(-1), lambda: math.gcd(1.5), lambda: math.pow(0, -1), lambda: math.pow(-1, 0.5), lambda: math.fmod(1, 0), lambda: math.gamma(0), lambda: math.gamma(200), lambda: math.sin(math.inf), lambda: math.ldexp(1, 5000), lambda: math.dist([1], [1, 2]), lambda: math.sumprod([1], [1, 2]), lambda: math.atanh(1), lambda: math.sqrt(), lambda: math.sqrt(10**400), lambda: math.cosh(1000)]:
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


class Rounded:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __float__(self):
        return 4.0


print(math.floor(Rounded()), math.ceil(Rounded()), math.trunc(Rounded()), math.sqrt(Rounded()))
