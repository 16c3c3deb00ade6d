// Package csv is the csv module of programs. Dialects (dialect.go), the reader
// (reader.go) and the writer (writer.go) are written in Go; the readers and
// writers of dicts and the sniffer in Python (csv.py). Start with Module.
// https://docs.python.org/3.14/library/csv.html
package csv

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed csv.py
var source string

// ErrorType is csv.Error.
var ErrorType = py.NewType(py.TypeSpec{Name: "_csv.Error", Module: "_csv", Bases: []*py.Type{py.ExceptionType}})

// Module is the csv module.
var Module = &py.ModuleDef{
	Name: "csv",
	Doc:  "CSV parsing and writing.",
	Funcs: []py.Def{
		{Name: "reader", Sig: "...", Fn: csv_reader, Doc: "Return an iterator over the rows of an iterable of lines."},
		{Name: "writer", Sig: "...", Fn: csv_writer, Doc: "Return an object that writes rows to a file-like object."},
		{Name: "register_dialect", Sig: "...", Fn: csv_register, Doc: "Give a dialect a name."},
		{Name: "unregister_dialect", Sig: "name", Fn: csv_unregister, Doc: "Forget a dialect."},
		{Name: "get_dialect", Sig: "name", Fn: csv_get, Doc: "Return the dialect of a name."},
		{Name: "list_dialects", Fn: csv_list, Doc: "Return the names of the dialects."},
		{Name: "field_size_limit", Sig: "new_limit=None", Fn: csv_limit, Doc: "Return the limit of the size of fields, and set it."},
	},
	Values: map[string]py.Value{
		"Error":            ErrorType.Value(),
		"_Dialect":         DialectType.Value(),
		"QUOTE_MINIMAL":    py.Int(quoteMinimal),
		"QUOTE_ALL":        py.Int(quoteAll),
		"QUOTE_NONNUMERIC": py.Int(quoteNonNumeric),
		"QUOTE_NONE":       py.Int(quoteNone),
		"QUOTE_STRINGS":    py.Int(quoteStrings),
		"QUOTE_NOTNULL":    py.Int(quoteNotNull),
	},
	Init: func(in *py.Interp, m *py.Module) *py.Exception {
		m.Set(in, "_state", in.NewObject(stateType, &state{limit: 128 << 10, dialects: in.NewDict()}))
		return nil
	},
	Source: source,
}

// state is what an interpreter keeps: the named dialects and the limit of the
// size of fields.
type state struct {
	limit    int64
	dialects *py.Dict
}

// Trace visits the dialects.
func (s *state) Trace(visit func(py.Value)) { visit(s.dialects.Value()) }

// Size returns the bytes of the state.
func (s *state) Size() int { return 32 }

var stateType = py.NewType(py.TypeSpec{Name: "_State", Module: "csv", Final: true})

func stateOf(in *py.Interp) *state {
	if m, exc := in.Import("csv"); exc == nil {
		if s, ok := m.Get(in, "_state").ObjectData().(*state); ok {
			return s
		}
	}
	return &state{limit: 128 << 10, dialects: in.NewDict()}
}

func csv_limit(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	s := stateOf(in)
	old := py.Int(s.limit)
	if !args[0].IsAbsent() {
		n, ok := args[0].AsInt()
		if !ok {
			return py.Value{}, py.Errorf(py.TypeError, "limit must be an integer")
		}
		s.limit = n
	}
	return old, nil
}
