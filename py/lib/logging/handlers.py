# logging.handlers: handlers that collect records; those that need files or a
# network say so.
import logging

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = 514
SYSLOG_TCP_PORT = 514


class BufferingHandler(logging.Handler):
    """Collects records."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Collects records and passes them on to another handler when one is severe."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.target = None
            BufferingHandler.close(self)


class QueueHandler(logging.Handler):
    """Puts records into a queue."""

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        import copy
        msg = self.format(record)
        record = copy.copy(record)
        record.message = msg
        record.msg = msg
        record.args = None
        record.exc_info = None
        record.exc_text = None
        record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)


class QueueListener:
    """Passes records of a queue to handlers, when it is stopped: a program has one thread."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self._thread = None
        self.respect_handler_level = respect_handler_level

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.stop()

    def dequeue(self, block):
        return self.queue.get_nowait()

    def start(self):
        if self._thread is not None:
            raise RuntimeError("Listener already started")
        self._thread = True

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        if not self._thread:
            return
        self._thread = None
        while not self.queue.empty():
            record = self.dequeue(False)
            if record is not self._sentinel:
                self.handle(record)


def _absent(name, why):
    def __init__(self, *args, **kwargs):
        raise PermissionError(f"{name} is not available: {why}")
    cls = type(name, (logging.Handler,), {"__init__": __init__, "__doc__": f"Not available: {why}."})
    cls.__module__ = "logging.handlers"
    return cls


_FILES = "programs have no file access; log to a stream or an io.StringIO"
_NETWORK = "programs have no network access; log to a stream or call a tool"

BaseRotatingHandler = _absent("BaseRotatingHandler", _FILES)
RotatingFileHandler = _absent("RotatingFileHandler", _FILES)
TimedRotatingFileHandler = _absent("TimedRotatingFileHandler", _FILES)
WatchedFileHandler = _absent("WatchedFileHandler", _FILES)
SocketHandler = _absent("SocketHandler", _NETWORK)
DatagramHandler = _absent("DatagramHandler", _NETWORK)
SysLogHandler = _absent("SysLogHandler", _NETWORK)
NTEventLogHandler = _absent("NTEventLogHandler", _NETWORK)
SMTPHandler = _absent("SMTPHandler", _NETWORK)
HTTPHandler = _absent("HTTPHandler", _NETWORK)
