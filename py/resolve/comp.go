package resolve

// This file walks comprehensions and the assignment expressions in them.

import "toolweaver/py/syntax"

var compName = [...]string{
	syntax.ListComp: "<listcomp>", syntax.SetComp: "<setcomp>",
	syntax.DictComp: "<dictcomp>", syntax.GeneratorExp: "<genexpr>",
}

var compNoun = [...]string{
	syntax.ListComp: "list comprehension", syntax.SetComp: "set comprehension",
	syntax.DictComp: "dict comprehension", syntax.GeneratorExp: "generator expression",
}

func (r *resolver) comp(x *syntax.Comp) {
	p := r.cur
	first := x.Generators[0]
	p.walk.iterExpr++
	r.expr(first.Iter)
	p.walk.iterExpr--

	s := r.open(Comprehension, x, compName[x.Kind])
	s.QualName = r.qualify(s.Name, false)
	s.walk.comp = x.Kind
	s.IsGenerator = x.Kind == syntax.GeneratorExp
	if !s.IsGenerator && !p.SeesClass {
		s.Frame = p.Frame
	}
	r.info.Scopes[x] = s
	outer := r.enter(s)
	async := 0 // blocks entered
	for i, g := range x.Generators {
		if g.IsAsync {
			s.IsCoroutine = true
			async++
			r.push(blockOther, x.Span)
		}
		s.walk.iterTarget = true
		r.store(g.Target)
		s.walk.iterTarget = false
		if i > 0 {
			s.walk.iterExpr++
			r.expr(g.Iter)
			s.walk.iterExpr--
		}
		r.exprs(g.Ifs)
	}
	if x.Value != nil {
		r.expr(x.Elt)
		r.expr(x.Value)
	} else {
		r.expr(x.Elt)
	}
	r.blocks = r.blocks[:len(r.blocks)-async]
	r.leave(outer)

	if !s.IsCoroutine || s.IsGenerator {
		return
	}
	if p.Kind != Comprehension && !p.IsAsync {
		r.errorf(x.Span, "asynchronous comprehension outside of an asynchronous function")
	}
	p.IsCoroutine = true
}

// walrusInComp makes the target of a := in a comprehension a variable of the
// nearest scope around it that is not a comprehension.
func (r *resolver) walrusInComp(target *syntax.Name) {
	for s := r.cur; s != nil; s = s.Parent {
		name := s.Mangle(target.ID)
		y := s.Symbols[name]
		switch {
		case s.Kind == Comprehension:
			if y != nil && y.IsIterVar {
				r.errorf(target.Span, "assignment expression cannot rebind comprehension iteration variable '%s'", target.ID)
				return
			}
			continue
		case s.Kind == Class:
			r.errorf(target.Span, "assignment expression within a comprehension cannot be used in a class body")
			return
		case s.IsAnnotation && s.walk.whatWalrus == "":
			continue // an annotation binds around itself
		case s.walk.whatWalrus != "":
			r.errorf(target.Span, "assignment expression within a comprehension cannot be used %s", s.walk.whatWalrus)
			return
		}
		inner := r.symbol(r.cur, target.ID)
		if s.Kind == Module || y != nil && y.IsExplicitGlobal {
			inner.IsExplicitGlobal = true
			r.symbol(s.global, name).IsExplicitGlobal = true
		} else {
			inner.IsNonlocal = true
		}
		r.cur.walk.directives = append(r.cur.walk.directives, directive{name, target.Span})
		r.symbol(s, target.ID).IsAssigned = true
		return
	}
}
