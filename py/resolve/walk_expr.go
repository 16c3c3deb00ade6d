package resolve

// This file walks expressions and assignment targets.

import "toolweaver/py/syntax"

func (r *resolver) exprOrNil(e syntax.Expr) {
	if e != nil {
		r.expr(e)
	}
}

// exprs walks expressions none of which may be starred.
func (r *resolver) exprs(list []syntax.Expr) {
	for _, e := range list {
		r.expr(e)
	}
}

// elements walks expressions that may be starred.
func (r *resolver) elements(list []syntax.Expr) {
	for _, e := range list {
		r.element(e)
	}
}

func (r *resolver) element(e syntax.Expr) {
	if s, ok := e.(*syntax.Starred); ok {
		e = s.Value
	}
	r.expr(e)
}

// expr walks an expression whose value is wanted.
func (r *resolver) expr(e syntax.Expr) {
	if r.walked++; r.walked%pollEvery == 0 && r.opts.Poll != nil {
		r.opts.Poll()
	}
	switch x := e.(type) {
	case *syntax.Name:
		r.use(x.ID)
	case *syntax.Constant:
	case *syntax.Call:
		r.expr(x.Func)
		r.elements(x.Args)
		r.keywords(x.Keywords)
	case *syntax.Attribute:
		r.mention(x.Attr)
		r.expr(x.Value)
	case *syntax.BinOp:
		r.expr(x.Left)
		r.expr(x.Right)
	case *syntax.Compare:
		r.expr(x.Left)
		r.exprs(x.Comparators)
	case *syntax.BoolOp:
		r.exprs(x.Values)
	case *syntax.UnaryOp:
		r.expr(x.Operand)
	case *syntax.Subscript:
		r.expr(x.Value)
		r.expr(x.Index)
	case *syntax.Slice:
		r.exprOrNil(x.Lower)
		r.exprOrNil(x.Upper)
		r.exprOrNil(x.Step)
	case *syntax.Tuple:
		r.elements(x.Elts)
	case *syntax.List:
		r.elements(x.Elts)
	case *syntax.Set:
		r.elements(x.Elts)
	case *syntax.Dict:
		for i, v := range x.Values {
			r.exprOrNil(x.Keys[i])
			r.expr(v)
		}
	case *syntax.JoinedStr:
		r.exprs(x.Values)
	case *syntax.FormattedValue:
		r.expr(x.Value)
		if x.FormatSpec != nil {
			r.expr(x.FormatSpec)
		}
	case *syntax.TemplateStr:
		r.exprs(x.Values)
	case *syntax.Interpolation:
		r.expr(x.Value)
		if x.FormatSpec != nil {
			r.expr(x.FormatSpec)
		}
	case *syntax.IfExp:
		r.expr(x.Test)
		r.expr(x.Body)
		r.expr(x.Orelse)
	case *syntax.Lambda:
		r.lambda(x)
	case *syntax.Comp:
		r.comp(x)
	case *syntax.NamedExpr:
		r.namedExpr(x)
	case *syntax.Await:
		r.await(x)
	case *syntax.Yield:
		r.yield(x.Span, x.Value, "'yield' outside function")
	case *syntax.YieldFrom:
		r.yield(x.Span, x.Value, "'yield from' outside function")
		if r.cur.IsAsync && r.cur.Kind == Function {
			r.lateErrorf(x.Span, "'yield from' inside async function")
		}
	case *syntax.Starred:
		r.lateErrorf(x.Span, "can't use starred expression here")
		r.expr(x.Value)
	}
}

// keywords walks the keyword arguments of a call or class.
func (r *resolver) keywords(list []*syntax.Keyword) {
	var seen nameSet
	for _, k := range list {
		if k.Arg != "" {
			r.checkName(k.Arg, k.Span, "assign to")
			if !seen.add(k.Arg) {
				r.lateErrorf(k.Span, "keyword argument repeated: %s", k.Arg)
			}
		}
		r.expr(k.Value)
	}
}

// store walks an assignment target.
func (r *resolver) store(e syntax.Expr) {
	switch x := e.(type) {
	case *syntax.Name:
		r.assign(x.ID, x.Span)
	case *syntax.Attribute:
		r.checkName(x.Attr, x.Span, "assign to")
		r.expr(x.Value)
	case *syntax.Subscript:
		r.expr(x.Value)
		r.expr(x.Index)
	case *syntax.Tuple:
		r.unpack(x.Span, x.Elts)
	case *syntax.List:
		r.unpack(x.Span, x.Elts)
	case *syntax.Starred:
		r.lateErrorf(x.Span, "starred assignment target must be in a list or tuple")
		r.store(x.Value)
	}
}

