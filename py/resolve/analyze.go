package resolve

// This file decides what the names mean that the walk found. It visits the
// scopes from the outside in. The map binding always holds, for each name,
// the innermost variable of a function around the present scope; so one
// look-up tells whether a name is captured or global, however deep the
// nesting.

// maxFree bounds the Free symbols of one file. Deeply nested functions that
// all capture many names need one symbol for every name and level; the bound
// keeps a small source from taking much memory.
const maxFree = 1 << 18

// rebound remembers what a name was bound to before an inner scope bound it.
type rebound struct {
	name string
	old  *Symbol
}

func (r *resolver) analyze() {
	m := r.info.Module
	for _, y := range m.Order {
		if y.IsExplicitGlobal && y.IsNonlocal {
			r.errorf(m.directive(y.Name), "name '%s' is nonlocal and global", y.Name)
		}
		y.Kind = Global
		r.predeclared(y)
	}
	if len(m.Children) == 0 {
		return
	}
	r.binding = make(map[string]*Symbol)
	r.children(m)
}

func (r *resolver) children(s *Scope) {
	for _, c := range s.Children {
		if r.early != nil {
			return
		}
		if c.Kind == Class {
			r.class(c)
		} else {
			r.function(c)
		}
	}
}

// rebind makes y the meaning of a name for the scopes inside.
func (r *resolver) rebind(name string, y *Symbol) {
	r.undo = append(r.undo, rebound{name, r.binding[name]})
	r.binding[name] = y
}

// restore undoes the calls of rebind back to a length of the undo list.
func (r *resolver) restore(mark int) {
	for i := len(r.undo) - 1; i >= mark; i-- {
		if u := r.undo[i]; u.old == nil {
			delete(r.binding, u.name)
		} else {
			r.binding[u.name] = u.old
		}
	}
	r.undo = r.undo[:mark]
}

// function decides the names of a scope whose variables live in a frame.
func (r *resolver) function(s *Scope) {
	mark := len(r.undo)
	order := s.Order
	kept := order[:0]
	for _, y := range order {
		switch {
		case y.IsExplicitGlobal:
			if y.IsNonlocal {
				r.errorf(s.directive(y.Name), "name '%s' is nonlocal and global", y.Name)
			}
			r.makeGlobal(y)
			r.rebind(y.Name, nil)
			if s.Frame == s.global {
				s.Symbols[y.Name] = y.Outer
			}
		case y.IsNonlocal:
			r.nonlocal(y)
		case y.Bound():
			y.Kind = Local
			r.rebind(y.Name, y)
		default:
			r.implicit(y)
		}
		// A name supplied by the frame it shares is not its own symbol.
		if s.Symbols[y.Name] == y {
			kept = append(kept, y)
		}
	}
	s.Order = kept
	r.children(s)
	r.restore(mark)
}

// class decides the names of a class body, whose variables live in a
// namespace that inner functions do not see.
func (r *resolver) class(s *Scope) {
	for _, y := range s.Order {
		switch {
		case y.IsExplicitGlobal:
			if y.IsNonlocal {
				r.errorf(s.directive(y.Name), "name '%s' is nonlocal and global", y.Name)
			}
			r.makeGlobal(y)
		case y.IsNonlocal:
			r.nonlocal(y)
		default:
			y.Kind = ClassLocal
			b := r.binding[y.Name]
			if y.Bound() {
				b = nil // the functions around the class are skipped
			}
			y.Outer = r.outside(s, y.Name, b)
		}
	}
	mark := len(r.undo)
	cell := r.newSymbol(s, "__class__")
	dict := r.newSymbol(s, "__classdict__")
	r.rebind(cell.Name, cell)
	r.rebind(dict.Name, dict)
	r.children(s)
	r.restore(mark)
	if cell.Captured {
		s.ClassCell, s.NeedsClassCell = cell, true
	}
	if dict.Captured {
		s.ClassDict = dict
	}
}

// nonlocal decides a name declared nonlocal.
func (r *resolver) nonlocal(y *Symbol) {
	s := y.Scope
	b := r.binding[y.Name]
	switch {
	case b == nil:
		r.errorf(s.directive(y.Name), "no binding for nonlocal '%s' found", y.Name)
	case b.IsTypeParam:
		r.errorf(s.directive(y.Name), "nonlocal binding not allowed for type parameter '%s'", y.Name)
	default:
		r.capture(y, b)
	}
}

