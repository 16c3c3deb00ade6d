# timeit with functions.
import timeit
from timeit import Timer

calls = []
t = Timer(lambda: calls.append(1), setup=lambda: calls.append("setup"))
r = t.timeit(number=5)
print(type(r).__name__, r >= 0, calls)
calls.clear()
r = t.repeat(repeat=3, number=2)
print(len(r), all(isinstance(x, float) for x in r), calls)
print(type(timeit.timeit(lambda: None, number=10)).__name__, len(timeit.repeat(lambda: None, number=1)), len(timeit.repeat(lambda: None, repeat=2, number=1)))
print(timeit.default_number, timeit.default_repeat, callable(timeit.default_timer), sorted(timeit.__all__))


class Clock:
    def __init__(self, step):
        self.now, self.step = 0.0, step

    def __call__(self):
        self.now += self.step
        return self.now


print(Timer(lambda: None, timer=Clock(0.5)).timeit(3), Timer(lambda: None, timer=Clock(0.25)).repeat(2, 1))
seen = []
clock = Clock(0.0)


def slow():
    clock.now += 0.01


print(Timer(slow, timer=clock).autorange(lambda n, taken: seen.append((n, round(taken, 3)))), seen)
print(timeit.timeit(number=3) >= 0, Timer("pass", "pass").timeit(2) >= 0)
for bad in [dict(stmt=1), dict(stmt=None), dict(setup=3)]:
    try:
        Timer(**bad)
    except ValueError as e:
        print(e)
try:
    Timer(lambda: 1 / 0).timeit(1)
except ZeroDivisionError as e:
    print("raised", e)
