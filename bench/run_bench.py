"""Runs one benchmark program under CPython and prints one line of JSON: milliseconds of each run and the repr of the result.

    python3.11 run_bench.py programs/fib.py 5

A program defines `bench(data)`, which is timed, and may define `setup()`, which makes the data and is not.
"""

import asyncio
import inspect
import json
import sys
import time


def main(path, runs):
    with open(path, encoding="utf-8") as f:
        source = f.read()
    namespace = {"__name__": "bench"}
    exec(compile(source, path, "exec"), namespace)
    bench = namespace["bench"]
    times = []
    for _ in range(runs):
        data = namespace["setup"]() if "setup" in namespace else None
        start = time.perf_counter()
        if inspect.iscoroutinefunction(bench):
            result = asyncio.run(bench(data))
        else:
            result = bench(data)
        times.append((time.perf_counter() - start) * 1000)
        del data
    print(json.dumps({"ms": times, "result": repr(result)}))


main(sys.argv[1], int(sys.argv[2]))
