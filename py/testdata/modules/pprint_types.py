# Every kind of value that pprint lays out, at several widths.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
from collections.abc import ItemsView, KeysView, Mapping, ValuesView
from dataclasses import dataclass, field
from pprint import pformat, pp, pprint
from types import MappingProxyType, SimpleNamespace


@dataclass
class Point:
    x: int
    label: str = "a label that is rather long"
    secret: str = field(default="hidden", repr=False)
    items: list = field(default_factory=lambda: list(range(12)))


@dataclass
class Sub(Point):
    more: tuple = (1, 2)


class Plain(Point):
    pass


@dataclass
class Own:
    x: int

    def __repr__(self):
        return "Own<" + "x" * 60 + ">"


@dataclass(repr=False)
class NoRepr:
    x: int

    def __repr__(self):
        return "NoRepr(" + "y" * 60 + ")"


class MyList(list):
    pass


class MyDict(dict):
    pass


class ReprList(list):
    def __repr__(self):
        return "ReprList" + "!" * 60


class MySet(set):
    pass


class MyInt(int):
    pass


class MyOD(OrderedDict):
    pass


class MyCounter(Counter):
    pass


class MyNS(SimpleNamespace):
    pass


class Map(Mapping):
    def __getitem__(self, k):
        return {"alpha": 1, "beta": 2}[k]

    def __iter__(self):
        return iter(["beta", "alpha"])

    def __len__(self):
        return 2

    def __repr__(self):
        return "Map()"


words = ["the", "quick", "brown", "fox", "jumps", "over", "lazy", "dog"]
d = {w: len(w) for w in words}
values = {
    "list": words,
    "tuple": tuple(words),
    "one": ("a single but very long string in a tuple",),
    "dict": d,
    "nested": {"b": [d, {"z": 1, "a": words}], "a": {1: words}},
    "set": {5, 3, 1, 100000000000, 77777777777},
    "frozenset": frozenset({5, 3, 1, 100000000000, 77777777777}),
    "myset": MySet({5, 3, 1, 100000000000, 77777777777}),
    "mixedset": {1, "a", 2.5, (1, 2), None},
    "str": "the quick brown fox jumps over the lazy dog\nand   runs away with the spoon\n\n",
    "oneword": "x" * 70,
    "bytes": bytes(range(48)),
    "shortbytes": b"\xff\xff\xff\xff",
    "bytearray": bytearray(b"the quick brown fox jumps over the lazy dog"),
    "proxy": MappingProxyType(d),
    "namespace": SimpleNamespace(first=words, second=d, third=1),
    "myns": MyNS(first=words, second=d),
    "dataclass": Point(1),
    "subclass": Sub(2),
    "plain": Plain(3),
    "own": Own(1),
    "norepr": NoRepr(1),
    "ordered": OrderedDict(d),
    "myod": MyOD(d),
    "default": defaultdict(list, {"a": words, "b": words}),
    "counter": Counter("abracadabra simsalabim"),
    "mycounter": MyCounter("abracadabra simsalabim"),
    "chain": ChainMap(d, {"a": 1}, {}),
    "deque": deque(words),
    "maxdeque": deque(words, maxlen=8),
    "userdict": UserDict(d),
    "userlist": UserList(words),
    "userstring": UserString("the quick brown fox jumps over the lazy dog and runs"),
    "mylist": MyList(words),
    "mydict": MyDict(d),
    "reprlist": ReprList(words),
    "keys": d.keys(),
    "values": d.values(),
    "items": d.items(),
    "abckeys": KeysView(Map()),
    "abcvalues": ValuesView(Map()),
    "abcitems": ItemsView(d),
    "numbers": [1000000, MyInt(1234567), 12345.678, 1 + 2j, True],
}

for name, value in values.items():
    print("---", name)
    if name == "mixedset":
        print(len(pformat(value, width=10).split("\n")))
        continue
    for width in (30, 20) if "set" in name else (80, 40, 20):
        print(pformat(value, width=width))

print("--- nested in a list and a dict")
for name in ("str", "bytes", "bytearray", "proxy", "namespace", "dataclass", "counter", "chain", "maxdeque", "userlist", "keys", "items", "frozenset"):
    pprint({"key": [values[name]]}, width=42)

print("--- options")
for name in ("list", "nested", "set", "frozenset", "counter", "default", "ordered", "deque", "items", "namespace"):
    for options in ({"indent": 4}, {"compact": True}, {"indent": 3, "compact": True}, {"indent": 0}, {"sort_dicts": False}, {"depth": 1}):
        print(name, options)
        print(pformat(values[name], width=30, **options))
pp(d, width=20)
pp(d, width=20, sort_dicts=True)
pprint(values["numbers"], underscore_numbers=True)
pprint({10**9: [10**12] * 3}, underscore_numbers=True, width=20)
