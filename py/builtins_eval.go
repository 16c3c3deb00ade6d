package py

// This file defines what is left of eval: expressions of literals and operators, which programs read from data. Names, calls
// and attributes are refused, so that no text becomes code. ast.literal_eval (package lib/ast) is the same without operators.

import (
	"errors"
	"reflect"
	"strings"

	"toolweaver/py/syntax"
)

// LiteralMode says what EvalLiteral accepts besides literals and containers of them.
type LiteralMode uint8

// The modes.
const (
	LiteralsOnly      LiteralMode = iota // signs of numbers, and sums that make a complex number: ast.literal_eval
	LiteralsOperators                    // all operators, comparisons and subscripts: eval
	annotationNames                      // names, attributes and calls of nothing: EvalAnnotation
)

const (
	maxEvalText  = 1 << 20
	maxEvalDepth = 200
)

const evalRefusal = "eval() computes literals and operators only; programs cannot evaluate text as code: call functions and use names in the program itself"

// EvalLiteral parses text as one expression and computes it. The exception is a SyntaxError, a ValueError for something other
// than a literal, or what the operators raise.
func (in *Interp) EvalLiteral(text string, mode LiteralMode) (Value, *Exception) {
	return in.evalText(text, literalEval{in: in, mode: mode})
}

// EvalAnnotation computes an annotation that is kept as text: names with attributes, subscripts, unions and literals. It calls
// nothing. Names are those of the dict names, which may be nil, then the variables of the module that owner, a function or a
// class, is of, or of the program, then the built-ins.
func (in *Interp) EvalAnnotation(text string, names *Dict, owner Value) (Value, *Exception) {
	env := in.main
	switch owner.exactKind() &^ kindSub {
	case KindFunction:
		env = owner.fn().env
	case KindMethod:
		if f := owner.method().fn; f.exactKind() == KindFunction {
			env = f.fn().env
		}
	case KindType:
		if m := in.modules[owner.typ().module]; m != nil && m.env != nil {
			env = m.env
		}
	}
	return in.evalText(text, literalEval{in: in, mode: annotationNames, lookup: func(name string) (Value, *Exception) {
		if names != nil {
			v, exc := in.DictGet(names, in.internName(name))
			if exc != nil || v.p != nil {
				return v, exc
			}
		}
		if env != nil {
			for i, n := range env.prog.names {
				if v := env.globals[i]; v.p != nil && n.str().s == name {
					return v, nil
				}
			}
		}
		if v, ok := builtinNames[name]; ok {
			return v, nil
		}
		return Value{}, Errorf(NameError, "name '%s' is not defined", name)
	}})
}

func (in *Interp) evalText(text string, e literalEval) (Value, *Exception) {
	if len(text) > maxEvalText {
		return Value{}, valueErrorf("the expression is longer than %d bytes", maxEvalText)
	}
	if strings.IndexByte(text, 0) >= 0 {
		return Value{}, Errorf(SyntaxError, "source code string cannot contain null bytes")
	}
	if exc := in.Charge(len(text)); exc != nil {
		return Value{}, exc
	}
	if exc := in.Alloc(len(text) * 8); exc != nil {
		return Value{}, exc
	}
	file, exc, err := in.ParseSource("<unknown>", strings.TrimLeft(text, " \t"))
	if exc != nil {
		return Value{}, exc
	}
	if err != nil {
		var se *syntax.SyntaxError
		if errors.As(err, &se) {
			return Value{}, Errorf(SyntaxError, "%s (<unknown>, line %d)", se.Msg, se.Pos.Line)
		}
		return Value{}, Errorf(SyntaxError, "%s", err.Error())
	}
	e.file = file
	if len(file.Body) == 1 {
		if s, ok := file.Body[0].(*syntax.ExprStmt); ok {
			mark := len(in.roots)
			defer func() { in.roots = in.roots[:mark] }()
			return e.value(s.Value, 0)
		}
	}
	return Value{}, Errorf(SyntaxError, "invalid syntax (<unknown>, line 1)")
}

// literalEval computes one expression. Intermediate values are kept in the interpreter's roots.
type literalEval struct {
	in     *Interp
	mode   LiteralMode
	lookup func(name string) (Value, *Exception) // of annotationNames
	file   *syntax.File
}

