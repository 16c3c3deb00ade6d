package calendar

// This file reads and writes ISO 8601 dates and times as fromisoformat and isoformat do.

import (
	"strconv"

	"toolweaver/py/internal/pyerr"
	"toolweaver/py/internal/strrepr"
	"toolweaver/py/internal/unidata"
)

const (
	secondMicros = 1_000_000
	dayMicros    = 86400 * secondMicros
)

// Clock is a time of day with an optional offset from UTC.
type Clock struct {
	// Hour is 0 to 23, Minute and Second 0 to 59, Microsecond 0 to 999999.
	Hour, Minute, Second, Microsecond int
	// HasOffset tells that an offset was given; Offset is in microseconds, less than a day either way.
	HasOffset bool
	Offset    int64
}

func errISO(s string) error {
	return pyerr.New(pyerr.ValueError, "Invalid isoformat string: "+strrepr.Repr(s))
}

var errHour24 error = pyerr.New(pyerr.ValueError, "minute, second, and microsecond must be 0 when hour is 24")

// at returns s[i], 0 beyond the end.
func at(s string, i int) byte {
	if i < len(s) {
		return s[i]
	}
	return 0
}

// digitsAt reads n ASCII digits at s[i:].
func digitsAt(s string, i, n int) (v int, ok bool) {
	for j := i; j < i+n; j++ {
		c := at(s, j) - '0'
		if c > 9 {
			return 0, false
		}
		v = v*10 + int(c)
	}
	return v, true
}

// ParseDate is date.fromisoformat. The error is a ValueError.
func ParseDate(s string) (Date, error) {
	if n := len(s); n != 7 && n != 8 && n != 10 {
		return Date{}, errISO(s)
	}
	d, ok := parseDate(s)
	if !ok {
		return Date{}, errISO(s)
	}
	return d, CheckDate(d.Year, d.Month, d.Day)
}

// parseDate reads YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D] or YYYYWww[D], without checking the ranges of month
// and day.
func parseDate(s string) (d Date, ok bool) {
	if d.Year, ok = digitsAt(s, 0, 4); !ok {
		return d, false
	}
	i := 4
	sep := at(s, i) == '-'
	if sep {
		i++
	}
	if at(s, i) == 'W' {
		return parseWeekDate(s, d.Year, i+1, sep)
	}
	if d.Month, ok = digitsAt(s, i, 2); !ok {
		return d, false
	}
	i += 2
	if sep {
		if at(s, i) != '-' {
			return d, false
		}
		i++
	}
	// What follows the day is ignored: only the length tells such a string from a date.
	d.Day, ok = digitsAt(s, i, 2)
	return d, ok
}

func parseWeekDate(s string, year, i int, sep bool) (d Date, ok bool) {
	week, ok := digitsAt(s, i, 2)
	if !ok {
		return d, false
	}
	i += 2
	day := 1
	if i < len(s) {
		if sep {
			if s[i] != '-' {
				return d, false
			}
			i++
		}
		if day, ok = digitsAt(s, i, 1); !ok {
			return d, false
		}
	}
	d, err := FromISOCalendar(year, week, day)
	if err != nil && year == MaxYear && week == 52 && day >= 1 && day <= 7 {
		// The week has days in year 10000, which is an error of its own.
		return Date{MaxYear + 1, 1, 1}, true
	}
	return d, err == nil
}

// ParseTime is time.fromisoformat. The error is a ValueError.
func ParseTime(s string) (Clock, error) {
	t := s
	if at(t, 0) == 'T' {
		t = t[1:]
	}
	c, ok := parseClock(t)
	if !ok {
		return c, errISO(s)
	}
	if c.Hour == 24 {
		if c.Minute != 0 || c.Second != 0 || c.Microsecond != 0 {
			return c, errHour24
		}
		c.Hour = 0
	}
	if err := CheckOffset(c.Offset); err != nil {
		return c, err
	}
	return c, CheckTime(c.Hour, c.Minute, c.Second, c.Microsecond, 0)
}

