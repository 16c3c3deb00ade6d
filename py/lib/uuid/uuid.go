// Package uuid is the uuid module of programs. Random identifiers derive from
// the seed of the execution and times from the host's clock, so that a replay
// makes the same ones. Start with Module; the classes are in uuid.py.
// https://docs.python.org/3.14/library/uuid.html
package uuid

import (
	_ "embed"

	"toolweaver/py"
	"toolweaver/py/lib/random"
)

//go:embed uuid.py
var source string

// Module is the uuid module.
var Module = &py.ModuleDef{
	Name: "uuid", Doc: "Universally unique identifiers.", Source: source,
	Init: func(in *py.Interp, m *py.Module) *py.Exception {
		r, exc := random.Fork(in)
		if exc != nil {
			return exc
		}
		m.Set(in, "_bits", py.NewBuiltin("uuid", py.Def{Name: "_bits", Sig: "k, /", Fn: func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			k, exc := in.IndexInt(a[0])
			if exc != nil {
				return py.Value{}, exc
			}
			return in.NewBig(r.BigBits(min(max(k, 0), 128))), nil
		}}).Value())
		return nil
	},
	Funcs: []py.Def{{Name: "_bits", Sig: "k, /", Fn: func(*py.Interp, []py.Value, *py.Kwargs) (py.Value, *py.Exception) { return py.Int(0), nil }}},
}
