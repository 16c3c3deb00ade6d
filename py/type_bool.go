package py

// This file defines bool and the type of None.

import "toolweaver/py/syntax"

var boolArgs = newArgs("bool", "object=False, /")

var strTrue, strFalse, strNone = staticStr("True"), staticStr("False"), staticStr("None")

func boolSpec() TypeSpec {
	return TypeSpec{
		Name:   "bool",
		Doc:    "Returns True when the argument is true, False otherwise.",
		Bases:  []*Type{IntType},
		Final:  true,
		New:    bool_new,
		NewSig: "...",
		Methods: append(numberOperators("int", syntax.BitAnd, syntax.BitOr, syntax.BitXor), []Def{
			{"__repr__", "", bool_repr, ""},
			{"__invert__", "", numberUnaryMethod(syntax.Invert), ""},
		}...),
	}
}

func bool_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	if _, exc := newClass(args, BoolType); exc != nil {
		return Value{}, exc
	}
	a, exc := boolArgs.bind(args[1:], kw)
	if exc != nil {
		return Value{}, exc
	}
	t, exc := in.optionalTruth(a[0])
	return Bool(t), exc
}

// boolText is str of a bool.
func boolText(v Value) Value {
	if v.b() {
		return strTrue
	}
	return strFalse
}

func bool_repr(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	return boolText(args[0]), nil
}

func noneSpec() TypeSpec {
	return TypeSpec{
		Name:   "NoneType",
		Doc:    "The type of the None singleton.",
		Final:  true,
		New:    none_new,
		NewSig: "...",
		Methods: []Def{
			{"__bool__", "", func(*Interp, []Value, *Kwargs) (Value, *Exception) { return False, nil }, ""},
			{"__repr__", "", func(*Interp, []Value, *Kwargs) (Value, *Exception) { return strNone, nil }, ""},
			{"__hash__", "", none_hash, ""},
			{"__eq__", "value, /", none_eq, ""},
			{"__ne__", "value, /", none_ne, ""},
		},
	}
}

func none_new(in *Interp, args []Value, kw *Kwargs) (Value, *Exception) {
	if len(args) > 1 || kw.Len() > 0 {
		return Value{}, typeErrorf("NoneType takes no arguments")
	}
	return None, nil
}

func none_hash(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	h, exc := in.Hash(None)
	return Int(h), exc
}

func none_eq(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if args[1].IsNone() {
		return True, nil
	}
	return NotImplemented, nil
}

func none_ne(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if args[1].IsNone() {
		return False, nil
	}
	return NotImplemented, nil
}
