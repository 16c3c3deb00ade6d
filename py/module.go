package py

// This file defines modules: tables of native functions, optionally with a
// part written in Python, and import.

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// ModuleDef is a module of the standard library. It is made once and shared;
// an interpreter instantiates it at the first import.
type ModuleDef struct {
	// Name is the dotted name.
	Name string
	Doc  string
	// Funcs are its native functions.
	Funcs []Def
	// Values are constants and types, shared and never changed.
	Values map[string]Value
	// All are the names of __all__, with spaces between them; "" for none.
	All string
	// Source is Python code run in the module after Funcs and Values are in
	// place; names with a leading underscore stay private.
	Source string
	// Init adds what must be made for each interpreter.
	Init func(in *Interp, m *Module) *Exception
	// Alias is the name of the module that this name stands for; the other
	// fields do not matter then.
	Alias string

	once     sync.Once
	builtins map[string]Value
	order    []string // of the builtins: a program can see it
	prog     *Program
	err      error
}

// prepare makes the shared part of a module.
func (d *ModuleDef) prepare() error {
	d.once.Do(func() {
		d.builtins = make(map[string]Value, len(d.Funcs)+len(d.Values))
		for _, f := range d.Funcs {
			d.order = append(d.order, f.Name)
			d.builtins[f.Name] = ptr(NewBuiltin(d.Name, f))
		}
		for _, n := range slices.Sorted(maps.Keys(d.Values)) {
			d.order = append(d.order, n)
			d.builtins[n] = d.Values[n]
		}
		if d.Source != "" {
			d.prog, d.err = Compile("<"+d.Name+">", d.Source, CompileOptions{Module: true, Predeclared: func(n string) bool {
				_, ok := d.builtins[n]
				return ok
			}})
		}
	})
	return d.err
}

// NewModule returns an empty module object.
func (in *Interp) NewModule(name string) *Module {
	m := &Module{header: header{kind: KindModule}, name: name, dict: makeDict()}
	in.charge(400)
	m.dict.setStr(nmName, in.NewStr(name))
	return m
}

// Set binds a name in a module.
func (m *Module) Set(in *Interp, name string, v Value) { m.dict.setStr(in.internName(name), v) }

// Get returns a name of a module, or the absent Value.
func (m *Module) Get(in *Interp, name string) Value { return m.dict.getStr(in.internName(name).str()) }

// Value returns m as a Value.
func (m *Module) Value() Value { return ptr(m) }

// instantiate runs a module definition in this interpreter.
func (in *Interp) instantiateModule(d *ModuleDef) (*Module, *Exception) {
	if err := d.prepare(); err != nil {
		return nil, Errorf(ImportError, "module '%s' is broken: %s", d.Name, err.Error())
	}
	m := in.NewModule(d.Name)
	in.modules[d.Name] = m
	if sys, ok := in.modules["sys"]; ok {
		if all := sys.Get(in, "modules"); all.p != nil && all.isDict() {
			all.dict().setStr(in.internName(d.Name), ptr(m))
		}
	}
	if d.Doc != "" {
		m.Set(in, "__doc__", in.NewStr(d.Doc))
	}
	for _, n := range d.order {
		m.Set(in, n, d.builtins[n])
	}
	if d.Init != nil {
		if exc := d.Init(in, m); exc != nil {
			delete(in.modules, d.Name)
			return nil, exc
		}
	}
	if d.prog != nil {
		if exc := in.runModule(m, d.prog); exc != nil {
			delete(in.modules, d.Name)
			return nil, exc
		}
	}
	if d.All != "" {
		var all []Value
		for n := range strings.FieldsSeq(d.All) {
			all = append(all, in.NewStr(n))
		}
		m.Set(in, "__all__", in.NewList(all))
	}
	return m, nil
}

// runModule runs the Python part of a module and exports its names.
func (in *Interp) runModule(m *Module, p *Program) *Exception {
	env := in.newEnv(p)
	env.mod = m
	m.env = env
	for i, n := range p.names {
		if v := m.dict.getStr(n.str()); v.p != nil {
			env.globals[i] = v
		}
	}
	fn := &Function{header: header{kind: KindFunction}, proto: p.main, env: env, name: p.main.name, qualname: p.main.qualname, doc: None}
	if _, exc := in.callFunction(fn, nil, nil); exc != nil {
		return exc
	}
	return nil
}

