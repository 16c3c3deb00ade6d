def steps():
    yield 1
    return "done"


walk = steps()
next(walk)
next(walk)
