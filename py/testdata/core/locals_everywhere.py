# What locals() shows in comprehensions, generator expressions, class bodies and functions.
class A:
    x = 1
    print([sorted(k for k in locals() if k[0] != '_') for q in [1]])
    print([locals().get('q') for q in [1]])
    r = [locals() is locals() for q in [1]]
    print(r)
print([('q' in locals(), 'q' in globals()) for q in [1]])
def f(a):
    print(sorted(locals()), [sorted(locals()) for q in [1]], list(sorted(locals()) for q in [1]))
    return (lambda: locals())(), (lambda: (a, locals()))()[1]
print(f(5))
g = (sorted(locals()) for q in [1])
print(list(g))
def h():
    x = 1
    d = locals()
    y = 2
    print(sorted(d), sorted(locals()), d is locals())
    d['x'] = 9
    print(x)
h()
def k(b):
    exec_ = 1
    class C:
        z = b
        print(sorted(n for n in locals() if n[:2] != '__'))
    for i in range(2): pass
    del b
    try: 1/0
    except ZeroDivisionError as e: print(sorted(locals()))
    print(sorted(locals()))
k(1)
print(sorted(vars()) == sorted(globals()), vars() is globals(), locals() is globals())
async def agn():
    yield sorted(locals())
def gn(p):
    q = 1
    yield sorted(locals())
print(next(gn(3)))
print([type(d['.0']).__name__ for d in (locals() for q in range(2))])
print([type(d['.0']).__name__ for d in (locals() for q in {1: 2})], [type(d['.0']).__name__ for d in (locals() for q in 'ab')], [type(d['.0']).__name__ for d in (locals() for q in iter([3]))])
def f2():
    return list(dict(locals()) and sorted(vars()) for q in (x for x in [1]))
print(f2())
try: list(zzz for q in [1])
except NameError as e: print(e)
