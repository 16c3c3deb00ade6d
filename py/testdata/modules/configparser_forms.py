# Documents, interpolation, proxies, converters and errors of configparser.
import re
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
        return None
    print(re.sub(' at 0x[0-9a-f]+', '', repr(r)))
    return r

import configparser as C, io

def R(s, cls=C.ConfigParser, **k):
    c = cls(**k)
    try:
        c.read_string(s)
    except Exception as e:
        print(type(e).__name__, e)
        return c
    print({n: dict(c.items(n, raw=True)) for n in c}) if cls is not C.RawConfigParser else print({n: dict(c.items(n)) for n in c})
    return c

for s in [
    '[a]\nx=1\ny: 2\n', '[a]\nx\n', 'x=1\n', '[a]\nx=1\nx=2', '[a]\n[a]', '[a]\nx = a\n b\n c\n', '[a]\nx=1\n\n  more\ny=2',
    '# c\n; d\n[a] ; e\nx=1 ; f', '[a]\nx=1 # c', '[a\nx=1', '[]\nx=1', '[a]b\nx=1', '[DEFAULT]\nx=1\n[a]\n', '[a]\n=1',
    '[a]\n: 1', '[a]\nX Y = 1', '[a]\nx==1', '[a]\nx=:1', '[a]\nx=\ny=2', '[a]\nx:\n 1\n 2', '  [a]\n  x=1', '[a]\nx=1\n  [b]',
    '[a]\nx=1\n#c\n y', '[a]\n x=1\ny=2', '[a]]\nx=1', '[a]\nx="1"', '[a.b c]\n', '', '\n\n', '[a]\nx = 1\n\n\n\n z',
    '\ufeff[a]\nx=1', '[a]\r\nx=1\r\n', '[a]\nx y', '[a]\nx\ny', '[a]\nx=1\n    y=2\n',
    '[a]\nkey = v1\n\tv2\n   v3\n# cc\n   v4', '[a]\nbad line\nbad2\n[b]\nx=1', '[a]\n x\n',
]:
    print(ascii(s))
    R(s)
    R(s, allow_no_value=True)
    R(s, strict=False, interpolation=None)
    R(s, inline_comment_prefixes=('#', ';'))
    R(s, delimiters=('=',))
    R(s, empty_lines_in_values=False)
    R(s, comment_prefixes=('//',))
    R(s, default_section='a')
    R(s, C.RawConfigParser)
    R(s, allow_unnamed_section=True)
c = R('[DEFAULT]\nbase=/b\n[a]\np=%(base)s/x\nq=%(p)s/y\nr=%(nope)s\ns=%%x\nt=%x\nu=%(l)s\nl=%(u)s\nn=5\nf=1.5\nb=yes\nbb=Off\nbad=maybe\ne=\n')
for o in 'p q r s t u n f b bb bad e base nope'.split():
    t(c.get, 'a', o)
    t(c.get, 'a', o, raw=True)
    t(c.get, 'a', o, fallback='FB')
    t(c.get, 'a', o, vars={'nope': 'V', 'p': 'vp'})
    t(c.getint, 'a', o)
    t(c.getfloat, 'a', o)
    t(c.getboolean, 'a', o)
    t(c.getboolean, 'a', o, fallback=None)
    t(c.has_option, 'a', o)
    t(lambda: c['a'][o])
