# weakref: references, proxies, containers and finalizers while the objects live.
import weakref


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Node:
    def __init__(self, name):
        self.name = name

    def hello(self):
        return "hello from " + self.name

    def __repr__(self):
        return f"Node({self.name!r})"


n = Node("n")
r = weakref.ref(n)
print(r(), r() is n, weakref.ref(n) is r, r == weakref.ref(n), hash(r) == hash(n), r.__callback__)
other = weakref.ref(n, lambda ref: None)
print(other is r, other == r, other() is n, callable(other.__callback__))
print(weakref.getweakrefcount(Node("x")), len(weakref.getweakrefs(n)) >= 1)
print(weakref.ref is weakref.ReferenceType, type(r) is weakref.ref, isinstance(r, weakref.ReferenceType))
for bad in (1, "s", None, (1,), [1], {}, 1.5, b"", object(), True):
    attempt(weakref.ref, bad)
for good in ({1}, frozenset(), print, len, Node, n.hello, lambda: 0, (i for i in ())):
    print(weakref.ref(good)() == good, end=" ")
print()


class L(list):
    pass


class Slots:
    __slots__ = ("a",)


class SlotsW:
    __slots__ = ("a", "__weakref__")


print(weakref.ref(L([1]))() is None or True)
attempt(weakref.ref, Slots())
sw = SlotsW()
print(weakref.ref(sw)() is sw)

print(weakref.ref[int])

# Methods.
wm = weakref.WeakMethod(n.hello)
print(wm()(), wm() == n.hello, wm == weakref.WeakMethod(n.hello))
attempt(weakref.WeakMethod, print)

# Proxies.
p = weakref.proxy(n)
print(p.name, p.hello(), type(p).__name__, weakref.proxy(n) is p, str(p))
p.name = "renamed"
print(n.name)
attempt(hash, p)
attempt(getattr, p, "nothing")
data = L([3, 1, 2])
q = weakref.proxy(data)
print(len(q), q[0], list(q), 3 in q, sorted(q), bool(q), q == [3, 1, 2], q + [4])
q.append(9)
q[0] = 30
del q[1]
print(data)
f = weakref.proxy(n.hello.__func__)
print(type(f).__name__, f(n))
attempt(weakref.proxy, 5)

# Containers.
keys = [Node("a"), Node("b"), Node("c")]
d = weakref.WeakKeyDictionary()
for i, k in enumerate(keys):
    d[k] = i
print(len(d), d[keys[1]], keys[0] in d, Node("z") in d, 5 in d, list(d.values()), [k.name for k in d], list(d.items()))
print(d.get(keys[2]), d.get(Node("q"), "default"), d.setdefault(keys[0], 9), d.pop(keys[0]), len(d), len(d.keyrefs()))
attempt(d.__setitem__, 5, 1)
attempt(d.pop, keys[0], "gone")
print(d.copy() == d, (d | {keys[0]: 7})[keys[0]])
del d[keys[1]]
print(list(d.items()))

v = weakref.WeakValueDictionary(one=keys[0])
v["two"] = keys[1]
v.update({"three": keys[2]})
print(len(v), v["two"], "one" in v, sorted(v), sorted(v.keys()), [x.name for x in v.values()], dict(v))
print(v.get("nope"), v.get("nope", 1), v.pop("one"), v.pop("one", "gone"), v.setdefault("four", keys[0]), len(v.valuerefs()))
attempt(v.__getitem__, "nope")
attempt(v.__setitem__, "k", 5)
attempt(v.pop, "nope")
print(v.copy() == v, type(v | {"five": keys[1]}).__name__)

s = weakref.WeakSet(keys)
print(len(s), keys[0] in s, 5 in s, sorted(x.name for x in s))
s.discard(keys[0])
s.add(keys[1])
print(len(s), s == weakref.WeakSet(keys[1:]), s <= weakref.WeakSet(keys), s.isdisjoint([keys[0]]), len(s | {keys[0]}), len(s & {keys[1]}), len(s - {keys[1]}), len(s ^ set(keys)))

attempt(s.add, 1)
s.clear()
attempt(s.pop)

# Finalizers that are called.
fin = weakref.finalize(n, print, "finalized", end="!\n")
print(fin.alive, fin.atexit, fin.peek()[0] is n, fin.peek()[2:])
fin()
print(fin.alive, fin(), fin.peek(), fin.detach())
fin = weakref.finalize(n, lambda a: a * 2, 21)
fin.atexit = False
print(fin.atexit, fin())
fin = weakref.finalize(n, print)
print(fin.detach()[1] is print, fin.alive)
attempt(weakref.finalize, 5, print)

# Names.
print(sorted(x for x in ("ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "CallableProxyType",
                         "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize", "KeyedRef") if not hasattr(weakref, x)))


# A parent link and a cache, the usual reasons.
class Tree:
    def __init__(self, parent=None):
        self._parent = weakref.ref(parent) if parent is not None else None
        self.children = []
        if parent is not None:
            parent.children.append(self)

    @property
    def parent(self):
        return self._parent() if self._parent is not None else None


root = Tree()
leaf = Tree(root)
print(leaf.parent is root, root.parent, root.children[0] is leaf)
