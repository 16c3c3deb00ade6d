import math
import random
from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import repeat

tau = math.tau


class StatisticsError(ValueError):
    pass


def _ratio(x):
    """The value as a ratio of two integers; a denominator of None marks inf and nan."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return (x, None)
    try:
        return (x.numerator, x.denominator)
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _wider(a, b):
    """The type of a sum of values of types a and b."""
    if a is b or b is int or b is bool:
        return a
    if a is int or a is bool:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if issubclass(a, int):
        return b
    if issubclass(b, int):
        return a
    if issubclass(a, float) or issubclass(b, float):
        other = b if issubclass(a, float) else a
        if other.__name__ == "Fraction":
            return float
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _sum(data):
    """Type, numerator, denominator and count of the exact sum."""
    partials = {}
    kind = int
    count = 0
    special = None
    for x in data:
        count += 1
        if type(x) is not kind:
            kind = _wider(kind, type(x))
        n, d = _ratio(x)
        if d is None:
            special = n if special is None else special + n
        else:
            partials[d] = partials.get(d, 0) + n
    if special is not None:
        return kind, special, None, count
    den = 1
    for d in partials:
        den = math.lcm(den, d)
    num = 0
    for d, n in partials.items():
        num += n * (den // d)
    g = math.gcd(num, den) or 1
    return kind, num // g, den // g, count


def _convert(num, den, kind):
    """The ratio as a value of a type."""
    if den is None:
        return num
    if kind is bool:
        kind = int
    if issubclass(kind, int):
        if den == 1:
            return num if kind is int else kind(num)
        return num / den
    if kind is float:
        return num / den
    if issubclass(kind, float):
        return kind(num / den)
    return kind(num) / kind(den)


def _values(data):
    return data if isinstance(data, (list, tuple)) else list(data)


def mean(data):
    kind, num, den, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    if den is None:
        return num
    return _convert(*_reduce(num, den * n), kind)


def _reduce(num, den):
    g = math.gcd(num, den) or 1
    return num // g, den // g


def fmean(data, weights=None):
    if weights is None:
        data = _values(data)
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    data, weights = _values(data), _values(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    den = math.fsum(weights)
    if not den:
        raise StatisticsError("sum of weights must be non-zero")
    return math.sumprod(data, weights) / den


def geometric_mean(data):
    total = []
    found_zero = False
    n = 0
    for x in data:
        n += 1
        if x > 0.0 or math.isnan(x):
            total.append(math.log(x))
        elif x == 0.0:
            found_zero = True
        else:
            raise StatisticsError("No negative inputs allowed " + repr(x))
    if not n:
        raise StatisticsError("Must have a non-empty dataset")
    s = math.fsum(total)
    if math.isnan(s):
        return math.nan
    if found_zero:
        return math.nan if s == math.inf else 0.0
    return math.exp(s / n)


def harmonic_mean(data, weights=None):
    data = _values(data)
    message = "harmonic mean does not support negative values"
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        if isinstance(x, (int, float)):
            if x < 0:
                raise StatisticsError(message)
            return x
        raise TypeError("unsupported type")
    if weights is None:
        weights = [1] * n
        total_weight = n
    else:
        weights = _values(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        total_weight = sum(weights)
    kind = int
    num, den = 0, 1
    for w, x in zip(weights, data):
        if x < 0 or w < 0:
            raise StatisticsError(message)
        if type(x) is not kind:
            kind = _wider(kind, type(x))
        if w and x == 0:
            return 0
        if not w:
            continue
        xn, xd = _ratio(x)
        wn, wd = _ratio(w)
        num, den = _reduce(num * wd * xn + wn * xd * den, den * wd * xn)
    if num <= 0:
        raise StatisticsError("Weighted sum must be positive")
    tn, td = _ratio(total_weight)
    return _convert(*_reduce(tn * den, td * num), kind)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2] if n % 2 == 1 else data[n // 2 - 1]


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
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [v for v, c in counts.items() if c == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    result = []
    if method == "inclusive":
        m = size - 1
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        m = size + 1
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else size - 1 if j > size - 1 else j
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


def _ss(data, c=None):
    """Type, exact sum of squared deviations as a ratio, and count."""
    data = _values(data)
    if c is not None:
        kind, num, den, n = _sum([(x - c) * (x - c) for x in data])
        return kind, num, den, n
    kind, num, den, n = _sum(data)
    if n == 0:
        return kind, 0, 1, 0
    if den is None:
        return kind, num - num, None, n
    # sum((x - m)^2) = sum(x^2) - n*m^2, exactly
    squares = {}
    for x in data:
        a, b = _ratio(x)
        squares[b * b] = squares.get(b * b, 0) + a * a
    lcm = 1
    for d in squares:
        lcm = math.lcm(lcm, d)
    sq = 0
    for d, v in squares.items():
        sq += v * (lcm // d)
    top = sq * n * den * den - num * num * lcm
    return kind, *_reduce(top, lcm * n * den * den), n


def variance(data, xbar=None):
    kind, num, den, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    if den is None:
        return num
    return _convert(*_reduce(num, den * (n - 1)), kind)


def pvariance(data, mu=None):
    kind, num, den, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    if den is None:
        return num
    return _convert(*_reduce(num, den * n), kind)


def _sqrt_ratio(n, m):
    """The float nearest to the square root of n/m."""
    if n <= 0:
        return 0.0 if n == 0 else math.nan
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        top, bottom = _isqrt_odd(n, m << 2 * shift) << shift, 1
    else:
        top, bottom = _isqrt_odd(n << -2 * shift, m), 1 << -shift
    return top / bottom


def _isqrt_odd(n, m):
    a = math.isqrt(n // m)
    return a | (a * a * m != n)


def stdev(data, xbar=None):
    kind, num, den, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    if den is None:
        return num
    return _root(*_reduce(num, den * (n - 1)), kind)


def pstdev(data, mu=None):
    kind, num, den, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    if den is None:
        return num
    return _root(*_reduce(num, den * n), kind)


def _root(num, den, kind):
    if kind.__name__ == "Decimal":
        return (kind(num) / kind(den)).sqrt()
    return _sqrt_ratio(num, den)


def covariance(x, y, /):
    x, y = _values(x), _values(y)
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    return math.sumprod([a - xbar for a in x], [b - ybar for b in y]) / (n - 1)


def _rank(data, start=1.0):
    order = sorted(zip(data, range(len(data))))
    result = [0.0] * len(data)
    i = 0
    while i < len(order):
        j = i
        while j < len(order) and order[j][0] == order[i][0]:
            j += 1
        for k in range(i, j):
            result[order[k][1]] = start + (i + j - 1) / 2
        i = j
    return result


def correlation(x, y, /, *, method="linear"):
    x, y = _values(x), _values(y)
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in {"linear", "ranked"}:
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        start = (n - 1) / -2
        x, y = _rank(x, start), _rank(y, start)
    else:
        xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
        x, y = [a - xbar for a in x], [b - ybar for b in y]
    sxy, sxx, syy = math.sumprod(x, y), math.sumprod(x, x), math.sumprod(y, y)
    try:
        return sxy / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


class LinearRegression(tuple):
    __slots__ = ()

    def __new__(cls, slope, intercept):
        return tuple.__new__(cls, (slope, intercept))

    slope = property(lambda self: self[0])
    intercept = property(lambda self: self[1])

    def __repr__(self):
        return f"LinearRegression(slope={self[0]!r}, intercept={self[1]!r})"


def linear_regression(x, y, /, *, proportional=False):
    x, y = _values(x), _values(y)
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if not proportional:
        xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
        x, y = [a - xbar for a in x], [b - ybar for b in y]
    sxy, sxx = math.sumprod(x, y) + 0.0, math.sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


def _inverse_normal(p, mu, sigma):
    q = p - 0.5
    if math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        num = (((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r + 4.5921953931549871457e4) * r
                  + 1.3731693765509461125e4) * r + 1.9715909503065514427e3) * r + 1.3314166789178437745e2) * r + 3.3871328727963666080e0) * q
        den = (((((((5.2264952788528545610e3 * r + 2.8729085735721942674e4) * r + 3.9307895800092710610e4) * r + 2.1213794301586595867e4) * r
                  + 5.3941960214247511077e3) * r + 6.8718700749205790830e2) * r + 4.2313330701600911252e1) * r + 1.0)
        return mu + num / den * sigma
    r = p if q <= 0.0 else 1.0 - p
    r = math.sqrt(-math.log(r))
    if r <= 5.0:
        r = r - 1.6
        num = (((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r + 2.41780725177450611770e-1) * r + 1.27045825245236838258e0) * r
                  + 3.64784832476320460504e0) * r + 5.76949722146069140550e0) * r + 4.63033784615654529590e0) * r + 1.42343711074968357734e0)
        den = (((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r + 1.51986665636164571966e-2) * r + 1.48103976427480074590e-1) * r
                  + 6.89767334985100004550e-1) * r + 1.67638483018380384940e0) * r + 2.05319162663775882187e0) * r + 1.0)
    else:
        r = r - 5.0
        num = (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.24266094738807843860e-3) * r + 2.65321895265761230930e-2) * r
                  + 2.96560571828504891230e-1) * r + 1.78482653991729133580e0) * r + 5.46378491116411436990e0) * r + 6.65790464350110377720e0)
        den = (((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r + 1.84631831751005468180e-5) * r + 7.86869131145613259100e-4) * r
                  + 1.48753612908506148525e-2) * r + 1.36929880922735805310e-1) * r + 5.99832206555887937690e-1) * r + 1.0)
    x = num / den
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    __slots__ = ("_mu", "_sigma")

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = _values(data)
        return cls(mean(data), stdev(data))

    def samples(self, n, *, seed=None):
        rnd = random.random if seed is None else random.Random(seed).random
        return [_inverse_normal(rnd(), self._mu, self._sigma) for _ in repeat(None, n)]

    def pdf(self, x):
        if not self._sigma:
            raise StatisticsError("pdf() not defined when sigma is zero")
        variance = self._sigma * self._sigma
        diff = x - self._mu
        return math.exp(diff * diff / (-2.0 * variance)) / math.sqrt(tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * math.erfc((self._mu - x) / (self._sigma * math.sqrt(2.0)))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        xv, yv = x.variance, y.variance
        if not xv or not yv:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv, dm = yv - xv, math.fabs(y._mu - x._mu)
        if not dv:
            return math.erfc(dm / (2.0 * x._sigma * math.sqrt(2.0)))
        a = x._mu * yv - y._mu * xv
        b = x._sigma * y._sigma * math.sqrt(dm * dm + dv * math.log(yv / xv))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (math.fabs(y.cdf(x1) - x.cdf(x1)) + math.fabs(y.cdf(x2) - x.cdf(x2)))

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
            return NormalDist(x1._mu + x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * math.fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / math.fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
