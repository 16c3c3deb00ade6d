# dict, views, set, frozenset: methods, operators with mixed types, errors.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)
print("== dict")
t(dict); t(dict, [(1, 2)]); t(dict, a=1); t(dict, {"a": 1}, b=2); t(dict, [1]); t(dict, [(1,)]); t(dict, ["ab", "cd"]); t(dict, ["abc"]); t(dict, 5); t(dict, None); t(dict, {}, {}); t(dict, [([], 1)]); t(dict, "ab"); t(dict, zip("ab", [1, 2])); t(dict, [(1, 2, 3)]); t(dict, **{"x y": 1})
class K:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
t(dict, K()); d = {"a": 1, "b": 2, "c": 3}
t(lambda: d["z"]); t(lambda: d[[]]); t(lambda: d[{}]); t(d.get, "z"); t(d.get, "z", 0); t(d.get); t(d.get, []); t(d.get, "a", default=1); t(d.pop, "z"); t(d.pop, "z", 5); t(d.pop); t(d.pop, []); t({}.popitem); t(d.setdefault, "a", 9); t(d.setdefault, "n"); t(d.setdefault); t(d.update, 5); t(d.update, [1]); t(d.update, x=1); t(d.update, {}, {}); t(d.update, [("y", 2)], z=3); t(d.popitem); t(d.clear, 1); t(d.copy); t(dict.fromkeys, "ab"); t(dict.fromkeys, [1, 2], 0); t(dict.fromkeys, 5); t(dict.fromkeys); t(dict.fromkeys, [[]]); t(dict.fromkeys, {1, }, []); t(lambda: d.foo); t(hash, d); t(lambda: d < d); t(lambda: d + d); t(lambda: {}["x"]); t(lambda: {(): 1}[()]); t(lambda: d[None])
def rem(x, k): del x[k]
t(rem, d, "zz"); t(rem, d, []); print(d, list(d), list(reversed(d)), len(d), "a" in d, "zz" in d); t(lambda: [] in d)
print({1: "a"} | {2: "b"}, {1: "a", 2: "b"} | {1: "z"}, {1: 2} == {1: 2.0}, {1: 2} == {2: 1}, {1: 1, 2: 2} == {2: 2, 1: 1}, {1: "int", 1.0: "float", True: "bool"}); t(lambda: {} | [(1, 2)]); t(lambda: [] | {}); t(lambda: {1: 2} & {1: 2}); t(lambda: {} | None)
def ior(x, y): x |= y; return x
t(ior, {1: 2}, [(3, 4)]); t(ior, {1: 2}, {5: 6}); t(ior, {1: 2}, 5); t(ior, {1: 2}, [1])
def mutate(f):
    d = {1: 1, 2: 2}
    for k in f(d): d[len(d) + 5] = 1
t(mutate, iter); t(mutate, lambda d: d.items()); t(mutate, lambda d: d.values()); t(mutate, reversed)
def shrink():
    d = {1: 1, 2: 2, 3: 3}
    for k in d: del d[k]
t(shrink)
def swap():
    d = {1: 1, 2: 2, 3: 3}
    for k in d: d.pop(k); d[k + 10] = 1
class M(dict):
    def __missing__(self, k): return k * 2
