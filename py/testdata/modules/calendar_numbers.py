# calendar: leap years, weekdays, weeks and the enumerations.
import calendar
import datetime
from calendar import Calendar, Day, Month


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, e.args)


print([y for y in range(1890, 2110) if calendar.isleap(y)][:5], calendar.isleap(1900), calendar.isleap(2000), calendar.isleap(0), calendar.isleap(-4))
print(calendar.leapdays(2000, 2001), calendar.leapdays(1900, 2101), calendar.leapdays(2024, 2024), calendar.leapdays(2101, 1900))
for date in [(2024, 2, 29), (1, 1, 1), (9999, 12, 31), (0, 1, 1), (12345, 6, 7), (-5, 3, 1)]:
    print(date, repr(calendar.weekday(*date)))
attempt(calendar.weekday, 2023, 2, 29)
attempt(calendar.weekday, 2023, 13, 1)
for m in range(1, 13):
    print(m, calendar.monthrange(2024, m), calendar.monthrange(2023, m)[1])
attempt(calendar.monthrange, 2024, 0)
attempt(calendar.monthrange, 2024, 13)
attempt(calendar.monthrange, 2024, "1")
print(calendar.monthcalendar(2024, 2))
print(calendar.mdays, calendar.EPOCH, calendar.error)

print(list(calendar.day_name), list(calendar.day_abbr))
print(list(calendar.month_name), list(calendar.month_abbr))
print(len(calendar.day_name), len(calendar.month_name), calendar.month_name[1:3], calendar.day_name[-1], "May" in calendar.month_abbr)
attempt(lambda: calendar.day_name[7])
attempt(lambda: calendar.month_name[13])
print({name: i for i, name in enumerate(calendar.month_abbr) if name}["Oct"])

print(list(Month)[:3], list(Day)[:2], calendar.JANUARY, repr(calendar.SUNDAY), Month(3).name, Day["FRIDAY"].value)
print(f"{calendar.MAY} {calendar.MAY!r} {calendar.MAY:02d}", calendar.MAY + 1, calendar.MONDAY == 0, Month.MAY is calendar.MAY)
attempt(Day, 7)
attempt(Month, 0)
print(calendar.IllegalMonthError.__mro__[1:3], calendar.IllegalWeekdayError.__mro__[1:2], calendar.IllegalMonthError(14).month, calendar.IllegalWeekdayError(9).weekday)

c = Calendar()
print(c.firstweekday, c.getfirstweekday(), list(c.iterweekdays()))
c.setfirstweekday(calendar.SUNDAY)
print(repr(c.firstweekday), list(c.iterweekdays()))
c.firstweekday = 2
print(c.firstweekday, list(c.iterweekdays()), Calendar(8).firstweekday, Calendar(firstweekday=-1).firstweekday)
print(list(Calendar(6).itermonthdays(2024, 2)))
print(list(Calendar(6).itermonthdays2(2024, 2))[:8])
print(list(Calendar(3).itermonthdays3(2024, 12))[-5:], list(Calendar(3).itermonthdays3(2024, 1))[:5])
print(list(Calendar(3).itermonthdays4(2024, 3))[:4])
print([str(d) for d in Calendar().itermonthdates(2024, 2)][:4])
print(list(Calendar().itermonthdays3(9999, 12))[-2:], list(Calendar().itermonthdays3(1, 1))[0], list(Calendar().itermonthdays3(2023, 3))[:3])
attempt(lambda: list(Calendar().itermonthdates(9999, 12)))
attempt(lambda: list(Calendar().itermonthdates(0, 5)))
attempt(lambda: list(Calendar().itermonthdays(2024, 13)))
print(Calendar().monthdatescalendar(2024, 2)[0][3])
print(Calendar().monthdays2calendar(2021, 2))
print(Calendar(6).monthdayscalendar(2021, 2))
for row in Calendar().yeardayscalendar(2024, width=6):
    print([month[0] for month in row])
print(len(Calendar().yeardatescalendar(2024)), [len(r) for r in Calendar().yeardays2calendar(2024, 5)])
print(Calendar().yeardays2calendar(2024)[3][2][-1])

print(repr(calendar.firstweekday()))
calendar.setfirstweekday(calendar.SUNDAY)
print(repr(calendar.firstweekday()), calendar.monthcalendar(2024, 9)[0])
attempt(calendar.setfirstweekday, 7)
attempt(calendar.setfirstweekday, -1)
attempt(calendar.setfirstweekday, "monday")
calendar.setfirstweekday(0)

print(calendar.timegm((1970, 1, 1, 0, 0, 0)), calendar.timegm((2024, 2, 29, 12, 30, 15, 3, 60, 0)), calendar.timegm((1960, 1, 1, 0, 0, 0)))
print(calendar.timegm(datetime.datetime(2001, 9, 9, 1, 46, 40).timetuple()), calendar.timegm((2024, 1, 40, 30, 70, 80)))
attempt(calendar.timegm, (2024, 1))
attempt(calendar.timegm, (2024, 13, 1, 0, 0, 0))

third_fridays = [next(d for d in Calendar().itermonthdates(2024, m) if d.month == m and d.weekday() == 4 and 15 <= d.day <= 21) for m in range(1, 13)]
print([d.isoformat() for d in third_fridays])
