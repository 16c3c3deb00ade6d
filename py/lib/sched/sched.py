# sched: a queue of functions to run at given times.
import heapq as _heapq
from collections import namedtuple as _namedtuple
from itertools import count as _count
from time import monotonic as _monotonic, sleep as _sleep

__all__ = ["scheduler"]

Event = _namedtuple("Event", "time, priority, sequence, action, argument, kwargs")

_nothing = object()


class scheduler:
    """Runs functions by the clock timefunc, waiting with delayfunc."""

    def __init__(self, timefunc=_monotonic, delayfunc=_sleep):
        self._queue = []
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._numbers = _count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_nothing):
        """Have action called at a time; the event returned cancels it."""
        if kwargs is _nothing:
            kwargs = {}
        event = Event(time, priority, next(self._numbers), action, argument, kwargs)
        _heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_nothing):
        """Have action called after a delay; the event returned cancels it."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Take an event out; ValueError if it is not there."""
        self._queue.remove(event)
        _heapq.heapify(self._queue)

    def empty(self):
        """Whether no event is waiting."""
        return not self._queue

    def run(self, blocking=True):
        """Run what is due until nothing waits; without blocking, what is due now, and return the delay to the next."""
        while self._queue:
            event = self._queue[0]
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
            else:
                _heapq.heappop(self._queue)
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        """The events that wait, in the order in which they will run."""
        return sorted(self._queue)
