# Every function and method of ElementTree.
import re
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
        return None
    print(re.sub(' at 0x[0-9a-f]+', '', repr(r)))
    return r

import xml.etree.ElementTree as ET, io
for s in [
    '', '<a/>', '<a>', '</a>', '<a></b>', '<a b="1" b="2"/>', '<a b=1/>', '<a>&bogus;</a>', '<a>&lt;&#65;&#x42;</a>', 'x',
    '<a/><b/>', '<a/>x', '<?xml version="1.0"?><a/>', ' <?xml version="1.0"?><a/>', '<a><!-- c -->t<?pi x?>u</a>',
    '<a xmlns="u"><b/></a>', '<p:a xmlns:p="u" p:q="1"/>', '<p:a/>', '<a>\n  <b>x</b>y\n</a>', '<a><![CDATA[<x>]]></a>',
    '<!DOCTYPE a [<!ENTITY e "val">]><a>&e;</a>', '<a b="&lt;"/>', '<a b="<"/>', '<a>]]></a>', '<a>\x01</a>', '<1/>', '<a b/>',
    '<a\n>\n<b>\n</a>', '<a>é</a>', '<a><b></a></b>',
]:
    try:
        e = ET.fromstring(s)
        print(repr(ET.tostring(e)), ET.tostring(e, encoding='unicode'), e.tag, e.text, e.attrib)
    except ET.ParseError as x:
        print(ascii(s), x, x.code, x.position, x.msg)
r = ET.fromstring('<r a="1"><x i="1">t1<y/>tail</x><x i="2"><y k="v">Y</y><z/></x><w>x</w><x/></r>')
for p in [
    'x', '.', '*', '..', 'x/y', './/y', 'x[1]', 'x[last()]', 'x[last()-1]', 'x[@i]', 'x[@i="2"]', "x[@i='1']", 'x[@i!="1"]',
    'x[y]', 'x[y="Y"]', 'x[.="t1tail"]', 'w[.="x"]', 'w[.!="x"]', './/y/..', '*/y', '//y', '/x', 'x[0]', 'x[-1]', 'x[', 'x]',
    'x[@i=2]', '{*}x', '{}x', '{n}x', 'x[y!="Y"]', './x', './/*[@k]', 'x//y', 'x/', '', 'x[position()=1]', '@i', 'x[ @i = "2" ]',
    'x[@i][y]', './/', 'x[1][@i="1"]', '*[2]', 'x[last()-9]', 'x|w', 'x[last()+1]', '././x', './/x/.', 'x[y]/z', '..//x',
]:
    for f in ('findall', 'find', 'findtext'):
        print(p, f, end=' ')
        try:
            v = getattr(r, f)(p)
            print([(q.tag, q.attrib) for q in v] if f == 'findall' else v.tag if f == 'find' and v is not None else v)
        except SyntaxError as e:
            print('SyntaxError', e)
        except Exception as e:
            print(type(e).__name__, e)
n = ET.fromstring('<r xmlns="u" xmlns:q="v"><a/><q:a/><b xmlns="">t</b></r>')
for (p, ns) in [
    ('a', None), ('{u}a', None), ('{*}a', None), ('{u}*', None), ('{}*', None), ('p:a', {'p': 'v'}), ('p:a', {'p': 'u'}),
    ('a', {'': 'u'}), ('z:a', {'p': 'u'}), ('z:a', None), ('{*}*', None), ('.//p:a', {'p': 'v'}), ('b', {'': 'u'}),
]:
    t(lambda: [q.tag for q in n.findall(p, ns)])
