# zoneinfo.ZoneInfo: offsets, daylight saving time, fold, conversion, keys and the cache.
import copy
import io
import zoneinfo
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

UTC = timezone.utc


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except ZoneInfoNotFoundError as e:
        print(type(e).__name__, str(e)[1:].partition(". ")[0].rstrip("'"))
    except Exception as e:
        print(type(e).__name__, e)


berlin, york = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
print(berlin, repr(berlin), berlin.key, str(york))
for d in [datetime(2024, 1, 15, 12), datetime(2024, 7, 15, 12), datetime(1900, 1, 1), datetime(1893, 3, 31), datetime(1945, 6, 1), datetime(2050, 7, 1), datetime(9999, 12, 31), datetime(1, 1, 1)]:
    for z in (berlin, york):
        dt = d.replace(tzinfo=z)
        print(dt, dt.tzname(), dt.utcoffset(), dt.dst())

print("the hour that is shown twice, and the one that is not")
for z, day in [(berlin, (2024, 10, 27)), (berlin, (2024, 3, 31)), (york, (2024, 11, 3)), (york, (2024, 3, 10)), (berlin, (2045, 10, 29)), (berlin, (2045, 3, 26))]:
    for h, m in [(0, 59), (1, 30), (2, 0), (2, 30), (3, 0)]:
        a = datetime(*day, h, m, tzinfo=z)
        b = a.replace(fold=1)
        print(a.isoformat(), b.isoformat(), a.tzname(), b.tzname(), a == b, a.astimezone(UTC).time())
u = datetime(2024, 10, 26, 23, 30, tzinfo=UTC)
for i in range(5):
    local = (u + i * timedelta(minutes=30)).astimezone(berlin)
    print(local, local.fold, local.timestamp())
u = datetime(2040, 11, 4, 4, 30, tzinfo=UTC)
for i in range(5):
    local = (u + i * timedelta(minutes=30)).astimezone(york)
    print(local, local.fold, local.dst())

print("arithmetic is in local time")
a = datetime(2024, 3, 30, 12, tzinfo=berlin)
b = a + timedelta(days=1)
print(b, b - a, b.astimezone(UTC) - a.astimezone(UTC))
print(datetime(2024, 6, 1, 9, tzinfo=york).astimezone(ZoneInfo("Asia/Tokyo")), datetime(2024, 6, 1, tzinfo=UTC).astimezone(ZoneInfo("Asia/Kolkata")))
print(datetime(2024, 6, 1, 9, tzinfo=york) == datetime(2024, 6, 1, 15, tzinfo=berlin), datetime(2024, 6, 1, 9, tzinfo=york) < datetime(2024, 6, 1, 9, tzinfo=UTC))
print(datetime.fromtimestamp(1700000000, berlin), datetime.fromtimestamp(1720000000, tz=york), datetime.fromtimestamp(0, ZoneInfo("Australia/Sydney")))
print(datetime(2024, 7, 1, tzinfo=berlin).strftime("%Y-%m-%d %H:%M %Z %z %:z"), f"{datetime(2024, 1, 1, tzinfo=york):%Z%z}")
print(repr(datetime(2024, 7, 1, tzinfo=berlin)), datetime(2024, 7, 1, tzinfo=berlin).replace(tzinfo=None))

