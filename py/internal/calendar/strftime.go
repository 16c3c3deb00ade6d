package calendar

// This file writes dates and times by a format, as Python's strftime does on Linux in the C locale.

import (
	"strconv"
	"strings"
)

// Fields is a broken-down time: what strftime reads and strptime fills in.
type Fields struct {
	Year, Month, Day                  int
	Hour, Minute, Second, Microsecond int
	// Weekday is 0 for Monday; YearDay is 1 to 366. They are independent fields, as in a struct_time: SetDate makes them
	// consistent with the date.
	Weekday, YearDay int
	// DST is 1 if daylight saving time is known to be in effect, 0 if not, -1 if unknown.
	DST int
	// Zone is the name of the time zone, empty if unknown.
	Zone string
	// HasOffset tells that the offset from UTC is known; Offset is in microseconds.
	HasOffset bool
	Offset    int64
}

// SetDate sets the date together with weekday and day of the year. d must be valid.
func (f *Fields) SetDate(d Date) {
	f.Year, f.Month, f.Day = d.Year, d.Month, d.Day
	f.Weekday, f.YearDay = Weekday(d), d.DayOfYear()
}

var (
	dayNames   = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
		"November", "December"}
)

// MaxStrftime bounds the bytes that Strftime appends for a format: the widths in it are limited to maxWidth.
func MaxStrftime(format string, f *Fields) int {
	return len(format)*(40+len(f.Zone)) + strings.Count(format, "%")*maxWidth
}

// maxWidth is the largest width of a conversion; larger ones are cut.
const maxWidth = 1024

// Strftime appends f formatted. dateTime selects the behaviour of date, time and datetime objects, which know %f and %:z and
// pad years to four digits; without it the function is time.strftime. Unknown directives are copied.
func Strftime(dst []byte, f *Fields, format string, dateTime bool) []byte {
	w := timeWriter{dst: dst, f: f, dateTime: dateTime}
	for i := 0; i < len(format); {
		if format[i] != '%' {
			w.dst = append(w.dst, format[i])
			i++
			continue
		}
		i += w.directive(format[i:])
	}
	return w.dst
}

type timeWriter struct {
	dst      []byte
	f        *Fields
	dateTime bool
	// Options of the directive at hand.
	pad         byte // '-', '_', '0' or 0
	upper, swap bool
	plain       bool // no options at all
	width       int
}

// directive handles one directive at the start of s and returns its length.
func (w *timeWriter) directive(s string) int {
	w.pad, w.upper, w.swap, w.width = 0, false, false, -1
	i := 1
flags:
	for ; i < len(s); i++ {
		switch s[i] {
		case '-', '_', '0':
			w.pad = s[i]
		case '^':
			w.upper = true
		case '#':
			w.swap = true
		default:
			break flags
		}
	}
	for ; i < len(s) && isDigit(s[i]); i++ {
		w.width = min(max(w.width, 0)*10+int(s[i]-'0'), maxWidth)
	}
	w.plain = i == 1
	if w.dateTime && w.plain && strings.HasPrefix(s[i:], ":z") {
		w.offset(":")
		return i + 2
	}
	mod := byte(0)
	if i < len(s) && (s[i] == 'E' || s[i] == 'O') {
		mod = s[i]
		i++
	}
	if i == len(s) {
		w.text(s)
		return len(s)
	}
	if !w.conversion(s[i], mod) {
		w.text(s[:i+1])
	}
	return i + 1
}

// text writes a string padded to the width.
func (w *timeWriter) text(s string) {
	if w.upper {
		s = strings.ToUpper(s)
	}
	fill := byte(' ')
	if w.pad == '0' {
		fill = '0'
	}
	if w.pad != '-' || w.width > 0 {
		for n := w.width - len(s); n > 0; n-- {
			w.dst = append(w.dst, fill)
		}
	}
	w.dst = append(w.dst, s...)
}

// number writes v with at least digits digits, padded by default with fill.
func (w *timeWriter) number(v, digits int, fill byte) {
	switch w.pad {
	case '-':
		digits = 0
	case '_':
		fill = ' '
	case '0':
		fill = '0'
	}
	digits = max(digits, w.width)
	s := strconv.Itoa(v)
	if v < 0 {
		w.dst = append(w.dst, '-')
		s = s[1:]
		digits--
	}
	for n := digits - len(s); n > 0; n-- {
		w.dst = append(w.dst, fill)
	}
	w.dst = append(w.dst, s...)
}

func name(names []string, i, n int) string {
	if i < 0 || i >= len(names) {
		return "?"
	}
	if n > 0 {
		return names[i][:n]
	}
	return names[i]
}

