# Docstrings, source segments, walking, visitors, transformers, places and comparison.
import ast
import copy


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


C = ast.Constant
src = 'def f(a):\n    """Doc\n\n      more\n    """\n    return a + 1\n\nclass C:\n    "d"\n    x: int = 5\n'
tree = ast.parse(src)
t(lambda: ast.get_docstring(tree)); t(lambda: ast.get_docstring(tree.body[0])); t(lambda: ast.get_docstring(tree.body[0], clean=False)); t(lambda: ast.get_docstring(tree.body[1])); t(lambda: ast.get_docstring(tree.body[0].body[1])); t(lambda: ast.get_docstring(ast.parse('')))
for n in ast.walk(tree):
    t(lambda: (type(n).__name__, ast.get_source_segment(src, n), ast.get_source_segment(src, n, padded=True)))
for s in ["é = 'ü'; ö", "a = (\r\n 1,\r 2)\n", "x\f = 1\ny", "\tif a:\n\t\tb".lstrip()]:
    for n in ast.walk(ast.parse(s)):
        if hasattr(n, 'lineno'): t(lambda: (type(n).__name__, ast.get_source_segment(s, n), ast.get_source_segment(s, n, padded=True)))
t(lambda: [type(n).__name__ for n in ast.walk(tree)]); t(lambda: list(ast.iter_child_nodes(tree.body[0]))); t(lambda: dict(ast.iter_fields(tree.body[0].args)))
n = ast.increment_lineno(ast.parse('a\nb + c'), 10); t(lambda: ast.dump(n, include_attributes=True)); t(lambda: ast.dump(ast.increment_lineno(ast.Module([ast.Pass()], [ast.TypeIgnore(3, '')])), include_attributes=True))
t(lambda: ast.dump(ast.fix_missing_locations(ast.parse('a + b').body[0]), include_attributes=True)); t(lambda: ast.dump(ast.fix_missing_locations(ast.Module([ast.Expr(ast.BinOp(ast.Name('x'), ast.Add(), C(1), lineno=5, col_offset=6))], [])), include_attributes=True))
t(lambda: ast.dump(ast.copy_location(ast.Name('q'), tree.body[0]), include_attributes=True)); t(lambda: ast.dump(ast.copy_location(ast.Load(), tree.body[0]), include_attributes=True))
t(lambda: ast.compare(ast.parse('a + b'), ast.parse('a  +  b'))); t(lambda: ast.compare(ast.parse('a + b'), ast.parse('a  +  b'), compare_attributes=True)); t(lambda: ast.compare(ast.parse('1'), ast.parse('1.0'))); t(lambda: ast.compare(ast.parse('a'), ast.parse('b'))); t(lambda: ast.compare(1, 1)); t(lambda: ast.compare(ast.Load(), ast.Store())); t(lambda: ast.compare()); t(lambda: ast.compare(ast.Name('x'), ast.Name('x', ast.Load())))
class V(ast.NodeVisitor):
    def visit_Name(self, n): print('name', n.id); return n.id
    def visit_Call(self, n): print('call'); self.generic_visit(n)
    def generic_visit(self, n): print('g', type(n).__name__); return super().generic_visit(n)
t(lambda: V().visit(ast.parse('f(a, b=c)[d]'))); t(lambda: V().visit(ast.Name('z')))
class T(ast.NodeTransformer):
    def visit_Name(self, n): return ast.copy_location(ast.Subscript(ast.Name('data'), C(n.id), n.ctx), n)
    def visit_Assert(self, n): return None
    def visit_Pass(self, n): return [ast.Expr(C(1)), ast.Expr(C(2))]
    def visit_Return(self, n): return None
t(lambda: ast.unparse(T().visit(ast.parse('assert x\npass\nx = y + 1\ndef f():\n return 1\n z\nif a: pass'))))
class T2(ast.NodeTransformer):
    def visit_BinOp(self, n):
        self.generic_visit(n)
        if isinstance(n.left, C) and isinstance(n.right, C): return C(n.left.value + n.right.value)
        return n
t(lambda: ast.unparse(T2().visit(ast.parse('x = 1 + 2 + 3 + y'))))
class T3(ast.NodeTransformer):
    def visit_Name(self, n): return None
t(lambda: ast.dump(T3().visit(ast.parse('return_ = x'))))
match ast.parse('f(x)').body[0].value:
    case ast.Call(ast.Name(id), [ast.Name('x')]): print('matched', id)
t(lambda: isinstance(ast.Load(), ast.expr_context)); t(lambda: issubclass(ast.Name, ast.expr)); t(lambda: ast.PyCF_ONLY_AST); t(lambda: [ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, ast.PyCF_OPTIMIZED_AST, ast.PyCF_TYPE_COMMENTS])
t(lambda: ast.parse(tree) is tree); t(lambda: ast.parse()); t(lambda: ast.parse('a', feature_version=(2,7))); t(lambda: ast.parse('a', foo=1)); t(lambda: ast.parse('a', 'fn', 'exec', True)); t(lambda: ast.parse('x', mode=1)); t(lambda: ast.parse('x', filename=3)); t(lambda: ast.parse(None)); t(lambda: ast.parse(bytearray(b'x = 1'))); t(lambda: ast.parse('a b', filename='my.py')); t(lambda: ast.parse(b'\xff')); t(lambda: ast.parse(b'# coding: foo\nx'))
t(lambda: ast.dump(copy.deepcopy(tree)) == ast.dump(tree))
