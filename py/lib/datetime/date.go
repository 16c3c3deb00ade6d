package datetime

// This file defines date and what isocalendar returns.
// https://docs.python.org/3.14/library/datetime.html#date-objects

import (
	"strconv"

	"toolweaver/py"
	"toolweaver/py/internal/calendar"
	timelib "toolweaver/py/lib/time"
)

// date is the payload of a date; a datetime has a stamp.
type date struct{ calendar.Date }

// Trace visits no values: a date holds none.
func (*date) Trace(func(value)) {}

// Size returns the bytes d takes.
func (*date) Size() int { return 24 }

var firstDay = calendar.Date{Year: 1, Month: 1, Day: 1}

// dateOf returns the day of a date or datetime.
func dateOf(v value) calendar.Date {
	switch d := v.ObjectData().(type) {
	case *date:
		return d.Date
	case *stamp:
		return d.Date
	}
	return firstDay
}

// isPlainDate reports whether v is a date but no datetime.
func isPlainDate(v value) bool {
	_, ok := v.ObjectData().(*date)
	return ok
}

var dateNames = []string{"year", "month", "day"}

func initDate() {
	methods := []py.Def{
		{Name: "ctime", Fn: date_ctime, Doc: "Format like 'Thu Jan  1 00:00:00 1970'."},
		{Name: "strftime", Sig: "format", Fn: date_strftime, Doc: "Format by a format."},
		{Name: "__format__", Sig: "format_spec, /", Fn: format},
		{Name: "isoformat", Fn: date_isoformat, Doc: "Return YYYY-MM-DD."},
		{Name: "isocalendar", Fn: date_isocalendar, Doc: "Return ISO year, week and weekday."},
		intMethod("isoweekday", "Return the day of the week, 1 for Monday.", func(v value) int { return calendar.Weekday(dateOf(v)) + 1 }),
		intMethod("weekday", "Return the day of the week, 0 for Monday.", func(v value) int { return calendar.Weekday(dateOf(v)) }),
		intMethod("toordinal", "Return the number of the day; 1 January of year 1 is 1.", func(v value) int { return calendar.Ordinal(dateOf(v)) }),
		{Name: "timetuple", Fn: date_timetuple, Doc: "Return the time.struct_time."},
		{Name: "replace", Sig: "year=None, month=None, day=None", Fn: date_replace, Doc: "Return a date with other fields."},
		{Name: "__replace__", Sig: "*, year=None, month=None, day=None", Fn: date_replace},
		{Name: "__repr__", Fn: date_repr},
		{Name: "__str__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.CallMethod(a[0], "isoformat")
		}},
		{Name: "__hash__", Fn: func(_ *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return py.Int(int64(calendar.Ordinal(dateOf(a[0])))), nil
		}},
		{Name: "__add__", Sig: "value, /", Fn: date_add},
		{Name: "__radd__", Sig: "value, /", Fn: date_add},
		{Name: "__sub__", Sig: "value, /", Fn: date_sub},
		{Name: "__rsub__", Sig: "value, /", Fn: func(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
			if !isPlainDate(a[1]) {
				return py.NotImplemented, nil
			}
			return date_sub(in, []value{a[1], a[0]}, kw)
		}},
		{Name: "__reduce__", Fn: date_reduce},
	}
	methods = append(methods, compareDefs(isPlainDate, func(_ *py.Interp, a, b value, _ bool) (int, *py.Exception) {
		return compareDates(dateOf(a), dateOf(b)), nil
	}, nil)...)
	dateType = py.NewType(py.TypeSpec{
		Name: "datetime.date", Module: "datetime", Doc: "A day of the calendar.",
		New: date_new, NewSig: "...", Methods: methods,
		Class: []py.Def{
			{Name: "today", Fn: date_today, Doc: "Return the present day."},
			{Name: "fromtimestamp", Sig: "timestamp, /", Fn: date_fromtimestamp, Doc: "Return the day of a timestamp."},
			{Name: "fromordinal", Sig: "...", Fn: date_fromordinal, Doc: "Return the day of that number."},
			{Name: "fromisoformat", Sig: "string, /", Fn: date_fromisoformat, Doc: "Parse an ISO 8601 date."},
			{Name: "fromisocalendar", Sig: "year, week, day", Fn: date_fromisocalendar, Doc: "Return the day of an ISO year, week and weekday."},
			{Name: "strptime", Sig: "...", Fn: date_strptime, Doc: "Parse by a format."},
		},
		Getters: []py.Getter{
			intGetter("year", func(v value) int { return dateOf(v).Year }),
			intGetter("month", func(v value) int { return dateOf(v).Month }),
			intGetter("day", func(v value) int { return dateOf(v).Day }),
		},
		Consts: map[string]value{"resolution": py.NewStaticObject(deltaType, &delta{days: 1})},
	})
	dateType.SetConst("min", py.NewStaticObject(dateType, &date{firstDay}))
	dateType.SetConst("max", py.NewStaticObject(dateType, &date{calendar.Date{Year: 9999, Month: 12, Day: 31}}))
	initISO()
}

