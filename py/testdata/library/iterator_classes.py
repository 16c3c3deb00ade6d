# Classes of iterators: deriving from them, copying them, wrong arguments; partial, caches and dispatch of functools.
import itertools, functools, collections, operator, heapq, copy
def show(v):
    # Addresses are not the same everywhere.
    s = repr(v)
    return s if ' at 0x' not in s else type(v).__name__ + ' object'

def t(label, f):
    try: print(label, '->', show(f()))
    except BaseException as e: print(label, '!!', type(e).__name__, e)
t('chain[int]', lambda: itertools.chain[int])
t('count True', lambda: itertools.count(True))
t('count float', lambda: itertools.count(1.5, .5))
c=itertools.count(3); next(c); t('count', lambda: c)
t('count kw', lambda: itertools.count(start=2, step=3))
t('repeat hint', lambda: operator.length_hint(itertools.repeat(1, 5)))
t('repeat hint inf', lambda: operator.length_hint(itertools.repeat(1)))
t('repeat repr', lambda: itertools.repeat(1, 5))
t('repeat neg', lambda: itertools.repeat(1, -5))
for n in ['accumulate','batched','chain','combinations','combinations_with_replacement','compress','count','cycle','dropwhile','filterfalse','groupby','islice','pairwise','permutations','product','repeat','starmap','takewhile','tee','zip_longest']:
    c=getattr(itertools,n)
    t(n+' sub', lambda: type('S',(c,),{}).__name__)
    t(n+' none', lambda: c())
    t(n+' of a number', lambda: c(1))
    t(n+' kw', lambda: c(zzz=1))
for c in (enumerate, zip, map, filter, reversed):
    t(c.__name__+' sub', lambda: type('S',(c,),{}).__name__)
    t(c.__name__+' none', lambda: c())
    t(c.__name__+' kw', lambda: c([1], zzz=1))
class E2(enumerate):
    def __next__(self): return 'x'
t('E2', lambda: next(E2([1])))
class Z(zip): pass
t('Z', lambda: list(Z([1],[2])))
class M(map):
    extra=1
t('M', lambda: (list(M(str,[1])), M(str,[1]).extra))
class R(reversed): pass
t('R', lambda: list(R([1,2])))
class F(filter): pass
t('F', lambda: list(F(None,[0,1])))
class C(itertools.chain): pass
t('C', lambda: list(C([1],[2])))
t('C2', lambda: list(C.from_iterable([[1],[2]])))
t('C3', lambda: type(C.from_iterable([[1],[2]])).__name__)
for n,i in dict(chain=itertools.chain([1]), cycle=itertools.cycle([1]), islice=itertools.islice([1,2],1), count=itertools.count(), product=itertools.product([1]), perm=itertools.permutations([1]), comb=itertools.combinations([1],1), zl=itertools.zip_longest([1]), rep=itertools.repeat(1,2), tw=itertools.takewhile(bool,[1]), acc=itertools.accumulate([1]), pw=itertools.pairwise([1,2]), bt=itertools.batched([1,2],1), grp=itertools.groupby([1]), st=itertools.starmap(len,[]), cmp=itertools.compress([1],[1])).items():
    t(n+' copy', lambda: type(copy.copy(i)).__name__)
    t(n+' reduce', lambda: i.__reduce__()[0])
a,b=itertools.tee([1,2,3]); next(a); c2=copy.copy(a); t('tee copy', lambda: (list(c2), list(a), list(b)))
d,=itertools.tee(itertools.tee([1,2],1)[0],1); t('tee tee', lambda: list(d))
t('tee neg', lambda: itertools.tee([], -1))
t('tee 0', lambda: itertools.tee([], 0))
t('islice neg', lambda: itertools.islice([], -1))
t('islice step0', lambda: itertools.islice([], 1, 2, 0))
t('islice str', lambda: itertools.islice([], 'a'))
t('batched 0', lambda: itertools.batched([], 0))
t('batched strict', lambda: list(itertools.batched([1,2,3], 2, strict=True)))
t('product rep', lambda: itertools.product([1], repeat=-1))
t('perm -1', lambda: itertools.permutations([1], -1))
t('perm s', lambda: itertools.permutations([1], 's'))
t('zl kw', lambda: itertools.zip_longest([1], fillvalue=2, x=1))
t('acc', lambda: list(itertools.accumulate([1,2,3], initial=10)))
t('classmethod', lambda: classmethod())
t('staticmethod', lambda: staticmethod())
t('property', lambda: property(zzz=1))
# functools
p=functools.partial(int, base=2)
t('partial', lambda: p)
t('p red', lambda: p.__reduce__())
t('partial none', lambda: functools.partial())
t('partial nc', lambda: functools.partial(1))
t('Placeholder', lambda: functools.Placeholder)
t('Placeholder type', lambda: type(functools.Placeholder))
t('Placeholder new', lambda: type(functools.Placeholder)() is functools.Placeholder)
P=functools.Placeholder
t('ph', lambda: functools.partial(divmod, P, 3)(10))
t('ph2', lambda: functools.partial(divmod, P, 3)())
t('ph3', lambda: functools.partial(divmod, 3, P))
t('ph4', lambda: functools.partial(divmod, P, a=P))
t('ph5', lambda: functools.partial(functools.partial(print, P, 2, P, 4), 1)(3))
t('lru', lambda: functools.lru_cache(1)(1))
t('lru2', lambda: functools.lru_cache('a'))
@functools.singledispatch
def f(x): return 'o'
t('sd', lambda: f.register(list[int]))
t('sd2', lambda: f.register(1))
t('sd3', lambda: f())
t('sd5', lambda: f.register(int | str)(lambda x: 'is')(1))
t('sd6', lambda: (f(1), f('a'), f(1.0), f.dispatch(bool)(1)))
k=functools.cmp_to_key(lambda a,b: a-b)
t('k1', lambda: k(1) < k(2))
t('k2', lambda: k(1) < 2)
t('k3', lambda: k(1).obj)
t('k4', lambda: type(k(1)))
t('k5', lambda: hash(k(1)))
class A:
    @functools.cached_property
    def x(self): "doc"; return 3
t('cp2', lambda: (A.x.__doc__, A().x, A.x.attrname))
t('red', lambda: functools.reduce(operator.add, [], ))
t('red2', lambda: functools.reduce(operator.add, 1))
t('red3', lambda: functools.reduce(operator.add, [1], initial=3))
t('to', lambda: functools.total_ordering(type('T',(),{})))
