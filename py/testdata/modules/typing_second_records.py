# Typing's records, protocols, hints and decorators a second time: every way to say it, and what is refused.
import typing
from typing import *
import io, sys, abc, inspect


def t(name, f):
    try:
        import re
        print(name, '->', re.sub(' at 0x[0-9a-f]+', '', str(f())))
    except BaseException as e:
        print(name, '!!', type(e).__name__, e)


T = TypeVar('T')

print('== TypedDict')
class A(TypedDict):
    x: int
    y: NotRequired[str]
class B(A, total=False):
    z: float
    w: Required[bytes]
class C(TypedDict, total=False):
    a: ReadOnly[int]
    b: Required[ReadOnly[str]]
    c: Annotated[Required[int], 'm']
for k in (A, B, C):
    print(k.__name__, sorted(k.__required_keys__), sorted(k.__optional_keys__), sorted(k.__readonly_keys__), sorted(k.__mutable_keys__), k.__total__, k.__annotations__)
t('hints', lambda: get_type_hints(C))
t('hints extras', lambda: get_type_hints(C, include_extras=True))
t('bases', lambda: (A.__bases__, A.__orig_bases__, B.__orig_bases__, A.__mro__ == (A, dict, object), type(A).__name__))
t('call', lambda: (A(x=1), A({'x': 1}), A([('x', 2)]), type(A(x=1))))
t('isinstance', lambda: isinstance({}, A))
t('issubclass', lambda: issubclass(dict, A))
def f():
    class D(A):
        def m(self): pass
t('method', f)
def f():
    class D(A):
        x = 3
    return D.x
t('value', f)
def f():
    class D(A, int): pass
t('base int', f)
def f():
    class D(A):
        x: str
    return D.__annotations__
t('redefine', f)
def f():
    class D(TypedDict):
        x: Required[NotRequired[int]]
t('req notreq', f)
def f():
    class D(TypedDict):
        x: 3
t('3', f)
def f():
    class D(TypedDict, foo=1): pass
t('kw', f)
def f():
    class D(TypedDict, Generic[T], total=False):
        x: T
    return D.__parameters__, D[int], D[int](x=3), D.__orig_bases__, D.__bases__
t('generic', f)
def f():
    class D(TypedDict, metaclass=type): pass
t('meta', f)
t('functional', lambda: TypedDict('M', {'in': int, 'x-y': str}).__annotations__)
t('functional total', lambda: (TypedDict('M', {'a': int}, total=False).__optional_keys__, TypedDict('M', {'a': Required[int]}, total=False).__required_keys__))
t('functional kw', lambda: TypedDict('M', a=int))
t('functional none', lambda: TypedDict('M'))
t('functional None', lambda: TypedDict('M', None))
t('no args', lambda: TypedDict())
t('is_typeddict', lambda: (is_typeddict(A), is_typeddict(dict), is_typeddict(TypedDict), is_typeddict(3), is_typeddict(A | int)))
t('closed', lambda: TypedDict('M', {'a': int}, closed=True))
t('extra_items', lambda: TypedDict('M', {'a': int}, extra_items=int))
t('repr', lambda: (A, TypedDict, repr(Required[int]), Required))
t('A|B', lambda: A | None)
t('module', lambda: (A.__module__, A.__qualname__, TypedDict('M', {}).__module__))
t('doc', lambda: A.__doc__)
t('cls getattr', lambda: (A.keys is dict.keys, A.fromkeys('ab')))

print('== NamedTuple')
class N(NamedTuple):
    "doc"
    x: int
    y: str = 'd'
    def m(self): return self.x * 2
    @property
    def p(self): return 1
    def __repr__(self): return f'N!{self.x}'
t('N', lambda: (N(1), N(1).m(), N(1).p, N._fields, N._field_defaults, N.__annotations__, N.__doc__, N.__orig_bases__, N.__bases__, N.__match_args__))
t('N missing', lambda: N())
t('N extra', lambda: N(1, 2, 3))
t('N kw', lambda: N(z=1))
t('N._replace', lambda: N(1)._replace(q=4))
def f():
    class M(NamedTuple):
        x: int = 1
        y: str
