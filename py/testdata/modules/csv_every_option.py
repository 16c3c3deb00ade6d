# Readers and writers with every option, right and wrong, and what they make of rows.
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

for name in csv.list_dialects():  # those of whoever ran before
    if name not in ('excel', 'excel-tab', 'unix'):
        csv.unregister_dialect(name)

def r(lines, **k):
    if isinstance(lines, str):
        lines = io.StringIO(lines, newline='')
    try:
        print(list(csv.reader(lines, **k)))
    except Exception as e:
        print(type(e).__name__, e)

def w(row, **k):
    s = io.StringIO(newline='')
    try:
        n = csv.writer(s, **k).writerow(row)
        print(n, repr(s.getvalue()))
    except Exception as e:
        print(type(e).__name__, e, repr(s.getvalue()))

for s in [
    'a,b\r\n1,2\r\n', 'a,"b,c"\n', '"a""b",c', '"a\nb",c', 'a,"b', '', '\n', '\n\na', 'a,,b,', '"",""', '"a"b,c', 'a"b"c,d',
    'a b , c', '\r', 'a\rb', 'a\r\nb\r\n', '"a\r\nb"', ' "a",b', 'a,\x00b', '\ufeffa,b', ',', '"',
]:
    print(ascii(s), end=' ')
    r(s)
    r(s, strict=True)
    r(s, quoting=csv.QUOTE_NONE)
    r(s, quoting=csv.QUOTE_NONNUMERIC)
    r(s, quoting=csv.QUOTE_STRINGS)
    r(s, quoting=csv.QUOTE_NOTNULL)
    r(s, skipinitialspace=True)
    r(s, doublequote=False, escapechar='\\')
r('1,"2",3.5,,""\n', quoting=csv.QUOTE_NONNUMERIC)
r('1,"2",3.5,,""\n', quoting=csv.QUOTE_STRINGS)
r('1,"2",3.5,,""\n', quoting=csv.QUOTE_NOTNULL)
r('a\\,b,c\\\\d,"e\\"f"', escapechar='\\')
r('a\\', escapechar='\\')
r('a\\', escapechar='\\', strict=True)
r('a\\\nb', escapechar='\\')
r("'a,b',c", quotechar="'")
r('a;b', delimiter=';')
r('a\tb', dialect='excel-tab')
r('a\tb', dialect=csv.excel_tab)
r('a\tb', dialect=csv.excel_tab())
r('a,b', dialect='nope')
r('a,"b"', quotechar=None)
r('a,"b"', quotechar='', quoting=csv.QUOTE_NONE)
r([1])
r([b'a'])
r(['a', 'b\n'])
r(['a\nb'])
r(['a\n', '\n', 'b'])
r(5)
r(['"a', 'b"'])
r(['"a\n', 'b"\n', 'c'])
r(['a\r\n\r\n'])
r([None])
r(['1,x'], quoting=csv.QUOTE_NONNUMERIC)
for k in [
    dict(delimiter=''), dict(delimiter='ab'), dict(delimiter=1), dict(delimiter=None), dict(delimiter=b','),
    dict(quotechar='ab'), dict(quotechar=1), dict(quotechar=None), dict(quotechar=''),
    dict(quotechar=None, quoting=csv.QUOTE_ALL), dict(escapechar='ab'), dict(escapechar=''), dict(escapechar=1),
    dict(lineterminator=None), dict(lineterminator=1), dict(lineterminator=''), dict(lineterminator='ab'), dict(quoting=6),
    dict(quoting=-1), dict(quoting='x'), dict(quoting=None), dict(quoting=True), dict(doublequote=5), dict(bogus=1),
    dict(delimiter='\n'), dict(delimiter='\r'), dict(delimiter=' '), dict(delimiter=' ', skipinitialspace=True),
    dict(quotechar=' ', skipinitialspace=True), dict(delimiter='"'), dict(delimiter=',', quotechar=','), dict(escapechar=','),
    dict(escapechar='"'), dict(quotechar='\n'), dict(escapechar='\n'), dict(lineterminator='a,b'), dict(lineterminator='"'),
    dict(strict='yes'), dict(dialect=5), dict(dialect=None), dict(dialect=''), dict(dialect=dict), dict(delimiter='😀'),
    dict(skipinitialspace=None), dict(quoting=csv.QUOTE_NONE, quotechar=None), dict(delimiter='\x00'),
]:
    print(k if 'dialect' not in k else '', end=': ')
    w(['a', 'b c', 'd"e', '1,2', None], **k)
    try:
        csv.reader([], **k)
        print('rd ok')
    except Exception as e:
        print(type(e).__name__, e)
