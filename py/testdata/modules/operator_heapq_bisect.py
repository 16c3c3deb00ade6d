import re
import operator, heapq, bisect
def t(f):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f())))
    except BaseException as e:
        print(type(e).__name__, re.sub(" at 0x[0-9a-f]+", "", str(e)))
for name in ['add','and_','concat','contains','eq','floordiv','ge','getitem','gt','iadd','iand','iconcat','ifloordiv','ilshift','imatmul','imod','imul','indexOf','ior','ipow','irshift','is_','is_not','isub','itruediv','ixor','le','lshift','lt','matmul','mod','mul','ne','or_','pow','rshift','sub','truediv','xor','countOf','delitem']:
    f = getattr(operator, name)
    for args in [(7, 2), ([1, 2], [3]), ('a', 'b'), (1,), (), (1, 2, 3), ({1}, {2}), ('ab', 'a'), ([1, 2, 1], 1)]:
        print(name, args, end=' '); t(lambda: f(*args))
for name in ['abs','index','inv','invert','neg','not_','pos','truth','length_hint','is_none','is_not_none']:
    f = getattr(operator, name)
    for args in [(7,), (-2.5,), ('a',), (None,), (), (1, 2), ([1, 2],), (True,)]:
        print(name, args, end=' '); t(lambda: f(*args))
t(lambda: operator.setitem([1], 0, 2)); t(lambda: operator.setitem((1,), 0, 2)); t(lambda: operator.setitem())
t(lambda: operator.call(int, '3')); t(lambda: operator.call()); t(lambda: operator.call(3)); t(lambda: operator.call(int, '11', base=2))
t(lambda: operator.length_hint([], -1)); t(lambda: operator.length_hint(3, 5)); t(lambda: operator.length_hint(3, 'x'))
class LH:
    def __init__(s, v): s.v = v
    def __length_hint__(s): return s.v
for v in [3, -1, 'x', NotImplemented, 2.5]: t(lambda: operator.length_hint(LH(v), 9))
ig = operator.itemgetter; ag = operator.attrgetter; mc = operator.methodcaller
t(lambda: ig()); t(lambda: ig(1)); t(lambda: ig(1, 2)); t(lambda: ig(1)('abc')); t(lambda: ig(1, 'a')); t(lambda: ig(slice(1, 2))('abc')); t(lambda: ig(5)('abc')); t(lambda: ig(1)()); t(lambda: ig(1)(1, 2)); t(lambda: ig(a=1)); t(lambda: ig(1)(x=1)); t(lambda: ig(0, 2)([1, 2, 3])); t(lambda: ig(1)(3)); t(lambda: ig('k')({'k': 1})); t(lambda: ig('z')({'k': 1}))
t(lambda: ag()); t(lambda: ag('a')); t(lambda: ag('a.b', 'c')); t(lambda: ag(1)); t(lambda: ag('real')(3)); t(lambda: ag('real.imag')(3)); t(lambda: ag('x')(3)); t(lambda: ag('real', 'imag')(3)); t(lambda: ag('real')()); t(lambda: ag(x='a')); t(lambda: ag('a..b')(3)); t(lambda: ag('')(3))
t(lambda: mc()); t(lambda: mc('upper')); t(lambda: mc('split', ',', maxsplit=1)); t(lambda: mc('upper')('a')); t(lambda: mc(1)); t(lambda: mc('nope')('a')); t(lambda: mc('upper')()); t(lambda: mc('split', ',')('a,b')); t(lambda: mc('upper')('a', 'b')); t(lambda: mc(name='a'))
for o in (ig(1), ig(1, 2), ag('a'), ag('a', 'b.c'), mc('a'), mc('a', 1), mc('a', b=2)): t(lambda: o.__reduce__()); t(lambda: type(o)); t(lambda: o == o); t(lambda: o.x)
t(lambda: operator._compare_digest('a', 'a')); t(lambda: operator.__add__(1, 2)); t(lambda: operator.add.__name__); t(lambda: operator.add)
# heapq
h = []
for v in [5, 1, 4, 2, 3]: heapq.heappush(h, v)
t(lambda: h); t(lambda: heapq.heappop(h)); t(lambda: h); t(lambda: heapq.heappushpop(h, 0)); t(lambda: heapq.heappushpop(h, 9)); t(lambda: heapq.heapreplace(h, 7)); t(lambda: h)
t(lambda: heapq.heappop([])); t(lambda: heapq.heapreplace([], 1)); t(lambda: heapq.heappushpop([], 1)); t(lambda: heapq.heappush((), 1)); t(lambda: heapq.heappush([1])); t(lambda: heapq.heapify((1,))); t(lambda: heapq.heapify([1, 'a'])); t(lambda: heapq.heappush([1], 'a')); t(lambda: heapq.heappop(3))
t(lambda: heapq.nlargest(2, [3, 1, 2])); t(lambda: heapq.nsmallest(2, [3, 1, 2], key=lambda x: -x)); t(lambda: heapq.nlargest(0, [1])); t(lambda: heapq.nlargest(-1, [1])); t(lambda: heapq.nsmallest(10, 'cab')); t(lambda: heapq.nlargest(2, 3)); t(lambda: heapq.nsmallest(1, [])); t(lambda: heapq.nlargest(1, [], key=len)); t(lambda: heapq.nsmallest(1, [1, 'a'])); t(lambda: heapq.nlargest(1.5, [1, 2, 3]))
t(lambda: list(heapq.merge([1, 3], [2, 4]))); t(lambda: list(heapq.merge([3, 1], [4, 2], reverse=True))); t(lambda: list(heapq.merge(['a', 'ccc'], ['bb'], key=len))); t(lambda: list(heapq.merge())); t(lambda: list(heapq.merge(3))); t(lambda: list(heapq.merge([1], ['a']))); t(lambda: next(heapq.merge([1, 2])))
for n in ['heapify_max', 'heappop_max', 'heappush_max', 'heappushpop_max', 'heapreplace_max']: t(lambda: getattr(heapq, n))
hm = [1, 5, 3]; t(lambda: heapq.heapify_max(hm)); t(lambda: hm); heapq.heappush_max(hm, 9); t(lambda: hm); t(lambda: heapq.heappop_max(hm)); t(lambda: heapq.heapreplace_max(hm, 2)); t(lambda: heapq.heappushpop_max(hm, 10)); t(lambda: heapq.heappushpop_max(hm, 0)); t(lambda: hm); t(lambda: heapq.heappop_max([]))
t(lambda: sorted(heapq.__all__))
# bisect
for fn in (bisect.bisect, bisect.bisect_left, bisect.bisect_right, bisect.insort, bisect.insort_left, bisect.insort_right):
    print(fn.__name__)
    for a, k in [(([1, 2, 2, 3], 2), {}), (([1, 2, 2, 3], 2, 2), {}), (([1, 2, 3], 2, -1), {}), (([1, 2, 3], 2, 0, 9), {}), (([1, 2, 3], 9), {'key': lambda x: x * 3}), (([1], 'a'), {}), ((3, 2), {}), (([1],), {}), (([1], 1), {'lo': 0, 'hi': None}), (([1], 1), {'hi': 'x'}), (([1], 1), {'zz': 1}), (([1, 2], 1, 0, 1, 5), {}), (('abc', 'b'), {}), ((range(10), 4), {}), (([1, 2, 3], 2), {'key': None}), (([(1, 'a'), (2, 'b')], 2), {'key': lambda r: r[0]})]:
        print(a, end=' '); t(lambda: fn(*a, **k)); 
