package xml

// This file defines the parser objects of pyexpat: they turn the events of
// package expat into calls of handlers.

import (
	"errors"
	"strings"

	"toolweaver/py"
	"toolweaver/py/lib/xml/expat"
)

// maxModelShow bounds how deep a content model is shown to handlers.
const maxModelShow = 250

// parser is the payload of an xmlparser.
type parser struct {
	p        *expat.Parser
	handlers [expat.NumKinds + 1]value // by kind of event; the last is DefaultHandlerExpand
	intern   value
	encoding string
	base     value
	started  bool
	busy     bool

	ordered, specified, bufferText bool
	bufferSize                     int
	buffer                         strings.Builder
	failed                         *expat.Error
	input                          string
}

const expandIndex = expat.NumKinds

// Trace visits the handlers.
func (x *parser) Trace(visit func(value)) {
	for _, h := range x.handlers {
		if !h.IsAbsent() {
			visit(h)
		}
	}
	visit(x.intern)
	if !x.base.IsAbsent() {
		visit(x.base)
	}
}

// Size returns the bytes of the parser.
func (x *parser) Size() int { return 1024 + x.buffer.Len() }

func parserOf(v value) *parser { return v.ObjectData().(*parser) }

// raised carries an exception of a handler through package expat.
type raised struct{ exc exception }

func (r *raised) Error() string { return "exception in a handler" }

func asError(exc exception) error {
	if exc == nil {
		return nil
	}
	return &raised{exc}
}

// handlerNames are the attributes of handlers and the events they get.
var handlerNames = []struct {
	name string
	kind int
}{
	{"StartElementHandler", int(expat.StartElement)}, {"EndElementHandler", int(expat.EndElement)},
	{"CharacterDataHandler", int(expat.Text)}, {"ProcessingInstructionHandler", int(expat.PI)},
	{"CommentHandler", int(expat.Comment)}, {"StartCdataSectionHandler", int(expat.StartCDATA)},
	{"EndCdataSectionHandler", int(expat.EndCDATA)}, {"DefaultHandler", int(expat.Default)},
	{"DefaultHandlerExpand", expandIndex}, {"StartNamespaceDeclHandler", int(expat.StartNS)},
	{"EndNamespaceDeclHandler", int(expat.EndNS)}, {"NotStandaloneHandler", int(expat.NotStandalone)},
	{"ExternalEntityRefHandler", int(expat.ExternalEntity)}, {"StartDoctypeDeclHandler", int(expat.StartDoctype)},
	{"EndDoctypeDeclHandler", int(expat.EndDoctype)}, {"EntityDeclHandler", int(expat.EntityDecl)},
	{"XmlDeclHandler", int(expat.XMLDecl)}, {"ElementDeclHandler", int(expat.ElementDecl)},
	{"AttlistDeclHandler", int(expat.AttlistDecl)}, {"SkippedEntityHandler", int(expat.SkippedEntity)},
	{"UnparsedEntityDeclHandler", int(expat.UnparsedEntity)}, {"NotationDeclHandler", int(expat.NotationDecl)},
}

var parserType *py.Type

