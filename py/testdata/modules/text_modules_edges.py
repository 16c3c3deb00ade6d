# html, html.parser, textwrap, string, shlex, fnmatch, reprlib and gzip: edge cases in bulk.
import html, textwrap, string, shlex, fnmatch, reprlib, gzip, zlib, io, difflib, html.parser
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
for s in ["a 'b c' d", 'a "b \\" c" \\d', "a # c", "a\\ b", "'unclosed", 'x"y"z', "", "  ", "a;b|c&&d>e", "a=b c='d e'", "it's", 'a\\', "tab\tsep\nnl", "é ü", "a''b", '""', "$HOME `x`", "~/x a(b)c", "a\\\nb", "'a\\'b"]:
    t(lambda: shlex.split(s)); t(lambda: shlex.split(s, comments=True)); t(lambda: shlex.split(s, posix=False)); t(lambda: list(shlex.shlex(s))); t(lambda: list(shlex.shlex(s, posix=True, punctuation_chars=True))); t(lambda: shlex.quote(s)); t(lambda: list(shlex.shlex(s, punctuation_chars='|;')))
t(lambda: shlex.split(None)); t(lambda: shlex.split(5)); t(lambda: shlex.quote(5)); t(lambda: shlex.join(['a b', "c'd", ''])); t(lambda: shlex.join(5)); t(lambda: shlex.join('ab'))
l = shlex.shlex('a b\nc "d', infile='f'); t(l.get_token); t(lambda: l.push_token('x')); t(l.get_token); t(lambda: l.error_leader()); t(lambda: l.error_leader('g', 3)); t(lambda: (l.lineno, l.token, l.state, l.wordchars[:3], l.commenters, l.quotes, l.escape, l.whitespace, l.whitespace_split, l.eof)); t(l.read_token); t(lambda: list(l))
for p in ['*', '*.py', 'a?c', '[abc]x', '[!a]x', '[a-', '[]]', '[!]]', 'a[b-d]*', '**', '[\\]', 'a.b', '[a-c-e]', '[z-a]', '', '[!]', '[--0]', '*a*b*', '\\*', '[[]', '[]a-]']:
    t(lambda: fnmatch.translate(p)); t(lambda: [n for n in ['abc', 'a.py', 'ax', ']', 'x', 'a-', 'acx', '', 'a\nb', '[', '-x', 'bx', '*'] if fnmatch.fnmatch(n, p)]); t(lambda: fnmatch.filterfalse(['a.py','b'], p)); t(lambda: fnmatch.filter(['A','a','abc','b'], p))
t(lambda: fnmatch.fnmatch(b'a', b'*')); t(lambda: fnmatch.fnmatch('a', b'*')); t(lambda: fnmatch.fnmatch(5,'*')); t(lambda: fnmatch.fnmatchcase('A','a')); t(lambda: fnmatch.filter([5],'*'))
r = reprlib.Repr(maxlist=2, maxstring=10, indent=2); t(lambda: r.repr([1,2,3,'x'*30])); t(lambda: r.repr({'a':[1,2,3],'b':{1,2,3}})); print(r.repr((1,[2,[3,[4,[5,[6,[7]]]]]])))
for o in [list(range(20)), 'x'*50, {i:i for i in range(10)}, set(range(10)), frozenset(range(9)), 10**60, (1,), (), [], {}, set(), frozenset(), b'y'*50, object, lambda: 0, [[[[[[[[]]]]]]]], range(5), 1.5, None, ['a'*40]*8]:
    t(lambda: reprlib.repr(o) if not callable(o) else 'c')
import array, collections
t(lambda: reprlib.repr(array.array('i', range(10)))); t(lambda: reprlib.repr(collections.deque(range(10)))); t(lambda: [getattr(reprlib.aRepr, n) for n in sorted(vars(reprlib.aRepr))]); t(lambda: reprlib.Repr(5)); t(lambda: reprlib.Repr(indent='..').repr([1,[2]])); t(lambda: reprlib.Repr(indent=b'x').repr([1])); t(lambda: reprlib.Repr(fillvalue='#', maxlist=1).repr([1,2]))
class RR(list):
    @reprlib.recursive_repr(fillvalue='<loop>')
    def __repr__(self): return 'RR(' + ', '.join(map(repr, self)) + ')'
