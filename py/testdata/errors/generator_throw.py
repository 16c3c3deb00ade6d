def numbers():
    yield 1
    yield 2


walk = numbers()
next(walk)
walk.throw(ValueError("thrown in"))
