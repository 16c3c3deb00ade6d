package py

// This file binds arguments the way functions written in Python do, with
// their error messages, for native functions that are written in Python in
// CPython: their signatures start with "def ".

import "strings"

// bindPython arranges arguments by parameter. A parameter "*args" collects
// extra positional arguments in a tuple, "**kw" extra keywords in a dict.
func (in *Interp) bindPython(b *Builtin, args []Value, kw *Kwargs) ([]Value, *Exception) {
	s := b.sig
	n := len(s.Params)
	out := make([]Value, n)
	copy(out[:s.max], args)
	if s.varArgs >= 0 {
		out[s.varArgs] = in.NewTuple(args[min(len(args), s.max):]...)
	}
	var extra *Dict
	if s.varKw >= 0 {
		extra = in.newDict()
		out[s.varKw] = ptr(extra)
	}
	for i := 0; i < kw.Len(); i++ {
		name := kw.Names[i].str().s
		j := s.nposonly
		for j < n && (s.Params[j].Name != name || j == s.varArgs || j == s.varKw) {
			j++
		}
		switch {
		case j < n && out[j].p != nil:
			return nil, typeErrorf("%s() got multiple values for argument '%s'", b.display(), name)
		case j < n:
			out[j] = kw.Vals[i]
		case extra != nil:
			if exc := in.DictSet(extra, kw.Names[i], kw.Vals[i]); exc != nil {
				return nil, exc
			}
		default:
			return nil, s.unexpected(b, name)
		}
	}
	if len(args) > s.max && s.varArgs < 0 {
		return nil, s.tooMany(b, len(args), out)
	}
	if exc := s.missing(b, out, 0, s.max, "positional"); exc != nil {
		return nil, exc
	}
	return out, s.missing(b, out, s.max, n, "keyword-only")
}

func (s *Signature) unexpected(b *Builtin, name string) *Exception {
	for i, p := range s.Params[:s.nposonly] {
		if p.Name == name && !(i == 0 && s.hasMethod) {
			return typeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", b.display(), name)
		}
	}
	var names []string
	for _, p := range s.Params[s.nposonly:] {
		names = append(names, p.Name)
	}
	hint := ""
	if n := suggest(name, names); n != "" {
		hint = ". Did you mean '" + n + "'?"
	}
	return typeErrorf("%s() got an unexpected keyword argument '%s'%s", b.display(), name, hint)
}

// missing reports the parameters from lo to hi that have no argument.
func (s *Signature) missing(b *Builtin, out []Value, lo, hi int, kind string) *Exception {
	var names []string
	for i := lo; i < hi; i++ {
		if out[i].p == nil && !s.Params[i].Optional {
			names = append(names, "'"+s.Params[i].Name+"'")
		}
	}
	n := len(names)
	switch n {
	case 0:
		return nil
	case 1:
		return typeErrorf("%s() missing 1 required %s argument: %s", b.display(), kind, names[0])
	case 2:
		return typeErrorf("%s() missing 2 required %s arguments: %s and %s", b.display(), kind, names[0], names[1])
	}
	return typeErrorf("%s() missing %d required %s arguments: %s, and %s", b.display(), n, kind, strings.Join(names[:n-1], ", "), names[n-1])
}

func (s *Signature) tooMany(b *Builtin, given int, out []Value) *Exception {
	kwGiven := 0
	for i := s.max; i < len(out); i++ {
		if out[i].p != nil && i != s.varKw {
			kwGiven++
		}
	}
	plural := func(n int) string {
		if n == 1 {
			return ""
		}
		return "s"
	}
	takes, ts := itoa(s.max), plural(s.max)
	if s.min < s.max {
		takes, ts = "from "+itoa(s.min)+" to "+takes, "s"
	}
	extra, were := "", "were"
	if kwGiven > 0 {
		extra = " positional argument" + plural(given) + " (and " + itoa(kwGiven) + " keyword-only argument" + plural(kwGiven) + ")"
	} else if given == 1 {
		were = "was"
	}
	return typeErrorf("%s() takes %s positional argument%s but %d%s %s given", b.display(), takes, ts, given, extra, were)
}
