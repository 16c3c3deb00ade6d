# PrettyPrinter: its methods, its arguments, subclasses, and recursion.
import inspect
import io
import pprint
import re
from collections import ChainMap, OrderedDict, UserList, deque
from types import SimpleNamespace

print(pprint.__all__)


def masked(text):
    return re.sub(r"id=\d+", "id=N", text)


for args in ({"indent": -1}, {"depth": 0}, {"depth": -2}, {"width": 0}, {"width": -1}, {"indent": "x"}, {"indent": "2"}, {"width": None}, {"color": 1}):
    try:
        print(args, pprint.PrettyPrinter(**args).pformat([1, 2]))
    except Exception as e:
        print(args, type(e).__name__, e)
try:
    pprint.PrettyPrinter(1, 80, None, None, True)
except TypeError as e:
    print(e)

for f in (pprint.pprint, pprint.pformat, pprint.pp, pprint.PrettyPrinter):
    print(f.__name__, inspect.signature(f))

stream = io.StringIO()
pprint.pprint({"b": 1, "a": [1, 2]}, stream)
pprint.pprint(list(range(3)), stream=stream, width=5)
pprint.PrettyPrinter(stream=stream, indent=2).pprint({"x": {"y": {}}})
pprint.pp("text", stream)
print(repr(stream.getvalue()))

loop = [1, 2]
loop.append(loop)
dloop = {"a": 1}
dloop["self"] = dloop
tloop = ([],)
tloop[0].append(tloop)
dq = deque([1])
dq.append(dq)
ns = SimpleNamespace(a=1)
ns.self = ns
for v in (1, "a", None, 1.5, [], {}, (), [1, "a"], {"a": (1,)}, object, len, object(), [object()], {1: {2: len}}, set(), {1}, loop, dloop, tloop, [loop], {1: dloop},
          {}.keys(), {"a": 1}.items(), {"a": loop}.values(), ...):
    p = pprint.PrettyPrinter()
    print(pprint.isreadable(v), pprint.isrecursive(v), p.isreadable(v), p.isrecursive(v))
for v in (loop, dloop, tloop, [loop, dloop], {"k": loop}):
    print(masked(pprint.saferepr(v)))
    print(masked(pprint.pformat(v)))
    print(masked(pprint.pformat(v, width=10)))
print(masked(pprint.pformat(ns, width=10)))
print(pprint.saferepr({"b": 1, "a": (1,), "c": {3: 4, 1: 2}}))
print(pprint.saferepr([10**8, "é\n", b"x"]))

deep = {"a": [1, [2, [3, [4, {"b": {"c": ()}}]]]], "t": ((1,), ((2,),), []), "e": {}}
for depth in range(1, 8):
    pprint.pprint(deep, depth=depth)
    pprint.pprint(deep, depth=depth, width=20)
pprint.pprint(deque([[1, [2]]]), depth=1)
pprint.pprint({"a": {"b": 1}}.items(), depth=1)
pprint.pprint({"a": {"b": 1}}.items(), depth=2)


class Masking(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, float):
            return f"{object:.2f}", True, False
        if isinstance(object, str) and object.startswith("pass"):
            return "***", False, False
        return super().format(object, context, maxlevels, level)


m = Masking(width=30)
m.pprint([1.23456, {"x": 3.14159, "password": "pass123"}])
m.pprint({"key": [1.5, 2.25, 3.125, 4.0625, 5.55555, "passwd"], "d": {"n": (1.005,)}})
m.pprint(OrderedDict(a=1.23456, b=[2.0] * 8))
print(m.isreadable(["passage"]), m.isreadable([1.5]), m.isrecursive([1.5]))


class Logging(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        print("format", type(object).__name__, len(context), maxlevels, level)
        return super().format(object, context, maxlevels, level)


Logging(depth=3).pprint({"a": [1, (2,)]})
Logging().isreadable([[1]])


class Upper(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str):
            return object.upper(), True, False
        return pprint.PrettyPrinter.format(self, object, context, maxlevels, level)


print(Upper(width=20, compact=True).pformat(["a", "bb", "ccc", "dddd", {"k": "v"}, ("x" * 12,) * 2]))
print(Upper().pformat({"z": "y", "a": ["b"]}))


class Broken:
    def __repr__(self):
        raise ZeroDivisionError("no repr")


for f in (pprint.pformat, pprint.saferepr, pprint.isreadable):
    try:
        f([Broken()])
    except ZeroDivisionError as e:
        print(f.__name__, e)


class Unordered:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"U{self.n}"


print(sorted(pprint.pformat({Unordered(1): 1, Unordered(2): 2})))
print(pprint.pformat({1: "int", "a": "str", (1, 2): "tuple", None: "none"}))
print(pprint.pformat({3: 1, 1.5: 2, True: 3}))
print(pprint.pformat(UserList([["x" * 30] * 3])))
print(pprint.pformat(ChainMap()))
print(pprint.pformat("a" * 30 + " " + "b" * 60 + " " + "c" * 10, width=40))
print(pprint.pformat(["a" * 30 + " " + "b" * 20 + "\tc"] * 2, width=40))
print(pprint.pformat("\n".join(["line one", "line two", "line 'three'", 'line "four"'] * 3)))
print(pprint.pformat(""), pprint.pformat("", width=1), pprint.pformat([""], width=1), pprint.pformat(b"", width=1))
