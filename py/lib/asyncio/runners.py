# asyncio.runners: Runner. The loop always runs, so a runner only keeps the rules of use.


class Runner:
    """Runs coroutines one after the other."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._closed = False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def _check(self):
        if self._closed:
            raise RuntimeError("Runner is closed")

    def close(self):
        """Close the runner."""
        self._closed = True

    def get_loop(self):
        """The loop of the program."""
        self._check()
        from asyncio.events import get_running_loop
        return get_running_loop()

    def run(self, coro, *, context=None):
        """Run a coroutine and return its result."""
        self._check()
        return run(coro)