t('order', f)
def f():
    class M(NamedTuple):
        _x: int
t('underscore', f)
def f():
    class M(NamedTuple):
        x: int
        def __new__(cls): pass
t('__new__', f)
def f():
    class M(NamedTuple, int): x: int
t('bases', f)
def f():
    class M(NamedTuple, Generic[T]):
        x: T
    return M[int](3), M.__parameters__, M.__bases__, M[int]
t('generic', f)
def f():
    class M(NamedTuple): pass
    return M(), M._fields
t('empty', f)
def f():
    class M(N): z: int
    return M(1), M._fields, M.__bases__
t('sub', f)
t('functional', lambda: NamedTuple('M', [('a', int), ('b', str)])(1, 'x'))
t('functional attrs', lambda: (NamedTuple('M', [('a', int)]).__annotations__, NamedTuple('M', [('a', int)]).__module__))
t('functional bad', lambda: NamedTuple('M', [('a', 3)]))
t('functional bad2', lambda: NamedTuple('M', ['ab', 'cd'])._fields)
t('functional bad3', lambda: NamedTuple('M', ['abc']))
t('functional dup', lambda: NamedTuple('M', [('a', int), ('a', str)]))
t('functional kw', lambda: NamedTuple('M', [('class', int)]))
t('kwargs', lambda: NamedTuple('M', a=int))
t('both', lambda: NamedTuple('M', [], a=int))
t('missing', lambda: NamedTuple('M'))
t('None', lambda: NamedTuple('M', None))
t('no name', lambda: NamedTuple())
t('repr', lambda: NamedTuple)

print('== NewType')
U = NewType('U', int)
t('U', lambda: (U, U(3), U.__supertype__, U.__name__, U.__qualname__, U.__module__, type(U), U | str, str | U, Optional[U]))
t('U("x")', lambda: U('x'))
t('U()', lambda: U())
t('U(1,2)', lambda: U(1, 2))
t('NewType()', lambda: NewType())
t('NewType of NewType', lambda: NewType('W', U).__supertype__)
t('NewType dot', lambda: (NewType('a.b', int).__name__, NewType('a.b', int).__qualname__))
t('pickle', lambda: U.__reduce__())

print('== Protocol')
@runtime_checkable
class HasX(Protocol):
    x: int
@runtime_checkable
class Meth(Protocol):
    def m(self): ...
@runtime_checkable
class Both(HasX, Meth, Protocol): ...
class NotRt(Protocol):
    def m(self): ...
class Impl:
    x = 1
    def m(self): return 1
class ImplNone:
    m = None
class Late:
    def __init__(self): self.x = 3
t('x', lambda: (isinstance(Impl(), HasX), isinstance(Late(), HasX), isinstance(3, HasX), isinstance(ImplNone(), Meth)))
t('m', lambda: (isinstance(Impl(), Meth), issubclass(Impl, Meth), issubclass(Late, Meth), isinstance(Impl(), Both)))
t('sub data', lambda: issubclass(Impl, HasX))
t('sub both', lambda: issubclass(Impl, Both))
t('not rt', lambda: isinstance(Impl(), NotRt))
t('not rt sub', lambda: issubclass(Impl, NotRt))
t('sub 3', lambda: issubclass(3, Meth))
t('new', lambda: HasX())
t('new2', lambda: NotRt())
t('rt on class', lambda: runtime_checkable(Impl))
t('rt on 3', lambda: runtime_checkable(3))
def f():
    class X(Protocol, Impl): ...
t('proto base', f)
def f():
    class X(HasX): 
        pass
    return X(), 
t('nonproto sub', lambda: type(f()[0]).__name__)
t('members', lambda: (get_protocol_members(Both), get_protocol_members(HasX)) and sorted(get_protocol_members(Both)))
t('members 3', lambda: get_protocol_members(3))
t('members Impl', lambda: get_protocol_members(Impl))
t('is_protocol', lambda: (is_protocol(HasX), is_protocol(Impl), is_protocol(Protocol), is_protocol(SupportsInt), is_protocol(3)))
t('Supports', lambda: [(c.__name__, isinstance(3, c), isinstance('', c)) for c in (SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex, SupportsAbs, SupportsRound)])
t('SupportsAbs[int]', lambda: (SupportsAbs[int], SupportsAbs.__parameters__))
t('isinstance SupportsAbs[int]', lambda: isinstance(1, SupportsAbs[int]))
class PG(Protocol[T]):
    def g(self) -> T: ...
