# list, tuple, range, slice: methods, subscripts, comparison and errors.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def put(x, k, v): x[k] = v; return x
def rem(x, k): del x[k]; return x
class Idx:
    def __index__(self): return 1
print("== list methods")
t(list); t(list, 5); t(list, "ab"); t(list, iterable=[1]); t(list, [1], [2]); t(list, {1: 2}); t(list, None)
a = [3, 1, 2]
t(a.append); t(a.append, 1, 2); t(a.extend, 5); t(a.extend); t(a.insert, 0); t(a.insert, "x", 1); t(a.insert, 1.0, 1); t(a.pop, "x"); t(a.pop, 10); t(a.pop, -10); t([].pop); t([].pop, 0); t(a.remove, 9); t(a.remove); t(a.index, 9); t(a.index, 3, 1); t(a.index, 2, -1); t(a.index, 2, 0, 2); t(a.index, 1, "x"); t(a.index); t(a.count); t(a.clear, 1); t(a.copy, 1); t(a.reverse, 1); t(a.sort, 1); t(a.sort, key=5); t(a.sort, foo=1); t(a.sort, reverse="x"); t(a.sort, reverse=None); t(a.sort, cmp=None)
t([1, "a"].sort); t([None, 1].sort); t([1j, 2j].sort); t(sorted); t(sorted, [1], 2); t(sorted, 5); t(sorted, [2, 1], key=None, reverse=1); t(sorted, iterable=[1])
print(a); a.insert(-1, 9); a.insert(100, 8); a.insert(-100, 7); print(a, a.pop(), a.pop(0), a.pop(Idx()), a)
print("== subscripts")
for s in ([1, 2, 3, 4, 5], (1, 2, 3, 4, 5), range(1, 6)):
    for k in (0, -1, 5, -6, "x", 1.0, None, True, Idx(), slice(1, 3), slice(None, None, -1), slice(None, None, 2), slice(4, 1, -2), slice(10, 20), slice(-100, 100), slice("a"), slice(None, None, 0), slice(Idx()), 10**30, slice(10**30), slice(None, None, -10**30)):
        t(lambda: s[k])
for k, v in ((slice(1, 3), [9]), (slice(1, 1), "ab"), (slice(None, None, 2), [7, 8, 9]), (slice(None, None, 2), [7]), (slice(None, None, -1), range(5)), (slice(4, 0, -2), (0, 0)), (slice(0, 1), 5), (slice(3, 1), [0]), (0, "z"), (9, 1), ("x", 1), (slice(None), []), (slice(0, 2), iter("qw")), (slice(None, None, 2), 5), (slice(None, None, 0), []), (-1, Idx)):
    if v is Idx: v = 0
    t(put, [1, 2, 3, 4, 5], k, v)
for k in (0, -1, 9, "x", slice(1, 3), slice(None, None, 2), slice(None, None, -2), slice(3, 1), slice(None), 1.0, slice(4, None, -3)):
    t(rem, [1, 2, 3, 4, 5], k)
t(put, (1, 2), 0, 1); t(rem, (1, 2), 0); t(put, range(3), 0, 1); t(rem, range(3), 0)
print("== operators")
for x in ([1], (1,)):
    t(lambda: x + [2]); t(lambda: x + (2,)); t(lambda: x + "a"); t(lambda: x + None); t(lambda: x * 2); t(lambda: 2 * x); t(lambda: x * -1); t(lambda: x * "a"); t(lambda: x * 1.5); t(lambda: x * Idx()); t(lambda: x - x); t(lambda: x < [2]); t(lambda: x < (2,)); t(lambda: x < 5); t(lambda: 1 in x); t(lambda: x == [1]); t(lambda: x == (1,)); t(hash, x) if isinstance(x, list) else None
print([1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 9], (1, "a") == (1, "a"), [1, [2]] == [1, [2]], (1, 2) <= (1, 2), [1.0] == [1], [True] == [1]); t(lambda: [1, "a"] < [1, 2]); t(lambda: (1, None) < (1, 2)); t(lambda: [1] < [None])
def iadd(x, y): x += y; return x
def imul(x, y): x *= y; return x
t(iadd, [1], "ab"); t(iadd, [1], 5); t(iadd, (1,), [2]); t(iadd, [1], {2: 3}); t(imul, [1], 3); t(imul, [1], "a"); t(imul, (1,), 2); t(imul, [1], 0)
a = [1]; a.append(a); print(a, a == a); d = (1, [2]); d[1].append(d); print(d)
print("== tuple methods")
t(tuple); t(tuple, 5); t(tuple, "ab"); t((1, 2, 1).count, 1); t((1, 2).index, 3); t((1, 2, 1).index, 1, 1); t((1,).index); t((1,).count); t(tuple, [1], 2); t(tuple, iterable=[]); print((), (1,), (1, 2), ((),), tuple([1])); t(lambda: ().foo); t(lambda: (1,).append(2)); print((1, 2).__add__((3,)), (1, 2).__contains__(1), (1,).__getnewargs__(), (1,).__eq__([1]), (1, 2).__len__(), [1].__eq__((1,)), [1].__contains__(2), [1, 2].__reversed__().__length_hint__())
print("== range")
for r in (range(5), range(2, 5), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 0), range(0, 10**20, 10**19), range(-3, 3)):
    print(r, list(r), len(r), r.start, r.stop, r.step, bool(r), r[-1:] , list(reversed(r)), 3 in r, 3.0 in r, "a" in r, r.count(3), r == range(r.start, r.stop, r.step), hash(r) == hash(range(r.start, r.stop, r.step)))
t(range); t(range, "a"); t(range, 1.0); t(range, 1, 2, 0); t(range, 1, 2, 3, 4); t(range, Idx()); t(range, stop=5); t(range(5).index, 3); t(range(5).index, 9); t(range(5).index, "a"); t(range(5).index); t(lambda: range(5) + range(2)); t(lambda: range(5) < range(6)); t(len, range(10**30)); t(lambda: range(10**30)[10**29]); t(lambda: range(3).start.__class__); t(lambda: range(0) == range(2, 2), ); t(lambda: range(0, 3, 2) == range(0, 4, 2)); t(lambda: type(iter(range(3))).__name__); t(lambda: type(iter(range(10**30))).__name__); t(lambda: range(3).foo); t(lambda: range(10)[2:8:2][1]); t(range, None); t(lambda: 10**25 in range(10**26)); t(lambda: range(1, 10**25, 7).index(8))
print("== slice")
s = slice(1, 10, 2); print(s, s.start, s.stop, s.step, slice(5), s == slice(1, 10, 2), s.indices(5), slice(None, None, -1).indices(4), slice("a", None))
t(slice); t(slice, 1, 2, 3, 4); t(s.indices, -1); t(s.indices, "a"); t(s.indices); t(slice("a").indices, 5); t(slice(None, None, 0).indices, 5); t(slice(0, 10**30).indices, 10**31); t(slice, stop=1); t(lambda: slice(1) < 5)
print(type(iter([])).__name__, type(iter(())).__name__, type(reversed([])).__name__, list(reversed([1, 2])), list(reversed((1, 2))), type(reversed(())).__name__)
it = iter([1, 2, 3]); next(it); print(it.__length_hint__(), list(it), list(it)); l = [1, 2]; it = iter(l); list(it); l.append(3); print(list(it))
