import string
import textwrap

print(string.ascii_lowercase, string.digits, string.punctuation, string.hexdigits, repr(string.whitespace), string.capwords("hello  big world"))
t = string.Template("$name owes ${amount} $$")
print(t.substitute(name="ann", amount=5), t.safe_substitute(name="bob"))
try:
    t.substitute(name="x")
except KeyError as error:
    print("KeyError", error)
print(textwrap.fill("the quick brown fox jumps over the lazy dog", 20), textwrap.wrap("a bb ccc dddd", 5), textwrap.dedent("  a\n    b\n  c"), textwrap.indent("x\ny", "> "), textwrap.shorten("hello wide world", 12))
