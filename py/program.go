package py

// This file defines Program, a compiled source, and its loading: constants
// become Values.

import (
	"math/big"
	"slices"

	"toolweaver/py/internal/code"
	"toolweaver/py/internal/compile"
	"toolweaver/py/resolve"
	"toolweaver/py/syntax"
)

// Program is a compiled Python program. It is immutable: any number of
// interpreters may run it at the same time.
type Program struct {
	code  *code.Program
	main  *proto
	names []Value // of module variables
	sites []site
	own   bool // a program of the user, not a module

	warnings []syntax.Warning // of the compiler; a program's own alone

	awaits bool // it may regard itself as running in a loop; see awaits
}

// site is the static part of an inline cache.
type site struct {
	name Value
	kw   []Value // keyword names of a method call
}

// CompileOptions say in what surroundings a program is compiled. The zero
// value compiles a program without host names.
type CompileOptions struct {
	// Predeclared tells the names that Options.Globals will hold.
	Predeclared func(name string) bool
	// Module compiles the source of a module: no top-level await or return.
	Module bool
	// Poll, unless it is nil, is called every few milliseconds at most; an
	// error that it returns is what Compile returns.
	Poll func() error
}

// gaveUp is what Compile panics with internally when Poll has returned an error.
type gaveUp struct{ err error }

// poll makes Poll what the parts of the compiler want.
func (o *CompileOptions) poll() func() {
	if o.Poll == nil {
		return nil
	}
	return func() {
		if err := o.Poll(); err != nil {
			panic(gaveUp{err})
		}
	}
}

// Compile parses and compiles a program. name is shown in tracebacks. The
// error is a *syntax.SyntaxError, or that of opts.Poll.
func Compile(name, source string, opts CompileOptions) (prog *Program, err error) {
	defer func() {
		if r := recover(); r != nil {
			g, ok := r.(gaveUp)
			if !ok {
				panic(r)
			}
			prog, err = nil, g.err
		}
	}()
	poll := opts.poll()
	pre := opts.Predeclared
	if pre == nil {
		pre = func(string) bool { return false }
	}
	f, err := syntax.ParsePolled(name, source, poll)
	if err != nil {
		if e, ok := err.(*syntax.SyntaxError); ok {
			e.Compiles = func(f *syntax.File) bool {
				_, err := resolve.Resolve(f, resolve.Options{TopLevelAsync: !opts.Module, Predeclared: pre})
				return err == nil
			}
		}
		return nil, err
	}
	c, err := compile.Compile(f, compile.Options{Program: !opts.Module, IsBuiltin: IsBuiltin, Predeclared: pre, Poll: poll})
	if err != nil {
		return nil, err
	}
	p := &Program{code: c, own: !opts.Module}
	if p.own {
		p.warnings = syntax.Warnings(f)
	}
	l := loader{prog: p, strs: map[string]Value{}}
	p.names = make([]Value, len(c.Globals))
	for i, n := range c.Globals {
		p.names[i] = l.str(n)
	}
	p.sites = make([]site, len(c.Sites))
	for i, s := range c.Sites {
		p.sites[i].name = l.str(s.Name)
		for _, k := range s.KwNames {
			p.sites[i].kw = append(p.sites[i].kw, l.str(k))
		}
	}
	p.main = l.load(c.Main)
	p.awaits = awaits(c)
	return p, nil
}

// awaits reports whether a program is to be taken for the body of an async
// function: it awaits outside functions, or it uses asyncio and never runs a
// loop of its own.
func awaits(c *code.Program) bool {
	for _, w := range c.Main.Ins {
		if code.Opcode(uint8(w)) == code.Send {
			return true
		}
	}
	runs := func(name string) bool {
		return name == "run" || name == "Runner" || name == "run_until_complete" || name == "run_forever"
	}
	for _, s := range c.Sites {
		if runs(s.Name) {
			return false
		}
	}
	return slices.Contains(c.Imports, "asyncio") && !slices.ContainsFunc(c.Globals, runs)
}

// File returns the syntax tree the program was compiled from.
func (p *Program) File() *syntax.File { return p.code.File }

// Imports lists the modules named in import statements.
func (p *Program) Imports() []string { return p.code.Imports }

type loader struct {
	prog *Program
	strs map[string]Value
}

// str returns the shared str of a constant; equal strings of a program are
// one object.
func (l *loader) str(s string) Value {
	if v, ok := interned[s]; ok {
		return v
	}
	v, ok := l.strs[s]
	if !ok {
		v = staticStr(s)
		l.strs[s] = v
	}
	return v
}

func (l *loader) load(c *code.Code) *proto {
	p := &proto{Code: c, prog: l.prog, name: l.str(c.Name), qualname: l.str(c.QualName), doc: None}
	if c.HasDoc {
		p.doc = l.str(c.Doc)
	}
	p.nparams = len(c.ParamNames)
	p.simple = c.NumKwOnly == 0 && c.Flags&(code.HasVarArg|code.HasKwArg) == 0
	p.creates = c.Flags&(code.Generator|code.Coroutine|code.AsyncGenerator) != 0
	p.names = make([]Value, len(c.ParamNames))
	for i, n := range c.ParamNames {
		p.names[i] = l.str(n)
	}
	p.consts = make([]Value, len(c.Consts))
	for i, k := range c.Consts {
		p.consts[i] = l.constant(k)
	}
	p.children = make([]*proto, len(c.Children))
	for i, ch := range c.Children {
		p.children[i] = l.load(ch)
	}
	return p
}

func (l *loader) constant(k code.Const) Value {
	switch k := k.(type) {
	case nil:
		return None
	case bool:
		return Bool(k)
	case int64:
		return Int(k)
	case *big.Int:
		return ptr(&bigInt{header: header{kind: KindBig, flags: flagStatic}, v: k})
	case float64:
		return Float(k)
	case complex128:
		return ptr(&complexObj{header: header{kind: KindComplex, flags: flagStatic}, v: k})
	case string:
		return l.str(k)
	case code.Bytes:
		return ptr(&bytesObj{header: header{kind: KindBytes, flags: flagStatic}, s: string(k)})
	case code.Ellipsis:
		return Ellipsis
	case code.Builtin:
		if k == "__build_class__" {
			return buildClassBuiltin
		}
		return builtinNames[string(k)]
	case code.Tuple:
		if len(k) == 0 {
			return emptyTuple
		}
		t := &Tuple{header: header{kind: KindTuple, flags: flagStatic}, v: make([]Value, len(k))}
		for i, x := range k {
			t.v[i] = l.constant(x)
		}
		return ptr(t)
	case code.FrozenSet:
		var in Interp // only hashes constants
		in.meter.init(Limits{MaxSteps: -1, MaxBytes: -1})
		s := in.newFrozenSet()
		for _, x := range k {
			if _, exc := in.setAdd(s, l.constant(x)); exc != nil {
				return None
			}
		}
		s.flags |= flagStatic
		_, _ = in.hashFrozenSet(s)
		return ptr(s)
	}
	return None
}
