package py

// This file defines traceback objects: what __traceback__ gives, level after
// level.

// tracebackObj is a traceback. Its levels are a view of those of the exception
// it was taken from, innermost first, its own the last.
type tracebackObj struct {
	header
	tb    []tbEntry
	next  *tracebackObj // what tb_next gave, so that it gives it again
	up    *tracebackObj // the level around, if this one came from its tb_next
	owner *Exception    // the exception it was taken from
	lineo int           // tb_lineno, if a program chose it
}

func (in *Interp) tracebackOf(e *Exception) Value {
	n := len(e.tb)
	if n == 0 {
		return None
	}
	if o := e.tbObj; o != nil && len(o.tb) == n && &o.tb[0] == &e.tb[0] {
		return ptr(o)
	}
	in.charge(80)
	e.tbObj = &tracebackObj{header: header{kind: KindTraceback}, tb: e.tb[:n:n], owner: e}
	return ptr(e.tbObj)
}

func (in *Interp) setTraceback(v, tb Value) *Exception {
	if tb.p == nil {
		return typeErrorf("__traceback__ may not be deleted")
	}
	e := v.exc()
	switch tb.Kind() {
	case KindNone:
		e.tb, e.tbObj = nil, nil
	case KindTraceback:
		o := (*tracebackObj)(tb.p)
		e.tb, e.tbObj = o.tb, o
	default:
		return typeErrorf("__traceback__ must be a traceback or None")
	}
	return nil
}

// setNext replaces the levels within o.
func (o *tracebackObj) setNext(next *tracebackObj) {
	own := o.tb[len(o.tb)-1]
	var inner []tbEntry
	if next != nil {
		inner = next.tb
	}
	o.tb, o.next = append(append(make([]tbEntry, 0, len(inner)+1), inner...), own), next
	for c, p := o, o.up; p != nil; c, p = p, p.up {
		p.tb = append(append(make([]tbEntry, 0, len(c.tb)+1), c.tb...), p.tb[len(p.tb)-1])
		o = p
	}
	if e := o.owner; e != nil && e.tbObj == o {
		e.tb = o.tb
	}
}

// tracebackChain returns v as a traceback, nil for None.
func tracebackChain(v Value, format string) (*tracebackObj, *Exception) {
	switch v.Kind() {
	case KindNone:
		return nil, nil
	case KindTraceback:
		return (*tracebackObj)(v.p), nil
	}
	return nil, typeErrorf(format, typeName(v))
}

func tracebackNew(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	next, exc := tracebackChain(a[1], "expected traceback object or None, got '%s'")
	if exc != nil {
		return Value{}, exc
	}
	if a[2].Kind() != KindObject || a[2].object().cls != FrameType {
		return Value{}, typeErrorf("traceback() argument 'tb_frame' must be frame, not %s", typeName(a[2]))
	}
	line := 0
	for _, v := range a[3:] {
		n, exc := in.IndexInt(v)
		if exc != nil {
			return Value{}, exc
		}
		line = n
	}
	f := a[2].object().Data.(*frameObj)
	in.charge(96)
	o := &tracebackObj{header: header{kind: KindTraceback}, lineo: line}
	o.tb = []tbEntry{{proto: f.proto, pc: f.pc}}
	if next != nil {
		if exc := in.Alloc(len(next.tb) * 16); exc != nil {
			return Value{}, exc
		}
		o.setNext(next)
	}
	return ptr(o), nil
}

func tracebackSpec() TypeSpec {
	obj := func(v Value) *tracebackObj { return (*tracebackObj)(v.p) }
	last := func(v Value) tbEntry { tb := obj(v).tb; return tb[len(tb)-1] }
	return TypeSpec{Name: "traceback", Final: true, NewSig: "tb_next, tb_frame, tb_lasti, tb_lineno", New: tracebackNew, Getters: []Getter{
		{Name: "tb_lineno", Get: func(_ *Interp, v Value) (Value, *Exception) {
			if n := obj(v).lineo; n != 0 {
				return Int(int64(n)), nil
			}
			return Int(int64(last(v).line())), nil
		}},
		{Name: "tb_lasti", Set: readOnlyMember, Get: func(_ *Interp, v Value) (Value, *Exception) { return Int(int64(last(v).pc) * 2), nil }},
		{Name: "tb_next", Get: func(in *Interp, v Value) (Value, *Exception) {
			o := obj(v)
			n := len(o.tb) - 1
			if n == 0 {
				return None, nil
			}
			if o.next == nil {
				in.charge(80)
				o.next = &tracebackObj{header: header{kind: KindTraceback}, tb: o.tb[:n:n], up: o}
			}
			return ptr(o.next), nil
		}, Set: func(_ *Interp, v, x Value) *Exception {
			if x.p == nil {
				return typeErrorf("can't delete tb_next attribute")
			}
			next, exc := tracebackChain(x, "expected traceback object, got '%s'")
			if exc != nil {
				return exc
			}
			for c := next; c != nil; c = c.next {
				if c == obj(v) {
					return valueErrorf("traceback loop detected")
				}
			}
			obj(v).setNext(next)
			return nil
		}},
	}}
}
