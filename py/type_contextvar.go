package py

// This file defines ContextVar, Token and Context as programs see them.

func contextVarSpec() TypeSpec {
	data := func(v Value) (*Object, *contextVar) { o := v.object(); return o, o.Data.(*contextVar) }
	return TypeSpec{Name: "_contextvars.ContextVar", Module: "_contextvars", Final: true, NewSig: "...",
		New: contextVar_new, Methods: []Def{
			{Name: "get", Sig: "default=None, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				o, c := data(a[0])
				if v := in.ctx.lookup(o); v.p != nil {
					return v, nil
				}
				if a[1].p != nil {
					return a[1], nil
				}
				if c.def.p != nil {
					return c.def, nil
				}
				return Value{}, newExc(LookupError, a[0])
			}},
			{Name: "set", Sig: "value, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				o, _ := data(a[0])
				t := &contextToken{variable: a[0], ctx: in.currentContext(), old: in.ctx.lookup(o)}
				if exc := in.bindContext(o, a[1]); exc != nil {
					return Value{}, exc
				}
				return in.NewObject(ContextTokenType, t), nil
			}},
			{Name: "reset", Sig: "token, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				return None, in.resetContextVar(a[0], a[1])
			}},
			{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				_, c := data(a[0])
				s := "<ContextVar name=" + in.reprShort(in.NewStr(c.name))
				if c.def.p != nil {
					d, exc := in.Repr(c.def)
					if exc != nil {
						return Value{}, exc
					}
					s += " default=" + d
				}
				return in.NewStr(s + " at " + in.address(a[0]) + ">"), nil
			}},
		}, Getters: []Getter{{Name: "name", Get: func(in *Interp, v Value) (Value, *Exception) {
			_, c := data(v)
			return in.NewStr(c.name), nil
		}}}, Class: []Def{classAlias}}
}

func contextVar_new(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	def := kw.Get("default")
	switch {
	case len(a) < 2:
		return Value{}, typeErrorf("ContextVar() takes exactly 1 positional argument (0 given)")
	case len(a) > 2:
		return Value{}, typeErrorf("ContextVar() takes at most 1 positional argument (%d given)", len(a)-1)
	case kw.Len() > 1 || kw.Len() == 1 && def.p == nil:
		for _, n := range kw.Names {
			if s := n.str().s; s != "default" {
				return Value{}, typeErrorf("ContextVar() got an unexpected keyword argument '%s'", s)
			}
		}
	}
	name, ok := a[1].Text()
	if !ok {
		return Value{}, typeErrorf("context variable name must be a str")
	}
	return in.NewObject(ContextVarType, &contextVar{name: name, def: def}), nil
}

// classAlias is __class_getitem__ of generic classes.
var classAlias = Def{Name: "__class_getitem__", Sig: "item, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
	return in.NewGenericAlias(a[0], a[1]), nil
}}

// resetContextVar is ContextVar.reset.
func (in *Interp) resetContextVar(v, token Value) *Exception {
	t, ok := token.ObjectData().(*contextToken)
	switch {
	case !ok:
		return typeErrorf("expected an instance of Token, got %s", in.reprShort(token))
	case t.used:
		return Errorf(RuntimeError, "%s has already been used once", in.reprShort(token))
	case !t.variable.is(v):
		return valueErrorf("%s was created by a different ContextVar", in.reprShort(token))
	case t.ctx != in.currentContext():
		return valueErrorf("%s was created in a different Context", in.reprShort(token))
	}
	t.used = true
	return in.bindContext(v.object(), t.old)
}

func contextTokenSpec() TypeSpec {
	data := func(v Value) *contextToken { return v.object().Data.(*contextToken) }
	return TypeSpec{Name: "_contextvars.Token", Module: "_contextvars", Final: true, NewSig: "...",
		New: func(*Interp, []Value, *Kwargs) (Value, *Exception) {
			return Value{}, Errorf(RuntimeError, "Tokens can only be created by ContextVars")
		}, Methods: []Def{
			{Name: "__repr__", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				s, t := "<Token", data(a[0])
				if t.used {
					s += " used"
				}
				return in.NewStr(s + " var=" + in.reprShort(t.variable) + " at " + in.address(a[0]) + ">"), nil
			}},
			{Name: "__enter__", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return a[0], nil }},
			{Name: "__exit__", Sig: "type, value, traceback, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				return None, in.resetContextVar(data(a[0]).variable, a[0])
			}},
		}, Getters: []Getter{
			{Name: "var", Get: func(_ *Interp, v Value) (Value, *Exception) { return data(v).variable, nil }},
			{Name: "old_value", Get: func(_ *Interp, v Value) (Value, *Exception) {
				if old := data(v).old; old.p != nil {
					return old, nil
				}
				return missingToken, nil
			}},
		}, Consts: map[string]Value{"MISSING": missingToken}, Class: []Def{classAlias}}
}

