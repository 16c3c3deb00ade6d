# Slices, ranges and operations of all containers side by side.
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
l = list(range(10))
for sl in [slice(None), slice(2, 5), slice(-3, None), slice(None, None, -1), slice(8, 2, -2), slice(-100, 100, 3), slice(5, 2), slice(None, None, 100), slice(3, None, -1), slice(-1, -100, -4), slice(True, 5)]:
    print(sl, l[sl], tuple(l)[sl], 'abcdefghij'[sl], 'äbcdéfghíj'[sl], bytes(l)[sl], range(10)[sl], sl.indices(10), sl.indices(7))
    m = l[:]; del m[sl]; print(m)
    m = bytearray(l); del m[sl]; print(m)
    for new in ([], [99], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]):
        m = l[:]
        try: m[sl] = new; print(m)
        except ValueError as e: print(e)
for a in [range(5), range(0), range(10, 0, -3), range(-5, 5, 2), range(10**20, 10**20 + 5), range(2**63 - 3, 2**63 + 3), range(-2**63, 2**63 - 1, 2**62), range(5, 5, -1), range(1, 10**30, 10**29)]:
    print(a, list(a), list(reversed(a)), len(a) if a else 0, a[1:3], a[::-1], a[::2], 3 in a, 10**20 + 2 in a, 7.0 in a, a == range(5), a.start, a.stop, a.step, bool(a))
    show(a.index, 4); show(a.index, 10**20 + 3); show(a.count, 2); show(a.__getitem__, -1); show(a.index, 'x')
d = {'a': 1, 'b': 2, 'c': 3}
print(d.pop('a'), d, d.popitem(), d, d.setdefault('z', []), d, d.get('q'), d.get('q', 5), d.copy(), dict(d, w=5), dict([('x', 1)], y=2), d | {'k': 1}, {'k': 2} | d)
d |= [('m', 1)]; print(d, list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
print(d.keys() & {'m', 'q'}, sorted(d.keys() | {'q'}), sorted(d.keys() - {'m'}), {'m'} & d.keys(), d.keys() == {'b', 'm', 'z'}, d.keys() >= {'b'}, d.keys().isdisjoint({1}), {1: 2}.items() == {(1, 2)}, {1: 2}.items() <= {(1, 2), (3, 4)})
print(dict.fromkeys('abc'), dict.fromkeys([1, 2], 0), {**d, 'x': 1}, dict(zip('ab', range(2))), {True: 1, 1: 2, 1.0: 3})
print([1, 2] * 3, 3 * [1], (1,) * 2, 'ab' * 2, 2 * b'x', [] * 5, [1] * -1, [1, 2] + [3], (1,) + (2,), [1] < [1, 2], [2] > [1, 5], (1, 2) == (1, 2.0), [1, [2]] == [1, [2]], (1, 'a') < (1, 'b'))
l = [3, 1, 2]; l2 = l; l += (4,); l2 *= 2; print(l, l2 is l)
l.sort(reverse=True); print(l); l.reverse(); print(l, l.count(3), l.index(3, 2), l.pop(0), l.pop(-2), l); l.insert(100, 'e'); l.insert(-1, 'f'); l.remove('e'); print(l)
a = []; a.append(a); print(a, [a]); d = {}; d['x'] = d; print(d); t = ([],); t[0].append(t); print(t)
print(list(enumerate('ab', 5)), list(zip('abc', [1, 2])), list(map(pow, [2, 3], [3, 2])), list(filter(lambda x: x % 2, range(6))), list(reversed('abc')), list(zip()), list(enumerate([], 10**30)), next(enumerate('a', 10**30)))
print(max('abc'), min([3, 1], default=0), max([], default=None), max(3, 1, key=lambda x: -x), min('aB', key=str.lower), max([1, 1.0]), max((1.0, 1)), sum([[1]], []), sum((1, 2.5)), sum([], 5), sum([True, True]), sum([0.1] * 3), sum([1, 0.1, 0.2]))
print(any([]), all([]), any(x > 2 for x in range(5)), all([1, '']), abs(-3), abs(-2.5), abs(3 + 4j), divmod(7, -2), divmod(-7.5, 2), pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(2, -2), round(2.5), round(3.14159, 2), round(1250, -2), round(-2.5), round(5.5, 0), bin(10), oct(8), hex(255), chr(97), chr(0x1F600), ord('é'), ascii('é\n😀'), hash(1) == hash(1.0), callable(len), callable(3))
print(isinstance(1, (str, (float, int))), isinstance(True, int), issubclass(bool, (str, int)), isinstance(None, type(None)), isinstance(1, int | None), issubclass(int, int | str), isinstance([], list), type(1) is int)
print(sorted([3, 1, 2], key=lambda x: -x), sorted('hello'), sorted({'b': 1, 'a': 2}), sorted([(1, 'b'), (1, 'a')]), sorted(['b', 'A', 'c'], key=str.lower), sorted([True, 0, 2]))
it = iter([1, 2]); print(next(it), next(it), next(it, 'end')); print(list(iter(iter([1, 2, 0, 3]).__next__, 0)))
print({1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} < {1, 2}, {1, 2} >= {2}, {1} == frozenset([1]), {frozenset([1])}, frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])}, {1, 2}.issubset([1, 2, 3]), {1}.issuperset([]), {1}.isdisjoint([2]), set('hello') == set('olleh'))
x = 5
print(f'{[1, 2]!r:>10} {dict(a=1)} {(1,)}', str([1, 'a', None, 2.0, b'x']), repr('it\'s'), str({'k': ['v']}), '%s %r %s' % ([1], (2,), {3: 4}))
class L(list):
    def __repr__(self): return 'L' + super().__repr__()
