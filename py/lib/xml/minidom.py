# A small document object model.

import io
import xml.dom
from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, XMLNS_NAMESPACE


class NodeList(list):
    def item(self, index):
        return self[index] if 0 <= index < len(self) else None

    @property
    def length(self):
        return len(self)


class Node(xml.dom.Node):
    namespaceURI = None
    parentNode = None
    ownerDocument = None
    nextSibling = None
    previousSibling = None
    prefix = EMPTY_PREFIX
    nodeValue = None
    attributes = None
    _allowed = ()

    def __bool__(self):
        return True

    def __enter__(self):
        return self

    def __exit__(self, et, ev, tb):
        self.unlink()

    @property
    def firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    @property
    def localName(self):
        return None

    def hasChildNodes(self):
        return bool(self.childNodes)

    def hasAttributes(self):
        return False

    def toxml(self, encoding=None, standalone=None):
        return self.toprettyxml('', '', encoding, standalone)

    def toprettyxml(self, indent='\t', newl='\n', encoding=None, standalone=None):
        out = io.StringIO()
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(out, '', indent, newl, encoding, standalone)
        else:
            self.writexml(out, '', indent, newl)
        text = out.getvalue()
        return text if encoding is None else text.encode(encoding, 'xmlcharrefreplace')

    def _check(self, node):
        if node.nodeType not in self._allowed:
            raise xml.dom.HierarchyRequestErr('%s cannot be child of %s' % (repr(node), repr(self)))

    def insertBefore(self, newChild, refChild):
        if newChild.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            for c in tuple(newChild.childNodes):
                self.insertBefore(c, refChild)
            return newChild
        self._check(newChild)
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        if refChild is None:
            self.appendChild(newChild)
        else:
            try:
                index = self.childNodes.index(refChild)
            except ValueError:
                raise xml.dom.NotFoundErr()
            self.childNodes.insert(index, newChild)
            before = refChild.previousSibling
            newChild.nextSibling, newChild.previousSibling = refChild, before
            refChild.previousSibling = newChild
            if before is not None:
                before.nextSibling = newChild
            newChild.parentNode = self
        return newChild

    def appendChild(self, node):
        if node.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            for c in tuple(node.childNodes):
                self.appendChild(c)
            return node
        self._check(node)
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        _append(self, node)
        node.nextSibling = None
        return node

    def replaceChild(self, newChild, oldChild):
        if newChild.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            after = oldChild.nextSibling
            self.removeChild(oldChild)
            return self.insertBefore(newChild, after)
        self._check(newChild)
        if newChild is oldChild:
            return
        if oldChild.parentNode is not self:
            raise xml.dom.NotFoundErr()
        after = oldChild.nextSibling
        self.removeChild(oldChild)
        if after is newChild:
            after = newChild.nextSibling
        self.insertBefore(newChild, after)
        return oldChild

    def removeChild(self, oldChild):
        try:
            self.childNodes.remove(oldChild)
        except ValueError:
            raise xml.dom.NotFoundErr()
        if oldChild.nextSibling is not None:
            oldChild.nextSibling.previousSibling = oldChild.previousSibling
        if oldChild.previousSibling is not None:
            oldChild.previousSibling.nextSibling = oldChild.nextSibling
        oldChild.nextSibling = oldChild.previousSibling = None
        oldChild.parentNode = None
        return oldChild

    def normalize(self):
        kids = []
        for child in self.childNodes:
            if child.nodeType == Node.TEXT_NODE:
                if not child.data:
                    child.parentNode = child.nextSibling = child.previousSibling = None
                    continue
                if kids and kids[-1].nodeType == Node.TEXT_NODE:
                    kids[-1].data += child.data
                    child.parentNode = child.nextSibling = child.previousSibling = None
                    continue
            elif child.nodeType == Node.ELEMENT_NODE:
                child.normalize()
            kids.append(child)
        for i, kid in enumerate(kids):
            kid.previousSibling = kids[i - 1] if i else None
            kid.nextSibling = kids[i + 1] if i + 1 < len(kids) else None
        self.childNodes[:] = kids

    def cloneNode(self, deep):
        return _clone(self, deep, self.ownerDocument or self)

    def isSupported(self, feature, version):
        return self.ownerDocument.implementation.hasFeature(feature, version)

    def isSameNode(self, other):
        return self is other

    def getUserData(self, key):
        return self.__dict__.get('_user_data', {}).get(key, (None, None))[0]

    def setUserData(self, key, data, handler):
        d = self.__dict__.setdefault('_user_data', {})
        old = d.pop(key, (None, None))[0]
        if data is not None:
            d[key] = (data, handler)
        return old

    def unlink(self):
        self.parentNode = self.ownerDocument = None
        if self.childNodes:
            for child in self.childNodes:
                child.unlink()
            self.childNodes = NodeList()
        self.previousSibling = self.nextSibling = None


