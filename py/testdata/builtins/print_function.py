import sys

print()
print("a", "b", 1, None, sep="-")
print("no newline", end="")
print(" | continued", end="\n\n")
print(*[1, 2, 3], sep=", ")
print("tab", "sep", sep="\t", end="!\n")
print([1, "two", 3.0], {"k": "v"}, (None,), {1}, sep="\n")
print("default", sep=None, end=None)
print("flush", flush=True)
print("to stdout", file=sys.stdout)
sys.stdout.write("written\n")
print(sys.stdout.write("counted") and "")


class Shown:
    def __str__(self):
        return "str form"

    def __repr__(self):
        return "repr form"


print(Shown(), [Shown()], repr(Shown()), f"{Shown()} {Shown()!r}", str([Shown()]), {"k": Shown()})
print("é日😀", "\x41", "a\nb", "tab\there", repr("a\nb"))
for bad in [lambda: print("a", sep=1), lambda: print("a", end=2), lambda: print("a", unknown=1)]:
    try:
        bad()
    except TypeError as error:
        print(error)
