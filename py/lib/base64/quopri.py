# quopri: quoted-printable, over streams and bytes.
import binascii

__all__ = ["encode", "decode", "encodestring", "decodestring"]
ESCAPE, MAXLINESIZE, HEX, EMPTYSTRING = b"=", 76, b"0123456789ABCDEF", b""


def encode(input, output, quotetabs, header=False):
    """Encode what a stream has to another."""
    output.write(binascii.b2a_qp(input.read(), quotetabs=quotetabs, header=header))


def decode(input, output, header=False):
    """Decode what a stream has to another."""
    output.write(binascii.a2b_qp(input.read(), header=header))


def encodestring(s, quotetabs=False, header=False):
    """Encode bytes."""
    return binascii.b2a_qp(s, quotetabs=quotetabs, header=header)


def decodestring(s, header=False):
    """Decode bytes."""
    return binascii.a2b_qp(s, header=header)
