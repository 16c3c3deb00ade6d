package re

// This file defines Pattern objects: their type, arguments and attributes.

import (
	"strconv"
	"strings"

	"toolweaver/py"
	"toolweaver/py/internal/sre"
)

// pattern is the payload of a Pattern.
type pattern struct {
	prog   *sre.Program
	source py.Value // what was compiled
	state  *state
}

// Trace visits the source.
func (p *pattern) Trace(visit func(py.Value)) { visit(p.source) }

// Size returns about the bytes of the program.
func (p *pattern) Size() int { return 512 + 64*len(p.prog.Pattern) }

// PatternType is re.Pattern.
var PatternType = py.NewType(py.TypeSpec{
	Name:   "re.Pattern",
	Module: "re",
	Final:  true,
	Doc:    "Compiled regular expression object.",
	NewSig: "...",
	New:    notCallable("re.Pattern"),
	Methods: []py.Def{
		{Name: "match", Sig: "string, pos=0, endpos=sys.maxsize", Fn: patternMatch(sre.Match), Doc: "Matches zero or more characters at the beginning of the string."},
		{Name: "fullmatch", Sig: "string, pos=0, endpos=sys.maxsize", Fn: patternMatch(sre.FullMatch), Doc: "Matches against all of the string."},
		{Name: "search", Sig: "string, pos=0, endpos=sys.maxsize", Fn: patternMatch(sre.Search), Doc: "Scan through string looking for a match, and return a corresponding match object instance."},
		{Name: "findall", Sig: "string, pos=0, endpos=sys.maxsize", Fn: pattern_findall, Doc: "Return a list of all non-overlapping matches of pattern in string."},
		{Name: "finditer", Sig: "string, pos=0, endpos=sys.maxsize", Fn: pattern_finditer, Doc: "Return an iterator over all non-overlapping matches for the RE pattern in string."},
		{Name: "scanner", Sig: "string, pos=0, endpos=sys.maxsize", Fn: pattern_scanner},
		{Name: "split", Sig: "string, maxsplit=0", Fn: pattern_split, Doc: "Split string by the occurrences of pattern."},
		{Name: "sub", Sig: "repl, string, count=0", Fn: patternSub(false), Doc: "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl."},
		{Name: "subn", Sig: "repl, string, count=0", Fn: patternSub(true), Doc: "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl."},
		{Name: "__copy__", Fn: itself},
		{Name: "__deepcopy__", Sig: "memo, /", Fn: itself},
		{Name: "__repr__", Fn: pattern_repr},
		{Name: "__eq__", Sig: "value, /", Fn: pattern_eq},
		{Name: "__hash__", Fn: pattern_hash},
	},
	Class: []py.Def{{Name: "__class_getitem__", Sig: "item, /", Fn: classGetItem}},
	Getters: []py.Getter{
		{Name: "pattern", Get: func(_ *py.Interp, v py.Value) (py.Value, *py.Exception) { return patternOf(v).source, nil }},
		{Name: "flags", Get: func(_ *py.Interp, v py.Value) (py.Value, *py.Exception) {
			return py.Int(int64(patternOf(v).prog.Flags)), nil
		}},
		{Name: "groups", Get: func(_ *py.Interp, v py.Value) (py.Value, *py.Exception) {
			return py.Int(int64(patternOf(v).prog.Groups)), nil
		}},
		{Name: "groupindex", Get: pattern_groupindex},
	},
})

// notCallable is __new__ of types only this module makes instances of.
func notCallable(name string) py.NativeFunc {
	return func(*py.Interp, []py.Value, *py.Kwargs) (py.Value, *py.Exception) {
		return py.Value{}, py.Errorf(py.TypeError, "cannot create '%s' instances", name)
	}
}

func patternOf(v py.Value) *pattern { return v.ObjectData().(*pattern) }

func itself(_ *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return args[0], nil
}

func classGetItem(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return in.NewGenericAlias(args[0], args[1]), nil
}

func patternMatch(mode sre.Mode) py.NativeFunc {
	return func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		return patternOf(args[0]).match(in, args[0], args[1], args[2], args[3], mode)
	}
}

func pattern_findall(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return patternOf(args[0]).findall(in, args[1], args[2], args[3])
}

func pattern_finditer(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return patternOf(args[0]).finditer(in, args[0], args[1], args[2], args[3])
}

func pattern_split(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return patternOf(args[0]).split(in, args[1], args[2])
}

func patternSub(counted bool) py.NativeFunc {
	return func(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		return patternOf(args[0]).sub(in, args[0], args[1], args[2], args[3], counted)
	}
}

func pattern_groupindex(in *py.Interp, v py.Value) (py.Value, *py.Exception) {
	d := in.NewDict()
	for _, g := range patternOf(v).prog.GroupNames {
		if exc := in.DictSet(d, in.NewStr(g.Name), py.Int(int64(g.Number))); exc != nil {
			return py.Value{}, exc
		}
	}
	return in.NewMappingProxy(d.Value()), nil
}

// flagNames are the flags in the order in which a repr lists them.
var flagNames = [...]struct {
	flag sre.Flags
	name string
}{
	{sre.IgnoreCase, "re.IGNORECASE"}, {sre.Locale, "re.LOCALE"}, {sre.Multiline, "re.MULTILINE"}, {sre.DotAll, "re.DOTALL"},
	{sre.Unicode, "re.UNICODE"}, {sre.Verbose, "re.VERBOSE"}, {sre.Debug, "re.DEBUG"}, {sre.ASCII, "re.ASCII"},
}

