# html.parser.HTMLParser: every kind of markup, well formed or not.
from html.parser import HTMLParser
import html.parser
class P(HTMLParser):
    def handle_starttag(self, tag, attrs): print("start", tag, attrs, self.getpos(), repr(self.get_starttag_text()))
    def handle_endtag(self, tag): print("end", tag, self.getpos())
    def handle_data(self, data): print("data", repr(data))
    def handle_comment(self, d): print("comment", repr(d))
    def handle_entityref(self, n): print("ent", n)
    def handle_charref(self, n): print("char", n)
    def handle_decl(self, d): print("decl", repr(d))
    def handle_pi(self, d): print("pi", repr(d))
    def unknown_decl(self, d): print("unknown", repr(d))
for src in ["<!DOCTYPE html><html><body class=a id='x y' data-q=\"1&amp;2\" disabled>Hi &amp; <b>bye</b>&#65;<br/><img src=x /></body></html>",
  "<!-- c --><!-- x --!>t<!--> <!---> <!-- abc", "<?php echo ?>x<?xml version='1.0'", "<![CDATA[ x ]]>y<![if IE]>z<![endif]>",
  "<script>if (a < b) { '</p>' } &amp; <!-- x --></script>after &lt;", "<style>p > a { } </style >x", "a < b <c", "</>x</ p>y</p attr=1>z</p\n>w</3>",
  "<a href='x'y=z>t</a>", "<a href=x=y&copy=1&copy;>", "<A HREF=X>x</A>", "<div\n  a = b\n c>t\n</div>", "&foo &bar; &#xyz; &#12 &lt", "<textarea><b>x</b>&amp;</textarea>y","<title>a<b>&amp;</title>",
  "<p/x>", "<p a/b>", "<p a='b", "<!doctype>", "<!>", "<!x y>", "<", "<a", "</a", "<!", "&", "<div a b=c d='' e=\"\" f=>", "<plaintext>a</plaintext>", "<noscript>a<b></noscript>","<iframe><b></iframe>","<br/ >", "<a/>", "<script>abc", "<script/>x</script>", "<!-->x-->", "<![CDATA[x", "x<!-- a\nb -->\n<p>", "<svg><![CDATA[a<b>]]></svg>","<a\t\nb=\f'1'/c>"]:
    for conv in (True, False):
        print("===", src, conv)
        p = P(convert_charrefs=conv)
        p.feed(src); print("--close"); p.close()
p = P(); 
for c in "<p class='x'>hello &amp; w</p><!-- c -->": p.feed(c)
p.close(); p.reset(); print(p.rawdata, p.getpos())
class Q(HTMLParser): pass
q=Q(); q.feed("<br/>x<b>y</b>"); q.close()
print(HTMLParser.CDATA_CONTENT_ELEMENTS, HTMLParser.RCDATA_CONTENT_ELEMENTS)
