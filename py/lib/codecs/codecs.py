# The registry, the classes, and the codecs that are not encodings of text in
# the engine.

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE",
           "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
           "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter", "StreamRecoder",
           "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode", "decode",
           "iterencode", "iterdecode", "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors",
           "backslashreplace_errors", "namereplace_errors", "register_error", "lookup_error"]


class CodecInfo(tuple):
    """What the registry holds of a codec."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return "<%s.%s object for encoding %s at %#x>" % (type(self).__module__, type(self).__qualname__, self.name, id(self))

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """A codec without state."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes input that comes in parts."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An IncrementalEncoder that keeps input it cannot encode yet."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes input that comes in parts."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return (b"", 0)

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """An IncrementalDecoder that keeps input it cannot decode yet."""

    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return (self.buffer, 0)

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """A writer of text over a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, consumed = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """A reader of text over a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self.charbuffer = ""

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def _fill(self, size):
        data = self.stream.read() if size < 0 else self.stream.read(size)
        input = self.bytebuffer + data
        text, used = self.decode(input, self.errors)
        self.bytebuffer = input[used:]
        self.charbuffer += text
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        if chars >= 0:
            while len(self.charbuffer) < chars and self._fill(size if size >= 0 else 72):
                pass
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
            return result
        if size >= 0:
            if not self.charbuffer:
                self._fill(size)
        else:
            self._fill(-1)
        result, self.charbuffer = self.charbuffer, ""
        return result

    def readline(self, size=None, keepends=True):
        while True:
            lines = self.charbuffer.splitlines(True)
            if len(lines) > 1 or lines and lines[0][-1:] in "\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029":
                break
            if not self._fill(size or 72):
                lines = self.charbuffer.splitlines(True)
                break
        if not lines:
            return ""
        line = lines[0]
        self.charbuffer = self.charbuffer[len(line):]
        if not keepends:
            line = line.splitlines(False)[0]
        return line

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = ""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    """A reader and a writer over one stream."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamRecoder:
    """A stream of bytes seen in another encoding."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        line = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(line, self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b"".join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


# The registry.

_search = []
_cache = {}


def _make(name, encode, decode, partial=None, text=True):
    """Returns the CodecInfo for two functions; partial decodes input that may be cut off."""
    if partial is None:
        def partial(input, errors, final):
            return decode(input, errors)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return partial(input, errors, final)

        if not text:
            def decode(self, input, final=False):
                return decode(input, self.errors)[0]

    class Writer(StreamWriter):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

    class Reader(StreamReader):
        def decode(self, input, errors="strict"):
            return partial(input, errors, False)

    for c, n in ((Encoder, "IncrementalEncoder"), (Decoder, "IncrementalDecoder"), (Writer, "StreamWriter"), (Reader, "StreamReader")):
        c.__name__ = c.__qualname__ = n
        c.__module__ = "encodings." + name.replace("-", "_")
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name, _is_text_encoding=text)


def _text_codec(name):
    known = name

    def encode(input, errors="strict"):
        return _encode(input, known, errors or "strict"), len(input)

    def decode(input, errors="strict"):
        return _decode(input, known, errors or "strict", True)

    def partial(input, errors, final):
        return _decode(input, known, errors, final)

    info = _make(name, encode, decode, partial)
    if name in ("utf-16", "utf-32", "utf-8-sig"):
        class IncrementalEncoder(info.incrementalencoder):
            # The mark is written once.
            def __init__(self, errors="strict"):
                super().__init__(errors)
                self.first = True

            def encode(self, input, final=False):
                use = name if self.first else {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}[name]
                self.first = False
                return _encode(input, use, self.errors)

            def reset(self):
                self.first = True

            def getstate(self):
                return 2 if self.first else 0

            def setstate(self, state):
                self.first = bool(state)

        class IncrementalDecoder(info.incrementaldecoder):
            # The mark tells the order of what follows.
            order = None

            def _buffer_decode(self, input, errors, final):
                skip = 0
                if self.order is None:
                    for mark, order in _marks[name]:
                        if input.startswith(mark):
                            self.order, skip = order, len(mark)
                            break
                        if mark.startswith(input) and not final:
                            return "", 0
                    else:
                        self.order = _marks[name][0][1]
                text, used = _decode(input[skip:], self.order, errors, final)
                return text, used + skip

            def reset(self):
                self.buffer = b""
                self.order = None

        info = CodecInfo(info.encode, info.decode, info.streamreader, info.streamwriter, IncrementalEncoder, IncrementalDecoder, name)
    return info


