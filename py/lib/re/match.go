package re

// This file defines Match objects.

import (
	"strconv"

	"toolweaver/py"
	"toolweaver/py/internal/sre"
)

// context is what the matches of one call share.
type context struct {
	self  py.Value // the Pattern
	p     *pattern
	t     subject
	chars [2]int // pos and endpos
}

// match is the payload of a Match. spans are byte offsets into t.s, as
// sre.Result has them; few groups are kept in buf.
type match struct {
	*context
	spans []int32
	last  int // number of the group that closed last, 0 if none
	buf   [6]int32
}

// Trace visits pattern and subject.
func (m *match) Trace(visit func(py.Value)) {
	visit(m.self)
	visit(m.t.v)
}

// Size returns the bytes of the payload and, as if it were not shared, the
// context.
func (m *match) Size() int { return 144 + 4*len(m.spans) + m.t.copied() }

// match makes a Match; it copies the spans of r.
func (c *context) match(in *py.Interp, r sre.Result) py.Value {
	m := &match{context: c, last: r.LastIndex}
	m.spans = append(m.buf[:0], r.Spans...)
	return in.NewObject(MatchType, m)
}

// newMatch makes the only Match of a call.
func newMatch(in *py.Interp, c context, r sre.Result) py.Value {
	m := &struct {
		match
		own context
	}{own: c}
	m.context, m.last = &m.own, r.LastIndex
	m.spans = append(m.buf[:0], r.Spans...)
	return in.NewObject(MatchType, &m.match)
}

// MatchType is re.Match. Its methods make matches, so it is set by init.
var MatchType *py.Type

func init() {
	MatchType = py.NewType(matchSpec())
	Module.Values["Match"] = MatchType.Value()
}

func matchSpec() py.TypeSpec {
	return py.TypeSpec{
		NewSig: "...",
		New:    notCallable("re.Match"),
		Name:   "re.Match",
		Module: "re",
		Final:  true,
		Doc:    "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
		Methods: []py.Def{
			{Name: "group", Sig: "...", Fn: match_group, Doc: "Return subgroup(s) of the match by indices or names.\nFor 0 returns the entire match."},
			{Name: "__getitem__", Sig: "group, /", Fn: match_getitem},
			{Name: "groups", Sig: "default=None", Fn: match_groups, Doc: "Return a tuple containing all the subgroups of the match, from 1."},
			{Name: "groupdict", Sig: "default=None", Fn: match_groupdict, Doc: "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name."},
			{Name: "start", Sig: "group=0, /", Fn: matchEdge(0), Doc: "Return index of the start of the substring matched by group."},
			{Name: "end", Sig: "group=0, /", Fn: matchEdge(1), Doc: "Return index of the end of the substring matched by group."},
			{Name: "span", Sig: "group=0, /", Fn: match_span, Doc: "For match object m, return the 2-tuple (m.start(group), m.end(group))."},
			{Name: "expand", Sig: "template", Fn: match_expand, Doc: "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method."},
			{Name: "__copy__", Fn: itself},
			{Name: "__deepcopy__", Sig: "memo, /", Fn: itself},
			{Name: "__repr__", Fn: match_repr},
		},
		Consts: map[string]py.Value{"__iter__": py.None}, // __getitem__ makes no sequence of a match
		Class:  []py.Def{{Name: "__class_getitem__", Sig: "item, /", Fn: classGetItem}},
		Getters: []py.Getter{
			matchGetter("string", func(_ *py.Interp, m *match) py.Value { return m.t.v }),
			matchGetter("re", func(_ *py.Interp, m *match) py.Value { return m.self }),
			matchGetter("pos", func(_ *py.Interp, m *match) py.Value { return py.Int(int64(m.chars[0])) }),
			matchGetter("endpos", func(_ *py.Interp, m *match) py.Value { return py.Int(int64(m.chars[1])) }),
			matchGetter("lastindex", func(_ *py.Interp, m *match) py.Value {
				if m.last == 0 {
					return py.None
				}
				return py.Int(int64(m.last))
			}),
			matchGetter("lastgroup", func(in *py.Interp, m *match) py.Value {
				for _, g := range m.p.prog.GroupNames {
					if m.last > 0 && g.Number == m.last {
						return in.NewStr(g.Name)
					}
				}
				return py.None
			}),
			matchGetter("regs", func(in *py.Interp, m *match) py.Value {
				rows := make([]py.Value, len(m.spans)/2)
				for g := range rows {
					rows[g] = in.NewTuple(m.edge(g, 0), m.edge(g, 1))
				}
				return in.NewTuple(rows...)
			}),
		},
	}
}

func matchGetter(name string, get func(in *py.Interp, m *match) py.Value) py.Getter {
	return py.Getter{Name: name, Get: func(in *py.Interp, v py.Value) (py.Value, *py.Exception) {
		return get(in, matchOf(v)), nil
	}}
}

func matchOf(v py.Value) *match { return v.ObjectData().(*match) }

