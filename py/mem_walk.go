package py

// This file counts live memory: it walks everything a program can reach and
// adds up the sizes that were charged for it. Each object is marked with the
// epoch of the walk. An explicit stack keeps Go's stack flat.

// walker is one count.
type walker struct {
	in    *Interp
	epoch uint32
	todo  []Value
	bytes int64
	work  int64
	maps  map[any]bool
}

// liveBytes counts what is reachable; work is about how many values were
// looked at.
func (in *Interp) liveBytes() (bytes, work int64) {
	in.settle()
	in.epoch++
	w := &walker{in: in, epoch: in.epoch, maps: map[any]bool{}}
	w.bytes = int64(len(in.stack))*sizeValue + int64(len(in.frames))*96 + int64(len(in.ids))*96
	top := in.top()
	if in.fp >= 0 {
		top = min(len(in.stack), top+callSlack)
	}
	w.values(in.stack[:top])
	for i := 0; i <= in.fp; i++ {
		w.frame(&in.frames[i])
	}
	w.values(in.roots)
	w.values(in.idHold)
	for _, g := range in.unfinished {
		w.value(ptr(g))
	}
	w.value(in.retval)
	w.value(in.sent)
	w.value(in.implicit)
	if in.pending != nil {
		w.value(ptr(in.pending))
	}
	w.module(in.main)
	for _, m := range in.modules {
		w.value(ptr(m))
	}
	if in.helpers != nil {
		w.value(ptr(in.helpers))
	}
	w.loops(in.loop)
	in.ctx.Trace(w.value)
	for len(w.todo) > 0 {
		v := w.todo[len(w.todo)-1]
		w.todo = w.todo[:len(w.todo)-1]
		w.visit(v)
	}
	return w.bytes, w.work
}

func (w *walker) values(vs []Value) {
	w.work += int64(len(vs)) / 4
	for _, v := range vs {
		w.value(v)
	}
}

// value schedules an object that was not seen yet.
func (w *walker) value(v Value) {
	if v.p == nil {
		return
	}
	h := (*header)(v.p)
	if h.kind <= KindNotImplemented || h.flags&flagStatic != 0 && h.kind != KindModule || h.epoch == w.epoch {
		return
	}
	h.epoch = w.epoch
	w.work++
	if h.kind == KindStr {
		s := v.str()
		if buf := bufOf(s); buf != nil {
			w.bytes += sizeWideStr
			if buf.epoch != w.epoch {
				buf.epoch = w.epoch
				w.bytes += int64(cap(buf.b))
			}
			return
		}
		w.bytes += int64(sizeStr + len(s.s))
		return
	}
	w.todo = append(w.todo, v)
}

func (w *walker) dict(d *Dict) {
	if d != nil {
		w.value(ptr(d))
	}
}

func (w *walker) frame(f *frame) {
	if f.fn != nil {
		w.value(ptr(f.fn))
	}
	if f.gen != nil {
		w.value(ptr(f.gen))
	}
	w.value(f.exc)
	w.value(f.initSelf)
}

func (w *walker) module(m *module) {
	if m == nil || w.maps[m] {
		return
	}
	w.maps[m] = true
	w.bytes += int64(len(m.globals)*sizeValue + len(m.ics)*64)
	w.values(m.globals)
	w.dict(m.dict)
	w.value(m.result)
	w.value(m.resultVar)
}

// loops walks a loop and those it blocks.
func (w *walker) loops(l *eventLoop) {
	for _, f := range l.waiting {
		w.value(ptr(f))
	}
	for _, f := range l.failed {
		w.value(ptr(f))
	}
	for _, p := range l.policy {
		w.loop(p)
	}
	for _, l := range l.turns {
		for ; l != nil && l != l.threads; l = l.outer {
			w.loop(l)
		}
	}
	if l.threads != nil && !l.threads.active {
		w.loop(l.threads)
	}
}

func (w *walker) loop(l *eventLoop) {
	for i := l.head; i < len(l.ready); i++ {
		h := &l.ready[i]
		w.bytes += 96
		if h.task != nil {
			w.value(ptr(h.task))
		}
		if h.fut != nil {
			w.value(ptr(h.fut))
		}
		w.callback(&h.cb)
		w.call(h.call)
	}
	for _, t := range l.timers {
		w.bytes += 128
		w.call(t.call)
	}
	for _, t := range l.tasks {
		w.value(ptr(t))
	}
	for _, f := range [...]*Future{l.until, l.block} {
		if f != nil {
			w.value(ptr(f))
		}
	}
	for _, g := range l.agens {
		w.value(ptr(g))
	}
	w.values([]Value{l.obj, l.handler, l.factory})
}

func (w *walker) callback(c *futureCallback) {
	if c.task != nil {
		w.value(ptr(c.task))
	}
	w.value(c.fn)
	c.ctx.Trace(w.value)
}

func (w *walker) call(c *callHandle) {
	if c != nil {
		w.value(c.fn)
		w.values(c.args)
		c.ctx.Trace(w.value)
	}
}

func (w *walker) sub(v Value) {
	if s := v.sub(); s != nil {
		w.value(ptr(s.cls))
		w.dict(s.attrs)
		w.bytes += 24
		if v.Kind() == KindDict {
			w.value((*dictSub)(v.p).extra)
		}
	}
}

// Tracer is implemented by the Go payload of objects that hold Values: Trace
// calls visit with each, Size returns the bytes the payload itself takes.
type Tracer interface {
	Trace(visit func(Value))
	Size() int
}

