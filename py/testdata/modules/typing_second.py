# The typing module a second time: the corners of every form, with the messages of what it refuses.
import typing
from typing import *
import collections.abc as cabc


def t(name, f):
    try:
        print(name, '->', f())
    except BaseException as e:
        print(name, '!!', type(e).__name__, e)


T = TypeVar('T')
S = TypeVar('S', int, str)
B = TypeVar('B', bound=int)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')

print('== subscription errors')
t('Any[int]', lambda: Any[int])
t('Any()', lambda: Any())
t('NoReturn[int]', lambda: NoReturn[int])
t('Self[int]', lambda: Self[int])
t('Never()', lambda: Never())
t('Final[int,str]', lambda: Final[int, str])
t('ClassVar[int,str]', lambda: ClassVar[int, str])
t('Optional[int,str]', lambda: Optional[int, str])
t('Optional[()]', lambda: Optional[()])
t('Optional[3]', lambda: Optional[3])
t('Union[()]', lambda: Union[()])
t('Union[3]', lambda: Union[3])
t('Union[int, 3]', lambda: Union[int, 3])
t('Union[int, "x"]', lambda: Union[int, 'x'])
t('Union', lambda: Union)
t('Union[int]', lambda: Union[int])
t('Union[int,int]', lambda: Union[int, int])
t('Union[int,None]', lambda: Union[int, None])
t('Union[None]', lambda: Union[None])
t('Optional[None]', lambda: Optional[None])
t('Generic[int]', lambda: Generic[int])
t('Generic[T,T]', lambda: Generic[T, T])
t('Generic[()]', lambda: Generic[()])
t('Generic[T]', lambda: Generic[T])
t('Generic()', lambda: type(Generic()))
t('Protocol[int]', lambda: Protocol[int])
t('Protocol[T,T]', lambda: Protocol[T, T])
t('Protocol()', lambda: type(Protocol()))
t('List[int,str]', lambda: List[int, str])
t('Dict[int]', lambda: Dict[int])
t('Dict[int,str,float]', lambda: Dict[int, str, float])
t('List[()]', lambda: List[()])
t('List[3]', lambda: List[3])
t('List[int][str]', lambda: List[int][str])
t('list[T][int]', lambda: list[T][int])
t('list[int][str]', lambda: list[int][str])
t('dict[T,S][int]', lambda: dict[T, S][int])
t('Tuple[()]', lambda: Tuple[()])
t('Tuple[int,...]', lambda: Tuple[int, ...])
t('Tuple[...]', lambda: Tuple[...])
t('Tuple[3]', lambda: Tuple[3])
t('Tuple[..., int]', lambda: Tuple[..., int])
t('Callable', lambda: Callable)
t('Callable[int]', lambda: Callable[int])
t('Callable[int,str]', lambda: Callable[int, str])
t('Callable[[int],str]', lambda: Callable[[int], str])
t('Callable[[],str]', lambda: Callable[[], str])
t('Callable[...,str]', lambda: Callable[..., str])
t('Callable[P,str]', lambda: Callable[P, str])
t('Callable[Concatenate[int,P],str]', lambda: Callable[Concatenate[int, P], str])
t('cabc.Callable[[int],str]', lambda: cabc.Callable[[int], str])
t('Concatenate[int,str]', lambda: Concatenate[int, str])
t('Concatenate[()]', lambda: Concatenate[()])
t('Concatenate[int,...]', lambda: Concatenate[int, ...])
t('Concatenate[P]', lambda: Concatenate[P])
t('Literal[()]', lambda: Literal[()])
t('Literal[1,1,True,2]', lambda: Literal[1, 1, True, 2])
t('Literal nested', lambda: Literal[1, Literal[2, 3], 2])
t('Literal unhashable', lambda: Literal[[], []])
t('Literal eq', lambda: (Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[True], Literal[0] == Literal[False], hash(Literal[1, 2]) == hash(Literal[2, 1])))
t('Literal args', lambda: Literal['a', 'b', 'a'].__args__)
t('Literal None', lambda: Literal[None, 'x', b'y'])
t('Annotated[int]', lambda: Annotated[int])
t('Annotated[()]', lambda: Annotated[()])
t('Annotated[3,4]', lambda: Annotated[3, 4])
t('Annotated nest', lambda: Annotated[Annotated[int, 1], 2])
t('Annotated attrs', lambda: (Annotated[int, 1, 2].__metadata__, Annotated[int, 1].__origin__, Annotated[int, 1].__args__))
t('Annotated eq', lambda: (Annotated[int, 1] == Annotated[int, 1], Annotated[int, 1] == Annotated[int, 2], Annotated[int, 1] == int))
t('Annotated call', lambda: Annotated[list, 1]((1, 2)))
t('Annotated sub', lambda: Annotated[List[T], 1][int])
t('Annotated[T][int]', lambda: Annotated[T, 'm'][str])
t('Required[int]', lambda: Required[int])
t('NotRequired[int,str]', lambda: NotRequired[int, str])
t('ReadOnly[int]', lambda: ReadOnly[int])
t('ReadOnly[int,str]', lambda: ReadOnly[int, str])
t('TypeGuard[int]', lambda: TypeGuard[int])
t('TypeIs[int,str]', lambda: TypeIs[int, str])
t('TypeIs()', lambda: TypeIs())
t('Unpack[int]', lambda: Unpack[int])
t('Unpack[Ts]', lambda: Unpack[Ts])
t('Unpack[tuple[int,str]]', lambda: Unpack[tuple[int, str]])
t('Unpack[int,str]', lambda: Unpack[int, str])
t('LiteralString', lambda: LiteralString)
t('LiteralString[int]', lambda: LiteralString[int])
t('TypeAlias[int]', lambda: TypeAlias[int])
t('Type[int]', lambda: Type[int])
t('Type[int,str]', lambda: Type[int, str])
t('AsyncGenerator[int]', lambda: AsyncGenerator[int])
t('Generator[int]', lambda: Generator[int])
t('Generator[int,str,bytes]', lambda: Generator[int, str, bytes])
t('ContextManager[int]', lambda: ContextManager[int])
t('AsyncContextManager[int]', lambda: AsyncContextManager[int])
t('Counter[int,int]', lambda: typing.Counter[int, int])
t('Deque()', lambda: Deque())
t('List()', lambda: List())
t('Dict[str,int]()', lambda: Dict[str, int](a=1))
t('DefaultDict[str,int]()', lambda: DefaultDict[str, int](int))
t('Iterable()', lambda: Iterable())
t('Hashable', lambda: (Hashable, Sized, Hashable[int]))
t('Text', lambda: (Text, AnyStr, Pattern, Match, Pattern[str]))

