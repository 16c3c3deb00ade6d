# A special method that is None: each operation on such an object.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))
for n in ('__len__','__bool__','__index__','__next__','__contains__','__hash__','__eq__','__lt__','__add__','__radd__','__iadd__','__getitem__','__setitem__','__delitem__','__call__','__enter__','__float__','__reversed__','__neg__','__round__','__matmul__','__pow__','__divmod__','__setattr__'):
    def f():
        X = type('X', (), {n: None})
        x = X() if n not in ('__new__','__init__') else None
        return X, x
    try: X, x = f()
    except BaseException as e: print(n, 'create', type(e).__name__, e); t(lambda: type('X', (), {n: None})()); continue
    print(n)
    for op in (lambda: len(x), lambda: bool(x), lambda: [1][x], lambda: iter(x) and 1, lambda: next(x), lambda: 1 in x, lambda: hash(x) and 1, lambda: x == 1, lambda: x < 1, lambda: x+1, lambda: 1+x, lambda: x[0], lambda: x(), lambda: float(x), lambda: int(x), lambda: format(x) and 1, lambda: reversed(x) and 1, lambda: -x, lambda: abs(x), lambda: round(x), lambda: isinstance(1, x), lambda: x.foo, lambda: complex(x), lambda: X[1], lambda: x @ 1, lambda: x ** 1, lambda: 2 ** x, lambda: pow(x, 1, 2), lambda: divmod(x, 1), lambda: x >> 1):
        t(op)
    def g():
        nonlocal_ = x
        nonlocal_ += 1
    t(g)
    def g():
        x[0] = 1
    t(g)
    def g():
        del x[0]
    t(g)
    def g():
        with x: pass
    t(g)
    def g():
        x.a = 1; del x.a
    t(g)
