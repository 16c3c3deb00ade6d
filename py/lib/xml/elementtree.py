# Trees of XML: reading, writing and the parsers. Elements are written in Go.

import io
import re

from xml.etree import ElementPath
import pyexpat as expat

__all__ = [
    'Comment', 'dump', 'Element', 'ElementTree', 'fromstring', 'fromstringlist', 'indent', 'iselement', 'iterparse',
    'parse', 'ParseError', 'PI', 'ProcessingInstruction', 'QName', 'SubElement', 'tostring', 'tostringlist',
    'TreeBuilder', 'VERSION', 'XML', 'XMLID', 'XMLParser', 'XMLPullParser', 'register_namespace', 'canonicalize',
    'C14NWriterTarget',
]

VERSION = '1.3.0'

Element = _element()


class ParseError(SyntaxError):
    """A text is not XML; code and position say what and where."""


def iselement(element):
    """Return True if this appears to be an Element."""
    return hasattr(element, 'tag')


def Comment(text=None):
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    element = Element(ProcessingInstruction)
    element.text = target
    if text:
        element.text = element.text + ' ' + text
    return element


PI = ProcessingInstruction


class QName:
    """A name with a namespace."""

    def __init__(self, text_or_uri, tag=None):
        if tag:
            text_or_uri = '{%s}%s' % (text_or_uri, tag)
        self.text = text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return '<%s %r>' % (self.__class__.__name__, self.text)

    def __hash__(self):
        return hash(self.text)

    def _other(self, other):
        return other.text if isinstance(other, QName) else other

    def __le__(self, other):
        return self.text <= self._other(other)

    def __lt__(self, other):
        return self.text < self._other(other)

    def __ge__(self, other):
        return self.text >= self._other(other)

    def __gt__(self, other):
        return self.text > self._other(other)

    def __eq__(self, other):
        return self.text == self._other(other)


def _no_file(name):
    return NotImplementedError('open() is not available here: programs have no file system; call a tool that reads or writes files')


