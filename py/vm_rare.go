package py

// This file defines the instructions the run loop leaves to a function, and
// helpers of those it does in line.

import (
	"strings"

	"toolweaver/py/internal/code"
)

// rare does the instructions that are not worth a case in the loop.
func (in *Interp) rare(fr *frame, regs *[256]Value, w uint64) *Exception {
	a, b, c, d := uint8(w>>8), uint8(w>>16), uint8(w>>24), int(int32(w>>32))
	base := int(fr.base)
	set := func(v Value) { in.stack[base+int(a)] = v }
	switch code.Opcode(w) {
	case code.BuildSet:
		s := in.newSet()
		in.pushRoot(ptr(s))
		defer in.popRoot()
		for i := range int(c) {
			if _, exc := in.setAdd(s, in.stack[base+int(b)+i]); exc != nil {
				return exc
			}
		}
		set(ptr(s))
	case code.ListAppendN:
		l := regs[a].list()
		for _, x := range regs[b : int(b)+int(c)] {
			if exc := in.appendTo(l, x); exc != nil {
				return exc
			}
		}
	case code.ListExtend:
		return in.listExtend(fr, regs[a].list(), regs[b], d == 1, regs, a)
	case code.SetAdd:
		_, exc := in.setAdd(regs[a].set(), regs[b])
		return exc
	case code.SetUpdate:
		return in.setUpdate(regs[a].set(), regs[b])
	case code.StoreSlice:
		if obj := regs[a]; obj.exactKind() == KindList {
			s := sliceObj{start: regs[b], stop: regs[b+1], step: regs[b+2]}
			return in.listSetSlice(obj.list(), &s, regs[c])
		}
		return in.SetItem(regs[a], in.newSlice(regs[b], regs[b+1], regs[b+2]), regs[c])
	case code.DictPut:
		dict := regs[a].dict()
		if d == 1 { // keyword of a call
			if dict.findStr(regs[b].str()) >= 0 {
				return in.duplicateKeyword(regs, a, regs[b])
			}
		}
		return in.DictSet(dict, regs[b], regs[c])
	case code.DictUpdate:
		return in.dictSpread(regs[a].dict(), regs[b], d == 1, regs, a)
	case code.ListToTuple:
		set(in.tupleOf(regs[b].list().v))
	case code.RaiseAssertion:
		if c == 1 {
			return newExc(AssertionError, regs[a])
		}
		return newExc(AssertionError)
	case code.WithEnter, code.AWithEnter:
		exit, v, exc := in.withEnter(regs[b], code.Opcode(w) == code.AWithEnter)
		if exc != nil {
			return exc
		}
		in.stack[base+int(a)], in.stack[base+int(a)+1] = exit, v
	case code.WithExit:
		v, exc := in.callExit(regs[a], None, None, None)
		if exc != nil {
			return exc
		}
		in.stack[base+int(b)] = v
	case code.WithExcept:
		e := regs[b].exc()
		v, exc := in.callExit(regs[a], ptr(e.cls), ptr(e), in.tracebackOf(e))
		if exc != nil {
			return exc
		}
		in.stack[base+int(c)] = v
	case code.ImportName:
		m, exc := in.importName(fr.proto.consts[d].str().s, c == 1)
		if exc != nil {
			return exc
		}
		set(m)
	case code.ImportFrom:
		v, exc := in.importFrom(regs[b], fr.proto.consts[d])
		if exc != nil {
			return exc
		}
		set(v)
	case code.ImportStar:
		return in.importStar(fr, regs[b])
	case code.Intrinsic:
		v, exc := in.intrinsic(code.IntrinsicID(d), regs[b:int(b)+int(c)])
		if exc != nil {
			return exc
		}
		set(v)
	default:
		return Errorf(SystemError, "unknown instruction %d", code.Op(w))
	}
	return nil
}

// calleeName names the function of a spread call for messages; the list of
// arguments is at R[a-1] or the dict at R[a] of window R[a-2..].
func (in *Interp) calleeName(f Value) string {
	switch f.Kind() {
	case KindFunction:
		m := "__main__"
		if f.fn().env.mod != nil {
			m = f.fn().env.mod.name
		}
		return m + "." + f.fn().qualname.str().s + "()"
	case KindBuiltin:
		return f.builtin().display() + "()"
	case KindMethod:
		return in.calleeName(f.method().fn)
	case KindType:
		return typeFullName(f.typ()) + "()"
	}
	if s, exc := in.Str(f); exc == nil {
		return s
	}
	return typeName(f) + " object"
}

