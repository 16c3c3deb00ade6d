# Source text of syntax trees: ast.unparse.
import ast

# How tightly an expression binds, loosest first. What is looser than its place is put in parentheses.
_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _CMP, _BITOR, _BITXOR, _BITAND, _SHIFT, _ARITH, _TERM, _FACTOR, _POWER, \
    _AWAIT, _ATOM = range(18)

_BINARY = {
    "Add": ("+", _ARITH), "Sub": ("-", _ARITH), "Mult": ("*", _TERM), "MatMult": ("@", _TERM), "Div": ("/", _TERM),
    "Mod": ("%", _TERM), "LShift": ("<<", _SHIFT), "RShift": (">>", _SHIFT), "BitOr": ("|", _BITOR),
    "BitXor": ("^", _BITXOR), "BitAnd": ("&", _BITAND), "FloorDiv": ("//", _TERM), "Pow": ("**", _POWER),
}
_UNARY = {"Invert": ("~", _FACTOR), "Not": ("not ", _NOT), "UAdd": ("+", _FACTOR), "USub": ("-", _FACTOR)}
_BOOLEAN = {"And": (" and ", _AND), "Or": (" or ", _OR)}
_COMPARISONS = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not",
                "In": "in", "NotIn": "not in"}

_QUOTES = ("'", '"', '"""', "'''")
_LONG_QUOTES = ('"""', "'''")


def text_of(node):
    return _Text().whole(node)


def _kind(node):
    return node.__class__.__name__


def _quoted(text, quotes, escape_space=False):
    # The text between quotes, and the quotes that may enclose it.
    def escape(c):
        if not escape_space and c in "\n\t":
            return c
        if c == "\\" or not c.isprintable():
            return c.encode("unicode_escape").decode("ascii")
        return c

    escaped = "".join(map(escape, text))
    possible = [q for q in quotes if ("\n" not in escaped or q in _LONG_QUOTES) and q not in escaped]
    if not possible:
        whole = repr(text)
        return whole[1:-1], [next((q for q in quotes if whole[0] in q), whole[0])]
    if escaped:
        possible.sort(key=lambda q: q[0] == escaped[-1])
        if possible[0][0] == escaped[-1]:
            escaped = f"{escaped[:-1]}\\{escaped[-1]}"
    return escaped, possible


