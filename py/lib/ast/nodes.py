# The classes of syntax trees, made from the table of their fields, and the functions that walk, compare and show trees.
import sys as _sys
import warnings as _warnings

PyCF_OPTIMIZED_AST = 0x8400
PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000

_UNTIL = "will be removed in Python 3.15."
_SOON = "This will become an error in Python 3.15."
_DEPTH = 3  # of nodes that repr shows


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            plural = "" if len(fields) == 1 else "s"
            raise TypeError(f"{cls.__name__} constructor takes at most {len(fields)} positional argument{plural}")
        given = set(fields[:len(args)])
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields:
                if name in given:
                    raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
                given.add(name)
            elif name not in cls._attributes:
                _warnings.warn(f"{_full_name(cls)}.__init__ got an unexpected keyword argument {name!r}. "
                               f"Support for arbitrary keyword arguments is deprecated and {_UNTIL}", DeprecationWarning, 2)
            setattr(self, name, value)
        if len(given) < len(fields):
            types = getattr(cls, "_field_types", None)
            if types is not None:
                for name in fields:
                    if name not in given:
                        _fill(self, cls, name, types)

    def __repr__(self):
        return _brief(self, _DEPTH)

    def __replace__(self, /, *args, **kwargs):
        if args:
            raise TypeError("__replace__() takes no positional arguments")
        cls = type(self)
        state = dict(self.__dict__)
        known = cls._fields + cls._attributes
        for name in kwargs:
            if name not in known and name not in state:
                raise TypeError(f"{cls.__name__}.__replace__ got an unexpected keyword argument {name!r}.")
        state.update(kwargs)
        missing = [name for name in cls._fields if name not in state and not hasattr(cls, name)]
        if missing:
            plural = "s" if len(missing) > 1 else ""
            raise TypeError(f"{cls.__name__}.__replace__ missing {len(missing)} keyword argument{plural}: "
                            f"{', '.join(map(repr, missing))}.")
        new = object.__new__(cls)
        new.__dict__.update(state)
        return new

    def __reduce__(self):
        state = dict(self.__dict__)
        return type(self), tuple(None for name in type(self)._fields if name in state), state

    def __reduce_ex__(self, protocol):
        return self.__reduce__()


def _full_name(cls):
    return "ast.AST" if cls is AST else cls.__name__


