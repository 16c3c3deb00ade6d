package datetime

// This file defines the ways to make a datetime.

import (
	"math"

	"toolweaver/py"
	"toolweaver/py/internal/calendar"
	timelib "toolweaver/py/lib/time"
)

func stampMakers() []py.Def {
	return []py.Def{
		{Name: "now", Sig: "tz=None", Fn: stamp_now, Doc: "Return the present time, in a time zone if one is given."},
		{Name: "utcnow", Fn: stamp_utcnow, Doc: "Return the present time in UTC as a naive datetime."},
		{Name: "fromtimestamp", Sig: "timestamp, tz=None", Fn: stamp_fromtimestamp, Doc: "Return the time of a timestamp."},
		{Name: "utcfromtimestamp", Sig: "timestamp, /", Fn: stamp_utcfromtimestamp, Doc: "Return the time of a timestamp in UTC as a naive datetime."},
		{Name: "strptime", Sig: "...", Fn: stamp_strptime, Doc: "Parse by a format."},
		{Name: "combine", Sig: "date, time, tzinfo=True", Fn: stamp_combine, Doc: "Join a date and a time."},
		{Name: "fromisoformat", Sig: "string, /", Fn: stamp_fromisoformat, Doc: "Parse ISO 8601."},
	}
}

// newStamp makes a datetime of class cls. A class of the program is called.
func newStamp(in *py.Interp, cls *py.Type, s *stamp) (value, *py.Exception) {
	if cls == stampType {
		return in.NewObject(cls, s), nil
	}
	v, exc := in.CallArgs(cls.Value(), s.args(), nil)
	if exc != nil || s.fold == 0 {
		return v, exc
	}
	made, ok := v.ObjectData().(*stamp)
	if ok && made.fold == 0 {
		made.fold = 1 // the object is new: nothing has seen it
	}
	return v, nil
}

// checked is newStamp after a look at all fields.
func (s *stamp) checked(in *py.Interp, cls value) (value, *py.Exception) {
	if err := calendar.CheckDate(s.Year, s.Month, s.Day); err != nil {
		return value{}, in.LeafError(err)
	}
	if exc := s.check(in); exc != nil {
		return value{}, exc
	}
	t, _ := cls.AsType()
	return newStamp(in, t, s)
}

func stamp_new(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
	s := new(stamp)
	if ok, exc := s.unpackStamp(a[1:], kw); ok || exc != nil {
		cls, _ := a[0].AsType()
		return in.NewObject(cls, s), exc
	}
	p, exc := bind(in, a[1:], kw, "", stampNames, 3, 8, 7)
	if exc != nil {
		return value{}, exc
	}
	if exc := s.take(in, p); exc != nil {
		return value{}, exc
	}
	if err := calendar.CheckDate(s.Year, s.Month, s.Day); err != nil {
		return value{}, in.LeafError(err)
	}
	if exc := s.check(in); exc != nil {
		return value{}, exc
	}
	cls, _ := a[0].AsType()
	return in.NewObject(cls, s), nil
}

// take sets the fields that were given, in the order of stampNames.
func (s *stamp) take(in *py.Interp, p []value) (exc *py.Exception) {
	if exc := cints(in, p, &s.Year, &s.Month, &s.Day, &s.h, &s.m, &s.s, &s.us); exc != nil {
		return exc
	}
	if exc := cints(in, p[8:], &s.fold); exc != nil {
		return exc
	}
	if given(p[7]) {
		s.zone, exc = zoneArg(p[7])
	}
	return exc
}

func stamp_replace(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s := *stampOf(a[0])
	if exc := s.take(in, a[1:]); exc != nil {
		return value{}, exc
	}
	return s.checked(in, py.TypeOf(a[0]).Value())
}

// stampAt is the naive datetime in UTC of a timestamp in microseconds.
func stampAt(in *py.Interp, us int64) (*stamp, *py.Exception) {
	sec, rest := floorDiv(us, second)
	return stampOfSeconds(sec, rest)
}

func stampOfSeconds(sec, us int64) (*stamp, *py.Exception) {
	d, exc := dayOf(sec)
	if exc != nil {
		return nil, exc
	}
	_, rest := floorDiv(sec, 86400)
	return &stamp{Date: d, tod: todAt(rest*second + us)}, nil
}

