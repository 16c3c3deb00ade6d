import re
def t(f):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f())))
    except BaseException as e:
        print(type(e).__name__, re.sub(" at 0x[0-9a-f]+", "", str(e)))
t(lambda: map()); t(lambda: map(3)); t(lambda: list(map(3, [1]))); t(lambda: pow(1)); t(lambda: pow(1, 2, 3, 4)); t(lambda: pow(base=2)); t(lambda: pow(base=2, exp=3, mod=5)); t(lambda: pow(2, -1, 4)); t(lambda: pow(2, 3, 0)); t(lambda: pow(2.0, 3, 4)); t(lambda: sorted()); t(lambda: sorted([1], 2)); t(lambda: sorted(iterable=[1])); t(lambda: filter(1)); t(lambda: filter(None, 3)); t(lambda: zip(3)); t(lambda: zip([1], strict=3)); t(lambda: zip(x=1)); t(lambda: list(zip([1], [1, 2], strict=True))); t(lambda: enumerate()); t(lambda: enumerate([1], 'x')); t(lambda: enumerate([1], 1, 2)); t(lambda: enumerate(iterable=[1], start=5).__next__()); t(lambda: reversed(3)); t(lambda: reversed()); t(lambda: range()); t(lambda: range('a')); t(lambda: range(1, 2, 0)); t(lambda: range(1, 2, 3, 4)); t(lambda: range(stop=3)); t(lambda: slice()); t(lambda: slice(1, 2, 3, 4)); t(lambda: min()); t(lambda: min([])); t(lambda: min([], default=3)); t(lambda: min(1, 2, default=3)); t(lambda: min(3)); t(lambda: min(1, key=len)); t(lambda: max(1, 2, bogus=3)); t(lambda: sum()); t(lambda: sum(['a'], '')); t(lambda: sum([b'a'], b'')); t(lambda: sum(['a'])); t(lambda: sum([[1]], [])); t(lambda: sum(3)); t(lambda: sum([1], start=3)); t(lambda: abs()); t(lambda: abs('x')); t(lambda: round()); t(lambda: round('x')); t(lambda: round(1.5, 'x')); t(lambda: round(2.675, 2)); t(lambda: round(1.5, None)); t(lambda: round(number=1.25, ndigits=1)); t(lambda: divmod(1, 0)); t(lambda: divmod(1.0, 0)); t(lambda: divmod('a', 1)); t(lambda: hash([])); t(lambda: hash(([],))); t(lambda: hash({1: 2})); t(lambda: id()); t(lambda: len(3)); t(lambda: len()); t(lambda: len([], [])); t(lambda: ord('ab')); t(lambda: ord('')); t(lambda: ord(3)); t(lambda: ord(b'ab')); t(lambda: chr(-1)); t(lambda: chr(0x110000)); t(lambda: chr('a')); t(lambda: chr(10**30)); t(lambda: bin(1.5)); t(lambda: hex('a')); t(lambda: oct(None)); t(lambda: isinstance(1, 3)); t(lambda: isinstance(1, (int, 3))); t(lambda: isinstance('a', (int, 3))); t(lambda: issubclass(1, int)); t(lambda: issubclass(int, 3)); t(lambda: callable()); t(lambda: getattr(1)); t(lambda: getattr(1, 2)); t(lambda: getattr(1, 'x')); t(lambda: setattr(1, 'x', 2)); t(lambda: setattr(1, 2, 3)); t(lambda: delattr(1, 'x')); t(lambda: hasattr(1, 2)); t(lambda: iter(3)); t(lambda: iter(3, 4)); t(lambda: iter()); t(lambda: next(3)); t(lambda: next(iter([]))); t(lambda: next(iter([]), 5)); t(lambda: next()); t(lambda: next(iter([]), 1, 2)); t(lambda: any(3)); t(lambda: all(3)); t(lambda: any()); t(lambda: print(sep=3)); t(lambda: print(end=3)); t(lambda: print(file=3)); t(lambda: print(bogus=3)); t(lambda: repr()); t(lambda: ascii('é')); t(lambda: format(3, 3)); t(lambda: format(3, 'q')); t(lambda: format([], 'x')); t(lambda: format()); t(lambda: vars(3)); t(lambda: dir(1, 2)); t(lambda: type()); t(lambda: type(1, 2)); t(lambda: type('X', 3, {})); t(lambda: type('X', (), 3)); t(lambda: type(3, (), {})); t(lambda: type('X', (3,), {})); t(lambda: type('X', (int, str), {})); t(lambda: type('a\0b', (), {})); t(lambda: type('X', (bool,), {})); t(lambda: object(1)); t(lambda: object.__new__()); t(lambda: object.__new__(3)); t(lambda: object.__new__(int)); t(lambda: int.__new__(str)); t(lambda: int.__new__(bool, 1)); t(lambda: object().__init__(1)); t(lambda: super()); t(lambda: super(int)); t(lambda: super(3)); t(lambda: super(int, 'a')); t(lambda: property(1, 2, 3, 4, 5)); t(lambda: classmethod()); t(lambda: staticmethod(1)()); t(lambda: globals(1)); t(lambda: locals(1)); t(lambda: aiter(3)); t(lambda: anext(3)); t(lambda: memoryview(3)); t(lambda: memoryview()); t(lambda: bytes('a')); t(lambda: bytes(-1)); t(lambda: bytes([256])); t(lambda: bytes(['a'])); t(lambda: bytes(3, 'utf8')); t(lambda: bytes('a', 'utf8', 3)); t(lambda: bytearray('a')); t(lambda: bytes(1.5)); t(lambda: str(b'a', 'x')); t(lambda: str(3, 'utf8')); t(lambda: str('a', 'utf8')); t(lambda: str(b'\xff', 'ascii')); t(lambda: str(1, 2, 3, 4)); t(lambda: int('x')); t(lambda: int('1', 1)); t(lambda: int(1, 2)); t(lambda: int('9', 8)); t(lambda: int([])); t(lambda: int('1' * 5000)); t(lambda: int(x=1)); t(lambda: int('1', base=99)); t(lambda: int(float('nan'))); t(lambda: int(float('inf'))); t(lambda: float('x')); t(lambda: float([])); t(lambda: float(x=1)); t(lambda: float(1, 2)); t(lambda: float(10**400)); t(lambda: complex('x')); t(lambda: complex('1', 2)); t(lambda: complex(1, '2')); t(lambda: complex([])); t(lambda: complex(1, 2, 3)); t(lambda: bool(1, 2)); t(lambda: list(1)); t(lambda: list(1, 2)); t(lambda: list(x=1)); t(lambda: tuple(1)); t(lambda: dict(1)); t(lambda: dict([1])); t(lambda: dict([(1,)])); t(lambda: dict([(1, 2, 3)])); t(lambda: dict(1, 2)); t(lambda: dict([([], 1)])); t(lambda: set(1)); t(lambda: set([[]])); t(lambda: set(1, 2)); t(lambda: frozenset(x=1)); t(lambda: frozenset([[]]))
type X[T] = list[T]
t(lambda: X); t(lambda: X[int]); t(lambda: X.__value__); t(lambda: X.__type_params__); t(lambda: X[int, str]); t(lambda: setattr(X, '__name__', 'y')); t(lambda: X | int); t(lambda: isinstance(1, X)); t(lambda: X == X); t(lambda: X.__parameters__); t(lambda: X.__module__); t(lambda: type(X))
type Y = int
t(lambda: Y[int]); t(lambda: Y.__value__); t(lambda: Y | None); t(lambda: isinstance(1, Y))
from typing import TypeAliasType, TypeVar
T = TypeVar('T')
t(lambda: TypeAliasType('Z', int)); t(lambda: TypeAliasType('Z', list[T], type_params=(T,))[int]); t(lambda: TypeAliasType('Z', int, type_params=3)); t(lambda: TypeAliasType(3, int)); t(lambda: TypeAliasType('Z', int, type_params=(3,)))
class Meta(type):
    def mro(cls): return [cls, object, int]
