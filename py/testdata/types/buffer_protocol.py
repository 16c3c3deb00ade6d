import collections.abc
import inspect


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


class Lender:
    def __init__(self):
        self.log = []

    def __buffer__(self, flags):
        self.log.append(("get", int(flags)))
        return memoryview(bytearray(b"pep688"))

    def __release_buffer__(self, view):
        self.log.append(("release", bytes(view)))


p = Lender()
with memoryview(p) as view:
    print(bytes(view), view.obj is p, p.log)
print(p.log)
print(isinstance(p, collections.abc.Buffer), isinstance(b"", collections.abc.Buffer), issubclass(str, collections.abc.Buffer))
t(lambda: bytes(Lender()))
t(lambda: bytearray(Lender()))
t(lambda: bytes(b"abc".__buffer__(0)))
t(lambda: b"abc".__buffer__(inspect.BufferFlags.WRITABLE))
t(lambda: b"abc".__buffer__("a"))
print(bytearray(b"q").__buffer__(inspect.BufferFlags.WRITABLE).readonly)


class Wrong:
    def __buffer__(self, flags):
        return 42


t(lambda: memoryview(Wrong()))


class Loud(bytearray):
    def __buffer__(self, flags):
        print("buffer", int(flags))
        return super().__buffer__(flags)

    def __release_buffer__(self, view):
        print("release")
        super().__release_buffer__(view)


x = Loud(b"abc")
y = memoryview(x)
print(y.tolist())
y.release()
