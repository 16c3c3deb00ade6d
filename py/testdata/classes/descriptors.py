class Positive:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.name, 0)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        delattr(instance, self.name)


class Order:
    price = Positive()
    count = Positive()

    def __init__(self, price, count):
        self.price = price
        self.count = count

    @property
    def total(self):
        return self.price * self.count


o = Order(5, 3)
print(o.total, vars(o), type(Order.price).__name__)
o.price = 7
print(o.total)
del o.count
print(o.count)
try:
    o.price = -1
except ValueError as error:
    print(error)


class NonData:
    def __get__(self, instance, owner):
        return "from descriptor"


class Holder:
    attribute = NonData()


h = Holder()
print(h.attribute)
h.__dict__["attribute"] = "from instance"
print(h.attribute, Holder.attribute)
o.__dict__["price"] = "shadow ignored for data descriptors"
print(o.price)


class Lazy:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        value = self.function(instance)
        instance.__dict__[self.name] = value
        return value


class Data:
    @Lazy
    def rows(self):
        print("computing")
        return [1, 2]


data = Data()
print(data.rows, data.rows)


class Method:
    def __get__(self, instance, owner):
        return lambda *args: (owner.__name__, instance is not None, args)


class UsesMethod:
    call = Method()


print(UsesMethod().call(1), UsesMethod.call(2))


def function(self, x):
    return (self, x)


print(function.__get__("me")(5), function.__get__(None, str)("a", "b"))


class OnClass(type):
    @property
    def label(cls):
        return f"class {cls.__name__}"


class Labelled(metaclass=OnClass):
    pass


print(Labelled.label, hasattr(Labelled(), "label"))
