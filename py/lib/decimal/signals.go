package decimal

// This file defines the mappings from signals to bools that are the flags and
// traps of a context.

import (
	"toolweaver/py"
	"toolweaver/py/internal/decimal"
)

// signalDict is the payload of such a mapping: a view of a context.
type signalDict struct {
	c     *context
	traps bool
}

func (d *signalDict) bits() *decimal.Condition {
	if d.traps {
		return &d.c.traps
	}
	return &d.c.ctx.Status
}

func initSignals() {
	def := func(name, sig string, f func(in *py.Interp, d *signalDict, a []value) (value, *py.Exception)) py.Def {
		return py.Def{Name: name, Sig: sig, Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			d, ok := a[0].ObjectData().(*signalDict)
			if !ok {
				d = &signalDict{c: newContext()}
			}
			return f(in, d, a)
		}}
	}
	asDict := func(in *py.Interp, d *signalDict) (*py.Dict, *py.Exception) {
		out := in.NewDict()
		for _, s := range signals {
			if exc := in.DictSet(out, s.cls.Value(), py.Bool(*d.bits()&s.cond != 0)); exc != nil {
				return nil, exc
			}
		}
		return out, nil
	}
	forward := func(name, sig string) py.Def {
		return def(name, sig, func(in *py.Interp, d *signalDict, a []value) (value, *py.Exception) {
			m, exc := asDict(in, d)
			if exc != nil {
				return value{}, exc
			}
			n := len(a)
			for n > 1 && a[n-1].IsAbsent() {
				n--
			}
			return in.CallMethod(m.Value(), name, a[1:n]...)
		})
	}
	signalsType = py.NewType(py.TypeSpec{Name: "decimal.SignalDict", Module: "decimal", Final: true, Methods: []py.Def{
		def("__getitem__", "key, /", func(_ *py.Interp, d *signalDict, a []value) (value, *py.Exception) {
			c, exc := condition(a[1])
			return py.Bool(*d.bits()&c != 0), exc
		}),
		def("__setitem__", "key, value, /", func(in *py.Interp, d *signalDict, a []value) (value, *py.Exception) {
			c, exc := condition(a[1])
			if exc != nil {
				return value{}, exc
			}
			on, exc := in.Truth(a[2])
			if exc != nil {
				return value{}, exc
			}
			*d.bits() &^= c
			if on {
				*d.bits() |= c
			}
			return py.None, nil
		}),
		def("__delitem__", "key, /", func(*py.Interp, *signalDict, []value) (value, *py.Exception) {
			return value{}, py.Errorf(py.ValueError, "signal keys cannot be deleted")
		}),
		def("__len__", "", func(*py.Interp, *signalDict, []value) (value, *py.Exception) { return py.Int(int64(len(signals))), nil }),
		def("copy", "", func(in *py.Interp, d *signalDict, _ []value) (value, *py.Exception) {
			m, exc := asDict(in, d)
			if exc != nil {
				return value{}, exc
			}
			return m.Value(), nil
		}),
		forward("__iter__", ""), forward("__contains__", "key, /"), forward("keys", ""), forward("values", ""), forward("items", ""),
		forward("get", "key, default=None, /"),
		def("__repr__", "", func(in *py.Interp, d *signalDict, _ []value) (value, *py.Exception) {
			s := "{"
			for i, g := range signals {
				if i > 0 {
					s += ", "
				}
				s += "<class '" + g.cls.Name() + "'>:" + map[bool]string{false: "False", true: "True"}[*d.bits()&g.cond != 0]
			}
			return in.NewStr(s + "}"), nil
		}),
		def("__eq__", "value, /", func(in *py.Interp, d *signalDict, a []value) (value, *py.Exception) {
			m, exc := asDict(in, d)
			if exc != nil {
				return value{}, exc
			}
			other := a[1]
			if o, ok := other.ObjectData().(*signalDict); ok {
				n, exc := asDict(in, o)
				if exc != nil {
					return value{}, exc
				}
				other = n.Value()
			}
			eq, exc := in.Equal(m.Value(), other)
			return py.Bool(eq), exc
		}),
	}})
}
