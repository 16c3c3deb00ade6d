# datetime: ISO forms, formats, ranges, arithmetic, subclasses.
import datetime as dtm
from datetime import date, datetime, time, timedelta, timezone, tzinfo


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


d=date(2024, 2, 29); n=datetime(2024, 2, 29, 13, 5, 6, 789); u=n.replace(tzinfo=timezone.utc); tm=time(13, 5, 6, 789, tzinfo=timezone(timedelta(hours=-5, minutes=-30)))
for s in ('2024-02-29', '20240229', '2024-W09-4', '2024W094', '2024W09', '2024-W09', '2024-060', '2024-2-9', '2024-13-01', '2024-02-30', '', '2024-W53-1', '2024-W54-1', '2020-W53-7', '0000-01-01', '2024-02-29T00', 'x'*10, '2024-W09-8', '2024-W09-0', '２０２４-01-01'):
    show(date.fromisoformat, s)
for s in ('2024-02-29T13', '2024-02-29 13:05', '2024-02-29T13:05:06', '20240229T130506', '2024-02-29T13:05:06.7', '2024-02-29T13:05:06,789', '2024-02-29T13:05:06.1234567', '2024-02-29T13:05Z', '2024-02-29T13:05z', '2024-02-29T13:05+05', '2024-02-29T13:05+05:30', '2024-02-29T13:05+0530:10', '2024-02-29T13:05-05:30:10.5', '2024-02-29T24:00', '2024-02-29T24:00:00.000', '2024-12-31T24:00', '2024-02-29T24:01', '2024-02-29T1305', '2024-02-29T130', '2024-02-29T13:0', '2024-02-29T13:05:', '2024-02-29T13:05+', '2024-02-29T', '2024-W09-4T13:05', '2024W094T13', '2024-02-29T13:05:06+24:00', '2024-02-29T13:05:06 ', '2024-02-29x13:05', '2024-02-29T13:60', '9999-12-31T24:00', '2024-02-29T13:05:06.', '2024-02-29T13:05:06+00:00'):
    show(datetime.fromisoformat, s)
for s in ('13', '13:05', 'T13:05:06', '1305', '130506', '13:05:06.789', '13:05:06,7', '13:05Z', '13:05+01', '24:00', '24:00:01', '25:00', '13:05:06.12345', '', '13:5', 'T', '13:05-00:00'):
    show(time.fromisoformat, s)
for x in (d, n, u, tm):
    for fmt in ('%Y-%m-%d %H:%M:%S.%f %z %Z %:z', '%j %U %W %V %G %u %w %a %A %b %B %p %I %y %C', '%c|%x|%X|%D|%F|%T|%R', '%e %h %n %t %s %%', '%H'): show(x.strftime, fmt)
    show(format, x, '%H')
    show(format, x, '')
    show(str, x)
    show(repr, x)
    show(x.replace, year=2025)
    show(x.replace, hour=25)
    show(lambda: hash(x)==hash(x.replace()))
show(n.replace, fold=2)
show(n.replace, tzinfo=5)
show(d.replace, day=31)
show(d.replace, 2023)
show(n.replace, 2020, 1, 1, 1, 1, 1, 1, timezone.utc)
for a in ((), (2024,), (2024, 2), (2024, 2, 30), (0, 1, 1), (10000, 1, 1), (2024, 0, 1), (2024, 13, 1), ('a', 1, 1), (2024.0, 1, 1), (2024, 1, 1, 1), (10**20, 1, 1)):
    show(date, *a)
    show(datetime, *a)
