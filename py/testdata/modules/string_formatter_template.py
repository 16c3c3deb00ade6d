# string: Formatter, Template and capwords.
import string
class P:
    def __init__(s): s.a=[1,2]
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
F=string.Formatter()
t(lambda: F.format("{} {0}",1))
t(lambda: F.format("{0} {}",1))
t(lambda: list(F.parse("a{{b}}c{x!r:>{w}}d{}")))
t(lambda: F.parse(5))
t(lambda: list(F.parse("a{")))
t(lambda: list(F.parse("a}")))
t(lambda: F.get_field("0.a[1]",(P(),),{}))
t(lambda: F.get_field("x.a[b]",(P(),),{"x":P()}))
t(lambda: F.format("{0..a}",1))
t(lambda: F.format("{0.a[}",P()))
t(lambda: F.format("{0.a[1]x}",P()))
t(lambda: F.format("{!x}",1))
t(lambda: F.format("{x}",1))
t(lambda: F.format("{1}",1))
t(lambda: F.format("{:{:{}}}",1,2,3))
t(lambda: F.format("{:{}}",1,5))
t(lambda: F.vformat("{0!s:>5}|{k!a}",("x",),{"k":"é"}))
t(lambda: F.format())
t(lambda: F.convert_field(3,"z"))
t(lambda: F._vformat("{}{}",(1,2),{},set(),2))
t(lambda: string.Template("$").substitute())
t(lambda: string.Template("a\n $.").substitute())
t(lambda: string.Template("$a").substitute({},b=1))
t(lambda: string.Template("$a").substitute(1,2))
t(lambda: string.Template("$a $b ${c} $d-- $$ $").safe_substitute({"a":1},b=2))
t(lambda: string.Template("$a $b ${c} $$").get_identifiers())
t(lambda: string.Template("$a $").get_identifiers())
t(lambda: string.Template("$a $1").is_valid())
class B(string.Template):
    pattern=r"(?P<escaped>x)|(?P<named>y)"
t(lambda: B("y").substitute({"y":1}))
t(lambda: B("z y").is_valid())
class C(string.Template):
    pattern=r"(?P<escaped>x)|(?P<named>y)|(?P<braced>q)|(?P<invalid>i)|(?P<other>o)"
t(lambda: C("o").get_identifiers())
t(lambda: C("o").is_valid())
t(lambda: C("o").substitute())
t(lambda: C("o").safe_substitute())
t(lambda: string.capwords("aa  bb-cc", "-"))
t(lambda: string.capwords(" aa  BB "))
