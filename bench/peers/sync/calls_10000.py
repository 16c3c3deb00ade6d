def bench(data):
    for i in range(10000):
        noop()
    return i
