import bisect
import copy
import heapq
import operator

rows = [{"n": 2, "k": "b"}, {"n": 1, "k": "a"}]
print(sorted(rows, key=operator.itemgetter("n")), operator.itemgetter("n", "k")(rows[0]), operator.attrgetter("real")(5), operator.methodcaller("upper")("abc"), operator.add(1, 2), operator.mul(3, 4), operator.not_(0), operator.contains([1], 1))
original = {"a": [1, {"b": 2}], "t": (1, [2])}
shallow, deep = copy.copy(original), copy.deepcopy(original)
original["a"][1]["b"] = 99
original["t"][1].append(3)
print(shallow, deep, copy.copy([1]) == [1], copy.deepcopy((1, 2)))


class Node:
    def __init__(self, value):
        self.value, self.next = value, None


n = Node([1])
n.next = n
m = copy.deepcopy(n)
print(m.next is m, m.value, m.value is n.value)
values = [1, 3, 3, 5]
print(bisect.bisect(values, 3), bisect.bisect_left(values, 3), bisect.bisect_right(values, 0), bisect.bisect(rows, 5, key=lambda r: r["n"]))
bisect.insort(values, 4)
print(values)
heap = []
for n in [5, 1, 4, 2]:
    heapq.heappush(heap, n)
print(heap, heapq.heappop(heap), heapq.heappushpop(heap, 3), heapq.heapreplace(heap, 9), heap, heapq.nlargest(2, [3, 9, 5]), heapq.nsmallest(2, [3, 9, 5], key=lambda x: -x), list(heapq.merge([1, 4], [2, 3])))
data = [9, 7, 5, 3, 1]
heapq.heapify(data)
print(data, [heapq.heappop(data) for _ in range(5)])
