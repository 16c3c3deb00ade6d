// Package time is the time module of programs. The clocks are those the host
// injects; the local time zone is UTC. Start with Module; StructTime and
// Timestamp are shared with package datetime.
package time

import (
	"maps"
	"slices"
	"toolweaver/py"
	"toolweaver/py/internal/calendar"
	"toolweaver/py/internal/pyerr"
)

// Module is the time module.
// https://docs.python.org/3.14/library/time.html
var Module = &py.ModuleDef{
	Name: "time",
	Doc:  "Clocks and broken-down times. The local time zone is UTC.",
	Funcs: append([]py.Def{
		clock("time", "Return the seconds since the epoch.", wall, true),
		clock("time_ns", "Return the nanoseconds since the epoch.", wall, false),
		clock("monotonic", "Return the seconds of a clock that never goes back.", monotonic, true),
		clock("monotonic_ns", "Return the nanoseconds of a clock that never goes back.", monotonic, false),
		clock("perf_counter", "Return the seconds of the clock for measuring.", monotonic, true),
		clock("perf_counter_ns", "Return the nanoseconds of the clock for measuring.", monotonic, false),
		clock("process_time", "Return the seconds the program has run.", monotonic, true),
		clock("process_time_ns", "Return the nanoseconds the program has run.", monotonic, false),
		clock("thread_time", "Return the seconds the program has run.", monotonic, true),
		clock("thread_time_ns", "Return the nanoseconds the program has run.", monotonic, false),
		{Name: "sleep", Sig: "seconds, /", Fn: time_sleep, Doc: "Wait; other tasks go on meanwhile."},
		{Name: "gmtime", Sig: "seconds=None, /", Fn: time_gmtime, Doc: "Break a timestamp down in UTC."},
		{Name: "localtime", Sig: "seconds=None, /", Fn: time_localtime, Doc: "Break a timestamp down in local time, which is UTC."},
		{Name: "mktime", Sig: "t, /", Fn: time_mktime, Doc: "Return the timestamp of a local time."},
		{Name: "asctime", Sig: "t=None, /", Fn: time_asctime, Doc: "Format a time like 'Thu Jan  1 00:00:00 1970'."},
		{Name: "ctime", Sig: "seconds=None, /", Fn: time_ctime, Doc: "Format a timestamp like asctime."},
		{Name: "strftime", Sig: "format, t=None, /", Fn: time_strftime, Doc: "Format a time by a format."},
		{Name: "strptime", Sig: "string, format=None, /", Fn: time_strptime, Doc: "Parse a time by a format."},
		{Name: "tzset", Sig: "", Fn: func(*py.Interp, []py.Value, *py.Kwargs) (py.Value, *py.Exception) { return py.None, nil }, Doc: "Do nothing: the time zone is always UTC."},
	}, clockDefs...),
	Values: map[string]py.Value{
		"struct_time": StructTime.Value(),
		"timezone":    py.Int(0),
		"altzone":     py.Int(0),
		"daylight":    py.Int(0),
	},
	Source: `
def get_clock_info(name):
    """What is known of a clock: implementation, monotonic, adjustable, resolution."""
    from types import SimpleNamespace
    implementation, monotonic, adjustable, resolution = _clock_info(name)
    return SimpleNamespace(implementation=implementation, monotonic=monotonic, adjustable=adjustable, resolution=resolution)
`,
	Init: func(in *py.Interp, m *py.Module) *py.Exception {
		m.Set(in, "tzname", in.NewTuple(in.NewStr("UTC"), in.NewStr("UTC")))
		for _, n := range slices.Sorted(maps.Keys(clockNumbers)) {
			m.Set(in, n, py.Int(clockNumbers[n]))
		}
		return nil
	},
}

func wall(in *py.Interp) int64      { return in.Now().UnixNano() }
func monotonic(in *py.Interp) int64 { return int64(in.Monotonic()) }

// clock is the row of a function that reads a clock in nanoseconds.
func clock(name, doc string, read func(*py.Interp) int64, seconds bool) py.Def {
	return py.Def{Name: name, Fn: func(in *py.Interp, _ []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		n := read(in)
		if seconds {
			return py.Float(float64(n) / 1e9), nil
		}
		return py.Int(n), nil
	}, Doc: doc}
}

