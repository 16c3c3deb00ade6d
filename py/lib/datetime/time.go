package datetime

// This file defines time, the time of day.
// https://docs.python.org/3.14/library/datetime.html#time-objects

import (
	"strconv"

	"toolweaver/py"
	"toolweaver/py/internal/calendar"
	timelib "toolweaver/py/lib/time"
)

// tod is a time of day.
type tod struct{ h, m, s, us, fold int }

// micros returns the microseconds since midnight.
func (t tod) micros() int64 {
	return int64(t.h)*hour + int64(t.m)*minute + int64(t.s)*second + int64(t.us)
}

// todAt is the time that many microseconds after midnight.
func todAt(us int64) tod {
	return tod{h: int(us / hour), m: int(us / minute % 60), s: int(us / second % 60), us: int(us % second)}
}

// clock is the payload of a time.
type clock struct {
	tod
	zone value // absent: naive
}

// Trace visits the time zone.
func (c *clock) Trace(visit func(value)) { visit(c.zone) }

// Size returns the bytes c takes.
func (*clock) Size() int { return 56 }

func isClock(v value) bool {
	_, ok := v.ObjectData().(*clock)
	return ok
}

func clockOf(v value) *clock {
	if c, ok := v.ObjectData().(*clock); ok {
		return c
	}
	return &clock{}
}

var timeNames = []string{"hour", "minute", "second", "microsecond", "tzinfo", "fold"}

func initTime() {
	methods := []py.Def{
		{Name: "isoformat", Sig: "timespec='auto'", Fn: time_isoformat, Doc: "Return the time in ISO 8601 format."},
		{Name: "strftime", Sig: "format", Fn: time_strftime, Doc: "Format by a format."},
		{Name: "__format__", Sig: "format_spec, /", Fn: format},
		{Name: "utcoffset", Fn: timeZoneMethod("utcoffset"), Doc: "Return the offset of the time zone."},
		{Name: "dst", Fn: timeZoneMethod("dst"), Doc: "Return the daylight saving time of the time zone."},
		{Name: "tzname", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return zoneName(in, clockOf(a[0]).zone, py.None)
		}, Doc: "Return the name of the time zone."},
		{Name: "replace", Sig: "hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None", Fn: time_replace, Doc: "Return a time with other fields."},
		{Name: "__replace__", Sig: "*, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, fold=None", Fn: time_replace},
		{Name: "__repr__", Fn: time_repr},
		{Name: "__str__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.CallMethod(a[0], "isoformat")
		}},
		{Name: "__hash__", Fn: time_hash},
		{Name: "__reduce__", Fn: time_reduce},
		{Name: "__reduce_ex__", Sig: "protocol=2, /", Fn: time_reduce_ex},
	}
	methods = append(methods, compareDefs(isClock, compareTimes, func() *py.Exception {
		return typeError("can't compare offset-naive and offset-aware times")
	})...)
	timeType = py.NewType(py.TypeSpec{
		Name: "datetime.time", Module: "datetime", Doc: "A time of day.",
		New: time_new, NewSig: "...", Methods: methods,
		Class: []py.Def{
			{Name: "fromisoformat", Sig: "string, /", Fn: time_fromisoformat, Doc: "Parse an ISO 8601 time."},
			{Name: "strptime", Sig: "...", Fn: time_strptime, Doc: "Parse by a format."},
		},
		Getters: []py.Getter{
			intGetter("hour", func(v value) int { return clockOf(v).h }),
			intGetter("minute", func(v value) int { return clockOf(v).m }),
			intGetter("second", func(v value) int { return clockOf(v).s }),
			intGetter("microsecond", func(v value) int { return clockOf(v).us }),
			intGetter("fold", func(v value) int { return clockOf(v).fold }),
			getter("tzinfo", func(_ *py.Interp, v value) (value, *py.Exception) { return orNone(clockOf(v).zone), nil }),
		},
		Consts: map[string]value{"resolution": py.NewStaticObject(deltaType, &delta{us: 1})},
	})
	timeType.SetConst("min", py.NewStaticObject(timeType, &clock{}))
	timeType.SetConst("max", py.NewStaticObject(timeType, &clock{tod: todAt(day - 1)}))
}

