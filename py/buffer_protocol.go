package py

// This file defines the buffer protocol of PEP 688: the methods __buffer__ and
// __release_buffer__ of bytes-like objects, and memoryview of an object whose
// class defines them.

// The names are looked up in classes of the program only; they are no
// operators.
var (
	nmBuffer        = intern("__buffer__")
	nmReleaseBuffer = intern("__release_buffer__")
)

// bufferWritable is the flag that asks for a buffer that can be written.
const bufferWritable = 1

// bufferFullReadOnly is what memoryview and the constructors ask for:
// inspect.BufferFlags.FULL_RO.
const bufferFullReadOnly = 0x11C

// BufferMethods returns the method rows of a type whose objects lend their
// bytes and take note when they are given back.
func BufferMethods() []Def {
	return []Def{
		{"__buffer__", "flags, /", object_buffer, "Return a buffer object that exposes the underlying memory of the object."},
		{"__release_buffer__", "buffer, /", object_release_buffer, "Release the buffer object that exposes the underlying memory of the object."},
	}
}

func object_buffer(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	flags, exc := in.IndexInt32(args[1])
	if exc != nil {
		return Value{}, exc
	}
	v, exc := in.plainView(args[0])
	if exc == nil && flags&bufferWritable != 0 && viewOf(v).readOnly {
		what := "Object is not writable."
		if viewOf(args[0]) != nil {
			what = "memoryview: underlying buffer is not writable"
		}
		return Value{}, Errorf(BufferError, "%s", what)
	}
	return v, exc
}

func object_release_buffer(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	m := viewOf(args[1])
	switch {
	case m == nil:
		return Value{}, typeErrorf("expected a memoryview object")
	case m.released:
		return Value{}, valueErrorf("memoryview's buffer has already been released")
	case !m.obj.is(args[0]) && !m.shown.is(args[0]):
		return Value{}, valueErrorf("memoryview's buffer is not this object")
	}
	return in.releaseView(args[1])
}

// lends reports whether the class of v, written in Python, defines
// __buffer__.
func lends(v Value) (Value, bool) {
	t := typeOf(v)
	if t.tflags&typeUser == 0 {
		return Value{}, false
	}
	f := t.lookup(nmBuffer.str())
	return f, f.p != nil && f.exactKind() != KindBuiltin
}

// lentView returns a view of what v.__buffer__, which is f, returns.
func (in *Interp) lentView(v, f Value) (Value, *Exception) {
	r, exc := in.callSpecial(f, v, Int(bufferFullReadOnly))
	if exc != nil {
		return Value{}, exc
	}
	if viewOf(r) == nil {
		return Value{}, typeErrorf("__buffer__ returned non-memoryview object")
	}
	m, exc := liveView(r)
	if exc != nil {
		return Value{}, exc
	}
	c := m.clone()
	c.shown, c.lent = v, r
	return in.NewObject(memoryViewType, c), nil
}

// lentBytes returns a copy of the bytes that v.__buffer__, which is f, lends.
func (in *Interp) lentBytes(v, f Value) ([]byte, *Exception) {
	view, exc := in.lentView(v, f)
	if exc != nil {
		return nil, exc
	}
	in.pushRoot(view)
	defer in.popRoot()
	if exc := in.allocStr(viewOf(view).nbytes()); exc != nil {
		return nil, exc
	}
	b := append([]byte(nil), bytesView(view)...)
	_, exc = in.releaseView(view)
	return b, exc
}

// releaseView releases a view and gives back what was lent for it.
func (in *Interp) releaseView(v Value) (Value, *Exception) {
	m := viewOf(v)
	owner, lent := m.shown, m.lent
	m.lent = Value{}
	if lent.p != nil && !viewOf(lent).released {
		if f := typeOf(owner).lookup(nmReleaseBuffer.str()); f.p != nil && f.exactKind() != KindBuiltin {
			if _, exc := in.callSpecial(f, owner, lent); exc != nil {
				return Value{}, exc
			}
		}
		if _, exc := in.releaseView(lent); exc != nil {
			return Value{}, exc
		}
	}
	*m = memoryView{obj: emptyBytes, size: 1, format: "B", code: 'B', readOnly: true, released: true}
	m.setLine(0, 1)
	return None, nil
}
