package py

import "slices"

import "maps"

// This file makes functions out of source for modules of the library that write methods, as dataclasses does.

// Define runs source, which defines the function name, with the variables of env around it, and returns the function. The source is the
// library's: text of a program must not get into it but as identifiers, which the caller has checked. It is charged by its length.
func (in *Interp) Define(file, source, name string, env map[string]Value) (Value, *Exception) {
	if exc := in.Charge(len(source) / 4); exc != nil {
		return Value{}, exc
	}
	if exc := in.Alloc(len(source)*4 + 1000); exc != nil {
		return Value{}, exc
	}
	prog, err := Compile(file, source, CompileOptions{Module: true, Predeclared: func(n string) bool { _, ok := env[n]; return ok }})
	if err != nil {
		return Value{}, Errorf(SyntaxError, "%s: %s", file, err.Error()) // a keyword as an identifier
	}
	m := in.NewModule("builtins")
	for _, n := range slices.Sorted(maps.Keys(env)) {
		m.Set(in, n, env[n])
	}
	if exc := in.runModule(m, prog); exc != nil {
		return Value{}, exc
	}
	return m.Get(in, name), nil
}

// RebindClass makes the functions that refer to a class by __class__ or super() refer to the one that has taken its place, and reports
// whether fn is such a function.
func (in *Interp) RebindClass(fn, old, replacement Value) bool {
	if fn.Kind() != KindFunction {
		return false
	}
	f := fn.fn()
	for i, free := range f.proto.Free {
		if free.Name == "__class__" && f.free[i].v.is(old) {
			f.free[i].v = replacement
			return true
		}
	}
	return false
}
