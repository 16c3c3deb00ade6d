# Right and wrong TOML documents, and where the errors are.
import re
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
        return None
    print(re.sub(' at 0x[0-9a-f]+', '', repr(r)))
    return r

import tomllib, io

def L(s):
    try:
        print(tomllib.loads(s))
    except tomllib.TOMLDecodeError as e:
        print('E', e, '|', e.msg, e.pos, e.lineno, e.colno)
    except Exception as e:
        print(type(e).__name__, e)

docs = [
    '', 'a=1', 'a = 1 # c', 'a', 'a=', '=1', 'a=1 b=2', 'a=1\na=2', '[a]\n[a]', '[a]\nb=1\n[a.b]', 'a.b=1\na.c=2', 'a.b=1\n[a]',
    '[a.b]\n[a]\nc=1', '[[a]]\nx=1\n[[a]]\nx=2', '[[a]]\n[a]', '[a]\n[[a]]', 'a=[]\n[[a]]', 'a={}\n[a.b]', 'a={b=1}\na.c=2',
    '[[a]]\n[a.b]\nc=1\n[[a]]\n[a.b]\nc=2', '[a]\nb.c=1\n[a.b]\nd=1', 'a=1\n[a]', 'a=1\na.b=2', '"a b"=1', "'a'=1", '"a\\n"=1',
    '""=1', 'a."b".c=1', 'a . b = 1', 'é=1', 'a-b_1=1', '1=2', '1.2=3', '"""a"""=1', '[]', '[a', '[a]]', '[[a]', '[ a . b ]',
    '[a] x', '[a.]', '[.a]', '[a..b]', 'a=1\r\nb=2', 'a=1\rb=2', '\ta=1', 'a=\n1', '[a]b=1', 'a="x"', 'a="x', 'a="x\ny"',
    'a="\\u00e9\\U0001F600\\t\\b\\f\\r\\n\\"\\\\"', 'a="\\x41"', 'a="\\e"', 'a="\\q"', 'a="\\uD800"', 'a="\\U00110000"',
    'a="\\u12"', 'a="\x00"', 'a="\t"', 'a="\x7f"', "a='x\\n'", "a='x", "a='\n'", 'a="""x"""', 'a="""\nx\ny"""',
    'a="""x\\\n   y"""', 'a="""x\\ \n y"""', 'a="""x\\ y"""', 'a="""a"b""c"""', 'a=""""a""""', 'a="""""a"""""', 'a=""""""a',
    'a="""x', "a='''\nx'y''z'''", "a='''x", "a=''''a''''", 'a="""\r\nx\r\ny"""', 'a="""x\\\r\n  y"""', 'a="""\\"""',
    'a="""\x01"""', 'a=0', 'a=+0', 'a=-0', 'a=+1', 'a=01', 'a=-01', 'a=1_000', 'a=1__0', 'a=_1', 'a=1_', 'a=0x1F',
    'a=0xdead_beef', 'a=0X1', 'a=-0x1', 'a=+0b1', 'a=0b102', 'a=0o17', 'a=0o8', 'a=0b', 'a=9223372036854775808', 'a=1.0',
    'a=+1.5e3', 'a=1e5', 'a=1.', 'a=.5', 'a=1.e5', 'a=1e', 'a=1_0.0_1', 'a=1._0', 'a=1_.0', 'a=inf', 'a=-inf', 'a=+nan', 'a=Inf',
    'a=1e1_0', 'a=00.1', 'a=0e0', 'a=-0.0', 'a=1e+05', 'a=0.0_', 'a=6.02E-23', 'a=true', 'a=false', 'a=True', 'a=truex', 'a=tru',
    'a=1979-05-27T07:32:00Z', 'a=1979-05-27 07:32:00', 'a=1979-05-27t07:32:00.5-07:00', 'a=1979-05-27', 'a=07:32:00',
    'a=07:32:00.999999999', 'a=07:32', 'a=1979-5-27', 'a=1979-13-01', 'a=1979-02-30', 'a=25:00:00', 'a=1979-05-27T07:32:60Z',
    'a=1979-05-27T07:32:00z', 'a=1979-05-27T', 'a=1979-05-27 ', 'a=1979-05-27T07:32', 'a=1979-05-27T07:32:00+25:00',
    'a=0000-01-01', 'a=12:30:45.1234567', 'a=1979-05-27  07:32:00', 'a=1979-05-27T00:00:00+00:00', 'a=1979-05-27T00:00:00-00:00',
    'a=1979-05-27T24:00:00', 'a=[]', 'a=[1,2]', 'a=[1,2,]', 'a=[1 2]', 'a=[,]', 'a=[1,,2]', 'a=[\n1, # c\n2\n]', 'a=[1',
    'a=[[1],["a"]]', 'a=[{x=1},{y=2}]', 'a={}', 'a={b=1,c=2}', 'a={b=1,}', 'a={b=1 c=2}', 'a={\nb=1}', 'a={b=1',
    'a={b.c=1,b.d=2}', 'a={b=1,b=2}', 'a={b={c=1},b.d=2}', 'a={,}', 'a={b}', 'a=[1]2', 'a={}x', 'a=@', 'a=nul', 'a="x" "y"',
    '#c\x00', '#c\x01', '# é', '#\x7f', 'a=1 #\x07', '\x00', '\ufeffa=1', 'a=1\n\n\n  b=', '[a]\n  x = [\n 1,\n 2\n',
    'fruit.apple.smooth=true\nfruit.orange=2\n[fruit]\nx=1', '[fruit]\napple.color=1\n[fruit.apple.taste]\nx=1',
    '[a.b.c]\nd=1\n[a]\nb.e=1', '[[a.b]]\n[[a.b]]\nc=1', '[[a]]\nb=1\n[[a.b]]', 'x=[{}]\n[[x]]', '[a]\n[a.b.c]\n[a.b]\n[a.b]',
    'a={b=[1,{c=2}]}', 'a={b="x"# c\n}', '[t]\nk=1\n[t.k]\nq=1', 'a = 1.2.3', 'a=1-2', 'a=- 1', 'a=1979-05-27T07:32:00.Z',
    'a=+inf_', 'a="\ud800"', '[a."b.c"]\nd=1', 'a=[\n', 'a=[1,\n#c', 'a= 1 \t\n',
]
for s in docs:
    print(ascii(s)[:60], end=' -> ')
    L(s)
