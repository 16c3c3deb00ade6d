package dataclasses

// This file defines the __init__ of dataclasses: it binds arguments with the
// messages of a function written in Python, then sets the attributes.

import (
	"fmt"
	"strings"

	"toolweaver/py"
)

// initField is a field as __init__ sees it.
type initField struct {
	name    value
	text    string
	def     value // default, or absent
	factory value // makes the default, or absent
	init    bool  // is a parameter
	kwOnly  bool
	pseudo  bool // InitVar: passed to __post_init__, not set
}

// initializer is the state of one __init__.
type initializer struct {
	cls      value
	fields   []initField
	params   []int // parameters in order, by number of field: positional ones first
	npos     int
	nmin     int // positional parameters without default
	postInit bool
	frozen   bool
}

func makeInit(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	z := &initializer{cls: a[0]}
	z.postInit, _ = a[2].AsBool()
	z.frozen, _ = a[3].AsBool()
	rows, exc := in.Items(a[1])
	if exc != nil {
		return value{}, exc
	}
	var keep []value
	for _, r := range rows {
		t, _ := r.AsItems()
		if len(t) != 7 {
			return value{}, py.Errorf(py.TypeError, "a field has seven parts")
		}
		f := initField{name: t[0]}
		f.text, _ = t[0].Text()
		hasDefault, _ := t[1].AsBool()
		hasFactory, _ := t[2].AsBool()
		switch {
		case hasDefault:
			f.def = t[3]
		case hasFactory:
			f.factory = t[3]
		}
		f.init, _ = t[4].AsBool()
		f.kwOnly, _ = t[5].AsBool()
		f.pseudo, _ = t[6].AsBool()
		z.fields = append(z.fields, f)
		keep = append(keep, t[3])
	}
	for i, f := range z.fields {
		if f.init && !f.kwOnly {
			z.params = append(z.params, i)
			if f.def.IsAbsent() && f.factory.IsAbsent() {
				z.nmin = len(z.params)
			}
		}
	}
	z.npos = len(z.params)
	for i, f := range z.fields {
		if f.init && f.kwOnly {
			z.params = append(z.params, i)
		}
	}
	return py.NewMethod(py.ObjectType, py.Def{Name: "__init__", Sig: "...", Fn: z.call}), nil
}

// function is how messages name the method.
func (z *initializer) function() string {
	t, _ := z.cls.AsType()
	return t.QualName() + ".__init__()"
}

// bind returns the value of each field that is a parameter, absent where its
// default is to be used.
func (z *initializer) bind(args []value, kw *py.Kwargs) ([]value, exception) {
	vals := make([]value, len(z.fields))
	if len(args) > z.npos {
		takes, s := fmt.Sprint(z.npos+1), "s"
		if z.nmin < z.npos {
			takes = fmt.Sprintf("from %d to %d", z.nmin+1, z.npos+1)
		} else if z.npos == 0 {
			s = ""
		}
		return nil, py.Errorf(py.TypeError, "%s takes %s positional argument%s but %d were given", z.function(), takes, s, len(args)+1)
	}
	for i, v := range args {
		vals[z.params[i]] = v
	}
next:
	for i := range kw.Len() {
		name, _ := kw.Names[i].Text()
		for _, p := range z.params {
			if z.fields[p].text == name {
				if !vals[p].IsAbsent() {
					return nil, py.Errorf(py.TypeError, "%s got multiple values for argument '%s'", z.function(), name)
				}
				vals[p] = kw.Vals[i]
				continue next
			}
		}
		names := make([]string, 0, len(z.params))
		for _, p := range z.params {
			names = append(names, z.fields[p].text)
		}
		return nil, py.Errorf(py.TypeError, "%s got an unexpected keyword argument '%s'%s", z.function(), name, py.DidYouMean(name, names))
	}
	if exc := z.missing(vals, z.params[:z.npos], "positional"); exc != nil {
		return nil, exc
	}
	return vals, z.missing(vals, z.params[z.npos:], "keyword-only")
}

func (z *initializer) missing(vals []value, params []int, kind string) exception {
	var names []string
	for _, p := range params {
		if f := &z.fields[p]; vals[p].IsAbsent() && f.def.IsAbsent() && f.factory.IsAbsent() {
			names = append(names, "'"+f.text+"'")
		}
	}
	switch n := len(names); n {
	case 0:
		return nil
	case 1:
		return py.Errorf(py.TypeError, "%s missing 1 required %s argument: %s", z.function(), kind, names[0])
	case 2:
		return py.Errorf(py.TypeError, "%s missing 2 required %s arguments: %s and %s", z.function(), kind, names[0], names[1])
	default:
		return py.Errorf(py.TypeError, "%s missing %d required %s arguments: %s, and %s", z.function(), n, kind, strings.Join(names[:n-1], ", "), names[n-1])
	}
}

func (z *initializer) call(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	self := a[0]
	vals, exc := z.bind(a[1:], kw)
	if exc != nil {
		return value{}, exc
	}
	var pseudo []value
	for i := range z.fields {
		f := &z.fields[i]
		v := vals[i]
		if v.IsAbsent() {
			switch {
			case !f.factory.IsAbsent():
				if v, exc = in.Call(f.factory); exc != nil {
					return value{}, exc
				}
			case !f.def.IsAbsent() && f.init:
				v = f.def
			default:
				continue // the attribute of the class, if any, is the value
			}
		}
		switch {
		case f.pseudo:
			pseudo = append(pseudo, v)
			continue
		case z.frozen:
			exc = in.PlainSetAttr(self, f.name, v)
		default:
			exc = in.SetAttr(self, f.name, v)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	if z.postInit {
		if _, exc := in.CallMethod(self, "__post_init__", pseudo...); exc != nil {
			return value{}, exc
		}
	}
	return py.None, nil
}
