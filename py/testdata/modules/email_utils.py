# email.utils: every function, with what is malformed.
import datetime
import email.utils as u


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


print(sorted(u.__all__))
for a in ["Jane Doe <jane@example.org>", "jane@example.org", "<jane@example.org>", '"Doe, Jane" <jane@example.org>', "Jane (work) <jane@example.org>", "jane@example.org (Jane Doe)",
          "", "   ", "Jane", "Jane <>", "<>", "a@b, c@d", "a@b@c", "x <a@b@c>", "a@[1.2.3.4]", "Jane <jane@[1.2.3.4]>", "group: a@b, c@d;", '"quo\\"ted" <q@x>', "a . b @ c . d", "a.b@c.d", "(only comment)",
          "(nested (comment)) a@b", "(unbalanced a@b", "a@b)", "=?utf-8?q?J=C3=A9?= <j@x>", "Ünï <u@x>", "John Q. Public <jq@x>", "J. Doe <j@x>", '"a" "b" c <d@e>', "<@route,@two:user@dom>", "user@dom extra", "a b c", "@x", "x@", "a,b", ",", ",a@b", "a@b,",
          "<a@b", "a@b>", "Jane\n Doe <j@x>", "jane@example.org\r\n", "a\\@b@c", '"very.unusual@x"@strange.example.com', "a@b (c1) (c2)", "x (c1) y (c2) <a@b>", "alice@example.org (Alice (nested) X)", 'bob@x "Bob"', "[a@b]", "a;b@c", "a:b@c", "List :;", "a@b.", ".a@b", "a..b@c"]:
    print(repr(a), u.parseaddr(a), u.parseaddr(a, strict=False))
    print("   ", u.getaddresses([a]), u.getaddresses([a], strict=False))
t(lambda: u.parseaddr(None)); t(lambda: u.parseaddr(5)); t(lambda: u.parseaddr(["a@b"])); t(lambda: u.parseaddr([])); t(lambda: u.parseaddr()); t(lambda: u.parseaddr("a@b", True))
t(lambda: u.getaddresses(["A <a@b>", "c@d, E <e@f>", "g@h (G)"])); t(lambda: u.getaddresses([])); t(lambda: u.getaddresses(["a@b", None])); t(lambda: u.getaddresses("ab")); t(lambda: u.getaddresses(None)); t(lambda: u.getaddresses([""])); t(lambda: u.getaddresses(['"a, b" <c@d>', "e@f"]))
for p in [("Jane Doe", "j@x.org"), ("", "j@x"), (None, "j@x"), ("Doe, Jane", "j@x"), ('A "B" C', "j@x"), ("a\\b", "j@x"), ("Jürgen", "j@x"), ("日本語の名前", "j@x"), ("x.y", "j@x"), ("(c)", "a@b"), ("a@b", "c@d"), ("O'Neil", "o@n")]:
    t(lambda: u.formataddr(p))
    t(lambda: u.parseaddr(u.formataddr(p)))
t(lambda: u.formataddr(("a", "jürgen@x"))); t(lambda: u.formataddr(("é", "a@b"), "iso-8859-1")); t(lambda: u.formataddr(("é", "a@b"), "koi8-r")); t(lambda: u.formataddr(("a",))); t(lambda: u.formataddr("ab")); t(lambda: u.formataddr(("a", None)))
for s in ['a"b', "a\\b", "", "plain"]:
    t(lambda: u.quote(s))
for s in ['"a b"', '"a\\"b\\\\c"', "<a@b>", "plain", '"', "", "<", '"a', "<a", '""']:
    t(lambda: u.unquote(s))
