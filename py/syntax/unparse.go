package syntax

// This file writes expressions as source text, with the parentheses and spaces of CPython's ast.unparse: what annotations
// are where they are kept as text.

import (
	"strconv"
	"strings"

	"toolweaver/py/internal/numfmt"
	"toolweaver/py/internal/strrepr"
)

// Precedences of expressions, loosest first. An operand looser than its place is put in parentheses.
const (
	rankNamed = iota // x := y, yield
	rankTuple        // x, y
	rankTest         // x if y else z, lambda
	rankOr
	rankAnd
	rankNot
	rankCompare
	rankBitOr
	rankBitXor
	rankBitAnd
	rankShift
	rankArith
	rankTerm
	rankFactor
	rankPower
	rankAwait
	rankAtom
)

// binaryText is what each binary operator looks like and how tightly it binds.
var binaryText = [...]struct {
	text string
	rank int
}{
	Add: {" + ", rankArith}, Sub: {" - ", rankArith}, Mult: {" * ", rankTerm}, MatMult: {" @ ", rankTerm}, Div: {" / ", rankTerm},
	Mod: {" % ", rankTerm}, Pow: {" ** ", rankPower}, LShift: {" << ", rankShift}, RShift: {" >> ", rankShift},
	BitOr: {" | ", rankBitOr}, BitXor: {" ^ ", rankBitXor}, BitAnd: {" & ", rankBitAnd}, FloorDiv: {" // ", rankTerm},
}

var compareText = [...]string{
	Eq: " == ", NotEq: " != ", Lt: " < ", LtE: " <= ", Gt: " > ", GtE: " >= ", Is: " is ", IsNot: " is not ", In: " in ", NotIn: " not in ",
}

// Unparse returns the source text of an expression of a parsed file. Comments, layout and redundant parentheses are not
// those of the source.
func Unparse(e Expr) string {
	var u unparser
	u.expr(e, rankTest)
	return u.String()
}

type unparser struct{ strings.Builder }

// parens writes what f writes, in parentheses if it binds looser than its place.
func (u *unparser) parens(own, place int, f func()) {
	if own < place {
		u.WriteByte('(')
		defer u.WriteByte(')')
	}
	f()
}

func (u *unparser) list(list []Expr) {
	for i, e := range list {
		if i > 0 {
			u.WriteString(", ")
		}
		u.expr(e, rankTest)
	}
}

// expr writes e where operands bind at least as tightly as place.
func (u *unparser) expr(e Expr, place int) {
	switch e := e.(type) {
	case *Name:
		u.WriteString(e.ID)
	case *Constant:
		u.constant(e)
	case *JoinedStr:
		u.interpolated("f", e.Values)
	case *TemplateStr:
		u.interpolated("t", e.Values)
	case *BoolOp:
		word, own := " or ", rankOr
		if e.Op == And {
			word, own = " and ", rankAnd
		}
		u.parens(own, place, func() {
			for i, v := range e.Values {
				if i > 0 {
					u.WriteString(word)
				}
				u.expr(v, min(own+1+i, rankAtom)) // ast.unparse raises the level with each operand
			}
		})
	case *NamedExpr:
		u.parens(rankNamed, place, func() {
			u.WriteString(e.Target.ID + " := ")
			u.expr(e.Value, rankAtom)
		})
	case *BinOp:
		op := binaryText[e.Op]
		left, right := op.rank, op.rank+1
		if e.Op == Pow {
			left, right = op.rank+1, op.rank
		}
		u.parens(op.rank, place, func() {
			u.expr(e.Left, left)
			u.WriteString(op.text)
			u.expr(e.Right, right)
		})
	case *UnaryOp:
		text, own := "not ", rankNot
		switch e.Op {
		case Invert:
			text, own = "~", rankFactor
		case UAdd:
			text, own = "+", rankFactor
		case USub:
			text, own = "-", rankFactor
		}
		u.parens(own, place, func() {
			u.WriteString(text)
			u.expr(e.Operand, own)
		})
	case *Lambda:
		u.parens(rankTest, place, func() {
			u.WriteString("lambda")
			if args := arguments(e.Args); args != "" {
				u.WriteString(" " + args)
			}
			u.WriteString(": ")
			u.expr(e.Body, rankTest)
		})
	case *IfExp:
		u.parens(rankTest, place, func() {
			u.expr(e.Body, rankTest+1)
			u.WriteString(" if ")
			u.expr(e.Test, rankTest+1)
			u.WriteString(" else ")
			u.expr(e.Orelse, rankTest)
		})
	case *Compare:
		u.parens(rankCompare, place, func() {
			u.expr(e.Left, rankCompare+1)
			for i, op := range e.Ops {
				u.WriteString(compareText[op])
				u.expr(e.Comparators[i], rankCompare+1)
			}
		})
	case *Await:
		u.parens(rankAwait, place, func() {
			u.WriteString("await ")
			u.expr(e.Value, rankAtom)
		})
	case *Yield:
		u.WriteString("(yield")
		if e.Value != nil {
			u.WriteByte(' ')
			u.expr(e.Value, rankAtom)
		}
		u.WriteByte(')')
	case *YieldFrom:
		u.WriteString("(yield from ")
		u.expr(e.Value, rankAtom)
		u.WriteByte(')')
	case *Starred:
		u.WriteByte('*')
		u.expr(e.Value, rankBitOr)
	default:
		u.display(e, place)
	}
}

