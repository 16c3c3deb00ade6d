# asyncio.executors: functions run in threads, which take turns with the tasks.


async def _call(future, func, args, kwargs):
    try:
        result = func(*args, **kwargs)
    except BaseException as exc:
        if not future.done():
            future.set_exception(exc)
    else:
        if not future.done():
            future.set_result(result)


def run_in_executor(loop, executor, func, *args):
    """Call `func` in a thread; the future holds what it returns."""
    if executor is not None:
        return wrap_future(executor.submit(func, *args), loop=loop)
    future = loop.create_future()
    _start(_call(future, func, args, {}), "asyncio_0", True)
    return future


async def to_thread(func, /, *args, **kwargs):
    """Call `func` in a thread and a copy of the context."""
    from contextvars import copy_context
    future = get_running_loop().create_future()
    _start(_call(future, func, args, kwargs), "asyncio_0", True, copy_context())
    return await future


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
