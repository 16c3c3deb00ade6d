# Issuing, filtering and recording warnings.
import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings", "deprecated"]

_ACTIONS = ("default", "always", "all", "ignore", "module", "once", "error")

filters = []
onceregistry = {}
_registries = {}  # what each file has shown
_version = 1


def _mutated():
    """What was shown under other filters is forgotten."""
    global _version
    _version += 1



class WarningMessage:
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")

    def __repr__(self):
        return f"<{type(self).__qualname__} {self}>"


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None and filename == _here[0] and lineno == _here[1]:
        line = _here[2]
    if line and line.strip():
        text += f"  {line.strip()}\n"
    return text


_here = "", 0, ""


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is None:
        return
    file.write(formatwarning(message, category, filename, lineno, line))


_showwarning_orig = showwarning


def _show(msg):
    if _recording and showwarning is _showwarning_orig:
        _recording[-1].append(msg)
        return
    showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


_recording = []


def _check(action, category, lineno):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check(action, category, lineno)
    import re
    _add(action, re.compile(message, re.I) if message else None, category, re.compile(module) if module else None, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check(action, category, lineno)
    _add(action, None, category, None, lineno, append=append)


def _add(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _mutated()


def resetwarnings():
    filters.clear()
    _mutated()


simplefilter("default", DeprecationWarning)
simplefilter("ignore", PendingDeprecationWarning, append=True)
simplefilter("ignore", ImportWarning, append=True)
simplefilter("ignore", ResourceWarning, append=True)


def _warn(message, category, stacklevel, source, skip_file_prefixes):
    global _here
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if skip_file_prefixes:
        for prefix in skip_file_prefixes:
            if not isinstance(prefix, str):
                raise TypeError(f"Found non-str '{type(prefix).__name__}' in skip_file_prefixes.")
        level, stacklevel = max(stacklevel, 2), 1
        while level > 1:
            stacklevel += 1
            place = _place(stacklevel)
            if place[0] == "<sys>" or not place[0].startswith(skip_file_prefixes):
                level -= 1
    _here = _place(max(stacklevel, 1))
    filename, lineno, line = _here
    registry = _registries.setdefault(filename, {})
    _issue(message, category, filename, lineno, "__main__" if filename != "<sys>" else "sys", registry, source)


def _warn_explicit(message, category, filename, lineno, module, registry, source):
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    _issue(message, category, filename, lineno, module, registry, source)


def _shown(registry, key, note=True):
    """Whether a registry has the key; from now on, if note is true."""
    if registry.get("version") != _version:
        registry.clear()
        registry["version"] = _version
    if registry.get(key):
        return True
    if note:
        registry[key] = True
    return False


def _issue(message, category, filename, lineno, module, registry, source):
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry is not None and _shown(registry, key, False):
        return
    for action, msg, cat, mod, line in filters:
        if ((msg is None or msg.match(text)) and issubclass(category, cat) and (mod is None or mod.match(module))
                and (line == 0 or line == lineno)):
            break
    else:
        action = defaultaction
    if action == "ignore":
        return
    if action == "error":
        raise message
    if registry is not None and action not in ("always", "all"):
        registry[key] = True
    if action == "once":
        if _shown(onceregistry if registry is None else registry, (text, category)):
            return
    elif action == "module" and registry is not None and _shown(registry, (text, category, 0)):
        return
    _show(WarningMessage(message, category, filename, lineno, source=source))


defaultaction = "default"


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules["warnings"]:
            args.append(f"module={self._module!r}")
        return f"catch_warnings({', '.join(args)})"

    def __enter__(self):
        global showwarning
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._saved = filters[:], showwarning, list(_recording)
        _mutated()
        log = None
        if self._record:
            log = []
            _recording.append(log)
            showwarning = _showwarning_orig
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:], showwarning, recording = self._saved
        _recording[:] = recording
        _mutated()


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        import functools
        import inspect
        msg, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = msg
            return arg
        if isinstance(arg, type):
            new, init_sub = arg.__new__, arg.__init_subclass__

            @functools.wraps(new)
            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(msg, category=category, stacklevel=stacklevel)
                if new is not object.__new__:
                    return new(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f"{cls.__name__}() takes no arguments")
                return new(cls)

            @classmethod
            def __init_subclass__(cls, **kwargs):
                warn(msg, category=category, stacklevel=stacklevel)
                return super(arg, cls).__init_subclass__(**kwargs)

            arg.__new__ = staticmethod(__new__)
            arg.__init_subclass__ = __init_subclass__
            arg.__deprecated__ = __new__.__deprecated__ = msg
            return arg
        if not callable(arg):
            raise TypeError(f"@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}")

        if inspect.iscoroutinefunction(arg):
            @functools.wraps(arg)
            async def wrapper(*args, **kwargs):
                warn(msg, category=category, stacklevel=stacklevel)
                return await arg(*args, **kwargs)
        else:
            @functools.wraps(arg)
            def wrapper(*args, **kwargs):
                warn(msg, category=category, stacklevel=stacklevel)
                return arg(*args, **kwargs)

        wrapper.__deprecated__ = msg
        if not isinstance(arg, (staticmethod, classmethod)):
            arg.__deprecated__ = msg
        return wrapper