t(c.get, 'zz', 'x')
t(c.get, 'zz', 'x', fallback=1)
t(c.get, 'DEFAULT', 'base')
t(c.sections)
t(c.defaults)
t(c.options, 'a')
t(c.options, 'zz')
t(c.items)
t(c.items, 'a', True)
t(c.items, 'a')
t(c.items, 'zz')
t(c.has_section, 'a')
t(c.has_section, 'DEFAULT')
t(c.has_option, '', 'base')
t(c.has_option, None, 'base')
t(c.has_option, 'zz', 'x')
t(c.add_section, 'a')
t(c.add_section, 'DEFAULT')
t(c.add_section, 5)
t(c.add_section, 'new')
t(c.set, 'new', 'k', 'v')
t(c.set, 'new', 'k', 5)
t(c.set, 'new', 5, 'v')
t(c.set, 'zz', 'k', 'v')
t(c.set, 'new', 'k', '%')
t(c.set, 'new', 'k', '%(x')
t(c.set, 'new', 'n')
t(c.set, '', 'dd', '1')
t(c.set, 'DEFAULT', 'd2', '1')
t(c.remove_option, 'new', 'k')
t(c.remove_option, 'new', 'k')
t(c.remove_option, 'zz', 'k')
t(c.remove_section, 'new')
t(c.remove_section, 'new')
t(c.remove_section, 'DEFAULT')
t(c.optionxform, 'AbC')
t(lambda: c.pop('a').name)
t(c.popitem)
t(c.popitem)
t(c.clear)
t(lambda: list(c))
t(repr, c.BOOLEAN_STATES)
t(c.BOOLEAN_STATES.get, 'on')
c = C.ConfigParser()
t(c.read_dict, {'a': {'x': 1, 'y': None, 'Z': 'z'}, 5: {'k': True}})
t(lambda: {n: dict(c[n]) for n in c})
t(c.read_dict, {'a': {'q': 1}})
t(c.read_dict, {'b': {'q': 1, 'Q': 2}})
t(c.read_dict, {1: {}, '1': {}})
t(c.read_dict, 5)
t(c.read_dict, {'b': 5})
t(c.read, 'nofile')
t(c.read, ['no', 'no2'])
t(c.read_file, ['[z]', 'a=1'])
t(c.read_file, ['x'])
t(c.read_file, ['x'], 'SRC')
t(c.read_file, io.StringIO('[z]\nq'))
t(c.read_string, 'bad', 'src')
t(c.read_string, 5)
t(c.read_file, 5)
t(c.read, 5)
s = c['a']
print(repr(s), s.name, s.parser is c, len(s), list(s), 'X' in s, s.get('x'), s.get('nope'), s.get('nope', 'd'), s.getint('x'), s.getint('zz'), s.getint('zz', 3), s.getboolean('zz', fallback=True))
t(lambda: s['nope'])
t(s.__setitem__, 'n', 5)
t(s.__setitem__, 'n', '5')
t(s.__delitem__, 'n')
t(s.__delitem__, 'n')
t(s.getfloat, 'z')
t(s.pop, 'x')
t(s.setdefault, 'w', '1')
t(s.update, {'v': '2'})
t(s.items)
t(lambda: dict(s))
t(s.get, 'x', raw=True)
t(s.keys)
t(s.popitem)
t(s.clear)
t(lambda: dict(s))
t(setattr, s, 'name', 'q')
c['m'] = {'a': '1', 'B': '2'}
print(dict(c['m']), c['m'], 'm' in c, len(c), list(c.keys()), bool(c))
c['m'] = {'c': '3'}
print(dict(c['m']))
c['m'] = c['m']
print(dict(c['m']))
c['DEFAULT'] = {'d': '1'}
print(dict(c['m']))
t(lambda: c['zz'])
t(c.__delitem__, 'zz')
t(c.__delitem__, 'DEFAULT')
t(c.__delitem__, 'm')
t(lambda: c.get)
t(lambda: c.__setitem__('q', {'a': 5}))
t(lambda: c.__setitem__('q', 5))
t(c.update, {'r': {'a': '1'}})
t(c.setdefault, 'r2', {'a': 'b'})
for k in [dict(), dict(allow_no_value=True), dict(delimiters=(':', '=')), dict(allow_unnamed_section=True)]:
    c = C.ConfigParser(**k)
    c.read_string('[DEFAULT]\nd=1\n[s t]\na=b\n c\nempty=\n[e]\n')
    if 'allow_no_value' in k:
        c.set('e', 'nv', None)
    if 'allow_unnamed_section' in k:
        c.add_section(C.UNNAMED_SECTION)
        c.set(C.UNNAMED_SECTION, 'uu', '1')
    for sp in (True, False):
        o = io.StringIO()
        c.write(o, space_around_delimiters=sp)
        print(repr(o.getvalue()))
c = C.ConfigParser(allow_unnamed_section=True)
c.read_string('x=1\n[a]\ny=2')
print(c.sections(), c[C.UNNAMED_SECTION]['x'], repr(C.UNNAMED_SECTION), c.get(C.UNNAMED_SECTION, 'x'))
o = io.StringIO()
c.write(o)
print(repr(o.getvalue()))
t(C.ConfigParser().add_section, C.UNNAMED_SECTION)
c = C.ConfigParser()
c.add_section('a')
for (k, v) in [('a=b', '1'), ('[x', '1'), ('# c', '1'), ('k', '[v'), ('k:', 'v'), ('', 'v')]:
    c.remove_section('a')
    c.add_section('a')
    t(c.set, 'a', k, v)
    o = io.StringIO()
    t(c.write, o)
    print(repr(o.getvalue()))
X = C.ExtendedInterpolation
c = R('[DEFAULT]\nb=1\n[a]\nx=${b}\ny=${x}/q\nz=${o:k}\nzz=${o:k:j}\nn=${nope}\nd=$$5\ne=$x\nf=${x\nl=${l}\nm=${zz9:k}\nC=${X}\n[o]\nk=${kk}\nkk=v${a:b}\n', interpolation=X())
for o in 'x y z zz n d e f l m c'.split():
    t(c.get, 'a', o)
    t(c.get, 'a', o, raw=True)
