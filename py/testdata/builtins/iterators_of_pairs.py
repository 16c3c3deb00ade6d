"""enumerate, zip, map and filter: in loops that take pairs apart, after their end, copied, and reduced."""
import copy
e=enumerate([1,2,3]);next(e)
for f in (lambda: list(copy.copy(e)), lambda: e.__reduce__()[1][1], lambda: list(copy.copy(zip([1,2],[3,4]))), lambda: zip([1]).__reduce__()[0], lambda: map(str,[1]).__reduce__()[0], lambda: filter(None,[1]).__reduce__()[0], lambda: list(copy.copy(map(str,[1,2]))), lambda: zip([1]).__setstate__(1)):
    try: print(f())
    except Exception as x: print(type(x), x)
class It:
    def __init__(s): s.n=0
    def __iter__(s): return s
    def __next__(s):
        s.n+=1
        if s.n%3==0: raise StopIteration
        return s.n
for mk in (enumerate, zip, lambda i: zip(i,i), lambda i: zip(i,i,i), lambda i: map(str,i), lambda i: map(lambda *a:a, i, i), lambda i: filter(None,i)):
    i=mk(It())
    print(list(i), list(i), list(i))
e=enumerate([1,2,3], 2**62); print(list(e)); e=enumerate(['a'],2**70); print(e.__reduce__()[1][1], list(e))
e=enumerate(['a','b','c','d'],2**62-2); print(list(e))
d={'a':1,'b':2}
try:
    for k,v in d.items(): d[k+'x']=1
except RuntimeError as x: print(x)
for i,(a,b) in enumerate(zip([1,2],[3,4])): print(i,a,b)
for (i,[a,b]) in enumerate(d.items()): print(i,a,b)
for t in zip([1],[2]):
    a,b = t; print(t)
for i,i in enumerate('ab'): print(i)
o=[0,0]
for o[0],o[1] in zip('ab','cd'): print(o)
print([(b,a) for a,b in d.items() if a], {a:b for b,a in zip(range(3),'abc')}, [*((a+b) for a,b in zip([1,2],[3,4]))])
try:
    for a,b in zip([1,2],[3],strict=True): print(a,b)
except ValueError as x: print(x)
try:
    for a,b in zip([1],[3,4],strict=True): print(a,b)
except ValueError as x: print(x)
try:
    for a,b,c in zip([1],[3]): print(a,b)
except ValueError as x: print(x)
try:
    for a,b in map(str,[1]): print(a,b)
except ValueError as x: print(x)
def g():
    yield 1
    raise KeyError('q')
try:
    for a,b in enumerate(g()): print(a,b)
except KeyError as x: print(repr(x), x.__traceback__.tb_lineno)
z=zip([1,2],[3,4]); z.__setstate__(True); print(z.__reduce__()[2:], list(z))
m=map(lambda a,b:a,[1],[2,3],strict=True)
try: print(m.__reduce__()[2:], list(m))
except ValueError as x: print(x)
for a,b in zip([1,2,3]*2,range(9)):
    if a==2: continue
    if b>3: break
    print(a,b)
else: print('no')
for a, b in {}.items(): print(1)
else: print('else', )
async def ag():
    for i, x in enumerate([1,2]): yield i, x
async def main():
    async for i, x in ag(): print(i,x)
    return [i async for i, x in ag()]
print(await main())
