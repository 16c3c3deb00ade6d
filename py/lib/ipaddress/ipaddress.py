# ipaddress: internet addresses, networks and interfaces.
import functools as _functools

__all__ = ["ip_address", "ip_network", "ip_interface", "IPv4Address", "IPv4Network", "IPv4Interface", "IPv6Address", "IPv6Network",
           "IPv6Interface", "AddressValueError", "NetmaskValueError", "v4_int_to_packed", "v6_int_to_packed",
           "summarize_address_range", "collapse_addresses", "get_mixed_type_key"]

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    """A value is no address."""


class NetmaskValueError(ValueError):
    """A value is no netmask."""


def _first_of(kinds, value, what, *args):
    for kind in kinds:
        try:
            return kind(value, *args)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{value!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    """An address of the version that the value shows."""
    return _first_of((IPv4Address, IPv6Address), address, "address")


def ip_network(address, strict=True):
    """A network of the version that the value shows."""
    return _first_of((IPv4Network, IPv6Network), address, "network", strict)


def ip_interface(address):
    """An interface of the version that the value shows."""
    return _first_of((IPv4Interface, IPv6Interface), address, "interface")


def _to_packed(address, size, version):
    try:
        return address.to_bytes(size, "big")
    except OverflowError:
        raise ValueError(f"Address negative or too large for IPv{version}")


def v4_int_to_packed(address):
    """An IPv4 number as four bytes."""
    return _to_packed(address, 4, 4)


def v6_int_to_packed(address):
    """An IPv6 number as sixteen bytes."""
    return _to_packed(address, 16, 6)


def summarize_address_range(first, last):
    """The networks that make up the addresses from first to last."""
    if not (isinstance(first, _Address) and isinstance(last, _Address)) or isinstance(first, _BaseNetwork):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError(f"{first} and {last} are not of the same version")
    if first > last:
        raise ValueError("last IP address must be greater than first")
    network = IPv4Network if first.version == 4 else IPv6Network
    width, low, high = first.max_prefixlen, first._ip, last._ip
    while low <= high:
        zeros = (low & -low).bit_length() - 1 if low else width
        bits = min(zeros, (high - low + 1).bit_length() - 1)
        yield network((low, width - bits))
        low += 1 << bits
        if low >> width:
            break


def _merge(nets):
    # Joins neighbours until nothing changes, and drops what others contain.
    subnets, todo = {}, list(nets)
    while todo:
        net = todo.pop()
        above = net.supernet()
        other = subnets.get(above)
        if other is None:
            subnets[above] = net
        elif other != net:
            del subnets[above]
            todo.append(above)
    last = None
    for net in sorted(subnets.values()):
        if last is not None and last.broadcast_address >= net.broadcast_address:
            continue
        yield net
        last = net


def collapse_addresses(addresses):
    """The fewest networks that hold the same addresses."""
    singles, nets = [], []
    for ip in addresses:
        single = isinstance(ip, _Address)
        whole = not single and ip._prefixlen == ip.max_prefixlen
        known = singles if single or whole else nets
        if known and known[-1].version != ip.version:
            raise TypeError(f"{ip} and {known[-1]} are not of the same version")
        known.append(ip.network_address if whole else ip)
    singles = sorted(set(singles))
    found, i = [], 0
    while i < len(singles):
        first = last = singles[i]
        i += 1
        while i < len(singles) and singles[i]._ip == last._ip + 1:
            last = singles[i]
            i += 1
        found.extend(summarize_address_range(first, last))
    return _merge(found + nets)


def get_mixed_type_key(obj):
    """A key that sorts addresses together with networks."""
    if isinstance(obj, _BaseNetwork):
        return obj._get_networks_key()
    if isinstance(obj, _Address):
        return obj._get_address_key()
    return NotImplemented


class _Base:
    __slots__ = ()

    @property
    def exploded(self):
        return self._explode()

    @property
    def compressed(self):
        return str(self)

    @property
    def reverse_pointer(self):
        return self._reverse_pointer()


def _check_int(cls, number):
    if number < 0:
        raise AddressValueError(f"{number} (< 0) is not permitted as an IPv{cls.version} address")
    if number >> cls.max_prefixlen:
        raise AddressValueError(f"{number} (>= 2**{cls.max_prefixlen}) is not permitted as an IPv{cls.version} address")
    return number


def _check_packed(cls, data):
    if len(data) * 8 != cls.max_prefixlen:
        raise AddressValueError(f"{data!r} (len {len(data)} != {cls.max_prefixlen // 8}) is not permitted as an IPv{cls.version} address")
    return int.from_bytes(data, "big")


def _parse_mask(cls, mask):
    """The prefix length of a netmask, hostmask or number."""
    width = cls.max_prefixlen
    if isinstance(mask, int):
        if not 0 <= mask <= width:
            raise NetmaskValueError(f"{mask!r} is not a valid netmask")
        return mask
    if mask.isascii() and mask.isdigit():
        if int(mask) > width:
            raise NetmaskValueError(f"{mask!r} is not a valid netmask")
        return int(mask)
    if cls.version == 4:
        try:
            number = _parse4(mask)
        except AddressValueError:
            number = None
        if number is not None:
            for n in (number, number ^ 0xFFFFFFFF):
                ones = n.bit_count()
                if n == ((1 << ones) - 1) << (width - ones):
                    return ones
    raise NetmaskValueError(f"{mask!r} is not a valid netmask")


def _netmask(width, prefix):
    return ((1 << prefix) - 1) << (width - prefix)


def _parse4(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    octets = text.split(".")
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    number = 0
    for octet in octets:
        try:
            if not octet:
                raise ValueError("Empty octet not permitted")
            if not (octet.isascii() and octet.isdigit()):
                raise ValueError(f"Only decimal digits permitted in {octet!r}")
            if len(octet) > 3:
                raise ValueError(f"At most 3 characters permitted in {octet!r}")
            if octet != "0" and octet[0] == "0":
                raise ValueError(f"Leading zeros are not permitted in {octet!r}")
            n = int(octet)
            if n > 255:
                raise ValueError(f"Octet {n} (> 255) not permitted")
        except ValueError as exc:
            raise AddressValueError(f"{exc} in {text!r}") from None
        number = number << 8 | n
    return number


def _parse6(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    if len(text) > 45:
        shown = text if len(text) <= 100 else f"{text[:45]}({len(text) - 90} chars elided){text[-45:]}"
        raise AddressValueError(f"At most 45 characters expected in {shown!r}")
    parts = text.split(":", 10)
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            v4 = _parse4(parts.pop())
        except AddressValueError as exc:
            raise AddressValueError(f"{exc} in {text!r}") from None
        parts += [f"{v4 >> 16:x}", f"{v4 & 0xFFFF:x}"]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gap = None
    for i in range(1, len(parts) - 1):
        if not parts[i]:
            if gap is not None:
                raise AddressValueError(f"At most one '::' permitted in {text!r}")
            gap = i
    if gap is not None:
        before, after = gap, len(parts) - gap - 1
        if not parts[0]:
            before -= 1
            if before:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            after -= 1
            if after:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        skipped = 8 - before - after
        if skipped < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
    else:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        before, after, skipped = 8, 0, 0
    number = 0
    try:
        for part in parts[:before]:
            number = number << 16 | _hextet(part)
        number <<= 16 * skipped
        for part in parts[len(parts) - after:]:
            number = number << 16 | _hextet(part)
    except ValueError as exc:
        raise AddressValueError(f"{exc} in {text!r}") from None
    return number


def _hextet(part):
    if not set(part) <= set("0123456789abcdefABCDEF"):
        raise ValueError(f"Only hex digits permitted in {part!r}")
    if len(part) > 4:
        raise ValueError(f"At most 4 characters permitted in {part!r}")
    return int(part, 16)


def _hextets(number):
    h = f"{number:032x}"
    return ":".join(h[i:i + 4] for i in range(0, 32, 4))


def _nibbles(text):
    return ".".join(text[::-1].replace(":", "")) + ".ip6.arpa"


def _format4(number):
    return ".".join(map(str, number.to_bytes(4, "big")))


def _format6(number):
    parts = [f"{number >> s & 0xFFFF:x}" for s in range(112, -1, -16)]
    best, length, i = 0, 1, 0
    while i < 8:
        j = i
        while j < 8 and parts[j] == "0":
            j += 1
        if j - i > length:
            best, length = i, j - i
        i = j + 1
    if length > 1:
        return ":".join(parts[:best]) + "::" + ":".join(parts[best + length:])
    return ":".join(parts)


@_functools.total_ordering
class _Address(_Base):
    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._ip < other._ip

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return self._format(self._ip)

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def _get_address_key(self):
        return self.version, self

    def __format__(self, fmt):
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        import re
        m = re.fullmatch("(#?)(_?)([xbnX])", fmt)
        if m is None:
            return super().__format__(fmt)
        alternate, grouping, base = m.groups()
        if base == "n":
            base = "b" if self.version == 4 else "x"
        width = self.max_prefixlen if base == "b" else self.max_prefixlen // 4
        if grouping:
            width += width // 4 - 1
        if alternate:
            width += 2
        return format(int(self), f"{alternate}0{width}{grouping}{base}")

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, "big")


@_functools.total_ordering
class _BaseNetwork(_Base):
    __slots__ = ()

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def hosts(self):
        low, high = int(self.network_address), int(self.broadcast_address)
        for n in range(low + 1, high):
            yield self._address_class(n)

    def __iter__(self):
        for n in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(n)

    def __getitem__(self, n):
        low, high = int(self.network_address), int(self.broadcast_address)
        if n >= 0:
            if low + n > high:
                raise IndexError("address out of range")
            return self._address_class(low + n)
        if high + n + 1 < low:
            raise IndexError("address out of range")
        return self._address_class(high + n + 1)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        if self.network_address != other.network_address:
            return self.network_address < other.network_address
        if self.netmask != other.netmask:
            return self.netmask < other.netmask
        return False

    def __eq__(self, other):
        try:
            return self.version == other.version and self.network_address == other.network_address and int(self.netmask) == int(other.netmask)
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash((int(self.network_address), int(self.netmask)))

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & int(self.netmask) == self.network_address._ip

    def overlaps(self, other):
        return (self.network_address in other or self.broadcast_address in other
                or other.network_address in self or other.broadcast_address in self)

    @property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @property
    def hostmask(self):
        return self._address_class((1 << self.max_prefixlen - self._prefixlen) - 1)

    @property
    def netmask(self):
        return self._netmask

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self.network_address}/{self.hostmask}"

    @property
    def num_addresses(self):
        return 1 << self.max_prefixlen - self._prefixlen

    @property
    def prefixlen(self):
        return self._prefixlen

    def _explode(self):
        return f"{self.network_address.exploded}/{self._prefixlen}"

    def _reverse_pointer(self):
        return self._address_class._reverse_of(self)

    def address_exclude(self, other):
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        if other == self:
            return
        a, b = self.subnets()
        while a != other and b != other:
            if other.subnet_of(a):
                yield b
                a, b = a.subnets()
            else:
                yield a
                a, b = b.subnets()
        yield b if a == other else a

    def compare_networks(self, other):
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same type")
        for a, b in ((self.network_address, other.network_address), (self.netmask, other.netmask)):
            if a != b:
                return -1 if a < b else 1
        return 0

    def _get_networks_key(self):
        return self.version, self.network_address, self.netmask

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        width = self.max_prefixlen
        if self._prefixlen == width:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        new = self._prefixlen + prefixlen_diff
        if new > width:
            raise ValueError(f"prefix length diff {new} is invalid for netblock {self}")
        start, end = int(self.network_address), int(self.broadcast_address) + 1
        for n in range(start, end, 1 << width - new):
            yield self.__class__((n, new))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        new = self._prefixlen - prefixlen_diff
        if new < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}")
        if prefixlen_diff < 0:
            raise ValueError("negative shift count")
        return self.__class__((int(self.network_address) & _netmask(self.max_prefixlen, new), new))

    def _within(self, other):
        if self.version != getattr(other, "version", self.version):
            raise TypeError(f"{self} and {other} are not of the same version")
        try:
            return other.network_address <= self.network_address and other.broadcast_address >= self.broadcast_address
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {self} and {other}")

    def subnet_of(self, other):
        return self._within(other)

    def supernet_of(self, other):
        if self.version != getattr(other, "version", self.version):
            raise TypeError(f"{other} and {self} are not of the same version")
        try:
            return self.network_address <= other.network_address and self.broadcast_address >= other.broadcast_address
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {self} and {other}")

    def __reduce__(self):
        return self.__class__, (str(self),)


