# TextWrapper: every option, the methods that a subclass may replace, and errors.
import inspect
import textwrap
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap

print(textwrap.__all__)
print(inspect.signature(TextWrapper))
for f in (wrap, fill, shorten, dedent, indent):
    print(f.__name__, inspect.signature(f))
print(sorted((k, v) for k, v in vars(TextWrapper()).items()))

text = "Hello there, this is a well-known \"test\". It has some--shall we say--dashes!  And\ttabs,\nnewlines  and a-very-long-hyphenated-word. (e.g. http://example.com/a-b-c) Dr. X said: 'ok.' Then left?"
for options in (
    {}, {"width": 20}, {"width": 7}, {"width": 1}, {"width": 20, "break_long_words": False}, {"width": 12, "break_on_hyphens": False},
    {"width": 5, "break_on_hyphens": False, "break_long_words": False}, {"width": 20, "expand_tabs": False}, {"width": 20, "tabsize": 2},
    {"width": 20, "tabsize": 0}, {"width": 20, "replace_whitespace": False}, {"width": 20, "drop_whitespace": False},
    {"width": 20, "replace_whitespace": False, "expand_tabs": False, "drop_whitespace": False},
    {"width": 40, "fix_sentence_endings": True}, {"width": 25, "initial_indent": "* ", "subsequent_indent": "    "},
    {"width": 3, "initial_indent": ">>>>> "}, {"width": 4, "subsequent_indent": "######", "break_long_words": False},
    {"width": 20, "max_lines": 2}, {"width": 20, "max_lines": 1}, {"width": 20, "max_lines": 3, "placeholder": "..."},
    {"width": 20, "max_lines": 2, "placeholder": ""}, {"width": 20, "max_lines": 100}, {"width": 10, "max_lines": 2, "placeholder": " [cut off]"},
    {"width": 20, "max_lines": 0}, {"width": 20, "max_lines": -1}, {"width": 20, "max_lines": 2, "initial_indent": "- ", "subsequent_indent": "  ", "placeholder": "~"},
):
    print(options)
    for line in wrap(text, **options):
        print("   ", repr(line))

print("--- errors")
for args in (
    ("x", {"width": 0}), ("x", {"width": -3}), ("", {"width": 0}), ("x y", {"width": 3, "max_lines": 1}), ("x y", {"width": 6, "max_lines": 2, "subsequent_indent": "   "}),
    ("x", {"bogus": 1}), (b"x", {}), (None, {}), (5, {}), ("x", {"width": "10"}), ("x", {"max_lines": "1"}), (["x"], {}),
):
    try:
        print(wrap(args[0], **args[1]))
    except Exception as e:
        print(args, type(e).__name__, e)
try:
    TextWrapper(1, "", "", True, True, False, True, True, True, 8, 5)
except TypeError as e:
    print(e)

print("--- pieces")
for s in (
    "", " ", "a", "a b", "  lead", "trail  ", "well-known", "a-b-c", "ab-cd-ef", "a-bc", "ab-c", "ab-c-d", "a-b-cd", "x-ray-vision", "1-2", "ab-12", "12-ab", "ab1-cd",
    "--foo-bar", "---", "foo--bar", "foo---bar", "foo--", "foo--.", "end.--then", "(foo)--bar", "a--b--c", "foo -- bar", "foo-", "-foo", "f\u00e9e-ma\u00eftre", "snake_a-b_c",
    "use --long-option=some-value now", "e-mail", "--", "-", "what?--no!--yes", "'quoted--text'", "non\u00a0break-ing\u00a0space", "tab\tsep\nline\rfeed\x0bv\x0cf", "\u2014em\u2014dash",
    "half-day--long-term", "this-is-a-useful-feature-for-reformatting", "ab-c-", "ab-c-d-", "ab-cd-", "\u4e2d\u6587-\u5b57\u5178", "x--_y", "a\u00b2-b\u00b2c",
):
    w = TextWrapper()
    print(repr(s), w._split(s), w._split_chunks(s))
w = TextWrapper(break_on_hyphens=False)
print(w._split("well-known foo--bar  x"))
print(repr(TextWrapper(tabsize=4)._munge_whitespace("a\tb\nc\x0bd\x0ce\rf\u00a0g")))
print(repr(TextWrapper(expand_tabs=False, replace_whitespace=False)._munge_whitespace("a\tb\nc")))
for s in ("End. New", "End.\" New", "End.' New", "End.\"' New", "END. New", "1. New", "a.b. c", "\u00e9. New", "What?! Yes", "ok!  two", "x.", "Dr. Who? me. you"):
    chunks = w._split(s)
    w._fix_sentence_endings(chunks)
    print(repr(s), chunks)
