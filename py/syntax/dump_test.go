package syntax

// This file writes trees in the format of CPython's ast.dump with
// include_attributes, so that they compare with its output as text.

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// dumper writes one tree.
type dumper struct {
	strings.Builder
	f *File
}

// Dump returns f as ast.dump(tree, include_attributes=True) prints it.
func Dump(f *File) string {
	d := &dumper{f: f}
	d.open("Module")
	d.stmts("body", f.Body)
	d.close(nil)
	return d.String()
}

func (d *dumper) open(name string) { d.WriteString(name + "(") }

// field starts a field of the node being written.
func (d *dumper) field(name string) {
	if s := d.String(); s[len(s)-1] != '(' {
		d.WriteString(", ")
	}
	d.WriteString(name + "=")
}

func (d *dumper) close(n Node) {
	if n != nil {
		start, end := d.f.Position(n.Range().Start), d.f.Position(n.Range().End)
		for _, a := range []struct {
			name string
			n    int
		}{{"lineno", start.Line}, {"col_offset", start.Byte}, {"end_lineno", end.Line}, {"end_col_offset", end.Byte}} {
			d.field(a.name)
			d.WriteString(strconv.Itoa(a.n))
		}
	}
	d.WriteString(")")
}

// list writes a field that is a list, unless it is empty.
func (d *dumper) list(name string, n int, item func(i int)) {
	if n == 0 {
		return
	}
	d.field(name)
	d.WriteString("[")
	for i := range n {
		if i > 0 {
			d.WriteString(", ")
		}
		item(i)
	}
	d.WriteString("]")
}

func (d *dumper) stmts(name string, list []Stmt) {
	d.list(name, len(list), func(i int) { d.stmt(list[i]) })
}

func (d *dumper) exprs(name string, list []Expr, ctx string) {
	d.list(name, len(list), func(i int) { d.expr(list[i], ctx) })
}

// opt writes an optional expression.
func (d *dumper) opt(name string, e Expr) {
	if e != nil {
		d.field(name)
		d.expr(e, "Load")
	}
}

func (d *dumper) str(name, s string) {
	if s != "" {
		d.field(name)
		d.WriteString(pyRepr(s))
	}
}

func (d *dumper) names(name string, list []string) {
	d.list(name, len(list), func(i int) { d.WriteString(pyRepr(list[i])) })
}

var operatorNames = []string{"Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor",
	"BitAnd", "FloorDiv", "Invert", "Not", "UAdd", "USub", "And", "Or"}

