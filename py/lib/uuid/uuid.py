from enum import Enum as _Enum
import time as _time

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = (
    "reserved for NCS compatibility", "specified in RFC 4122",
    "reserved for Microsoft compatibility", "reserved for future definition")


class SafeUUID(_Enum):
    """Whether an identifier was made safely with respect to other processes."""
    safe = 0
    unsafe = -1
    unknown = None


# The fields of an identifier, most significant first: name, bits.
_FIELDS = (("time_low", 32), ("time_mid", 16), ("time_hi_version", 16), ("clock_seq_hi_variant", 8), ("clock_seq_low", 8), ("node", 48))


def _stamp(number, version):
    """Set the variant of RFC 4122 and the version in a number of 128 bits."""
    number &= ~((0xF000 << 64) | (0xC000 << 48))
    return number | (version << 76) | (0x8000 << 48)


class UUID:
    """A universally unique identifier, an immutable number of 128 bits."""

    __slots__ = ("int", "is_safe", "__weakref__")

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        number = int
        if hex is not None:
            digits = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
            if len(digits) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            number = _int(digits, 16)
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            number = _from_bytes(bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:])
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            assert isinstance(bytes, _bytes), repr(bytes)
            number = _from_bytes(bytes)
        elif fields is not None:
            if len(fields) != 6:
                raise ValueError("fields is not a 6-tuple")
            number = 0
            for i, (value, (_, width)) in enumerate(zip(fields, _FIELDS), 1):
                if not 0 <= value < 1 << width:
                    raise ValueError(f"field {i} out of range (need {'an' if width == 8 else 'a'} {width}-bit value)")
                number = number << width | value
        if not 0 <= number < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 8:
                raise ValueError("illegal version number")
            number = _stamp(number, version)
        object.__setattr__(self, "int", number)
        object.__setattr__(self, "is_safe", is_safe)

    def __getstate__(self):
        state = {"int": self.int}
        if self.is_safe is not SafeUUID.unknown:
            state["is_safe"] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        object.__setattr__(self, "is_safe", SafeUUID(state["is_safe"]) if "is_safe" in state else SafeUUID.unknown)

    def __reduce__(self):
        return _restore, (type(self), self.int, self.is_safe)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __str__(self):
        h = f"{self.int:032x}"
        return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"

    def _from_timestamp_100ns(self):
        if self.version == 6:
            return self.time_low << 28 | self.time_mid << 12 | self.time_hi_version & 0x0FFF
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def bytes(self):
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        b = self.bytes
        return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]

    @property
    def fields(self):
        return tuple(getattr(self, name) for name, _ in _FIELDS)

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xFFFF

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xFFFF

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xFF

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xFF

    @property
    def time(self):
        if self.version == 7:
            return self.int >> 80
        return self._from_timestamp_100ns()

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low

    @property
    def node(self):
        return self.int & 0xFFFFFFFFFFFF

    @property
    def hex(self):
        return f"{self.int:032x}"

    @property
    def urn(self):
        return f"urn:uuid:{self}"

    @property
    def variant(self):
        top = self.int >> 61 & 7
        if top < 4:
            return RESERVED_NCS
        if top < 6:
            return RFC_4122
        return RESERVED_MICROSOFT if top == 6 else RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self.int >> 76 & 15
        return None


_int, _bytes, _from_bytes = int, bytes, int.from_bytes
_last = {}


def _restore(cls, number, is_safe):
    return cls(int=number, is_safe=is_safe)


def _tick(kind, now):
    """Return a time of this kind later than all before."""
    if kind in _last and now <= _last[kind]:
        now = _last[kind] + 1
    _last[kind] = now
    return now


def getnode():
    """Return a node number: random, with the multicast bit that marks it as such."""
    if "node" not in _last:
        _last["node"] = _bits(48) | 1 << 40
    return _last["node"]


# 100-nanosecond intervals between 1582-10-15 and 1970-01-01.
_EPOCH = 0x01B21DD213814000


def _stamp_fields(node, clock_seq):
    if clock_seq is None:
        clock_seq = _bits(14)
    if node is None:
        node = getnode()
    return (clock_seq & 0x3FFF) << 48 | node & 0xFFFFFFFFFFFF


def uuid1(node=None, clock_seq=None):
    """Make an identifier from the time and a node number."""
    if node is not None and not 0 <= node < 1 << 48:
        raise ValueError("field 6 out of range (need a 48-bit value)")
    t = _tick(1, _time.time_ns() // 100 + _EPOCH)
    number = (t & 0xFFFFFFFF) << 96 | (t >> 32 & 0xFFFF) << 80 | (t >> 48 & 0x0FFF) << 64 | _stamp_fields(node, clock_seq)
    return UUID(int=number, version=1)


def _named(algorithm, namespace, name, version):
    import hashlib
    if isinstance(name, str):
        name = name.encode()
    digest = hashlib.new(algorithm, namespace.bytes + name, usedforsecurity=False).digest()
    return UUID(int=_from_bytes(digest[:16]), version=version)


def uuid3(namespace, name):
    """Make an identifier from the MD5 digest of a name in a namespace."""
    return _named("md5", namespace, name, 3)


def uuid4():
    """Make a random identifier."""
    return UUID(int=_bits(128), version=4)


def uuid5(namespace, name):
    """Make an identifier from the SHA-1 digest of a name in a namespace."""
    return _named("sha1", namespace, name, 5)


def uuid6(node=None, clock_seq=None):
    """Make an identifier like uuid1 that sorts by time."""
    t = _tick(6, _time.time_ns() // 100 + _EPOCH)
    number = (t >> 12) << 80 | (t & 0x0FFF) << 64 | _stamp_fields(node, clock_seq)
    return UUID(int=number, version=6)


def uuid7():
    """Make an identifier from the time in milliseconds and random bits; later ones sort after earlier ones."""
    now = _time.time_ns() // 1_000_000
    if "7" in _last and now <= _last["7"][0]:
        now, counter = _last["7"]
        counter += 1
        if counter >> 42:
            now, counter = now + 1, _bits(41)
    else:
        counter = _bits(41)
    _last["7"] = now, counter
    number = now << 80 | (counter >> 30) << 64 | (counter & 0x3FFFFFFF) << 32 | _bits(32)
    return UUID(int=number, version=7)


def uuid8(a=None, b=None, c=None):
    """Make an identifier of three numbers of 48, 12 and 62 bits, random where not given."""
    a = _bits(48) if a is None else a
    b = _bits(12) if b is None else b
    c = _bits(62) if c is None else c
    number = (a & 0xFFFFFFFFFFFF) << 80 | (b & 0xFFF) << 64 | c & 0x3FFFFFFFFFFFFFFF
    return UUID(int=number, version=8)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
NIL = UUID(int=0)
MAX = UUID(int=(1 << 128) - 1)
