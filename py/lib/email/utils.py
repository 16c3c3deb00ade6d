# email.utils: addresses, dates and parameters of headers.
import re
from email.address import AddressParser, balanced as _balanced, quote, unquoted as _unquoted

__all__ = ["collapse_rfc2231_value", "decode_params", "decode_rfc2231", "encode_rfc2231", "formataddr", "formatdate", "format_datetime", "getaddresses",
           "make_msgid", "mktime_tz", "parseaddr", "parsedate", "parsedate_tz", "parsedate_to_datetime", "unquote"]

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_DAY_NAMES = frozenset(d.lower() for d in _DAYS)
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400, "CST": -600, "CDT": -500,
          "MST": -700, "MDT": -600, "PST": -800, "PDT": -700}


# Addresses.

def unquote(str):
    """Remove the quotes around a string: double quotes, or angle brackets."""
    if len(str) > 1:
        if str[0] == str[-1] == '"':
            return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if str[0] == "<" and str[-1] == ">":
            return str[1:-1]
    return str


def formataddr(pair, charset="utf-8"):
    """Join a name and an address to the value of a header."""
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    try:
        name.encode("ascii")
    except UnicodeEncodeError:
        if isinstance(charset, str):
            from email.charset import Charset
            charset = Charset(charset)
        return f"{charset.header_encode(name)} <{address}>"
    quotes = '"' if re.search(r'[][\\()<>@,:;".]', name) else ""
    name = re.sub(r'[\\"]', r"\\\g<0>", name)
    return f"{quotes}{name}{quotes} <{address}>"


def _checked(pairs):
    # Addresses with a bracket are none.
    return [("", "") if "[" in p[1] else p for p in pairs]


def getaddresses(fieldvalues, *, strict=True):
    """Split the values of headers into pairs of a name and an address."""
    values = [str(v) for v in fieldvalues]
    if not strict:
        return AddressParser(", ".join(values)).addresses()
    values = [v if _balanced(v) else "('', '')" for v in values]
    found = _checked(AddressParser(", ".join(values)).addresses())
    expected = sum(1 + _unquoted(v).count(",") for v in values)
    return found if len(found) == expected else [("", "")]


def parseaddr(addr, *, strict=True):
    """Split the value of a header into a name and an address, two empty strings if it has none."""
    if not strict:
        found = AddressParser(addr).addresses()
        return found[0] if found else ("", "")
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return ("", "")
    if not _balanced(addr):
        addr = "('', '')"
    found = _checked(AddressParser(addr).addresses())
    return found[0] if len(found) == 1 else ("", "")


# Dates.

def _text_of(t, zone):
    return "%s, %02d %s %04d %02d:%02d:%02d %s" % (_DAYS[t[6]], t[2], _MONTHS[t[1] - 1], t[0], t[3], t[4], t[5], zone)


def formatdate(timeval=None, localtime=False, usegmt=False):
    """A time as headers write it, the present one by default."""
    import datetime
    import time
    if timeval is None:
        timeval = time.time()
    moment = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    if localtime:
        moment, usegmt = moment.astimezone(), False
    elif not usegmt:
        moment = moment.replace(tzinfo=None)
    return format_datetime(moment, usegmt)


def format_datetime(dt, usegmt=False):
    """A datetime as headers write it."""
    import datetime
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    elif dt.tzinfo is None:
        zone = "-0000"
    else:
        zone = dt.strftime("%z")
    return _text_of(dt.timetuple(), zone)


def localtime(dt=None):
    """The time in the local time zone, now by default."""
    import datetime
    if dt is None:
        dt = datetime.datetime.now()
    return dt.astimezone()


def make_msgid(idstring=None, domain=None):
    """A new value for the header Message-ID."""
    import random
    import time
    more = "" if idstring is None else "." + idstring
    return "<%d.%d.%d%s@%s>" % (int(time.time() * 100), 1, random.getrandbits(64), more, "localhost" if domain is None else domain)


def parsedate_tz(data):
    """The numbers of a date of a header, with the offset of its time zone; None if it is no date."""
    found = _parse_date(data)
    if not found:
        return None
    if found[9] is None:
        found[9] = 0
    return tuple(found)


def parsedate(data):
    """The numbers of a date of a header; None if it is no date."""
    found = parsedate_tz(data)
    return found[:9] if isinstance(found, tuple) else found


