import base64 as _base64
from random import SystemRandom

DEFAULT_ENTROPY = 32

_random = SystemRandom()
randbits = _random.getrandbits
choice = _random.choice


def randbelow(exclusive_upper_bound):
    """Return a random int below the bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _random.randrange(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """Return random bytes."""
    return _random.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """Return random hexadecimal digits, two for each byte."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Return random text that is safe in addresses."""
    return _base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")
