# Calls every function and method that takes something that can grow, at growing sizes. measure(name, f, args, n) is the host's: it calls f and
# says whether a larger size is to be tried; attempt(f, args) calls it and says whether it returned.
modules = []
IMPORTS

grows = {
    "text": lambda n: "ab c" * (n // 4),
    "lines": lambda n: "a,b\n" * (n // 4),
    "wide": lambda n: "\u00e9\U0001f600" * (n // 2),
    "digits": lambda n: "7" * min(n, 4000),
    "bytes": lambda n: b"ab c" * (n // 4),
    "bytearray": lambda n: bytearray(b"ab c") * (n // 4),
    "list": lambda n: list(range(n)),
    "texts": lambda n: [str(i) for i in range(n)],
    "floats": lambda n: [i / 3 for i in range(n)],
    "pairs": lambda n: [(str(i), i) for i in range(n)],
    "tuple": lambda n: tuple(range(n)),
    "dict": lambda n: {str(i): i for i in range(n)},
    "set": lambda n: set(range(n)),
    "iterator": lambda n: iter(range(n)),
    "big": lambda n: (1 << n) // 3,
    "number": lambda n: n,
    "json": lambda n: "[" + "1, " * (n // 3) + "2]",
}
small = {
    "1": lambda n: 1, "'a'": lambda n: "a", "b'a'": lambda n: b"a", "None": lambda n: None, "f": lambda n: lambda *a: a[0] if a else 0, "[]": lambda n: [1], "{}": lambda n: {"a": 1},
}
import array, collections, decimal, fractions, io, re, itertools
selves = {
    "str": grows["text"], "str wide": grows["wide"], "bytes": grows["bytes"], "bytearray": grows["bytearray"], "list": grows["list"], "tuple": grows["tuple"], "dict": grows["dict"], "set": grows["set"],
    "frozenset": lambda n: frozenset(range(n)), "int": grows["big"], "range": lambda n: range(n), "deque": lambda n: collections.deque(range(n)), "Counter": lambda n: collections.Counter(range(n)),
    "OrderedDict": lambda n: collections.OrderedDict((i, i) for i in range(n)), "array": lambda n: array.array("i", range(n)), "StringIO": lambda n: io.StringIO("a b\n" * (n // 4)),
    "BytesIO": lambda n: io.BytesIO(b"a b\n" * (n // 4)), "Decimal": lambda n: decimal.Decimal("7" * min(n, 4000)), "Fraction": lambda n: fractions.Fraction(1 << n, 3), "memoryview": lambda n: memoryview(b"ab c" * (n // 4)),
    "keys": lambda n: {i: i for i in range(n)}.keys(), "items": lambda n: {i: i for i in range(n)}.items(), "Pattern": lambda n: re.compile("(a)|b+"), "ChainMap": lambda n: collections.ChainMap({i: i for i in range(n)}),
}
# What waits, ends the program, prints, or has no end.
skip = {"sleep", "exit", "quit", "_exit", "abort", "count", "repeat", "cycle", "main", "run", "run_forever", "serve_forever", "setrecursionlimit", "input", "print", "pprint", "pp", "print_help", "wait", "join", "acquire",
        "get", "put", "interact", "breakpoint", "help", "fork", "system", "settrace", "enterabs", "timeit", "autorange", "product", "permutations", "combinations", "combinations_with_replacement", "__reduce__", "__reduce_ex__", "__class__", "__init_subclass__", "__subclasshook__", "pow", "__pow__", "__rpow__", "__lshift__", "__rlshift__", "lshift", "ipow", "ilshift", "mul", "imul"}
SIZES = [1000, 20_000, 400_000]


def measured(name, call, shapes):
    for n in SIZES:
        if not measure(name, call, tuple(shape(n) for shape in shapes), n):
            return


def sweep(name, f, first=()):
    """Finds arguments that f takes and measures it with them."""
    found = 0
    base = [s for _, s in first]
    if first and attempt(f, tuple(s(8) for s in base)):
        measured(name + "()", f, base)
        found += 1
    for label, shape in grows.items():
        if found >= 4:
            return
        if attempt(f, tuple(s(8) for s in base) + (shape(8),)):
            measured(f"{name}({label})", f, base + [shape])
            found += 1
    more = 0
    for label, shape in (first and [("", None)] or list(grows.items())):
        for other, tiny in small.items():
            for order in ((shape, tiny), (tiny, shape)):
                shapes = base + [s for s in order if s]
                if more >= 3:
                    return
                if attempt(f, tuple(s(8) for s in shapes)):
                    measured(f"{name}({label}, {other})", f, shapes)
                    more += 1
                if not shape:
                    break


import builtins
for n in dir(builtins):
    f = getattr(builtins, n)
    if callable(f) and n not in skip and not (isinstance(f, type) and issubclass(f, BaseException)):
        sweep(n, f)
seen = set()
for m in modules:
    for n, f in list(vars(m).items()):
        if n.startswith("_") or n in skip or not callable(f) or id(f) in seen or isinstance(f, type) and issubclass(f, BaseException):
            continue
        seen.add(id(f))
        sweep(m.__name__ + "." + n, f)
for label, shape in selves.items():
    for n in dir(shape(8)):
        if n in skip or n in ("__init__", "__new__", "__getattribute__", "__setattr__", "__delattr__", "__dir__"):
            continue
        if "mul" in n and label != "int":
            continue  # as large as the product
        def call(self, *args, n=n):
            return getattr(self, n)(*args)
        sweep(f"{label}.{n}", call, [(label, shape)])