for d in ["Fri, 09 Jan 2015 10:20:30 +0100", "Fri, 9 Jan 2015 10:20:30 -0530", "9 Jan 2015 10:20:30 GMT", "9 January 2015 10:20 EST", "Jan 9 2015 10:20:30", "Jan 9, 2015 10:20:30 PDT", "Fri 09 Jan 2015 10:20:30 +0000", "09-Jan-2015 10:20:30 -0000",
          "Fri Jan  9 10:20:30 2015", "Fri, 09 Jan 15 10:20:30 Z", "Fri, 09 Jan 69 10.20.30 UT", "Fri, 09 Jan 68 10.20 UT", "nonsense", "", None, "Fri, 09 Foo 2015 10:20:30 +0100", "Fri, 09 Jan 2015", "Fri, 09 Jan 2015 10 +0100", "Fri, xx Jan 2015 10:20:30 +0100", "09 Jan 2015 10:20:30+0200",
          "Fri,09 Jan 2015 10:20:30 XYZ", "Fri, 31 Feb 2015 10:20:30 +0100", "Fri, 09 Jan 2015 25:20:30 +0100", "Fri, 09 Jan 2015 10:20:30 +2500", "2015-01-09T10:20:30Z", "2015-01-09 10:20:30", "Fri, 09 Jan 2015 10:20:60 -0800 (PST)", ",", "a b c d e", " ", "0 Jan 2015 00:00:00 +0000"]:
    t(lambda: (d, u.parsedate(d), u.parsedate_tz(d)))
    t(lambda: u.parsedate_to_datetime(d))
    t(lambda: u.mktime_tz(u.parsedate_tz(d)))
t(lambda: u.parsedate(5)); t(lambda: u.parsedate_to_datetime("Fri, 09 Jan 2015 10:20:30 -0000").tzinfo)
utc = datetime.timezone.utc
for dt in [datetime.datetime(2020, 2, 29, 1, 2, 3), datetime.datetime(2020, 2, 29, 1, 2, 3, tzinfo=utc), datetime.datetime(999, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=-3, minutes=-30)))]:
    t(lambda: u.format_datetime(dt)); t(lambda: u.format_datetime(dt, usegmt=True)); t(lambda: u.format_datetime(dt, True))
t(lambda: u.formatdate(0)); t(lambda: u.formatdate(1234567890.5)); t(lambda: u.formatdate(0, usegmt=True)); t(lambda: u.formatdate(0, localtime=True)); t(lambda: u.formatdate(-1)); t(lambda: u.formatdate("x")); t(lambda: len(u.formatdate()))
t(lambda: u.localtime(datetime.datetime(2020, 1, 1, tzinfo=utc)).isoformat()); t(lambda: u.localtime(datetime.datetime(2020, 1, 1)).tzinfo is not None); t(lambda: u.localtime().tzinfo is not None); t(lambda: u.localtime(5)); t(lambda: u.localtime(None, 1))
m = u.make_msgid(); print(m[0], m[-1], m.count("."), "@" in m)
m = u.make_msgid("id", domain="example.org"); print(m.endswith(".id@example.org>"), m.count(".")); print(u.make_msgid() != u.make_msgid())
t(lambda: u.decode_rfc2231("utf-8'en'a%20b")); t(lambda: u.decode_rfc2231("plain")); t(lambda: u.decode_rfc2231("a'b")); t(lambda: u.decode_rfc2231("''x'y"))
t(lambda: u.encode_rfc2231("a b/é", "utf-8", "en")); t(lambda: u.encode_rfc2231("a b")); t(lambda: u.encode_rfc2231("é")); t(lambda: u.encode_rfc2231("x", "utf-8")); t(lambda: u.encode_rfc2231("x", None, "en"))
t(lambda: u.decode_params([("text/plain", ""), ("name*0*", "utf-8''a%20"), ("name*1", '"b"'), ("plain", '"q"'), ("title*", "us-ascii'en'This%20is")]))
t(lambda: u.decode_params([("x", ""), ("f*1", "b"), ("f*0", "a"), ("g*0*", "''%41"), ("g*1*", "%42")])); t(lambda: u.decode_params([("x", "")]))
t(lambda: u.collapse_rfc2231_value(("utf-8", "en", "caf\xc3\xa9"))); t(lambda: u.collapse_rfc2231_value('"q"')); t(lambda: u.collapse_rfc2231_value((None, None, "x"))); t(lambda: u.collapse_rfc2231_value(("nope", "", '"x"'))); t(lambda: u.collapse_rfc2231_value(("ascii", "", "\xe9"))); t(lambda: u.collapse_rfc2231_value(("ascii", "", "\xe9"), "ignore"))
