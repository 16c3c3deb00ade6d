print("a b  c ".split(), "a b  c ".split(" "), " a b ".split(), "".split(), "".split(","), "a,b,,c".split(","), ",".split(","))
print("a b c d".split(None, 2), "a,b,c".split(",", 1), "a,b,c".split(",", 0), "a  b".split(maxsplit=1), "a--b--c".split("--"), "a b c".split(sep=" ", maxsplit=-1))
print("a b c d".rsplit(None, 2), "a,b,c".rsplit(",", 1), " a  b ".rsplit(maxsplit=1), "a.b.c".rsplit("."))
print("a\nb\r\nc\rd\x0be\x0cf\u2028g".splitlines(), "a\n\nb\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(keepends=True))
print("k=v=w".partition("="), "none".partition("="), "k=v=w".rpartition("="), "none".rpartition("="), "=x".partition("="))
print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ", ".join({"x": 1, "y": 2}), "x".join(str(n) for n in range(4)), "ab".join(["only"]))
print("\u3000a\u00a0b\u2003c ".split(), "a\x1cb\x1dc".split(), "1<>2<>3".split("<>"))
for bad in [lambda: "a".split(""), lambda: "a".split(5), lambda: "".join([1]), lambda: ",".join(["a", None]), lambda: ",".join(5), lambda: "a".partition("")]:
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
