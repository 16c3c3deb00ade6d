class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name
        self.log = ["Animal"]

    def speak(self):
        return f"{self.name} says {self.sound}"

    def describe(self):
        return "animal " + self.speak()


class Dog(Animal):
    sound = "woof"

    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)
        self.log.append("Dog")

    def describe(self):
        return "dog, " + super().describe()


class Puppy(Dog):
    def speak(self):
        return super().speak().lower() + "!"


p = Puppy("Rex", ["sit"])
print(p.describe(), p.log, p.tricks)
print(isinstance(p, Animal), isinstance(p, Dog), issubclass(Puppy, Animal), issubclass(Animal, Puppy), issubclass(Dog, Dog))
print([c.__name__ for c in Puppy.__mro__], Puppy.__bases__, Puppy.__base__)
print(Animal.speak(p), Dog.describe(p), super(Puppy, p).speak(), super(Dog, p).describe())


class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who(), [c.__name__ for c in D.mro()])


class Mixin:
    def save(self):
        return f"saving {self.name}"


class Record(Mixin, Animal):
    pass


print(Record("r").save(), Record.__mro__[1].__name__)


class Base:
    def template(self):
        return self.step_one() + self.step_two()

    def step_one(self):
        return "base one "

    def step_two(self):
        raise NotImplementedError("step_two")


class Impl(Base):
    def step_two(self):
        return "impl two"


print(Impl().template())
try:
    Base().template()
except NotImplementedError as error:
    print(type(error).__name__, error)


class Stack(list):
    def push(self, x):
        self.append(x)
        return self


print(Stack([1]).push(2), len(Stack()), Stack([1]) == [1])


class Callback:
    def __init__(self):
        self.hooks = {"a": self.on_a}

    def on_a(self):
        return "base a"


class Sub(Callback):
    def on_a(self):
        return "sub " + super().on_a()


print(Sub().hooks["a"]())


class Cooperative:
    def __init__(self, **kwargs):
        self.left = kwargs


class WithX(Cooperative):
    def __init__(self, x, **kwargs):
        super().__init__(**kwargs)
        self.x = x


class WithY(Cooperative):
    def __init__(self, y, **kwargs):
        super().__init__(**kwargs)
        self.y = y


class Both(WithX, WithY):
    pass


both = Both(x=1, y=2, z=3)
print(both.x, both.y, both.left)