class ElementTree:
    """A document: its root and how to read and write it."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError('expected an Element, not %s' % type(element).__name__)
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        if not iselement(element):
            raise TypeError('expected an Element, not %s' % type(element).__name__)
        self._root = element

    def parse(self, source, parser=None):
        if not hasattr(source, 'read'):
            raise _no_file(source)
        if parser is None:
            parser = XMLParser()
            if hasattr(parser, '_parse_whole'):
                self._root = parser._parse_whole(source)
                return self._root
        while data := source.read(65536):
            parser.feed(data)
        self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] == '/':
            import warnings
            path = '.' + path
            warnings.warn('This search is broken in 1.3 and earlier, and will be fixed in a future version.  '
                          'If you rely on the current behaviour, change it to %r' % path, FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        if self._root is None:
            raise TypeError('ElementTree not initialized')
        if not method:
            method = 'xml'
        elif method not in _serialize:
            raise ValueError('unknown method %r' % method)
        if not encoding:
            encoding = 'utf-8' if method == 'c14n' else 'us-ascii'
        if not hasattr(file_or_filename, 'write'):
            raise _no_file(file_or_filename)
        parts = []
        write = parts.append
        if method == 'xml' and (xml_declaration or xml_declaration is None and encoding.lower() != 'unicode'
                                and encoding.lower() not in ('utf-8', 'us-ascii')):
            declared = 'utf-8' if encoding.lower() == 'unicode' else encoding
            write("<?xml version='1.0' encoding='%s'?>\n" % (declared,))
        if method == 'text':
            _serialize_text(write, self._root)
        else:
            qnames, namespaces = _namespaces(self._root, default_namespace)
            _serialize[method](write, self._root, qnames, namespaces, short_empty_elements=short_empty_elements)
        out = file_or_filename.write
        if encoding.lower() == 'unicode':
            for part in parts:
                out(part)
        else:
            out(''.join(parts).encode(encoding, 'xmlcharrefreplace'))

    def write_c14n(self, file):
        return self.write(file, method='c14n')


def _namespaces(elem, default_namespace=None):
    # The names of a tree as they are written, and the namespaces they need.
    qnames = {None: None}
    namespaces = {}
    if default_namespace:
        namespaces[default_namespace] = ''

    def add(qname):
        try:
            if qname[:1] == '{':
                uri, tag = qname[1:].rsplit('}', 1)
                prefix = namespaces.get(uri)
                if prefix is None:
                    prefix = _namespace_map.get(uri)
                    if prefix is None:
                        prefix = 'ns%d' % len(namespaces)
                    if prefix != 'xml':
                        namespaces[uri] = prefix
                qnames[qname] = '%s:%s' % (prefix, tag) if prefix else tag
            else:
                if default_namespace:
                    raise ValueError('cannot use non-qualified names with default_namespace option')
                qnames[qname] = qname
        except TypeError:
            _raise_serialization_error(qname)

    for elem in elem.iter():
        tag = elem.tag
        if isinstance(tag, QName):
            if tag.text not in qnames:
                add(tag.text)
        elif isinstance(tag, str):
            if tag not in qnames:
                add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _raise_serialization_error(tag)
        for key, value in elem.items():
            if isinstance(key, QName):
                key = key.text
            if key not in qnames:
                add(key)
            if isinstance(value, QName) and value.text not in qnames:
                add(value.text)
        text = elem.text
        if isinstance(text, QName) and text.text not in qnames:
            add(text.text)
    return qnames, namespaces


def _attributes(write, elem, qnames, namespaces, escape):
    items = list(elem.items())
    if items or namespaces:
        if namespaces:
            for v, k in sorted(namespaces.items(), key=lambda x: x[1]):
                if k:
                    k = ':' + k
                write(' xmlns%s="%s"' % (k, escape(v)))
        for k, v in items:
            if isinstance(k, QName):
                k = k.text
            v = qnames[v.text] if isinstance(v, QName) else escape(v)
            write(' %s="%s"' % (qnames[k], v))


def _walk(elem, enter, leave):
    # Calls enter(elem), that says whether to go into it, and leave(elem) over
    # a tree of any depth.
    if not enter(elem):
        leave(elem, False)
        return
    stack = [(elem, iter(elem))]
    while stack:
        parent, kids = stack[-1]
        for kid in kids:
            if enter(kid):
                stack.append((kid, iter(kid)))
                break
            leave(kid, False)
        else:
            stack.pop()
            leave(parent, True)


def _serialize_xml(write, elem, qnames, namespaces, short_empty_elements, **kwargs):
    pending = [namespaces]

    def enter(elem):
        tag = elem.tag
        text = elem.text
        if tag is Comment:
            write('<!--%s-->' % text)
            return False
        if tag is ProcessingInstruction:
            write('<?%s?>' % text)
            return False
        if isinstance(tag, QName):
            tag = tag.text
        name = qnames[tag]
        if name is None:
            if text:
                write(_escape_cdata(text))
            pending[0] = None
            return True
        write('<' + name)
        ns, pending[0] = pending[0], None
        _attributes(write, elem, qnames, ns, _escape_attrib)
        if text or len(elem) or not short_empty_elements:
            write('>')
            if text:
                write(qnames[text.text] if isinstance(text, QName) else _escape_cdata(text))
            return True
        write(' />')
        return False

    def leave(elem, entered):
        if entered:
            tag = elem.tag
            name = qnames[tag.text if isinstance(tag, QName) else tag]
            if name is not None:
                write('</' + name + '>')
        if elem.tail:
            write(_escape_cdata(elem.tail))

    _walk(elem, enter, leave)


HTML_EMPTY = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'link',
              'meta', 'param', 'source', 'track', 'wbr'}


def _serialize_html(write, elem, qnames, namespaces, **kwargs):
    pending = [namespaces]

    def enter(elem):
        tag = elem.tag
        text = elem.text
        if tag is Comment:
            write('<!--%s-->' % _escape_cdata(text))
            return False
        if tag is ProcessingInstruction:
            write('<?%s?>' % _escape_cdata(text))
            return False
        if isinstance(tag, QName):
            tag = tag.text
        name = qnames[tag]
        if name is None:
            if text:
                write(_escape_cdata(text))
            pending[0] = None
            return True
        write('<' + name)
        ns, pending[0] = pending[0], None
        _attributes(write, elem, qnames, ns, _escape_attrib_html)
        write('>')
        if text:
            if isinstance(text, QName):
                write(qnames[text.text])
            elif name.lower() in ('script', 'style'):
                write(text)
            else:
                write(_escape_cdata(text))
        return True

    def leave(elem, entered):
        if entered:
            tag = elem.tag
            name = qnames[tag.text if isinstance(tag, QName) else tag]
            if name is not None and name.lower() not in HTML_EMPTY:
                write('</' + name + '>')
        if elem.tail:
            write(_escape_cdata(elem.tail))

    _walk(elem, enter, leave)


def _serialize_text(write, elem):
    for part in elem.itertext():
        write(part)
    if elem.tail:
        write(elem.tail)


def _serialize_c14n(*args, **kwargs):
    raise ValueError("unknown method 'c14n'")


_serialize = {'xml': _serialize_xml, 'html': _serialize_html, 'text': _serialize_text}

_namespace_map = {
    'http://www.w3.org/XML/1998/namespace': 'xml', 'http://www.w3.org/1999/xhtml': 'html',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf', 'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
    'http://www.w3.org/2001/XMLSchema': 'xs', 'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
    'http://purl.org/dc/elements/1.1/': 'dc',
}


def register_namespace(prefix, uri):
    if re.match(r'ns\d+$', prefix):
        raise ValueError('Prefix format reserved for internal use')
    for k, v in list(_namespace_map.items()):
        if k == uri or v == prefix:
            del _namespace_map[k]
    _namespace_map[uri] = prefix


register_namespace._namespace_map = _namespace_map


def _raise_serialization_error(text):
    raise TypeError('cannot serialize %r (type %s)' % (text, type(text).__name__))


def _escape_cdata(text):
    try:
        if '&' in text:
            text = text.replace('&', '&amp;')
        if '<' in text:
            text = text.replace('<', '&lt;')
        if '>' in text:
            text = text.replace('>', '&gt;')
        return text
    except (TypeError, AttributeError):
        _raise_serialization_error(text)


def _escape_attrib(text):
    try:
        for char, ref in (('&', '&amp;'), ('<', '&lt;'), ('>', '&gt;'), ('"', '&quot;'), ('\r', '&#13;'), ('\n', '&#10;'),
                          ('\t', '&#09;')):
            if char in text:
                text = text.replace(char, ref)
        return text
    except (TypeError, AttributeError):
        _raise_serialization_error(text)


def _escape_attrib_html(text):
    try:
        for char, ref in (('&', '&amp;'), ('>', '&gt;'), ('"', '&quot;')):
            if char in text:
                text = text.replace(char, ref)
        return text
    except (TypeError, AttributeError):
        _raise_serialization_error(text)


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
             short_empty_elements=True):
    """Return the text of an element: bytes, or a str if encoding is 'unicode'."""
    stream = io.StringIO() if encoding == 'unicode' else io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace,
                               method=method, short_empty_elements=short_empty_elements)
    return stream.getvalue()


class _ListDataStream(io.BufferedIOBase):
    def __init__(self, lst):
        self.lst = lst

    def writable(self):
        return True

    def seekable(self):
        return True

    def write(self, b):
        self.lst.append(b)

    def tell(self):
        return len(self.lst)


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
                 short_empty_elements=True):
    lst = []
    ElementTree(element).write(_ListDataStream(lst), encoding, xml_declaration=xml_declaration,
                               default_namespace=default_namespace, method=method,
                               short_empty_elements=short_empty_elements)
    return lst


def dump(elem):
    """Write an element to sys.stdout, for debugging."""
    import sys
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding='unicode')
    tail = elem.getroot().tail
    if not tail or tail[-1] != '\n':
        sys.stdout.write('\n')


def indent(tree, space='  ', level=0):
    """Add white space to a tree so that it is written in lines."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f'Initial indentation level must be >= 0, got {level}')
    if not len(tree):
        return
    breaks = ['\n' + level * space]

    def at(level):
        while len(breaks) <= level:
            breaks.append(breaks[-1] + space)
        return breaks[level]

    stack = [(tree, 0, None)]
    while stack:
        elem, depth, kids = stack.pop()
        inner = at(depth + 1)
        if kids is None:
            if not elem.text or not elem.text.strip():
                elem.text = inner
            kids = iter(elem)
            child = None
        for child in kids:
            if not child.tail or not child.tail.strip():
                child.tail = inner
            if len(child):
                stack.append((elem, depth, kids))
                stack.append((child, depth + 1, None))
                break
        else:
            child = elem[-1]
            if not child.tail.strip():
                child.tail = at(depth)


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def iterparse(source, events=None, parser=None):
    """Parse a document step by step: an iterator of (event, elem) pairs."""
    pullparser = XMLPullParser(events=events, _parser=parser)
    if not hasattr(source, 'read'):
        raise _no_file(source)

    def iterator(source):
        it.root = None
        while True:
            yield from pullparser.read_events()
            data = source.read(16 * 1024)
            if not data:
                break
            pullparser.feed(data)
        root = pullparser._close_and_return_root()
        yield from pullparser.read_events()
        it.root = root

    class IterParseIterator:
        root = None

        def __init__(self):
            self._gen = iterator(source)

        def __iter__(self):
            return self

        def __next__(self):
            return next(self._gen)

        def close(self):
            self._gen.close()

    it = IterParseIterator()
    return it


