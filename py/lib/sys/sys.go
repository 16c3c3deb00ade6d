// Package sys is the harmless part of the sys module of programs. Start with
// Module.
// https://docs.python.org/3.14/library/sys.html
package sys

import (
	"math"

	"toolweaver/py"
)

type (
	value     = py.Value
	exception = *py.Exception
)

// stream is the payload of sys.stdout and sys.stderr: 1 or 2; stdin is 0.
type stream int

var streamType = py.NewType(py.TypeSpec{
	Name: "TextIOWrapper", Module: "_io", Final: true,
	Methods: []py.Def{
		{Name: "write", Sig: "s, /", Fn: stream_write},
		{Name: "writelines", Sig: "lines, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			self := a[0]
			return py.None, in.ForEach(a[1], func(v value) (bool, exception) {
				_, exc := stream_write(in, []value{self, v}, nil)
				return true, exc
			})
		}},
		{Name: "flush", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.None, nil }},
		{Name: "isatty", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.False, nil }},
		{Name: "writable", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return py.Bool(a[0].ObjectData().(stream) > 0), nil
		}},
		{Name: "readable", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			return py.Bool(a[0].ObjectData().(stream) == 0), nil
		}},
		{Name: "read", Sig: "size=-1, /", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) { return in.NewStr(""), nil }},
		{Name: "readline", Sig: "size=-1, /", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) { return in.NewStr(""), nil }},
		{Name: "__iter__", Fn: func(in *py.Interp, _ []value, _ *py.Kwargs) (value, exception) { return in.Iter(in.NewTuple()) }},
		{Name: "reconfigure", Sig: "...", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return py.None, nil }},
	},
	Consts: map[string]value{"encoding": py.NewStaticStr("utf-8"), "errors": py.NewStaticStr("strict"), "closed": py.False},
	Getters: []py.Getter{{Name: "name", Get: func(in *py.Interp, v value) (value, exception) {
		return in.NewStr([]string{"<stdin>", "<stdout>", "<stderr>"}[v.ObjectData().(stream)]), nil
	}}},
})

func stream_write(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	s, ok := a[1].Text()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "write() argument must be str, not %s", py.TypeName(a[1]))
	}
	n, exc := in.Len(a[1])
	if exc != nil {
		return value{}, exc
	}
	to := a[0].ObjectData().(stream)
	if to == 0 {
		return value{}, py.Errorf(py.OSError, "not writable")
	}
	return py.Int(int64(n)), in.Write(int(to), s)
}

var stdout, stderr, stdin = py.NewStaticObject(streamType, stream(1)), py.NewStaticObject(streamType, stream(2)), py.NewStaticObject(streamType, stream(0))

// Module is the sys module.
var Module = &py.ModuleDef{
	Name: "sys",
	Doc:  "Parameters of the interpreter.",
	Values: map[string]value{
		"stdout": stdout, "stderr": stderr, "stdin": stdin,
		"__stdout__": stdout, "__stderr__": stderr, "__stdin__": stdin,
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
