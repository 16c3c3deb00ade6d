# divergence: no reference counts: a generator that is dropped before its end is closed when the program ends, not at once
# workaround: exhaust it, call its close(), or use contextlib.closing
def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


for n in numbers():
    print(n)
    break
print("after the loop")
