# graphlib: nodes in an order in which every node comes after those it depends on.

__all__ = ["TopologicalSorter", "CycleError"]

_OUT, _DONE = -1, -2  # What takes the place of the number of waited-for nodes.


class CycleError(ValueError):
    """The graph has a cycle. args[1] lists its nodes; the first is also the last."""


class _Entry:
    __slots__ = ("node", "waits", "followers")

    def __init__(self, node):
        self.node = node
        self.waits = 0
        self.followers = []


class TopologicalSorter:
    """The nodes of a graph of hashable nodes, sorted by what they depend on."""

    def __init__(self, graph=None):
        self._entries = {}
        self._ready_nodes = None
        self._passed_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _entry(self, node):
        e = self._entries.get(node)
        if e is None:
            e = self._entries[node] = _Entry(node)
        return e

    def add(self, node, *predecessors):
        """Add a node that comes after its predecessors; again for more of them."""
        if self._ready_nodes is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        e = self._entry(node)
        e.waits += len(predecessors)
        for p in predecessors:
            self._entry(p).followers.append(node)

    def prepare(self):
        """Finish the graph; CycleError if it has a cycle."""
        if self._passed_out > 0:
            raise ValueError("cannot prepare() after starting sort")
        if self._ready_nodes is None:
            self._ready_nodes = [e.node for e in self._entries.values() if e.waits == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        """The nodes that became ready since the last call, as a tuple."""
        if self._ready_nodes is None:
            raise ValueError("prepare() must be called first")
        ready = tuple(self._ready_nodes)
        for node in ready:
            self._entries[node].waits = _OUT
        self._ready_nodes.clear()
        self._passed_out += len(ready)
        return ready

    def is_active(self):
        """Whether there are nodes to get or to be marked as done."""
        if self._ready_nodes is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._passed_out or bool(self._ready_nodes)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Mark nodes that get_ready returned as processed."""
        if self._ready_nodes is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            e = self._entries.get(node)
            if e is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if e.waits >= 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if e.waits == _DONE:
                raise ValueError(f"node {node!r} was already marked done")
            e.waits = _DONE
            for follower in e.followers:
                f = self._entries[follower]
                f.waits -= 1
                if f.waits == 0:
                    self._ready_nodes.append(follower)
            self._finished += 1

    def static_order(self):
        """All nodes in order; CycleError if there is a cycle."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    def _find_cycle(self):
        # A walk in depth: path holds the nodes from the start of the walk to
        # the current one, place where each of them is in it.
        entries = self._entries
        seen = set()
        for start in entries:
            if start in seen:
                continue
            path, place, rest = [start], {start: 0}, [iter(entries[start].followers)]
            seen.add(start)
            while path:
                for node in rest[-1]:
                    if node in place:
                        return path[place[node]:] + [node]
                    if node not in seen:
                        seen.add(node)
                        place[node] = len(path)
                        path.append(node)
                        rest.append(iter(entries[node].followers))
                        break
                else:
                    rest.pop()
                    del place[path.pop()]
        return None

    __class_getitem__ = classmethod(type(list[int]))
