# asyncio.subprocess: programs cannot start processes.

__all__ = ("create_subprocess_exec", "create_subprocess_shell")

PIPE, STDOUT, DEVNULL = -1, -2, -3


class Process:
    """A child process: there is none."""

    def __init__(self, transport, protocol, loop):
        self._transport = transport
        self._protocol = protocol
        self._loop = loop


def _refuse(name):
    return NotImplementedError(f"asyncio.{name}() is not available: programs cannot start processes; call a tool instead")


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=2 ** 16, **kwds):
    """Refused: there are no processes."""
    raise _refuse("create_subprocess_shell")


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, limit=2 ** 16, **kwds):
    """Refused: there are no processes."""
    raise _refuse("create_subprocess_exec")
