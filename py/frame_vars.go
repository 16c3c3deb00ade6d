package py

// This file shows the variables of running code by name, for globals(),
// locals(), vars() and dir().

import "toolweaver/py/internal/code"

// globalsOf returns the module variables of a frame as a dict, the same one
// each time. Items a program sets in it become the values of the variables.
func (in *Interp) globalsOf(f *frame) *Dict {
	d := f.fn.env.names()
	in.charge(len(d.ents) * sizeDictEnt)
	return d
}

// globalsHere are the variables of the running module. Where the event loop calls a native function there is none, and the program's
// stand in.
func (in *Interp) globalsHere() *Dict {
	if in.fp >= 0 {
		return in.globalsOf(&in.frames[in.fp])
	}
	d := in.main.names()
	in.charge(len(d.ents) * sizeDictEnt)
	return d
}

// names is the dict of globals(), brought up to date.
func (m *module) names() *Dict {
	d := m.dict
	if d == nil {
		d = makeDict()
		d.flags |= flagGlobals
		m.dict = d
	}
	for i, n := range m.prog.names {
		if v := m.globals[i]; v.p != nil {
			d.setStr(n, v)
		} else if d.findStr(n.str()) >= 0 {
			d.deleteStr(n.str())
		}
	}
	if d.findStr(nmName.str()) < 0 {
		d.setStr(nmName, nmMain)
	}
	return d
}

// names is the dict of a module's attributes.
func (m *Module) names() *Dict {
	if m.env != nil && m.env.mod == nil {
		return m.env.names()
	}
	return m.dict
}

// mainModule is the program as the module __main__.
func (in *Interp) mainModule() *Module {
	if in.modules == nil {
		in.modules = map[string]*Module{}
	}
	m := in.modules[nmMain.str().s]
	if m == nil && in.main != nil {
		m = &Module{header: header{kind: KindModule}, name: nmMain.str().s, dict: in.main.names(), env: in.main}
		if m.dict.findStr(nmDoc.str()) < 0 {
			m.dict.setStr(nmDoc, orNone(in.main.prog.main.doc))
		}
		in.charge(200 + len(m.dict.ents)*sizeDictEnt)
		in.modules[m.name] = m
	}
	return m
}

// export makes variable i of a module of the library its attribute.
func (m *module) export(i int) {
	name, v := m.prog.names[i], m.globals[i]
	if v.p == nil {
		m.mod.dict.deleteStr(name.str())
		return
	}
	m.mod.dict.setStr(name, v)
}

// assigned makes an attribute that the program set, or deleted if v is absent,
// the variable of the module.
func (m *module) assigned(name *Str, v Value) {
	for i, n := range m.prog.names {
		if n.str().s == name.s {
			m.globals[i] = v
		}
	}
}

// localsOf returns the variables of a frame: in a module those of the module,
// in a class body its namespace itself.
func (in *Interp) localsOf(f *frame) *Dict {
	p := f.proto
	base := int(f.base)
	if p.Flags&(code.Module|code.Class) != 0 { // a comprehension in there sees its own variables alone
		var d *Dict
		for _, n := range p.CompNames {
			v := in.stack[base+n.Reg]
			if n.From > f.pc || f.pc > n.To || v.p == nil {
				continue
			}
			if v.exactKind() == KindCell {
				v = v.cell().v
			}
			if d == nil {
				d = in.newDict()
			}
			if v.p != nil {
				d.setStr(in.internName(n.Name), v)
			}
		}
		if d != nil {
			return d
		}
	}
	switch {
	case p.Flags&code.Module != 0:
		return in.globalsOf(f)
	case p.Flags&code.Class != 0 && in.stack[base].isDict():
		return in.stack[base].dict()
	}
	d := in.newDict()
	put := func(name string, v Value) {
		if v.exactKind() == KindCell {
			v = v.cell().v
		}
		if v.p != nil && name != "" && (name[0] != '.' || name == ".0") {
			d.setStr(in.internName(name), v)
		}
	}
	params := p.NumPos + p.NumKwOnly
	for _, cells := range []bool{false, true} { // those that inner functions use come last
		for i, n := range p.LocalNames {
			if v := in.stack[base+i]; v.p != nil && (i >= params && v.exactKind() == KindCell) == cells {
				put(n, v)
			}
		}
	}
	if len(p.FarNames) > 0 {
		if l := in.stack[base+p.FarReg]; l.isList() {
			for i, n := range p.FarNames {
				if v := l.list().v[i]; v.p != nil {
					put(n, v)
				}
			}
		}
	}
	for _, n := range p.CompNames {
		if n.From <= f.pc && f.pc <= n.To {
			put(n.Name, in.stack[base+n.Reg])
		}
	}
	for i, n := range p.Free {
		put(n.Name, f.fn.free[i].v)
	}
	return d
}

func initFrameBuiltins() {
	for _, d := range []Def{
		{Name: "globals", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) {
			return ptr(in.globalsHere()), nil
		}},
		{Name: "locals", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) {
			if in.fp < 0 {
				return ptr(in.globalsHere()), nil
			}
			return ptr(in.localsOf(&in.frames[in.fp])), nil
		}},
	} {
		builtinNames[d.Name] = ptr(NewBuiltin("builtins", d))
	}
}

// setGlobal follows an item set in the dict globals() returned.
func (in *Interp) setGlobal(d *Dict, k, v Value) {
	envs := []*module{in.main}
	for _, m := range in.modules {
		envs = append(envs, m.env)
	}
	for _, env := range envs {
		if env == nil || env.dict != d {
			continue
		}
		for i, n := range env.prog.names {
			if s, ok := k.Text(); ok && n.str().s == s {
				env.globals[i] = v
			}
		}
	}
}
