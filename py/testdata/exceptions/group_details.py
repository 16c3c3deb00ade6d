# Exception groups: what the constructor takes, split, subgroup, derive, subclasses.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
EG, BEG = ExceptionGroup, BaseExceptionGroup
t(lambda: EG())
t(lambda: EG('a'))
t(lambda: EG('a', [ValueError(1)], 3))
t(lambda: EG(1, [ValueError(1)]))
t(lambda: EG('a', 1))
t(lambda: EG('a', []))
t(lambda: EG('a', ()))
t(lambda: EG('a', {ValueError(1)}))
t(lambda: EG('a', {1: 2}))
t(lambda: EG('a', iter([ValueError(1)])))
t(lambda: EG('a', [ValueError]))
t(lambda: EG('a', [1]))
t(lambda: EG('a', [ValueError(1), 'x']))
t(lambda: EG('a', [KeyboardInterrupt()]))
t(lambda: BEG('a', [KeyboardInterrupt()]))
t(lambda: BEG('a', [ValueError()]))
t(lambda: type(BEG('a', [ValueError()])))
t(lambda: EG(msg='a', exceptions=[ValueError()]))
t(lambda: EG('a', exceptions=[ValueError()]))
t(lambda: EG('a', 'bc'))
t(lambda: EG('a', range(2)))
t(lambda: EG('a', None))
t(lambda: EG(None, [ValueError()]))
t(lambda: EG(b'a', [ValueError()]))
class S(str): pass
t(lambda: type(EG(S('a'), [ValueError()]).message))
class Seq:
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
t(lambda: EG('seq', Seq(ValueError(1), TypeError(2))).exceptions)
class Bad:
    def __len__(self): return 2
    def __getitem__(self, i): raise RuntimeError('getitem')
t(lambda: EG('seq', Bad()))
g = EG('m', [ValueError(1), TypeError('t')])
t(lambda: g.message); t(lambda: g.exceptions); t(lambda: g.args); t(lambda: str(g)); t(lambda: g)
def seta(n, v):
    setattr(g, n, v)
t(lambda: seta('message', 'x'))
t(lambda: seta('exceptions', 'x'))
t(lambda: delattr(g, 'message'))
t(lambda: EG.__mro__); t(lambda: BEG.__mro__)
t(lambda: EG.__bases__)
t(lambda: BEG[int]); t(lambda: EG[ValueError])
lst = [ValueError(1)]
g2 = EG('x', lst); lst.append(TypeError()); t(lambda: g2); t(lambda: g2.args); t(lambda: g2.exceptions)
g2.args = ('changed', 3)
t(lambda: g2); t(lambda: str(g2)); t(lambda: g2.message); t(lambda: g2.exceptions)
g2.args = ()
t(lambda: g2); t(lambda: str(g2)); t(lambda: g2.message)
class My(EG): pass
t(lambda: My('a', [KeyboardInterrupt()]))
t(lambda: My('a', [ValueError()]))
class MyB(BEG): pass
t(lambda: type(MyB('a', [ValueError()])))
class MyBE(BEG, ValueError): pass
t(lambda: MyBE('a', [ValueError()]))
t(lambda: MyBE('a', [KeyboardInterrupt()]))
class Init(EG):
    def __init__(self, *a): self.got = a
t(lambda: Init('a', [ValueError()]).got)
t(lambda: Init('a', [ValueError()]).args)
class New(EG):
    def __new__(cls, msg, excs, code):
        self = super().__new__(cls, msg, excs)
        self.code = code
        return self
    def derive(self, excs):
        return New(self.message, excs, self.code)
t(lambda: New('a', [ValueError()], 5).code)
t(lambda: New('a', [ValueError()], 5).args)
t(lambda: New('a', [ValueError()], 5))
t(lambda: [x and (x, x.code) for x in New('a', [ValueError(), TypeError()], 5).split(ValueError)])
class Init2(EG):
    def __init__(self, msg, excs, code=3):
        super().__init__(msg, excs)
        self.code = code
t(lambda: Init2('a', [ValueError()]).code)
t(lambda: Init2('a', [ValueError()], 4).code)
class NoD(EG): pass
t(lambda: NoD('a', [ValueError(), TypeError()]).split(ValueError))
t(lambda: type(NoD('a', [ValueError()]).subgroup(ValueError)))
t(lambda: type(NoD('a', [ValueError(), OSError()]).subgroup(ValueError)))
class BadD(EG):
    def derive(self, excs): return 42
t(lambda: BadD('a', [ValueError(), TypeError()]).split(ValueError))
t(lambda: BadD('a', [ValueError(), TypeError()]).subgroup(ValueError))
class RD(EG):
    def derive(self, excs): raise LookupError('no derive')
t(lambda: RD('a', [ValueError(), TypeError()]).split(ValueError))
n = EG('root', [ValueError(1), EG('in', [TypeError(2), ValueError(3)]), OSError(4)])
t(lambda: n.split(ValueError)); t(lambda: n.split((ValueError, OSError))); t(lambda: n.split(EG)); t(lambda: n.subgroup(EG) is n)
t(lambda: n.split(lambda e: isinstance(e, ValueError) and e.args[0] == 3))
t(lambda: n.split(KeyError)); t(lambda: n.subgroup(KeyError))
t(lambda: n.split(lambda e: True)[0] is n)
t(lambda: n.split(1)); t(lambda: n.split('a')); t(lambda: n.split([ValueError])); t(lambda: n.split((ValueError, 1))); t(lambda: n.split(()))
t(lambda: n.split(int)); t(lambda: n.split()); t(lambda: n.split(None)); t(lambda: n.split(matcher_value=ValueError))
t(lambda: n.subgroup(1)); t(lambda: n.subgroup((ValueError, int))); t(lambda: n.subgroup(object)); t(lambda: n.subgroup())
t(lambda: n.split(lambda e: 1/0))
seen = []
n.split(lambda e: seen.append(type(e).__name__)); print(seen)
class CB:
    def __call__(self, e): return isinstance(e, OSError)
t(lambda: n.split(CB()))
t(lambda: n.subgroup(BaseException) is n)
t(lambda: n.derive([ValueError(9)])); t(lambda: n.derive(ValueError(9))); t(lambda: n.derive([])); t(lambda: n.derive([KeyboardInterrupt()])); t(lambda: n.derive(excs=[ValueError(1)]))
t(lambda: BEG('b', [KeyboardInterrupt(), ValueError()]).split(ValueError))
t(lambda: BEG('b', [KeyboardInterrupt(), ValueError()]).split(KeyboardInterrupt))
# metadata
n.add_note('a note'); n.__cause__ = KeyError('c')
m, r = n.split(ValueError)
t(lambda: (m.__notes__, m.__cause__, m.__notes__ is n.__notes__, r.__cause__, m.__suppress_context__))
n.__notes__ = 'str'
m, r = n.split(ValueError)
t(lambda: (m.__notes__,))
n.__notes__ = 5
m, r = n.split(ValueError)
t(lambda: (m.__notes__,))
n.__notes__ = ('a', 'b')
m, r = n.split(ValueError)
t(lambda: (m.__notes__,))
try: raise n
except* Exception as e: t(lambda: (e is n, e.__traceback__.tb_lineno))
try:
t(lambda: g.__reduce__())
t(lambda: EG('x', [EG('y', [EG('z', [ValueError()])])]).split(TypeError))
def deep():
    e = ValueError()
    for i in range(5000): e = EG('d', [e])
    return e.subgroup(ValueError) is not None
#t(deep)
t(lambda: BEG.__new__(BEG)); t(lambda: BEG.__new__(BEG, 'a', [ValueError()]))