x = RR([1]); x.append(x); print(x, RR.__repr__.__name__)
for s in ['<a>&"\'', '', 'x']: t(lambda: html.escape(s)); t(lambda: html.escape(s, False)); t(lambda: html.escape(s, quote=False))
t(lambda: html.escape(5)); t(lambda: html.unescape(5)); t(lambda: html.unescape('&lt;&#65;&#x41;&amp;&ampx;&notit;&nope;&#0;&#x110000;&#128;&#xD800;&;&#;&#x;&eacute&hearts;&NotEqualTilde;&#1;&#13;&#65'))
for w in [10, 20, 1, 0, -1]:
    t(lambda: textwrap.wrap('Hello there, how-are you? averylongwordindeed   x', w)); t(lambda: textwrap.shorten('Hello there, how are you', w)); t(lambda: textwrap.fill('a b c', w, initial_indent='* ', subsequent_indent='  '))
t(lambda: textwrap.dedent('  a\n    b\n\n  c\n \t')); t(lambda: textwrap.dedent('\ta\n  b')); t(lambda: textwrap.dedent('')); t(lambda: textwrap.dedent(5)); t(lambda: textwrap.indent('a\n\n b\n', '> ')); t(lambda: textwrap.indent('a\n\nb', '> ', lambda l: True)); t(lambda: textwrap.indent(5, 'x')); t(lambda: textwrap.wrap(5)); t(lambda: textwrap.wrap('x', width='a')); t(lambda: textwrap.wrap('aaa bbb ccc ddd', 7, max_lines=1)); t(lambda: textwrap.wrap('aaa bbb ccc ddd', 7, max_lines=2, placeholder='...')); t(lambda: textwrap.wrap('aaa bbb', 3, max_lines=1, placeholder='12345')); t(lambda: textwrap.wrap('a\tb', expand_tabs=False)); t(lambda: textwrap.wrap('a\tb', tabsize=4)); t(lambda: textwrap.wrap('aaa-bbb-ccc', 5, break_on_hyphens=False)); t(lambda: textwrap.wrap('aaaaaaaa bb', 4, break_long_words=False)); t(lambda: textwrap.wrap('A. b.  C', fix_sentence_endings=True)); t(lambda: textwrap.wrap('a  b ', drop_whitespace=False, width=2)); t(lambda: textwrap.wrap('a', foo=1)); t(lambda: textwrap.shorten('hello world', width=5, placeholder='toolong'))
T = string.Template
for s in ['$a ${b} $$', '$', '${a', '$a-$b', '${a b}', '$1', '$a$b', '${}', '$é', '$_x', 'line\n$']:
    t(lambda: T(s).substitute(a=1, b=2)); t(lambda: T(s).safe_substitute(a=1)); t(lambda: T(s).is_valid()); t(lambda: T(s).get_identifiers())
t(lambda: T('$a').substitute()); t(lambda: T('$a').substitute({'a':5}, a=6)); t(lambda: T('$a').substitute(1,2)); t(lambda: T('$a').substitute(None)); t(lambda: string.capwords('a b  c', None)); t(lambda: string.capwords('a-b--c','-')); t(lambda: string.capwords(5))
F = string.Formatter()
for f, a, k in [('{} {}', (1,2), {}), ('{0} {}', (1,2), {}), ('{x}', (), {}), ('{}', (), {}), ('{0.real:>5}', (3,), {}), ('{a[k]!r:10}', (), {'a':{'k':'v'}}), ('{:{w}}', ('x',), {'w':4}), ('{!z}', (1,), {}), ('{', (), {}), ('}', (), {}), ('{a!}', (), {}), ('{:{:{}}}', (1,2,3), {}), ('{{}}', (), {}), ('{0!s:^7}', ('ab',), {})]:
    t(lambda: F.format(f, *a, **k)); t(lambda: F.vformat(f, a, k)); t(lambda: list(F.parse(f)))
