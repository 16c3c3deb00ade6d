// Package datetime is the datetime module of programs, native throughout: the
// calendar and the text formats are in py/internal/calendar. The local time
// zone is UTC and the clock is the host's.
//
// Start with Module. The classes are made in the init functions of the files
// named after them, because their methods refer to each other.
package datetime

import (
	"math"

	"toolweaver/py"
	"toolweaver/py/internal/calendar"
)

// Module is the datetime module.
// https://docs.python.org/3.14/library/datetime.html
var Module = &py.ModuleDef{Name: "datetime", Doc: "Dates, times, durations and time zones."}

// The classes. Deltas, dates, clocks, stamps and zones are their payloads.
var (
	deltaType, dateType, timeType, stampType *py.Type
	tzinfoType, timezoneType, isoType        *py.Type

	utc py.Value // timezone.utc
)

func init() {
	initDelta()
	initZones()
	initDate()
	initTime()
	initStamp()
	Module.Values = map[string]py.Value{
		"MINYEAR": py.Int(calendar.MinYear), "MAXYEAR": py.Int(calendar.MaxYear), "UTC": utc,
		"timedelta": deltaType.Value(), "date": dateType.Value(), "time": timeType.Value(), "datetime": stampType.Value(),
		"tzinfo": tzinfoType.Value(), "timezone": timezoneType.Value(),
	}
	Module.Init = func(in *py.Interp, m *py.Module) *py.Exception {
		var names []value
		for _, n := range [...]string{"date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"} {
			names = append(names, in.NewStr(n))
		}
		m.Set(in, "__all__", in.NewTuple(names...))
		return nil
	}
}

// Lengths of time in microseconds.
const (
	second = 1_000_000
	minute = 60 * second
	hour   = 60 * minute
	day    = 24 * hour
)

type (
	// value and the next names shorten the signatures of this package.
	value  = py.Value
	native = func(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception)
)

func typeError(format string, args ...any) *py.Exception {
	return py.Errorf(py.TypeError, format, args...)
}

func valueError(format string, args ...any) *py.Exception {
	return py.Errorf(py.ValueError, format, args...)
}

func isA(v value, t *py.Type) bool { return py.TypeOf(v).IsSubtype(t) }

// given reports whether an optional argument was given.
func given(v value) bool { return !v.IsAbsent() }

// cint converts an argument to a C int.
func cint(in *py.Interp, v value) (int, *py.Exception) {
	if n, ok := v.AsInt(); ok && n >= math.MinInt32 && n <= math.MaxInt32 {
		return int(n), nil
	}
	i, exc := in.Index(v)
	if exc != nil {
		return 0, exc
	}
	n, ok := i.AsInt()
	switch {
	case !ok:
		return 0, py.Errorf(py.OverflowError, "Python int too large to convert to C long")
	case n > math.MaxInt32:
		return 0, py.Errorf(py.OverflowError, "signed integer is greater than maximum")
	case n < math.MinInt32:
		return 0, py.Errorf(py.OverflowError, "signed integer is less than minimum")
	}
	return int(n), nil
}

// cints converts the arguments that were given.
func cints(in *py.Interp, a []value, to ...*int) *py.Exception {
	for i, p := range to {
		if given(a[i]) {
			n, exc := cint(in, a[i])
			if exc != nil {
				return exc
			}
			*p = n
		}
	}
	return nil
}

// zoneArg checks a tzinfo argument; None becomes the absent Value.
func zoneArg(v value) (value, *py.Exception) {
	if v.IsAbsent() || v.IsNone() {
		return value{}, nil
	}
	if !isA(v, tzinfoType) {
		return value{}, typeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'", py.TypeName(v))
	}
	return v, nil
}

// orNone is v, None if absent.
func orNone(v value) value {
	if v.IsAbsent() {
		return py.None
	}
	return v
}

// textArg checks that argument i of the function called name is a str.
func textArg(name string, i int, v value) (string, *py.Exception) {
	s, ok := v.Text()
	if !ok {
		return "", typeError("%s() argument %d must be str, not %s", name, i, py.TypeName(v))
	}
	return s, nil
}

// exactly checks the number of arguments of a function that takes raw ones.
func exactly(name string, want, got int, kw *py.Kwargs) *py.Exception {
	if kw.Len() > 0 {
		return typeError("%s() takes no keyword arguments", name)
	}
	if got != want {
		s := "s"
		if want == 1 {
			s = ""
		}
		return typeError("%s() takes exactly %d argument%s (%d given)", name, want, s, got)
	}
	return nil
}

