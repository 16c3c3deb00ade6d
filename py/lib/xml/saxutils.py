# Escaping of text for XML.


def _replace(data, d):
    for key, value in d.items():
        data = data.replace(key, value)
    return data


def escape(data, entities={}):
    """Replace &, > and <, and the keys of entities, by references."""
    data = data.replace('&', '&amp;')
    data = data.replace('>', '&gt;')
    data = data.replace('<', '&lt;')
    if entities:
        data = _replace(data, entities)
    return data


def unescape(data, entities={}):
    """Replace the references for &, > and <, and the keys of entities."""
    data = data.replace('&lt;', '<')
    data = data.replace('&gt;', '>')
    if entities:
        data = _replace(data, entities)
    return data.replace('&amp;', '&')


def quoteattr(data, entities={}):
    """Escape a text and put it in quotation marks."""
    data = escape(data, {**entities, '\n': '&#10;', '\r': '&#13;', '\t': '&#9;'})
    if '"' not in data:
        return '"%s"' % data
    if "'" in data:
        return '"%s"' % data.replace('"', '&quot;')
    return "'%s'" % data