show(datetime, 2024, 1, 1, 24)
show(datetime, 2024, 1, 1, 0, 60)
show(datetime, 2024, 1, 1, 0, 0, 60)
show(datetime, 2024, 1, 1, 0, 0, 0, 10**6)
show(datetime, 2024, 1, 1, tzinfo=3)
show(datetime, 2024, 1, 1, fold=3)
show(time, 24)
show(time, 1, 2, 3, 4, 5)
show(time, fold=1)
show(time, 1, fold=True)
show(datetime, 2024, 1, 1, foo=2)
for s, f in (('2024-02-29', '%Y-%m-%d'), ('13:05', '%H:%M'), ('2024-02-29 13', '%Y-%m-%d %H'), ('29/02/24', '%d/%m/%y'), ('2023-02-29', '%Y-%m-%d'), ('x', '%Y'), ('12', '%Z'), ('+05:30', '%z'), ('+05:30:10.5', '%z'), ('Z', '%z'), ('-0000', '%z'), ('+0530', '%:z'), ('2024 9 4', '%G %V %u'), ('2024 10', '%Y %U'), ('02-29', '%m-%d'), ('UTC', '%Z'), ('1 PM', '%I %p'), ('.5', '.%f'), ('1234567', '%f'), ('Feb 3', '%b %d'), ('  12', '%H'), ('2024 366', '%Y %j'), ('2023 366', '%Y %j'), ('12 2024', '%V %Y'), ('a', 'a%%')):
    show(datetime.strptime, s, f)
    show(date.strptime, s, f)
    show(time.strptime, s, f)
for f in (lambda: d-d,
    lambda: d-timedelta(1),
    lambda: d+timedelta(hours=30),
    lambda: timedelta(1)+d,
    lambda: timedelta(1)-d,
    lambda: d-n,
    lambda: n-d,
    lambda: n-u,
    lambda: u-u.astimezone(timezone(timedelta(hours=3))),
    lambda: n<u,
    lambda: n==u,
    lambda: d<n,
    lambda: d==n,
    lambda: n<5,
    lambda: d<5,
    lambda: tm<time(1),
    lambda: tm==time(1),
    lambda: date.max+timedelta(1),
    lambda: date.min-timedelta(1),
    lambda: datetime.max+timedelta(microseconds=1),
    lambda: d+1,
    lambda: n*2,
    lambda: tm-tm,
    lambda: d.isocalendar(),
    lambda: d.isocalendar().week,
    lambda: tuple(d.isocalendar()),
    lambda: date.fromisocalendar(2024, 53, 1),
    lambda: date.fromisocalendar(2024, 9, 8),
    lambda: date.fromisocalendar(2020, 53, 7),
    lambda: date.fromisocalendar(0, 1, 1),
    lambda: d.timetuple(),
    lambda: u.utctimetuple(),
    lambda: n.timetuple().tm_isdst,
    lambda: d.toordinal(),
    lambda: date.fromordinal(0),
    lambda: date.fromordinal(10**7),
    lambda: d.ctime(),
    lambda: n.ctime(),
    lambda: n.isoformat(' ', 'minutes'),
    lambda: n.isoformat(timespec='x'),
    lambda: n.isoformat('ab'),
    lambda: tm.isoformat('milliseconds'),
    lambda: tm.isoformat(timespec='hours'),
    lambda: u.timestamp(),
    lambda: n.timestamp(),
    lambda: datetime.fromtimestamp(float('nan')),
    lambda: datetime.fromtimestamp(-1.5, timezone.utc),
    lambda: datetime.fromtimestamp(1.0000005),
    lambda: datetime.utcfromtimestamp(0),
    lambda: date.fromtimestamp(86400*3),
    lambda: datetime.combine(d, tm),
    lambda: datetime.combine(d, tm, None),
    lambda: datetime.combine(n, tm, timezone.utc),
    lambda: datetime.combine(1, 2),
    lambda: u.astimezone(5),
    lambda: n.date(),
    lambda: u.timetz(),
    lambda: u.time(),
    lambda: u.dst(),
    lambda: u.tzname(),
    lambda: n.utcoffset(),
    lambda: tm.utcoffset(),
    lambda: tm.tzname(),
    lambda: tm.dst(),
    lambda: bool(time(0)),
    lambda: date.min,
    lambda: datetime.resolution,
    lambda: time.max,
    lambda: datetime.now(5),
    lambda: datetime.utcnow().tzinfo,
    lambda: datetime.now(timezone.utc).tzinfo,
    lambda: d.weekday(),
    lambda: d.isoweekday()):
    show(f)
