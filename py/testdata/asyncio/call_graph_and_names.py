# Names of asyncio and its submodules, and errors of the call graph.
import asyncio
import asyncio.exceptions
import asyncio.queues
import asyncio.streams
import asyncio.tasks
import asyncio.timeouts

print(asyncio.timeouts.Timeout is asyncio.Timeout, asyncio.queues.Queue is asyncio.Queue, asyncio.tasks.Task is asyncio.Task)
print(asyncio.exceptions.CancelledError is asyncio.CancelledError, asyncio.TimeoutError is TimeoutError)
for name in ("tasks", "locks", "queues", "timeouts", "taskgroups", "exceptions", "protocols", "transports", "graph"):
    print(name)
print(asyncio.timeouts.__all__, asyncio.queues.__all__, asyncio.exceptions.__all__)
print([n for n in asyncio.exceptions.__all__ if not hasattr(asyncio, n)])
for cls in (asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.Semaphore, asyncio.Barrier, asyncio.Queue, asyncio.TaskGroup, asyncio.Timeout,
            asyncio.Runner, asyncio.Future, asyncio.Task, asyncio.BrokenBarrierError, asyncio.QueueShutDown, asyncio.Handle, asyncio.TimerHandle):
    print(cls.__module__, cls.__qualname__)
for f in (lambda: asyncio.capture_call_graph(), lambda: asyncio.capture_call_graph(3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


async def main():
    loop = asyncio.get_running_loop()
    lock = asyncio.Lock()
    async with lock:
        task = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        other = asyncio.new_event_loop()
    await task
    lock.release()
    other.close()
    return lock


lock = asyncio.run(main())


async def again():
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 0.01)
    except (RuntimeError, TimeoutError) as e:
        print(type(e).__name__, str(e).split("[")[-1])

asyncio.run(again())
