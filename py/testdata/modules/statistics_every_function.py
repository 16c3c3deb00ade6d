# statistics: every function with many kinds of data; NormalDist; kde.
import statistics as s
from decimal import Decimal as D
from fractions import Fraction as F


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


for data in ([], [1], [1, 2], [1.5, 2, 3], [D('1.1'), D(2)], [F(1, 2), 3], ['a'], [1, 'a'], [float('nan'), 1], [float('inf'), 1], [True, False], (x for x in [1, 2, 3]), range(10), 5, [-1, 2, 0], [1, 1, 2, 2]):
    data=list(data) if not isinstance(data, int) else data
    for f in (s.mean, s.fmean, s.geometric_mean, s.harmonic_mean, s.median, s.median_low, s.median_high, s.median_grouped, s.mode, s.multimode, s.pstdev, s.stdev, s.pvariance, s.variance, s.quantiles): 
        print(f.__name__, end=' ')
        show(f, data)
show(s.fmean, [1, 2], [1, 3])
show(s.fmean, [1, 2], weights=[0, 0])
show(s.fmean, [1], [1, 2])
show(s.harmonic_mean, [1, 2], weights=[1, 3])
show(s.harmonic_mean, [1], [1, 2])
show(s.median_grouped, [1, 2, 2, 3], interval=2)
show(s.quantiles, [1, 2, 3, 4], n=10, method='inclusive')
show(s.quantiles, [1, 2], method='x')
show(s.quantiles, [1, 2], n=0)
show(s.variance, [1, 2, 3], 2)
show(s.pstdev, [1, 2, 3], mu=2)
x=[1, 2, 3, 4, 5];y=[2, 4, 5, 4, 5]
show(s.covariance, x, y)
show(s.correlation, x, y)
show(s.correlation, x, y, method='ranked')
show(s.correlation, x, y, method='z')
show(s.correlation, [1, 1], [1, 2])
show(s.correlation, [1], [1])
show(s.correlation, [1], [1, 2])
show(s.covariance, [1], [1])
show(s.linear_regression, x, y)
show(s.linear_regression, x, y, proportional=True)
show(s.linear_regression, [1, 1], [1, 2])
show(s.linear_regression, [1], [2])
show(s.linear_regression, [1, 2], [1])
n=s.NormalDist(100, 15)
for f in (lambda: n,
    lambda: n.mean,
    lambda: n.stdev,
    lambda: n.variance,
    lambda: n.median,
    lambda: n.mode,
    lambda: n.pdf(100),
    lambda: n.cdf(115),
    lambda: n.inv_cdf(.9),
    lambda: n.inv_cdf(0),
    lambda: n.quantiles(),
    lambda: n.quantiles(10),
    lambda: n.overlap(s.NormalDist(110, 10)),
    lambda: n.overlap(5),
    lambda: n.zscore(130),
    lambda: n+5,
    lambda: n*2,
    lambda: n/2,
    lambda: -n,
    lambda: n-n,
    lambda: n+n,
    lambda: 5-n,
    lambda: 2*n,
    lambda: n==s.NormalDist(100, 15),
    lambda: hash(n)==hash(s.NormalDist(100, 15)),
    lambda: s.NormalDist(0, -1),
    lambda: s.NormalDist.from_samples(x),
    lambda: s.NormalDist.from_samples([1]),
    lambda: n.samples(3, seed=1),
    lambda: s.NormalDist(0, 0).pdf(1),
    lambda: s.NormalDist(0, 0).cdf(1),
    lambda: s.NormalDist(0, 0).zscore(1),
    lambda: n*n,
    lambda: n+'a',
    lambda: s.NormalDist(1)):
    show(f)
for k in ('normal', 'gauss', 'logistic', 'sigmoid', 'rectangular', 'triangular', 'parabolic', 'epanechnikov', 'quartic', 'biweight', 'triweight', 'cosine', 'bad'):
    show(lambda: [round(s.kde(x, 1.5, k)(v), 9) for v in (0, 2.5)])
show(lambda: [round(s.kde(x, 1.5, k, cumulative=True)(v), 9) for v in (0, 2.5)])
show(lambda: [round(v, 9) for v in (lambda r:[r(), r()])(s.kde_random(x, 1.5, k, seed=3))])
show(s.kde, [], 1)
show(s.kde, [1], 0)
show(s.kde, ['a'], 1)
