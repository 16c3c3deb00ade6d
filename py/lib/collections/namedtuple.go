package collections

// This file defines namedtuple: classes derived from tuple whose __new__ and
// field descriptors are native.

import (
	"fmt"
	"strings"
	"unicode"

	"toolweaver/py"
)

// fields is what a named tuple class knows of its fields.
type fields struct {
	class    string
	names    []string
	defaults []value // of the last fields
}

// ParseFields reads field_names: a sequence of names, or one string with
// names between commas or blanks.
func parseFields(in *py.Interp, v value) ([]string, exception) {
	if s, ok := v.Text(); ok {
		return strings.Fields(strings.ReplaceAll(s, ",", " ")), nil
	}
	var names []string
	exc := in.ForEach(v, func(x value) (bool, exception) {
		s, exc := in.Str(x)
		names = append(names, s)
		return true, exc
	})
	return names, exc
}

var keywords = func() map[string]bool {
	m := map[string]bool{}
	for _, k := range strings.Fields("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield") {
		m[k] = true
	}
	return m
}()

func isIdentifier(s string) bool {
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Mc, r)) {
			return false
		}
	}
	return s != ""
}

func namedtuple(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	typename, exc := in.Str(a[0])
	if exc != nil {
		return value{}, exc
	}
	names, exc := parseFields(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	rename := false
	if !a[2].IsAbsent() {
		if rename, exc = in.Truth(a[2]); exc != nil {
			return value{}, exc
		}
	}
	seen := map[string]bool{}
	if rename {
		for i, n := range names {
			if !isIdentifier(n) || keywords[n] || strings.HasPrefix(n, "_") || seen[n] {
				names[i] = fmt.Sprintf("_%d", i)
			}
			seen[n] = true
		}
	}
	for _, n := range append([]string{typename}, names...) {
		if !isIdentifier(n) {
			return value{}, py.Errorf(py.ValueError, "Type names and field names must be valid identifiers: %s", quote(in, n))
		}
		if keywords[n] {
			return value{}, py.Errorf(py.ValueError, "Type names and field names cannot be a keyword: %s", quote(in, n))
		}
	}
	clear(seen)
	for _, n := range names {
		if strings.HasPrefix(n, "_") && !rename {
			return value{}, py.Errorf(py.ValueError, "Field names cannot start with an underscore: %s", quote(in, n))
		}
		if seen[n] {
			return value{}, py.Errorf(py.ValueError, "Encountered duplicate field name: %s", quote(in, n))
		}
		seen[n] = true
	}
	var defaults []value
	if !a[3].IsAbsent() && !a[3].IsNone() {
		if defaults, exc = in.Items(a[3]); exc != nil {
			return value{}, exc
		}
		if len(defaults) > len(names) {
			return value{}, py.Errorf(py.TypeError, "Got more default values than field names")
		}
	}
	module := in.NewStr(in.CallerModule())
	if !a[4].IsAbsent() && !a[4].IsNone() {
		module = a[4]
	}
	return NewNamedTuple(in, typename, names, defaults, module, nil)
}

func quote(in *py.Interp, s string) string {
	r, _ := in.Repr(in.NewStr(s))
	return r
}

// NewNamedTuple makes a named tuple class; defaults are those of the last
// fields, extra are further attributes of the class, nil for none. It is also
// used by typing.NamedTuple. The names have been checked.
func NewNamedTuple(in *py.Interp, typename string, names []string, defaults []value, module value, extra *py.Dict) (value, exception) {
	f := &fields{class: typename, names: names, defaults: defaults}
	ns := in.NewDict()
	var failed exception
	set := func(name string, v value) {
		if failed == nil {
			failed = in.DictSet(ns, in.NewStr(name), v)
		}
	}
	items := make([]value, len(names))
	for i, n := range names {
		items[i] = in.NewStr(n)
	}
	fieldTuple := in.NewTuple(items...)
	fieldDefaults := in.NewDict()
	for i, v := range defaults {
		if exc := in.DictSet(fieldDefaults, items[len(names)-len(defaults)+i], v); exc != nil {
			return value{}, exc
		}
	}
	set("__module__", module)
	set("__doc__", in.NewStr(typename+"("+strings.Join(names, ", ")+")"))
	set("__slots__", in.NewTuple())
	set("_fields", fieldTuple)
	set("_field_defaults", fieldDefaults.Value())
	set("__match_args__", fieldTuple)
	set("__new__", py.NewBuiltin("", py.Def{Name: "__new__", Sig: "...", Fn: f.make, Doc: "Create new instance of " + typename + "(" + strings.Join(names, ", ") + ")"}).Value())
	set("_make", py.NewClassMethod(py.TupleType, py.Def{Name: "_make", Sig: "iterable", Fn: f.makeFrom, Doc: "Make a new " + typename + " object from a sequence or iterable"}))
	for _, d := range []py.Def{
		{Name: "_replace", Sig: "...", Fn: f.replace},
		{Name: "__replace__", Sig: "...", Fn: f.replace},
		{Name: "_asdict", Fn: f.asDict},
		{Name: "__repr__", Fn: f.repr},
		{Name: "__getnewargs__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
			items, _ := a[0].AsItems()
			return in.NewTuple(items...), nil
		}},
	} {
		set(d.Name, py.NewMethod(py.TupleType, d))
	}
	for i, n := range names {
		set(n, in.NewTupleGetter(i, in.NewStr(fmt.Sprintf("Alias for field number %d", i))))
	}
	if extra != nil {
		extra.Each(func(k, v value) bool {
			if failed == nil {
				failed = in.DictSet(ns, k, v)
			}
			return failed == nil
		})
	}
	if failed != nil {
		return value{}, failed
	}
	return in.Call(py.TypeType.Value(), in.NewStr(typename), in.NewTuple(py.TupleType.Value()), ns.Value())
}

