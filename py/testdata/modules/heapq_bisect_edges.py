# heapq and bisect: max-heaps, merge, keys and errors.
import bisect
import heapq


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


# heapq
for f in (heapq.heapify_max, heapq.heapify):
    h=[3, 1, 4, 1, 5, 9, 2, 6]; f(h); print(h)
h=[3, 1, 4, 1, 5, 9, 2, 6]; heapq.heapify_max(h); heapq.heappush_max(h, 7); print(h, heapq.heappop_max(h), h, heapq.heapreplace_max(h, 0), heapq.heappushpop_max(h, 100), heapq.heappushpop_max(h, -1), h)
show(heapq.heappop, [])
show(heapq.heappop_max, [])
show(heapq.heapreplace, [], 1)
show(heapq.heapreplace_max, [], 1)
show(heapq.heappushpop, [], 1)
show(heapq.heappushpop_max, [], 1)
show(heapq.heappush, (), 1)
show(heapq.heapify, ())
show(heapq.heappush, [1], 'a')
show(heapq.heappush_max, (), 1)
show(lambda: list(heapq.merge([1, 4], [2, 3], [0])))
show(lambda: list(heapq.merge([4, 1], [3, 2], reverse=True)))
show(lambda: list(heapq.merge(['a', 'bbb'], ['cc'], key=len)))
show(lambda: list(heapq.merge()))
show(heapq.nlargest, 2, [1, 3, 2])
show(heapq.nlargest, 0, [1])
show(heapq.nsmallest, -1, [1])
show(heapq.nsmallest, 5, 'hello', key=ord)
show(heapq.nsmallest, 1, [], key=1)
show(heapq.nlargest, 2, ['a', 1])
show(heapq.nlargest, 1, 5)
# bisect
show(bisect.bisect, [1, 2, 2, 3], 2)
show(bisect.bisect_left, [1, 2, 2, 3], 2, 1, 2)
show(bisect.bisect_left, [1], 1, -1)
show(bisect.bisect_left, [1, 2], 1, 0, 5)
show(bisect.bisect, [{'a':1}, {'a':3}], 2, key=lambda d:d['a'])
show(bisect.insort, [1], 'a')
show(bisect.insort, (1,), 0)
show(bisect.bisect, 5, 1)
show(bisect.bisect, [1, 2], None)
show(bisect.bisect_left, a=[1, 2], x=2, lo=0, hi=None)
l=[(1, 'a'), (3, 'c')]; bisect.insort(l, (2, 'b'), key=lambda p:p[0]); print(l); bisect.insort_left(l, (2, 'z'), key=lambda p:p[0]); print(l)
