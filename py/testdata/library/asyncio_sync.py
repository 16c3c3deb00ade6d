# Barrier, Condition, Semaphore, queues and timeouts between tasks.
import asyncio


def now():
    return round(asyncio.get_running_loop().time(), 3)


barrier = asyncio.Barrier(2)
print(barrier.parties, barrier.n_waiting, barrier.broken)


async def arrive(n):
    await asyncio.sleep(n)
    index = await barrier.wait()
    print("passed", n, index, now())


await asyncio.gather(arrive(1), arrive(2), arrive(3), arrive(5))


async def breaks():
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print("broken", error)


task = asyncio.create_task(breaks())
await asyncio.sleep(0)
await barrier.abort()
await task
print(barrier.broken)
try:
    await barrier.wait()
except asyncio.BrokenBarrierError as error:
    print(type(error).__mro__[1].__name__, error)

condition = asyncio.Condition()
items = []


async def consumer(n):
    async with condition:
        await condition.wait_for(lambda: items)
        print("consumer", n, items.pop(0))


tasks = [asyncio.create_task(consumer(n)) for n in range(3)]
await asyncio.sleep(0)
for item in "abc":
    async with condition:
        items.append(item)
        condition.notify()
    await asyncio.sleep(1)
await asyncio.gather(*tasks)
for use in (lambda: condition.notify(), lambda: condition.release()):
    try:
        use()
    except RuntimeError as error:
        print(error)
try:
    await condition.wait()
except RuntimeError as error:
    print(error)

semaphore = asyncio.Semaphore(1)
await semaphore.acquire()
waiters = [asyncio.create_task(semaphore.acquire()) for _ in range(3)]
await asyncio.sleep(0)
waiters[0].cancel()
semaphore.release()
print(await asyncio.gather(*waiters[:2], return_exceptions=True), semaphore.locked())
semaphore.release()
print(await waiters[2], semaphore.locked())

queue = asyncio.PriorityQueue()
for n in (3, 1, 2):
    queue.put_nowait(n)
print([queue.get_nowait() for _ in range(3)], queue.empty())
stack = asyncio.LifoQueue(2)
stack.put_nowait("a")
stack.put_nowait("b")
print(stack.full(), stack.get_nowait(), stack.qsize(), stack.maxsize)
stack.put_nowait("c")
try:
    stack.put_nowait("d")
except asyncio.QueueFull as error:
    print(repr(error))
getter = asyncio.create_task(queue.get())
await asyncio.sleep(0)
queue.shutdown()
for use in (getter, queue.put(1), queue.get()):
    try:
        await use
    except asyncio.QueueShutDown as error:
        print(repr(error))
try:
    stack.task_done()
    stack.task_done()
    stack.task_done()
    stack.task_done()
except ValueError as error:
    print(error)

try:
    async with asyncio.timeout(10) as t:
        print(t, t.when() == asyncio.get_running_loop().time() + 10)
        t.reschedule(asyncio.get_running_loop().time() + 1)
        await asyncio.sleep(5)
except TimeoutError:
    print(t, t.expired(), now())
async with asyncio.timeout(None) as t:
    print(t)
try:
    t.reschedule(5)
except RuntimeError as error:
    print(error)


async def outer():
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(5):
                await asyncio.sleep(9)
    except TimeoutError:
        print("outer timed out", now())
    return asyncio.current_task().cancelling()


print(await asyncio.create_task(outer()))
print(await asyncio.wait_for(asyncio.sleep(1, "slept"), 2), await asyncio.wait_for(asyncio.sleep(0, "at once"), None))
try:
    await asyncio.wait_for(asyncio.sleep(1), 0)
except TimeoutError as error:
    print(repr(error), now())

inner = asyncio.create_task(asyncio.sleep(1, "kept"))
guarded = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 0.5))
print(await asyncio.gather(guarded, return_exceptions=True), inner.done(), await inner)
try:
    for future in asyncio.as_completed([asyncio.sleep(1, "one"), asyncio.sleep(3, "three")], timeout=2):
        print(await future, now())
except TimeoutError as error:
    print(repr(error), now())
group = asyncio.TaskGroup()
print(group)
try:
    group.create_task(asyncio.sleep(1))
except RuntimeError as error:
    print(error)


async def fails(delay, error):
    await asyncio.sleep(delay)
    raise error


async def cancelled():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled", now())
        raise


try:
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(1, ValueError("first")))
        group.create_task(fails(1, KeyError("second")))
        group.create_task(cancelled())
except* ValueError as caught:
    print(caught.exceptions)
except* KeyError as caught:
    print(caught.exceptions)
try:
    group.create_task(asyncio.sleep(1))
except RuntimeError as error:
    print(error)
done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(n, n)) for n in (3, 1, 2)], return_when=asyncio.FIRST_COMPLETED)
print(sorted(t.result() for t in done), len(pending), now())
done, pending = await asyncio.wait(pending, timeout=0.5)
print(len(done), len(pending))
for use in (asyncio.wait([]), asyncio.wait([asyncio.sleep(1)]), asyncio.wait(pending, return_when="no")):
    try:
        await use
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
loop = asyncio.get_running_loop()
order = []
loop.call_later(2, order.append, "later")
loop.call_soon(order.append, "soon")
loop.call_at(loop.time() + 1, order.append, "at")
handle = loop.call_later(1, order.append, "never")
handle.cancel()
await asyncio.sleep(3)
print(order, handle.cancelled(), loop.is_running())
