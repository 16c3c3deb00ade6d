import asyncio


async def fetch(n):
    await asyncio.sleep(0)
    return {"n": n}


total = (await fetch(1))["n"] + (await fetch(2))["m"]
