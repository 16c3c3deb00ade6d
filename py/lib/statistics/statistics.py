from math import acos as _acos, asin as _asin, atan as _atan, cos as _cos, cosh as _cosh, erfc as _erfc
from math import exp as _exp, fabs as _fabs, fsum as _fsum, hypot as _hypot, isfinite as _isfinite, isinf as _isinf
from math import isnan as _isnan, isqrt as _isqrt, log as _log, pi as _pi, sin as _sin, sqrt as _sqrt
from math import sumprod as _sumprod, tan as _tan, tau as _tau
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean",
    "harmonic_mean", "kde", "kde_random", "linear_regression", "mean", "median",
    "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
    "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    pass


# Exact fractions are pairs (numerator, denominator) of ints. An infinity or
# nan is the pair (value, None).


def _coerce(T, S):
    """The type of results for data of the types T and S."""
    if T is S or S is int or S is bool:
        return T
    if T is int or issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(S, float) and not issubclass(T, float) and hasattr(T, "as_integer_ratio") and hasattr(T, "numerator"):
        return S
    if issubclass(T, float) and not issubclass(S, float) and hasattr(S, "as_integer_ratio") and hasattr(S, "numerator"):
        return T
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _slow_sums(data):
    """What _sums does, for any numbers."""
    T = int
    num, den, sq_num, sq_den = 0, 1, 0, 1
    special = None
    for x in data:
        T = _coerce(T, type(x))
        n, d = _ratio(x)
        if d is None:
            special = n if special is None else special + n
        elif special is None:
            num, den = _add(num, den, n, d)
            sq_num, sq_den = _add(sq_num, sq_den, n * n, d * d)
    count = len(data)
    if special is not None:
        return T, count, special, None, special, None
    if count:
        dev = sq_num * count * den * den - num * num * sq_den, count * den * den * sq_den
    else:
        dev = 0, 1
    return T, count, num, den, *dev


