package py

// This file exports what typing and unittest need.

// ModuleOutside returns the __name__ of the innermost module on the stack
// other than the named one and those whose names start with an underscore.
func (in *Interp) ModuleOutside(name string) string {
	for i := in.fp; i >= 0; i-- {
		env := in.frames[i].fn.env
		if env == nil || env.mod == nil {
			break
		}
		if n := env.mod.name; n != name && n[0] != '_' {
			return n
		}
	}
	return "__main__"
}

// MainNames returns a dict of the variables of the program.
func (in *Interp) MainNames() (Value, *Exception) {
	if in.main == nil {
		return ptr(in.newDict()), nil
	}
	return ptr(in.main.names()), nil
}
