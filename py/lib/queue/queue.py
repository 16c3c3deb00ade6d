# queue: FIFO, LIFO and priority queues. A program has one thread, so what
# would wait for another thread without end is an error here.
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


def _pause(seconds):
    from time import sleep
    sleep(seconds)


class Queue:
    """A queue of at most maxsize items, without bound if that is 0."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = _Lock()
        self.not_empty = self.not_full = self.all_tasks_done = self.mutex
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        """Tell that an item which was got is dealt with."""
        unfinished = self.unfinished_tasks - 1
        if unfinished < 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks = unfinished

    def join(self):
        """Return once all items are dealt with."""
        if self.unfinished_tasks:
            raise _endless("join() with unfinished tasks")

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Add an item; Full if there is no room (in time)."""
        if self.is_shutdown:
            raise ShutDown
        if self.maxsize > 0 and self._qsize() >= self.maxsize:
            if not block:
                raise Full
            if timeout is None:
                raise _endless("put() into a full queue")
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            _pause(timeout)
            if self.is_shutdown:
                raise ShutDown
            if self._qsize() >= self.maxsize:
                raise Full
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        """Remove an item and return it; Empty if there is none (in time)."""
        if self.is_shutdown and not self._qsize():
            raise ShutDown
        if not self._qsize():
            if not block:
                raise Empty
            if timeout is None:
                raise _endless("get() from an empty queue")
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            _pause(timeout)
            if not self._qsize():
                raise ShutDown if self.is_shutdown else Empty
        elif block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        return self._get()

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

    def put(self, item, block=True, timeout=None):
        """Add an item; block and timeout do not matter."""
        self._items.append(item)

    def get(self, block=True, timeout=None):
        """Remove an item and return it; Empty if there is none (in time)."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._items:
            if not block:
                raise Empty
            if timeout is None:
                raise _endless("get() from an empty queue")
            _pause(timeout)
            if not self._items:
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
