// Package inspect is the inspect module of programs: what objects are, their
// members, and signatures of callables. There is no source text, there are no
// frames and no code objects. Start with Module.
// https://docs.python.org/3.14/library/inspect.html
package inspect

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed inspect.py
var source string

type (
	value     = py.Value
	exception = *py.Exception
)

// test is a function that asks one thing of one object.
func test(name string, f func(v value) bool) py.Def {
	return py.Def{Name: name, Sig: "def object", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
		return py.Bool(f(a[0])), nil
	}}
}

func is(kinds ...py.Kind) func(value) bool {
	return func(v value) bool {
		for _, k := range kinds {
			if v.Kind() == k {
				return true
			}
		}
		return false
	}
}

// Module is the inspect module.
var Module = &py.ModuleDef{
	Name: "inspect", All: "AGEN_CLOSED AGEN_CREATED AGEN_RUNNING AGEN_SUSPENDED ArgInfo Arguments Attribute BoundArguments BufferFlags CORO_CLOSED " +
		"CORO_CREATED CORO_RUNNING CORO_SUSPENDED CO_ASYNC_GENERATOR CO_COROUTINE CO_GENERATOR CO_ITERABLE_COROUTINE CO_NESTED " +
		"CO_NEWLOCALS CO_NOFREE CO_OPTIMIZED CO_VARARGS CO_VARKEYWORDS ClassFoundException ClosureVars EndOfBlock FrameInfo " +
		"FullArgSpec GEN_CLOSED GEN_CREATED GEN_RUNNING GEN_SUSPENDED Parameter Signature TPFLAGS_IS_ABSTRACT Traceback " +
		"classify_class_attrs cleandoc currentframe findsource formatannotation formatannotationrelativeto formatargvalues " +
		"get_annotations getabsfile getasyncgenstate getattr_static getcallargs getclasstree getcomments getcoroutinestate getdoc " +
		"getfile getfullargspec getgeneratorstate getmembers getmembers_static getmodule getmodulename getmro getsource " +
		"getsourcefile getsourcelines indentsize isabstract isasyncgen isasyncgenfunction isawaitable isbuiltin isclass iscode " +
		"iscoroutine iscoroutinefunction isdatadescriptor isframe isfunction isgenerator isgeneratorfunction isgetsetdescriptor " +
		"ismemberdescriptor ismethod ismethoddescriptor ismethodwrapper ismodule isroutine istraceback markcoroutinefunction " +
		"signature stack trace unwrap walktree",
	Doc: "What objects are.",
	Funcs: []py.Def{
		test("isfunction", is(py.KindFunction)),
		test("isclass", is(py.KindType)),
		test("ismodule", is(py.KindModule)),
		test("isgenerator", is(py.KindGenerator)),
		test("iscoroutine", is(py.KindCoroutine, py.KindHostCall)),
		test("isasyncgen", is(py.KindAsyncGen)),
		test("istraceback", is(py.KindTraceback)),
		test("isframe", func(v value) bool { return py.TypeOf(v) == py.FrameType }),
		test("iscode", func(v value) bool { return py.TypeOf(v) == py.CodeType }),
		test("ismethoddescriptor", func(v value) bool {
			t := py.TypeOf(v)
			return t == py.MethodDescType || t == py.WrapperDescType || v.Kind() == py.KindStaticMethod || v.Kind() == py.KindClassMethod
		}),
		test("isgetsetdescriptor", func(v value) bool { return py.DescriptorKind(v) == "getset" }),
		test("ismemberdescriptor", func(v value) bool { return py.DescriptorKind(v) == "member" }),
		test("_makes_generator", func(v value) bool { return py.FunctionMakes(v) == py.KindGenerator }),
		test("_makes_asyncgen", func(v value) bool { return py.FunctionMakes(v) == py.KindAsyncGen }),
		test("_makes_coroutine", py.IsCoroutineFunction),
		test("ismethod", func(v value) bool { return py.TypeOf(v) == py.MethodType }),
		test("isbuiltin", func(v value) bool { return py.TypeOf(v) == py.BuiltinType }),
		test("ismethodwrapper", func(v value) bool { return py.TypeOf(v) == py.MethodWrapperType }),
		{Name: "_main_names", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) { return in.MainNames() }},
		{Name: "_state", Sig: "object", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			if !is(py.KindGenerator, py.KindCoroutine, py.KindAsyncGen)(a[0]) {
				return value{}, py.Errorf(py.AttributeError, "'%s' object has no state", py.TypeName(a[0]))
			}
			return in.NewStr(py.GeneratorState(a[0])), nil
		}},
		{Name: "_params", Sig: "object", Fn: params},
		{Name: "isawaitable", Sig: "def object", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			if is(py.KindCoroutine, py.KindHostCall, py.KindFuture)(a[0]) || py.IsMarkedAwaitable(a[0]) {
				return py.True, nil
			}
			return py.Bool(!in.TypeLookup(py.TypeOf(a[0]), "__await__").IsAbsent()), nil
		}},
	},
	Source: source,
}

// params returns (name, kind, has default, default) of each parameter, or
// None where they are not known.
func params(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	list, ok, exc := in.FunctionParams(a[0])
	if exc != nil || !ok {
		return py.None, exc
	}
	out := in.NewList(nil)
	for _, p := range list {
		def := p.Default
		if def.IsAbsent() {
			def = py.None
		}
		if exc := in.Append(out, in.NewTuple(in.NewStr(p.Name), py.Int(int64(p.Kind)), py.Bool(!p.Default.IsAbsent()), def)); exc != nil {
			return value{}, exc
		}
	}
	return out, nil
}
