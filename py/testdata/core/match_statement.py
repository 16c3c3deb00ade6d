# Every kind of pattern.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Kind:
    CIRCLE = "circle"


def describe(value):
    match value:
        case 0:
            return "zero"
        case -1 | -2.5:
            return "small negative"
        case True:
            return "true"
        case None:
            return "none"
        case "yes" | "y":
            return "agreed"
        case str() as text if len(text) > 5:
            return f"long text {text}"
        case str(text):
            return f"text {text}"
        case Point(x=0, y=0):
            return "origin"
        case Point(x, 0):
            return f"on x axis at {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "some point"
        case []:
            return "empty sequence"
        case [one]:
            return f"one {one}"
        case [1, 2, *rest]:
            return f"starts with 1 2, then {rest}"
        case [first, *_, last] if first == last:
            return f"same ends {first}"
        case (a, [b, *c]):
            return f"nested {a} {b} {c}"
        case {"kind": Kind.CIRCLE, "radius": r}:
            return f"circle {r}"
        case {"kind": "group", "items": [{"id": i}, *more], **others}:
            return f"group {i} {len(more)} {others}"
        case {"error": {"code": int(code) | float(code)}}:
            return f"error {code}"
        case {}:
            return f"mapping with {len(value)}"
        case int() | float() as number:
            return f"number {number}"
        case _:
            return "something else"


for value in [0, -1, -2.5, True, None, "y", "abc", "abcdefg", Point(0, 0), Point(3, 0), Point(2, 2), Point(1, 2)]:
    print(describe(value))
for value in [[], [5], [1, 2], [1, 2, 3], [7, 8, 7], (4, [5, 6]), [1], range(2), {"kind": "circle", "radius": 2}]:
    print(describe(value))
print(describe({"kind": "group", "items": [{"id": 1}, 2, 3], "x": 1}))
print(describe({"error": {"code": 404}}), describe({"error": {"code": "x"}}), describe({}), describe(5), describe(1.5))
print(describe({1}), describe(b"ab"), describe((1, 2, 3, 1)))


def route(command):
    match command.split():
        case ["go", ("north" | "south") as direction]:
            return "go " + direction
        case ["take", *things]:
            return things
        case [x]:
            return "single " + x
    return "no match"


print(route("go north"), route("take a b c"), route("look"), route("go up now"))
match 5, 6:
    case 5, x:
        print("tuple subject", x)
match = {"case": 1}
print(match["case"])
match [1, [2, [3]]]:
    case [a, [b, [c]]]:
        print(a, b, c)
match {"a": 1}:
    case {"a": 1, **rest}:
        print(rest)
match 3 + 4j:
    case 3 + 4j:
        print("complex")
match "text":
    case [*_]:
        print("never: strings are not sequences here")
    case _:
        print("default")
