package py

// This file defines what OSError has beyond other exceptions: the class an error number stands for, the attributes
// taken from the arguments, and its str().

// osErrorClasses are the classes of error numbers, as Linux counts them.
var osErrorClasses = map[int64]*Type{
	1: PermissionError, 2: FileNotFoundError, 3: ProcessLookupError, 4: InterruptedError, 10: ChildProcessError,
	11: BlockingIOError, 13: PermissionError, 17: FileExistsError, 20: NotADirectoryError, 21: IsADirectoryError,
	32: BrokenPipeError, 103: ConnectionAbortedError, 104: ConnectionResetError, 108: BrokenPipeError,
	110: TimeoutError, 111: ConnectionRefusedError, 114: BlockingIOError, 115: BlockingIOError,
}

// osErrorParsesInInit reports whether the arguments are for __init__: a class
// that has one of its own, and no __new__, decides what they mean.
func osErrorParsesInInit(t *Type) bool {
	own := func(id special) bool { return !t.special(id).is(OSError.special(id)) }
	return own(spInit) && !own(spNew)
}

func osErrorNew(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	t := a[0].typ()
	in.charge(160 + len(a)*sizeValue)
	if osErrorParsesInInit(t) {
		return ptr(newExc(t)), nil
	}
	if kw.Len() > 0 {
		return Value{}, typeErrorf("%s() takes no keyword arguments", t.name)
	}
	if n := len(a) - 1; t == OSError && n >= 2 && n <= 5 && (a[1].isInt() || a[1].isBool()) {
		number, _ := a[1].AsInt()
		if c := osErrorClasses[number]; c != nil {
			t = c
		}
	}
	e := newExc(t)
	return ptr(e), in.osErrorParse(e, a[1:])
}

func osErrorInit(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	e := a[0].exc()
	if !osErrorParsesInInit(e.cls) {
		return None, nil
	}
	if kw.Len() > 0 {
		return Value{}, typeErrorf("%s() takes no keyword arguments", e.cls.name)
	}
	return None, in.osErrorParse(e, a[1:])
}

// osErrorParse sets the attributes that the arguments stand for.
func (in *Interp) osErrorParse(e *Exception, args []Value) *Exception {
	args = append([]Value(nil), args...)
	e.args, e.members = args, makeDict()
	if len(args) < 2 || len(args) > 5 {
		return nil
	}
	e.setMember("errno", args[0])
	e.setMember("strerror", args[1])
	if len(args) < 3 || args[2].IsNone() {
		return nil
	}
	if e.cls == BlockingIOError && isNumber(args[2]) {
		n, exc := in.Index(args[2])
		if exc != nil {
			return exc
		}
		e.setMember("characters_written", n)
		return nil
	}
	e.setMember("filename", args[2])
	if len(args) == 5 && !args[4].IsNone() {
		e.setMember("filename2", args[4])
	}
	e.args = args[:2:2]
	return nil
}

func osErrorGetters() []Getter {
	return []Getter{osErrorMember("errno", 0), osErrorMember("strerror", 1), osErrorMember("filename", 2), osErrorMember("filename2", 4), {
		Name: "characters_written",
		Get: func(in *Interp, v Value) (Value, *Exception) {
			if x := v.exc().member("characters_written"); x.p != nil {
				return x, nil
			}
			return Value{}, Errorf(AttributeError, "characters_written")
		},
		Set: func(in *Interp, v, x Value) *Exception {
			e := v.exc()
			if x.p == nil {
				if e.member("characters_written").p == nil {
					return Errorf(AttributeError, "characters_written")
				}
				e.delMember("characters_written")
				return nil
			}
			n, exc := in.Index(x)
			if exc == nil {
				e.setMember("characters_written", n)
			}
			return exc
		},
	}}
}

// osErrorValue is the attribute taken from argument i, absent if not given.
func (e *Exception) osErrorValue(name string, i int) Value {
	if e.members == nil { // made by the engine
		if len(e.args) >= 2 && i < len(e.args) {
			return e.args[i]
		}
		return Value{}
	}
	return e.member(name)
}

func osErrorMember(name string, i int) Getter {
	return Getter{Name: name, Get: func(in *Interp, v Value) (Value, *Exception) {
		return orNone(v.exc().osErrorValue(name, i)), nil
	}, Set: func(in *Interp, v, x Value) *Exception {
		e := v.exc()
		if e.members == nil {
			if exc := in.osErrorParse(e, e.args); exc != nil {
				return exc
			}
		}
		if x.p == nil {
			e.delMember(name)
		} else {
			e.setMember(name, x)
		}
		return nil
	}}
}

func osErrorStr(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	e := a[0].exc()
	number, text := e.osErrorValue("errno", 0), e.osErrorValue("strerror", 1)
	file, file2 := e.osErrorValue("filename", 2), e.osErrorValue("filename2", 4)
	if file.p == nil && (number.p == nil || text.p == nil) {
		return excStr(in, a, kw)
	}
	n, exc := in.Str(orNone(number))
	if exc != nil {
		return Value{}, exc
	}
	s, exc := in.Str(orNone(text))
	if exc != nil {
		return Value{}, exc
	}
	out := "[Errno " + n + "] " + s
	for i, f := range []Value{file, file2} {
		if f.p == nil {
			break
		}
		r, exc := in.Repr(f)
		if exc != nil {
			return Value{}, exc
		}
		out += []string{": ", " -> "}[i] + r
	}
	return in.NewStr(out), nil
}

// osErrorArgs are the arguments that make an equal OSError.
func (in *Interp) osErrorArgs(e *Exception) []Value {
	args := append([]Value(nil), e.args...)
	if file := e.member("filename"); len(args) == 2 && file.p != nil {
		args = append(args, file)
		if file2 := e.member("filename2"); file2.p != nil {
			args = append(args, None, file2)
		}
	}
	return args
}