for width, size in ((5, 0), (5, 3), (0, 0), (5, 5), (3, 1)):
    chunks, line = ["rest", "long-wordy-thing"], ["x" * size] if size else []
    TextWrapper()._handle_long_word(chunks, line, size, width)
    print(width, size, chunks, line)
print(TextWrapper(width=6)._wrap_chunks(["one", " ", "two", " ", "three"]))
print(TextWrapper(width=6)._wrap_chunks([]))

print("--- subclasses")


class Comma(TextWrapper):
    def _split(self, text):
        return [c for part in text.split(",") for c in (part, ",")][:-1]


print(Comma(width=8).wrap("aaa,bbb,ccc,ddd"))


class Shout(TextWrapper):
    def _munge_whitespace(self, text):
        return super()._munge_whitespace(text).upper()


print(Shout(width=8).wrap("one two three"))


class Hyphenate(TextWrapper):
    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        space = width - cur_len - 1
        if space > 0:
            cur_line.append(reversed_chunks[-1][:space] + "-")
            reversed_chunks[-1] = reversed_chunks[-1][space:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())


print(Hyphenate(width=6).wrap("abcdefghijkl xy"))


class Reverse(TextWrapper):
    def _wrap_chunks(self, chunks):
        return super()._wrap_chunks(chunks)[::-1]


print(Reverse(width=5).wrap("one two three"), repr(Reverse(width=5).fill("one two three")))


class Sentences(TextWrapper):
    def _fix_sentence_endings(self, chunks):
        chunks.append("END")


print(Sentences(fix_sentence_endings=True).wrap("a. b"), Sentences().wrap("a. b"))


class Paragraphs(TextWrapper):
    def wrap(self, text):
        return [line for p in text.split("\n\n") for line in super(Paragraphs, self).wrap(p) + [""]]


print(repr(Paragraphs(width=9).fill("one two three\n\nfour five six")))


class Chunks(TextWrapper):
    def _split_chunks(self, text):
        return list(text)


print(Chunks(width=3).wrap("abcdefgh"))
w = TextWrapper(width=10)
print(w.wrap("reuse the same wrapper"))
w.width = 15
w.initial_indent = "> "
w.max_lines = 1
print(w.wrap("reuse the same wrapper"))

print("--- shorten")
for width in (5, 8, 11, 12, 18, 40):
    try:
        print(width, repr(shorten("  Hello   world,\n how are you?  ", width)))
        print(width, repr(shorten("Hello world, how are you?", width, placeholder="...")))
    except ValueError as e:
        print(width, e)
print(repr(shorten("", 10)), repr(shorten("averyveryverylongword", 10)), repr(shorten("averyveryverylongword", 10, placeholder="\u2026")))
for call in (lambda: shorten("a"), lambda: shorten(b"a b", 5), lambda: shorten("a b c d e f", 3, placeholder="....")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)

print("--- dedent and indent")
for s in (
    "", "\n", "a", "  a", "  a\n b", "  a\n\n  b\n", "\ta\n\tb", "\ta\n  b", " \ta\n \tb\n  c", "  \n    x\n   ", "    a\n      b\n    c", "\t \n  x", "  a\r\n  b\r\n",
    "  a\x0b\n  b", "\n  x\n", "  x\n\t\n  y", "\xa0a\n\xa0b", "   ", "  a\n  ", "    \n\n   a\n", "  \x0c\n  a",
):
    print(repr(s), repr(dedent(s)))
for v in (None, 5, b"  a", ["a"]):
    try:
        print(dedent(v))
    except TypeError as e:
        print(e)
for s in ("", "a", "a\n", "a\n\nb\n", " \n\ta\n", "a\r\nb\x0bc\x0cd\x1ce\u2028f", "\n\n"):
    print(repr(indent(s, "> ")), repr(indent(s, "> ", lambda line: True)), repr(indent(s, "> ", predicate=str.isspace)))
for args in ((None, "x"), ("x", None), ("x", 5), (b"x", "y"), ("x", "y", 5)):
    try:
        print(indent(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
