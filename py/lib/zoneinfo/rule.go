package zoneinfo

// This file reads the rule at the end of a TZif file, a POSIX TZ string such
// as CET-1CEST,M3.5.0,M10.5.0/3, and finds its transitions.

import (
	"strings"

	"toolweaver/py/internal/calendar"
)

// rule is a standard time and, if changes is set, a daylight saving time for
// a part of every year.
type rule struct {
	std, dst   kind
	changes    bool
	start, end yearDay
}

// yearDay is a local time of a day of any year.
type yearDay struct {
	form             byte // 'M': weekday of a week of a month; 'J': day from 1 without 29 February; 'N': day from 0
	month, week, day int
	time             int64 // seconds after midnight
}

const dayLength = 24 * 3600

// seconds returns the time in a year, in seconds since the epoch.
func (d yearDay) seconds(year int) int64 {
	first := calendar.Ordinal(calendar.Date{Year: year, Month: 1, Day: 1}) - calendar.Ordinal(calendar.Date{Year: 1970, Month: 1, Day: 1})
	leap := year%4 == 0 && (year%100 != 0 || year%400 == 0)
	switch n := d.day; d.form {
	case 'J':
		first += n - 1
		if leap && n >= 59 { // as CPython does; POSIX says 60
			first++
		}
	case 'N':
		first += n - 1 // as CPython reads it, a day before what POSIX says
	default:
		o := calendar.Ordinal(calendar.Date{Year: year, Month: d.month, Day: 1})
		day := 1 + (n-o%7+7)%7 + (d.week-1)*7
		if days := monthDays(d.month, leap); day > days {
			day -= 7
		}
		first += o - calendar.Ordinal(calendar.Date{Year: year, Month: 1, Day: 1}) + day - 1
	}
	return int64(first)*dayLength + d.time
}

func monthDays(month int, leap bool) int {
	switch month {
	case 2:
		if leap {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// at returns the type for a local time.
func (r *rule) at(t int64, year, fold int) kind {
	if !r.changes {
		return r.std
	}
	start, end := r.start.seconds(year), r.end.seconds(year)
	// The hour shown twice or never.
	diff := r.dst.offset - r.std.offset
	if (fold == 1) == (diff >= 0) {
		end -= diff
	} else {
		start += diff
	}
	return r.pick(t, start, end)
}

// atUTC returns the type for a moment, and the fold of its local time.
func (r *rule) atUTC(t int64, year int) (kind, int) {
	if !r.changes {
		return r.std, 0
	}
	start, end := r.start.seconds(year)-r.std.offset, r.end.seconds(year)-r.dst.offset
	diff := r.dst.offset - r.std.offset
	twice, until := end, end+diff
	if diff <= 0 {
		twice, until = start, start-diff
	}
	fold := 0
	if twice <= t && t < until {
		fold = 1
	}
	return r.pick(t, start, end), fold
}

func (r *rule) pick(t, start, end int64) kind {
	dst := start <= t && t < end
	if start > end {
		dst = t >= start || t < end
	}
	if dst {
		return r.dst
	}
	return r.std
}

// parser reads a TZ string; the first error stays.
type parser struct {
	s   string
	bad bool
}

func parseRule(s string) (rule, error) {
	p := &parser{s: s}
	r := rule{std: kind{name: p.name()}}
	r.std.offset = -p.clock(24, true)
	if p.s != "" && !p.bad {
		r.changes = true
		r.dst = kind{name: p.name(), offset: r.std.offset + 3600}
		if p.s != "" && p.s[0] != ',' {
			r.dst.offset = -p.clock(24, true)
		}
		r.dst.dst = r.dst.offset - r.std.offset
		r.start, r.end = p.yearDay(), p.yearDay()
	}
	if p.bad || p.s != "" {
		return rule{}, fileError("Malformed transition rule in TZ string: " + s)
	}
	return r, nil
}

// name reads a name: letters, or anything in angle brackets.
func (p *parser) name() string {
	if strings.HasPrefix(p.s, "<") {
		n, rest, ok := strings.Cut(p.s[1:], ">")
		p.s, p.bad = rest, p.bad || !ok
		return n
	}
	n := strings.IndexFunc(p.s, func(c rune) bool { return (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') })
	if n < 0 {
		n = len(p.s)
	}
	name := p.s[:n]
	p.s, p.bad = p.s[n:], p.bad || n == 0
	return name
}

// take removes c if it comes next.
func (p *parser) take(c byte) bool {
	if p.s == "" || p.s[0] != c {
		return false
	}
	p.s = p.s[1:]
	return true
}

// number reads a number from low to high.
func (p *parser) number(low, high int) int {
	n, i := 0, 0
	for ; i < len(p.s) && i < 4 && '0' <= p.s[i] && p.s[i] <= '9'; i++ {
		n = n*10 + int(p.s[i]-'0')
	}
	p.s = p.s[i:]
	if i == 0 || n < low || n > high {
		p.bad = true
		return low
	}
	return n
}

// clock reads [+-]hh[:mm[:ss]] as seconds.
func (p *parser) clock(hours int, sign bool) int64 {
	neg := sign && p.take('-')
	if !neg && sign {
		p.take('+')
	}
	t := int64(p.number(0, hours)) * 3600
	if p.take(':') {
		t += int64(p.number(0, 59)) * 60
		if p.take(':') {
			t += int64(p.number(0, 59))
		}
	}
	if neg {
		return -t
	}
	return t
}

// yearDay reads ,Mm.w.d or ,Jn or ,n, and /time.
func (p *parser) yearDay() yearDay {
	d := yearDay{form: 'N', time: 2 * 3600}
	p.bad = p.bad || !p.take(',')
	switch {
	case p.take('M'):
		d.form, d.month = 'M', p.number(1, 12)
		p.bad = p.bad || !p.take('.')
		d.week = p.number(1, 5)
		p.bad = p.bad || !p.take('.')
		d.day = p.number(0, 6)
	case p.take('J'):
		d.form, d.day = 'J', p.number(1, 365)
	default:
		d.day = p.number(0, 365)
	}
	if p.take('/') {
		d.time = p.clock(167, true)
	}
	return d
}
