package syntax

// This file finds what CPython warns of when it compiles a program: SyntaxWarning.

import "strings"

// A Warning is about something legal that is hardly ever meant.
type Warning struct {
	Line int
	Msg  string
}

// Warnings lists what is suspicious in f, in the order in which CPython says it, each thing once for a line.
func Warnings(f *File) []Warning {
	w := &warner{file: f}
	for _, g := range f.glued {
		w.add(g.at, "invalid "+g.kind+" literal")
	}
	if strings.IndexByte(f.Source, '\\') >= 0 {
		Inspect(f, func(n Node) bool { w.escapesOf(n); return true })
	}
	w.finally(f.Body, false)
	Inspect(f, func(n Node) bool { w.node(n); return true })
	return w.list
}

type warner struct {
	file *File
	list []Warning
	seen map[Warning]bool // nil until there is one
}

func (w *warner) add(at int32, msg string) {
	v := Warning{w.file.Position(at).Line, msg}
	if w.seen == nil {
		w.seen = map[Warning]bool{}
	}
	if !w.seen[v] {
		w.seen[v] = true
		w.list = append(w.list, v)
	}
}

// escapesOf looks for escape sequences that mean nothing in the literals of n.
func (w *warner) escapesOf(n Node) {
	switch x := n.(type) {
	case *Constant:
		if x.Kind == ConstStr || x.Kind == ConstBytes {
			w.literals(x.Span)
		}
	case *JoinedStr:
		w.pieces(x.Span, x.Values)
	case *TemplateStr:
		w.pieces(x.Span, x.Values)
	}
}

// literals looks into adjacent string literals.
func (w *warner) literals(sp Span) {
	s := w.file.Source[sp.Start:sp.End]
	if strings.IndexByte(s, '\\') < 0 {
		return
	}
	for i := 0; i < len(s); {
		from := i
		for i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z') {
			i++
		}
		if i >= len(s) || s[i] != '"' && s[i] != '\'' {
			if i == from {
				if s[i] == '#' {
					for i < len(s) && s[i] != '\n' {
						i++
					}
				}
				i++
				continue
			}
			return // no literal: a part of an f-string, which pieces looks at
		}
		prefix := strings.ToLower(s[from:i])
		if strings.ContainsAny(prefix, "ft") {
			return
		}
		quote := s[i : i+1]
		if strings.HasPrefix(s[i:], strings.Repeat(quote, 3)) {
			quote = strings.Repeat(quote, 3)
		}
		i += len(quote)
		start := i
		for i < len(s) && !strings.HasPrefix(s[i:], quote) {
			if s[i] == '\\' {
				i++
			}
			i++
		}
		if i = min(i, len(s)); !strings.Contains(prefix, "r") {
			w.escapes(sp.Start+int32(start), s[start:i], strings.Contains(prefix, "b"))
		}
		i += len(quote)
	}
}

// pieces looks into the text of an f-string or t-string.
func (w *warner) pieces(sp Span, values []Expr) {
	s := w.file.Source[sp.Start:sp.End]
	if s == "" || !strings.ContainsAny(s[len(s)-1:], "\"'") {
		return // a format specification
	}
	prefix, _, _ := strings.Cut(s, s[len(s)-1:])
	if prefix == "" || strings.ContainsAny(prefix, "rR\"'") || !strings.ContainsAny(prefix, "fFtT") {
		return
	}
	w.texts(values)
}

