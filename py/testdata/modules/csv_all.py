# csv: dialects, readers, writers, dicts, sniffer and their errors.
import csv
from io import StringIO
print(sorted(csv.__all__))
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__module__, type(e).__name__, e)
print({n:getattr(csv,n) for n in dir(csv) if n.startswith("QUOTE")}, csv.list_dialects(), csv.field_size_limit())
d=csv.get_dialect("excel"); print(type(d), {n:getattr(d,n) for n in dir(d) if n[0]!='_'})
print({n:getattr(csv.Dialect,n) for n in dir(csv.Dialect) if n[0]!='_'})
for kw in [dict(delimiter="ab"),dict(delimiter=""),dict(delimiter=1),dict(delimiter=None),dict(quotechar="ab"),dict(quotechar=""),dict(quotechar=1),dict(quotechar=None),dict(quotechar=None,quoting=3),dict(quoting=9),dict(quoting="a"),dict(lineterminator=1),dict(lineterminator=None),dict(escapechar="ab"),dict(escapechar=""),dict(escapechar="\n"),dict(delimiter="\n"),dict(delimiter=" "),dict(delimiter=" ",skipinitialspace=True),dict(delimiter=",",quotechar=","),dict(delimiter="\\",escapechar="\\"),dict(quotechar="\\",escapechar="\\"),dict(lineterminator=","),dict(foo=1),dict(strict=5),dict(dialect="nope"),dict(dialect=5),dict(dialect=csv.excel_tab), dict(quotechar=" ",skipinitialspace=True),dict(lineterminator="\"")]:
    t(lambda: (kw, csv.reader(["a"],**kw).dialect.delimiter)); t(lambda: (kw, csv.writer(StringIO(),**kw).dialect.lineterminator))
def r(src, **kw):
    t(lambda: (src, kw, list(csv.reader(src if isinstance(src,list) else src.splitlines(True), **kw))))
for src in ["a,b\nc,d\n", 'a,"b,c"\n', 'a,"b""c"\n', 'a,"b\nc",d\n', 'a,"b', 'a,"b"c,d\n', "a,b\r\n", ["a\rb"], ["a\nb"], ["a\n\n"], ["a\r\n\r"], "", "\n", " a, b\n", 'a, "b"\n', "a,,\n", ["1,2.5,x\n"], ['1,"2",,""\n'], "a\\,b\n", "a\\\n", 'a"b,c\n', ["a\0b"], ['"a"']]:
    for kw in [{},dict(strict=True),dict(skipinitialspace=True),dict(quoting=csv.QUOTE_NONNUMERIC),dict(quoting=csv.QUOTE_NONE),dict(escapechar="\\"),dict(doublequote=False),dict(quoting=csv.QUOTE_STRINGS),dict(quoting=csv.QUOTE_NOTNULL),dict(escapechar="\\",quoting=csv.QUOTE_NONE)]:
        r(src,**kw)
r([b"a"]); r([5]); t(lambda: csv.reader(5)); t(lambda: csv.reader()); t(lambda: csv.writer(5)); t(lambda: csv.writer())
x=csv.reader(["a\n","b,\"c\n","d\"\n"]); print(next(x),x.line_num,next(x),x.line_num); t(lambda: next(x)); print(x.line_num, type(x), iter(x) is x)
def w(row, **kw):
    def f():
        o=StringIO(); n=csv.writer(o,**kw).writerow(row); return row, kw, n, o.getvalue()
    t(f)
for row in [["a","b"],["a,b",'c"d',"e\nf","g\rh"," i "],[1,2.5,None,"",True],[],[""],[None],["",""],("x",),"abc",5,None,[1e300,10**20],["a\\b"],["\"\""],["a'b"],[b"x"],["a",None]]:
    for kw in [{},dict(quoting=1),dict(quoting=2),dict(quoting=3),dict(quoting=3,escapechar="\\"),dict(quoting=4),dict(quoting=5),dict(doublequote=False),dict(doublequote=False,escapechar="\\"),dict(delimiter="\t",lineterminator="\n"),dict(quotechar="'"),dict(quotechar=None,quoting=3),dict(delimiter=" "),dict(escapechar="\\")]:
        w(row,**kw)
