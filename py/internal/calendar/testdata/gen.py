# Writes golden.txt for package calendar. Run with CPython 3.14: python3.14 testdata/gen.py > testdata/golden.txt
# The zone names of %Z depend on the system: run with TZ=UTC. C-library directives of strftime are in gen_strftime.py.
import random, time, warnings
from datetime import date, datetime, time as dtime, timezone, timedelta
warnings.simplefilter("ignore")
import _strptime

def q(s):
    b = s.encode("utf-8", "surrogatepass")
    return '"' + "".join(chr(c) if 32 <= c < 127 and c not in (34, 92) else "\\x%02x" % c for c in b) + '"'
def row(name, args, f):
    try: r = "=" + f()
    except Exception as e: r = type(e).__name__ + ": " + str(e)
    print("\t".join(map(q, [name] + [str(a) for a in args] + [r])))
rnd = random.Random(6)

for y, m, d in [(1, 1, 1), (9999, 12, 31), (2024, 2, 29), (1900, 2, 28), (2000, 12, 31), (0, 1, 1), (10000, 1, 1), (2023, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 4, 31), (2024, 1, 0), (-5, 1, 1)] + [(rnd.randrange(1, 10000), rnd.randrange(1, 13), rnd.randrange(1, 29)) for _ in range(200)]:
    row("date", (y, m, d), lambda: (lambda x: "%d %d %s %d" % (x.toordinal(), x.weekday(), tuple(x.isocalendar()), x.timetuple().tm_yday))(date(y, m, d)))
for n in [0, -1, 1, 2, 3652059, 3652060, 10**7, 365, 366, 146097, 146098, 730120] + [rnd.randrange(1, 3652060) for _ in range(200)]:
    row("ordinal", (n,), lambda: str(date.fromordinal(n)))
for _ in range(200):
    a = (rnd.choice([0, 1, 9999, 10000, 2020, 2024, rnd.randrange(1, 9999)]), rnd.choice([0, 1, 52, 53, 54, rnd.randrange(1, 53)]), rnd.choice([0, 1, 7, 8, 3]))
    row("isocal", a, lambda: str(date.fromisocalendar(*a)))
for a in [(24, 0, 0, 0, 0), (0, 60, 0, 0, 0), (0, 0, 60, 0, 0), (0, 0, 0, 10**6, 0), (0, 0, 0, 0, 2), (-1, 0, 0, 0, 0), (23, 59, 59, 999999, 1)]:
    row("time", a, lambda: (dtime(*a[:4], fold=a[4]), "ok")[1])

