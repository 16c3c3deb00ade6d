package py

// This file defines calls out of the run loop: whatever the loop itself does
// not do in line. A call of a Python function pushes its frame; the loop goes
// on in it. pushed tells so.

import (
	"toolweaver/py/internal/code"
)

func (in *Interp) growFrames() {
	in.charge(len(in.frames) * 64)
	in.frames = append(in.frames, frame{})
	in.frames = in.frames[:cap(in.frames)]
}

// vmCall does Call, CallGlobal and CallConst: the callee is in R[A].
func (in *Interp) vmCall(fr *frame, regs *[256]Value, w uint64) (pushed bool, exc *Exception) {
	a, n, dst := int(uint8(w>>8)), int(uint8(w>>16)), uint8(w>>24)
	var names []Value
	if code.Opcode(w) == code.Call {
		if d := int32(w >> 32); d >= 0 {
			names = fr.proto.consts[d].tuple().v
		}
	}
	return in.callWindow(regs[a], int(fr.base)+a+1, n, names, dst)
}

// vmCallMethod does CallMethod: the receiver is in R[A+1].
func (in *Interp) vmCallMethod(fr *frame, regs *[256]Value, w uint64) (pushed bool, exc *Exception) {
	a, n, dst := int(uint8(w>>8)), int(uint8(w>>16)), uint8(w>>24)
	env := fr.fn.env
	s := &env.prog.sites[int32(w>>32)]
	recv := regs[a+1]
	base := int(fr.base) + a + 1
	ic := &env.ics[int32(w>>32)]
	if ic.kind == icNative && ic.slot == int32(recv.exactKind()) && s.kw == nil && (ic.cls == nil || ic.cls == recv.object().cls) {
		in.memMark = in.mem
		v, exc := ic.fn.builtin().invoke(in, in.stack[base:base+n+1:base+n+1+callSlack], nil)
		if exc != nil {
			return false, exc
		}
		in.stack[int(in.frames[in.fp].base)+int(dst)] = v
		return false, nil
	}
	t := typeOf(recv)
	if t.tflags&(typeGetattr|typeGetattribute) == 0 {
		switch k := recv.exactKind() &^ kindSub; k {
		case KindInstance:
			if m, ok := in.methodOf(ic, recv.inst(), s); ok {
				return in.callWindow(m, base, n+1, s.kw, dst)
			}
		case KindType, KindModule, KindFunction, KindMethod:
		default:
			if k == KindObject && t == SuperType {
				break
			}
			if k == KindDict && recv.dict().flags&flagRecord != 0 {
				break
			}
			if recv.exactKind()&kindSub != 0 || k == KindIntSub || k == KindFloatSub || k == KindException || k == KindFuture || k == KindObject {
				if ownAttr(recv, s.name.str()).p != nil {
					break
				}
			}
			if m := t.lookup(s.name.str()); m.p != nil {
				switch m.exactKind() {
				case KindBuiltin, KindFunction:
					if m.exactKind() == KindBuiltin && m.builtin().owner != nil && !m.builtin().class {
						kind := recv.exactKind()
						switch {
						case kind == KindObject && t.tflags&(typeUser|typeDict) == 0:
							*ic = siteCache{fn: m, kind: icNative, slot: int32(kind), cls: t}
						case t == kindTypes[kind]:
							*ic = siteCache{fn: m, kind: icNative, slot: int32(kind)}
						}
					}
					return in.callWindow(m, base, n+1, s.kw, dst)
				}
			}
		}
	}
	f, exc := in.GetAttr(recv, s.name)
	if exc != nil {
		in.noCallee = len(exc.tb) == 0
		return false, exc
	}
	return in.callWindow(f, base+1, n, s.kw, dst)
}

// methodOf finds the function a method call on an instance means, filling the
// inline cache.
func (in *Interp) methodOf(ic *siteCache, o *Instance, s *site) (Value, bool) {
	sh := o.shape
	if ic.shape == sh && ic.ver == sh.cls.version && ic.kind == icMethod {
		return ic.fn, true
	}
	var e *sharedEntry
	if ic.kind == icMethod && o.dict == nil {
		var known bool
		if e, known = in.shared(sh, s.name.str()); known && e.kind == icMethod {
			return e.fn, true
		}
	}
	if o.dict != nil {
		if o.dict.findStr(s.name.str()) >= 0 {
			return Value{}, false
		}
	} else if sh.slot(s.name.str()) >= 0 {
		return Value{}, false
	}
	m := sh.cls.lookup(s.name.str())
	if m.p == nil || m.exactKind() != KindFunction {
		return Value{}, false
	}
	switch {
	case o.dict != nil:
	case e != nil:
		*e = sharedEntry{shape: sh, name: s.name.str(), ver: sh.cls.version, fn: m, kind: icMethod}
	default:
		kw := uint8(0)
		if len(s.kw) > 0 {
			kw = 1
		}
		*ic = siteCache{shape: sh, ver: sh.cls.version, fn: m, kind: icMethod, kw: kw}
	}
	return m, true
}

