# What the built-in functions say of arguments of wrong number, type or name.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
class X: pass
fs = [abs, all, any, ascii, bin, bool, bytearray, bytes, callable, chr, delattr, dict, divmod, enumerate, filter, float, format, frozenset, getattr, hasattr, hash, hex, int, isinstance, issubclass, iter, len, list, max, min, next, oct, ord, property, range, repr, reversed, round, set, setattr, slice, str, sum, tuple, type, aiter, anext, memoryview]
import re
def show(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: print(' ', a, k, type(e).__name__, re.sub(r' at 0x\w+', '', str(e)))
    else: print(' ', a, k, re.sub(r' at 0x\w+', '', repr(r)))
for f in fs:
    print(f.__name__)
    for a in ((), (1,), ('a',), (None,), ([],), (1.5,), (1, 2), ('a', 'b'), ([], 1), (1, 2, 3), ('a', 'b', 'c'), (1, 2, 3, 4), (b'a',), ([1, 2], [3]), (-1,), (2**70,), (1j,), (len, [1])):
        if f is hash and a and a[0] not in (1, -1, []) or f in (id,): continue
        if f in (bytes, bytearray) and a and a[0] in (2**70,): continue
        if f is sorted or f is range or True: show(f, *a)
    show(f, x=1); show(f, 1, x=1); show(f, 'a', key=1); show(f, [1], key=None); show(f, [1], default=2); show(f, [3, 1], reverse=True); show(f, '1', base=2); show(f, [1], start=1); show(f, object=1); show(f, 'x', encoding='u'); show(f, 'x', errors=1); show(f, 1, ndigits=1); show(f, real=1, imag=2); show(f, 2, 3, mod=5); show(f, base=2, exp=3); show(f, [1], [2, 3], strict=True); show(f, sep=1); show(f, iterable=[1]); show(f, sequence=[1]); show(f, 'x', 'utf-8', 'strict', 'z')
for a in (dict(sep=1), dict(end=1), dict(sep=None, end=None), dict(file=1), dict(flush=1), dict(x=1), dict(sep='-', end='!\n'), dict(file=None)): t(print, 1, 2, **a)
