# Raising the limit of nested calls.
import sys


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


try:
    depth(2000)
except RecursionError as exc:
    print(exc)
sys.setrecursionlimit(5000)
print(sys.getrecursionlimit(), depth(4000))
for bad in (0, -5):
    try:
        sys.setrecursionlimit(bad)
    except ValueError as exc:
        print(exc)


def low():
    try:
        sys.setrecursionlimit(1)
    except RecursionError as exc:
        print(str(exc).split(" at ")[0])


low()
try:
    sys.setrecursionlimit("x")
except TypeError as exc:
    print(exc)
