"""Measures a row of the table on CPython and prints one line of JSON: milliseconds of each run and the repr of the result.

    python3.11 cpython.py KIND PROGRAM RUNSxN

KIND is program (bench is timed), tools (compiling counts, and the tools of the host are there), warm (compile and run 1 + 1), many (N
executions at once, until the last ends), late (until all but 1% have ended) or suspended (memory of each of N executions that wait).
"""

import asyncio
import gc
import inspect
import json
import sys
import time

WARM_RUNS = 2000


TOOL_TIME = 0
WAIT = None  # an event, for suspended executions


async def get_user(name):
    if WAIT is not None:
        await WAIT.wait()
    await delay()
    return {"id": 7, "name": name}


async def get_orders(user):
    await delay()
    return [{"id": i, "open": i % 2 == 0, "amount": 30.5 * i} for i in range(5)]


async def notify(user, text):
    await delay()
    return {"sent": True}


async def delay():
    if TOOL_TIME:
        await asyncio.sleep(TOOL_TIME)


async def get_members(count):
    return [{"id": i, "name": "member", "level": "junior" if i % 3 else "senior"} for i in range(count)]


async def get_expenses(member):
    return [{"category": "meals" if k % 4 else "travel", "amount": (member * 7 + k * 13) % 100 + 0.5} for k in range(20)]


async def get_budget(level):
    return {"travel": 300 if level == "senior" else 250}


async def noop():
    return None


TOOLS = {f.__name__: f for f in (get_user, get_orders, notify, get_members, get_expenses, get_budget, noop)}


def run(bench, data):
    if inspect.iscoroutinefunction(bench):
        return asyncio.run(bench(data))
    return bench(data)


async def execute(source, path, start=0):
    """Runs a program that shares nothing with others but the process."""
    fresh = dict(TOOLS, __name__="bench")
    exec(compile(source, path, "exec"), fresh)
    result = await fresh["bench"](None)
    return (time.perf_counter() - start) * 1000, result


async def at_once(kind, source, path, n):
    start = time.perf_counter()
    took = sorted(t for t, _ in await asyncio.gather(*[execute(source, path, start) for _ in range(n)]))
    return took[n * 99 // 100 - 1 if kind == "late" else -1]


def resident():
    gc.collect()
    with open("/proc/self/status") as f:
        return int(f.read().split("VmRSS:")[1].split()[0])


async def waiting(source, path, n):
    global WAIT
    WAIT = asyncio.Event()
    before = resident()
    tasks = [asyncio.create_task(execute(source, path)) for _ in range(n)]
    for _ in range(3):
        await asyncio.sleep(0)
    kib = (resident() - before) / n
    WAIT.set()
    await asyncio.gather(*tasks)
    return kib


def one_plus_one():
    for _ in range(WARM_RUNS):
        result = eval(compile("1 + 1", "one.py", "eval"), {})
    return result


def main(kind, path, runs, n):
    global TOOL_TIME
    source = ""
    if kind != "warm":
        with open(path, encoding="utf-8") as f:
            source = f.read()
    times = []
    namespace = dict(TOOLS, __name__="bench")
    if kind == "program":
        exec(compile(source, path, "exec"), namespace)
    elif kind in ("many", "late"):
        TOOL_TIME = 0.005
    result = n
    for _ in range(runs):
        if kind in ("many", "late"):
            times.append(asyncio.run(at_once(kind, source, path, n)))
            continue
        if kind == "suspended":
            times.append(asyncio.run(waiting(source, path, n)))
            continue
        data = namespace["setup"]() if "setup" in namespace else None
        start = time.perf_counter()
        if kind == "warm":
            result = one_plus_one()
        elif kind == "tools":
            result = asyncio.run(execute(source, path))[1]
        else:
            result = run(namespace["bench"], data)
        took = (time.perf_counter() - start) * 1000
        times.append(took / WARM_RUNS if kind == "warm" else took)
        del data
    print(json.dumps({"ms": times, "result": repr(result)}))


main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3].split("x")))
