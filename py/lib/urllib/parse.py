# urllib.parse: split, join and quote addresses.
from collections import namedtuple as _namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
           "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult",
           "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps",
                 "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero",
               "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"]

non_hierarchical = ["gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip", "sips"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtsps", "rtspu", "sip", "sips"]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp", "snews", "file", "prospero"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

_always_safe = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"
_scheme_chars = frozenset(scheme_chars)
_controls = "".join(map(chr, range(33)))


def _same(x):
    return x


def _to_str(*args):
    """Decode bytes arguments; return the function for the result, then the arguments as str."""
    text = isinstance(args[0], str)
    for a in args[1:]:
        if a and isinstance(a, str) != text:
            raise TypeError("Cannot mix str and non-str arguments")
    if text:
        return (_same, *args)
    return (lambda r: r.encode("ascii", "strict"), *(a.decode("ascii", "strict") if a else "" for a in args))


class _Netloc:
    # What the network location of a result says.

    __slots__ = ()

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def _marks(self):
        return ("@", ":", "[", "]", "%") if isinstance(self.netloc, str) else (b"@", b":", b"[", b"]", b"%")

    @property
    def _userinfo(self):
        at, colon, _, _, _ = self._marks
        info, found, _ = self.netloc.rpartition(at)
        if not found:
            return None, None
        name, found, password = info.partition(colon)
        return name, password if found else None

    @property
    def _hostinfo(self):
        at, colon, left, right, _ = self._marks
        host = self.netloc.rpartition(at)[2]
        _, found, bracketed = host.partition(left)
        if found:
            name, _, port = bracketed.partition(right)
            port = port.partition(colon)[2]
        else:
            name, _, port = host.partition(colon)
        return name, port or None

    @property
    def hostname(self):
        host = self._hostinfo[0]
        if not host:
            return None
        name, percent, zone = host.partition(self._marks[4])
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if port > 65535:
            raise ValueError("Port out of range 0-65535")
        return port

    @classmethod
    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


_DefragBase = _namedtuple("_DefragResultBase", "url fragment")
_SplitBase = _namedtuple("_SplitResultBase", "scheme netloc path query fragment")
_ParseBase = _namedtuple("_ParseResultBase", "scheme netloc path params query fragment")


class _Text:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._other(*(x.encode(encoding, errors) for x in self))


class _Bytes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._other(*(x.decode(encoding, errors) for x in self))


class DefragResult(_DefragBase, _Text):
    """An address and its fragment."""

    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class SplitResult(_SplitBase, _Netloc, _Text):
    """The parts of an address."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseBase, _Netloc, _Text):
    """The parts of an address, with params."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragBase, _Bytes):
    """An address in bytes and its fragment."""

    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitBase, _Netloc, _Bytes):
    """The parts of an address in bytes."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_ParseBase, _Netloc, _Bytes):
    """The parts of an address in bytes, with params."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _a, _b in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _a._other = _a._encoded_counterpart = _b
    _b._other = _b._decoded_counterpart = _a
ResultBase = _Netloc


def _bytes_of(result):
    return result.encode()


def urlparse(url, scheme="", allow_fragments=True):
    """Split an address into scheme, netloc, path, params, query and fragment."""
    finish, url, scheme = _to_str(url, scheme)
    scheme, netloc, path, params, query, fragment = _parse(url, scheme, allow_fragments)
    result = ParseResult(scheme, netloc or "", path, params or "", query or "", fragment or "")
    return result if finish is _same else result.encode()


def _parse(url, scheme, allow_fragments):
    # The six parts; those that are not there, not even empty, are None.
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    params = None
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1) if "/" in path else path.find(";")
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return scheme, netloc, path, params, query, fragment


