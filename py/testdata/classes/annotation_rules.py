# Annotations: which are there, when they are computed, and what may be assigned to __annotations__ and __annotate__.
def t(f):
    try: print(f.__name__, repr(f()))
    except BaseException as e: print(f.__name__, type(e).__name__, e)
x: int = 1
if x:
    y: str = 'a'
else:
    z: float = 1.0
@t
def m1(): return __annotations__
@t
def m2():
    class C:
        a: int
        if x == 1:
            b: str
        else:
            c: float
        for i in range(0):
            d: int
        while False:
            e: int
        try:
            g: bytes
            1/0
            h: int
        except ZeroDivisionError:
            k: list
        finally:
            l: set
    return C.__annotations__
@t
def m3():
    class C:
        a: undefined
    try: C.__annotations__
    except NameError as e: print(e)
    globals()['undefined'] = 5
    return C.__annotations__
@t
def m4():
    class C:
        a: int
    C.__annotations__ = {'z': 1}
    r = [C.__annotations__, C.__annotate__]
    del C.__annotations__
    r.append(C.__annotations__)
    return r
@t
def m5():
    class C:
        a: int
    C.__annotations__ = None
@t
def m6():
    class C: a: int
    C.__annotate__ = 5
@t
def m7():
    class C: a: int
    C.__annotate__ = None
    return C.__annotations__
@t
def m8():
    class C: a: int
    C.__annotate__ = lambda f: {'q': f}
    return C.__annotations__
@t
def m9():
    class C: a: int
    C.__annotate__ = lambda f: 5
    return C.__annotations__
@t
def m10():
    class C: a: int
    del C.__annotate__
@t
def m11():
    def f(a: int, b: str = 3) -> bool: pass
    return f.__annotations__, f.__annotate__(1), f.__annotate__.__name__, f.__annotate__.__qualname__
@t
def m12():
    def f(a: int): pass
    return f.__annotate__(2)
@t
def m13():
    def f(a: int): pass
    return f.__annotate__(0)
@t
def m14():
    def f(a: int): pass
    f.__annotations__ = {'x': 1}
    r = [f.__annotations__, f.__annotate__]
    del f.__annotations__
    return r + [f.__annotations__]
@t
def m15():
    def f(a: int): pass
    f.__annotations__ = 5
@t
def m16():
    def f(a: int): pass
    f.__annotate__ = lambda fmt: {'z': fmt}
    return f.__annotations__
@t
def m17():
    def f(a: int): pass
    f.__annotate__ = 3
@t
def m18():
    def f(a: int): pass
    del f.__annotate__
@t
def m19():
    def f(): pass
    return f.__annotate__, f.__annotations__
@t
def m20():
    class C: pass
    return C.__annotate__, C.__annotations__, '__annotations__' in C.__dict__, '__annotate__' in C.__dict__
@t
def m21():
    class C: a: int
    class D(C): pass
    return D.__annotations__, D.__annotate__, sorted(k for k in C.__dict__ if 'annot' in k)
@t
def m22(): return int.__annotations__
@t
def m23(): return int.__annotate__
@t
def m24(): int.__annotations__ = {}
@t
def m25():
    class C:
        __x: int
        def f(self, __y: str): pass
    return C.__annotations__, C.f.__annotations__
@t
def m26():
    class C:
        a: 'forward'
        b: list['D']
    return C.__annotations__
@t
def m27():
    class C:
        T = int
        a: T
        def f(self, x: T) -> T: pass
    return C.__annotations__, C.f.__annotations__
@t
def m28():
    class C:
        a: int
        __annotations__['b'] = 5
    return C.__annotations__
@t
def m29():
    def f():
        q: int = 1
        print(__annotations__)
    f()
@t
def m30():
    class Meta(type): 
        m: int
    class C(metaclass=Meta): a: str
    return C.__annotations__, Meta.__annotations__
@t
def m31():
    x = 5
    class C: a: x
    x = 6
    return C.__annotations__
@t
def m32():
    def f(*args: int, k: str = 1, **kw: float) -> None: pass
    return f.__annotations__
@t
def m33():
    def f[T](a: T) -> T: pass
    class C[T]:
        a: T
    return f.__annotations__, C.__annotations__
import types
m = types.ModuleType('m')
@t
def m34(): return m.__annotations__, m.__annotate__
@t
def m35():
    m.__annotate__ = lambda f: {'a': 1}
    return m.__annotations__
@t
def m36():
    m.__annotations__ = {1: 2}
    return m.__annotations__, m.__annotate__
@t
def m37():
    class C:
        a: int
    return C.__annotate__.__qualname__, C.__annotate__(1), type(C.__annotate__).__name__
@t
def m38():
    f = lambda x: x
    f.__annotations__['q'] = 1
    return f.__annotations__
class C:
    if 1:
        a: int
print(sorted(C.__dict__))
class D:
    b: str
    if 1:
        a: int
    else:
        c: float
print(sorted(D.__dict__), D.__annotate__(1), D.__conditional_annotations__ if hasattr(D,'__conditional_annotations__') else None)
for i in range(2):
    class E:
        match i:
            case 0:
                a: int
            case _:
                b: str
        with __import__ if False else open('x') if False else type('X',(),{'__enter__':lambda s:1,'__exit__':lambda *a:None})():
            c: float
    print(E.__annotations__)
