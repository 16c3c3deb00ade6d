# asyncio.runners: several coroutines, one after the other, in one loop.

__all__ = (
    "Runner", "run",
)

_CREATED, _INITIALIZED, _CLOSED = "created", "initialized", "closed"


class Runner:
    """Runs coroutines one after the other in a loop of its own."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = _CREATED
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._set_event_loop = False

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        """Cancel what is left and close the loop."""
        if self._state is not _INITIALIZED:
            return
        try:
            loop = self._loop
            left = _tasks(loop)
            if left:
                for task in left:
                    task.cancel()
                loop.run_until_complete(_gather_all(left))
                for task in left:
                    if not task.cancelled() and task.exception() is not None:
                        loop.call_exception_handler({
                            "message": "unhandled exception during asyncio.run() shutdown",
                            "exception": task.exception(),
                            "task": task,
                        })
            loop.run_until_complete(_follow(loop.shutdown_asyncgens()))
        finally:
            if self._set_event_loop:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = _CLOSED

    def get_loop(self):
        """The loop of the runner."""
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        """Run a coroutine and return its result."""
        if _get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._lazy_init()
        if not iscoroutine(coro):
            if hasattr(type(coro), "__await__"):
                coro = _follow(coro)
            else:
                raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        if context is None:
            context = self._context
        task = self._loop.create_task(coro, context=context)
        return self._loop.run_until_complete(task)

    def _lazy_init(self):
        if self._state is _CLOSED:
            raise RuntimeError("Runner is closed")
        if self._state is _INITIALIZED:
            return
        if self._loop_factory is None:
            self._loop = new_event_loop()
            if not self._set_event_loop:
                set_event_loop(self._loop)
                self._set_event_loop = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        from contextvars import copy_context
        self._context = copy_context()
        self._state = _INITIALIZED


async def _gather_all(tasks):
    await gather(*tasks, return_exceptions=True)


async def _follow(awaitable):
    return await awaitable
