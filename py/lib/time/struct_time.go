package time

// This file defines struct_time and the conversions between timestamps,
// broken-down times and time tuples.

import (
	"math"

	"toolweaver/py"
	"toolweaver/py/internal/calendar"
)

var fieldNames = []string{"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"}

// StructTime is time.struct_time: a tuple of nine ints whose items are
// attributes too, and the attributes tm_zone and tm_gmtoff.
// https://docs.python.org/3.14/library/time.html#time.struct_time
var StructTime = py.NewType(py.TypeSpec{
	Name: "time.struct_time", Module: "time", Bases: []*py.Type{py.TupleType}, Final: true, Doc: "A broken-down time.",
	New: structtime_new, NewSig: "sequence, dict=None",
	Methods:   []py.Def{{Name: "__repr__", Fn: structtime_repr}, {Name: "__replace__", Sig: "...", Fn: structtime_replace}},
	Getters:   structGetters(),
	MatchArgs: fieldNames,
	Consts:    map[string]py.Value{"n_fields": py.Int(11), "n_sequence_fields": py.Int(9), "n_unnamed_fields": py.Int(0)},
})

// self is StructTime for its own methods, which cannot name it: that would be
// an initialisation cycle.
var self *py.Type

func init() { self = StructTime }

func structGetters() []py.Getter {
	var g []py.Getter
	readonly := func(*py.Interp, py.Value, py.Value) *py.Exception {
		return py.Errorf(py.AttributeError, "readonly attribute")
	}
	for i, n := range fieldNames {
		g = append(g, py.Getter{Name: n, Get: func(in *py.Interp, v py.Value) (py.Value, *py.Exception) {
			if items, _ := v.AsItems(); i < len(items) {
				return items[i], nil
			}
			return py.None, nil
		}, Set: readonly})
	}
	for _, n := range []string{"tm_zone", "tm_gmtoff"} {
		g = append(g, py.Getter{Name: n, Get: func(in *py.Interp, v py.Value) (py.Value, *py.Exception) {
			if h := in.OwnAttr(v, n); !h.IsAbsent() {
				return h, nil
			}
			return py.None, nil
		}, Set: readonly})
	}
	return g
}

// NewStructTime returns the struct_time of f.
func NewStructTime(in *py.Interp, f calendar.Fields) py.Value {
	items := make([]py.Value, 0, 9)
	for _, n := range [...]int{f.Year, f.Month, f.Day, f.Hour, f.Minute, f.Second, f.Weekday, f.YearDay, f.DST} {
		items = append(items, py.Int(int64(n)))
	}
	zone, off := py.None, py.None
	if f.Zone != "" {
		zone = in.NewStr(f.Zone)
	}
	if f.HasOffset {
		off = py.Int(f.Offset / 1_000_000)
	}
	return structOf(in, items, zone, off)
}

// structOf makes a struct_time; zone and off may be None.
func structOf(in *py.Interp, items []py.Value, zone, off py.Value) py.Value {
	var d *py.Dict
	if !zone.IsNone() || !off.IsNone() {
		d = in.NewDict()
		// Setting a str key cannot fail.
		_ = in.DictSet(d, in.NewStr("tm_zone"), zone)
		_ = in.DictSet(d, in.NewStr("tm_gmtoff"), off)
	}
	return in.NewTupleOf(self, items, d)
}

func structtime_new(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	v, exc := in.Items(a[1])
	if exc != nil {
		if exc.Limit == nil && exc.Is(py.TypeError) {
			exc = py.Errorf(py.TypeError, "constructor requires a sequence")
		}
		return py.Value{}, exc
	}
	switch {
	case len(v) < 9:
		return py.Value{}, py.Errorf(py.TypeError, "time.struct_time() takes an at least 9-sequence (%d-sequence given)", len(v))
	case len(v) > 11:
		return py.Value{}, py.Errorf(py.TypeError, "time.struct_time() takes an at most 11-sequence (%d-sequence given)", len(v))
	}
	hidden := [2]py.Value{py.None, py.None}
	copy(hidden[:], v[9:])
	return structOf(in, v[:9:9], hidden[0], hidden[1]), nil
}

func structtime_repr(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	v, _ := a[0].AsItems()
	s := "time.struct_time("
	for i, x := range v {
		r, exc := in.Repr(x)
		if exc != nil {
			return py.Value{}, exc
		}
		if i > 0 {
			s += ", "
		}
		s += fieldNames[i] + "=" + r
	}
	return in.NewStr(s + ")"), nil
}

func structtime_replace(in *py.Interp, a []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	if len(a) > 1 {
		return py.Value{}, py.Errorf(py.TypeError, "__replace__() takes no positional arguments (%d given)", len(a)-1)
	}
	old, _ := a[0].AsItems()
	items := append([]py.Value(nil), old...)
	hidden := [2]py.Value{py.None, py.None}
	for i, n := range []string{"tm_zone", "tm_gmtoff"} {
		if v := in.OwnAttr(a[0], n); !v.IsAbsent() {
			hidden[i] = v
		}
		if v := kw.Get(n); !v.IsAbsent() {
			hidden[i] = v
		}
	}
	for i, n := range fieldNames {
		if v := kw.Get(n); !v.IsAbsent() {
			items[i] = v
		}
	}
	return structOf(in, items, hidden[0], hidden[1]), nil
}

// errTimestamp is the OverflowError for a timestamp that no time_t holds.
func errTimestamp() *py.Exception {
	return py.Errorf(py.OverflowError, "timestamp out of range for platform time_t")
}

