# asyncio.executors: functions that would run in a thread run at once.


def _outcome(future, func, args):
    try:
        result = func(*args)
    except BaseException as exc:
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            raise
        if not future.done():
            future.set_exception(exc)
    else:
        if not future.done():
            future.set_result(result)


async def _run(future, func, args):
    _outcome(future, func, args)


def run_in_executor(loop, executor, func, *args):
    """Call `func` when the loop gets to it; the future holds what it returns."""
    future = loop.create_future()
    if executor is not None:
        executor = executor.submit(func, *args)
        return wrap_future(executor, loop=loop)
    Task(_run(future, func, args), loop=loop, name="executor")
    return future


def wrap_future(future, *, loop=None):
    """The asyncio future that follows a concurrent.futures.Future."""
    if isfuture(future):
        return future
    from concurrent.futures import Future as _Concurrent
    assert isinstance(future, _Concurrent), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = get_event_loop()
    new = loop.create_future()

    def copy(done):
        if new.cancelled():
            return
        if done.cancelled():
            new.cancel()
        elif (exc := done.exception()) is not None:
            new.set_exception(exc)
        else:
            new.set_result(done.result())

    def cancelled(f):
        if f.cancelled():
            future.cancel()

    new.add_done_callback(cancelled)
    future.add_done_callback(lambda f: loop.call_soon(copy, f))
    return new
