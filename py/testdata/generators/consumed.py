"""Generators that native functions consume: sum, any, all, min, max, set, list and join over every kind of item."""
def g():
    yield 1
    yield 2.5
    yield 2**70
    yield True
    yield None
try: print(sum(g()))
except TypeError as e: print(e, e.__traceback__.tb_lineno)
print(sum(x for x in [1,2,2**63-1,5]), sum((x for x in [0.1]*10)), sum((x for x in [1,0.1,2,1j])), sum((x for x in 'ab'),start=0) if 0 else 1)
class A:
    def __init__(s,v): s.v=v
    def __add__(s,o): return A(s.v+(o.v if isinstance(o,A) else o))
    __radd__=__add__
    def __bool__(s): print('bool',s.v); return s.v>1
    def __hash__(s): return 1
    def __eq__(s,o): print('eq'); return True
    def __lt__(s,o): return s.v<o.v
print(sum(A(i) for i in range(4)).v)
print(any(A(i) for i in range(5)), all(A(i) for i in (3,2,1,0)), any(x for x in (0,'',None,0.0,[],A(0),A(2),A(3))))
print({x for x in (1,A(1),2,True)} , len(set(x for x in (A(1),A(2),1))))
def h():
    try:
        for i in range(10):
            r = yield i
            print('got', r)
    finally: print('fin')
it=h(); print(any(x>2 for x in it)); print(next(it)); it.close()
gg=h(); print(any(gg), gg.gi_running, next(gg)); gg.close()
def rec():
    yield 1
    yield sum(me)
me=rec()
try: sum(me)
except ValueError as e: print(e)
def bad():
    yield 1
    raise KeyError('x')
for f in (sum,any,all,list,tuple,set,sorted,min,max,frozenset):
    try: print(f(bad()))
    except KeyError as e: print(f.__name__, repr(e), e.__traceback__.tb_next.tb_lineno)
def bad2():
    yield 1
    raise StopIteration
try: list(bad2())
except RuntimeError as e: print(repr(e), repr(e.__cause__))
def nest(n):
    if n: yield sum(nest(n-1)); yield n
    else: yield 1
print(sum(nest(6)), list(nest(4)))
def yf(): 
    yield 1
    yield from (2,3)
    yield from (x for x in [4,5])
    yield from h()
print(list(yf()), sum(yf()))
print(min(x for x in [3,1,2]), max(x for x in [3.5,1,2]), min((x for x in 'cab')), max((x for x in [1,True,1.0])), min((x for x in [float('nan'),1.0])), max((A(i) for i in range(3))).v, min((x for x in []),default=9))
try: min(x for x in [1,'a'])
except TypeError as e: print(e)
try: max(x for x in [])
except ValueError as e: print(e)
import sys
def dep():
    yield 1
    yield g3()
def g3():
    try: raise ValueError('z')
    except ValueError: return 5
print(sum(dep()))
s=set(); s.update(x for x in [1,2,'a',2]); print(sorted(map(str,s)))
print(','.join(x for x in 'abc'), dict((k,1) for k in 'ab'), tuple(x for x in (1,2)))
async def main():
    return sum([x async for x in ag()]) + sum(x for x in [await c(), 3])
async def c(): return 2
async def ag():
    for i in range(3): yield i
print(await main())
def t():
    x = yield 1
    print(x)
    y = yield 0
    print(y)
tt=t(); print(any(v==5 for v in tt)); tt=t(); next(tt); print(all([tt.send('q')]))
class B:
    def __eq__(s,o): return next(z)==1
    def __hash__(s): return hash(1)
