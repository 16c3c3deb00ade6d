# concurrent.futures: pools whose workers are threads that take turns.
import threading as _threading

__all__ = ["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError", "BrokenExecutor",
           "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor", "InterpreterPoolExecutor"]

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING, RUNNING, CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED = "PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED"


class Error(Exception):
    """Base of the errors of futures."""

    __module__ = "concurrent.futures._base"


class CancelledError(Error):
    """The future was cancelled."""

    __module__ = "concurrent.futures._base"


class InvalidStateError(Error):
    """The operation is not allowed in this state."""

    __module__ = "concurrent.futures._base"


TimeoutError = TimeoutError


class BrokenExecutor(RuntimeError):
    """An executor cannot be used any more."""


class BrokenThreadPool(BrokenExecutor):
    """A worker could not be initialised."""


class BrokenProcessPool(BrokenExecutor):
    """A worker ended abruptly."""


class Future:
    """The result of a call that may still run."""

    __module__ = "concurrent.futures._base"

    def __init__(self):
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        text = f"<{type(self).__name__} at {id(self):#x} state={'cancelled' if self._state == CANCELLED_AND_NOTIFIED else self._state.lower()}"
        if self._state == FINISHED:
            if self._exception is not None:
                text += f" raised {type(self._exception).__name__}"
            else:
                text += f" returned {type(self._result).__name__}"
        return text + ">"

    def _ended(self):
        waiters, self._waiters = self._waiters, []
        for w in waiters:
            if not w.done():
                w.set_result(True)
        for fn in self._done_callbacks:
            self._call(fn)

    def _call(self, fn):
        try:
            fn(self)
        except Exception:
            import logging
            logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)

    def cancel(self):
        """Cancel the call unless it runs or has run."""
        if self._state in (RUNNING, FINISHED):
            return False
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            return True
        self._state = CANCELLED
        self._ended()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        """Call fn when the future is done."""
        if self.done():
            self._call(fn)
        else:
            self._done_callbacks.append(fn)

    def _wait(self, timeout):
        if self.done():
            return
        waiter = _future()
        self._waiters.append(waiter)
        if timeout is not None:
            _later(max(0, timeout), waiter)
        _block(waiter)
        if not self.done():
            raise TimeoutError()

    def result(self, timeout=None):
        """What the call returned or raised."""
        self._wait(timeout)
        if self.cancelled():
            raise CancelledError()
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        """What the call raised, or None."""
        self._wait(timeout)
        if self.cancelled():
            raise CancelledError()
        return self._exception

    def set_running_or_notify_cancel(self):
        """For executors: whether the call is still wanted."""
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            return False
        if self._state == PENDING:
            self._state = RUNNING
            return True
        raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        """For executors: the call returned."""
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result = result
        self._state = FINISHED
        self._ended()

    def set_exception(self, exception):
        """For executors: the call raised."""
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._exception = exception
        self._state = FINISHED
        self._ended()


class DoneAndNotDoneFutures(tuple):
    """What wait returns."""

    __slots__ = ()
    _fields = ("done", "not_done")
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})"


def _any(futures, timeout):
    # Wait until one of the futures is done; whether one is.
    waiter = _future()
    for f in futures:
        f._waiters.append(waiter)
    if timeout is not None:
        _later(max(0, timeout), waiter)
    _block(waiter)
    for f in futures:
        if waiter in f._waiters:
            f._waiters.remove(waiter)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait until futures finish as return_when says."""
    fs = set(fs)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED) and not all(f.done() for f in fs):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    deadline = None if timeout is None else _now() + timeout
    while True:
        done = {f for f in fs if f.done()}
        rest = fs - done
        if not rest or return_when == FIRST_COMPLETED and done:
            break
        if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f.exception() is not None for f in done):
            break
        left = None if deadline is None else deadline - _now()
        if left is not None and left <= 0:
            break
        _any(rest, left)
    return DoneAndNotDoneFutures((done, rest))


def as_completed(fs, timeout=None):
    """Iterate over futures in the order in which they finish."""
    deadline = None if timeout is None else _now() + timeout
    fs = list(dict.fromkeys(fs))
    order = _deque(f for f in fs if f.done())
    for f in fs:
        if not f.done():
            f.add_done_callback(order.append)
    return _in_order(fs, order, deadline)


def _in_order(fs, order, deadline):
    left = len(fs)
    while left:
        if not order:
            wait_for = None if deadline is None else deadline - _now()
            if wait_for is None or wait_for > 0:
                _any([f for f in fs if not f.done()], wait_for)
            if not order:
                raise TimeoutError(f"{left} (of {len(fs)}) futures unfinished")
        left -= 1
        yield order.popleft()


class Executor(_BlockingContext):
    """Runs calls."""

    __module__ = "concurrent.futures._base"

    def submit(self, fn, /, *args, **kwargs):
        """Start a call."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        """The results of calls with items of the iterables, in order."""
        if buffersize is not None and not isinstance(buffersize, int):
            raise TypeError("buffersize must be an integer or None")
        if buffersize is not None and buffersize < 1:
            raise ValueError("buffersize must be None or > 0")
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        # The results may be taken where nothing can wait: they are waited for here.
        wait(futures, timeout, FIRST_EXCEPTION)
        return _results(futures)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls."""

    def _enter(self):
        return self

    def _leave(self):
        self.shutdown(wait=True)


