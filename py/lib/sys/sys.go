// Package sys is the harmless part of the sys module of programs. Start with
// Module.
// https://docs.python.org/3.14/library/sys.html
package sys

import (
	_ "embed"
	"math"

	"toolweaver/py"
	"toolweaver/py/lib/io"
)

type (
	value     = py.Value
	exception = *py.Exception
)

//go:embed sys.py
var source string

// maxDigits is the number of digits at which conversions between int and str
// stop. The engine does not let programs change it.
const maxDigits = 4300

// Module is the sys module.
var Module = &py.ModuleDef{
	Name: "sys",
	Doc:  "Parameters of the interpreter.",
	Values: map[string]value{
		"maxsize":          py.Int(math.MaxInt64),
		"maxunicode":       py.Int(0x10FFFF),
		"byteorder":        py.NewStaticStr("little"),
		"platform":         py.NewStaticStr("linux"),
		"version":          py.NewStaticStr("3.14.0 (toolweaver)"),
		"executable":       py.NewStaticStr(""),
		"hexversion":       py.Int(0x030E00F0),
		"copyright":        py.NewStaticStr(""),
		"float_repr_style": py.NewStaticStr("short"),
		"api_version":      py.Int(1013),
	},
	Funcs: []py.Def{
		{Name: "exit", Sig: "status=None, /", Fn: sys_exit, Doc: "End the program."},
		{Name: "getrecursionlimit", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) {
			return py.Int(int64(in.MaxDepth())), nil
		}},
		{Name: "setrecursionlimit", Sig: "limit, /", Fn: sys_setrecursionlimit, Doc: "Set the limit of nested calls, as far as the host allows."},
		{Name: "get_int_max_str_digits", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.Int(maxDigits), nil },
			Doc: "Return how many digits conversions between int and str allow."},
		{Name: "set_int_max_str_digits", Sig: "maxdigits", Fn: sys_set_int_max_str_digits, Doc: "Does nothing: the limit is fixed."},
		{Name: "getsizeof", Sig: "object, default=None", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			n, exc := in.Len(a[0])
			if exc != nil {
				if exc.Limit != nil {
					return value{}, exc
				}
				n = 0
			}
			return py.Int(int64(48 + 8*n)), nil
		}, Doc: "Return about how many bytes an object takes."},
		{Name: "intern", Sig: "string, /", Fn: sys_intern, Doc: "Return the string itself."},
		{Name: "getdefaultencoding", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) { return in.NewStr("utf-8"), nil }},
		{Name: "getfilesystemencoding", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) { return in.NewStr("utf-8"), nil }},
		{Name: "gettrace", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.None, nil }},
		{Name: "getprofile", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.None, nil }},
		{Name: "exception", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) { return in.HandledException(), nil }, Doc: "Return the exception being handled."},
		{Name: "exc_info", Fn: sys_exc_info, Doc: "Return (type, value, traceback) of the exception being handled."},
		{Name: "is_finalizing", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.False, nil }},
		{Name: "getrefcount", Sig: "object, /", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.Int(1), nil }},
	},
	Init: func(in *py.Interp, m *py.Module) exception {
		args := []value{in.NewStr("program.py")}
		for _, s := range in.Args() {
			args = append(args, in.NewStr(s))
		}
		for fd, name := range [...]string{"stdin", "stdout", "stderr"} {
			s := io.NewStream(in, fd)
			m.Set(in, name, s)
			m.Set(in, "__"+name+"__", s)
		}
		m.Set(in, "argv", in.NewList(args))
		m.Set(in, "path", in.NewList(nil))
		m.Set(in, "modules", in.ImportedModules().Value())
		m.Set(in, "warnoptions", in.NewList(nil))
		return nil
	},
	Source: source,
}

// sys_exit raises SystemExit. As in a raise statement with a class and a value,
// a tuple gives the arguments and an instance is raised itself.
func sys_exit(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	status := a[0]
	if status.IsAbsent() || status.IsNone() {
		return value{}, py.NewException(py.SystemExit)
	}
	if e, ok := status.AsException(); ok && e.Is(py.SystemExit) {
		return value{}, e
	}
	args := []value{status}
	if status.Kind() == py.KindTuple {
		args, _ = status.AsItems()
	}
	e, exc := in.Call(py.SystemExit.Value(), args...)
	if exc != nil {
		return value{}, exc
	}
	x, _ := e.AsException()
	return value{}, x
}

// smallInt converts an argument to an int of 32 bits.
func smallInt(in *py.Interp, v value) (int64, exception) {
	i, exc := in.Index(v)
	if exc != nil {
		return 0, exc
	}
	n, ok := i.AsInt()
	if !ok || n != int64(int32(n)) {
		return 0, py.Errorf(py.OverflowError, "Python int too large to convert to C int")
	}
	return n, nil
}

func sys_setrecursionlimit(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	n, exc := smallInt(in, a[0])
	if exc == nil && n < 1 {
		exc = py.Errorf(py.ValueError, "recursion limit must be greater or equal than 1")
	}
	if exc == nil {
		exc = in.SetMaxDepth(int(n))
	}
	return py.None, exc
}

func sys_set_int_max_str_digits(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	n, exc := smallInt(in, a[0])
	if exc == nil && n != 0 && n < 640 {
		exc = py.Errorf(py.ValueError, "maxdigits must be >= 640 or 0 for unlimited")
	}
	return py.None, exc
}

func sys_intern(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if _, ok := a[0].Text(); !ok {
		return value{}, py.Errorf(py.TypeError, "intern() argument must be str, not %s", py.TypeName(a[0]))
	}
	return a[0], nil
}

func sys_exc_info(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) {
	e := in.HandledException()
	if e.IsNone() {
		return in.NewTuple(py.None, py.None, py.None), nil
	}
	tb, exc := in.GetAttrString(e, "__traceback__")
	return in.NewTuple(py.TypeOf(e).Value(), e, tb), exc
}