def urlsplit(url, scheme="", allow_fragments=True):
    """Split an address into scheme, netloc, path, query and fragment."""
    if url.__hash__ is None or scheme.__hash__ is None:
        hash(url), hash(scheme)
    finish, url, scheme = _to_str(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    result = SplitResult(scheme, netloc or "", path, query or "", fragment or "")
    return result if finish is _same else result.encode()


def _split(url, scheme, allow_fragments):
    url = url.lstrip(_controls)
    scheme = scheme.strip(_controls)
    for c in "\t\r\n":
        url = url.replace(c, "")
        scheme = scheme.replace(c, "")
    netloc = query = fragment = None
    i = url.find(":")
    if i > 0 and url[0].isascii() and url[0].isalpha() and _scheme_chars.issuperset(url[:i]):
        scheme, url = url[:i].lower(), url[i + 1:]
    if url[:2] == "//":
        end = min((k for k in (url.find(c, 2) for c in "/?#") if k >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_brackets(netloc)
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_netloc(netloc)
    return scheme, netloc, url, query, fragment


def _check_brackets(netloc):
    host = netloc.rpartition("@")[2]
    before, found, bracketed = host.partition("[")
    if found:
        if before:
            raise ValueError("Invalid IPv6 URL")
        host, _, port = bracketed.partition("]")
        if port and not port.startswith(":"):
            raise ValueError("Invalid IPv6 URL")
    else:
        host = host.partition(":")[0]
    if host.startswith("v"):
        import re
        if not re.fullmatch(r"v[a-fA-F0-9]+\..+", host):
            raise ValueError("IPvFuture address is invalid")
    else:
        import ipaddress
        if isinstance(ipaddress.ip_address(host), ipaddress.IPv4Address):
            raise ValueError("An IPv4 address cannot be in brackets")


def _check_netloc(netloc):
    if not netloc or netloc.isascii():
        return
    import unicodedata
    n = netloc
    for c in "@:#?":
        n = n.replace(c, "")
    changed = unicodedata.normalize("NFKC", n)
    if n == changed:
        return
    for c in "/?#@:":
        if c in changed:
            raise ValueError("netloc " + repr(netloc) + " contains invalid characters under NFKC normalization")


def urlunparse(components):
    """Put the parts that urlparse gives together."""
    finish, scheme, netloc, url, params, query, fragment = _to_str(*components)
    if params:
        url = f"{url};{params}"
    return finish(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """Put the parts that urlsplit gives together."""
    finish, scheme, netloc, url, query, fragment = _to_str(*components)
    if not netloc:
        netloc = "" if scheme and scheme in uses_netloc and (not url or url[:1] == "/") else None
    url = _place(scheme, netloc, url)
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return finish(url)


def _place(scheme, netloc, path):
    # An address up to its query; a netloc of None is not there.
    if netloc is not None:
        if path and path[:1] != "/":
            path = "/" + path
        path = "//" + netloc + path
    elif path[:2] == "//":
        path = "//" + path
    return scheme + ":" + path if scheme else path


def urljoin(base, url, allow_fragments=True):
    """The address that a reference means on a page."""
    if not base:
        return url
    if not url:
        return base
    finish, base, url = _to_str(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = _parse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = _parse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return finish(url)
    if scheme in uses_netloc:
        if netloc:
            return finish(_join(scheme, netloc, path, params, query, fragment))
        netloc = bnetloc
    if not path and params is None:
        path, params = bpath, bparams
        if query is None:
            query = bquery
            if fragment is None:
                fragment = bfragment
        return finish(_join(scheme, netloc, path, params, query, fragment))
    base_parts = bpath.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    out = []
    for s in segments:
        if s == "..":
            if out:
                out.pop()
        elif s != ".":
            out.append(s)
    if segments[-1] in (".", ".."):
        out.append("")
    return finish(_join(scheme, netloc, "/".join(out) or "/", params, query, fragment))


def _join(scheme, netloc, path, params, query, fragment):
    # What urlunparse does, but parts that are there and empty keep their mark.
    if params is not None:
        path = f"{path};{params}"
    url = _place(scheme, netloc, path)
    if query is not None:
        url += "?" + query
    if fragment is not None:
        url += "#" + fragment
    return url


def urldefrag(url):
    """Split the fragment off an address."""
    finish, url = _to_str(url)
    if "#" in url:
        *parts, fragment = _parse(url, "", True)
        result = DefragResult(_join(*parts, None), fragment or "")
    else:
        result = DefragResult(url, "")
    return result if finish is _same else result.encode()


def unwrap(url):
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    return url[4:].strip() if url[:4] == "URL:" else url


def unquote_to_bytes(string):
    """Replace %XX by the byte it means; text is encoded in UTF-8."""
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    string.split
    return _unquote(bytes(string))


def unquote(string, encoding="utf-8", errors="replace"):
    """Replace %XX by the characters the bytes mean."""
    if isinstance(string, bytes):
        return _unquote(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        string.split
        return string
    encoding, errors = encoding or "utf-8", errors or "replace"
    if string.isascii():
        return _unquote(string.encode("ascii")).decode(encoding, errors)
    import re
    return re.sub("[\x00-\x7f]+", lambda m: _unquote(m[0].encode("ascii")).decode(encoding, errors), string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Like unquote, and plus signs are spaces."""
    return unquote(string.replace("+", " "), encoding, errors)


def quote(string, safe="/", encoding=None, errors=None):
    """Replace characters that are special in addresses by %XX."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Like quote, with plus signs for spaces."""
    if (isinstance(string, str) and " " not in string) or (isinstance(string, bytes) and b" " not in string):
        return quote(string, safe, encoding, errors)
    safe += " " if isinstance(safe, str) else b" "
    return quote(string, safe, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """Replace bytes that are special in addresses by %XX."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes([c for c in safe if c < 128])
    return _quote(bytes(bs), _always_safe + safe)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A mapping or pairs as the query of an address."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as err:
            raise TypeError("not a valid non-string sequence or mapping object") from err

    def text(x):
        return quote_via(x, safe) if isinstance(x, bytes) else quote_via(str(x), safe, encoding, errors)
    out = []
    for k, v in query:
        k = text(k)
        if not doseq or isinstance(v, (bytes, str)):
            out.append(k + "=" + text(v))
            continue
        try:
            len(v)
        except TypeError:
            out.append(k + "=" + text(v))
        else:
            out.extend(k + "=" + text(x) for x in v)
    return "&".join(out)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """The values of a query by name."""
    out = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        out.setdefault(name, []).append(value)
    return out


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """The names and values of a query."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(qs, str):
        if not isinstance(separator, str):
            separator = str(separator, "ascii")
        eq = "="

        def decode(s):
            return unquote_plus(s, encoding=encoding, errors=errors)
    elif qs is None:
        return []
    else:
        try:
            qs = bytes(memoryview(qs))
        except TypeError:
            if not qs:
                return []
            raise
        if isinstance(separator, str):
            separator = bytes(separator, "ascii")
        eq = b"="

        def decode(s):
            return unquote_to_bytes(s.replace(b"+", b" "))
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    out = []
    for field in qs.split(separator):
        if field or strict_parsing:
            name, found, value = field.partition(eq)
            if not found and strict_parsing:
                raise ValueError(f"bad query field: {field!r}")
            if value or keep_blank_values:
                out.append((decode(name), decode(value)))
    return out


def clear_cache():
    """Does nothing: results are not kept."""


# Functions of old programs.


def _old(name, instead="urlparse()"):
    import warnings
    use = f", use urllib.parse.{instead} instead" if instead else ""
    warnings.warn(f"urllib.parse.{name}() is deprecated as of 3.8{use}", DeprecationWarning, stacklevel=3)


def splittype(url):
    _old("splittype")
    import re
    m = re.match("([^/:]+):(.*)", url, re.DOTALL)
    return (m[1].lower(), m[2]) if m else (None, url)


def splithost(url):
    _old("splithost")
    import re
    m = re.match("//([^/#?]*)(.*)", url, re.DOTALL)
    if not m:
        return None, url
    host, path = m.groups()
    return host, "/" + path if path and path[0] != "/" else path


def splituser(host):
    _old("splituser")
    user, found, rest = host.rpartition("@")
    return user if found else None, rest


def splitpasswd(user):
    _old("splitpasswd")
    name, found, password = user.partition(":")
    return name, password if found else None


def splitport(host):
    _old("splitport")
    import re
    m = re.fullmatch("(.*):([0-9]*)", host, re.DOTALL)
    return (m[1], m[2] or None) if m else (host, None)


def splitnport(host, defport=-1):
    _old("splitnport")
    host, found, port = host.rpartition(":")
    if not found:
        return port, defport
    if not port:
        return host, defport
    return host, int(port) if port.isdigit() and port.isascii() else None


def splitquery(url):
    _old("splitquery")
    path, found, query = url.rpartition("?")
    return (path, query) if found else (url, None)


def splittag(url):
    _old("splittag")
    path, found, tag = url.rpartition("#")
    return (path, tag) if found else (url, None)


def splitattr(url):
    _old("splitattr")
    path, *attrs = url.split(";")
    return path, attrs


def splitvalue(attr):
    _old("splitvalue", "parse_qsl()")
    name, found, value = attr.partition("=")
    return name, value if found else None


def to_bytes(url):
    _old("to_bytes", "")
    if isinstance(url, str):
        try:
            url = url.encode("ASCII").decode()
        except UnicodeError:
            raise UnicodeError("URL " + repr(url) + " contains non-ASCII characters")
    return url