class _Text:
    def __init__(self):
        self.out = []
        self.level = 0
        self.ignores = {}

    def whole(self, node):
        self.node(node)
        text = "".join(self.out)
        return text[len(text) - len(text.lstrip("\n")):]

    def node(self, node, rank=_TEST):
        if isinstance(node, list):
            for x in node:
                self.node(x)
            return
        name = _kind(node)
        method = getattr(self, "x_" + name, None)
        if method is not None:
            method(node, rank)
            return
        method = getattr(self, "s_" + name, None)
        if method is not None:
            method(node)
            return
        for child in ast.iter_child_nodes(node):  # of a class this file does not know
            self.node(child)

    def write(self, *parts):
        self.out.extend(parts)

    def start(self, text=""):
        if self.out:
            self.out.append("\n")
        self.out.append("    " * self.level + text)

    def block(self, body, note=None):
        self.write(":")
        if note:
            self.write(note)
        self.level += 1
        self.node(body)
        self.level -= 1

    def joined(self, nodes, between=", ", rank=_TEST):
        for i, node in enumerate(nodes):
            if i:
                self.write(between)
            self.node(node, rank)

    def items(self, nodes):
        self.joined(nodes)
        if len(nodes) == 1:
            self.write(",")

    def open(self, limit, rank):
        # Opens a parenthesis if an expression of rank limit needs one; the result closes it.
        if rank > limit:
            self.write("(")
            return ")"
        return ""

    def note(self, node):
        comment = self.ignores.get(node.lineno) or node.type_comment
        return f" # type: {comment}" if comment is not None else None

    def doc_and_body(self, node):
        body = node.body
        if body and isinstance(body[0], ast.Expr):
            first = body[0].value
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                self.start()
                if first.kind == "u":
                    self.write("u")
                text, quotes = _quoted(first.value, _LONG_QUOTES)
                self.write(quotes[0], text, quotes[0])
                body = body[1:]
        self.node(body)

    # ---- modules ----

    def s_Module(self, node):
        self.ignores = {x.lineno: f"ignore{x.tag}" for x in node.type_ignores}
        self.doc_and_body(node)
        self.ignores = {}

    def s_FunctionType(self, node):
        self.write("(")
        self.joined(node.argtypes)
        self.write(") -> ")
        self.node(node.returns)

    # ---- statements ----

    def s_Expr(self, node):
        self.start()
        self.node(node.value, _YIELD)

    def function(self, node, word):
        self.blank()
        for x in node.decorator_list:
            self.start("@")
            self.node(x)
        self.start(f"{word} {node.name}")
        self.type_params(node)
        self.write("(")
        self.node(node.args)
        self.write(")")
        if node.returns:
            self.write(" -> ")
            self.node(node.returns)
        self.write(":", self.note(node) or "")
        self.level += 1
        self.doc_and_body(node)
        self.level -= 1

    def blank(self):
        if self.out:
            self.write("\n")

    def s_FunctionDef(self, node):
        self.function(node, "def")

    def s_AsyncFunctionDef(self, node):
        self.function(node, "async def")

    def s_ClassDef(self, node):
        self.blank()
        for x in node.decorator_list:
            self.start("@")
            self.node(x)
        self.start("class " + node.name)
        self.type_params(node)
        if node.bases or node.keywords:
            self.write("(")
            self.joined([*node.bases, *node.keywords])
            self.write(")")
        self.write(":")
        self.level += 1
        self.doc_and_body(node)
        self.level -= 1

    def type_params(self, node):
        if getattr(node, "type_params", None):
            self.write("[")
            self.joined(node.type_params)
            self.write("]")

    def type_param(self, node, stars):
        self.write(stars + node.name)
        if getattr(node, "bound", None):
            self.write(": ")
            self.node(node.bound)
        if node.default_value:
            self.write(" = ")
            self.node(node.default_value)

    def s_TypeVar(self, node):
        self.type_param(node, "")

    def s_TypeVarTuple(self, node):
        self.type_param(node, "*")

    def s_ParamSpec(self, node):
        self.type_param(node, "**")

    def s_TypeAlias(self, node):
        self.start("type ")
        self.node(node.name)
        self.type_params(node)
        self.write(" = ")
        self.node(node.value)

    def s_Return(self, node):
        self.start("return")
        self.optional(" ", node.value)

    def optional(self, before, node):
        if node:
            self.write(before)
            self.node(node)

    def s_Delete(self, node):
        self.start("del ")
        self.joined(node.targets)

    def s_Assign(self, node):
        self.start()
        for target in node.targets:
            self.node(target, _TUPLE)
            self.write(" = ")
        self.node(node.value)
        self.write(self.note(node) or "")

    def s_AugAssign(self, node):
        self.start()
        self.node(node.target)
        self.write(f" {_BINARY[_kind(node.op)][0]}= ")
        self.node(node.value)

    def s_AnnAssign(self, node):
        self.start()
        bare = node.simple or not isinstance(node.target, ast.Name)
        self.write("" if bare else "(")
        self.node(node.target)
        self.write("" if bare else ")", ": ")
        self.node(node.annotation)
        self.optional(" = ", node.value)

    def loop(self, node, word):
        self.start(word)
        self.node(node.target, _TUPLE)
        self.write(" in ")
        self.node(node.iter)
        self.block(node.body, self.note(node))
        self.orelse(node)

    def orelse(self, node):
        if node.orelse:
            self.start("else")
            self.block(node.orelse)

    def s_For(self, node):
        self.loop(node, "for ")

    def s_AsyncFor(self, node):
        self.loop(node, "async for ")

    def s_While(self, node):
        self.start("while ")
        self.node(node.test)
        self.block(node.body)
        self.orelse(node)

    def s_If(self, node):
        word = "if "
        while True:
            self.start(word)
            self.node(node.test)
            self.block(node.body)
            if len(node.orelse) != 1 or not isinstance(node.orelse[0], ast.If):
                break
            node = node.orelse[0]
            word = "elif "
        self.orelse(node)

    def with_(self, node, word):
        self.start(word)
        self.joined(node.items)
        self.block(node.body, self.note(node))

    def s_With(self, node):
        self.with_(node, "with ")

    def s_AsyncWith(self, node):
        self.with_(node, "async with ")

    def s_withitem(self, node):
        self.node(node.context_expr)
        self.optional(" as ", node.optional_vars)

    def s_Raise(self, node):
        self.start("raise")
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't use cause without an exception.")
            return
        self.write(" ")
        self.node(node.exc)
        self.optional(" from ", node.cause)

    def try_(self, node, word):
        self.start("try")
        self.block(node.body)
        for handler in node.handlers:
            self.start(word)
            self.optional(" ", handler.type)
            if handler.name:
                self.write(" as ", handler.name)
            self.block(handler.body)
        self.orelse(node)
        if node.finalbody:
            self.start("finally")
            self.block(node.finalbody)

    def s_Try(self, node):
        self.try_(node, "except")

    def s_TryStar(self, node):
        self.try_(node, "except*")

    def s_ExceptHandler(self, node):
        self.start("except")
        self.optional(" ", node.type)
        if node.name:
            self.write(" as ", node.name)
        self.block(node.body)

    def s_Assert(self, node):
        self.start("assert ")
        self.node(node.test)
        self.optional(", ", node.msg)

    def s_Import(self, node):
        self.start("import ")
        self.joined(node.names)

    def s_ImportFrom(self, node):
        self.start("from " + "." * (node.level or 0))
        if node.module:
            self.write(node.module)
        self.write(" import ")
        self.joined(node.names)

    def s_alias(self, node):
        self.write(node.name)
        if node.asname:
            self.write(" as ", node.asname)

    def s_Global(self, node):
        self.start("global " + ", ".join(node.names))

    def s_Nonlocal(self, node):
        self.start("nonlocal " + ", ".join(node.names))

    def s_Pass(self, node):
        self.start("pass")

    def s_Break(self, node):
        self.start("break")

    def s_Continue(self, node):
        self.start("continue")

    # ---- match ----

    def s_Match(self, node):
        self.start("match ")
        self.node(node.subject)
        self.block(node.cases)

    def s_match_case(self, node):
        self.start("case ")
        self.node(node.pattern)
        self.optional(" if ", node.guard)
        self.block(node.body)

    def x_MatchValue(self, node, rank):
        self.node(node.value)

    def x_MatchSingleton(self, node, rank):
        self.write(repr(node.value))

    def x_MatchSequence(self, node, rank):
        self.write("[")
        self.joined(node.patterns)
        self.write("]")

    def x_MatchStar(self, node, rank):
        self.write("*" + ("_" if node.name is None else node.name))

    def x_MatchMapping(self, node, rank):
        self.write("{")
        for i, (key, pattern) in enumerate(zip(node.keys, node.patterns, strict=True)):
            if i:
                self.write(", ")
            self.node(key)
            self.write(": ")
            self.node(pattern)
        if node.rest is not None:
            self.write(", " if node.keys else "", "**", node.rest)
        self.write("}")

    def x_MatchClass(self, node, rank):
        self.node(node.cls, _ATOM)
        self.write("(")
        self.joined(node.patterns)
        for i, (name, pattern) in enumerate(zip(node.kwd_attrs, node.kwd_patterns, strict=True)):
            self.write(", " if i or node.patterns else "", name, "=")
            self.node(pattern)
        self.write(")")

    def x_MatchAs(self, node, rank):
        if node.name is None:
            self.write("_")
        elif node.pattern is None:
            self.write(node.name)
        else:
            end = self.open(_TEST, rank)
            self.node(node.pattern, _BITOR)
            self.write(" as ", node.name, end)

    def x_MatchOr(self, node, rank):
        end = self.open(_BITOR, rank)
        self.joined(node.patterns, " | ", _BITOR + 1)
        self.write(end)

    # ---- expressions ----

    def x_Name(self, node, rank):
        self.write(node.id)

    def x_Constant(self, node, rank):
        value = node.value
        if isinstance(value, tuple):
            self.write("(")
            for i, x in enumerate(value):
                self.write(", " if i else "")
                self.constant(x)
            self.write(",)" if len(value) == 1 else ")")
        elif value is ...:
            self.write("...")
        else:
            if node.kind == "u":
                self.write("u")
            self.constant(value)

    def constant(self, value):
        text = repr(value)
        if isinstance(value, (float, complex)):
            text = text.replace("inf", "1e309").replace("nan", "(1e309-1e309)")
        self.write(text)

    def x_NamedExpr(self, node, rank):
        end = self.open(_NAMED, rank)
        self.node(node.target, _ATOM)
        self.write(" := ")
        self.node(node.value, _ATOM)
        self.write(end)

    def x_BoolOp(self, node, rank):
        word, own = _BOOLEAN[_kind(node.op)]
        end = self.open(own, rank)
        for i, value in enumerate(node.values):
            self.write(word if i else "")
            self.node(value, min(own + 1 + i, _ATOM))
        self.write(end)

    def x_BinOp(self, node, rank):
        sign, own = _BINARY[_kind(node.op)]
        end = self.open(own, rank)
        right = sign == "**"
        self.node(node.left, own + right)
        self.write(f" {sign} ")
        self.node(node.right, own + (not right))
        self.write(end)

    def x_UnaryOp(self, node, rank):
        sign, own = _UNARY[_kind(node.op)]
        end = self.open(own, rank)
        self.write(sign)
        self.node(node.operand, own)
        self.write(end)

    def x_Lambda(self, node, rank):
        end = self.open(_TEST, rank)
        self.write("lambda")
        mark = len(self.out)
        self.node(node.args)
        if len(self.out) > mark:
            self.out.insert(mark, " ")
        self.write(": ")
        self.node(node.body)
        self.write(end)

    def x_IfExp(self, node, rank):
        end = self.open(_TEST, rank)
        self.node(node.body, _TEST + 1)
        self.write(" if ")
        self.node(node.test, _TEST + 1)
        self.write(" else ")
        self.node(node.orelse)
        self.write(end)

    def x_Dict(self, node, rank):
        self.write("{")
        for i, (key, value) in enumerate(zip(node.keys, node.values)):
            self.write(", " if i else "")
            if key is None:
                self.write("**")
                self.node(value, _BITOR)
            else:
                self.node(key)
                self.write(": ")
                self.node(value)
        self.write("}")

    def x_Set(self, node, rank):
        if not node.elts:
            self.write("{*()}")
            return
        self.write("{")
        self.joined(node.elts)
        self.write("}")

    def x_List(self, node, rank):
        self.write("[")
        self.joined(node.elts)
        self.write("]")

    def x_Tuple(self, node, rank):
        parens = not node.elts or rank > _TUPLE
        self.write("(" if parens else "")
        self.items(node.elts)
        self.write(")" if parens else "")

    def comprehension(self, node, brackets):
        self.write(brackets[0])
        self.node(node.elt)
        self.node(node.generators)
        self.write(brackets[1])

    def x_ListComp(self, node, rank):
        self.comprehension(node, "[]")

    def x_SetComp(self, node, rank):
        self.comprehension(node, "{}")

    def x_GeneratorExp(self, node, rank):
        self.comprehension(node, "()")

    def x_DictComp(self, node, rank):
        self.write("{")
        self.node(node.key)
        self.write(": ")
        self.node(node.value)
        self.node(node.generators)
        self.write("}")

    def s_comprehension(self, node):
        self.write(" async for " if node.is_async else " for ")
        self.node(node.target, _TUPLE)
        self.write(" in ")
        self.node(node.iter, _TEST + 1)
        for test in node.ifs:
            self.write(" if ")
            self.node(test, _TEST + 1)

    def x_Await(self, node, rank):
        end = self.open(_AWAIT, rank)
        self.write("await")
        if node.value:
            self.write(" ")
            self.node(node.value, _ATOM)
        self.write(end)

    def x_Yield(self, node, rank):
        end = self.open(_YIELD, rank)
        self.write("yield")
        if node.value:
            self.write(" ")
            self.node(node.value, _ATOM)
        self.write(end)

    def x_YieldFrom(self, node, rank):
        end = self.open(_YIELD, rank)
        self.write("yield from ")
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        self.node(node.value, _ATOM)
        self.write(end)

    def x_Compare(self, node, rank):
        end = self.open(_CMP, rank)
        self.node(node.left, _CMP + 1)
        for op, value in zip(node.ops, node.comparators):
            self.write(f" {_COMPARISONS[_kind(op)]} ")
            self.node(value, _CMP + 1)
        self.write(end)

    def x_Call(self, node, rank):
        self.node(node.func, _ATOM)
        self.write("(")
        self.joined([*node.args, *node.keywords])
        self.write(")")

    def s_keyword(self, node):
        self.write("**" if node.arg is None else node.arg + "=")
        self.node(node.value)

    def x_Attribute(self, node, rank):
        self.node(node.value, _ATOM)
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, int):
            self.write(" ")
        self.write(".", node.attr)

    def x_Subscript(self, node, rank):
        self.node(node.value, _ATOM)
        self.write("[")
        if isinstance(node.slice, ast.Tuple) and node.slice.elts:
            self.items(node.slice.elts)
        else:
            self.node(node.slice)
        self.write("]")

    def x_Starred(self, node, rank):
        self.write("*")
        self.node(node.value, _BITOR)

    def x_Slice(self, node, rank):
        self.optional("", node.lower)
        self.write(":")
        self.optional("", node.upper)
        self.optional(":", node.step)

    # ---- parameters ----

    def s_arg(self, node):
        self.write(node.arg)
        self.optional(": ", node.annotation)

    def s_arguments(self, node):
        parts = []
        positional = [*node.posonlyargs, *node.args]
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        for i, (arg, default) in enumerate(zip(positional, defaults), 1):
            parts.append(("", arg, default))
            if i == len(node.posonlyargs):
                parts.append(("/", None, None))
        if node.vararg or node.kwonlyargs:
            parts.append(("*", node.vararg, None))
        parts += [("", arg, default) for arg, default in zip(node.kwonlyargs, node.kw_defaults)]
        if node.kwarg:
            parts.append(("**", node.kwarg, None))
        for i, (sign, arg, default) in enumerate(parts):
            self.write(", " if i else "", sign)
            if arg:
                self.s_arg(arg)
            self.optional("=", default)

    # ---- f-strings and t-strings ----

    def x_JoinedStr(self, node, rank):
        self.interpolated("f", node.values)

    def x_TemplateStr(self, node, rank):
        self.interpolated("t", node.values)

    def x_FormattedValue(self, node, rank):
        self.write(self.piece(node))

    def x_Interpolation(self, node, rank):
        self.write(self.piece(node))

    def interpolated(self, prefix, values):
        pieces = [(self.piece(v), isinstance(v, ast.Constant)) for v in values]
        quotes = list(_QUOTES)
        done = []
        for text, literal in pieces:
            if literal:
                text, possible = _quoted(text, quotes, True)
                if not set(possible) & set(quotes):
                    done = None
                    break
                quotes = possible
            else:
                if "\n" in text:
                    quotes = [q for q in quotes if q in _LONG_QUOTES]
                quotes = [q for q in quotes if q not in text] or quotes
            done.append(text)
        if done is None:  # no quotes suit all parts: escape what the literal parts contain
            quotes = ["'''"]
            done = [repr('"' + text)[2:-1] if literal else text for text, literal in pieces]
        self.write(prefix, quotes[0], *done, quotes[0])

    def piece(self, node):
        kind = _kind(node)
        if kind == "JoinedStr":
            return "".join(map(self.piece, node.values))
        if kind == "Constant" and isinstance(node.value, str):
            return node.value.replace("{", "{{").replace("}", "}}")
        if kind == "FormattedValue":
            return self.field(node, _Text().expression(node.value))
        if kind == "Interpolation":
            text = node.str if isinstance(node.str, str) else _Text().expression(node.value)
            return self.field(node, text)
        raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def expression(self, node):
        self.node(node, _TEST + 1)
        return "".join(self.out)

    def field(self, node, text):
        conversion = f"!{chr(node.conversion)}" if node.conversion != -1 else ""
        spec = ":" + self.spec(node.format_spec) if node.format_spec else ""
        return f"{'{ ' if text.startswith('{') else '{'}{text}{conversion}{spec}}}"

    def spec(self, node):
        if _kind(node) != "JoinedStr":
            return self.piece(node)
        parts = []
        for v in node.values:
            text = self.piece(v)
            if isinstance(v, ast.Constant):
                text = text.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"').replace("\n", "\\n")
            parts.append(text)
        return "".join(parts)