// visit adds the size of an object and schedules what it refers to.
func (w *walker) visit(v Value) {
	k := v.exactKind()
	if k&kindSub != 0 || k == KindIntSub || k == KindFloatSub {
		w.sub(v)
	}
	switch k &^ kindSub {
	case KindStr:
		w.bytes += int64(sizeWideStr + len(v.str().s))
	case KindBig:
		w.bytes += int64(48 + len(v.big().v.Bits())*8)
	case KindBytes:
		w.bytes += int64(sizeStr + len(v.bytes().s))
	case KindByteArray:
		w.bytes += int64(sizeStr + cap(v.bytearr().b))
	case KindComplex:
		w.bytes += 32
	case KindTuple:
		w.bytes += int64(sizeList + len(v.tuple().v)*sizeValue)
		w.values(v.tuple().v)
	case KindList:
		w.bytes += int64(sizeList + cap(v.list().v)*sizeValue)
		w.values(v.list().v)
	case KindDict:
		d := v.dict()
		w.bytes += int64(sizeDict + cap(d.ents)*sizeDictEnt + len(d.idx)*4)
		w.work += int64(len(d.ents)) / 4
		for i := range d.ents {
			w.value(d.ents[i].k)
			w.value(d.ents[i].v)
		}
	case KindSet, KindFrozenSet:
		s := v.set()
		w.bytes += int64(sizeDict + len(s.table)*24)
		for i := range s.table {
			w.value(s.table[i].k)
		}
	case KindRange:
		w.bytes += 80
		w.values([]Value{v.rng().start, v.rng().stop, v.rng().step})
	case KindSlice:
		w.bytes += 72
		w.values([]Value{v.slice().start, v.slice().stop, v.slice().step})
	case KindFunction:
		f := v.fn()
		w.bytes += int64(160 + len(f.free)*8)
		w.values(f.defaults)
		w.dict(f.kwDefaults)
		w.dict(f.attrs)
		for _, c := range f.free {
			w.value(ptr(c))
		}
		w.value(f.annotate)
		w.value(f.annotations)
		w.value(f.doc)
		w.module(f.env)
	case KindMethod:
		w.bytes += 48
		w.value(v.method().self)
		w.value(v.method().fn)
	case KindCell:
		w.bytes += 32
		w.value(v.cell().v)
	case KindType:
		t := v.typ()
		w.bytes += int64(1200 + 8*len(t.mro))
		w.dict(t.ns)
		for _, b := range t.bases {
			w.value(ptr(b))
		}
	case KindInstance:
		o := v.inst()
		w.bytes += int64(sizeObject + cap(o.slots)*sizeValue)
		w.values(o.slots)
		w.dict(o.dict)
		w.value(ptr(o.shape.cls))
	case KindException:
		e := v.exc()
		w.bytes += int64(160 + len(e.args)*sizeValue + cap(e.tb)*24)
		w.values(e.args)
		w.dict(e.attrs)
		w.dict(e.members)
		w.value(e.cause)
		w.value(e.context)
		w.value(ptr(e.cls))
	case KindModule:
		w.bytes += 200
		w.dict(v.module().dict)
		w.module(v.module().env)
	case KindIterator:
		it := v.iter()
		w.bytes += 144
		w.value(it.seq)
		w.values(it.trace)
	case KindGenerator, KindCoroutine, KindAsyncGen:
		g := v.gen()
		w.bytes += int64(240 + cap(g.regs)*sizeValue + cap(g.chain)*96)
		w.values(g.regs)
		w.frame(&g.fr)
		for i := range g.chain {
			w.frame(&g.chain[i])
		}
		w.value(g.result)
	case KindFuture:
		f := v.future()
		w.bytes += int64(160 + cap(f.callbacks)*64)
		w.value(f.result)
		if f.exc != nil {
			w.value(ptr(f.exc))
		}
		if f.taskState != nil {
			w.bytes += 96
			w.value(f.coro)
			w.value(f.name)
			f.ctx.Trace(w.value)
			if f.waiter != nil {
				w.value(ptr(f.waiter))
			}
		}
		if f.sleeper != nil {
			w.value(ptr(f.sleeper))
		}
		for i := range f.callbacks {
			w.callback(&f.callbacks[i])
		}
		if f.gathering != nil {
			w.bytes += int64(len(f.gathering.children) * 16)
			for _, c := range f.gathering.children {
				w.value(ptr(c))
			}
		}
	case KindProperty:
		p := v.prop()
		w.bytes += 120
		w.values([]Value{p.get, p.set, p.del, p.doc})
	case kindTupleGetter:
		w.bytes += sizeObject
		w.value((*tupleGetter)(v.p).doc)
	case KindStaticMethod, KindClassMethod:
		w.bytes += sizeObject
		w.value(v.wrapper().fn)
	case KindObject:
		o := v.object()
		w.bytes += sizeObject
		w.value(ptr(o.cls))
		w.dict(o.attrs)
		switch d := o.Data.(type) {
		case Tracer:
			w.bytes += int64(d.Size())
			d.Trace(w.value)
		case *superData:
			w.value(d.obj)
		case *agenCall:
			w.value(ptr(d.g))
			w.value(d.sent)
			w.value(d.driver)
		case *callHandle:
			w.call(d)
		case *eventLoop:
			w.loop(d)
		}
	case KindDictView:
		w.bytes += 64
		w.value(v.view().owner)
	case KindIntSub:
		w.bytes += 64
		w.value(v.intSub().v)
	case KindFloatSub:
		w.bytes += 64
	default:
		w.bytes += 48
	}
}
