# xml.parsers.expat: handlers, attributes, errors.

from xml.parsers import expat


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, 'code', None), getattr(e, 'lineno', None), getattr(e, 'offset', None))


NAMES = ['StartElementHandler', 'EndElementHandler', 'CharacterDataHandler', 'ProcessingInstructionHandler', 'CommentHandler',
         'StartCdataSectionHandler', 'EndCdataSectionHandler', 'StartNamespaceDeclHandler', 'EndNamespaceDeclHandler',
         'StartDoctypeDeclHandler', 'EndDoctypeDeclHandler', 'EntityDeclHandler', 'XmlDeclHandler', 'ElementDeclHandler',
         'AttlistDeclHandler', 'UnparsedEntityDeclHandler', 'NotationDeclHandler', 'SkippedEntityHandler']
DOC = b'''<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<!DOCTYPE r [
<!ENTITY e "text">
<!ENTITY x SYSTEM "x.xml">
<!NOTATION n PUBLIC "pub">
<!ENTITY pic SYSTEM "p.gif" NDATA n>
<!ELEMENT r (a|b*,c)>
<!ELEMENT a (#PCDATA)>
<!ELEMENT b EMPTY>
<!ATTLIST r id ID #REQUIRED k (u | v) "u" f CDATA #FIXED "fx" o NMTOKEN #IMPLIED>
]>
<r id=" 1 " xmlns:p="urn:p"><p:a p:k="1">&e;one
two</p:a><!--c--><?t d?><![CDATA[<x>]]></r>
'''.replace(b'(a|b*,c)', b'(a|b*|(c,d)+)?')
for sep in (None, ' '):
    p = expat.ParserCreate(namespace_separator=sep)
    for name in NAMES:
        setattr(p, name, lambda *a, name=name: print(name, a))
    t(lambda: p.Parse(DOC, True))
p = expat.ParserCreate()
p.buffer_text = p.ordered_attributes = p.specified_attributes = True
p.StartElementHandler = lambda *a: print('start', a, p.CurrentLineNumber, p.CurrentColumnNumber, p.CurrentByteIndex)
p.CharacterDataHandler = lambda d: print('data', repr(d))
t(lambda: p.Parse('<a b="1" c="2">x\ny&amp;z\n<d/></a>', True))
t(lambda: p.Parse('<a/>'))
t(lambda: (p.buffer_text, p.buffer_size, p.ordered_attributes, p.namespace_prefixes))
for doc in ('<a', '<a></b>', '', '<a>&x;</a>', '<a/><b/>', '<a b="1" b="2"/>'):
    p = expat.ParserCreate()
    t(lambda: p.Parse(doc, True))
    t(lambda: (p.ErrorCode, p.ErrorLineNumber, p.ErrorColumnNumber))
p = expat.ParserCreate()


def boom(*args):
    raise ValueError('boom')


p.StartElementHandler = boom
t(lambda: p.Parse('<a/>', True))
t(lambda: p.StartElementHandler is boom)
t(lambda: p.EndElementHandler)
t(lambda: setattr(p, 'buffer_size', 0))
t(lambda: setattr(p, 'buffer_size', 'x'))
t(lambda: expat.ErrorString(3))
t(lambda: expat.ErrorString(999))
t(lambda: expat.errors.messages[expat.errors.codes[expat.errors.XML_ERROR_SYNTAX]])
t(lambda: expat.model.XML_CTYPE_SEQ)
t(lambda: expat.ParserCreate(1))
t(lambda: expat.ParserCreate(namespace_separator='too long'))
t(lambda: expat.ParserCreate(intern=1))
t(lambda: expat.ParserCreate().Parse(1))
t(lambda: expat.error is expat.ExpatError)
t(lambda: type(expat.ParserCreate()).__name__)
