package syntax

// This file walks trees.

// Inspect calls f for n and all nodes below it, in source order, as far as f returns true: the children of a node for which
// it returns false are left out. After the children of a node it calls f with nil.
func Inspect(n Node, f func(Node) bool) {
	if !f(n) {
		return
	}
	w := walker{f}
	w.children(n)
	f(nil)
}

type walker struct{ f func(Node) bool }

func (w walker) exprs(list []Expr) {
	for _, e := range list {
		w.expr(e)
	}
}

func (w walker) expr(e Expr) {
	if e != nil {
		Inspect(e, w.f)
	}
}

func (w walker) stmts(list []Stmt) {
	for _, s := range list {
		Inspect(s, w.f)
	}
}

func (w walker) patterns(list []Pattern) {
	for _, p := range list {
		Inspect(p, w.f)
	}
}

func (w walker) keywords(list []*Keyword) {
	for _, k := range list {
		Inspect(k, w.f)
	}
}

func (w walker) typeParams(list []*TypeParam) {
	for _, p := range list {
		w.expr(p.Bound)
		w.expr(p.Default)
	}
}

func (w walker) arguments(a *Arguments) {
	if a == nil {
		return
	}
	args := append(append([]*Arg(nil), a.PosOnly...), a.Args...)
	if a.VarArg != nil {
		args = append(args, a.VarArg)
	}
	args = append(args, a.KwOnly...)
	if a.KwArg != nil {
		args = append(args, a.KwArg)
	}
	for _, p := range args {
		Inspect(p, w.f)
	}
	w.exprs(a.Defaults)
	w.exprs(a.KwDefaults)
}

// children walks the children of a node.
func (w walker) children(n Node) {
	switch n := n.(type) {
	case *File:
		w.stmts(n.Body)
	case *JoinedStr:
		w.exprs(n.Values)
	case *FormattedValue:
		w.expr(n.Value)
		if n.FormatSpec != nil {
			Inspect(n.FormatSpec, w.f)
		}
	case *TemplateStr:
		w.exprs(n.Values)
	case *Interpolation:
		w.expr(n.Value)
		if n.FormatSpec != nil {
			Inspect(n.FormatSpec, w.f)
		}
	case *BoolOp:
		w.exprs(n.Values)
	case *NamedExpr:
		Inspect(n.Target, w.f)
		w.expr(n.Value)
	case *BinOp:
		w.expr(n.Left)
		w.expr(n.Right)
	case *UnaryOp:
		w.expr(n.Operand)
	case *Lambda:
		w.arguments(n.Args)
		w.expr(n.Body)
	case *IfExp:
		w.expr(n.Body)
		w.expr(n.Test)
		w.expr(n.Orelse)
	case *Dict:
		for i, k := range n.Keys {
			w.expr(k)
			w.expr(n.Values[i])
		}
	case *Set:
		w.exprs(n.Elts)
	case *List:
		w.exprs(n.Elts)
	case *Tuple:
		w.exprs(n.Elts)
	case *Comp:
		w.expr(n.Elt)
		w.expr(n.Value)
		for _, g := range n.Generators {
			Inspect(g, w.f)
		}
	case *Comprehension:
		w.expr(n.Target)
		w.expr(n.Iter)
		w.exprs(n.Ifs)
	case *Await:
		w.expr(n.Value)
	case *Yield:
		w.expr(n.Value)
	case *YieldFrom:
		w.expr(n.Value)
	case *Compare:
		w.expr(n.Left)
		w.exprs(n.Comparators)
	case *Call:
		w.expr(n.Func)
		w.exprs(n.Args)
		w.keywords(n.Keywords)
	case *Keyword:
		w.expr(n.Value)
	case *Attribute:
		w.expr(n.Value)
	case *Subscript:
		w.expr(n.Value)
		w.expr(n.Index)
	case *Starred:
		w.expr(n.Value)
	case *Slice:
		w.expr(n.Lower)
		w.expr(n.Upper)
		w.expr(n.Step)
	case *Arg:
		w.expr(n.Annotation)
	default:
		w.statement(n)
	}
}

// statement walks the children of a statement, or of a part of one.
func (w walker) statement(n Node) {
	switch n := n.(type) {
	case *FunctionDef:
		w.exprs(n.Decorators)
		w.typeParams(n.TypeParams)
		w.arguments(n.Args)
		w.expr(n.Returns)
		w.stmts(n.Body)
	case *ClassDef:
		w.exprs(n.Decorators)
		w.typeParams(n.TypeParams)
		w.exprs(n.Bases)
		w.keywords(n.Keywords)
		w.stmts(n.Body)
	case *Return:
		w.expr(n.Value)
	case *Delete:
		w.exprs(n.Targets)
	case *Assign:
		w.exprs(n.Targets)
		w.expr(n.Value)
	case *TypeAlias:
		Inspect(n.Name, w.f)
		w.typeParams(n.TypeParams)
		w.expr(n.Value)
	case *AugAssign:
		w.expr(n.Target)
		w.expr(n.Value)
	case *AnnAssign:
		w.expr(n.Target)
		w.expr(n.Annotation)
		w.expr(n.Value)
	case *For:
		w.expr(n.Target)
		w.expr(n.Iter)
		w.stmts(n.Body)
		w.stmts(n.Orelse)
	case *While:
		w.expr(n.Test)
		w.stmts(n.Body)
		w.stmts(n.Orelse)
	case *If:
		w.expr(n.Test)
		w.stmts(n.Body)
		w.stmts(n.Orelse)
	case *With:
		for _, i := range n.Items {
			Inspect(i, w.f)
		}
		w.stmts(n.Body)
	case *WithItem:
		w.expr(n.Context)
		w.expr(n.Vars)
	case *Match:
		w.expr(n.Subject)
		for _, c := range n.Cases {
			Inspect(c, w.f)
		}
	case *MatchCase:
		Inspect(n.Pattern, w.f)
		w.expr(n.Guard)
		w.stmts(n.Body)
	case *Raise:
		w.expr(n.Exc)
		w.expr(n.Cause)
	case *Try:
		w.stmts(n.Body)
		for _, h := range n.Handlers {
			Inspect(h, w.f)
		}
		w.stmts(n.Orelse)
		w.stmts(n.Finalbody)
	case *ExceptHandler:
		w.expr(n.Type)
		w.stmts(n.Body)
	case *Assert:
		w.expr(n.Test)
		w.expr(n.Msg)
	case *ExprStmt:
		w.expr(n.Value)
	default:
		w.pattern(n)
	}
}

// pattern walks the children of a pattern.
func (w walker) pattern(n Node) {
	switch n := n.(type) {
	case *MatchValue:
		w.expr(n.Value)
	case *MatchSequence:
		w.patterns(n.Patterns)
	case *MatchMapping:
		for i, k := range n.Keys {
			w.expr(k)
			Inspect(n.Patterns[i], w.f)
		}
	case *MatchClass:
		w.expr(n.Cls)
		w.patterns(n.Patterns)
		w.patterns(n.KwdPatterns)
	case *MatchAs:
		if n.Pattern != nil {
			Inspect(n.Pattern, w.f)
		}
	case *MatchOr:
		w.patterns(n.Patterns)
	}
}
