# Names of types in messages and reprs.
values = [1, 1.0, 1j, True, None, "a", b"a", [], (), {}, set(), frozenset(), range(1), slice(1), ..., NotImplemented, len, lambda: 0, int, type, object, ValueError("x"), iter([]), iter(()), iter("a"), iter({}), iter(set()), iter(range(1)), zip(), map(str, []), filter(None, []), enumerate([]), reversed([]), (n for n in []), bytearray(), memoryview(b""), {}.keys(), {}.values(), {}.items(), property(), staticmethod(len), classmethod(len)]
for value in values:
    print(type(value).__name__, type(type(value)).__name__)
print(type(type(1)), type.__name__, Ellipsis, NotImplemented, repr(...), object.__name__)
print(int.__mro__, bool.__mro__, bool.__bases__, KeyError.__mro__, OSError is IOError, ExceptionGroup.__mro__)
print(TimeoutError.__mro__, FileNotFoundError.__bases__, UnicodeDecodeError.__bases__, RecursionError.__bases__, ModuleNotFoundError.__bases__, StopIteration.__bases__)
