import math
import json as j
import collections.abc
from collections import Counter, OrderedDict as OD
from math import *
from functools import (
    reduce,
    partial,
)
import itertools, functools

print(math.pi == pi, sqrt(16), j.dumps([1]), Counter("aab")["a"], OD(a=1)["a"], reduce(lambda a, b: a + b, [1, 2]), partial(int, base=2)("101"))
print(collections.abc.Iterable.__name__, list(itertools.chain([1], [2])), functools.reduce is reduce, math.__name__, type(math).__name__)


def local_import():
    from statistics import mean

    return mean([1, 3])


print(local_import(), "mean" in globals(), "Counter" in globals())
try:
    import no_such_module
except ImportError as error:
    print(type(error).__name__, error, error.name)
try:
    import json.nope
except ImportError as error:
    print(type(error).__name__, error)
try:
    from no_such_package.part import thing
except ModuleNotFoundError as error:
    print(error)
try:
    from json import nothing_here
except ImportError as error:
    print(type(error).__name__, str(error).partition(" (")[0])
try:
    import missing_optional
except ImportError:
    missing_optional = None
print(missing_optional, __name__)
if __name__ == "__main__":
    print("is main")
