# What @dataclass makes are functions like any other: names, signatures, annotations, defaults, errors; super() in classes with slots.
import inspect, types, typing
from dataclasses import *
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
@dataclass(order=True, frozen=True)
class A:
    x: int
    y: 'str' = 'a'
    z: list = field(default_factory=list, kw_only=True)
@dataclass(unsafe_hash=True, slots=True)
class B:
    a: int
    b: typing.Optional[int] = None
    def f(self): return super().__init__
for n in ("__init__","__repr__","__eq__","__lt__","__hash__","__setattr__","__delattr__","__replace__"):
    f = getattr(A, n)
    t(lambda: n); t(lambda: f.__name__); t(lambda: f.__qualname__); t(lambda: f.__module__); t(lambda: isinstance(f, types.FunctionType)); t(lambda: f.__annotations__); t(lambda: f.__defaults__); t(lambda: f.__kwdefaults__); t(lambda: f.__doc__)
    t(lambda: str(inspect.signature(f)))
t(lambda: inspect.signature(A)); t(lambda: A.__doc__); t(lambda: inspect.signature(B)); t(lambda: B.__init__.__annotations__); t(lambda: typing.get_type_hints(A.__init__))
t(lambda: A()); t(lambda: A(1, 2, 3)); t(lambda: A(1, q=2)); t(lambda: A.__init__()); t(lambda: A.__repr__()); t(lambda: A(1).__eq__(3)); t(lambda: A(1).__lt__(3)); t(lambda: A(1) < 3); t(lambda: A.__eq__(1,2))
t(lambda: type(B(1).f()).__name__)
def g(): A(1).x = 3
t(g)
def h(): del A(1).x
t(h)
t(lambda: inspect.isfunction(A.__init__)); t(lambda: inspect.getmembers(A, inspect.isfunction)[0][0])
t(lambda: A.__match_args__); t(lambda: A.__dataclass_params__); t(lambda: sorted(A.__dict__))
t(lambda: replace(A(1), x=2, z=[1])); t(lambda: A(1).__replace__(x=5)); t(lambda: replace(A(1), q=1)); t(lambda: A(1).__init__.__func__ is A.__init__); t(lambda: type(A(1).__init__).__name__)
