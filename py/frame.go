package py

// This file defines frames, the register stack, and how arguments become
// parameters.
//
// The registers of the running frames lie one after another in Interp.stack:
// a callee's first registers are the argument window of its caller, so
// arguments are not copied. Frames lie in Interp.frames.

import (
	"strings"

	"toolweaver/py/internal/code"
)

// frame is one activation of a code object.
type frame struct {
	proto *proto
	fn    *Function
	gen   *Generator // the generator or coroutine whose frame this is, or nil
	exc   Value      // the exception being handled here; absent if none

	initSelf Value // modeInit: the instance being initialised

	pc   int32 // next instruction; valid when another frame runs or on a slow path
	base int32 // of its registers in the stack
	dst  uint8 // register of the caller that takes the result
	mode frameMode
	sync uint8 // register + 1 with an awaitable to run before going on; see implicitAwait
}

// frameMode says what happens when the frame returns or yields.
type frameMode uint8

const (
	modeCall   frameMode = iota // result to R[dst] of the caller
	modeInit                    // __init__: the result must be None and R[dst] keeps the instance
	modeIter                    // generator advanced by ForIter of the caller
	modeANext                   // asynchronous generator advanced by a Send of the caller
	modeAClose                  // the same for aclose: GeneratorExit ends it well
	modeEntry                   // leave the run loop
)

// stackSlack is how much stack lies beyond the base of every frame: the
// registers an instruction can name.
const stackSlack = 256

// ensureStack makes room for a frame at base.
func (in *Interp) ensureStack(base int) {
	if base+stackSlack <= in.stackEnd {
		return
	}
	in.settle()
	if base+stackSlack <= len(in.stack) {
		return
	}
	n := max(len(in.stack)*2, base+2*stackSlack)
	in.charge((n - len(in.stack)) * sizeValue)
	s := make([]Value, n)
	copy(s, in.stack)
	in.stack, in.stackEnd = s, n
}

// top returns the first stack index no frame uses.
func (in *Interp) top() int {
	if in.fp < 0 {
		return 0
	}
	f := &in.frames[in.fp]
	return int(f.base) + f.proto.NumRegs
}

// push makes a frame of fn at base the running one. The parameters are in
// place.
func (in *Interp) push(fn *Function, base int) (*frame, *Exception) {
	p := fn.proto
	if in.fp+1 >= in.maxDepth {
		return nil, Errorf(RecursionError, "maximum recursion depth exceeded")
	}
	in.ensureStack(base)
	in.fp++
	if in.fp == len(in.frames) {
		in.frames = append(in.frames, frame{})
		in.frames = in.frames[:cap(in.frames)]
	}
	f := &in.frames[in.fp]
	*f = frame{proto: p, fn: fn, base: int32(base)}
	clear(in.stack[base+p.ClearFrom : base+p.ClearTo])
	return f, nil
}

// reload returns the running frame and its registers after a call that may
// have moved them.
func (in *Interp) reload() (*frame, *[256]Value) {
	f := &in.frames[in.fp]
	return f, (*[256]Value)(in.stack[f.base:])
}

// callFunction calls a Python function from Go.
func (in *Interp) callFunction(fn *Function, args []Value, kw *Kwargs) (Value, *Exception) {
	base := in.top()
	in.ensureStack(base + len(args) + kw.Len())
	copy(in.stack[base:], args)
	var names []Value
	if kw != nil {
		copy(in.stack[base+len(args):], kw.Vals)
		names = kw.Names
	}
	if exc := in.bind(fn, base, len(args)+kw.Len(), names); exc != nil {
		return Value{}, exc
	}
	if fn.proto.creates {
		return in.newGenerator(fn, base), nil
	}
	if exc := in.enterNative(); exc != nil {
		return Value{}, exc
	}
	f, exc := in.push(fn, base)
	if exc != nil {
		in.leaveNative()
		return Value{}, exc
	}
	f.mode = modeEntry
	v, exc := in.run()
	in.leaveNative()
	return v, exc
}

// bind turns the n arguments at stack[base:], of which the last len(names)
// are keyword arguments, into the parameters of fn in place.
func (in *Interp) bind(fn *Function, base, n int, names []Value) *Exception {
	p := fn.proto
	if p.simple && len(names) == 0 {
		if n == p.NumPos {
			return nil
		}
		if d := len(fn.defaults); n < p.NumPos && n >= p.NumPos-d {
			in.ensureStack(base + p.NumPos)
			copy(in.stack[base+n:base+p.NumPos], fn.defaults[n-(p.NumPos-d):])
			return nil
		}
	}
	return in.bindSlow(fn, base, n, names)
}

