package resolve

// This file walks functions, classes, type parameters and annotations.

import "toolweaver/py/syntax"

func (r *resolver) functionDef(x *syntax.FunctionDef) {
	r.assign(x.Name, x.Span)
	qualName := r.qualify(x.Name, r.symbol(r.cur, x.Name).IsExplicitGlobal)
	isMethod := r.cur.Kind == Class
	r.defaults(x.Args)
	r.exprs(x.Decorators)
	var around []block
	if x.TypeParams != nil {
		around = r.enterTypeParams(x, x.Name, x.TypeParams, qualName)
	}
	r.signatureAnnotations(x)

	s := r.open(Function, x, x.Name)
	s.QualName = qualName
	s.IsAsync, s.IsCoroutine, s.IsMethod = x.IsAsync, x.IsAsync, isMethod
	r.info.Scopes[x] = s
	outer := r.enter(s)
	r.parameters(x.Args)
	r.stmts(x.Body)
	if s.IsGenerator && s.walk.returnMade > 0 {
		r.lateErrorAt(s.walk.returnMade, s.walk.returnSpan, "'return' with value in async generator")
	}
	r.leave(outer)
	if x.TypeParams != nil {
		r.leave(around)
	}
}

func (r *resolver) lambda(x *syntax.Lambda) {
	if x.Args != nil {
		r.defaults(x.Args)
	}
	s := r.open(Lambda, x, "<lambda>")
	s.QualName = r.qualify(s.Name, false)
	r.info.Scopes[x] = s
	outer := r.enter(s)
	if x.Args != nil {
		r.parameters(x.Args)
	}
	r.expr(x.Body)
	r.leave(outer)
}

func (r *resolver) defaults(a *syntax.Arguments) {
	r.exprs(a.Defaults)
	for _, d := range a.KwDefaults {
		r.exprOrNil(d)
	}
}

func (r *resolver) parameters(a *syntax.Arguments) {
	for _, list := range [...][]*syntax.Arg{a.PosOnly, a.Args, a.KwOnly} {
		for _, p := range list {
			r.parameter(p)
		}
	}
	if a.VarArg != nil {
		r.parameter(a.VarArg)
	}
	if a.KwArg != nil {
		r.parameter(a.KwArg)
	}
}

func (r *resolver) parameter(p *syntax.Arg) {
	y := r.bind(p.Name, p.Span)
	if y.IsParam {
		r.errorf(p.Span, "duplicate argument '%s' in function definition", p.Name)
	}
	y.IsParam = true
}

func (r *resolver) classDef(x *syntax.ClassDef) {
	r.assign(x.Name, x.Span)
	qualName := r.qualify(x.Name, r.symbol(r.cur, x.Name).IsExplicitGlobal)
	r.exprs(x.Decorators)
	var around []block
	generic := x.TypeParams != nil
	if generic {
		around = r.enterTypeParams(x, x.Name, x.TypeParams, qualName)
	}
	r.elements(x.Bases)
	r.keywords(x.Keywords)

	s := r.open(Class, x, x.Name)
	s.QualName = qualName
	s.Private = x.Name
	r.info.Scopes[x] = s
	outer := r.enter(s)
	if generic {
		r.symbol(s, "__type_params__").IsAssigned = true
		r.symbol(s, ".type_params").Uses++
	}
	r.stmts(x.Body)
	r.leave(outer)
	if generic {
		r.leave(around)
	}
}

func (r *resolver) typeAlias(x *syntax.TypeAlias) {
	r.store(x.Name)
	qualName := r.qualify(x.Name.ID, r.symbol(r.cur, x.Name.ID).IsExplicitGlobal)
	var around []block
	if x.TypeParams != nil {
		around = r.enterTypeParams(x, x.Name.ID, x.TypeParams, qualName)
	}
	r.lazy(x.Value, x.Name.ID, qualName, "a type alias", "in a type alias", false)
	if x.TypeParams != nil {
		r.leave(around)
	}
}

// enterTypeParams opens the scope of the type parameters of node, which stays
// the present scope.
func (r *resolver) enterTypeParams(node syntax.Node, name string, params []*syntax.TypeParam, qualName string) (outer []block) {
	s := r.open(TypeParams, node, "<generic parameters of "+name+">")
	s.QualName = r.qualify(s.Name, false)
	s.walk.what = "the definition of a generic"
	s.walk.whatWalrus = "within the definition of a generic"
	r.seeClass(s)
	r.setScope(&r.info.TypeParamScopes, node, s)
	class, isClass := node.(*syntax.ClassDef)
	if isClass {
		s.Private = class.Name
		s.onlyMangle = make(map[string]bool, len(params))
		for _, p := range params {
			s.onlyMangle[p.Name] = true
		}
	}
	outer = r.enter(s)
	r.useClassDict(s)
	if isClass {
		r.symbol(s, ".type_params").IsAssigned = true
		r.symbol(s, ".generic_base").IsAssigned = true
		r.symbol(s, ".generic_base").Uses++
	}
	withDefault := false
	for _, p := range params {
		r.typeParam(p)
		if p.Default == nil && withDefault {
			r.errorf(p.Span, "non-default type parameter '%s' follows default type parameter", p.Name)
		}
		withDefault = withDefault || p.Default != nil
	}
	return outer
}

