# difflib: matchers, deltas and their formats.
import difflib
from difflib import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for a,b in [("abcd","bcde"),("qabxcd","abycdf"),("",""),("a",""),("private Thread currentThread;","private volatile Thread currentThread;"),("abxcd","abcd"),([1,2,3,4],[2,3,5,4])]:
    s=SequenceMatcher(None,a,b); print(s.find_longest_match(0,len(a),0,len(b)), s.get_matching_blocks(), s.get_opcodes(), list(s.get_grouped_opcodes()), round(s.ratio(),4), s.quick_ratio(), s.real_quick_ratio())
s=SequenceMatcher(lambda x:x==" "," abcd","abcd abcd"); print(s.find_longest_match(0,5,0,9), s.bjunk, s.bpopular, s.b2j); print(s.find_longest_match())
s=SequenceMatcher(None,"b"*5+"a"*200,"a"*200+"c"); print(s.bpopular, s.ratio()); s=SequenceMatcher(None,"b"*5+"a"*200,"a"*200+"c",autojunk=False); print(s.ratio()); s.set_seqs("ab","abc"); print(s.ratio())
print(get_close_matches("appel",["ape","apple","peach","puppy"]), get_close_matches("wheel",["while","heel"],1,0.1)); t(lambda: get_close_matches("a",["b"],0)); t(lambda: get_close_matches("a",["b"],1,2))
A="  1. Beautiful is better than ugly.\n  2. Explicit is better than implicit.\n  3. Simple is better than complex.\n  4. Complex is better than complicated.\n".splitlines(True)
B="  1. Beautiful is better than ugly.\n  3.   Simple is better than complex.\n  4. Complicated is better than complex.\n  5. Flat is better than nested.\n".splitlines(True)
d=list(Differ().compare(A,B)); print("".join(d)); print("".join(ndiff("one\ntwo\nthree\n".splitlines(True),"ore\ntree\nemu\n".splitlines(True)))); print("".join(restore(d,1))); print("".join(restore(d,2))); t(lambda: list(restore(d,3)))
print("".join(ndiff(["\tabc\n","x y\n","foo\n"],["\t abd\n","x  y\n","foo bar\n"])))
for f in (unified_diff, context_diff):
    print("".join(f(A,B,"a.txt","b.txt","d1","d2"))); print("\n".join(f("abcdefghijklmnop","abXdefghijklmnYp",n=1,lineterm=""))) if 0 else None
    print("\n".join(f(list("abcdefghijklmnop"),list("abXdefghijklmnYpq"),n=1,lineterm=""))); print(list(f(["a"],["a"])), list(f([],["a"])), list(f(["a"],[])))
    t(lambda: list(f([b"a"],[b"b"]))); t(lambda: list(f("a","b"))); t(lambda: list(f(["a"],["b"],5)))
    t(lambda: list(diff_bytes(f,[b"a\xff"],[b"b"],b"x",b"y"))); t(lambda: list(diff_bytes(f,["a"],[b"b"])))
print(IS_LINE_JUNK("\n"), IS_LINE_JUNK("  #   \n"), IS_LINE_JUNK("hello\n"), IS_CHARACTER_JUNK(" "), IS_CHARACTER_JUNK("x"))
x=["def f(x):\n","    return x+1\n","\n","class A:\n","    pass\n","# end\n"]; y=["def f(y):\n","    return y + 1\n","\n","class B(A):\n","    pass\n","    x = 1\n","# end.\n"]
print("".join(ndiff(x,y))); print("".join(ndiff(x,y,IS_LINE_JUNK,None)))
print("".join(ndiff([f"line number {i} has text\n" for i in range(12)], [f"line numbr {i*2} has txt\n" for i in range(9)])))
print("".join(ndiff([f"{i}\n" for i in range(4)], [f"x{i}\n" for i in range(6)])))
print("".join(ndiff(["aaaa bbbb\n","cccc dddd\n","eeee ffff\n"],["zzz\n","cccc dddx\n","aaaa bbbx\n"])))
print(Match(1,2,3), SequenceMatcher[int])
t(lambda: SequenceMatcher(None,[[1]],[[1]]))