class XMLPullParser:
    """A parser that is fed pieces and gives events."""

    def __init__(self, events=None, *, _parser=None):
        from collections import deque
        self._events_queue = deque()
        self._parser = _parser or XMLParser(target=TreeBuilder())
        if events is None:
            events = ('end',)
        elif not hasattr(events, '__getitem__') and not hasattr(events, '__iter__'):
            raise TypeError('events must be a sequence')
        self._parser._setevents(self._events_queue, events)

    def feed(self, data):
        if self._parser is None:
            raise ValueError('feed() called after end of stream')
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as exc:
                self._events_queue.append(exc)

    def _close_and_return_root(self):
        root = self._parser.close()
        self._parser = None
        return root

    def close(self):
        self._close_and_return_root()

    def read_events(self):
        events = self._events_queue
        while events:
            event = events.popleft()
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        if self._parser is None:
            raise ValueError('flush() called after end of stream')
        self._parser.flush()


def XML(text, parser=None):
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    tree = parser.close()
    ids = {}
    for elem in tree.iter():
        id = elem.get('id')
        if id:
            ids[id] = elem
    return tree, ids


def fromstringlist(sequence, parser=None):
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


class TreeBuilder:
    """Makes a tree of elements from calls of start, data and end."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False,
                 insert_pis=False):
        self._data = []
        self._elem = []
        self._last = None
        self._root = None
        self._tail = False
        self._comment_factory = comment_factory or Comment
        self._pi_factory = pi_factory or ProcessingInstruction
        self._insert_comments = bool(insert_comments)
        self._insert_pis = bool(insert_pis)
        self._factory = element_factory or Element

    def close(self):
        return self._root

    def _flush(self):
        if self._data:
            if self._last is not None:
                text = ''.join(self._data)
                if self._tail:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._data = []

    def data(self, data, /):
        self._data.append(data)

    def start(self, *args):
        if len(args) != 2:
            raise TypeError(f'start expected 2 arguments, got {len(args)}')
        tag, attrs = args
        if not isinstance(attrs, dict):
            raise TypeError(f'start() argument 2 must be dict, not {type(attrs).__name__}')
        self._flush()
        self._last = elem = self._factory(tag, attrs)
        if self._elem:
            self._elem[-1].append(elem)
        elif self._root is None:
            self._root = elem
        else:
            raise ParseError('multiple elements on top level')
        self._elem.append(elem)
        self._tail = False
        return elem

    def end(self, tag, /):
        self._flush()
        if not self._elem:
            raise IndexError('pop from empty stack')
        self._last = self._elem.pop()
        self._tail = True
        return self._last

    def comment(self, text, /):
        return self._single(self._comment_factory, self._insert_comments, text)

    def pi(self, target, text=None, /):
        return self._single(self._pi_factory, self._insert_pis, target, text)

    def _single(self, factory, insert, *args):
        elem = factory(*args)
        if insert:
            self._flush()
            self._last = elem
            if self._elem:
                self._elem[-1].append(elem)
            self._tail = True
        return elem


class XMLParser:
    """A parser that is fed pieces and builds a tree, or calls another target."""

    def __init__(self, *, target=None, encoding=None):
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"XMLParser() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        parser = expat.ParserCreate(encoding, '}')
        if target is None:
            target = TreeBuilder()
        self.parser = self._parser = parser
        self.target = self._target = target
        self._error = expat.error
        self._names = {}
        self.version = 'Expat 2.7.3'
        self.entity = {}
        parser.DefaultHandlerExpand = self._default
        start, end = getattr(target, 'start', None), getattr(target, 'end', None)
        if start is not None:
            parser.StartElementHandler = self._start
        if end is not None:
            parser.EndElementHandler = self._end
        if hasattr(target, 'start_ns'):
            parser.StartNamespaceDeclHandler = self._start_ns
        if hasattr(target, 'end_ns'):
            parser.EndNamespaceDeclHandler = self._end_ns
        if hasattr(target, 'data'):
            parser.CharacterDataHandler = target.data
        if hasattr(target, 'comment'):
            parser.CommentHandler = target.comment
        if hasattr(target, 'pi'):
            parser.ProcessingInstructionHandler = self._pi
        if hasattr(target, 'doctype') or type(self) is not XMLParser and hasattr(self, 'doctype'):
            parser.StartDoctypeDeclHandler = self._doctype
        parser.buffer_text = isinstance(target, TreeBuilder)
        parser.buffer_size = 1 << 20

    def _setevents(self, events_queue, events_to_report):
        parser = self._parser
        target = self.target
        append = events_queue.append
        for event_name in events_to_report:
            if not isinstance(event_name, str):
                raise ValueError('invalid events sequence')
            if event_name == 'start':
                def handler(tag, attrs):
                    append(('start', self._start(tag, attrs)))
                parser.StartElementHandler = handler
            elif event_name == 'end':
                def handler(tag):
                    append(('end', self._end(tag)))
                parser.EndElementHandler = handler
            elif event_name == 'start-ns':
                if hasattr(target, 'start_ns'):
                    def handler(prefix, uri):
                        append(('start-ns', self._start_ns(prefix, uri)))
                else:
                    def handler(prefix, uri):
                        append(('start-ns', (prefix or '', uri or '')))
                parser.StartNamespaceDeclHandler = handler
            elif event_name == 'end-ns':
                if hasattr(target, 'end_ns'):
                    def handler(prefix):
                        append(('end-ns', self._end_ns(prefix)))
                else:
                    def handler(prefix):
                        append(('end-ns', None))
                parser.EndNamespaceDeclHandler = handler
            elif event_name == 'comment':
                def handler(text):
                    append(('comment', target.comment(text)))
                parser.CommentHandler = handler
            elif event_name == 'pi':
                def handler(pi_target, data):
                    append(('pi', target.pi(pi_target, data)))
                parser.ProcessingInstructionHandler = handler
            else:
                raise ValueError('unknown event %r' % event_name)

    def _raiseerror(self, value):
        err = ParseError(str(value))
        err.code = value.code
        err.position = value.lineno, value.offset
        raise err from None

    def _fixname(self, key):
        try:
            return self._names[key]
        except KeyError:
            name = key
            if '}' in name:
                name = '{' + name
            self._names[key] = name
            return name

    def _start_ns(self, prefix, uri):
        return self.target.start_ns(prefix or '', uri or '')

    def _end_ns(self, prefix):
        return self.target.end_ns(prefix or '')

    def _start(self, tag, attrs):
        fix = self._fixname
        for key in attrs:
            if '}' in key:
                attrs = {fix(k): v for k, v in attrs.items()}
                break
        return self.target.start(fix(tag), attrs)

    def _end(self, tag):
        return self.target.end(self._fixname(tag))

    def _pi(self, target, data):
        return self.target.pi(target, data)

    def _doctype(self, name, system, pubid, has_internal_subset):
        if hasattr(self.target, 'doctype'):
            self.target.doctype(name, pubid, system)
        elif hasattr(self, 'doctype'):
            import warnings
            warnings.warn('The doctype() method of XMLParser is ignored.  Define doctype() method on the TreeBuilder target.',
                          RuntimeWarning)

    def _default(self, text):
        if text[:1] == '&':
            try:
                data_handler = self.target.data
            except AttributeError:
                return
            try:
                data_handler(self.entity[text[1:-1]])
            except KeyError:
                parser = self._parser
                err = ParseError('undefined entity %s: line %d, column %d' % (
                    text, parser.CurrentLineNumber, parser.CurrentColumnNumber))
                err.code = 11
                err.position = parser.CurrentLineNumber, parser.CurrentColumnNumber
                raise err

    def _parse_whole(self, file):
        while data := file.read(65536):
            self.feed(data)
        return self.close()

    def feed(self, data, /):
        """Feed a piece of the document."""
        try:
            self._parser.Parse(data, False)
        except self._error as v:
            self._raiseerror(v)

    def close(self):
        """Finish and return what the target makes of it."""
        try:
            self._parser.Parse(b'', True)
        except self._error as v:
            self._raiseerror(v)
        try:
            close_handler = self.target.close
        except AttributeError:
            return None
        return close_handler()

    def flush(self):
        was_enabled = self._parser.GetReparseDeferralEnabled()
        try:
            self._parser.SetReparseDeferralEnabled(False)
            self._parser.Parse(b'', False)
        except self._error as v:
            self._raiseerror(v)
        finally:
            self._parser.SetReparseDeferralEnabled(was_enabled)


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """Return the document in canonical form, C14N 2.0, or write it to out."""
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    sio = None
    if out is None:
        sio = out = io.StringIO()
    parser = XMLParser(target=C14NWriterTarget(out.write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    elif from_file is not None:
        parse(from_file, parser=parser)
    return sio.getvalue() if sio is not None else None


class C14NWriterTarget:
    """A target that writes what it is told in canonical form."""

    def __init__(self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False,
                 qname_aware_tags=None, qname_aware_attrs=None, exclude_attrs=None, exclude_tags=None):
        self._write = write
        self._data = []
        self._with_comments = with_comments
        self._strip_text = strip_text
        self._exclude_attrs = set(exclude_attrs) if exclude_attrs else None
        self._exclude_tags = set(exclude_tags) if exclude_tags else None
        self._rewrite_prefixes = rewrite_prefixes
        self._aware_tags = set(qname_aware_tags) if qname_aware_tags else set()
        self._aware_attrs = set(qname_aware_attrs) if qname_aware_attrs else set()
        self._declared = [[]]   # by open element: (uri, prefix) written
        self._ns = [[('http://www.w3.org/XML/1998/namespace', 'xml')], []]  # by open element: (uri, prefix) in scope
        self._prefixes = {}
        if not rewrite_prefixes:
            self._declared.append([('http://www.w3.org/XML/1998/namespace', 'xml')])
        self._preserve = [False]
        self._root_seen = False
        self._root_done = False
        self._ignored = 0
        self._pending = None

    def start_ns(self, prefix, uri):
        if self._ignored:
            return
        self._flush()
        self._ns[-1].append((uri, prefix or ''))

    def _iter_scope(self):
        for scope in reversed(self._ns):
            yield from scope

    def _known(self):
        for scope in reversed(self._declared):
            yield from scope

    def _uri(self, prefix):
        for uri, p in self._iter_scope():
            if p == prefix:
                return uri
        if prefix:
            raise ValueError(f'Prefix {prefix!r} of QName "{prefix}" is not declared in scope')
        return ''

    def _resolve(self, prefixed):
        prefix, sep, name = prefixed.partition(':')
        if not sep:
            return self._qname(prefixed, self._uri('') if not sep else None)
        return self._qname('{%s}%s' % (self._uri(prefix), name))

    def _qname(self, qname, uri=None):
        # The name as written, its local name and namespace.
        if uri is None:
            uri, tag = qname[1:].rsplit('}', 1) if qname[:1] == '{' else ('', qname)
        else:
            tag = qname
        seen = set()
        for u, prefix in self._known():
            if u == uri and prefix not in seen:
                return (f'{prefix}:{tag}' if prefix else tag), tag, uri
            seen.add(prefix)
        if self._rewrite_prefixes:
            if uri in self._prefixes:
                prefix = self._prefixes[uri]
            else:
                prefix = self._prefixes[uri] = f'n{len(self._prefixes)}'
            self._declared[-1].append((uri, prefix))
            return f'{prefix}:{tag}', tag, uri
        if not uri and '' not in seen:
            return tag, tag, uri
        for u, prefix in self._iter_scope():
            if u == uri:
                self._declared[-1].append((uri, prefix))
                return (f'{prefix}:{tag}' if prefix else tag), tag, uri
        if not uri:
            return tag, tag, uri
        raise ValueError(f'Namespace "{uri}" is not declared in scope')

    def data(self, data):
        if not self._ignored:
            self._data.append(data)

    def _flush(self):
        data = ''.join(self._data)
        del self._data[:]
        if self._strip_text and not self._preserve[-1]:
            data = data.strip()
        if self._pending is not None:
            (tag, attrs, scope), self._pending = self._pending, None
            aware = data if data and ':' in data and self._looks_like_name(data) else None
            self._start(tag, attrs, scope, aware)
            if aware is not None:
                return
        if data and self._root_seen:
            self._write(_c14n_text(data))

    def _looks_like_name(self, text):
        return re.match(r'^\w+:\w+$', text) is not None

    def start(self, tag, attrs):
        if self._exclude_tags is not None and (self._ignored or tag in self._exclude_tags):
            self._ignored += 1
            return
        if self._data:
            self._flush()
        scope = []
        self._declared.append(scope)
        if self._aware_tags and tag in self._aware_tags:
            self._pending = tag, attrs, scope
            return
        self._start(tag, attrs, scope)

    def _start(self, tag, attrs, scope, text=None):
        if self._exclude_attrs is not None and attrs:
            attrs = {k: v for k, v in attrs.items() if k not in self._exclude_attrs}
        names = {tag, *attrs}
        resolved = {}
        if text is not None:
            qname = resolved[text] = self._text_name(text)
            names.add(qname)
        aware = None
        if self._aware_attrs and attrs:
            aware = self._aware_attrs.intersection(attrs)
            for name in aware:
                value = attrs[name]
                if self._looks_like_name(value):
                    qname = resolved[value] = self._text_name(value)
                    names.add(qname)
        parsed = {n: self._qname(n) if n[:1] == '{' or n == tag else (n, n, '') for n in sorted(names, key=lambda n: n.split('}', 1))}
        out = [(f'xmlns:{prefix}' if prefix else 'xmlns', uri) for uri, prefix in scope]
        out.sort()
        for k, v in sorted(attrs.items(), key=lambda item: _c14n_key(item[0])):
            if aware and k in aware and v in resolved:
                v = parsed[resolved[v]][0]
            qname, name, uri = parsed[k]
            out.append((qname if uri else name, v))
        space = attrs.get('{http://www.w3.org/XML/1998/namespace}space')
        self._preserve.append(space == 'preserve' if space else self._preserve[-1])
        write = self._write
        write('<' + parsed[tag][0])
        if out:
            write(''.join([f' {k}="{_c14n_attr(v)}"' for k, v in out]))
        write('>')
        if text is not None:
            write(_c14n_text(parsed[resolved[text]][0]))
        self._root_seen = True
        self._ns.append([])

    def _text_name(self, text):
        prefix, name = text.split(':', 1)
        return '{%s}%s' % (self._uri(prefix), name)

    def end(self, tag):
        if self._ignored:
            self._ignored -= 1
            return
        if self._data or self._pending is not None:
            self._flush()
        self._write(f'</{self._qname(tag)[0]}>')
        self._preserve.pop()
        self._root_done = len(self._preserve) == 1
        self._declared.pop()
        self._ns.pop()

    def comment(self, text):
        if not self._with_comments or self._ignored:
            return
        self._outside(f'<!--{_c14n_text(text)}-->')

    def pi(self, target, data):
        if self._ignored:
            return
        self._outside(f'<?{target} {_c14n_text(data)}?>' if data else f'<?{target}?>')

    def _outside(self, markup):
        if self._root_done:
            self._write('\n')
        elif self._root_seen and (self._data or self._pending is not None):
            self._flush()
        self._write(markup)
        if not self._root_seen:
            self._write('\n')


def _c14n_key(name):
    return name[1:].split('}', 1) if name[:1] == '{' else ['', name]


def _c14n_text(text):
    for char, ref in (('&', '&amp;'), ('<', '&lt;'), ('>', '&gt;'), ('\r', '&#xD;')):
        if char in text:
            text = text.replace(char, ref)
    return text


def _c14n_attr(text):
    for char, ref in (('&', '&amp;'), ('<', '&lt;'), ('"', '&quot;'), ('\t', '&#x9;'), ('\n', '&#xA;'), ('\r', '&#xD;')):
        if char in text:
            text = text.replace(char, ref)
    return text
