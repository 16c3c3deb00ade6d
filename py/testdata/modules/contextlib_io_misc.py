import base64
import hashlib
import io
import uuid
from contextlib import redirect_stdout, suppress, contextmanager, closing
from pprint import pformat
from types import SimpleNamespace

buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured", 1)
print(repr(buffer.getvalue()))
s = io.StringIO("line 1\nline 2\nline 3")
print(s.readline(), s.read(3), list(s), s.tell() > 0)
print(base64.b64encode(b"hello"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xff\xfe"), hashlib.sha256(b"abc").hexdigest()[:16], hashlib.md5(b"abc").hexdigest())
ns = SimpleNamespace(a=1, b=[2])
ns.c = 3
print(ns, ns.a, vars(ns), ns == SimpleNamespace(a=1, b=[2], c=3))
print(pformat({"b": [1, 2], "a": {"x": "y"}}), uuid.UUID("12345678123456781234567812345678"))