class D(dict): pass
class T(tuple): 
    def __new__(cls, *a): return super().__new__(cls, a)
class S(set): pass
print(L([1, 2]), L('ab') + [1], L() == [], [L([1])], D(a=1), D({'b': 2}) == {'b': 2}, T(1, 2), T(1) == (1,), hash(T(1)) == hash((1,)), S([1]), S([1]) == {1}, len(S('aab')), T(1, 2)[0], L([1, 2, 3])[1:], isinstance(L([1])[:], L), sorted(L([2, 1])), list(L([1])), tuple(T(3)), {**D(x=1)}, [*L([1])], dict(D(y=1)))
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
    def __len__(self): return 4
print(list(Seq()), 20 in Seq(), list(reversed(Seq())), max(Seq()), [*Seq()], sum(Seq()), tuple(zip(Seq(), 'ab')))
print(list[int], dict[str, list[int]], tuple[int, ...], list[int] == list[int], list['x'], int | str, type(list[int]).__name__, list[int].__args__, list[int].__origin__)
r = {'a': [1, 2, {'b': (3, {4})}]}
print(r, len(repr(r)))
show(lambda: {}['x']); show(lambda: [][0]); show(lambda: {1: 2}[3]); show(lambda: {(1, 2): 3}[1, 3]); show(lambda: 'abc'['a']); show(lambda: [1, 2].index(5)); show(lambda: 5 in 5); show(lambda: {[]: 1}); show(lambda: max([])); show(lambda: next(iter([]))); show(lambda: [].pop()); show(lambda: int('x')); show(lambda: sorted([1, 'a'])); show(lambda: len(5)); show(lambda: list(5)); show(lambda: dict([1])); show(lambda: dict([(1, 2, 3)])); show(lambda: sum(['a'])); show(lambda: [1] + (2,)); show(lambda: 'a' + 1); show(lambda: 1 + 'a'); show(lambda: None + 1); show(lambda: {1} + {2}); show(lambda: range(1, 2, 0)); show(lambda: zip(1)); show(lambda: list(zip([1], [], strict=True)))
