import asyncio
import time

limit = asyncio.Semaphore(2)
running = peak = 0


async def limited(n):
    global running, peak
    async with limit:
        running += 1
        peak = max(peak, running)
        await asyncio.sleep(1)
        running -= 1
        return n


start = time.monotonic()
print(await asyncio.gather(*[limited(n) for n in range(5)]), peak, time.monotonic() - start)
print(limit.locked(), await limit.acquire(), limit.release())
bounded = asyncio.BoundedSemaphore(1)
try:
    bounded.release()
except ValueError as error:
    print(error)
lock = asyncio.Lock()


async def critical(name):
    print(name, "wants")
    async with lock:
        print(name, "has")
        await asyncio.sleep(0)
        print(name, "leaves")


await asyncio.gather(*[critical(n) for n in "abc"])
print(lock.locked())
try:
    lock.release()
except RuntimeError as error:
    print(error)
event = asyncio.Event()


async def waiter(n):
    print("waiting", n)
    print("woken", n, await event.wait())


async def setter():
    await asyncio.sleep(1)
    print("set")
    event.set()


await asyncio.gather(waiter(1), waiter(2), setter())
print(event.is_set())
await event.wait()
event.clear()
print(event.is_set())
condition = asyncio.Condition()
ready = []


async def consumer(n):
    async with condition:
        await condition.wait_for(lambda: len(ready) >= n)
        print("consumer", n, ready)


async def producer():
    for i in range(3):
        await asyncio.sleep(1)
        async with condition:
            ready.append(i)
            condition.notify_all()


await asyncio.gather(consumer(3), consumer(1), producer())
barrier = asyncio.Barrier(2)


async def meet(n):
    await asyncio.sleep(n)
    print("arrived", n)
    await barrier.wait()
    print("through", n)


await asyncio.gather(meet(1), meet(2))
