# The classes of nodes: bases, fields, types of fields, documentation.
import ast

for name in sorted(n for n in dir(ast) if not n.startswith("_")):
    c = getattr(ast, name)
    if not isinstance(c, type) or not issubclass(c, ast.AST):
        continue
    print(name, c.__bases__[0].__name__, c._fields, c._attributes, c.__match_args__ == c._fields)
    print("   ", getattr(c, "_field_types", None), c.__doc__)
    print("   ", [k for k, v in c.__dict__.items() if v is None], c.__module__, c.__qualname__)