for q in range(6):
    for row in [
        ['a', 1, 2.5, None, '', True], ['x,y', 'p"q', 'l\nm', 'l\rm', ' s', 's '], [''], [None], [], ['"'], ['\r\n'], ['a', ''],
        [1e+16, 10 ** 20, -0.0, float('nan')], [b'x'], ['\\'],
    ]:
        w(row, quoting=q)
        w(row, quoting=q, escapechar='\\', doublequote=False)
w(5)
w('abc')
w(None)
w({'a': 1, 'b': 2})
w((i for i in 'xy'))
w([[1, 2], {'a': 1}])
w([' '], delimiter=' ')
w([''], delimiter=' ', skipinitialspace=True)
w(['', ''], delimiter=' ', skipinitialspace=True)
w(['a', ''], delimiter=' ', skipinitialspace=True, quoting=csv.QUOTE_NONE)
w(['a', 'b'], lineterminator='!\n')
w(['a!b'], lineterminator='!')
w(['a"b'], quoting=csv.QUOTE_NONE)
w(['a,b'], quoting=csv.QUOTE_NONE)
w(['a\nb'], quoting=csv.QUOTE_NONE, escapechar='\\')
w(['a"b'], doublequote=False)
w(['a"b'], doublequote=False, escapechar='"')
w(['\\a,'], escapechar='\\')
w([''], quoting=csv.QUOTE_NONE)
w([None], quoting=csv.QUOTE_NONE)
w([None], quoting=csv.QUOTE_STRINGS)
w([None], quoting=csv.QUOTE_NOTNULL)

class X:

    def __str__(self):
        return 'x,y'

class Y:

    def __str__(self):
        raise KeyError('no')

w([X(), X()])
w([Y()])
s = io.StringIO()
wr = csv.writer(s)
t(wr.writerows, [[1, 2], [3]])
t(wr.writerows, [1])
t(wr.writerows, 5)
t(wr.writerow)
t(csv.writer)
t(csv.writer, 5)
t(csv.reader)
t(wr.writerows, [[1], 5])
print(repr(s.getvalue()))
print(type(wr), type(csv.reader([])))

class NW:
    write = 5

t(csv.writer, NW())

class RW:

    def write(self, x):
        return 'ret' + x

t(csv.writer(RW()).writerow, [1])
rd = csv.reader(io.StringIO('a,b\n"c\nd",e\n\nf\n'))
for row in rd:
    print(row, rd.line_num)
print(rd.dialect.delimiter, rd.dialect.lineterminator, rd.dialect.quoting, rd.dialect.strict, rd.dialect.escapechar, rd.dialect.quotechar, rd.dialect.doublequote, rd.dialect.skipinitialspace)
t(next, rd)
t(setattr, rd, 'line_num', 5)
t(setattr, rd.dialect, 'delimiter', 'x')
t(lambda: iter(rd) is rd)
t(csv.list_dialects)
t(csv.register_dialect, 'my', delimiter='|', quoting=csv.QUOTE_ALL)
t(lambda: csv.get_dialect('my').delimiter)
w([1, 2], dialect='my')
w([1, 2], dialect='my', delimiter=';')
t(csv.unregister_dialect, 'my')
t(csv.unregister_dialect, 'my')
t(csv.get_dialect, 'my')
t(csv.register_dialect)
t(csv.register_dialect, 5)
t(csv.register_dialect, 'q')
t(lambda: csv.get_dialect('q').delimiter)
t(csv.unregister_dialect, 'q')
t(csv.get_dialect, 5)
t(csv.unregister_dialect, [])
t(csv.register_dialect, 'a', 'excel')
t(csv.register_dialect, 'b', csv.excel_tab, delimiter='x')
t(lambda: csv.get_dialect('b').delimiter)
t(csv.register_dialect, 'c', bogus=1)
t(csv.register_dialect, 'c', 5)
t(csv.list_dialects)
t(csv.register_dialect, 'd', quoting=99)
t(csv.register_dialect, 'e', 'nosuch')
for n in ('a', 'b'):
    csv.unregister_dialect(n)
