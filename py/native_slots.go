package py

// This file words the errors of special methods that are called by name with a wrong number of arguments. CPython wraps most
// of them in objects with messages of their own; the others are ordinary methods.

// slotMethods are the special methods that are wrapped.
var slotMethods = func() map[string]bool {
	m := map[string]bool{}
	for _, n := range []string{"repr", "hash", "str", "getattribute", "setattr", "delattr", "lt", "le", "eq", "ne", "gt", "ge",
		"iter", "next", "get", "set", "delete", "add", "radd", "sub", "rsub", "mul", "rmul", "mod", "rmod", "divmod", "rdivmod",
		"pow", "rpow", "neg", "pos", "abs", "bool", "invert", "lshift", "rlshift", "rshift", "rrshift", "and", "rand", "xor",
		"rxor", "or", "ror", "int", "float", "index", "iadd", "isub", "imul", "imod", "ipow", "ilshift", "irshift", "iand", "ixor",
		"ior", "floordiv", "rfloordiv", "truediv", "rtruediv", "ifloordiv", "itruediv", "matmul", "rmatmul", "imatmul", "len",
		"getitem", "setitem", "delitem", "contains", "await", "aiter", "anext", "del"} {
		m["__"+n+"__"] = true
	}
	return m
}()

// isSlot tells whether b is a wrapped special method.
func (b *Builtin) isSlot() bool {
	if b.owner == nil || b.class || !slotMethods[b.name] {
		return false
	}
	switch b.name {
	case "__getitem__":
		return b.owner != ListType && b.owner != DictType
	case "__contains__":
		return b.owner != DictType && b.owner != SetType && b.owner != FrozenSetType
	}
	return true
}

// slotCountError is the TypeError of a wrapped method that takes lo to hi arguments besides the receiver.
func slotCountError(lo, hi, got int) *Exception {
	if lo == 1 && hi == 2 {
		return typeErrorf("expected 1 or 2 arguments, got %d", got)
	}
	return typeErrorf("expected %d argument%s, got %d", hi, pluralEnd(hi), got)
}

// hintAt is what a message about an unknown keyword ends in: a similar name of names, or nothing.
func hintAt(name string, names []string) string {
	if s := suggest(name, names); s != "" {
		return ". Did you mean '" + s + "'?"
	}
	return ""
}
