# Context managers.
from functools import update_wrapper as _update_wrapper

__all__ = [
    "asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager", "AbstractAsyncContextManager",
    "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout", "redirect_stderr", "suppress", "aclosing", "chdir",
]


class ContextDecorator:
    """A context manager that is also a decorator."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return _update_wrapper(inner, func)


class AsyncContextDecorator:
    """An asynchronous context manager that is also a decorator."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return _update_wrapper(inner, func)


class _Manager:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = func.__doc__

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)


def _same_failure(raised, value):
    # Whether a generator merely let the exception thrown into it out again,
    # wrapped as StopIteration has to be.
    return isinstance(value, (StopIteration, StopAsyncIteration)) and raised.__cause__ is value


class _GeneratorContextManager(_Manager, ContextDecorator):
    """What a function decorated with contextmanager returns."""

    def __enter__(self):
        del self.args, self.kwds, self.func  # used once
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        tb = value.__traceback__
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value or _same_failure(exc, value):
                value.__traceback__ = tb
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            value.__traceback__ = tb
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_Manager, AsyncContextDecorator):
    """What a function decorated with asynccontextmanager returns."""

    async def __aenter__(self):
        del self.args, self.kwds, self.func  # used once
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        tb = value.__traceback__
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value or _same_failure(exc, value):
                value.__traceback__ = tb
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            value.__traceback__ = tb
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Make a context manager of a generator function that yields once."""
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return _update_wrapper(helper, func)


def asynccontextmanager(func):
    """Make an asynchronous context manager of an asynchronous generator function."""
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return _update_wrapper(helper, func)


class closing:
    """Calls close() at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing:
    """Awaits aclose() at the end."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class suppress:
    """Swallows exceptions of the given classes."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            match, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class nullcontext:
    """Does nothing; gives enter_result to the body."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class _Redirect:
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        import sys
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        import sys
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirect):
    """Sends sys.stdout elsewhere."""

    _stream = "stdout"


class redirect_stderr(_Redirect):
    """Sends sys.stderr elsewhere."""

    _stream = "stderr"


class chdir:
    """Programs have no file system: entering fails."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        raise PermissionError("programs have no file system and no current directory; call a tool instead")

    def __exit__(self, *excinfo):
        pass


def _methods(cm, enter, leave, word):
    cls = type(cm)
    try:
        return getattr(cls, enter), getattr(cls, leave)
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {word} protocol") from None


class _BaseExitStack:
    def __init__(self):
        self._exit_callbacks = _deque()  # pairs: whether it is synchronous, the function

    def pop_all(self):
        """Move the callbacks to a new stack."""
        other = type(self)()
        other._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = _deque()
        return other

    def _push(self, exit, name, is_sync):
        method = getattr(type(exit), name, None)
        if method is None:
            self._exit_callbacks.append((is_sync, exit))
        else:
            self._exit_callbacks.append((is_sync, _MethodType(method, exit)))
        return exit

    def push(self, exit):
        """Register something with __exit__, or a function like it."""
        return self._push(exit, "__exit__", True)

    def enter_context(self, cm):
        """Enter a context manager and register its exit."""
        enter, leave = _methods(cm, "__enter__", "__exit__", "context manager")
        result = enter(cm)
        self._exit_callbacks.append((True, _MethodType(leave, cm)))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Register a function to call."""
        def call(exc_type, exc, tb):
            callback(*args, **kwds)
        call.__wrapped__ = callback
        self._exit_callbacks.append((True, call))
        return callback


def _fix_context(new, old, handled):
    # What was handled when the exit began became the context of an exception
    # that a callback raised; the exception before it belongs there.
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is handled:
            break
        new = context
    new.__context__ = old


def _reraise(exc):
    context = exc.__context__
    try:
        raise exc
    except BaseException:
        exc.__context__ = context
        raise


class ExitStack(_BaseExitStack):
    """Exits a number of context managers that is known only when it runs."""

    def __enter__(self):
        return self

    def __exit__(self, *details):
        exc = details[1]
        received = exc is not None
        handled = _handled()
        suppressed = pending = False
        while self._exit_callbacks:
            is_sync, cb = self._exit_callbacks.pop()
            assert is_sync
            try:
                if cb(*((None, None, None) if exc is None else (type(exc), exc, exc.__traceback__))):
                    suppressed = True
                    pending = False
                    exc = None
            except BaseException as new:
                _fix_context(new, exc, handled)
                pending = True
                exc = new
        if pending:
            _reraise(exc)
        return received and suppressed

    def close(self):
        """Run the callbacks now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack):
    """ExitStack for asynchronous context managers too."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager and register its exit."""
        enter, leave = _methods(cm, "__aenter__", "__aexit__", "asynchronous context manager")
        result = await enter(cm)
        self._exit_callbacks.append((False, _MethodType(leave, cm)))
        return result

    def push_async_exit(self, exit):
        """Register something with __aexit__, or a coroutine function like it."""
        return self._push(exit, "__aexit__", False)

    def push_async_callback(self, callback, /, *args, **kwds):
        """Register a coroutine function to await."""
        async def call(exc_type, exc, tb):
            await callback(*args, **kwds)
        call.__wrapped__ = callback
        self._exit_callbacks.append((False, call))
        return callback

    async def aclose(self):
        """Run the callbacks now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        exc = details[1]
        received = exc is not None
        handled = _handled()
        suppressed = pending = False
        while self._exit_callbacks:
            is_sync, cb = self._exit_callbacks.pop()
            try:
                result = cb(*((None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)))
                if not is_sync:
                    result = await result
                if result:
                    suppressed = True
                    pending = False
                    exc = None
            except BaseException as new:
                _fix_context(new, exc, handled)
                pending = True
                exc = new
        if pending:
            _reraise(exc)
        return received and suppressed
