# Cells: what inner functions see of outer ones.
def counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def read():
        return count

    return increment, read


increment, read = counter(10)
print(increment(), increment(5), read())
other, other_read = counter()
print(other(), read(), other_read())


def make_adders():
    return [lambda x, n=n: x + n for n in range(3)], [lambda x: x + n for n in range(3)]


fixed, late = make_adders()
print([f(10) for f in fixed], [f(10) for f in late])


def three_levels():
    value = "first"

    def second():
        def third():
            nonlocal value
            value += " third"
            return value

        return third

    third = second()
    third()
    return third(), value


print(three_levels())


def shadow(value):
    def inner():
        value = "inner"
        return value

    return inner(), value


print(shadow("outer"))
total = 0


def add_global(n):
    global total, created
    total += n
    created = "made inside"


add_global(5)
print(total, created)


def sees_later():
    def inner():
        return later

    later = "assigned after definition"
    return inner()


print(sees_later())


def parameters(a, b):
    def inner():
        nonlocal a
        a += b
        return a

    return [inner(), inner(), a]


print(parameters(1, 10))


def loop_cells():
    functions = []
    for n in range(3):
        def show():
            return n
        functions.append(show)
    return [f() for f in functions]


print(loop_cells())


def class_in_function(prefix):
    class Greeter:
        word = prefix + "!"

        def greet(self):
            return prefix + self.word

    return Greeter().greet()


print(class_in_function("hi"))
inner_function = counter()[0]
print(inner_function.__name__)


def compose(*functions):
    def run(value):
        for function in functions:
            value = function(value)
        return value

    return run


print(compose(lambda v: v + 1, lambda v: v * 2, str)(3))
