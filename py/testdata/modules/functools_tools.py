from functools import reduce, partial, lru_cache, cache, wraps, cmp_to_key, singledispatch, total_ordering, cached_property, partialmethod, singledispatchmethod, update_wrapper

print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 10), reduce(max, [3, 9, 2]), reduce(lambda a, b: {**a, **b}, [{"a": 1}, {"b": 2}]), reduce(lambda a, b: f"({a}{b})", "abcd"))
double = partial(lambda a, b, c=0: (a, b, c), 1, c=5)
print(double(2), double(2, c=9), double.args, double.keywords, partial(partial(max, 1), 5)(3), partial(int, base=16)("ff"), partial(print, "prefix", sep=": ")("value"))


@lru_cache(maxsize=2)
def slow(n):
    print("computing", n)
    return n * n


print(slow(2), slow(2), slow(3), slow(4), slow(2), slow.cache_info())
slow.cache_clear()
print(slow.cache_info(), slow.__wrapped__(7), slow.__name__, slow.cache_parameters())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info().hits > 0)


@lru_cache
def typed(*args, **kwargs):
    return args, kwargs


typed(1)
typed(1.0)
typed(a=1, b=2)
typed(b=2, a=1)
print(typed.cache_info())
try:
    fib([1])
except TypeError as error:
    print(error)


def deco(f):
    @wraps(f)
    def wrapper(*a):
        """wrapper doc"""
        return f(*a)

    return wrapper


@deco
def original(x):
    """original doc"""
    return x


print(original.__name__, original.__doc__, original.__wrapped__(5), original(6))
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(b) - len(a))), max([3, 1], key=cmp_to_key(lambda a, b: a - b)))


@singledispatch
def show(x):
    return f"object {x}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
def show_list(x):
    return f"list of {len(x)}"


@show.register(float)
@show.register(complex)
def _(x):
    return "number"


print(show("a"), show(5), show([1]), show(True), show(1.5), show(1j), show.dispatch(bool) is show.dispatch(int), show_list([1, 2]))


@total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Size(1) <= Size(1), Size(2) > Size(1), Size(1) >= Size(2), Size(1) != Size(2), max(Size(3), Size(5)).n)


class Data:
    def __init__(self):
        self.computed = 0

    @cached_property
    def total(self):
        self.computed += 1
        return 42

    def add(self, a, b):
        return a + b

    add_ten = partialmethod(add, 10)

    @singledispatchmethod
    def kind(self, x):
        return "any"

    @kind.register
    def _(self, x: int):
        return "int"


d = Data()
print(d.total, d.total, d.computed, vars(d), d.add_ten(5), d.kind(1), d.kind("a"))
del d.total
print(d.total, d.computed)
for bad in [lambda: reduce(max, []), lambda: partial(), lambda: partial(5), lambda: reduce(5, [1, 2]), lambda: lru_cache("x"), lambda: reduce(max)]:
    try:
        print(bad())
    except TypeError as error:
        print(error)
