package datetime

// This file defines tzinfo and timezone, and the calls of a time zone that
// dates and times make.
// https://docs.python.org/3.14/library/datetime.html#tzinfo-objects

import (
	"toolweaver/py"
	"toolweaver/py/internal/calendar"
)

// zone is the payload of a timezone: a fixed offset, and a name if one was
// given.
type zone struct {
	offset int64 // microseconds, less than a day either way
	name   string
	named  bool
}

// anyZone is the payload of other instances of tzinfo.
type anyZone struct{}

func isZone(v value) bool {
	_, ok := v.ObjectData().(*zone)
	return ok
}

func zoneOf(v value) zone {
	if z, ok := v.ObjectData().(*zone); ok {
		return *z
	}
	return zone{}
}

func initZones() {
	abstract := func(name string) py.Def {
		return py.Def{Name: name, Sig: "dt, /", Fn: func(*py.Interp, []value, *py.Kwargs) (value, *py.Exception) {
			return value{}, py.Errorf(py.NotImplementedError, "a tzinfo subclass must implement %s()", name)
		}}
	}
	tzinfoType = py.NewType(py.TypeSpec{
		Name: "datetime.tzinfo", Module: "datetime", Doc: "The base of classes that describe time zones.",
		New: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			cls, _ := a[0].AsType()
			return in.NewObject(cls, anyZone{}), nil
		}, NewSig: "...",
		Methods: []py.Def{abstract("utcoffset"), abstract("tzname"), abstract("dst"), {Name: "fromutc", Sig: "dt, /", Fn: tzinfo_fromutc},
			{Name: "__init__", Sig: "...", Fn: func(*py.Interp, []value, *py.Kwargs) (value, *py.Exception) { return py.None, nil }}},
	})
	timezoneType = py.NewType(py.TypeSpec{
		Name: "datetime.timezone", Module: "datetime", Bases: []*py.Type{tzinfoType}, Final: true, Doc: "A fixed offset from UTC.",
		New: timezone_new, NewSig: "...",
		Methods: []py.Def{
			{Name: "utcoffset", Sig: "dt, /", Fn: timezone_utcoffset, Doc: "Return the offset."},
			{Name: "tzname", Sig: "dt, /", Fn: timezone_tzname, Doc: "Return the name."},
			{Name: "dst", Sig: "dt, /", Fn: timezone_dst, Doc: "Return None."},
			{Name: "fromutc", Sig: "dt, /", Fn: timezone_fromutc, Doc: "Convert a datetime in UTC."},
			{Name: "__eq__", Sig: "value, /", Fn: timezone_eq},
			{Name: "__hash__", Fn: timezone_hash},
			{Name: "__repr__", Fn: timezone_repr},
			{Name: "__str__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				return in.NewStr(zoneOf(a[0]).text()), nil
			}},
			{Name: "__getinitargs__", Fn: timezone_initargs},
			{Name: "__reduce__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				args, exc := timezone_initargs(in, a, nil)
				return in.NewTuple(timezoneType.Value(), args, py.None), exc
			}},
		},
		Consts: map[string]value{},
	})
	utc = py.NewStaticObject(timezoneType, &zone{})
	timezoneType.SetConst("utc", utc)
	timezoneType.SetConst("min", py.NewStaticObject(timezoneType, &zone{offset: -(day - minute)}))
	timezoneType.SetConst("max", py.NewStaticObject(timezoneType, &zone{offset: day - minute}))
}

// text is the name of the zone.
func (z zone) text() string {
	if z.named {
		return z.name
	}
	if z.offset == 0 {
		return "UTC"
	}
	return string(calendar.AppendOffset([]byte("UTC"), z.offset, ":"))
}

// newZone makes a timezone, utc for offset 0 without a name.
func newZone(in *py.Interp, z zone) value {
	if z == (zone{}) {
		return utc
	}
	return in.NewObject(timezoneType, &z)
}

func timezone_new(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
	p, exc := bind(in, a[1:], kw, "timezone", []string{"offset", "name"}, 1, 2, 0)
	if exc != nil {
		return value{}, exc
	}
	if !isDelta(p[0]) {
		return value{}, typeError("timezone() argument 1 must be datetime.timedelta, not %s", py.TypeName(p[0]))
	}
	var z zone
	if given(p[1]) {
		if z.name, exc = textArg("timezone", 2, p[1]); exc != nil {
			return value{}, exc
		}
		z.named = true
	}
	if z.offset, exc = offsetOf(in, p[0]); exc != nil {
		return value{}, exc
	}
	return newZone(in, z), nil
}

// offsetOf checks that a timedelta is less than a day either way.
func offsetOf(in *py.Interp, v value) (int64, *py.Exception) {
	d := deltaOf(v)
	if d.days < -1 || d.days > 0 || d.days == -1 && d.secs == 0 && d.us == 0 {
		r, exc := in.Repr(v)
		if exc != nil {
			return 0, exc
		}
		return 0, valueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s", r)
	}
	return d.micros(), nil
}

// stampArg checks the argument of the methods of timezone.
func stampArg(v value, name string) *py.Exception {
	if v.IsNone() || isStamp(v) {
		return nil
	}
	return typeError("%s(dt) argument must be a datetime instance or None, not %s", name, py.TypeName(v))
}

func timezone_utcoffset(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return newDelta(in, zoneOf(a[0]).offset), stampArg(a[1], "utcoffset")
}

func timezone_tzname(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return in.NewStr(zoneOf(a[0]).text()), stampArg(a[1], "tzname")
}