E = ET.Element
SE = ET.SubElement
e = E('a', {'z': '1'}, y='2')
b = SE(e, 'b', k='v')
b.text = 'x<&>"\''
b.tail = 'tl'
SE(e, 'c')
t(ET.tostring, e)
t(ET.tostring, e, 'unicode')
t(ET.tostring, e, 'us-ascii')
t(ET.tostring, e, 'utf-8')
t(ET.tostring, e, 'utf-16')
t(ET.tostring, e, 'unicode', xml_declaration=True)
t(ET.tostring, e, 'ascii', xml_declaration=True)
t(ET.tostring, e, short_empty_elements=False)
t(ET.tostring, e, method='text', encoding='unicode')
t(ET.tostring, e, method='html', encoding='unicode')
t(ET.tostring, e, method='x')
t(ET.tostringlist, e, 'unicode')
t(ET.tostring, e, encoding='nope')
t(ET.tostring, e, default_namespace='u')
t(ET.tostring, n, default_namespace='u')
t(ET.tostring, n, encoding='unicode')
ET.register_namespace('pp', 'urn:pp')
t(ET.tostring, ET.fromstring('<r xmlns="u" xmlns:q="urn:pp"><a/><q:a/></r>'), encoding='unicode')
t(ET.register_namespace, 'ns1', 'x')
t(ET.tostring, 5)
t(ET.tostring, E(5))
t(ET.tostring, E('a', b=5))
x = E('a')
x.text = 5
t(ET.tostring, x)
x = E('a')
x.text = 'é€\n\r\t'
x.set('q', '\n\r\t"<é')
t(ET.tostring, x)
t(ET.tostring, x, 'unicode')
t(ET.tostring, x, 'latin-1')
print(len(e), list(e), bool(len(e)), e[0].tag, e[-1].tag, [q.tag for q in e[0:2]]) if 0 else print(len(e), e[0].tag, e[-1].tag, [q.tag for q in e[0:2]])
t(lambda: e[9])
t(lambda: e['x'])
t(e.remove, E('q'))
t(e.append, 5)
t(e.insert, 0, 5)
t(e.extend, [5])
t(e.extend, 5)
t(e.__setitem__, 0, 5)
t(e.__setitem__, 9, E('x'))
t(e.__delitem__, 9)
e.insert(0, E('first'))
e[1:2] = [E('n1'), E('n2')]
print([q.tag for q in e])
del e[0:2]
print([q.tag for q in e])
t(e.get, 'z')
t(e.get, 'no', 'd')
t(e.keys)
t(e.items)
t(e.set, 'n', 5)
t(lambda: e.attrib)
t(E, 'a', 'b')
t(E)
t(E, 'a', None)
t(E, 'a', {'x': 1}, x=2)
t(SE, e)
t(SE, 5, 'a')
t(e.iter('b').__next__ if 0 else list, e.iter('zz'))
t(lambda: [q.tag for q in e.iter()])
t(lambda: [q.tag for q in e.iter('*')])
t(lambda: list(e.itertext()))
e.clear()
print(e.attrib, e.text, e.tail, len(e))
t(e.makeelement, 'q', {})
t(e.makeelement, 'q')
t(setattr, e, 'attrib', 5)
t(setattr, e, 'tag', 5)
t(delattr, e, 'text')
import copy, warnings
c = copy.copy(r)
print(c is r, c[0] is r[0])
d = copy.deepcopy(r)
print(d[0] is r[0], ET.tostring(d) == ET.tostring(r))
t(ET.iselement, r)
t(ET.iselement, 5)
for sp in ['  ', '\t', '']:
    q = ET.fromstring('<a><b><c/>x</b><d/>\n</a>')
    ET.indent(q, sp)
    print(ET.tostring(q, 'unicode'))
q = ET.fromstring('<a><b/></a>')
ET.indent(q, level=1)
print(ET.tostring(q))
t(ET.indent, q, '  ', -1)
t(ET.indent, ET.ElementTree(q))
tr = ET.ElementTree(r)
o = io.BytesIO()
tr.write(o, encoding='utf-8', xml_declaration=True)
print(o.getvalue())
o = io.StringIO()
tr.write(o, encoding='unicode')
print(o.getvalue())
t(tr.getroot().get, 'a')
t(ET.ElementTree().getroot)
t(ET.ElementTree, 5)
t(ET.ElementTree().write, io.BytesIO())
t(tr.find, '/x')
t(tr.findall, 'x') if 0 else None
t(lambda: ET.parse(io.StringIO('<q/>')).getroot().tag)
t(ET.parse, io.StringIO('<q>'))
t(lambda: ET.ElementTree(file=io.StringIO('<q/>')).getroot().tag)
t(lambda: [q.tag for q in tr.iter()])
print([(ev, el.tag if isinstance(getattr(el, 'tag', None), str) else str(getattr(el, 'text', el))) for ev, el in ET.iterparse(io.StringIO('<a xmlns:p="u"><b/><!--c--><?pi q?></a>'), ('start', 'end', 'start-ns', 'end-ns', 'comment', 'pi'))] if 1 else 0)
it = ET.iterparse(io.StringIO('<a><b/></a>'))
print([x[1].tag for x in it], it.root.tag)
t(lambda: list(ET.iterparse(io.StringIO('<a><b>'))))
t(lambda: ET.iterparse(io.StringIO('<a/>'), ('bad',)))
t(lambda: list(ET.iterparse(io.StringIO('<a/>'), 5)))
pp = ET.XMLPullParser(('start', 'end'))
pp.feed('<a><b>')
print([(k, v.tag) for k, v in pp.read_events()])
pp.feed('</b>x')
print([(k, v.tag) for k, v in pp.read_events()])
pp.feed('</a>')
print([(k, v.tag) for k, v in pp.read_events()])
t(pp.close)
t(pp.feed, 'x')
t(lambda: list(pp.read_events()))
t(ET.XMLPullParser, ('bad',))
pp = ET.XMLPullParser()
pp.feed('<a><')
t(pp.close)
tb = ET.TreeBuilder()
tb.start('a', {})
tb.data('x')
tb.start('b', {'q': '1'})
tb.end('b')
tb.data('y')
tb.comment('cc')
tb.pi('t', 'd')
tb.end('a')
print(ET.tostring(tb.close()))
t(ET.TreeBuilder().close)
tb = ET.TreeBuilder(insert_comments=True, insert_pis=True)
tb.start('a', {})
tb.comment('cc')
tb.pi('t', 'd')
tb.end('a')
print(ET.tostring(tb.close()))
t(ET.TreeBuilder().end, 'a')
tb = ET.TreeBuilder()
tb.start('a', {})
t(tb.end, 'b')
tb = ET.TreeBuilder()
tb.start('a', {})
t(tb.close)
t(ET.TreeBuilder, 5)

