# Which variable a name means.
x = "global"


class Scope:
    x = "class"
    y = x

    def method(self):
        return x

    z = (lambda: x)()


print(Scope.y, Scope().method(), Scope.z)


def read_builtin():
    return len([1, 2])


print(read_builtin())


def shadow_builtin():
    len = lambda v: "mine"
    return len([1])


print(shadow_builtin(), len([1]))


def uses_global_in_nested():
    x = "enclosing"

    def inner():
        global x
        return x

    return inner(), x


print(uses_global_in_nested())


def except_scope():
    error = "before"
    try:
        raise ValueError("x")
    except ValueError as error:
        pass
    return "error" in locals()


print(except_scope())
print(sorted(name for name in globals() if name.islower() and not name.startswith("_")))


def with_locals(a, b=2):
    c = 3
    return locals()


print(with_locals(1))
if True:
    inside_if = 1
for loop_variable in range(3):
    inside_loop = loop_variable
print(inside_if, inside_loop, loop_variable)


def comprehension_scope():
    n = "kept"
    values = [n for n in range(2)]
    return n, values


print(comprehension_scope())


def mangled():
    class Account:
        def __init__(self):
            self.__balance = 5

        def read(self):
            return self.__balance

    account = Account()
    return account.read(), list(vars(account)), hasattr(account, "__balance")


print(mangled())
