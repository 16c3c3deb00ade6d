package re

// This file defines sub and subn.

import (
	"strings"

	"toolweaver/py"
	"toolweaver/py/internal/sre"
)

// replacer makes the replacements of one sub.
type replacer struct {
	*context
	in      *py.Interp
	tmpl    *sre.Template // nil: call f or use text
	f       py.Value
	text    string
	foreign py.Value // a replacement of the wrong type: an error once there is a match
	out     []byte
	paid    int
	items   int // pieces put together so far, for the message of a wrong type
}

// Trace visits nothing: what r holds the caller holds too.
func (r *replacer) Trace(func(py.Value)) {}

// Size returns the bytes of the text so far, which no Value holds yet.
func (r *replacer) Size() int { return cap(r.out) }

// replacement prepares repl.
func (r *replacer) replacement(repl py.Value) *py.Exception {
	if py.Callable(repl) {
		r.f = repl
		return nil
	}
	text, isStr := repl.Text()
	if !isStr {
		var ok bool
		if text, ok = repl.AsBytes(); !ok {
			return py.Errorf(py.TypeError, "decoding to str: need a bytes-like object, %s found", py.TypeName(repl))
		}
	}
	if isStr == r.p.prog.IsBytes {
		r.foreign = repl
		return nil
	}
	if strings.IndexByte(text, '\\') < 0 {
		r.text = text
		return nil
	}
	var exc *py.Exception
	r.tmpl, exc = r.p.state.template(r.p, text, repl)
	return exc
}

// pay charges n more bytes and makes room for them. While the text moves it is there twice, so what it takes is charged whenever it
// moves.
func (r *replacer) pay(n int) *py.Exception {
	n += len(r.out)
	if n-r.paid >= 4096 {
		if exc := r.in.Charge((n - r.paid) / 64); exc != nil {
			return exc
		}
		r.paid = n
	}
	if n <= cap(r.out) {
		return nil
	}
	room := max(2*cap(r.out), n, 64)
	if exc := r.in.Alloc(room); exc != nil {
		return exc
	}
	r.out = append(make([]byte, 0, room), r.out...)
	return nil
}

// wrongType is the error for a replacement that is not text of the kind of
// the subject.
func (r *replacer) wrongType(v py.Value) *py.Exception {
	want := "str instance"
	if !r.t.isStr {
		want = "a bytes-like object"
	}
	return py.Errorf(py.TypeError, "sequence item %d: expected %s, %s found", r.items, want, py.TypeName(v))
}

// put appends the replacement for a match.
func (r *replacer) put(m sre.Result) *py.Exception {
	switch {
	case !r.f.IsAbsent():
		v, exc := r.in.Call(r.f, r.match(r.in, m))
		if exc != nil {
			return exc
		}
		if v.IsNone() {
			return nil
		}
		text, ok := v.Text()
		if !r.t.isStr {
			text, ok = v.AsBytes()
		}
		if !ok {
			return r.wrongType(v)
		}
		if exc := r.pay(len(text)); exc != nil {
			return exc
		}
		r.out = append(r.out, text...)
	case !r.foreign.IsAbsent():
		return r.wrongType(r.foreign)
	case r.tmpl != nil:
		n := 0
		for _, part := range r.tmpl.Parts {
			n += len(part.Text)
			if g := part.Group; g >= 0 && m.Spans[2*g] >= 0 {
				n += int(m.Spans[2*g+1] - m.Spans[2*g])
			}
		}
		if exc := r.pay(n); exc != nil {
			return exc
		}
		r.out = r.tmpl.AppendExpand(r.out, r.t.s, m.Spans)
	default:
		if exc := r.pay(len(r.text)); exc != nil {
			return exc
		}
		r.out = append(r.out, r.text...)
	}
	r.items++
	return r.in.Charge(1)
}

// sub is Pattern.sub, or subn if counted; self is the Pattern.
func (p *pattern) sub(in *py.Interp, self, repl, text, count py.Value, counted bool) (py.Value, *py.Exception) {
	most, exc := countArg(in, count)
	if exc != nil {
		return py.Value{}, exc
	}
	r := &replacer{in: in, context: &context{self: self, p: p}}
	if exc := r.replacement(repl); exc != nil {
		return py.Value{}, exc
	}
	if r.t, exc = p.subject(text); exc != nil {
		return py.Value{}, exc
	}
	if !r.f.IsAbsent() {
		in.PushRoot(in.NewObject(stateType, r))
		defer in.PopRoot()
	}
	s := r.t.s
	r.chars = [2]int{0, r.t.len()}
	it := p.prog.Iter(&p.state.matcher, s, 0, len(s))
	n, last := 0, 0
	for ; most == 0 || n < most; n++ {
		m, err := it.Next()
		if err != nil {
			return py.Value{}, exception(in, err, p.source)
		}
		if !m.Matched() {
			break
		}
		if n == 0 {
			if exc := r.pay(len(s) + len(s)/8 + 32); exc != nil {
				return py.Value{}, exc
			}
		}
		begin, end := int(m.Spans[0]), int(m.Spans[1])
		if begin > last {
			if exc := r.pay(begin - last); exc != nil {
				return py.Value{}, exc
			}
			r.out = append(r.out, s[last:begin]...)
			r.items++
		}
		if exc := r.put(m); exc != nil {
			return py.Value{}, exc
		}
		last = end
	}
	result, exc := r.result(n, last)
	if exc != nil || !counted {
		return result, exc
	}
	return in.NewTuple(result, py.Int(int64(n))), nil
}

// result makes the text after n replacements, the last ending at byte last.
func (r *replacer) result(n, last int) (py.Value, *py.Exception) {
	s := r.t.s
	if n == 0 && (r.t.v.Kind() == py.KindStr || r.t.v.Kind() == py.KindBytes) {
		if r.t.isStr {
			return r.in.Substr(r.t.v, 0, len(s))
		}
		return r.t.v, nil
	}
	if exc := r.pay(len(s) - last); exc != nil {
		return py.Value{}, exc
	}
	r.out = append(r.out, s[last:]...)
	if r.t.isStr {
		return r.in.NewStrBytes(r.out)
	}
	return r.in.NewBytes(string(r.out)), nil
}
