import re
import string, textwrap, difflib, pprint, reprlib, shlex, fnmatch, html, csv, io, random, statistics, itertools, contextlib, copy, types, weakref, traceback, warnings, logging, inspect, json, re
def t(f):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f())))
    except BaseException as e:
        print(type(e).__name__, re.sub(" at 0x[0-9a-f]+", "", str(e)))
# re
for p, s in [('(a)(b)?', 'a'), ('(?P<n>a)|b', 'b'), ('a*', 'baac'), ('(?i)Ä', 'ä'), (r'\bfoo\b', 'foo bar'), ('(?<=a)b', 'ab'), ('(?<!a)b', 'ab'), ('(a)|(b)', 'b'), ('^a$', 'a\n'), ('(?m)^b', 'a\nb'), ('(?s).', '\n'), (r'\d+', '١٢'), ('(?a)\\w', 'é'), ('[^\\W\\d]', '_'), ('a{2,3}?', 'aaaa'), ('a++b', 'aab'), ('(?>a+)ab', 'aaab'), ('(?P<x>a)(?P=x)', 'aa'), ('(?(1)a|b)', 'b'), ('(a)?(?(1)b|c)', 'ab'), ('\\Aa\\Z', 'a'), ('[[:alpha:]]', 'a:]'), ('', 'ab'), ('(', ''), (')', ''), ('[', ''), ('*', ''), ('a**', ''), ('(?P<1>a)', ''), ('(?P<n>a)(?P<n>b)', ''), ('\\', ''), ('(?z)', ''), ('a{3,2}', ''), ('(?<=a*)b', ''), ('[b-a]', ''), ('\\1', ''), ('(?P=x)', ''), ('(?(2)a)', ''), ('x(?i)', ''), ('\\N{DIGIT ONE}', '1'), ('\\q', ''), ('(?#', ''), ('(?:', ''), ('[a', ''), ('(?P<n', ''), ('(?P', ''), ('a{1', 'a{1'), ('\\x1', ''), ('\\u12', ''), ('\\400', ''), ('(?i-s:a)', 'A'), ('(?-i:a)', 'a'), ('(?au)a', ''), ('\\z', 'a')]:
    print(repr(p), end=' '); t(lambda: (m := re.search(p, s)) and (m, m.groups(), m.groupdict(), m.lastindex, m.lastgroup, m.regs))
    t(lambda: (re.findall(p, s), re.split(p, s), re.sub(p, '<\\g<0>>', s), re.subn(p, lambda m: m[0].upper(), s, count=1)))
