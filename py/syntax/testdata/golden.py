"""Writes what CPython says about the sources of valid.json and errors.json.

Run with CPython 3.14 (for example Pyodide's) in this directory:
    python3.14 golden.py

The "src" of each case is kept, all else is computed anew. To add a case, add
an object that has only "src" to the file it belongs to.
"""

import ast
import json
import os
import tempfile
import traceback
import warnings

FLAGS = ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


def tree(src):
    return {"src": src, "dump": ast.dump(compile(src, "x.py", "exec", FLAGS), include_attributes=True)}


def error(src):
    # The line shown comes from the file, which ends in a line end.
    with open("x.py", "w", newline="", encoding="utf-8") as f:
        f.write(src if src.endswith("\n") else src + "\n")
    try:
        compile(src, "x.py", "exec", FLAGS)
    except SyntaxError as e:
        if getattr(e, "_metadata", None):
            # As when the file is run, not compiled from a string.
            e._metadata = (*e._metadata[:2], None)
        block = "".join(traceback.format_exception_only(e))
        return {"src": src, "kind": type(e).__name__, "msg": e.msg, "line": e.lineno, "offset": e.offset,
                "end_line": e.end_lineno, "end_offset": e.end_offset, "text": e.text, "block": block}
    raise ValueError("no error: %r" % src)


def update(path, compute):
    with open(path, encoding="utf-8") as f:
        cases = json.load(f)
    lines = ",\n".join(json.dumps(compute(c["src"])) for c in cases)
    with open(path, "w", encoding="utf-8") as f:
        f.write("[\n" + lines + "\n]\n")


warnings.simplefilter("ignore")
here = os.getcwd()
with tempfile.TemporaryDirectory() as scratch:
    os.chdir(scratch)
    update(os.path.join(here, "valid.json"), tree)
    update(os.path.join(here, "errors.json"), error)
    os.chdir(here)
