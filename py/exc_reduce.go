package py

// This file defines how exceptions are taken apart and made again: what copy,
// deepcopy and __reduce__ see.

// excReduced lists the attributes of built-in classes that are part of the
// state beside __dict__.
var excReduced = []struct {
	cls    *Type
	names  []string
	always bool // the state holds args too
}{
	{AttributeError, []string{"name"}, true},
	{ImportError, []string{"name", "path", "name_from"}, false},
}

// excReduce is e.__reduce__().
func (in *Interp) excReduce(e *Exception) Value {
	args := e.args
	if e.Is(OSError) {
		args = in.osErrorArgs(e)
	}
	parts := []Value{ptr(e.cls), in.tupleOf(append([]Value(nil), args...))}
	state := e.attrs
	for _, r := range excReduced {
		if !e.Is(r.cls) {
			continue
		}
		d := in.newDict()
		if e.attrs != nil {
			e.attrs.Each(func(k, v Value) bool {
				if k.isStr() {
					d.setStr(k, v)
				}
				return true
			})
		}
		for _, n := range r.names {
			if v := e.member(n); v.p != nil && !v.IsNone() {
				d.setStr(staticStr(n), v)
			}
		}
		if r.always {
			d.setStr(staticStr("args"), in.NewTuple(e.args...))
		}
		if state = d; d.Len() == 0 {
			state = nil
		}
	}
	if state != nil && (state.Len() > 0 || state == e.attrs) {
		parts = append(parts, ptr(state))
	}
	return in.tupleOf(parts)
}

// excSetState is __setstate__: every item of the state becomes an attribute.
func excSetState(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	if a[1].IsNone() {
		return None, nil
	}
	if !a[1].isDict() {
		return Value{}, typeErrorf("state is not a dictionary")
	}
	d := a[1].dict()
	for i := d.next(0); i >= 0; i = d.next(i + 1) {
		k, v := d.ents[i].k, d.ents[i].v
		if !k.isStr() {
			return Value{}, typeErrorf("attribute name must be string, not '%s'", typeName(k))
		}
		if exc := in.SetAttr(a[0], k, v); exc != nil {
			return Value{}, exc
		}
		if exc := in.Charge(1); exc != nil {
			return Value{}, exc
		}
	}
	return None, nil
}
