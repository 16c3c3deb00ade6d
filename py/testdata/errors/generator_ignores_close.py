def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


walk = stubborn()
next(walk)
walk.close()
