package dataclasses

// This file defines __repr__, __eq__, __hash__ and the orderings of
// dataclasses.

import (
	"strings"

	"toolweaver/py"
	"toolweaver/py/syntax"
)

// tupleOf returns the named attributes of an object as a tuple.
func tupleOf(in *py.Interp, obj value, names []value) (value, exception) {
	vals := make([]value, len(names))
	for i, n := range names {
		var exc exception
		if vals[i], exc = in.GetAttr(obj, n); exc != nil {
			return value{}, exc
		}
	}
	return in.NewTuple(vals...), nil
}

func method(name, sig string, fn py.NativeFunc) value {
	return py.NewMethod(py.ObjectType, py.Def{Name: name, Sig: sig, Fn: fn})
}

func makeRepr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	names, exc := in.Items(a[0])
	if exc != nil {
		return value{}, exc
	}
	return method("__repr__", "", func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
		self := a[0]
		leave, again, exc := in.EnterRepr(self)
		if exc != nil {
			return value{}, exc
		}
		if again {
			return in.NewStr("..."), nil
		}
		defer leave()
		var b strings.Builder
		b.WriteString(py.TypeOf(self).QualName() + "(")
		for i, n := range names {
			v, exc := in.GetAttr(self, n)
			if exc != nil {
				return value{}, exc
			}
			s, exc := in.Repr(v)
			if exc != nil {
				return value{}, exc
			}
			if exc := in.Alloc(len(s)); exc != nil {
				return value{}, exc
			}
			if i > 0 {
				b.WriteString(", ")
			}
			text, _ := n.Text()
			b.WriteString(text + "=" + s)
		}
		return in.NewStr(b.String() + ")"), nil
	}), nil
}

func makeEq(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	names, exc := in.Items(a[0])
	if exc != nil {
		return value{}, exc
	}
	return method("__eq__", "other, /", func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
		if py.Same(a[0], a[1]) {
			return py.True, nil
		}
		if py.TypeOf(a[0]) != py.TypeOf(a[1]) {
			return py.NotImplemented, nil
		}
		if exc := in.EnterNative(); exc != nil {
			return value{}, exc
		}
		defer in.LeaveNative()
		for _, n := range names {
			x, exc := in.GetAttr(a[0], n)
			if exc != nil {
				return value{}, exc
			}
			y, exc := in.GetAttr(a[1], n)
			if exc != nil {
				return value{}, exc
			}
			if py.Same(x, y) && x.Kind() != py.KindFloat {
				continue
			}
			eq, exc := in.Equal(x, y)
			if exc != nil || !eq {
				return py.False, exc
			}
		}
		return py.True, nil
	}), nil
}

func makeOrder(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	name, _ := a[0].Text()
	names, exc := in.Items(a[1])
	if exc != nil {
		return value{}, exc
	}
	op := map[string]syntax.CmpOp{"__lt__": syntax.Lt, "__le__": syntax.LtE, "__gt__": syntax.Gt, "__ge__": syntax.GtE}[name]
	return method(name, "other, /", func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
		if py.TypeOf(a[0]) != py.TypeOf(a[1]) {
			return py.NotImplemented, nil
		}
		x, exc := tupleOf(in, a[0], names)
		if exc != nil {
			return value{}, exc
		}
		y, exc := tupleOf(in, a[1], names)
		if exc != nil {
			return value{}, exc
		}
		return in.Compare(op, x, y)
	}), nil
}

func makeHash(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	names, exc := in.Items(a[0])
	if exc != nil {
		return value{}, exc
	}
	return method("__hash__", "", func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
		t, exc := tupleOf(in, a[0], names)
		if exc != nil {
			return value{}, exc
		}
		h, exc := in.Hash(t)
		return py.Int(h), exc
	}), nil
}