// Timestamp converts a number of seconds since the epoch, rounding down.
func Timestamp(in *py.Interp, v py.Value) (int64, *py.Exception) {
	if f, ok := v.AsFloat(); ok {
		if f != f {
			return 0, py.Errorf(py.ValueError, "Invalid value NaN (not a number)")
		}
		if f = math.Floor(f); f < -1<<63 || f >= 1<<63 {
			return 0, errTimestamp()
		}
		return int64(f), nil
	}
	i, exc := in.Index(v)
	if exc != nil {
		return 0, exc
	}
	n, ok := i.AsInt()
	if !ok {
		return 0, errTimestamp()
	}
	return n, nil
}

// maxTime bounds timestamps so that the year fits 32 bits.
const maxTime = 67_768_036_191_676_799

// FieldsOf breaks a timestamp down in UTC, for any year of 32 bits. Others are
// an OSError.
func FieldsOf(sec int64) (calendar.Fields, *py.Exception) {
	if sec > maxTime || sec < -maxTime {
		return calendar.Fields{}, py.NewException(py.OSError, py.Int(75), py.NewStaticStr("Value too large for defined data type"))
	}
	days := sec / 86400
	rest := sec % 86400
	if rest < 0 {
		days, rest = days-1, rest+86400
	}
	// 400 years are 146097 days and a whole number of weeks.
	era := days / 146097
	days %= 146097
	if days < 0 {
		era, days = era-1, days+146097
	}
	d, _ := calendar.FromOrdinal(int(days) + 719163) // 1970-01-01
	f := calendar.Fields{Hour: int(rest / 3600), Minute: int(rest / 60 % 60), Second: int(rest % 60)}
	f.SetDate(d)
	f.Year += int(era) * 400
	return f, nil
}

// timeArg reads a time tuple, the present if v is absent or None, as the
// function called name does.
func timeArg(in *py.Interp, v py.Value, name string) (*calendar.Fields, *py.Exception) {
	if v.IsAbsent() {
		f, exc := FieldsOf(in.Now().Unix())
		f.Zone, f.HasOffset = "UTC", true
		return &f, exc
	}
	f, exc := tupleFields(in, v, name)
	if exc != nil {
		return nil, exc
	}
	return f, checkFields(f)
}

func tupleFields(in *py.Interp, v py.Value, name string) (*calendar.Fields, *py.Exception) {
	if t := py.TypeOf(v); t != py.TupleType && t != StructTime {
		return nil, py.Errorf(py.TypeError, "Tuple or struct_time argument required")
	}
	items, _ := v.AsItems()
	if len(items) != 9 {
		return nil, py.Errorf(py.TypeError, "%s(): illegal time tuple argument", name)
	}
	f := &calendar.Fields{Zone: "UTC", HasOffset: true}
	for i, p := range [...]*int{&f.Year, &f.Month, &f.Day, &f.Hour, &f.Minute, &f.Second, &f.Weekday, &f.YearDay, &f.DST} {
		n, exc := CInt(in, items[i])
		if exc != nil {
			return nil, exc
		}
		*p = n
	}
	if f.Weekday %= 7; f.Weekday < -1 {
		f.Weekday += 7
	}
	if s, ok := in.OwnAttr(v, "tm_zone").Text(); ok {
		f.Zone = s
	}
	if o := in.OwnAttr(v, "tm_gmtoff"); !o.IsAbsent() {
		if n, ok := o.AsInt(); ok && n > -86400 && n < 86400 {
			f.Offset = n * 1_000_000
		}
	}
	return f, nil
}

// CInt converts an argument to a C int.
func CInt(in *py.Interp, v py.Value) (int, *py.Exception) {
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

// checkFields refuses fields that strftime cannot format; zero months, days
// and days of the year count as one.
func checkFields(f *calendar.Fields) *py.Exception {
	f.Month, f.Day, f.YearDay = oneIfZero(f.Month), oneIfZero(f.Day), oneIfZero(f.YearDay)
	for _, c := range [...]struct {
		v, lo, hi int
		name      string
	}{
		{f.Month, 1, 12, "month"}, {f.Day, 1, 31, "day of month"}, {f.Hour, 0, 23, "hour"}, {f.Minute, 0, 59, "minute"},
		{f.Second, 0, 61, "seconds"}, {f.Weekday, 0, 6, "day of week"}, {f.YearDay, 1, 366, "day of year"},
	} {
		if c.v < c.lo || c.v > c.hi {
			return py.Errorf(py.ValueError, "%s out of range", c.name)
		}
	}
	return nil
}

func oneIfZero(n int) int {
	if n == 0 {
		return 1
	}
	return n
}

func time_mktime(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	f, exc := tupleFields(in, a[0], "mktime")
	if exc != nil {
		return py.Value{}, exc
	}
	// Fields out of range carry over.
	months := int64(f.Year)*12 + int64(f.Month) - 1
	year, month := months/12, months%12
	if month < 0 {
		year, month = year-1, month+12
	}
	era := year / 400
	if year %= 400; year <= 0 {
		era, year = era-1, year+400
	}
	days := int64(calendar.Ordinal(calendar.Date{Year: int(year), Month: int(month) + 1, Day: 1})) - 719163 + era*146097 + int64(f.Day) - 1
	return py.Float(float64(days*86400 + int64(f.Hour)*3600 + int64(f.Minute)*60 + int64(f.Second))), nil
}