func timezone_dst(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return py.None, stampArg(a[1], "dst")
}

func timezone_eq(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if !isZone(a[1]) {
		return py.NotImplemented, nil
	}
	return py.Bool(zoneOf(a[0]).offset == zoneOf(a[1]).offset), nil
}

func timezone_hash(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return delta_hash(in, []value{newDelta(in, zoneOf(a[0]).offset)}, nil)
}

func timezone_initargs(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	z := zoneOf(a[0])
	if z.named {
		return in.NewTuple(newDelta(in, z.offset), in.NewStr(z.name)), nil
	}
	return in.NewTuple(newDelta(in, z.offset)), nil
}

func timezone_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if py.Same(a[0], utc) {
		return in.NewStr("datetime.timezone.utc"), nil
	}
	z := zoneOf(a[0])
	s := "datetime.timezone(" + calendar.TimedeltaRepr(z.offset)
	if z.named {
		r, exc := in.Repr(in.NewStr(z.name))
		if exc != nil {
			return value{}, exc
		}
		s += ", " + r
	}
	return in.NewStr(s + ")"), nil
}

// ownStamp checks the argument of fromutc: a datetime in the zone itself.
func ownStamp(self, v value) (*stamp, *py.Exception) {
	s, ok := v.ObjectData().(*stamp)
	if !ok {
		return nil, typeError("fromutc: argument must be a datetime")
	}
	if !py.Same(orNone(s.zone), self) {
		return nil, valueError("fromutc: dt.tzinfo is not self")
	}
	return s, nil
}

func timezone_fromutc(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := ownStamp(a[0], a[1])
	if exc != nil {
		return value{}, exc
	}
	return shiftStamp(in, py.TypeOf(a[1]), s, zoneOf(a[0]).offset)
}

// tzinfo_fromutc converts by the offset of the zone less its daylight saving
// time, and then by the daylight saving time in effect at the result.
func tzinfo_fromutc(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := ownStamp(a[0], a[1])
	if exc != nil {
		return value{}, exc
	}
	off, known, exc := offsetOfStamp(in, a[1], "utcoffset")
	if exc != nil {
		return value{}, exc
	}
	if !known {
		return value{}, valueError("fromutc: non-None utcoffset() result required")
	}
	dst, known, exc := offsetOfStamp(in, a[1], "dst")
	if exc != nil {
		return value{}, exc
	}
	if !known {
		return value{}, valueError("fromutc: non-None dst() result required")
	}
	cls := py.TypeOf(a[1])
	v, exc := shiftStamp(in, cls, s, off-dst)
	if exc != nil {
		return value{}, exc
	}
	dst, known, exc = offsetOfStamp(in, v, "dst")
	if exc != nil {
		return value{}, exc
	}
	if !known {
		return value{}, valueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
	}
	if dst == 0 {
		return v, nil
	}
	return shiftStamp(in, cls, stampOf(v), dst)
}

// askZone calls the method name, utcoffset or dst, of a time zone, which may
// be absent, and returns what it returned: None or a timedelta of less than
// a day.
func askZone(in *py.Interp, tz value, name string, arg value) (value, *py.Exception) {
	if tz.IsAbsent() {
		return py.None, nil
	}
	if isZone(tz) {
		if name == "dst" {
			return py.None, nil
		}
		return newDelta(in, zoneOf(tz).offset), nil
	}
	r, exc := in.CallMethod(tz, name, arg)
	if exc != nil || r.IsNone() {
		return r, exc
	}
	if !isDelta(r) {
		return value{}, typeError("tzinfo.%s() must return None or timedelta, not '%s'", name, py.TypeName(r))
	}
	if _, exc := offsetOf(in, r); exc != nil {
		return value{}, exc
	}
	return r, nil
}

// zoneOffset is askZone that returns microseconds; known is false for None.
func zoneOffset(in *py.Interp, tz value, name string, arg value) (us int64, known bool, exc *py.Exception) {
	if isZone(tz) && name == "utcoffset" {
		return zoneOf(tz).offset, true, nil
	}
	v, exc := askZone(in, tz, name, arg)
	if exc != nil || v.IsNone() {
		return 0, false, exc
	}
	return deltaOf(v).micros(), true, nil
}

// zoneName calls tzname of a time zone, which may be absent.
func zoneName(in *py.Interp, tz, arg value) (value, *py.Exception) {
	if tz.IsAbsent() {
		return py.None, nil
	}
	if isZone(tz) {
		return in.NewStr(zoneOf(tz).text()), nil
	}
	r, exc := in.CallMethod(tz, "tzname", arg)
	if exc != nil || r.IsNone() {
		return r, exc
	}
	if _, ok := r.Text(); !ok {
		return value{}, typeError("tzinfo.tzname() must return None or a string, not '%s'", py.TypeName(r))
	}
	return r, nil
}

// setZone fills in what strftime needs of a time zone, if the format asks.
func setZone(in *py.Interp, f *calendar.Fields, format string, tz, arg value) *py.Exception {
	if tz.IsAbsent() {
		return nil
	}
	asks := func(c byte) bool {
		for i := 0; i < len(format); i++ {
			if format[i] == c {
				return true
			}
		}
		return false
	}
	var exc *py.Exception
	if asks('z') {
		if f.Offset, f.HasOffset, exc = zoneOffset(in, tz, "utcoffset", arg); exc != nil {
			return exc
		}
	}
	if asks('Z') {
		n, exc := zoneName(in, tz, arg)
		if exc != nil {
			return exc
		}
		f.Zone, _ = n.Text()
	}
	return nil
}
