# Formatting: str.format, format(), f-strings and the % operator, one case a line, with the errors.
class S(str): pass
class I(int): pass
class IX:
    def __index__(self): return 3
class FM:
    def __format__(self, spec): return 'FM<' + spec + '>'
class BadFM:
    def __format__(self, spec): return 5
class A:
    x = 5
    y = [1, 2, {'k': 'v'}]
    def __repr__(self): return 'A\u00e9'
    def __str__(self): return 'strA'
class M(dict):
    def __missing__(self, k): return '<' + k + '>'
class NoIdx:
    pass
u = 'h\u00e9llo w\u00f6rld \U0001f600'
long = 'a\u00e9' * 100
def gen(*a):
    for x in a: yield x


def show(case):
    try:
        print(repr(case()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: '{} {}'.format(1, 2), '{1} {0}'.format(1, 2), '{a} {b}'.format(a=1, b=2), '{{}}'.format(), '{0.x} {0.y[2][k]} {0.y[0]}'.format(A()))
show(lambda: '{!r} {!s} {!a}'.format(A(), A(), A()))
show(lambda: '{:>{w}}|{:<{w}}|{:^{}}'.format('a', 'b', 'c', 5, w=4))
show(lambda: '{:>{w}}|{:^{}}'.format('a', 'c', 5, w=4))
show(lambda: '{0:{1}}'.format(5, '>4'))
show(lambda: '{0:{1:{2}}}'.format(5, '>4', 3))
show(lambda: '{'.format())
show(lambda: '}'.format())
show(lambda: '{a'.format(a=1))
show(lambda: '{a!}'.format(a=1))
show(lambda: '{a!x}'.format(a=1))
show(lambda: '{a!r'.format(a=1))
show(lambda: '{a!rx}'.format(a=1))
show(lambda: '{a!'.format(a=1))
show(lambda: '{a:{b}'.format(a=1, b=2))
show(lambda: '{0} {}'.format(1, 2))
show(lambda: '{} {0}'.format(1, 2))
show(lambda: '{}'.format())
show(lambda: '{1}'.format(1))
show(lambda: '{a}'.format())
show(lambda: '{a.}'.format(a=1))
show(lambda: '{a[]}'.format(a=1))
show(lambda: '{a[0}'.format(a=[1]))
show(lambda: '{a[0]x}'.format(a=[1]))
show(lambda: '{a[k]}'.format(a={'k': 1}))
show(lambda: '{a[k]}'.format(a={}))
show(lambda: '{a.zz}'.format(a=A()))
show(lambda: '{a[5]}'.format(a=[1]))
show(lambda: '{:d}'.format('x'))
show(lambda: '{:s}'.format(5))
show(lambda: '{:x>5}'.format(3))
show(lambda: '{:%Y}'.format(3))
show(lambda: '{:y}'.format([1]))
show(lambda: '{}'.format(FM()), '{:abc}'.format(FM()))
show(lambda: '{}'.format(BadFM()))
show(lambda: '{:5}'.format(None))
show(lambda: '{:5}|{:<5}|{:^5}|{:>5}'.format(True, True, True, True))
show(lambda: '{:d}'.format(True))
show(lambda: '{99999999999999999999}'.format(1))
show(lambda: '{x}{y}'.format_map(M(x=1)))
show(lambda: '{}'.format_map({}))
show(lambda: '{x}'.format_map({}))
show(lambda: '{x}'.format_map(5))
show(lambda: format(5, 'x'), format(255, '#X'), format(5, '08b'), format(1234567, ','), format(1234567.891, ',.2f'), format(0.5, '%'), format(5, '+'), format(-5, ' '), format(65, 'c'), format(5, '.2f'), format(5, 'e'))
show(lambda: format('abc', '10'), format('abc', '>10'), format('abc', '.2'), format('abc', '^10.2'), format('é', '*^5'), format('abc', ''))
show(lambda: format('abc', '=10'))
show(lambda: format('abc', '+'))
show(lambda: format('abc', 'd'))
show(lambda: format(5, 's'))
show(lambda: format(1.5, 'd'))
show(lambda: format(5, '.2'))
show(lambda: format(5, 5))
show(lambda: format([], 'x'))
show(lambda: format(None, 'x'))
show(lambda: format(I(5), '03'), format(S('x'), '3'))
show(lambda: format(10**30, ','), format(10**30, 'e'), format(2**100, 'x'), format(10**400, '.2e') if False else 0)
show(lambda: format(10**400, '.2e'))
show(lambda: f'{5!r:>4}|{"a"!r}|{1.0}|{1e100}|{A()}|{A()!r}|{A()!a}')
show(lambda: f'{3.14159:.2f} {3.14159:.0f} {-0.0:.1f} {1e20:.2f} {float("inf"):.2f} {2.5:.0f} {0.125:.2f}')
show(lambda: '%s %r %a' % ('a', 'b', 'é'))
show(lambda: '%d %i %u' % (1, 2.7, True))
show(lambda: '%5d|%-5d|%05d|%+d|% d' % (1, 2, 3, 4, 5))
show(lambda: '%x %X %o %#x %#o %#X' % (255, 255, 8, 255, 8, 255))
show(lambda: '%-#6x|%#06x|%06.3d' % (255, 255, 5))
show(lambda: '%f %.2f %e %E %g %G %10.3f %-10.2f|%+.1f %010.2f' % (1.5, 1.555, 1.5, 1.5, 1e10, 1e-10, 3.14159, 2.5, 3.0, -3.14159))
show(lambda: '%#.0f %#g' % (1, 1.5))
show(lambda: '%c%c' % ('a', 98))
show(lambda: '%c' % 'ab')
show(lambda: '%c' % 0x110000)
show(lambda: '%c' % 1.5)
show(lambda: '%%' % ())
show(lambda: '%s' % 5)
show(lambda: '%s' % (5,))
show(lambda: '%s' % [1, 2])
show(lambda: '%s %s' % (1,))
show(lambda: '%s' % (1, 2))
show(lambda: '%s' % ())
show(lambda: 'abc' % 5)
show(lambda: 'abc' % ())
show(lambda: 'abc' % {})
show(lambda: 'abc' % [])
show(lambda: 'abc' % 'x')
show(lambda: '%(a)s %(b)d' % {'a': 1, 'b': 2})
show(lambda: '%(a)s' % {})
show(lambda: '%(a)s' % 5)
show(lambda: '%(a)s' % (1,))
show(lambda: '%(a' % {})
show(lambda: '%(a)' % {'a': 1})
show(lambda: '%' % 1)
show(lambda: '%q' % 1)
show(lambda: '%é' % 1)
show(lambda: 'ab%z' % 1)
show(lambda: '%*d|%-*d|%.*f' % (5, 1, 5, 2, 2, 3.14159))
show(lambda: '%*d' % ('a', 1))
show(lambda: '%d' % 'a')
show(lambda: '%d' % None)
show(lambda: '%x' % 1.5)
show(lambda: '%x' % 'a')
show(lambda: '%f' % 'a')
show(lambda: '%d' % 1e30)
show(lambda: '%d' % float('inf'))
show(lambda: '%.3s|%10.2s|%-5s|' % ('abcdef', 'xyz', 'a'))
show(lambda: '%.2s' % 'éüö')
show(lambda: '%s' % A(), '%r' % A())
show(lambda: '%ld' % 5)
show(lambda: '%.50f' % 0.1)
show(lambda: '%s %(a)s' % {'a': 1})
show(lambda: '%5%' % ())
show(lambda: S('%s') % 5)
show(lambda: type(S('%s') % 5).__name__)
show(lambda: '%s' % S('x'))
show(lambda: 'a'.__format__(5))
show(lambda: 'a'.__rmod__('%s'))
show(lambda: '%d' % I(5))
show(lambda: '%d' % IX())
show(lambda: '%x' % IX())