t('PG', lambda: (PG[int], PG.__parameters__, PG.__orig_bases__ if hasattr(PG, '__orig_bases__') else None, PG.__mro__))
class PP[X](Protocol):
    def g(self) -> X: ...
t('PP', lambda: (PP[int], PP.__type_params__, PP._is_protocol))
class WithInit(Protocol):
    x: int
    def __init__(self): self.x = 1
class CI(WithInit): ...
t('CI', lambda: CI().x)
t('iter proto', lambda: (isinstance([], typing.Iterable), issubclass(list, Iterable)))
class Slots(Protocol):
    __slots__ = ('a',)
    a: int
t('slots', lambda: sorted(get_protocol_members(Slots)))
class Abst(Protocol):
    def need(self): raise NotImplementedError
    @abc.abstractmethod
    def must(self): ...
class AI(Abst): ...
t('abstract', lambda: AI())

print('== hints')
class H:
    a: 'int'
    b: 'List[H]' = None
    c: Annotated[int, 'x']
    d: ClassVar['str'] = ''
    e: Final = 3
class H2(H):
    a: 'str'
t('H', lambda: get_type_hints(H, localns={'H': H}))
t('H2', lambda: get_type_hints(H2))
t('extras', lambda: get_type_hints(H, include_extras=True))
t('missing', lambda: get_type_hints(type('K', (), {'__annotations__': {'x': 'Nope'}})))
def fn(a: int, b: 'str' = None, *c: 'T', d: Annotated[int, 1], **e: None) -> 'None': ...
t('fn', lambda: get_type_hints(fn))
t('fn extras', lambda: get_type_hints(fn, include_extras=True))
t('3', lambda: get_type_hints(3))
t('len', lambda: get_type_hints(len))
t('lambda', lambda: get_type_hints(lambda x: 1))
t('module', lambda: type(get_type_hints(typing)))
t('localns', lambda: get_type_hints(type('K', (), {'__annotations__': {'x': 'Q', 'y': 'R'}}), {'Q': int}, {'R': str}))
t('value 3', lambda: get_type_hints(type('K', (), {'__annotations__': {'x': 3}})))
t('origin', lambda: [get_origin(x) for x in (List[int], list[int], Union[int, str], int | None, Literal[1], Annotated[int, 1], ClassVar[int], Final[int], Callable[[int], int], int, Generic, Generic[T], List, T, ParamSpec('P').args, Concatenate[int, ...], Required[int], Unpack[tuple[int]], 3)])
t('args', lambda: [get_args(x) for x in (List[int], Dict[int, T], Union[int, None], int | None, Literal[1, 2], Annotated[int, 1], Callable[[int, str], int], Callable[..., int], Callable[[], int], int, Generic[T], List, Tuple[()], Tuple[int, ...], Concatenate[int, ...], 3)])
fr = ForwardRef('int')
t('fr', lambda: (fr, fr.__forward_arg__, fr == ForwardRef('int'), hash(fr) == hash(ForwardRef('int')), ForwardRef('int', module='m'), fr.evaluate(), ForwardRef('list[X]').evaluate(globals={'X': str})))
t('fr bad', lambda: ForwardRef('1 +'))
t('fr 3', lambda: ForwardRef(3))
t('fr eval', lambda: ForwardRef('Nope').evaluate())
t('fr or', lambda: (ForwardRef('X') | int, List['X'], Optional['X'], List['X'].__args__))
t('evaluate_forward_ref', lambda: evaluate_forward_ref(ForwardRef('List["X"]'), globals={'X': int, 'List': List}))
t('evaluate_forward_ref missing', lambda: evaluate_forward_ref(ForwardRef('X')))
t('fr is_class', lambda: (ForwardRef('X', is_class=True), ForwardRef('X', is_argument=False).__forward_is_argument__))

