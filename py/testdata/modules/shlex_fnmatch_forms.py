# shlex and fnmatch over many texts and patterns.
import re
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
        return None
    print(re.sub(' at 0x[0-9a-f]+', '', repr(r)))
    return r

import shlex, fnmatch, io
for s in [
    '', 'a b', 'a "b c" d', "a 'b c' d", 'a\\ b', '"a\\"b"', "'a\\'b'", 'a "b', "a 'b", 'a\\', '# c', 'a # b', 'a#b', '"a"b"c"',
    'a""b', '""', "''", 'a;b|c', 'a\nb', 'a\tb', '"a\nb"', 'é ü', '"a\\b"', '"a\\\\b"', '"a\\$b"', 'a=b "c=d"', '~/a *.py',
    'a&&b', '$(x y)', '`a b`', 'a,b', 'a  b   ', '\\"a\\"', '\'"\'', '"\'"', 'a\\\nb', '"\\n"', "\\'", 'a\r\nb', '\\', 'a"',
]:
    print(ascii(s))
    t(shlex.split, s)
    t(shlex.split, s, True)
    t(shlex.split, s, posix=False)
    t(shlex.split, s, comments=True, posix=False)
    for pc in (True, False, '|', ';&'):
        for ws in (True, False):

            def f():
                l = shlex.shlex(s, posix=True, punctuation_chars=pc)
                l.whitespace_split = ws
                return list(l)

            t(f)
    t(lambda: list(shlex.shlex(s)))
    t(lambda: list(shlex.shlex(s, posix=True)))
    t(shlex.quote, s)
t(shlex.split, None)
t(shlex.split, 5)
t(shlex.split, b'a')
t(shlex.split, io.StringIO('a b'))
t(shlex.split)
t(shlex.join, ['a b', 'c', "d'e", ''])
t(shlex.join, [])
t(shlex.join, 'abc')
t(shlex.join, [1])
t(shlex.join, 5)
t(shlex.quote, 5)
t(shlex.quote, b'a')
t(shlex.quote, '')
t(shlex.quote, 'a@%_-+=:,./b')
t(shlex.quote, 'é')
t(shlex.split, ['a'])
l = shlex.shlex('a b "c d" # x\ne')
print(l.commenters, repr(l.wordchars), repr(l.whitespace), l.escape, l.quotes, l.escapedquotes, l.whitespace_split, l.infile, l.source, l.debug, l.lineno, l.token, l.eof, l.punctuation_chars, l.state, l.pushback, l.filestack)
print(l.get_token(), l.lineno)
l.push_token('pp')
print(l.get_token(), l.read_token(), l.error_leader(), l.error_leader('f', 5), l.get_token(), l.get_token(), repr(l.get_token()), l.lineno)
l = shlex.shlex('a b', infile='foo.txt', posix=True)
print(l.error_leader(), l.eof, list(l), l.get_token(), l.infile)
l = shlex.shlex('a && b || c; d >e|f (x) <<g ~h*?', punctuation_chars=True)
print(list(l))
print(repr(l.punctuation_chars), repr(l.wordchars))
t(setattr, l, 'punctuation_chars', 'x')
l = shlex.shlex('a %b% $c$', posix=True)
l.quotes = '%'
l.wordchars += '$'
print(list(l))
l = shlex.shlex('x y')
l.push_source('in1 in2')
print(list(l))
l = shlex.shlex('x y')
l.push_source(io.StringIO('q'), 'nf')
print(l.infile, l.get_token(), l.get_token(), l.infile)
l = shlex.shlex('source "foo" b')
l.source = 'source'
l.sourcehook = lambda f: ('f', io.StringIO('in ' + f))
print(list(l))
l = shlex.shlex("a\nb\n'c\nd' e")
print([(x, l.lineno) for x in l])
l = shlex.shlex('a "b')
print(l.get_token())
t(l.get_token)
l = shlex.shlex('a\\', posix=True)
l.get_token and t(l.get_token)
l = shlex.shlex('x', posix=True, punctuation_chars='ab')
print(l.wordchars)
l = shlex.shlex('a-b c:d e/f g.h', punctuation_chars='')
print(list(l))
l = shlex.shlex('a;b', 'n', True, ';')
print(l.get_token())
print(iter(l) is l)
t(shlex.shlex, 5)
t(shlex.shlex, b'a')
t(shlex.shlex('').get_token)
t(shlex.shlex('', posix=True).get_token)
t(next, shlex.shlex(''))
l = shlex.shlex('a')
l.debug = 0
t(l.pop_source)
t(lambda: shlex.__all__)
l = shlex.shlex('a|b', posix=True, punctuation_chars='|')
l.commenters = ''
print(list(l))
for pat in [
    '*', '?', '[a]', '[!a]', '[a-c]', '[]a]', '[!]a]', '[a', '[', '[]', '[!]', '[!', 'a*b', '**', '***', 'a?', '\\*', '[*]',
    '[?]', '[[]', '[a-]', '[-a]', '[c-a]', '[!c-a]', '[a-cx-z]', '[\\]', '[^a]', '[&&a]', '[a~~b]', '[a||b]', 'a.b', 'a+b',
    '(a)', 'é*', '', '[z-a-c]', '[a--]', '[--a]', 'a\nb', '[a-b-c]', '*a*b*c*', '[!-a]', '[b-ac-d]', '[!b-a]', '?*?', '*?*',
]:
    t(fnmatch.translate, pat)
    print([n for n in ['', 'a', 'b', 'ab', 'aXb', 'c', '[', ']', '!', '-', '^', '\\', 'A', 'a.b', '*', '?', '[a', 'a\nb', 'é1', 'x', 'abc', '--', '&', '~', '|', 'z'] if fnmatch.fnmatch(n, pat)], [n for n in ['a', 'A', 'b'] if fnmatch.fnmatchcase(n, pat)], fnmatch.filter(['a', 'b', ']', '!'], pat), fnmatch.filterfalse(['a', 'b', ']', '!'], pat))
t(fnmatch.fnmatch, b'a', b'*')
t(fnmatch.fnmatch, b'a', '*')
t(fnmatch.fnmatch, 'a', b'*')
t(fnmatch.fnmatch, 5, '*')
t(fnmatch.fnmatch, 'a', 5)
t(fnmatch.fnmatchcase, b'a', b'[a]')
t(fnmatch.translate, b'a')
t(fnmatch.translate, 5)
t(fnmatch.filter, ['a', b'b'], '*')
t(fnmatch.filter, 5, '*')
t(fnmatch.filter, 'abc', '[ab]')
t(fnmatch.filterfalse, 'abc', '[ab]')
t(fnmatch.filter, [b'a'], b'a')
t(fnmatch.filter, (x for x in 'abc'), '?')
print(fnmatch.__all__)
