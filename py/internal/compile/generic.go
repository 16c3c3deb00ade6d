package compile

// This file defines type parameters (PEP 695): the generic function, class or
// alias is made inside a function that binds the parameters.

import (
	"toolweaver/py/internal/code"
	"toolweaver/py/resolve"
	"toolweaver/py/syntax"
)

// typeParamUnit starts the function that binds type parameters; its first
// nargs registers are arguments. It returns the register of the tuple of
// parameters.
func (u *unit) typeParamUnit(n syntax.Node, list []*syntax.TypeParam, nargs int) (*unit, int) {
	scope := u.info.TypeParamScopes[n]
	c := u.newUnit(u, scope)
	k := c.code
	k.FirstLine = u.file.Position(n.Range().Start).Line
	k.NumPos, k.NumPosOnly = nargs, nargs
	for i := range nargs {
		c.nlocals++
		k.ParamNames = append(k.ParamNames, ".defaults")
		k.LocalNames = append(k.LocalNames, "")
		c.assigned.add(i)
	}
	c.at(n)
	c.declare(nil)
	first := c.temps(len(list))
	for i, p := range list {
		w := c.temps(4)
		c.loadConst(p.Name, w)
		c.lazy(p.Bound, w+1)
		c.lazy(p.Default, w+2)
		c.loadConst(int64(p.Kind), w+3)
		c.at(p)
		c.intrinsic(code.InTypeVar, first+i, w, 4)
		c.storeName(p.Name, first+i)
		c.top = w
	}
	params := c.temp()
	c.emit(code.BuildTuple, params, first, len(list), 0)
	if y := scope.Symbols[".type_params"]; y != nil {
		c.storeSymbol(y, params)
	}
	return c, params
}

// lazy makes a function that computes e when asked, or None if e is nil.
func (u *unit) lazy(e syntax.Expr, dst int) {
	if e == nil {
		u.loadConst(nil, dst)
		return
	}
	u.makeFunction(u.lazyCode(e), dst, 0)
}

func (u *unit) lazyCode(e syntax.Expr) *code.Code {
	c := u.newUnit(u, u.info.LazyScopes[e])
	c.code.FirstLine = u.file.Position(e.Range().Start).Line
	c.at(e)
	c.declare(nil)
	r := c.temp()
	if s, ok := e.(*syntax.Starred); ok {
		t := c.expr(s.Value)
		c.emit(code.Unpack, r, t, 1, 0)
	} else {
		c.exprTo(e, r)
	}
	c.emit(code.Return, r, 0, 0, 0)
	c.finish()
	return c.code
}

// endTypeParams returns obj with its parameters from c and calls it from u.
func (u *unit) endTypeParams(c *unit, obj, params, w, nargs, dst int) {
	t := c.temps(2)
	c.emit(code.Move, t, obj, 0, 0)
	c.emit(code.Move, t+1, params, 0, 0)
	c.intrinsic(code.InSetTypeParams, t, t, 2)
	c.emit(code.Return, t, 0, 0, 0)
	c.finish()
	u.makeFunction(c.code, w, 0)
	u.emit(code.Call, w, nargs, dst, -1)
}

func (u *unit) genericFunction(s *syntax.FunctionDef, dst int) {
	mark := u.top
	w := u.temps(3)
	u.loadConst(nil, w+1)
	u.loadConst(nil, w+2)
	flags := u.defaults(s.Args, w+1)
	c, params := u.typeParamUnit(s, s.TypeParams, 2)
	m := c.temps(3)
	if flags&1 != 0 {
		c.emit(code.Move, m, 0, 0, 0)
	}
	if flags&2 != 0 {
		c.emit(code.Move, m+1, 1, 0, 0)
	}
	if a := u.info.AnnotationScopes[s]; a != nil {
		c.annotations(s, a, m+2)
		flags |= 4
	}
	c.makeFunction(c.compileFunction(u.info.Scopes[s], s.Name, s.Args, s.Body, nil, s), m, flags)
	u.endTypeParams(c, m, params, w, 2, dst)
	u.top = mark
}

func (u *unit) genericClass(s *syntax.ClassDef, dst int) {
	mark := u.top
	w := u.temp()
	c, params := u.typeParamUnit(s, s.TypeParams, 0)
	r := c.temp()
	g := c.temp()
	c.intrinsic(code.InGenericBase, g, params, 1)
	bases := append(append([]syntax.Expr{}, s.Bases...), &syntax.Name{Span: s.NameSpan, ID: genericBase})
	y := &resolve.Symbol{Name: genericBase, Kind: resolve.Local, Scope: c.scope}
	c.scope.Symbols[genericBase] = y
	c.places[y] = place{inReg, g}
	c.compVars.add(g)
	c.buildClass(s, bases, r)
	u.endTypeParams(c, r, params, w, 0, dst)
	u.top = mark
}

// genericBase is the hidden variable that holds Generic[...].
const genericBase = ".generic_base"

// typeAlias compiles type name[params] = value.
func (u *unit) typeAlias(s *syntax.TypeAlias) {
	r := u.temp()
	if len(s.TypeParams) > 0 {
		w := u.temp()
		c, params := u.typeParamUnit(s, s.TypeParams, 0)
		a := c.temps(3)
		c.loadConst(s.Name.ID, a)
		c.emit(code.Move, a+1, params, 0, 0)
		c.lazy(s.Value, a+2)
		c.intrinsic(code.InTypeAlias, a, a, 3)
		u.endTypeParams(c, a, params, w, 0, r)
	} else {
		a := u.temps(3)
		u.loadConst(s.Name.ID, a)
		u.loadConst(code.Tuple{}, a+1)
		u.lazy(s.Value, a+2)
		u.intrinsic(code.InTypeAlias, r, a, 3)
	}
	u.store(s.Name, r)
}
