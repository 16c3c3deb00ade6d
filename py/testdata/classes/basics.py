class Account:
    """An account."""

    interest = 0.02
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.count += 1

    def deposit(self, amount):
        self.balance += amount
        return self

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"


a = Account("ann")
b = Account("bob", balance=50)
print(a, b, Account.count, a.count, a.interest)
print(a.deposit(5).deposit(10).balance, Account.deposit(b, 1), b)
a.interest = 0.5
print(a.interest, b.interest, Account.interest, vars(a), "interest" in vars(b))
del a.interest
print(a.interest)
bound = a.deposit
bound(100)
print(a, bound.__name__, bound.__self__ is a, Account.__name__, Account.__doc__, a.__class__ is Account, type(a) == Account)
a.extra = [1]
print(a.extra, hasattr(b, "extra"), isinstance(a, Account), isinstance(a, (int, Account)), isinstance(a, int))


class Empty:
    pass


e = Empty()
e.x, e.y = 1, 2
print(e.x + e.y, e == e, e == Empty(), e != Empty(), bool(e), Empty.__mro__, Empty.__bases__, Empty.__dict__.get("z"))


class Shared:
    items = []

    def add(self, item):
        self.items.append(item)


Shared().add(1)
Shared().add(2)
print(Shared.items)


class Body:
    values = [n for n in range(3)]
    if len(values) > 2:
        flag = "big"
    else:
        flag = "small"
    for i in values:
        last = i

    def helper(n):
        return n * 2

    doubled = helper(21)


print(Body.flag, Body.last, Body.i, Body.doubled, Body.helper(2))


class Outer:
    class Inner:
        name = "inner"

    def make(self):
        return self.Inner()


print(Outer.Inner.__qualname__, Outer().make().name, Outer.Inner)
Account.report = lambda self: f"{self.owner}: {self.balance}"
print(a.report())
print([x.owner for x in sorted([b, a], key=lambda x: x.owner)])