// check reports the ValueError of a field out of range.
func (t tod) check(in *py.Interp) *py.Exception {
	return in.LeafError(calendar.CheckTime(t.h, t.m, t.s, t.us, t.fold))
}

// newTime makes a time of class cls. A class of the program is called.
func newTime(in *py.Interp, cls *py.Type, c clock) (value, *py.Exception) {
	if exc := c.check(in); exc != nil {
		return value{}, exc
	}
	if cls == timeType {
		return in.NewObject(cls, &c), nil
	}
	args := []value{py.Int(int64(c.h)), py.Int(int64(c.m)), py.Int(int64(c.s)), py.Int(int64(c.us)), orNone(c.zone)}
	if c.fold == 0 {
		return in.CallArgs(cls.Value(), args, nil)
	}
	return in.CallArgs(cls.Value(), args, &py.Kwargs{Names: []value{in.NewStr("fold")}, Vals: []value{py.Int(1)}})
}

func time_new(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
	var c clock
	if ok, exc := c.unpackTime(a[1:], kw); ok || exc != nil {
		cls, _ := a[0].AsType()
		return in.NewObject(cls, &c), exc
	}
	p, exc := bind(in, a[1:], kw, "", timeNames, 0, 5, 4)
	if exc != nil {
		return value{}, exc
	}
	if exc := cints(in, p, &c.h, &c.m, &c.s, &c.us); exc != nil {
		return value{}, exc
	}
	if exc := cints(in, p[5:], &c.fold); exc != nil {
		return value{}, exc
	}
	if c.zone, exc = zoneArg(p[4]); exc != nil {
		return value{}, exc
	}
	if exc := c.check(in); exc != nil {
		return value{}, exc
	}
	cls, _ := a[0].AsType()
	return in.NewObject(cls, &c), nil
}

func time_replace(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	c := *clockOf(a[0])
	if exc := cints(in, a[1:], &c.h, &c.m, &c.s, &c.us); exc != nil {
		return value{}, exc
	}
	if exc := cints(in, a[6:], &c.fold); exc != nil {
		return value{}, exc
	}
	if given(a[5]) {
		var exc *py.Exception
		if c.zone, exc = zoneArg(a[5]); exc != nil {
			return value{}, exc
		}
	}
	return newTime(in, py.TypeOf(a[0]), c)
}

func time_fromisoformat(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, ok := a[1].Text()
	if !ok {
		return value{}, typeError("fromisoformat: argument must be str")
	}
	p, err := calendar.ParseTime(s)
	if err != nil {
		return value{}, in.LeafError(err)
	}
	cls, _ := a[0].AsType()
	return newTime(in, cls, clock{tod{h: p.Hour, m: p.Minute, s: p.Second, us: p.Microsecond}, clockZone(in, p)})
}

// clockZone is the time zone of a parsed time.
func clockZone(in *py.Interp, c calendar.Clock) value {
	if !c.HasOffset {
		return value{}
	}
	return newZone(in, zone{offset: c.Offset})
}

// fieldsZone is the time zone strptime found.
func fieldsZone(in *py.Interp, f *calendar.Fields) (value, *py.Exception) {
	if !f.HasOffset {
		return value{}, nil
	}
	if err := calendar.CheckOffset(f.Offset); err != nil {
		return value{}, in.LeafError(err)
	}
	return newZone(in, zone{offset: f.Offset, name: f.Zone, named: f.Zone != ""}), nil
}

func time_strptime(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
	f, exc := parsed(in, a, kw)
	if exc != nil {
		return value{}, exc
	}
	tz, exc := fieldsZone(in, &f)
	if exc != nil {
		return value{}, exc
	}
	cls, _ := a[0].AsType()
	return newTime(in, cls, clock{tod{h: f.Hour, m: f.Minute, s: f.Second, us: f.Microsecond}, tz})
}

