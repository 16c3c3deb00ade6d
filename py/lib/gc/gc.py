# gc: memory is the host's affair; what programs set here is kept and shown.
DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
garbage, callbacks = [], []
_state = {"enabled": True, "threshold": (2000, 10, 0), "debug": 0, "collections": [0, 0, 0]}
_atoms = (int, float, complex, str, bytes, bytearray, type(None), range, type(...), type(NotImplemented))


def enable():
    """Turn automatic collection on; nothing changes."""
    _state["enabled"] = True


def disable():
    """Turn automatic collection off; nothing changes."""
    _state["enabled"] = False


def isenabled():
    """Whether automatic collection was turned on last."""
    return _state["enabled"]


def collect(generation=2):
    """Do as if a collection had found nothing: the host frees memory when it likes."""
    import operator
    generation = operator.index(generation)
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    _state["collections"][generation] += 1
    for phase in "start", "stop":
        for callback in list(callbacks):
            callback(phase, {"generation": generation, "collected": 0, "uncollectable": 0})
    return 0


def get_count():
    """The counts of the collector: zeros."""
    return (0, 0, 0)


def get_threshold():
    """The thresholds that were set last."""
    return _state["threshold"]


def set_threshold(*thresholds):
    """Set the thresholds; nothing changes."""
    import operator
    if not 1 <= len(thresholds) <= 3:
        raise TypeError("gc.set_threshold requires 1 to 3 arguments")
    old = _state["threshold"]
    new = [operator.index(t) for t in thresholds[:2]]
    _state["threshold"] = (*new, *old[len(new):2], 0)


def get_debug():
    """The debugging flags that were set last."""
    return _state["debug"]


def set_debug(flags, /):
    """Set the debugging flags; nothing changes."""
    import operator
    _state["debug"] = operator.index(flags)


def get_stats():
    """How often each generation was collected."""
    return [{"collections": n, "collected": 0, "uncollectable": 0} for n in _state["collections"]]


def is_tracked(obj, /):
    """Whether objects of this kind can be part of a cycle."""
    if type(obj) is tuple:
        return any(is_tracked(v) for v in obj)
    if isinstance(obj, type):
        return obj.__module__ != "builtins"
    return type(obj) is not object and type(obj) not in _atoms and type(obj) is not bool


def is_finalized(obj, /):
    """Whether __del__ ran: never."""
    return False


def freeze():
    """Do nothing."""


unfreeze = lambda: None
unfreeze.__name__ = unfreeze.__qualname__ = "unfreeze"
unfreeze.__doc__ = "Do nothing."


def get_freeze_count():
    """Zero."""
    return 0


def __getattr__(name):
    if name in ("get_objects", "get_referrers", "get_referents"):
        raise AttributeError(f"module 'gc' has no attribute {name!r}: programs cannot look at the memory of the engine; keep the objects in a list of your own")
    raise AttributeError(f"module 'gc' has no attribute {name!r}")
