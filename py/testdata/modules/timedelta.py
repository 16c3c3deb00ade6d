from datetime import timedelta

values = [timedelta(), timedelta(1), timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6), timedelta(seconds=-1), timedelta(weeks=2), timedelta(hours=25), timedelta(days=-1, hours=1), timedelta(microseconds=1), timedelta(days=1.5), timedelta(minutes=0.1)]
for v in values:
    print(v, repr(v), v.days, v.seconds, v.microseconds, v.total_seconds(), bool(v))
a, b = timedelta(hours=5), timedelta(minutes=45)
print(a + b, a - b, b - a, a * 2, 3 * b, a / 2, a // 2, a / b, a // b, a % b, divmod(a, b), -a, abs(b - a), +a, a > b, a == timedelta(minutes=300), a * 1.5, max(a, b), sum([a, b], timedelta()), sorted([a, b]))
print(timedelta.min, timedelta.max, timedelta.resolution, str(timedelta(days=100, seconds=5)), {a: 1}[timedelta(hours=5)])
for bad in [lambda: a + 5, lambda: a * a, lambda: a / 0, lambda: timedelta(days=10**10), lambda: timedelta("1"), lambda: a < 5, lambda: timedelta(hour=1)]:
    try:
        print(bad())
    except (TypeError, ZeroDivisionError, OverflowError) as error:
        print(type(error).__name__, error)