func init() {
	parserType = py.NewType(py.TypeSpec{
		Name: "pyexpat.xmlparser", Module: "pyexpat", Final: true, Doc: "XML parser",
		Methods: []py.Def{
			{Name: "Parse", Sig: "data, isfinal=False, /", Fn: xmlparser_Parse, Doc: "Parse XML data; isfinal at the end of it."},
			{Name: "ParseFile", Sig: "file, /", Fn: xmlparser_ParseFile, Doc: "Parse XML data from a file object."},
			{Name: "SetBase", Sig: "base, /", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				if _, ok := a[1].Text(); !ok {
					return value{}, py.Errorf(py.TypeError, "SetBase() argument must be str, not %s", py.ArgTypeName(a[1]))
				}
				parserOf(a[0]).base = a[1]
				return py.None, nil
			}, Doc: "Set the base of relative addresses."},
			{Name: "GetBase", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				return orNone(parserOf(a[0]).base), nil
			}, Doc: "Return the base of relative addresses."},
			{Name: "GetInputContext", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				x := parserOf(a[0])
				if !x.busy {
					return py.None, nil
				}
				_, _, off := x.p.Position()
				return in.NewBytes(x.input[min(max(off, 0), len(x.input)):]), nil
			}, Doc: "Return the text of the event."},
			{Name: "ExternalEntityParserCreate", Sig: "context, encoding=None, /", Fn: xmlparser_external, Doc: "Return a parser for an external entity."},
			{Name: "SetParamEntityParsing", Sig: "flag, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				n, exc := in.IndexInt(a[1])
				return py.Int(int64(min(max(n, 0), 1))), exc
			}, Doc: "Say whether parameter entities are to be parsed."},
			{Name: "UseForeignDTD", Sig: "flag=True, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				on := true
				var exc exception
				if !a[1].IsAbsent() {
					on, exc = in.Truth(a[1])
				}
				parserOf(a[0]).p.ForeignDTD = on
				return py.None, exc
			}, Doc: "Treat the document as one with an external subset."},
			{Name: "SetReparseDeferralEnabled", Sig: "enabled, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				on, exc := in.Truth(a[1])
				parserOf(a[0]).p.Defer = on
				return py.None, exc
			}, Doc: "Say whether incomplete tokens wait for much more text."},
			{Name: "GetReparseDeferralEnabled", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
				return py.Bool(parserOf(a[0]).p.Defer), nil
			}, Doc: "Return whether incomplete tokens wait for much more text."},
		},
		Getters: parserGetters(),
	})
}

func orNone(v value) value {
	if v.IsAbsent() {
		return py.None
	}
	return v
}

func parserGetters() []py.Getter {
	var out []py.Getter
	for _, h := range handlerNames {
		out = append(out, py.Getter{Name: h.name, Get: func(_ *py.Interp, v value) (value, exception) {
			return orNone(parserOf(v).handlers[h.kind]), nil
		}, Set: func(in *py.Interp, v, f value) exception {
			x := parserOf(v)
			if f.IsAbsent() {
				return py.Errorf(py.RuntimeError, "Cannot delete attribute")
			}
			if exc := x.flush(in); exc != nil {
				return exc
			}
			if f.IsNone() {
				f = value{}
			}
			x.handlers[h.kind] = f
			return nil
		}})
	}
	flag := func(name string, at func(x *parser) *bool) {
		out = append(out, py.Getter{Name: name, Get: func(_ *py.Interp, v value) (value, exception) {
			return py.Bool(*at(parserOf(v))), nil
		}, Set: func(in *py.Interp, v, b value) exception {
			if b.IsAbsent() {
				return py.Errorf(py.RuntimeError, "Cannot delete attribute")
			}
			on, exc := in.Truth(b)
			if exc == nil && name == "buffer_text" && !on {
				exc = parserOf(v).flush(in)
			}
			*at(parserOf(v)) = on
			return exc
		}})
	}
	flag("ordered_attributes", func(x *parser) *bool { return &x.ordered })
	flag("specified_attributes", func(x *parser) *bool { return &x.specified })
	flag("buffer_text", func(x *parser) *bool { return &x.bufferText })
	flag("namespace_prefixes", func(x *parser) *bool { return &x.p.Triplets })
	number := func(name string, get func(x *parser) int) {
		out = append(out, py.Getter{Name: name, Get: func(_ *py.Interp, v value) (value, exception) {
			return py.Int(int64(get(parserOf(v)))), nil
		}})
	}
	for _, kind := range []string{"Current", "Error"} {
		number(kind+"LineNumber", func(x *parser) int { l, _, _ := x.place(); return l })
		number(kind+"ColumnNumber", func(x *parser) int { _, c, _ := x.place(); return c })
		number(kind+"ByteIndex", func(x *parser) int { _, _, o := x.place(); return o })
	}
	number("ErrorCode", func(x *parser) int {
		if x.failed == nil {
			return 0
		}
		return x.failed.Code
	})
	number("buffer_used", func(x *parser) int { return x.buffer.Len() })
	return append(out, py.Getter{Name: "buffer_size", Get: func(_ *py.Interp, v value) (value, exception) {
		return py.Int(int64(parserOf(v).bufferSize)), nil
	}, Set: func(in *py.Interp, v, n value) exception {
		x := parserOf(v)
		if n.IsAbsent() {
			return py.Errorf(py.RuntimeError, "Cannot delete attribute")
		}
		size, isInt := n.AsInt()
		switch {
		case !isInt:
			return py.Errorf(py.TypeError, "buffer_size must be an integer")
		case size <= 0:
			return py.Errorf(py.ValueError, "buffer_size must be greater than zero")
		case size > 1<<31-1:
			return py.Errorf(py.ValueError, "buffer_size must not be greater than 2147483647")
		}
		exc := x.flush(in)
		x.bufferSize = int(size)
		return exc
	}}, py.Getter{Name: "intern", Get: func(_ *py.Interp, v value) (value, exception) { return parserOf(v).intern, nil }})
}

