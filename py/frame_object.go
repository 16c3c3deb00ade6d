package py

// This file defines what programs see of frames and of their code: where a
// frame stands and what it runs. Neither can be changed or run.

import "toolweaver/py/internal/code"

// frameObj is a frame: one of a traceback, or one that ran when it was asked
// for.
type frameObj struct {
	proto *proto
	pc    int32
	env   *module // module of its globals; nil: the one its program made
	back  []*frameObj
	level int // index among the running frames, -1: not known
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
		o := &frameObj{proto: f.proto, pc: f.pc - 1, level: i}
		if f.fn != nil {
			o.env = f.fn.env
		}
		all = append(all, o)
	}
	for i, o := range all {
		o.back = all[i+1:]
	}
	in.charge(len(all) * 80)
	return all
}

func (in *Interp) frameValue(o *frameObj) Value { return in.NewObject(FrameType, o) }

// RunningFrame returns the frame of the program that is depth levels out,
// nothing if there are not so many.
func (in *Interp) RunningFrame(depth int) (Value, bool) {
	all := in.runningFrames()
	if depth = max(depth, 0); depth >= len(all) {
		return None, false
	}
	return in.frameValue(all[depth]), true
}

// FrameLine returns the file of a frame and a line of its source, "" if v is no frame.
func (in *Interp) FrameLine(v Value, line int) (file, text string) {
	if v.Kind() != KindObject || v.object().cls != FrameType {
		return "", ""
	}
	f := v.object().Data.(*frameObj).proto.prog.code.File
	if line < 1 {
		return f.Name, ""
	}
	return f.Name, sourceLine(f.Source, line)
}

// frameOf returns the frame of a traceback entry.
func (in *Interp) frameOf(e tbEntry) *frameObj {
	o := &frameObj{proto: e.proto, pc: e.pc, level: -1}
	for i := in.fp; i >= 0; i-- {
		if in.frames[i].proto == e.proto {
			o.level = i
			break
		}
	}
	return o
}

// frameGlobals is the module of a frame's globals.
func (in *Interp) frameGlobals(o *frameObj) *module {
	if o.env != nil {
		return o.env
	}
	if in.main != nil && in.main.prog == o.proto.prog {
		return in.main
	}
	for _, m := range in.modules {
		if m.env != nil && m.env.prog == o.proto.prog {
			return m.env
		}
	}
	return in.main
}

func frameSpec() TypeSpec {
	get := func(name string, f func(in *Interp, o *frameObj) Value) Getter {
		return Getter{Name: name, Get: func(in *Interp, v Value) (Value, *Exception) { return f(in, v.object().Data.(*frameObj)), nil }}
	}
	return TypeSpec{Name: "frame", Final: true, Getters: []Getter{
		get("f_lineno", func(_ *Interp, o *frameObj) Value { return Int(int64(o.line())) }),
		get("f_lasti", func(_ *Interp, o *frameObj) Value { return Int(int64(o.pc) * 2) }),
		get("f_code", func(in *Interp, o *frameObj) Value { return in.codeValue(o.proto) }),
		get("f_back", func(in *Interp, o *frameObj) Value {
			if len(o.back) == 0 {
				return None
			}
			return in.frameValue(o.back[0])
		}),
		get("f_trace", func(*Interp, *frameObj) Value { return None }),
		get("f_globals", func(in *Interp, o *frameObj) Value { return ptr(in.frameGlobals(o).names()) }),
		get("f_locals", func(in *Interp, o *frameObj) Value {
			if i := o.level; i >= 0 && i <= in.fp && in.frames[i].proto == o.proto {
				return ptr(in.localsOf(&in.frames[i]))
			}
			if o.proto.Flags&code.Module != 0 {
				return ptr(in.frameGlobals(o).names())
			}
			return ptr(in.newDict())
		}),
	}, Methods: []Def{
		{Name: "clear", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			o := a[0].object().Data.(*frameObj)
			if i := o.level; i >= 0 && i <= in.fp && in.frames[i].proto == o.proto {
				return Value{}, Errorf(RuntimeError, "cannot clear an executing frame")
			}
			return None, nil
		}, Doc: "Does nothing: the variables of a frame end with it."},
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
	names := func(in *Interp, list []string) Value {
		out := make([]Value, 0, len(list))
		for _, n := range list {
			if n != "" && n[0] != '.' {
				out = append(out, in.internName(n))
			}
		}
		return in.NewTuple(out...)
	}
	same := func(a, b Value) bool {
		return b.Kind() == KindObject && b.object().cls == CodeType && a.object().Data.(*proto) == b.object().Data.(*proto)
	}
	return TypeSpec{Name: "code", Final: true, Getters: []Getter{
		get("co_name", func(_ *Interp, p *proto) Value { return p.name }),
		get("co_qualname", func(_ *Interp, p *proto) Value { return p.qualname }),
		get("co_filename", func(in *Interp, p *proto) Value { return in.NewStr(p.prog.code.File.Name) }),
		get("co_firstlineno", func(_ *Interp, p *proto) Value { return Int(int64(max(p.FirstLine, 1))) }),
		get("co_argcount", func(_ *Interp, p *proto) Value { return Int(int64(p.NumPos)) }),
		get("co_posonlyargcount", func(_ *Interp, p *proto) Value { return Int(int64(p.NumPosOnly)) }),
		get("co_kwonlyargcount", func(_ *Interp, p *proto) Value { return Int(int64(p.NumKwOnly)) }),
		get("co_varnames", func(in *Interp, p *proto) Value { return names(in, p.LocalNames) }),
		get("co_freevars", func(in *Interp, p *proto) Value {
			list := make([]string, len(p.Free))
			for i, f := range p.Free {
				list[i] = f.Name
			}
			return names(in, list)
		}),
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
