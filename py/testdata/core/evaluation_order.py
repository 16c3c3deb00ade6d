# In which order the parts of expressions and statements are evaluated, and what "with" says of objects that cannot be used.
class V:
    async def __aenter__(self): return 1
    async def __aexit__(self, *a): return 1
class W:
    def __enter__(self): return 1
    def __exit__(self, *a): return 1
class A1:
    async def __aenter__(self): return 1
class E1:
    def __enter__(self): return 1
    async def __aexit__(self, *a): return 1
    async def __aenter__(self): return 1
for v in (V(), A1(), E1(), 1, open if 0 else W):
    try:
        with v: pass
    except TypeError as e: print(e)
# evaluation order
def o(x):
    print(x, end=' '); return x
class T:
    def __getitem__(s, k): print('get', k, end=' '); return 1
    def __setitem__(s, k, v): print('set', k, v, end=' ')
    def __getattr__(s, n): print('ga', n, end=' '); return 1
    def __delitem__(s, k): print('del', k, end=' ')
def l(n, x): print(n, end=' '); return x
l('a', T())[l('k', 1)] = l('v', 2); print()
l('a', T())[l('k', 1)] += l('v', 2); print()
l('a', T()).x, l('b', T())[o(1)] = o(5), o(6); print()
{o(1): o(2), o(3): o(4), **{o(5): o(6)}}; print()
print(*[o(1)], o(2), sep=o(' '), **{'end': o('\n')})
o(1) if o(0) else o(2); print()
o(1) < o(2) > o(3) < o(4); print()
[o(a) for a in (o(1), o(2)) if o(a)]; print()
{o(k): o(v) for k, v in [(o(1), o(2))]}; print()
o(max)(o(1), *o((2,)), **o({}), ) ; print()
x = y = l('q', T())[o(2)]; print()
del l('a', T())[o(1)], l('b', T())[o(2)]; print()
def f(a=o('da'), *, b=o('db')) -> o('ret'): pass
print()
@l('dec1', lambda f: f)
@l('dec2', lambda f: f)
class C(l('base', object), metaclass=l('meta', type)): o('body')
print()
assert o(1), o(2)
print(o(1) and o(0) and o(2), o(0) or o(3) or o(4), not o(0))
for l('t', T())[o(1)] in o([7, 8]): pass
print()
with l('cm', W()) as l('tt', T())[o(1)]: pass
print()
try: raise l('e', ValueError)(o(1)) from o(None)
except o(ValueError): print()
(a := o(1), b := o(a + 1)); print(a, b)
lambda p=o(1): 0
print(f'{o(1)}{o(2):{o(3)}}{o(4)!r}')
o(1)[o(0):o(2):o(3)] if 0 else print('x'[o(0):o(1):o(1)])
a, *b = [o(1), *o([2, 3])]; print(a, b)
d = {}; d[o(1)] = d[o(2)] = o(3); print(d)
i = 0; i, d[i] = 1, 2; print(d)
x = [1, 2]; i = 0; i, x[i] = 1, 9; print(x)
def g(): 
    global gg; gg = 5
    return 1
gg = 1; gg += g(); print(gg)
gg = [gg, g(), gg]; print(gg)
