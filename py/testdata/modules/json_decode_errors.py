# Every way in which a JSON document can be wrong, where the error is, and the parts of the decoder.
import re
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
        return None
    print(re.sub(' at 0x[0-9a-f]+', '', repr(r)))
    return r

import json, io, decimal
from json import loads, JSONDecoder, JSONDecodeError

def d(s, **k):
    try:
        print(repr(loads(s, **k)))
    except JSONDecodeError as e:
        print('JDE', e, '|', e.msg, e.pos, e.lineno, e.colno, e.doc == s, e.args)
    except Exception as e:
        print(type(e).__name__, e)

for s in [
    '', ' ', '[', '[1', '[1,', '[1,]', '[,]', '[1 2]', '{', '{"', '{"a', '{"a"', '{"a":', '{"a":}', '{"a":1', '{"a":1,',
    '{"a":1,}', '{1:2}', '{a:1}', "{'a':1}", '{"a" 1}', '{"a":1 "b":2}', '{,}', '{"a":1,,}', 'nul', 'tru', 'True', 'NaN',
    'Infinity', '-Infinity', '-Inf', '-', '+1', '01', '1.', '.5', '1e', '1e+', '1E5', '-0', '-0.0', '1e400', '-1e400', '0x1',
    '1_000', '"\\', '"\\x"', '"\\u12"', '"\\u12G4"', '"\\uD83D\\uDE00"', '"\\ud83d"', '"\\ud83d\\u0041"', '"\t"', '"a\nb"',
    '"\x00"', '"\x1f"', '"\x7f"', '"abc', '1 2', '[] x', ' \t\n\r[ 1 , 2 ] \n', '\ufeff[]', '\x0b[]', '\xa0[]', '[1,\n2,\n}',
    '{"a":\n\n tru}', '{"a":1,"a":2}', '"\\/\\b\\f\\n\\r\\t\\"\\\\"', '"\\u00e9"', '"\\u +12"', '"\\u0_12"', '[1,\n  2\n  3]',
    '{"a":1,\n"b"\n:\n}', '1' * 30, '[' + '1' * 30 + ']', '١', '[١]', '1.5e١', '-NaN', 'nulll', '"a""b"', '[1]]', '{"a":[1,2}',
    '[1,2}', '//x', '[1]//x', '{"a":1 ,}', '[1 ,]', '[1, ]', '{"a": 1, }', '{"a" : 1 , "b" : 2}', '{"":0}',
]:
    print(ascii(s)[:40], end=' -> ')
    d(s)
d('"a\nb\t\x01"', strict=False)
for b in [
    b'[1]', bytearray(b'"\xc3\xa9"'), b'\xff\xfe1\x00', '[1]'.encode('utf-16'), '"é"'.encode('utf-32'),
    '"é"'.encode('utf-16-be'), '"é"'.encode('utf-16-le'), '"é"'.encode('utf-32-be'), '"é"'.encode('utf-32-le'), b'\xef\xbb\xbf1',
    b'"\xff"', b'', memoryview(b'1'), None, 5, ['1'], b'1', b'12', b'\x001', b'1\x00', '1'.encode('utf-16-le'),
]:
    d(b)
for b in [
    b'', b'1', b'\x00', b'\x00\x00', b'a\x00', b'\x00a', b'\x00\x00\x00a', b'a\x00\x00\x00', b'a\x00b\x00', b'\xef\xbb\xbfa',
    b'\xff\xfe\x00\x00', b'\x00\x00\xfe\xff', b'\xfe\xff', b'\xff\xfe',
]:
    t(json.detect_encoding, b)
log = []

def hook(x):
    log.append(x)
    return ('H', x)

d('{"a":{"b":1},"c":[{}]}', object_hook=hook)
print(log)
d('{"a":{"b":1},"c":[{}],"a":5}', object_pairs_hook=hook)
d('{"a":1}', object_pairs_hook=lambda p: ('p', p), object_hook=hook)
d('[1.5,-0.0,1e5,1,-1,NaN,Infinity,-Infinity]', parse_float=lambda s: 'f' + s, parse_int=lambda s: 'i' + s, parse_constant=lambda s: 'c' + s)
d('[1.1]', parse_float=decimal.Decimal)
d('[1.1]', parse_float=5)
d('{}', object_hook=5)
d('[1]', parse_int=float)
d('[true]', parse_constant=len)
d('1', bogus=1)
d('[1.1,2]', parse_float=None)
t(loads)
t(loads, '1', '2')
t(loads, s='5')
t(loads, '1', cls=5)
t(loads, '1', encoding='x')

