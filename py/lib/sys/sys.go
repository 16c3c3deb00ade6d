// Package sys is the harmless part of the sys module of programs. Start with
// Module.
// https://docs.python.org/3.14/library/sys.html
package sys

import (
	"math"

	"toolweaver/py"
	"toolweaver/py/lib/io"
)

type (
	value     = py.Value
	exception = *py.Exception
)

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
	},
	Funcs: []py.Def{
		{Name: "exit", Sig: "status=None, /", Fn: sys_exit, Doc: "End the program."},
		{Name: "getrecursionlimit", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) {
			return py.Int(int64(in.MaxDepth())), nil
		}},
		{Name: "setrecursionlimit", Sig: "limit, /", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.None, nil },
			Doc: "Does nothing: the host sets the limit."},
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
		{Name: "intern", Sig: "string, /", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) { return a[0], nil }},
		{Name: "getdefaultencoding", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) { return in.NewStr("utf-8"), nil }},
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
		m.Set(in, "modules", in.NewDict().Value())
		m.Set(in, "warnoptions", in.NewList(nil))
		return nil
	},
	Source: `
from collections import namedtuple as _nt
version_info = _nt("version_info", "major minor micro releaselevel serial", module="sys")(3, 14, 0, "final", 0)
float_info = _nt("float_info", "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds", module="sys")(
    1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1)
int_info = _nt("int_info", "bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold", module="sys")(30, 4, 4300, 640)
hash_info = _nt("hash_info", "width modulus inf nan imag algorithm hash_bits seed_bits cutoff", module="sys")(
    64, 2305843009213693951, 314159, 0, 1000003, "fixed", 64, 0, 0)
implementation = _nt("implementation", "name version", module="sys")("toolweaver", version_info)
flags = _nt("flags", "debug optimize dev_mode utf8_mode", module="sys")(0, 0, False, 1)
`,
}

func sys_exit(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	if a[0].IsAbsent() {
		return value{}, py.NewException(py.SystemExit)
	}
	e, exc := in.Call(py.SystemExit.Value(), a[0])
	if exc != nil {
		return value{}, exc
	}
	x, _ := e.AsException()
	return value{}, x
}

func sys_exc_info(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) {
	e := in.HandledException()
	if e.IsNone() {
		return in.NewTuple(py.None, py.None, py.None), nil
	}
	tb, exc := in.GetAttrString(e, "__traceback__")
	return in.NewTuple(py.TypeOf(e).Value(), e, tb), exc
}
