import statistics as st
from fractions import Fraction

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.fmean(data), st.median(data), st.median_low(data), st.median_high(data), st.mode(data), st.multimode([1, 1, 2, 2, 3]), st.pstdev(data), st.stdev(data), st.pvariance(data), st.variance(data))
print(st.mean([1, 2]), st.mean([1.5, 2.5]), st.mean([1, 2, 3, 4]), st.median([3, 1, 2]), st.median([1, 2]), st.mode("aabb"), st.mode(["x"]), st.harmonic_mean([40, 60]), st.geometric_mean([1, 2, 4]), st.fmean([1, 2], weights=[3, 1]))
print(st.quantiles([1, 2, 3, 4, 5]), st.quantiles(range(1, 11), n=10), st.quantiles([1, 2, 3, 4], n=4, method="inclusive"), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 5]))
print(st.correlation([1, 2, 3], [2, 4, 7]), st.covariance([1, 2, 3], [1, 5, 7]), st.linear_regression([1, 2, 3], [2, 4, 6]), st.pstdev([1.5, 2.5, 2.5, 2.75]), st.variance([0.1, 0.2, 0.3]))
n = st.NormalDist(100, 15)
print(n.mean, n.stdev, n.cdf(115), n.inv_cdf(0.5), n.pdf(100), n, n.zscore(130))
print(st.mean(x for x in [1, 2, 6]), st.stdev([1, 2, 3, 4], xbar=2.5), st.mean([0.1] * 3), st.mean([10**20, 1]), st.mean([True, False]))
for bad in [lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.stdev([1]), lambda: st.variance([]), lambda: st.mean(["a"]), lambda: st.geometric_mean([-1]), lambda: st.harmonic_mean([-1]), lambda: st.quantiles([1], n=0), lambda: st.correlation([1], [2]), lambda: st.fmean([])]:
    try:
        print(bad())
    except (st.StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
print(issubclass(st.StatisticsError, ValueError))
