# Writes strftime.txt for package calendar. Needs the GNU C library and TZ=UTC; any CPython from 3.12 gives the same, except that
# years below 1000 (left out here) are padded by 3.14: python3 testdata/gen_strftime.py > testdata/strftime.txt
import random, time
from datetime import datetime, timezone, timedelta
rnd = random.Random(3)
def q(s):
    return '"' + "".join(chr(c) if 32 <= c < 127 and c not in (34, 92) else "\\x%02x" % c for c in s.encode()) + '"'
def row(*f): print("\t".join(q(str(x)) for x in f))
formats = ["%" + f + c for f in ("", "-", "_", "0", "^", "#") for c in "aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%"] + ["%Q", "%", "%-", "a%", "%Ey", "%Od", "%EY", "%OH", "%10Y", "%5d", "%_5d", "%010d", "%5a", "%12F", "%10T", "%+Y", "%v", "%L", "%E", "%O", "%OQ", "%i", "é%Yü", "%Y-%m-%dT%H:%M:%SZ", "%d %B %Y, %I:%M %p", "%f", "%:z", "%5%", "%3n", "%1j", "%i%Y"]
utc = timezone.utc
dts = [datetime(2024, 3, 5, 7, 8, 9, 12345), datetime(1999, 12, 31, 23, 59, 59, 999999, utc), datetime(2020, 1, 1, 0, 0, 0, 0, timezone(timedelta(hours=5, minutes=30))), datetime(2021, 1, 3, 12, 30, 0, 5, timezone(timedelta(hours=-5, seconds=7), "Foo")), datetime(1000, 1, 1), datetime(9999, 12, 31, 11, 5)]
for d in dts:
    for f in formats:
        if d.tzinfo and f == "%:z" : pass
        row("d", d.isoformat(), d.tzname() or "", f, d.strftime(f))
for _ in range(400):
    d = datetime(rnd.randrange(1000, 10000), rnd.randrange(1, 13), rnd.randrange(1, 29), rnd.randrange(24), rnd.randrange(60), rnd.randrange(60))
    f = "%G %V %g %U %W %u %w %j %a %y %C %s %I%p"
    row("d", d.isoformat(), "", f, d.strftime(f))
for d in dts[:1] + [datetime(99, 1, 1), datetime(1, 2, 3), datetime(500, 5, 5)]:
    for f in formats:
        if f[-1] not in "zZ": row("t", d.isoformat(), "", f, time.strftime(f, d.timetuple()))
