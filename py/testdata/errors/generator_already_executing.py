def loop():
    yield next(walk)


walk = loop()
next(walk)