// callWindow calls f with the n arguments at stack[base:], the last len(names)
// of them by keyword. The result goes to R[dst] of the running frame, at once
// or when the pushed frame returns.
func (in *Interp) callWindow(f Value, base, n int, names []Value, dst uint8) (pushed bool, exc *Exception) {
	switch f.exactKind() {
	case KindFunction:
		return in.callPython(f.fn(), base, n, names, dst, modeCall)
	case KindBuiltin:
		b := f.builtin()
		in.memMark = in.mem
		args := in.stack[base : base+n : base+n+callSlack]
		var kw *Kwargs
		if len(names) > 0 {
			np := n - len(names)
			kw = &Kwargs{Names: names, Vals: append([]Value(nil), args[np:]...)}
			args = args[:np]
		}
		v, exc := b.call(in, args, kw)
		if exc != nil {
			return false, exc
		}
		in.stack[int(in.frames[in.fp].base)+int(dst)] = v
		return false, nil
	case KindMethod:
		m := f.method()
		// The receiver takes the place before the arguments: the register of
		// the callee, or of a receiver that is no longer needed.
		in.stack[base-1] = m.self
		return in.callWindow(m.fn, base-1, n+1, names, dst)
	case KindType, KindType | kindSub:
		return in.callClass(f.typ(), base, n, names, dst)
	case KindObject:
		if f.object().cls == HostFuncType && len(names) == 0 {
			in.memMark = in.mem
			v, exc := in.callHostFunc(f.object().Data.(*HostFunc), in.stack[base:base+n:base+n], nil)
			if exc != nil {
				return false, exc
			}
			in.stack[int(in.frames[in.fp].base)+int(dst)] = v
			return false, nil
		}
	}
	args := append([]Value(nil), in.stack[base:base+n]...)
	var kw *Kwargs
	if len(names) > 0 {
		np := n - len(names)
		kw = &Kwargs{Names: names, Vals: args[np:]}
		args = args[:np:np]
	}
	v, exc := in.CallArgs(f, args, kw)
	if exc != nil {
		return false, exc
	}
	in.stack[int(in.frames[in.fp].base)+int(dst)] = v
	return false, nil
}

// callSlack matches the compiler's: registers past the arguments that belong
// to the caller's frame.
const callSlack = 8

// callPython pushes a frame of fn, or makes its generator.
func (in *Interp) callPython(fn *Function, base, n int, names []Value, dst uint8, mode frameMode) (bool, *Exception) {
	p := fn.proto
	if !p.simple || len(names) > 0 || n != p.NumPos {
		if exc := in.bind(fn, base, n, names); exc != nil {
			return false, exc
		}
	}
	if p.creates {
		fr := &in.frames[in.fp]
		if p.Flags&code.Coroutine != 0 && mode == modeCall && in.awaitedAt(fr, dst) {
			// await f(x): the frame runs at once, no coroutine is made.
			dst = uint8(fr.proto.Ins[fr.pc] >> 8)
			fr.pc += 2
		} else {
			in.stack[int(fr.base)+int(dst)] = in.newGenerator(fn, base)
			return false, nil
		}
	}
	f, exc := in.push(fn, base)
	if exc != nil {
		return false, exc
	}
	f.dst, f.mode = dst, mode
	return true, nil
}

// awaitedAt reports whether the next instructions of fr await R[dst], a
// temporary.
func (in *Interp) awaitedAt(fr *frame, dst uint8) bool {
	ins := fr.proto.Ins
	if int(fr.pc)+1 >= len(ins) {
		return false
	}
	w := ins[fr.pc]
	return code.Opcode(w) == code.GetAwaitable && uint8(w>>16) == dst && uint8(w>>24) == 0 &&
		code.Opcode(ins[fr.pc+1]) == code.Send && int(dst) >= len(fr.proto.LocalNames)
}

