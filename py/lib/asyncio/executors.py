# asyncio.executors: functions run in threads, which take turns with the tasks.

_default = {}  # the executors made for loops


def _executor_of(loop):
    from concurrent.futures import ThreadPoolExecutor
    executor = _default.get(loop)
    if executor is None:
        executor = _default[loop] = ThreadPoolExecutor(thread_name_prefix="asyncio")
    return executor


def set_default_executor(loop, executor):
    """Use `executor` where none is named."""
    from concurrent.futures import ThreadPoolExecutor
    if not isinstance(executor, ThreadPoolExecutor):
        raise TypeError("executor must be ThreadPoolExecutor instance")
    _default[loop] = executor


async def shutdown_default_executor(loop):
    """Wait for what the default executor of a loop still does."""
    executor = _default.get(loop)
    if executor is not None:
        executor.shutdown(wait=True)


def run_in_executor(loop, executor, func, *args):
    """Call `func` in a thread; the future holds what it returns."""
    if executor is None:
        executor = _executor_of(loop)
    return wrap_future(executor.submit(func, *args), loop=loop)


async def to_thread(func, /, *args, **kwargs):
    """Call `func` in a thread and a copy of the context."""
    from contextvars import copy_context
    from functools import partial
    loop = get_running_loop()
    return await run_in_executor(loop, None, partial(copy_context().run, func, *args, **kwargs))


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

    def follow(done):
        if not (new.cancelled() and loop.is_closed()):
            loop.call_soon_threadsafe(copy, done)

    def cancelled(f):
        if f.cancelled():
            future.cancel()

    new.add_done_callback(cancelled)
    future.add_done_callback(follow)
    return new
