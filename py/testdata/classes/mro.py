# The order in which classes are searched.
class O:
    pass


class A(O):
    pass


class B(O):
    pass


class C(O):
    pass


class D(O):
    pass


class E(O):
    pass


class K1(A, B, C):
    pass


class K2(D, B, E):
    pass


class K3(D, A):
    pass


class Z(K1, K2, K3):
    pass


print(" ".join(c.__name__ for c in Z.__mro__))


class X:
    attribute = "X"


class Y(X):
    pass


class W(X):
    attribute = "W"


class V(Y, W):
    pass


print(V.attribute, V().attribute, [c.__name__ for c in V.__mro__])
for bases in [(X, Y), (Y, X), (A, A)]:
    try:
        made = type("Made", bases, {})
        print([c.__name__ for c in made.__mro__])
    except TypeError as error:
        print(error)
Y.attribute = "Y now"
print(V.attribute)
del Y.attribute
print(V.attribute)
