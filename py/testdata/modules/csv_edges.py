# csv: every option and every error.
import csv, io, html, textwrap, string, shlex, fnmatch, reprlib
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def W(rows, **k):
    s = io.StringIO(); w = csv.writer(s, **k)
    for r in rows: w.writerow(r)
    return s.getvalue()
for q in range(6):
    t(lambda: W([['a', 1, 2.5, None, '', 'x,y', 'q"q', 'l\nm', True, ' sp ']], quoting=q))
    t(lambda: W([['a', 1, 2.5, None, '', 'x,y', 'q"q', 'l\nm', ' sp ']], quoting=q, escapechar='\\', doublequote=False))
    t(lambda: list(csv.reader(['a,1,"2", ,,"x,y","q""q"'], quoting=q)))
    t(lambda: list(csv.reader(['1,"2",,x', '3.5,""'], quoting=q)))
t(lambda: W([['a','b']], quoting=6)); t(lambda: W([['a b']], delimiter=' ', quoting=csv.QUOTE_NONE)); t(lambda: W([['a']], quotechar=None)); t(lambda: W([['a']], quotechar='', quoting=csv.QUOTE_NONE)); t(lambda: W([['a']], quotechar='ab')); t(lambda: W([['a']], delimiter='')); t(lambda: W([['a']], delimiter='ab')); t(lambda: W([['a']], delimiter=5)); t(lambda: W([['a']], delimiter=None)); t(lambda: W([['a']], lineterminator=None)); t(lambda: W([['a']], lineterminator=5)); t(lambda: W([['a']], escapechar='ab')); t(lambda: W([['a']], quotechar=5)); t(lambda: W([['a']], quoting='x')); t(lambda: W([['a']], foo=1)); t(lambda: W([['a']], dialect='nope')); t(lambda: W([['a']], dialect=5)); t(lambda: W([5])); t(lambda: W([None])); t(lambda: W(['abc'])); t(lambda: W([[]])); t(lambda: W([['']])); t(lambda: W([[None]])); t(lambda: W([['']], quoting=csv.QUOTE_NONE)); t(lambda: W([['a']], delimiter='\n')); t(lambda: W([['a']], delimiter='"')); t(lambda: W([['a']], quotechar=' ', skipinitialspace=True)); t(lambda: W([['a']], delimiter=' ', skipinitialspace=True)); t(lambda: W([['a']], lineterminator=',')); t(lambda: csv.writer(5)); t(lambda: csv.writer()); t(lambda: csv.reader(5)); t(lambda: csv.reader()); t(lambda: list(csv.reader([5]))); t(lambda: list(csv.reader([b'a']))); t(lambda: list(csv.reader(['a"b,"c"d,"e" f']))); t(lambda: list(csv.reader(['"a"b'], strict=True))); t(lambda: list(csv.reader(['"abc'], strict=True))); t(lambda: list(csv.reader(['"abc', 'd"']))); t(lambda: list(csv.reader(['a\rb']))); t(lambda: list(csv.reader(['a\nb']))); t(lambda: list(csv.reader(['a\r\n','b\n','\n','']))); t(lambda: list(csv.reader(['a\\,b,c'], escapechar='\\'))); t(lambda: list(csv.reader(['"a\\"b"'], escapechar='\\'))); t(lambda: list(csv.reader(['a, b, "c"'], skipinitialspace=True))); t(lambda: list(csv.reader(["a\tb"], 'excel-tab'))); t(lambda: list(csv.reader(["'a,b'"], quotechar="'"))); t(lambda: list(csv.reader(['\0a']))); t(lambda: list(csv.reader(['a\\'], escapechar='\\'))); t(lambda: list(csv.reader(['"a\\'], escapechar='\\', strict=True)))
print(csv.field_size_limit()); t(lambda: csv.field_size_limit(5)); t(lambda: list(csv.reader(['abcdef']))); csv.field_size_limit(131072); t(lambda: csv.field_size_limit('x')); t(lambda: csv.field_size_limit(1,2))
r = csv.reader(io.StringIO('a,b\n"c\nd",e\n')); print(r.line_num, next(r), r.line_num, next(r), r.line_num, r.dialect.delimiter); t(lambda: next(r)); t(lambda: setattr(r.dialect,'delimiter',';')); t(lambda: setattr(r,'line_num',5))
D = csv.DictReader(io.StringIO('a,b\n1,2\n3\n4,5,6\n\n7,8\n')); print(D.fieldnames, list(D), D.line_num); print(list(csv.DictReader(['1,2','3'], ['x','y'], restkey='r', restval='v'))); t(lambda: csv.DictReader([]).fieldnames); t(lambda: list(csv.DictReader(['a,a','1,2'])))
s = io.StringIO(); d = csv.DictWriter(s, ['a','b'], extrasaction='ignore', restval='-'); print(d.writeheader(), d.writerow({'a':1,'z':3}), d.writerows([{'b':2},{}])); print(repr(s.getvalue())); t(lambda: csv.DictWriter(s, ['a'], extrasaction='x')); t(lambda: csv.DictWriter(s, ['a']).writerow({'z':1})); t(lambda: csv.DictWriter(s, ['a']).writerow([1]))
class D1(csv.Dialect): delimiter=';'; quotechar='"'; lineterminator='\n'; quoting=csv.QUOTE_MINIMAL
csv.register_dialect('d1', D1); print([d for d in csv.list_dialects() if d not in ("a", "d")], csv.get_dialect('d1').delimiter, csv.get_dialect('d1').doublequote, csv.get_dialect('d1').strict); csv.register_dialect('d2', delimiter='|'); print(W([['a','b']], dialect='d2'), W([['a;b','b']], dialect=D1), W([['a']], dialect=D1())); csv.unregister_dialect('d2'); t(lambda: csv.unregister_dialect('d2')); t(lambda: csv.get_dialect('d2')); t(lambda: csv.register_dialect(5)); t(lambda: csv.register_dialect('q', 5)); t(lambda: csv.register_dialect('q', quoting=9)); t(csv.register_dialect)
class D2(csv.Dialect): delimiter=';'
t(lambda: D2()); 
class D3(csv.Dialect): delimiter=';;'; quotechar='"'; lineterminator='\n'; quoting=0
t(lambda: D3())
S = csv.Sniffer()
for x in ['a,b,c\n1,2,3\n', 'a;b\n1;2\n', "'a'|'b'\n'c'|'d'\n", 'a b c\n1 2 3', 'abc', '', 'a\tb\n1\t2', '"a";"b, c"\n"d";"e"\n', 'x:y:z\n1:2:3\n4:5:6\n']:
    t(lambda: (lambda d: (d.delimiter, d.quotechar, d.doublequote, d.skipinitialspace))(S.sniff(x))); t(lambda: S.has_header(x))
t(lambda: S.sniff('a,b;c\n1,2;3\n', delimiters=';').delimiter); print(csv.__all__)
