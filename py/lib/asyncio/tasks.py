# Waiting for tasks: asyncio.tasks on top of the scheduler's own primitives.
from asyncio.events import _enter_task, _leave_task, _register_task, _unregister_task

__all__ = (
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "Task", "create_task", "wait", "wait_for", "as_completed", "sleep", "gather", "shield",
    "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks", "create_eager_task_factory", "eager_task_factory", "_register_task",
    "_unregister_task", "_enter_task", "_leave_task",
)

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


class _Pass:
    """Awaiting it lets every other ready task run once."""

    __slots__ = ()

    def __await__(self):
        yield


_PASS = _Pass()


async def sleep(delay, result=None):
    """Wait `delay` seconds and return `result`; zero or less gives the others one turn."""
    if delay <= 0:
        await _PASS
        return result
    return await _sleep(delay, result)


def all_tasks(loop=None):
    """The set of tasks that are not done."""
    if loop is None:
        loop = get_running_loop()
    return set(_tasks(loop))


def _release(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _cancel_and_wait(fut):
    waiter = Future()

    def woken(_):
        _release(waiter)

    fut.add_done_callback(woken)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(woken)


async def wait_for(fut, timeout):
    """Await `fut`; after `timeout` seconds cancel it and raise TimeoutError."""
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError from exc
    from asyncio.timeouts import timeout as deadline
    async with deadline(timeout):
        return await fut


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait until tasks finish as `return_when` says; return the sets (done, pending)."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = list(dict.fromkeys(fs))
    for f in fs:
        if iscoroutine(f):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")

    waiter = Future()
    handle = None if timeout is None else _call_later(timeout, _release, waiter)
    left = len(fs)

    def completed(f):
        nonlocal left
        left -= 1
        if (left <= 0 or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION
                and not f.cancelled() and f.exception() is not None):
            if handle is not None:
                handle.cancel()
            _release(waiter)

    for f in fs:
        f.add_done_callback(completed)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for f in fs:
            f.remove_done_callback(completed)
    done, pending = set(), set()
    for f in fs:
        (done if f.done() else pending).add(f)
    return done, pending


class _AsCompleted:
    """What as_completed returns: it may be iterated with for and with async for."""

    def __init__(self, aws, timeout):
        from asyncio.queues import Queue
        self._done = Queue()
        self._handle = None
        self._todo = {}
        for aw in dict.fromkeys(aws):
            self._todo[ensure_future(aw)] = None
        for f in self._todo:
            f.add_done_callback(self._completed)
        if self._todo and timeout is not None:
            self._handle = _call_later(timeout, self._timed_out)
        self._left = len(self._todo)

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(True)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one(False)

    def _timed_out(self):
        for f in self._todo:
            f.remove_done_callback(self._completed)
            self._done.put_nowait(None)
        self._todo.clear()

    def _completed(self, f):
        if not self._todo:
            return
        del self._todo[f]
        self._done.put_nowait(f)
        if not self._todo and self._handle is not None:
            self._handle.cancel()

    async def _wait_for_one(self, resolve=False):
        f = await self._done.get()
        if f is None:
            raise TimeoutError
        return f.result() if resolve else f


_AsCompleted.__name__ = _AsCompleted.__qualname__ = "_AsCompletedIterator"


def as_completed(fs, *, timeout=None):
    """Iterate over awaitables in the order in which they finish."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompleted(fs, timeout)


def shield(arg):
    """Await `arg` without passing a cancellation on to it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = Future()

    def inner_done(f):
        if outer.cancelled():
            return
        if f.cancelled():
            outer.cancel()
        elif (exc := f.exception()) is not None:
            outer.set_exception(exc)
        else:
            outer.set_result(f.result())

    def outer_done(_):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Submit `coro` to a loop; the concurrent.futures.Future follows the task."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future as _Concurrent
    future = _Concurrent()
    future._loop = loop

    def copy(task):
        if future.cancelled():
            return
        if task.cancelled():
            future.cancel()
            future.set_running_or_notify_cancel()
        elif future.set_running_or_notify_cancel():
            if (exc := task.exception()) is not None:
                future.set_exception(exc)
            else:
                future.set_result(task.result())

    def start():
        task = ensure_future(coro, loop=loop)
        task.add_done_callback(copy)
        future.add_done_callback(lambda f: task.cancel() if f.cancelled() else None)

    loop.call_soon(start)
    return future


def create_eager_task_factory(custom_task_constructor):
    """A task factory whose tasks start at once."""
    def factory(loop, coro, *, eager_start=True, **kwargs):
        return custom_task_constructor(coro, loop=loop, eager_start=eager_start, **kwargs)
    return factory


eager_task_factory = create_eager_task_factory(Task)