def mk():
    class Q(metaclass=Meta): pass
t(mk)
class Meta2(type):
    def mro(cls): return [object]
def mk2():
    class Q(metaclass=Meta2): pass
    return Q.__mro__
class Meta3(type):
    def mro(cls): return 3
def mk3():
    class Q(metaclass=Meta3): pass
t(mk3)
class Meta4(type):
    def mro(cls): return [cls, 3]
def mk4():
    class Q(metaclass=Meta4): pass
t(mk4)
class S0:
    def f(self):
        del self
        return super().f()
t(lambda: S0().f())
class S1:
    def f(): return super()
t(lambda: S1.f())
class S2:
    def f(self): return super(1, 2, 3)
t(lambda: S2().f())
async def ag():
    try: yield 1
    except ValueError as e: yield ('caught', e.args); 
    yield 3
import asyncio
async def m():
    g = ag()
    print(await g.__anext__()); print(await g.athrow(ValueError('x'))); 
    a = g.athrow(KeyError('k'))
    try: await a
    except KeyError as e: print('K', e)
    try: await a
    except BaseException as e: print(type(e), e)
    g = ag(); a = g.asend(None); print(await a)
    try: await a
    except BaseException as e: print(type(e), e)
    g = ag(); 
    try: await g.asend(5)
    except BaseException as e: print(type(e), e)
    g = ag(); a = g.__anext__(); b = g.__anext__()
    try: a.send(None)
    except StopIteration as e: print('SI', e.value)
    try: b.send(None)
    except StopIteration as e: print('SI', e.value)
    except BaseException as e: print(type(e), e)
    g = ag(); print(await g.aclose()); 
    try: await g.__anext__()
    except BaseException as e: print(type(e), e)
    g = ag(); await g.__anext__(); c = g.aclose(); print(type(c)); await c
    try: await c
    except BaseException as e: print(type(e), e)
    async def ag2():
        try: yield 1
        finally: yield 2
    g = ag2(); await g.__anext__()
    try: await g.aclose()
    except BaseException as e: print(type(e), e)
    async def ag3():
        yield 1
        await asyncio.sleep(0)
        yield 2
    g = ag3(); await g.__anext__()
    x = asyncio.create_task(g.__anext__()); await asyncio.sleep(0)
    try: await g.__anext__()
    except BaseException as e: print(type(e), e)
    print(await x)
asyncio.run(m())
class CoroutineLike:
    def __init__(self): self.n = 0
    def send(self, v):
        self.n += 1
        if self.n < 3: return None
        raise StopIteration('done')
    def throw(self, *a): raise a[0]
    def close(self): pass
    def __await__(self): return self
    def __iter__(self): return self
    def __next__(self): return self.send(None)
async def m2():
    print(asyncio.iscoroutine(CoroutineLike()), await asyncio.create_task(CoroutineLike()), await asyncio.gather(CoroutineLike()), await asyncio.wait_for(CoroutineLike(), 1))
    async with asyncio.TaskGroup() as g: x = g.create_task(CoroutineLike())
    print(x.result())
asyncio.run(m2())
print(asyncio.run(CoroutineLike()))
