import asyncio

queue = asyncio.Queue(maxsize=2)


async def producer(n):
    for i in range(n):
        await queue.put(i)
        print("put", i, queue.qsize())
    await queue.put(None)


async def consumer():
    total = 0
    while (item := await queue.get()) is not None:
        await asyncio.sleep(1)
        total += item
        print("got", item)
        queue.task_done()
    return total


print(await asyncio.gather(producer(4), consumer()))
print(queue.empty(), queue.full(), queue.maxsize)
queue.put_nowait("x")
print(queue.get_nowait(), queue.qsize())
for action in [queue.get_nowait, lambda: [queue.put_nowait(n) for n in range(5)]]:
    try:
        action()
    except (asyncio.QueueEmpty, asyncio.QueueFull) as error:
        print(type(error).__name__, str(error) == "")
priority = asyncio.PriorityQueue()
for item in [(3, "c"), (1, "a"), (2, "b")]:
    await priority.put(item)
print([priority.get_nowait() for _ in range(3)])
stack = asyncio.LifoQueue()
for n in range(3):
    stack.put_nowait(n)
print([stack.get_nowait() for _ in range(3)])
jobs = asyncio.Queue()
results = []


async def worker(name):
    while True:
        job = await jobs.get()
        await asyncio.sleep(job)
        results.append((name, job))
        jobs.task_done()


for n in [3, 1, 2, 1]:
    jobs.put_nowait(n)
workers = [asyncio.create_task(worker(f"w{i}")) for i in range(2)]
await jobs.join()
for w in workers:
    w.cancel()
print(results, [type(r).__name__ for r in await asyncio.gather(*workers, return_exceptions=True)])
try:
    await asyncio.wait_for(jobs.get(), 1)
except TimeoutError:
    print("nothing came")
try:
    jobs.task_done()
except ValueError as error:
    print(error)
closing = asyncio.Queue()
closing.put_nowait(1)
closing.shutdown()
print(await closing.get())
try:
    await closing.get()
except asyncio.QueueShutDown:
    print("shut down")
