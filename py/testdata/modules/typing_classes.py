# Generic classes, protocols, NewType and type parameters.
from typing import *
import typing
from collections.abc import Sized


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


T = TypeVar("T")
S = TypeVar("S")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


class Stack(Generic[T]):
    def __init__(self, items: list[T] | None = None):
        self.items = items or []

    def push(self, x: T) -> None:
        self.items.append(x)


print(Stack.__parameters__, Stack.__orig_bases__, Stack.__bases__, Stack.__mro__)
print(Stack[int], Stack[int].__args__, Stack[int].__origin__, Stack[T], Stack[list[T]][int], Stack[Stack[T]][str])
s = Stack[int]([1])
print(type(s), s.items, s.__orig_class__, isinstance(s, Stack), Stack[int] == Stack[int], Stack[int] == Stack[str])
attempt(lambda: Stack[int, str])
attempt(lambda: Stack[()])
attempt(lambda: isinstance(s, Stack[int]))
attempt(lambda: Stack["Fwd"])
attempt(lambda: Stack[None])


class Pair(Generic[T, S]):
    pass


class IntPair(Pair[int, S]):
    pass


class Both(Stack[T], Pair[T, S]):
    pass


class Done(Pair[int, str]):
    pass


print(IntPair.__parameters__, IntPair[str], Both.__parameters__, Done.__parameters__, Done.__orig_bases__)
attempt(lambda: Pair[int])
attempt(lambda: Done[int])
attempt(lambda: IntPair[int, str])


def plain():
    class A(Generic):
        pass


def unlisted():
    class A(List[T], Generic[S]):
        pass


def twice():
    class A(Generic[T], Generic[S]):
        pass


attempt(plain)
attempt(unlisted)
attempt(twice)


class MyList(List[T]):
    pass


class MyDict(Dict[str, T]):
    pass


class Seq(Sequence[int]):
    def __getitem__(self, i):
        return (1, 2, 3)[i]

    def __len__(self):
        return 3


print(MyList.__mro__, MyList[int], MyList([1, 2]), MyDict.__parameters__, MyDict(a=1))
print(list(Seq()), 2 in Seq(), Seq.__bases__, Seq.__orig_bases__)


class PS(Generic[P]):
    pass


class PS2(Generic[T, P]):
    pass


class Var(Generic[T, *Ts]):
    pass


print(PS[int, str], PS[[int, str]], PS[...], PS2[int, [str]], PS2[int, ...], PS2[int, P])
print(Var[int], Var[int, str, bool], Var.__parameters__, Var[int].__args__)
attempt(lambda: PS2[int, str])


class Def(Generic[T, S]):
    pass


D = TypeVar("D", default=int)


class WithDefault(Generic[T, D]):
    pass


print(WithDefault[str], WithDefault[str, bool], D.has_default(), D.__default__)


# protocols
class Greets(Protocol):
    def greet(self) -> str: ...


@runtime_checkable
class Named(Protocol):
    name: str


@runtime_checkable
class Closer(Protocol):
    def close(self): ...


class A:
    def close(self):
        pass


class B:
    name = "b"


class C:
    def __init__(self):
        self.name = 1


class N:
    close = None


attempt(lambda: isinstance(A(), Greets))
attempt(lambda: issubclass(A, Greets))
attempt(Greets)
print(isinstance(A(), Closer), isinstance(B(), Closer), isinstance(N(), Closer), issubclass(A, Closer), issubclass(B, Closer), issubclass(N, Closer))
print(isinstance(B(), Named), isinstance(C(), Named), isinstance(A(), Named))
attempt(lambda: issubclass(B, Named))
attempt(lambda: runtime_checkable(A))
attempt(lambda: issubclass(1, Closer))


class Impl(Greets):
    def __init__(self, x):
        self.x = x

    def greet(self):
        return f"hi {self.x}"


print(Impl(1).greet(), isinstance(Impl(1), Impl), issubclass(Impl, Greets) if False else "", Impl.__mro__)


def bad_proto():
    class X(A, Protocol):
        pass


attempt(bad_proto)


class SizedCloser(Sized, Closer, Protocol):
    extra: int = 0


print(is_protocol(SizedCloser), is_protocol(Impl), is_protocol(Greets), is_protocol(int), is_protocol(Protocol))
print(sorted(get_protocol_members(SizedCloser)), get_protocol_members(Greets), get_protocol_members(Named))
attempt(get_protocol_members, Impl)
attempt(get_protocol_members, int)


class GP(Protocol[T]):
    def get(self) -> T: ...


