import asyncio


async def one():
    return 1


print(await [one(), one()])
