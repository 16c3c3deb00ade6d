# HTMLParser over right and wrong markup, at once and character by character.
import re
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
        return None
    print(re.sub(' at 0x[0-9a-f]+', '', repr(r)))
    return r

import html
from html.parser import HTMLParser
from html.entities import *

class P(HTMLParser):

    def __getattribute__(self, n):
        if n.startswith('handle_') or n == 'unknown_decl':
            if n == 'handle_startendtag' and (not self.se):
                return super().__getattribute__(n)
            return lambda *a: self.ev.append((n[7:] if n != 'unknown_decl' else n,) + a)
        return super().__getattribute__(n)
    se = False

    def __init__(self, **k):
        self.ev = []
        super().__init__(**k)

def p(s, close=True, **k):
    for chunk in (False, True):
        x = P(**k)
        try:
            if chunk:
                for c in s:
                    x.feed(c)
            else:
                x.feed(s)
            a = x.ev[:]
            if close:
                x.close()
            print(ascii(s)[:50], a, x.ev[len(a):], x.getpos())
        except Exception as e:
            print(type(e).__name__, e)

for s in [
    '<a>', '<a href="x" b=c d>t</a>', '<br/>', '<br />', '<img src=x/>', '<A HREF=X>', '</a >', '</A b=c>', '<!-- c -->',
    '<!--a--b-->', '<!-->', '<!--->', '<!--a--!>x', '<!--a', '<!DOCTYPE html>', '<!doctype html PUBLIC "x">', '<?php echo 1 ?>',
    '<?xml?>', '<![CDATA[x]]>', '<![CDATA[x]>]]>', '<![if IE]>', '<!ELEMENT a>', '<!>', '<!x', '<!',
    '&amp;&lt;&bogus;&#65;&#x41;&copy', '&', '&#', '&#x', 'a&b', 'a & b', '<', '<1', '< a>', '</', '</>', '</1>',
    '</ a>', '<a', '<a b', '<a b=', '<a b="c', '<a b=">">', "<a b='x>y'>", '<a b="&amp;&lt;&notit;&not=1&ampx">',
    '<a b=c&amp;d>', '<a/b>', '<a / b>', '<a b = c>', '<a b== c>', '<a "b">', '<a\nb\n=\nc>',
    '<script>if (a<b) "</p>" &amp;</script>x', '<script><!-- </script> -->', '<style>a>b{}</style>', '<script/>x',
    '<title>a<b>&amp;</title>', '<textarea><p>&lt;</textarea>x', '<SCRIPT>x</SCRIPT >y', '<script>x</scriptx></script>',
    '<script>x', '<p>a<p>b', '<a b=c b=d>', '<a:b c:d="e">', '<a-b.c_d>', '\n<a>\n\n<b>', '<xmp><a></xmp>',
    '<plaintext><a></plaintext>', '<iframe><a></iframe>', '<noscript><a></noscript>', '<noembed>&amp;<b></noembed>',
    '<noframes><b></noframes>', '<a b="c"d="e">', '<a =b>', '<é>', '<aé>', '<svg><![CDATA[x<y]]></svg>', '<a\x00b>', 'text only',
    '<a b=\'1\' c="2"/>', '<!-- a > b -->', '<!-- <!-- a -->', '<?pi', '<?>', '<!DOCTYPE', '</script>', '</br/>', '</a',
    '</a b="x>y">', '&lt', '&ltx', '&#65', '&#65x', '&notin;', '&notinx', 'x&ampy;', '<![CDATA[x', '<![x', '<!--', '<!-',
]:
    p(s)
    p(s, convert_charrefs=False)
for s in ['<noscript><a></noscript>']:
    p(s, scripting=True)
t(HTMLParser, 1)
t(HTMLParser, bogus=1)
x = HTMLParser()
print(x.convert_charrefs, x.CDATA_CONTENT_ELEMENTS, x.getpos(), x.rawdata, x.lasttag, x.get_starttag_text())
t(x.feed, 5)
x.reset()
t(x.feed)
x.reset()
x.feed('<a b>')
print(x.get_starttag_text())
x.feed('<br/>')
print(x.get_starttag_text())
t(html.escape, '<a href="x">\'&</a>')
t(html.escape, '<"\'', False)
t(html.escape, '<"\'', quote=False)
t(html.escape, 5)
t(html.escape)
t(html.escape, b'x')
t(html.unescape, 5)
t(html.unescape, b'x')
for s in [
    '&lt;', '&lt', '&ltx', '&amp;lt;', '&#0;', '&#x0', '&#128;', '&#x80;', '&#xD800;', '&#x110000;', '&#99999999999;', '&#13;',
    '&#xFFFE;', '&#1;', '&#xB;', '&notit;', '&notin;', '&noti', '&NotEqualTilde;', '&', '&;', '&x', '&#;', '&#x;', '&#xg;',
    '&CounterClockwiseContourIntegral;', '&Aacute', '&AACUTE;', '&#38;amp;', '&nbsp;', '&fjlig;', '&#x1F600;', '&#xa', '&#09',
    '&#159', '&#127', '&hellip', '&hellip;', '&thetasym;', '&gt=', '&copy2',
]:
    t(html.unescape, s)
print(len(html5), len(name2codepoint), len(codepoint2name), len(entitydefs), html5['gt;'], html5['gt'], name2codepoint['eacute'], codepoint2name[233], entitydefs['eacute'], entitydefs['alpha'])

class Q(HTMLParser):

    def handle_starttag(self, t, a):
        print('start', t, a, self.getpos(), self.get_starttag_text())

    def handle_endtag(self, t):
        print('end', t, self.getpos())

q = Q()
q.feed('<a>\n  <b c=1/>\n<d\n e=f>')
q.close()

class R(HTMLParser):

    def error(self, m):
        print(m)

    def unknown_decl(self, d):
        print('ud', d)

R().feed('<![foo]><![CDATA[a]]>')
