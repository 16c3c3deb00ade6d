def f():
    async for n in g():
        pass