t(lambda: F.format()); t(lambda: F.get_field('0.real', (1,), {})); t(lambda: F.get_value('x', (), {})); t(lambda: F.convert_field(1,'q')); t(lambda: F.format_field(1,'z'))
d = gzip.compress(b'hello'*10, mtime=0); t(lambda: d[:10]); t(lambda: gzip.decompress(d)); t(lambda: gzip.decompress(d[:-1])); t(lambda: gzip.decompress(b'xx')); t(lambda: gzip.decompress(b'')); t(lambda: gzip.decompress(d + d)); t(lambda: gzip.decompress(d + b'\0\0')); t(lambda: gzip.decompress(d + b'junk'))
g = gzip.GzipFile(fileobj=io.BytesIO(d)); t(lambda: (g.read(3), g.tell(), g.readline(), g.mode, g.readable(), g.writable(), g.seekable(), g.name)); t(lambda: (g.seek(0), g.read(5), g.peek(2)[:2], g.read1(3))); g.close(); t(g.read); t(lambda: g.closed); o = io.BytesIO()
with gzip.GzipFile(fileobj=o, mode='wb', mtime=5, filename='n') as g: t(lambda: (g.write(b'abc'), g.tell(), g.flush(), g.name)); 
t(lambda: gzip.GzipFile(fileobj=io.BytesIO(o.getvalue())).read()); t(lambda: gzip.GzipFile()); t(lambda: gzip.open(io.BytesIO(d), 'rt').read()); t(lambda: gzip.open(io.BytesIO(d), 'rtb')); t(lambda: gzip.open(5)); t(lambda: gzip.open(io.BytesIO(d), encoding='utf-8')); t(lambda: gzip.open(io.BytesIO(d), 'rt', encoding='ascii', newline='').readline())
with gzip.open(o := io.BytesIO(), 'wt', encoding='utf-8') as g: g.write('héllo\n')
t(lambda: gzip.decompress(o.getvalue()).decode())
class HP(html.parser.HTMLParser):
    def handle_starttag(self, tag, attrs): print('S', tag, attrs, self.getpos(), self.get_starttag_text())
    def handle_endtag(self, tag): print('E', tag)
    def handle_startendtag(self, tag, attrs): print('SE', tag, attrs)
    def handle_data(self, d): print('D', repr(d))
    def handle_comment(self, d): print('C', repr(d))
    def handle_decl(self, d): print('decl', repr(d))
    def handle_pi(self, d): print('pi', repr(d))
    def handle_entityref(self, n): print('er', n)
    def handle_charref(self, n): print('cr', n)
    def unknown_decl(self, d): print('ud', repr(d))
for cc in True, False:
    for doc in ['<p class="a&amp;b" id=x y>T&amp;x&#65;<br/></p>', '<!DOCTYPE html><!-- c --><?pi x?><![CDATA[x]]>', '<script>if (a<b) "</p>"</script>x', '<a href=\'x"y\'>', '<p', '<!-- unclosed', '&amp', '&#x;', '< p>', '</>', '</p x>', '<a b=c/>', '<style>a&amp;b</style>', '<textarea><b></textarea>', '<title>x&amp;<i></title>', '<a\nb\n=\n"c">', '<!x>', '<P A=1 A=2>', '<a/b>', '<!--->x-->', '<!-->', '<![x]>y', '<div<span>', 'a<b', '<a b="1"c>', '</ p>', '<plaintext>a</b>', '<!---->', '<!--x--!>y']:
        print(doc); p = HP(convert_charrefs=cc); t(lambda: p.feed(doc)); t(p.close); 
t(lambda: html.parser.HTMLParser(5)); t(lambda: html.parser.HTMLParser().feed(5)); t(lambda: HP(scripting=True).feed('<noscript><p></noscript>'))