// unpack walks the targets of an unpacking assignment.
func (r *resolver) unpack(at syntax.Span, elts []syntax.Expr) {
	seen := false
	for i, e := range elts {
		s, ok := e.(*syntax.Starred)
		switch {
		case !ok:
			r.store(e)
			continue
		case seen:
			r.lateErrorf(at, "multiple starred expressions in assignment")
		case i >= 1<<8:
			r.lateErrorf(at, "too many expressions in star-unpacking assignment")
		}
		seen = true
		r.store(s.Value)
	}
}

// del walks a target of del.
func (r *resolver) del(e syntax.Expr) {
	switch x := e.(type) {
	case *syntax.Name:
		r.checkName(x.ID, x.Span, "delete")
		y := r.symbol(r.cur, x.ID)
		y.IsAssigned, y.IsDeleted = true, true
	case *syntax.Attribute:
		r.checkName(x.Attr, x.Span, "delete")
		r.expr(x.Value)
	case *syntax.Subscript:
		r.expr(x.Value)
		r.expr(x.Index)
	case *syntax.Tuple:
		for _, t := range x.Elts {
			r.del(t)
		}
	case *syntax.List:
		for _, t := range x.Elts {
			r.del(t)
		}
	}
}

func (r *resolver) augAssign(x *syntax.AugAssign) {
	r.store(x.Target)
	r.expr(x.Value)
}

func (r *resolver) annAssign(x *syntax.AnnAssign) {
	s := r.cur
	if n, ok := x.Target.(*syntax.Name); ok {
		y := r.symbol(s, n.ID)
		if x.Simple && s.Kind != Module && (y.IsExplicitGlobal || y.IsNonlocal) {
			word := "nonlocal"
			if y.IsExplicitGlobal {
				word = "global"
			}
			r.errorf(x.Span, "annotated name '%s' can't be %s", n.ID, word)
		}
		if x.Simple || x.Value != nil {
			r.assign(n.ID, n.Span)
		}
		y.IsAnnotated = y.IsAnnotated || x.Simple
	} else {
		r.store(x.Target)
	}
	_, simpleName := x.Target.(*syntax.Name)
	r.variableAnnotation(x.Annotation, x.Simple && simpleName)
	r.exprOrNil(x.Value)
}

func (r *resolver) await(x *syntax.Await) {
	s := r.cur
	r.notInAnnotation("await expression", x.Span)
	switch {
	case s.Kind == Module && s.IsAsync:
	case !isFunctionLike(s):
		r.errorf(x.Span, "'await' outside function")
	case !s.IsAsync && s.Kind != Comprehension:
		r.errorf(x.Span, "'await' outside async function")
	}
	r.expr(x.Value)
	s.IsCoroutine = true
}

func (r *resolver) yield(at syntax.Span, value syntax.Expr, outside string) {
	s := r.cur
	r.notInAnnotation("yield expression", at)
	r.exprOrNil(value)
	s.IsGenerator = true
	if s.Kind == Comprehension {
		r.errorf(at, "'yield' inside %s", compNoun[s.walk.comp])
	}
	if !isFunctionLike(s) {
		r.lateErrorf(at, "%s", outside)
	}
}

// notInAnnotation refuses an expression in a scope that evaluates annotations
// or the like.
func (r *resolver) notInAnnotation(what string, at syntax.Span) {
	if w := r.cur.walk.what; w != "" {
		r.errorf(at, "%s cannot be used within %s", what, w)
	}
}

func (r *resolver) namedExpr(x *syntax.NamedExpr) {
	s := r.cur
	r.notInAnnotation("named expression", x.Span)
	if s.walk.iterExpr > 0 {
		r.errorf(x.Span, "assignment expression cannot be used in a comprehension iterable expression")
	}
	s.Frame.UsesNamedExpr = true
	if s.Kind == Comprehension {
		r.walrusInComp(x.Target)
	}
	r.expr(x.Value)
	r.assign(x.Target.ID, x.Target.Span)
}
