class Multiplier:
    def __init__(self, k):
        self.k = k

    def __call__(self, x, *rest, add=0):
        return self.k * x + sum(rest) + add


double = Multiplier(2)
print(double(5), double(5, 1, 2, add=10), list(map(double, [1, 2])), callable(double), sorted([3, 1], key=Multiplier(-1)))


class Truthy:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked", self.value)
        return self.value


print("yes" if Truthy(True) else "no", not Truthy(False), bool(Truthy(True)))
x = Truthy(False) or "fallback"
y = Truthy(True) and "second"
print(x, y)
while Truthy(False):
    pass


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(bool(Sized(0)), bool(Sized(3)), [s.n for s in filter(None, [Sized(0), Sized(2)])])


class Both:
    def __bool__(self):
        return True

    def __len__(self):
        return 0


print(bool(Both()))
double.__call__ = lambda x: "instance attribute is ignored"
print(double(1))


class Instance:
    pass


i = Instance()
i.run = lambda n: n + 1
print(i.run(1))
Instance.run2 = lambda self, n: n + 2
print(i.run2(1))
Instance.__call__ = lambda self: "now callable"
print(i(), callable(i))
