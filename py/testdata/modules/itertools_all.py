# itertools, function by function, with corner cases.
from itertools import *
from decimal import Decimal
from fractions import Fraction
import operator


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(repr(r) if not hasattr(r, "__next__") else list(r))
    except Exception as e:
        print(type(e).__name__, e)


print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([], initial=5)),
      list(accumulate([])), list(accumulate([3, 1, 2], max)))
attempt(accumulate, 5)
attempt(accumulate, [1, "a"])
print(list(batched("ABCDEFG", 3)), list(batched([], 2)), list(batched("ABCD", 2, strict=True)))
attempt(batched, "ABC", 2, strict=True)
attempt(batched, "ABC", 0)
attempt(batched, "ABC")
print(list(chain([1], (2,), "a")), list(chain()), list(chain.from_iterable(["ab", [1]])))
attempt(chain, 5)
print(list(combinations("ABC", 2)), list(combinations([1], 2)), list(combinations([1, 2], 0)), list(combinations_with_replacement("AB", 2)))
attempt(combinations, "ab", -1)
attempt(combinations, 5, 2)
attempt(combinations, "ab")
print(list(compress("ABCD", [1, 0, 1])), list(compress("AB", [])))
c = count(2.5, 0.5)
print(next(c), next(c), c, count(3), count(Decimal("1.1"), Decimal("0.1")), next(count(Fraction(1, 2))), count(1, 2), count(5, -1))
d = count(Decimal("1.1"), Decimal("0.1"))
print(next(d), next(d))
attempt(count, "a")
print(list(islice(count(10, -3), 4)), list(islice(count(2**63 - 1), 3)))
print(list(islice(cycle("ab"), 5)), list(cycle([])))
print(list(dropwhile(lambda x: x < 3, [1, 3, 1])), list(takewhile(lambda x: x < 3, [1, 3, 1])), list(filterfalse(None, [0, 1, ""])), list(filterfalse(lambda x: x % 2, range(5))))
for k, g in groupby("AAABBA"):
    print(k, list(g), end=" ")
print()
gs = groupby([1, 1, 2], key=lambda x: x * 10)
k1, g1 = next(gs)
k2, g2 = next(gs)
print(k1, list(g1), k2, list(g2))
print([(k, len(list(g))) for k, g in groupby(sorted("banana"))], list(groupby([])))
print(list(islice("ABCDEF", 2)), list(islice("ABCDEF", 2, 4)), list(islice("ABCDEF", 1, None, 2)), list(islice("ABC", None)), list(islice("ABC", 5, 9)))
attempt(islice, "abc", -1)
attempt(islice, "abc", 1, 2, 0)
attempt(islice, "abc", "x")
attempt(islice, "abc")
attempt(islice, 5, 1)
it = iter(range(10))
print(list(islice(it, 3)), next(it))
print(list(pairwise("ABCD")), list(pairwise("A")), list(pairwise([])))
print(list(permutations("ABC", 2)), len(list(permutations(range(4)))), list(permutations([1], 2)), list(permutations([])))
attempt(permutations, "ab", -1)
print(list(product("AB", [1, 2])), list(product()), list(product("ab", repeat=2)), list(product([], [1])))
attempt(product, "ab", repeat=-1)
attempt(product, "ab", foo=1)
print(list(repeat("x", 3)), repeat(1), repeat(1, 2), list(repeat(1, -3)))
print(list(starmap(pow, [(2, 3), (3, 2)])))
attempt(starmap, pow, [1])
a, b, c = tee([1, 2, 3], 3)
print(list(a), next(b), list(c), list(b), tee([], 0))
attempt(tee, [1], -1)
print(list(zip_longest("ABC", "x", fillvalue="-")), list(zip_longest()), list(zip_longest([1], [2, 3])))
attempt(zip_longest, [1], bad=2)
attempt(lambda: next(iter(product("a", repeat=0))))


# the recipes
def take(n, iterable):
    return list(islice(iterable, n))


def prepend(value, iterable):
    return chain([value], iterable)


def sliding_window(iterable, n):
    from collections import deque
    iterator = iter(iterable)
    window = deque(islice(iterator, n - 1), maxlen=n)
    for x in iterator:
        window.append(x)
        yield tuple(window)


def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for num_active in range(len(iterables), 0, -1):
        iterators = cycle(islice(iterators, num_active))
        yield from map(next, iterators)


def partition(predicate, iterable):
    t1, t2 = tee(iterable)
    return filterfalse(predicate, t1), filter(predicate, t2)


def powerset(iterable):
    s = list(iterable)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))


def unique_everseen(iterable, key=None):
    seen = set()
    for e in iterable:
        k = e if key is None else key(e)
        if k not in seen:
            seen.add(k)
            yield e


def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    for p in range(3, int(n ** 0.5) + 1, 2):
        if data[p]:
            data[p * p::p + p] = bytes(len(range(p * p, n, p + p)))
    yield 2
    yield from compress(count(), data)


print(take(3, count()), list(prepend(0, [1])), ["".join(w) for w in sliding_window("ABCDE", 3)], "".join(roundrobin("ABC", "D", "EF")))
print([list(x) for x in partition(lambda x: x % 2, range(6))], list(powerset([1, 2, 3])), list(unique_everseen("AbBa", str.lower)))
print(all(x == 1 for x, _ in groupby([1, 1])), sum(1 for _ in permutations(range(5), 3)), take(3, accumulate(count(1), operator.mul)))
for x in (chain([1]), count(), cycle([1]), permutations([1]), groupby([1]), islice([1], 1), zip_longest([1])):
    print(type(x).__name__, iter(x) is x, type(x).__module__)