_CHILDREN = (1, 3, 4, 5, 7, 8)


def _append(parent, node):
    kids = parent.childNodes
    if kids:
        node.previousSibling = kids[-1]
        kids[-1].nextSibling = node
    kids.append(node)
    node.parentNode = parent


def _write_data(writer, text, attr=False):
    if not text:
        return
    text = text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if attr:
        text = text.replace('"', '&quot;').replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#9;')
    writer.write(text)


def _descendants(node):
    stack = [iter(node.childNodes)]
    while stack:
        for kid in stack[-1]:
            if kid.nodeType == Node.ELEMENT_NODE:
                yield kid
                stack.append(iter(kid.childNodes))
                break
        else:
            stack.pop()


class _Searching:
    def getElementsByTagName(self, name):
        return NodeList(e for e in _descendants(self) if name == '*' or e.tagName == name)

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return NodeList(e for e in _descendants(self) if (localName == '*' or e.localName == localName)
                        and (namespaceURI == '*' or e.namespaceURI == namespaceURI))


class DocumentFragment(Node):
    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = '#document-fragment'
    _allowed = _CHILDREN + (12,)

    def __init__(self):
        self.childNodes = NodeList()


class Attr(Node):
    nodeType = Node.ATTRIBUTE_NODE
    ownerElement = None
    specified = False
    isId = False

    def __init__(self, qName, namespaceURI=EMPTY_NAMESPACE, localName=None, prefix=None):
        self.nodeName = self.name = qName
        self.namespaceURI = namespaceURI
        self._local = localName
        self.prefix = prefix if prefix is not None else (qName.split(':', 1)[0] if ':' in qName else None)
        self.childNodes = NodeList()
        self._value = ''

    @property
    def localName(self):
        return self._local or self.name.split(':', 1)[-1]

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = value

    nodeValue = value


class NamedNodeMap:
    """The attributes of an element."""

    def __init__(self, attrs, attrsNS, ownerElement):
        self._attrs = attrs
        self._ownerElement = ownerElement

    @property
    def length(self):
        return len(self._attrs)

    def item(self, index):
        try:
            return self[list(self._attrs.keys())[index]]
        except IndexError:
            return None

    def items(self):
        return [(n.nodeName, n.value) for n in self._attrs.values()]

    def itemsNS(self):
        return [((n.namespaceURI, n.localName), n.value) for n in self._attrs.values()]

    def __contains__(self, key):
        if isinstance(key, str):
            return key in self._attrs
        return any((n.namespaceURI, n.localName) == key for n in self._attrs.values())

    def keys(self):
        return self._attrs.keys()

    def keysNS(self):
        return [(n.namespaceURI, n.localName) for n in self._attrs.values()]

    def values(self):
        return self._attrs.values()

    def get(self, name, value=None):
        return self._attrs.get(name, value)

    def __len__(self):
        return len(self._attrs)

    def __getitem__(self, name):
        if isinstance(name, tuple):
            for n in self._attrs.values():
                if (n.namespaceURI, n.localName) == name:
                    return n
            raise KeyError(name)
        return self._attrs[name]

    def __setitem__(self, name, value):
        if isinstance(value, str):
            self._ownerElement.setAttribute(name, value)
        elif isinstance(value, Attr):
            self.setNamedItem(value)
        else:
            raise TypeError('value must be a string or Attr object')

    def __delitem__(self, name):
        self._ownerElement.removeAttribute(name)

    def getNamedItem(self, name):
        return self._attrs.get(name)

    def setNamedItem(self, node):
        if not isinstance(node, Attr):
            raise xml.dom.HierarchyRequestErr('%s cannot be child of %s' % (repr(node), repr(self)))
        old = self._attrs.get(node.name)
        self._attrs[node.name] = node
        node.ownerElement = self._ownerElement
        return old

    def removeNamedItem(self, name):
        if name not in self._attrs:
            raise xml.dom.NotFoundErr()
        return self._attrs.pop(name)