print("zones of many kinds")
for key in ["UTC", "Etc/GMT+5", "Etc/GMT-14", "GMT", "Asia/Kathmandu", "Asia/Tehran", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham", "America/St_Johns", "Europe/Dublin", "Africa/Casablanca", "Asia/Pyongyang", "America/Caracas", "Antarctica/Troll", "America/Sao_Paulo", "EST", "EST5EDT", "US/Pacific", "Europe/London", "Asia/Jerusalem", "Atlantic/Azores"]:
    z = ZoneInfo(key)
    parts = []
    for d in [datetime(1970, 1, 1), datetime(2011, 12, 31), datetime(2024, 1, 1), datetime(2024, 7, 1), datetime(2044, 7, 1)]:
        d = d.replace(tzinfo=z)
        parts.append(f"{d.tzname()} {d.utcoffset()} {d.dst()}")
    print(key, "|", " | ".join(parts))

print(ZoneInfo("UTC").utcoffset(None), ZoneInfo("UTC").tzname(None), ZoneInfo("UTC").dst(None), berlin.utcoffset(None), berlin.tzname(None), berlin.dst(None))
print(time(12, tzinfo=berlin), time(12, tzinfo=ZoneInfo("UTC")), time(12, tzinfo=berlin).utcoffset())

print("keys")
for key in ["/etc/x", "../x", "a/../b", "..", "", ".", "America", "Foo/Bar", "europe/berlin", "Europe/Berlin/", 1, None, b"UTC"]:
    attempt(ZoneInfo, key)
attempt(ZoneInfo)
attempt(ZoneInfo, "UTC", "UTC")
attempt(ZoneInfo, key="Asia/Tokyo")
attempt(ZoneInfo.no_cache)
print(isinstance(ZoneInfoNotFoundError("x"), KeyError), issubclass(ZoneInfo, datetime.tzinfo.__class__), ZoneInfo.__mro__[1])

print("cache")
print(ZoneInfo("Europe/Berlin") is berlin, ZoneInfo.no_cache("Europe/Berlin") is berlin, berlin == ZoneInfo.no_cache("Europe/Berlin"))
ZoneInfo.clear_cache(only_keys=["Europe/Berlin"])
print(ZoneInfo("Europe/Berlin") is berlin, ZoneInfo("America/New_York") is york)
ZoneInfo.clear_cache()
print(ZoneInfo("America/New_York") is york)
york = ZoneInfo("America/New_York")
print(copy.copy(york) is york, copy.deepcopy(york) is york, york.__reduce__()[1])
attempt(ZoneInfo.clear_cache, ["UTC"])


class Zone(ZoneInfo):
    def nick(self):
        return self.key.rpartition("/")[2]


z = Zone("Europe/Paris")
print(z, repr(z), z.nick(), Zone("Europe/Paris") is z, ZoneInfo("Europe/Paris") is z, isinstance(Zone.no_cache("Europe/Paris"), Zone))
print(datetime(2024, 8, 1, tzinfo=z), {york: 1}[ZoneInfo("America/New_York")])


def set_key():
    york.key = "x"


attempt(set_key)
attempt(berlin.utcoffset, 1)
attempt(berlin.utcoffset, date(2024, 1, 1))
attempt(berlin.fromutc, datetime(2024, 1, 1))
attempt(berlin.fromutc, 1)
attempt(berlin.fromutc, datetime(2024, 1, 1, tzinfo=UTC))
print(berlin.fromutc(datetime(2024, 7, 1, 12, tzinfo=berlin)))

print("files")
attempt(ZoneInfo.from_file, io.BytesIO(b"abc"))
attempt(ZoneInfo.from_file, 5)
attempt(ZoneInfo.from_file)


def tzif(rule, offset=3600, name=b"XST"):
    def block(version):
        return b"TZif" + version + bytes(15) + b"".join(n.to_bytes(4) for n in (0, 0, 0, 0, 1, len(name) + 1)) + offset.to_bytes(4, signed=True) + bytes(2) + name + b"\0"
    return io.BytesIO(block(b"2") + block(b"2") + b"\n" + rule + b"\n")


z = ZoneInfo.from_file(tzif(b"XST-1XDT,M3.2.0/1:30,M11.1.0"), key="Made/Up")
print(z, z.key, [str(datetime(2024, m, 15, tzinfo=z)) for m in (1, 6)])
for rule in [b"<+03>-3", b"AAA3BBB,J60/0,J300/0", b"AAA3BBB,59,299/-1", b"AAA3BBB,J59/5,J61", b"STD-10DST-11,M10.1.0,M4.1.0/3", b"IST-1GMT0,M10.5.0,M3.5.0/1", b"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", b"EET-2EEST,M3.5.4/24,M10.5.5/1"]:
    z = ZoneInfo.from_file(tzif(rule), "k")
    days = [datetime(2024, 1, 1, tzinfo=z) + timedelta(hours=h) for h in range(0, 24 * 366)]
    changes = [str(b) for a, b in zip(days, days[1:]) if a.utcoffset() != b.utcoffset()]
    print(rule.decode(), days[0].tzname(), changes)
print(ZoneInfo.from_file(tzif(b"XST-1")).key)

print("the set of all keys")
keys = zoneinfo.available_timezones()
print(type(keys).__name__, len(keys) > 500, {"UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires"} <= keys, "posixrules" in keys)
zoneinfo.reset_tzpath()
print(zoneinfo.TZPATH, sorted(zoneinfo.__all__))
attempt(zoneinfo.reset_tzpath, "/a")
attempt(zoneinfo.reset_tzpath, ["a"])