print(GP[int], GP.__parameters__, GP.__bases__, GP.__orig_bases__)


class GPImpl(GP[str]):
    def get(self):
        return "x"


print(GPImpl().get(), GPImpl.__parameters__)


@runtime_checkable
class Prop(Protocol):
    @property
    def size(self) -> int: ...

    def go(self): ...


class HasProp:
    @property
    def size(self):
        raise RuntimeError("never called")

    def go(self):
        pass


print(isinstance(HasProp(), Prop), isinstance(3, SupportsIndex), isinstance(3.5, SupportsRound), isinstance("", SupportsAbs), isinstance(1j, SupportsComplex))
print(isinstance([], Closer), isinstance(b"", SupportsBytes), issubclass(int, SupportsInt), issubclass(str, SupportsFloat))


@runtime_checkable
class CallP(Protocol):
    def __call__(self, x: int) -> int: ...


print(isinstance(len, CallP), isinstance(3, CallP), isinstance(lambda: 1, CallP))


# PEP 695
class Box[K, V: int, *Xs, **Q]:
    def get[Z](self, z: Z) -> Z:
        return z


print(Box.__type_params__, Box.__parameters__, Box.__orig_bases__, Box.__bases__)
print(Box[int, bool, str, [int]] if False else "", Box.get.__type_params__)


class Simple[X]:
    pass


class Bound[X: (int, str), Y: int = bool]:
    pass


print(Simple[int], Simple[Simple[str]], Bound.__type_params__[0].__constraints__, Bound.__type_params__[0].__bound__, Bound.__type_params__[1].__bound__, Bound.__type_params__[1].__default__)
x_var = Simple.__type_params__[0]
print(x_var, x_var.__name__, x_var.__infer_variance__, x_var.__covariant__, x_var.__bound__, x_var.__constraints__, x_var.has_default())
type IntList = list[int]
type Tree[X] = X | list[Tree[X]]
print(IntList, IntList.__value__, IntList.__name__, IntList.__type_params__, Tree, Tree[int], Tree.__type_params__, type(IntList), Tree.__value__)
attempt(lambda: IntList[int])
print(Tree[int].__origin__, Tree[int].__args__, IntList | None, get_origin(Tree[int]))


def first[X](xs: list[X]) -> X:
    return xs[0]


print(first([1]), first.__type_params__, first.__annotations__)
Alias = TypeAliasType("Alias", dict[str, T], type_params=(T,))
print(Alias, Alias[int], Alias.__parameters__, Alias.__value__, Alias.__module__)
attempt(setattr, Alias, "__name__", "x")

# NewType
UserId = NewType("UserId", int)
print(UserId, UserId(3), UserId.__name__, UserId.__supertype__, UserId.__module__, UserId.__qualname__, type(UserId), Optional[UserId], list[UserId], UserId | str)
AdminId = NewType("AdminId", UserId)
print(AdminId(UserId(4)), AdminId.__supertype__)


def sub_new():
    class X(UserId):
        pass


def sub_var():
    class X(T):
        pass


def sub_form():
    class X(Final):
        pass


def sub_lit():
    class X(Literal[1]):
        pass


def sub_opt():
    class X(Optional[int]):
        pass


def sub_any():
    class X(Any):
        pass
    return X().__class__.__mro__


attempt(sub_new)
attempt(sub_var)
attempt(sub_form)
attempt(sub_lit)
attempt(sub_opt)
attempt(sub_any)
attempt(lambda: isinstance(3, UserId))


class Over:
    @overload
    def f(self, x: int) -> int: ...
    @overload
    def f(self, x: str) -> str: ...
    def f(self, x):
        return x


print(len(get_overloads(Over.f)), Over().f(2), [o.__annotations__ for o in get_overloads(Over.f)])
clear_overloads()
print(get_overloads(Over.f))


@overload
def only(x: int): ...


attempt(only, 1)


@final
class Fin:
    @final
    def m(self): ...

    @override
    def o(self): ...


print(Fin.__final__, Fin.m.__final__, Fin.o.__override__)


@dataclass_transform(kw_only_default=True)
def make(cls):
    return cls


print(make.__dataclass_transform__)
print(cast(str, 5), assert_type(4, int), TYPE_CHECKING)
attempt(assert_never, "x" * 200)
print(Concatenate[int, P], Callable[Concatenate[int, str, P], T][[bool], str], Callable[P, int][...], Callable[P, int][int, str])
print(TypeVar("Q", bound=int).__bound__, repr(TypeVar("Q", contravariant=True)), ParamSpec("PP", covariant=True))