for a, k in (((1, 2, 3), {}), ((1, 2, 3, 4, 5, 6, 7), {}), ((), dict(weeks=1, hours=-1)), ((1.5,), {}), ((0, 0, 0.5), {}), ((10**10,), {}), (('a',), {}), ((float('nan'),), {}), ((float('inf'),), {}), ((1,), dict(foo=1)), ((0, 0, 1.5), {}), ((0, 0, 2.5), {}), ((-1e-7,), {})):
    show(timedelta, *a, **k)
x=timedelta(3, 4, 5)
for f in (lambda: x*2.5,
    lambda: x/2,
    lambda: x/0,
    lambda: x//x,
    lambda: x/timedelta(1),
    lambda: x%timedelta(hours=7),
    lambda: divmod(x, timedelta(hours=7)),
    lambda: x//2,
    lambda: x//0,
    lambda: x//timedelta(0),
    lambda: x/2.5,
    lambda: -x,
    lambda: abs(-x),
    lambda: +x,
    lambda: x*'a',
    lambda: x+1,
    lambda: 1+x,
    lambda: x<1,
    lambda: x==1,
    lambda: str(-x),
    lambda: str(timedelta(1)),
    lambda: str(timedelta(-1)),
    lambda: str(timedelta(microseconds=1)),
    lambda: repr(timedelta(0)),
    lambda: x.total_seconds(),
    lambda: timedelta.max+timedelta(1),
    lambda: timedelta.min,
    lambda: -timedelta.max,
    lambda: x//2.0,
    lambda: x%2,
    lambda: divmod(x, 2),
    lambda: sum([x, x], timedelta()),
    lambda: x*10**12,
    lambda: hash(x)==hash(timedelta(3, 4, 5)),
    lambda: bool(timedelta()),
    lambda: 2*x,
    lambda: x/float('nan'),
    lambda: x*float('inf'),
    lambda: x.__reduce__()):
    show(f)
for f in (lambda: timezone(timedelta(hours=24)),
    lambda: timezone(5),
    lambda: timezone(timedelta(hours=1), 5),
    lambda: timezone(timedelta(hours=1), 'X'),
    lambda: timezone(timedelta(0)) is timezone.utc,
    lambda: str(timezone(timedelta(seconds=3661))),
    lambda: timezone.utc.utcoffset(5),
    lambda: timezone.utc.fromutc(n),
    lambda: timezone.min,
    lambda: timezone.max,
    lambda: tzinfo().utcoffset(None),
    lambda: tzinfo().fromutc(n),
    lambda: UTC if False else dtm.UTC,
    lambda: timezone(),
    lambda: timezone.utc==timezone(timedelta(0), 'a'),
    lambda: timezone.utc<timezone.utc,
    lambda: type('S', (timezone,), {})):
    show(f)
class DT(datetime): pass
class DD(date):
    def __new__(c, *a): return super().__new__(c, *a)
class TD(timedelta): pass
for f in (lambda: DT(2024, 1, 1)+timedelta(1),
    lambda: DT.now().__class__,
    lambda: DT.fromisoformat('2024-01-01'),
    lambda: DT(2024, 1, 1).replace(day=3),
    lambda: DT(2024, 1, 1).astimezone(timezone.utc),
    lambda: DD(2024, 1, 1)+timedelta(1),
    lambda: DD.today().__class__,
    lambda: DD.fromordinal(5),
    lambda: TD(1)+TD(1),
    lambda: TD(1)*2,
    lambda: -TD(1),
    lambda: DT.strptime('2024', '%Y'),
    lambda: DT.combine(d, tm),
    lambda: DT(2024, 1, 1)==datetime(2024, 1, 1),
    lambda: DT(2024, 1, 1).date()):
    show(f)
