from collections import deque, OrderedDict

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d.extend([5, 6])
d.extendleft([-1, -2])
print(d, len(d), d[0], d[-1], d[3], 3 in d, d.index(3), d.count(1), list(reversed(d)), bool(deque()))
print(d.pop(), d.popleft(), d)
d.rotate(2)
print(d)
d.rotate(-3)
d.insert(2, "x")
d.remove("x")
d.reverse()
d[0] = 100
del d[1]
print(d, d.copy() == d, d == deque([1]), d + deque([9]), d * 2 if len(d) < 3 else "long", deque("abc") < deque("abd"))
last = deque(maxlen=3)
for n in range(6):
    last.append(n)
print(last, last.maxlen, deque([1, 2, 3, 4], 2), deque([1], maxlen=0))
last.appendleft("left")
print(last, list(last), [x for x in last], sum(deque([1, 2])), max(deque([3, 9])))
d.clear()
print(d)
queue = deque(["root"])
children = {"root": ["a", "b"], "a": ["c"], "b": [], "c": []}
order = []
while queue:
    node = queue.popleft()
    order.append(node)
    queue.extend(children[node])
print(order)
for bad in [lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: deque(5), lambda: deque([], maxlen=-1), lambda: deque([1])[0:1]]:
    try:
        print(bad())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
o = OrderedDict([("b", 1), ("a", 2)])
o["c"] = 3
o.move_to_end("b")
o.move_to_end("c", last=False)
print(o, list(o), o.popitem(), o.popitem(last=False), o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, list(reversed(OrderedDict(a=1, b=2))), o | {"z": 1})
try:
    o.move_to_end("nope")
except KeyError as error:
    print("KeyError", error)
