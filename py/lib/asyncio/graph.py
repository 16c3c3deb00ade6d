# asyncio.graph: who waits for whom. There are no frame objects: call stacks
# are empty, what remains is the graph of futures.

__all__ = ("capture_call_graph", "format_call_graph", "print_call_graph", "FrameCallGraphEntry", "FutureCallGraph")


class FrameCallGraphEntry:
    """A frame in the call stack of a coroutine."""

    __match_args__ = ("frame",)
    __slots__ = ("frame",)

    def __init__(self, frame):
        object.__setattr__(self, "frame", frame)

    def __repr__(self):
        return f"FrameCallGraphEntry(frame={self.frame!r})"

    def __eq__(self, other):
        return self.frame == other.frame if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((self.frame,))

    def __setattr__(self, name, value):
        from dataclasses import FrozenInstanceError
        raise FrozenInstanceError(f"cannot assign to field {name!r}")


class FutureCallGraph:
    """A future, the stack of its coroutine and what waits for it."""

    __match_args__ = ("future", "call_stack", "awaited_by")
    __slots__ = __match_args__

    def __init__(self, future, call_stack, awaited_by):
        object.__setattr__(self, "future", future)
        object.__setattr__(self, "call_stack", call_stack)
        object.__setattr__(self, "awaited_by", awaited_by)

    def __repr__(self):
        return f"FutureCallGraph(future={self.future!r}, call_stack={self.call_stack!r}, awaited_by={self.awaited_by!r})"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return (self.future, self.call_stack, self.awaited_by) == (other.future, other.call_stack, other.awaited_by)

    def __hash__(self):
        return hash((self.future, self.call_stack, self.awaited_by))

    __setattr__ = FrameCallGraphEntry.__setattr__


def _build(future, seen):
    if not isfuture(future):
        raise TypeError(f"{future!r} object does not appear to be compatible with asyncio.Future")
    if future in seen:
        return FutureCallGraph(future, (), ())
    seen = seen | {future}
    return FutureCallGraph(future, (), tuple(_build(f, seen) for f in _awaited_by(future)))


def capture_call_graph(future=None, *, depth=1, limit=None):
    """The graph of what waits for a future, the current task if none is given; None outside tasks."""
    if future is None:
        if _get_running_loop() is None:
            raise RuntimeError("capture_call_graph() is called outside of a running event loop and no *future* to introspect was provided")
        future = current_task()
        if future is None:
            return None
    return _build(future, frozenset())


def format_call_graph(future=None, *, depth=1, limit=None):
    """The graph as text."""
    lines = []

    def add(graph, level):
        indent = level * 4 * " "
        if isinstance(graph.future, Task):
            lines.append(f"{indent}* Task(name={graph.future.get_name()!r}, id={id(graph.future):#x})")
        else:
            lines.append(f"{indent}* Future(id={id(graph.future):#x})")
        if graph.awaited_by:
            lines.append(f"{indent}  + Awaited by:")
            for other in graph.awaited_by:
                add(other, level + 1)

    graph = capture_call_graph(future, depth=depth + 1, limit=limit)
    if graph is None:
        return ""
    add(graph, 0)
    return "\n".join(lines)


def print_call_graph(future=None, *, file=None, depth=1, limit=None):
    """Print the graph."""
    print(format_call_graph(future, depth=depth, limit=limit), file=file)


def future_add_to_awaited_by(fut, waiter, /):
    """Accepted: the scheduler itself knows who waits."""


def future_discard_from_awaited_by(fut, waiter, /):
    """Accepted: the scheduler itself knows who waits."""
