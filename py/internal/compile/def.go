package compile

// This file defines functions, classes and their decorators.

import (
	"slices"

	"toolweaver/py/internal/code"
	"toolweaver/py/resolve"
	"toolweaver/py/syntax"
)

// functionDef compiles def and async def.
func (u *unit) functionDef(s *syntax.FunctionDef) {
	decorators := u.decorators(s.Decorators)
	r := u.temp()
	if len(s.TypeParams) > 0 {
		u.genericFunction(s, r)
	} else {
		u.function(s, s.Args, r, func(dst, flags int) {
			u.makeFunction(u.compileFunction(u.info.Scopes[s], s.Name, s.Args, s.Body, nil, s), dst, flags)
		})
	}
	u.decorate(decorators, s.Decorators, r)
	u.at(s)
	u.storeName(s.Name, r)
}

// decorators evaluates decorators into adjacent call windows.
func (u *unit) decorators(list []syntax.Expr) []int {
	var regs []int
	for _, d := range list {
		r := u.temp()
		u.exprTo(d, r)
		regs = append(regs, r)
	}
	return regs
}

// decorate calls the decorators, the last one first, on the object in r.
func (u *unit) decorate(regs []int, list []syntax.Expr, r int) {
	w := u.temps(2)
	for i := len(regs) - 1; i >= 0; i-- {
		u.at(list[i])
		u.emit(code.Move, w, regs[i], 0, 0)
		u.emit(code.Move, w+1, r, 0, 0)
		u.emit(code.Call, w, 1, r, -1)
	}
	u.top = w
}

// function evaluates defaults and annotations and lets make emit
// MakeFunction, whose operands start at the register it is given.
func (u *unit) function(n syntax.Node, args *syntax.Arguments, dst int, make func(dst, flags int)) {
	mark := u.top
	w := u.temps(3)
	flags := u.defaults(args, w)
	if s := u.info.AnnotationScopes[n]; s != nil {
		u.annotations(n, s, w+2)
		flags |= 4
	}
	u.at(n)
	make(w, flags)
	u.emit(code.Move, dst, w, 0, 0)
	u.top = mark
}

// defaults evaluates default values into R[w] and R[w+1].
func (u *unit) defaults(args *syntax.Arguments, w int) int {
	flags := 0
	if len(args.Defaults) > 0 {
		u.display(code.BuildTuple, args.Defaults, w)
		flags |= 1
	}
	var keys []syntax.Expr
	var vals []syntax.Expr
	for i, d := range args.KwDefaults {
		if d != nil {
			a := args.KwOnly[i]
			keys = append(keys, &syntax.Constant{Span: a.Span, Kind: syntax.ConstStr, Str: u.mangleAttr(a.Name)})
			vals = append(vals, d)
		}
	}
	if len(keys) > 0 {
		u.dict(&syntax.Dict{Span: args.Span, Keys: keys, Values: vals}, w+1)
		flags |= 2
	}
	return flags
}

func (u *unit) makeFunction(child *code.Code, dst, flags int) {
	u.code.Children = append(u.code.Children, child)
	u.emit(code.MakeFunction, dst, flags, 0, len(u.code.Children)-1)
}

func (u *unit) lambda(e *syntax.Lambda, dst int) {
	args := e.Args
	if args == nil {
		args = &syntax.Arguments{}
	}
	u.function(e, args, dst, func(w, flags int) {
		u.makeFunction(u.compileFunction(u.info.Scopes[e], "<lambda>", args, nil, e.Body, e), w, flags)
	})
}

// paramList returns the parameters in the order of their registers.
func paramList(a *syntax.Arguments) []*syntax.Arg {
	list := append(append([]*syntax.Arg{}, a.PosOnly...), a.Args...)
	list = append(list, a.KwOnly...)
	if a.VarArg != nil {
		list = append(list, a.VarArg)
	}
	if a.KwArg != nil {
		list = append(list, a.KwArg)
	}
	return list
}

