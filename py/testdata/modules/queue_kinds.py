# queue: the four kinds of queue, used without threads.
import queue
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, ShutDown, SimpleQueue


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, e.args)


q = Queue()
print(q.empty(), q.full(), q.qsize(), q.maxsize)
for x in "abc":
    q.put(x)
print(q.empty(), q.full(), q.qsize(), q.get(), q.get(), q.get_nowait())
attempt(q.get_nowait)
attempt(q.get, False)
attempt(q.get, block=False, timeout=-1)
attempt(q.get, True, -1)
attempt(q.get, timeout=0)
attempt(q.get, timeout=0)

q = Queue(maxsize=2)
q.put(1)
q.put_nowait(2)
print(q.full(), q.qsize())
attempt(q.put_nowait, 3)
attempt(q.put, 3, False)
attempt(q.put, 3, True, 0)
attempt(q.put, 3, timeout=-1)
print(q.get(), q.full(), list(q.queue), q.unfinished_tasks)
q.task_done()
q.task_done()
attempt(q.task_done)
q.join()

lifo = LifoQueue()
for x in range(4):
    lifo.put(x)
print([lifo.get() for _ in range(4)], lifo.empty(), lifo.queue)
attempt(lifo.get_nowait)

p = PriorityQueue()
for item in [(3, "low"), (1, "high"), (2, "mid"), (1, "also high")]:
    p.put(item)
print(p.qsize(), p.queue[0])
while not p.empty():
    print(p.get(), end=" ")
print()
p.put(1)
attempt(p.put, "a")
p = PriorityQueue(2)
p.put(5)
p.put(4)
attempt(p.put_nowait, 3)

s = SimpleQueue()
print(s.empty(), s.qsize())
s.put(1)
s.put(2, block=False, timeout=5)
s.put_nowait(3)
print(s.qsize(), s.get(), s.get_nowait(), s.get(True, 1), s.empty())
attempt(s.get_nowait)
attempt(s.get, False)
attempt(s.get, timeout=-1)
attempt(s.get, timeout=0)
print(hasattr(s, "task_done"), hasattr(s, "full"))

q = Queue()
q.put(1)
q.put(2)
q.shutdown()
print(q.is_shutdown)
attempt(q.put, 3)
attempt(q.put_nowait, 3)
print(q.get(), q.get())
attempt(q.get)
attempt(q.get_nowait)
q = Queue()
for i in range(3):
    q.put(i)
q.get()
q.shutdown(immediate=True)
attempt(q.get)
print(q.qsize(), q.unfinished_tasks)
q.task_done()
q.join()

print(Empty.__mro__[1], Full.__mro__[1], ShutDown.__mro__[1], Empty.__name__, Full, ShutDown)
print(Queue[int], sorted(queue.__all__))
print(issubclass(PriorityQueue, Queue), issubclass(LifoQueue, Queue), issubclass(SimpleQueue, Queue))


class Unique(Queue):
    def _init(self, maxsize):
        self.queue = dict()

    def _put(self, item):
        self.queue[item] = True

    def _get(self):
        return self.queue.popitem()[0]


u = Unique()
for x in [1, 2, 1]:
    u.put(x)
print(u.qsize(), u.get(), u.get(), u.empty())
with q.mutex:
    print("held")
graph = {1: [2, 3], 2: [4], 3: [4], 4: []}
todo, seen = Queue(), []
todo.put(1)
while not todo.empty():
    n = todo.get()
    if n not in seen:
        seen.append(n)
        for m in graph[n]:
            todo.put(m)
print(seen)
