package csv

// This file defines the reader, a machine that takes a character at a time.

import "toolweaver/py"

// rowState is where the reader is in a row.
type rowState uint8

const (
	startRecord rowState = iota
	startField
	escapedChar
	inField
	inQuoted
	escapeInQuoted
	quoteInQuoted
	eatNewline
	afterEscapedNewline
)

type reader struct {
	lines   py.Value // an iterator
	dialect py.Value
	d       *dialect
	line    int64

	state    rowState
	fields   []py.Value
	field    []byte
	chars    int64 // of field
	unquoted bool
}

// Trace visits what the reader holds.
func (r *reader) Trace(visit func(py.Value)) {
	visit(r.lines)
	visit(r.dialect)
	for _, v := range r.fields {
		visit(v)
	}
}

// Size returns the bytes of the reader.
func (r *reader) Size() int { return 200 + cap(r.field) + 16*cap(r.fields) }

// ReaderType is the type of readers.
var ReaderType = py.NewType(py.TypeSpec{
	Name:   "_csv.reader",
	Module: "_csv",
	Doc:    "CSV reader.",
	Methods: []py.Def{
		{Name: "__iter__", Fn: func(_ *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) { return args[0], nil }},
		{Name: "__next__", Fn: reader_next},
	},
	Getters: []py.Getter{
		{Name: "line_num", Get: func(_ *py.Interp, v py.Value) (py.Value, *py.Exception) {
			return py.Int(v.ObjectData().(*reader).line), nil
		}, Set: func(*py.Interp, py.Value, py.Value) *py.Exception {
			return py.Errorf(py.AttributeError, "readonly attribute")
		}},
		{Name: "dialect", Get: func(_ *py.Interp, v py.Value) (py.Value, *py.Exception) {
			return v.ObjectData().(*reader).dialect, nil
		}},
	},
	Final: true,
})

func csv_reader(in *py.Interp, args []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	if len(args) == 0 {
		return py.Value{}, py.Errorf(py.TypeError, "reader expected at least 1 argument, got 0")
	}
	lines, exc := in.Iter(args[0])
	if exc != nil {
		return py.Value{}, exc
	}
	in.PushRoot(lines)
	defer in.PopRoot()
	d, exc := makeDialect(in, "reader", args[1:], kw)
	if exc != nil {
		return py.Value{}, exc
	}
	return in.NewObject(ReaderType, &reader{lines: lines, dialect: d, d: dialectOf(d)}), nil
}

func reader_next(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	r := args[0].ObjectData().(*reader)
	limit := stateOf(in).limit
	r.state, r.fields, r.field, r.chars, r.unquoted = startRecord, nil, r.field[:0], 0, false
	for {
		line, exc := in.Next(r.lines)
		if exc != nil {
			return py.Value{}, exc
		}
		if line.IsAbsent() {
			if len(r.field) == 0 && r.state != inQuoted {
				return py.Value{}, py.NewException(py.StopIteration)
			}
			if r.d.strict {
				return py.Value{}, py.Errorf(ErrorType, "unexpected end of data")
			}
			if exc := r.save(in); exc != nil {
				return py.Value{}, exc
			}
			break
		}
		text, ok := line.Text()
		if !ok {
			return py.Value{}, py.Errorf(ErrorType, "iterator should return strings, not %s (the file should be opened in text mode)", py.TypeName(line))
		}
		r.line++
		if exc := r.readLine(in, text, limit); exc != nil {
			return py.Value{}, exc
		}
		if r.state == startRecord {
			break
		}
	}
	row := in.NewList(r.fields)
	r.fields = nil
	return row, nil
}

// readLine reads a line and the end of it.
func (r *reader) readLine(in *py.Interp, text string, limit int64) *py.Exception {
	if exc := in.Charge(2 + len(text)/32); exc != nil {
		return exc
	}
	for i := 0; i < len(text); {
		if r.state == inField { // a run of plain characters
			j := i
			for j < len(text) && text[j] < 0x80 && !r.d.special[text[j]] {
				j++
			}
			if j > i {
				if r.chars += int64(j - i); r.chars > limit {
					return tooLarge(limit)
				}
				r.field = append(r.field, text[i:j]...)
				i = j
				continue
			}
		}
		n := charWidth(text[i:])
		if exc := r.step(in, text[i:i+n], limit); exc != nil {
			return exc
		}
		i += n
	}
	return r.step(in, "", limit)
}