// compileFunction compiles a function; body or result is set.
func (u *unit) compileFunction(scope *resolve.Scope, name string, args *syntax.Arguments, body []syntax.Stmt, result syntax.Expr, n syntax.Node) *code.Code {
	c := u.newUnit(u, scope)
	k := c.code
	k.FirstLine = u.file.Position(n.Range().Start).Line
	k.NumPosOnly, k.NumPos, k.NumKwOnly = len(args.PosOnly), len(args.PosOnly)+len(args.Args), len(args.KwOnly)
	if args.VarArg != nil {
		k.Flags |= code.HasVarArg
	}
	if args.KwArg != nil {
		k.Flags |= code.HasKwArg
	}
	if scope.IsMethod {
		k.Flags |= code.Method
	}
	var params []*resolve.Symbol
	list := paramList(args)
	for _, a := range list {
		y := scope.Lookup(a.Name)
		params = append(params, y)
		k.ParamNames = append(k.ParamNames, y.Name)
	}
	c.isAsync = scope.IsAsync
	switch {
	case scope.IsAsync && scope.IsGenerator:
		k.Flags |= code.AsyncGenerator
	case scope.IsAsync:
		k.Flags |= code.Coroutine
	case scope.IsGenerator:
		k.Flags |= code.Generator
	}
	c.at(n)
	c.declare(params)
	if result != nil {
		r := c.expr(result)
		c.at(result)
		c.emit(code.Return, r, 0, 0, 0)
	} else {
		if doc, ok := docstring(body); ok {
			k.Doc, k.HasDoc = doc, true
		}
		c.stmts(body)
		if len(body) > 0 {
			c.at(body[len(body)-1])
		}
		c.emit(code.ReturnNone, 0, 0, 0, 0)
	}
	c.finish()
	return k
}

// annotations makes the function that computes the annotations of n.
func (u *unit) annotations(n syntax.Node, scope *resolve.Scope, dst int) {
	c := u.newUnit(u, scope)
	c.code.NumPos = 1
	c.code.NumPosOnly = 1
	c.code.ParamNames = []string{"format"}
	c.code.FirstLine = u.file.Position(n.Range().Start).Line
	c.at(n)
	c.nlocals, c.code.LocalNames = 1, []string{""}
	c.assigned.add(0)
	partly := false
	if _, ok := n.(*syntax.ClassDef); ok && len(u.reached) > 0 { // the set is the second parameter's default
		partly = true
		c.code.NumPos, c.code.NumPosOnly = 2, 2
		c.code.ParamNames = append(c.code.ParamNames, reachedName)
		c.nlocals, c.code.LocalNames = 2, []string{"", ""}
		c.assigned.add(reachedParam)
	}
	c.declare(nil)
	d := c.temp()
	c.emit(code.BuildDict, d, 0, 0, 0)
	put := func(name string, e syntax.Expr, when int) {
		if e == nil {
			return
		}
		r := c.temps(2)
		skip := newLabel()
		if when > 0 {
			c.loadConst(int64(when), r)
			c.emit(code.Contains, r, r, reachedParam, 0)
			c.jump(code.JumpFalse, r, 0, 0, -1, skip)
		}
		c.loadConst(u.mangleAttr(name), r)
		if u.info.TextAnnotations {
			c.loadConst(syntax.Unparse(e), r+1)
		} else if s, ok := e.(*syntax.Starred); ok {
			t := c.expr(s.Value)
			c.at(e)
			c.emit(code.Unpack, r+1, t, 1, 0)
		} else {
			c.exprTo(e, r+1)
		}
		c.at(e)
		c.emit(code.DictPut, d, r, r+1, 0)
		c.place(skip)
		c.top = r
	}
	switch n := n.(type) {
	case *syntax.FunctionDef:
		for _, a := range slices.Concat(n.Args.Args, n.Args.PosOnly) { // in CPython's order
			put(a.Name, a.Annotation, 0)
		}
		if a := n.Args.VarArg; a != nil {
			put(a.Name, a.Annotation, 0)
		}
		for _, a := range n.Args.KwOnly {
			put(a.Name, a.Annotation, 0)
		}
		if a := n.Args.KwArg; a != nil {
			put(a.Name, a.Annotation, 0)
		}
		put("return", n.Returns, 0)
	case *syntax.ClassDef:
		eachAnnotation(n.Body, false, func(a *syntax.AnnAssign, _ bool) { put(a.Target.(*syntax.Name).ID, a.Annotation, u.reached[a]) })
	}
	c.emit(code.Return, d, 0, 0, 0)
	c.finish()
	if !partly {
		u.makeFunction(c.code, dst, 0)
		return
	}
	w := u.temps(2)
	u.loadReached(w + 1)
	u.emit(code.DeleteName, 0, 0, 0, u.konst(reachedName))
	u.emit(code.BuildTuple, w, w+1, 1, 0)
	u.makeFunction(c.code, w, 1)
	u.emit(code.Move, dst, w, 0, 0)
	u.top = w
}