func (e *literalEval) refuse(x syntax.Expr) (Value, *Exception) {
	switch e.mode {
	case LiteralsOperators:
		return Value{}, Errorf(NotImplementedError, evalRefusal)
	case annotationNames:
		return Value{}, Errorf(NotImplementedError, "an annotation that is text may have names, attributes, subscripts and operators only: %s", syntax.Unparse(x))
	}
	return Value{}, valueErrorf("malformed node or string on line %d: %s", e.file.Position(x.Range().Start).Line,
		strings.TrimPrefix(reflect.TypeOf(x).String(), "*syntax."))
}

func (e *literalEval) keep(v Value) Value {
	e.in.pushRoot(v)
	return v
}

func (e *literalEval) value(x syntax.Expr, depth int) (Value, *Exception) {
	if depth > maxEvalDepth {
		return Value{}, Errorf(RecursionError, "maximum recursion depth exceeded during evaluation")
	}
	if exc := e.in.Charge(1); exc != nil {
		return Value{}, exc
	}
	depth++
	switch x := x.(type) {
	case *syntax.Constant:
		return e.keep(e.constant(x)), nil
	case *syntax.Tuple:
		items, exc := e.values(x.Elts, depth)
		return e.keep(e.in.NewTuple(items...)), exc
	case *syntax.List:
		items, exc := e.values(x.Elts, depth)
		return e.keep(e.in.NewList(items)), exc
	case *syntax.Set:
		items, exc := e.values(x.Elts, depth)
		if exc != nil {
			return Value{}, exc
		}
		return e.set(items)
	case *syntax.Dict:
		return e.dict(x, depth)
	case *syntax.Call: // set()
		if f, ok := x.Func.(*syntax.Name); ok && f.ID == "set" && len(x.Args)+len(x.Keywords) == 0 {
			return e.set(nil)
		}
	case *syntax.UnaryOp:
		return e.unary(x, depth)
	case *syntax.BinOp:
		return e.binary(x, depth)
	}
	if e.mode != LiteralsOnly {
		return e.operators(x, depth)
	}
	return e.refuse(x)
}

func (e *literalEval) values(list []syntax.Expr, depth int) ([]Value, *Exception) {
	items := make([]Value, len(list))
	for i, x := range list {
		v, exc := e.value(x, depth)
		if exc != nil {
			return nil, exc
		}
		items[i] = v
	}
	return items, nil
}

func (e *literalEval) set(items []Value) (Value, *Exception) {
	s := e.in.NewSet()
	e.keep(ptr(s))
	for _, v := range items {
		if _, exc := e.in.setAdd(s, v); exc != nil {
			return Value{}, exc
		}
	}
	return ptr(s), nil
}

func (e *literalEval) dict(x *syntax.Dict, depth int) (Value, *Exception) {
	d := e.in.newDict()
	e.keep(ptr(d))
	for i, key := range x.Keys {
		if key == nil {
			return e.refuse(x)
		}
		k, exc := e.value(key, depth)
		if exc != nil {
			return Value{}, exc
		}
		v, exc := e.value(x.Values[i], depth)
		if exc != nil {
			return Value{}, exc
		}
		if exc := e.in.DictSet(d, k, v); exc != nil {
			return Value{}, exc
		}
	}
	return ptr(d), nil
}

func (e *literalEval) constant(c *syntax.Constant) Value {
	switch c.Kind {
	case syntax.ConstTrue:
		return True
	case syntax.ConstFalse:
		return False
	case syntax.ConstEllipsis:
		return Ellipsis
	case syntax.ConstInt:
		if c.Big != nil {
			return e.in.NewBig(c.Big)
		}
		return Int(c.Int)
	case syntax.ConstFloat:
		return Float(c.Float)
	case syntax.ConstComplex:
		return e.in.NewComplex(complex(0, c.Float))
	case syntax.ConstStr:
		return e.in.NewStr(c.Str)
	case syntax.ConstBytes:
		return e.in.NewBytes(c.Str)
	}
	return None
}

// plainNumber tells whether v is an int, float or complex and no bool.
func plainNumber(v Value) bool {
	switch v.exactKind() {
	case KindInt, KindBig, KindFloat, KindComplex:
		return true
	}
	return false
}

