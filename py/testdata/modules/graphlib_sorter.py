# graphlib.TopologicalSorter: orders, groups, cycles and wrong use.
from graphlib import CycleError, TopologicalSorter


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e, e.args)


graph = {"D": {"B", "C"}, "C": {"A"}, "B": {"A"}}
print([sorted(g) if isinstance(g, tuple) else g for g in TopologicalSorter({"D": ["B", "C"], "C": ["A"], "B": ["A"]}).static_order()])
order = list(TopologicalSorter(graph).static_order())
print(order[0], sorted(order[1:3]), order[3])
print(list(TopologicalSorter().static_order()), list(TopologicalSorter({1: []}).static_order()), list(TopologicalSorter({}).static_order()))
print(list(TopologicalSorter({2: [11], 9: [11, 8], 10: [11, 3], 11: [7, 5], 8: [7, 3]}).static_order()))

ts = TopologicalSorter()
ts.add("test", "build")
ts.add("build", "fetch", "configure")
ts.add("configure")
ts.add("deploy", "test")
ts.add("test", "lint")
ts.prepare()
while ts.is_active():
    ready = ts.get_ready()
    print(ready, bool(ts))
    ts.done(*ready)
print(ts.get_ready(), ts.is_active(), bool(ts))

ts = TopologicalSorter({3: [1, 2], 4: [3]})
attempt(ts.get_ready)
attempt(ts.is_active)
attempt(bool, ts)
attempt(ts.done, 1)
ts.prepare()
ts.prepare()
attempt(ts.add, 5, 6)
attempt(ts.done, 99)
attempt(ts.done, 1)
print(ts.get_ready(), ts.get_ready())
attempt(ts.prepare)
ts.done(1)
attempt(ts.done, 1)
print(ts.get_ready())
ts.done(2)
print(ts.get_ready(), ts.is_active())
ts.done(3)
print(ts.get_ready())
ts.done(4)
print(ts.is_active())

for cyclic in [{1: [1]}, {1: [2], 2: [1]}, {1: [2], 2: [3], 3: [1]}, {0: [], 1: [0, 3], 2: [1], 3: [2], 4: [3]}, {"a": ["b"], "b": ["c"], "c": ["b"]}]:
    ts = TopologicalSorter(cyclic)
    try:
        ts.prepare()
    except CycleError as e:
        print(e.args, isinstance(e, ValueError))
attempt(list, TopologicalSorter({1: [2], 2: [1]}).static_order())
ts = TopologicalSorter({1: [2], 2: [1], 3: [], 4: [3]})
try:
    ts.prepare()
except CycleError:
    ready = ts.get_ready()
    print(ready)
    ts.done(*ready)
    print(ts.get_ready(), ts.is_active())

attempt(TopologicalSorter, {1: 2})
attempt(TopologicalSorter, [1])
attempt(TopologicalSorter().add, [])
print(TopologicalSorter[int], CycleError.__mro__[1])
ts = TopologicalSorter()
ts.add((1, 2), frozenset([3]))
ts.add(None, (1, 2), (1, 2))
print(list(ts.static_order()))
chain = TopologicalSorter({i: [i - 1] for i in range(1, 2000)})
print(list(chain.static_order())[:5], len(list(TopologicalSorter({i: [i - 1] for i in range(1, 50)}).static_order())))
