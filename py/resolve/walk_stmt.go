package resolve

// This file walks statements.

import (
	"strings"

	"toolweaver/py/syntax"
)

func (r *resolver) stmts(list []syntax.Stmt) {
	for _, s := range list {
		r.stmt(s)
	}
}

func (r *resolver) stmt(s syntax.Stmt) {
	switch x := s.(type) {
	case *syntax.ExprStmt:
		r.expr(x.Value)
	case *syntax.Assign:
		r.expr(x.Value)
		for _, t := range x.Targets {
			r.store(t)
		}
	case *syntax.AugAssign:
		r.augAssign(x)
	case *syntax.AnnAssign:
		r.annAssign(x)
	case *syntax.If:
		r.ifStmt(x)
	case *syntax.For:
		r.forStmt(x)
	case *syntax.While:
		r.expr(x.Test)
		r.push(blockLoop, x.Span)
		r.stmts(x.Body)
		r.pop()
		r.stmts(x.Orelse)
	case *syntax.With:
		r.with(x)
	case *syntax.Try:
		r.try(x)
	case *syntax.FunctionDef:
		r.functionDef(x)
	case *syntax.ClassDef:
		r.classDef(x)
	case *syntax.TypeAlias:
		r.typeAlias(x)
	case *syntax.Return:
		r.returnStmt(x)
	case *syntax.Break:
		r.jump(x.Span, "'break' outside loop")
	case *syntax.Continue:
		r.jump(x.Span, "'continue' not properly in loop")
	case *syntax.Delete:
		for _, t := range x.Targets {
			r.del(t)
		}
	case *syntax.Match:
		r.match(x)
	case *syntax.Raise:
		r.exprOrNil(x.Exc)
		r.exprOrNil(x.Cause)
	case *syntax.Assert:
		r.expr(x.Test)
		r.exprOrNil(x.Msg)
	case *syntax.Import:
		for _, a := range x.Names {
			r.importName(a)
		}
	case *syntax.ImportFrom:
		if x.Level == 0 && x.Module == "__future__" && x.Start >= r.futureEnd {
			r.lateErrorf(x.Span, "%s", futureTooLate)
		}
		for _, a := range x.Names {
			r.importName(a)
		}
	case *syntax.Global:
		for _, n := range x.Names {
			r.declare(n, x.Span, true)
		}
	case *syntax.Nonlocal:
		for _, n := range x.Names {
			r.declare(n, x.Span, false)
		}
	}
}

// ifStmt walks a ladder of elif clauses without recursion.
func (r *resolver) ifStmt(x *syntax.If) {
	for {
		r.expr(x.Test)
		r.stmts(x.Body)
		if len(x.Orelse) == 1 {
			if next, ok := x.Orelse[0].(*syntax.If); ok {
				x = next
				continue
			}
		}
		r.stmts(x.Orelse)
		return
	}
}

func (r *resolver) forStmt(x *syntax.For) {
	if x.IsAsync {
		r.needAsync(x.Span, "'async for' outside async function")
	}
	r.expr(x.Iter)
	r.push(blockLoop, x.Span)
	r.store(x.Target)
	r.stmts(x.Body)
	r.pop()
	r.stmts(x.Orelse)
}

func (r *resolver) with(x *syntax.With) {
	if x.IsAsync {
		r.needAsync(x.Span, "'async with' outside async function")
	}
	for _, it := range x.Items {
		r.expr(it.Context)
		r.push(blockOther, it.Context.Range())
		if it.Vars != nil {
			r.store(it.Vars)
		}
	}
	r.stmts(x.Body)
	r.blocks = r.blocks[:len(r.blocks)-len(x.Items)]
}

// needAsync records an async statement in the present frame.
func (r *resolver) needAsync(at syntax.Span, msg string) {
	if !r.cur.IsAsync {
		r.errorf(at, "%s", msg)
	}
	r.cur.IsCoroutine = true
}