// newDate makes a date or datetime of class cls. A class of the program is
// called.
func newDate(in *py.Interp, cls *py.Type, d calendar.Date) (value, *py.Exception) {
	switch cls {
	case dateType:
		return in.NewObject(cls, &date{d}), nil
	case stampType:
		return in.NewObject(cls, &stamp{Date: d}), nil
	}
	return in.Call(cls.Value(), py.Int(int64(d.Year)), py.Int(int64(d.Month)), py.Int(int64(d.Day)))
}

// dateFrom is newDate with the error of a leaf package.
func dateFrom(in *py.Interp, cls value, d calendar.Date, err error) (value, *py.Exception) {
	if err != nil {
		return value{}, in.LeafError(err)
	}
	t, _ := cls.AsType()
	return newDate(in, t, d)
}

func compareDates(a, b calendar.Date) int {
	return compareInts(int64(a.Year<<9|a.Month<<5|a.Day), int64(b.Year<<9|b.Month<<5|b.Day))
}

func date_new(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
	p := a[1:]
	if s, ok := stateArg(p, kw, dateState, 1); ok && s[2] >= 1 && s[2] <= 12 {
		cls, _ := a[0].AsType()
		return in.NewObject(cls, &date{unpackDate(s)}), nil
	}
	if len(p) != 3 || kw.Len() > 0 {
		var exc *py.Exception
		if p, exc = bind(in, p, kw, "", dateNames, 3, 3, 3); exc != nil {
			return value{}, exc
		}
	}
	var d calendar.Date
	if exc := cints(in, p, &d.Year, &d.Month, &d.Day); exc != nil {
		return value{}, exc
	}
	if err := calendar.CheckDate(d.Year, d.Month, d.Day); err != nil {
		return value{}, in.LeafError(err)
	}
	cls, _ := a[0].AsType()
	return in.NewObject(cls, &date{d}), nil
}

func date_today(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	t, _ := a[0].AsType()
	if t != dateType && t != stampType {
		return in.CallMethod(a[0], "fromtimestamp", py.Float(float64(in.Now().UnixMicro())/1e6))
	}
	s, exc := stampAt(in, in.Now().UnixMicro())
	if exc != nil {
		return value{}, exc
	}
	if t == stampType {
		return in.NewObject(t, s), nil
	}
	return newDate(in, t, s.Date)
}

