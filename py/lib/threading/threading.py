# Threads. Each is a task that runs until it waits; nothing interrupts it.

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock", "RLock",
           "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace", "local",
           "stack_size", "excepthook", "ExceptHookArgs", "getprofile", "gettrace", "setprofile_all_threads", "settrace_all_threads",
           "get_native_id"]

TIMEOUT_MAX = 9223372036.0
ThreadError = error = RuntimeError


def _numbers_from_one():
    n = 0
    while True:
        n += 1
        yield n


_numbers = _numbers_from_one()
_idents = _numbers_from_one()
_threads = {}
_by_task = {}


class _Waiters:
    # Futures that wait, in order of arrival.

    def __init__(self):
        self.waiting = _deque()

    def add(self, timeout=None):
        future = _future()
        self.waiting.append(future)
        if timeout is not None and timeout >= 0:
            _later(timeout, future)
        return future

    def wake(self, n=1):
        while n > 0 and self.waiting:
            future = self.waiting.popleft()
            if not future.done():
                future.set_result(True)
                n -= 1

    def __len__(self):
        return sum(1 for f in self.waiting if not f.done())


def _until(timeout):
    return None if timeout is None or timeout < 0 else _now() + timeout


def _left(deadline):
    return None if deadline is None else max(0, deadline - _now())


class lock(_BlockingContext):
    """A lock that one thread at a time holds."""

    def __init__(self):
        self._locked = False
        self._waiters = _Waiters()

    def __repr__(self):
        return f"<{'locked' if self._locked else 'unlocked'} {type(self).__module__}.{type(self).__qualname__} object at {id(self):#x}>"

    def acquire(self, blocking=True, timeout=-1):
        """Take the lock, waiting for it unless told otherwise."""
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if not self._locked:
            self._locked = True
            return True
        if not blocking or timeout == 0:
            return False
        # Whoever releases the lock hands it over.
        return _block(self._waiters.add(None if timeout == -1 else timeout))

    def _enter(self):
        if not self._locked:
            self._locked = True
            return True
        return self._waiters.add()

    def release(self):
        """Free the lock."""
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        if len(self._waiters):
            self._waiters.wake()
        else:
            self._locked = False

    def _leave(self):
        self.release()

    def locked(self):
        """Whether a thread holds the lock."""
        return self._locked

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked


lock.__module__ = "_thread"
Lock = LockType = lock


def allocate_lock():
    """A new lock."""
    return Lock()


class RLock(_BlockingContext):
    """A lock that its holder can take again."""

    def __init__(self):
        self._block = Lock()
        self._owner = None
        self._count = 0

    def __repr__(self):
        return f"<{'locked' if self._count else 'unlocked'} {type(self).__module__}.RLock object owner={self._owner or 0} count={self._count} at {id(self):#x}>"

    def acquire(self, blocking=True, timeout=-1):
        """Take the lock, waiting for it unless told otherwise."""
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        if self._block.acquire(blocking, timeout):
            self._owner = me
            self._count = 1
            return True
        return False

    def _enter(self):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        waiting = self._block._enter()
        if waiting is True:
            self._owner, self._count = me, 1
            return True

        def taken(_):
            self._owner, self._count = me, 1
        waiting.add_done_callback(taken)
        return waiting

    def release(self):
        """Free the lock once."""
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def _leave(self):
        self.release()

    def locked(self):
        """Whether a thread holds the lock."""
        return self._count > 0

    def _is_owned(self):
        return self._owner == get_ident()

    def _release_save(self):
        state = self._count, self._owner
        self._count, self._owner = 0, None
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state


RLock.__module__ = "_thread"


