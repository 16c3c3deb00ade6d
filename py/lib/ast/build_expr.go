package ast

// This file turns expressions into nodes.

import (
	"toolweaver/py"
	"toolweaver/py/syntax"
)

// operatorNames are the classes of the operators, by syntax.Operator.
var operatorNames = [...]string{"Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor",
	"BitAnd", "FloorDiv", "Invert", "Not", "UAdd", "USub", "And", "Or"}

// comparisonNames are the classes of the comparison operators, by syntax.CmpOp.
var comparisonNames = [...]string{"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}

// compNames are the classes of comprehensions, by syntax.CompKind.
var compNames = [...]string{"ListComp", "SetComp", "DictComp", "GeneratorExp"}

// expr makes the node of an expression; ctx is Load, Store or Del. Nil is None.
func (b *builder) expr(e syntax.Expr, ctx string) py.Value {
	switch e := e.(type) {
	case nil:
		return py.None
	case *syntax.Name:
		return b.node("Name", e, field{"id", b.name(e.ID)}, field{"ctx", b.fixed(ctx)})
	case *syntax.Constant:
		return b.constantNode(e, b.unicodePrefix(e))
	case *syntax.JoinedStr:
		return b.node("JoinedStr", e, field{"values", b.parts(e.Values)})
	case *syntax.TemplateStr:
		return b.node("TemplateStr", e, field{"values", b.parts(e.Values)})
	case *syntax.FormattedValue:
		return b.node("FormattedValue", e, field{"value", b.load(e.Value)}, field{"conversion", conversion(e.Conversion)}, field{"format_spec", b.spec(e.FormatSpec)})
	case *syntax.Interpolation:
		return b.node("Interpolation", e, field{"value", b.load(e.Value)}, field{"str", b.name(e.Text)},
			field{"conversion", conversion(e.Conversion)}, field{"format_spec", b.spec(e.FormatSpec)})
	case *syntax.BoolOp:
		return b.node("BoolOp", e, field{"op", b.fixed(operatorNames[e.Op])}, field{"values", b.exprs(e.Values, "Load")})
	case *syntax.NamedExpr:
		return b.node("NamedExpr", e, field{"target", b.expr(e.Target, "Store")}, field{"value", b.load(e.Value)})
	case *syntax.BinOp:
		return b.node("BinOp", e, field{"left", b.load(e.Left)}, field{"op", b.fixed(operatorNames[e.Op])}, field{"right", b.load(e.Right)})
	case *syntax.UnaryOp:
		return b.node("UnaryOp", e, field{"op", b.fixed(operatorNames[e.Op])}, field{"operand", b.load(e.Operand)})
	case *syntax.Lambda:
		return b.node("Lambda", e, field{"args", b.arguments(e.Args)}, field{"body", b.load(e.Body)})
	case *syntax.IfExp:
		return b.node("IfExp", e, field{"test", b.load(e.Test)}, field{"body", b.load(e.Body)}, field{"orelse", b.load(e.Orelse)})
	case *syntax.Dict:
		return b.node("Dict", e, field{"keys", b.exprs(e.Keys, "Load")}, field{"values", b.exprs(e.Values, "Load")})
	case *syntax.Set:
		return b.node("Set", e, field{"elts", b.exprs(e.Elts, "Load")})
	case *syntax.List:
		return b.node("List", e, field{"elts", b.exprs(e.Elts, ctx)}, field{"ctx", b.fixed(ctx)})
	case *syntax.Tuple:
		return b.node("Tuple", e, field{"elts", b.exprs(e.Elts, ctx)}, field{"ctx", b.fixed(ctx)})
	case *syntax.Comp:
		return b.comp(e)
	case *syntax.Await:
		return b.node("Await", e, field{"value", b.load(e.Value)})
	case *syntax.Yield:
		return b.node("Yield", e, field{"value", b.load(e.Value)})
	case *syntax.YieldFrom:
		return b.node("YieldFrom", e, field{"value", b.load(e.Value)})
	case *syntax.Compare:
		ops := b.list(len(e.Ops), func(i int) py.Value { return b.fixed(comparisonNames[e.Ops[i]]) })
		return b.node("Compare", e, field{"left", b.load(e.Left)}, field{"ops", ops}, field{"comparators", b.exprs(e.Comparators, "Load")})
	case *syntax.Call:
		return b.node("Call", e, field{"func", b.load(e.Func)}, field{"args", b.exprs(e.Args, "Load")}, field{"keywords", b.keywords(e.Keywords)})
	case *syntax.Attribute:
		return b.node("Attribute", e, field{"value", b.load(e.Value)}, field{"attr", b.name(e.Attr)}, field{"ctx", b.fixed(ctx)})
	case *syntax.Subscript:
		return b.node("Subscript", e, field{"value", b.load(e.Value)}, field{"slice", b.load(e.Index)}, field{"ctx", b.fixed(ctx)})
	case *syntax.Starred:
		return b.node("Starred", e, field{"value", b.expr(e.Value, ctx)}, field{"ctx", b.fixed(ctx)})
	case *syntax.Slice:
		return b.node("Slice", e, field{"lower", b.load(e.Lower)}, field{"upper", b.load(e.Upper)}, field{"step", b.load(e.Step)})
	}
	return b.unknown(e)
}

// spec is a format specification that may be absent.
func (b *builder) spec(e *syntax.JoinedStr) py.Value {
	if e == nil {
		return py.None
	}
	return b.expr(e, "Load")
}

// parts makes the values of an f-string or t-string.
func (b *builder) parts(list []syntax.Expr) py.Value {
	return b.list(len(list), func(i int) py.Value {
		if c, ok := list[i].(*syntax.Constant); ok {
			return b.constantNode(c, false)
		}
		return b.load(list[i])
	})
}

func conversion(c byte) py.Value {
	if c == 0 {
		return py.Int(-1)
	}
	return py.Int(int64(c))
}

func (b *builder) comp(e *syntax.Comp) py.Value {
	generators := b.list(len(e.Generators), func(i int) py.Value {
		g := e.Generators[i]
		return b.node("comprehension", nil, field{"target", b.expr(g.Target, "Store")}, field{"iter", b.load(g.Iter)},
			field{"ifs", b.exprs(g.Ifs, "Load")}, field{"is_async", b.flag(g.IsAsync)})
	})
	if e.Kind == syntax.DictComp {
		return b.node("DictComp", e, field{"key", b.load(e.Elt)}, field{"value", b.load(e.Value)}, field{"generators", generators})
	}
	return b.node(compNames[e.Kind], e, field{"elt", b.load(e.Elt)}, field{"generators", generators})
}

// unicodePrefix tells whether a string is written u"...".
func (b *builder) unicodePrefix(c *syntax.Constant) bool {
	s := b.file.Source
	return c.Kind == syntax.ConstStr && int(c.Start)+1 < len(s) && s[c.Start] == 'u' && (s[c.Start+1] == '"' || s[c.Start+1] == '\'')
}

func (b *builder) constantNode(c *syntax.Constant, prefix bool) py.Value {
	kind := py.None
	if prefix {
		kind = b.name("u")
	}
	return b.node("Constant", c, field{"value", b.constant(c)}, field{"kind", kind})
}

func (b *builder) constant(c *syntax.Constant) py.Value {
	switch c.Kind {
	case syntax.ConstTrue:
		return py.True
	case syntax.ConstFalse:
		return py.False
	case syntax.ConstEllipsis:
		return py.Ellipsis
	case syntax.ConstInt:
		if c.Big != nil {
			return b.in.NewBig(c.Big)
		}
		return py.Int(c.Int)
	case syntax.ConstFloat:
		return py.Float(c.Float)
	case syntax.ConstComplex:
		return b.in.NewComplex(complex(0, c.Float))
	case syntax.ConstStr:
		return b.in.NewStr(c.Str)
	case syntax.ConstBytes:
		return b.in.NewBytes(c.Str)
	}
	return py.None
}
