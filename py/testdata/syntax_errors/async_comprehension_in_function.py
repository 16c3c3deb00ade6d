def f():
    return [n async for n in g()]
