# The part of XPath of elements. A path is compiled to a list of steps, each a
# function from a context and an iterable of elements to an iterable of
# elements.

import re

_token = re.compile(r"""('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+""")


def xpath_tokenizer(pattern, namespaces=None):
    default = namespaces.get('') if namespaces else None
    in_attribute = False
    for m in _token.finditer(pattern):
        quoted, op, name = m.group(1), m.group(2), m.group(3)
        ttype = quoted or op or ''
        if name and name[0] != '{':
            if ':' in name:
                prefix, local = name.split(':', 1)
                if not namespaces:
                    raise SyntaxError('prefix %r not found in prefix map' % prefix) from None
                try:
                    yield ttype, '{%s}%s' % (namespaces[prefix], local)
                except KeyError:
                    raise SyntaxError('prefix %r not found in prefix map' % prefix) from None
            elif default and not in_attribute:
                yield ttype, '{%s}%s' % (default, name)
            else:
                yield ttype, name
            in_attribute = False
        else:
            yield (quoted or op or '', name or '')
            in_attribute = op == '@'


def get_parent_map(context):
    if context.parent_map is None:
        context.parent_map = {c: p for p in context.root.iter() for c in p}
    return context.parent_map


def _wild(tag):
    return tag[:3] == '{*}' or tag[-2:] == '}*'


def _matcher(tag):
    # A test of tags for {*}name, {ns}*, {}* and {*}*.
    if tag == '{*}*':
        return lambda t: True
    if tag == '{}*':
        return lambda t: isinstance(t, str) and t[:1] != '{'
    if tag[:3] == '{*}':
        suffix = tag[2:]
        bare = tag[3:]
        return lambda t: isinstance(t, str) and (t == bare or t[-len(suffix):] == suffix)
    ns = tag[:-1]
    return lambda t: isinstance(t, str) and t.startswith(ns)


def _plain(tag):
    return tag[2:] if tag[:2] == '{}' else tag


def prepare_child(next, token):
    tag = token[1]
    if _wild(tag):
        test = _matcher(tag)

        def select(context, result):
            for elem in result:
                for e in elem:
                    if test(e.tag):
                        yield e
    else:
        tag = _plain(tag)

        def select(context, result):
            for elem in result:
                for e in elem:
                    if e.tag == tag:
                        yield e
    return select


def prepare_star(next, token):
    def select(context, result):
        for elem in result:
            yield from elem
    return select


def prepare_self(next, token):
    def select(context, result):
        yield from result
    return select


def prepare_descendant(next, token):
    try:
        token = next()
    except StopIteration:
        return
    if token[0] == '*':
        tag = '*'
    elif not token[0]:
        tag = token[1]
    else:
        raise SyntaxError('invalid descendant')
    if _wild(tag):
        test = _matcher(tag)

        def select(context, result):
            for elem in result:
                for e in elem.iter():
                    if e is not elem and test(e.tag):
                        yield e
    else:
        tag = _plain(tag)

        def select(context, result):
            for elem in result:
                for e in elem.iter(tag):
                    if e is not elem:
                        yield e
    return select


def prepare_parent(next, token):
    def select(context, result):
        parents = get_parent_map(context)
        seen = {}
        for elem in result:
            if elem in parents:
                parent = parents[elem]
                if parent not in seen:
                    seen[parent] = None
                    yield parent
    return select


def _text(elem):
    return ''.join(elem.itertext())


def _predicate(signature, predicate):
    # The test of one predicate, or the index it names.
    if signature == '@-':
        key = predicate[1]
        return lambda e: e.get(key) is not None
    if signature in ("@-='", "@-!='"):
        key, value = predicate[1], predicate[-1]
        if '!=' in signature:
            return lambda e: (got := e.get(key)) is not None and got != value
        return lambda e: e.get(key) == value
    if signature == '-' and not re.match(r'\-?\d+$', predicate[0]):
        tag = predicate[0]
        return lambda e: e.find(tag) is not None
    if signature in (".='", ".!='"):
        value = predicate[-1]
        if '!=' in signature:
            return lambda e: _text(e) != value
        return lambda e: _text(e) == value
    if signature in ("-='", "-!='") and not re.match(r'\-?\d+$', predicate[0]):
        tag, value = predicate[0], predicate[-1]
        if '!=' in signature:
            return lambda e: any(_text(x) != value for x in e.iterfind(tag))
        return lambda e: any(_text(x) == value for x in e.iterfind(tag))
    return None


def prepare_predicate(next, token):
    signature = []
    predicate = []
    while True:
        try:
            token = next()
        except StopIteration:
            return
        if token[0] == ']':
            break
        if token == ('', ''):
            continue
        if token[0] and token[0][:1] in '\'"':
            token = "'", token[0][1:-1]
        signature.append(token[0] or '-')
        predicate.append(token[1])
    signature = ''.join(signature)
    test = _predicate(signature, predicate)
    if test is not None:
        def select(context, result):
            for elem in result:
                if test(elem):
                    yield elem
        return select
    if signature == '-' or signature == '-()' or signature == '-()-':
        if signature == '-':
            index = int(predicate[0]) - 1
            if index < 0:
                raise SyntaxError('XPath position >= 1 expected')
        else:
            if predicate[0] != 'last':
                raise SyntaxError('unsupported function')
            if signature == '-()-':
                try:
                    index = int(predicate[2]) - 1
                except ValueError:
                    raise SyntaxError('unsupported expression')
                if index > -2:
                    raise SyntaxError('XPath offset from last() must be negative')
            else:
                index = -1

        def select(context, result):
            parents = get_parent_map(context)
            for elem in result:
                try:
                    siblings = list(parents[elem].findall(elem.tag))
                    if siblings[index] is elem:
                        yield elem
                except (IndexError, KeyError):
                    pass
        return select
    raise SyntaxError('invalid predicate')


ops = {'': prepare_child, '*': prepare_star, '.': prepare_self, '..': prepare_parent, '//': prepare_descendant, '[': prepare_predicate}

_cache = {}


class _SelectorContext:
    parent_map = None

    def __init__(self, root):
        self.root = root


def iterfind(elem, path, namespaces=None):
    if path[-1:] == '/':
        path += '*'
    key = (path,)
    if namespaces:
        key += tuple(sorted(namespaces.items()))
    selector = _cache.get(key)
    if selector is None:
        if len(_cache) > 100:
            _cache.clear()
        if path[:1] == '/':
            raise SyntaxError('cannot use absolute path on element')
        next = iter(xpath_tokenizer(path, namespaces)).__next__
        try:
            token = next()
        except StopIteration:
            return iter(())
        selector = []
        while True:
            try:
                selector.append(ops[token[0]](next, token))
            except StopIteration:
                raise SyntaxError('invalid path') from None
            try:
                token = next()
                if token[0] == '/':
                    token = next()
            except StopIteration:
                break
        _cache[key] = selector
    result = [elem]
    context = _SelectorContext(elem)
    for select in selector:
        result = select(context, result)
    return result


def find(elem, path, namespaces=None):
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    try:
        elem = next(iterfind(elem, path, namespaces))
        return '' if elem.text is None else elem.text
    except StopIteration:
        return default
