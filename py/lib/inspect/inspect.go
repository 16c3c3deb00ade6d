// Package inspect is the part of the inspect module of programs that asks
// what a value is. Start with Module.
// https://docs.python.org/3.14/library/inspect.html
package inspect

import "toolweaver/py"

func is(kinds ...py.Kind) py.NativeFunc {
	return func(_ *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		for _, k := range kinds {
			if a[0].Kind() == k {
				return py.True, nil
			}
		}
		return py.False, nil
	}
}

// Module is the inspect module.
var Module = &py.ModuleDef{
	Name: "inspect",
	Doc:  "What objects are.",
	Funcs: []py.Def{
		{Name: "isfunction", Sig: "object", Fn: is(py.KindFunction)},
		{Name: "ismethod", Sig: "object", Fn: is(py.KindMethod)},
		{Name: "isbuiltin", Sig: "object", Fn: is(py.KindBuiltin)},
		{Name: "isroutine", Sig: "object", Fn: is(py.KindFunction, py.KindMethod, py.KindBuiltin)},
		{Name: "isclass", Sig: "object", Fn: is(py.KindType)},
		{Name: "ismodule", Sig: "object", Fn: is(py.KindModule)},
		{Name: "isgenerator", Sig: "object", Fn: is(py.KindGenerator)},
		{Name: "iscoroutine", Sig: "object", Fn: is(py.KindCoroutine, py.KindHostCall)},
		{Name: "isasyncgen", Sig: "object", Fn: is(py.KindAsyncGen)},
		{Name: "istraceback", Sig: "object", Fn: is(py.KindTraceback)},
		{Name: "iscoroutinefunction", Sig: "obj", Fn: func(_ *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			return py.Bool(py.IsCoroutineFunction(a[0])), nil
		}},
		{Name: "isawaitable", Sig: "object", Fn: func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			switch a[0].Kind() {
			case py.KindCoroutine, py.KindHostCall, py.KindFuture:
				return py.True, nil
			}
			return py.Bool(!in.TypeLookup(py.TypeOf(a[0]), "__await__").IsAbsent()), nil
		}},
	},
	Source: `
def cleandoc(doc):
    """A docstring without its indentation."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(l) - len(l.lstrip(" ")) for l in lines[1:] if l.strip()), default=0)
    lines = [lines[0].lstrip(" ")] + [l[margin:] for l in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The docstring, without its indentation."""
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmembers(object, predicate=None):
    """The attributes as pairs, sorted."""
    result = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            result.append((name, value))
    return result


def isabstract(object):
    """Whether a class has abstract methods."""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def isdatadescriptor(object):
    """Whether an object is a data descriptor."""
    t = type(object)
    return hasattr(t, "__set__") or hasattr(t, "__delete__")


def unwrap(func, *, stop=None):
    """The function inside wrappers."""
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=None):
    """The annotations of an object."""
    return dict(getattr(obj, "__annotations__", None) or {})
`,
}