def _results(futures):
    futures = _deque(futures)
    try:
        while futures:
            f = futures.popleft()
            yield f.result(None if f.done() else 0)
    finally:
        for f in futures:
            f.cancel()


class ThreadPoolExecutor(Executor):
    """Runs calls in a pool of threads."""

    __module__ = "concurrent.futures.thread"
    _count = 0
    _broken = BrokenThreadPool

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=(), **ctxkwargs):
        if max_workers is None:
            max_workers = 8
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._queue = _deque()
        self._threads = set()
        self._left = set()  # threads that have ended
        self._resting = []  # what the threads without work wait for
        self._shutdown = False
        self._failed = None
        ThreadPoolExecutor._count += 1
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{ThreadPoolExecutor._count - 1}"
        self._initializer = initializer
        self._initargs = initargs
        self._waiters = []

    def submit(self, fn, /, *args, **kwargs):
        """Start a call."""
        if self._failed:
            raise self._broken(self._failed)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        f = Future()
        self._queue.append((f, fn, args, kwargs))
        for waiter in self._resting:
            if not waiter.done():
                waiter.set_result(None)
                return f
        if len(self._threads) < self._max_workers:
            name = f"{self._thread_name_prefix}_{len(self._threads)}"
            t = _threading.Thread(name=name, target=self._work, daemon=False)
            self._threads.add(t)
            t.start()
        return f

    def _work(self):
        try:
            if self._initializer is not None:
                try:
                    self._initializer(*self._initargs)
                except BaseException:
                    import logging
                    logging.getLogger("concurrent.futures").critical("Exception in initializer:", exc_info=True)
                    self._failed = "A thread initializer failed, the thread pool is not usable anymore"
                    while self._queue:
                        self._queue.popleft()[0].set_exception(self._broken(self._failed))
                    return
            while True:
                while self._queue:
                    f, fn, args, kwargs = self._queue.popleft()
                    if not f.set_running_or_notify_cancel():
                        continue
                    try:
                        result = fn(*args, **kwargs)
                    except BaseException as exc:
                        f.set_exception(exc)
                    else:
                        f.set_result(result)
                    f = fn = args = kwargs = result = None
                if self._shutdown:
                    return
                # The end of the program does not wait for a worker that rests.
                waiter = _future()
                self._resting.append(waiter)
                _set_daemon(True)
                _block(waiter)
                _set_daemon(False)
                self._resting.remove(waiter)
        finally:
            self._left.add(_threading.current_thread())
            if self._threads == self._left:
                waiters, self._waiters = self._waiters, []
                for w in waiters:
                    if not w.done():
                        w.set_result(None)

    def _close(self, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            while self._queue:
                self._queue.popleft()[0].cancel()
        for waiter in self._resting:
            if not waiter.done():
                waiter.set_result(None)
        if self._threads == self._left or _threading.current_thread() in self._threads:
            return None
        waiter = _future()
        self._waiters.append(waiter)
        return waiter

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls and wait for those that run."""
        waiter = self._close(cancel_futures)
        if wait and waiter is not None:
            _block(waiter)

    def _leave(self):
        return self._close()


class ProcessPoolExecutor(ThreadPoolExecutor):
    """Runs calls in a pool of threads: a program is one process."""

    __module__ = "concurrent.futures.process"
    _broken = BrokenProcessPool

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, "ProcessPoolExecutor", initializer, initargs)


class InterpreterPoolExecutor(ThreadPoolExecutor):
    """Runs calls in a pool of threads: a program is one interpreter."""

    __module__ = "concurrent.futures.interpreter"
