# Element: find and its paths, namespaces, iter and itertext.

import xml.etree.ElementTree as E, io, copy, warnings
warnings.simplefilter('ignore')
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
r=E.XML('<r xmlns:x="u"><a i="1">one<b/>tail</a><a i="2">two</a><x:c>t</x:c><d><a i="3"/><a><b>z</b></a></d></r>')
for p in ['a','.//a','*','./a','a[2]','a[last()]','a[last()-1]','.//b/..','.//a[@i]','.//a[@i="3"]',".//a[@i!='1']",'.//a[b]',".//a[b='z']",".//*[.='two']",'.//{u}c','{*}c','{u}*','{}*','.//*','..','.','a/b','d/a/b','/a','//a','a[0]','a[x','a[','a[last()-0]','x:c','a[first()]','a//b','.//','','[','a[-1]','a[.="two"]']:
    print(p,end=' => '); t(lambda: [x.tag for x in r.findall(p)]); t(lambda: getattr(r.find(p),'tag',None)); t(lambda: r.findtext(p)); t(lambda: r.findtext(p,'dflt'))
t(lambda: r.findall('x:c',{'x':'u'})[0].tag)
t(lambda: r.findall('x:c',namespaces={'x':'u'})[0].tag)
t(lambda: r.findall('c',{'':'u'})[0].tag)
t(lambda: r.findall('y:c',{'x':'u'}))
t(lambda: r.findall('c',{None:'u'}))
t(lambda: [x.tag for x in r.iter()])
t(lambda: [x.tag for x in r.iter('a')])
t(lambda: list(r.itertext()))
t(lambda: [x.tag for x in r.iter('*')])
for c in r:
    if c.tag == 'a':
        r.remove(c)
t(lambda: [c.tag for c in r])
