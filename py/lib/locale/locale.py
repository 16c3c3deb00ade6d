# The locale C. Other locales can be asked for and are refused.

__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error', 'setlocale', 'localeconv', 'strcoll',
           'strxfrm', 'str', 'atof', 'atoi', 'format_string', 'currency', 'normalize', 'LC_CTYPE', 'LC_COLLATE',
           'LC_TIME', 'LC_MONETARY', 'LC_NUMERIC', 'LC_ALL', 'CHAR_MAX', 'getencoding', 'LC_MESSAGES']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_builtin_str = str

_info = {14: 'UTF-8', 65536: '.', 65537: '', 131119: '0123456789', 131110: 'AM', 131111: 'PM', 262159: '', 131113: '%m/%d/%y',
         131112: '%a %b %e %T %Y', 131116: '', 131118: '%m/%d/%y', 131120: '%a %b %e %T %Y', 131121: '%H:%M:%S',
         131114: '%H:%M:%S', 131115: '%I:%M:%S %p', 327680: '^[yY]', 327681: '^[nN]'}
CODESET, RADIXCHAR, THOUSEP, ALT_DIGITS, AM_STR, PM_STR, CRNCYSTR, D_FMT = 14, 65536, 65537, 131119, 131110, 131111, 262159, 131113
D_T_FMT, ERA, ERA_D_FMT, ERA_D_T_FMT, ERA_T_FMT, T_FMT, T_FMT_AMPM = 131112, 131116, 131118, 131120, 131121, 131114, 131115
YESEXPR, NOEXPR = 327680, 327681
ABDAY_1, ABDAY_2, ABDAY_3, ABDAY_4, ABDAY_5, ABDAY_6, ABDAY_7 = range(131072, 131079)
DAY_1, DAY_2, DAY_3, DAY_4, DAY_5, DAY_6, DAY_7 = range(131079, 131086)
ABMON_1, ABMON_2, ABMON_3, ABMON_4, ABMON_5, ABMON_6, ABMON_7, ABMON_8, ABMON_9, ABMON_10, ABMON_11, ABMON_12 = range(131086, 131098)
MON_1, MON_2, MON_3, MON_4, MON_5, MON_6, MON_7, MON_8, MON_9, MON_10, MON_11, MON_12 = range(131098, 131110)
for _i, _n in enumerate('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split()):
    _info[DAY_1 + _i] = _n
    _info[ABDAY_1 + _i] = _n[:3]
for _i, _n in enumerate('January February March April May June July August September October November December'.split()):
    _info[MON_1 + _i] = _n
    _info[ABMON_1 + _i] = _n[:3]


class Error(Exception):
    pass


_current = ['C.UTF-8', 'C', 'C', 'C', 'C', 'C']


def localeconv():
    d = dict.fromkeys(('int_curr_symbol', 'currency_symbol', 'mon_decimal_point', 'mon_thousands_sep'), '')
    d['mon_grouping'] = []
    d['positive_sign'] = d['negative_sign'] = ''
    for k in ('int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes', 'n_sep_by_space',
              'p_sign_posn', 'n_sign_posn'):
        d[k] = 127
    d['decimal_point'] = '.'
    d['thousands_sep'] = ''
    d['grouping'] = []
    d.update(_override_localeconv)
    return d


_override_localeconv = {}


def setlocale(category, locale=None):
    if locale and not isinstance(locale, _builtin_str):
        try:
            language, encoding = locale
            if language is None:
                language = 'C'
            if encoding is None:
                locale = language
            else:
                locale = language + '.' + encoding
        except (TypeError, ValueError):
            raise TypeError('Locale must be None, a string, or an iterable of two strings -- language code, encoding.') from None
    if not isinstance(category, int):
        raise TypeError(f"'{type(category).__name__}' object cannot be interpreted as an integer")
    if not 0 <= category <= 6:
        raise Error('unsupported locale setting')
    if locale is not None:
        name = {'': 'C.UTF-8', 'C': 'C', 'POSIX': 'C', 'C.UTF-8': 'C.UTF-8', 'C.utf8': 'C.UTF-8'}.get(locale)
        if name is None:
            raise Error('unsupported locale setting')
        if category == LC_ALL:
            _current[:] = [name] * 6
        else:
            _current[category] = name
    if category != LC_ALL:
        return _current[category]
    if len(set(_current)) == 1:
        return _current[0]
    return ';'.join(_current)


def getlocale(category=LC_CTYPE):
    if category == LC_ALL and len(set(_current)) > 1:
        raise TypeError('category LC_ALL is not supported')
    if not 0 <= category <= 6:
        raise Error('locale query failed')
    name = setlocale(category)
    return (None, None) if name == 'C' else ('C', 'UTF-8')


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    import warnings
    warnings.warn('Use setlocale(), getencoding() and getlocale() instead', DeprecationWarning, stacklevel=2)
    return 'C', 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


def getencoding():
    return 'UTF-8' if _current[LC_CTYPE] == 'C.UTF-8' else 'ASCII'


def _need_str(name, i, x):
    if not isinstance(x, _builtin_str):
        raise TypeError(f'{name}() argument{i} must be str, not {type(x).__name__}')


def strcoll(a, b, /):
    _need_str('strcoll', ' 1', a)
    _need_str('strcoll', ' 2', b)
    return (a > b) - (a < b)


def strxfrm(s, /):
    _need_str('strxfrm', '', s)
    return s


def nl_langinfo(key, /):
    try:
        return _info[key]
    except KeyError:
        raise ValueError('unsupported langinfo constant') from None


def _grouping_intervals(grouping):
    last = None
    for interval in grouping:
        if interval == CHAR_MAX:
            return
        if interval == 0:
            if last is None:
                raise ValueError('invalid grouping')
            while True:
                yield last
        yield interval
        last = interval


def _group(s, monetary=False):
    conv = localeconv()
    sep = conv['mon_thousands_sep' if monetary else 'thousands_sep']
    grouping = conv['mon_grouping' if monetary else 'grouping']
    if not grouping:
        return s, 0
    right = ''
    if s[-1] == ' ':
        stripped = s.rstrip()
        right = s[len(stripped):]
        s = stripped
    left = ''
    groups = []
    for interval in _grouping_intervals(grouping):
        if not s or s[-1] not in '0123456789':
            left = s
            s = ''
            break
        groups.append(s[-interval:])
        s = s[:-interval]
    if s:
        groups.append(s)
    groups.reverse()
    return left + sep.join(groups) + right, len(sep) * (len(groups) - 1)


def _strip_padding(s, amount):
    lpos = 0
    while amount and s[lpos] == ' ':
        lpos += 1
        amount -= 1
    rpos = len(s) - 1
    while amount and s[rpos] == ' ':
        rpos -= 1
        amount -= 1
    return s[lpos:rpos + 1]


def _format(percent, value, grouping=False, monetary=False, *additional):
    formatted = percent % (value, *additional) if additional else percent % value
    if percent[-1] in 'eEfFgGdiu':
        formatted = _localize(formatted, grouping, monetary)
    return formatted


def _localize(formatted, grouping=False, monetary=False):
    if '.' in formatted:
        seps = 0
        parts = formatted.split('.')
        if grouping:
            parts[0], seps = _group(parts[0], monetary=monetary)
        formatted = localeconv()['mon_decimal_point' if monetary else 'decimal_point'].join(parts)
    else:
        seps = 0
        if grouping:
            formatted, seps = _group(formatted, monetary=monetary)
    return _strip_padding(formatted, seps) if seps else formatted


def format_string(f, val, grouping=False, monetary=False):
    import re
    from collections.abc import Mapping
    pattern = re.compile(r'%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]')
    percents = list(pattern.finditer(f))
    new_f = pattern.sub('%s', f)
    if isinstance(val, Mapping):
        new_val = ['%' if p.group()[-1] == '%' else _format(p.group(), val, grouping, monetary) for p in percents]
    else:
        if not isinstance(val, tuple):
            val = (val,)
        new_val = []
        i = 0
        for p in percents:
            if p.group()[-1] == '%':
                new_val.append('%')
            else:
                stars = p.group('modifiers').count('*')
                new_val.append(_format(p.group(), val[i], grouping, monetary, *val[i + 1:i + 1 + stars]))
                i += 1 + stars
    return new_f % tuple(new_val)


def currency(val, symbol=True, grouping=False, international=False):
    conv = localeconv()
    digits = conv['int_frac_digits' if international else 'frac_digits']
    if digits == 127:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    s = _localize(f'{abs(val):.{digits}f}', grouping, monetary=True)
    s = '<' + s + '>'
    side = 'n' if val < 0 else 'p'
    if symbol:
        smb = conv['int_curr_symbol' if international else 'currency_symbol']
        precedes = conv[side + '_cs_precedes']
        separated = conv[side + '_sep_by_space']
        if precedes:
            s = smb + (' ' if separated else '') + s
        else:
            if international and smb[-1] == ' ':
                smb = smb[:-1]
            s = s + (' ' if separated else '') + smb
    pos = conv[side + '_sign_posn']
    sign = conv['negative_sign' if val < 0 else 'positive_sign']
    if pos == 0:
        s = '(' + s + ')'
    elif pos == 2:
        s = s + sign
    elif pos == 3:
        s = s.replace('<', sign)
    elif pos == 4:
        s = s.replace('>', sign)
    else:
        s = sign + s
    return s.replace('<', '').replace('>', '')


def str(val):
    return _format('%.12g', val)


def delocalize(string):
    conv = localeconv()
    ts = conv['thousands_sep']
    if ts:
        string = string.replace(ts, '')
    dd = conv['decimal_point']
    if dd:
        string = string.replace(dd, '.')
    return string


def localize(string, grouping=False, monetary=False):
    return _localize(string, grouping, monetary)


def atof(string, func=float):
    return func(delocalize(string))


def atoi(string):
    return int(delocalize(string))


_encodings = {'utf-8': 'UTF-8', 'utf8': 'UTF-8', 'iso8859-1': 'ISO8859-1', 'iso-8859-1': 'ISO8859-1', 'latin1': 'ISO8859-1',
              'iso8859-15': 'ISO8859-15', 'iso-8859-15': 'ISO8859-15', 'cp1252': 'CP1252'}
_languages = {'c': 'C', 'posix': 'C', 'en_us': 'en_US', 'en': 'en_US', 'english': 'en_US', 'en_gb': 'en_GB', 'de': 'de_DE', 'de_de': 'de_DE',
              'german': 'de_DE', 'fr': 'fr_FR', 'fr_fr': 'fr_FR', 'french': 'fr_FR', 'es': 'es_ES', 'es_es': 'es_ES', 'it': 'it_IT',
              'it_it': 'it_IT', 'nl': 'nl_NL', 'nl_nl': 'nl_NL', 'pt': 'pt_PT', 'pt_br': 'pt_BR', 'sv': 'sv_SE', 'sv_se': 'sv_SE'}


def normalize(localename):
    name, dot, encoding = localename.partition('.')
    name, at, modifier = name.partition('@')
    known = _languages.get(name.lower())
    if known is None:
        return localename
    if known == 'C' and not dot:
        return 'C'
    return known + '.' + (_encodings.get(encoding.lower(), encoding) if dot else 'ISO8859-1')


def gettext(msg, /):
    return msg


def dgettext(domain, msg, /):
    return msg


def dcgettext(domain, msg, category, /):
    return msg


def textdomain(domain, /):
    return domain or 'messages'