print('== instance checks')
for name, f in [
    ('List[int]', lambda: isinstance([], List[int])),
    ('list[int]', lambda: isinstance([], list[int])),
    ('sub list[int]', lambda: issubclass(list, list[int])),
    ('sub List[int]', lambda: issubclass(list, List[int])),
    ('List', lambda: isinstance([], List)),
    ('sub List', lambda: issubclass(list, List)),
    ('sub 3', lambda: issubclass(3, List)),
    ('Any', lambda: isinstance(1, Any)),
    ('sub Any', lambda: issubclass(int, Any)),
    ('Union', lambda: isinstance(1, Union)),
    ('Union[int,str]', lambda: isinstance(1, Union[int, str])),
    ('Union[int,list[int]]', lambda: isinstance('', Union[int, list[int]])),
    ('int|list[int] first', lambda: isinstance(1, int | list[int])),
    ('sub Union', lambda: issubclass(int, Union[int, str])),
    ('Optional', lambda: isinstance(None, Optional[int])),
    ('Optional bare', lambda: isinstance(None, Optional)),
    ('Literal', lambda: isinstance(1, Literal[1])),
    ('Callable', lambda: isinstance(len, Callable)),
    ('Callable[...]', lambda: isinstance(len, Callable[..., int])),
    ('TypeVar', lambda: isinstance(1, T)),
    ('Generic', lambda: isinstance(1, Generic)),
    ('Protocol', lambda: isinstance(1, Protocol)),
    ('NewType', lambda: isinstance(1, NewType('N', int))),
    ('Final', lambda: isinstance(1, Final)),
    ('Final[int]', lambda: isinstance(1, Final[int])),
    ('ClassVar[int]', lambda: isinstance(1, ClassVar[int])),
    ('Never', lambda: isinstance(1, Never)),
    ('Self', lambda: issubclass(int, Self)),
    ('Annotated', lambda: isinstance(1, Annotated[int, 1])),
    ('Tuple', lambda: (isinstance((), Tuple), issubclass(tuple, Tuple))),
    ('Tuple[int]', lambda: isinstance((), Tuple[int])),
    ('NamedTuple', lambda: isinstance((), NamedTuple)),
    ('TypedDict', lambda: isinstance({}, TypedDict)),
    ('Type[int]', lambda: isinstance(int, Type[int])),
    ('Unpack', lambda: isinstance(1, Unpack[Ts])),
]:
    t(name, f)

print('== subclassing refused')
def sub(base):
    def f():
        class X(base):
            pass
        return X.__mro__
    return f
for base in [Any, Union[int, str], Optional, Optional[int], Literal[1], ClassVar, ClassVar[int], Final, Never, Self,
             NoReturn, T, P, Ts, P.args, Annotated[int, 1], NewType('N', int), List, List[int], Callable, Callable[[int], int],
             Tuple, Tuple[int], Type, Type[int], LiteralString, TypeGuard, TypeGuard[int], Unpack[Ts], int | str, Concatenate[int, P], Generic]:
    def show():
        r = sub(base)()
        return [c.__name__ for c in r]
    t(repr(base), show)

