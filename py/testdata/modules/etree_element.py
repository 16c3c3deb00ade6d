# Element: constructor, list protocol, attributes, copies.

import xml.etree.ElementTree as E, io, copy, warnings
warnings.simplefilter('ignore')
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: E.Element())
t(lambda: E.Element(1,2))
t(lambda: E.Element('a',{},{}))
t(lambda: E.Element('a', attrib=1))
t(lambda: E.Element('a', {'x':'1'}, y='2').attrib)
t(lambda: E.Element('a', attrib={'x':'1'}, y='2').items())
t(lambda: E.SubElement())
t(lambda: E.SubElement(1,'a'))
t(lambda: E.SubElement(E.Element('a')))
e=E.Element('root'); 
for i in range(5): E.SubElement(e,'c%d'%i, n=str(i)).text=str(i)
t(lambda: len(e))
t(lambda: [c.tag for c in e])
t(lambda: [c.tag for c in e[1:3]])
t(lambda: e[-1].tag)
t(lambda: e[9])
t(lambda: e['x'])
t(lambda: [c.tag for c in e[::-2]])
t(lambda: e.append(1))
t(lambda: e.insert(1))
t(lambda: e.insert('x', e))
t(lambda: e.insert(0, 'x'))
t(lambda: e.remove(1))
t(lambda: e.remove(E.Element('q')))
t(lambda: e.extend(1))
t(lambda: e.extend([1])); 
def f(): e[0]=1
t(f)
def f(): e[10]=e
t(f)
def f(): e[0:2]=[1]
t(f)
def f(): e[::2]=[E.Element('z')]
t(f)
def f(): e[0:2]=[E.Element('z')]
t(f)
t(lambda:[c.tag for c in e])
def f(): del e[::2]
t(f)
t(lambda:[c.tag for c in e])
def f(): del e[7]
t(f)
def f(): e.attrib=1
t(f)
def f(): del e.tag
t(f)
def f(): e.foo=1
t(f)
t(lambda: e.foo)
t(lambda: e.get())
t(lambda: e.get('x'))
t(lambda: e.get('x',3))
t(lambda: e.get('x',default=4))
t(lambda: e.set('a'))
t(lambda: e.set('a','b'))
t(lambda: (e.keys(), e.items()))
t(lambda: bool(e))
t(lambda: bool(E.Element('x')))
t(lambda: E.tostring(copy.deepcopy(e))==E.tostring(e))
t(lambda: E.tostring(copy.copy(e))==E.tostring(e))
t(lambda: copy.copy(e)[0] is e[0])
t(lambda: copy.deepcopy(e)[0] is e[0])
t(lambda: E.iselement(e))
t(lambda: E.iselement(1))
t(lambda: e==copy.copy(e))
t(lambda: type(e))
t(lambda: isinstance(hash(e),int))
t(lambda: e.__class__.__module__)
t(lambda: e.makeelement('x',{'a':'b'}).attrib)
t(lambda: e.makeelement('x'))
class Sub(E.Element):
    pass
s=Sub('a',x='1'); s.foo=3
t(lambda: (s.foo,s.attrib,type(s) is Sub))
t(lambda: E.tostring(s))
d=E.Element('a'); c=d
for i in range(3000): c=E.SubElement(c,'b')
t(lambda: len(list(d.iter())))
t(lambda: len(list(copy.deepcopy(d).iter())))
e.clear()
t(lambda: (e.tag, e.text, e.attrib, len(e)))
