# inspect.signature, Parameter, BoundArguments, getfullargspec, getcallargs.
import functools
import inspect
from inspect import Parameter, Signature, signature


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def f(a, /, b: int, c=3, *args, d, e: str = "x", **kw) -> bool:
    pass


sig = signature(f)
print(sig, repr(sig))
print(list(sig.parameters), sig.return_annotation)
for p in sig.parameters.values():
    print(p.name, p.kind, int(p.kind), p.kind.description, p.default is Parameter.empty, p.annotation, repr(p), p)
print(type(sig.parameters).__name__, repr(sig.parameters["b"].kind))
for g in (lambda: 0, lambda x: 0, lambda *a: 0, lambda *, k: 0, lambda a, b=1, /, c=2, *, d=3, **k: 0, lambda a, /: 0):
    print(signature(g), end=" ")
print()


class C:
    def __init__(self, x, y=2):
        pass

    def m(self, a, *, b):
        pass

    @classmethod
    def cm(cls, z):
        pass

    @staticmethod
    def sm(q: "int"):
        pass

    def __call__(self, v):
        pass


c = C(1)
print(signature(C), signature(C.m), signature(c.m), signature(C.cm), signature(c.sm), signature(c))


class N:
    def __new__(cls, n):
        return super().__new__(cls)


class E:
    pass


class M(type):
    def __call__(cls, meta):
        pass


class K(metaclass=M):
    def __init__(self, a):
        pass


print(signature(N), signature(E), signature(K))
print(signature(functools.partial(f, 1)), signature(functools.partial(f, 1, c=5)), signature(functools.partial(f, 1, 2, d=4)))


@functools.wraps(f)
def wrapper(*args, **kwargs):
    return f(*args, **kwargs)


print(signature(wrapper), signature(wrapper, follow_wrapped=False))
wrapper.__signature__ = Signature([Parameter("only", Parameter.POSITIONAL_ONLY)])
print(signature(wrapper))
attempt(signature, 5)
attempt(signature, "text")

# bind
b = sig.bind(1, 2, d=4)
print(b, b.args, b.kwargs, b.arguments)
b.apply_defaults()
print(b, b.args, b.kwargs)
b = sig.bind(1, 2, 3, 4, 5, d=6, z=7)
print(b.arguments, b.args, b.kwargs)
print(sig.bind_partial(1), sig.bind_partial(), sig.bind_partial(d=2).kwargs)
attempt(sig.bind)
attempt(sig.bind, 1)
attempt(sig.bind, 1, 2)
attempt(sig.bind, 1, 2, b=3, d=1)
attempt(signature(lambda a, b: 0).bind, 1, 2, 3)
attempt(signature(lambda a, b: 0).bind, 1, 2, c=3)
attempt(signature(lambda a, b: 0).bind, 1, a=3)
attempt(signature(lambda a, /: 0).bind, a=3)
attempt(signature(lambda *, k: 0).bind)
attempt(signature(lambda *, k: 0).bind, 1)
print(signature(lambda a, b=1: 0).bind(1) == signature(lambda a, b=1: 0).bind(1), b.signature is sig)
b.arguments["d"] = "changed"
print(b.kwargs)

# Parameter and Signature by hand.
p = Parameter("x", Parameter.KEYWORD_ONLY, default=1, annotation=int)
print(p, p.replace(name="y"), p.replace(default=Parameter.empty), p == p.replace(), p == 5, hash(p) == hash(p.replace()))
attempt(Parameter, "1x", Parameter.KEYWORD_ONLY)
attempt(Parameter, "if", Parameter.KEYWORD_ONLY)
attempt(Parameter, 5, Parameter.KEYWORD_ONLY)
attempt(Parameter, "x", 99)
attempt(Parameter, "x", Parameter.VAR_POSITIONAL, default=1)
attempt(Parameter, "x", Parameter.VAR_KEYWORD, default=1)
attempt(setattr, p, "name", 1)
P = Parameter
print(Signature([P("a", P.POSITIONAL_ONLY), P("b", P.POSITIONAL_OR_KEYWORD, default=2)], return_annotation=int))
attempt(Signature, [P("a", P.KEYWORD_ONLY), P("b", P.POSITIONAL_ONLY)])
attempt(Signature, [P("a", P.POSITIONAL_ONLY), P("a", P.POSITIONAL_ONLY)])
attempt(Signature, [P("a", P.POSITIONAL_ONLY, default=1), P("b", P.POSITIONAL_ONLY)])

print(Signature(), sig == signature(f), sig != signature(C), hash(sig) == hash(signature(f)))
print(sig.replace(parameters=[]), sig.replace(return_annotation=Signature.empty))
print(sig.format(max_width=10))
print(signature(lambda a=[1], b="t", c=None, d=1.5: 0))
print(Parameter.empty, inspect._empty is Parameter.empty, [k.name for k in inspect._ParameterKind])

# getfullargspec and getcallargs
print(inspect.getfullargspec(f))
print(inspect.getfullargspec(C.m), inspect.getfullargspec(c.m).args, inspect.getfullargspec(C).args)
attempt(inspect.getfullargspec, 5)


def h(a, b=2, *rest, k, j=5, **kw):
    pass


print(inspect.getcallargs(h, 1, k=3))
print(inspect.getcallargs(h, 1, 2, 3, 4, k=3, z=1))
print(inspect.getcallargs(c.m, 1, b=2) == {"self": c, "a": 1, "b": 2})
attempt(inspect.getcallargs, h)
attempt(inspect.getcallargs, h, 1)
attempt(inspect.getcallargs, lambda a: 0, 1, 2)
attempt(inspect.getcallargs, lambda a: 0, 1, a=2)
attempt(inspect.getcallargs, lambda a: 0, z=2)
attempt(inspect.getcallargs, lambda a, b, c: 0)
print(inspect.formatannotation(int), inspect.formatannotation(list[int]), inspect.formatannotation("text"))
