import asyncio


async def work(n):
    print("work starts", n)
    await asyncio.sleep(0)
    print("work resumes", n)
    return n * 10


task = asyncio.create_task(work(1), name="first")
print("created", task.done(), task.get_name())
await asyncio.sleep(0)
print("after one turn", task.done())
print(await task, task.done(), task.result(), task.exception(), task.cancelled())
tasks = [asyncio.create_task(work(n)) for n in range(3)]
print("before awaiting")
for task in tasks:
    print("result", await task)
print(await tasks[0])


async def fails():
    raise KeyError("lost")


task = asyncio.create_task(fails())
await asyncio.sleep(0)
print(task.done(), repr(task.exception()))
try:
    task.result()
except KeyError as error:
    print("result raises", error)
pending = asyncio.create_task(work(9))
for attempt in (pending.result, pending.exception):
    try:
        attempt()
    except asyncio.InvalidStateError as error:
        print(error)
pending.add_done_callback(lambda t: print("callback", t.result()))
await pending
await asyncio.sleep(0)
print(len(asyncio.all_tasks()), asyncio.current_task() is not None)
pending.set_name("renamed")
print(pending.get_name())
named = asyncio.create_task(asyncio.sleep(0, "value"), name="sleeper")
print(await named, named.get_name())