// callClass makes an instance. __init__ of a plain class runs in the loop.
func (in *Interp) callClass(t *Type, base, n int, names []Value, dst uint8) (bool, *Exception) {
	if t.layout == KindInstance && t.meta == TypeType && t.tflags&(typeUser|typeHeapNew|typeAbstract) == typeUser {
		init := t.special(spInit)
		if init.exactKind() == KindFunction && !init.fn().proto.creates {
			o := ptr(in.newInstance(t))
			in.stack[base-1] = o
			pushed, exc := in.callPython(init.fn(), base-1, n+1, names, dst, modeInit)
			if pushed {
				in.frames[in.fp].initSelf = o
			}
			return pushed, exc
		}
	}
	in.memMark = in.mem
	if t.tflags&typeUser == 0 && len(names) == 0 {
		if v, exc := in.construct(t, in.stack[base:base+n:base+n]); exc != nil || v.p != nil {
			if exc == nil {
				in.stack[int(in.frames[in.fp].base)+int(dst)] = v
			}
			return false, exc
		}
	}
	if t.layout == KindException && len(names) == 0 && t.special(spInit).is(plainExcInit) && t.special(spNew).is(plainExcNew) {
		in.charge(160 + n*sizeValue)
		e := newExc(t, append(make([]Value, 0, n), in.stack[base:base+n]...)...)
		in.stack[int(in.frames[in.fp].base)+int(dst)] = ptr(e)
		return false, nil
	}
	args := append(make([]Value, 0, n+4), in.stack[base:base+n]...)
	var kw *Kwargs
	if len(names) > 0 {
		np := n - len(names)
		kw = &Kwargs{Names: names, Vals: args[np:]}
		args = args[:np:np]
	}
	v, exc := in.callType(t, args, kw)
	if exc != nil {
		return false, exc
	}
	in.stack[int(in.frames[in.fp].base)+int(dst)] = v
	return false, nil
}

// callEx calls stack[at] with the list in the next register and the dict, or
// None, in the one after.
func (in *Interp) callEx(at int, dst uint8) (bool, *Exception) {
	f := in.stack[at]
	args := in.stack[at+1].list().v
	var kw *Kwargs
	if d := in.stack[at+2]; d.isDict() {
		kw = &Kwargs{}
		for i := d.dict().next(0); i >= 0; i = d.dict().next(i + 1) {
			e := &d.dict().ents[i]
			if !e.k.isStr() {
				return false, typeErrorf("keywords must be strings")
			}
			kw.Names = append(kw.Names, e.k)
			kw.Vals = append(kw.Vals, e.v)
		}
	}
	var self Value
	if f.exactKind() == KindMethod && f.method().fn.exactKind() == KindFunction {
		self, f = f.method().self, f.method().fn
	}
	if f.exactKind() == KindFunction {
		base := in.top()
		in.ensureStack(base + 1 + len(args) + kw.Len())
		n := 0
		if self.p != nil {
			in.stack[base] = self
			n = 1
		}
		n += copy(in.stack[base+n:], args)
		var names []Value
		if kw != nil {
			copy(in.stack[base+n:], kw.Vals)
			names = kw.Names
		}
		return in.callPython(f.fn(), base, n+len(names), names, dst, modeCall)
	}
	var v Value
	var exc *Exception
	switch {
	case f.exactKind() == KindBuiltin:
		v, exc = f.builtin().call(in, args[:len(args):len(args)], kw)
	case f.exactKind() == KindMethod && f.method().fn.exactKind() == KindBuiltin:
		v, exc = f.method().fn.builtin().call(in, append([]Value{f.method().self}, args...), kw)
	default:
		v, exc = in.CallArgs(f, args[:len(args):len(args)], kw)
	}
	if exc != nil {
		return false, exc
	}
	in.stack[int(in.frames[in.fp].base)+int(dst)] = v
	return false, nil
}

// leaveFrame ends the running frame, whose result is in.retval. done says
// that the run loop must return v.
func (in *Interp) leaveFrame(fr *frame) (v Value, done bool, exc *Exception) {
	v = in.retval
	in.retval = Value{}
	mode, dst := fr.mode, fr.dst
	g := fr.gen
	if g != nil {
		g.close(v)
		fr.gen = nil
	}
	self := fr.initSelf
	fr.initSelf = Value{}
	in.fp--
	switch mode {
	case modeEntry:
		return v, true, nil
	case modeInit:
		if !v.IsNone() {
			return Value{}, false, typeErrorf("__init__() should return None, not '%s'", typeName(v))
		}
		v = self
	case modeIter:
		return Value{}, false, nil // the caller goes on after its ForIter
	case modeANext:
		return Value{}, false, newExc(StopAsyncIteration)
	}
	up := &in.frames[in.fp]
	in.stack[int(up.base)+int(dst)] = v
	return Value{}, false, nil
}