// conversion writes directive c; false if there is none. Modifier E goes with c C x X y Y only, O with numbers only.
func (w *timeWriter) conversion(c, mod byte) bool {
	if mod == 'E' && strings.IndexByte("cCxXyY", c) < 0 || mod == 'O' && strings.IndexByte("BbhdeHIlkmMSuUVwWyG", c) < 0 {
		return false
	}
	f := w.f
	switch c {
	case '%':
		w.text("%")
	case 'n':
		w.text("\n")
	case 't':
		w.text("\t")
	case 'a', 'A', 'b', 'B', 'h', 'p', 'P':
		w.nameOf(c)
	case 'd':
		w.number(f.Day, 2, '0')
	case 'e':
		w.number(f.Day, 2, ' ')
	case 'm':
		w.number(f.Month, 2, '0')
	case 'H':
		w.number(f.Hour, 2, '0')
	case 'k':
		w.number(f.Hour, 2, ' ')
	case 'I':
		w.number(hour12(f.Hour), 2, '0')
	case 'l':
		w.number(hour12(f.Hour), 2, ' ')
	case 'M':
		w.number(f.Minute, 2, '0')
	case 'S':
		w.number(f.Second, 2, '0')
	case 'j':
		w.number(f.YearDay, 3, '0')
	case 'f':
		if !w.dateTime || !w.plain {
			return false
		}
		w.number(f.Microsecond, 6, '0')
	case 's':
		days := daysBeforeYear(f.Year) - daysBeforeYear(1970) + daysBefore[clampMonth(f.Month)] + f.Day - 1
		if f.Month > 2 && IsLeap(f.Year) {
			days++
		}
		w.number(days*86400+f.Hour*3600+f.Minute*60+f.Second, 1, '0')
	case 'y', 'Y', 'C', 'G', 'g', 'u', 'w', 'U', 'V', 'W':
		w.yearOrWeek(c)
	case 'z', 'Z':
		w.zone(c)
	default:
		return w.composite(c)
	}
	return true
}

func clampMonth(m int) int { return min(max(m, 1), 12) }

func hour12(h int) int { return (h+11)%12 + 1 }

func (w *timeWriter) nameOf(c byte) {
	w.upper = w.upper || w.swap
	var s string
	switch c {
	case 'a':
		s = name(dayNames[:], w.f.Weekday, 3)
	case 'A':
		s = name(dayNames[:], w.f.Weekday, 0)
	case 'b', 'h':
		s = name(monthNames[:], w.f.Month-1, 3)
	case 'B':
		s = name(monthNames[:], w.f.Month-1, 0)
	default:
		s = "AM"
		if w.f.Hour >= 12 {
			s = "PM"
		}
		if c == 'P' || w.swap {
			s, w.upper = strings.ToLower(s), false
		}
	}
	w.text(s)
}

// fourDigits is the least number of digits of a year.
func (w *timeWriter) fourDigits() int {
	if w.dateTime {
		return 4
	}
	return 1
}

func (w *timeWriter) yearOrWeek(c byte) {
	f := w.f
	sunday := (f.Weekday + 1) % 7
	switch c {
	case 'Y':
		w.number(f.Year, w.fourDigits(), '0')
	case 'y':
		w.number((f.Year%100+100)%100, 2, '0')
	case 'C':
		digits := 1
		if w.dateTime || f.Year >= 1000 {
			digits = 2
		}
		q, _ := floorDiv(int64(f.Year), 100)
		w.number(int(q), digits, '0')
	case 'u':
		w.number(f.Weekday+1, 1, '0')
	case 'w':
		w.number(sunday, 1, '0')
	case 'U':
		w.number((f.YearDay-1+7-sunday)/7, 2, '0')
	case 'W':
		w.number((f.YearDay-1+7-f.Weekday)/7, 2, '0')
	default:
		year, week := f.isoWeek()
		switch c {
		case 'G':
			w.number(year, w.fourDigits(), '0')
		case 'g':
			w.number((year%100+100)%100, 2, '0')
		default:
			w.number(week, 2, '0')
		}
	}
}

// isoWeek derives ISO year and week from year, day of the year and weekday.
func (f *Fields) isoWeek() (year, week int) {
	// days since the Monday of week 1, for a day of the year counted from 0.
	since := func(yday int) int { return yday - (yday-f.Weekday+3+21*20)%7 + 3 }
	length := func(y int) int {
		if IsLeap(y) {
			return 366
		}
		return 365
	}
	year = f.Year
	days := since(f.YearDay - 1)
	if days < 0 {
		year--
		days = since(f.YearDay - 1 + length(year))
	} else if d := since(f.YearDay - 1 - length(year)); d >= 0 {
		year++
		days = d
	}
	return year, days/7 + 1
}

// zone writes %z or %Z. Date and time objects know their zone for the plain directives only; with options these are left to
// the C library, which does not know it.
func (w *timeWriter) zone(c byte) {
	switch {
	case w.dateTime && !w.plain:
		w.text("")
	case c == 'z':
		w.offset("")
	case w.swap:
		w.text(strings.ToLower(w.f.Zone))
	default:
		w.text(w.f.Zone)
	}
}

// offset writes the offset from UTC; nothing if there is none.
func (w *timeWriter) offset(sep string) {
	if !w.f.HasOffset {
		return
	}
	w.dst = AppendOffset(w.dst, w.f.Offset, sep)
}

// composite writes the directives that stand for a format of their own.
func (w *timeWriter) composite(c byte) bool {
	var format string
	switch c {
	case 'c':
		format = "%a %b %e %H:%M:%S %Y"
	case 'D', 'x':
		format = "%m/%d/%y"
	case 'F':
		format = "%Y-%m-%d"
	case 'r':
		format = "%I:%M:%S %p"
	case 'R':
		format = "%H:%M"
	case 'T', 'X':
		format = "%H:%M:%S"
	default:
		return false
	}
	// Of datetime's, %F and %c pad the year as %Y does.
	s := string(Strftime(nil, w.f, format, w.dateTime && (c == 'F' || c == 'c')))
	w.text(s)
	return true
}
