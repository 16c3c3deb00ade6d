# binascii, quopri and base64: quoted-printable, uuencode and streams.
import binascii, quopri, base64, io
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
for d in [b'hello world', b'caf\xc3\xa9 = x', b'line \nnext\t\n', b'x'*100, b'.\n.a\n', b'a=20=\nb=3', b'=', b'==', b'=\n', b'=4', b'=ZZ', b'= \n', b'a_b', b'a\r\nb', b'\r', b' ', b'\t', b'', b'tab\tend\t', b'=\r\nx', b'=0a', b'=41=42', b'_x_', b'\x00\xff', b'a'*75+b'=', b'a'*76, b'a'*77, b'a'*74+b'\xe9\xe9', b'. x', b'.', b'x.\n.', b'From x']:
    t(lambda: binascii.b2a_qp(d)); t(lambda: binascii.b2a_qp(d, quotetabs=True)); t(lambda: binascii.b2a_qp(d, istext=False)); t(lambda: binascii.b2a_qp(d, header=True)); t(lambda: binascii.a2b_qp(d)); t(lambda: binascii.a2b_qp(d, header=True))
    t(lambda: quopri.encodestring(d)); t(lambda: quopri.encodestring(d, True)); t(lambda: quopri.decodestring(d)); t(lambda: quopri.encodestring(d, header=True)); t(lambda: quopri.decodestring(d, header=True))
    if len(d) <= 45:
        t(lambda: binascii.b2a_uu(d)); t(lambda: binascii.a2b_uu(binascii.b2a_uu(d))); t(lambda: binascii.b2a_uu(d, backtick=True)); t(lambda: binascii.a2b_uu(binascii.b2a_uu(d, backtick=True)))
t(lambda: binascii.b2a_uu(b'x'*46)); t(lambda: binascii.a2b_uu(b'')); t(lambda: binascii.a2b_uu(b'!')); t(lambda: binascii.a2b_uu(b'#abc')); t(lambda: binascii.a2b_uu(b'#86)C\n')); t(lambda: binascii.a2b_uu('#86)C')); t(lambda: binascii.a2b_uu(b'#86)C extra')); t(lambda: binascii.a2b_uu(b'#8\x01)C')); t(lambda: binascii.a2b_uu('é')); t(lambda: binascii.a2b_uu(5)); t(lambda: binascii.b2a_uu('x')); t(lambda: binascii.a2b_qp('a=41')); t(lambda: binascii.a2b_qp('é')); t(lambda: binascii.b2a_qp('x')); t(lambda: binascii.a2b_qp(data=b'x')); t(lambda: binascii.b2a_qp()); t(lambda: binascii.a2b_uu(b' \n')); t(lambda: binascii.a2b_uu(b'\xff'));t(lambda: binascii.a2b_uu(b'!!!!'));  t(lambda: binascii.a2b_uu(b'"86)C'))
o = io.BytesIO(); quopri.encode(io.BytesIO(b'h\xe9llo =\nx y \n'), o, False); print(o.getvalue()); o2=io.BytesIO(); quopri.decode(io.BytesIO(o.getvalue()), o2); print(o2.getvalue())
o = io.BytesIO(); quopri.encode(io.BytesIO(b'h\xe9llo x_y\n'), o, True, header=True); print(o.getvalue()); o2=io.BytesIO(); quopri.decode(io.BytesIO(o.getvalue()), o2, header=True); print(o2.getvalue())
o = io.BytesIO(); base64.encode(io.BytesIO(b'x'*200), o); print(o.getvalue()); o2=io.BytesIO(); base64.decode(io.BytesIO(o.getvalue()), o2); print(o2.getvalue() == b'x'*200)
t(lambda: base64.encode(io.StringIO('x'), io.BytesIO())); t(lambda: base64.decode(io.BytesIO(b'a'), io.BytesIO()))
print(base64.MAXLINESIZE, base64.MAXBINSIZE, quopri.ESCAPE, quopri.MAXLINESIZE, quopri.HEX, quopri.EMPTYSTRING, base64.bytes_types)
t(lambda: quopri.encodestring('x')); t(lambda: quopri.decodestring('x=41'))
