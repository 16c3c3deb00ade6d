# sched.scheduler: order, priorities, cancelling, delays.
import sched
import time
from sched import scheduler

log = []


class Clock:
    def __init__(self):
        self.now = 0

    def time(self):
        return self.now

    def sleep(self, seconds):
        log.append(("sleep", seconds))
        self.now += seconds


clock = Clock()
s = scheduler(clock.time, clock.sleep)
print(s.empty(), s.queue, s.run())


def note(*args, **kwargs):
    print(clock.now, args, kwargs)


a = s.enter(10, 1, note, argument=("ten",))
b = s.enter(5, 2, note, argument=("five, later",))
c = s.enter(5, 1, note, ("five, first",), {"k": 1})
d = s.enterabs(7, 1, note, kwargs={"who": "abs"})
e = s.enter(5, 1, note, ("five, second",))
print(s.empty(), [ev.argument for ev in s.queue])
print(type(a).__name__, a._fields, a.time, a.priority, a.sequence, a.argument, a.kwargs, a.action is note)
s.cancel(d)
try:
    s.cancel(d)
except ValueError as err:
    print(type(err).__name__, err)
print(s.run(), clock.now, s.empty())
print(log)
log.clear()

s.enter(3, 1, note, ("x",))
s.enter(1, 1, note, ("y",))
print(s.run(blocking=False))
clock.now += 1
print(s.run(blocking=False))
clock.now += 5
print(s.run(False), s.empty())

clock = Clock()
s = scheduler(clock.time, clock.sleep)
count = 0


def tick():
    global count
    count += 1
    print("tick", clock.now)
    if count < 4:
        s.enter(2.5, 1, tick)


s.enter(0, 1, tick)
s.run()


def fail():
    raise RuntimeError("in the event")


s.enter(1, 1, fail)
s.enter(2, 1, note, ("after",))
try:
    s.run()
except RuntimeError as err:
    print(err, len(s.queue))
s.run()
print(a < b, b == b, a != b, sched.Event._fields)

real = scheduler(time.monotonic, time.sleep)
start = time.monotonic()
order = []
real.enter(0.02, 1, order.append, ("b",))
real.enter(0.01, 1, order.append, ("a",))
real.enter(0.03, 0, order.append, ("last",))
real.run()
print(order, time.monotonic() - start >= 0.02)
default = scheduler()
default.enter(0.001, 1, print, ("default clock",))
default.run()
