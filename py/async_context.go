package py

// This file defines context variables and contexts: what the module
// contextvars offers, and what tasks and callbacks run in.
// https://docs.python.org/3.14/library/contextvars.html
//
// Interp.ctx is the current context; nil is one in which nothing was set yet,
// so that tasks of programs without context variables cost nothing. Contexts
// share their bindings until one of them is written.

// ContextVarType, ContextTokenType and ContextType are the classes of the
// module contextvars.
var (
	ContextVarType   = &Type{}
	ContextTokenType = &Type{}
	ContextType      = &Type{}

	missingTokenType = &Type{}
)

var missingToken = ptr(&Object{header: header{kind: KindObject, flags: flagStatic}, cls: missingTokenType, Data: "MISSING"})

type contextVar struct {
	name string
	def  Value // absent: none
}

// Trace visits the default.
func (c *contextVar) Trace(visit func(Value)) { visit(c.def) }

// Size returns the bytes of the payload.
func (c *contextVar) Size() int { return 48 + len(c.name) }

// contextToken remembers what a variable was before it was set.
type contextToken struct {
	variable Value
	ctx      *pyContext
	old      Value // absent: not set
	used     bool
}

// Trace visits what the token holds.
func (t *contextToken) Trace(visit func(Value)) {
	visit(t.variable)
	visit(t.old)
	t.ctx.Trace(visit)
}

// Size returns the bytes of the payload.
func (t *contextToken) Size() int { return 64 }

// pyContext is a context. Its bindings may be shared with copies.
type pyContext struct {
	vars    *contextVars
	entered bool
	obj     Value // the Context object, made when asked for
}

// contextVars are the bindings of contexts, in order of first setting.
type contextVars struct {
	shared bool // by several contexts: copy before writing
	list   []contextBinding
	index  map[*Object]int // of long lists
}

type contextBinding struct {
	variable *Object
	val      Value
}

const indexedBindings = 16 // longer lists have an index

// Trace visits the bindings.
func (c *pyContext) Trace(visit func(Value)) {
	if c == nil || c.vars == nil {
		return
	}
	for i := range c.vars.list {
		visit(ptr(c.vars.list[i].variable))
		visit(c.vars.list[i].val)
	}
}

// Size returns the bytes of the payload.
func (c *pyContext) Size() int {
	if c.vars == nil {
		return 64
	}
	return 64 + len(c.vars.list)*48
}

func (s *contextVars) find(v *Object) int {
	if s == nil {
		return -1
	}
	if s.index != nil {
		if i, ok := s.index[v]; ok {
			return i
		}
		return -1
	}
	for i := range s.list {
		if s.list[i].variable == v {
			return i
		}
	}
	return -1
}

// lookup returns the value of a variable, absent if it is not set.
func (c *pyContext) lookup(v *Object) Value {
	if c == nil {
		return Value{}
	}
	if i := c.vars.find(v); i >= 0 {
		return c.vars.list[i].val
	}
	return Value{}
}

// copyContext returns a copy of c, nil for an empty one.
func (c *pyContext) copyContext() *pyContext {
	if c == nil || c.vars == nil || len(c.vars.list) == 0 {
		return nil
	}
	c.vars.shared = true
	return &pyContext{vars: c.vars}
}

// writable gives c bindings of its own, with room for extra more.
func (in *Interp) writable(c *pyContext, extra int) *Exception {
	if c.vars == nil {
		c.vars = &contextVars{}
	}
	n := len(c.vars.list)
	if c.vars.shared {
		if exc := in.Charge(n / 16); exc != nil {
			return exc
		}
		if exc := in.Alloc((n + extra) * 48); exc != nil {
			return exc
		}
		c.vars = &contextVars{list: append(make([]contextBinding, 0, n+extra), c.vars.list...)}
		c.vars.reindex()
		return nil
	}
	return in.Alloc(extra * 48)
}

func (s *contextVars) reindex() {
	s.index = nil
	if len(s.list) <= indexedBindings {
		return
	}
	s.index = make(map[*Object]int, len(s.list))
	for i := range s.list {
		s.index[s.list[i].variable] = i
	}
}

// currentContext returns the context the program runs in.
func (in *Interp) currentContext() *pyContext {
	if in.ctx == nil {
		in.ctx = &pyContext{entered: true}
	}
	return in.ctx
}

// bindContext sets a variable in the current context; an absent value unsets it.
func (in *Interp) bindContext(v *Object, val Value) *Exception {
	c := in.currentContext()
	i := c.vars.find(v)
	if i < 0 && val.p == nil {
		return nil
	}
	extra := 0
	if i < 0 {
		extra = 1
	}
	if exc := in.writable(c, extra); exc != nil {
		return exc
	}
	s := c.vars
	switch {
	case i < 0:
		s.list = append(s.list, contextBinding{v, val})
		if s.index != nil {
			s.index[v] = len(s.list) - 1
		} else {
			s.reindex()
		}
	case val.p == nil:
		if exc := in.Charge(len(s.list) / 16); exc != nil {
			return exc
		}
		s.list = append(s.list[:i], s.list[i+1:]...)
		s.reindex()
	default:
		s.list[i].val = val
	}
	return nil
}

// contextObject returns the Context object of c.
func (in *Interp) contextObject(c *pyContext) Value {
	if c.obj.p == nil {
		c.obj = in.NewObject(ContextType, c)
	}
	return c.obj
}

// asContext returns the context an argument names; absent and None give nil.
func asContext(v Value) (*pyContext, *Exception) {
	if v.p == nil || v.IsNone() {
		return nil, nil
	}
	if v.Kind() == KindObject {
		if c, ok := v.object().Data.(*pyContext); ok {
			return c, nil
		}
	}
	return nil, typeErrorf("a contextvars.Context object was expected, got '%s' object", typeName(v))
}

// callContext is the context of a callback: the one given, else a copy of the
// current one.
func (in *Interp) callContext(v Value) (*pyContext, *Exception) {
	c, exc := asContext(v)
	if c != nil || exc != nil {
		return c, exc
	}
	return in.ctx.copyContext(), nil
}

// enterContext makes c the current context and returns the one before, for
// leaveContext.
func (in *Interp) enterContext(c *pyContext) (prev *pyContext, exc *Exception) {
	if c != nil {
		if c.entered {
			return nil, Errorf(RuntimeError, "cannot enter context: %s is already entered", in.reprShort(in.contextObject(c)))
		}
		c.entered = true
	}
	prev = in.ctx
	in.ctx = c
	return prev, nil
}

// leaveContext undoes enterContext and returns the context left, which may
// have been made meanwhile.
func (in *Interp) leaveContext(prev *pyContext) *pyContext {
	c := in.ctx
	if c != nil {
		c.entered = false
	}
	in.ctx = prev
	return c
}

// callIn calls fn in a context, as callbacks are.
func (in *Interp) callIn(c *pyContext, fn Value, args []Value, kw *Kwargs) (Value, *Exception) {
	prev, exc := in.enterContext(c)
	if exc != nil {
		return Value{}, exc
	}
	v, exc := in.CallArgs(fn, args, kw)
	in.leaveContext(prev)
	return v, exc
}