c = re.compile('(?P<a>x)(y)?', re.I | re.M)
t(lambda: c); t(lambda: c.flags); t(lambda: c.groups); t(lambda: c.groupindex); t(lambda: c.pattern); m = c.search('zXy'); t(lambda: m.group(0, 1, 2)); t(lambda: m['a']); t(lambda: m[3]); t(lambda: m['q']); t(lambda: m.start('a')); t(lambda: m.end(5)); t(lambda: m.span(2)); t(lambda: m.expand('\\1-\\g<a>-\\2')); t(lambda: m.expand('\\9')); t(lambda: m.expand('\\g<q>')); t(lambda: m.expand('\\q')); t(lambda: m.string); t(lambda: m.pos); t(lambda: m.endpos); t(lambda: m.re is c); t(lambda: c.fullmatch('xy')); t(lambda: c.match('xy', 1)); t(lambda: c.search('xy', 5)); t(lambda: c.scanner('xx').search()); t(lambda: re.escape('a.b-c d\n')); t(lambda: re.purge()); t(lambda: re.I | re.M); t(lambda: re.RegexFlag(0)); t(lambda: re.compile('a', 999)); t(lambda: re.compile(c, re.I)); t(lambda: re.compile(3)); t(lambda: re.search('a', b'a')); t(lambda: re.search(b'a', 'a')); t(lambda: re.sub('a', b'b', 'a')); t(lambda: re.sub('a', '\\2', 'a')); t(lambda: re.sub('(a)', '\\g<1', 'a')); t(lambda: re.sub('a', 3, 'a')); t(lambda: re.split('(a)', 'bab', maxsplit=1)); t(lambda: re.split('x*', 'axbc')); t(lambda: [x.span() for x in re.finditer('a|', 'aab')]); t(lambda: re.sub('x*', '-', 'abxd')); t(lambda: re.error('m', 'p', 1).colno); t(lambda: re.PatternError); t(lambda: copy.copy(c) is c); t(lambda: c == re.compile('(?P<a>x)(y)?', re.I | re.M)); t(lambda: hash(c) == hash(c)); t(lambda: re.Pattern[str]); t(lambda: bool(m)); t(lambda: re.template) ; t(lambda: re.sub('(?P<q>a)', r'\g<q>\n\t\\', 'a')); t(lambda: re.match('a', 'a', pos=1)); t(lambda: re.findall('(a)(b)', 'abab')); t(lambda: re.findall('a(b)?', 'aab'))
# format
for v in [0, 1, -1, 255, 10**20, 1.5, -0.0, 1e100, 1e-7, float('inf'), float('nan'), 'ab', True, 3 + 4j, 123456789.123]:
    for sp in ['', 'd', 'x', '#x', 'X', 'o', '#o', 'b', '#010b', 'c', 'n', 'e', '.2e', 'E', 'f', '.0f', '#.0f', 'F', 'g', '.3g', '#g', 'G', '%', '.1%', 's', '.1', '>8', '<8', '^8', '=8', '*^9', '+', '-', ' ', '+,', ',', '_', ',.2f', '_x', ',x', '08', '+08.2f', '010,', 'z.1f', '10.3', '!', '5.', '.', 'é>5', '{', '1' * 3, '-5', '#', '#.3g', '.3s', ',d', '_b', '.2d', ',s', '=s', '0s', '.3j', ' =+10', '_.2f', ',_', '._f', '.3_f', '.4,f']:
        try: r = format(v, sp)
        except Exception as e: r = f'{type(e).__name__} {e}'
        print(v, repr(sp), r)
for f in ['{', '}', '{}', '{0', '{!', '{!x}', '{!r', '{0.', '{0[', '{0[]}', '{0.a}', '{a}', '{}{0}', '{0}{}', '{:{}}', '{0:{1}}', '{0[1]}', '{0[a]}', '{0.real}', '{0!s:>5}', '{0!a}', '{{}}', '{0:}', '{ }', '{0 }', '{-1}', '{1.5}', '{:{:{}}}', '{0.__class__.__name__}', '{!r:^10}', '{:>{w}}']:
    print(repr(f), end=' '); t(lambda: f.format('é', 7, a=1, w=6)); t(lambda: f.format()); t(lambda: f.format_map({'a': 3, 'w': 2}))
for f in ['%d', '%5d', '%-5d|', '%05d', '%+d', '% d', '%x', '%#x', '%o', '%#o', '%X', '%e', '%.2f', '%g', '%G', '%s', '%10s', '%-10s|', '%.1s', '%r', '%a', '%c', '%%', '%i', '%u', '%5%', '%(a)s', '%*d', '%.*f', '%q', '%', '%d %d', '%ld', '%5.3d', '%#.3x', '%-+5d|', '%F', '%E', '%(a', '%()s', '%s %s']:
    for a in [5, -5, 3.7, 'x', (1, 2), {'a': 1}, (5, 3), (), None, 'é', [1], 1e20, (2, 3.14159), 10**30]:
        try: r = f % a
        except Exception as e: r = f'{type(e).__name__} {e}'
        print(repr(f), a, repr(r))
for f in [b'%d', b'%s', b'%b', b'%a', b'%c', b'%x', b'%5s|', b'%.2f', b'%r', b'%(a)s', b'%']:
    for a in [5, b'x', 'x', (1,), {b'a': b'z'}, 3.7, None, 256, bytearray(b'q')]:
        try: r = f % a
        except Exception as e: r = f'{type(e).__name__} {e}'
        print(repr(f), a, repr(r))
