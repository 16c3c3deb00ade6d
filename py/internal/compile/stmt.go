package compile

// This file defines how statements are compiled, control flow apart.

import (
	"toolweaver/py/internal/code"
	"toolweaver/py/syntax"
)

func (u *unit) stmts(list []syntax.Stmt) {
	for _, s := range list {
		u.stmt(s)
		u.top = u.base()
	}
}

// base is the first temporary not in use by an enclosing statement.
func (u *unit) base() int {
	b := u.nlocals
	for _, k := range u.blocks {
		b = max(b, k.top)
	}
	return b
}

func (u *unit) stmt(s syntax.Stmt) {
	u.at(s)
	switch s := s.(type) {
	case *syntax.ExprStmt:
		if _, ok := s.Value.(*syntax.Constant); !ok {
			u.expr(s.Value)
		}
	case *syntax.Assign:
		u.assignStmt(s)
	case *syntax.AugAssign:
		u.augAssign(s)
	case *syntax.AnnAssign:
		u.annAssign(s)
	case *syntax.Return:
		u.returnStmt(s)
	case *syntax.If:
		u.ifStmt(s)
	case *syntax.While:
		u.while(s)
	case *syntax.For:
		u.forStmt(s)
	case *syntax.Break:
		u.leaveLoop(true)
	case *syntax.Continue:
		u.leaveLoop(false)
	case *syntax.FunctionDef:
		u.functionDef(s)
	case *syntax.ClassDef:
		u.classDef(s)
	case *syntax.Try:
		u.try(s)
	case *syntax.With:
		u.with(s, 0)
	case *syntax.Raise:
		u.raise(s)
	case *syntax.Assert:
		u.assert(s)
	case *syntax.Delete:
		for _, t := range s.Targets {
			u.del(t)
		}
	case *syntax.Import:
		u.importStmt(s)
	case *syntax.ImportFrom:
		u.importFrom(s)
	case *syntax.Match:
		u.match(s)
	case *syntax.TypeAlias:
		u.typeAlias(s)
	case *syntax.Pass, *syntax.Global, *syntax.Nonlocal:
	}
}

func (u *unit) annAssign(s *syntax.AnnAssign) {
	defer u.reach(s)
	if s.Value != nil {
		if r, ok := u.target(s.Target); ok {
			u.exprTo(s.Value, r)
			u.assigned.add(r)
			return
		}
		r := u.expr(s.Value)
		u.at(s.Target)
		u.assign(s.Target, r)
		return
	}
	switch t := s.Target.(type) {
	case *syntax.Attribute:
		u.expr(t.Value)
	case *syntax.Subscript:
		u.expr(t.Value)
		u.expr(t.Index)
	}
}

func (u *unit) returnStmt(s *syntax.Return) {
	if s.Value == nil && len(u.blocks) == 0 && !u.isProgram {
		u.emit(code.ReturnNone, 0, 0, 0, 0)
		u.assigned = allSet
		return
	}
	var r int
	if s.Value == nil {
		r = u.temp()
		u.emit(code.LoadConst, r, 0, 0, u.konst(nil))
	} else {
		r = u.expr(s.Value)
		if u.isHandled(r) {
			t := u.temp()
			u.emit(code.Move, t, r, 0, 0)
			r = t
		}
	}
	u.at(s)
	u.leave(exit{kind: exitReturn, reg: r}, len(u.blocks))
	u.assigned = allSet
}

// isHandled tells whether register r is a variable that an except clause around here binds and unbinds when it is left.
func (u *unit) isHandled(r int) bool {
	for _, b := range u.blocks {
		if b.kind == blockCleanup && b.name != "" {
			if p, ok := u.places[u.scope.Lookup(b.name)]; ok && p.kind == inReg && p.index == r {
				return true
			}
		}
	}
	return false
}

func (u *unit) ifStmt(s *syntax.If) {
	end := newLabel()
	var out bitset
	first := true
	merge := func() {
		if first {
			out, first = u.assigned, false
		} else {
			out = out.and(u.assigned)
		}
	}
	for {
		els := newLabel()
		u.at(s.Test)
		u.jumpIf(s.Test, false, els)
		u.top = u.base()
		start := u.assigned
		u.stmts(s.Body)
		merge()
		u.assigned = start
		if len(s.Orelse) == 0 {
			u.place(els)
			break
		}
		u.goTo(end)
		u.place(els)
		if len(s.Orelse) == 1 {
			if elif, ok := s.Orelse[0].(*syntax.If); ok {
				s = elif
				continue
			}
		}
		u.stmts(s.Orelse)
		break
	}
	merge()
	u.assigned = out
	u.place(end)
}

func (u *unit) raise(s *syntax.Raise) {
	switch {
	case s.Exc == nil:
		u.emit(code.Raise, 0, 0, 0, 0)
	case s.Cause == nil:
		r := u.expr(s.Exc)
		u.at(s)
		u.emit(code.Raise, r, 0, 1, 0)
	default:
		r := u.operand(s.Exc, s.Cause)
		c := u.expr(s.Cause)
		u.at(s)
		u.emit(code.Raise, r, c, 2, 0)
	}
	u.assigned = allSet
}

func (u *unit) assert(s *syntax.Assert) {
	ok := newLabel()
	u.jumpIf(s.Test, true, ok)
	start := u.assigned
	if s.Msg != nil {
		r := u.expr(s.Msg)
		u.at(s.Test)
		u.emit(code.RaiseAssertion, r, 0, 1, 0)
	} else {
		u.at(s.Test)
		u.emit(code.RaiseAssertion, 0, 0, 0, 0)
	}
	u.assigned = start
	u.place(ok)
}

func (u *unit) importStmt(s *syntax.Import) {
	for _, a := range s.Names {
		u.addImport(a.Name)
		r := u.temp()
		top := a.Name
		for i := 0; i < len(top); i++ {
			if top[i] == '.' {
				top = top[:i]
				break
			}
		}
		if a.AsName != "" {
			u.emit(code.ImportName, r, 0, 0, u.konst(a.Name))
			u.storeName(a.AsName, r)
		} else {
			u.emit(code.ImportName, r, 0, b2i(top != a.Name), u.konst(a.Name))
			u.storeName(top, r)
		}
		u.top = r
	}
}

func (u *unit) addImport(name string) {
	for _, n := range u.prog.Imports {
		if n == name {
			return
		}
	}
	u.prog.Imports = append(u.prog.Imports, name)
}

func (u *unit) importFrom(s *syntax.ImportFrom) {
	name := s.Module
	for range s.Level {
		name = "." + name
	}
	u.addImport(name)
	m := u.temp()
	u.emit(code.ImportName, m, 0, 0, u.konst(name))
	for _, a := range s.Names {
		if a.Name == "*" {
			u.emit(code.ImportStar, 0, m, 0, 0)
			continue
		}
		as := a.AsName
		if as == "" {
			as = a.Name
		}
		r := u.temp()
		u.emit(code.ImportFrom, r, m, 0, u.konst(a.Name))
		u.storeName(as, r)
		u.top = r
	}
}
