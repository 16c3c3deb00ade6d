class Dynamic:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return f"dynamic {name}"


d = Dynamic()
print(d.real, d.anything, getattr(d, "x"), hasattr(d, "y"), hasattr(d, "_private"), getattr(d, "_z", "default"))


class Recorder:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)

    def __getattribute__(self, name):
        if name == "secret":
            return "intercepted"
        return super().__getattribute__(name)


r = Recorder()
r.a = 1
r.a += 1
r.secret = 5
print(r.a, r.secret, vars(r))
del r.a
print(hasattr(r, "a"))


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)


class Target:
    def __init__(self):
        self.n = 1

    def hello(self):
        return f"hello {self.n}"


t = Target()
p = Proxy(t)
p.n = 7
print(p.hello(), t.n, vars(p).keys())


class Attr(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    __setattr__ = dict.__setitem__


row = Attr(a=1)
row.b = 2
print(row.a, row.b, row, hasattr(row, "c"), row.keys())


class Frozen:
    def __init__(self):
        object.__setattr__(self, "x", 1)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name}")


try:
    Frozen().x = 2
except AttributeError as error:
    print(error)


class Dir:
    def __dir__(self):
        return ["zeta", "alpha"]


print(dir(Dir()))
t.__dict__["injected"] = 5
print(t.injected, t.__dict__)
t.__dict__ = {"n": 100}
print(t.hello(), hasattr(t, "injected"))
t.__class__ = Dynamic
print(type(t).__name__, t.whatever)
