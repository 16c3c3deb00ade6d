# email.charset: how the text of a character set is written in messages.
QP, BASE64, SHORTEST = 1, 2, 3
RFC2047_CHROME_LEN = 7
DEFAULT_CHARSET = "us-ascii"
UNKNOWN8BIT = "unknown-8bit"

CHARSETS = {f"iso-8859-{n}": (QP, QP, None) for n in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)}
CHARSETS.update({
    "windows-1252": (QP, QP, None), "viscii": (QP, QP, None), "us-ascii": (None, None, None), "big5": (BASE64, BASE64, None), "gb2312": (BASE64, BASE64, None),
    "euc-jp": (BASE64, None, "iso-2022-jp"), "shift_jis": (BASE64, None, "iso-2022-jp"), "iso-2022-jp": (BASE64, None, None), "koi8-r": (BASE64, BASE64, None),
    "utf-8": (SHORTEST, BASE64, "utf-8"),
})
ALIASES = {f"latin_{i}": f"iso-8859-{n}" for i, n in enumerate((1, 2, 3, 4, 9, 10, 13, 14, 15, 16), 1)}
ALIASES.update({f"latin-{i}": f"iso-8859-{n}" for i, n in enumerate((1, 2, 3, 4, 9, 10, 13, 14, 15, 16), 1)})
ALIASES.update({"cp949": "ks_c_5601-1987", "euc_jp": "euc-jp", "euc_kr": "euc-kr", "ascii": "us-ascii"})
CODEC_MAP = {"gb2312": "eucgb2312_cn", "big5": "big5_tw", "us-ascii": None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Say how a character set is written."""
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = (header_enc, body_enc, output_charset)


def add_alias(alias, canonical):
    """Give a character set another name."""
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    """Say which codec of Python a character set is."""
    CODEC_MAP[charset] = codecname


_SAFE = frozenset(b"-!*+/" + bytes(range(48, 58)) + bytes(range(65, 91)) + bytes(range(97, 123)))


def _q_encode(data):
    return "".join(chr(c) if c in _SAFE else "_" if c == 32 else "=%02X" % c for c in data)


def _b_encode(data):
    import base64
    return base64.b64encode(data).decode("ascii")


class Charset:
    """How the text of a character set is written."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        from email import errors
        try:
            if isinstance(input_charset, str):
                input_charset.encode("ascii")
            else:
                input_charset = str(input_charset, "ascii")
        except UnicodeError:
            raise errors.CharsetError(input_charset)
        input_charset = input_charset.lower()
        self.input_charset = ALIASES.get(input_charset, input_charset)
        header, body, output = CHARSETS.get(self.input_charset, (SHORTEST, BASE64, None))
        if not output:
            output = self.input_charset
        self.header_encoding, self.body_encoding = header, body
        self.output_charset = ALIASES.get(output, output)
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        if self.body_encoding == QP:
            return "quoted-printable"
        if self.body_encoding == BASE64:
            return "base64"
        from email.encoders import encode_7or8bit
        return encode_7or8bit

    def get_output_charset(self):
        return self.output_charset or self.input_charset

    def _raw(self, text):
        return text.encode(self.output_codec or "us-ascii", "strict")

    def _encoding_for(self, data):
        if self.header_encoding == BASE64:
            return _b_encode, "b"
        if self.header_encoding == QP:
            return _q_encode, "q"
        if self.header_encoding == SHORTEST:
            return (_b_encode, "b") if (len(data) + 2) // 3 * 4 < len(_q_encode(data)) else (_q_encode, "q")
        return None, ""

    def header_encode(self, string):
        """A word of a header."""
        data = self._raw(string)
        encode, letter = self._encoding_for(data)
        if encode is None:
            return string
        if not data:
            return ""
        return f"=?{self.get_output_charset()}?{letter}?{encode(data)}?="

    def header_encode_lines(self, string, maxlengths):
        """Words of a header of limited lengths."""
        data = self._raw(string)
        encode, letter = self._encoding_for(data)
        charset = self.get_output_charset()
        room = len(charset) + RFC2047_CHROME_LEN
        lines, current = [], []
        limit = next(maxlengths) - room

        def size(text):
            raw = self._raw(text)
            return (len(raw) + 2) // 3 * 4 if letter == "b" else len(_q_encode(raw))

        for c in string:
            current.append(c)
            if size("".join(current)) > limit:
                current.pop()
                if not lines and not current:
                    lines.append(None)
                else:
                    lines.append(self.header_encode("".join(current)))
                current = [c]
                limit = next(maxlengths) - room
        lines.append(f"=?{charset}?{letter}?{encode(self._raw(''.join(current)))}?=" if encode else "".join(current))
        return lines

    def body_encode(self, string):
        """The text of a message."""
        if not string:
            return string
        if self.body_encoding is BASE64:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            from email.base64mime import body_encode
            return body_encode(string)
        if self.body_encoding is QP:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            from email.quoprimime import body_encode
            return body_encode(string.decode("latin1"))
        return string.encode(self.output_charset).decode("ascii") if isinstance(string, str) else string