// appendClock appends the time without offset.
func appendClock(in *py.Interp, b []byte, t tod, spec string) ([]byte, *py.Exception) {
	b, err := calendar.AppendTime(b, calendar.Clock{Hour: t.h, Minute: t.m, Second: t.s, Microsecond: t.us}, spec)
	return b, in.LeafError(err)
}

// timespec is the argument of isoformat.
func timespec(v value, i int) (string, *py.Exception) {
	if v.IsAbsent() {
		return "auto", nil
	}
	return textArg("isoformat", i, v)
}

func time_isoformat(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	spec, exc := timespec(a[1], 1)
	if exc != nil {
		return value{}, exc
	}
	c := clockOf(a[0])
	var buf [40]byte
	b, exc := appendClock(in, buf[:0], c.tod, spec)
	if exc != nil {
		return value{}, exc
	}
	off, known, exc := zoneOffset(in, c.zone, "utcoffset", py.None)
	if exc != nil {
		return value{}, exc
	}
	if known {
		b = calendar.AppendOffset(b, off, ":")
	}
	return in.NewStr(string(b)), nil
}

func time_strftime(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := textArg("strftime", 1, a[1])
	if exc != nil {
		return value{}, exc
	}
	c := clockOf(a[0])
	f := &calendar.Fields{Hour: c.h, Minute: c.m, Second: c.s, Microsecond: c.us, DST: -1}
	f.SetDate(calendar.Date{Year: 1900, Month: 1, Day: 1})
	if exc := setZone(in, f, s, c.zone, py.None); exc != nil {
		return value{}, exc
	}
	return timelib.Strftime(in, f, s, true)
}

func timeZoneMethod(name string) native {
	return func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
		return askZone(in, clockOf(a[0]).zone, name, py.None)
	}
}

// appendTod appends the fields of a time to a repr: minutes always, seconds
// and microseconds if there are any.
func appendTod(b []byte, t tod) []byte {
	b = strconv.AppendInt(b, int64(t.h), 10)
	b = strconv.AppendInt(append(b, ", "...), int64(t.m), 10)
	if t.s != 0 || t.us != 0 {
		b = strconv.AppendInt(append(b, ", "...), int64(t.s), 10)
	}
	if t.us != 0 {
		b = strconv.AppendInt(append(b, ", "...), int64(t.us), 10)
	}
	return b
}

// finishRepr appends fold and time zone to a repr.
func finishRepr(in *py.Interp, b []byte, fold int, tz value) (value, *py.Exception) {
	if fold != 0 {
		b = append(b, ", fold=1"...)
	}
	if given(tz) {
		r, exc := in.Repr(tz)
		if exc != nil {
			return value{}, exc
		}
		b = append(append(b, ", tzinfo="...), r...)
	}
	return in.NewStr(string(append(b, ')'))), nil
}

func time_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	c := clockOf(a[0])
	return finishRepr(in, appendTod([]byte(py.TypeName(a[0])+"("), c.tod), c.fold, c.zone)
}

func time_hash(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	c := clockOf(a[0])
	off, _, exc := zoneOffset(in, c.zone, "utcoffset", py.None)
	return py.Int(c.micros() - off), exc
}

func compareTimes(in *py.Interp, a, b value, _ bool) (int, *py.Exception) {
	x, y := clockOf(a), clockOf(b)
	if py.Same(orNone(x.zone), orNone(y.zone)) {
		return compareInts(x.micros(), y.micros()), nil
	}
	ox, kx, exc := zoneOffset(in, x.zone, "utcoffset", py.None)
	if exc != nil {
		return 0, exc
	}
	oy, ky, exc := zoneOffset(in, y.zone, "utcoffset", py.None)
	if exc != nil {
		return 0, exc
	}
	if kx != ky {
		return 0, errIncomparable
	}
	return compareInts(x.micros()-ox, y.micros()-oy), nil
}
