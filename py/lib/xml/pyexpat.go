package xml

// This file defines the module pyexpat: its functions, constants and the
// exception ExpatError.

import (
	"strings"

	"toolweaver/py"
	"toolweaver/py/lib/xml/expat"
)

var expatError = py.NewType(py.TypeSpec{
	Name: "xml.parsers.expat.ExpatError", Module: "xml.parsers.expat", Bases: []*py.Type{py.ExceptionType}, Dict: true,
	Doc: "Raised for a text that is not XML.",
})

var expatFuncs = []py.Def{
	{Name: "ErrorString", Sig: "code, /", Fn: pyexpat_ErrorString, Doc: "Return the message of an error code."},
	{Name: "ParserCreate", Sig: "encoding=None, namespace_separator=None, intern=<unrepresentable>", Fn: pyexpat_ParserCreate, Doc: "Return a new parser."},
}

const expatVersion = "expat_2.7.3"

func expatInit(in *py.Interp, m *py.Module) exception {
	m.Set(in, "ExpatError", expatError.Value())
	m.Set(in, "error", expatError.Value())
	m.Set(in, "XMLParserType", parserType.Value())
	m.Set(in, "EXPAT_VERSION", in.NewStr(expatVersion))
	m.Set(in, "native_encoding", in.NewStr("UTF-8"))
	m.Set(in, "version_info", in.NewTuple(py.Int(2), py.Int(7), py.Int(3)))
	for i, n := range []string{"NEVER", "UNLESS_STANDALONE", "ALWAYS"} {
		m.Set(in, "XML_PARAM_ENTITY_PARSING_"+n, py.Int(int64(i)))
	}
	var features []value
	for _, f := range []struct {
		name string
		n    int64
	}{{"sizeof(XML_Char)", 1}, {"sizeof(XML_LChar)", 1}, {"XML_DTD", 0}, {"XML_CONTEXT_BYTES", 1024}, {"XML_NS", 0},
		{"XML_BLAP_MAX_AMP", 100}, {"XML_BLAP_ACT_THRES", 8388608}, {"XML_GE", 0}, {"XML_AT_MAX_AMP", 100}, {"XML_AT_ACT_THRES", 67108864}} {
		features = append(features, in.NewTuple(in.NewStr(f.name), py.Int(f.n)))
	}
	m.Set(in, "features", in.NewList(features))
	for _, name := range []string{"errors", "model"} {
		sub, exc := in.Import("pyexpat." + name)
		if exc != nil {
			return exc
		}
		m.Set(in, name, sub.Value())
	}
	return nil
}

// errorNames are the constants of pyexpat.errors, by code from 1 on.
var errorNames = strings.Fields(`NO_MEMORY SYNTAX NO_ELEMENTS INVALID_TOKEN UNCLOSED_TOKEN PARTIAL_CHAR TAG_MISMATCH DUPLICATE_ATTRIBUTE
	JUNK_AFTER_DOC_ELEMENT PARAM_ENTITY_REF UNDEFINED_ENTITY RECURSIVE_ENTITY_REF ASYNC_ENTITY BAD_CHAR_REF BINARY_ENTITY_REF
	ATTRIBUTE_EXTERNAL_ENTITY_REF MISPLACED_XML_PI UNKNOWN_ENCODING INCORRECT_ENCODING UNCLOSED_CDATA_SECTION EXTERNAL_ENTITY_HANDLING
	NOT_STANDALONE UNEXPECTED_STATE ENTITY_DECLARED_IN_PE FEATURE_REQUIRES_XML_DTD CANT_CHANGE_FEATURE_ONCE_PARSING UNBOUND_PREFIX
	UNDECLARING_PREFIX INCOMPLETE_PE XML_DECL TEXT_DECL PUBLICID SUSPENDED NOT_SUSPENDED ABORTED FINISHED SUSPEND_PE
	RESERVED_PREFIX_XML RESERVED_PREFIX_XMLNS RESERVED_NAMESPACE_URI INVALID_ARGUMENT NO_BUFFER AMPLIFICATION_LIMIT_BREACH NOT_STARTED`)

func errorsInit(in *py.Interp, m *py.Module) exception {
	codes, messages := in.NewDict(), in.NewDict()
	for i, name := range errorNames {
		code, text := py.Int(int64(i+1)), in.NewStr(expat.Message(i+1))
		m.Set(in, "XML_ERROR_"+name, text)
		if exc := in.DictSet(codes, text, code); exc != nil {
			return exc
		}
		if exc := in.DictSet(messages, code, text); exc != nil {
			return exc
		}
	}
	m.Set(in, "codes", codes.Value())
	m.Set(in, "messages", messages.Value())
	return nil
}

func modelValues() map[string]value {
	out := map[string]value{}
	for i, n := range []string{"EMPTY", "ANY", "MIXED", "NAME", "CHOICE", "SEQ"} {
		out["XML_CTYPE_"+n] = py.Int(int64(i + 1))
	}
	for i, n := range []string{"NONE", "OPT", "REP", "PLUS"} {
		out["XML_CQUANT_"+n] = py.Int(int64(i))
	}
	return out
}

func pyexpat_ErrorString(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	n, exc := in.IndexInt(a[0])
	if exc != nil {
		return value{}, exc
	}
	if s := expat.Message(n); s != "" {
		return in.NewStr(s), nil
	}
	return py.None, nil
}

func pyexpat_ParserCreate(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	text := [2]string{}
	for i, name := range []string{"encoding", "namespace_separator"} {
		if a[i].IsAbsent() || a[i].IsNone() {
			continue
		}
		s, ok := a[i].Text()
		if !ok {
			return value{}, py.Errorf(py.TypeError, "ParserCreate() argument '%s' must be str or None, not %s", name, py.TypeName(a[i]))
		}
		text[i] = s
	}
	x := &parser{p: expat.New(), bufferSize: 8192, intern: a[2], encoding: text[0]}
	switch {
	case a[2].IsAbsent():
		x.intern = in.NewDict().Value()
	case !a[2].IsNone():
		if _, ok := a[2].AsDict(); !ok {
			return value{}, py.Errorf(py.TypeError, "intern must be a dictionary")
		}
	}
	if !a[1].IsAbsent() && !a[1].IsNone() {
		if py.CharLen(a[1]) > 1 {
			return value{}, py.Errorf(py.ValueError, "namespace_separator must be at most one character, omitted, or None")
		}
		x.p.Namespaces, x.p.Separator = true, text[1]
	}
	return x.init(in), nil
}