// make is __new__: it binds arguments as a Python function would.
func (f *fields) make(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	if len(a) == 0 {
		return value{}, py.Errorf(py.TypeError, "%s.__new__() missing 1 required positional argument: '_cls'", f.class)
	}
	cls, ok := a[0].AsType()
	if !ok {
		return value{}, py.Errorf(py.TypeError, "tuple.__new__(X): X is not a type object (%s)", py.TypeName(a[0]))
	}
	if !cls.IsSubtype(py.TupleType) {
		return value{}, py.Errorf(py.TypeError, "tuple.__new__(%s): %s is not a subtype of tuple", cls.QualName(), cls.QualName())
	}
	n, given := len(f.names), a[1:]
	if len(given) > n {
		takes := fmt.Sprintf("%d positional argument", n+1)
		if d := len(f.defaults); d > 0 {
			takes = fmt.Sprintf("from %d to %d positional argument", n+1-d, n+1)
		}
		if n+1 != 1 || len(f.defaults) > 0 {
			takes += "s"
		}
		return value{}, py.Errorf(py.TypeError, "%s.__new__() takes %s but %d were given", f.class, takes, len(a))
	}
	items := make([]value, n)
	copy(items, given)
	for i := range kw.Len() {
		name, _ := kw.Names[i].Text()
		j := 0
		for j < n && f.names[j] != name {
			j++
		}
		if j == n {
			return value{}, py.Errorf(py.TypeError, "%s.__new__() got an unexpected keyword argument '%s'", f.class, name)
		}
		if !items[j].IsAbsent() {
			return value{}, py.Errorf(py.TypeError, "%s.__new__() got multiple values for argument '%s'", f.class, name)
		}
		items[j] = kw.Vals[i]
	}
	var missing []string
	for i := range items {
		if !items[i].IsAbsent() {
			continue
		}
		if j := i - (n - len(f.defaults)); j >= 0 {
			items[i] = f.defaults[j]
		} else {
			missing = append(missing, "'"+f.names[i]+"'")
		}
	}
	switch k := len(missing); {
	case k == 1:
		return value{}, py.Errorf(py.TypeError, "%s.__new__() missing 1 required positional argument: %s", f.class, missing[0])
	case k == 2:
		return value{}, py.Errorf(py.TypeError, "%s.__new__() missing 2 required positional arguments: %s and %s", f.class, missing[0], missing[1])
	case k > 2:
		return value{}, py.Errorf(py.TypeError, "%s.__new__() missing %d required positional arguments: %s, and %s", f.class, k, strings.Join(missing[:k-1], ", "), missing[k-1])
	}
	return in.NewTupleOf(cls, items, nil), nil
}

func (f *fields) makeFrom(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	items, exc := in.Items(a[1])
	if exc != nil {
		return value{}, exc
	}
	if len(items) != len(f.names) {
		return value{}, py.Errorf(py.TypeError, "Expected %d arguments, got %d", len(f.names), len(items))
	}
	cls, _ := a[0].AsType()
	return in.NewTupleOf(cls, items, nil), nil
}

func (f *fields) replace(in *py.Interp, a []value, kw *py.Kwargs) (value, exception) {
	if len(a) > 1 {
		return value{}, py.Errorf(py.TypeError, "%s._replace() takes 1 positional argument but %d were given", f.class, len(a))
	}
	old, _ := a[0].AsItems()
	items := append([]value(nil), old...)
	var unknown []value
next:
	for i := range kw.Len() {
		name, _ := kw.Names[i].Text()
		for j, n := range f.names {
			if n == name && j < len(items) {
				items[j] = kw.Vals[i]
				continue next
			}
		}
		unknown = append(unknown, kw.Names[i])
	}
	if len(unknown) > 0 {
		s, exc := in.Repr(in.NewList(unknown))
		if exc != nil {
			return value{}, exc
		}
		return value{}, py.Errorf(py.TypeError, "Got unexpected field names: %s", s)
	}
	return in.NewTupleOf(py.TypeOf(a[0]), items, nil), nil
}

func (f *fields) asDict(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	d := in.NewDict()
	items, _ := a[0].AsItems()
	for i, n := range f.names[:min(len(f.names), len(items))] {
		if exc := in.DictSet(d, in.NewStr(n), items[i]); exc != nil {
			return value{}, exc
		}
	}
	return d.Value(), nil
}

func (f *fields) repr(in *py.Interp, a []value, _ *py.Kwargs) (value, exception) {
	var b strings.Builder
	b.WriteString(py.TypeName(a[0]) + "(")
	items, _ := a[0].AsItems()
	for i, n := range f.names[:min(len(f.names), len(items))] {
		if i > 0 {
			b.WriteString(", ")
		}
		s, exc := in.Repr(items[i])
		if exc != nil {
			return value{}, exc
		}
		if exc := in.Alloc(len(s)); exc != nil {
			return value{}, exc
		}
		b.WriteString(n + "=" + s)
	}
	return in.NewStr(b.String() + ")"), nil
}
