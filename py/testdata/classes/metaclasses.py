class Meta(type):
    registry = []

    def __new__(mcs, name, bases, namespace, **options):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in namespace if not k.startswith("__")), options)
        namespace["tag"] = name.lower()
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        print("init", name)
        super().__init__(name, bases, namespace)
        Meta.registry.append(cls)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def __iter__(cls):
        return iter([cls.__name__, "items"])

    def __len__(cls):
        return 42

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"

    def __contains__(cls, item):
        return item == "x"

    def __instancecheck__(cls, instance):
        return instance == "special" or super().__instancecheck__(instance)

    def __repr__(cls):
        return f"<meta {cls.__name__}>"

    def helper(cls):
        return f"helper of {cls.__name__}"


class Base(metaclass=Meta, option=1):
    x = 1

    def __init__(self, n=0):
        self.n = n


class Child(Base):
    y = 2


print(Child(5).n, Child.tag, Base.tag, Child, type(Child).__name__, Meta.registry)
print(list(Base), len(Child), Base["k"], "x" in Base, isinstance("special", Base), isinstance(5, Base), isinstance(Child(), Base))
print(Child.helper(), hasattr(Child(), "helper"))


class Ordered(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        print("prepare", name)
        return {"injected": 99}


class UsesPrepare(metaclass=Ordered):
    copy = injected + 1


print(UsesPrepare.injected, UsesPrepare.copy)


class Single(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in Single.instances:
            Single.instances[cls] = super().__call__(*args)
        return Single.instances[cls]


class Config(metaclass=Single):
    pass


print(Config() is Config())
Dynamic = Meta("Dynamic", (), {"z": 3})
print(Dynamic.z, type(Dynamic) is Meta)


def not_a_class(name, bases, namespace):
    return (name, sorted(k for k in namespace if not k.startswith("__")))


class Weird(metaclass=not_a_class):
    a = 1


print(Weird)


class OtherMeta(type):
    pass


try:

    class Clash(Base, metaclass=OtherMeta):
        pass

except TypeError as error:
    print(error)
