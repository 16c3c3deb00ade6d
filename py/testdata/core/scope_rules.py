# Where names are bound and found.
def show(f):
    try: print("->", f())
    except Exception as e: print(type(e).__name__ + ":", e)
def a1():
    x += 1
    x = 1
def a2():
    print(y); y = 1
def a3():
    def inner(): return z
    inner(); z = 1
def a4():
    x = 1
    del x
    return x
def a5():
    for i in []: pass
    return i
def a6():
    try: raise ValueError
    except ValueError as e: pass
    return e
def a7():
    with_ = undefined_name
def a8():
    global gg
    gg = 5
    return gg
def a9():
    del nosuch
def a10():
    global nosuch2
    del nosuch2
def a11():
    x = 1
    def inner():
        nonlocal x
        del x
    inner(); return x
def a12():
    x = 1
    def inner():
        nonlocal x
        x += 1
        return x
    return inner(), inner(), x
for f in [a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12]: show(f)
print(gg)
x = "top"
class C:
    x = 1
    y = [x for _ in range(2)]
    def f(self): return x
    try: z = [x for i in range(2) if x]
    except NameError as e: print(e)
    g = (lambda: x)
    for q in range(3): pass
    print(q, x)
show(C().f); print(C.y, C.q)
x = "global"
class D:
    x = x
    x += "!"
print(D.x)
def outer():
    x = "enc"
    class E:
        print(x)
        x = "cls"
        def m(self): return x
        print(x, [x for _ in "a"])
    return E().m()
print(outer())
def outer2():
    class E:
        global gx
        gx = 1
        def m(self): return __class__
    return E
print(outer2()().m().__name__, gx)
print([i for i in range(3)], [[j for j in range(i)] for i in range(3)], {i: k for i in "a" for k in "b"}, [(y := i) for i in range(3)], y)
def w():
    r = [last := i for i in range(4)]
    return last
print(w())
fs = [lambda: i for i in range(3)]; print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c1, c2 = counter(), counter(); print(c1(), c1(), c2())
class Meta(type):
    def __prepare__(name, bases): print("prepare", name); return {"injected": 1}
class F(metaclass=Meta): print(injected)
def cl():
    if False: v = 1
    def g(): return v
    try: g()
    except NameError as e: print(type(e).__name__, e, e.name)
cl()
def loc():
    a = 1; b = 2
    return sorted(locals())
print(loc())
def shadow(list): return list
print(shadow(3))
def p():
    try: lenght
    except NameError as e: print(e, e.name)
p()
print([x for x in (lambda: (yield))()] if False else "ok")
print(*(n for n in ("__name__",) if n in globals()) if False else "g")
i = 10
[i for i in range(3)]; print(i)
def gen_scope(): 
    return (n * k for n in range(3)), 1
k = 5
print(list(gen_scope()[0]))
def f(a, b=x, *, c=(lambda: x)()): return b, c
print(f(1))
for x in range(2): pass
else: print("x", x)
def t():
    (a, *b), c = (1, 2, 3), 4
    return a, b, c
print(t())
class G:
    def __init__(self): self.__priv = 1; self.__dunder__ = 2
    def get(self): return self.__priv
g = G(); print(sorted(g.__dict__), g.get())
show(lambda: g.__priv)
