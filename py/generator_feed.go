package py

// This file lets native functions consume generators without leaving the run loop for each item: sum(x for x in l).

// feed hands what g yields to take, until take returns false for an item, which is returned, or g ends: the absent Value. g does
// not stop in between, so take must not run code of the program; and as it may be asked twice, refusing must have no effect.
func (in *Interp) feed(g *Generator, take func(Value) bool) (Value, *Exception) {
	for {
		sink, at := in.sink, in.sinkAt
		in.sink, in.sinkAt = take, in.fp+1
		v, done, exc := in.resume(g, None, nil)
		in.sink, in.sinkAt = sink, at
		switch {
		case exc != nil || done:
			return Value{}, exc
		case !take(v):
			return v, nil
		}
		if exc := in.Charge(1); exc != nil {
			return Value{}, exc
		}
	}
}

// isScalar reports whether working with v runs no code of the program.
func isScalar(v Value) bool {
	switch v.exactKind() {
	case KindInt, KindStr, KindBool, KindFloat, KindNone:
		return true
	}
	return false
}
