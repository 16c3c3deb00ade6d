async def one():
    return 1


job = one()
print(await job)
print(await job)
