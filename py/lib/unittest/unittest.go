// Package unittest is the unittest module of programs. Start with Modules.
//
// It is written in Python: case.py has test cases and assertions, result.py and
// suite.py results and groups, loader.py what finds tests, runner.py and
// program.py what runs them, mock.py the mocks. What cannot be there: discovery
// of tests in files and the handling of signals.
// https://docs.python.org/3.14/library/unittest.html
package unittest

import (
	_ "embed"

	"toolweaver/py"
)

var (
	//go:embed case.py
	caseSource string
	//go:embed result.py
	resultSource string
	//go:embed suite.py
	suiteSource string
	//go:embed loader.py
	loaderSource string
	//go:embed runner.py
	runnerSource string
	//go:embed program.py
	programSource string
	//go:embed mock.py
	mockSource string
)

// Modules are unittest and its parts.
var Modules = []*py.ModuleDef{
	{
		Name: "unittest",
		Doc:  "Tests of programs, written as classes.",
		Values: map[string]py.Value{
			"_given": py.NewStaticObject(givenType, "<not given>"),
		},
		Funcs: []py.Def{
			{Name: "_main_names", Fn: func(in *py.Interp, _ []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) { return in.MainNames() }},
			{Name: "_format_exception", Sig: "exc, /", Fn: formatException},
			{Name: "_import_name", Sig: "name, /", Fn: func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
				name, _ := a[0].Text()
				m, exc := in.Import(name)
				if exc != nil {
					return py.Value{}, exc
				}
				return m.Value(), nil
			}},
			{Name: "_is_coroutine_function", Sig: "function, /", Fn: func(_ *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
				return py.Bool(py.IsCoroutineFunction(a[0])), nil
			}},
		},
		Source: caseSource + resultSource + suiteSource + loaderSource + runnerSource + programSource,
	},
	{Name: "unittest.case", Init: lazy("TestCase", "FunctionTestCase", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "addModuleCleanup",
		"doModuleCleanups", "enterModuleContext")},
	{Name: "unittest.suite", Init: lazy("BaseTestSuite", "TestSuite")},
	{Name: "unittest.loader", Init: lazy("TestLoader", "defaultTestLoader")},
	{Name: "unittest.runner", Init: lazy("TextTestResult", "TextTestRunner")},
	{Name: "unittest.result", Init: lazy("TestResult")},
	{Name: "unittest.async_case", Init: lazy("IsolatedAsyncioTestCase")},
	{Name: "unittest.util", Init: lazy("safe_repr")},
	{Name: "unittest.mock", Doc: "Objects that stand for others in tests.", Source: mockSource},
}

var givenType = py.NewType(py.TypeSpec{Name: "_NotGiven", Module: "unittest", Final: true})

func lazy(names ...string) func(in *py.Interp, m *py.Module) *py.Exception {
	from := make(map[string]string, len(names))
	for _, n := range names {
		from[n] = "unittest"
	}
	return py.LazyNames(from)
}

// formatException is the traceback of an exception as text.
func formatException(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	exc, ok := a[0].AsException()
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "an exception is needed")
	}
	return in.NewStr(in.FormatException(exc)), nil
}
