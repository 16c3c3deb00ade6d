# asyncio.events: the loop object. There is one loop, which always runs.


class AbstractEventLoop:
    """The interface of event loops."""


class BaseEventLoop(AbstractEventLoop):
    """The loop of the program."""

    def __init__(self):
        self._closed = False
        self._debug = False
        self._handler = None
        self._task_factory = None

    def __repr__(self):
        return f"<{type(self).__name__} running=True closed={self._closed} debug={self._debug}>"

    def time(self):
        return _time()

    def call_soon(self, callback, *args, context=None):
        return _call_soon(callback, *args)

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return _TimerHandle(_time() + delay, _call_later(delay, callback, *args))

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        return _TimerHandle(when, _call_later(when - _time(), callback, *args))

    def create_future(self):
        return Future()

    def create_task(self, coro, *, name=None, context=None, eager_start=None):
        if self._task_factory is not None:
            return self._task_factory(self, coro)
        return create_task(coro, name=name)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_until_complete(self, future):
        return run(future)

    def run_forever(self):
        raise RuntimeError("This event loop is already running")

    def run_in_executor(self, executor, func, *args):
        future = Future()
        try:
            future.set_result(func(*args))
        except Exception as exc:
            future.set_exception(exc)
        return future

    def set_default_executor(self, executor):
        pass

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass

    def is_running(self):
        return True

    def is_closed(self):
        return self._closed

    def stop(self):
        pass

    def close(self):
        pass

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = bool(enabled)

    def set_exception_handler(self, handler):
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def default_exception_handler(self, context):
        pass

    def call_exception_handler(self, context):
        if self._handler is not None:
            self._handler(self, context)


class _TimerHandle:
    """What call_later and call_at return."""

    __slots__ = ("_when", "_handle")

    def __init__(self, when, handle):
        self._when = when
        self._handle = handle

    def when(self):
        return self._when

    def cancel(self):
        self._handle.cancel()

    def cancelled(self):
        return self._handle.cancelled()


TimerHandle = _TimerHandle
TimerHandle.__name__ = TimerHandle.__qualname__ = "TimerHandle"

_loop = BaseEventLoop()
_set_loop(_loop)


def get_running_loop():
    """The loop of the program."""
    return _loop


def get_event_loop():
    """The loop of the program."""
    return _loop


def new_event_loop():
    """The loop of the program: there is only one."""
    return _loop


def set_event_loop(loop):
    """Does nothing: there is only one loop."""


def _get_running_loop():
    return _loop
