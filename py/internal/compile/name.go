package compile

// This file defines how variables are read, bound and deleted.

import (
	"toolweaver/py/internal/code"
	"toolweaver/py/resolve"
	"toolweaver/py/syntax"
)

func (u *unit) mangleAttr(name string) string { return resolve.Mangle(u.scope.Private, name) }

// load reads a variable into dst.
func (u *unit) load(n *syntax.Name, dst int) {
	u.loadSymbol(n, u.scope.Lookup(n.ID), dst)
}

func (u *unit) loadSymbol(n syntax.Node, y *resolve.Symbol, dst int) {
	if p, ok := u.places[y]; ok {
		switch p.kind {
		case inReg:
			u.checkBound(n, y, p.index)
			if p.index != dst {
				u.emit(code.Move, dst, p.index, 0, 0)
			}
		case inCell:
			u.emit(code.LoadCell, dst, p.index, 0, u.konst(y.Name))
		case inFar:
			u.emit(code.LoadFar, dst, u.far, 0, p.index)
		case inFarCell:
			u.emit(code.LoadFar, dst, u.far, 0, p.index)
			u.emit(code.LoadCell, dst, dst, 0, u.konst(y.Name))
		}
		return
	}
	if i, ok := u.freeIndex[y]; ok {
		u.emit(code.LoadFree, dst, 0, 0, i)
		return
	}
	switch y.Kind {
	case resolve.ClassLocal:
		u.emit(code.LoadName, dst, 0, 0, u.konst(y.Name))
		u.loadOuter(n, y, dst)
	case resolve.ClassFree:
		t := u.temp()
		u.loadSymbol(n, u.scope.Lookup("__classdict__"), t)
		u.emit(code.LoadName, dst, t, 0, u.konst(y.Name))
		u.loadOuter(n, y, dst)
	default:
		u.loadGlobal(y, dst)
	}
}

// loadOuter emits the one instruction LoadName skips when it finds the name.
func (u *unit) loadOuter(n syntax.Node, y *resolve.Symbol, dst int) {
	if y.Outer == nil {
		u.loadGlobal(y, dst)
		return
	}
	before := len(u.code.Ins)
	u.loadSymbol(n, y.Outer, dst)
	if len(u.code.Ins) != before+1 {
		panic("compile: LoadName must be followed by one instruction")
	}
}

// loadGlobal reads a module variable or built-in.
func (u *unit) loadGlobal(y *resolve.Symbol, dst int) {
	if u.isConstBuiltin(y) {
		u.emit(code.LoadConst, dst, 0, 0, u.konst(code.Builtin(y.Name)))
		return
	}
	u.emit(code.LoadGlobal, dst, 0, 0, u.global(y.Name))
}

// isConstBuiltin reports whether a name certainly means the built-in: nothing
// in the file binds it.
func (u *unit) isConstBuiltin(y *resolve.Symbol) bool {
	if y.Predeclared || !u.opts.IsBuiltin(y.Name) {
		return false
	}
	m := u.info.Module
	if m.HasStarImport || m.UsesLocals {
		return false
	}
	return !u.rebound(y)
}

// rebound reports whether the module gives the name of a built-in another
// meaning.
func (u *unit) rebound(y *resolve.Symbol) bool {
	g := u.info.Module.Symbols[y.Name]
	return y.Predeclared || g != nil && (g.Bound() || g.Predeclared)
}

// store binds a variable to the value in register r.
func (u *unit) store(n *syntax.Name, r int) { u.storeSymbol(u.scope.Lookup(n.ID), r) }

func (u *unit) storeName(name string, r int) { u.storeSymbol(u.scope.Lookup(name), r) }

func (u *unit) storeSymbol(y *resolve.Symbol, r int) {
	if p, ok := u.places[y]; ok {
		switch p.kind {
		case inReg:
			if p.index != r {
				u.emit(code.Move, p.index, r, 0, 0)
			}
			u.assigned.add(p.index)
		case inCell:
			u.emit(code.StoreCell, p.index, r, 0, 0)
		case inFar:
			u.emit(code.StoreFar, r, u.far, 0, p.index)
		case inFarCell:
			t := u.temp()
			u.emit(code.LoadFar, t, u.far, 0, p.index)
			u.emit(code.StoreCell, t, r, 0, 0)
			u.top = t
		}
		return
	}
	if i, ok := u.freeIndex[y]; ok {
		u.emit(code.StoreFree, r, 0, 0, i)
		return
	}
	if y.Kind == resolve.ClassLocal {
		u.emit(code.StoreName, r, 0, 0, u.konst(y.Name))
		return
	}
	u.emit(code.StoreGlobal, r, 0, 0, u.global(y.Name))
}

// target returns the register a plain variable lives in, so that a value can
// be computed straight into it.
func (u *unit) target(e syntax.Expr) (int, bool) {
	if n, ok := e.(*syntax.Name); ok {
		if p, ok := u.places[u.scope.Lookup(n.ID)]; ok && p.kind == inReg {
			return p.index, true
		}
	}
	return 0, false
}

// deleteName unbinds a variable. quiet: it may be unbound already.
func (u *unit) deleteName(name string, quiet bool) {
	y := u.scope.Lookup(name)
	if p, ok := u.places[y]; ok {
		switch p.kind {
		case inReg:
			u.emit(code.DeleteFast, p.index, 0, 0, b2i(!quiet))
			u.assigned.remove(p.index)
		case inCell:
			u.emit(code.DeleteCell, p.index, b2i(quiet), 0, u.konst(y.Name))
		case inFar:
			u.emit(code.DeleteFar, u.far, b2i(quiet), 0, p.index)
		case inFarCell:
			t := u.temp()
			u.emit(code.LoadFar, t, u.far, 0, p.index)
			u.emit(code.DeleteCell, t, b2i(quiet), 0, u.konst(y.Name))
			u.top = t
		}
		return
	}
	if i, ok := u.freeIndex[y]; ok {
		u.emit(code.DeleteFree, 0, b2i(quiet), 0, i)
		return
	}
	if y.Kind == resolve.ClassLocal {
		u.emit(code.DeleteName, 0, 0, b2i(quiet), u.konst(y.Name))
		return
	}
	u.emit(code.DeleteGlobal, 0, b2i(quiet), 0, u.global(y.Name))
}