func (r *resolver) try(x *syntax.Try) {
	if len(x.Finalbody) > 0 {
		r.push(blockOther, x.Span)
	}
	if len(x.Handlers) > 0 {
		r.push(blockOther, x.Span)
		r.stmts(x.Body)
		r.pop()
		r.handlers(x)
	} else {
		r.stmts(x.Body)
	}
	r.stmts(x.Orelse)
	if len(x.Finalbody) > 0 {
		r.pop()
		r.push(blockOther, x.Span)
		r.stmts(x.Finalbody)
		r.pop()
	}
}

func (r *resolver) handlers(x *syntax.Try) {
	kind := blockOther
	if x.IsStar {
		kind = blockExceptStar
	}
	r.push(kind, x.Span)
	for i, h := range x.Handlers {
		if h.Type == nil && i < len(x.Handlers)-1 {
			r.lateErrorf(h.Span, "default 'except:' must be last")
		}
		r.exprOrNil(h.Type)
		if h.Name != "" {
			y := r.bind(h.Name, h.Span)
			y.IsAssigned, y.IsDeleted = true, true
		}
		r.push(blockOther, h.Span)
		r.stmts(h.Body)
		r.pop()
	}
	r.pop()
}

// importName binds what one part of an import statement binds.
func (r *resolver) importName(a *syntax.Alias) {
	name := a.AsName
	if name == "" {
		name = a.Name
		if name == "*" {
			if r.cur.Kind != Module {
				r.errorf(a.Span, "import * only allowed at module level")
			}
			r.cur.HasStarImport = true
			return
		}
		name, _, _ = strings.Cut(name, ".")
	}
	r.bind(name, a.Span).IsImported = true
}

// declare records one name of a global or nonlocal statement.
func (r *resolver) declare(name string, at syntax.Span, global bool) {
	s, word := r.cur, "nonlocal"
	if global {
		word = "global"
	} else if s.Kind == Module {
		r.errorf(at, "nonlocal declaration not allowed at module level")
		return
	}
	y := r.symbol(s, name)
	switch {
	case y.IsParam:
		r.errorf(at, "name '%s' is parameter and %s", name, word)
	case y.Uses > 0:
		r.errorf(at, "name '%s' is used prior to %s declaration", name, word)
	case y.IsAnnotated:
		r.errorf(at, "annotated name '%s' can't be %s", name, word)
	case y.IsAssigned:
		r.errorf(at, "name '%s' is assigned to before %s declaration", name, word)
	}
	if global {
		y.IsExplicitGlobal = true
		r.symbol(s.global, y.Name).IsExplicitGlobal = true
	} else {
		y.IsNonlocal = true
	}
	s.walk.directives = append(s.walk.directives, directive{y.Name, at})
}

// directive returns the place of the global or nonlocal statement that names
// a mangled name in s.
func (s *Scope) directive(name string) syntax.Span {
	for _, d := range s.walk.directives {
		if d.name == name {
			return d.at
		}
	}
	return s.Node.Range()
}

// features are those of module __future__.
var features = map[string]bool{
	"nested_scopes": true, "generators": true, "division": true, "absolute_import": true,
	"with_statement": true, "print_function": true, "unicode_literals": true,
	"barry_as_FLUFL": true, "generator_stop": true, "annotations": true,
}

const futureTooLate = "from __future__ imports must occur at the beginning of the file"

// futureImports checks the imports from __future__ at the beginning of the
// file; others are refused where they are.
func (r *resolver) futureImports(body []syntax.Stmt) {
	for i, s := range body {
		im, ok := s.(*syntax.ImportFrom)
		if !ok || im.Module != "__future__" || im.Level != 0 {
			if i == 0 && isDocstring(s) {
				continue
			}
			return
		}
		r.futureEnd = im.End
		for _, a := range im.Names {
			switch {
			case a.Name == "annotations":
				r.info.TextAnnotations = true
			case a.Name == "braces":
				r.errorf(a.Span, "not a chance")
			case !features[a.Name]:
				r.errorf(a.Span, "future feature %s is not defined", a.Name)
			}
		}
	}
}

func isDocstring(s syntax.Stmt) bool {
	e, ok := s.(*syntax.ExprStmt)
	if !ok {
		return false
	}
	c, ok := e.Value.(*syntax.Constant)
	return ok && c.Kind == syntax.ConstStr
}
