class Thing:
    pass


async for item in Thing():
    pass
