# Stars in calls, displays and targets.
a = [1, 2]
d = {"x": 1}
print([*a, 3, *a], (*a, *"bc"), {*a, 2, 5}, {**d, "y": 2, **{"x": 9}})
print(*a, *"xy", sep="-")


def f(*args, **kwargs):
    return args, kwargs


print(f(*a, 0, *(), **d, z=3, **{"w": 4}))
print(f(*range(3), *{"k": 1}, *(n for n in "g")))
(x, y), [z, *w] = (1, 2), [3, 4, 5]
print(x, y, z, w)
*x, = 5, 6
print(x)
first, (second, *others), *rest = 1, (2, 3, 4), 5, 6
print(first, second, others, rest)
for head, *tail in [(1, 2, 3), "ab", [9]]:
    print(head, tail)
print([(a, *b) for a, *b in [(1, 2), (3, 4, 5)]])


def returns():
    return 1, *[2, 3]


print(returns())
x = *a, 7
print(x)
it = iter(range(10))
p, q, *_ = it
print(p, q, _)
m, n = "xy"
print(m, n)
(only,) = [5]
print(only)
[] = []
() = ()
print({**{}, **dict(a=1)}, [*{}], dict(**{"a": 1}, b=2))
a, b = b, a = 1, 2
print(a, b)
print(max(*[3, 9, 2]), "{}-{}".format(*a_pair) if (a_pair := (1, 2)) else None)