_marks = {
    "utf-16": [(BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")],
    "utf-32": [(BOM_UTF32_LE, "utf-32-le"), (BOM_UTF32_BE, "utf-32-be")],
    "utf-8-sig": [(BOM_UTF8, "utf-8")],
}


def _strict_only(errors):
    if errors != "strict":
        raise AssertionError


def _hex():
    binascii = _import("binascii")

    def encode(input, errors="strict"):
        _strict_only(errors)
        return binascii.b2a_hex(input), len(input)

    def decode(input, errors="strict"):
        _strict_only(errors)
        return binascii.a2b_hex(input), len(input)
    return _make("hex", encode, decode, text=False)


def _base64():
    base64 = _import("base64")

    def encode(input, errors="strict"):
        _strict_only(errors)
        return base64.encodebytes(input), len(input)

    def decode(input, errors="strict"):
        _strict_only(errors)
        return base64.decodebytes(input), len(input)
    return _make("base64", encode, decode, text=False)


def _zlib():
    zlib = _import("zlib")

    def encode(input, errors="strict"):
        _strict_only(errors)
        return zlib.compress(input), len(input)

    def decode(input, errors="strict"):
        _strict_only(errors)
        return zlib.decompress(input), len(input)
    return _make("zlib", encode, decode, text=False)


def _quopri():
    def encode(input, errors="strict"):
        _strict_only(errors)
        lines, out = bytes(input).split(b"\n"), []
        for n, line in enumerate(lines):
            if not line and n == len(lines) - 1:
                break
            parts = []
            for c in line:
                if 33 <= c <= 126 and c != 61:
                    parts.append(bytes((c,)))
                elif c in b" \t":
                    parts.append(b"=%02X" % c)
                else:
                    parts.append(b"=%02X" % c)
            row = b""
            for p in parts:
                if len(row) + len(p) > 75:
                    out.append(row + b"=\n")
                    row = b""
                row += p
            out.append(row + (b"\n" if n < len(lines) - 1 else b""))
        return b"".join(out), len(input)

    def decode(input, errors="strict"):
        _strict_only(errors)
        data, out, i = bytes(input), bytearray(), 0
        while i < len(data):
            c = data[i]
            if c == 61:
                if data[i + 1:i + 2] == b"\n":
                    i += 2
                    continue
                if data[i + 1:i + 3] == b"\r\n":
                    i += 3
                    continue
                try:
                    out.append(int(data[i + 1:i + 3], 16))
                    i += 3
                    continue
                except ValueError:
                    pass
            out.append(c)
            i += 1
        return bytes(out), len(input)
    return _make("quopri", encode, decode, text=False)


def _rot13():
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    turned = letters[13:] + letters[:13]
    table = str.maketrans(letters + letters.lower(), turned + turned.lower())

    def code(input, errors="strict"):
        return str.translate(input, table), len(input)
    return _make("rot-13", code, code, text=False)


def _undefined():
    def code(input, errors="strict"):
        raise UnicodeError("undefined encoding")
    return _make("undefined", code, code)


def _adapt(delta, count, first):
    delta = delta // 700 if first else delta // 2
    delta += delta // count
    k = 0
    while delta > 455:
        delta //= 35
        k += 36
    return k + 36 * delta // (delta + 38)


_digits = "abcdefghijklmnopqrstuvwxyz0123456789"


def _threshold(k, bias):
    return min(max(36 * (k + 1) - bias, 1), 26)


def _punycode_encode(text):
    out = [c for c in text if ord(c) < 128]
    result = "".join(out)
    done = basic = len(out)
    if basic:
        result += "-"
    n, delta, bias = 128, 0, 72
    while done < len(text):
        m = min(ord(c) for c in text if ord(c) >= n)
        delta += (m - n) * (done + 1)
        n = m
        for c in text:
            if ord(c) < n:
                delta += 1
            elif ord(c) == n:
                q, k = delta, 0
                while True:
                    t = _threshold(k, bias)
                    if q < t:
                        break
                    result += _digits[t + (q - t) % (36 - t)]
                    q = (q - t) // (36 - t)
                    k += 1
                result += _digits[q]
                bias = _adapt(delta, done + 1, done == basic)
                delta = 0
                done += 1
        delta += 1
        n += 1
    return result


def _punycode_decode(data, errors="strict"):
    head, dash, tail = data.rpartition(b"-")
    out = list(head.decode("ascii", errors))
    start = len(data) - len(tail)
    tail = tail.upper()
    n, i, bias, pos = 128, 0, 72, 0
    first = True
    while pos < len(tail):
        old, w, k = i, 1, 0
        while True:
            if pos >= len(tail):
                if errors == "strict":
                    raise UnicodeDecodeError("punycode", data, len(data), len(data) + 1, "incomplete punycode string")
                return "".join(out)
            c = tail[pos]
            d = _digits.find(chr(c).lower())
            if d < 0:
                if errors == "strict":
                    raise UnicodeDecodeError("punycode", data, start + pos, start + pos + 1, f"Invalid extended code point '{c}'")
                return "".join(out)
            pos += 1
            i += d * w
            t = _threshold(k, bias)
            if d < t:
                break
            w *= 36 - t
            k += 1
        bias = _adapt(i - old, len(out) + 1, first)
        first = False
        n += i // (len(out) + 1)
        i %= len(out) + 1
        if n > 0x10FFFF:
            if errors == "strict":
                raise UnicodeDecodeError("punycode", data, start + pos - 1, start + pos, f"Invalid character U+{n:x}")
            n = ord("?")
        out.insert(i, chr(n))
        i += 1
    return "".join(out)


def _punycode():
    def encode(input, errors="strict"):
        return _punycode_encode(input).encode("ascii"), len(input)

    def decode(input, errors="strict"):
        if errors not in ("strict", "replace", "ignore"):
            raise UnicodeError(f"Unsupported error handling: {errors}")
        return _punycode_decode(bytes(input), errors), len(input)
    return _make("punycode", encode, decode)


def _nameprep(label):
    unicodedata = _import("unicodedata")
    old = unicodedata.ucd_3_2_0
    dropped = "\xad\u034f\u1806\u180b\u180c\u180d\u200b\u200c\u200d\u2060\ufeff"
    text = "".join(c for c in label if c not in dropped and not "\ufe00" <= c <= "\ufe0f")
    text = old.normalize("NFKC", text.casefold()).casefold()
    text = old.normalize("NFKC", text)
    for i, c in enumerate(text):
        kind = unicodedata.category(c)
        if kind in ("Cc", "Cs", "Co", "Zl", "Zp") or kind == "Zs" and c != " " or "\u200e" <= c <= "\u200f":
            raise UnicodeEncodeError("idna", label, i, i + 1, f"Invalid character {c!r}")
    if any(unicodedata.bidirectional(c) in ("R", "AL") for c in text):
        for i, c in enumerate(text):
            if unicodedata.bidirectional(c) == "L":
                raise UnicodeEncodeError("idna", label, i, i + 1, "Violation of BIDI requirement 2")
        for i in (0, len(text) - 1):
            if unicodedata.bidirectional(text[i]) not in ("R", "AL"):
                raise UnicodeEncodeError("idna", label, i, i + 1, "Violation of BIDI requirement 3")
    return text


def _to_ascii(label):
    for step in range(2):
        if label.isascii():
            if not label:
                raise UnicodeEncodeError("idna", label, 0, 1, "label empty")
            if len(label) >= 64:
                raise UnicodeEncodeError("idna", label, 0, len(label), "label too long")
            return label.encode("ascii")
        if step == 0:
            label = _nameprep(label)
    if label.startswith("xn--"):
        raise UnicodeEncodeError("idna", label, 0, 4, "Label starts with ACE prefix")
    result = b"xn--" + _punycode_encode(label).encode("ascii")
    if len(result) >= 64:
        raise UnicodeEncodeError("idna", label, 0, len(label), "label too long")
    return result


def _to_unicode(label):
    if not label.lower().startswith(b"xn--"):
        return label.decode("ascii")
    try:
        result = _punycode_decode(label[4:])
    except UnicodeDecodeError as exc:
        raise UnicodeDecodeError("idna", label, 4 + exc.start, 4 + exc.end, exc.reason)
    if _to_ascii(result).lower() != label.lower():
        raise UnicodeDecodeError("idna", label, 0, len(label), f"IDNA does not round-trip, '{label!r}' != '{_to_ascii(result)!r}'")
    return result


def _idna():
    def encode(input, errors="strict"):
        if errors != "strict":
            raise UnicodeError(f"Unsupported error handling: {errors}")
        if not input:
            return b"", 0
        for dot in "\u3002\uff0e\uff61":
            input = input.replace(dot, ".")
        labels = input.split(".")
        trail = b""
        if not labels[-1]:
            del labels[-1]
            trail = b"."
        at, out = 0, []
        for label in labels:
            try:
                out.append(_to_ascii(label))
            except UnicodeEncodeError as exc:
                raise UnicodeEncodeError("idna", input, at + exc.start, at + exc.end, exc.reason)
            at += len(label) + 1
        return b".".join(out) + trail, len(input)

    def decode(input, errors="strict"):
        if errors != "strict":
            raise UnicodeError(f"Unsupported error handling: {errors}")
        data = bytes(input)
        if not data:
            return "", 0
        if b"xn--" not in data.lower():
            try:
                return data.decode("ascii"), len(data)
            except UnicodeDecodeError as exc:
                raise UnicodeDecodeError("idna", data, exc.start, exc.end, exc.reason)
        labels = data.split(b".")
        trail = ""
        if not labels[-1]:
            del labels[-1]
            trail = "."
        at, out = 0, []
        for label in labels:
            try:
                out.append(_to_unicode(label))
            except UnicodeError as exc:
                raise UnicodeDecodeError("idna", data, at + exc.start, at + exc.end, exc.reason)
            at += len(label) + 1
        return ".".join(out) + trail, len(data)
    return _make("idna", encode, decode)


_base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_direct = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:?!\"#$%&*;<=>@[]^_`{|} \t\r\n")


def _utf7():
    def encode(input, errors="strict"):
        out, run = [], []

        def flush(follow):
            if run:
                data = "".join(run).encode("utf-16-be", "surrogatepass")
                n = int.from_bytes(data) << (-len(data) * 8) % 6
                count = (len(data) * 8 + 5) // 6
                out.append("+" + "".join(_base64_digits[n >> 6 * (count - 1 - k) & 63] for k in range(count)))
                if follow is None or follow == "-" or follow in _base64_digits:
                    out.append("-")
                run.clear()
        for c in input:
            if c in _direct:
                flush(c)
                out.append(c)
            elif c == "+" and not run:
                out.append("+-")
            else:
                run.append(c)
        flush(None)
        return "".join(out).encode("ascii"), len(input)

    def decode(input, errors="strict"):
        data = bytes(input)
        out, i = [], 0

        def bad(start, end, reason):
            exc = UnicodeDecodeError("utf7", data, start, end, reason)
            text, pos = lookup_error(errors)(exc)
            out.append(text)
            return pos
        while i < len(data):
            c = data[i]
            if c >= 128:
                i = bad(i, i + 1, "unexpected special character")
            elif c != 43:
                out.append(chr(c))
                i += 1
            elif data[i + 1:i + 2] == b"-":
                out.append("+")
                i += 2
            else:
                start, j, n, bits = i, i + 1, 0, 0
                while j < len(data) and chr(data[j]) in _base64_digits:
                    n = n << 6 | _base64_digits.index(chr(data[j]))
                    bits += 6
                    j += 1
                if j == i + 1:
                    if j == len(data):
                        i = bad(start, j, "unterminated shift sequence")
                    else:
                        i = bad(start, j + 1, "ill-formed sequence")
                    continue
                extra = bits % 16
                if extra >= 6:
                    i = bad(start, j + (j < len(data)), "partial character in base64 sequence")
                    continue
                if n & (1 << extra) - 1:
                    i = bad(start, j + (j < len(data)), "non-zero padding bits in shift sequence")
                    continue
                out.append((n >> extra).to_bytes((bits - extra) // 8).decode("utf-16-be", "surrogatepass"))
                i = j + 1 if data[j:j + 1] == b"-" else j
        return "".join(out), len(data)
    return _make("utf-7", encode, decode)


_others = {
    "hex": _hex, "hex_codec": _hex, "base64": _base64, "base_64": _base64, "base64_codec": _base64, "zlib": _zlib, "zip": _zlib,
    "zlib_codec": _zlib, "rot13": _rot13, "rot_13": _rot13, "quopri": _quopri, "quopri_codec": _quopri, "quoted_printable": _quopri,
    "quotedprintable": _quopri, "punycode": _punycode, "idna": _idna, "undefined": _undefined, "utf_7": _utf7, "utf7": _utf7, "u7": _utf7,
    "unicode_1_1_utf_7": _utf7, "csunicode11utf7": _utf7,
}


def _normalize(encoding):
    out, gap = [], False
    for c in encoding:
        if c.isalnum() or c == ".":
            if gap and out:
                out.append("_")
            out.append(c)
            gap = False
        else:
            gap = True
    return "".join(out).lower()


def lookup(encoding, /):
    """Returns the CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {_kind(encoding)}")
    if "\0" in encoding:
        raise ValueError("embedded null character")
    key = encoding.lower().replace(" ", "_")
    info = _cache.get(key)
    if info is not None:
        return info
    name = _canonical(encoding)
    if name is not None:
        info = _text_codec(name)
    elif _normalize(encoding) in _others:
        info = _others[_normalize(encoding)]()
    else:
        for search in _search:
            info = search(key)
            if info is not None:
                if not isinstance(info, tuple) or len(info) != 4:
                    raise TypeError("codec search functions must return 4-tuples")
                break
        else:
            raise LookupError(f"unknown encoding: {encoding}")
    _cache[key] = info
    return info


def _kind(x):
    return "None" if x is None else type(x).__name__


def register(search_function, /):
    """Adds a function that finds codecs by name."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search.append(search_function)


def unregister(search_function, /):
    """Removes a function that was registered."""
    if search_function in _search:
        _search.remove(search_function)
        _cache.clear()


def _note(exc, what, encoding):
    if isinstance(exc, Exception):
        exc.add_note(f"{what} with '{encoding}' codec failed")


def encode(obj, encoding="utf-8", errors="strict"):
    """Encodes with any codec."""
    if not isinstance(encoding, str):
        raise TypeError(f"encode() argument 'encoding' must be str, not {_kind(encoding)}")
    if not isinstance(errors, str):
        raise TypeError(f"encode() argument 'errors' must be str, not {_kind(errors)}")
    f = lookup(encoding)[0]
    try:
        result = f(obj, errors) if errors != "strict" else f(obj)
    except Exception as exc:
        _note(exc, "encoding", encoding)
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError("encoder must return a tuple (object, integer)")
    return result[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """Decodes with any codec."""
    if not isinstance(encoding, str):
        raise TypeError(f"decode() argument 'encoding' must be str, not {_kind(encoding)}")
    if not isinstance(errors, str):
        raise TypeError(f"decode() argument 'errors' must be str, not {_kind(errors)}")
    f = lookup(encoding)[1]
    try:
        result = f(obj, errors) if errors != "strict" else f(obj)
    except Exception as exc:
        _note(exc, "decoding", encoding)
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError("decoder must return a tuple (object,integer)")
    return result[0]


def _encode_text(obj, encoding, errors):
    """What str.encode does with an encoding the engine does not have."""
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.encode() to handle arbitrary codecs")
    result = encode(obj, encoding, errors)
    if isinstance(result, bytearray):
        return bytes(result)
    if not isinstance(result, bytes):
        raise TypeError(f"'{encoding}' encoder returned '{type(result).__name__}' instead of 'bytes'; "
                        "use codecs.encode() to encode to arbitrary types")
    return result


def _decode_text(obj, encoding, errors):
    """What bytes.decode does with an encoding the engine does not have."""
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.decode() to handle arbitrary codecs")
    result = decode(obj, encoding, errors)
    if not isinstance(result, str):
        raise TypeError(f"'{encoding}' decoder returned '{type(result).__name__}' instead of 'str'; "
                        "use codecs.decode() to decode to arbitrary types")
    return result


def getencoder(encoding):
    """Returns the encoder function of an encoding."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Returns the decoder function of an encoding."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """Returns the IncrementalEncoder class of an encoding."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """Returns the IncrementalDecoder class of an encoding."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """Returns the StreamReader class of an encoding."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """Returns the StreamWriter class of an encoding."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encodes the items of an iterator one after the other."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decodes the items of an iterator one after the other."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """Returns a stream that changes the encoding of another."""
    if file_encoding is None:
        file_encoding = data_encoding
    data_info = lookup(data_encoding)
    file_info = lookup(file_encoding)
    sr = StreamRecoder(file, data_info.encode, data_info.decode, file_info.streamreader, file_info.streamwriter, errors)
    sr.data_encoding = data_encoding
    sr.file_encoding = file_encoding
    return sr


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """There are no files here."""
    raise PermissionError("open() is not available: files are out of reach of this program")


# Error handlers.

def _range(exc):
    n = len(exc.object)
    start = min(max(exc.start, 0), max(n - 1, 0))
    return start, min(max(exc.end, start + 1), n)


def _refuse(exc):
    raise TypeError(f"don't know how to handle {type(exc).__name__} in error callback")


def strict_errors(exception, /):
    """Raises the exception."""
    if isinstance(exception, BaseException):
        raise exception
    raise TypeError("codec must pass exception instance")


def ignore_errors(exception, /):
    """Leaves out what cannot be coded."""
    if not isinstance(exception, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        _refuse(exception)
    return "", _range(exception)[1]


def replace_errors(exception, /):
    """Replaces what cannot be coded by ? or U+FFFD."""
    if isinstance(exception, UnicodeEncodeError):
        start, end = _range(exception)
        return "?" * (end - start), end
    if isinstance(exception, UnicodeDecodeError):
        return "\ufffd", _range(exception)[1]
    if isinstance(exception, UnicodeTranslateError):
        start, end = _range(exception)
        return "\ufffd" * (end - start), end
    _refuse(exception)


def xmlcharrefreplace_errors(exception, /):
    """Replaces characters by references of XML."""
    if not isinstance(exception, UnicodeEncodeError):
        _refuse(exception)
    start, end = _range(exception)
    return "".join("&#%d;" % ord(c) for c in exception.object[start:end]), end


def _escape(c):
    n = ord(c)
    return "\\x%02x" % n if n < 256 else "\\u%04x" % n if n < 65536 else "\\U%08x" % n


def backslashreplace_errors(exception, /):
    """Replaces what cannot be coded by escapes."""
    if isinstance(exception, UnicodeDecodeError):
        start, end = _range(exception)
        return "".join("\\x%02x" % b for b in exception.object[start:end]), end
    if isinstance(exception, (UnicodeEncodeError, UnicodeTranslateError)):
        start, end = _range(exception)
        return "".join(map(_escape, exception.object[start:end])), end
    _refuse(exception)


def namereplace_errors(exception, /):
    """Replaces characters by escapes with their names."""
    if not isinstance(exception, UnicodeEncodeError):
        _refuse(exception)
    name = _import("unicodedata").name
    start, end = _range(exception)
    out = []
    for c in exception.object[start:end]:
        n = name(c, None)
        out.append("\\N{%s}" % n if n else _escape(c))
    return "".join(out), end


def _surrogateescape(exception, /):
    start, end = _range(exception)
    if isinstance(exception, UnicodeEncodeError):
        out = bytearray()
        for c in exception.object[start:end]:
            if not "\udc80" <= c <= "\udcff":
                raise exception
            out.append(ord(c) - 0xDC00)
        return bytes(out), end
    if isinstance(exception, UnicodeDecodeError):
        out = ""
        for b in exception.object[start:min(end, start + 4)]:
            if b < 128:
                break
            out += chr(0xDC00 + b)
        if not out:
            raise exception
        return out, start + len(out)
    _refuse(exception)


def _surrogatepass(exception, /):
    if not isinstance(exception, (UnicodeEncodeError, UnicodeDecodeError)):
        _refuse(exception)
    name = _canonical(exception.encoding)
    start, end = _range(exception)
    if name not in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"):
        raise exception
    if isinstance(exception, UnicodeEncodeError):
        text = exception.object[start:end]
        if not all("\ud800" <= c <= "\udfff" for c in text):
            raise exception
        return text.encode({"utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(name, name), "surrogatepass"), end
    size = 3 if name == "utf-8" else 2 if "16" in name else 4
    try:
        c = exception.object[start:start + size].decode(name, "surrogatepass")
    except UnicodeDecodeError:
        raise exception
    return c, start + size


# What programs registered; the engine looks here.
_handlers = {}
_own_handlers = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors, "xmlcharrefreplace": xmlcharrefreplace_errors,
    "backslashreplace": backslashreplace_errors, "namereplace": namereplace_errors, "surrogateescape": _surrogateescape,
    "surrogatepass": _surrogatepass,
}


def register_error(errors, handler, /):
    """Registers an error handler under a name."""
    if not isinstance(errors, str):
        raise TypeError(f"register_error() argument 1 must be str, not {_kind(errors)}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """Returns the error handler of a name."""
    if not isinstance(name, str):
        raise TypeError(f"lookup_error() argument must be str, not {_kind(name)}")
    handler = _handlers.get(name) or _own_handlers.get(name)
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler


def _functions(name):
    def encode(str, errors=None, /):
        return _encode(str, name, errors or "strict"), len(str)

    def decode(data, errors=None, final=False, /):
        return _decode(data, name, errors or "strict", final)
    return encode, decode


utf_8_encode, utf_8_decode = _functions("utf-8")
ascii_encode, ascii_decode = _functions("ascii")
latin_1_encode, latin_1_decode = _functions("latin-1")
utf_16_encode, utf_16_decode = _functions("utf-16")
utf_16_le_encode, utf_16_le_decode = _functions("utf-16-le")
utf_16_be_encode, utf_16_be_decode = _functions("utf-16-be")
utf_32_encode, utf_32_decode = _functions("utf-32")
utf_32_le_encode, utf_32_le_decode = _functions("utf-32-le")
utf_32_be_encode, utf_32_be_decode = _functions("utf-32-be")
unicode_escape_encode, unicode_escape_decode = _functions("unicode-escape")
raw_unicode_escape_encode, raw_unicode_escape_decode = _functions("raw-unicode-escape")


def charmap_build(map, /):
    """Makes the table for charmap_encode from a string of characters by byte."""
    return {ord(c): i for i, c in enumerate(map) if c != "\ufffe"}


def make_identity_dict(rng):
    """Maps each number to itself."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """Turns a table around; characters of several bytes map to None."""
    m = {}
    for k, v in decoding_map.items():
        m[v] = k if v not in m else None
    return m


def charmap_encode(str, errors="strict", mapping=None, /):
    """Encodes by a table."""
    if mapping is None:
        return _encode(str, "latin-1", errors), len(str)
    out, i = bytearray(), 0
    while i < len(str):
        try:
            x = mapping[ord(str[i])]
        except LookupError:
            x = None
        if x is None:
            text, i = lookup_error(errors)(UnicodeEncodeError("charmap", str, i, i + 1, "character maps to <undefined>"))
            for c in text if isinstance(text, bytes) else ():
                out.append(c)
            for c in text if not isinstance(text, bytes) else ():
                x = mapping.get(ord(c)) if hasattr(mapping, "get") else mapping[ord(c)]
                if x is None:
                    raise UnicodeEncodeError("charmap", str, i - 1, i, "character maps to <undefined>")
                out += x if isinstance(x, bytes) else bytes((x,))
            continue
        if isinstance(x, bytes):
            out += x
        elif isinstance(x, int):
            if not 0 <= x < 256:
                raise TypeError("character mapping must be in range(256)")
            out.append(x)
        else:
            raise TypeError(f"character mapping must return integer, bytes or None, not {type(x).__name__}")
        i += 1
    return bytes(out), len(str)


def charmap_decode(data, errors="strict", mapping=None, /):
    """Decodes by a table."""
    data = bytes(data)
    if mapping is None:
        return _decode(data, "latin-1", errors, True)
    out, i = [], 0
    while i < len(data):
        try:
            x = mapping[data[i]]
        except LookupError:
            x = None
        if isinstance(x, int):
            if not 0 <= x <= 0x10FFFF:
                raise TypeError("character mapping must be in range(0x110000)")
            x = chr(x)
        if x is None or x == "\ufffe":
            text, i = lookup_error(errors)(UnicodeDecodeError("charmap", data, i, i + 1, "character maps to <undefined>"))
            out.append(text)
            continue
        if not isinstance(x, str):
            raise TypeError("character mapping must return integer, None or str")
        out.append(x)
        i += 1
    return "".join(out), len(data)