class Tg:

    def start(self, t, a):
        print('s', t, a)

    def end(self, t):
        print('e', t)

    def data(self, d):
        print('d', repr(d))

    def comment(self, c):
        print('c', c)

    def pi(self, t, d):
        print('p', t, d)

    def doctype(self, *a):
        print('dt', a)

    def start_ns(self, p, u):
        print('sn', p, u)

    def end_ns(self, p):
        print('en', p)

    def close(self):
        return 'closed'

x = ET.XMLParser(target=Tg())
x.feed('<!DOCTYPE a SYSTEM "s"><a xmlns:p="u" b="1">t<!--c--><?pi d?><p:q/></a>')
t(x.close)
t(ET.XMLParser, target=5)
t(ET.XMLParser, encoding='utf-8')
x = ET.XMLParser()
t(x.close)
x = ET.XMLParser()
x.feed(b'<a>')
x.feed('</a>')
t(lambda: x.close().tag)
t(ET.XMLParser().feed, 5)
for s in [
    '<a b="2" a="1"/>', '<a  >x</a >', '<a xmlns:x="u"><x:b/></a>', '<a><!-- c --><b/></a>',
    '<?xml version="1.0"?><!DOCTYPE a><a>&#13;&lt;&gt;&amp;"</a>', '<a b="&#9;&#10;&quot;&lt;"/>', '<a>  x  </a>',
    '<x:a xmlns:x="u" xmlns:y="u" y:b="1"/>', '<a xmlns=""><b xmlns="u"/></a>', '<?pi x?><a/><!--z-->',
]:
    t(ET.canonicalize, s)
    t(ET.canonicalize, s, with_comments=True, strip_text=True)
    t(ET.canonicalize, s, rewrite_prefixes=True)
    t(ET.canonicalize, s, exclude_tags=['b'], exclude_attrs=['a'])
t(ET.canonicalize)
t(ET.canonicalize, from_file=io.StringIO('<a/>'))
o = io.StringIO()
t(ET.canonicalize, '<a/>', out=o)
print(o.getvalue())
t(ET.canonicalize, '<a q="p:x" xmlns:p="u"/>', qname_aware_attrs=['q'])
t(ET.canonicalize, '<a xmlns:p="u">p:x</a>', qname_aware_tags=['a'], rewrite_prefixes=True)
print(repr(ET.QName('u', 't')), str(ET.QName('u', 't')), ET.QName('t') == 't', ET.QName('a') < ET.QName('b'), hash(ET.QName('a')) == hash('a'), ET.QName('{u}t').text)
q = E(ET.QName('u', 't'), {ET.QName('v', 'k'): ET.QName('v', 'val')})
t(ET.tostring, q)
t(ET.tostring, ET.Comment('a--b'))
t(ET.tostring, ET.PI('t', 'x'))
t(ET.tostring, ET.ProcessingInstruction('t'))
t(lambda: ET.Comment('x').tag is ET.Comment)
t(lambda: ET.XMLID('<a id="1"><b id="2"/></a>')[1].keys())
t(lambda: ET.fromstringlist(['<a>', '</a>']).tag)
ET.dump(r)
t(ET.dump, 5)
t(lambda: ET.XML(b'<a>\xc3\xa9</a>').text)
t(ET.XML, b'<a>\xff</a>')
t(lambda: ET.XML('<?xml version="1.0" encoding="latin-1"?><a>é</a>'.encode('latin-1')).text)
t(ET.XML, '<?xml version="1.0" encoding="nope"?><a/>'.encode())
t(ET.XML, 5)
t(lambda: ET.XML('<?xml version="1.0" encoding="latin-1"?><a>é</a>').text)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    bool(E('a'))
    print([str(x.message) for x in w])
h = ET.fromstring('<html><script>a&lt;b</script><br/><p>x&amp;y</p></html>')
t(ET.tostring, h, method='html')
t(ET.tostring, h, method='text')
t(ET.tostring, None)
print(ET.VERSION)
