# Template strings and string.templatelib.
from string.templatelib import Template, Interpolation, convert
import string.templatelib as tl
name = "World"; n = 3.14159; w = 10
def show(t):
    print(t)
    print(repr(t), t.strings, t.values, [type(x).__name__ for x in t])
    for i in t.interpolations:
        print("  ", repr(i), i.value, i.expression, i.conversion, i.format_spec)
show(t"Hello {name}")
show(t"")
show(t"plain")
show(t"{name}{n}")
show(t"{name!r:>10}{n:.2f}{n:{w}.{2}f}{name!s}{name!a}")
show(t"{name=} {n = :.1f} {n=!s}")
show(t"{ name }{{x}}")
show(tR"\n{name}\t")
show(rt"\n{name}\t")
show(T'''a
{
 n
}b''')
show(t"a{n}" t"b{w}" t"c")
show(t"a" + t"b{n}")
show(t"x{n}y" + t"z{w}")
try: t"a" + "b"
except TypeError as e: print(e)
try: "b" + t"a"
except TypeError as e: print(e)
try: t"a" + 1
except TypeError as e: print(e)
print(list(t"a{n}b"), list(t"{n}{w}"), list(t""))
it = iter(t"a{n}")
print(type(it).__name__, next(it), next(it))
try: next(it)
except StopIteration: print("stop")
show(Template())
show(Template("a", "b", Interpolation(1, "x", None, ""), Interpolation(2), "c"))
try: Template(1)
except TypeError as e: print(e)
try: Template(x=1)
except TypeError as e: print(e)
try: Template("a", strings=1)
except TypeError as e: print(e)
for a, k in [((), {}), ((1, 2), {}), ((1, "x", "q"), {}), ((1, "x", 5), {}), ((1, "x", "r", 3), {}), ((1,), dict(expression="e", conversion="s", format_spec=">3")), ((), dict(value=2)), ((1,2,3,4,5),{}), ((1,), dict(foo=1))]:
    try: print(repr(Interpolation(*a, **k)))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(Interpolation.__match_args__, getattr(Template, "__match_args__", None))
match t"{n:.2f}".interpolations[0]:
    case Interpolation(v, e, c, s): print(v, e, c, s)
for x in t"a{name!r}b":
    match x:
        case str() as s: print("str", s)
        case Interpolation(value=v, conversion=c): print("interp", v, c)
print(convert("é", "a"), convert("é", "r"), convert(1, "s"), convert(1, None))
try: convert(1, "x")
except ValueError as e: print(e)
try: t"{n}".strings = 1
except AttributeError as e: print(e)
try: t"{n}".interpolations[0].value = 1
except AttributeError as e: print(e)
try:
    class T(Template): pass
except TypeError as e: print(e)
try:
    class T(Interpolation): pass
except TypeError as e: print(e)
print(isinstance(t"", Template), type(t"").__name__, type(t"").__module__, Template, Interpolation)
print(t"a" == t"a")
try: print(len(t"a"))
except TypeError as e: print(e)
try: print(t"a"[0])
except TypeError as e: print(e)
try: t"{undefined}"
except NameError as e: print(e)
def html(t):
    out = []
    for p in t:
        if isinstance(p, str): out.append(p)
        else: out.append(format(convert(p.value, p.conversion), p.format_spec).replace("<", "&lt;"))
    return "".join(out)
print(html(t"<b>{'<script>'}</b>{n:6.1f}{name!r}"))
print(f"{t'{n}'.values}")
show(t"{f'{name}!'}")
show(t"{t'{name}'.values}")
print(t"{(lambda x: x*2)(3)}".values, t"{[i for i in range(3)]}".interpolations[0].expression)
print(bool(t""), [m for m in dir(Template) if not m.startswith("__")], [m for m in dir(Interpolation) if not m.startswith("__")])
print(tl.__name__, sorted(x for x in dir(tl) if not x.startswith("_")))
print(Interpolation.__name__, Template.__name__, Interpolation[int], Template.__doc__ is None)
print(str(t"{1}").startswith("Template("))
def order(x): print("ev", x); return x
t"{order(1)}{order(2):{order(3)}}"
import string
print(string.templatelib is tl)