func tooLarge(limit int64) *py.Exception {
	return py.Errorf(ErrorType, "field larger than field limit (%d)", limit)
}

func (r *reader) add(c string, limit int64) *py.Exception {
	if r.chars >= limit {
		return tooLarge(limit)
	}
	r.chars++
	r.field = append(r.field, c...)
	return nil
}

// end saves the field at the end of a row; c is what ended it.
func (r *reader) end(in *py.Interp, c string) *py.Exception {
	r.state = eatNewline
	if c == "" {
		r.state = startRecord
	}
	return r.save(in)
}

// step takes the character c, empty at the end of a line.
func (r *reader) step(in *py.Interp, c string, limit int64) *py.Exception {
	d := r.d
	newline := c == "\n" || c == "\r"
	ends := c == "" || newline
	quote := c != "" && c == d.quote && d.quoting != quoteNone
	escape := c != "" && c == d.escape
	switch r.state {
	case startRecord, startField:
		if r.state == startRecord {
			if c == "" {
				return nil
			}
			if newline {
				r.state = eatNewline
				return nil
			}
			r.state = startField
		}
		r.unquoted = true
		switch {
		case ends:
			return r.end(in, c)
		case quote:
			r.unquoted = false
			r.state = inQuoted
		case escape:
			r.state = escapedChar
		case c == " " && d.skipSpace:
		case c == d.delimiter:
			return r.save(in)
		default:
			r.state = inField
			return r.add(c, limit)
		}
	case escapedChar:
		if newline {
			r.state = afterEscapedNewline
			return r.add(c, limit)
		}
		if c == "" {
			c = "\n"
		}
		r.state = inField
		return r.add(c, limit)
	case afterEscapedNewline, inField:
		switch {
		case c == "" && r.state == afterEscapedNewline:
		case ends:
			return r.end(in, c)
		case escape:
			r.state = escapedChar
		case c == d.delimiter:
			r.state = startField
			return r.save(in)
		default:
			r.state = inField
			return r.add(c, limit)
		}
	case inQuoted:
		switch {
		case c == "":
		case escape:
			r.state = escapeInQuoted
		case quote && d.doubleQuote:
			r.state = quoteInQuoted
		case quote:
			r.state = inField
		default:
			return r.add(c, limit)
		}
	case escapeInQuoted:
		if c == "" {
			c = "\n"
		}
		r.state = inQuoted
		return r.add(c, limit)
	case quoteInQuoted:
		switch {
		case quote:
			r.state = inQuoted
			return r.add(c, limit)
		case c == d.delimiter:
			r.state = startField
			return r.save(in)
		case ends:
			return r.end(in, c)
		case !d.strict:
			r.state = inField
			return r.add(c, limit)
		default:
			return py.Errorf(ErrorType, "'%s' expected after '%s'", d.delimiter, d.quote)
		}
	case eatNewline:
		switch {
		case newline:
		case c == "":
			r.state = startRecord
		default:
			return py.Errorf(ErrorType, "new-line character seen in unquoted field - do you need to open the file with newline=''?")
		}
	}
	return nil
}

// save appends the field to the row.
func (r *reader) save(in *py.Interp) *py.Exception {
	v := in.NewStr(string(r.field))
	empty := len(r.field) == 0
	if r.unquoted {
		switch r.d.quoting {
		case quoteNotNull:
			if empty {
				v = py.None
			}
		case quoteStrings, quoteNonNumeric:
			if empty {
				if r.d.quoting == quoteStrings {
					v = py.None
				}
				break
			}
			f, exc := in.Call(py.FloatType.Value(), v)
			if exc != nil {
				return exc
			}
			v = f
		}
	}
	if len(r.fields) == cap(r.fields) {
		if exc := in.Alloc(16*cap(r.fields) + 64); exc != nil {
			return exc
		}
	}
	r.fields = append(r.fields, v)
	r.field, r.chars, r.unquoted = r.field[:0], 0, false
	return nil
}
