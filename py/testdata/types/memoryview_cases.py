# Memoryview, one case a line, with the errors.
def mk(x, f):
    b = bytearray(x)
    m = memoryview(b)
    r = f(m)
    return b, r
def setit(k, v):
    def f(b): b[k] = v
    return f
def rel(f):
    m = memoryview(b'abc')
    m.release()
    return f(m)


def show(case):
    try:
        print(repr(case()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: memoryview(b'abc')[0], memoryview(b'abc')[-1], bytes(memoryview(b'abcdef')[1:3]), bytes(memoryview(b'abcdef')[::2]), bytes(memoryview(b'abcdef')[::-2][1:]))
show(lambda: memoryview(b'abc')[5])
show(lambda: memoryview(b'abc')['x'])
show(lambda: memoryview(5))
show(lambda: memoryview())
show(lambda: memoryview('abc'))
show(lambda: list(memoryview(b'abc')), len(memoryview(b'abc')), memoryview(b'abc') == b'abc', b'abc' == memoryview(b'abc'), memoryview(b'abc') != b'abd')
show(lambda: 97 in memoryview(b'abc'))
show(lambda: hash(memoryview(b'abc')) == hash(b'abc'))
show(lambda: hash(memoryview(bytearray(b'abc'))))
show(lambda: mk(b'abc', setit(0, 120)))
show(lambda: mk(b'abc', setit(0, 300)))
show(lambda: mk(b'abc', setit(0, 'x')))
show(lambda: mk(b'abc', setit(5, 1)))
show(lambda: mk(b'abc', setit(slice(0, 2), b'XY')))
show(lambda: mk(b'abc', setit(slice(0, 2), b'XYZ')))
show(lambda: memoryview(b'abc').__setitem__(0, 1))
show(lambda: memoryview(b'abc').tobytes(), memoryview(b'abc').tolist(), memoryview(b'abc').hex(), memoryview(b'abc').hex('-'))
show(lambda: memoryview(b'abc').nbytes, memoryview(b'abc').itemsize, memoryview(b'abc').format, memoryview(b'abc').shape, memoryview(b'abc').strides, memoryview(b'abc').readonly, memoryview(b'abc').ndim, memoryview(b'abc').obj, memoryview(b'abc')[::2].strides, memoryview(b'abc')[::2].contiguous)
show(lambda: rel(lambda m: m[0]))
show(lambda: rel(lambda m: len(m)))
show(lambda: rel(lambda m: m.nbytes))
show(lambda: b'x'.join([memoryview(b'abc'), b'd']))
show(lambda: str(memoryview(b'abc'), 'utf-8'))
show(lambda: int.from_bytes(memoryview(b'\x01\x02')))
show(lambda: b'abc' + memoryview(b'd'))
show(lambda: b'abc'.find(memoryview(b'c')))
show(lambda: bytearray(memoryview(b'abc')))
show(lambda: bytes(memoryview(b'')))
show(lambda: int(memoryview(b'12')))
show(lambda: float(memoryview(b'1.5')))