// display writes containers, comprehensions, and what follows a primary.
func (u *unparser) display(e Expr, place int) {
	switch e := e.(type) {
	case *Tuple:
		if len(e.Elts) == 0 {
			u.WriteString("()")
			return
		}
		u.parens(rankTuple, place, func() {
			u.list(e.Elts)
			if len(e.Elts) == 1 {
				u.WriteByte(',')
			}
		})
	case *List:
		u.WriteByte('[')
		u.list(e.Elts)
		u.WriteByte(']')
	case *Set:
		if len(e.Elts) == 0 {
			u.WriteString("{*()}")
			return
		}
		u.WriteByte('{')
		u.list(e.Elts)
		u.WriteByte('}')
	case *Dict:
		u.WriteByte('{')
		for i, k := range e.Keys {
			if i > 0 {
				u.WriteString(", ")
			}
			if k == nil {
				u.WriteString("**")
				u.expr(e.Values[i], rankBitOr)
				continue
			}
			u.expr(k, rankTest)
			u.WriteString(": ")
			u.expr(e.Values[i], rankTest)
		}
		u.WriteByte('}')
	case *Comp:
		u.comp(e)
	case *Call:
		u.expr(e.Func, rankAtom)
		u.WriteByte('(')
		for i, a := range e.Args {
			if i > 0 {
				u.WriteString(", ")
			}
			u.expr(a, rankTest)
		}
		for i, k := range e.Keywords {
			if i > 0 || len(e.Args) > 0 {
				u.WriteString(", ")
			}
			if k.Arg == "" {
				u.WriteString("**")
			} else {
				u.WriteString(k.Arg + "=")
			}
			u.expr(k.Value, rankTest)
		}
		u.WriteByte(')')
	case *Attribute:
		u.expr(e.Value, rankAtom)
		if c, ok := e.Value.(*Constant); ok && c.Kind == ConstInt {
			u.WriteByte(' ') // 1 .real
		}
		u.WriteString("." + e.Attr)
	case *Subscript:
		u.expr(e.Value, rankAtom)
		u.WriteByte('[')
		u.expr(e.Index, rankTuple)
		u.WriteByte(']')
	case *Slice:
		if e.Lower != nil {
			u.expr(e.Lower, rankTest)
		}
		u.WriteByte(':')
		if e.Upper != nil {
			u.expr(e.Upper, rankTest)
		}
		if e.Step != nil {
			u.WriteByte(':')
			u.expr(e.Step, rankTest)
		}
	}
}

