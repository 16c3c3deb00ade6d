# The constructors of nodes: arguments, defaults, deprecations, subclasses, copy.replace.
import ast
import warnings


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


def show(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        t(f)
        for x in w: print("  W", x.category.__name__, x.message)
for f in [lambda: ast.Name(), lambda: ast.Name('x'), lambda: ast.Name('x', ast.Load(), 3), lambda: ast.Name('x', id='y'), lambda: ast.Name(id='y', foo=3), lambda: ast.Name('x', lineno=1), lambda: ast.Constant(), lambda: ast.Constant(3, None, 4, 5), lambda: ast.Load(1), lambda: ast.AST(), lambda: ast.AST(x=1), lambda: ast.AST(1), lambda: ast.expr(), lambda: ast.stmt(lineno=1), lambda: ast.Tuple().dims, lambda: ast.Global(), lambda: ast.Index(3), lambda: ast.ExtSlice([1]), lambda: ast.Suite(), lambda: ast.Param(), lambda: ast.AugLoad(), lambda: ast.slice(), lambda: vars(ast.Name('x')), lambda: vars(ast.Tuple()), lambda: ast.Name('x').ctx, lambda: ast.arguments(), lambda: ast.alias('x').asname, lambda: ast.Name('x').lineno, lambda: ast.Name('x').end_lineno, lambda: ast.Return().value, lambda: ast.Name.id, lambda: ast.Num, lambda: ast.Str, lambda: ast.foo, lambda: ast.Constant(1).n, lambda: ast.Constant('a').s, lambda: ast.Load() == ast.Load(), lambda: ast.Load() is ast.Load(), lambda: ast.parse('x').body[0].value.ctx is ast.parse('y').body[0].value.ctx,lambda: hash(ast.Load()) is None]:
    show(f)
class My(ast.AST):
    _fields = ('a','b')
class My2(ast.AST):
    _fields = ('a','b')
    _field_types = {'a': int}
class My3(ast.Name):
    pass
class My4(ast.Name):
    def __init__(self, *a, **k):
        super().__init__(*a, **k); self.extra = 1
class My5(ast.AST):
    _fields = ('a','b')
    _field_types = {'a': int|None, 'b': list[int]}
    a = None
class My6(ast.Name):
    _fields=('id','ctx','z')
for f in [lambda: My(), lambda: My(1), lambda: My(1,2), lambda: My(1,2,3), lambda: My2(), lambda: My2(1), lambda: My3(), lambda: My3('q'), lambda: My4('q'), lambda: vars(My4('q')), lambda: My.__match_args__, lambda: My5(), lambda: vars(My5()), lambda: My(c=1), lambda: My6('r')]:
    show(f)
import copy
n = ast.parse('x + 1').body[0].value
for f in [lambda: copy.replace(n, left=ast.Name('q')), lambda: copy.replace(n, foo=1), lambda: copy.replace(n, lineno=7).lineno, lambda: copy.replace(ast.Name('x'), id='y'), lambda: vars(copy.replace(n)), lambda: n.__replace__(), lambda: n.__replace__(1), lambda: copy.copy(n), lambda: copy.deepcopy(n), lambda: vars(copy.deepcopy(n)), lambda: copy.replace(ast.Load()), lambda: n.__reduce_ex__(2)[0], lambda: n.__reduce__()]:
    show(f)
m = ast.Name('x'); del m.id
show(lambda: m); show(lambda: copy.replace(m)); show(lambda: copy.replace(m, id='t')); show(lambda: ast.dump(m)); show(lambda: ast.dump(m, False)); show(lambda: list(ast.iter_fields(m)))
show(lambda: ast.dump(5)); show(lambda: ast.dump(ast.Constant(None))); show(lambda: ast.dump(ast.Constant(None), False));show(lambda: ast.dump(ast.Constant(1,'u'), False)); show(lambda: ast.dump(ast.Name('x', ast.Store()), indent=True))
show(lambda: ast.dump(ast.Dict([None], [ast.Name('x')]))); show(lambda: ast.dump(ast.arguments(kw_defaults=[None])))
show(lambda: ast.dump(ast.Raise(cause=ast.Name('B')), False)); show(lambda: ast.dump(ast.Raise(exc=ast.Name('B')), False)); show(lambda: ast.dump(ast.MatchSingleton(None), False)); show(lambda: ast.dump(ast.Lambda(ast.arguments(), ast.Name('x')), False)); show(lambda: ast.dump(ast.Call(ast.Name('f'), [], [ast.keyword('a', ast.Name('b'))]), False))
print(ast.Name.__doc__, ast.Name.__module__, ast.Name.__name__, ast.Name.__qualname__, ast.Name, ast.AST, ast.AST.__module__)
