package csv

// This file defines the writer.

import (
	"strings"

	"toolweaver/py"
)

type writer struct {
	write   py.Value // the method of the file
	dialect py.Value
	d       *dialect
}

// Trace visits what the writer holds.
func (w *writer) Trace(visit func(py.Value)) {
	visit(w.write)
	visit(w.dialect)
}

// Size returns the bytes of the writer.
func (w *writer) Size() int { return 80 }

// WriterType is the type of writers.
var WriterType = py.NewType(py.TypeSpec{
	Name:   "_csv.writer",
	Module: "_csv",
	Doc:    "CSV writer.",
	Methods: []py.Def{
		{Name: "writerow", Sig: "row, /", Fn: writer_row, Doc: "Write a row and return what the method write returns."},
		{Name: "writerows", Sig: "rows, /", Fn: writer_rows, Doc: "Write all rows of an iterable."},
	},
	Getters: []py.Getter{{Name: "dialect", Get: func(_ *py.Interp, v py.Value) (py.Value, *py.Exception) {
		return v.ObjectData().(*writer).dialect, nil
	}}},
	Final: true,
})

func csv_writer(in *py.Interp, args []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	if len(args) == 0 {
		return py.Value{}, py.Errorf(py.TypeError, "writer expected at least 1 argument, got 0")
	}
	write, exc := in.Lookup(args[0], "write")
	if exc != nil {
		return py.Value{}, exc
	}
	if write.IsAbsent() || !py.Callable(write) {
		return py.Value{}, py.Errorf(py.TypeError, "argument 1 must have a \"write\" method")
	}
	in.PushRoot(write)
	defer in.PopRoot()
	d, exc := makeDialect(in, "writer", args[1:], kw)
	if exc != nil {
		return py.Value{}, exc
	}
	return in.NewObject(WriterType, &writer{write: write, dialect: d, d: dialectOf(d)}), nil
}

func writer_row(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	w := args[0].ObjectData().(*writer)
	it, exc := in.Iter(args[1])
	if exc != nil {
		if exc.Limit == nil && exc.Is(py.TypeError) {
			exc = py.Errorf(ErrorType, "iterable expected, not %s", py.TypeName(args[1]))
		}
		return py.Value{}, exc
	}
	in.PushRoot(it)
	defer in.PopRoot()
	var line []byte
	n, null := 0, false
	for ; ; n++ {
		v, exc := in.Next(it)
		if exc != nil {
			return py.Value{}, exc
		}
		if v.IsAbsent() {
			break
		}
		null = v.IsNone()
		if n > 0 {
			line = append(line, w.d.delimiter...)
		}
		if line, exc = w.d.appendField(in, line, v); exc != nil {
			return py.Value{}, exc
		}
	}
	if n > 0 && len(line) == 0 {
		if !w.d.mayQuoteEmpty(null) {
			return py.Value{}, py.Errorf(ErrorType, "single empty field record must be quoted")
		}
		line = append(append(line, w.d.quote...), w.d.quote...)
	}
	s, exc := in.NewStrBytes(append(line, w.d.terminator...))
	if exc != nil {
		return py.Value{}, exc
	}
	return in.Call(w.write, s)
}

func (d *dialect) mayQuoteEmpty(null bool) bool {
	return d.quoting != quoteNone && !(null && (d.quoting == quoteStrings || d.quoting == quoteNotNull))
}

// appendField appends the text of a value, quoted or escaped as needed.
func (d *dialect) appendField(in *py.Interp, line []byte, v py.Value) ([]byte, *py.Exception) {
	text, isStr := v.Text()
	quoted := false
	switch d.quoting {
	case quoteNonNumeric:
		number, exc := in.IsInstance(v, py.IntType.Value())
		if exc == nil && !number {
			number, exc = in.IsInstance(v, py.FloatType.Value())
		}
		if exc == nil && !number {
			number = !in.TypeLookup(py.TypeOf(v), "__float__").IsAbsent() || !in.TypeLookup(py.TypeOf(v), "__index__").IsAbsent()
		}
		if exc != nil {
			return nil, exc
		}
		quoted = !number
	case quoteAll:
		quoted = true
	case quoteStrings:
		quoted = isStr
	case quoteNotNull:
		quoted = !v.IsNone()
	}
	if !isStr && !v.IsNone() {
		s, exc := in.Str(v)
		if exc != nil {
			return nil, exc
		}
		text = s
	}
	if exc := in.Charge(1 + len(text)/32); exc != nil {
		return nil, exc
	}
	if exc := in.Alloc(len(text) + len(d.delimiter)); exc != nil {
		return nil, exc
	}
	if text == "" && d.delimiter == " " && d.skipSpace {
		if !d.mayQuoteEmpty(v.IsNone()) {
			return nil, py.Errorf(ErrorType, "empty field must be quoted if delimiter is a space and skipinitialspace is true")
		}
		quoted = true
	}
	start := len(line)
	for i := 0; i < len(text); {
		n := charWidth(text[i:])
		c := text[i : i+n]
		i += n
		if c == d.delimiter || c == d.escape || c == d.quote || c == "\n" || c == "\r" || strings.Contains(d.terminator, c) {
			escaped := d.quoting == quoteNone || c == d.escape
			if c == d.quote && d.quoting != quoteNone {
				if escaped = !d.doubleQuote; d.doubleQuote {
					line = append(line, c...)
				}
			}
			if escaped {
				if d.escape == "" {
					return nil, py.Errorf(ErrorType, "need to escape, but no escapechar set")
				}
				line = append(line, d.escape...)
			} else {
				quoted = true
			}
		}
		line = append(line, c...)
	}
	if quoted {
		line = append(append(line, d.quote...), d.quote...)
		copy(line[start+len(d.quote):], line[start:])
		copy(line[start:], d.quote)
		copy(line[len(line)-len(d.quote):], d.quote)
	}
	return line, nil
}

func writer_rows(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	it, exc := in.Iter(args[1])
	if exc != nil {
		return py.Value{}, exc
	}
	in.PushRoot(it)
	defer in.PopRoot()
	for {
		row, exc := in.Next(it)
		if exc != nil {
			return py.Value{}, exc
		}
		if row.IsAbsent() {
			return py.None, nil
		}
		in.PushRoot(row)
		_, exc = writer_row(in, []py.Value{args[0], row}, nil)
		in.PopRoot()
		if exc != nil {
			return py.Value{}, exc
		}
	}
}
