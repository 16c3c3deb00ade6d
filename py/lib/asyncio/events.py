# asyncio.events: policies, which choose the loop of a thread elsewhere.


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
