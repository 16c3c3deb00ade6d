# What Sniffer makes of samples.
import re
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
        return None
    print(re.sub(' at 0x[0-9a-f]+', '', repr(r)))
    return r

import csv, io
S = csv.Sniffer()

def sn(s, *a):
    try:
        d = S.sniff(s, *a)
        print(repr(d.delimiter), repr(d.quotechar), d.doublequote, d.skipinitialspace, repr(d.lineterminator), d.quoting, d._name, d.__name__)
    except Exception as e:
        print(type(e).__name__, e)

for s in [
    'a,b,c\n1,2,3\n4,5,6\n', 'a;b;c\n1;2;3\n', 'a\tb\n1\t2\n', 'a|b\n1|2\n', 'a b c\n1 2 3\n', 'a:b\n1:2\n',
    '"a","b"\n"c","d"\n', "'a';'b'\n'c';'d'\n", '"a, b", "c"\n"d", "e"\n', 'abc', '', 'a', 'a\nb\nc\n', 'a,b;c\n1,2;3\n',
    '"a""b","c"\n', 'x+y+z\n1+2+3\n', 'a, b, c\n1, 2, 3\n', '"only"\n', '"a"\n"b"\n', 'a,b\r\n1,2\r\n',
    "Harry's, Arlington Heights, IL, 2/1/03, Kimi Hayes\nShark City, Glendale Heights, IL, 12/28/02, Prezence\n",
    "'Harry''s':'Arlington Heights':'IL'\n", 'key=1\nb=2\n', 'a.b.c\n1.2.3\n', '2021-01-02,3\n2021-02-03,4\n', 'a!b\nc!d\n',
    "x,'y z',w\n1,'2 3',4\n", 'a&b&"c&d"\n',
]:
    sn(s)
    sn(s, ';,')
    t(S.has_header, s)
for s in [
    'name,age\nBob,5\nAl,7\n', 'name,age\nBob,Al\nCy,Di\n', '1,2\n3,4\n', 'abc,d\nxyz,e\nuvw,f\n',
    'time,v\n12:00,1.5\n13:00,2j\n', 'a,b\n', 'longname,x\nab,c\nab,d\n', 'x,y\n1,2\n3\n4,5\n', '"a","b"\n"1","2"\n',
    '-42\n33\n', 'x;y\n1;2\n',
]:
    t(S.has_header, s)
print(S.preferred)
t(S.sniff)
t(S.sniff, 5)
t(S.sniff, b'a,b')
sn('a,b\n1,2', 'x')
sn('a,b\n1,2', '')
sn('a,b\n1,2', None)
d = S.sniff('a;b\n1;2\n')
print(list(csv.reader(['x;y'], d)))
print(csv.__version__ if hasattr(csv, '__version__') else None, csv.Error.__module__, csv.Dialect.__module__, csv.excel.__mro__[1].__name__)
print(csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL)