// inZone makes a datetime of class cls from its time in UTC: naive without a
// time zone, else converted to it.
func inZone(in *py.Interp, cls value, s *stamp, tz value) (value, *py.Exception) {
	s.zone = tz
	t, _ := cls.AsType()
	v, exc := newStamp(in, t, s)
	if exc != nil || tz.IsAbsent() {
		return v, exc
	}
	return in.CallMethod(tz, "fromutc", v)
}

func stamp_now(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	tz, exc := zoneArg(a[1])
	if exc != nil {
		return value{}, exc
	}
	s, exc := stampAt(in, in.Now().UnixMicro())
	if exc != nil {
		return value{}, exc
	}
	return inZone(in, a[0], s, tz)
}

func stamp_utcnow(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return stamp_now(in, []value{a[0], py.None}, nil)
}

// exactTime converts a timestamp to seconds and microseconds, rounding half
// to even.
func exactTime(in *py.Interp, v value) (sec, us int64, exc *py.Exception) {
	f, ok := v.AsFloat()
	if !ok {
		if _, isInt := v.AsBig(); !isInt {
			return 0, 0, typeError("argument must be int or float, not %s", py.TypeName(v))
		}
		sec, exc = timelib.Timestamp(in, v)
		return sec, 0, exc
	}
	if f != f {
		return 0, 0, valueError("Invalid value NaN (not a number)")
	}
	whole, frac := math.Modf(f)
	frac = math.RoundToEven(frac * second)
	if frac >= second {
		frac -= second
		whole++
	} else if frac < 0 {
		frac += second
		whole--
	}
	sec, exc = timelib.Timestamp(in, py.Float(whole))
	return sec, int64(frac), exc
}

func stamp_fromtimestamp(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	tz, exc := zoneArg(a[2])
	if exc != nil {
		return value{}, exc
	}
	sec, us, exc := exactTime(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	s, exc := stampOfSeconds(sec, us)
	if exc != nil {
		return value{}, exc
	}
	return inZone(in, a[0], s, tz)
}

func stamp_utcfromtimestamp(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return stamp_fromtimestamp(in, []value{a[0], a[1], py.None}, nil)
}

func stamp_strptime(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
	f, exc := parsed(in, a, kw)
	if exc != nil {
		return value{}, exc
	}
	s := &stamp{Date: calendar.Date{Year: f.Year, Month: f.Month, Day: f.Day}, tod: tod{h: f.Hour, m: f.Minute, s: f.Second, us: f.Microsecond}}
	if s.zone, exc = fieldsZone(in, &f); exc != nil {
		return value{}, exc
	}
	return s.checked(in, a[0])
}

func stamp_combine(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if !isA(a[1], dateType) {
		return value{}, typeError("combine() argument 1 must be datetime.date, not %s", py.TypeName(a[1]))
	}
	if !isClock(a[2]) {
		return value{}, typeError("combine() argument 2 must be datetime.time, not %s", py.TypeName(a[2]))
	}
	c := clockOf(a[2])
	s := &stamp{dateOf(a[1]), c.tod, c.zone}
	if given(a[3]) {
		var exc *py.Exception
		if s.zone, exc = zoneArg(a[3]); exc != nil {
			return value{}, exc
		}
	}
	return s.checked(in, a[0])
}

func stamp_fromisoformat(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	text, ok := a[1].Text()
	if !ok {
		return value{}, typeError("fromisoformat: argument must be str")
	}
	d, c, err := calendar.ParseDateTime(text)
	if err != nil {
		return value{}, in.LeafError(err)
	}
	s := &stamp{d, tod{h: c.Hour, m: c.Minute, s: c.Second, us: c.Microsecond}, clockZone(in, c)}
	t, _ := a[0].AsType()
	return newStamp(in, t, s)
}

// local is the time zone of the machine, as astimezone() shows it.
func local(in *py.Interp) value { return newZone(in, zone{name: "UTC", named: true}) }

func stamp_astimezone(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	tz, exc := zoneArg(a[1])
	if exc != nil {
		return value{}, exc
	}
	s := stampOf(a[0])
	if given(tz) && given(s.zone) && py.Same(tz, s.zone) {
		return a[0], nil
	}
	off, known, exc := offsetOfStamp(in, a[0], "utcoffset")
	if exc != nil {
		return value{}, exc
	}
	if !known { // naive: local time
		if exc := s.checkLocal(); exc != nil {
			return value{}, exc
		}
	}
	r, exc := s.shift(-off)
	if exc != nil {
		return value{}, exc
	}
	if tz.IsAbsent() {
		tz = local(in)
	}
	return inZone(in, py.TypeOf(a[0]).Value(), r, tz)
}