// Import returns the module of a dotted name.
func (in *Interp) Import(name string) (*Module, *Exception) {
	if in.modules == nil {
		in.modules = map[string]*Module{}
	}
	if m, ok := in.modules[name]; ok {
		return m, nil
	}
	if name == "__main__" && in.main != nil {
		return in.mainModule(), nil
	}
	if d, ok := in.opts.Library[name]; ok {
		if exc := in.enterNative(); exc != nil {
			return nil, exc
		}
		defer in.leaveNative()
		if d.Alias != "" {
			m, exc := in.Import(d.Alias)
			if exc != nil {
				return nil, exc
			}
			in.modules[name] = m
			return m, in.bindSubmodule(name, m)
		}
		m, exc := in.instantiateModule(d)
		if exc != nil {
			return nil, exc
		}
		return m, in.bindSubmodule(name, m)
	}
	if in.opts.Modules != nil {
		m, exc := in.opts.Modules(in, name)
		if exc != nil {
			return nil, exc
		}
		if m != nil {
			in.modules[name] = m
			return m, in.bindSubmodule(name, m)
		}
	}
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		if _, exc := in.Import(name[:i]); exc != nil {
			return nil, exc
		}
	}
	return nil, in.noModule(name)
}

// bindSubmodule makes a.b an attribute of a.
func (in *Interp) bindSubmodule(name string, m *Module) *Exception {
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return nil
	}
	p, exc := in.Import(name[:i])
	if exc != nil {
		return exc
	}
	p.Set(in, name[i+1:], ptr(m))
	return nil
}

// importName does import a.b.c: the module, or with top the package a.
func (in *Interp) importName(name string, top bool) (Value, *Exception) {
	if strings.HasPrefix(name, ".") {
		return Value{}, Errorf(ImportError, "attempted relative import with no known parent package")
	}
	m, exc := in.Import(name)
	if exc != nil {
		return Value{}, exc
	}
	if top {
		if m, exc = in.Import(name[:strings.IndexByte(name, '.')]); exc != nil {
			return Value{}, exc
		}
	}
	return ptr(m), nil
}

// importFrom does from m import name.
func (in *Interp) importFrom(mv, name Value) (Value, *Exception) {
	v, exc := in.lookupAttr(mv, name)
	if exc != nil && (exc.Limit != nil || !exc.Is(AttributeError)) || v.p != nil {
		return v, exc
	}
	m := mv.module()
	n := name.str().s
	if sub, exc := in.Import(m.name + "." + n); exc == nil {
		return ptr(sub), nil
	} else if exc.Limit != nil {
		return Value{}, exc
	}
	e := Errorf(ImportError, "cannot import name '%s' from '%s' (unknown location)", n, m.name)
	e.setMember("name", in.NewStr(m.name))
	e.setMember("name_from", name)
	if h := absentNames[m.name][n]; h != "" {
		e.setMember("__hint__", in.NewStr(h))
	}
	return Value{}, e
}

// importStar does from m import *.
func (in *Interp) importStar(fr *frame, mv Value) *Exception {
	m := mv.module()
	env := fr.fn.env
	lazy := m.dict.getStr(nmGetattr.str()).p != nil // names that other modules define
	var public map[string]bool
	if list := m.public(); list != nil {
		public = make(map[string]bool, len(list))
		for _, n := range list {
			public[n] = true
		}
	}
	for i, n := range env.prog.names {
		s := n.str().s
		if public != nil && !public[s] || public == nil && strings.HasPrefix(s, "_") {
			continue
		}
		v := m.dict.getStr(n.str())
		if v.p == nil && lazy && !IsBuiltin(s) {
			var exc *Exception
			if v, exc = in.lookupAttr(mv, n); exc != nil {
				if exc.Limit != nil || !exc.Is(AttributeError) {
					return exc
				}
				v = Value{}
			}
		}
		if v.p != nil {
			env.globals[i] = v
		}
	}
	return nil
}

// public returns the names in the module's __all__, nil if it has none.
func (m *Module) public() []string {
	items, ok := m.names().getStr(nmAllNames.str()).AsItems()
	if !ok {
		return nil
	}
	list := make([]string, 0, len(items))
	for _, v := range items {
		if s, ok := v.Text(); ok {
			list = append(list, s)
		}
	}
	return list
}

var nmAllNames = intern("__all__")

// noModule is the error for a module that is not there, with what to use
// instead.
func (in *Interp) noModule(name string) *Exception {
	e := Errorf(ModuleNotFoundError, "No module named '%s'", name)
	e.setMember("name", in.NewStr(name))
	if h := moduleHint(name); h != "" {
		e.setMember("__hint__", in.NewStr(h))
	}
	return e
}

// helperModule holds small helpers of the engine written in Python.
func (in *Interp) helperModule() (*Module, *Exception) {
	if in.helpers == nil {
		if in.modules == nil {
			in.modules = map[string]*Module{}
		}
		m, exc := in.instantiateModule(helperDef)
		if exc != nil {
			return nil, exc
		}
		delete(in.modules, helperDef.Name)
		in.helpers = m
	}
	return in.helpers, nil
}

var helperDef = &ModuleDef{Name: "_engine", Source: `
async def wrap(awaitable):
    return await awaitable


async def run(main, tasks, current):
    before = tasks()
    try:
        return await main
    finally:
        left = [t for t in tasks() if t is not current() and t not in before]
        for t in left:
            t.cancel()
        for t in left:
            try:
                await t
            except BaseException:
                pass

async def anext_default(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default
`}