def _add(a, b, c, d):
    if b == d:
        return a + c, b
    if d % b == 0:
        return a * (d // b) + c, d
    if b % d == 0:
        return a + c * (b // d), b
    return a * d + c * b, b * d


def _sum(data):
    """(type, numerator, denominator, count) of the exact sum."""
    r = _sums(data, False)
    if isinstance(r, list):
        r = _slow_sums(r)
    return r[0], r[2], r[3], r[1]


def _ss(data, c=None):
    """(type, squared deviations, mean, count), both as pairs."""
    if c is not None:
        T, num, den, n = _sum([(d := x - c) * d for x in data])
        return T, (num, den), c, n
    r = _sums(data, True)
    if isinstance(r, list):
        r = _slow_sums(r)
    T, n, num, den, ss_num, ss_den = r
    if den is None:
        return T, (num, None), (num, None), n
    return T, (ss_num, ss_den), (num, den * n if n else 1), n


def _fraction(num, den):
    from fractions import Fraction
    return Fraction(num, den)


def _convert(num, den, T):
    """num/den as a T, or a float if T is int and it is not whole."""
    if den is None:
        return num if type(num) is T else T(num)
    if issubclass(T, int):
        if num % den == 0:
            return T(num // den)
        return num / den
    if T is float:
        return num / den
    try:
        return T(_fraction(num, den))
    except TypeError:
        value = _fraction(num, den)
        return T(value.numerator) / T(value.denominator)


def _over(num, den, n):
    return (num / n, None) if den is None else (num, den * n)


def _root(n, m):
    """The float nearest to the square root of n/m."""
    if n == 0:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        m <<= 2 * shift
    else:
        n <<= -2 * shift
    a = _isqrt(n // m)
    a |= a * a * m != n
    return float(a << shift) if shift >= 0 else a / (1 << -shift)


def _decimal_root(T, num, den):
    """The square root of num/den as a Decimal."""
    return (T(num) / T(den)).sqrt()


def mean(data):
    T, num, den, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(*_over(num, den, n), T)


def fmean(data, weights=None):
    if weights is None:
        if not hasattr(data, "__len__"):
            data = list(data)
        total = _fsum(data)
        n = len(data)
        if not n:
            raise StatisticsError("fmean requires at least one data point")
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        num = _sumprod(data, weights)
    except ValueError:
        raise StatisticsError("data and weights must be the same length")
    den = _fsum(weights)
    if not den:
        raise StatisticsError("sum of weights must be non-zero")
    return num / den


def geometric_mean(data):
    logs = []
    n = 0
    found_zero = False
    for x in data:
        n += 1
        if x > 0.0 or _isnan(x):
            logs.append(_log(x))
        elif x == 0.0:
            found_zero = True
        else:
            raise StatisticsError("No negative inputs allowed", x)
    total = _fsum(logs)
    if not n:
        raise StatisticsError("Must have a non-empty dataset")
    if _isnan(total):
        return total
    if found_zero:
        return float("nan") if _isinf(total) and total > 0 else 0.0
    return _exp(total / n)


def _no_negatives(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def harmonic_mean(data, weights=None):
    message = "harmonic mean does not support negative values"
    if iter(data) is data:
        data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (int, float)) and not hasattr(x, "as_integer_ratio"):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights = [1] * n
        wnum, wden = n, 1
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        _, wnum, wden, _ = _sum(_no_negatives(weights, message))
    try:
        T, num, den, _ = _sum([w / x if w else 0 for w, x in zip(weights, _no_negatives(data, message))])
    except ZeroDivisionError:
        return 0
    if num <= 0:
        raise StatisticsError("Weighted sum must be positive")
    if den is None or wden is None:
        return _convert((wnum if wden is None else wnum / wden) / (num if den is None else num / den), None, T)
    return _convert(wnum * den, wden * num, T)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    i = n // 2
    if n % 2:
        return data[i]
    return (data[i - 1] + data[i]) / 2


def median_low(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[(n - 1) // 2]


def median_high(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2]


def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    x = data[n // 2]
    below = _bisect_left(data, x)
    within = _bisect_right(data, x, lo=below) - below
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - below) / within


def _counts(data):
    from collections import Counter
    return Counter(iter(data))


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    counts = _counts(data)
    if not counts:
        return []
    most = max(counts.values())
    return [x for x, n in counts.items() if n == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method == "inclusive":
        m = size - 1
        result = []
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        m = size + 1
        result = []
        for i in range(1, n):
            j = min(max(i * m // n, 1), size - 1)
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


def variance(data, xbar=None):
    T, ss, _, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(*_over(*ss, n - 1), T)


def pvariance(data, mu=None):
    T, ss, _, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(*_over(*ss, n), T)


def _deviation(T, ss, n):
    num, den = _over(*ss, n)
    if den is None:
        raise ValueError("inf or nan encountered in data")
    if hasattr(T, "sqrt"):
        return _decimal_root(T, num, den)
    return _root(num, den)


def stdev(data, xbar=None):
    T, ss, _, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _deviation(T, ss, n - 1)


def pstdev(data, mu=None):
    T, ss, _, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _deviation(T, ss, n)


def _pairs(name, x, y):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    return n


def covariance(x, y, /):
    n = _pairs("covariance", x, y)
    xbar = _fsum(x) / n
    ybar = _fsum(y) / n
    return _sumprod([xi - xbar for xi in x], [yi - ybar for yi in y]) / (n - 1)


def _ranks(data, start):
    """The ranks of data from start on; equal values share the average."""
    order = sorted(zip(data, range(len(data))))
    result = [0] * len(order)
    i = 0
    while i < len(order):
        j = i
        while j < len(order) and order[j][0] == order[i][0]:
            j += 1
        rank = start + i + (j - i - 1) / 2
        for _, at in order[i:j]:
            result[at] = rank
        i = j
    return result


def _sqrtprod(x, y):
    """sqrt(x*y) without overflow and with less rounding."""
    h = _sqrt(x * y)
    if not _isfinite(h):
        if _isinf(h) and not _isinf(x) and not _isinf(y):
            scale = 2.0 ** -512
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    if not h:
        if x and y:
            scale = 2.0 ** 537
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    return h + _sumprod((x, h), (y, -h)) / (2.0 * h)


def correlation(x, y, /, *, method="linear"):
    n = _pairs("correlation", x, y)
    if method not in {"linear", "ranked"}:
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x = _ranks(x, (n - 1) / -2)
        y = _ranks(y, (n - 1) / -2)
    else:
        xbar = _fsum(x) / n
        ybar = _fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = _sumprod(x, y)
    try:
        return sxy / _sqrtprod(_sumprod(x, x), _sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


def _linear_regression_type():
    from collections import namedtuple
    return namedtuple("LinearRegression", ("slope", "intercept"))


LinearRegression = _linear_regression_type()


def linear_regression(x, y, /, *, proportional=False):
    n = _pairs("linear regression", x, y)
    if not proportional:
        xbar = _fsum(x) / n
        ybar = _fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = _sumprod(x, y) + 0.0
    try:
        slope = sxy / _sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


_SQRT2 = _sqrt(2.0)


class NormalDist:
    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state

    @classmethod
    def from_samples(cls, data):
        _, ss, xbar, n = _ss(data)
        if n < 2:
            raise StatisticsError("stdev requires at least two data points")
        if xbar[1] is None:
            return cls(float(xbar[0]), float(xbar[0]) / float(ss[0]))
        return cls(xbar[0] / xbar[1], _root(ss[0], ss[1] * (n - 1)))

    def samples(self, n, *, seed=None):
        import random
        rand = random.random if seed is None else random.Random(seed).random
        return [_inv_cdf(rand(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return _exp(diff * diff / (-2.0 * variance)) / _sqrt(_tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * _erfc((self._mu - x) / (self._sigma * _SQRT2))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = Y_var - X_var
        dm = _fabs(Y._mu - X._mu)
        if not dv:
            return _erfc(dm / (2.0 * X._sigma * _SQRT2))
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * _sqrt(dm * dm + dv * _log(Y_var / X_var))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (_fabs(Y.cdf(x1) - X.cdf(x1)) + _fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, _hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, _hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * _fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / _fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"


# Kernel density estimation. A kernel is (density, distribution function, its
# inverse, where it ends or None); t is the distance in bandwidths.


def _solve(cdf, pdf):
    """The inverse of a distribution function on [-1, 1] by Newton's method, halving where a step leaves the bracket."""
    def inverse(p):
        low, high = -1.0, 1.0
        x = 2.0 * p - 1.0
        for _ in range(200):
            diff = cdf(x) - p
            if abs(diff) <= 1e-15:
                break
            if diff > 0:
                high = x
            else:
                low = x
            slope = pdf(x)
            step = x - diff / slope if slope else low
            new = step if low < step < high else (low + high) / 2.0
            if new == x:
                break
            x = new
        return x
    return inverse


def _quartic_pdf(t):
    return 15 / 16 * (1.0 - t * t) ** 2


def _quartic_cdf(t):
    return _sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t ** 5, t ** 3, t, 1.0))


def _triweight_pdf(t):
    return 35 / 32 * (1.0 - t * t) ** 3


def _triweight_cdf(t):
    return _sumprod((-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t ** 7, t ** 5, t ** 3, t, 1.0))


_kernels = {
    "normal": (lambda t: _exp(-1 / 2 * t * t) / _sqrt(2 * _pi), lambda t: 1 / 2 * _erfc(-t / _SQRT2), lambda p: _inv_cdf(p, 0.0, 1.0), None),
    "logistic": (lambda t: 1 / 2 / (1.0 + _cosh(t)), lambda t: 1.0 - 1.0 / (_exp(t) + 1.0), lambda p: _log(p / (1.0 - p)), None),
    "sigmoid": (lambda t: 1 / _pi / _cosh(t), lambda t: 2 / _pi * _atan(_exp(t)), lambda p: _log(_tan(p * (_pi / 2))), None),
    "rectangular": (lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2.0 * p - 1.0, 1.0),
    "triangular": (lambda t: 1.0 - abs(t), lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
                   lambda p: _sqrt(2.0 * p) - 1.0 if p < 1 / 2 else 1.0 - _sqrt(2.0 - 2.0 * p), 1.0),
    "parabolic": (lambda t: 3 / 4 * (1.0 - t * t), lambda t: _sumprod((-1 / 4, 3 / 4, 1 / 2), (t ** 3, t, 1.0)),
                  lambda p: 2.0 * _cos((_acos(2.0 * p - 1.0) + _pi) / 3.0), 1.0),
    "quartic": (_quartic_pdf, _quartic_cdf, _solve(_quartic_cdf, _quartic_pdf), 1.0),
    "triweight": (_triweight_pdf, _triweight_cdf, _solve(_triweight_cdf, _triweight_pdf), 1.0),
    "cosine": (lambda t: _pi / 4 * _cos(_pi / 2 * t), lambda t: 1 / 2 * _sin(_pi / 2 * t) + 1 / 2, lambda p: 2.0 * _asin(2.0 * p - 1.0) / _pi, 1.0),
}
_kernels["gauss"] = _kernels["normal"]
_kernels["uniform"] = _kernels["rectangular"]
_kernels["epanechnikov"] = _kernels["parabolic"]
_kernels["biweight"] = _kernels["quartic"]


def _kernel(data, h, kernel):
    if not len(data):
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")
    k = _kernels.get(kernel)
    if k is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    return k


def kde(data, h, kernel="normal", *, cumulative=False):
    K, W, _, support = _kernel(data, h, kernel)
    sample = sorted(data)

    def near(x):
        nonlocal sample
        if len(sample) != len(data):
            sample = sorted(data)
        i = _bisect_left(sample, x - h * support)
        return i, sample[i:_bisect_right(sample, x + h * support)]

    def pdf(x):
        if support is None:
            return sum(K((x - x_i) / h) for x_i in data) / (len(data) * h)
        _, values = near(x)
        return sum(K((x - x_i) / h) for x_i in values) / (len(data) * h)

    def cdf(x):
        if support is None:
            return sum(W((x - x_i) / h) for x_i in data) / len(data)
        below, values = near(x)
        return sum((W((x - x_i) / h) for x_i in values), below) / len(data)

    if cumulative:
        cdf.__doc__ = f"CDF estimate with {h=!r} and {kernel=!r}"
        return cdf
    pdf.__doc__ = f"PDF estimate with {h=!r} and {kernel=!r}"
    return pdf


def kde_random(data, h, kernel="normal", *, seed=None):
    inverse = _kernel(data, h, kernel)[2]
    import random
    prng = random.Random(seed)

    def rand():
        return prng.choice(data) + h * inverse(prng.random())

    rand.__doc__ = f"Random KDE selection with {h=!r} and {kernel=!r}"
    return rand