def _fill(node, cls, name, types):
    # Give a field that the constructor was not given its default, if there is one.
    if name not in types:
        _warnings.warn(f"Field {name!r} is missing from {cls.__name__}._field_types. {_SOON}", DeprecationWarning, 3)
        return
    kind = types[name]
    if isinstance(kind, _Union):
        return
    if isinstance(kind, _Generic):
        setattr(node, name, [])
    elif kind is expr_context:
        setattr(node, name, _load)
    else:
        _warnings.warn(f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. {_SOON}", DeprecationWarning, 3)


def _brief(node, depth):
    name = _full_name(type(node))
    if depth <= 0:
        return name + "(...)"
    return f"{name}({', '.join(f'{field}={_brief_value(getattr(node, field), depth - 1)}' for field in node._fields)})"


def _brief_value(value, depth):
    if isinstance(value, AST):
        return _brief(value, depth)
    if isinstance(value, (list, tuple)):
        parts = [_brief(x, depth) if isinstance(x, AST) else repr(x) for x in (value[:1] + value[-1:] if len(value) > 1 else value)]
        if len(value) > 2:
            parts.insert(1, "...")
        inner = ", ".join(parts)
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return repr(value)


class _FieldTypes:
    # What _field_types is until somebody asks for it.
    def __init__(self, spec):
        self.spec = spec

    def __get__(self, node, owner=None):
        for cls in owner.__mro__:
            if cls.__dict__.get("_field_types") is self:
                break
        types = {}
        for kind, name in self.spec:
            base = _BUILTIN_KINDS.get(kind.rstrip("*?"))
            if base is None:
                base = _classes[kind.rstrip("*?")]
            types[name] = list[base] if kind.endswith("*") else base | None if kind.endswith("?") else base
        cls._field_types = types
        return types


_BUILTIN_KINDS = {"identifier": str, "string": str, "int": int, "constant": object}
_Union = type(int | None)
_Generic = type(list[int])
_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")

# Every abstract class with the classes derived from it and their fields. The last group derives from AST itself. A star
# means that the class has no place in the source.
_GRAMMAR = """
*mod = Module(stmt* body, type_ignore* type_ignores) | Interactive(stmt* body) | Expression(expr body) | FunctionType(expr* argtypes, expr returns)
stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params) | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params) | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params) | Return(expr? value) | Delete(expr* targets) | Assign(expr* targets, expr value, string? type_comment) | TypeAlias(expr name, type_param* type_params, expr value) | AugAssign(expr target, operator op, expr value) | AnnAssign(expr target, expr annotation, expr? value, int simple) | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment) | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment) | While(expr test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse) | With(withitem* items, stmt* body, string? type_comment) | AsyncWith(withitem* items, stmt* body, string? type_comment) | Match(expr subject, match_case* cases) | Raise(expr? exc, expr? cause) | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) | Assert(expr test, expr? msg) | Import(alias* names) | ImportFrom(identifier? module, alias* names, int? level) | Global(identifier* names) | Nonlocal(identifier* names) | Expr(expr value) | Pass | Break | Continue
expr = BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value) | BinOp(expr left, operator op, expr right) | UnaryOp(unaryop op, expr operand) | Lambda(arguments args, expr body) | IfExp(expr test, expr body, expr orelse) | Dict(expr?* keys, expr* values) | Set(expr* elts) | ListComp(expr elt, comprehension* generators) | SetComp(expr elt, comprehension* generators) | DictComp(expr key, expr value, comprehension* generators) | GeneratorExp(expr elt, comprehension* generators) | Await(expr value) | Yield(expr? value) | YieldFrom(expr value) | Compare(expr left, cmpop* ops, expr* comparators) | Call(expr func, expr* args, keyword* keywords) | FormattedValue(expr value, int conversion, expr? format_spec) | Interpolation(expr value, constant str, int conversion, expr? format_spec) | JoinedStr(expr* values) | TemplateStr(expr* values) | Constant(constant value, string? kind) | Attribute(expr value, identifier attr, expr_context ctx) | Subscript(expr value, expr slice, expr_context ctx) | Starred(expr value, expr_context ctx) | Name(identifier id, expr_context ctx) | List(expr* elts, expr_context ctx) | Tuple(expr* elts, expr_context ctx) | Slice(expr? lower, expr? upper, expr? step)
*expr_context = Load | Store | Del
*boolop = And | Or
*operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv
*unaryop = Invert | Not | UAdd | USub
*cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body)
pattern = MatchValue(expr value) | MatchSingleton(constant value) | MatchSequence(pattern* patterns) | MatchMapping(expr* keys, pattern* patterns, identifier? rest) | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns) | MatchStar(identifier? name) | MatchAs(pattern? pattern, identifier? name) | MatchOr(pattern* patterns)
*type_ignore = TypeIgnore(int lineno, string tag)
type_param = TypeVar(identifier name, expr? bound, expr? default_value) | ParamSpec(identifier name, expr? default_value) | TypeVarTuple(identifier name, expr? default_value)
*AST = comprehension(expr target, expr iter, expr* ifs, int is_async) | arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults) | match_case(pattern pattern, expr? guard, stmt* body) | withitem(expr context_expr, expr? optional_vars)
AST = arg(identifier arg, expr? annotation, string? type_comment) | keyword(identifier? arg, expr value) | alias(identifier name, identifier? asname)
"""

_NO_END = ("pattern", "type_param")  # their end has no default


def _make_classes(names):
    def make(name, base, doc, space):
        space["__doc__"] = doc
        space["__module__"] = "ast"
        names[name] = cls = type(name, (base,), space)
        return cls

    for line in _GRAMMAR.strip().split("\n"):
        head, _, members = line.partition(" = ")
        placed = head[0] != "*"
        head = head.lstrip("*")
        members = members.split(" | ")
        ends = {"end_lineno": None, "end_col_offset": None} if placed and head not in _NO_END else {}
        if head == "AST":
            base = AST
        else:
            joint = f"\n{' ' * len(head)} | " if "(" in members[0] else " | "
            space = {"_fields": (), "__match_args__": (), "_attributes": _PLACE if placed else ()}
            base = make(head, AST, f"{head} = {joint.join(members)}", space | ends)
        for doc in members:
            name, _, fields = doc.rstrip(")").partition("(")
            spec = [field.split(" ") for field in fields.split(", ")] if fields else []
            space = {field: None for kind, field in spec if kind.endswith("?")}
            space["_fields"] = space["__match_args__"] = tuple(field for kind, field in spec)
            space["_field_types"] = _FieldTypes(spec) if spec else {}
            if base is AST:
                space["_attributes"] = _PLACE if placed else ()
                space.update(ends)
            make(name, base, doc, space)


_classes = {}
_make_classes(_classes)
for _name, _class in _classes.items():
    setattr(_sys.modules["ast"], _name, _class)
del _name, _class

# The instances of classes without fields, which trees share.
_shared = {name: cls() for name, cls in _classes.items() if issubclass(cls, (expr_context, boolop, operator, unaryop, cmpop))}
_load = _shared["Load"]


def _deprecated(name, base, doc, **space):
    return type(name, (base,), {"__doc__": "Deprecated AST node class." + doc, "__module__": "ast", **space})


slice = _deprecated("slice", AST, "")
Index = _deprecated("Index", slice, " Use the index value directly instead.", __new__=lambda cls, value, **kwargs: value)
ExtSlice = _deprecated("ExtSlice", slice, " Use ast.Tuple instead.",
                       __new__=lambda cls, dims=(), **kwargs: Tuple(list(dims), Load(), **kwargs))
Suite = _deprecated("Suite", mod, "  Unused in Python 3.")
AugLoad = _deprecated("AugLoad", expr_context, "  Unused in Python 3.")
AugStore = _deprecated("AugStore", expr_context, "  Unused in Python 3.")
Param = _deprecated("Param", expr_context, "  Unused in Python 3.")


def _set_dims(self, value):
    self.elts = value


Tuple.dims = property(lambda self: self.elts, _set_dims, doc="Deprecated. Use elts instead.")


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    if isinstance(source, AST):
        import copy
        return copy.deepcopy(source)
    if isinstance(feature_version, tuple):
        major, minor = feature_version
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
        feature_version = minor
    elif feature_version is None:
        feature_version = -1
    return _parse(source, filename, mode, feature_version, _classes, _shared)


def literal_eval(node_or_string):
    if isinstance(node_or_string, str):
        try:
            return _literal(node_or_string)
        except (ValueError, SyntaxError):
            pass
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal_node(node_or_string)


def _malformed(node):
    line = getattr(node, "lineno", None)
    where = f" on line {line}" if line else ""
    raise ValueError(f"malformed node or string{where}: {node!r}")


def _literal_number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _literal_signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _literal_number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _literal_number(node)


def _literal_node(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal_node, node.elts))
    if isinstance(node, List):
        return list(map(_literal_node, node.elts))
    if isinstance(node, Set):
        return set(map(_literal_node, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and node.args == node.keywords == []:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal_node, node.keys), map(_literal_node, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left = _literal_signed(node.left)
        right = _literal_number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _literal_signed(node)


def iter_fields(node):
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    level = [node]
    while level:
        below = []
        for node in level:
            yield node
            below.extend(iter_child_nodes(node))
        level = below


class NodeVisitor:
    def visit(self, node):
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, AST):
                self.visit(value)
            elif isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)