// paramWhat is how messages name what belongs to a type parameter.
var paramWhat = [...]string{
	syntax.TypeVar: "a TypeVar", syntax.TypeVarTuple: "a TypeVarTuple", syntax.ParamSpec: "a ParamSpec",
}

func (r *resolver) typeParam(p *syntax.TypeParam) {
	y := r.bind(p.Name, p.Span)
	if y.IsTypeParam {
		r.errorf(p.Span, "duplicate type parameter '%s'", p.Name)
	}
	y.IsTypeParam, y.IsAssigned = true, true
	if p.Bound != nil {
		what := "a TypeVar bound"
		if _, ok := p.Bound.(*syntax.Tuple); ok {
			what = "a TypeVar constraint"
		}
		r.lazy(p.Bound, p.Name, r.qualify(p.Name, false), what, "in a TypeVar bound", false)
	}
	if p.Default != nil {
		r.lazy(p.Default, p.Name, r.qualify(p.Name, false), paramWhat[p.Kind]+" default", "in a TypeVar bound",
			p.Kind == syntax.TypeVarTuple)
	}
}

// lazy walks an expression that is evaluated on demand, in a scope of its own.
func (r *resolver) lazy(e syntax.Expr, name, qualName, what, whatWalrus string, starred bool) {
	s := r.open(Function, e, name)
	s.QualName = qualName
	s.IsAnnotation = true
	s.walk.what, s.walk.whatWalrus = what, whatWalrus
	r.seeClass(s)
	if r.info.LazyScopes == nil {
		r.info.LazyScopes = make(map[syntax.Expr]*Scope)
	}
	r.info.LazyScopes[e] = s
	outer := r.enter(s)
	r.useClassDict(s)
	if starred {
		r.element(e)
	} else {
		r.expr(e)
	}
	r.leave(outer)
}

// seeClass marks a scope whose names are looked up in the class around it.
func (r *resolver) seeClass(s *Scope) {
	switch p := s.Parent; {
	case p.Kind == Class:
		s.SeesClass, s.walk.class = true, p
	case p.SeesClass:
		s.SeesClass, s.walk.class = true, p.walk.class
	}
}

func (r *resolver) useClassDict(s *Scope) {
	if s.SeesClass {
		r.symbol(s, "__classdict__").Uses++
	}
}

func (r *resolver) setScope(m *map[syntax.Node]*Scope, node syntax.Node, s *Scope) {
	if *m == nil {
		*m = make(map[syntax.Node]*Scope)
	}
	(*m)[node] = s
}

// openAnnotations makes the scope of an __annotate__ function.
func (r *resolver) openAnnotations(node syntax.Node) *Scope {
	s := r.open(Function, node, "__annotate__")
	s.QualName = r.qualify(s.Name, false)
	s.IsAnnotation = true
	s.walk.what = "an annotation"
	r.seeClass(s)
	return s
}

// signatureAnnotations walks the annotations of a function.
func (r *resolver) signatureAnnotations(x *syntax.FunctionDef) {
	a := x.Args
	any := x.Returns != nil || a.VarArg != nil && a.VarArg.Annotation != nil || a.KwArg != nil && a.KwArg.Annotation != nil
	lists := [...][]*syntax.Arg{a.PosOnly, a.Args, a.KwOnly}
	for _, list := range lists {
		for _, p := range list {
			any = any || p.Annotation != nil
		}
	}
	if !any {
		return
	}
	s := r.openAnnotations(x)
	r.setScope(&r.info.AnnotationScopes, x, s)
	outer := r.enter(s)
	if r.info.TextAnnotations {
		r.leave(outer)
		outer = r.reenter(r.openAnnotations(x)) // nothing is evaluated
		r.unevaluated++
	} else {
		r.useClassDict(s)
	}
	for _, list := range lists[:2] {
		for _, p := range list {
			r.exprOrNil(p.Annotation)
		}
	}
	if a.VarArg != nil && a.VarArg.Annotation != nil {
		r.element(a.VarArg.Annotation)
	}
	if a.KwArg != nil {
		r.exprOrNil(a.KwArg.Annotation)
	}
	for _, p := range a.KwOnly {
		r.exprOrNil(p.Annotation)
	}
	r.exprOrNil(x.Returns)
	if r.info.TextAnnotations {
		r.unevaluated--
	}
	r.leave(outer)
}

// variableAnnotation walks the annotation of a variable. kept tells that it
// goes into the __annotations__ of the class or module.
func (r *resolver) variableAnnotation(e syntax.Expr, kept bool) {
	p := r.cur
	kept = kept && !isFunctionLike(p)
	if r.info.TextAnnotations || !kept {
		if kept && p.walk.annotations == nil {
			p.walk.annotations = r.openAnnotations(p.Node)
			r.setScope(&r.info.AnnotationScopes, p.Node, p.walk.annotations)
			r.leave(r.enter(p.walk.annotations))
		}
		s := r.openAnnotations(p.Node)
		outer := r.reenter(s)
		r.unevaluated++
		r.expr(e)
		r.unevaluated--
		r.leave(outer)
		return
	}
	s := p.walk.annotations
	var outer []block
	if s == nil {
		s = r.openAnnotations(p.Node)
		p.walk.annotations = s
		r.setScope(&r.info.AnnotationScopes, p.Node, s)
		outer = r.enter(s)
		r.useClassDict(s)
	} else {
		outer = r.reenter(s)
	}
	r.expr(e)
	r.leave(outer)
}
