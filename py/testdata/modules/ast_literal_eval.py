import ast

for text in ["1", "-1", "+2.5", "1+2j", "1-2j", "'a' \"b\"", "b'x'", "[1, 2, (3,)]", "{'a': {1, 2}, 'b': None}", "set()", "{}", "()", "  7", "True", "...", "1_000", "0x1f", "'''a\nb'''",
             "-1.5e300", "[\n1,\n2]", "(1)", "{1: 2, 1: 3}"]:
    print(repr(text), ast.literal_eval(text))
for text in ["a", "f()", "1+1", "'a'+'b'", "[x for x in y]", "-'a'", "not 1", "1 < 2", "lambda: 1", "f'{1}'", "{**a}", "", "1 2", "1;2", "x=1", "~1", "-True", "[]()", "a.b", "{[]: 1}", "\n7"]:
    try:
        print(repr(text), ast.literal_eval(text))
    except (ValueError, SyntaxError, TypeError) as exc:
        print(repr(text), type(exc).__name__)
try:
    ast.literal_eval(5)
except ValueError as exc:
    print(exc)
for text in ["2**3*4+5", "1 < 2 <= 2", "1 and 0 or 'x'", "not []", "[1, 2][1]", "{'a': 1}['a']", "'ab' * 2", "7 // 2 % 2", "1 if 0 else 2", "3 in [1, 2, 3]", "None is None", "~5 ^ 3", "(1, 2) + (3,)", "'%d' % 5", "1 << 70"]:
    print(text, eval(text))
for text in ["1 / 0", "1 +", "[1][5]"]:
    try:
        eval(text)
    except Exception as exc:
        print(text, type(exc).__name__)
