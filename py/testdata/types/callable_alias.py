import types
class G(types.GenericAlias):
    def __new__(cls, origin, args): return super().__new__(cls, origin, args)
    def __repr__(self): return "G!"
    def __getitem__(self, i): return i
print(G(list, (int, str)).__args__, G(list, int), G(list, int)[4])
import typing
print(typing.Callable[[int], str].__args__, typing.Callable[[int], str])
T = typing.TypeVar('T'); P = typing.ParamSpec('P')
from collections.abc import Callable
print(Callable[[T], int].__parameters__)
print(Callable[[T], int][str])
print(Callable[P, int], Callable[P, int].__parameters__)
print(Callable[P, int][[str, int]])
print(Callable[typing.Concatenate[int, P], int])
print(Callable[[int], str] == Callable[[int], str], hash(Callable[[int], str]) == hash(Callable[[int], str]), Callable[..., T][int])
print(type(Callable[[int], str]), Callable[[int], str].__origin__, Callable[[], None], Callable[[int, 'str'], None])
print(isinstance(len, Callable), typing.get_args(Callable[[int], str]), typing.get_origin(Callable[[int], str]))
try: isinstance(len, Callable[[int], str])
except TypeError as e: print(e)
import copy
print(copy.copy(Callable[[int], str]), Callable[[int], str].__reduce__())