// place is the position of the event or of the error.
func (x *parser) place() (line, col, off int) {
	if x.failed != nil {
		return x.failed.Line, x.failed.Column, x.failed.Offset
	}
	if !x.started {
		return 1, 0, -1
	}
	return x.p.Position()
}

// init makes the object of x.
func (x *parser) init(in *py.Interp) value {
	self := in.NewObject(parserType, x)
	x.p.Encoding = x.encoding
	x.p.Emit = func(ev *expat.Event) error { return asError(x.handle(in, ev)) }
	x.p.Charge = func(n int) error { return asError(in.Charge(1 + n/16)) }
	x.p.Expand = func() bool { return x.handlers[expat.Default].IsAbsent() || !x.handlers[expandIndex].IsAbsent() }
	x.p.Decode = func(name string, data []byte) (string, bool, error) {
		s, exc := in.Decode(string(data), name, "replace")
		if exc != nil {
			return "", false, asError(exc)
		}
		text, ok := s.Text()
		return text, ok && len(data) == py.CharLen(s), nil
	}
	return self
}

// flush hands over buffered text.
func (x *parser) flush(in *py.Interp) exception {
	if x.buffer.Len() == 0 {
		return nil
	}
	text := x.buffer.String()
	x.buffer.Reset()
	if h := x.handlers[expat.Text]; !h.IsAbsent() {
		_, exc := in.Call(h, in.NewStr(text))
		return exc
	}
	return nil
}

// handle calls the handler of an event.
func (x *parser) handle(in *py.Interp, ev *expat.Event) exception {
	if exc := in.Charge(2); exc != nil {
		return exc
	}
	h := x.handlers[ev.Kind]
	if ev.Kind == expat.Text && !h.IsAbsent() && x.bufferText {
		if x.buffer.Len()+len(ev.Data) > x.bufferSize {
			if exc := x.flush(in); exc != nil {
				return exc
			}
			if len(ev.Data) > x.bufferSize {
				_, exc := in.Call(h, in.NewStr(ev.Data))
				return exc
			}
		}
		if exc := in.Alloc(len(ev.Data)); exc != nil {
			return exc
		}
		x.buffer.WriteString(ev.Data)
		return nil
	}
	if h.IsAbsent() || ev.Kind == expat.Default {
		h = x.handlers[expandIndex]
		if h.IsAbsent() {
			h = x.handlers[expat.Default]
		}
		if h.IsAbsent() || ev.Raw == "" {
			return nil
		}
		if exc := x.flush(in); exc != nil {
			return exc
		}
		_, exc := in.Call(h, in.NewStr(strings.Clone(ev.Raw)))
		return exc
	}
	if exc := x.flush(in); exc != nil {
		return exc
	}
	args, exc := x.args(in, ev)
	if exc != nil {
		return exc
	}
	res, exc := in.Call(h, args...)
	if exc != nil {
		return exc
	}
	if ev.Kind == expat.NotStandalone || ev.Kind == expat.ExternalEntity {
		if n, isInt := res.AsInt(); isInt && n == 0 {
			code := expat.ErrExternal
			if ev.Kind == expat.NotStandalone {
				code = expat.ErrNotStandalone
			}
			line, col, off := x.p.Position()
			return x.raise(in, &expat.Error{Code: code, Line: line, Column: col, Offset: off})
		} else if !isInt {
			if _, isBool := res.AsBool(); !isBool {
				_, exc := in.Index(res)
				return exc
			}
		}
	}
	return nil
}