func (in *Interp) listExtend(fr *frame, l *List, v Value, call bool, regs *[256]Value, a uint8) *Exception {
	switch v.exactKind() {
	case KindList, KindTuple, KindIterator, KindGenerator:
	default:
		if typeOf(v).special(spIter).p == nil && typeOf(v).special(spGetItem).p == nil {
			if call {
				return typeErrorf("%s argument after * must be an iterable, not %s", in.calleeName(regs[a-1]), typeName(v))
			}
			return typeErrorf("Value after * must be an iterable, not %s", typeName(v))
		}
	}
	return in.extend(l, v)
}

func (in *Interp) duplicateKeyword(regs *[256]Value, a uint8, name Value) *Exception {
	return typeErrorf("%s got multiple values for keyword argument '%s'", in.calleeName(regs[a-2]), name.str().s)
}

// dictSpread does {**m} and f(**m).
func (in *Interp) dictSpread(d *Dict, m Value, call bool, regs *[256]Value, a uint8) *Exception {
	put := func(k, v Value) *Exception {
		if call {
			if !k.isStr() {
				return typeErrorf("keywords must be strings")
			}
			if d.findStr(k.str()) >= 0 {
				return in.duplicateKeyword(regs, a, k)
			}
		}
		return in.DictSet(d, k, v)
	}
	if iteratesAsDict(m) {
		src := m.dict()
		for i := src.next(0); i >= 0; i = src.next(i + 1) {
			if exc := in.Charge(1); exc != nil {
				return exc
			}
			if exc := put(src.ents[i].k, src.ents[i].v); exc != nil {
				return exc
			}
		}
		return nil
	}
	keys, exc := in.lookupAttr(m, in.internName("keys"))
	if exc != nil {
		return exc
	}
	if keys.p == nil {
		if call {
			return typeErrorf("%s argument after ** must be a mapping, not %s", in.calleeName(regs[a-2]), typeName(m))
		}
		return typeErrorf("'%s' object is not a mapping", typeName(m))
	}
	ks, exc := in.Call(keys)
	if exc != nil {
		return exc
	}
	return in.ForEach(ks, func(k Value) (bool, *Exception) {
		v, exc := in.GetItem(m, k)
		if exc != nil {
			return false, exc
		}
		return true, put(k, v)
	})
}

// withEnter looks the methods of a context manager up and enters it.
func (in *Interp) withEnter(m Value, async bool) (exit, v Value, exc *Exception) {
	t := typeOf(m)
	enterID, exitID, word, other := spEnter, spExit, "context manager", ""
	if async {
		enterID, exitID, word = spAEnter, spAExit, "asynchronous context manager"
		if t.special(spEnter).p != nil && t.special(spExit).p != nil {
			other = " but it supports the context manager protocol. Did you mean to use 'with'?"
		}
	} else if t.special(spAEnter).p != nil && t.special(spAExit).p != nil {
		other = " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?"
	}
	enter, ex := t.special(enterID), t.special(exitID)
	for _, id := range [...]special{exitID, enterID} {
		if t.special(id).p == nil {
			name := typeFullName(t)
			if t.module == "__main__" {
				name = t.qualname
			}
			return v, v, typeErrorf("'%s' object does not support the %s protocol (missed %s method)%s", name, word, specialNames[id].str().s, other)
		}
	}
	if exit, exc = in.bindAttr(ex, m, t); exc != nil {
		return
	}
	v, exc = in.callSpecial(enter, m)
	return
}

// callExit calls an __exit__. What a native one leaves to be awaited is left to
// the caller.
func (in *Interp) callExit(f Value, args ...Value) (Value, *Exception) {
	if f.exactKind() == KindMethod && f.method().fn.exactKind() == KindBuiltin {
		m := f.method()
		return m.fn.builtin().call(in, append([]Value{m.self}, args...), nil)
	}
	return in.CallArgs(f, args, nil)
}

// newCell makes a cell.
func (in *Interp) newCell(v Value) Value {
	in.charge(32)
	return ptr(&cell{header: header{kind: KindCell}, v: v})
}

// unbound is the error for reading a variable that has no value.
func (in *Interp) unbound(fr *frame, name Value) *Exception {
	n := name.str().s
	if fr.proto.Flags&(code.Module|code.Class) != 0 {
		return nameError(NameError, n, "name '%s' is not defined", n)
	}
	return Errorf(UnboundLocalError, "cannot access local variable '%s' where it is not associated with a value", n)
}

