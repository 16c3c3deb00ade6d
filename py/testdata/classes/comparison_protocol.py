class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __le__(self, other):
        return self < other or self == other

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


a, b, c = Version("1.2"), Version("1.10"), Version("1.2")
print(a == c, a != c, a < b, a > b, a <= c, a >= c, a == "1.2", a != 5)
print(sorted([b, a]), max(a, b), min(b, a), {a: 1}[c], len({a, c}), a in [c], [a, b].index(b), [b, a].count(c))
try:
    a < 5
except TypeError as error:
    print(error)


class OnlyEq:
    def __eq__(self, other):
        return True


try:
    hash(OnlyEq())
except TypeError as error:
    print(error)
print(OnlyEq() == 1, OnlyEq() != 1, 1 == OnlyEq(), OnlyEq.__hash__)


class Odd:
    def __eq__(self, other):
        return "equal result"

    def __lt__(self, other):
        return []

    def __ne__(self, other):
        return "not equal result"


print(Odd() == 1, Odd() != 1, Odd() < 1, 1 > Odd(), not (Odd() < 1), Odd() in [1])


class P:
    def __eq__(self, other):
        print("P.__eq__")
        return NotImplemented


class Q(P):
    def __eq__(self, other):
        print("Q.__eq__")
        return NotImplemented


print(P() == Q(), P() == 5)
nan = float("nan")
print(nan == nan, [nan] == [nan], nan in [nan], (nan,) == (nan,), {"k": nan} == {"k": nan})
