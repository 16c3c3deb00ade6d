a = {3, 1, 2}
print(a, len(a), 1 in a, 9 not in a, set(), {*()}, set([1, 1, 2]), set("a"), {1, 1.0, True})
a.add(5)
a.add(5)
a.update([7, 8], {9})
a.discard(9)
a.discard(100)
a.remove(8)
print(a, sorted(a))
b = {1, 2, 10}
print(a | b, a & b, sorted(a - b), sorted(a ^ b), a.union([99], (98,)) - {99}, a.intersection([1, 5], {5}), sorted(a.difference([1], [2])), sorted(a.symmetric_difference([1, 77])))
print({1, 2} < {1, 2, 3}, {1, 2} <= {1, 2}, {1, 2, 3} > {1}, {1, 2} >= {3}, {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjoint([2]), {1} == frozenset([1]), {1} != {2})
c = {1, 2, 3, 4}
c |= {10}
c &= {1, 2, 10, 11}
c -= {2}
c ^= {1, 50}
print(sorted(c))
c.intersection_update([10, 50])
c.difference_update([50])
c.symmetric_difference_update([1, 2])
print(sorted(c), c.copy() == c, c.copy() is c)
c.clear()
print(c, bool(c))
f = frozenset([1, 2])
print(f, f | {3}, type(f | {3}).__name__, type({3} | f).__name__, hash(f) == hash(frozenset([2, 1])), {f: "key"}[frozenset([1, 2])], frozenset())
print(min(a), max(a), sum(a), sorted({"b", "a"}), {n % 3 for n in range(10)}, {(1, 2), (1, 2)}, len({1, "1", 1.0}))
one = {5}
print(one.pop(), one)
for bad in [lambda: {1}.remove(2), lambda: set().pop(), lambda: {[1]}, lambda: {1} | [2], lambda: {1} + {2}, lambda: set(5), lambda: {1}.add([1]), lambda: {1} < [1], lambda: f.add(1), lambda: {{1}}, lambda: {1}[0], lambda: hash({1})]:
    try:
        print(bad())
    except (TypeError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