class NodeTransformer(NodeVisitor):
    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
            elif isinstance(old, list):
                kept = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            kept.extend(item)
                            continue
                    kept.append(item)
                old[:] = kept
        return node


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    first = node.body[0].value
    if not (isinstance(first, Constant) and isinstance(first.value, str)):
        return None
    if not clean:
        return first.value
    import inspect
    return inspect.cleandoc(first.value)


def _source_lines(source):
    # Lines with their ends; form feeds do not end lines.
    import re
    return re.findall(r"[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+", source)


def get_source_segment(source, node, *, padded=False):
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _source_lines(source)[:last + 1]
    if first == last:
        return lines[last].encode()[start:end].decode()
    head = lines[first].encode()
    padding = ""
    if padded:
        padding = "".join(c if c in "\f\t" else " " for c in head[:start].decode())
    return "".join([padding + head[start:].decode(), *lines[first + 1:last], lines[last].encode()[:end].decode()])


def copy_location(new_node, old_node):
    for name in _PLACE:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or name.startswith("end_") and hasattr(old_node, name):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    def fix(node, place):
        if "lineno" in node._attributes:
            here = []
            for name, value in zip(_PLACE, place):
                own = getattr(node, name, None)
                if own is None and (name.startswith("end_") or not hasattr(node, name)):
                    setattr(node, name, value)
                    own = value
                here.append(own)
            place = here
        for child in iter_child_nodes(node):
            fix(child, place)

    fix(node, (1, 0, 1, 0))
    return node


