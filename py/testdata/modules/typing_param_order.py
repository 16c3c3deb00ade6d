# The order of type variables with defaults in Generic[...] and Protocol[...].
from typing import *
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
T = TypeVar('T'); U = TypeVar('U', default=int); Ts = TypeVarTuple('Ts'); P = ParamSpec('P', default=[int]); Q = ParamSpec('Q'); V = TypeVar('V', default=str)
t(lambda: Generic[U, T]); t(lambda: Generic[T, U]); t(lambda: Generic[T, Unpack[Ts], U]); t(lambda: Generic[Unpack[Ts], P]); t(lambda: Generic[*Ts, T]); t(lambda: Generic[U, *Ts, T]); t(lambda: Generic[U, *Ts]); t(lambda: Generic[U, Q]); t(lambda: Generic[U, P, V]); t(lambda: Protocol[U, T]); t(lambda: list[U, T].__parameters__); t(lambda: Dict[U, T].__parameters__); t(lambda: Union[U, T].__parameters__); t(lambda: Callable[[U], T].__parameters__)
def g():
    class G[T: (int, str) = int, *Ts = *tuple[int, ...], **P = [int]]: pass
    return G
t(g)
def h():
    class G[T, *Ts, U = int]: pass
t(h)
def i():
    class G[T = int, *Ts = *tuple[int, ...]]: pass
    return G.__parameters__, G[str, int, float]
t(i)
