# ast.literal_eval of text and of nodes: values and messages.
import ast


C = ast.Constant


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


for s in ["a", "f()", "1+1", "'a'+'b'", "-'a'", "{1, 2}", "set()", "set(1)", "1+2j", "-1-2j", "2j+1", "+1", "-+1", "True+1j", "{**a}", "[1, *a]", "  1", "\t1", "\n1", "1\n", "(1,\n2)", "{'a': [1, (2, 3)], b'x': None, ...: True}", "f'x'", "not 1", "~1", "()", "1if 1else 2", "a.b", "0x1F", "1e5", "''", "", "x=1", "[", "{1:2, 3}", "'a' 'b'", "--1", "1 + (2+3j)", "None", "Ellipsis", "__import__('os')", "[x for x in y]"]:
    t(lambda: ast.literal_eval(s))
for n in [ast.parse('[1, 2]', mode='eval'), C(3), ast.Name('x'), ast.parse('1'), ast.BinOp(C(1), ast.Add(), C(2j)), ast.Dict([C(1)], [C(2), C(3)]), 5, None, b'1', ast.Expression(C((1,2))), ast.UnaryOp(ast.USub(), C(True)), ast.UnaryOp(ast.USub(), C(4))]:
    t(lambda: ast.literal_eval(n))
