package datetime

// This file defines datetime: its table, its text and its parts. Its making
// is in stamp_make.go, arithmetic and comparison in stamp_arith.go.
// https://docs.python.org/3.14/library/datetime.html#datetime-objects

import (
	"strconv"

	"toolweaver/py"
	"toolweaver/py/internal/calendar"
	timelib "toolweaver/py/lib/time"
)

// stamp is the payload of a datetime.
type stamp struct {
	calendar.Date
	tod
	zone value // absent: naive
}

// Trace visits the time zone.
func (s *stamp) Trace(visit func(value)) { visit(s.zone) }

// Size returns the bytes s takes.
func (*stamp) Size() int { return 80 }

// micros returns the microseconds since the start of year 1, ignoring the
// time zone.
func (s *stamp) micros() int64 { return int64(calendar.Ordinal(s.Date)-1)*day + s.tod.micros() }

func isStamp(v value) bool {
	_, ok := v.ObjectData().(*stamp)
	return ok
}

func stampOf(v value) *stamp {
	if s, ok := v.ObjectData().(*stamp); ok {
		return s
	}
	return &stamp{Date: firstDay}
}

var stampNames = []string{"year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"}

func initStamp() {
	const fields = "year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, "
	methods := []py.Def{
		{Name: "date", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.NewObject(dateType, &date{stampOf(a[0]).Date}), nil
		}, Doc: "Return the date."},
		{Name: "time", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.NewObject(timeType, &clock{tod: stampOf(a[0]).tod}), nil
		}, Doc: "Return the time without time zone."},
		{Name: "timetz", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.NewObject(timeType, &clock{stampOf(a[0]).tod, stampOf(a[0]).zone}), nil
		}, Doc: "Return the time with time zone."},
		{Name: "isoformat", Sig: "sep='T', timespec='auto'", Fn: stamp_isoformat, Doc: "Return the time in ISO 8601 format."},
		{Name: "utcoffset", Fn: stampZoneMethod("utcoffset"), Doc: "Return the offset of the time zone."},
		{Name: "dst", Fn: stampZoneMethod("dst"), Doc: "Return the daylight saving time of the time zone."},
		{Name: "tzname", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return zoneName(in, stampOf(a[0]).zone, a[0])
		}, Doc: "Return the name of the time zone."},
		{Name: "timetuple", Fn: stamp_timetuple, Doc: "Return the time.struct_time."},
		{Name: "utctimetuple", Fn: stamp_utctimetuple, Doc: "Return the time.struct_time in UTC."},
		{Name: "timestamp", Fn: stamp_timestamp, Doc: "Return the seconds since the epoch."},
		{Name: "astimezone", Sig: "tz=None", Fn: stamp_astimezone, Doc: "Convert to a time zone."},
		{Name: "replace", Sig: fields + "*, fold=None", Fn: stamp_replace, Doc: "Return a datetime with other fields."},
		{Name: "__replace__", Sig: "*, " + fields + "fold=None", Fn: stamp_replace},
		{Name: "__repr__", Fn: stamp_repr},
		{Name: "__str__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.CallMethod(a[0], "isoformat", in.NewStr(" "))
		}},
		{Name: "__hash__", Fn: stamp_hash},
		{Name: "__add__", Sig: "value, /", Fn: stamp_add},
		{Name: "__radd__", Sig: "value, /", Fn: stamp_add},
		{Name: "__sub__", Sig: "value, /", Fn: stamp_sub},
		{Name: "__rsub__", Sig: "value, /", Fn: func(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
			if !isStamp(a[1]) {
				return py.NotImplemented, nil
			}
			return stamp_sub(in, []value{a[1], a[0]}, kw)
		}},
		{Name: "__reduce__", Fn: stamp_reduce},
		{Name: "__reduce_ex__", Sig: "protocol=2, /", Fn: stamp_reduce_ex},
	}
	methods = append(methods, compareDefs(isStamp, compareStamps, func() *py.Exception {
		return typeError("can't compare offset-naive and offset-aware datetimes")
	})...)
	stampType = py.NewType(py.TypeSpec{
		Name: "datetime.datetime", Module: "datetime", Bases: []*py.Type{dateType}, Doc: "A date and a time of day, in a time zone or none.",
		New: stamp_new, NewSig: "...", Methods: methods, Class: stampMakers(),
		Getters: []py.Getter{
			intGetter("hour", func(v value) int { return stampOf(v).h }),
			intGetter("minute", func(v value) int { return stampOf(v).m }),
			intGetter("second", func(v value) int { return stampOf(v).s }),
			intGetter("microsecond", func(v value) int { return stampOf(v).us }),
			intGetter("fold", func(v value) int { return stampOf(v).fold }),
			getter("tzinfo", func(_ *py.Interp, v value) (value, *py.Exception) { return orNone(stampOf(v).zone), nil }),
		},
		Consts: map[string]value{"resolution": py.NewStaticObject(deltaType, &delta{us: 1})},
	})
	stampType.SetConst("min", py.NewStaticObject(stampType, &stamp{Date: firstDay}))
	stampType.SetConst("max", py.NewStaticObject(stampType, &stamp{Date: calendar.Date{Year: 9999, Month: 12, Day: 31}, tod: todAt(day - 1)}))
}

