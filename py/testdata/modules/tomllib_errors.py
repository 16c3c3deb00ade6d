# What tomllib refuses, and where it says the error is.
import tomllib

CASES = r'''
a
a =
a = 
= 1
a = 1 b = 2
a = 1 # ok\n!
a b = 1
.a = 1
a. = 1
a..b = 1
a = b
a = tru
a = truex
a = True
a = 01
a = 1_
a = _1
a = 1__0
a = 0x
a = 0xg
a = +0x1
a = 1.
a = .5
a = 1.e5
a = 1e
a = +nan1
a = --1
a = infinity
a = "abc
a = "abc\ndef"
a = "\q"
a = "\u12"
a = "\uD800"
a = "\U00110000"
a = "\U0000000g"
a = "x\
a = 'abc
a = 'abc\ndef'
a = """abc
a = """a\qb"""
a = """a\  b"""
a = """a\ 
a = """abc""""""
a = \'\'\'abc
a = "\x01"
a = "<TAB>ok"
a = '\x7f'
a = "<DEL>"
a = '<DEL>'
a = """<DEL>"""
a = \'\'\'<DEL>\'\'\'
# bad <DEL> comment
a = [1, 2
a = [1 2]
a = [,]
a = [1,,2]
a = [1]]
a = {x = 1
a = {x = 1,}
a = {x}
a = {x = 1, x = 2}
a = {x = 1, x.y = 2}
a = {x.y = 1, x.y = 2}
a = {x = {}, x.y = 2}
a = {x = [], x.y = 2}
a = {x = 1\n}
a = {,}
a = {x = 1 y = 2}
a = 1\na = 2
a = 1\na.b = 2
a.b = 1\na.b = 2
a.b = 1\na.b.c = 2
a = {}\na.b = 1
a = []\na.b = 1
a = {}\n[a]
a = {}\n[a.b]
a = []\n[[a]]
a = []\n[a]
a = [{}]\n[a.b]
a = 1\n[a]
a = 1\n[a.b]
a = 1\n[[a]]
a = 1\n[[a.b]]
[a]\n[a]
[a]\n[b]\n[a]
[a.b]\n[a]\n[a.b]
[a]\nb = 1\n[a.b]
[a]\nb.c = 1\n[a.b]
[a]\nb.c = 1\n[a.b.c]
[a.b]\nx = 1\n[a]\nb.y = 2
[a.b.c]\nz = 9\n[a]\nb.c.t = 1
[a]\n[[a]]
[[a]]\n[a]
[[a]]\n[a.b]\n[a.b]
[[a]]\n[[a]]\nx = 1\nx = 2
[[a]]\n[a.b]\n[[a]]\n[a.b]\nok = 1\n!
[[a.b]]\n[a]\nb.y = 2
a.b = {c = 1}\na.b.d = 2
[
[]
[a
[a]]
[a b]
[a] b
[ [a]]
[[a]
[[a] ]
[[]]
[a.]
[.a]
["a]
\xff
<BOM>a = 1
a = 2024-13-01
a = 2024-02-30
a = 2024-02-30T10:00:00
a = 2024-01-01T25:00:00
a = 2024-01-01T10:00
a = 24:00:00
a = 10:00
a = 2024-01-01T10:00:00+24:00
a = 2024-1-1
a = 0000-01-01
a\n= 1
a =\n1
a = 1\rb = 2
a = 1 \r
'''.strip('\n').replace("\\'", "'")

for line in CASES.split('\n'):
    doc = line.replace('\\n', '\n').replace('\\r', '\r').replace('<TAB>', '\t').replace('<DEL>', '\x7f').replace('<BOM>', '\ufeff')
    try:
        print(ascii(doc), '->', tomllib.loads(doc))
    except tomllib.TOMLDecodeError as e:
        print(ascii(doc), '->', e, '|', e.lineno, e.colno, e.pos)

try:
    tomllib.loads('x = 1\ny = ?\n')
except tomllib.TOMLDecodeError as e:
    print(e.msg, repr(e.doc), e.pos, e.lineno, e.colno, e.args, isinstance(e, ValueError), type(e).__module__, type(e).__mro__[1])
e = tomllib.TOMLDecodeError('why', 'one\ntwo', 5)
print(e, e.args, e.msg, e.doc, e.pos, e.lineno, e.colno)
print(tomllib.TOMLDecodeError('why', 'doc', 3))
