# ast.parse: its modes and the syntax errors it raises.
import ast


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e, e.args if isinstance(e, SyntaxError) else "")


def p(s, **k):
    t(lambda: ast.parse(s, **k))


p("a b"); p("a b\n"); p("\n\nx = = 2\ny=3"); p("x=1", mode="eval"); p("", mode="eval"); p("pass", mode="eval"); p("  x", mode="eval"); p(" x"); p("x;y", mode="eval"); p("x\ny", mode="eval"); p("*a, b", mode="eval"); p("yield", mode="eval"); p("x\n\n", mode="eval"); p("x # c", mode="eval")
p("x\ny", mode="single"); p("x; y", mode="single"); p("if x:\n pass\n", mode="single");p("if x:\n pass", mode="single"); p("", mode="single"); p("pass\n\n\n", mode="single"); p("\n", mode="single"); p("x=1\ny=2\n", mode="single")
p("(int, *str, **x) -> List[int]", mode="func_type"); p("() -> int", mode="func_type"); p("x", mode="func_type"); p("x", mode="foo"); p(1); p(b"x = '\xc3\xa9'"); p("a\0b"); p(b"# coding: latin-1\nx='\xe9'"); p("a\\\nb")
p("if x:\npass"); p("(1"); p("'abc"); p("x = 1 +"); p("def f(:\n pass"); p("f(x for x in y, 1)"); p("if True:\n\tx\n        y"); p("return 1"); p("x = yield"); p("await x"); p("fro x in y: pass"); p("f(a=1, 2)"); p("é b"); p("'é' é b\n"); p("    \n  \tx")
