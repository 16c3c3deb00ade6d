# Functions and classes that wrap others.
def trace(function):
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print("gave", result)
        return result

    return wrapper


@trace
def add(a, b=1):
    return a + b


add(1)
add(2, b=3)


def repeat(times):
    print("make", times)

    def decorate(function):
        print("decorate", function.__name__)
        return lambda *args: [function(*args) for _ in range(times)]

    return decorate


@repeat(2)
@repeat(3)
def hello(name):
    return "hi " + name


print(hello("ann"))


class CountCalls:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@CountCalls
def square(n):
    return n * n


print(square(3), square(4), square.calls)


def register(cls):
    registry.append(cls.__name__)
    cls.registered = True
    return cls


registry = []


@register
class Plugin:
    pass


print(registry, Plugin.registered)


def replace_with_number(function):
    return 42


@replace_with_number
def gone():
    pass


print(gone)


class Tools:
    def __init__(self):
        self.log = []

    def logged(function):
        def wrapper(self, *args):
            self.log.append(function.__name__)
            return function(self, *args)

        return wrapper

    @logged
    def work(self, n):
        return n + 1


tools = Tools()
print(tools.work(1), tools.log)
decorators = {"double": lambda f: lambda *a: f(*a) * 2}


@decorators["double"]
def five():
    return 5


print(five())
@(lambda f: f() + "!")
def text(): return "text"
print(text)