m = M(a=1); print(m["a"], m["zz"], m.get("zz"), "zz" in m, m, type(m.copy()).__name__, type(m | {}).__name__, type(M.fromkeys("a")).__name__); t(m.pop, "zz")
print("== views")
d = {"a": 1, "b": 2}; k, v, i = d.keys(), d.values(), d.items(); print(k, v, i, len(k), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i, "x" in i, list(reversed(k)), list(reversed(i)), k.mapping, i.mapping)
d["c"] = 3; print(k, sorted(k & {"a", "z"}), sorted(k | ["q"]), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), sorted(i & {("a", 1)}), k == {"a", "b", "c"}, k <= {"a", "b", "c", "d"}, k > {"a"}, k.isdisjoint(["z"]), i.isdisjoint(i), v == d.values(), k == d.keys(), i == d.items(), {"a", "z"} - k, sorted({"a", "z"} | k), sorted(["z"] | k)); t(lambda: v & {1}); t(lambda: k & 5); t(lambda: k < 5); t(lambda: k + k); t(hash, k); t(hash, v) if False else None; t(lambda: k[0]); t(lambda: k.foo); t(lambda: v < v); t(lambda: k | 5); t(lambda: k - None); t(k.isdisjoint, 5); t(lambda: {"x": []}.items() | {1}); t(lambda: [] in k); t(lambda: ([], 1) in i)
print(type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__, type(reversed(i)).__name__, iter(d).__length_hint__())
print("== set")
for T in (set, frozenset):
    t(T); t(T, 5); t(T, [[1]]); t(T, [1, 1]); t(T, [1], [2]); t(T, iterable=[1]); t(T, a=1); t(T, None)
    s = T([1, 2, 3])
    for name in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"):
        f = getattr(s, name); t(f, [2, 9]); t(f, {3: 0}); t(f, frozenset([1, 2, 3, 4])); t(f, 5); t(f); t(f, [1], [2]); t(f, iter([1]))
    for other in ({2, 9}, frozenset([2]), [2], {2: 1}.keys(), {2: 1}, "a", None):
        t(lambda: s | other); t(lambda: s & other); t(lambda: s - other); t(lambda: s ^ other); t(lambda: s <= other); t(lambda: s < other); t(lambda: s >= other); t(lambda: s == other); t(lambda: other | s) if not isinstance(other, str) else None
    t(lambda: 2 in s); t(lambda: [] in s); t(lambda: {2} in s); t(s.copy); t(lambda: s[0]); t(lambda: s + s); t(lambda: s.foo); t(len, s); t(lambda: s.__or__([1])); t(lambda: s.__eq__(5)); t(lambda: s.__contains__([])); t(lambda: type(T("a") | {"b"}).__name__)
s = {1, 2, 3}
t(s.add, []); t(s.add); t(s.remove, 9); t(s.remove, []); t(s.discard, 9); t(s.discard, []); t(set().pop); t(s.pop, 1); t(s.update, [4], {5}); t(s.update, 5); t(s.update, [[]]); t(s.intersection_update, [1, 2, 4, 5]); t(s.difference_update, [1], [2]); t(s.symmetric_difference_update, [4, 7]); t(s.symmetric_difference_update); t(s.symmetric_difference_update, 5); print(s); t(s.clear); print(s, s == frozenset(), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): 2}[frozenset([1])]); t(hash, s); t(lambda: {[]}); t(lambda: {{}}); t(lambda: frozenset([1]).add(2))
def op(name, x, y):
    exec_ = {"|=": lambda a, b: a.__ior__(b), "&=": lambda a, b: a.__iand__(b), "-=": lambda a, b: a.__isub__(b), "^=": lambda a, b: a.__ixor__(b)}
    return exec_[name](x, y)
for n in ("|=", "&=", "-=", "^="): t(op, n, {1, 2}, {2, 3}); t(op, n, {1, 2}, [2]); t(op, n, {1, 2}, frozenset([1]))
def grow():
    s = {1, 2}
    for x in s: s.add(x + 10)
t(grow); t(lambda: {*[1, 2], *(3,)}); t(lambda: {**{1: 2}, **{3: 4}}); t(lambda: {**5}); t(lambda: {*5}); t(lambda: {1} < {1, 2} < {1, 2, 3}); t(lambda: frozenset([1]) == {1}); t(lambda: {1}.union()); t(lambda: {1}.union([2], (3,), {4: 5}))
class Sub(set): pass
print(Sub([1]), type(Sub([1]) | {2}).__name__, type({2} | Sub([1])).__name__, type(Sub([1]).copy()).__name__, type(frozenset([1]) | {2}).__name__, type(Sub([1]).union([2])).__name__, repr(frozenset()), repr(set()))
