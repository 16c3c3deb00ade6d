package py

// This file defines the names in scope everywhere: the built-in types and the
// table of built-in functions, whose code is in builtins_*.go.

// initBuiltins fills builtinNames.
func initBuiltins() {
	for _, t := range []*Type{
		ObjectType, TypeType, BoolType, IntType, FloatType, ComplexType, StrType, BytesType, ByteArrayType, memoryViewType, TupleType, ListType, DictType,
		SetType, FrozenSetType, RangeType, SliceType, PropertyType, StaticMethodType, ClassMethodType, SuperType,
	} {
		builtinNames[t.name] = ptr(t)
	}
	builtinNames["NotImplemented"] = NotImplemented
	builtinNames["Ellipsis"] = Ellipsis
	builtinNames["__debug__"] = True
	for _, d := range builtinFunctions() {
		builtinNames[d.Name] = NewBuiltin("builtins", d).Value()
	}
}

func builtinFunctions() []Def {
	return []Def{
		{"abs", "number, /", builtin_abs, "Return the absolute value of the argument."},
		{"aiter", "async_iterable, /", builtin_aiter, "Return an asynchronous iterator for an asynchronous iterable."},
		{"all", "iterable, /", builtin_all, "Return True if all items are true."},
		{"anext", "aiterator, default=<unrepresentable>, /", builtin_anext, "Return the next item of an asynchronous iterator."},
		{"any", "iterable, /", builtin_any, "Return True if any item is true."},
		{"ascii", "obj, /", builtin_ascii, "Return the repr with characters beyond ASCII escaped."},
		{"bin", "number, /", builtin_bin, "Return the binary representation of an integer."},
		{"callable", "obj, /", builtin_callable, "Return whether the object can be called."},
		{"chr", "i, /", builtin_chr, "Return the character of a code point."},
		{"delattr", "obj, name, /", builtin_delattr, "Delete the named attribute."},
		{"dir", "object=<unrepresentable>, /", builtin_dir, "Return the names of the attributes, sorted."},
		{"divmod", "x, y, /", builtin_divmod, "Return the tuple (x//y, x%y)."},
		{"format", "value, format_spec='', /", builtin_format, "Return the value formatted as the specification says."},
		{"getattr", "object, name, default=<unrepresentable>, /", builtin_getattr, "Return the named attribute, or default if it is missing."},
		{"hasattr", "obj, name, /", builtin_hasattr, "Return whether the object has the named attribute."},
		{"hash", "obj, /", builtin_hash, "Return the hash value."},
		{"exit", "code=None, /", builtin_exit, "End the program by raising SystemExit."},
		{"quit", "code=None, /", builtin_exit, "End the program by raising SystemExit."},
		{"eval", "source, /, globals=None, locals=None", builtin_eval, "Compute an expression of literals and operators."},
		{"hex", "number, /", builtin_hex, "Return the hexadecimal representation of an integer."},
		{"id", "obj, /", builtin_id, "Return the identity of an object."},
		{"isinstance", "obj, class_or_tuple, /", builtin_isinstance, "Return whether an object is an instance of a class."},
		{"issubclass", "cls, class_or_tuple, /", builtin_issubclass, "Return whether a class is derived from another one."},
		{"iter", "object, sentinel=<unrepresentable>, /", builtin_iter, "Return an iterator over the object, or one that calls it until it returns the sentinel."},
		{"len", "obj, /", builtin_len, "Return the number of items."},
		{"max", "...", builtin_max, "max(iterable, *[, default, key])\nmax(arg1, arg2, *args, *[, key])\n\nReturn the largest item."},
		{"min", "...", builtin_min, "min(iterable, *[, default, key])\nmin(arg1, arg2, *args, *[, key])\n\nReturn the smallest item."},
		{"next", "iterator, default=<unrepresentable>, /", builtin_next, "Return the next item, or default at the end."},
		{"oct", "number, /", builtin_oct, "Return the octal representation of an integer."},
		{"ord", "character, /", builtin_ord, "Return the code point of a character."},
		{"pow", "base, exp, mod=None", builtin_pow, "Return base**exp, or base**exp % mod."},
		{"print", "...", builtin_print, "print(*args, sep=' ', end='\\n', file=None, flush=False)\n\nWrite the values to the output."},
		{"repr", "obj, /", builtin_repr, "Return the canonical text of an object."},
		{"round", "number, ndigits=None", builtin_round, "Round a number to a precision in decimal digits."},
		{"setattr", "obj, name, value, /", builtin_setattr, "Set the named attribute."},
		{"sorted", "...", builtin_sorted, "sorted(iterable, /, *, key=None, reverse=False)\n\nReturn a new sorted list."},
		{"sum", "iterable, /, start=0", builtin_sum, "Return the sum of the items and start."},
		{"vars", "object=<unrepresentable>, /", builtin_vars, "Return the __dict__ of an object."},
	}
}

// absentBuiltins are the built-in functions of Python that programs here do
// not have, with what to do instead. Their use is a NameError.
var absentBuiltins = map[string]string{
	"__import__": "write an import statement",
	"breakpoint": "there is no debugger; use print()",
	"compile":    "programs cannot compile code at run time; write the code in the program itself",
	"exec":       "programs cannot execute text as code; write the code in the program itself",
	"help":       "there is no interactive help; print the __doc__ of the object",
	"input":      "programs cannot ask for input; pass values in when the program is started, or call a tool",
	"memoryview": "use bytes or bytearray",
	"open":       "programs have no file system; call a tool that reads or writes files",
}

// builtin_exit is exit and quit, which interactive sessions have, and which programs call all the same.
func builtin_exit(_ *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	if args[0].IsAbsent() {
		return Value{}, NewException(SystemExit)
	}
	return Value{}, NewException(SystemExit, args[0])
}
