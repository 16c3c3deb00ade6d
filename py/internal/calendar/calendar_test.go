package calendar

// This file checks arithmetic, ISO 8601, strptime and strftime against the files in testdata.

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"toolweaver/py/internal/golden"
)

func clockString(c Clock) string {
	s := fmt.Sprintf("%d:%d:%d.%d", c.Hour, c.Minute, c.Second, c.Microsecond)
	if c.HasOffset {
		s += fmt.Sprintf(" %d", c.Offset)
	}
	return s
}

func run(name string, a []string) (string, error) {
	n := make([]int, len(a))
	for i := range a {
		n[i], _ = strconv.Atoi(a[i])
	}
	date := func(d Date, err error) (string, error) { return string(AppendDate(nil, d)), err }
	switch name {
	case "date":
		if err := CheckDate(n[0], n[1], n[2]); err != nil {
			return "", err
		}
		d := Date{n[0], n[1], n[2]}
		y, w, wd := ISOCalendar(d)
		return fmt.Sprintf("%d %d (%d, %d, %d) %d", Ordinal(d), Weekday(d), y, w, wd, d.DayOfYear()), nil
	case "ordinal":
		return date(FromOrdinal(n[0]))
	case "isocal":
		return date(FromISOCalendar(n[0], n[1], n[2]))
	case "time":
		return "ok", CheckTime(n[0], n[1], n[2], n[3], n[4])
	case "parsedate":
		return date(ParseDate(a[0]))
	case "parsetime":
		c, err := ParseTime(a[0])
		return clockString(c), err
	case "parsedatetime":
		d, c, err := ParseDateTime(a[0])
		return string(AppendDate(nil, d)) + " " + clockString(c), err
	case "isoformat":
		out, err := AppendTime(nil, Clock{Hour: n[0], Minute: n[1], Second: n[2], Microsecond: n[3]}, a[4])
		return string(out), err
	case "offset":
		if err := CheckOffset(int64(n[0])); err != nil {
			return "", err
		}
		return string(AppendOffset(nil, int64(n[0]), ":")), nil
	case "timedelta":
		return TimedeltaRepr(int64(n[0])), nil
	case "strptime":
		f, err := Strptime(a[0], a[1])
		zone, offset := "None", "None"
		if f.Zone != "" {
			zone = f.Zone
		}
		s, us := f.Offset/secondMicros, f.Offset%secondMicros
		if f.HasOffset {
			offset = strconv.FormatInt(s, 10)
		}
		return fmt.Sprintf("%d %d %d %d %d %d %d %d %d %s %s %d %d", f.Year, f.Month, f.Day, f.Hour, f.Minute, f.Second,
			f.Weekday, f.YearDay, f.DST, zone, offset, f.Microsecond, us), err
	}
	return "unknown case", nil
}

func TestGolden(t *testing.T) {
	for _, c := range golden.Load(t, "testdata/golden.txt") {
		n := len(c.F)
		got, err := run(c.F[0], c.F[1:n-1])
		if err != nil {
			got = err.Error()
		} else {
			got = "=" + got
		}
		if want := c.F[n-1]; got != want {
			t.Errorf("line %d: %q\n got %q\nwant %q", c.Line, c.F[:n-1], got, want)
		}
	}
}

func TestStrftime(t *testing.T) {
	for _, c := range golden.Load(t, "testdata/strftime.txt") {
		d, clock, err := ParseDateTime(c.F[1])
		if err != nil {
			t.Fatal(err)
		}
		f := Fields{Hour: clock.Hour, Minute: clock.Minute, Second: clock.Second, Microsecond: clock.Microsecond, DST: -1,
			Zone: c.F[2], HasOffset: clock.HasOffset, Offset: clock.Offset}
		f.SetDate(d)
		got := string(Strftime(nil, &f, c.F[3], c.F[0] == "d"))
		if want := c.F[4]; got != want {
			t.Errorf("line %d: %q\n got %q\nwant %q", c.Line, c.F[:4], got, want)
		}
		if len(got) > MaxStrftime(c.F[3], &f) {
			t.Errorf("line %d: %d bytes, bound %d", c.Line, len(got), MaxStrftime(c.F[3], &f))
		}
	}
}

// TestPaddedYears covers what the C library of the golden interpreter does not do by itself.
func TestPaddedYears(t *testing.T) {
	var f Fields
	f.SetDate(Date{99, 1, 1})
	if got := string(Strftime(nil, &f, "%Y %G %F %C %y", true)); got != "0099 0099 0099-01-01 00 99" {
		t.Errorf("got %q", got)
	}
}

// TestOAlternatives covers %O directives, which the golden interpreter's C library lacks.
func TestOAlternatives(t *testing.T) {
	f, err := Strptime("5 3 24 20", "%Od %Om %y %OC")
	if err != nil || f.Day != 5 || f.Month != 3 || f.Year != 2024 {
		t.Errorf("got %+v, %v", f, err)
	}
}

// TestOrdinals walks over every day of the calendar.
func TestOrdinals(t *testing.T) {
	want := Date{1, 1, 1}
	for n := 1; n <= MaxOrdinal; n++ {
		d, err := FromOrdinal(n)
		if err != nil || d != want || Ordinal(d) != n {
			t.Fatalf("ordinal %d: %v, %v; want %v", n, d, err, want)
		}
		want = d.next()
	}
}

func TestLongInput(t *testing.T) {
	format := strings.Repeat(" x", 20000) + "%d%m%H%M%S"
	if _, err := Strptime(strings.Repeat(" x", 20000)+"1111111111", format); err != nil {
		t.Error(err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("2024-03-05T07:08:09+01:00", "%Y-%m-%d %H:%M:%S%z")
	f.Add("5 Mar 2024", "%d %b %Y")
	f.Fuzz(func(t *testing.T, s, format string) {
		ParseDate(s)
		ParseTime(s)
		if d, c, err := ParseDateTime(s); err == nil {
			out := append(AppendDate(nil, d), 'T')
			out, _ = AppendTime(out, c, "auto")
			if c.HasOffset {
				out = AppendOffset(out, c.Offset, ":")
			}
			d2, c2, err := ParseDateTime(string(out))
			if err != nil || d != d2 || c != c2 {
				t.Errorf("%q -> %q: %v %v, %v %v, %v", s, out, d, c, d2, c2, err)
			}
		}
		if fl, err := Strptime(s, format); err == nil {
			Strftime(nil, &fl, format, true)
		}
	})
}

func BenchmarkCalendar(b *testing.B) {
	var f Fields
	f.SetDate(Date{2024, 3, 5})
	buf := make([]byte, 0, 64)
	b.Run("strftime", func(b *testing.B) {
		for b.Loop() {
			Strftime(buf, &f, "%Y-%m-%d %H:%M:%S", true)
		}
	})
	b.Run("strptime", func(b *testing.B) {
		for b.Loop() {
			Strptime("2024-03-05 07:08:09", "%Y-%m-%d %H:%M:%S")
		}
	})
	b.Run("fromisoformat", func(b *testing.B) {
		for b.Loop() {
			ParseDateTime("2024-03-05T07:08:09")
		}
	})
}
