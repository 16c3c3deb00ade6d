import json
from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", ""))


class File:
    def __init__(self, text=""):
        self.text = text

    def read(self):
        return self.text

    def write(self, text):
        self.text += text


f = File()
json.dump({"a": [1, {"b": None}]}, f, indent=1)
print(f.text, json.load(f), json.load(File("[1.5]"), parse_float=str))


class Encoder(JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)

    def encode(self, o):
        return "<" + super().encode(o) + ">"


class Decoder(JSONDecoder):
    def __init__(self, **kw):
        super().__init__(object_hook=self.hook, **kw)

    def hook(self, d):
        return sorted(d.items())

    def decode(self, s):
        return ["decoded", super().decode(s)]


print(json.dumps({"x": {2, 1}}, cls=Encoder, indent=None, sort_keys=True), Encoder(separators=(";", "=")).encode([{"a": 1}, 2]))
print(json.loads('{"b": {"c": 1}, "a": 2}', cls=Decoder), json.loads("[1]", cls=Decoder, strict=False))
print(list(JSONEncoder().iterencode([1, "a", [2, []], {"k": None, "l": {}, "m": [True]}, 1.5])))
print(list(JSONEncoder(indent=2, sort_keys=True).iterencode({"b": [1, {"c": 2}], "a": ()})))
print(list(JSONEncoder(skipkeys=True, ensure_ascii=False).iterencode({(1,): 2, 3: "é", None: 1, True: 2, 1.5: 0})), list(JSONEncoder().iterencode("x")), list(JSONEncoder().iterencode(5)))
t(lambda: list(JSONEncoder().iterencode([1, {"a": {1}}])))
t(lambda: json.dumps([1, {"a": (2, {1})}]))
t(lambda: json.dumps({"a": object}, default=lambda o: o()))
t(lambda: json.dumps({"a": {"b": [float("inf")]}}, allow_nan=False))
t(lambda: json.dumps({1: 2, "a": 3}, sort_keys=True))
t(lambda: json.dumps([], separators=(",",)))
t(lambda: json.dumps([1, 2, {"a": 1}], separators=("", "")))
t(lambda: json.dumps([1], indent=True))
t(lambda: json.dumps([1], indent="--"))
t(lambda: json.dumps([1], indent=-3))
t(lambda: json.dumps([1], indent=1.5))
t(lambda: json.dumps(1, bogus=2))
t(lambda: json.loads("1", bogus=2))
t(lambda: json.dumps())
t(lambda: json.dumps(1, 2))
t(lambda: json.loads())
t(lambda: json.loads("1", None))
t(lambda: JSONDecoder().raw_decode("  1"))
t(lambda: JSONDecoder().raw_decode("x [1, 2] y", 2))
t(lambda: JSONDecoder().raw_decode("é[1]日", 1))
t(lambda: JSONDecoder().raw_decode("1", 5))
t(lambda: JSONDecoder().raw_decode("1", -1))
t(lambda: JSONDecoder().decode(" [1] 2"))
t(lambda: JSONDecoder(strict=False).decode('"a\tb"'))
t(lambda: JSONDecodeError("m", "ab\ncd", 4))
t(lambda: json.loads('é\n  x'))
t(lambda: json.loads("{\"a\": \"日本\", }"))
for text in ["[1]".encode("utf-16"), "[1]".encode("utf-16-le"), "[1]".encode("utf-32-be"), b"\xef\xbb\xbf[1]", b"", b"5", bytearray(b"\"x\""), '"é"'.encode(), b'"\xed\xa0\x80"', b'"\xff"']:
    t(lambda: json.loads(text))
    t(lambda: json.detect_encoding(text))
e = JSONEncoder(indent=3)
print(e.indent, e.item_separator, e.key_separator, e.skipkeys, e.ensure_ascii, e.check_circular, e.allow_nan, e.sort_keys, JSONEncoder.item_separator, JSONEncoder(default=str).encode([{1}]))
d = JSONDecoder(parse_int=float)
print(d.decode("[1, 2.5]"), d.strict, d.object_hook, d.parse_float is float, JSONDecoder(parse_constant=lambda c: "<" + c + ">").decode("[NaN, -Infinity, Infinity]"))
error = None
try:
    json.loads('{"a": 1,\n "b": }')
except json.JSONDecodeError as e:
    print(e.msg, e.doc, e.pos, e.lineno, e.colno, e.args, e.__reduce__()[1], type(e).__module__, type(e).__mro__)
print(json.loads("12345678901234567890"), json.loads("-9223372036854775808"), json.loads("[1E5, 1e-7, -0.0, 1.7976931348623157e309]"), json.dumps("\x7f\x80\u2028"), json.dumps("\x7f\x80\u2028", ensure_ascii=False))
t(lambda: json.loads("1" * 5000))
t(lambda: json.dumps(10**5000))
print(json.dumps({"a": [], "b": {}, "c": [[]]}, indent=2))
json.loads('{"unterminated": ')
