import json

print(json.loads('{"a": [1, 2.5, -3, 1e3, 1E-2, true, false, null], "b": {"c": "d"}}'))
print(json.loads(' [ ] '), json.loads("{}"), json.loads('"text"'), json.loads("5"), json.loads("-0"), json.loads("-0.0"), json.loads("null"), json.loads("\t[1\n,2\r]"))
print(json.loads(r'"\u00e9\n\t\\\/\"\b\f\r\ud83d\ude00"') == "é\n\t\\/\"\b\f\r😀", json.loads('"é日"'), json.loads(b'{"k": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")))
print(json.loads("123456789012345678901234567890"), json.loads("1.0"), json.loads("1e400"), json.loads("0.1"), json.loads("[NaN, Infinity, -Infinity]"), json.loads("12345678.9012345678"))
print(json.loads('{"a": 1, "a": 2}'), json.loads('{"": {"": 0}}'), type(json.loads("1")), type(json.loads("1.0")), json.loads("[" * 50 + "]" * 50) != [])
print(json.loads('{"a": 1, "b": 2}', object_pairs_hook=list), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: int(s) * 10), json.loads("[NaN]", parse_constant=lambda c: f"<{c}>"))
print(json.loads('"a\tb"', strict=False), json.JSONDecoder().decode("[1]"), json.JSONDecoder().raw_decode("[1] rest"))
bad = [
    "", " ", "{", "}", "[", "]", "[1,", "[1,]", "[1 2]", '{"a"}', '{"a":}', '{"a": 1,}', '{"a": 1 "b": 2}', "{a: 1}", "{'a': 1}", '{1: 2}', '"abc', '"\\x"', '"\\u12"', '"\\u12G4"', "tru", "nul", "True", "None", "01", "1.", ".5", "+1", "-", "1e", "0x1", "[1] 2", '"a\nb"', '{"a": 1}}', "undefined", "[,1]", '{"a": [1, {"b": }]}', "// c\n1", "'a'", '[\n1,\n2\n3]', "NaN1", '"\x01"', "[1}", '{"a": 1]', "--1", "1 .5", "\ufeff1", "é",
]
for text in bad:
    try:
        print(ascii(text), "gave", json.loads(text))
    except json.JSONDecodeError as error:
        print(ascii(text), "->", error, "|", error.msg, error.pos, error.lineno, error.colno)
for value in [None, 5, ["x"], {}]:
    try:
        json.loads(value)
    except TypeError as error:
        print(error)
try:
    json.loads("[1")
except ValueError as error:
    print(type(error).__name__, isinstance(error, ValueError), error.doc)
text = json.dumps({"round": ["trip", 1, 2.5, None, {"é": "日"}]})
print(json.loads(text), json.loads(json.dumps(json.loads(text))) == json.loads(text))
