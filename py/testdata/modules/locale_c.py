# locale: the locale C.

import locale


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: locale.setlocale(locale.LC_ALL, 'C'))
t(lambda: locale.setlocale(locale.LC_ALL, 'POSIX'))
t(lambda: locale.setlocale(locale.LC_ALL))
t(lambda: locale.setlocale(locale.LC_CTYPE, None))
t(lambda: locale.setlocale(locale.LC_NUMERIC, ('C', None)))
t(lambda: locale.setlocale(99, 'C'))
t(lambda: locale.setlocale('x', 'C'))
t(lambda: locale.setlocale(0, 1))
t(locale.localeconv)
t(locale.getlocale)
t(locale.getpreferredencoding)
t(locale.getencoding)
for fmt, val in [('%d', 1234567), ('%.2f', 1234567.891), ('%s and %s', ('a', 'b')), ('%(x)d%%', {'x': 5}), ('%10.3e|', 12.5), ('%*d|', (5, 3)), ('%d', 'x'), ('%d %d', 1)]:
    t(lambda: locale.format_string(fmt, val))
    t(lambda: locale.format_string(fmt, val, grouping=True))
t(lambda: locale.currency(10))
t(lambda: locale.str(3.14159265358979))
t(lambda: locale.str(1e20))
t(lambda: locale.atof('3.5'))
t(lambda: locale.atof('x'))
t(lambda: locale.atoi('42'))
t(lambda: locale.atof('1.5', str))
t(lambda: locale.delocalize('1.5'))
t(lambda: locale.localize('1234.5', grouping=True))
t(lambda: sorted(['b', 'A', 'a', 'B'], key=locale.strxfrm))
t(lambda: [locale.strcoll(a, b) for a, b in [('a', 'b'), ('b', 'a'), ('a', 'a')]])
t(lambda: locale.strcoll(1, 'b'))
t(lambda: locale.nl_langinfo(locale.DAY_1))
t(lambda: locale.nl_langinfo(locale.MON_12))
t(lambda: locale.nl_langinfo(locale.RADIXCHAR))
t(lambda: locale.nl_langinfo(1))
t(lambda: locale.normalize('en_US'))
t(lambda: locale.normalize('de'))
t(lambda: issubclass(locale.Error, Exception))