// bind arranges the arguments of a constructor. Error messages call it name,
// or "function" if that is empty. The last len(names)-maxPos parameters are
// keyword-only, the first ints are converted to ints: their errors come before
// those for arguments that are missing.
func bind(in *py.Interp, a []value, kw *py.Kwargs, name string, names []string, required, maxPos, ints int) ([]value, *py.Exception) {
	fn, this := "function", "this function"
	if name != "" {
		fn = name + "()"
		this = fn
	}
	plural := func(n int) string {
		if n == 1 {
			return ""
		}
		return "s"
	}
	if n := len(a) + kw.Len(); n > len(names) {
		kind := ""
		if len(a) == 0 {
			kind = "keyword "
		}
		return nil, typeError("%s takes at most %d %sargument%s (%d given)", fn, len(names), kind, plural(len(names)), n)
	}
	if len(a) > maxPos {
		return nil, typeError("%s takes at most %d positional argument%s (%d given)", fn, maxPos, plural(maxPos), len(a))
	}
	out := make([]value, len(names))
	copy(out, a)
	used := 0
	for i, n := range names {
		v := kw.Get(n)
		switch {
		case given(v) && i < len(a):
			return nil, typeError("argument for %s given by name ('%s') and position (%d)", fn, n, i+1)
		case given(v):
			out[i] = v
			used++
		case i >= len(a) && i < required:
			for _, v := range out[:min(i, ints)] {
				if _, exc := cint(in, v); exc != nil {
					return nil, exc
				}
			}
			return nil, typeError("%s missing required argument '%s' (pos %d)", fn, n, i+1)
		}
	}
	if used < kw.Len() {
		for _, k := range kw.Names {
			s, _ := k.Text()
			known := false
			for _, n := range names {
				known = known || n == s
			}
			if !known {
				hint := ""
				if n := py.Suggest(s, names); n != "" {
					hint = ". Did you mean '" + n + "'?"
				}
				return nil, typeError("%s got an unexpected keyword argument '%s'%s", this, s, hint)
			}
		}
	}
	return out, nil
}

// The comparisons, and which results of a three-way comparison make each true.
var comparisons = [...]struct {
	name       string
	lt, eq, gt bool
}{
	{"__lt__", true, false, false}, {"__le__", true, true, false}, {"__eq__", false, true, false},
	{"__ne__", true, false, true}, {"__gt__", false, false, true}, {"__ge__", false, true, true},
}

// errIncomparable tells that two values are unequal without an order.
var errIncomparable = new(py.Exception)

// compareDefs are the six comparison methods. cmp compares with an operand
// that accepts has taken: it may return errIncomparable, and is then asked
// for the exception to raise for an ordering.
func compareDefs(accepts func(value) bool, cmp func(in *py.Interp, a, b value, eq bool) (int, *py.Exception), ordering func() *py.Exception) []py.Def {
	var defs []py.Def
	for _, c := range comparisons {
		isEq := c.lt == c.gt
		defs = append(defs, py.Def{Name: c.name, Sig: "value, /", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			if !accepts(a[1]) {
				return py.NotImplemented, nil
			}
			r, exc := cmp(in, a[0], a[1], isEq)
			switch {
			case exc == errIncomparable && isEq:
				return py.Bool(c.lt), nil
			case exc == errIncomparable:
				return value{}, ordering()
			case exc != nil:
				return value{}, exc
			}
			return py.Bool(r < 0 && c.lt || r == 0 && c.eq || r > 0 && c.gt), nil
		}})
	}
	return defs
}

func compareInts(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// getter is a read-only attribute.
func getter(name string, get func(in *py.Interp, v value) (value, *py.Exception)) py.Getter {
	return py.Getter{Name: name, Get: get}
}

// intGetter is a read-only attribute that is an int.
func intGetter(name string, get func(v value) int) py.Getter {
	return getter(name, func(_ *py.Interp, v value) (value, *py.Exception) { return py.Int(int64(get(v))), nil })
}

// intMethod is a method without arguments that returns an int.
func intMethod(name, doc string, get func(v value) int) py.Def {
	return py.Def{Name: name, Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		return py.Int(int64(get(a[0]))), nil
	}, Doc: doc}
}

// format is __format__ of dates and times: strftime unless the format is empty.
func format(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := textArg("__format__", 1, a[1])
	if exc != nil {
		return value{}, exc
	}
	if s == "" {
		return in.StrValue(a[0])
	}
	return in.CallMethod(a[0], "strftime", a[1])
}

// floorDiv rounds towards minus infinity; r has the sign of b > 0.
func floorDiv(a, b int64) (q, r int64) {
	q, r = a/b, a%b
	if r < 0 {
		q, r = q-1, r+b
	}
	return q, r
}
