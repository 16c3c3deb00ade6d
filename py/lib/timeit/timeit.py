# timeit: how long functions take. Text cannot be run, functions can.
from itertools import repeat as _times
from time import perf_counter as default_timer

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5


def _nothing():
    pass


def _runnable(what, name):
    if isinstance(what, str):
        if what.strip() in ("", "pass"):
            return _nothing
        raise TypeError(f"{name} must be a function: text cannot be run as code here; use timeit(lambda: ...)")
    if not callable(what):
        raise ValueError(f"{name} is neither a string nor callable")
    return what


class Timer:
    """Measures how long calls of stmt take, after one call of setup."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._stmt = _runnable(stmt, "stmt")
        self._setup = _runnable(setup, "setup")

    def print_exc(self, file=None):
        """Print the exception being handled."""
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds that number calls take."""
        stmt, timer = self._stmt, self.timer
        self._setup()
        start = timer()
        for _ in _times(None, number):
            stmt()
        return timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        """The results of several calls of timeit."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) for the first of 1, 2, 5, 10, 20, ... calls that take 0.2 seconds or more."""
        scale = 1
        while True:
            for step in 1, 2, 5:
                number = scale * step
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """The seconds that number calls of stmt take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """The seconds that number calls of stmt take, measured several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