// A class body whose annotations are partly inside of if, for, while, with, try or match keeps a set of those that it has reached, by
// number, under a name that no program can write. At its end the set becomes a default of the function that computes the annotations.
const (
	reachedName  = ".reached"
	reachedParam = 1 // the register of that parameter
)

// numberAnnotations begins the set of a class body, if it needs one.
func (u *unit) numberAnnotations(s *syntax.ClassDef) {
	eachAnnotation(s.Body, false, func(a *syntax.AnnAssign, conditional bool) {
		if !conditional {
			return
		}
		if u.reached == nil {
			u.reached = map[*syntax.AnnAssign]int{}
		}
		u.reached[a] = len(u.reached) + 1
	})
	if u.reached != nil {
		r := u.temp()
		u.emit(code.BuildSet, r, 0, 0, 0)
		u.emit(code.StoreName, r, 0, 0, u.konst(reachedName))
		u.top = r
	}
}

// loadReached reads the set. LoadName skips the next instruction, which is for names that are not there.
func (u *unit) loadReached(dst int) {
	u.emit(code.LoadName, dst, 0, 0, u.konst(reachedName))
	u.emit(code.LoadConst, dst, 0, 0, u.konst(nil))
}

// reach notes that an annotation was reached.
func (u *unit) reach(s *syntax.AnnAssign) {
	when := u.reached[s]
	if when == 0 {
		return
	}
	r := u.temps(2)
	u.loadReached(r)
	u.loadConst(int64(when), r+1)
	u.emit(code.SetAdd, r, r+1, 0, 0)
	u.top = r
}

// eachAnnotation visits the annotated names of a body, and tells of each whether it is inside of another statement.
func eachAnnotation(body []syntax.Stmt, inside bool, f func(s *syntax.AnnAssign, conditional bool)) {
	for _, s := range body {
		switch s := s.(type) {
		case *syntax.AnnAssign:
			if _, ok := s.Target.(*syntax.Name); ok && s.Simple {
				f(s, inside)
			}
		case *syntax.If:
			eachAnnotation(s.Body, true, f)
			eachAnnotation(s.Orelse, true, f)
		case *syntax.For:
			eachAnnotation(s.Body, true, f)
			eachAnnotation(s.Orelse, true, f)
		case *syntax.While:
			eachAnnotation(s.Body, true, f)
			eachAnnotation(s.Orelse, true, f)
		case *syntax.With:
			eachAnnotation(s.Body, true, f)
		case *syntax.Match:
			for _, c := range s.Cases {
				eachAnnotation(c.Body, true, f)
			}
		case *syntax.Try:
			eachAnnotation(s.Body, true, f)
			for _, h := range s.Handlers {
				eachAnnotation(h.Body, true, f)
			}
			eachAnnotation(s.Orelse, true, f)
			eachAnnotation(s.Finalbody, true, f)
		}
	}
}

