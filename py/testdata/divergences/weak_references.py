# divergence: references are not counted, so what weakref refers to stays alive, and neither callbacks, finalizers nor __del__ run
# workaround: remove entries yourself, call finalizers, and use with or try/finally for cleaning up
import weakref


class Node:
    def __del__(self):
        print("__del__")


n = Node()
r = weakref.ref(n)
f = weakref.finalize(n, print, "finalized")
del n
print(r() is None, f.alive)