def increment_lineno(node, n=1):
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, "lineno", 0) + n
            continue
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes:
            end = getattr(child, "end_lineno", 0)
            if end is not None:
                child.end_lineno = end + n
    return node


def compare(a, b, /, *, compare_attributes=False):
    missing = object()

    def same(a, b):
        if isinstance(a, AST):
            return type(a) is type(b) and alike(a, b)
        if isinstance(a, list):
            return isinstance(b, list) and len(a) == len(b) and all(map(same, a, b))
        return type(a) is type(b) and a == b

    def equal_names(a, b, names, compare_value):
        for name in names:
            x, y = getattr(a, name, missing), getattr(b, name, missing)
            if x is missing and y is missing:
                continue
            if x is missing or y is missing or not compare_value(x, y):
                return False
        return True

    def alike(a, b):
        if a._fields != b._fields or not equal_names(a, b, a._fields, same):
            return False
        if compare_attributes:
            return a._attributes == b._attributes and equal_names(a, b, a._attributes, lambda x, y: x == y)
        return True

    return type(a) is type(b) and alike(a, b)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {node.__class__.__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def show(value, level):
        # The text of a value, and whether it is so simple that what holds it stays on one line.
        level += 1
        if indent is None:
            before, between = "", ", "
        else:
            before = "\n" + indent * level
            between = "," + before
        if isinstance(value, list):
            if not value:
                return "[]", True
            return f"[{before}{between.join([show(x, level)[0] for x in value])}]", False
        if not isinstance(value, AST):
            return repr(value), True
        cls = type(value)
        parts, waiting = [], []
        plain, named = True, annotate_fields
        types = getattr(cls, "_field_types", {})
        for field in value._fields:
            try:
                x = getattr(value, field)
            except AttributeError:
                named = True
                continue
            if x is None and getattr(cls, field, ...) is None:
                named = True
                continue
            if not show_empty and x == [] and isinstance(x, list) and isinstance(types.get(field), _Generic):
                if not named:
                    waiting.append("[]")
                continue
            text, simple = show(x, level)
            plain = plain and simple
            if named:
                parts.append(f"{field}={text}")
            else:
                parts += waiting
                waiting = []
                parts.append(text)
        if include_attributes:
            for name in value._attributes:
                x = getattr(value, name, None)
                if x is None and getattr(cls, name, ...) is None or not hasattr(value, name):
                    continue
                text, simple = show(x, level)
                plain = plain and simple
                parts.append(f"{name}={text}")
        name = cls.__name__
        if plain and len(parts) <= 3:
            return f"{name}({', '.join(parts)})", not parts
        return f"{name}({before}{between.join(parts)})", False

    return show(node, 0)[0]


def unparse(ast_obj):
    from _ast_unparse import text_of
    return text_of(ast_obj)


def main(args=None):
    raise NotImplementedError("ast.main() reads files, which programs cannot: use ast.dump(ast.parse(source), indent=3)")
