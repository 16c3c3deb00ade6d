class Counter(dict):
    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())


c = Counter(a=1)
c["b"] += 5
print(c, c["zzz"], c.get("zzz"), "zzz" in c, c.total(), isinstance(c, dict), type(c).__name__)


class Logged(dict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)


log = Logged(start=1)
log["a"] = 2
print(log["a"], log.get("a"), log)
del log["a"]
log.update(z=1)
print(log == {"start": 1, "z": 1}, {**log}, list(log.items()))


class Strict(list):
    def append(self, value):
        if not isinstance(value, int):
            raise TypeError("ints only")
        super().append(value)


s = Strict([1])
s.append(2)
try:
    s.append("x")
except TypeError as error:
    print(error)
print(s, s + [3], type(s + [3]).__name__, len(s), s == [1, 2], isinstance(s, list))


class Upper(str):
    def __new__(cls, value):
        return super().__new__(cls, value.upper())

    def shout(self):
        return self + "!"


u = Upper("abc")
print(u, u.shout(), type(u.lower()).__name__, u == "ABC", len(u), {u: 1}["ABC"], f"{u:>5}")


class Celsius(float):
    def __repr__(self):
        return f"{float(self)}°C"


print(Celsius(3.5), Celsius(1) + 1, [Celsius(2)], Celsius(5) > 4)


class Id(int):
    pass


print(Id(5) + 1, type(Id(5) + 1).__name__, Id(7), [1, 2, 3][Id(1)], isinstance(Id(1), int), {Id(1): "x"}[1])


class Pair(tuple):
    @property
    def first(self):
        return self[0]


print(Pair([1, 2]), Pair([1, 2]).first, Pair("ab") == ("a", "b"))