// group converts the number or name of a group.
func (m *match) group(in *py.Interp, v py.Value) (int, *py.Exception) {
	n := int64(-1)
	if v.IsAbsent() {
		n = 0
	} else if name, ok := v.Text(); ok {
		if g, ok := m.p.prog.GroupNumber(name); ok {
			n = int64(g)
		}
	} else if i, ok := v.AsInt(); ok {
		n = i
	} else if x, exc := in.Index(v); exc == nil {
		if i, ok := x.AsInt(); ok {
			n = i
		}
	} else if exc.Limit != nil {
		return 0, exc
	}
	if n < 0 || n >= int64(len(m.spans)/2) {
		return 0, py.Errorf(py.IndexError, "no such group")
	}
	return int(n), nil
}

// get returns the text of a group.
func (m *match) get(in *py.Interp, group, def py.Value) (py.Value, *py.Exception) {
	g, exc := m.group(in, group)
	if exc != nil {
		return py.Value{}, exc
	}
	return m.t.span(in, m.spans, g, def)
}

// edge returns where group g begins (i = 0) or ends (1), in characters.
func (m *match) edge(g, i int) py.Value {
	pos := int(m.spans[2*g+i])
	if pos < 0 {
		return py.Int(-1)
	}
	return py.Int(int64(m.t.char(pos)))
}

func match_group(in *py.Interp, args []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	if kw.Len() > 0 {
		return py.Value{}, py.Errorf(py.TypeError, "Match.group() takes no keyword arguments")
	}
	m := matchOf(args[0])
	switch len(args) {
	case 1:
		return m.get(in, py.Value{}, py.None)
	case 2:
		return m.get(in, args[1], py.None)
	}
	out := make([]py.Value, len(args)-1)
	for i, a := range args[1:] {
		v, exc := m.get(in, a, py.None)
		if exc != nil {
			return py.Value{}, exc
		}
		out[i] = v
	}
	return in.NewTuple(out...), nil
}

func match_getitem(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return matchOf(args[0]).get(in, args[1], py.None)
}

// orNone is the default of a parameter.
func orNone(v py.Value) py.Value {
	if v.IsAbsent() {
		return py.None
	}
	return v
}

func match_groups(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	m := matchOf(args[0])
	out := make([]py.Value, len(m.spans)/2-1)
	for g := range out {
		v, exc := m.t.span(in, m.spans, g+1, orNone(args[1]))
		if exc != nil {
			return py.Value{}, exc
		}
		out[g] = v
	}
	return in.NewTuple(out...), nil
}

func match_groupdict(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	m := matchOf(args[0])
	d := in.NewDict()
	for _, g := range m.p.prog.GroupNames {
		v, exc := m.t.span(in, m.spans, g.Number, orNone(args[1]))
		if exc == nil {
			exc = in.DictSet(d, in.NewStr(g.Name), v)
		}
		if exc != nil {
			return py.Value{}, exc
		}
	}
	return d.Value(), nil
}

func matchEdge(i int) py.NativeFunc {
	return func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		m := matchOf(args[0])
		g, exc := m.group(in, args[1])
		if exc != nil {
			return py.Value{}, exc
		}
		return m.edge(g, i), nil
	}
}

func match_span(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	m := matchOf(args[0])
	g, exc := m.group(in, args[1])
	if exc != nil {
		return py.Value{}, exc
	}
	return in.NewTuple(m.edge(g, 0), m.edge(g, 1)), nil
}

func match_expand(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	m := matchOf(args[0])
	r := &replacer{in: in, context: m.context}
	if _, isStr := args[1].Text(); !isStr && args[1].Kind() != py.KindBytes && args[1].Kind() != py.KindByteArray {
		return py.Value{}, py.Errorf(py.TypeError, "decoding to str: need a bytes-like object, %s found", py.TypeName(args[1]))
	}
	if exc := r.replacement(args[1]); exc != nil {
		return py.Value{}, exc
	}
	if exc := r.put(sre.Result{Spans: m.spans, LastIndex: m.last}); exc != nil {
		return py.Value{}, exc
	}
	if m.t.isStr {
		return in.NewStrBytes(r.out)
	}
	return in.NewBytes(string(r.out)), nil
}

// maxReprMatch is how many characters of the repr of the text the repr of a
// match shows.
const maxReprMatch = 50

func match_repr(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	m := matchOf(args[0])
	v, exc := m.t.span(in, m.spans, 0, py.None)
	if exc != nil {
		return py.Value{}, exc
	}
	text, exc := reprPrefix(in, v, maxReprMatch)
	if exc != nil {
		return py.Value{}, exc
	}
	number := func(v py.Value) string {
		n, _ := v.AsInt()
		return strconv.FormatInt(n, 10)
	}
	return in.NewStr("<re.Match object; span=(" + number(m.edge(0, 0)) + ", " + number(m.edge(0, 1)) + "), match=" + text + ">"), nil
}
