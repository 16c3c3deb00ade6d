# ast.dump with each option, and repr, which is cut at some depth.
import ast


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


for s in ["a+b", "x = [1,2,3]", "f(x, y=1)", "def f(a, b=1, *c, d, e=2, **g): return [a, b]", "x", "pass", "a; b; c", "a.b.c.d.e", "'a'*3", "[[[[1]]]]", "f'{x!r:>{w}}'", "import a as b, c", "global x, y, z","x:int"]:
    t(lambda: ast.parse(s))
    t(lambda: ast.parse(s).body[0])
    t(lambda: ast.dump(ast.parse(s)))
    t(lambda: ast.dump(ast.parse(s), False))
    t(lambda: ast.dump(ast.parse(s), indent=1, include_attributes=True))
    t(lambda: ast.dump(ast.parse(s), show_empty=True))
    t(lambda: ast.dump(ast.parse(s), False, show_empty=True))
    t(lambda: ast.dump(ast.parse(s), indent='--', annotate_fields=False))
