# asyncio.events: policies, which choose the loop of a thread elsewhere.

__all__ = (
    "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle", "get_event_loop_policy", "set_event_loop_policy", "get_event_loop",
    "set_event_loop", "new_event_loop", "_set_running_loop", "get_running_loop", "_get_running_loop",
)


class AbstractServer:
    """A server that takes connections."""

    def close(self):
        """Take no more connections."""
        raise NotImplementedError

    def close_clients(self):
        """Close the connections."""
        raise NotImplementedError

    def abort_clients(self):
        """Close the connections at once."""
        raise NotImplementedError

    def get_loop(self):
        """The loop it runs in."""
        raise NotImplementedError

    def is_serving(self):
        """Whether it takes connections."""
        raise NotImplementedError

    async def start_serving(self):
        """Take connections."""
        raise NotImplementedError

    async def serve_forever(self):
        """Take connections until cancelled."""
        raise NotImplementedError

    async def wait_closed(self):
        """Wait until it is closed."""
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class Server(AbstractServer):
    """A server: there is none, as programs have no network."""

    __module__ = "asyncio.base_events"


class AbstractEventLoopPolicy:
    """The interface of policies."""


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """The policy of programs."""

    def get_event_loop(self):
        return get_event_loop()

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return new_event_loop()


DefaultEventLoopPolicy.__module__ = "asyncio.unix_events"
_policy = DefaultEventLoopPolicy()


def get_event_loop_policy():
    """The policy in use."""
    return _policy


def set_event_loop_policy(policy):
    """Accepted for compatibility; loops are always the engine's."""
    global _policy
    _policy = DefaultEventLoopPolicy() if policy is None else policy


def _set_running_loop(loop):
    pass


def _register_task(task):
    pass


def _unregister_task(task):
    pass


def _enter_task(loop, task):
    pass


def _leave_task(loop, task):
    pass