print('== TypeVar')
t('noargs', lambda: TypeVar())
t('one constraint', lambda: TypeVar('X', int))
t('bound+con', lambda: TypeVar('X', int, str, bound=int))
t('co+contra', lambda: TypeVar('X', covariant=True, contravariant=True))
t('infer+co', lambda: TypeVar('X', covariant=True, infer_variance=True))
t('name', lambda: TypeVar(3))
t('bound 3', lambda: TypeVar('X', bound=3))
t('con 3', lambda: TypeVar('X', 3, 4))
t('reprs', lambda: (TypeVar('X'), TypeVar('X', covariant=True), TypeVar('X', contravariant=True), TypeVar('X', infer_variance=True)))
t('attrs', lambda: (S.__constraints__, B.__bound__, T.__bound__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.__name__, T.__module__))
t('default', lambda: (T.has_default(), T.__default__, TypeVar('X', default=int).__default__, TypeVar('X', default=None).__default__, TypeVar('X', default=int).has_default()))
t('bound str', lambda: TypeVar('X', bound='Foo').__bound__)
t('bound None', lambda: TypeVar('X', bound=None).__bound__)
t('T|int', lambda: T | int)
t('int|T', lambda: int | T)
t('T|"x"', lambda: T | 'x')
t('ParamSpec bad', lambda: ParamSpec('Q', covariant=True, contravariant=True))
t('ParamSpec default', lambda: ParamSpec('Q', default=[int, str]).__default__)
t('TypeVarTuple', lambda: (Ts, list(Ts), Ts.has_default(), Ts.__name__, TypeVarTuple('Us', default=Unpack[tuple[int]]).__default__))

print('== generics')
class Box(Generic[T]): pass
class Two(Generic[T, S]): pass
class Three(Two[T, int]): pass
class V(Generic[Unpack[Ts]]): pass
class W(Generic[T, *Ts]): pass
class Q(Generic[P]): pass
class Z(Generic[T, P]): pass
t('Box', lambda: (Box, Box[int], Box[int].__args__, Box[int].__origin__, Box.__parameters__, Box[T].__parameters__))
t('Box[int,str]', lambda: Box[int, str])
t('Box[()]', lambda: Box[()])
t('Box[int][str]', lambda: Box[int][str])
t('Two[int]', lambda: Two[int])
t('Three[str]', lambda: (Three[str], Three.__orig_bases__, Three.__parameters__))
t('W', lambda: (W[int], W[int, str], W[int, str, float].__args__, W[T, *Ts][int, str]))
t('W[()]', lambda: W[()])
t('Q', lambda: (Q[int, str], Q[[int, str]], Q[...], Q[P], Q[int], Q[[]]))
t('Z', lambda: (Z[int, [str]], Z[int, ...], Z[int, P]))
t('Z[int,str]', lambda: Z[int, str])
t('Z[int]', lambda: Z[int])
t('eq', lambda: (Box[int] == Box[int], hash(Box[int]) == hash(Box[int]), Box[int] == Box[str], Box[int] == 3))
t('new', lambda: (type(Box[int]()).__name__, Box[int]().__orig_class__))
t('dict sub', lambda: Dict[T, List[S]][int, str])
t('Callable sub', lambda: (Callable[[T], S][int, str], Callable[P, T][[int, str], bytes], Callable[P, T][..., int], Callable[Concatenate[int, P], T][[str], bytes]))
t('union sub', lambda: (Union[T, S][int, str], (T | list[S])[int, str], Optional[T][int]))
def f():
    class Bad(Generic[T], Generic[S]): pass
t('two Generic', f)
def f():
    class Bad(Box[S], Generic[T]): pass
t('missing in Generic', f)
def f():
    class Bad(Generic): pass
t('bare', f)
def f():
    class Bad(List[T], Generic[T], Dict[S, int]): pass
t('bad3', f)
t('setattr', lambda: setattr(List[int], 'x', 3))
t('alias attr', lambda: (List.__name__, List.__qualname__, List.__module__, List[int].__name__, List._name if hasattr(List, '_name') else None))
t('no attr', lambda: List[int].nope)
t('dir', lambda: [n for n in dir(Box[int]) if n in ('__origin__', '__args__', '__parameters__', 'x')])
t('mro', lambda: [c.__name__ for c in Three.__mro__])
t('unpack List', lambda: [*List[int]])
t('unpack Tuple', lambda: [*Tuple[int, str]])
t('len', lambda: len(List[int]))
t('mro_entries', lambda: (List[int].__mro_entries__((List[int],)), Box[int].__mro_entries__((Box[int],))))
t('copy_with', lambda: List[int].copy_with((str,)))
