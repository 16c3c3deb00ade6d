"""Runs one program and renders what CPython shows for it: the text of a golden file.

A program is the body of an async function: `await` and `return` are allowed at its top level. Everything else follows
`python3 NAME.py`: the module is `__main__`, an uncaught exception is shown as the interpreter would print it.
"""

import ast
import io
import linecache
import re
import sys
import types
import traceback
import warnings
from asyncio import runners
from inspect import CO_COROUTINE

import virtual_loop

TOP_LEVEL_AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
RECURSION_LIMIT = 1000  # CPython's default, counted from the program's own first frame.

# What the C library says when the result of a power is too large for a float.
WEBASSEMBLY_RANGE_ERROR = (68, "Result not representable")
LINUX_RANGE_ERROR = (34, "Numerical result out of range")


def golden(name, source):
    """The golden text of the program `source`, whose tracebacks say `File "name"`."""
    clock = virtual_loop.Clock()
    clock.install()
    virtual_loop.install(clock)
    with open(name, "w", encoding="utf-8") as f:
        f.write(source)  # Compiler errors and tracebacks read their source lines from here.
    linecache.clearcache()
    warnings.resetwarnings()
    warnings.simplefilter("ignore")

    module = types.ModuleType("__main__")
    module.__dict__["__builtins__"] = __builtins__
    saved = sys.modules["__main__"], sys.stdout, sys.stderr, sys.getrecursionlimit()
    sys.modules["__main__"] = module
    sys.stdout, sys.stderr = out, _ = io.StringIO(), io.StringIO()
    result, trace = None, ""
    try:
        parts = compile_program(source, name)
        needs_loop = "asyncio" in source and not re.search(r"asyncio\.(run|Runner)\(", source)
        result = run(parts, module.__dict__, needs_loop)
    except virtual_loop.Deadlock as e:
        trace = f"deadlock: {e}\n"
    except SystemExit as e:
        code = 0 if e.code is None else e.code if isinstance(e.code, int) else 1
        out.write(f"exit {code}\n")
    except BaseException as e:
        sys.setrecursionlimit(saved[3])
        trace = render(e, name)
    finally:
        sys.modules["__main__"], sys.stdout, sys.stderr, limit = saved
        sys.setrecursionlimit(limit)
    return layout(out.getvalue(), result, trace)


def layout(stdout, result, trace):
    """The golden file: stdout, then the result unless it is None, then the traceback if there is one."""
    text = stdout
    if text and not text.endswith("\n"):
        text += "\n--- no newline at the end of the output\n"
    if result is not None:
        text += f"--- result\n{result!r}\n"
    if trace:
        text += f"--- traceback\n{trace}"
    return text


def compile_program(source, name):
    """One or two code objects: the statements, and the last expression, whose value is the result.

    A program that returns at its top level becomes one function instead, see wrap_returns.
    """
    tree = compile(source, name, "exec", ast.PyCF_ONLY_AST | TOP_LEVEL_AWAIT)
    if any(isinstance(n, ast.Return) for n in own_nodes(tree)):
        return [wrap_returns(tree, name)]
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr):
        return [compile(tree, name, "exec", TOP_LEVEL_AWAIT)]
    # The whole is compiled first, so that an error in the last line is found before anything runs.
    compile(tree, name, "exec", TOP_LEVEL_AWAIT)
    tree.body.pop()
    return [
        compile(tree, name, "exec", TOP_LEVEL_AWAIT),
        compile(ast.Expression(last.value), name, "eval", TOP_LEVEL_AWAIT),
    ]


def own_nodes(tree):
    """The nodes of the module's own scope; functions and classes are yielded but not entered."""
    stack = list(ast.iter_child_nodes(tree))
    while stack:
        node = stack.pop()
        yield node
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            stack.extend(node.decorator_list)
        elif not isinstance(node, ast.Lambda):
            stack.extend(ast.iter_child_nodes(node))


def bound_names(tree):
    """The names which the module's own statements bind."""
    names = set()
    for n in own_nodes(tree):
        match n:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                names.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                names.add(name)
            case ast.MatchMapping(rest=str(name)):
                names.add(name)
            case ast.alias(name=name, asname=asname):
                names.add(asname or name.partition(".")[0])
    return names


def wrap_returns(tree, name):
    """Compile the module as an async function called `<module>` whose names are all global.

    Its frames, its names and the qualified names of what it defines are then those of a module.
    """
    body = tree.body
    names = sorted(bound_names(tree))
    if names:
        body = [ast.Global(names=names), *body]
    function = ast.AsyncFunctionDef(
        name="<module>",
        args=ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[]),
        body=body,
        decorator_list=[],
        type_params=[],
    )
    outer = ast.fix_missing_locations(ast.Module(body=[function], type_ignores=[]))
    code = compile(outer, name, "exec")
    return strip_prefix(next(c for c in code.co_consts if isinstance(c, types.CodeType)))


def strip_prefix(code):
    consts = tuple(strip_prefix(c) if isinstance(c, types.CodeType) else c for c in code.co_consts)
    return code.replace(co_consts=consts, co_qualname=code.co_qualname.removeprefix("<module>.<locals>."))


def run(parts, namespace, needs_loop):
    """Run the parts in order; the value of the last one is the result.

    Without `needs_loop` and without await there is no loop, so that the program may call asyncio.run.
    """
    if needs_loop or any(code.co_flags & CO_COROUTINE for code in parts):
        with runners.Runner(loop_factory=virtual_loop.asyncio.new_event_loop) as runner:
            return runner.run(run_async(parts, namespace))
    value = None
    limit_recursion(sys._getframe())
    for code in parts:
        value = eval(code, namespace)
    return value


async def run_async(parts, namespace):
    value = None
    limit_recursion(sys._getframe())
    for code in parts:
        if code.co_flags & CO_COROUTINE:
            value = await types.FunctionType(code, namespace)()
        else:
            value = eval(code, namespace)
    return value


def limit_recursion(frame):
    depth = 0
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    sys.setrecursionlimit(depth + RECURSION_LIMIT)


def render(error, name):
    """The text which the interpreter prints for an uncaught exception, as it is on Linux.

    Frames of library modules and of this file are left out, and so are the places where library modules are stored.
    """
    strip_frames(error, name, set())
    text = "".join(traceback.format_exception(error))
    return re.sub(r"\(/lib/python314\.zip/[^)]*\)", "(unknown location)", text)


def strip_frames(error, name, seen):
    if error is None or id(error) in seen:
        return
    seen.add(id(error))
    if error.args == WEBASSEMBLY_RANGE_ERROR:
        error.args = LINUX_RANGE_ERROR
    kept, tb = [], error.__traceback__
    while tb is not None:
        if tb.tb_frame.f_code.co_filename == name:
            kept.append(tb)
        tb = tb.tb_next
    head = None
    for tb in reversed(kept):
        head = types.TracebackType(head, tb.tb_frame, tb.tb_lasti, tb.tb_lineno)
    error.__traceback__ = head
    strip_frames(error.__cause__, name, seen)
    strip_frames(error.__context__, name, seen)
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            strip_frames(inner, name, seen)