class Element(_Searching, Node):
    nodeType = Node.ELEMENT_NODE
    nodeValue = None
    _allowed = _CHILDREN

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=None, localName=None):
        self.tagName = self.nodeName = tagName
        self.prefix = prefix
        self.namespaceURI = namespaceURI
        self.childNodes = NodeList()
        self._attrs = {}

    @property
    def localName(self):
        return self.tagName.split(':', 1)[-1]

    @property
    def attributes(self):
        return NamedNodeMap(self._attrs, None, self)

    def getAttribute(self, attname):
        attr = self._attrs.get(attname)
        return attr.value if attr is not None else ''

    def getAttributeNS(self, namespaceURI, localName):
        attr = self.getAttributeNodeNS(namespaceURI, localName)
        return attr.value if attr is not None else ''

    def getAttributeNode(self, attrname):
        return self._attrs.get(attrname)

    def getAttributeNodeNS(self, namespaceURI, localName):
        for attr in self._attrs.values():
            if attr.namespaceURI == namespaceURI and attr.localName == localName:
                return attr
        return None

    def setAttribute(self, attname, value):
        attr = self._attrs.get(attname)
        if attr is None:
            attr = Attr(attname)
            attr.ownerDocument = self.ownerDocument
            attr.ownerElement = self
            self._attrs[attname] = attr
        attr.value = value

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        attr = self.getAttributeNodeNS(namespaceURI, qualifiedName.split(':', 1)[-1])
        if attr is None:
            attr = Attr(qualifiedName, namespaceURI)
            attr.ownerDocument = self.ownerDocument
            attr.ownerElement = self
            self._attrs[qualifiedName] = attr
        attr.value = value

    def setAttributeNode(self, attr):
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr('attribute node already owned')
        old = self._attrs.get(attr.name)
        self._attrs[attr.name] = attr
        attr.ownerElement = self
        if old is not attr:
            return old

    setAttributeNodeNS = setAttributeNode

    def removeAttribute(self, name):
        try:
            self.removeAttributeNode(self._attrs[name])
        except KeyError:
            raise xml.dom.NotFoundErr()

    def removeAttributeNS(self, namespaceURI, localName):
        attr = self.getAttributeNodeNS(namespaceURI, localName)
        if attr is None:
            raise xml.dom.NotFoundErr()
        self.removeAttributeNode(attr)

    def removeAttributeNode(self, node):
        if node is None or self._attrs.get(node.name) is not node:
            raise xml.dom.NotFoundErr()
        del self._attrs[node.name]
        node.ownerElement = None
        return node

    removeAttributeNodeNS = removeAttributeNode

    def hasAttribute(self, name):
        return name in self._attrs

    def hasAttributeNS(self, namespaceURI, localName):
        return self.getAttributeNodeNS(namespaceURI, localName) is not None

    def hasAttributes(self):
        return bool(self._attrs)

    def __repr__(self):
        return '<DOM Element: %s at %#x>' % (self.tagName, id(self))

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(indent + '<' + self.tagName)
        for name, attr in self._attrs.items():
            writer.write(' %s="' % name)
            _write_data(writer, attr.value, True)
            writer.write('"')
        kids = self.childNodes
        if kids:
            writer.write('>')
            if len(kids) == 1 and kids[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
                kids[0].writexml(writer, '', '', '')
            else:
                writer.write(newl)
                for node in kids:
                    node.writexml(writer, indent + addindent, addindent, newl)
                writer.write(indent)
            writer.write('</%s>%s' % (self.tagName, newl))
        else:
            writer.write('/>%s' % newl)


class _Childless:
    childNodes = ()
    firstChild = lastChild = None

    def appendChild(self, node):
        raise xml.dom.HierarchyRequestErr(self.nodeName + ' nodes cannot have children')

    def insertBefore(self, newChild, refChild):
        raise xml.dom.HierarchyRequestErr(self.nodeName + ' nodes do not have children')

    def removeChild(self, oldChild):
        raise xml.dom.NotFoundErr(self.nodeName + ' nodes do not have children')

    def replaceChild(self, newChild, oldChild):
        raise xml.dom.HierarchyRequestErr(self.nodeName + ' nodes do not have children')

    def hasChildNodes(self):
        return False

    def normalize(self):
        pass


class CharacterData(_Childless, Node):
    def __init__(self):
        self.data = ''

    @property
    def nodeValue(self):
        return self.data

    @nodeValue.setter
    def nodeValue(self, value):
        self.data = value

    @property
    def length(self):
        return len(self.data)

    __len__ = lambda self: len(self.data)

    def __repr__(self):
        data = self.data
        return '<DOM %s node "%r%s">' % (self.__class__.__name__, data[0:10], '...' if len(data) > 10 else '')

    def _range(self, offset, count=0):
        if offset < 0:
            raise xml.dom.IndexSizeErr('offset cannot be negative')
        if offset > len(self.data) or offset == len(self.data) and self.data == '' and count:
            raise xml.dom.IndexSizeErr('offset cannot be beyond end of data')
        if count < 0:
            raise xml.dom.IndexSizeErr('count cannot be negative')

    def substringData(self, offset, count):
        self._range(offset, count)
        return self.data[offset:offset + count]

    def appendData(self, arg):
        self.data = self.data + arg

    def insertData(self, offset, arg):
        self._range(offset)
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        self._range(offset, count)
        self.data = self.data[:offset] + self.data[offset + count:]

    def replaceData(self, offset, count, arg):
        self._range(offset, count)
        self.data = self.data[:offset] + arg + self.data[offset + count:]


class Text(CharacterData):
    nodeType = Node.TEXT_NODE
    nodeName = '#text'

    def splitText(self, offset):
        if offset < 0 or offset > len(self.data):
            raise xml.dom.IndexSizeErr('illegal offset value')
        new = self.__class__()
        new.data = self.data[offset:]
        new.ownerDocument = self.ownerDocument
        after = self.nextSibling
        if self.parentNode and self in self.parentNode.childNodes:
            self.parentNode.insertBefore(new, after)
        self.data = self.data[:offset]
        return new

    @property
    def wholeText(self):
        parts = [self.data]
        n = self.previousSibling
        while n is not None and n.nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            parts.insert(0, n.data)
            n = n.previousSibling
        n = self.nextSibling
        while n is not None and n.nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            parts.append(n.data)
            n = n.nextSibling
        return ''.join(parts)

    def writexml(self, writer, indent='', addindent='', newl=''):
        _write_data(writer, '%s%s%s' % (indent, self.data, newl))


class Comment(CharacterData):
    nodeType = Node.COMMENT_NODE
    nodeName = '#comment'

    def __init__(self, data):
        self.data = data

    def writexml(self, writer, indent='', addindent='', newl=''):
        if '--' in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write('%s<!--%s-->%s' % (indent, self.data, newl))


class CDATASection(Text):
    nodeType = Node.CDATA_SECTION_NODE
    nodeName = '#cdata-section'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if self.data.find(']]>') >= 0:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write('<![CDATA[%s]]>' % self.data)


class ProcessingInstruction(_Childless, Node):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = self.nodeName = target
        self.data = self.nodeValue = data

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write('%s<?%s %s?>%s' % (indent, self.target, self.data, newl))


class DocumentType(_Childless, Node):
    nodeType = Node.DOCUMENT_TYPE_NODE
    publicId = None
    systemId = None
    internalSubset = None

    def __init__(self, qualifiedName):
        self.name = self.nodeName = qualifiedName

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write('<!DOCTYPE ')
        writer.write(self.name)
        if self.publicId:
            writer.write("%s  PUBLIC '%s'%s  '%s'" % (newl, self.publicId, newl, self.systemId))
        elif self.systemId:
            writer.write("%s  SYSTEM '%s'" % (newl, self.systemId))
        if self.internalSubset is not None:
            writer.write(' [')
            writer.write(self.internalSubset)
            writer.write(']')
        writer.write('>' + newl)


class DOMImplementation:
    def hasFeature(self, feature, version):
        if version == '':
            version = None
        return (feature.lower(), version) in [(f, v) for f in ('core', 'xml') for v in ('1.0', '2.0', None)] + [
            ('ls-load', '3.0'), ('ls-load', None)]

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        if doctype and doctype.parentNode is not None:
            raise xml.dom.WrongDocumentErr('doctype object owned by another DOM tree')
        doc = Document()
        if not (namespaceURI is None and qualifiedName is None and doctype is None):
            if not qualifiedName:
                raise xml.dom.InvalidCharacterErr('Element with no name')
            element = doc.createElementNS(namespaceURI, qualifiedName)
            if doctype:
                doc.appendChild(doctype)
            doc.appendChild(element)
        if doctype:
            doctype.parentNode = doctype.ownerDocument = doc
        doc.doctype = doctype
        return doc

    def createDocumentType(self, qualifiedName, publicId, systemId):
        doctype = DocumentType(qualifiedName)
        doctype.publicId = publicId
        doctype.systemId = systemId
        return doctype

    def getInterface(self, feature):
        return self if self.hasFeature(feature, None) else None


class Document(_Searching, Node):
    nodeType = Node.DOCUMENT_NODE
    nodeName = '#document'
    implementation = DOMImplementation()
    doctype = None
    encoding = None
    standalone = None
    version = None
    documentURI = None
    strictErrorChecking = False
    _allowed = (1, 7, 8, 10)

    def __init__(self):
        self.childNodes = NodeList()

    @property
    def documentElement(self):
        for node in self.childNodes:
            if node.nodeType == Node.ELEMENT_NODE:
                return node

    def appendChild(self, node):
        self._check(node)
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement:
            raise xml.dom.HierarchyRequestErr('two document elements disallowed')
        return Node.appendChild(self, node)

    def unlink(self):
        self.doctype = None
        Node.unlink(self)

    def _own(self, node):
        node.ownerDocument = self
        return node

    def createDocumentFragment(self):
        return self._own(DocumentFragment())

    def createElement(self, tagName):
        return self._own(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        prefix = qualifiedName.split(':', 1)[0] if ':' in qualifiedName else None
        return self._own(Element(qualifiedName, namespaceURI, prefix))

    def createTextNode(self, data):
        if not isinstance(data, str):
            raise TypeError('node contents must be a string')
        t = Text()
        t.data = data
        return self._own(t)

    def createCDATASection(self, data):
        if not isinstance(data, str):
            raise TypeError('node contents must be a string')
        c = CDATASection()
        c.data = data
        return self._own(c)

    def createComment(self, data):
        return self._own(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._own(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        return self._own(Attr(qName))

    def createAttributeNS(self, namespaceURI, qualifiedName):
        return self._own(Attr(qualifiedName, namespaceURI))

    def importNode(self, node, deep):
        if node.nodeType in (Node.DOCUMENT_NODE, Node.DOCUMENT_TYPE_NODE):
            raise xml.dom.NotSupportedErr('cannot import document nodes')
        return _clone(node, deep, self)

    def getElementById(self, id):
        return None

    def writexml(self, writer, indent='', addindent='', newl='', encoding=None, standalone=None):
        parts = []
        if encoding is not None:
            parts.append('encoding="%s"' % encoding)
        if standalone is not None:
            parts.append('standalone="%s"' % ('yes' if standalone else 'no'))
        writer.write('<?xml version="1.0" %s?>%s' % (' '.join(parts), newl))
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


def _clone(node, deep, doc):
    if node.nodeType == Node.DOCUMENT_NODE:
        clone = Document()
        doc = clone
    elif node.nodeType == Node.ELEMENT_NODE:
        clone = doc.createElementNS(node.namespaceURI, node.nodeName)
        for attr in node._attrs.values():
            a = _clone(attr, True, doc)
            a.ownerElement = clone
            clone._attrs[a.name] = a
    elif node.nodeType == Node.ATTRIBUTE_NODE:
        clone = doc.createAttributeNS(node.namespaceURI, node.nodeName)
        clone.value = node.value
        clone.specified = True
    elif node.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
        clone = doc.createDocumentFragment()
    elif node.nodeType == Node.TEXT_NODE:
        return doc.createTextNode(node.data)
    elif node.nodeType == Node.CDATA_SECTION_NODE:
        return doc.createCDATASection(node.data)
    elif node.nodeType == Node.COMMENT_NODE:
        return doc.createComment(node.data)
    elif node.nodeType == Node.PROCESSING_INSTRUCTION_NODE:
        return doc.createProcessingInstruction(node.target, node.data)
    elif node.nodeType == Node.DOCUMENT_TYPE_NODE:
        clone = doc.implementation.createDocumentType(node.name, node.publicId, node.systemId)
        clone.internalSubset = node.internalSubset
        return clone
    if deep:
        for child in node.childNodes:
            _append(clone, _clone(child, True, doc))
    return clone


class _Builder:
    # Turns the events of a parser into a document.

    def __init__(self, namespaces):
        self.namespaces = namespaces

    def parse(self, data):
        from xml.parsers import expat
        doc = self.doc = self.node = Document()
        self.cdata = False
        self.declared = []
        p = self.parser = expat.ParserCreate(namespace_separator=' ' if self.namespaces else None)
        p.namespace_prefixes = True
        p.buffer_text = True
        p.ordered_attributes = True
        p.specified_attributes = True
        p.StartElementHandler = self.start
        p.EndElementHandler = self.end
        p.CharacterDataHandler = self.text
        p.CommentHandler = lambda data: _append(self.node, doc.createComment(data))
        p.ProcessingInstructionHandler = lambda t, d: _append(self.node, doc.createProcessingInstruction(t, d))
        p.StartCdataSectionHandler = self.start_cdata
        p.EndCdataSectionHandler = self.end_cdata
        p.StartDoctypeDeclHandler = self.doctype
        p.EndDoctypeDeclHandler = self.end_doctype
        p.XmlDeclHandler = self.decl
        if self.namespaces:
            p.StartNamespaceDeclHandler = lambda prefix, uri: self.declared.append((prefix, uri))
        if hasattr(data, 'read'):
            while chunk := data.read(16 * 1024):
                p.Parse(chunk, False)
            p.Parse(b'', True)
        else:
            p.Parse(data, True)
        return doc

    def decl(self, version, encoding, standalone):
        self.doc.version = version
        self.doc.encoding = encoding
        if standalone >= 0:
            self.doc.standalone = bool(standalone)

    def doctype(self, name, system, public, subset):
        t = self.doc.implementation.createDocumentType(name, public, system)
        t.ownerDocument = self.doc
        _append(self.doc, t)
        self.doc.doctype = t
        if subset:
            self.subset = []
            t.internalSubset = ''
            self.parser.DefaultHandlerExpand = self.subset.append

    def end_doctype(self):
        t = self.doc.doctype
        if t.internalSubset is not None:
            self.parser.DefaultHandlerExpand = None
            t.internalSubset = ''.join(self.subset).removesuffix(']')

    def name(self, name):
        parts = name.split(' ')
        if not self.namespaces or len(parts) == 1:
            return None, name
        return parts[0], parts[2] + ':' + parts[1] if len(parts) == 3 else parts[1]

    def start(self, name, attributes):
        uri, qname = self.name(name)
        node = self.doc.createElementNS(uri, qname)
        for prefix, value in self.declared:
            a = Attr('xmlns:' + prefix if prefix else 'xmlns', XMLNS_NAMESPACE)
            a.ownerDocument = self.doc
            a.ownerElement = node
            a.value = value or ''
            node._attrs[a.name] = a
        self.declared.clear()
        for i in range(0, len(attributes), 2):
            uri, qname = self.name(attributes[i])
            a = Attr(qname, uri)
            a.ownerDocument = self.doc
            a.ownerElement = node
            a.value = attributes[i + 1]
            a.specified = True
            node._attrs[qname] = a
        _append(self.node, node)
        self.node = node

    def end(self, name):
        self.node = self.node.parentNode

    def text(self, data):
        kids = self.node.childNodes
        if self.cdata:
            if self.fresh or not kids:
                _append(self.node, self.doc.createCDATASection(data))
                self.fresh = False
            else:
                kids[-1].data += data
        elif kids and kids[-1].nodeType == Node.TEXT_NODE:
            kids[-1].data += data
        else:
            _append(self.node, self.doc.createTextNode(data))

    def start_cdata(self):
        self.cdata = self.fresh = True

    def end_cdata(self):
        self.cdata = False


def parse(file, parser=None, bufsize=None):
    """Parse a file object into a document."""
    if not hasattr(file, 'read'):
        raise NotImplementedError('open() is not available here: programs have no file system; call a tool that reads or writes files')
    return _Builder(True).parse(file)


def parseString(string, parser=None):
    """Parse a text or bytes into a document."""
    return _Builder(True).parse(string)


def getDOMImplementation(features=None):
    if features:
        if isinstance(features, str):
            words = features.split()
            features = []
            while words:
                feature = words.pop(0)
                features.append((feature, words.pop(0) if words and words[0][0].isdigit() else None))
        for f, v in features:
            if not Document.implementation.hasFeature(f, v):
                return None
    return Document.implementation
