import json, enum, collections, decimal, io, dataclasses, datetime
def t(f):
    try: print(ascii(f()))
    except BaseException as e: print(type(e).__name__, ascii(str(e)), getattr(e,'__notes__',None))
class IE(enum.IntEnum): A=1
class SE(enum.StrEnum): A='x'
class FE(float, enum.Enum): A=1.5
class E(enum.Enum): A=1
class SI(int):
    def __repr__(self): return 'SI!'
    __str__=__repr__
class SF(float):
    def __repr__(self): return 'SF!'
class SS(str):
    def __repr__(self): return 'SS!'
    def __str__(self): return 'SS?'
class SL(list):
    def __iter__(self): return iter([9])
class SD(dict):
    def items(self): return [('q',1)]
class ST(tuple): pass
class NoItems(dict):
    def items(self): return 5
nt = collections.namedtuple('nt','a b')
rec=[]; rec.append(rec); rd={}; rd['a']=[rd]
objs = [None, True, 1, -5, 10**40, 1.5, 1e100, 1e16, 1e-7, -0.0, float('nan'), float('inf'), -float('inf'), 'é"\\\n\x00\x7f\u2028\U0001f600\ud800', '', [], {}, (), [1,[2,[]],{}], {'a':1,'b':[1,2]}, {1:2,None:3,True:4,1.5:5,False:0}, {(1,):2}, {b'a':1}, {E.A:1}, {IE.A:1, SE.A:2}, IE.A, SE.A, FE.A, E.A, SI(5), SF(2.5), SS('z'), {SS('k'):SI(1)}, {SI(1):1}, {SF(1.5):1}, SL([1,2]), SL(), SD(a=1), SD(), ST((1,2)), nt(1,2), NoItems(a=1), {1,2}, b'a', bytearray(b'a'), object, 1j, decimal.Decimal('1.5'), datetime.date(2020,1,1), range(3), (i for i in 'a'), collections.OrderedDict([('z',1),('a',2)]), collections.deque([1]), collections.defaultdict(list,a=[1]), collections.Counter('aa'), rec, rd, {'b':1,'a':{'d':1,'c':2}}, {'a':1, 2:3}, {float('nan'):1}, {float('inf'):1}, json, len, int, [object], {'x': {1,2}}, [[{'a': 1j}]]]
for o in objs:
    for kw in [{}, dict(indent=2, sort_keys=True), dict(ensure_ascii=False, allow_nan=False), dict(skipkeys=True), dict(default=lambda o: "D" + type(o).__name__)]:
        t(lambda: json.dumps(o, **kw))
    t(lambda: list(json.JSONEncoder().iterencode(o)))
