package ast

// This file turns the engine's syntax trees into nodes that programs see.

import (
	"toolweaver/py"
	"toolweaver/py/syntax"
)

// nodeCost is what a node is charged before it is made.
const nodeCost = 3

// builder makes the nodes of one tree. After a failure exc is set and its methods return absent Values.
type builder struct {
	in      *py.Interp
	file    *syntax.File
	classes *py.Dict
	shared  *py.Dict
	types   map[string]*py.Type
	names   map[string]py.Value
	shift   int // added to the columns
	roots   int
	exc     *py.Exception
}

// field is a field of a node.
type field struct {
	name  string
	value py.Value
}

// keep makes v count as live until the tree is done.
func (b *builder) keep(v py.Value) py.Value {
	b.in.PushRoot(v)
	b.roots++
	return v
}

func (b *builder) release() {
	for ; b.roots > 0; b.roots-- {
		b.in.PopRoot()
	}
}

func (b *builder) name(s string) py.Value {
	v, ok := b.names[s]
	if !ok {
		v = b.in.NewStr(s)
		b.names[s] = v
	}
	return v
}

// node makes a node of a class; n, if it is not nil, is where it stands.
func (b *builder) node(class string, n syntax.Node, fields ...field) py.Value {
	if b.exc != nil {
		return py.Value{}
	}
	t := b.types[class]
	if t == nil {
		v, exc := b.in.DictGet(b.classes, b.in.NewStr(class))
		cls, ok := v.AsType()
		if exc != nil || !ok {
			b.exc = py.Errorf(py.SystemError, "ast has no class %s", class)
			return py.Value{}
		}
		t = cls
		b.types[class] = t
	}
	if b.exc = b.in.Charge(nodeCost); b.exc != nil {
		return py.Value{}
	}
	v := b.in.NewInstance(t)
	for _, f := range fields {
		if b.exc = b.in.PlainSetAttr(v, b.name(f.name), f.value); b.exc != nil {
			return py.Value{}
		}
	}
	if n != nil {
		b.place(v, n.Range())
	}
	return b.keep(v)
}

// place sets the four attributes of the position.
func (b *builder) place(v py.Value, sp syntax.Span) {
	start, end := b.file.Position(sp.Start), b.file.Position(sp.End)
	for _, a := range [...]struct {
		name string
		n    int
	}{{"lineno", start.Line}, {"col_offset", start.Byte + b.shift}, {"end_lineno", end.Line}, {"end_col_offset", end.Byte + b.shift}} {
		if b.exc == nil {
			b.exc = b.in.PlainSetAttr(v, b.name(a.name), py.Int(int64(a.n)))
		}
	}
}

// fixed returns the shared node of a class without fields.
func (b *builder) fixed(class string) py.Value {
	if b.exc != nil {
		return py.Value{}
	}
	v, exc := b.in.DictGet(b.shared, b.name(class))
	b.exc = exc
	return v
}

// list makes a list of n values.
func (b *builder) list(n int, item func(i int) py.Value) py.Value {
	items := make([]py.Value, n)
	for i := range items {
		items[i] = item(i)
		if b.exc != nil {
			return py.Value{}
		}
	}
	return b.in.NewList(items)
}

// str is a name or text; "" is None.
func (b *builder) str(s string) py.Value {
	if s == "" {
		return py.None
	}
	return b.name(s)
}

func (b *builder) flag(t bool) py.Value {
	if t {
		return py.Int(1)
	}
	return py.Int(0)
}

func (b *builder) strs(list []string) py.Value {
	return b.list(len(list), func(i int) py.Value { return b.name(list[i]) })
}

func (b *builder) stmts(list []syntax.Stmt) py.Value {
	return b.list(len(list), func(i int) py.Value { return b.stmt(list[i]) })
}

func (b *builder) exprs(list []syntax.Expr, ctx string) py.Value {
	return b.list(len(list), func(i int) py.Value { return b.expr(list[i], ctx) })
}

func (b *builder) patterns(list []syntax.Pattern) py.Value {
	return b.list(len(list), func(i int) py.Value { return b.pattern(list[i]) })
}

// load is an expression that may be absent.
func (b *builder) load(e syntax.Expr) py.Value { return b.expr(e, "Load") }

// ---- definitions ----

func (b *builder) arguments(a *syntax.Arguments) py.Value {
	args := func(list []*syntax.Arg) py.Value {
		return b.list(len(list), func(i int) py.Value { return b.arg(list[i]) })
	}
	if a == nil {
		a = &syntax.Arguments{}
	}
	return b.node("arguments", nil,
		field{"posonlyargs", args(a.PosOnly)},
		field{"args", args(a.Args)},
		field{"vararg", b.arg(a.VarArg)},
		field{"kwonlyargs", args(a.KwOnly)},
		field{"kw_defaults", b.exprs(a.KwDefaults, "Load")},
		field{"kwarg", b.arg(a.KwArg)},
		field{"defaults", b.exprs(a.Defaults, "Load")})
}

func (b *builder) arg(a *syntax.Arg) py.Value {
	if a == nil {
		return py.None
	}
	return b.node("arg", a, field{"arg", b.name(a.Name)}, field{"annotation", b.load(a.Annotation)}, field{"type_comment", py.None})
}

func (b *builder) typeParams(list []*syntax.TypeParam) py.Value {
	return b.list(len(list), func(i int) py.Value {
		t := list[i]
		name, def := field{"name", b.name(t.Name)}, field{"default_value", b.load(t.Default)}
		switch t.Kind {
		case syntax.TypeVarTuple:
			return b.node("TypeVarTuple", t, name, def)
		case syntax.ParamSpec:
			return b.node("ParamSpec", t, name, def)
		}
		return b.node("TypeVar", t, name, field{"bound", b.load(t.Bound)}, def)
	})
}

func (b *builder) keywords(list []*syntax.Keyword) py.Value {
	return b.list(len(list), func(i int) py.Value {
		return b.node("keyword", list[i], field{"arg", b.str(list[i].Arg)}, field{"value", b.load(list[i].Value)})
	})
}

func (b *builder) aliases(list []*syntax.Alias) py.Value {
	return b.list(len(list), func(i int) py.Value {
		return b.node("alias", list[i], field{"name", b.name(list[i].Name)}, field{"asname", b.str(list[i].AsName)})
	})
}
