# asyncio.run from a program without top-level await.
import asyncio


async def main(n):
    print("main", n)
    await asyncio.sleep(1)
    leftover = asyncio.create_task(background())
    await asyncio.sleep(0)
    return n * 2


async def background():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("background cancelled at the end")
        raise


print(asyncio.run(main(21)))


async def fails():
    raise ValueError("from main")


try:
    asyncio.run(fails())
except ValueError as error:
    print("raised", error)
try:
    asyncio.run(main)
except (TypeError, ValueError) as error:
    print(type(error).__name__)
print(asyncio.run(asyncio.sleep(1, "done")))
