# The clock of a test starts at a fixed instant and moves only by waiting.
import time

print(time.time(), time.monotonic(), time.perf_counter(), time.time_ns())
time.sleep(1.5)
print(time.time(), time.monotonic(), time.perf_counter())
t = time.gmtime(0)
print(t, t.tm_year, t[0], tuple(t), len(t), time.gmtime(1700000000).tm_yday, time.gmtime(1709164800)[:3])
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(1700000000)), time.strftime("%a %b %d", (2024, 2, 29, 0, 0, 0, 3, 60, 0)), time.asctime(time.gmtime(0)))
print(time.strptime("2024-03-05 14:07", "%Y-%m-%d %H:%M")[:6], time.strptime("05 Mar 24", "%d %b %y").tm_wday)
start = time.perf_counter()
for _ in range(3):
    time.sleep(0.25)
print(time.perf_counter() - start)
for bad in [lambda: time.sleep(-1), lambda: time.strptime("x", "%Y"), lambda: time.sleep("a"), lambda: time.gmtime("x"), lambda: time.strftime(5)]:
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