class Condition(_BlockingContext):
    """A lock with threads that wait to be notified."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = _Waiters()

    def __repr__(self):
        return f"<Condition({self._lock!r}, {len(self._waiters)})>"

    def locked(self):
        return self._lock.locked()

    def _enter(self):
        return self._lock._enter()

    def _leave(self):
        self._lock.release()

    def _is_owned(self):
        return self._lock._is_owned() if hasattr(self._lock, "_is_owned") else self._lock.locked()

    def wait(self, timeout=None):
        """Release the lock until notified."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        saved = None
        if hasattr(self._lock, "_release_save"):
            saved = self._lock._release_save()
        else:
            self._lock.release()
        notified = False
        try:
            notified = _block(self._waiters.add(timeout))
        finally:
            if saved is None:
                self._lock.acquire()
            else:
                self._lock._acquire_restore(saved)
        return notified

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate holds and return its value."""
        deadline = _until(timeout)
        result = predicate()
        while not result:
            left = _left(deadline)
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake up to n waiting threads."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._waiters.wake(n)

    def notify_all(self):
        """Wake every waiting thread."""
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore(_BlockingContext):
    """A counter of permits."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value
        self._waiters = _Waiters()

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        """Take a permit, waiting for one unless told otherwise."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value > 0:
            self._value -= 1
            return True
        if not blocking:
            return False
        return _block(self._waiters.add(timeout))

    def _enter(self):
        if self._value > 0:
            self._value -= 1
            return True
        return self._waiters.add()

    def release(self, n=1):
        """Give permits back."""
        if n < 1:
            raise ValueError("n must be one or more")
        handed = min(n, len(self._waiters))
        self._value += n - handed
        self._waiters.wake(handed)

    def _leave(self):
        self.release()


class BoundedSemaphore(Semaphore):
    """A Semaphore that cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        """Give permits back."""
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._flag = False
        self._waiters = _Waiters()

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        """Whether the flag is set."""
        return self._flag

    isSet = is_set

    def set(self):
        """Set the flag and wake every thread that waits for it."""
        self._flag = True
        self._waiters.wake(len(self._waiters))

    def clear(self):
        """Reset the flag."""
        self._flag = False

    def wait(self, timeout=None):
        """Wait until the flag is set."""
        if self._flag:
            return True
        return _block(self._waiters.add(timeout))


class BrokenBarrierError(RuntimeError):
    """A barrier was broken while threads waited at it."""


class Barrier:
    """A point that threads pass together once `parties` of them have arrived."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._waiters = _Waiters()
        self._broken = False

    def __repr__(self):
        cls = type(self)
        where = f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: "
        return where + ("broken>" if self._broken else f"waiters={self.n_waiting}/{self._parties}>")

    def wait(self, timeout=None):
        """Wait for the others; return the number of this thread's arrival."""
        if timeout is None:
            timeout = self._timeout
        if self._broken:
            raise BrokenBarrierError
        index = len(self._waiters)
        if index + 1 < self._parties:
            if _block(self._waiters.add(timeout)) is not True or self._broken:
                self.abort()
                raise BrokenBarrierError
            return index
        try:
            if self._action:
                self._action()
        except BaseException:
            self.abort()
            raise
        self._waiters.wake(index)
        return index

    def _fail(self):
        waiting, self._waiters = self._waiters, _Waiters()
        for f in waiting.waiting:
            if not f.done():
                f.set_result(False)

    def reset(self):
        """Make the barrier empty; threads that wait get a BrokenBarrierError."""
        self._fail()
        self._broken = False

    def abort(self):
        """Break the barrier."""
        self._broken = True
        self._fail()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return len(self._waiters)

    @property
    def broken(self):
        return self._broken