t(csv.field_size_limit)
t(csv.field_size_limit, 5)
r('abcdefg')
r('abcde')
r('"abcdef"')
t(csv.field_size_limit, 'x')
t(csv.field_size_limit, 131072)
t(csv.field_size_limit, 1, 2)
t(csv.field_size_limit, None)

class D1(csv.Dialect):
    pass

t(D1)

class D2(csv.Dialect):
    delimiter = ','

t(D2)

class D3(csv.Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = csv.QUOTE_MINIMAL

print(D3()._valid)
for (n, v) in [
    ('delimiter', None), ('delimiter', ''), ('delimiter', '::'), ('delimiter', 4), ('quotechar', 4), ('quotechar', 'ab'),
    ('quotechar', None), ('quotechar', ''), ('lineterminator', None), ('lineterminator', 4), ('lineterminator', ''),
    ('quoting', None), ('quoting', 'x'), ('escapechar', 'ab'), ('escapechar', ''), ('escapechar', 4), ('doublequote', None),
    ('delimiter', ' '), ('skipinitialspace', True),
]:
    c = type('X', (D3,), {n: v})
    t(lambda: c()._valid)
    w(['a b', 'c'], dialect=c)
w([1], dialect=D2)
w([1], dialect=D1)
dr = csv.DictReader(io.StringIO('a,b,c\n1,2,3\n\n4,5\n6,7,8,9\n'))
print(dr.fieldnames, dr.line_num)
for x in dr:
    print(x, dr.line_num)
print(list(csv.DictReader(io.StringIO('1,2,3\n4\n'), ['x', 'y'], restkey='R', restval='V')))
print(list(csv.DictReader(['a;b', '1;2'], delimiter=';')))
t(lambda: csv.DictReader([]).fieldnames)
t(lambda: list(csv.DictReader([])))
t(lambda: next(csv.DictReader(['a'])))
t(csv.DictReader)
print(list(csv.DictReader(['a,a', '1,2'])))
dr = csv.DictReader(['1,2'], fieldnames='xy')
print(dr.fieldnames, list(dr))
dr.fieldnames = ['q']
print(dr.fieldnames)
dr = csv.DictReader(['1,2'], fieldnames=(c for c in 'xy'))
print(dr.fieldnames)
print(dr.reader is not None, dr.restkey, dr.restval, dr.dialect)
t(lambda: csv.DictReader([], ['a'], None, None, 'excel', 'x').dialect)
t(lambda: csv.DictReader[int])
s = io.StringIO()
dw = csv.DictWriter(s, ['a', 'b'])
t(dw.writeheader)
t(dw.writerow, {'a': 1})
t(dw.writerow, {'a': 1, 'z': 2})
t(dw.writerows, [{'a': 1, 'b': 2}, {'b': 3}])
t(dw.writerows, [{'a': 1, 'b': 2}, {'zz': 3}])
t(dw.writerow, [1])
print(repr(s.getvalue()))
print(dw.fieldnames, dw.restval, dw.extrasaction)
s = io.StringIO()
dw = csv.DictWriter(s, ('a', 'b'), restval='?', extrasaction='ignore', delimiter=';', lineterminator='\n')
dw.writeheader()
dw.writerow({'b': 1, 'q': 2})
print(repr(s.getvalue()))
t(csv.DictWriter, s, ['a'], extrasaction='foo')
t(csv.DictWriter, s)
t(csv.DictWriter, s, ['a'], extrasaction='RAISE')
t(csv.DictWriter, s, ['a'], bogus=1)
s = io.StringIO()
dw = csv.DictWriter(s, (c for c in 'ab'))
print(dw.fieldnames)
t(dw.writerow, {1: 2, 'a': 1})