def off(x):
    o = x.utcoffset()
    return "" if o is None else " %d" % (o // timedelta(microseconds=1))
def showt(t): return "%d:%d:%d.%d" % (t.hour, t.minute, t.second, t.microsecond) + off(t)
dates = ["2024-01-02", "20240102", "2024-W01-1", "2024W011", "2024W01", "2024-W01", "2024-W54-1", "2024-1-2", "2024-01", "2024", "2024-01-02T", "", "2024-13-01", "2024-02-30", "２０２４-01-02", "2024-W00-1", "2024-W01-8", "0000-01-01", "0000-W01-1", "9999-W52-7", "2024-001", "2024001", "2024-W531", "2024W01-1", "2024-0102", "202401-02", "2024/01/02", "20240102x", "20240102xx", "2024-01-0é", "2020-W53-7", "2024W01é", "2024-W01-", "2024W01--1", "\ud8002024-01", "2024W01\x00"]
times = ["12", "12:30", "1230", "12:30:45", "123045", "12:30:45.1", "12:30:45.123", "12:30:45.123456", "12:30:45.1234567", "12:30:45,5", "123045.5", "T12", "T12:30", "TT12", "12:30Z", "12:30+01", "12:30+01:30", "12:30+0130", "12:30+01:30:15", "12:30+01:30:15.5", "12:30-00:00", "12:30+24:00", "12:30+23:59:59.999999", "24:00", "24:00:00", "24:00:01", "24:00:00.000001", "24", "24:00+25:00", "24:01+25:00", "25:00", "25:00+25:00", "12:60", "12:30:60", "1", "12:3", "12:30:", "12:3045", "1230:45", "", "12:30 +01:00", "12:30  +01:00", "12 +01", "12:30:45 Z", "12:30:45.1 Z", "12:30+", "12:30+1", "12:30:45.", "12:30:45.+01", "12:30:45.é", "é", "12é", "12:30é", "12:30é+01", "12:30z", "12:30-0", "12:30+01:60", "12:30+01:30:60", "12:30+-1:00", "1é:30", "12:30:45.123456789+01:00", "12:30+01:3015", "12:30+013015", "12:30+01 ", "12:30Z0", "12:30ZZ", "12:30+99", "T", "Z", "12Z", "12-01", "12.5", "12:30.5", "12304567", "1230456", "123045678", "12:30:45x67", "12:30:45x", "12:30\x00", "12:30+01\x00", "123045.1234567x", "12:30:45.123456x", "12:30:45.12345a", "12:30:45:", "12:30:45:1"]
for s in dates: row("parsedate", (s,), lambda: str(date.fromisoformat(s)))
for s in times: row("parsetime", (s,), lambda: showt(dtime.fromisoformat(s)))
dts = dates + [d + sep + t for d in dates[:6] for sep in ("T", " ", "é", "\ud800", "😀", "-", "1", "") for t in ("12", "12:30:45.5+01:00", "1230", "24:00", "1", "")] + ["2024-01-02T" + t for t in times] + ["9999-12-31T24:00", "2024-12-31T24:00", "2024-13-31T24:00", "2024-02-30T24:00", "2024-02-30T24:01", "0000-01-01T24:00", "2024-01-02\ud80012:30", "\ud8002024-01-02", "2024-W01-112", "2024W01112", "202401021", "2024-W0112", "2024W0112", "2024W011212", "2024-W01-1212", "2024-W01-12:30", "2024W", "2024-W", "2024W0é12", "2024-W01é12"]
for s in dts: row("parsedatetime", (s,), lambda: (lambda d: "%s %s" % (d.date(), showt(d)))(datetime.fromisoformat(s)))
for _ in range(3000):
    s = list(rnd.choice(dates[:6] + ["2024-01-02"]) + rnd.choice(["T", " ", "W"]) + rnd.choice(times[:30]))
    for _ in range(rnd.randrange(0, 3)):
        i = rnd.randrange(len(s) + 1)
        k = rnd.random()
        if k < .4 and i < len(s): s[i] = rnd.choice("0123456789:-+TWZ., é")
        elif k < .7: s.insert(i, rnd.choice("0123:-+TWZ. "))
        elif i < len(s): del s[i]
    s = "".join(s)
    row("parsedatetime", (s,), lambda: (lambda d: "%s %s" % (d.date(), showt(d)))(datetime.fromisoformat(s)))
    t = s[rnd.randrange(8, 12):]
    row("parsetime", (t,), lambda: showt(dtime.fromisoformat(t)))
    u = s[:rnd.choice([7, 8, 10])]
    row("parsedate", (u,), lambda: str(date.fromisoformat(u)))
for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds", "x"):
    for a in [(1, 2, 3, 4), (23, 59, 59, 0), (0, 0, 0, 999999)]: row("isoformat", a + (spec,), lambda: dtime(*a).isoformat(spec))
for us in [0, 1, -1, 3600 * 10**6, -3600 * 10**6, 19800 * 10**6, -5 * 3600 * 10**6 + 3, 86399999999, -86399999999, 61 * 10**6, 86400 * 10**6, -86400 * 10**6, 3 * 86400 * 10**6 + 5]:
    row("offset", (us,), lambda: datetime(2024, 1, 1, tzinfo=timezone(timedelta(microseconds=us))).isoformat()[19:])
    row("timedelta", (us,), lambda: repr(timedelta(microseconds=us)))

def strp(s, f):
    def run():
        tt, frac, gfrac = _strptime._strptime(s, f)
        return " ".join(map(str, tt[:9])) + " %s %s %d %d" % (tt[9], tt[10], frac, gfrac)
    row("strptime", (s, f), run)
good = [("2024-03-05 07:08:09", "%Y-%m-%d %H:%M:%S"), ("5 Mar 2024", "%d %b %Y"), ("March 5, 2024", "%B %d, %Y"), ("Tue Mar  5 07:08:09 2024", "%a %b %d %H:%M:%S %Y"), ("Tue Mar  5 07:08:09 2024", "%c"), ("03/05/24", "%x"), ("07:08:09", "%X"), ("07:08:09 PM", "%r"), ("07:08", "%R"), ("07:08:09", "%T"), ("12 AM", "%I %p"), ("12 pm", "%I %p"), ("1 pm", "%I %p"), ("1 pm", "%l %P"), ("11", "%I"), ("12", "%I"), ("2024-065", "%Y-%j"), ("2024 10 2", "%Y %W %w"), ("2024 10 0", "%Y %U %w"), ("2024 0 1", "%Y %W %u"), ("2024 0 0", "%Y %U %w"), ("2024-W10-2", "%G-W%V-%u"), ("24", "%y"), ("68", "%y"), ("69", "%y"), ("1.5", "%S.%f"), ("0.123456", "%S.%f"), ("0.1234567", "%S.%f"), ("+0530", "%z"), ("-05:30", "%z"), ("+05:30:15", "%z"), ("+05:30:15.123", "%z"), ("+053015.123456", "%z"), ("+05:3015", "%z"), ("+0530:15", "%z"), ("Z", "%z"), ("z", "%z"), ("UTC", "%Z"), ("gmt", "%Z"), ("EST", "%Z"), ("", "%Z"), ("UTC+0100", "%Z%z"),
    ("2024-02-30", "%Y-%m-%d"), ("29 Feb", "%d %b"), ("29 Feb 2023", "%d %b %Y"), ("0000", "%Y"), ("0000-05", "%Y-%m"), ("10000", "%Y"), ("999", "%Y"), ("366 2023", "%j %Y"), ("366 9999", "%j %Y"), ("1 53 9999", "%u %W %Y"), ("0 0 0001", "%w %U %Y"), ("2024 x", "%Y"), ("2024", "%Y-%m"), ("24:00", "%H:%M"), ("23:60", "%H:%M"), ("23:59:61", "%H:%M:%S"), ("23:59:62", "%H:%M:%S"), ("1112", "%d%m"), ("311", "%d%m"), ("111", "%m%d"), ("  5", " %d"), ("  5", "%d"), (" 5", "%d"), ("   5", " %d"), ("5  ", "%d "), ("5", "%d "), ("5", " %d"), ("a b", "a  b"), ("a\u3000b", "a b"), ("A", "a"), ("É", "é"), ("%", "%%"), ("5%", "%d%%"), ("x", "%Q"), ("x", "%"), ("x", "a%"), ("x", "% d"), ("x", "%O"), ("x", "%E"), ("5", "%Ed"), ("5", "%-d"), ("5", "%_d"), ("5", "%02d"), ("5", "%10d"), ("5", "%#d"), ("5", "%^d"), ("x", "%."), ("x", "%("), ("x", "%\\"), ("x", "%'"), ("x", "%é"), ("x", "%O "), ("x", "%D"), ("x", "%F"), ("x", "%h"), ("x", "%n"), ("x", "%t"), ("x", "%s"), ("x", "%C"), ("x", "%g"), ("x", "%+"), ("x", "%:z"), ("x", "%-"), ("x", "%5"),
    ("5 5", "%d %d"), ("5 5", "%d %e"), ("x", "%H%k"), ("x", "%a b.%A %A"), ("x", "%z%d%d"), ("x", "%c %d"), ("x", "'%d'%d"), ("x", "  (%d)%d"), ("x", "%j%f%w%u%V%y%G%m%M%I%U%W%p%B%b%b"), ("x", "%S%H%H"), ("٣ ٠٥", "%d %m"), ("٢٠٢٤", "%Y"), ("wednesday", "%A"), ("wed", "%A"), ("wednesday", "%a"), ("may", "%B"), ("sept", "%b"), ("it's", "it's"), ("itʼs", "it's"), ("2024-W10", "%G-W%V"), ("2024 10", "%Y %V"), ("10", "%V"), ("2024 10 2", "%Y %V %u"), ("2024 065", "%G %j"), ("2024 2", "%G %u"), ("2024-W53-1", "%G-W%V-%u"), ("2020-W53-1", "%G-W%V-%u"), ("0000-W01-1", "%G-W%V-%u"), ("2024 tue 60", "%Y %a %j"), ("2024 tue", "%Y %a"), ("feb 31 2024 mon", "%b %d %Y %a"), ("", ""), ("x", ""), ("", "%d"), ("x", "x%n"), ("1 2", "%m%d"), ("1 2", "%m %d"), ("12:30:45 ", "%H:%M:%S"), ("\t12", "%H"), ("\ud800", "\ud800"), ("12é", "%H"), ("00", "%w"), ("7", "%w"), ("0", "%u"), ("0", "%j"), ("000", "%j"), ("00", "%d"), ("13", "%I"), ("0", "%I"), ("54", "%U"), ("00 1 2024", "%V %u %G"), ("1.é", "%S.%f"), ("12pm", "%I%p"), ("12 p.m.", "%I %p"), ("07:08:09.5+01:00", "%H:%M:%S.%f%z"), ("2024-03-05T07:08:09Z", "%Y-%m-%dT%H:%M:%SZ"), ("2024-03-05t07:08:09z", "%Y-%m-%dT%H:%M:%SZ")]
for s, f in good: strp(s, f)
dirs = "%Y %m %d %H %M %S %f %j %y %b %B %a %A %p %I %z %w %u %U %W %G %V %e %k".split()
samples = {"%Y": ["2024", "1999", "0001"], "%m": ["1", "12", "03"], "%d": ["1", "31", " 5", "09"], "%H": ["0", "23", "07"], "%M": ["5", "59"], "%S": ["0", "61"], "%f": ["5", "123456"], "%j": ["1", "366", "060"], "%y": ["24", "70"], "%b": ["Jan", "dec"], "%B": ["March", "may"], "%a": ["Mon", "sun"], "%A": ["Friday"], "%p": ["AM", "pm"], "%I": ["1", "12"], "%z": ["+0100", "-05:30", "Z"], "%w": ["0", "6"], "%u": ["1", "7"], "%U": ["0", "53", "10"], "%W": ["0", "53", "10"], "%G": ["2024", "2020"], "%V": ["1", "53"], "%e": ["7"], "%k": [" 7"]}
for _ in range(2500):
    fs, ss = "", ""
    for d in rnd.sample(dirs, rnd.randrange(1, 6)):
        sep = rnd.choice(["", " ", "-", "/", ":", " ", "x"])
        fs += d + sep
        ss += rnd.choice(samples[d]) + (sep if rnd.random() < .95 else "")
    if rnd.random() < .2: ss = ss[:-1]
    strp(ss, fs)
