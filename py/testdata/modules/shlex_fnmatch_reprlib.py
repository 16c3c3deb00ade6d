# shlex, keyword, fnmatch and reprlib.
import shlex
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for s in ["a b c","a 'b c' \"d\\\"e\" f\\ g", "a #b\nc", "''", "a=\"b c\" 'd''e'", "foo;bar&&x", "\"\\a\"", "é ü", "a\\", "'a", "", "x  y\n\tz","a'b'c\"d\"e","--x='1 2'"]:
    for posix in (True, False):
        t(lambda: shlex.split(s, posix=posix)); t(lambda: shlex.split(s, True, posix)); t(lambda: list(shlex.shlex(s, posix=posix))); t(lambda: list(shlex.shlex(s, posix=posix, punctuation_chars=True)))
t(lambda: shlex.split(None)); t(lambda: shlex.quote(5)); t(lambda: shlex.quote(b"a")); t(lambda: shlex.quote("")); t(lambda: shlex.quote("a b's")); t(lambda: shlex.quote("é"))
t(lambda: shlex.join(["a","b c","$x"]))
l=shlex.shlex("a b\nc"); print(l.get_token(), l.lineno, l.error_leader(), l.error_leader("f",3)); l.push_token("z"); print(l.get_token(), list(l), l.lineno)
l=shlex.shlex("a b"); l.push_source("x y","F"); print(list(l)); print(l.punctuation_chars)
try: l.punctuation_chars="a"
except AttributeError as e: print(e)
l=shlex.shlex("a|b >c", punctuation_chars="|"); print(list(l), l.wordchars)
l=shlex.shlex("~/a && b || c; (d)", posix=True, punctuation_chars=True); l.whitespace_split=True; print(list(l))
print(l.wordchars, l.eof, repr(shlex.shlex("").eof))
import keyword, fnmatch, reprlib
print(keyword.iskeyword("if"), keyword.issoftkeyword("match"), keyword.kwlist)
for p in ["*","a?","[ab]","[!ab]","[a-","[]a]","[!]a]","[a-c]*.py","**a**","[b-a]","[!b-a]","[a-z-9]","[--z]","a\\b","[^a]","[[a]","x[a-cb-z]","[a&&b]","[]","[!]","*a*b*c","a*?*b","[\\a]","[a\\-z]","[!^a]","[~a|b]"]:
    print(p, fnmatch.translate(p))
print(fnmatch.filter(["a.py","b.txt","c.PY"],"*.py"), fnmatch.filterfalse(["a.py","b.txt"],"*.py"), fnmatch.fnmatch("ab","a?"), fnmatch.fnmatchcase(b"ab", b"a*"))
t(lambda: fnmatch.fnmatch(5,"a")); t(lambda: fnmatch.fnmatch("a",5)); t(lambda: fnmatch.fnmatch("a",b"a")); t(lambda: fnmatch.fnmatchcase(5,"a")); t(lambda: fnmatch.filter([b"a","b"],"a"))
from collections import deque, OrderedDict
from array import array
r=reprlib.repr
for x in [list(range(100)), set(range(100)), frozenset(range(10)), tuple(range(10)), (1,), [], {}, dict.fromkeys(range(20)), "x"*100, 10**50, deque(range(10)), array("i", range(10)), array("i"), set(), frozenset(), [[[[[[[[1]]]]]]]], "é'\"\n"*20, 1.5, b"x"*100, OrderedDict(a=1,b=2,c=3,d=4,e=5), {1:{2:{3:{4:{5:{6:{7:8}}}}}}}, range(10)]:
    print(r(x))
R=reprlib.Repr(maxlevel=2,indent=2, fillvalue="..", maxlist=3); print(R.repr([1,[2,[3,[4]]],{"a":[1],"b":(2,)},5,6])); R.indent="->"; print(R.repr([1,[2],(3,)]))
def bad(i):
    R.indent=i; return R.repr([1])
t(lambda: bad(-1)); t(lambda: bad(1.5)); t(lambda: bad(True)); t(lambda: bad(0))
class L(list):
    @reprlib.recursive_repr(fillvalue="<..>")
    def __repr__(self): "doc"; return "L(" + ", ".join(map(repr,self)) + ")"
l=L([1]); l.append(l); print(l, L.__repr__.__doc__, L.__repr__.__name__, hasattr(L.__repr__,"__wrapped__"))
class My(reprlib.Repr):
    def repr_Foo(self, x, level): return "FOO%d"%level
class Foo: 
    def __repr__(self): raise ValueError
print(My().repr([Foo()])); print(My().repr1("x"*50, 1)); print(reprlib.repr(Foo())[:15])
t(lambda: reprlib.Repr(5))