def _clock(text):
    # The hours, minutes and seconds of a text; None if it has none.
    parts = text.split(":")
    if len(parts) == 1 and "." in text:
        parts = text.split(".")
        if len(parts) not in (2, 3):
            return None
    elif len(parts) not in (2, 3):
        return None
    try:
        h, m, s = (int(p) for p in (parts + ["0"])[:3])
    except ValueError:
        return None
    return h, m, s


def _parse_date(data):
    if not data:
        return None
    words = data.split()
    if not words:
        return None
    if words[0].endswith(",") or words[0].lower() in _DAY_NAMES:
        del words[0]
    elif (i := words[0].rfind(",")) >= 0:
        words[0] = words[0][i + 1:]
    if len(words) == 3:
        parts = words[0].split("-")
        if len(parts) == 3:
            words = parts + words[1:]
    if len(words) == 4:
        time = words[3]
        i = time.find("+")
        if i == -1:
            i = time.find("-")
        if i > 0:
            words[3:] = [time[:i], time[i:]]
        else:
            words.append("")
    if len(words) < 5:
        return None
    day, month, year, time, zone = words[:5]
    if not (day and month and year):
        return None

    def number(name):
        name = name.lower()
        for i in range(12):
            if name == _MONTHS[i].lower() or name == _LONG_MONTHS[i]:
                return i + 1
        return 0

    m = number(month)
    if not m:
        day, month = month, day.lower()
        m = number(month)
        if not m:
            return None
    if day.endswith(","):
        day = day[:-1]
    if year.find(":") > 0:
        year, time = time, year
    if year.endswith(","):
        year = year[:-1]
        if not year:
            return None
    if not year[:1].isdigit():
        year, zone = zone, year
    if time.endswith(","):
        time = time[:-1]
    clock = _clock(time)
    if clock is None:
        return None
    try:
        year, day = int(year), int(day)
    except ValueError:
        return None
    if year < 100:
        year += 1900 if year > 68 else 2000
    offset = None
    zone = zone.upper()
    if zone in _ZONES:
        offset = _ZONES[zone]
    else:
        try:
            offset = int(zone)
        except ValueError:
            pass
        if offset == 0 and zone.startswith("-"):
            offset = None
    if offset:
        sign = -1 if offset < 0 else 1
        offset = abs(offset)
        offset = sign * (offset // 100 * 3600 + offset % 100 * 60)
    return [year, m, day, *clock, 0, 1, -1, offset]


def mktime_tz(data):
    """The time stamp of what parsedate_tz returned."""
    import calendar
    import time
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    return calendar.timegm(data) - data[9]


def parsedate_to_datetime(data):
    """The datetime of a date of a header."""
    import datetime
    found = _parse_date(data)
    if found is None:
        raise ValueError(f'Invalid date value or format "{data!s}"')
    *numbers, zone = found
    if zone is None:
        return datetime.datetime(*numbers[:6])
    return datetime.datetime(*numbers[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=zone)))


# Parameters in the extended notation.

def decode_rfc2231(s):
    """Split charset'language'text."""
    parts = s.split("'", 2)
    return parts if len(parts) > 2 else (None, None, s)


def encode_rfc2231(s, charset=None, language=None):
    """The text in the notation charset'language'text."""
    import urllib.parse
    s = urllib.parse.quote(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return s
    return f"{charset}'{language or ''}'{s}"


def decode_params(params):
    """Join the parameters that were split into numbered parts."""
    import urllib.parse
    new, split = [params[0]], {}
    for name, value in params[1:]:
        encoded = name.endswith("*")
        value = unquote(value)
        if found := re.fullmatch(r"(\w+)\*(?:(\d+)\*?)?", name, re.ASCII):
            number = found[2]
            split.setdefault(found[1], []).append((int(number) if number is not None else None, value, encoded))
        else:
            new.append((name, f'"{quote(value)}"'))
    for name, parts in split.items():
        parts.sort(key=lambda p: (p[0] is not None, p[0] or 0))
        extended = any(p[2] for p in parts)
        value = "".join(urllib.parse.unquote(v, encoding="latin-1") if e else v for _, v, e in parts)
        value = quote(value)
        if extended:
            charset, language, value = decode_rfc2231(value)
            new.append((name, (charset, language, f'"{value}"')))
        else:
            new.append((name, f'"{value}"'))
    return new


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    """The text of a parameter, decoded if it says how."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, language, text = value
    if charset is None:
        charset = fallback_charset
    raw = bytes(text, "raw-unicode-escape")
    try:
        return str(raw, charset, errors)
    except LookupError:
        return unquote(text)
