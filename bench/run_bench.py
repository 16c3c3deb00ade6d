"""Runs one benchmark program under CPython and prints one line of JSON: milliseconds and the repr of the result.

    python3.11 run_bench.py programs/fib.py

A program defines `bench(data)`, which is timed, and may define `setup()`, which makes the data and is not.
"""

import asyncio
import inspect
import json
import sys
import time


def main(path):
    with open(path, encoding="utf-8") as f:
        source = f.read()
    namespace = {"__name__": "bench"}
    exec(compile(source, path, "exec"), namespace)
    data = namespace["setup"]() if "setup" in namespace else None
    bench = namespace["bench"]
    start = time.perf_counter()
    if inspect.iscoroutinefunction(bench):
        result = asyncio.run(bench(data))
    else:
        result = bench(data)
    elapsed = time.perf_counter() - start
    print(json.dumps({"ms": elapsed * 1000, "result": repr(result)}))


main(sys.argv[1])