class Dec(JSONDecoder):

    def __init__(self, *a, **k):
        print('init', a, sorted(k))
        super().__init__(*a, **k)

    def decode(self, s, **k):
        return ['dec', super().decode(s)]

d('1', cls=Dec)
d('1', cls=Dec, strict=False, parse_int=str)
D = JSONDecoder()
t(D.decode, ' [1] ')
t(D.decode, '[1] x')
t(D.raw_decode, '[1] x')
t(D.raw_decode, ' 1')
t(D.raw_decode, 'x 1', 2)
t(D.raw_decode, 'x 1', idx=2)
t(D.raw_decode, 'x 1', 5)
t(D.raw_decode, 'x 1', -1)
t(D.raw_decode, '')
t(D.raw_decode, '12', 1)
t(D.raw_decode, '[1', 0)
t(D.decode, 5)
t(D.decode, b'1')
t(D.raw_decode, b'1')
t(JSONDecoder, 1)
t(D.raw_decode, '"a" "b"', 4)
print(D.strict, D.object_hook, D.object_pairs_hook, D.parse_float is float, D.parse_int is int, sorted(D.memo), callable(D.scan_once), callable(D.parse_object), callable(D.parse_array), callable(D.parse_string))
t(D.scan_once, '1', 0)
t(D.scan_once, '1 2', 2)
t(D.scan_once, '', 0)
t(D.scan_once, 'x', 0)
t(D.scan_once, '1', -5)
t(D.scan_once, '1', None)
t(D.scan_once, 1, 0)
t(lambda: JSONDecodeError('m', 'a\nbc\nd', 4))
e = JSONDecodeError('m', 'a\nbc\nd', 4)
print(e, e.msg, e.doc, e.pos, e.lineno, e.colno, repr(e), e.args, isinstance(e, ValueError))
t(JSONDecodeError, 'm')
t(JSONDecodeError, msg='m', doc='', pos=0)
print(e.__reduce__())
import copy
e2 = copy.copy(e)
print(e2.msg, e2.pos, e2.doc == e.doc)
print(JSONDecodeError.__module__)
from json import scanner, decoder, encoder
t(decoder.scanstring, 'abc"def', 0)
t(decoder.scanstring, 'abc"def', 0, True)
t(decoder.scanstring, 'a\nb"', 0, False)
t(decoder.scanstring, 'a\nb"', 0)
t(decoder.scanstring, 'abc', 0)
t(decoder.py_scanstring, 'ab\\u0041"x', 0)
t(decoder.scanstring, 'abc', 9)
t(decoder.scanstring, b'abc"', 0)
t(decoder.scanstring, '"a"', 1)
t(decoder.scanstring, 'a\\q"', 0)
t(decoder.py_scanstring, 'a\\q"', 0)
t(decoder.py_scanstring, 'a', 0)
t(decoder.py_scanstring, 'a\n"', 0)
t(encoder.encode_basestring, 'é"\n\x00\\')
t(encoder.encode_basestring_ascii, 'é"\n😀\\')
t(encoder.encode_basestring, 5)
t(encoder.encode_basestring_ascii, 5)
t(encoder.py_encode_basestring_ascii, '\ud800')
t(encoder.py_encode_basestring, 'a/b')
t(encoder.c_encode_basestring, b'x')
t(encoder.encode_basestring_ascii, 5.0)
t(encoder.encode_basestring_ascii, None)
f = io.StringIO('{"a":1}')
t(json.load, f)
t(json.load, f)
t(json.load, io.BytesIO(b'[1]'))
t(json.load, 5)
t(json.load, io.StringIO('1'), parse_int=str)

class Fp:

    def read(self):
        return 5

t(json.load, Fp())
a = loads('[{"k":1},{"k":2}]')
print(list(a[0])[0] is list(a[1])[0])
d(' ' * 10 + 'x')
d('[\n"a",\n"b"\n"c"]')
d('["a",\r\n "b" x]')
t(scanner.make_scanner, D)
t(lambda: scanner.make_scanner(D)('[1,2] ', 0))
t(lambda: scanner.py_make_scanner(D)('[1,2] ', 0))
t(lambda: scanner.make_scanner(5))
t(lambda: scanner.make_scanner(D)('', 0))
try:
    scanner.make_scanner(D)('[1,x', 0)
except StopIteration as s:
    print('stop', s.value)
except Exception as e:
    print(e)
