# Values of TOML 1.0 as tomllib reads them.
import io
import tomllib
from decimal import Decimal

DOC = r'''
# a comment
title = "TOML \"quoted\" \t tab \u00e9 \U0001F600 \b\f\\" # after
'quoted key' = 'C:\path'
"with \u0041" = 1
3.14 = "dotted"
empty = ""
multi = """
Roses
Violets \
     folded ""quotes"" end""""
lit = \'\'\'
raw \n
''two'' \'\'\'\'

[ints]
a = +99
b = -17
c = 1_000_000
d = 0xDEAD_beef
e = 0o755
f = 0b1101_0110
g = 0
h = -0
[floats]
a = 1.0
b = 3.1415
c = -0.01
d = 5e+22
e = 1e06
f = -2E-2
g = 6.626e-34
h = 224_617.445_991_228
i = inf
j = -inf
k = +inf
l = nan
[bools]
t = true
f = false
[dates]
odt1 = 1979-05-27T07:32:00Z
odt2 = 1979-05-27T00:32:00-07:00
odt3 = 1979-05-27T00:32:00.999999999-07:30
odt4 = 1979-05-27 07:32:00z
ldt1 = 1979-05-27T07:32:00
ldt2 = 1979-05-27t00:32:00.5
ld = 1979-05-27
lt1 = 07:32:00
lt2 = 00:32:00.123456
[arrays]
a = []
b = [1, 2, 3]
c = [ [1, 2], ["a", 'b'], ]
d = [ # comment
  1, # one

  2 # two
  , ]
e = [{x = 1}, {y.z = 2}]
[inline]
a = {}
b = { x = 1, y = "two", z.w = [1] }
c = {a.b = 1, a.c = 2}
[a.b.c]
k = 1
[a]
x.y.z = true
x.y.w = false
[[products]]
name = "Hammer"
[[products]]
[[products]]
name = "Nail"
[products.size]
mm = 3
[[products.variety]]
v = 1
[[products.variety]]
v = 2
[ j . "ʞ" . 'l' ]
z = 1
'''.replace("\\'", "'")

for k, v in tomllib.loads(DOC).items():
    if isinstance(v, dict):
        print(f'[{k}]')
        for name, item in v.items():
            print('  ', name, repr(item))
    else:
        print(repr(k), repr(v))

print(tomllib.loads(''), tomllib.loads('\n\n  # only\n'), tomllib.loads('a = 1\r\nb = """x\r\ny"""\r\n'))
print(tomllib.loads('x = 1.10\ny = 1e3\nz = nan\nw = 2', parse_float=Decimal))
print(tomllib.loads('x = 1.10', parse_float=lambda s: [s] and s))
print(tomllib.load(io.BytesIO('k = "é"\n'.encode())))
print(tomllib.__all__)
for f in (lambda: tomllib.load(io.StringIO('a = 1')), lambda: tomllib.loads(b'a = 1'), lambda: tomllib.loads(None),
          lambda: tomllib.loads('x = 1.0', parse_float=lambda s: []), lambda: tomllib.loads('x = 1.0', parse_float=lambda s: {}),
          lambda: tomllib.loads('x = 1.0', parse_float=lambda s: 1 / 0), lambda: tomllib.loads()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
deep = tomllib.loads('a = ' + '[' * 60 + ']' * 60)['a']
n = 0
while deep:
    deep = deep[0]
    n += 1
print('depth', n)