o=StringIO(); ww=csv.writer(o); t(lambda: ww.writerows([[1,2],[3]])); t(lambda: ww.writerows([1])); t(lambda: ww.writerows(5)); print(repr(o.getvalue()), type(ww))
class E:
    def __str__(self): raise ZeroDivisionError("x")
t(lambda: ww.writerow([E()]))
csv.register_dialect("my", delimiter=";", quoting=csv.QUOTE_ALL); print(sorted(csv.list_dialects())); print(list(csv.reader(["a;b"],"my"))); csv.unregister_dialect("my"); t(lambda: csv.unregister_dialect("my")); t(lambda: csv.get_dialect("my")); t(lambda: csv.register_dialect(5)); t(lambda: csv.register_dialect("a",5)); t(lambda: csv.register_dialect("a",delimiter="xx"))
class D(csv.excel): delimiter="|"
csv.register_dialect("d",D); print(list(csv.reader(["a|b"],dialect="d")), list(csv.reader(["a|b,c"],D,delimiter=","))); print(csv.get_dialect("d").delimiter)
t(lambda: csv.field_size_limit("a")); print(csv.field_size_limit(5), csv.field_size_limit()); t(lambda: list(csv.reader(["abcdefgh"]))); csv.field_size_limit(131072)
class Bad(csv.Dialect): pass
t(lambda: Bad())
class Bad2(csv.Dialect): delimiter=","; quotechar="''"; lineterminator="\n"; quoting=0
t(lambda: Bad2())
class Bad3(csv.Dialect): delimiter=","; quotechar='"'; lineterminator="\n"; quoting=None
t(lambda: Bad3())
t(lambda: csv.get_dialect("excel").delimiter.__class__)
def sa(): csv.get_dialect("excel").delimiter=";"
t(sa)
dr=csv.DictReader(StringIO("a,b\n1,2\n3\n4,5,6\n\n7,8\n"),restkey="R",restval="V"); print(dr.fieldnames, list(dr), dr.line_num, dr.reader.__class__)
dr=csv.DictReader(["1,2"],["x","y"]); print(list(dr)); dr=csv.DictReader([]); print(dr.fieldnames, list(dr)); dr.fieldnames=["q"]; print(dr.fieldnames)
dr=csv.DictReader(["a,b","1,2,3","x"]); print(list(dr))
o=StringIO(); dw=csv.DictWriter(o,["a","b"],restval="?",lineterminator="\n"); print(dw.writeheader(), dw.writerow({"a":1}), dw.writerows([{"a":1,"b":2}])); t(lambda: dw.writerow({"a":1,"z":2,"y":1})); print(o.getvalue())
o=StringIO(); dw=csv.DictWriter(o,["a"],extrasaction="ignore"); dw.writerow({"a":1,"z":2}); print(repr(o.getvalue())); t(lambda: csv.DictWriter(o,["a"],extrasaction="x")); 
dw=csv.DictWriter(o,iter("ab")); print(dw.fieldnames)
s=csv.Sniffer()
for sample in ["a,b,c\n1,2,3\n4,5,6\n","a;b;c\n1;2;3\n","a\tb\n1\t2\n","'a','b'\n'c','d'\n","\"a\";\"b\"\n\"c\";\"d\"\n","a|b\nc|d\n","a b c\nd e f\n","name: x, age: y\nname: z, age: w\n","abc\ndef\n","","x\n","a, b, c\n1, 2, 3\n",'"a""b",c\n"d","e"\n']:
    def f():
        d=s.sniff(sample); return d.delimiter, d.quotechar, d.doublequote, d.skipinitialspace, d.lineterminator, d.quoting, d.__name__, d._name
    t(f); t(lambda: s.has_header(sample)); t(lambda: s.sniff(sample,delimiters=";|").delimiter)
print(s.preferred, s.has_header("name,age\nbob,5\nal,6\n"), s.has_header("1,2\n3,4\n"))
print(issubclass(csv.Error, Exception), csv.Error.__module__, csv.excel.__mro__, csv.unix_dialect.lineterminator, csv.__version__ if hasattr(csv,"__version__") else None)
