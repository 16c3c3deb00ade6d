# What the namespace of a class holds besides its body: __static_attributes__, __dict__, __weakref__, __doc__, in order.
class A:
    def f(self): self.zeta = 1; self.alpha = 2; self.m, self.b = 1, 2; self.aug += 1
    def g(x): x.no = 1
    def h(self):
        def inner(): self.deep = 3
        self.ann: int = 3
        self.ann2: int
        for self.loop in (): pass
        with x as self.wth: pass
        del self.dl
        self.a.b = 3
        self[0] = 1
        [0 for self.comp in ()]
        lam = lambda: 0
        class In:
            def q(self): self.inin = 1
    @staticmethod
    def st(self): self.st = 1
A2 = 1
print(A.__static_attributes__)
class B:
    def f(self, __x): self.__p = 1
print(B.__static_attributes__)
class C: pass
print(list(vars(C)), C.__static_attributes__)
class D:
    __slots__ = ("a",)
    def __eq__(self, o): pass
print(list(vars(D)))
class E(int): pass
print(list(vars(E)))
class F(set): pass
print(list(vars(F)))
class G(Exception): pass
print(list(vars(G)))
class H(A): pass
print(list(vars(H)))
class I(D): "d"
print(list(vars(I)))
class J(type): pass
print(list(vars(J)))
class K(dict): pass
print(list(vars(K)))
class L: __slots__ = ("__dict__", "x")
print(list(vars(L)))
print(list(vars(type("M", (), {}))))
class N[T]:
    x: int
print(list(vars(N)))



def t(name, f):
    try:
        print(name, repr(f()))
    except BaseException as e:
        print(name, type(e).__name__, e)


class Wrong:
    def __repr__(self):
        return 3


t("repr", lambda: repr(Wrong()))
t("str", lambda: str(Wrong()))
t("format", lambda: f"{Wrong()}")
t("entries", lambda: [type(C.__dict__[n]).__name__ for n in ("__dict__", "__weakref__")])
t("repr of entries", lambda: [C.__dict__["__dict__"], C.__dict__["__weakref__"]])
t("get", lambda: C.__dict__["__dict__"].__get__(C(), C))
t("weakref", lambda: C().__weakref__)
t("dir", lambda: [n for n in ("__dict__", "__weakref__", "__static_attributes__", "__firstlineno__") if n in dir(C)])


class Base:
    def m(self):
        return "base"


class Derived(Base):
    def m(self):
        return super()

    @classmethod
    def c(cls):
        return super()


s = Derived().m()
t("super", lambda: (s.__thisclass__, type(s.__self__).__name__, s.__self_class__))
t("super of class", lambda: (Derived.c().__thisclass__, Derived.c().__self__, Derived.c().__self_class__))
t("unbound super", lambda: (super(Derived).__self__, super(Derived).__self_class__, super(Derived)))
t("bind super", lambda: super(Derived).__get__(Derived()).m())
t("bind wrong", lambda: super(Derived).__get__(3))
t("attribute", lambda: s.nothing)
t("assign", lambda: setattr(s, "x", 1))
for c in (int, str, list, tuple, dict, range, bool, type, ValueError, C):
    t(c.__name__, lambda: ([b for b in (5, 6, 8, 9, 10, 12, 20, 24, 25, 26, 28, 29, 30, 31) if c.__flags__ >> b & 1], c.__dictoffset__ != 0, c.__itemsize__ > 0))
t("basicsize", lambda: C.__basicsize__ > 0 and D.__basicsize__ > C.__basicsize__)
t("text", lambda: (object.__text_signature__, C.__text_signature__, list.__text_signature__, float.__text_signature__))
