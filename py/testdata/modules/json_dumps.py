import json
from collections import OrderedDict, namedtuple

data = {"name": "é日😀\n\"q\"\\/\x00\x7f", "n": 1, "f": 1.5, "t": True, "none": None, "list": [1, [2, []], {}], "nested": {"a": {"b": [{}]}}}
print(json.dumps(data))
print(json.dumps(data, ensure_ascii=False))
print(json.dumps(data, indent=2))
print(json.dumps(data, indent=4, sort_keys=True, ensure_ascii=False))
print(json.dumps(data, separators=(",", ":")), json.dumps([1, 2, {"a": 3}], indent="\t"), json.dumps([1, 2], indent=0), json.dumps([], indent=2), json.dumps({}, indent=2))
print(json.dumps([0.1, 1e20, 1e-7, 1.0, -0.0, 1e16, 123456789012345678, 10**30, 3.0e5, float("inf"), float("-inf"), float("nan")]))
print(json.dumps({1: "int", 1.5: "float", True: "bool", None: "none", "s": "str"}), json.dumps((1, 2)), json.dumps("text"), json.dumps(None), json.dumps(5), json.dumps([True, False]))
print(json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps(OrderedDict(z=1, a=2)), json.dumps(namedtuple("P", "x y")(1, 2)), json.dumps({"k": (1, (2,))}))


class Point:
    def __init__(self, x):
        self.x = x


def encode(value):
    if isinstance(value, set):
        return sorted(value)
    if isinstance(value, Point):
        return {"x": value.x}
    raise TypeError(f"cannot encode {type(value).__name__}")


print(json.dumps({"s": {3, 1, 2}, "p": [Point(1)]}, default=encode), json.dumps({"d": Point(2)}, default=lambda o: o.__dict__), json.dumps([1, {2}], default=str))
print(json.dumps({(1, 2): "skipped", "a": 1}, skipkeys=True))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(json.dumps({"z": 1 + 2j}, cls=Encoder), json.JSONEncoder(indent=1).encode([1]), "".join(json.JSONEncoder().iterencode({"a": [1]})))
for bad in [lambda: json.dumps({1, 2}), lambda: json.dumps({"a": Point(1)}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps({(1,): 2}), lambda: json.dumps(b"bytes"), lambda: json.dumps([1, Point(1)], default=encode) and json.dumps(object, default=encode), lambda: json.dumps(1, nope=2)]:
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error, getattr(error, "__notes__", []))
loop = {}
loop["me"] = loop
try:
    json.dumps(loop)
except ValueError as error:
    print(error)


class S(str):
    pass


class I(int):
    pass


print(json.dumps([S("sub"), I(5), {S("k"): I(1)}]), json.dumps("\u2028\ud83d\ude00 \ud800"), json.dumps(["<>&'"]))