// texts looks into the text between the fields, and in their specifications.
func (w *warner) texts(values []Expr) {
	for _, v := range values {
		var spec *JoinedStr
		switch x := v.(type) {
		case *Constant:
			if text := w.file.Source[x.Start:x.End]; !strings.ContainsAny(text, "\"'") {
				if strings.HasSuffix(text, `\`) && int(x.End) < len(w.file.Source) && w.file.Source[x.End] == '{' {
					text += "{" // a backslash before a field
				}
				w.escapes(x.Start, text, false)
			}
		case *FormattedValue:
			spec = x.FormatSpec
		case *Interpolation:
			spec = x.FormatSpec
		}
		if spec != nil {
			w.texts(spec.Values)
		}
	}
}

func (w *warner) escapes(at int32, s string, bytes bool) {
	for i := 0; i+1 < len(s); i++ {
		if s[i] != '\\' {
			continue
		}
		i++
		c := s[i]
		if c >= '4' && c <= '7' && i+2 < len(s) && octal(s[i+1]) && octal(s[i+2]) {
			w.escape(at+int32(i), s[i:i+3], "an invalid octal escape sequence")
		}
		if c >= 0x80 || octal(c) || simpleEscapes[c] != 0 || c == '\n' || c == 'x' || !bytes && strings.IndexByte("uUN", c) >= 0 {
			continue
		}
		w.escape(at+int32(i), s[i:i+1], "an invalid escape sequence")
	}
}

func octal(c byte) bool { return c >= '0' && c <= '7' }

func (w *warner) escape(at int32, seq, what string) {
	w.add(at, `"\`+seq+`" is `+what+`. Such sequences will not work in the future. Did you mean "\\`+seq+`"? A raw string is also an option.`)
}

// finally looks for statements that leave the block of a finally clause. In tells that a return, break or continue of body does: no
// function and no loop is closer.
func (w *warner) finally(body []Stmt, in bool) {
	for _, s := range body {
		leaves := ""
		switch x := s.(type) {
		case *Return:
			leaves = "return"
		case *Break:
			leaves = "break"
		case *Continue:
			leaves = "continue"
		case *FunctionDef:
			w.finally(x.Body, false)
		case *ClassDef:
			w.finally(x.Body, false)
		case *For:
			w.finally(x.Body, false)
			w.finally(x.Orelse, in)
		case *While:
			w.finally(x.Body, false)
			w.finally(x.Orelse, in)
		case *If:
			w.finally(x.Body, in)
			w.finally(x.Orelse, in)
		case *With:
			w.finally(x.Body, in)
		case *Match:
			for _, c := range x.Cases {
				w.finally(c.Body, in)
			}
		case *Try:
			w.finally(x.Body, in)
			for _, h := range x.Handlers {
				w.finally(h.Body, in)
			}
			w.finally(x.Orelse, in)
			w.finally(x.Finalbody, true)
		}
		if leaves != "" && in {
			w.add(s.Range().Start, "'"+leaves+"' in a 'finally' block")
		}
	}
}

// node looks at one expression or assertion.
func (w *warner) node(n Node) {
	const comma = "; perhaps you missed a comma?"
	switch x := n.(type) {
	case *Compare:
		left := x.Left
		for i, op := range x.Ops {
			right := x.Comparators[i]
			t := literalOf(left)
			if t == "" {
				t = literalOf(right)
			}
			if t != "" && op == Is {
				w.add(x.Start, `"is" with '`+t+`' literal. Did you mean "=="?`)
			} else if t != "" && op == IsNot {
				w.add(x.Start, `"is not" with '`+t+`' literal. Did you mean "!="?`)
			}
			left = right
		}
	case *Call:
		if t := displayOf(x.Func); t != "" && t != "function" {
			w.add(x.Start, "'"+t+"' object is not callable"+comma)
		}
	case *Subscript:
		t, index := displayOf(x.Value), displayOf(x.Index)
		switch t {
		case "", "dict":
		case "str", "bytes", "list", "tuple":
			if index != "" && index != "int" && index != "bool" {
				w.add(x.Start, t+" indices must be integers or slices, not "+index+comma)
			}
		default:
			w.add(x.Start, "'"+t+"' object is not subscriptable"+comma)
		}
	case *Assert:
		if t, ok := x.Test.(*Tuple); ok && len(t.Elts) > 0 {
			w.add(x.Start, "assertion is always true, perhaps remove parentheses?")
		}
	}
}

// constTypes names the class of a constant.
var constTypes = map[ConstKind]string{
	ConstNone: "NoneType", ConstTrue: "bool", ConstFalse: "bool", ConstEllipsis: "ellipsis", ConstInt: "int", ConstFloat: "float",
	ConstComplex: "complex", ConstStr: "str", ConstBytes: "bytes",
}

// literalOf names the class of a literal whose identity means nothing, "" for other expressions.
func literalOf(e Expr) string {
	switch x := e.(type) {
	case *Constant:
		if x.Kind > ConstEllipsis {
			return constTypes[x.Kind]
		}
	case *Tuple:
		for _, v := range x.Elts {
			if _, ok := v.(*Constant); !ok && literalOf(v) == "" {
				return ""
			}
		}
		return "tuple"
	}
	return ""
}

// displayOf names the class of what an expression makes, where the expression tells.
func displayOf(e Expr) string {
	switch x := e.(type) {
	case *Constant:
		return constTypes[x.Kind]
	case *Tuple:
		return "tuple"
	case *List:
		return "list"
	case *Dict:
		return "dict"
	case *Set:
		return "set"
	case *JoinedStr:
		return "str"
	case *TemplateStr:
		return "string.templatelib.Template"
	case *Lambda:
		return "function"
	case *Comp:
		return [...]string{ListComp: "list", SetComp: "set", DictComp: "dict", GeneratorExp: "generator"}[x.Kind]
	}
	return ""
}