func stampZoneMethod(name string) native {
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		return askZone(in, stampOf(a[0]).zone, name, a[0])
	}
}

// offsetOfStamp returns what the time zone of a datetime says: its utcoffset
// or dst in microseconds; known is false for None.
func offsetOfStamp(in *py.Interp, v value, name string) (us int64, known bool, exc *py.Exception) {
	return zoneOffset(in, stampOf(v).zone, name, v)
}

// separator is the sep argument of isoformat.
func separator(v value) (string, *py.Exception) {
	if v.IsAbsent() {
		return "T", nil
	}
	s, ok := v.Text()
	if !ok {
		return "", typeError("isoformat() argument 1 must be a unicode character, not %s", py.TypeName(v))
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	if n != 1 {
		return "", typeError("isoformat() argument 1 must be a unicode character, not a string of length %d", n)
	}
	return s, nil
}

func stamp_isoformat(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	sep, exc := separator(a[1])
	if exc != nil {
		return value{}, exc
	}
	spec, exc := timespec(a[2], 2)
	if exc != nil {
		return value{}, exc
	}
	s := stampOf(a[0])
	var buf [64]byte
	b := append(calendar.AppendDate(buf[:0], s.Date), sep...)
	if b, exc = appendClock(in, b, s.tod, spec); exc != nil {
		return value{}, exc
	}
	off, known, exc := offsetOfStamp(in, a[0], "utcoffset")
	if exc != nil {
		return value{}, exc
	}
	if known {
		b = calendar.AppendOffset(b, off, ":")
	}
	return in.NewStr(string(b)), nil
}

func stamp_timetuple(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	f := dateFields(a[0])
	dst, known, exc := offsetOfStamp(in, a[0], "dst")
	if exc != nil {
		return value{}, exc
	}
	if known {
		f.DST = 0
		if dst != 0 {
			f.DST = 1
		}
	}
	return timelib.NewStructTime(in, *f), nil
}

func stamp_utctimetuple(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	off, _, exc := offsetOfStamp(in, a[0], "utcoffset")
	if exc != nil {
		return value{}, exc
	}
	s, exc := stampOf(a[0]).shift(-off)
	if exc != nil {
		return value{}, exc
	}
	f := &calendar.Fields{Hour: s.h, Minute: s.m, Second: s.s}
	f.SetDate(s.Date)
	return timelib.NewStructTime(in, *f), nil
}

// epoch is 1 January 1970 in the microseconds of stamp.micros.
const epoch = 719162 * day

func stamp_timestamp(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s := stampOf(a[0])
	if s.zone.IsAbsent() {
		if exc := s.checkLocal(); exc != nil {
			return value{}, exc
		}
		us := s.micros() - epoch
		sec, rest := floorDiv(us, second)
		return py.Float(float64(sec) + float64(rest)/1e6), nil
	}
	off, _, exc := offsetOfStamp(in, a[0], "utcoffset")
	if exc != nil {
		return value{}, exc
	}
	return delta_total_seconds(in, []value{newDelta(in, s.micros()-off-epoch)}, nil)
}

// checkLocal reports the ValueError of a naive datetime so close to the ends
// of the calendar that CPython cannot look a day further for another local
// time.
func (s *stamp) checkLocal() *py.Exception {
	n := calendar.Ordinal(s.Date)
	switch {
	case n == 1 && s.fold == 0:
		return errYear(0)
	case n == calendar.MaxOrdinal && s.fold == 1:
		return errYear(calendar.MaxYear + 1)
	}
	return nil
}

func stamp_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s := stampOf(a[0])
	b := append([]byte(py.TypeName(a[0])), '(')
	for _, n := range [...]int{s.Year, s.Month, s.Day} {
		b = append(strconv.AppendInt(b, int64(n), 10), ", "...)
	}
	return finishRepr(in, appendTod(b, s.tod), s.fold, s.zone)
}

// args are the arguments that make s.
func (s *stamp) args() []value {
	a := make([]value, 0, 8)
	for _, n := range [...]int{s.Year, s.Month, s.Day, s.h, s.m, s.s, s.us} {
		a = append(a, py.Int(int64(n)))
	}
	if given(s.zone) {
		a = append(a, s.zone)
	}
	return a
}

func stamp_hash(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s := stampOf(a[0])
	v := a[0]
	if s.fold != 0 && given(s.zone) { // equal datetimes may differ in fold
		c := *s
		c.fold = 0
		v = in.NewObject(stampType, &c)
	}
	off, _, exc := offsetOfStamp(in, v, "utcoffset")
	return py.Int(s.micros() - off), exc
}
