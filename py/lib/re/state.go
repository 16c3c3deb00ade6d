package re

// This file defines what the patterns of an interpreter share: memory for
// matching, the cache of compiled patterns, and who pays.

import (
	"errors"

	"toolweaver/py"
	"toolweaver/py/internal/sre"
)

// maxCache is how many compiled patterns and templates are kept, maxCacheBytes
// about how much memory they may hold; a full cache is emptied.
const (
	maxCache      = 512
	maxCacheBytes = 4 << 20
)

// state belongs to one interpreter. It is the payload of re._state.
type state struct {
	in        *py.Interp
	matcher   sre.Matcher
	patterns  map[cacheKey]py.Value
	templates map[templateKey]*sre.Template
	cached    int // bytes of both, programs of the templates included
	untraced  int // bytes of the templates alone
}

type cacheKey struct {
	pattern string
	flags   sre.Flags
	isBytes bool
}

type templateKey struct {
	prog *sre.Program
	repl string
}

var stateType = py.NewType(py.TypeSpec{Name: "_State", Module: "re", Final: true})

// stateOf returns the state of an interpreter.
func stateOf(in *py.Interp) *state {
	m, exc := in.Import("re")
	if exc == nil {
		if s, ok := m.Get(in, "_state").ObjectData().(*state); ok {
			return s
		}
	}
	s := &state{in: in}
	s.matcher.Fuel = s
	s.purge()
	if exc == nil {
		m.Set(in, "_state", in.NewObject(stateType, s))
	}
	return s
}

// Trace visits the cached patterns.
func (s *state) Trace(visit func(py.Value)) {
	for _, v := range s.patterns {
		visit(v)
	}
}

// Size returns the bytes of the caches without the patterns.
func (s *state) Size() int { return 256 + len(s.patterns)*96 + s.untraced }

// keep makes room in the caches for an entry of n bytes.
func (s *state) keep(n int) {
	if len(s.patterns) >= maxCache || len(s.templates) >= maxCache || s.cached+n > maxCacheBytes {
		s.purge()
	}
	s.cached += n
}

func (s *state) purge() {
	s.cached, s.untraced = 0, 0
	s.patterns = map[cacheKey]py.Value{}
	s.templates = map[templateKey]*sre.Template{}
}

// raised carries an exception through package sre.
type raised struct{ exc *py.Exception }

func (*raised) Error() string { return "exception" }

// Spend charges steps of matching.
func (s *state) Spend(n int64) error {
	if exc := s.in.Charge(int(n)); exc != nil {
		return &raised{exc}
	}
	return nil
}

// Reserve charges memory for backtracking.
func (s *state) Reserve(n int64) error {
	if exc := s.in.Alloc(int(n)); exc != nil {
		return &raised{exc}
	}
	return nil
}

// exception converts an error of package sre; source is the pattern or
// template it is about.
func exception(in *py.Interp, err error, source py.Value) *py.Exception {
	var r *raised
	var e *sre.Error
	switch {
	case errors.As(err, &r):
		return r.exc
	case errors.As(err, &e):
		switch e.Kind {
		case sre.KindValue:
			return py.Errorf(py.ValueError, "%s", e.Msg)
		case sre.KindOverflow:
			return py.Errorf(py.OverflowError, "%s", e.Msg)
		case sre.KindIndex:
			return py.Errorf(py.IndexError, "%s", e.Msg)
		case sre.KindRecursion:
			return py.Errorf(py.RecursionError, "%s", e.Msg)
		}
		x := py.NewException(ErrorType)
		x.SetArgs(in.NewStr(e.Error()))
		pos, line, col := py.None, py.None, py.None
		if e.Pos >= 0 {
			pos, line, col = py.Int(int64(e.Pos)), py.Int(int64(e.LineNo)), py.Int(int64(e.ColNo))
		} else {
			source = py.None
		}
		setErrorAttrs(x, in.NewStr(e.Msg), source, pos, line, col)
		return x
	case errors.Is(err, sre.ErrMemory):
		return py.NewException(py.MemoryError)
	}
	return py.Errorf(py.ValueError, "%s", err.Error())
}

// compile returns the pattern object for the first argument of a function of
// the module: a pattern, or text to compile with flags.
func (s *state) compile(v, flags py.Value) (py.Value, *pattern, *py.Exception) {
	in := s.in
	var f int64
	if !flags.IsAbsent() {
		var ok bool
		if f, ok = flags.AsInt(); !ok {
			return py.Value{}, nil, py.Errorf(py.TypeError, "unsupported operand type(s) for &: '%s' and 'int'", py.TypeName(flags))
		}
	}
	if p, ok := v.ObjectData().(*pattern); ok {
		if f != 0 {
			return py.Value{}, nil, py.Errorf(py.ValueError, "cannot process flags argument with a compiled pattern")
		}
		return v, p, nil
	}
	text, isStr := v.Text()
	if !isStr {
		if v.Kind() != py.KindBytes {
			if _, exc := in.Hash(v); exc != nil {
				if exc.Limit == nil && exc.Is(py.TypeError) {
					exc = py.Errorf(py.TypeError, "cannot use 'tuple' as a dict key (unhashable type: '%s')", py.TypeName(v))
				}
				return py.Value{}, nil, exc
			}
			return py.Value{}, nil, py.Errorf(py.TypeError, "first argument must be string or compiled pattern")
		}
		text, _ = v.AsBytes()
	}
	key := cacheKey{text, sre.Flags(f), !isStr}
	if c, ok := s.patterns[key]; ok {
		return c, c.ObjectData().(*pattern), nil
	}
	if exc := in.Charge(16 + 4*len(text)); exc != nil {
		return py.Value{}, nil, exc
	}
	if exc := in.Alloc(len(text) * sre.CompileBytes); exc != nil {
		return py.Value{}, nil, exc
	}
	prog, err := sre.Compile(text, !isStr, key.flags)
	if err != nil {
		return py.Value{}, nil, exception(in, err, v)
	}
	p := &pattern{prog: prog, source: v, state: s}
	obj := in.NewObject(PatternType, p)
	s.keep(p.Size())
	s.patterns[key] = obj
	return obj, p, nil
}

// template returns a replacement that may refer to groups.
func (s *state) template(p *pattern, repl string, v py.Value) (*sre.Template, *py.Exception) {
	key := templateKey{p.prog, repl}
	if t, ok := s.templates[key]; ok {
		return t, nil
	}
	if exc := s.in.Charge(len(repl)); exc != nil {
		return nil, exc
	}
	if exc := s.in.Alloc(64 * len(repl)); exc != nil {
		return nil, exc
	}
	t, err := sre.ParseTemplate(repl, p.prog.IsBytes, p.prog)
	if err != nil {
		return nil, exception(s.in, err, v)
	}
	n := p.Size() + 128 + 4*len(repl)
	s.keep(n)
	s.untraced += n
	s.templates[key] = t
	return t, nil
}
