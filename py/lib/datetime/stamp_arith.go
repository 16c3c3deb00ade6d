package datetime

// This file defines the arithmetic and the comparison of datetime.

import (
	"toolweaver/py"
)

// shift returns s moved by us microseconds, with the same time zone.
func (s *stamp) shift(us int64) (*stamp, *py.Exception) {
	days, rest := floorDiv(s.tod.micros()+us, day)
	d, exc := shiftDate(s.Date, days)
	if exc != nil {
		return nil, exc
	}
	return &stamp{Date: d, tod: todAt(rest), zone: s.zone}, nil
}

// shiftStamp makes the datetime of class cls that is us microseconds after s.
func shiftStamp(in *py.Interp, cls *py.Type, s *stamp, us int64) (value, *py.Exception) {
	r, exc := s.shift(us)
	if exc != nil {
		return value{}, exc
	}
	return newStamp(in, cls, r)
}

// addDelta returns v + sign*d.
func addDelta(in *py.Interp, v value, d delta, sign int64) (value, *py.Exception) {
	if !d.small() {
		return value{}, errDateRange()
	}
	return shiftStamp(in, py.TypeOf(v), stampOf(v), sign*d.micros())
}

func stamp_add(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if !isDelta(a[1]) {
		return py.NotImplemented, nil
	}
	return addDelta(in, a[0], deltaOf(a[1]), 1)
}

func stamp_sub(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	if isDelta(a[1]) {
		return addDelta(in, a[0], deltaOf(a[1]), -1)
	}
	if !isStamp(a[0]) || !isStamp(a[1]) {
		return py.NotImplemented, nil
	}
	x, y := stampOf(a[0]), stampOf(a[1])
	if py.Same(orNone(x.zone), orNone(y.zone)) {
		return newDelta(in, x.micros()-y.micros()), nil
	}
	ox, kx, exc := offsetOfStamp(in, a[0], "utcoffset")
	if exc != nil {
		return value{}, exc
	}
	oy, ky, exc := offsetOfStamp(in, a[1], "utcoffset")
	if exc != nil {
		return value{}, exc
	}
	if kx != ky {
		return value{}, typeError("can't subtract offset-naive and offset-aware datetimes")
	}
	return newDelta(in, x.micros()-ox-(y.micros()-oy)), nil
}

// compareStamps orders datetimes by the instant they name.
func compareStamps(in *py.Interp, a, b value, eq bool) (int, *py.Exception) {
	x, y := stampOf(a), stampOf(b)
	if py.Same(orNone(x.zone), orNone(y.zone)) {
		if c := compareDates(x.Date, y.Date); c != 0 {
			return c, nil
		}
		return compareInts(x.tod.micros(), y.tod.micros()), nil
	}
	ox, kx, exc := offsetOfStamp(in, a, "utcoffset")
	if exc != nil {
		return 0, exc
	}
	oy, ky, exc := offsetOfStamp(in, b, "utcoffset")
	if exc != nil {
		return 0, exc
	}
	if kx != ky {
		return 0, errIncomparable
	}
	c := compareInts(x.micros()-ox, y.micros()-oy)
	if c != 0 || !eq || !kx {
		return c, nil
	}
	// Times that a change of the clocks makes ambiguous or skips equal none in
	// another zone.
	for _, p := range [...]struct {
		v   value
		off int64
	}{{a, ox}, {b, oy}} {
		fixed, exc := offsetIsFixed(in, p.v, p.off)
		if exc != nil || !fixed {
			return 1, exc
		}
	}
	return 0, nil
}

// offsetIsFixed reports whether the offset of v does not depend on fold.
func offsetIsFixed(in *py.Interp, v value, off int64) (bool, *py.Exception) {
	s := *stampOf(v)
	if isZone(s.zone) {
		return true, nil
	}
	s.fold = 1 - s.fold
	o, known, exc := offsetOfStamp(in, in.NewObject(stampType, &s), "utcoffset")
	return known && o == off, exc
}