// args are the arguments of the handler of an event.
func (x *parser) args(in *py.Interp, ev *expat.Event) ([]value, exception) {
	str := func(s string) value { return in.NewStr(strings.Clone(s)) }
	opt := func(s string, has bool) value {
		if !has {
			return py.None
		}
		return str(s)
	}
	switch ev.Kind {
	case expat.StartElement:
		attrs, exc := x.attributes(in, ev)
		return []value{str(ev.Name), attrs}, exc
	case expat.EndElement:
		return []value{str(ev.Name)}, nil
	case expat.Text, expat.Comment:
		return []value{str(ev.Data)}, nil
	case expat.PI:
		return []value{str(ev.Name), str(ev.Data)}, nil
	case expat.StartNS:
		return []value{opt(ev.Name, ev.HasName), opt(ev.Data, ev.HasData)}, nil
	case expat.EndNS:
		return []value{opt(ev.Name, ev.HasName)}, nil
	case expat.XMLDecl:
		return []value{opt(ev.Name, ev.HasName), opt(ev.Data, ev.HasData), py.Int(int64(ev.N))}, nil
	case expat.StartDoctype:
		return []value{str(ev.Name), opt(ev.Data, ev.HasData), opt(ev.Extra, ev.HasExtra), py.Int(int64(ev.N))}, nil
	case expat.EntityDecl:
		return []value{str(ev.Name), py.Int(int64(ev.N)), opt(ev.Data, ev.HasData), orNone(x.base), opt(ev.Extra, ev.HasExtra), opt(ev.Public, ev.HasPublic), opt(ev.Note, ev.HasNote)}, nil
	case expat.UnparsedEntity:
		return []value{str(ev.Name), orNone(x.base), opt(ev.Extra, ev.HasExtra), opt(ev.Public, ev.HasPublic), opt(ev.Note, ev.HasNote)}, nil
	case expat.NotationDecl:
		return []value{str(ev.Name), orNone(x.base), opt(ev.Extra, ev.HasExtra), opt(ev.Public, ev.HasPublic)}, nil
	case expat.AttlistDecl:
		return []value{str(ev.Name), str(ev.Data), str(ev.Extra), opt(ev.Note, ev.HasNote), py.Int(int64(ev.N))}, nil
	case expat.ElementDecl:
		return []value{str(ev.Name), modelValue(in, ev.Model, 0)}, nil
	case expat.SkippedEntity:
		return []value{str(ev.Name), py.Bool(ev.N == 1)}, nil
	case expat.ExternalEntity:
		return []value{opt(ev.Name, ev.HasName), orNone(x.base), opt(ev.Extra, ev.HasExtra), opt(ev.Public, ev.HasPublic)}, nil
	}
	return nil, nil
}

func modelValue(in *py.Interp, m *expat.Model, depth int) value {
	name := py.None
	if m.Name != "" {
		name = in.NewStr(m.Name)
	}
	var kids []value
	if depth < maxModelShow {
		for _, c := range m.Children {
			kids = append(kids, modelValue(in, c, depth+1))
		}
	}
	return in.NewTuple(py.Int(int64(m.Type)), py.Int(int64(m.Quant)), name, in.NewTuple(kids...))
}

// attributes are those of an element as a dict or a flat list.
func (x *parser) attributes(in *py.Interp, ev *expat.Event) (value, exception) {
	attrs := ev.Attrs
	if x.specified {
		attrs = attrs[:ev.N]
	}
	if exc := in.Charge(4 * len(attrs)); exc != nil {
		return value{}, exc
	}
	if x.ordered {
		items := make([]value, 0, 2*len(attrs))
		for _, a := range attrs {
			items = append(items, in.NewStr(strings.Clone(a.Name)), in.NewStr(strings.Clone(a.Value)))
		}
		return in.NewList(items), nil
	}
	d := in.NewDict()
	for _, a := range attrs {
		if exc := in.DictSet(d, in.NewStr(strings.Clone(a.Name)), in.NewStr(strings.Clone(a.Value))); exc != nil {
			return value{}, exc
		}
	}
	return d.Value(), nil
}

