class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"V({self.x}, {self.y})"

    def __add__(self, other):
        if isinstance(other, Vector):
            return Vector(self.x + other.x, self.y + other.y)
        return NotImplemented

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __truediv__(self, k):
        return Vector(self.x / k, self.y / k)

    def __floordiv__(self, k):
        return Vector(self.x // k, self.y // k)

    def __mod__(self, k):
        return Vector(self.x % k, self.y % k)

    def __divmod__(self, k):
        return self // k, self % k

    def __pow__(self, k, modulo=None):
        return ("pow", k, modulo)

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __pos__(self):
        return self

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __invert__(self):
        return "inverted"

    def __lshift__(self, n):
        return ("lshift", n)

    def __rshift__(self, n):
        return ("rshift", n)

    def __and__(self, o):
        return ("and", o)

    def __or__(self, o):
        return ("or", o)

    def __xor__(self, o):
        return ("xor", o)

    def __radd__(self, other):
        return ("radd", other)

    def __rsub__(self, other):
        return ("rsub", other)

    def __rtruediv__(self, other):
        return ("rtruediv", other)

    def __rpow__(self, other):
        return ("rpow", other)

    def __iadd__(self, other):
        self.x += other.x
        return self

    def __round__(self, n=None):
        return ("round", n)


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v - w, v * 3, 3 * v, v @ w, w / 2, w // 2, w % 3, divmod(w, 2), v**2, pow(v, 2, 5))
print(-v, +v is v, abs(w), ~v, v << 1, v >> 2, v & 1, v | 2, v ^ 3, round(v), round(v, 2))
print(5 + v, 5 - v, 5 / v, 5**v, sum([v]))
alias = v
v += w
print(v, alias is v)
v -= w
print(v, alias is v)
for bad in [lambda: v + 5, lambda: v // "a", lambda: 5 // v, lambda: v @ 5]:
    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Left:
    def __add__(self, other):
        print("Left.__add__")
        return NotImplemented


class Right:
    def __radd__(self, other):
        print("Right.__radd__")
        return "right"


class SubLeft(Left):
    def __radd__(self, other):
        print("SubLeft.__radd__")
        return "sub first"


print(Left() + Right())
print(Left() + SubLeft())
try:
    Left() + Left()
except TypeError as error:
    print(error)


class Meters(int):
    def __add__(self, other):
        return Meters(int(self) + int(other))

    def __repr__(self):
        return f"{int(self)}m"


print(Meters(3) + 4, Meters(3) * 2, 1 + Meters(2))
