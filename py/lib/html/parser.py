import re
from html import unescape

__all__ = ["HTMLParser"]

_blank = r"\t\n\r\f "
_tag = re.compile(r"[a-zA-Z][^\t\n\r\f />]*")
_gap = re.compile(r"[\t\n\r\f /]*")
_attribute = re.compile(
    r"""([^\t\n\r\f />][^\t\n\r\f /=>]*)(?:[\t\n\r\f ]*=[\t\n\r\f ]*('[^']*'|"[^"]*"|(?!['"])[^>\t\n\r\f ]*))?""")
_open_quote = re.compile(r"""[\t\n\r\f ]*=[\t\n\r\f ]*['"]""")
_comment_end = re.compile(r"--!?>")
_comment_abrupt = re.compile(r"-?>")
_char_ref = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_char_ref_tail = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+)\Z")
_entity_ref = re.compile(r"&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
_entity_ref_tail = re.compile(r"&([a-zA-Z][-.a-zA-Z0-9]*)\Z")
_ref_in_value = re.compile(r"&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*)[;=]?")
_text_stop = re.compile("[&<]")
_ref_stop = re.compile(r"[\t\n\r\f ;]")


def _value_ref(mo):
    ref = mo.group()
    if not ref.startswith("&#"):
        from html.entities import html5
        if ref.endswith("=") or ref[1:] not in html5:
            return ref
    return unescape(ref)


class HTMLParser:
    """Calls handle_ methods for the parts of a document."""

    CDATA_CONTENT_ELEMENTS = ("script", "style", "xmp", "iframe", "noembed", "noframes")
    RCDATA_CONTENT_ELEMENTS = ("textarea", "title")

    def __init__(self, *, convert_charrefs=True, scripting=False):
        self.convert_charrefs = convert_charrefs
        self.scripting = scripting
        self.reset()

    def reset(self):
        """Forget what was fed."""
        self.rawdata = ""
        self.lasttag = "???"
        self.cdata_elem = None
        self._interesting = _text_stop
        self._support_cdata = True
        self._escapable = True
        self.lineno = 1
        self.offset = 0
        self.__starttag_text = None

    def feed(self, data):
        """Parse as much of the text fed so far as is complete."""
        self.rawdata = self.rawdata + data
        self.goahead(0)

    def close(self):
        """Parse the rest, as if the document ended here."""
        self.goahead(1)

    def getpos(self):
        """The line number and offset of the current part."""
        return self.lineno, self.offset

    def get_starttag_text(self):
        """The source of the start tag opened last."""
        return self.__starttag_text

    def updatepos(self, i, j):
        if i >= j:
            return j
        lines = self.rawdata.count("\n", i, j)
        if lines:
            self.lineno += lines
            self.offset = j - (self.rawdata.rindex("\n", i, j) + 1)
        else:
            self.offset += j - i
        return j

    def set_cdata_mode(self, elem, *, escapable=False):
        self.cdata_elem = elem.lower()
        self._escapable = escapable
        if elem == "plaintext":
            self._interesting = re.compile(r"\Z")
        else:
            stop = rf"</{re.escape(self.cdata_elem)}(?=[\t\n\r\f />])"
            if escapable and not self.convert_charrefs:
                stop = "&|" + stop
            self._interesting = re.compile(stop, re.IGNORECASE | re.ASCII)

    def clear_cdata_mode(self):
        self._interesting = _text_stop
        self.cdata_elem = None
        self._escapable = True

    def _set_support_cdata(self, flag=True):
        self._support_cdata = flag

    def _text_end(self, i):
        # Where the text that starts at i ends; -1 to wait for more.
        raw = self.rawdata
        if self.convert_charrefs and not self.cdata_elem:
            j = raw.find("<", i)
            if j >= 0:
                return j
            amp = raw.rfind("&", max(i, len(raw) - 34))
            if amp >= 0 and not _ref_stop.search(raw, amp):
                return -1
            return len(raw)
        mo = self._interesting.search(raw, i)
        if mo:
            return mo.start()
        return -1 if self.cdata_elem else len(raw)

    def _text(self, i, j):
        data = self.rawdata[i:j]
        self.handle_data(unescape(data) if self.convert_charrefs and self._escapable else data)

    def goahead(self, end):
        raw = self.rawdata
        i, n = 0, len(raw)
        while i < n:
            j = self._text_end(i)
            if j < 0:
                break
            if i < j:
                self._text(i, j)
            i = self.updatepos(i, j)
            if i == n:
                break
            if raw.startswith("<", i):
                k = self._markup(i, end)
            else:
                k = self._reference(i, end)
            if k < 0:
                break
            i = self.updatepos(i, k)
        if end and i < n:
            self._text(i, n)
            i = self.updatepos(i, n)
        self.rawdata = raw[i:]

    def _markup(self, i, end):
        # Parses what starts with < at i and returns where it ends; -1 to wait
        # for more.
        raw = self.rawdata
        after = raw[i + 1:i + 2]
        if after.isascii() and after.isalpha():
            k = self.parse_starttag(i)
        elif after == "/":
            k = self.parse_endtag(i)
        elif raw.startswith("<!--", i):
            k = self.parse_comment(i)
        elif after == "?":
            k = self.parse_pi(i)
        elif after == "!":
            k = self.parse_html_declaration(i)
        elif after or end:
            self.handle_data("<")
            return i + 1
        else:
            return -1
        if k >= 0 or not end:
            return k
        self._unfinished(i, after)
        return len(raw)

    def _unfinished(self, i, after):
        # The document ends within markup.
        raw = self.rawdata
        if after == "/":
            if i + 2 == len(raw):
                self.handle_data("</")
            elif not _tag.match(raw, i + 2):
                self.handle_comment(raw[i + 2:])
        elif raw.startswith("<!--", i):
            text = raw[i + 4:]
            for tail in ("--!", "--", "-"):
                if text.endswith(tail):
                    text = text[:-len(tail)]
                    break
            self.handle_comment(text)
        elif raw.startswith("<![CDATA[", i):
            self.unknown_decl(raw[i + 3:])
        elif raw[i:i + 9].lower() == "<!doctype":
            self.handle_decl(raw[i + 2:])
        elif after == "!":
            self.handle_comment(raw[i + 2:])
        elif after == "?":
            self.handle_pi(raw[i + 2:])

    def _reference(self, i, end):
        # Parses what starts with & at i.
        raw = self.rawdata
        if raw.startswith("&#", i):
            mo = _char_ref.match(raw, i)
            if mo:
                self.handle_charref(mo.group()[2:-1])
                return mo.end() if mo.group().endswith(";") else mo.end() - 1
            if end and (mo := _char_ref_tail.match(raw, i)):
                self.handle_charref(mo.group()[2:])
                return len(raw)
            if ";" in raw[i:]:
                self.handle_data("&#")
                return i + 2
            return -1
        mo = _entity_ref.match(raw, i)
        if mo:
            self.handle_entityref(mo.group(1))
            return mo.end() if mo.group().endswith(";") else mo.end() - 1
        mo = _entity_ref_tail.match(raw, i)
        if mo:
            if not end:
                return -1
            self.handle_entityref(mo.group(1))
            return len(raw)
        if i + 1 < len(raw):
            self.handle_data("&")
            return i + 1
        return -1

    def _scan_tag(self, i):
        # Takes apart the tag whose name is at i: the name, (name, value)
        # pairs, where it ends or -1, and whether it ends in />.
        raw = self.rawdata
        mo = _tag.match(raw, i)
        name, attrs = mo.group().lower(), []
        while True:
            mo = _gap.match(raw, mo.end())
            k = mo.end()
            if k >= len(raw):
                return name, attrs, -1, False
            if raw[k] == ">":
                return name, attrs, k + 1, mo.group().endswith("/")
            mo = _attribute.match(raw, k)
            attr, value = mo.groups()
            if value is None:
                if _open_quote.match(raw, mo.end()):
                    return name, attrs, -1, False
            elif value[:1] in ("'", '"'):
                value = value[1:-1]
            if value:
                value = _ref_in_value.sub(_value_ref, value)
            attrs.append((attr.lower(), value))

    def check_for_whole_start_tag(self, i):
        return self._scan_tag(i + 1)[2]

    def parse_starttag(self, i):
        self.__starttag_text = None
        tag, attrs, end, empty = self._scan_tag(i + 1)
        if end < 0:
            return end
        self.__starttag_text = self.rawdata[i:end]
        self.lasttag = tag
        if empty:
            self.handle_startendtag(tag, attrs)
            return end
        self.handle_starttag(tag, attrs)
        if tag in self.CDATA_CONTENT_ELEMENTS or self.scripting and tag == "noscript" or tag == "plaintext":
            self.set_cdata_mode(tag)
        elif tag in self.RCDATA_CONTENT_ELEMENTS:
            self.set_cdata_mode(tag, escapable=True)
        return end

    def parse_endtag(self, i):
        raw = self.rawdata
        if raw.find(">", i + 2) < 0:
            return -1
        if not _tag.match(raw, i + 2):
            return i + 3 if raw.startswith(">", i + 2) else self.parse_bogus_comment(i)
        tag, _, end, _ = self._scan_tag(i + 2)
        if end >= 0:
            self.handle_endtag(tag)
            self.clear_cdata_mode()
        return end

    def parse_comment(self, i, report=True):
        mo = _comment_end.search(self.rawdata, i + 4) or _comment_abrupt.match(self.rawdata, i + 4)
        if not mo:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4:mo.start()])
        return mo.end()

    def parse_bogus_comment(self, i, report=True):
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:end])
        return end + 1

    def parse_pi(self, i):
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:end])
        return end + 1

    def parse_html_declaration(self, i):
        raw = self.rawdata
        if raw.startswith("<!--", i):
            return self.parse_comment(i)
        if self._support_cdata and raw.startswith("<![CDATA[", i):
            end = raw.find("]]>", i + 9)
            if end < 0:
                return -1
            self.unknown_decl(raw[i + 3:end])
            return end + 3
        if raw[i:i + 9].lower() == "<!doctype":
            end = raw.find(">", i + 9)
            if end < 0:
                return -1
            self.handle_decl(raw[i + 2:end])
            return end + 1
        return self.parse_bogus_comment(i)

    def handle_startendtag(self, tag, attrs):
        """Called for <tag/>."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        """Called for a start tag."""

    def handle_endtag(self, tag):
        """Called for an end tag."""

    def handle_charref(self, name):
        """Called for &#name; unless references are converted."""

    def handle_entityref(self, name):
        """Called for &name; unless references are converted."""

    def handle_data(self, data):
        """Called for text."""

    def handle_comment(self, data):
        """Called for a comment."""

    def handle_decl(self, decl):
        """Called for a declaration such as DOCTYPE."""

    def handle_pi(self, data):
        """Called for a processing instruction."""

    def unknown_decl(self, data):
        """Called for a CDATA section."""