class Thread:
    """A function that runs beside the others, in turns."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        assert group is None, "group argument must be None for now"
        if name is None:
            name = f"Thread-{next(_numbers)}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._target = target
        self._name = str(name)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._context = context
        self._ident = None
        self._task = None
        self._started = self._done = False
        self._initialized = True
        self._waiters = _Waiters()

    def _check(self):
        if not getattr(self, "_initialized", False):
            raise RuntimeError("Thread.__init__() not called")

    def __repr__(self):
        self._check()
        status = "stopped" if self._done else "started" if self._started else "initial"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        """Run it until it waits for something."""
        if not getattr(self, "_initialized", False):
            raise RuntimeError("thread.__init__() not called")
        if self._started:
            raise RuntimeError("threads can only be started once")
        self._started = True
        self._ident = 1 + next(_idents)
        _threads[self._ident] = self
        _start(self._main(), self._name, bool(self._daemonic), self._context)

    async def _main(self):
        self._task = task = _current_thread_task()
        _by_task[task] = self
        try:
            try:
                self.run()
            except SystemExit:
                pass
            except BaseException as exc:
                if type(exc).__name__ != "CancelledError":
                    excepthook(ExceptHookArgs((type(exc), exc, exc.__traceback__, self)))
        finally:
            self._done = True
            _threads.pop(self._ident, None)
            _by_task.pop(task, None)
            self._waiters.wake(len(self._waiters))

    def run(self):
        """What the thread does."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        """Wait until the thread ends."""
        self._check()
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if not self._done and (timeout is None or timeout > 0):
            _block(self._waiters.add(timeout))

    def is_alive(self):
        """Whether the thread was started and has not ended."""
        self._check()
        return self._started and not self._done

    @property
    def name(self):
        self._check()
        return self._name

    @name.setter
    def name(self, name):
        self._check()
        self._name = str(name)

    @property
    def ident(self):
        self._check()
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        self._check()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        self._check()
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class _MainThread(Thread):
    def __init__(self):
        self._name, self._daemonic, self._ident, self._context = "MainThread", False, 1, None
        self._started, self._done, self._initialized = True, False, True
        self._waiters = _Waiters()


_main = _MainThread()
_threads[1] = _main


class Timer(Thread):
    """Calls a function after a while unless it is cancelled."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """Do not call it."""
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class ExceptHookArgs(tuple):
    """What excepthook is told."""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Report an exception that left a thread."""
    if args.exc_type is SystemExit:
        return
    import sys
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=sys.stderr)
    print(_format_exception(args.exc_value), end="", file=sys.stderr)


__excepthook__ = excepthook


def current_thread():
    """The thread that runs."""
    task = _current_thread_task()
    return _main if task is None else _by_task.get(task, _main)


currentThread = current_thread


def main_thread():
    """The thread of the program."""
    return _main


def get_ident():
    """The number of the thread that runs."""
    return current_thread()._ident


get_native_id = get_ident


def active_count():
    """How many threads are alive."""
    return len(_threads)


activeCount = active_count


def enumerate():
    """The threads that are alive."""
    return list(_threads.values())


def settrace(func):
    """Does nothing."""


def gettrace():
    return None


def setprofile(func):
    """Does nothing."""


def getprofile():
    return None


settrace_all_threads = settrace
setprofile_all_threads = setprofile


def start_new_thread(function, args, kwargs={}, /):
    """Start a thread and return its number."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    thread = Thread(target=function, args=args, kwargs=kwargs, daemon=True)
    thread.start()
    return thread.ident


start_new = start_new_thread


def interrupt_main(signum=2, /):
    """Does nothing: programs receive no signals."""


def exit():
    """End the thread."""
    raise SystemExit


def _count():
    return len(_threads) - 1


def stack_size(size=0, /):
    """The size of stacks, which cannot be set."""
    return 0


class local:
    """Attributes of which each thread has its own."""

    def __new__(cls, /, *args, **kw):
        if (args or kw) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local_args", (args, kw))
        object.__setattr__(self, "_local_dicts", {get_ident(): {}})
        return self

    def _own(self):
        dicts = self._local_dicts
        me = get_ident()
        if me not in dicts:
            dicts[me] = {}
            args, kw = self._local_args
            type(self).__init__(self, *args, **kw)
        return dicts[me]

    @property
    def __dict__(self):
        return self._own()

    def __getattr__(self, name):
        own = self._own()
        if name in own:
            return own[name]
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        self._own()[name] = value

    def __delattr__(self, name):
        own = self._own()
        if name not in own:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
        del own[name]


local.__module__ = "_thread"
local.__qualname__ = local.__name__ = "_local"
_local = local
