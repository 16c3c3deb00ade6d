package re

// This file defines match, findall, finditer, split and scanners.

import (
	"toolweaver/py"
	"toolweaver/py/internal/sre"
)

// match is Pattern.match, search or fullmatch; self is the Pattern.
func (p *pattern) match(in *py.Interp, self, text, pos, endpos py.Value, mode sre.Mode) (py.Value, *py.Exception) {
	t, exc := p.subject(text)
	if exc != nil {
		return py.Value{}, exc
	}
	chars, bytes, exc := t.bounds(in, pos, endpos)
	if exc != nil {
		return py.Value{}, exc
	}
	r, err := p.prog.Match(&p.state.matcher, t.s, bytes[0], bytes[1], mode)
	if err != nil {
		return py.Value{}, exception(in, err, p.source)
	}
	if !r.Matched() {
		return py.None, nil
	}
	return newMatch(in, context{self, p, t, chars}, r), nil
}

// list collects results, charging for its growth.
type list struct {
	in    *py.Interp
	items []py.Value
}

func (l *list) add(v py.Value) *py.Exception {
	if len(l.items) == cap(l.items) {
		n := max(8, 2*cap(l.items))
		if exc := l.in.Alloc((n - cap(l.items)) * 16); exc != nil {
			return exc
		}
		l.items = append(make([]py.Value, 0, n), l.items...)
	}
	l.items = append(l.items, v)
	return l.in.Charge(1)
}

func (p *pattern) findall(in *py.Interp, text, pos, endpos py.Value) (py.Value, *py.Exception) {
	t, exc := p.subject(text)
	if exc != nil {
		return py.Value{}, exc
	}
	_, bytes, exc := t.bounds(in, pos, endpos)
	if exc != nil {
		return py.Value{}, exc
	}
	out := list{in: in}
	none := t.empty(in)
	groups := p.prog.Groups
	row := make([]py.Value, groups)
	it := p.prog.Iter(&p.state.matcher, t.s, bytes[0], bytes[1])
	for {
		r, err := it.Next()
		if err != nil {
			return py.Value{}, exception(in, err, p.source)
		}
		if !r.Matched() {
			return in.NewList(out.items), nil
		}
		var v py.Value
		if groups <= 1 {
			v, exc = t.span(in, r.Spans, groups, none)
		} else {
			for g := range row {
				if row[g], exc = t.span(in, r.Spans, g+1, none); exc != nil {
					return py.Value{}, exc
				}
			}
			v = in.NewTuple(row...)
		}
		if exc == nil {
			exc = out.add(v)
		}
		if exc != nil {
			return py.Value{}, exc
		}
	}
}

// walk iterates over the matches in a subject; it is the payload of scanners.
type walk struct {
	*context
	it sre.Iter
}

// Trace visits pattern and subject.
func (w *walk) Trace(visit func(py.Value)) {
	visit(w.self)
	visit(w.t.v)
}

// Size returns the bytes of the payload.
func (w *walk) Size() int { return 192 + w.t.copied() }

func (p *pattern) walk(in *py.Interp, self, text, pos, endpos py.Value) (*walk, *py.Exception) {
	t, exc := p.subject(text)
	if exc != nil {
		return nil, exc
	}
	w := &walk{context: &context{self: self, p: p, t: t}}
	var bytes [2]int
	if w.chars, bytes, exc = t.bounds(in, pos, endpos); exc != nil {
		return nil, exc
	}
	w.it = p.prog.Iter(&p.state.matcher, t.s, bytes[0], bytes[1])
	return w, nil
}

// next returns the next match, absent if there is none.
func (w *walk) next(in *py.Interp, mode sre.Mode) (py.Value, *py.Exception) {
	r, err := w.it.NextMode(mode)
	if err != nil {
		return py.Value{}, exception(in, err, w.p.source)
	}
	if !r.Matched() {
		return py.Value{}, nil
	}
	return w.match(in, r), nil
}

var finditerType = py.NewType(py.TypeSpec{Name: "callable_iterator", Final: true, Methods: py.IteratorMethods()})

func (p *pattern) finditer(in *py.Interp, self, text, pos, endpos py.Value) (py.Value, *py.Exception) {
	w, exc := p.walk(in, self, text, pos, endpos)
	if exc != nil {
		return py.Value{}, exc
	}
	next := func(in *py.Interp) (py.Value, *py.Exception) { return w.next(in, sre.Search) }
	return in.NewIterator(finditerType, next, self, text), nil
}

var scannerType = py.NewType(py.TypeSpec{
	Name:   "_sre.SRE_Scanner",
	Module: "_sre",
	Final:  true,
	Methods: []py.Def{
		{Name: "match", Sig: "", Fn: scannerNext(sre.Match)},
		{Name: "search", Fn: scannerNext(sre.Search)},
	},
	Getters: []py.Getter{{Name: "pattern", Get: func(_ *py.Interp, v py.Value) (py.Value, *py.Exception) {
		return v.ObjectData().(*walk).self, nil
	}}},
})

func scannerNext(mode sre.Mode) py.NativeFunc {
	return func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		v, exc := args[0].ObjectData().(*walk).next(in, mode)
		if v.IsAbsent() {
			v = py.None
		}
		return v, exc
	}
}

func pattern_scanner(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	w, exc := patternOf(args[0]).walk(in, args[0], args[1], args[2], args[3])
	if exc != nil {
		return py.Value{}, exc
	}
	return in.NewObject(scannerType, w), nil
}

// split is Pattern.split; a limit of 0 is none, a negative one allows no
// split.
func (p *pattern) split(in *py.Interp, text, limit py.Value) (py.Value, *py.Exception) {
	t, exc := p.subject(text)
	if exc != nil {
		return py.Value{}, exc
	}
	most, exc := countArg(in, limit)
	if exc != nil {
		return py.Value{}, exc
	}
	out := list{in: in}
	it := p.prog.Iter(&p.state.matcher, t.s, 0, len(t.s))
	last := 0
	for n := 0; most == 0 || n < most; n++ {
		r, err := it.Next()
		if err != nil {
			return py.Value{}, exception(in, err, p.source)
		}
		if !r.Matched() {
			break
		}
		v, exc := t.slice(in, last, int(r.Spans[0]))
		if exc == nil {
			exc = out.add(v)
		}
		for g := 1; exc == nil && g <= p.prog.Groups; g++ {
			if v, exc = t.span(in, r.Spans, g, py.None); exc == nil {
				exc = out.add(v)
			}
		}
		if exc != nil {
			return py.Value{}, exc
		}
		last = int(r.Spans[1])
	}
	v, exc := t.slice(in, last, len(t.s))
	if exc == nil {
		exc = out.add(v)
	}
	if exc != nil {
		return py.Value{}, exc
	}
	return in.NewList(out.items), nil
}

// countArg converts maxsplit or count.
func countArg(in *py.Interp, v py.Value) (int, *py.Exception) {
	if v.IsAbsent() {
		return 0, nil
	}
	return in.IndexInt(v)
}