// implicit decides a name that a scope reads and does not bind.
func (r *resolver) implicit(y *Symbol) {
	b := r.binding[y.Name]
	s := y.Scope
	if s.SeesClass && y.Name != "__classdict__" {
		c := s.walk.class.Symbols[y.Name]
		if c != nil && c.IsExplicitGlobal {
			r.makeGlobal(y)
			return
		}
		if c != nil && c.Bound() && !c.IsNonlocal {
			b = nil // the functions around the class are skipped
		}
		y.Kind = ClassFree
		y.Outer = r.outside(s, y.Name, b)
		return
	}
	if b != nil {
		r.capture(y, b)
		return
	}
	r.makeGlobal(y)
	if y.Outer != nil && s.Frame == s.global {
		y.Outer.Uses += y.Uses
		s.Symbols[y.Name] = y.Outer
	}
}

// outside returns the symbol through which s reaches a name that its
// namespace turns out not to hold: that of b, or a global if b is nil.
func (r *resolver) outside(s *Scope, name string, b *Symbol) *Symbol {
	if b != nil {
		return r.freeIn(s, b)
	}
	y := r.newSymbol(s, name)
	r.makeGlobal(y)
	return y
}

// makeGlobal makes y a global.
func (r *resolver) makeGlobal(y *Symbol) {
	y.Kind = Global
	m := y.Scope.global.Symbols[y.Name]
	if m != nil && (m.Bound() || m.IsExplicitGlobal) {
		y.Outer = m
		if y.Scope.Frame != m.Scope {
			m.Captured = true
		}
		return
	}
	r.predeclared(y)
}

func (r *resolver) predeclared(y *Symbol) {
	if r.opts.Predeclared != nil {
		y.Predeclared = r.opts.Predeclared(y.Name)
	}
}

// capture makes y, which its scope does not own, lead to b.
func (r *resolver) capture(y, b *Symbol) {
	s := y.Scope
	if b.Scope.Frame == s.Frame {
		b.Uses += y.Uses
		s.Symbols[y.Name] = b
		return
	}
	if s.Frame == s {
		y.Kind = Free
		s.addFree(y)
		r.supply(y, b)
		return
	}
	f := r.freeIn(s.Frame, b)
	f.Uses += y.Uses
	s.Symbols[y.Name] = f
}

// freeIn returns the symbol of frame f that leads to b, made if need be.
func (r *resolver) freeIn(f *Scope, b *Symbol) *Symbol {
	if y := f.freeByName[b.Name]; y != nil {
		return y
	}
	y := r.newSymbol(f, b.Name)
	y.Kind = Free
	if f.Symbols[b.Name] == nil {
		f.Symbols[b.Name] = y
		f.Order = append(f.Order, y)
	}
	f.addFree(y)
	r.supply(y, b)
	return y
}

// supply sets the Outer of a new Free symbol y that leads to b, through Free
// symbols in the frames between, which are made as needed.
func (r *resolver) supply(y, b *Symbol) {
	b.Captured = true
	b.Kind = Cell
	for {
		r.free++
		if r.free > maxFree {
			r.errorf(y.Scope.Node.Range(), "too many captured variables")
			return
		}
		f := y.Scope.Parent.Frame
		if f == b.Scope.Frame {
			y.Outer = b
			return
		}
		if up := f.freeByName[b.Name]; up != nil {
			y.Outer = up
			return
		}
		up := r.newSymbol(f, b.Name)
		up.Kind = Free
		if f.Symbols[b.Name] == nil {
			f.Symbols[b.Name] = up
			f.Order = append(f.Order, up)
		}
		f.addFree(up)
		y.Outer = up
		y = up
	}
}

// addFree adds a symbol to the closure of the frame f.
func (f *Scope) addFree(y *Symbol) {
	if f.freeByName == nil {
		f.freeByName = make(map[string]*Symbol, 4)
	}
	f.freeByName[y.Name] = y
	f.Free = append(f.Free, y)
}
