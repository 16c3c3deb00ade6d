"""An asyncio event loop whose clock is virtual.

The loop is CPython's own BaseEventLoop, so tasks, callbacks and timers run in exactly the order CPython runs them. Only
waiting is replaced: where a real selector would block until the next timer, this one moves the clock to it. A program that
sleeps for an hour takes no time, and two runs print the same text.
"""

import asyncio
import time
from asyncio import base_events, events

# The instant at which every program starts: 2023-11-14T22:13:20Z. Seconds since the epoch.
EPOCH = 1_700_000_000.0


class Clock:
    """Virtual seconds since the program started."""

    def __init__(self):
        self.now = 0.0

    def install(self):
        """Make the time module read this clock."""
        time.time = lambda: EPOCH + self.now
        time.monotonic = lambda: self.now
        time.perf_counter = lambda: self.now
        time.time_ns = lambda: round((EPOCH + self.now) * 1e9)
        time.monotonic_ns = lambda: round(self.now * 1e9)
        time.perf_counter_ns = lambda: round(self.now * 1e9)
        time.sleep = self.sleep

    def sleep(self, seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        self.now += seconds


class Deadlock(BaseException):
    """Every task waits for something that can never happen."""


class VirtualSelector:
    """Stands where the selector of a real loop stands; waits by moving the clock."""

    def __init__(self, loop, clock):
        self.loop = loop
        self.clock = clock

    def select(self, timeout):
        if timeout is None:
            raise Deadlock("every task is waiting and no timer is set")
        if timeout > 0:
            # The exact instant of the first timer: adding the timeout to the clock would round differently.
            self.clock.now = max(self.clock.now, self.loop._scheduled[0]._when)
        return ()


class VirtualLoop(base_events.BaseEventLoop):
    """CPython's loop on a virtual clock."""

    def __init__(self, clock):
        super().__init__()
        self.virtual_clock = clock
        self._clock_resolution = 1e-9
        self._selector = VirtualSelector(self, clock)

    def time(self):
        return self.virtual_clock.now

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass

    def default_exception_handler(self, context):
        pass  # What a real loop logs goes to stderr, which goldens do not hold.


class VirtualPolicy(events._BaseDefaultEventLoopPolicy):
    """Makes asyncio.run and asyncio.new_event_loop use the virtual loop."""

    def __init__(self, clock):
        super().__init__()
        self.clock = clock

    def _loop_factory(self):
        return VirtualLoop(self.clock)


def install(clock):
    """Give asyncio the virtual loop, undoing what the WebAssembly host put in its place."""
    from asyncio import runners

    events._set_running_loop(None)
    events._set_event_loop_policy(VirtualPolicy(clock))
    asyncio.run = runners.run
