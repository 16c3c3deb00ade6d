# A star before a generic alias: in brackets, in annotations and as the default of a type parameter.
print(list(tuple[int, str]), next(iter(tuple[int, str])), [*tuple[int]])
def f(*a: *tuple[int, str]): pass
print(f.__annotations__)
type X[*Ts = *tuple[int, str]] = int
print(X.__type_params__[0].__default__)
class A[*Ts = *tuple[int, str]]: pass
print(A.__type_params__[0].__default__)
def g[*Ts = *tuple[int, str]](): pass
print(g.__type_params__[0].__default__)
type Y[*Ts = [int]] = int
print(Y.__type_params__[0].__default__)
type Z[*Ts = *[int]] = int
print(Z.__type_params__[0].__default__)
type Z[*Ts = *5] = int
try: print(Z.__type_params__[0].__default__)
except TypeError as e: print(e)
a = next(iter(tuple[int, str]))
print(a.__unpacked__, tuple[int].__unpacked__, a == tuple[int, str], a.__args__, a.__origin__, tuple[*tuple[int, ...]], tuple[float, *tuple[int, str]].__args__)
print(list[int] == list[int], hash(a) == hash(next(iter(tuple[int, str]))))
import typing
print(typing.get_args(tuple[*tuple[int]]), typing.Unpack[tuple[int, str]])
def h[*Ts](*a: *Ts) -> tuple[*Ts]: pass
print(h.__annotations__)
for x in list[int]: print(x)
