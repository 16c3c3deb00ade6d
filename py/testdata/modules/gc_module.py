# gc: the switches, what they answer, and what is tracked.
import gc


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


print(gc.isenabled(), gc.get_threshold(), gc.get_debug(), [sorted(d) for d in gc.get_stats()], gc.garbage, gc.get_freeze_count())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled())
for g in [5, -1, "x", None, 1.5]:
    t(lambda: gc.collect(g))
print(type(gc.collect()), type(gc.collect(generation=1)), type(gc.collect(0)), len(gc.get_stats()))
for a in [(700, 5, 3), (100,), (), ("x",), (1, 2, 3, 4), (1, 2)]:
    t(lambda: gc.set_threshold(*a))
    print(gc.get_threshold())
gc.set_threshold(2000, 10)
gc.set_debug(gc.DEBUG_STATS)
print(gc.get_debug())
gc.set_debug(0)
t(lambda: gc.set_debug("x"))
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)


class A:
    pass


for o in [0, "a", 1.5, None, (), (1,), ([],), [], {}, {"a": 1}, set(), frozenset(), A(), A, lambda: 0, b"", bytearray(), range(3), slice(1), iter([]), object(), Exception(), True, 1j, {}.keys()]:
    print(type(o).__name__, gc.is_tracked(o), end="; ")
print()
print(gc.is_finalized(A()), gc.freeze(), gc.unfreeze())
seen = []


def note(phase, info):
    seen.append((phase, sorted(info)))


gc.callbacks.append(note)
gc.collect(1)
gc.callbacks.remove(note)
print(seen[:2], gc.callbacks)
node = A()
node.self = node
del node
print(gc.collect() >= 0)
