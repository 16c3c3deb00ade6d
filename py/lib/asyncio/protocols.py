# asyncio.protocols: what a transport tells its user.

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What all protocols are told."""

    __slots__ = ()

    def connection_made(self, transport):
        """There is a connection."""

    def connection_lost(self, exc):
        """The connection is closed, because of exc or in order."""

    def pause_writing(self):
        """The transport has enough to send for now."""

    def resume_writing(self):
        """The transport can take more."""


class Protocol(BaseProtocol):
    """A protocol over a stream of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Bytes have come."""

    def eof_received(self):
        """No more bytes will come."""


class BufferedProtocol(BaseProtocol):
    """A protocol over a stream that provides the buffer itself."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """The buffer to receive into."""

    def buffer_updated(self, nbytes):
        """The buffer was written to."""

    def eof_received(self):
        """No more bytes will come."""


class DatagramProtocol(BaseProtocol):
    """A protocol over datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come."""

    def error_received(self, exc):
        """A send or receive failed."""


class SubprocessProtocol(BaseProtocol):
    """A protocol with a child process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child has written."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe of the child is closed."""

    def process_exited(self):
        """The child has ended."""