def _both(name):
    # A property of a network that holds if it does for both of its ends.
    def get(self):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)
    return property(get)


for _name in ("is_multicast", "is_reserved", "is_link_local", "is_unspecified", "is_loopback"):
    setattr(_BaseNetwork, _name, _both(_name))


def _net_private(self):
    c = self._constants()
    return (any(self.network_address in n and self.broadcast_address in n for n in c["private"])
            and all(self.network_address not in n and self.broadcast_address not in n for n in c["exceptions"]))


_BaseNetwork.is_private = property(_net_private)
_BaseNetwork.is_global = property(lambda self: not self.is_private)


def _address_tuple(address, width):
    """Split an argument of a network into address and mask."""
    if isinstance(address, (bytes, int)):
        return address, width
    if not isinstance(address, tuple):
        parts = str(address).split("/")
        if len(parts) > 2:
            raise AddressValueError(f"Only one '/' permitted in {address!r}")
        address = parts
    return address if len(address) > 1 else (address[0], width)


class _V4:
    __slots__ = ()
    version, max_prefixlen = 4, 32
    _format = staticmethod(_format4)

    def _explode(self):
        return str(self)


class _V6:
    __slots__ = ()
    version, max_prefixlen = 6, 128
    _format = staticmethod(_format6)


_tables = {}


