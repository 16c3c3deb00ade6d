# asyncio.timeouts: the context manager that cancels its task when time is up.

__all__ = (
    "Timeout", "timeout", "timeout_at",
)


class _State:
    def __init__(self, value):
        self.value = value


_CREATED, _ENTERED, _EXPIRING, _EXPIRED, _EXITED = map(_State, ("created", "active", "expiring", "expired", "finished"))


class Timeout:
    """Cancels the body of an async with statement and turns that into TimeoutError.

    created -> active -> finished, or active -> expiring -> expired.
    """

    def __init__(self, when):
        self._state = _CREATED
        self._handle = None
        self._task = None
        self._when = when

    def when(self):
        """The time on the loop's clock at which the timeout fires, or None."""
        return self._when

    def reschedule(self, when):
        """Move the deadline."""
        if self._state is not _ENTERED:
            if self._state is _CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state.value} Timeout")
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        if when is None:
            self._handle = None
            return
        left = when - _time()
        if left <= 0:
            self._handle = _call_soon(self._on_timeout)
        else:
            self._handle = _timed_out_at(when, self._on_timeout)

    def expired(self):
        """Whether the timeout has fired."""
        return self._state is _EXPIRING or self._state is _EXPIRED

    def __repr__(self):
        info = ""
        if self._state is _ENTERED:
            info = f" when={round(self._when, 3) if self._when is not None else None}"
        return f"<Timeout [{self._state.value}]{info}>"

    async def __aenter__(self):
        if self._state is not _CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _ENTERED
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state is _ENTERED:
            self._state = _EXITED
        elif self._state is _EXPIRING:
            self._state = _EXPIRED
            if self._task.uncancel() <= self._cancelling and exc_type is not None:
                if issubclass(exc_type, CancelledError):
                    raise TimeoutError from exc_val
                _chain(exc_val)
                if isinstance(exc_val, ExceptionGroup):
                    for e in exc_val.exceptions:
                        _chain(e)
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state = _EXPIRING
        self._handle = None


def _chain(exc):
    # The cancellation in the context of exc came from the timeout: show that.
    while exc.__context__ is not None:
        cancelled = exc.__context__
        if isinstance(cancelled, CancelledError):
            timed_out = TimeoutError()
            timed_out.__context__ = timed_out.__cause__ = cancelled
            exc.__context__ = timed_out
            return
        exc = cancelled


def timeout(delay):
    """A Timeout that fires in `delay` seconds; None never."""
    return Timeout(None if delay is None else _time() + delay)


def timeout_at(when):
    """A Timeout that fires at `when` on the loop's clock; None never."""
    return Timeout(when)