var cmpNames = []string{"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}

func (d *dumper) op(o Operator) {
	d.field("op")
	d.WriteString(operatorNames[o] + "()")
}

func async(is bool, name string) string {
	if is {
		return "Async" + name
	}
	return name
}

func (d *dumper) stmt(s Stmt) {
	switch s := s.(type) {
	case *FunctionDef:
		d.open(async(s.IsAsync, "FunctionDef"))
		d.str("name", s.Name)
		d.field("args")
		d.arguments(s.Args)
		d.stmts("body", s.Body)
		d.exprs("decorator_list", s.Decorators, "Load")
		d.opt("returns", s.Returns)
		d.typeParams(s.TypeParams)
	case *ClassDef:
		d.open("ClassDef")
		d.str("name", s.Name)
		d.exprs("bases", s.Bases, "Load")
		d.keywords(s.Keywords)
		d.stmts("body", s.Body)
		d.exprs("decorator_list", s.Decorators, "Load")
		d.typeParams(s.TypeParams)
	case *Return:
		d.open("Return")
		d.opt("value", s.Value)
	case *Delete:
		d.open("Delete")
		d.exprs("targets", s.Targets, "Del")
	case *Assign:
		d.open("Assign")
		d.exprs("targets", s.Targets, "Store")
		d.opt("value", s.Value)
	case *TypeAlias:
		d.open("TypeAlias")
		d.field("name")
		d.expr(s.Name, "Store")
		d.typeParams(s.TypeParams)
		d.opt("value", s.Value)
	case *AugAssign:
		d.open("AugAssign")
		d.field("target")
		d.expr(s.Target, "Store")
		d.op(s.Op)
		d.opt("value", s.Value)
	case *AnnAssign:
		d.open("AnnAssign")
		d.field("target")
		d.expr(s.Target, "Store")
		d.opt("annotation", s.Annotation)
		d.opt("value", s.Value)
		d.field("simple")
		d.WriteString(map[bool]string{false: "0", true: "1"}[s.Simple])
	case *For:
		d.open(async(s.IsAsync, "For"))
		d.field("target")
		d.expr(s.Target, "Store")
		d.opt("iter", s.Iter)
		d.stmts("body", s.Body)
		d.stmts("orelse", s.Orelse)
	case *While:
		d.open("While")
		d.opt("test", s.Test)
		d.stmts("body", s.Body)
		d.stmts("orelse", s.Orelse)
	case *If:
		d.open("If")
		d.opt("test", s.Test)
		d.stmts("body", s.Body)
		d.stmts("orelse", s.Orelse)
	case *With:
		d.open(async(s.IsAsync, "With"))
		d.list("items", len(s.Items), func(i int) {
			d.open("withitem")
			d.opt("context_expr", s.Items[i].Context)
			if v := s.Items[i].Vars; v != nil {
				d.field("optional_vars")
				d.expr(v, "Store")
			}
			d.close(nil)
		})
		d.stmts("body", s.Body)
	case *Match:
		d.open("Match")
		d.opt("subject", s.Subject)
		d.list("cases", len(s.Cases), func(i int) {
			c := s.Cases[i]
			d.open("match_case")
			d.field("pattern")
			d.pattern(c.Pattern)
			d.opt("guard", c.Guard)
			d.stmts("body", c.Body)
			d.close(nil)
		})
	case *Raise:
		d.open("Raise")
		d.opt("exc", s.Exc)
		d.opt("cause", s.Cause)
	case *Try:
		d.open(map[bool]string{false: "Try", true: "TryStar"}[s.IsStar])
		d.stmts("body", s.Body)
		d.list("handlers", len(s.Handlers), func(i int) {
			h := s.Handlers[i]
			d.open("ExceptHandler")
			d.opt("type", h.Type)
			d.str("name", h.Name)
			d.stmts("body", h.Body)
			d.close(h)
		})
		d.stmts("orelse", s.Orelse)
		d.stmts("finalbody", s.Finalbody)
	case *Assert:
		d.open("Assert")
		d.opt("test", s.Test)
		d.opt("msg", s.Msg)
	case *Import:
		d.open("Import")
		d.aliases(s.Names)
	case *ImportFrom:
		d.open("ImportFrom")
		d.str("module", s.Module)
		d.aliases(s.Names)
		d.field("level")
		d.WriteString(strconv.Itoa(s.Level))
	case *Global:
		d.open("Global")
		d.names("names", s.Names)
	case *Nonlocal:
		d.open("Nonlocal")
		d.names("names", s.Names)
	case *ExprStmt:
		d.open("Expr")
		d.opt("value", s.Value)
	case *Pass:
		d.open("Pass")
	case *Break:
		d.open("Break")
	case *Continue:
		d.open("Continue")
	default:
		panic(fmt.Sprintf("%T", s))
	}
	d.close(s)
}

func (d *dumper) aliases(list []*Alias) {
	d.list("names", len(list), func(i int) {
		d.open("alias")
		d.str("name", list[i].Name)
		d.str("asname", list[i].AsName)
		d.close(list[i])
	})
}

func (d *dumper) keywords(list []*Keyword) {
	d.list("keywords", len(list), func(i int) {
		d.open("keyword")
		d.str("arg", list[i].Arg)
		d.opt("value", list[i].Value)
		d.close(list[i])
	})
}

func (d *dumper) arguments(a *Arguments) {
	d.open("arguments")
	arg := func(a *Arg) {
		d.open("arg")
		d.str("arg", a.Name)
		d.opt("annotation", a.Annotation)
		d.close(a)
	}
	d.list("posonlyargs", len(a.PosOnly), func(i int) { arg(a.PosOnly[i]) })
	d.list("args", len(a.Args), func(i int) { arg(a.Args[i]) })
	if a.VarArg != nil {
		d.field("vararg")
		arg(a.VarArg)
	}
	d.list("kwonlyargs", len(a.KwOnly), func(i int) { arg(a.KwOnly[i]) })
	d.list("kw_defaults", len(a.KwDefaults), func(i int) {
		if a.KwDefaults[i] == nil {
			d.WriteString("None")
		} else {
			d.expr(a.KwDefaults[i], "Load")
		}
	})
	if a.KwArg != nil {
		d.field("kwarg")
		arg(a.KwArg)
	}
	d.exprs("defaults", a.Defaults, "Load")
	d.close(nil)
}

func (d *dumper) typeParams(list []*TypeParam) {
	d.list("type_params", len(list), func(i int) {
		t := list[i]
		d.open([]string{"TypeVar", "TypeVarTuple", "ParamSpec"}[t.Kind])
		d.str("name", t.Name)
		d.opt("bound", t.Bound)
		d.opt("default_value", t.Default)
		d.close(t)
	})
}

func (d *dumper) expr(e Expr, ctx string) {
	switch e := e.(type) {
	case *Name:
		d.open("Name")
		d.str("id", e.ID)
		d.ctx(ctx)
	case *Constant:
		d.open("Constant")
		d.field("value")
		d.constant(e)
		if e.Kind == ConstStr && d.f.Source[e.Start] == 'u' && isQuote(d.f.Source[e.Start+1]) {
			d.str("kind", "u")
		}
	case *JoinedStr:
		d.open("JoinedStr")
		d.exprs("values", e.Values, "Load")
	case *FormattedValue:
		d.open("FormattedValue")
		d.opt("value", e.Value)
		d.conversion(e.Conversion, e.FormatSpec)
	case *TemplateStr:
		d.open("TemplateStr")
		d.exprs("values", e.Values, "Load")
	case *Interpolation:
		d.open("Interpolation")
		d.opt("value", e.Value)
		d.str("str", e.Text)
		d.conversion(e.Conversion, e.FormatSpec)
	case *BoolOp:
		d.open("BoolOp")
		d.op(e.Op)
		d.exprs("values", e.Values, "Load")
	case *NamedExpr:
		d.open("NamedExpr")
		d.field("target")
		d.expr(e.Target, "Store")
		d.opt("value", e.Value)
	case *BinOp:
		d.open("BinOp")
		d.opt("left", e.Left)
		d.op(e.Op)
		d.opt("right", e.Right)
	case *UnaryOp:
		d.open("UnaryOp")
		d.op(e.Op)
		d.opt("operand", e.Operand)
	case *Lambda:
		d.open("Lambda")
		d.field("args")
		d.arguments(e.Args)
		d.opt("body", e.Body)
	case *IfExp:
		d.open("IfExp")
		d.opt("test", e.Test)
		d.opt("body", e.Body)
		d.opt("orelse", e.Orelse)
	case *Dict:
		d.open("Dict")
		d.list("keys", len(e.Keys), func(i int) {
			if e.Keys[i] == nil {
				d.WriteString("None")
			} else {
				d.expr(e.Keys[i], "Load")
			}
		})
		d.exprs("values", e.Values, "Load")
	case *Set:
		d.open("Set")
		d.exprs("elts", e.Elts, "Load")
	case *List:
		d.open("List")
		d.exprs("elts", e.Elts, ctx)
		d.ctx(ctx)
	case *Tuple:
		d.open("Tuple")
		d.exprs("elts", e.Elts, ctx)
		d.ctx(ctx)
	case *Comp:
		d.comp(e)
	case *Await:
		d.open("Await")
		d.opt("value", e.Value)
	case *Yield:
		d.open("Yield")
		d.opt("value", e.Value)
	case *YieldFrom:
		d.open("YieldFrom")
		d.opt("value", e.Value)
	case *Compare:
		d.open("Compare")
		d.opt("left", e.Left)
		d.list("ops", len(e.Ops), func(i int) { d.WriteString(cmpNames[e.Ops[i]] + "()") })
		d.exprs("comparators", e.Comparators, "Load")
	case *Call:
		d.open("Call")
		d.opt("func", e.Func)
		d.exprs("args", e.Args, "Load")
		d.keywords(e.Keywords)
	case *Attribute:
		d.open("Attribute")
		d.opt("value", e.Value)
		d.str("attr", e.Attr)
		d.ctx(ctx)
	case *Subscript:
		d.open("Subscript")
		d.opt("value", e.Value)
		d.opt("slice", e.Index)
		d.ctx(ctx)
	case *Starred:
		d.open("Starred")
		d.field("value")
		d.expr(e.Value, ctx)
		d.ctx(ctx)
	case *Slice:
		d.open("Slice")
		d.opt("lower", e.Lower)
		d.opt("upper", e.Upper)
		d.opt("step", e.Step)
	default:
		panic(fmt.Sprintf("%T", e))
	}
	d.close(e)
}

func isQuote(c byte) bool { return c == '"' || c == '\'' }

func (d *dumper) ctx(ctx string) {
	d.field("ctx")
	d.WriteString(ctx + "()")
}

func (d *dumper) conversion(c byte, spec *JoinedStr) {
	n := int(c)
	if c == 0 {
		n = -1
	}
	d.field("conversion")
	d.WriteString(strconv.Itoa(n))
	if spec != nil {
		d.opt("format_spec", spec)
	}
}

func (d *dumper) comp(e *Comp) {
	d.open([]string{"ListComp", "SetComp", "DictComp", "GeneratorExp"}[e.Kind])
	if e.Kind == DictComp {
		d.opt("key", e.Elt)
		d.opt("value", e.Value)
	} else {
		d.opt("elt", e.Elt)
	}
	d.list("generators", len(e.Generators), func(i int) {
		g := e.Generators[i]
		d.open("comprehension")
		d.field("target")
		d.expr(g.Target, "Store")
		d.opt("iter", g.Iter)
		d.exprs("ifs", g.Ifs, "Load")
		d.field("is_async")
		d.WriteString(map[bool]string{false: "0", true: "1"}[g.IsAsync])
		d.close(nil)
	})
}

func (d *dumper) constant(c *Constant) {
	switch c.Kind {
	case ConstNone:
		d.WriteString("None")
	case ConstTrue:
		d.WriteString("True")
	case ConstFalse:
		d.WriteString("False")
	case ConstEllipsis:
		d.WriteString("Ellipsis")
	case ConstInt:
		if c.Big != nil {
			d.WriteString(c.Big.String())
		} else {
			d.WriteString(strconv.FormatInt(c.Int, 10))
		}
	case ConstFloat:
		d.WriteString(pyFloat(c.Float, true))
	case ConstComplex:
		d.WriteString(pyFloat(c.Float, false) + "j")
	case ConstStr:
		d.WriteString(pyRepr(c.Str))
	case ConstBytes:
		d.WriteString(pyBytesRepr(c.Str))
	}
}

func pyFloat(x float64, point bool) string {
	if math.IsInf(x, 1) {
		return "inf"
	}
	var s string
	if abs := math.Abs(x); abs != 0 && (abs < 1e-4 || abs >= 1e16) {
		s = strconv.FormatFloat(x, 'e', -1, 64)
	} else {
		s = strconv.FormatFloat(x, 'f', -1, 64)
		if point && !strings.Contains(s, ".") {
			s += ".0"
		}
	}
	return s
}

func (d *dumper) pattern(p Pattern) {
	pats := func(name string, list []Pattern) {
		d.list(name, len(list), func(i int) { d.pattern(list[i]) })
	}
	switch p := p.(type) {
	case *MatchValue:
		d.open("MatchValue")
		d.opt("value", p.Value)
	case *MatchSingleton:
		d.open("MatchSingleton")
		d.field("value")
		d.constant(&Constant{Kind: p.Kind})
	case *MatchSequence:
		d.open("MatchSequence")
		pats("patterns", p.Patterns)
	case *MatchMapping:
		d.open("MatchMapping")
		d.exprs("keys", p.Keys, "Load")
		pats("patterns", p.Patterns)
		d.str("rest", p.Rest)
	case *MatchClass:
		d.open("MatchClass")
		d.opt("cls", p.Cls)
		pats("patterns", p.Patterns)
		d.names("kwd_attrs", p.KwdAttrs)
		pats("kwd_patterns", p.KwdPatterns)
	case *MatchStar:
		d.open("MatchStar")
		d.str("name", p.Name)
	case *MatchAs:
		d.open("MatchAs")
		if p.Pattern != nil {
			d.field("pattern")
			d.pattern(p.Pattern)
		}
		d.str("name", p.Name)
	case *MatchOr:
		d.open("MatchOr")
		pats("patterns", p.Patterns)
	default:
		panic(fmt.Sprintf("%T", p))
	}
	d.close(p)
}

// pyRepr is repr() of a string in WTF-8.
func pyRepr(s string) string {
	quote := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		quote = '"'
	}
	b := []byte{quote}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 && s[i] == 0xed && i+2 < len(s) {
			r, n = rune(s[i]&0xf)<<12|rune(s[i+1]&0x3f)<<6|rune(s[i+2]&0x3f), 3
		}
		i += n
		switch {
		case r == rune(quote) || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r < ' ' || r == 0x7f || r < 0x100 && r > 0x7e && !unicode.IsPrint(r):
			b = fmt.Appendf(b, `\x%02x`, r)
		case unicode.IsPrint(r):
			b = utf8.AppendRune(b, r)
		case r < 0x10000:
			b = fmt.Appendf(b, `\u%04x`, r)
		default:
			b = fmt.Appendf(b, `\U%08x`, r)
		}
	}
	return string(append(b, quote))
}

func pyBytesRepr(s string) string {
	quote := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		quote = '"'
	}
	b := []byte{'b', quote}
	for _, c := range []byte(s) {
		switch {
		case c == quote || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, `\n`...)
		case c == '\r':
			b = append(b, `\r`...)
		case c == '\t':
			b = append(b, `\t`...)
		case c < ' ' || c >= 0x7f:
			b = fmt.Appendf(b, `\x%02x`, c)
		default:
			b = append(b, c)
		}
	}
	return string(append(b, quote))
}