print('== decorators')
@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
t('overloads', lambda: [get_type_hints(f) for f in get_overloads(ov)])
t('clear', lambda: (clear_overloads(), get_overloads(ov)))
@overload
def only(x: int): ...
t('only', lambda: only(1))
t('overload(3)', lambda: overload(3)())
t('get_overloads(3)', lambda: get_overloads(3))
@no_type_check
class NT:
    x: 'bogus'
    def m(self, a: 'bogus2'): ...
t('ntc', lambda: (get_type_hints(NT), get_type_hints(NT.m), NT.__no_type_check__))
@final
class Fi:
    @final
    def m(self): ...
    @override
    def n(self): ...
t('final', lambda: (Fi.__final__, Fi.m.__final__, Fi.n.__override__, final(3), override('x')))
@dataclass_transform(kw_only_default=True, field_specifiers=(int,), foo=1)
def dt(c): return c
t('dt', lambda: dt.__dataclass_transform__)
t('assert_never', lambda: assert_never('x'))
t('assert_never long', lambda: assert_never('x' * 200))
t('assert_type', lambda: assert_type(3, str))
t('cast', lambda: (cast(str, 3), cast('x', None)))
err = sys.stderr; sys.stderr = io.StringIO()
r = reveal_type(3); out = sys.stderr.getvalue(); sys.stderr = err
print(r, out)
t('TYPE_CHECKING', lambda: TYPE_CHECKING)
t('get_origin()', lambda: get_origin())

print('== IO')
t('IO', lambda: (IO, IO[str], TextIO, BinaryIO, TextIO.__mro__, BinaryIO.__bases__, TextIO.__bases__))
t('isinstance', lambda: (isinstance(io.StringIO(), TextIO), isinstance(io.StringIO(), IO)))
t('IO names', lambda: sorted(n for n in vars(IO) if not n.startswith('_')))
t('TextIO names', lambda: sorted(n for n in vars(TextIO) if not n.startswith('_')))
t('abstract', lambda: (sorted(IO.__abstractmethods__) if hasattr(IO, '__abstractmethods__') else None))
t('TextIO()', lambda: TextIO().read())

print('== type aliases and unions')
type L[X] = list[X]
type R = int | 'R'
t('L', lambda: (L, L[int], L.__value__, L.__type_params__, L.__parameters__, L.__name__, L.__module__, L[int].__args__, L[int].__origin__, type(L)))
t('R', lambda: R.__value__)
t('R[int]', lambda: R[int])
t('L|int', lambda: L | int)
t('isinstance', lambda: isinstance(1, L))
t('TypeAliasType', lambda: TypeAliasType('X', list[T], type_params=(T,))[int])
t('TypeAliasType bad', lambda: TypeAliasType('X', int, type_params=3))
t('TypeAliasType bad2', lambda: TypeAliasType(3, int))
t('TypeAliasType bad3', lambda: TypeAliasType('X', int, type_params=(1,)))
t('union type', lambda: (type(int | str), type(Union[int, str]), Union is type(int | str), (int | str) == (str | int), hash(int | str) == hash(str | int)))
t('union attrs', lambda: ((int | str).__args__, (int | None).__parameters__, (int | str).__origin__, Union.__name__, Union.__module__, Union.__qualname__))
t('dup', lambda: (int | str | int, int | (str | int), bool | int, None | int, int | None | None))
t('None|None', lambda: None | None)
t('int|3', lambda: int | 3)
t('int|"x"', lambda: int | 'x')
t('Union str', lambda: (Union[int, 'X'], List['X'] | int, Any | int, Union[int, Any], Literal[1] | None, Callable | None))
t('Union True/1', lambda: Union[Literal[1], Literal[True]])
t('sub [int]', lambda: (int | str)[int])
t('unhashable', lambda: Union[Annotated[int, []], str])
t('all', lambda: sorted(set(typing.__all__)))
t('nope', lambda: typing.nope)
