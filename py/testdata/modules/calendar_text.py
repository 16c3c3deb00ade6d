# calendar: TextCalendar, HTMLCalendar and the functions that print.
import calendar
from calendar import HTMLCalendar, LocaleHTMLCalendar, LocaleTextCalendar, TextCalendar


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


t = TextCalendar()
print(repr(t.formatday(5, 0, 4)), repr(t.formatday(0, 0, 3)), repr(t.formatday(15, 0, 2)))
print(repr(t.formatweek([(0, 0), (1, 1), (12, 2)], 3)))
print([t.formatweekday(2, w) for w in (1, 2, 3, 5, 9, 12)])
print(repr(t.formatweekheader(3)), repr(TextCalendar(6).formatweekheader(10)))
print(repr(t.formatmonthname(2024, 5, 20)), repr(t.formatmonthname(2024, 5, 20, withyear=False)))
attempt(t.formatmonthname, 2024, 13, 10)
print(t.formatmonth(2024, 2))
print(TextCalendar(6).formatmonth(2024, 9, w=4, l=2))
t.prmonth(2023, 10, 3)
t.prweek([(1, 0), (2, 1)], 4)
print()
print(t.formatyear(2024))
print(t.formatyear(2023, w=3, l=1, c=2, m=4))
t.pryear(2022, m=6)
attempt(t.formatmonth, 2024, 0)
attempt(t.formatyear, 10000)

print(calendar.month(2024, 7))
print(calendar.month(1, 1, 3, 1))
calendar.prmonth(2024, 12)
calendar.prcal(1999, 1, 1, 2, 6)
print(calendar.calendar(2025, 2, 1, 3, 4) == TextCalendar().formatyear(2025, 2, 1, 3, 4))
print(repr(calendar.weekheader(2)), repr(calendar.week([(3, 0), (4, 1)], 5)))
calendar.prweek([(9, 0)], 6)
print()
print(repr(calendar.formatstring(["a", "bc"], 5, 2)))
calendar.format(["Jan", "Feb", "Mar"])
calendar.format(["Jan", "Feb"], colwidth=6, spacing=1)


class Marked(TextCalendar):
    def formatday(self, day, weekday, width):
        return "**" if day == 14 else super().formatday(day, weekday, width)


print(Marked(6).formatmonth(2025, 2))

h = HTMLCalendar()
print(h.formatday(0, 0), h.formatday(7, 6), h.formatweekday(3))
print(h.formatweek([(0, 0), (1, 1)]))
print(h.formatweekheader())
print(h.formatmonthname(2024, 1), h.formatmonthname(2024, 1, withyear=False))
print(HTMLCalendar(6).formatmonth(2024, 2))
attempt(h.formatmonth, 2024, 13)
print(h.formatmonth(2024, 2, withyear=False)[:130])
print(h.formatyear(2024)[:300])
print(h.formatyear(2024, 4)[-120:], h.formatyear(2024, 0)[:150])
page = h.formatyearpage(2024)
print(type(page), page[:420].decode(), page[-60:])
print(h.formatyearpage(2024, 2, None, "ascii")[:330].decode())


class Styled(HTMLCalendar):
    cssclasses = ["day"] * 5 + ["day weekend"] * 2
    cssclass_noday = "empty"
    cssclass_month = "month text-bold"
    cssclass_month_head = "head"
    cssclasses_weekday_head = ["w%d" % i for i in range(7)]


print(Styled().formatmonth(2021, 2))
print(LocaleTextCalendar(locale="C").formatmonth(2024, 4))
print(LocaleHTMLCalendar(6, "C").formatmonth(2024, 4)[:200], LocaleTextCalendar().locale)
with calendar.different_locale("C"):
    print(calendar.month_name[5])