func (e *literalEval) unary(x *syntax.UnaryOp, depth int) (Value, *Exception) {
	if x.Op == syntax.Not && e.mode == LiteralsOnly {
		return e.refuse(x)
	}
	v, exc := e.value(x.Operand, depth)
	if exc != nil {
		return Value{}, exc
	}
	if _, literal := x.Operand.(*syntax.Constant); e.mode == LiteralsOnly && (x.Op == syntax.Invert || !plainNumber(v) || !literal) {
		return e.refuse(x.Operand)
	}
	if x.Op == syntax.Not {
		t, exc := e.in.Truth(v)
		return Bool(!t), exc
	}
	r, exc := e.in.Unary(x.Op, v)
	return e.keep(r), exc
}

func (e *literalEval) binary(x *syntax.BinOp, depth int) (Value, *Exception) {
	a, exc := e.value(x.Left, depth)
	if exc != nil {
		return Value{}, exc
	}
	b, exc := e.value(x.Right, depth)
	if exc != nil {
		return Value{}, exc
	}
	_, literal := x.Right.(*syntax.Constant)
	if e.mode == LiteralsOnly && (x.Op != syntax.Add && x.Op != syntax.Sub || !plainNumber(a) || a.exactKind() == KindComplex || b.exactKind() != KindComplex || !literal) {
		return e.refuse(x)
	}
	r, exc := e.in.Binary(x.Op, a, b, false)
	return e.keep(r), exc
}

// operators computes what only eval accepts.
func (e *literalEval) operators(x syntax.Expr, depth int) (Value, *Exception) {
	switch x := x.(type) {
	case *syntax.BoolOp:
		var v Value
		for _, y := range x.Values {
			var exc *Exception
			if v, exc = e.value(y, depth); exc != nil {
				return Value{}, exc
			}
			t, exc := e.in.Truth(v)
			if exc != nil {
				return Value{}, exc
			}
			if t == (x.Op == syntax.Or) {
				break
			}
		}
		return v, nil
	case *syntax.Compare:
		return e.compare(x, depth)
	case *syntax.IfExp:
		v, exc := e.value(x.Test, depth)
		if exc != nil {
			return Value{}, exc
		}
		t, exc := e.in.Truth(v)
		if exc != nil {
			return Value{}, exc
		}
		if t {
			return e.value(x.Body, depth)
		}
		return e.value(x.Orelse, depth)
	case *syntax.Subscript:
		if _, ok := x.Index.(*syntax.Slice); ok {
			return e.refuse(x)
		}
		v, exc := e.value(x.Value, depth)
		if exc != nil {
			return Value{}, exc
		}
		i, exc := e.value(x.Index, depth)
		if exc != nil {
			return Value{}, exc
		}
		r, exc := e.in.GetItem(v, i)
		return e.keep(r), exc
	case *syntax.Name:
		if e.lookup != nil {
			v, exc := e.lookup(x.ID)
			return e.keep(v), exc
		}
	case *syntax.Attribute:
		if e.lookup != nil {
			v, exc := e.value(x.Value, depth)
			if exc != nil {
				return Value{}, exc
			}
			r, exc := e.in.GetAttr(v, e.in.internName(x.Attr))
			return e.keep(r), exc
		}
	}
	return e.refuse(x)
}

func (e *literalEval) compare(x *syntax.Compare, depth int) (Value, *Exception) {
	a, exc := e.value(x.Left, depth)
	if exc != nil {
		return Value{}, exc
	}
	for i, op := range x.Ops {
		b, exc := e.value(x.Comparators[i], depth)
		if exc != nil {
			return Value{}, exc
		}
		t, exc := e.holds(op, a, b)
		if exc != nil || !t {
			return False, exc
		}
		a = b
	}
	return True, nil
}

func (e *literalEval) holds(op syntax.CmpOp, a, b Value) (bool, *Exception) {
	switch op {
	case syntax.Is, syntax.IsNot:
		return sameObject(a, b) == (op == syntax.Is), nil
	case syntax.In, syntax.NotIn:
		t, exc := e.in.Contains(b, a)
		return t == (op == syntax.In), exc
	}
	return e.in.compareBool(op, a, b)
}

func builtin_eval(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	text, ok := args[0].Text()
	if !ok {
		return Value{}, typeErrorf("eval() arg 1 must be a string, bytes or code object")
	}
	return in.EvalLiteral(text, LiteralsOperators)
}
