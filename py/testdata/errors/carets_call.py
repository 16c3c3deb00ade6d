def fail(n):
    raise ValueError(n)


print(len("abc") + fail(3) + len("def"))
