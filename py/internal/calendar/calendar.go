// Package calendar is the arithmetic and the text formats of Python's datetime, time and calendar modules: the proleptic
// Gregorian calendar from year 1 to 9999, strftime, strptime and ISO 8601.
//
// Start at [Ordinal] and [FromOrdinal] for arithmetic, [Strftime] and [Strptime] for formats, [ParseDateTime] for ISO 8601.
// Errors are *pyerr.Error values with CPython 3.14's messages. The package has no clock and no time zones: it knows nothing
// of the interpreter or the host. All functions may be used concurrently.
package calendar

import "toolweaver/py/internal/pyerr"

// The range of years, and the ordinal of the last day.
const (
	MinYear    = 1
	MaxYear    = 9999
	MaxOrdinal = 3652059
)

// Date is a day of the calendar.
type Date struct {
	// Year is 1 to 9999, Month 1 to 12, Day 1 to 31.
	Year, Month, Day int
}

var daysInMonth = [...]int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// daysBefore[m] is the number of days before month m in a common year.
var daysBefore = [...]int{0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}

// IsLeap reports whether y is a leap year.
func IsLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// DaysInMonth returns the days of month m, 1 to 12, of year y.
func DaysInMonth(y, m int) int {
	if m == 2 && IsLeap(y) {
		return 29
	}
	return daysInMonth[m]
}

// daysBeforeYear returns the days between 1 January of year 1 and 1 January of year y.
func daysBeforeYear(y int) int {
	y--
	return y*365 + y/4 - y/100 + y/400
}

// DayOfYear returns the number of the day in its year, from 1.
func (d Date) DayOfYear() int {
	n := daysBefore[d.Month] + d.Day
	if d.Month > 2 && IsLeap(d.Year) {
		n++
	}
	return n
}

// Ordinal returns the number of the day; 1 January of year 1 is 1.
func Ordinal(d Date) int { return daysBeforeYear(d.Year) + d.DayOfYear() }

// FromOrdinal is the inverse of Ordinal. The error is a ValueError for a number outside the calendar.
func FromOrdinal(n int) (Date, error) {
	if n < 1 {
		return Date{}, pyerr.New(pyerr.ValueError, "ordinal must be >= 1")
	}
	if n > MaxOrdinal {
		// The year is part of the message; beyond any sensible number its exact value is moot.
		return Date{}, errYear(yearOf(min(n, 1<<30)))
	}
	return dateOf(n), nil
}

func yearOf(n int) int {
	n--
	y := n/146097*400 + 1
	n %= 146097
	c := min(n/36524, 3)
	n -= c * 36524
	q := n / 1461
	n %= 1461
	return y + c*100 + q*4 + min(n/365, 3)
}

func dateOf(n int) Date {
	y := yearOf(n)
	n -= daysBeforeYear(y)
	m := min(n/29+1, 12)
	for m > 1 && n < (Date{y, m, 1}).DayOfYear() {
		m--
	}
	return Date{y, m, n - (Date{y, m, 1}).DayOfYear() + 1}
}

// Weekday returns the day of the week, 0 for Monday.
func Weekday(d Date) int { return (Ordinal(d) + 6) % 7 }

// isoWeek1 returns the ordinal of the Monday that starts week 1 of the ISO year y.
func isoWeek1(y int) int {
	first := daysBeforeYear(y) + 1
	wd := (first + 6) % 7
	if wd > 3 {
		return first - wd + 7
	}
	return first - wd
}

// ISOCalendar returns the ISO year, week (1 to 53) and weekday (1 for Monday).
func ISOCalendar(d Date) (year, week, weekday int) {
	n := Ordinal(d)
	year = d.Year
	start := isoWeek1(year)
	if n < start {
		year--
		start = isoWeek1(year)
	} else if n >= isoWeek1(year+1) {
		year++
		start = isoWeek1(year)
	}
	return year, (n-start)/7 + 1, (n-start)%7 + 1
}

// FromISOCalendar is the inverse of ISOCalendar. The error is a ValueError.
func FromISOCalendar(year, week, weekday int) (Date, error) {
	if year < MinYear || year > MaxYear {
		return Date{}, errYear(year)
	}
	if week < 1 || week > 52 {
		long := week == 53 && isoWeek1(year+1)-isoWeek1(year) == 53*7
		if !long {
			return Date{}, pyerr.Newf(pyerr.ValueError, "Invalid week: %d", week)
		}
	}
	if weekday < 1 || weekday > 7 {
		return Date{}, pyerr.Newf(pyerr.ValueError, "Invalid weekday: %d (range is [1, 7])", weekday)
	}
	n := isoWeek1(year) + (week-1)*7 + weekday - 1
	switch {
	case n < 1:
		return Date{}, errYear(0)
	case n > MaxOrdinal:
		return Date{}, errYear(MaxYear + 1)
	}
	return dateOf(n), nil
}

func errYear(y int) error {
	return pyerr.Newf(pyerr.ValueError, "year must be in %d..%d, not %d", MinYear, MaxYear, y)
}

// CheckDate reports the ValueError of date(year, month, day), nil if there is such a day.
func CheckDate(year, month, day int) error {
	if year < MinYear || year > MaxYear {
		return errYear(year)
	}
	if month < 1 || month > 12 {
		return pyerr.Newf(pyerr.ValueError, "month must be in 1..12, not %d", month)
	}
	if n := DaysInMonth(year, month); day < 1 || day > n {
		return pyerr.Newf(pyerr.ValueError, "day %d must be in range 1..%d for month %d in year %d", day, n, month, year)
	}
	return nil
}

// CheckTime reports the ValueError of time(hour, minute, second, microsecond, fold=fold).
func CheckTime(hour, minute, second, microsecond, fold int) error {
	for _, c := range [...]struct {
		name string
		v, n int
	}{{"hour", hour, 24}, {"minute", minute, 60}, {"second", second, 60}, {"microsecond", microsecond, 1000000}} {
		if c.v < 0 || c.v >= c.n {
			return pyerr.Newf(pyerr.ValueError, "%s must be in 0..%d, not %d", c.name, c.n-1, c.v)
		}
	}
	if fold != 0 && fold != 1 {
		return pyerr.Newf(pyerr.ValueError, "fold must be either 0 or 1, not %d", fold)
	}
	return nil
}
