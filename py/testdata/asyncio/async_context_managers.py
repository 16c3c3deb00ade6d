import asyncio
from contextlib import asynccontextmanager, AsyncExitStack


class Session:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.name)
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0)
        print("close", self.name, kind and kind.__name__, error)
        return self.swallow

    async def get(self, path):
        await asyncio.sleep(1)
        return f"{self.name}{path}"


async with Session("a") as a:
    print(await a.get("/x"))
async with Session("b") as b, Session("c") as c:
    print(await asyncio.gather(b.get("/1"), c.get("/2")))
async with Session("swallow", True):
    raise ValueError("hidden")
try:
    async with Session("outer"):
        async with Session("inner"):
            raise KeyError("k")
except KeyError as error:
    print("caught", error)


async def returns():
    async with Session("return") as s:
        return await s.get("!")


print(await returns())


@asynccontextmanager
async def managed(name):
    print("setup", name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except ValueError as error:
        print("handled", error)
    finally:
        await asyncio.sleep(0)
        print("teardown", name)


async with managed("m") as m:
    print(m)
async with managed("v"):
    raise ValueError("inside")
async with AsyncExitStack() as stack:
    await stack.enter_async_context(Session("s1"))
    await stack.enter_async_context(managed("s2"))
    print("in stack")


async def cancelled():
    async with Session("cancelled"):
        await asyncio.sleep(100)


task = asyncio.create_task(cancelled())
await asyncio.sleep(1)
task.cancel()
await asyncio.gather(task, return_exceptions=True)
for n in range(2):
    async with Session(f"loop{n}"):
        if n == 0:
            continue
        break
