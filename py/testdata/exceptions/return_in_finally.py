# What finally does to values and exceptions on their way out.
def overrides():
    try:
        return "try"
    finally:
        return "finally"


def swallows():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def value_is_fixed():
    n = 1
    try:
        return n
    finally:
        n = 2


def mutated():
    values = [1]
    try:
        return values
    finally:
        values.append(2)


def break_swallows():
    for n in range(3):
        try:
            raise KeyError(n)
        finally:
            break
    return n


def continue_swallows():
    seen = []
    for n in range(3):
        try:
            seen.append(n)
            1 / 0
        finally:
            continue
    return seen


def nested():
    try:
        try:
            return "inner"
        finally:
            print("first finally")
    finally:
        print("second finally")


def raise_replaces():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


def in_loop():
    while True:
        try:
            try:
                return "loop"
            finally:
                print("cleanup")
        finally:
            print("outer cleanup")


print(overrides(), swallows(), value_is_fixed(), mutated(), break_swallows(), continue_swallows(), nested(), in_loop())
try:
    raise_replaces()
except KeyError as error:
    print(repr(error), repr(error.__context__))


def generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


for value in generator():
    print(value)
    break
g = generator()
next(g)
g.close()