// parseClock reads a time with optional offset, which must be all of s, without checking ranges.
func parseClock(s string) (c Clock, ok bool) {
	tz := 0
	for tz < len(s) && s[tz] != '+' && s[tz] != '-' && s[tz] != 'Z' {
		tz++
	}
	rest, ok := parseHMS(s[:tz], &c)
	if !ok {
		return c, false
	}
	if tz == len(s) {
		return c, !rest
	}
	c.HasOffset = true
	if s[tz] == 'Z' {
		return c, tz+1 == len(s)
	}
	var o Clock
	if rest, ok = parseHMS(s[tz+1:], &o); !ok || rest {
		return c, false
	}
	c.Offset = int64(o.Hour*3600+o.Minute*60+o.Second) * secondMicros
	if c.Offset != 0 { // less than a second is UTC
		c.Offset += int64(o.Microsecond)
	}
	if s[tz] == '-' {
		c.Offset = -c.Offset
	}
	return c, true
}

// parseHMS reads HH[[:]MM[[:]SS[.ffffff]]]. rest tells that something follows, which CPython tolerates before an offset if
// it is a single character.
func parseHMS(s string, c *Clock) (rest, ok bool) {
	i, sep := 0, true
	for n, v := range [...]*int{&c.Hour, &c.Minute, &c.Second} {
		if *v, ok = digitsAt(s, i, 2); !ok {
			return false, false
		}
		i += 2
		ch := at(s, i)
		i++
		if n == 0 {
			sep = ch == ':'
		}
		if i >= len(s) {
			return ch != 0, true
		}
		if sep && ch == ':' {
			if n == 2 {
				return false, false
			}
			continue
		}
		if ch == '.' || ch == ',' {
			if n < 2 {
				return false, false
			}
			break
		}
		if sep {
			return false, false
		}
		i--
	}
	n := min(len(s)-i, 6)
	if c.Microsecond, ok = digitsAt(s, i, n); !ok {
		return false, false
	}
	for j := n; j < 6; j++ {
		c.Microsecond *= 10
	}
	for i += n; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
	}
	return i < len(s), true
}

// ParseDateTime is datetime.fromisoformat. The error is a ValueError.
func ParseDateTime(s string) (Date, Clock, error) {
	var c Clock
	if unidata.Count(s) < 7 {
		return Date{}, c, errISO(s)
	}
	sep := findSeparator(s)
	if sep < 0 || sep > len(s) {
		return Date{}, c, errISO(s)
	}
	d, ok := parseDate(s[:sep])
	if ok && sep < len(s) {
		_, n := unidata.DecodeRune(s[sep:])
		c, ok = parseClock(s[sep+n:])
	}
	if !ok {
		return d, c, errISO(s)
	}
	if err := CheckOffset(c.Offset); err != nil {
		return d, c, err
	}
	if c.Hour == 24 && CheckDate(max(d.Year, 1), d.Month, d.Day) == nil {
		if c.Minute != 0 || c.Second != 0 || c.Microsecond != 0 {
			return d, c, errHour24
		}
		c.Hour = 0
		d = d.next()
	}
	if err := CheckDate(d.Year, d.Month, d.Day); err != nil {
		return d, c, err
	}
	return d, c, CheckTime(c.Hour, c.Minute, c.Second, c.Microsecond, 0)
}

