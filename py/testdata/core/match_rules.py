# Which pattern takes which value, __match_args__, and the errors of class and mapping patterns.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
class An:
    a: int = 1
def match_(v):
    match v:
        case int(1) | float(2.0): return 'n'
        case str(s) if len(s) > 2: return s
        case bytes() as b: return b
        case {'k': [a, *_], **rest}: return a, rest
        case [1, [2, *x], 3]: return x
        case (a, b) if a == b: return 'eq'
        case An(a=1, b=2): return 'An'
        case None | True | False: return 'single'
        case -5 | 3+4j: return 'cplx'
        case [] | {}: return 'empty'
        case _: return 'other'
for v in (1, 1.0, 2.0, 'ab', 'abc', b'x', {'k': [1, 2], 'z': 1}, {'k': 'ab'}, [1, [2, 5], 3], (4, 4), An(), None, True, False, -5, 3+4j, [], {}, {1: 2}, range(0), 'a', bytearray(b'q'), {1}, iter([])): t(match_, v)
class M1: __match_args__ = ('a', 'b')
class M2: __match_args__ = ['a']
class M3: __match_args__ = (1,)
class M4: __match_args__ = ('a', 'a')
def mc(c, o, n):
    match o:
        case c(): 
            if n == 0: return 'zero'
    match o:
        case c(x) if n == 1: return x
    match o:
        case c(x, y) if n == 2: return x, y
    match o:
        case c(x, a=y) if n == 3: return x, y
    return 'none'
for c in (M1, M2, M3, M4, int, str, object, An):
    o = c()
    try: o.a = 1; o.b = 2
    except AttributeError: pass
    for n in (0, 1, 2, 3): t(mc, c, o, n)
t(mc, 5, 1, 0); t(mc, 'a', 1, 0); t(mc, int | str, 1, 0); t(mc, list[int], [], 0)
class Mp(dict):
    def __missing__(s, k): return 'missing'
class Prop:
    @property
    def a(self): raise ValueError('in property')
def mp(v):
    match v:
        case {'x': y}: return y
        case Prop(a=1): return 1
t(mp, Mp()); t(mp, Prop())
def dup(v, k):
    class K: a = k; b = k
    match v:
        case {K.a: 1, K.b: 2}: return 1
t(dup, {1: 1}, 1); t(dup, {}, 1); t(dup, {1: 1, 2: 2}, [])
