package calendar

// This file turns the captures of strptime into a date and time.

import (
	"slices"
	"strings"

	"toolweaver/py/internal/pyerr"
	"toolweaver/py/internal/unidata"
)

// parsed collects what the captures say before the date is settled; -1 marks a number that was not given.
type parsed struct {
	f               Fields
	year, isoYear   int
	weekday, julian int
	week, weekStart int // weekStart: 0 for Monday (%W), 6 for Sunday (%U)
	isoWeek         int
	texts           map[byte]string
}

// decimal reads digits of any script, ignoring a leading space.
func decimal(s string) int {
	v := 0
	for _, r := range s {
		if d := unidata.Decimal(r); d >= 0 {
			v = v*10 + d
		}
	}
	return v
}

func interpret(caps []capture) (Fields, error) {
	p := parsed{year: -1, isoYear: -1, weekday: -1, julian: -1, week: -1, isoWeek: -1, texts: map[byte]string{}}
	p.f = Fields{Month: 1, Day: 1, DST: -1}
	for _, c := range caps {
		p.texts[c.name] = c.text
	}
	for _, c := range caps {
		if err := p.take(c); err != nil {
			return Fields{}, err
		}
	}
	if err := p.checkISO(); err != nil {
		return Fields{}, err
	}
	return p.f, p.settle()
}

// take applies one capture.
func (p *parsed) take(c capture) error {
	f, text := &p.f, strings.ToLower(c.text)
	n := decimal(c.text)
	switch c.name {
	case 'y':
		century, given := p.texts['C']
		switch {
		case given:
			p.year = n + 100*decimal(century)
		case n <= 68:
			p.year = n + 2000
		default:
			p.year = n + 1900
		}
	case 'Y':
		p.year = n
	case 'G':
		p.isoYear = n
	case 'm':
		f.Month = n
	case 'B', 'b':
		f.Month = 1 + slices.IndexFunc(monthNames[:], func(s string) bool { return strings.HasPrefix(strings.ToLower(s), text) })
	case 'd':
		f.Day = n
	case 'H':
		f.Hour = n
	case 'I':
		pm := strings.EqualFold(p.texts['p'], "pm")
		f.Hour = n
		if n == 12 && !pm {
			f.Hour = 0
		} else if n != 12 && pm {
			f.Hour += 12
		}
	case 'M':
		f.Minute = n
	case 'S':
		f.Second = n
	case 'f':
		f.Microsecond = n
		for range 6 - len(c.text) {
			f.Microsecond *= 10
		}
	case 'A', 'a':
		p.weekday = slices.IndexFunc(dayNames[:], func(s string) bool { return strings.HasPrefix(strings.ToLower(s), text) })
	case 'w':
		p.weekday = (n + 6) % 7
	case 'u':
		p.weekday = n - 1
	case 'j':
		p.julian = n
	case 'U':
		p.week, p.weekStart = n, 6
	case 'W':
		p.week, p.weekStart = n, 0
	case 'V':
		p.isoWeek = n
	case 'z':
		return p.offset(c.text)
	case 'Z':
		f.DST, f.Zone = 0, c.text
	}
	return nil
}

// offset reads the text of %z.
func (p *parsed) offset(text string) error {
	p.f.HasOffset = true
	if text == "Z" {
		return nil
	}
	var digits []int
	frac, scale := 0, secondMicros
	point := false
	colons := []bool{}
	for i, r := range text {
		switch d := unidata.Decimal(r); {
		case r == '.':
			point = true
		case r == ':':
			for len(colons) < len(digits)/2 {
				colons = append(colons, false)
			}
			colons[len(digits)/2-1] = true
		case i > 0 && point:
			scale /= 10
			frac += d * scale
		case i > 0:
			digits = append(digits, d)
		}
	}
	for len(colons) < len(digits)/2 {
		colons = append(colons, false)
	}
	if len(digits) == 6 && colons[0] && !colons[1] {
		return pyerr.New(pyerr.ValueError, "Inconsistent use of : in "+text)
	}
	if len(digits) == 6 && !colons[0] && colons[1] {
		// CPython cuts the text at fixed places here and stumbles over the colon.
		return pyerr.Newf(pyerr.ValueError, "invalid literal for int() with base 10: ':%d'", digits[4])
	}
	s := (digits[0]*10+digits[1])*3600 + (digits[2]*10+digits[3])*60
	if len(digits) == 6 {
		s += digits[4]*10 + digits[5]
	}
	p.f.Offset = int64(s)*secondMicros + int64(frac)
	if text[0] == '-' {
		p.f.Offset = -p.f.Offset
	}
	return nil
}

// checkISO rejects the combinations of ISO directives that do not make a date.
func (p *parsed) checkISO() error {
	const weekdays = "('%A', '%a', '%w', or '%u')."
	msg := ""
	switch {
	case p.isoYear >= 0 && p.julian >= 0:
		msg = "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
	case p.isoYear >= 0 && (p.isoWeek < 0 || p.weekday < 0):
		msg = "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive " + weekdays
	case p.isoYear >= 0 || p.isoWeek < 0:
		return nil
	case p.year < 0 || p.weekday < 0:
		msg = "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive " + weekdays
	default:
		msg = "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
	}
	return pyerr.New(pyerr.ValueError, msg)
}

// settle derives date, weekday and day of the year.
func (p *parsed) settle() error {
	f := &p.f
	leapDay := false
	f.Year = p.year
	if p.year < 0 {
		f.Year = 1900
		if f.Month == 2 && f.Day == 29 {
			f.Year, leapDay = 1904, true
		}
	}
	if p.julian < 0 && p.weekday >= 0 {
		if p.week >= 0 {
			if err := CheckDate(f.Year, 1, 1); err != nil {
				return err
			}
			p.julian = p.julianFromWeek(f.Year)
			if p.julian <= 0 {
				f.Year--
				p.julian += 365
				if IsLeap(f.Year) {
					p.julian++
				}
			}
		} else if p.isoYear >= 0 && p.isoWeek >= 0 {
			d, err := FromISOCalendar(p.isoYear, p.isoWeek, p.weekday+1)
			if err != nil {
				return err
			}
			f.Year, f.Month, f.Day = d.Year, d.Month, d.Day
		}
	}
	if p.julian < 0 {
		if err := CheckDate(f.Year, f.Month, f.Day); err != nil {
			return err
		}
		p.julian = Date{f.Year, f.Month, f.Day}.DayOfYear()
	} else {
		if err := CheckDate(f.Year, 1, 1); err != nil {
			return err
		}
		d, err := FromOrdinal(p.julian - 1 + Ordinal(Date{f.Year, 1, 1}))
		if err != nil {
			return err
		}
		f.Year, f.Month, f.Day = d.Year, d.Month, d.Day
	}
	f.YearDay = p.julian
	f.Weekday = p.weekday
	if p.weekday < 0 {
		f.Weekday = Weekday(Date{f.Year, f.Month, f.Day})
	}
	if leapDay {
		f.Year = 1900
	}
	return nil
}

// julianFromWeek returns the day of the year from week and weekday; it may be outside the year.
func (p *parsed) julianFromWeek(year int) int {
	first, day := Weekday(Date{year, 1, 1}), p.weekday
	if p.weekStart != 0 {
		first, day = (first+1)%7, (day+1)%7
	}
	if p.week == 0 {
		return 1 + day - first
	}
	return 1 + (7-first)%7 + 7*(p.week-1) + day
}