// next returns the following day, possibly in year 10000.
func (d Date) next() Date {
	d.Day++
	if d.Day > DaysInMonth(d.Year, d.Month) {
		d.Day = 1
		d.Month++
	}
	if d.Month > 12 {
		d.Month = 1
		d.Year++
	}
	return d
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// findSeparator returns where the date ends, -1 if that cannot be.
func findSeparator(s string) int {
	switch {
	case len(s) == 7:
		return 7
	case s[4] == '-' && s[5] == 'W':
		if at(s, 8) != '-' {
			return 8
		}
		if len(s) == 9 {
			return -1
		}
		if isDigit(at(s, 10)) {
			// Either "…-Www-HH" or a digit as separator; take the hyphen.
			return 8
		}
		return 10
	case s[4] == '-':
		return 10
	case s[4] == 'W':
		i := 7
		for isDigit(at(s, i)) {
			i++
		}
		if i < 9 {
			return i
		}
		if i%2 == 0 {
			return 7
		}
		return 8
	}
	return 8
}

// CheckOffset reports the ValueError for an offset from UTC, in microseconds, of a day or more.
func CheckOffset(us int64) error {
	if us > -dayMicros && us < dayMicros {
		return nil
	}
	return pyerr.New(pyerr.ValueError, "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not "+
		TimedeltaRepr(us))
}

// TimedeltaRepr is repr(timedelta(microseconds=us)).
func TimedeltaRepr(us int64) string {
	days, us := floorDiv(us, dayMicros)
	out := "datetime.timedelta("
	sep := ""
	for _, p := range [...]struct {
		name string
		v    int64
	}{{"days", days}, {"seconds", us / secondMicros}, {"microseconds", us % secondMicros}} {
		if p.v != 0 {
			out += sep + p.name + "=" + strconv.FormatInt(p.v, 10)
			sep = ", "
		}
	}
	if sep == "" {
		out += "0"
	}
	return out + ")"
}

func floorDiv(a, b int64) (q, r int64) {
	q, r = a/b, a%b
	if r < 0 {
		q, r = q-1, r+b
	}
	return q, r
}

// appendPadded appends v >= 0 with at least width digits.
func appendPadded(dst []byte, v, width int) []byte {
	var buf [20]byte
	d := strconv.AppendInt(buf[:0], int64(v), 10)
	for n := width - len(d); n > 0; n-- {
		dst = append(dst, '0')
	}
	return append(dst, d...)
}

// AppendDate appends YYYY-MM-DD.
func AppendDate(dst []byte, d Date) []byte {
	dst = append(appendPadded(dst, d.Year, 4), '-')
	dst = append(appendPadded(dst, d.Month, 2), '-')
	return appendPadded(dst, d.Day, 2)
}

// AppendTime appends the time without offset in the form timespec asks for: "auto", "hours", "minutes", "seconds",
// "milliseconds" or "microseconds". The error is a ValueError for any other.
func AppendTime(dst []byte, c Clock, timespec string) ([]byte, error) {
	if timespec == "auto" {
		timespec = "seconds"
		if c.Microsecond != 0 {
			timespec = "microseconds"
		}
	}
	level := map[string]int{"hours": 1, "minutes": 2, "seconds": 3, "milliseconds": 4, "microseconds": 5}[timespec]
	if level == 0 {
		return dst, pyerr.New(pyerr.ValueError, "Unknown timespec value")
	}
	dst = appendPadded(dst, c.Hour, 2)
	if level >= 2 {
		dst = appendPadded(append(dst, ':'), c.Minute, 2)
	}
	if level >= 3 {
		dst = appendPadded(append(dst, ':'), c.Second, 2)
	}
	switch level {
	case 4:
		dst = appendPadded(append(dst, '.'), c.Microsecond/1000, 3)
	case 5:
		dst = appendPadded(append(dst, '.'), c.Microsecond, 6)
	}
	return dst, nil
}

// AppendOffset appends an offset from UTC as ±HH:MM[:SS[.ffffff]] with the given separator, which may be empty.
func AppendOffset(dst []byte, us int64, sep string) []byte {
	sign := byte('+')
	if us < 0 {
		sign, us = '-', -us
	}
	s := int(us / secondMicros)
	dst = appendPadded(append(dst, sign), s/3600, 2)
	dst = appendPadded(append(dst, sep...), s/60%60, 2)
	frac := int(us % secondMicros)
	if s%60 != 0 || frac != 0 {
		dst = appendPadded(append(dst, sep...), s%60, 2)
	}
	if frac != 0 {
		dst = appendPadded(append(dst, '.'), frac, 6)
	}
	return dst
}
