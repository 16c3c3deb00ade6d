import base64 as _base64
from random import SystemRandom

__all__ = ["choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "compare_digest"]

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
    if nbytes is None:
        nbytes = DEFAULT_ENTROPY
    elif isinstance(nbytes, int) and nbytes < 0:
        raise ValueError("negative argument not allowed")
    return _random.randbytes(nbytes)


def token_hex(nbytes=None):
    """Return random hexadecimal digits, two for each byte."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Return random text that is safe in addresses."""
    return _base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")
