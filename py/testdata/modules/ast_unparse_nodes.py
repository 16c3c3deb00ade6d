# ast.unparse of nodes that no source has, and of nodes alone.
import ast


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


C = ast.Constant
for n in [ast.Tuple([], ast.Load()), ast.Set([]), C((1,2)), C((1,)), C(float('nan')), C(complex(1, float('inf'))), C(-1), C(frozenset({1})), ast.JoinedStr([C('a\n'), ast.FormattedValue(C("it's"), -1)]), ast.JoinedStr([C("'"), C('"'), ast.FormattedValue(C("'\""), -1)]), ast.FormattedValue(ast.Name('x'), 114), ast.JoinedStr([ast.FormattedValue(ast.Name('x'), -1, C('a'))]), ast.BinOp(ast.Name('a'), ast.Add(), ast.BinOp(ast.Name('a'), ast.Add(), ast.Name('b'))), ast.arguments(), ast.Load(), ast.Add(), ast.alias('a', 'b'), ast.keyword(None, ast.Name('x')), ast.comprehension(ast.Name('x'), ast.Name('y'), [], 0), ast.Module([], []), ast.Expression(ast.Name('x')), ast.Interactive([ast.Pass()]), ast.FunctionType([ast.Name('a')], ast.Name('b')), ast.withitem(ast.Name('a')), ast.Dict([None], [ast.Name('x')]), ast.Raise(cause=ast.Name('x')), ast.MatchStar(), ast.MatchAs(), ast.ExceptHandler(body=[ast.Pass()]), ast.Slice(), ast.Yield(), ast.Compare(ast.Name('a'), [], []), ast.BoolOp(ast.And(), [ast.Name('a')]), ast.Assign([ast.Name('x')], C(1), 'int'), ast.For(ast.Name('a'), ast.Name('b'), [ast.Pass()], [], 'c'), ast.Module([ast.Pass(lineno=1)], [ast.TypeIgnore(1, 'x')]), ast.arg('a', ast.Name('b')), ast.Import([ast.alias('x')]), ast.Global(['a']), [ast.Pass(), ast.Pass()], ast.List(), ast.Starred(ast.BoolOp(ast.Or(), [ast.Name('a'), ast.Name('b')])), ast.UnaryOp(ast.USub(), C(-1)), ast.BinOp(C(-1), ast.Pow(), C(2)), ast.Attribute(C(1), 'x'), ast.Attribute(C(True), 'x'), ast.Attribute(C(1.5), 'x'), ast.ImportFrom(None, [ast.alias('x')], None), ast.Constant('a', kind='u'), ast.Constant(b'x'), ast.TemplateStr([ast.Interpolation(ast.Name('x'), 'zz', -1)]), ast.Interpolation(ast.Name('x'), None, 114), ast.TemplateStr([ast.Interpolation(ast.Name('x'), None, -1)])]:
    t(lambda: ast.unparse(n))
t(lambda: ast.unparse(3)); t(lambda: ast.unparse(None)); t(lambda: ast.unparse("x"))
