# Dates and times: state of pickling, the odd arguments of strptime, strftime and fromtimestamp.
import datetime, calendar, copy
from datetime import date, time, timedelta, timezone
dt = datetime.datetime
def t(label, f):
    try:
        print(label, repr(f()))
    except BaseException as e:
        print(label, type(e).__name__, e)
t("dup", lambda: dt.strptime("1 1", "%d %d")); t("dup", lambda: dt.strptime("1 1", "%H %H")); t("dup", lambda: dt.strptime("2001 2", "%Y %m %Y"))
for s, f in [("x", "%"), ("1", "%Q"), ("1", "%d%"), ("32", "%d"), ("1 x", "%d"), ("x", "%d"), ("", "%d"), ("2021-W01", "%Y-W%W"), ("2021 01 1", "%Y %W %w"), ("2021 53 1", "%G %V %u"), ("2020 53 1", "%G %V %u"), ("2021 1", "%G %V"), ("2021 1 1", "%Y %V %u"), ("12 AM", "%I %p"), ("13 PM", "%I %p"), ("60", "%S"), ("61", "%S"), ("62", "%S"), ("+0530", "%z"), ("+05:30:15.5", "%z"), ("Z", "%z"), ("-00:00", "%z"), ("+25:00", "%z"), ("UTC", "%Z"), ("EST", "%Z"), ("366", "%j"), ("2024 366", "%Y %j"), ("0", "%j"), ("29 Feb", "%d %b"), ("69", "%y"), ("68", "%y"), ("1.5", "%S.%f"), (".1234567", ".%f"), ("%", "%%"), ("Mon", "%a"), ("monday", "%A"), ("JANUARY", "%B"), ("Tue Mar  4 05:06:07 2025", "%c"), ("03/04/25", "%x"), ("05:06:07", "%X"), ("5  6", "%H %M"), ("2021-01-01T", "%Y-%m-%d")]:
    t(("strptime", s, f), lambda: dt.strptime(s, f))
t("strptime", lambda: dt.strptime(1, "%d")); t("strptime", lambda: dt.strptime("1", 1)); t("strptime", lambda: dt.strptime("1")); t("date.strptime", lambda: date.strptime("2025-01-02", "%Y-%m-%d")); t("time.strptime", lambda: time.strptime("03:04", "%H:%M")); t("date.strptime", lambda: date.strptime("2025 03", "%Y %H")); t("time.strptime", lambda: time.strptime("2025 03", "%Y %H"))
d = date(987, 6, 5); x = dt(2025, 3, 4, 5, 6, 7, 89, tzinfo=timezone(timedelta(hours=-3, minutes=-30))); n = dt(5, 1, 1)
for c in "aAbBcCdDeFgGhHIjmMnprRsStTuUVwWxXyYzZ%f":
    t(("strftime", c), lambda: (d.strftime("%" + c), n.strftime("%" + c)))
    if c != "s": t(("strftime", c), lambda: (x.strftime("%" + c), x.timetz().strftime("%" + c)))
for f in ("%:z", "%-d", "%_d", "%Ey", "%Od", "%%z", "\0%d", "\ud800%d", "é%Y", ""):
    t(("strftime", f), lambda: x.strftime(f)); t(("fmt", f), lambda: format(x, f))
for s in ("00:00-00:00:00.000001", "00:00+00:00:00.000001", "00:00-00:00", "00:00Z", "00:00z", "0000-0030", "T12", "12:30:15,123456789", "12:30:15.", "24:00", "24:00:00.1", "25:00", "1:00", "12:3", "12:30+24:00", "12:30+23:59:59.999999", "12:30:60", "12-30", "12:30 +01:00", "", "12:30+1", "120", "12:30:1.5"):
    t(("time.iso", s), lambda: time.fromisoformat(s))
for s in ("2025-01-02T24:00", "2025-12-31T24:00:00", "2025-01-02T24:01", "2025-W01-1", "2025W011", "2025-W54", "2025-366", "20250102", "2025-1-2", "2025-01-02 03", "2025-01-02x03:04", "2025-01-02T", "2025-01-02T03:04-00:00:00.000001", "20250102T030405.5+0100", "2025-02-30", "9999-12-31T24:00", "2025-W53-7", "2020-W53", "2025-W00-1", "2025-W01-8", "2025-W01-0"):
    t(("dt.iso", s), lambda: dt.fromisoformat(s)); t(("date.iso", s), lambda: date.fromisoformat(s))
for v in (1e20, -1e20, 1e300, float("nan"), float("inf"), 10**20, -62135596801, 253402300800, "x", None, 0, -1.5, 86399.9999999):
    t(("fromts", v), lambda: date.fromtimestamp(v) if v not in (0,) else "epoch"); t(("utc", v), lambda: dt.fromtimestamp(v, timezone.utc)); 
    if isinstance(v, (int, float)) and v == v and abs(v) < 1e6: t(("naive", v), lambda: dt.fromtimestamp(v).microsecond)
for o in (d, time(1, 2, 3, 4), time(1, 2, fold=1), time(1, tzinfo=timezone.utc), x, n, n.replace(fold=1), timedelta(-1, 2, 3), timezone.utc, timezone(timedelta(hours=1)), timezone(timedelta(hours=1), "X"), d.isocalendar()):
    t(("reduce", type(o).__name__), lambda: o.__reduce__()); t(("reduce_ex2", type(o).__name__), lambda: o.__reduce_ex__(2)); t(("reduce_ex3", type(o).__name__), lambda: o.__reduce_ex__(3)); t("copy", lambda: (copy.copy(o) == o, copy.deepcopy(o) == o))
    t("rebuild", lambda: o.__reduce_ex__(4)[0](*o.__reduce_ex__(4)[1]) == o)
    t("initargs", lambda: o.__getinitargs__())
for f in (lambda: date(b"\x03\xdb\x06\x05"), lambda: date(b"\x03\xdb\x0d\x05"), lambda: date(b"\x03\xdb"), lambda: time(b"\x01\x02\x03\0\0\x04"), lambda: time(b"\x81\x02\x03\0\0\x04"), lambda: time(b"\x19\x02\x03\0\0\x04"), lambda: time(b"\x01\x02\x03\0\0\x04", timezone.utc), lambda: time(b"\x01\x02\x03\0\0\x04", 5), lambda: dt(b"\x07\xe9\x03\x04\x05\x06\x07\0\0\x59"), lambda: dt(b"\x07\xe9\x83\x04\x05\x06\x07\0\0\x59"), lambda: dt(b"\x07\xe9\x83\x04\x05\x06\x07\0\0\x59").fold, lambda: dt(b"\x07\xe9\x03\x04\x05\x06\x07\0\0\x59", timezone.utc), lambda: dt(b"\x07\xe9\x03\x04\x05\x06\x07\0\0\x59", 5), lambda: dt(b"x" * 10), lambda: datetime.__all__, lambda: sorted(calendar.__all__)):
    t("state", f)