// maxReprPattern is how many characters of the repr of its source the repr of
// a pattern shows.
const maxReprPattern = 200

func pattern_repr(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	p := patternOf(args[0])
	text, exc := reprPrefix(in, p.source, maxReprPattern)
	if exc != nil {
		return py.Value{}, exc
	}
	flags := p.prog.Flags
	if !p.prog.IsBytes && flags&(sre.Locale|sre.Unicode|sre.ASCII) == sre.Unicode {
		flags &^= sre.Unicode
	}
	var names []string
	for _, f := range flagNames {
		if flags&f.flag != 0 {
			names = append(names, f.name)
			flags &^= f.flag
		}
	}
	if flags != 0 {
		names = append(names, "0x"+strconv.FormatUint(uint64(flags), 16))
	}
	if len(names) > 0 {
		text += ", " + strings.Join(names, "|")
	}
	return in.NewStr("re.compile(" + text + ")"), nil
}

// reprPrefix returns the first n characters of the repr of v.
func reprPrefix(in *py.Interp, v py.Value, n int) (string, *py.Exception) {
	s, exc := in.Repr(v)
	if exc != nil || len(s) <= n {
		return s, exc
	}
	return s[:py.ByteOffset(in.NewStr(s), n)], nil
}

func pattern_eq(_ *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	q, ok := args[1].ObjectData().(*pattern)
	if !ok {
		return py.NotImplemented, nil
	}
	a, b := patternOf(args[0]).prog, q.prog
	return py.Bool(a == b || a.Flags == b.Flags && a.IsBytes == b.IsBytes && a.Pattern == b.Pattern), nil
}

func pattern_hash(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	p := patternOf(args[0])
	h, exc := in.Hash(p.source)
	return py.Int(h ^ int64(p.prog.Flags)), exc
}

// subject is the text a pattern is applied to.
type subject struct {
	v     py.Value
	s     string
	isStr bool
}

// subject checks the type of v.
func (p *pattern) subject(v py.Value) (subject, *py.Exception) {
	if s, ok := v.Text(); ok {
		if p.prog.IsBytes {
			return subject{}, py.Errorf(py.TypeError, "cannot use a bytes pattern on a string-like object")
		}
		return subject{v, s, true}, nil
	}
	s, ok := v.AsBytes()
	if !ok {
		return subject{}, py.Errorf(py.TypeError, "expected string or bytes-like object, got '%s'", py.TypeName(v))
	}
	if v.Kind() != py.KindBytes { // s is a copy
		if exc := p.state.in.Alloc(len(s)); exc != nil {
			return subject{}, exc
		}
	}
	if !p.prog.IsBytes {
		return subject{}, py.Errorf(py.TypeError, "cannot use a string pattern on a bytes-like object")
	}
	return subject{v, s, false}, nil
}

// copied returns the bytes t holds beyond the object it is the text of.
func (t subject) copied() int {
	if t.isStr || t.v.Kind() == py.KindBytes {
		return 0
	}
	return len(t.s)
}

// len returns the length in characters.
func (t subject) len() int {
	if t.isStr {
		return py.CharLen(t.v)
	}
	return len(t.s)
}

// bounds converts the arguments pos and endpos, which may be absent, to
// characters within t and to bytes.
func (t subject) bounds(in *py.Interp, pos, endpos py.Value) (chars, bytes [2]int, exc *py.Exception) {
	n := t.len()
	chars, bytes = [2]int{0, n}, [2]int{0, len(t.s)}
	for i, v := range [2]py.Value{pos, endpos} {
		if v.IsAbsent() {
			continue
		}
		k, exc := indexArg(in, v)
		if exc != nil {
			return chars, bytes, exc
		}
		chars[i] = max(0, min(k, n))
		if bytes[i] = chars[i]; t.isStr {
			bytes[i] = py.ByteOffset(t.v, chars[i])
		}
	}
	return chars, bytes, nil
}

// indexArg converts an int argument that must fit 64 bits.
func indexArg(in *py.Interp, v py.Value) (int, *py.Exception) {
	x, exc := in.Index(v)
	if exc != nil {
		return 0, exc
	}
	if n, ok := x.AsInt(); ok {
		return int(n), nil
	}
	return 0, py.Errorf(py.OverflowError, "Python int too large to convert to C ssize_t")
}

// char converts a byte offset to characters.
func (t subject) char(pos int) int {
	if t.isStr {
		return py.CharOffset(t.v, pos)
	}
	return pos
}

// slice returns the part [i, j) in bytes.
func (t subject) slice(in *py.Interp, i, j int) (py.Value, *py.Exception) {
	if t.isStr {
		return in.Substr(t.v, i, j)
	}
	if n := j - i; n > 1024 {
		if exc := in.Alloc(n); exc != nil {
			return py.Value{}, exc
		}
	}
	return in.NewBytes(strings.Clone(t.s[i:j])), nil
}

// span returns group g of spans, or def if it took no part.
func (t subject) span(in *py.Interp, spans []int32, g int, def py.Value) (py.Value, *py.Exception) {
	if spans[2*g] < 0 {
		return def, nil
	}
	return t.slice(in, int(spans[2*g]), int(spans[2*g+1]))
}

// empty is "" or b"".
func (t subject) empty(in *py.Interp) py.Value {
	if t.isStr {
		return in.NewStr("")
	}
	return in.NewBytes("")
}