func (in *Interp) bindSlow(fn *Function, base, n int, names []Value) *Exception {
	p := fn.proto
	npos := n - len(names)
	in.ensureStack(base + max(n, p.nparams))
	var few [8]Value
	args := append(few[:0], in.stack[base:base+n]...)
	regs := in.stack[base : base+p.nparams]
	clear(regs)
	nTake := min(npos, p.NumPos)
	copy(regs, args[:nTake])
	next := p.NumPos + p.NumKwOnly
	if p.Flags&code.HasVarArg != 0 {
		regs[next] = in.NewTuple(args[nTake:npos]...)
		next++
	}
	var kwargs *Dict
	if p.Flags&code.HasKwArg != 0 {
		kwargs = in.newDict()
		regs[next] = ptr(kwargs)
	}
	var posOnlyAsKw []string
	for i, name := range names {
		v := args[npos+i]
		j := p.findParam(name.str())
		if j >= 0 && j < p.NumPosOnly {
			if kwargs == nil {
				posOnlyAsKw = append(posOnlyAsKw, name.str().s)
				continue
			}
			j = -1
		}
		if j < 0 {
			if kwargs == nil {
				return in.unexpectedKeyword(fn, name.str().s)
			}
			if exc := in.DictSet(kwargs, name, v); exc != nil {
				return exc
			}
			continue
		}
		if regs[j].p != nil {
			return typeErrorf("%s() got multiple values for argument '%s'", fn.display(), name.str().s)
		}
		regs[j] = v
	}
	if posOnlyAsKw != nil {
		return typeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", fn.display(), strings.Join(posOnlyAsKw, ", "))
	}
	if npos > p.NumPos && p.Flags&code.HasVarArg == 0 {
		return in.tooManyArgs(fn, npos, regs)
	}
	if d := len(fn.defaults); d > 0 {
		for i := p.NumPos - d; i < p.NumPos; i++ {
			if i >= 0 && regs[i].p == nil {
				regs[i] = fn.defaults[i-(p.NumPos-d)]
			}
		}
	}
	var missing []string
	for i := range p.NumPos {
		if regs[i].p == nil {
			missing = append(missing, p.ParamNames[i])
		}
	}
	if missing != nil {
		return missingArgs(fn, missing, "positional")
	}
	for i := p.NumPos; i < p.NumPos+p.NumKwOnly; i++ {
		if regs[i].p == nil && fn.kwDefaults != nil {
			regs[i] = fn.kwDefaults.getStr(p.names[i].str())
		}
		if regs[i].p == nil {
			missing = append(missing, p.ParamNames[i])
		}
	}
	if missing != nil {
		return missingArgs(fn, missing, "keyword-only")
	}
	return nil
}

// findParam returns the number of the parameter that may be given by that
// keyword, or -1.
func (p *proto) findParam(name *Str) int {
	for j := range p.NumPos + p.NumKwOnly {
		if n := p.names[j].str(); n == name || n.s == name.s {
			return j
		}
	}
	return -1
}

// display is how error messages name a function.
func (f *Function) display() string { return f.qualname.str().s }

func missingArgs(fn *Function, names []string, kind string) *Exception {
	for i := range names {
		names[i] = "'" + names[i] + "'"
	}
	list := names[0]
	plural := ""
	if n := len(names); n > 1 {
		plural = "s"
		list = strings.Join(names[:n-1], ", ") + " and " + names[n-1]
		if n > 2 {
			list = strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
		}
	}
	return typeErrorf("%s() missing %d required %s argument%s: %s", fn.display(), len(names), kind, plural, list)
}

func (in *Interp) unexpectedKeyword(fn *Function, name string) *Exception {
	hint := ""
	if s := suggest(name, fn.proto.ParamNames[fn.proto.NumPosOnly:fn.proto.NumPos+fn.proto.NumKwOnly]); s != "" {
		hint = ". Did you mean '" + s + "'?"
	}
	return typeErrorf("%s() got an unexpected keyword argument '%s'%s", fn.display(), name, hint)
}

func (in *Interp) tooManyArgs(fn *Function, given int, regs []Value) *Exception {
	p := fn.proto
	kwGiven := 0
	for i := p.NumPos; i < p.NumPos+p.NumKwOnly; i++ {
		if regs[i].p != nil {
			kwGiven++
		}
	}
	plural := "s"
	takes := itoa(p.NumPos)
	if d := len(fn.defaults); d > 0 {
		takes = "from " + itoa(p.NumPos-d) + " to " + itoa(p.NumPos)
	} else if p.NumPos == 1 {
		plural = ""
	}
	were := "were"
	extra := ""
	if kwGiven > 0 {
		s := "s"
		if given == 1 {
			s = ""
		}
		ks := "s"
		if kwGiven == 1 {
			ks = ""
		}
		extra = " positional argument" + s + " (and " + itoa(kwGiven) + " keyword-only argument" + ks + ")"
	} else if given == 1 {
		were = "was"
	}
	return typeErrorf("%s() takes %s positional argument%s but %d%s %s given", fn.display(), takes, plural, given, extra, were)
}
