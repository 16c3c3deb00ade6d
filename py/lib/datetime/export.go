package datetime

// This file exports what package zoneinfo needs to be a tzinfo.

import (
	"toolweaver/py"
	"toolweaver/py/internal/calendar"
)

// Tzinfo returns the class tzinfo.
func Tzinfo() *py.Type { return tzinfoType }

// NewDelta returns a timedelta of so many seconds.
func NewDelta(in *py.Interp, seconds int64) py.Value { return newDelta(in, seconds*second) }

// LocalTime is what a datetime shows, whatever its time zone.
type LocalTime struct {
	Seconds int64 // since the epoch, if the datetime were in UTC
	Year    int
	Fold    int
	Zone    py.Value // None if naive
}

// LocalOf returns what a datetime shows; ok is false if v is none.
func LocalOf(v py.Value) (t LocalTime, ok bool) {
	s, ok := v.ObjectData().(*stamp)
	if !ok {
		return t, false
	}
	days := int64(calendar.Ordinal(s.Date) - calendar.Ordinal(calendar.Date{Year: 1970, Month: 1, Day: 1}))
	return LocalTime{Seconds: (days*day + s.tod.micros() - int64(s.us)) / second, Year: s.Year, Fold: s.fold, Zone: orNone(s.zone)}, true
}

// ShiftLocal returns the datetime of the class of v that shows what v shows
// and so many seconds more, with the given fold.
func ShiftLocal(in *py.Interp, v py.Value, seconds int64, fold int) (py.Value, *py.Exception) {
	r, exc := shiftStamp(in, py.TypeOf(v), stampOf(v), seconds*second)
	if exc != nil || fold == 0 {
		return r, exc
	}
	if s, ok := r.ObjectData().(*stamp); ok {
		s.fold = fold
	}
	return r, nil
}