// classDef compiles class.
func (u *unit) classDef(s *syntax.ClassDef) {
	defer func(s syntax.Span) { u.span = s }(u.span)
	decorators := u.decorators(s.Decorators)
	r := u.temp()
	if len(s.TypeParams) > 0 {
		u.genericClass(s, r)
	} else {
		u.buildClass(s, s.Bases, r)
	}
	u.decorate(decorators, s.Decorators, r)
	u.at(s)
	u.storeName(s.Name, r)
}

// buildClass emits the call that makes the class.
func (u *unit) buildClass(s *syntax.ClassDef, bases []syntax.Expr, dst int) {
	mark := u.top
	child := u.compileClass(s)
	u.at(s)
	if spread(bases, s.Keywords) {
		w := u.temps(5)
		u.makeFunction(child, w+3, 0)
		u.loadConst(s.Name, w+4)
		u.emit(code.LoadConst, w, 0, 0, u.konst(code.Builtin("__build_class__")))
		u.spreadArgs(s, bases, s.Keywords, w, 2)
		u.at(s)
		u.emit(code.CallEx, w, 0, dst, 0)
		u.top = mark
		return
	}
	w := u.temps(3)
	u.emit(code.LoadConst, w, 0, 0, u.konst(code.Builtin("__build_class__")))
	u.makeFunction(child, w+1, 0)
	u.loadConst(s.Name, w+2)
	kw := u.args(bases, s.Keywords)
	d := -1
	if len(kw) > 0 {
		d = u.konstNames(kw)
	}
	u.at(s)
	u.emit(code.Call, w, 2+len(bases)+len(s.Keywords), dst, d)
	u.top = mark
}

// compileClass compiles the body of a class: a function of one argument, the
// namespace, which stays in register 0. It returns the cell of __class__ if
// methods use it.
func (u *unit) compileClass(s *syntax.ClassDef) *code.Code {
	scope := u.info.Scopes[s]
	c := u.newUnit(u, scope)
	c.isClass = true
	k := c.code
	k.Flags |= code.Class
	k.FirstLine = u.file.Position(s.Start).Line
	k.NumPos, k.NumPosOnly = 1, 1
	k.ParamNames = []string{"namespace"}
	c.nlocals, k.LocalNames = 1, []string{""}
	c.assigned.add(0)
	c.at(s)
	c.declare(nil)
	r := c.temp()
	c.emit(code.LoadGlobal, r, 0, 0, c.global("__name__"))
	c.emit(code.StoreName, r, 0, 0, c.konst("__module__"))
	c.loadConst(k.QualName, r)
	c.emit(code.StoreName, r, 0, 0, c.konst("__qualname__"))
	c.loadConst(int64(k.FirstLine), r)
	c.emit(code.StoreName, r, 0, 0, c.konst("__firstlineno__"))
	if scope.ClassDict != nil {
		c.emit(code.StoreCell, c.places[scope.ClassDict].index, 0, 0, 0)
	}
	if doc, ok := docstring(s.Body); ok {
		c.loadConst(doc, r)
		c.emit(code.StoreName, r, 0, 0, c.konst("__doc__"))
	}
	c.top = r
	if len(s.TypeParams) > 0 {
		t := c.temp()
		if y := scope.Symbols[".type_params"]; y != nil {
			c.loadSymbol(s, y, t)
			c.emit(code.StoreName, t, 0, 0, c.konst("__type_params__"))
		}
		c.top = t
	}
	c.numberAnnotations(s)
	c.stmts(s.Body)
	c.at(s)
	if a := u.info.AnnotationScopes[s]; a != nil {
		r := c.temp()
		c.annotations(s, a, r)
		c.emit(code.StoreName, r, 0, 0, c.konst("__annotate_func__"))
	}
	slices.Sort(c.selfAttrs)
	r = c.temp()
	c.emit(code.LoadConst, r, 0, 0, c.konstNames(c.selfAttrs))
	c.emit(code.StoreName, r, 0, 0, c.konst("__static_attributes__"))
	if scope.ClassCell != nil {
		c.emit(code.Return, c.places[scope.ClassCell].index, 0, 0, 0)
	} else {
		c.emit(code.ReturnNone, 0, 0, 0, 0)
	}
	c.finish()
	return k
}