func (u *unparser) comp(e *Comp) {
	open, end := "[", "]"
	switch e.Kind {
	case SetComp, DictComp:
		open, end = "{", "}"
	case GeneratorExp:
		open, end = "(", ")"
	}
	u.WriteString(open)
	u.expr(e.Elt, rankTest)
	if e.Value != nil {
		u.WriteString(": ")
		u.expr(e.Value, rankTest)
	}
	for _, g := range e.Generators {
		if g.IsAsync {
			u.WriteString(" async")
		}
		u.WriteString(" for ")
		u.expr(g.Target, rankTuple)
		u.WriteString(" in ")
		u.expr(g.Iter, rankTest+1)
		for _, test := range g.Ifs {
			u.WriteString(" if ")
			u.expr(test, rankTest+1)
		}
	}
	u.WriteString(end)
}

func (u *unparser) constant(c *Constant) {
	switch c.Kind {
	case ConstNone:
		u.WriteString("None")
	case ConstTrue:
		u.WriteString("True")
	case ConstFalse:
		u.WriteString("False")
	case ConstEllipsis:
		u.WriteString("...")
	case ConstInt:
		if c.Big != nil {
			u.WriteString(c.Big.String())
		} else {
			u.WriteString(strconv.FormatInt(c.Int, 10))
		}
	case ConstFloat:
		u.WriteString(strings.ReplaceAll(numfmt.FloatRepr(c.Float), "inf", "1e309"))
	case ConstComplex:
		text := numfmt.FloatRepr(c.Float)
		u.WriteString(strings.ReplaceAll(strings.TrimSuffix(text, ".0"), "inf", "1e309") + "j")
	case ConstStr:
		u.WriteString(strrepr.Repr(c.Str))
	case ConstBytes:
		u.Write(strrepr.AppendBytesRepr(nil, []byte(c.Str)))
	}
}

// interpolated writes an f-string or t-string.
func (u *unparser) interpolated(prefix string, values []Expr) {
	var inner unparser
	inner.parts(values)
	quoted := strrepr.Repr(inner.String())
	u.WriteString(prefix + strings.ReplaceAll(quoted, `\\`, `\`))
}

// parts writes what stands between the quotes.
func (u *unparser) parts(values []Expr) {
	for _, v := range values {
		switch v := v.(type) {
		case *Constant:
			u.WriteString(strings.NewReplacer("{", "{{", "}", "}}").Replace(v.Str))
		case *FormattedValue:
			u.replacement(v.Value, v.Conversion, v.FormatSpec)
		case *Interpolation:
			u.replacement(v.Value, v.Conversion, v.FormatSpec)
		}
	}
}

func (u *unparser) replacement(value Expr, conversion byte, spec *JoinedStr) {
	var inner unparser
	inner.expr(value, rankTest+1)
	text := inner.String()
	u.WriteByte('{')
	if strings.HasPrefix(text, "{") {
		u.WriteByte(' ')
	}
	u.WriteString(text)
	if conversion != 0 {
		u.WriteString("!" + string(rune(conversion)))
	}
	if spec != nil {
		u.WriteByte(':')
		u.parts(spec.Values)
	}
	u.WriteByte('}')
}

// arguments writes the parameters of a lambda.
func arguments(a *Arguments) string {
	if a == nil {
		return ""
	}
	var parts []string
	positional := append(append([]*Arg{}, a.PosOnly...), a.Args...)
	first := len(positional) - len(a.Defaults)
	for i, p := range positional {
		text := p.Name
		if i >= first {
			text += "=" + Unparse(a.Defaults[i-first])
		}
		parts = append(parts, text)
		if i == len(a.PosOnly)-1 {
			parts = append(parts, "/")
		}
	}
	switch {
	case a.VarArg != nil:
		parts = append(parts, "*"+a.VarArg.Name)
	case len(a.KwOnly) > 0:
		parts = append(parts, "*")
	}
	for i, p := range a.KwOnly {
		text := p.Name
		if d := a.KwDefaults[i]; d != nil {
			text += "=" + Unparse(d)
		}
		parts = append(parts, text)
	}
	if a.KwArg != nil {
		parts = append(parts, "**"+a.KwArg.Name)
	}
	return strings.Join(parts, ", ")
}
