import asyncio


async def work(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(name)
    return name


for job in asyncio.as_completed([work("slow", 3), work("fast", 1), work("middle", 2)]):
    print(await job)
async for task in asyncio.as_completed([asyncio.create_task(work(n, d)) for n, d in [("p", 2), ("q", 1)]]):
    print(task.result(), await task)
for job in asyncio.as_completed([work("bad", 1, fail=True), work("good", 2)]):
    try:
        print(await job)
    except ValueError as error:
        print("error", error)
try:
    for job in asyncio.as_completed([work("a", 1), work("b", 10)], timeout=5):
        print(await job)
except TimeoutError:
    print("timeout")
results = []
for job in asyncio.as_completed([work(n, i) for i, n in enumerate("xyz")]):
    results.append(await job)
print(results, list(asyncio.as_completed([])))
