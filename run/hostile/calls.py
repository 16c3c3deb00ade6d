# Calls everything that can be reached with arguments that do not fit, at random: whatever comes of it must be an exception.
# The inputs are seed and calls.
import collections, datetime, decimal, fractions, enum, types, re, io, array, random, itertools, functools, weakref, asyncio, contextvars, uuid, ipaddress, pathlib, struct, json, string, zoneinfo, hashlib, hmac, zlib, csv, html.parser, xml.etree.ElementTree as ET, configparser, argparse, operator, queue, graphlib, statistics, inspect, ast, traceback, logging, contextlib, typing, unicodedata, binascii, time, copy, heapq, bisect, math, cmath, calendar, textwrap, difflib, pprint, sys, gzip, base64, codecs, locale, threading, warnings, abc, numbers, colorsys, keyword, shlex, fnmatch, tomllib, secrets, timeit, mimetypes, urllib.parse, dataclasses, reprlib, sched
import email.utils
P = collections.namedtuple("P", "x y")
class E(enum.Enum): A = 1
class C: pass
class S:
    __slots__ = ("a",)
class L(list): pass
class I(int): pass
class T(tuple): pass
class D(dict): pass
class M(map): pass
class Ch(itertools.chain): pass
def gen(): yield 1
async def co(): pass
async def ag(): yield 1
mods = [m for m in list(globals().values()) if isinstance(m, type(collections))]
# One value of each kind.
samples = [1, 2**70, 1.5, 1j, True, None, "abc", b"abc", bytearray(b"x"), memoryview(b"abc"), [1], (1, 2), {"a": 1}, {1}, frozenset([1]), range(3), slice(1), C(), S(), L([1]), I(3), T((1,)), D(), P(1, 2), E.A, gen(), co, ag(), len, gen, C, int, type, ValueError("x"), re.compile("a"), re.match("a", "a"), decimal.Decimal(1), fractions.Fraction(1, 2), datetime.datetime(2020, 1, 1), datetime.timedelta(1), io.StringIO("a"), io.BytesIO(b"a"), array.array("i", [1]), collections.deque([1]), collections.OrderedDict(a=1), itertools.chain([1]), functools.partial(len), weakref.ref(C), contextvars.ContextVar("v"), struct.Struct("i"), zip([1]), map(len, []), enumerate([]), property(len), {}.keys(), {}.items(), iter([]), iter({}), types.SimpleNamespace(a=1), types.MappingProxyType({}), list[int], int | str, hashlib.sha256(), object(), Ellipsis, super, staticmethod(len), typing.TypeVar("TT"), collections.Counter("a"), random.Random(1), uuid.UUID(int=1), zlib.compressobj(), ET.Element("a"), csv.writer(io.StringIO()), M(len, ["a"]), Ch([1], [2]), itertools.tee([1])[0], itertools.repeat(1, 2)]
# What would wait or loop for ever; the methods of these walk what has an item for every index, such as a Counter.
skip = {"count", "repeat", "cycle", "sleep", "run_forever", "serve_forever", "main", "interact", "setrecursionlimit", "exit", "_exit", "quit"}
endless = {"Sequence", "MutableSequence"}
targets = []
seen = set()
def addall(owner, ns):
    for n, v in list(ns.items()):
        if n in skip or owner in endless or not callable(v) and not hasattr(v, "__get__"): continue
        if id(v) in seen: continue
        seen.add(id(v)); targets.append((owner, n, v))
types_ = []
for m in mods:
    addall(m.__name__, vars(m))
    for n, v in list(vars(m).items()):
        if isinstance(v, type) and v not in types_: types_.append(v)
import builtins as B
for n in dir(B):
    v = getattr(B, n)
    if isinstance(v, type) and v not in types_: types_.append(v)
    elif callable(v) and n not in skip: targets.append(("builtins", n, v))
for s in samples:
    if type(s) not in types_: types_.append(type(s))
for t in types_:
    try: addall(t.__name__, dict(vars(t)))
    except Exception: pass
warnings.simplefilter("ignore")
logging.disable()
rnd = random.Random(seed)
n = 0
last = None
while n < calls:
    owner, name, f = rnd.choice(targets)
    k = rnd.choice([0, 1, 1, 1, 2, 2, 3, 4])
    args = [rnd.choice(samples) for _ in range(k)]
    kw = {}
    if rnd.random() < 0.15: kw = {rnd.choice(["key", "default", "x", "maxlen", "strict", "reverse", "start", "name", "data"]): rnd.choice(samples)}
    n += 1
    last = f"{owner}.{name} of {[type(a).__name__ for a in args]} {list(kw)}"
    try:
        if callable(f): r = f(*args, **kw)
        else:
            r = f.__get__(*args[:2]) if rnd.random() < .7 else f.__set__(*args[:2])
            if callable(r): r = r(*args[2:])
        if hasattr(r, "close") and type(r).__name__ == "coroutine": r.close()
        repr(r)
    except (Exception, SystemExit, GeneratorExit, KeyboardInterrupt, asyncio.CancelledError) as e:
        pass
return n
