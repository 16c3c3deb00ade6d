package py

// This file defines what programs see of frames and of their code, through module traceback: where a frame stands, and what it is
// called. Nothing leads from there to variables, to other frames or to code that could run (absent_test.go).

// frameObj is a frame: one of a traceback, or one that ran when it was asked
// for.
type frameObj struct {
	proto *proto
	pc    int32
	back  []*frameObj // the frames around it, for walk_stack
}

func (o *frameObj) line() int {
	return tbEntry{proto: o.proto, pc: o.pc}.line()
}

// line returns the line of the source an entry stands at.
func (e tbEntry) line() int {
	return e.proto.prog.code.File.Position(e.span().Start).Line
}

// runningFrames returns the frames of the program that run or wait, the
// innermost first.
func (in *Interp) runningFrames() []*frameObj {
	var all []*frameObj
	for i := in.fp; i >= 0; i-- {
		f := &in.frames[i]
		if f.proto == nil || f.proto.prog == nil || f.proto.ofLibrary() {
			continue
		}
		all = append(all, &frameObj{proto: f.proto, pc: f.pc - 1})
	}
	for i, o := range all {
		o.back = all[i+1:]
	}
	in.charge(len(all) * 80)
	return all
}

func (in *Interp) frameValue(o *frameObj) Value { return in.NewObject(FrameType, o) }

// WalkStack returns the frames of the program from v on outwards, each with its line; those that run if v is None.
func (in *Interp) WalkStack(v Value) ([]Value, *Exception) {
	var list []*frameObj
	switch {
	case v.IsNone():
		list = in.runningFrames()
	case v.Kind() == KindObject && v.object().cls == FrameType:
		o := v.object().Data.(*frameObj)
		list = append([]*frameObj{o}, o.back...)
	default:
		return nil, typeErrorf("expected a frame, not '%s'", typeName(v))
	}
	out := make([]Value, len(list))
	for i, o := range list {
		out[i] = in.NewTuple(in.frameValue(o), Int(int64(o.line())))
	}
	return out, nil
}

// WalkTraceback returns the frames of a traceback, the outermost first, each with its line. It is empty for None.
func (in *Interp) WalkTraceback(v Value) ([]Value, *Exception) {
	o, exc := tracebackChain(v, "expected a traceback, not '%s'")
	if o == nil {
		return nil, exc
	}
	var out []Value
	for i := len(o.tb) - 1; i >= 0; i-- {
		f := &frameObj{proto: o.tb[i].proto, pc: o.tb[i].pc}
		out = append(out, in.NewTuple(in.frameValue(f), Int(int64(f.line()))))
	}
	return out, nil
}

// FrameLine returns a line of the source of a frame, "" if v is no frame.
func (in *Interp) FrameLine(v Value, line int) string {
	if v.Kind() != KindObject || v.object().cls != FrameType || line < 1 {
		return ""
	}
	return sourceLine(v.object().Data.(*frameObj).proto.prog.code.File.Source, line)
}

func frameSpec() TypeSpec {
	get := func(name string, f func(in *Interp, o *frameObj) Value) Getter {
		return Getter{Name: name, Get: func(in *Interp, v Value) (Value, *Exception) { return f(in, v.object().Data.(*frameObj)), nil }}
	}
	return TypeSpec{Name: "frame", Final: true, Getters: []Getter{
		get("f_lineno", func(_ *Interp, o *frameObj) Value { return Int(int64(o.line())) }),
		get("f_lasti", func(_ *Interp, o *frameObj) Value { return Int(int64(o.pc) * 2) }),
		get("f_code", func(in *Interp, o *frameObj) Value { return in.codeValue(o.proto) }),
	}, Methods: []Def{
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			o := a[0].object().Data.(*frameObj)
			return in.NewStr("<frame at " + in.address(a[0]) + ", file '" + o.proto.prog.code.File.Name + "', line " + itoa(o.line()) + ", code " + o.proto.Name + ">"), nil
		}},
	}}
}

func (in *Interp) codeValue(p *proto) Value { return in.NewObject(CodeType, p) }

func codeSpec() TypeSpec {
	get := func(name string, f func(in *Interp, p *proto) Value) Getter {
		return Getter{Name: name, Get: func(in *Interp, v Value) (Value, *Exception) { return f(in, v.object().Data.(*proto)), nil }}
	}
	same := func(a, b Value) bool {
		return b.Kind() == KindObject && b.object().cls == CodeType && a.object().Data.(*proto) == b.object().Data.(*proto)
	}
	return TypeSpec{Name: "code", Final: true, Getters: []Getter{
		get("co_name", func(_ *Interp, p *proto) Value { return p.name }),
		get("co_qualname", func(_ *Interp, p *proto) Value { return p.qualname }),
		get("co_filename", func(in *Interp, p *proto) Value { return in.NewStr(p.prog.code.File.Name) }),
		get("co_firstlineno", func(_ *Interp, p *proto) Value { return Int(int64(max(p.FirstLine, 1))) }),
	}, Methods: []Def{
		{Name: "__eq__", Sig: "other, /", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return Bool(same(a[0], a[1])), nil }},
		{Name: "__hash__", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			p := a[0].object().Data.(*proto)
			return Int(int64(p.FirstLine)*31 + int64(len(p.Ins))), nil
		}},
		{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			p := a[0].object().Data.(*proto)
			return in.NewStr("<code object " + p.Name + " at " + in.address(a[0]) + ", file \"" + p.prog.code.File.Name + "\", line " + itoa(max(p.FirstLine, 1)) + ">"), nil
		}},
	}}
}
