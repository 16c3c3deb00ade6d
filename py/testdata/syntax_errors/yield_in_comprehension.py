def f():
    return [(yield n) for n in range(3)]
