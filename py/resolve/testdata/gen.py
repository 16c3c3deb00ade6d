"""Writes the golden files from errors.txt and scopes.txt.

Run with CPython 3.14 in this folder. The sources in the .txt files are
separated by lines of "###". Each golden line is tab-separated quoted fields:
  errors.golden  source, exception, message, line, column, end line, end column
                 (columns as in SyntaxError.offset; "ok" if the source compiles)
  scopes.golden  source, description of its symbol tables
  frames.golden  source, description of its code objects
"""

import ast
import json
import symtable

SCOPES = {1: "local", 2: "global", 3: "global", 4: "free", 5: "cell"}  # values of symtable's scope constants
assert (symtable.LOCAL, symtable.GLOBAL_EXPLICIT, symtable.GLOBAL_IMPLICIT, symtable.FREE, symtable.CELL) == (1, 2, 3, 4, 5)


def chunks(path):
    text = open(path, encoding="utf-8").read()
    return [c for c in text.split("###\n") if c.strip()]


def write(path, rows):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Written by gen.py with CPython 3.14; do not edit.\n")
        for row in rows:
            out.write("\t".join(json.dumps(str(f), ensure_ascii=False) for f in row) + "\n")
            out.flush()


def error(source):
    """The fields of the error of a source; a first line "# module" turns top-level await off."""
    flags = 0 if source.startswith("# module\n") else ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    try:
        compile(source, "t.py", "exec", flags=flags, dont_inherit=True)
    except SyntaxError as e:
        return [source, type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]
    return [source, "ok", "", 0, 0, 0, 0]


def describe(table, depth, lines):
    kind = table.get_type()
    if kind == symtable.SymbolTableType.ANNOTATION and not table.get_children():
        if not set(table.get_identifiers()) - {".format", "__classdict__"}:
            return  # made for every function, annotated or not
    lines.append("  " * depth + f"{getattr(kind, 'value', kind)} {table.get_name()}")
    for s in sorted(table.get_symbols(), key=lambda s: s.get_name()):
        n = s.get_name()
        if n.startswith(".") and n not in (".type_params", ".generic_base") or n == "__conditional_annotations__":
            continue
        flags = [SCOPES[s._Symbol__scope]]
        for f in ("parameter", "assigned", "declared_global", "nonlocal", "annotated", "imported", "type_parameter", "comp_iter"):
            if f == "assigned" and depth == 0 and s.is_declared_global():
                continue  # CPython does not count := in a comprehension
            if getattr(s, "is_" + f)():
                flags.append(f)
        lines.append("  " * depth + f"  .{n} " + " ".join(flags))
    for c in table.get_children():
        describe(c, depth + 1, lines)


def scopes(source):
    lines = []
    describe(symtable.symtable(source, "t.py", "exec"), 0, lines)
    return [source, "\n".join(lines)]


def frames(source):
    """The frames of a source, one a line: qualified name, kind, free and cell variables.

    CPython makes a __classdict__ cell in every class with a function, annotated or not: it is left out.
    """
    lines = set()

    def visit(code):
        hidden = {"__conditional_annotations__"}
        flags = code.co_flags
        kind = "async generator" if flags & 0x200 else "coroutine" if flags & 0x80 else "generator" if flags & 0x20 else "plain"
        free = " ".join(sorted(set(code.co_freevars) - hidden))
        cell = " ".join(sorted(set(code.co_cellvars) - hidden - {"__classdict__"}))
        lines.add(f"{code.co_qualname} {kind} free=[{free}] cell=[{cell}]")
        for c in code.co_consts:
            if isinstance(c, type(code)):
                visit(c)

    visit(compile(source, "t.py", "exec"))
    return [source, "\n".join(sorted(lines))]


write("errors.golden", map(error, chunks("errors.txt")))
write("scopes.golden", map(scopes, chunks("scopes.txt")))
write("frames.golden", map(frames, chunks("scopes.txt")))
