class Date:
    separator = "-"

    def __init__(self, y, m):
        self.y, self.m = y, m

    @classmethod
    def parse(cls, text):
        y, m = text.split(cls.separator)
        return cls(int(y), int(m))

    @staticmethod
    def is_valid(y, m):
        return 1 <= m <= 12 and y > 0

    @classmethod
    @property
    def never(cls):
        return 1

    def __repr__(self):
        return f"{type(self).__name__}({self.y}, {self.m})"


class SlashDate(Date):
    separator = "/"


print(Date.parse("2024-05"), SlashDate.parse("2024/06"), Date(1, 2).parse("2020-01"))
print(Date.is_valid(2024, 13), Date(1, 1).is_valid(2024, 12), SlashDate.is_valid(0, 1))
print(Date.parse.__self__ is Date, SlashDate.parse.__self__.__name__, Date.__dict__["is_valid"].__name__, type(Date.__dict__["parse"]).__name__)


class Registry:
    known = {}

    @classmethod
    def register(cls, name):
        def decorate(function):
            cls.known[name] = function
            return function

        return decorate


@Registry.register("double")
def double(n):
    return n * 2


print(Registry.known["double"](4), list(Registry.known))


class Singleton:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance


print(Singleton() is Singleton())


class Made:
    def __new__(cls, value):
        print("new", cls.__name__, value)
        return super().__new__(cls)

    def __init__(self, value):
        print("init", value)
        self.value = value


class Other:
    def __new__(cls):
        return "not an instance"

    def __init__(self):
        print("never called")


print(Made(3).value, Other())
print(staticmethod(len)("abc"), (lambda: Date.is_valid(1, 1))())