// contextKey returns the variable that v is.
func (in *Interp) contextKey(v Value) (*Object, *Exception) {
	if _, ok := v.ObjectData().(*contextVar); !ok {
		return nil, typeErrorf("a ContextVar key was expected, got %s", in.reprShort(v))
	}
	return v.object(), nil
}

func contextSpec() TypeSpec {
	data := func(v Value) *pyContext { return v.object().Data.(*pyContext) }
	// iterate makes an iterator over what the context holds now.
	iterate := func(item func(in *Interp, b contextBinding) Value) NativeFunc {
		return func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
			var list []contextBinding
			if s := data(a[0]).vars; s != nil {
				s.shared = true
				list = s.list
			}
			i := 0
			return in.NewIterator(iteratorType, func(in *Interp) (Value, *Exception) {
				if i == len(list) {
					return Value{}, nil
				}
				i++
				return item(in, list[i-1]), nil
			}, a[0]), nil
		}
	}
	key := func(_ *Interp, b contextBinding) Value { return ptr(b.variable) }
	return TypeSpec{Name: "_contextvars.Context", Module: "_contextvars", Final: true,
		NewSig: "...", New: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
			if len(a) > 1 || kw.Len() > 0 {
				return Value{}, typeErrorf("Context() does not accept any arguments")
			}
			return in.contextObject(&pyContext{}), nil
		},
		Methods: []Def{
			{Name: "run", Sig: "...", Fn: func(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
				if len(a) < 2 {
					return Value{}, typeErrorf("run() missing 1 required positional argument")
				}
				return in.callIn(data(a[0]), a[1], a[2:], kw)
			}},
			{Name: "copy", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) { return in.copiedContext(data(a[0])), nil }},
			{Name: "get", Sig: "key, default=None, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				k, exc := in.contextKey(a[1])
				if exc != nil {
					return Value{}, exc
				}
				if v := data(a[0]).lookup(k); v.p != nil {
					return v, nil
				}
				return orNone(a[2]), nil
			}},
			{Name: "__getitem__", Sig: "key, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				k, exc := in.contextKey(a[1])
				if exc != nil {
					return Value{}, exc
				}
				if v := data(a[0]).lookup(k); v.p != nil {
					return v, nil
				}
				return Value{}, newExc(KeyError, a[1])
			}},
			{Name: "__contains__", Sig: "key, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				k, exc := in.contextKey(a[1])
				if exc != nil {
					return Value{}, exc
				}
				return Bool(data(a[0]).lookup(k).p != nil), nil
			}},
			{Name: "__len__", Fn: func(_ *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				if s := data(a[0]).vars; s != nil {
					return Int(int64(len(s.list))), nil
				}
				return Int(0), nil
			}},
			{Name: "__iter__", Fn: iterate(key)},
			{Name: "keys", Fn: iterate(key)},
			{Name: "values", Fn: iterate(func(_ *Interp, b contextBinding) Value { return b.val })},
			{Name: "items", Fn: iterate(func(in *Interp, b contextBinding) Value { return in.NewTuple(ptr(b.variable), b.val) })},
			{Name: "__eq__", Sig: "other, /", Fn: func(in *Interp, a []Value, _ *Kwargs) (Value, *Exception) {
				o, ok := a[1].ObjectData().(*pyContext)
				if !ok {
					return NotImplemented, nil
				}
				eq, exc := in.equalContexts(data(a[0]), o)
				return Bool(eq), exc
			}},
		}, Consts: map[string]Value{"__hash__": None}}
}

// copiedContext returns a Context object that is a copy of c.
func (in *Interp) copiedContext(c *pyContext) Value {
	n := c.copyContext()
	if n == nil {
		n = &pyContext{}
	}
	return in.contextObject(n)
}

func (in *Interp) equalContexts(a, b *pyContext) (bool, *Exception) {
	if a.vars == b.vars {
		return true, nil
	}
	var n, m int
	if a.vars != nil {
		n = len(a.vars.list)
	}
	if b.vars != nil {
		m = len(b.vars.list)
	}
	if n != m {
		return false, nil
	}
	for i := 0; a.vars != nil && i < len(a.vars.list); i++ {
		e := a.vars.list[i]
		o := b.lookup(e.variable)
		if o.p == nil {
			return false, nil
		}
		if eq, exc := in.Equal(e.val, o); !eq || exc != nil {
			return false, exc
		}
	}
	return true, nil
}

// CopyContextDef is contextvars.copy_context.
var CopyContextDef = Def{Name: "copy_context", Fn: func(in *Interp, _ []Value, _ *Kwargs) (Value, *Exception) {
	return in.copiedContext(in.ctx), nil
}}
