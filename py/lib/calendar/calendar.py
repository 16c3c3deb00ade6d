# calendar: calendars as numbers, as text and as HTML.
import datetime as _datetime
from enum import IntEnum as _IntEnum

__all__ = [
    "IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays", "weekday",
    "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name", "month_abbr",
    "day_name", "day_abbr", "Calendar", "TextCalendar", "HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar",
    "weekheader", "Day", "Month", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
    "OCTOBER", "NOVEMBER", "DECEMBER", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
]

error = ValueError
EPOCH = 1970


class IllegalMonthError(ValueError, IndexError):
    """The number of a month is not from 1 to 12."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    """The number of a day of the week is not from 0 to 6."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


def _module_repr(self):
    return "calendar." + self._name_


class Month(_IntEnum):
    """The months, from 1."""

    JANUARY = 1
    FEBRUARY = 2
    MARCH = 3
    APRIL = 4
    MAY = 5
    JUNE = 6
    JULY = 7
    AUGUST = 8
    SEPTEMBER = 9
    OCTOBER = 10
    NOVEMBER = 11
    DECEMBER = 12

    __repr__ = _module_repr


class Day(_IntEnum):
    """The days of the week, from 0."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    __repr__ = _module_repr


JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER = Month
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = _days = tuple(Day)

mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class _Names:
    # A sequence of names that cannot be changed.

    def __init__(self, names):
        self._names = names

    def __getitem__(self, i):
        return self._names[i]

    def __len__(self):
        return len(self._names)


class _localized_month(_Names):
    pass


class _localized_day(_Names):
    pass


day_name = _localized_day([d.name.capitalize() for d in Day])
day_abbr = _localized_day([n[:3] for n in day_name])
month_name = _localized_month([""] + [m.name.capitalize() for m in Month])
month_abbr = _localized_month([n[:3] for n in month_name])


def isleap(year):
    """Whether a year is a leap year."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """The number of leap years from y1 up to, not including, y2."""
    y1 -= 1
    y2 -= 1
    return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    """The day of the week of a date."""
    if not 1 <= year <= 9999:
        year = 2000 + year % 400  # The weekdays of 400 years repeat.
    return Day(_datetime.date(year, month, day).weekday())


def _checked_month(month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)


def monthrange(year, month):
    """The weekday of the first day of a month, and how many days it has."""
    _checked_month(month)
    return weekday(year, month, 1), mdays[month] + (month == 2 and isleap(year))


def _neighbours(year, month):
    # The months before and after, and how many days the one before has.
    if month == 1:
        return (year - 1, 12), 31, (year, 2)
    before = mdays[month - 1] + (month == 3 and isleap(year))
    return (year, month - 1), before, (year + 1, 1) if month == 12 else (year, month + 1)


class Calendar:
    """Weeks of days, as dates and numbers; weeks start with firstweekday."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._firstweekday % 7

    def setfirstweekday(self, firstweekday):
        self._firstweekday = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """The weekdays of a week."""
        for i in range(self.firstweekday, self.firstweekday + 7):
            yield i % 7

    def itermonthdates(self, year, month):
        """The dates of the weeks that a month is part of."""
        for y, m, d in self.itermonthdays3(year, month):
            yield _datetime.date(y, m, d)

    def itermonthdays(self, year, month):
        """The days of a month in weeks; 0 for those of other months."""
        first, days = monthrange(year, month)
        for _ in range((first - self.firstweekday) % 7):
            yield 0
        yield from range(1, days + 1)
        for _ in range((self.firstweekday - first - days) % 7):
            yield 0

    def itermonthdays2(self, year, month):
        """(day, weekday) for the days of itermonthdays."""
        for i, d in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield d, i % 7

    def itermonthdays3(self, year, month):
        """(year, month, day) for the dates of itermonthdates, which may be beyond the range of dates."""
        first, days = monthrange(year, month)
        before, last, after = _neighbours(year, month)
        lead = (first - self.firstweekday) % 7
        for d in range(last - lead + 1, last + 1):
            yield *before, d
        for d in range(1, days + 1):
            yield year, month, d
        for d in range(1, (self.firstweekday - first - days) % 7 + 1):
            yield *after, d

    def itermonthdays4(self, year, month):
        """(year, month, day, weekday) for the dates of itermonthdays3."""
        for i, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
            yield y, m, d, (self.firstweekday + i) % 7

    def monthdatescalendar(self, year, month):
        """The weeks of itermonthdates."""
        return _weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        """The weeks of itermonthdays2."""
        return _weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        """The weeks of itermonthdays."""
        return _weeks(self.itermonthdays(year, month))

    def yeardatescalendar(self, year, width=3):
        """The months of a year in rows of width."""
        return _rows([self.monthdatescalendar(year, m) for m in Month], width)

    def yeardays2calendar(self, year, width=3):
        """The months of a year in rows of width, of (day, weekday)."""
        return _rows([self.monthdays2calendar(year, m) for m in Month], width)

    def yeardayscalendar(self, year, width=3):
        """The months of a year in rows of width, of days."""
        return _rows([self.monthdayscalendar(year, m) for m in Month], width)


def _rows(items, width):
    return [items[i:i + width] for i in range(0, len(items), width)]


def _weeks(days):
    return _rows(list(days), 7)