// raise makes the ExpatError of e.
func (x *parser) raise(in *py.Interp, e *expat.Error) exception {
	x.failed = e
	exc := py.NewException(expatError, in.NewStr(e.Error()))
	exc.SetAttr("code", py.Int(int64(e.Code)))
	exc.SetAttr("lineno", py.Int(int64(e.Line)))
	exc.SetAttr("offset", py.Int(int64(e.Column)))
	return exc
}

// parse feeds data.
func (x *parser) parse(in *py.Interp, data string, final bool) (value, exception) {
	if x.busy {
		return value{}, py.Errorf(py.RuntimeError, "parser is already running")
	}
	if exc := in.EnterNative(); exc != nil {
		return value{}, exc
	}
	defer in.LeaveNative()
	if exc := in.Alloc(2 * len(data)); exc != nil {
		return value{}, exc
	}
	x.busy, x.started, x.input = true, true, data
	err := x.p.Feed([]byte(data), final)
	x.busy, x.input = false, ""
	if err != nil {
		var r *raised
		if errors.As(err, &r) {
			if x.p.Finished() {
				line, col, off := x.p.Position()
				x.failed = &expat.Error{Code: expat.ErrFinished, Line: line, Column: col, Offset: off}
			}
			if r.exc != nil {
				exc := r.exc
				r.exc = nil
				clear(x.handlers[:]) // none is called after an exception
				return value{}, exc
			}
			return value{}, x.raise(in, x.failed)
		}
		var e *expat.Error
		if errors.As(err, &e) {
			if exc := x.flush(in); exc != nil {
				return value{}, exc
			}
			return value{}, x.raise(in, e)
		}
	}
	if exc := x.flush(in); exc != nil {
		return value{}, exc
	}
	return py.Int(1), nil
}

func xmlparser_Parse(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	x := parserOf(a[0])
	final := false
	if !a[2].IsAbsent() {
		var exc exception
		if final, exc = in.Truth(a[2]); exc != nil {
			return value{}, exc
		}
	}
	if s, ok := a[1].Text(); ok {
		if !x.started {
			x.p.Encoding = "utf-8"
		}
		if _, exc := in.Encode(a[1], "utf-8", "strict"); exc != nil {
			return value{}, exc
		}
		return x.parse(in, s, final)
	}
	b, ok := a[1].AsBytes()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(a[1]))
	}
	return x.parse(in, b, final)
}

func xmlparser_ParseFile(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	x := parserOf(a[0])
	read, exc := in.Lookup(a[1], "read")
	if exc != nil {
		return value{}, exc
	}
	if read.IsAbsent() {
		return value{}, py.Errorf(py.TypeError, "argument must have 'read' attribute")
	}
	for {
		chunk, exc := in.Call(read, py.Int(2048))
		if exc != nil {
			return value{}, exc
		}
		b, ok := chunk.AsBytes()
		if !ok {
			return value{}, py.Errorf(py.TypeError, "read() did not return a bytes object (type=%s)", py.TypeName(chunk))
		}
		if res, exc := x.parse(in, b, b == ""); exc != nil || b == "" {
			return res, exc
		}
	}
}

// xmlparser_external makes a parser with the same handlers; the text of an
// external entity is parsed as a document.
func xmlparser_external(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	x := parserOf(a[0])
	y := &parser{p: expat.New(), bufferSize: x.bufferSize, intern: x.intern, base: x.base, handlers: x.handlers,
		ordered: x.ordered, specified: x.specified, bufferText: x.bufferText}
	y.p.Namespaces, y.p.Separator, y.p.Triplets = x.p.Namespaces, x.p.Separator, x.p.Triplets
	if s, ok := a[2].Text(); ok {
		y.encoding = s
	}
	return y.init(in), nil
}
