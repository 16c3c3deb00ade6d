# Time zones and classes written in Python.
import copy
import random
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


class Summer(tzinfo):
    """One hour ahead of UTC, two from April to September."""

    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        if dt is None:
            return timedelta(0)
        start = datetime(dt.year, 4, 1, 2)
        end = datetime(dt.year, 10, 1, 3)
        naive = dt.replace(tzinfo=None, fold=0)
        if end - timedelta(hours=1) <= naive < end:
            return timedelta(0) if dt.fold else timedelta(hours=1)
        return timedelta(hours=1) if start <= naive < end else timedelta(0)

    def tzname(self, dt):
        return "SUM" if self.dst(dt) else "WIN"

    def __repr__(self):
        return "Summer()"


tz = Summer()
for args in [(2024, 1, 15, 12), (2024, 7, 15, 12), (2024, 10, 1, 2, 30)]:
    for fold in (0, 1):
        dt = datetime(*args, tzinfo=tz, fold=fold)
        print(dt, repr(dt), dt.utcoffset(), dt.tzname(), dt.dst(), dt.astimezone(UTC), dt.timestamp(), dt.timetuple().tm_isdst, dt.strftime("%z %Z %:z"))
print([datetime(2024, 10, 1, h, m, tzinfo=UTC).astimezone(tz).isoformat() for h in (0, 1, 2) for m in (0, 30)])
a, b = datetime(2024, 10, 1, 2, 30, tzinfo=tz), datetime(2024, 10, 1, 2, 30, tzinfo=tz, fold=1)
print(a == b, a - b, a.astimezone(UTC) == a, hash(a) == hash(b), b.astimezone(UTC) - a.astimezone(UTC))
print(datetime(2024, 7, 1, tzinfo=tz) == datetime(2024, 6, 30, 22, tzinfo=UTC), datetime(2024, 7, 1, tzinfo=tz) < datetime(2024, 7, 1, tzinfo=UTC))
print(datetime.now(tz).tzinfo, time(12, tzinfo=tz).utcoffset(), time(12, tzinfo=tz).isoformat(), repr(time(12, tzinfo=tz)))


class Bad(tzinfo):
    def __init__(self, result):
        self.result = result

    def utcoffset(self, dt):
        return self.result

    tzname = dst = utcoffset


for result in [None, 3, timedelta(hours=24), timedelta(hours=-24), timedelta(hours=23, minutes=59), "x"]:
    dt = datetime(2024, 1, 1, tzinfo=Bad(result))
    for call in [dt.utcoffset, dt.dst, dt.tzname, dt.isoformat, lambda: dt == datetime(2024, 1, 1), lambda: dt.astimezone(UTC).isoformat()]:
        try:
            print(repr(call()), end=" ")
        except Exception as error:
            print(type(error).__name__, error, end=" ")
    print()


class Day(date):
    def __new__(cls, *args, note="", **kwargs):
        self = super().__new__(cls, *args, **kwargs)
        self.note = note
        return self

    def next(self):
        return self + timedelta(days=1)


class Moment(datetime):
    @classmethod
    def start(cls):
        return cls(2024, 1, 1)

    def __str__(self):
        return "moment " + self.isoformat()


d = Day(2024, 2, 28, note="leap")
print(repr(d), d.note, repr(d.next()), type(d.next()).__name__, d.next().note, d == date(2024, 2, 28), Day.fromisoformat("2024-03-01"), type(Day.today()).__name__)
print(repr(d.replace(day=1)), Day.fromordinal(738000), Day.min, isinstance(d, date), sorted([d.next(), d]), f"{d:%d.%m.}")
m = Moment.start()
print(m, repr(m), repr(m + timedelta(hours=1)), type(m.replace(hour=3)).__name__, type(m.astimezone(UTC)).__name__, repr(m.date()), repr(Moment.combine(date(2024, 5, 6), time(7))), repr(Moment.strptime("2024", "%Y")), repr(Moment.fromtimestamp(0, UTC)))
print(repr(m - m), m == datetime(2024, 1, 1), m < datetime(2025, 1, 1), repr(Moment.fromisoformat("2024-01-02T03:04:05+02:00")))


class Span(timedelta):
    pass


print(repr(Span(1)), repr(Span(1) + Span(2)), Span(1) == timedelta(1), type(-Span(1)).__name__)
for value in [d, m, timedelta(1, 2), time(1, 2, tzinfo=UTC), timezone(timedelta(hours=1), "X"), datetime(2024, 1, 1, tzinfo=UTC)]:
    print(copy.copy(value) == value, copy.deepcopy(value) == value, type(copy.copy(value)) is type(value))
print({date(2024, 1, 1): 1}[date(2024, 1, 1)], len({datetime(2024, 1, 1, tzinfo=UTC), datetime(2024, 1, 1, 1, tzinfo=timezone(timedelta(hours=1)))}))
match datetime(2024, 5, 6):
    case datetime(year=2024, month=month):
        print("month", month)


class Half(random.Random):
    def random(self):
        return 0.5


class Low(random.Random):
    def getrandbits(self, k):
        return 1


h, low = Half(), Low()
print(h.randint(0, 9), h.choice("abc"), h.uniform(0, 4), h.sample(range(10), 1), h.choices([1, 2, 3], k=2), h.triangular(0, 1), h.shuffle([1, 2, 3]))
print(low.randint(0, 9), low.choice("abc"), low.randrange(5, 50, 3), low.randbytes(2))
r = random.Random(3)
c = copy.copy(r)
print([r.random() for _ in range(2)] == [c.random() for _ in range(2)])
try:
    class Broken(random.Random):
        def random(self):
            raise LookupError("no more")
    Broken().gauss(0, 1)
except LookupError as error:
    print("raised", error)
