# Bound methods and class methods as objects: attributes, copies, errors.
import types, copy, inspect
class A:
    @classmethod
    def c(cls): "d"; return 1
    @staticmethod
    def s(): "d"; return 1
    def m(self): pass
C = A.__dict__['c']; S = A.__dict__['s']
print(C.__qualname__, S.__qualname__, C.__name__, C.__doc__)
a = A()
print(a.m.__reduce__()[1][1], copy.copy(a.m) == a.m, copy.deepcopy(a.m).__self__ is a)
print(a.m.__get__(A()) == a.m)
for f in (lambda: types.MethodType(3, 4), lambda: types.MethodType(len, None), lambda: setattr(C, '__func__', 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(inspect.isroutine(C), inspect.ismethoddescriptor(C))
