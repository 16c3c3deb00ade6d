# What once brought the engine down, or made it read what it should not: found by random calls, by fuzzing and by users.
import asyncio


def shown(f, *args):
    try:
        print(type(f(*args)).__name__)
    except BaseException as e:
        print(type(e).__name__)


# A name that is no string was read as one.
shown(lambda: object.__getattribute__(1, 2))
shown(lambda: type.__getattribute__(int, 3.5))
shown(lambda: getattr(1, 2))
shown(lambda: setattr(int, 2, 3))
shown(lambda: delattr(1, None))


# Returning the exception that the handler is about to forget.
def returns():
    try:
        1 / 0
    except ZeroDivisionError as e:
        return e


print(repr(returns()))


# Functions that look at their caller's frame, called by the event loop, which has none.
class Reports:
    def __init__(self):
        self.count = 0

    def __call__(self, loop, context):
        self.count += 1
        print(type(context.get("exception")).__name__)


async def from_the_loop():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(Reports())
    loop.call_soon(super)
    await asyncio.sleep(0)


asyncio.run(from_the_loop())


# An error in the report of a loop's error.
async def failing_report():
    loop = asyncio.get_running_loop()

    def report(loop, context):
        raise ValueError("in the report")

    loop.set_exception_handler(report)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    return "goes on"


import logging

logging.disable(logging.CRITICAL)
print(asyncio.run(failing_report()))


# A class that changes what is walked.
class Grows(list):
    def __iter__(self):
        self.append(len(self))
        return super().__iter__()


g = Grows([1, 2])
print(sorted(g), sum(g), len(g))


# Comparison that empties the list under index and remove.
class Empties:
    def __eq__(self, other):
        items.clear()
        return False


items = [Empties(), 1, 2]
shown(items.index, 5)
items = [Empties(), 1, 2]
shown(items.remove, 5)
items = [Empties(), 1, 2]
print(items == [0, 1, 2], items)


# A key that changes the list while it is sorted.
def key(x):
    numbers.append(x)
    return x


numbers = [3, 1, 2]
shown(lambda: numbers.sort(key=key))