def _constants4():
    if 4 not in _tables:
        _tables[4] = {
            "private": [IPv4Network(n) for n in (
                "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.0.170/31",
                "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
                "255.255.255.255/32")],
            "exceptions": [IPv4Network(n) for n in ("192.0.0.9/32", "192.0.0.10/32")],
            "shared": IPv4Network("100.64.0.0/10"),
        }
    return _tables[4]


def _constants6():
    if 6 not in _tables:
        _tables[6] = {
            "private": [IPv6Network(n) for n in (
                "::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
                "3fff::/20", "fc00::/7", "fe80::/10")],
            "exceptions": [IPv6Network(n) for n in (
                "2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28")],
            "reserved": [IPv6Network(n) for n in (
                "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3", "A000::/3",
                "C000::/3", "E000::/4", "F000::/5", "F800::/6", "FE00::/9")],
        }
    return _tables[6]


class IPv4Address(_V4, _Address):
    """An IPv4 address."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        if isinstance(address, int):
            self._ip = _check_int(self, address)
        elif isinstance(address, bytes):
            self._ip = _check_packed(self, address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = _parse4(text)

    def _reverse_of(self):
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"

    _reverse_pointer = _reverse_of

    @property
    def is_reserved(self):
        return self._ip >> 28 == 15

    @property
    def is_private(self):
        c = _constants4()
        return any(self in n for n in c["private"]) and all(self not in n for n in c["exceptions"])

    @property
    def is_global(self):
        return self not in _constants4()["shared"] and not self.is_private

    @property
    def is_multicast(self):
        return self._ip >> 28 == 14

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self._ip >> 24 == 127

    @property
    def is_link_local(self):
        return self._ip >> 16 == 0xA9FE

    @property
    def ipv6_mapped(self):
        return IPv6Address(f"::ffff:{self}")


class IPv6Address(_V6, _Address):
    """An IPv6 address, with a zone if it has one."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            self._ip = _check_int(self, address)
        elif isinstance(address, bytes):
            self._ip = _check_packed(self, address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, found, zone = text.partition("%")
            if found:
                if not zone or "%" in zone:
                    raise AddressValueError(f'Invalid IPv6 address: "{address!r}"')
                self._scope_id = zone
            self._ip = _parse6(text)

    def __str__(self):
        v4 = self.ipv4_mapped
        text = _format6(self._ip) if v4 is None else f"::ffff:{v4}"
        return f"{text}%{self._scope_id}" if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is not True:
            return equal
        return self._scope_id == getattr(other, "_scope_id", None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def _explode(self):
        v4 = self.ipv4_mapped
        if v4 is not None:
            return f"0000:0000:0000:0000:0000:ffff:{v4}"
        if self._scope_id:
            _parse6(str(self))  # an address with a scope has no long form: this raises
        return _hextets(self._ip)

    def _reverse_pointer(self):
        if self.ipv4_mapped is not None:
            return _nibbles(_hextets(self._ip))
        return _nibbles(self.exploded)

    def _reverse_of(self):
        return _nibbles(self.exploded)

    @property
    def scope_id(self):
        return self._scope_id

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None

    @property
    def is_multicast(self):
        v4 = self.ipv4_mapped
        return v4.is_multicast if v4 is not None else self._ip >> 120 == 0xFF

    @property
    def is_reserved(self):
        v4 = self.ipv4_mapped
        return v4.is_reserved if v4 is not None else any(self in n for n in _constants6()["reserved"])

    @property
    def is_link_local(self):
        v4 = self.ipv4_mapped
        return v4.is_link_local if v4 is not None else self._ip >> 118 == 0xFE80 >> 6

    @property
    def is_site_local(self):
        return self._ip >> 118 == 0xFEC0 >> 6

    @property
    def is_private(self):
        v4 = self.ipv4_mapped
        if v4 is not None:
            return v4.is_private
        c = _constants6()
        return any(self in n for n in c["private"]) and all(self not in n for n in c["exceptions"])

    @property
    def is_global(self):
        v4 = self.ipv4_mapped
        return v4.is_global if v4 is not None else not self.is_private

    @property
    def is_unspecified(self):
        v4 = self.ipv4_mapped
        return v4.is_unspecified if v4 is not None else self._ip == 0

    @property
    def is_loopback(self):
        v4 = self.ipv4_mapped
        return v4.is_loopback if v4 is not None else self._ip == 1


class _Network:
    __slots__ = ()

    def _set(self, address, strict):
        addr, mask = _address_tuple(address, self.max_prefixlen)
        self.network_address = self._address_class(addr)
        self._prefixlen = _parse_mask(self, mask)
        self._netmask = self._address_class(_netmask(self.max_prefixlen, self._prefixlen))
        number = int(self.network_address)
        if number & int(self._netmask) != number:
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = self._address_class(number & int(self._netmask))


class IPv4Network(_Network, _V4, _BaseNetwork):
    """An IPv4 network."""

    _address_class = IPv4Address
    _constants = staticmethod(_constants4)

    def __init__(self, address, strict=True):
        self._set(address, strict)

    def hosts(self):
        if self._prefixlen == 31:
            return iter(self)
        if self._prefixlen == 32:
            return iter((self.network_address,))
        return super().hosts()

    @property
    def is_global(self):
        c = _constants4()["shared"]
        return not (self.network_address in c and self.broadcast_address in c) and not self.is_private


class IPv6Network(_Network, _V6, _BaseNetwork):
    """An IPv6 network."""

    _address_class = IPv6Address
    _constants = staticmethod(_constants6)

    def __init__(self, address, strict=True):
        self._set(address, strict)

    def _explode(self):
        return f"{_hextets(self.network_address._ip)}/{self._prefixlen}"

    def hosts(self):
        if self._prefixlen == 127:
            return iter(self)
        if self._prefixlen == 128:
            return iter((self.network_address,))
        return self._rest()

    def _rest(self):
        for n in range(int(self.network_address) + 1, int(self.broadcast_address) + 1):
            yield IPv6Address(n)

    @property
    def is_site_local(self):
        return self.network_address.is_site_local and self.broadcast_address.is_site_local


class _Interface:
    # An address together with its network.

    __slots__ = ()

    def __init__(self, address):
        addr, mask = _address_tuple(address, self.max_prefixlen)
        super().__init__(addr)
        self.network = self._network_class((addr, mask), strict=False)
        self.netmask = self.network._netmask
        self._prefixlen = self.network._prefixlen

    @property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return f"{super().__str__()}/{self._prefixlen}"

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = super().__lt__(other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def ip(self):
        return self._address_class(self._ip)

    @property
    def with_prefixlen(self):
        return f"{self._plain()}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self._plain()}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self._plain()}/{self.hostmask}"

    def _plain(self):
        return self._format(self._ip)


class IPv4Interface(_Interface, IPv4Address):
    """An IPv4 address with its network."""

    _address_class, _network_class = IPv4Address, IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    """An IPv6 address with its network."""

    _address_class, _network_class = IPv6Address, IPv6Network

    def _explode(self):
        if self.ipv4_mapped is not None:
            return super()._explode()
        return f"{_hextets(self._ip)}/{self._prefixlen}"

    @property
    def is_unspecified(self):
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        return super().is_loopback and self.network.is_loopback
