# asyncio.taskgroups: tasks that end together.

__all__ = (
    "TaskGroup",
)


class TaskGroup:
    """Waits for its tasks at the end of an async with block; the first failure cancels the rest."""

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._parent = None
        self._parent_cancelled = False  # by this group
        self._tasks = {}
        self._errors = []
        self._base_error = None
        self._completed = None

    def __repr__(self):
        info = ""
        if self._tasks:
            info += f" tasks={len(self._tasks)}"
        if self._errors:
            info += f" errors={len(self._errors)}"
        if self._aborting:
            info += " cancelling"
        elif self._entered:
            info += " entered"
        return f"<TaskGroup{info}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._parent = current_task()
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        cancelled = None
        if et is not None:
            if isinstance(exc, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
                self._base_error = exc
            if issubclass(et, CancelledError):
                cancelled = exc
            if not self._aborting:
                self._abort()
        while self._tasks:
            if self._completed is None:
                self._completed = Future()
            try:
                await self._completed
            except CancelledError as e:
                if not self._aborting:
                    cancelled = e
                    self._abort()
            self._completed = None
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancelled and self._parent.uncancel() == 0:
            cancelled = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if et is not None and not issubclass(et, CancelledError):
            self._errors.append(exc)
        if self._errors:
            if self._parent.cancelling():
                # The cancellation came from outside too: the next await tells.
                self._parent.uncancel()
                self._parent.cancel()
            try:
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
            finally:
                self._errors = []
        return None

    def create_task(self, coro, **kwargs):
        """Start a task in the group and return it."""
        if not self._entered:
            problem = "has not been entered"
        elif self._exiting and not self._tasks:
            problem = "is finished"
        elif self._aborting:
            problem = "is shutting down"
        else:
            task = get_running_loop().create_task(coro, **kwargs)
            if task.done():  # it was eager
                self._on_done(task)
                return task
            self._tasks[task] = None
            task.add_done_callback(self._on_done)
            return task
        coro.close()
        raise RuntimeError(f"TaskGroup {self!r} {problem}")

    def _abort(self):
        self._aborting = True
        for t in list(self._tasks):
            if not t.done():
                t.cancel()

    def _on_done(self, task):
        self._tasks.pop(task, None)
        if self._completed is not None and not self._tasks and not self._completed.done():
            self._completed.set_result(True)
        if task.cancelled():
            return
        exc = task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if isinstance(exc, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = exc
        if self._parent.done():
            return
        if not self._aborting and not self._parent_cancelled:
            self._abort()
            self._parent_cancelled = True
            self._parent.cancel()
