# html.escape, html.unescape and the tables of html.entities.
import html
from html.entities import html5, name2codepoint, codepoint2name, entitydefs


def show(f, *args, **kw):
    try:
        print(ascii(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


for text in ["", "plain", "<a href=\"x\">'&'</a>", "&amp;", "é<"]:
    show(html.escape, text)
    show(html.escape, text, False)
    show(html.escape, text, quote=True)
show(html.escape)

for text in ["", "no references", "&lt;&gt;&amp;&quot;&apos;", "&ltx", "&notit;", "&notin;", "&copy", "&copy=1", "&unknown;", "&", "&;", "& a",
             "&#65;&#x41;&#X41", "&#65", "&#", "&#;", "&#x;", "&#xg", "&#0;", "&#13;", "&#128;", "&#129;", "&#159;", "&#160;", "&#xD800;", "&#1114112;",
             "&#99999999999;", "&#11;", "&#1;", "&#127;", "&#xFDD0;", "&#xFFFE;", "&#x1F600;", "&amp;lt;", "&ampamp;", "&NotEqualTilde;", "&ngE;",
             "&CounterClockwiseContourIntegral;", "&CounterClockwiseContourIntegralx", "&eacute;t&eacute", "a&nbsp;b", "&Abreve", "&Abreve;", "x&y&z;"]:
    print(ascii(text), end=" ")
    show(html.unescape, text)

print(len(html5), len(name2codepoint), len(codepoint2name), len(entitydefs))
print(ascii(html5["amp"]), ascii(html5["amp;"]), ascii(html5["ngE;"]), "Abreve" in html5)
print(name2codepoint["euro"], codepoint2name[233], ascii(entitydefs["lang"]), ascii(html5["lang;"]))
print(all(html.unescape("&" + name) == text for name, text in html5.items()))
print(sum(map(len, html5)), sum(ord(c) for text in html5.values() for c in text), sum(name2codepoint.values()))