t(tomllib.loads, b'a=1')
t(tomllib.loads, 5)
t(tomllib.loads)
t(tomllib.load, io.BytesIO(b'a=1'))
t(tomllib.load, io.StringIO('a=1'))
t(tomllib.load, 5)
t(tomllib.load, io.BytesIO(b'\xff'))
t(tomllib.loads, 'a=1.5', parse_float=str)
t(tomllib.loads, 'a=1.5\nb=inf', parse_float=lambda s: ('f', s))
t(tomllib.loads, 'a=1.5', parse_float=lambda s: [])
t(tomllib.loads, 'a=1.5', parse_float=lambda s: {})
t(tomllib.loads, 'a=1', parse_float=5)
t(tomllib.loads, 'a=1.5', parse_float=5)
t(tomllib.loads, 'a=1', None)
t(tomllib.loads, s='a=1')
t(tomllib.load, io.BytesIO(b'a=1'), parse_float=str)
from decimal import Decimal
t(tomllib.loads, 'a=1.10\nb=nan', parse_float=Decimal)
e = tomllib.TOMLDecodeError('m', 'doc\nx', 5)
print(e, e.msg, e.doc, e.pos, e.lineno, e.colno, e.args)
print(tomllib.TOMLDecodeError.__mro__[1], tomllib.TOMLDecodeError.__module__, tomllib.__all__)
t(lambda: len(tomllib.loads('.'.join('a' * 50) + '=1')))
import copy
d = tomllib.loads('a=[1]\n[b]\nc=2')
t(copy.deepcopy, d)
print(type(d), type(d['a']), type(d['b']))
t(tomllib.TOMLDecodeError)
t(tomllib.TOMLDecodeError, 'x')
t(tomllib.TOMLDecodeError, 1, 2, 3)
