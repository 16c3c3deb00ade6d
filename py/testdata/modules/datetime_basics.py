from datetime import date, datetime, time, timedelta, timezone, MINYEAR, MAXYEAR, UTC

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isoformat(), d.isocalendar(), d.toordinal(), d.timetuple().tm_yday, d.ctime())
print(date.fromisoformat("2023-12-31"), date.fromordinal(738000), date.fromisocalendar(2024, 1, 1), d.replace(year=2028), d.replace(day=1), date.min, date.max, date.resolution, date.fromisoformat("20240105"), date.fromisoformat("2024-W01-3"))
print(d + timedelta(days=1), d - timedelta(weeks=1), d - date(2024, 1, 1), (date(2024, 12, 25) - d).days, d < date(2025, 1, 1), d == date(2024, 2, 29), max(d, date(2020, 1, 1)), {d: 1}[date(2024, 2, 29)], sorted([d, date(2000, 1, 1)]))
dt = datetime(2024, 3, 5, 14, 7, 9, 123456)
print(dt, repr(dt), dt.date(), dt.time(), dt.isoformat(), dt.isoformat(" "), dt.isoformat(timespec="minutes"), dt.isoformat(timespec="milliseconds"), dt.hour, dt.minute, dt.second, dt.microsecond, dt.tzinfo)
print(datetime(2024, 1, 1), datetime(2024, 1, 1, 5), repr(datetime(2024, 1, 1, 5, 0)), dt.replace(hour=0, microsecond=0), dt.weekday(), dt.ctime(), datetime.combine(d, time(12, 30)), datetime.min, datetime.max)
for text in ["2024-03-05", "2024-03-05T14:07", "2024-03-05 14:07:09", "2024-03-05T14:07:09.5", "2024-03-05T14:07:09Z", "2024-03-05T14:07:09+02:00", "2024-03-05T14:07:09.123456-05:30", "20240305T140709", "2024-06-05"]:
    print(repr(datetime.fromisoformat(text)))
print(dt + timedelta(hours=10), dt - timedelta(days=40, seconds=5), dt - datetime(2024, 3, 1), (dt - datetime(2024, 3, 1)).total_seconds(), dt > datetime(2024, 1, 1), dt == dt.replace())
utc = datetime(2024, 3, 5, 12, tzinfo=timezone.utc)
plus2 = timezone(timedelta(hours=2))
print(utc, utc.astimezone(plus2), utc.timestamp(), datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1709640000.5, tz=UTC), utc == utc.astimezone(plus2), utc - datetime(2024, 3, 5, 12, tzinfo=plus2), utc.utcoffset(), utc.tzname(), plus2, repr(plus2), timezone(timedelta(hours=-5, minutes=-30), "X").tzname(None))
t = time(9, 5, 3, 20)
print(t, repr(t), t.isoformat("seconds"), time(9) < time(10), time.fromisoformat("12:30:15"), t.replace(hour=0), time(1, 2, tzinfo=timezone.utc), time.min, time.max, bool(time(0)))
for bad in [lambda: date(2023, 2, 29), lambda: date(2024, 13, 1), lambda: datetime(2024, 1, 1, 25), lambda: datetime(2024, 1, 1, 0, 60), lambda: date(0, 1, 1), lambda: date.fromisoformat("2024/01/01"), lambda: datetime.fromisoformat("yesterday"), lambda: d + 5, lambda: d + d, lambda: utc - dt, lambda: utc < dt, lambda: date(2024, 1), lambda: datetime("2024"), lambda: date.max + timedelta(days=1), lambda: timezone(timedelta(hours=25)), lambda: d < dt, lambda: time(24), lambda: date.fromisoformat(5)]:
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(utc == dt, d == dt, isinstance(dt, date), hash(utc) == hash(utc.astimezone(plus2)), MINYEAR, MAXYEAR)
