# queue: FIFO, LIFO and priority queues for threads, which take turns. What
# would wait for another thread while there is none is an error.
from collections import deque as _deque
from heapq import heappop as _heappop, heappush as _heappush

__all__ = ["Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]

_generic = classmethod(type(list[int]))


class Empty(Exception):
    """There is nothing to get."""

    __module__ = "_queue"


class Full(Exception):
    """There is no room to put anything."""


class ShutDown(Exception):
    """The queue was shut down."""


class _Lock:
    # What stands where a queue has its locks.

    def acquire(self, blocking=True, timeout=-1):
        return True

    def release(self):
        pass

    def notify(self, n=1):
        pass

    notify_all = notify

    def __enter__(self):
        return True

    def __exit__(self, *exc):
        pass


def _endless(what):
    return RuntimeError(f"{what} would wait for ever: there are no other threads; use asyncio.Queue to pass items between tasks")


def _wait(waiters, deadline=None):
    # Wait until _wake or the deadline; whether there is time left.
    left = None
    if deadline is not None:
        left = deadline - _now()
        if left <= 0:
            return False
    waiter = _future()
    waiters.append(waiter)
    if left is not None:
        _later(left, waiter)
    if not _block(waiter) and waiter in waiters:
        waiters.remove(waiter)
    return True


def _wake(waiters):
    while waiters:
        waiter = waiters.popleft()
        if not waiter.done():
            waiter.set_result(True)
            return


def _wake_all(waiters):
    while waiters:
        _wake(waiters)


class Queue:
    """A queue of at most maxsize items, without bound if that is 0."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = _Lock()
        self.not_empty = self.not_full = self.all_tasks_done = self.mutex
        self._getters, self._putters, self._joiners = _deque(), _deque(), _deque()
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        """Tell that an item which was got is dealt with."""
        unfinished = self.unfinished_tasks - 1
        if unfinished <= 0:
            if unfinished < 0:
                raise ValueError("task_done() called too many times")
            _wake_all(self._joiners)
        self.unfinished_tasks = unfinished

    def join(self):
        """Wait until all items are dealt with."""
        while self.unfinished_tasks:
            if _alone():
                raise _endless("join() with unfinished tasks")
            _wait(self._joiners)

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Add an item, waiting for room; Full if there is none (in time)."""
        if self.is_shutdown:
            raise ShutDown
        if self.maxsize > 0:
            if not block:
                if self._qsize() >= self.maxsize:
                    raise Full
            else:
                if timeout is not None and timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                deadline = None if timeout is None else _now() + timeout
                while self._qsize() >= self.maxsize:
                    if timeout is None and _alone():
                        raise _endless("put() into a full queue")
                    if not _wait(self._putters, deadline):
                        raise Full
                    if self.is_shutdown:
                        raise ShutDown
        self._put(item)
        self.unfinished_tasks += 1
        _wake(self._getters)

    def get(self, block=True, timeout=None):
        """Remove an item and return it, waiting for one; Empty if there is none (in time)."""
        if self.is_shutdown and not self._qsize():
            raise ShutDown
        if not block:
            if not self._qsize():
                raise Empty
        else:
            if timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            deadline = None if timeout is None else _now() + timeout
            while not self._qsize():
                if timeout is None and _alone():
                    raise _endless("get() from an empty queue")
                if not _wait(self._getters, deadline):
                    raise Empty
                if self.is_shutdown and not self._qsize():
                    raise ShutDown
        item = self._get()
        _wake(self._putters)
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def shutdown(self, immediate=False):
        """Make put fail, and get once the queue is empty: at once if immediate."""
        self.is_shutdown = True
        if immediate:
            while self._qsize():
                self._get()
                if self.unfinished_tasks > 0:
                    self.unfinished_tasks -= 1
            _wake_all(self._joiners)
        _wake_all(self._getters)
        _wake_all(self._putters)

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = _generic


class PriorityQueue(Queue):
    """A queue that gives the smallest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heappush(self.queue, item)

    def _get(self):
        return _heappop(self.queue)


class LifoQueue(Queue):
    """A queue that gives the newest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """A FIFO queue without bound."""

    __module__ = "_queue"

    def __init__(self):
        self._items = _deque()
        self._getters = _deque()

    def put(self, item, block=True, timeout=None):
        """Add an item; block and timeout do not matter."""
        self._items.append(item)
        _wake(self._getters)

    def get(self, block=True, timeout=None):
        """Remove an item and return it, waiting for one; Empty if there is none (in time)."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        deadline = None if timeout is None else _now() + timeout
        while not self._items:
            if not block:
                raise Empty
            if timeout is None and _alone():
                raise _endless("get() from an empty queue")
            if not _wait(self._getters, deadline):
                raise Empty
        return self._items.popleft()

    def put_nowait(self, item):
        self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)

    __class_getitem__ = _generic