t(c.set, 'a', 'q', '$')
t(c.set, 'a', 'q', '${')
t(c.set, 'a', 'q', '$$')
t(C.ConfigParser, interpolation=5)
t(C.ConfigParser, bogus=1)
t(C.ConfigParser, {'a': '1', 'B': '2'})
t(lambda: C.ConfigParser({'a': '1', 'B': '2'}).defaults())
t(lambda: C.ConfigParser({'a': 1}).defaults())
t(lambda: C.RawConfigParser({'a': 1}).get('DEFAULT', 'a'))
t(C.ConfigParser, None, dict, True)
t(lambda: C.ConfigParser(converters={'list': str.split, 'x': int}).getlist.__name__)
c = C.ConfigParser(converters={'list': lambda v: v.split(',')})
c.read_string('[a]\nl=1,2')
t(c.getlist, 'a', 'l')
t(c['a'].getlist, 'l')
t(c['a'].getlist, 'zz', [9])
t(lambda: list(c.converters))
c.converters['up'] = str.upper
t(c.getup, 'a', 'l')
t(c['a'].getup, 'l')
t(c.getlist, 'a', 'q', fallback=0)
t(c.getlist, 'a', 'q')
t(lambda: c.converters['up']('x'))
t(c.converters.__delitem__, 'up')
t(lambda: c.getup)
t(c.converters.__delitem__, 'nope')
t(c.converters.__setitem__, '', 1)
t(c.converters.__setitem__, 'x', 1)

class My(C.ConfigParser):
    OPTCRE = C.ConfigParser.OPTCRE

    def optionxform(self, s):
        return s

    def getq(self, s, o):
        return 'q'

R('[a]\nXy=1', My)
c = C.ConfigParser()
c.optionxform = str
c.read_string('[A]\nXy=1')
t(lambda: dict(c['A']))
for e in [
    C.Error('m'), C.Error(), C.NoSectionError('s'), C.DuplicateSectionError('s'), C.DuplicateSectionError('s', 'src', 3),
    C.DuplicateOptionError('s', 'o'), C.DuplicateOptionError('s', 'o', 'src', 4), C.NoOptionError('o', 's'),
    C.InterpolationError('o', 's', 'm'), C.InterpolationMissingOptionError('o', 's', 'rv', 'ref'),
    C.InterpolationSyntaxError('o', 's', 'm'), C.InterpolationDepthError('o', 's', 'rv'), C.ParsingError('src'),
    C.MissingSectionHeaderError('f', 1, 'line'), C.MultilineContinuationError('f', 2, 'l'), C.UnnamedSectionDisabledError(),
    C.InvalidWriteError('x'),
]:
    print(repr(e), str(e), e.args, e.message, [(k, v) for k, v in sorted(vars(e).items()) if k != 'message'])
e = C.ParsingError('src')
e.append(3, 'x\n')
print(e, e.errors, e.args)
print(e.combine([C.ParsingError('src')]))
print(C.DEFAULTSECT, C.MAX_INTERPOLATION_DEPTH, C.__all__)
c = C.ConfigParser()
c.read_string('[a]\n' + ''.join((f'k{i}=%(k{i + 1})s\n' for i in range(15))) + 'k15=end\n')
t(c.get, 'a', 'k14')
t(c.get, 'a', 'k6')
t(c.get, 'a', 'k5')
t(c.get, 'a', 'k4')
r = C.RawConfigParser()
r.add_section('a')
t(r.set, 'a', 'x', 5)
t(r.get, 'a', 'x')
t(r.set, 'a', 3, 4)
o = io.StringIO()
t(r.write, o)
t(r.add_section, 7)
t(r.sections)
t(r.getint, 'a', 'x')
r.add_section('DEFAULT') if 0 else t(r.add_section, 'DEFAULT')
t(C.BasicInterpolation().before_get, c, 'a', 'x', '%(y)s', {'y': '1'})
t(C.Interpolation().before_get, c, 'a', 'x', '%(y)s', {})
t(C.ConfigParser()._interpolation.__class__.__name__.lower)
t(C.LegacyInterpolation) if hasattr(C, 'LegacyInterpolation') else print('nolegacy')
print(hasattr(C, 'SafeConfigParser'), C.SectionProxy.__mro__[1].__name__, C.ConverterMapping.__name__)
R('[a]\nx=1\nbad\n[b]\n  y\nz=1')
R('[a]\nx=1\n\n\ny=2\n  ', strict=True)
c = C.ConfigParser(comment_prefixes=('#',), inline_comment_prefixes=None, delimiters=('->',))
c.read_string('[a]\nx -> 1 ; y')
t(lambda: dict(c['a']))
o = io.StringIO()
c.write(o)
print(repr(o.getvalue()))