func (in *Interp) unboundFree(fr *frame, i int) *Exception {
	n := fr.proto.Free[i].Name
	return nameError(NameError, n, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", n)
}

// builtinOrError finds an unbound module variable among the built-ins.
func (in *Interp) builtinOrError(fr *frame, slot int) (Value, *Exception) {
	name := fr.fn.env.prog.names[slot].str().s
	if d := fr.fn.env.dict; d != nil {
		if v := d.getStr(fr.fn.env.prog.names[slot].str()); v.p != nil {
			return v, nil
		}
	}
	if v, ok := builtinNames[name]; ok {
		return v, nil
	}
	e := in.undefinedName(name)
	for i, l := range fr.proto.LocalNames {
		if self := in.stack[int(fr.base)+i]; l == "self" && self.p != nil {
			if ownAttr(self, in.internName(name).str()).p != nil || typeOf(self).lookup(in.internName(name).str()).p != nil {
				e.setMember("__suggestion__", makeStr("self."+name))
			}
		}
	}
	return Value{}, e
}

// undefinedName is the NameError of a name that is nowhere bound.
func (in *Interp) undefinedName(name string) *Exception {
	e := nameError(NameError, name, "name '%s' is not defined", name)
	if hint, ok := absentBuiltins[name]; ok {
		e.setMember("__hint__", makeStr(hint))
	}
	return e
}

// loadName looks a name up in the namespace of a class body; absent if it is
// not there.
func (in *Interp) loadName(ns, name Value) (Value, *Exception) {
	if ns.exactKind() == KindCell {
		ns = ns.cell().v
	}
	if ns.exactKind() == KindDict {
		return ns.dict().getStr(name.str()), nil
	}
	v, exc := in.GetItem(ns, name)
	if exc != nil && exc.Limit == nil && exc.Is(KeyError) {
		return Value{}, nil
	}
	return v, exc
}

func (in *Interp) storeName(ns, name, v Value) *Exception {
	if ns.exactKind() == KindDict {
		in.charge(sizeDictEnt)
		ns.dict().setStr(name, v)
		return nil
	}
	return in.SetItem(ns, name, v)
}

func (in *Interp) deleteName(ns, name Value, quiet bool) *Exception {
	if ns.exactKind() == KindDict {
		if !ns.dict().deleteStr(name.str()) && !quiet {
			return nameError(NameError, name.str().s, "name '%s' is not defined", name.str().s)
		}
		return nil
	}
	exc := in.DelItem(ns, name)
	if exc != nil && exc.Limit == nil && exc.Is(KeyError) {
		if quiet {
			return nil
		}
		return nameError(NameError, name.str().s, "name '%s' is not defined", name.str().s)
	}
	return exc
}

// rangePrep turns the arguments of range in stack[at:] into the state of a
// counting loop: next number, numbers left, step; or an iterator in the first
// register if they do not fit 64 bits.
func (in *Interp) rangePrep(at, n int) *Exception {
	args := in.stack[at : at+n]
	start, stop, step := int64(0), int64(0), int64(1)
	small := true
	for _, a := range args {
		if !a.isInt() {
			small = false
		}
	}
	if small {
		switch n {
		case 1:
			stop = args[0].i()
		case 2:
			start, stop = args[0].i(), args[1].i()
		case 3:
			start, stop, step = args[0].i(), args[1].i(), args[2].i()
		}
		if left := loopLen(start, stop, step); left >= 0 {
			in.stack[at], in.stack[at+1], in.stack[at+2] = Int(start), Int(left), Int(step)
			return nil
		}
	}
	r, exc := in.callType(RangeType, append([]Value(nil), args...), nil)
	if exc != nil {
		return exc
	}
	it, exc := in.Iter(r)
	if exc != nil {
		return exc
	}
	in.stack[at] = it
	return nil
}

// fastSlice does obj[lo:hi].
func (in *Interp) fastSlice(obj, lo, hi Value) (Value, *Exception) {
	if (lo.isInt() || lo.IsNone()) && (hi.isInt() || hi.IsNone()) {
		var n int
		switch obj.exactKind() {
		case KindList:
			n = len(obj.list().v)
		case KindTuple:
			n = len(obj.tuple().v)
		case KindStr:
			if !obj.str().isASCII() {
				n = -1
			} else {
				n = len(obj.str().s)
			}
		default:
			n = -1
		}
		if n >= 0 {
			i, j := clampSlice(lo, 0, n), clampSlice(hi, n, n)
			if j < i {
				j = i
			}
			if exc := in.Alloc((j-i)*sizeValue + sizeList); exc != nil {
				return Value{}, exc
			}
			if exc := in.Charge((j - i) / 32); exc != nil {
				return Value{}, exc
			}
			switch obj.exactKind() {
			case KindList:
				return ptr(&List{header: header{kind: KindList}, v: append(make([]Value, 0, j-i), obj.list().v[i:j]...)}), nil
			case KindTuple:
				return in.NewTuple(obj.tuple().v[i:j]...), nil
			}
			return in.substring(obj.str().s[i:j], len(obj.str().s)), nil
		}
	}
	return in.GetItem(obj, in.newSlice(lo, hi, None))
}

// stepSlice does obj[lo:hi:step].
func (in *Interp) stepSlice(obj, lo, hi, step Value) (Value, *Exception) {
	if obj.exactKind() != KindList {
		return in.GetItem(obj, in.newSlice(lo, hi, step))
	}
	l := obj.list()
	s := sliceObj{start: lo, stop: hi, step: step}
	items, exc := in.sliceValues(l.v, func() []Value { return l.v }, &s)
	if exc != nil {
		return Value{}, exc
	}
	return ptr(in.newList(items)), nil
}

// substring makes a str of part of another one, copied if it would keep a
// much larger one alive.
func (in *Interp) substring(s string, parent int) Value {
	switch {
	case len(s) <= 64 && asciiOnly(s):
		in.charge(sizeStr + len(s))
		return copyASCII(s)
	case parent > 1024 && len(s) < parent/4 || len(s) <= 32:
		s = strings.Clone(s)
	}
	return in.NewStr(s)
}

func clampSlice(v Value, def, n int) int {
	if v.IsNone() {
		return def
	}
	i := v.i()
	if i < 0 {
		i += int64(n)
		if i < 0 {
			return 0
		}
	}
	if i > int64(n) {
		return n
	}
	return int(i)
}

// buildDict makes a dict of n pairs at stack[at:].
func (in *Interp) buildDict(at, n int) (Value, *Exception) {
	d := in.newDictSize(n)
	in.pushRoot(ptr(d))
	defer in.popRoot()
	for i := range n {
		k, v := in.stack[at+2*i], in.stack[at+2*i+1]
		if k.exactKind() == KindStr {
			d.setStr(k, v)
			continue
		}
		if exc := in.DictSet(d, k, v); exc != nil {
			return Value{}, exc
		}
	}
	return ptr(d), nil
}

// unpack puts the n items of v at stack[at:].
func (in *Interp) unpack(at int, v Value, n int) *Exception {
	switch v.exactKind() {
	case KindList, KindTuple:
		items, _ := v.AsItems()
		if len(items) != n {
			return unpackCount(n, len(items), true)
		}
		copy(in.stack[at:at+n], items)
		return nil
	}
	it, exc := in.unpackIter(v)
	if exc != nil {
		return exc
	}
	in.pushRoot(it)
	defer in.popRoot()
	for i := range n {
		x, exc := in.Next(it)
		if exc != nil {
			return exc
		}
		if x.p == nil {
			return valueErrorf("not enough values to unpack (expected %d, got %d)", n, i)
		}
		in.stack[at+i] = x
	}
	x, exc := in.Next(it)
	if exc != nil {
		return exc
	}
	if x.p != nil {
		return in.tooManyToUnpack(v, n)
	}
	return nil
}

// tooManyToUnpack is the error for an iterable that does not end after n items.
func (in *Interp) tooManyToUnpack(v Value, n int) *Exception {
	if v.Kind() == KindDict || v.Kind() == KindSet || v.Kind() == KindStr {
		if l, exc := in.Len(v); exc == nil {
			return unpackCount(n, l, v.Kind() == KindDict)
		}
	}
	return valueErrorf("too many values to unpack (expected %d)", n)
}

func unpackCount(want, got int, known bool) *Exception {
	if got < want {
		return valueErrorf("not enough values to unpack (expected %d, got %d)", want, got)
	}
	if known {
		return valueErrorf("too many values to unpack (expected %d, got %d)", want, got)
	}
	return valueErrorf("too many values to unpack (expected %d)", want)
}

func (in *Interp) unpackIter(v Value) (Value, *Exception) {
	it, exc := in.Iter(v)
	if exc != nil && exc.Limit == nil && exc.Is(TypeError) && typeOf(v).special(spIter).p == nil {
		return Value{}, typeErrorf("cannot unpack non-iterable %s object", typeName(v))
	}
	return it, exc
}

// unpackEx puts the first before items of v, a list of the middle and the
// last after items at stack[at:].
func (in *Interp) unpackEx(at int, v Value, before, after int) *Exception {
	if k := v.exactKind(); k != KindList && k != KindTuple {
		it, exc := in.unpackIter(v)
		if exc != nil {
			return exc
		}
		v = it
	}
	l, exc := in.listFrom(v)
	if exc != nil {
		return exc
	}
	n := len(l.v)
	if n < before+after {
		return valueErrorf("not enough values to unpack (expected at least %d, got %d)", before+after, n)
	}
	copy(in.stack[at:], l.v[:before])
	in.stack[at+before] = ptr(in.newList(append([]Value(nil), l.v[before:n-after]...)))
	copy(in.stack[at+before+1:], l.v[n-after:])
	return nil
}

// unpackLong returns the items of v in a list, for more targets than a frame has registers for.
func (in *Interp) unpackLong(v Value, n, star int) (Value, *Exception) {
	list := v.exactKind() == KindList || v.exactKind() == KindTuple
	it := v
	if !list {
		i, exc := in.unpackIter(v)
		if exc != nil {
			return Value{}, exc
		}
		it = i
	}
	if star >= 0 {
		l, exc := in.listFrom(it)
		if exc != nil {
			return Value{}, exc
		}
		after := n - star - 1
		if len(l.v) < n-1 {
			return Value{}, valueErrorf("not enough values to unpack (expected at least %d, got %d)", n-1, len(l.v))
		}
		rest := append([]Value(nil), l.v[star:len(l.v)-after]...)
		l.v = append(append(l.v[:star:star], ptr(in.newList(rest))), l.v[len(l.v)-after:]...)
		return ptr(l), nil
	}
	if list {
		items, _ := v.AsItems()
		if len(items) != n {
			return Value{}, unpackCount(n, len(items), true)
		}
		return in.NewList(append([]Value(nil), items...)), nil
	}
	l := in.newList(make([]Value, 0, n))
	in.pushRoot(it)
	in.pushRoot(ptr(l))
	defer in.popRoots(2)
	for len(l.v) <= n {
		x, exc := in.Next(it)
		switch {
		case exc != nil:
			return Value{}, exc
		case x.p == nil && len(l.v) < n:
			return Value{}, valueErrorf("not enough values to unpack (expected %d, got %d)", n, len(l.v))
		case x.p == nil:
			return ptr(l), nil
		}
		l.v = append(l.v, x)
	}
	return Value{}, in.tooManyToUnpack(v, n)
}

// makeFunction does MakeFunction.
func (in *Interp) makeFunction(fr *frame, regs *[256]Value, a, flags int, p *proto) Value {
	in.charge(160 + 8*len(p.Free))
	f := &Function{header: header{kind: KindFunction}, proto: p, env: fr.fn.env, name: p.name, qualname: p.qualname, doc: p.doc}
	if flags&1 != 0 {
		f.defaults = regs[a].tuple().v
	}
	if flags&2 != 0 {
		f.kwDefaults = regs[a+1].dict()
	}
	if flags&4 != 0 {
		f.annotate = regs[a+2]
	}
	if n := len(p.Free); n > 0 {
		f.free = make([]*cell, n)
		for i, v := range p.Free {
			switch {
			case v.FromFree:
				f.free[i] = fr.fn.free[v.Index]
			case v.Far:
				f.free[i] = regs[fr.proto.FarReg].list().v[v.Index].cell()
			default:
				f.free[i] = regs[v.Index].cell()
			}
		}
	}
	return ptr(f)
}

// loopLen is rangeLen, with -1 also for a step of 0, which range() refuses.
func loopLen(start, stop, step int64) int64 {
	if step == 0 {
		return -1
	}
	return rangeLen(start, stop, step)
}

// presizedList makes the list of a comprehension over the iterator it, or over
// a counting loop that starts at it and has left numbers to go, with room for
// what will come; half of it if there is a condition.
func (in *Interp) presizedList(it, left Value, filtered bool) (Value, *Exception) {
	n := int64(0)
	switch it.exactKind() {
	case KindInt:
		n = left.i()
	case KindIterator:
		i := it.iter()
		if i.done { // it has let its sequence go
			break
		}
		switch i.which {
		case itList:
			n = int64(len(i.seq.list().v))
		case itTuple:
			n = int64(len(i.seq.tuple().v))
		case itKeys, itValues, itItems, itRange, itSet:
			n = i.n
		}
	}
	n = min(max(n, 0), 1<<20)
	if filtered {
		n /= 2
	}
	if exc := in.Alloc(sizeList + int(n)*sizeValue); exc != nil {
		return Value{}, exc
	}
	return ptr(&List{header: header{kind: KindList}, v: make([]Value, 0, n)}), nil
}