func date_fromtimestamp(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	sec, exc := timelib.Timestamp(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	d, exc := dayOf(sec)
	if exc != nil {
		return value{}, exc
	}
	return dateFrom(in, a[0], d, nil)
}

// dayOf returns the day of a timestamp.
func dayOf(sec int64) (calendar.Date, *py.Exception) {
	f, exc := timelib.FieldsOf(sec)
	if exc != nil {
		return calendar.Date{}, exc
	}
	if f.Year < calendar.MinYear || f.Year > calendar.MaxYear {
		return calendar.Date{}, errYear(f.Year)
	}
	return calendar.Date{Year: f.Year, Month: f.Month, Day: f.Day}, nil
}

func errYear(y int) *py.Exception { return valueError("year must be in 1..9999, not %d", y) }

func date_fromordinal(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
	if exc := exactly("fromordinal", 1, len(a)-1, kw); exc != nil {
		return value{}, exc
	}
	n, exc := cint(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	d, err := calendar.FromOrdinal(n)
	return dateFrom(in, a[0], d, err)
}

func date_fromisoformat(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, ok := a[1].Text()
	if !ok {
		return value{}, typeError("fromisoformat: argument must be str")
	}
	d, err := calendar.ParseDate(s)
	return dateFrom(in, a[0], d, err)
}

func date_fromisocalendar(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	var n [3]int
	for i := range n {
		v, exc := cint(in, a[i+1])
		if exc != nil {
			if exc.Limit == nil && exc.Is(py.OverflowError) {
				exc = valueError("ISO calendar component out of range")
			}
			return value{}, exc
		}
		n[i] = v
	}
	d, err := calendar.FromISOCalendar(n[0], n[1], n[2])
	return dateFrom(in, a[0], d, err)
}

// parsed is the common part of the three strptime methods.
func parsed(in *py.Interp, a []value, kw *py.Kwargs) (f calendar.Fields, exc *py.Exception) {
	if exc := exactly("strptime", 2, len(a)-1, kw); exc != nil {
		return f, exc
	}
	s, exc := textArg("strptime", 1, a[1])
	if exc != nil {
		return f, exc
	}
	format, exc := textArg("strptime", 2, a[2])
	if exc != nil {
		return f, exc
	}
	return timelib.Strptime(in, s, format)
}

func date_strptime(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
	f, exc := parsed(in, a, kw)
	if exc != nil {
		return value{}, exc
	}
	return dateFrom(in, a[0], calendar.Date{Year: f.Year, Month: f.Month, Day: f.Day}, calendar.CheckDate(f.Year, f.Month, f.Day))
}

// dateFields is what strftime and timetuple see of a date or datetime.
func dateFields(v value) *calendar.Fields {
	f := &calendar.Fields{DST: -1}
	f.SetDate(dateOf(v))
	if s, ok := v.ObjectData().(*stamp); ok {
		f.Hour, f.Minute, f.Second, f.Microsecond = s.h, s.m, s.s, s.us
	}
	return f
}

func date_ctime(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return timelib.Strftime(in, dateFields(a[0]), "%a %b %e %H:%M:%S %Y", true)
}

func date_strftime(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := textArg("strftime", 1, a[1])
	if exc != nil {
		return value{}, exc
	}
	f := dateFields(a[0])
	if d, ok := a[0].ObjectData().(*stamp); ok {
		if exc := setZone(in, f, s, d.zone, a[0]); exc != nil {
			return value{}, exc
		}
	}
	return timelib.Strftime(in, f, s, true)
}

func date_isoformat(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	var buf [16]byte
	return in.NewStr(string(calendar.AppendDate(buf[:0], dateOf(a[0])))), nil
}

func date_timetuple(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	f := dateFields(a[0])
	return timelib.NewStructTime(in, *f), nil
}

func date_replace(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d := dateOf(a[0])
	if exc := cints(in, a[1:], &d.Year, &d.Month, &d.Day); exc != nil {
		return value{}, exc
	}
	return dateFrom(in, py.TypeOf(a[0]).Value(), d, calendar.CheckDate(d.Year, d.Month, d.Day))
}

func date_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d := dateOf(a[0])
	b := append([]byte(py.TypeName(a[0])), '(')
	for i, n := range [...]int{d.Year, d.Month, d.Day} {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = strconv.AppendInt(b, int64(n), 10)
	}
	return in.NewStr(string(append(b, ')'))), nil
}

func errDateRange() *py.Exception { return py.Errorf(py.OverflowError, "date value out of range") }

// shiftDate returns d plus a number of days.
func shiftDate(d calendar.Date, days int64) (calendar.Date, *py.Exception) {
	n := int64(calendar.Ordinal(d)) + days
	if n < 1 || n > calendar.MaxOrdinal {
		return d, errDateRange()
	}
	d, _ = calendar.FromOrdinal(int(n))
	return d, nil
}

func date_add(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if !isDelta(a[1]) {
		return py.NotImplemented, nil
	}
	d, exc := shiftDate(dateOf(a[0]), deltaOf(a[1]).days)
	if exc != nil {
		return value{}, exc
	}
	return newDate(in, py.TypeOf(a[0]), d)
}

func date_sub(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	switch {
	case isPlainDate(a[1]) && isPlainDate(a[0]):
		return newDelta(in, int64(calendar.Ordinal(dateOf(a[0]))-calendar.Ordinal(dateOf(a[1])))*day), nil
	case isDelta(a[1]):
		d, exc := shiftDate(dateOf(a[0]), -deltaOf(a[1]).days)
		if exc != nil {
			return value{}, exc
		}
		return newDate(in, py.TypeOf(a[0]), d)
	}
	return py.NotImplemented, nil
}

func initISO() {
	item := func(name string, i int) py.Getter {
		return getter(name, func(_ *py.Interp, v value) (value, *py.Exception) {
			items, _ := v.AsItems()
			return items[i], nil
		})
	}
	isoType = py.NewType(py.TypeSpec{
		Name: "datetime.IsoCalendarDate", Module: "datetime", Bases: []*py.Type{py.TupleType}, Final: true, Doc: "An ISO year, week and weekday.",
		New: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			return in.NewTupleOf(isoType, append([]value(nil), a[1:]...), nil), nil
		}, NewSig: "year, week, weekday",
		Getters: []py.Getter{item("year", 0), item("week", 1), item("weekday", 2)},
		Methods: []py.Def{{Name: "__repr__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			s := "datetime.IsoCalendarDate("
			items, _ := a[0].AsItems()
			for i, n := range [...]string{"year=", ", week=", ", weekday="} {
				r, exc := in.Repr(items[i])
				if exc != nil {
					return value{}, exc
				}
				s += n + r
			}
			return in.NewStr(s + ")"), nil
		}}, {Name: "__reduce__", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
			items, _ := a[0].AsItems()
			return in.NewTuple(py.TupleType.Value(), in.NewTuple(in.NewTuple(items...))), nil
		}}},
	})
}

func date_isocalendar(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	y, w, d := calendar.ISOCalendar(dateOf(a[0]))
	return in.NewTupleOf(isoType, []value{py.Int(int64(y)), py.Int(int64(w)), py.Int(int64(d))}, nil), nil
}
