# copyreg with copy, and atexit.
import atexit
import copy
import copyreg


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


class P:
    def __init__(self, a):
        self.a = a


def reduce_p(p):
    print("reducing", p.a)
    return P, (p.a + 1,)


copyreg.pickle(P, reduce_p)
print(copy.copy(P(1)).a, copy.deepcopy(P(5)).a, copy.deepcopy([P(7)])[0].a, copyreg.dispatch_table[P] is reduce_p)
del copyreg.dispatch_table[P]
print(copy.copy(P(1)).a)
for f in [lambda: copyreg.pickle(P, 5), lambda: copyreg.pickle(P, reduce_p, 5), lambda: copyreg.constructor(5), lambda: copyreg.constructor(P), lambda: copyreg.pickle(P),
          lambda: copyreg.add_extension("m", "n", 5), lambda: copyreg.add_extension("m", "n", 5), lambda: copyreg.add_extension("m", "n", 6), lambda: copyreg.add_extension("m", "q", 5),
          lambda: copyreg.add_extension("m", "n", 0), lambda: copyreg.add_extension("m", "z", 1 << 31), lambda: copyreg.remove_extension("m", "n", 6), lambda: copyreg.remove_extension("m", "n", 5),
          lambda: copyreg.remove_extension("m", "n", 5), copyreg.clear_extension_cache]:
    t(f)


class Empty:
    __slots__ = ()


class Slots:
    __slots__ = ("a", "__b", "__dict__")


print(copyreg.pickle_complex(1 + 2j), type(copyreg.__newobj__(Empty)).__name__, type(copyreg.__newobj_ex__(Empty, (), {})).__name__)
print(type(copyreg._reconstructor(Empty, object, None)).__name__, copyreg._reconstructor(type("I", (int,), {}), int, 5), copyreg._slotnames(Empty), copyreg._slotnames(Slots))
print(object.__reduce_ex__(P(1), 2)[0] is copyreg.__newobj__, copyreg.__all__)
print(copyreg.pickle_union(int | str)[1][1])

t(lambda: atexit.register())
t(lambda: atexit.register(5))
atexit._clear()


@atexit.register
def one():
    print("one")


def two(*args, **kwargs):
    print("two", args, kwargs)


print(atexit.register(two, 1, x=2) is two, atexit._ncallbacks())
atexit.register(two, 3)
atexit.unregister(two)
print(atexit._ncallbacks())
atexit.register(two, 4)
t(atexit._run_exitfuncs)
print(atexit._ncallbacks())
atexit.register(two)
atexit._clear()
print(atexit._ncallbacks())
t(lambda: atexit.unregister(5))
