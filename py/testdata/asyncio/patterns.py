# Shapes that model-written programs use.
import asyncio
import time


async def fetch(id):
    await asyncio.sleep(0.1 * (id % 3 + 1))
    if id == 7:
        raise ConnectionError(f"item {id}")
    return {"id": id, "value": id * id}


async def retry(function, *args, attempts=3, delay=1):
    for attempt in range(1, attempts + 1):
        try:
            return await function(*args)
        except ConnectionError as error:
            print("attempt", attempt, "failed:", error)
            if attempt == attempts:
                return None
            await asyncio.sleep(delay * 2 ** (attempt - 1))


start = time.monotonic()
results = await asyncio.gather(*[fetch(n) for n in range(10)], return_exceptions=True)
good = [r for r in results if not isinstance(r, Exception)]
bad = [r for r in results if isinstance(r, Exception)]
print(len(good), [str(b) for b in bad], round(time.monotonic() - start, 1))
print(await retry(fetch, 7), round(time.monotonic() - start, 1))


async def bounded(limit, jobs):
    semaphore = asyncio.Semaphore(limit)

    async def run(job):
        async with semaphore:
            return await job

    return await asyncio.gather(*(run(j) for j in jobs))


print([r["value"] for r in await bounded(2, [fetch(n) for n in range(5)])])


async def batched(items, size):
    out = []
    for i in range(0, len(items), size):
        out += await asyncio.gather(*[fetch(n) for n in items[i : i + size]])
    return out


print(len(await batched(list(range(6)), 2)))
by_id = {r["id"]: r for r in await asyncio.gather(*map(fetch, [1, 2, 3]))}
print(by_id)
first, second = await asyncio.gather(fetch(1), fetch(2))
print(first, second)
pending = {asyncio.create_task(fetch(n)): n for n in [2, 0, 1]}
for task in asyncio.as_completed(pending):
    print("completed", (await task)["id"])


async def paginate():
    page = 0
    while page < 3:
        yield await fetch(page)
        page += 1


print([p["id"] async for p in paginate()])
cache = {}


async def cached(id):
    if id not in cache:
        cache[id] = asyncio.create_task(fetch(id))
    return await cache[id]


print([r["id"] for r in await asyncio.gather(cached(1), cached(1), cached(2))], len(cache))
return {"total": sum(r["value"] for r in good), "elapsed": round(time.monotonic() - start, 1)}
