# asyncio.transports: the interfaces of connections.

__all__ = ("BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport")


class BaseTransport:
    """What all transports offer."""

    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """Information about the connection."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Whether it is closed or about to be."""
        raise NotImplementedError

    def close(self):
        """Close it once what was written is sent."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Use another protocol."""
        raise NotImplementedError

    def get_protocol(self):
        """The protocol in use."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """A transport to read from."""

    __slots__ = ()

    def is_reading(self):
        """Whether it receives."""
        raise NotImplementedError

    def pause_reading(self):
        """Do not receive for now."""
        raise NotImplementedError

    def resume_reading(self):
        """Receive again."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """A transport to write to."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """How much may wait to be sent."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """How much waits to be sent."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """The limits, low and high."""
        raise NotImplementedError

    def write(self, data):
        """Send bytes, sooner or later."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Send several pieces."""
        self.write(b"".join(list_of_data))

    def write_eof(self):
        """Close the side that writes."""
        raise NotImplementedError

    def can_write_eof(self):
        """Whether write_eof can be used."""
        raise NotImplementedError

    def abort(self):
        """Close it at once."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """A transport in both directions."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """A transport of datagrams."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Send a datagram."""
        raise NotImplementedError

    def abort(self):
        """Close it at once."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """A child process."""

    __slots__ = ()

    def get_pid(self):
        """The number of the process."""
        raise NotImplementedError

    def get_returncode(self):
        """How it ended, None if it runs."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """The transport of one of its pipes."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Send it a signal."""
        raise NotImplementedError

    def terminate(self):
        """Ask it to end."""
        raise NotImplementedError

    def kill(self):
        """End it."""
        raise NotImplementedError


class _FlowControlMixin(Transport):
    # Tells the protocol to pause when much waits to be sent.

    __slots__ = ("_loop", "_protocol_paused", "_high_water", "_low_water")

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        assert loop is not None
        self._loop = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _report(self, message, exc):
        self._loop.call_exception_handler({"message": message, "exception": exc, "transport": self, "protocol": self._protocol})

    def _maybe_pause_protocol(self):
        if self.get_write_buffer_size() <= self._high_water or self._protocol_paused:
            return
        self._protocol_paused = True
        try:
            self._protocol.pause_writing()
        except Exception as exc:
            self._report("protocol.pause_writing() failed", exc)

    def _maybe_resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            try:
                self._protocol.resume_writing()
            except Exception as exc:
                self._report("protocol.resume_writing() failed", exc)

    def get_write_buffer_limits(self):
        return self._low_water, self._high_water

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high_water, self._low_water = high, low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high=high, low=low)
        self._maybe_pause_protocol()

    def get_write_buffer_size(self):
        raise NotImplementedError