func time_sleep(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	const most = 1<<63/1_000_000_000 - 1
	var ns int64
	tooLarge := false
	if f, ok := a[0].AsFloat(); ok {
		switch {
		case f != f:
			return py.Value{}, py.Errorf(py.ValueError, "Invalid value NaN (not a number)")
		case f < 0:
			ns = -1
		case f > most:
			tooLarge = true
		default:
			ns = int64(f * 1e9)
			if float64(ns) < f*1e9 {
				ns++
			}
		}
	} else {
		v, exc := in.Index(a[0])
		if exc != nil {
			if exc.Is(py.TypeError) {
				return py.Value{}, py.Errorf(py.TypeError, "'%s' object cannot be interpreted as an integer or float", py.TypeName(a[0]))
			}
			return py.Value{}, exc
		}
		n, ok := v.AsInt()
		if b, _ := v.AsBig(); !ok || n > most {
			tooLarge = b.Sign() > 0
			n = -1
		}
		ns = n * 1_000_000_000
	}
	switch {
	case tooLarge:
		return py.Value{}, py.Errorf(py.OverflowError, "timestamp too large to convert to C PyTime_t")
	case ns < 0:
		return py.Value{}, py.Errorf(py.ValueError, "sleep length must be non-negative")
	}
	return py.None, in.SleepSync(ns)
}

// secondsArg is the optional timestamp of gmtime, localtime and ctime.
func secondsArg(in *py.Interp, v py.Value) (int64, *py.Exception) {
	if v.IsAbsent() || v.IsNone() {
		return in.Now().Unix(), nil
	}
	return Timestamp(in, v)
}

func time_gmtime(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return breakDown(in, a[0], "GMT")
}

func time_localtime(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return breakDown(in, a[0], "UTC")
}

func breakDown(in *py.Interp, v py.Value, zone string) (py.Value, *py.Exception) {
	s, exc := secondsArg(in, v)
	if exc != nil {
		return py.Value{}, exc
	}
	f, exc := FieldsOf(s)
	if exc != nil {
		return py.Value{}, exc
	}
	f.Zone, f.HasOffset = zone, true
	return NewStructTime(in, f), nil
}

func time_ctime(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	s, exc := secondsArg(in, a[0])
	if exc != nil {
		return py.Value{}, exc
	}
	f, exc := FieldsOf(s)
	if exc != nil {
		return py.Value{}, exc
	}
	return asctime(in, &f), nil
}

// asctime formats f like 'Thu Jan  1 00:00:00 1970'.
func asctime(in *py.Interp, f *calendar.Fields) py.Value {
	return in.NewStr(string(calendar.Strftime(nil, f, "%a %b %e %H:%M:%S %Y", false)))
}

func time_asctime(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	f, exc := timeArg(in, a[0], "asctime")
	if exc != nil {
		return py.Value{}, exc
	}
	return asctime(in, f), nil
}

func time_strftime(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	format, ok := a[0].Text()
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "strftime() argument 1 must be str, not %s", py.TypeName(a[0]))
	}
	f, exc := timeArg(in, a[1], "strftime")
	if exc != nil {
		return py.Value{}, exc
	}
	return Strftime(in, f, format, false)
}

// Strftime formats f, charging for the text. dateTime selects the behaviour
// of date, time and datetime objects.
func Strftime(in *py.Interp, f *calendar.Fields, format string, dateTime bool) (py.Value, *py.Exception) {
	if exc := in.Charge(1 + len(format)/8); exc != nil {
		return py.Value{}, exc
	}
	if n := calendar.MaxStrftime(format, f); n > 1<<16 {
		if exc := in.Alloc(n); exc != nil {
			return py.Value{}, exc
		}
	}
	var buf [64]byte
	return in.NewStr(string(calendar.Strftime(buf[:0], f, format, dateTime))), nil
}

func time_strptime(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	format := "%a %b %d %H:%M:%S %Y"
	s, ok := a[0].Text()
	if !ok {
		return py.Value{}, strptimeType(0, a[0])
	}
	if !a[1].IsAbsent() {
		if format, ok = a[1].Text(); !ok {
			return py.Value{}, strptimeType(1, a[1])
		}
	}
	f, exc := Strptime(in, s, format)
	if exc != nil {
		return py.Value{}, exc
	}
	return NewStructTime(in, f), nil
}

func strptimeType(i int, v py.Value) *py.Exception {
	return py.Errorf(py.TypeError, "strptime() argument %d must be str, not <class '%s'>", i, py.TypeOf(v).FullName())
}

// Strptime parses s by a format, charging for the work.
func Strptime(in *py.Interp, s, format string) (calendar.Fields, *py.Exception) {
	if exc := in.Charge(4 + (len(s)+len(format))/8); exc != nil {
		return calendar.Fields{}, exc
	}
	f, err := calendar.Strptime(s, format)
	if e, ok := pyerr.As(err); ok && e.Kind == "PatternError" {
		return f, patternError(in, e.Msg)
	}
	return f, in.LeafError(err)
}

// patternError is the exception of module re that a repeated directive raises.
func patternError(in *py.Interp, msg string) *py.Exception {
	m, exc := in.Import("re")
	if exc != nil {
		return exc
	}
	cls, ok := m.Get(in, "PatternError").AsType()
	if !ok {
		return py.Errorf(py.ValueError, "%s", msg)
	}
	return py.Errorf(cls, "%s", msg)
}