class TextCalendar(Calendar):
    """Calendars as plain text."""

    def prweek(self, theweek, width):
        """Print a week."""
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        return ("" if day == 0 else f"{day:2}").center(width)

    def formatweek(self, theweek, width):
        return " ".join([self.formatday(d, wd, width) for d, wd in theweek])

    def formatweekday(self, day, width):
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        return " ".join([self.formatweekday(i, width) for i in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        _checked_month(themonth)
        name = month_name[themonth]
        return (f"{name} {theyear!r}" if withyear else name).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Print a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month; w is the width of days, l the lines of a week."""
        w, l = max(2, w), max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1), self.formatweekheader(w)]
        lines += [self.formatweek(week, w) for week in self.monthdays2calendar(theyear, themonth)]
        return "".join([line.rstrip() + "\n" * l for line in lines])

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year with m months in a row, c spaces between them."""
        w, l, c = max(2, w), max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        header = self.formatweekheader(w)
        lines = [repr(theyear).center(width * m + c * (m - 1))]
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            numbers = range(m * i + 1, m * i + len(row) + 1)
            lines += [
                "",
                formatstring([self.formatmonthname(theyear, k, width, False) for k in numbers], width, c),
                formatstring([header for _ in numbers], width, c),
            ]
            for j in range(max([len(weeks) for weeks in row])):
                cells = [self.formatweek(weeks[j], w) if j < len(weeks) else "" for weeks in row]
                lines.append(formatstring(cells, width, c))
        return "".join([line.rstrip() + "\n" * l for line in lines])

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Print a year."""
        print(self.formatyear(theyear, w, l, c, m), end="")


def _table(css):
    return f'<table border="0" cellpadding="0" cellspacing="0" class="{css}">\n'


class HTMLCalendar(Calendar):
    """Calendars as HTML tables."""

    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = "month"
    cssclass_month = "month"
    cssclass_year_head = "year"
    cssclass_year = "year"

    def formatday(self, day, weekday):
        if day == 0:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day}</td>'

    def formatweek(self, theweek):
        return "<tr>" + "".join([self.formatday(d, wd) for d, wd in theweek]) + "</tr>"

    def formatweekday(self, day):
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        return "<tr>" + "".join([self.formatweekday(i) for i in self.iterweekdays()]) + "</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        _checked_month(themonth)
        name = month_name[themonth]
        if withyear:
            name = f"{name} {theyear}"
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{name}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        """A month as a table."""
        rows = [self.formatmonthname(theyear, themonth, withyear=withyear), self.formatweekheader()]
        rows += [self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)]
        return _table(self.cssclass_month) + "\n".join(rows) + "\n</table>\n"

    def formatyear(self, theyear, width=3):
        """A year as a table of tables, width months in a row."""
        width = max(width, 1)
        parts = [_table(self.cssclass_year), f'<tr><th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th></tr>']
        for months in _rows(list(Month), width):
            parts.append("<tr>")
            parts += [f"<td>{self.formatmonth(theyear, m, withyear=False)}</td>" for m in months]
            parts.append("</tr>")
        return "".join(parts) + "</table>"

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """A year as a page, encoded."""
        if encoding is None:
            encoding = "utf-8"
        parts = [
            f'<?xml version="1.0" encoding="{encoding}"?>',
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
            "<html>",
            "<head>",
            f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />',
        ]
        if css is not None:
            parts.append(f'<link rel="stylesheet" type="text/css" href="{css}" />')
        parts += [f"<title>Calendar for {theyear}</title>", "</head>", "<body>", self.formatyear(theyear, width) + "</body>", "</html>", ""]
        return "\n".join(parts).encode(encoding, "xmlcharrefreplace")


class different_locale:
    """Sets the locale for a with statement: there is only C."""

    def __init__(self, locale):
        self.locale = locale

    def __enter__(self):
        locale = self.locale
        if isinstance(locale, tuple):
            locale = locale[0]
        if locale not in (None, "", "C", "POSIX", "C.UTF-8"):
            raise ValueError("unsupported locale setting")

    def __exit__(self, *args):
        pass


class LocaleTextCalendar(TextCalendar):
    """A TextCalendar with names in the language of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        TextCalendar.__init__(self, firstweekday)
        self.locale = "C" if locale is None else locale

    def formatweekday(self, day, width):
        with different_locale(self.locale):
            return super().formatweekday(day, width)

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, width, withyear)


class LocaleHTMLCalendar(HTMLCalendar):
    """An HTMLCalendar with names in the language of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        HTMLCalendar.__init__(self, firstweekday)
        self.locale = "C" if locale is None else locale

    def formatweekday(self, day):
        with different_locale(self.locale):
            return super().formatweekday(day)

    def formatmonthname(self, theyear, themonth, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, withyear)


c = TextCalendar()
firstweekday = c.getfirstweekday
monthcalendar = c.monthdayscalendar
prweek = c.prweek
week = c.formatweek
weekheader = c.formatweekheader
prmonth = c.prmonth
month = c.formatmonth
calendar = c.formatyear
prcal = c.pryear


def setfirstweekday(firstweekday):
    """Set the first day of the week for the functions of the module."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


def formatstring(cols, colwidth=20, spacing=6):
    """Columns beside each other, each centered."""
    return (" " * spacing).join([col.center(colwidth) for col in cols])


def format(cols, colwidth=20, spacing=6):
    """Print columns beside each other."""
    print(formatstring(cols, colwidth, spacing))


def timegm(tuple):
    """The timestamp of a time in UTC as gmtime returns it."""
    year, month, day, hour, minute, second = tuple[:6]
    days = _datetime.date(year, month, 1).toordinal() - 719163 + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
