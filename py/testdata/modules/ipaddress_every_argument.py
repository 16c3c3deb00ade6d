# Addresses, networks and interfaces from everything, right and wrong.
import re
def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
        return None
    print(re.sub(' at 0x[0-9a-f]+', '', repr(r)))
    return r

import ipaddress as ip, copy
A = [
    '1.2.3.4', '0.0.0.0', '255.255.255.255', '256.1.1.1', '1.2.3', '1.2.3.4.5', '', '1.2.3.', '1..2.3', '01.2.3.4', '1.2.3.4/',
    '1.2.3.4/8', ' 1.2.3.4', '1.2.3.a', '1.2.3.1000', '1.2.3.-1', '::', '::1', '1::', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9', '1::2::3', '::ffff:1.2.3.4', '::1.2.3.256', ':1', '1:', ':::', '12345::', 'g::', 'fe80::1%eth0',
    'fe80::1%', 'fe80::1%a%b', '::1/64', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8', '1::3:4:5:6:7:8', ':2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7:', '1:2:3:4:5:6:1.2.3.4', '1:2:3:4:5:6:7:1.2.3.4', '2001:db8:0:0:1:0:0:1', '0:0:1::', '1.2.3.4::', '::1%1/64',
    '١.2.3.4', '1:2:3', '0x1.2.3.4', '::00001', '-1::', '1' * 50, 'a:' * 30, 0, 1, 2 ** 32 - 1, 2 ** 32, 2 ** 128 - 1, 2 ** 128,
    -1, b'\x01\x02\x03\x04', b'\x00' * 16, b'\x00' * 3, None, 1.5, [], True, ('1.2.3.4', 8), ip.IPv4Address('1.2.3.4'),
]
for a in A:
    print(repr(a)[:40])
    for f in (
        ip.ip_address, ip.IPv4Address, ip.IPv6Address, ip.ip_network, ip.IPv4Network, ip.IPv6Network, ip.ip_interface,
        ip.IPv4Interface, ip.IPv6Interface,
    ):
        t(f, a)
N = [
    '1.2.3.0/24', '1.2.3.4/24', '1.2.3.0/255.255.255.0', '1.2.3.0/0.0.0.255', '1.2.3.0/33', '1.2.3.0/-1', '1.2.3.0/',
    '1.2.3.0/a', '1.2.3.0/24/24', '0.0.0.0/0', '1.2.3.4/32', '1.2.3.0/255.0.255.0', '1.2.3.0/1.2.3', '1.2.3.0/ 24',
    '1.2.3.0/+24', '1.2.3.0/024', '1.2.3.0/0.0.0.0', '1.2.3.0/255.255.255.255', '::/0', '::1/128', '2001:db8::/32',
    '2001:db8::1/32', '::/129', '::/a', '::/ffff::', 'fe80::%x/64', 'fe80::1%x/64', '10.0.0.0/31', '10.0.0.0/30',
    ('1.2.3.0', 24), ('1.2.3.0', '24'), ('1.2.3.0', '255.255.255.0'), ('1.2.3.4', 24), ('1.2.3.0',), ('1.2.3.0', 24, 1), (1, 32),
    (b'\x01\x02\x03\x00', 24), ('::', 0), ('::', 'x'), (ip.IPv4Address('1.2.3.0'), 24), ('1.2.3.0', 33), ('1.2.3.0', -1),
    ('1.2.3.0', None), ('1.2.3.0', 1.5), ('1.2.3.0/24', 24), '1.2.3.0/25٣',
]
for a in N:
    print(repr(a))
    for f in (ip.ip_network, ip.IPv4Network, ip.IPv6Network, ip.ip_interface):
        t(f, a)
    t(ip.ip_network, a, strict=False)
    t(ip.ip_network, a, False)
addrs = [ip.ip_address(x) for x in '1.2.3.4 10.0.0.1 127.0.0.1 169.254.1.1 224.0.0.1 240.0.0.1 255.255.255.255 0.0.0.0 100.64.0.1 192.0.0.1 192.0.0.9 192.0.0.170 192.0.2.1 198.18.0.1 203.0.113.5 172.16.0.1 192.168.1.1 8.8.8.8 :: ::1 fe80::1 fec0::1 ff02::1 2001:db8::1 2002:102:304::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 ::ffff:1.2.3.4 ::ffff:10.0.0.1 fc00::1 64:ff9b::1 64:ff9b:1::1 100::1 2001:2::1 2001:20::1 2001:30::1 3fff::1 5f00::1 2606:4700::1 fe80::1%en0 2001:1::1 2001:3::1 2001:4:112::1 4000::1 ::ffff:127.0.0.1 ::ffff:0.0.0.0 ::ffff:224.0.0.1 ::ffff:169.254.0.1 ::ffff:240.0.0.1 ::1.2.3.4'.split()]

def ga(a, p):
    try:
        return getattr(a, p, '-')
    except ValueError as e:
        return str(e)

P = 'version max_prefixlen compressed exploded packed reverse_pointer is_multicast is_private is_global is_unspecified is_reserved is_loopback is_link_local is_site_local ipv4_mapped sixtofour teredo scope_id ipv6_mapped'.split()
for a in addrs:
    print(str(a), repr(a), [ga(a, p) for p in P], int(a), 1)
a = addrs[0]
b = addrs[18]
for spec in [
    '', 's', 'b', 'x', 'X', 'n', '#b', '_b', '#_x', '#X', '_n', '#n', 'd', '40', '>20', 's>20', '20s', '.3', '_s', '#s', '#',
    'q', 'c', '#_X', '_', '^30s', '<b', '08b', 'o',
]:
    for z in (a, b, addrs[20], addrs[39]):
        t(format, z, spec)
import operator as o
for (x, y) in [(a, 1), (a, -1), (a, 2 ** 33), (a, -2 ** 33), (a, 1.5), (a, a), (b, 1), (b, -1), (a, '1'), (addrs[39], 1)]:
    t(o.add, x, y)
    t(o.sub, x, y)
    t(o.eq, x, y)
    t(o.lt, x, y)
    t(o.le, x, y)
    t(o.gt, x, y)
    t(o.ge, x, y)
    t(o.ne, x, y)
    t(o.add, y, x)
t(o.lt, a, b)
t(o.eq, a, b)
t(o.lt, addrs[20], addrs[39])
t(o.eq, addrs[20], addrs[39])
t(o.lt, a, ip.ip_network('1.2.3.4'))
t(o.lt, a, ip.ip_interface('1.2.3.4/8'))
t(o.eq, a, ip.ip_interface('1.2.3.4'))
t(o.lt, ip.ip_interface('1.2.3.4/8'), ip.ip_interface('1.2.3.4/9'))
t(o.lt, ip.ip_interface('1.2.3.4/8'), a)
t(o.lt, ip.ip_network('1.2.3.4'), ip.ip_network('::'))
t(o.lt, ip.ip_network('1.2.3.4'), a)
t(o.lt, ip.ip_network('1.2.3.4'), 5)
t(o.gt, a, 5)
t(o.lt, a, b'x')
t(int, a)
t(str, a)
t(bytes, a)
t(copy.copy, a)
t(copy.deepcopy, b)
t(a.__reduce__)
t(o.index, a)
t(setattr, a, 'x', 1)
t(lambda: a.__slots__)
t(bool, addrs[7])
n = ip.ip_network('192.168.0.0/28')
n6 = ip.ip_network('2001:db8::/126')
for m in (
    n, n6, ip.ip_network('10.0.0.0/31'), ip.ip_network('10.0.0.0/32'), ip.ip_network('::/127'), ip.ip_network('::/128'),
    ip.ip_network('10.0.0.0/8'), ip.ip_network('fe80::/10'), ip.ip_network('0.0.0.0/0'), ip.ip_network('192.0.0.0/24'),
    ip.ip_network('2001::/23'), ip.ip_network('fec0::/10'), ip.ip_network('ff00::/8'), ip.ip_network('240.0.0.0/4'),
    ip.ip_network('100.64.0.0/10'),
):
    print(m, repr(m), m.network_address, m.broadcast_address, m.hostmask, m.netmask, m.prefixlen, m.num_addresses, m.with_prefixlen, m.with_netmask, m.with_hostmask, m.compressed, m.exploded, m.version, m.max_prefixlen, m.is_multicast, m.is_private, m.is_global, m.is_unspecified, m.is_reserved, m.is_loopback, m.is_link_local, getattr(m, 'is_site_local', '-'), m.reverse_pointer, str(m), f'{m:s}' if 0 else '')
    import itertools
    print(list(itertools.islice(m.hosts(), 4)), list(itertools.islice(m, 3)), type(m.hosts()).__name__)
    t(lambda: m[0])
    t(lambda: m[-1])
    t(lambda: m[1])
    t(lambda: m[2 ** 130])
    t(lambda: m[-2 ** 130])
    t(lambda: m['a'])
    t(lambda: m[1:2])
    t(lambda: len(m))
    t(lambda: m.supernet())
    t(lambda: list(itertools.islice(m.subnets(), 2)))
    t(lambda: list(m.subnets(prefixlen_diff=2))[:3] if m.num_addresses < 99 else 0)
    t(lambda: list(m.subnets(new_prefix=m.prefixlen)))
    t(lambda: list(m.subnets(new_prefix=1)))
    t(lambda: list(m.subnets(0)))
    t(lambda: list(m.subnets(-1)))
    t(lambda: list(m.subnets(2, new_prefix=30)))
    t(lambda: list(m.subnets(200)))
    t(lambda: m.supernet(2))
    t(lambda: m.supernet(new_prefix=3))
    t(lambda: m.supernet(new_prefix=128))
    t(lambda: m.supernet(200))
    t(lambda: m.supernet(-1))
    t(lambda: m.supernet(2, 3))
    t(lambda: m.supernet(0))
t(lambda: ip.ip_address('192.168.0.3') in n)
t(lambda: n in n)
t(lambda: 5 in n)
t(lambda: '192.168.0.3' in n)
t(lambda: ip.ip_address('::') in n)
t(lambda: ip.ip_interface('192.168.0.3/30') in n)
for (x, y) in [
    ('10.0.0.0/8', '10.1.0.0/16'), ('10.1.0.0/16', '10.0.0.0/8'), ('10.0.0.0/8', '11.0.0.0/8'), ('10.0.0.0/8', '::/0'),
    ('::/0', '::/8'), ('10.0.0.0/8', '10.0.0.0/8'), ('10.0.0.0/8', '10.255.255.255/32'), ('10.0.0.0/30', '10.0.0.2/32'),
]:
    x = ip.ip_network(x)
    y = ip.ip_network(y)
    t(x.overlaps, y)
    t(x.subnet_of, y)
    t(x.supernet_of, y)
    t(lambda: list(x.address_exclude(y)))
    t(x.compare_networks, y)
    t(o.lt, x, y)
    t(o.eq, x, y)
t(n.overlaps, 5)
t(n.subnet_of, 5)
t(n.subnet_of, a)
t(lambda: list(n.address_exclude(5)))
t(n.compare_networks, a)
t(n.overlaps, a)
i = ip.ip_interface('192.168.1.5/24')
print(i, repr(i), i.ip, i.network, i.with_prefixlen, i.with_netmask, i.with_hostmask, i.netmask, i.hostmask, i.is_private, int(i), hash(i) == hash(ip.ip_interface('192.168.1.5/24')), i.compressed, i.exploded, i.packed, i.reverse_pointer, i + 1, i.__reduce__(), format(i, 's'))
i = ip.ip_interface('fe80::1%x/64')
print(i, repr(i), i.ip, i.network, i.with_prefixlen, i.with_netmask, i.with_hostmask, i.exploded, i.scope_id, i.is_loopback, i.hostmask)
t(lambda: format(i, 'x'))
t(ip.ip_interface, ('1.2.3.4', '255.0.0.0'))
t(ip.IPv6Interface, ('::1', 64))
t(ip.IPv6Interface, '::1')
t(o.eq, ip.ip_interface('1.2.3.4/8'), ip.ip_address('1.2.3.4'))
t(ip.ip_interface('::1/128').is_loopback.__bool__)
t(ip.ip_interface('::/0').is_unspecified.__bool__)
for (x, y) in [
    ('192.0.2.0', '192.0.2.130'), ('192.0.2.130', '192.0.2.0'), ('::', '::ff'), ('1.1.1.1', '::'),
    ('0.0.0.0', '255.255.255.255'), ('1.1.1.1', '1.1.1.1'), ('::fffe', '::1:0'),
]:
    t(lambda: list(ip.summarize_address_range(ip.ip_address(x), ip.ip_address(y))))
t(lambda: list(ip.summarize_address_range('1.1.1.1', '1.1.1.2')))
t(lambda: list(ip.summarize_address_range(n, n)))
C = lambda *x: list(ip.collapse_addresses([ip.ip_network(z) for z in x]))
t(C, '1.1.0.0/24', '1.1.1.0/24', '1.1.2.0/24', '1.1.3.0/24', '1.1.4.0/24')
t(C, '1.1.1.1', '1.1.1.1', '1.1.1.0')
t(C)
t(C, '::/128', '1.1.1.1')
t(lambda: list(ip.collapse_addresses([ip.ip_address('1.1.1.1'), ip.ip_network('1.1.1.0/32')])))
t(lambda: list(ip.collapse_addresses([ip.ip_address('1.1.1.1'), ip.ip_address('::')])))
t(lambda: list(ip.collapse_addresses([1])))
t(lambda: list(ip.collapse_addresses(5)))
t(lambda: list(ip.collapse_addresses([ip.ip_address('1.1.1.%d' % k) for k in range(5)])))
t(lambda: list(ip.collapse_addresses([ip.ip_interface('1.1.1.1/24')])))
t(lambda: type(ip.collapse_addresses([])))
for f in (ip.v4_int_to_packed, ip.v6_int_to_packed):
    t(f, 0)
    t(f, 1)
    t(f, -1)
    t(f, 2 ** 32)
    t(f, 2 ** 128)
    t(f, 'a')
    t(f, 1.5)
L = [
    ip.ip_network('10.0.0.0/8'), ip.ip_address('10.0.0.1'), ip.ip_network('::/0'), ip.ip_address('::'),
    ip.ip_interface('9.9.9.9/8'),
]
print(sorted(L, key=ip.get_mixed_type_key))
t(ip.get_mixed_type_key, 5)
t(ip.get_mixed_type_key, a)
t(ip.get_mixed_type_key, n)
print(ip.IPV4LENGTH, ip.IPV6LENGTH, ip.AddressValueError.__mro__[1], ip.NetmaskValueError.__mro__[1])
t(ip.ip_address)
t(ip.IPv4Address)
t(ip.IPv4Network, '1.2.3.0/24', 1, 2)
t(ip.IPv4Network, '1.2.3.4/24', strict=0)
t(lambda: list(ip.ip_network('1.2.3.4/32').hosts()))
t(lambda: list(ip.ip_network('::4/128').hosts()))
t(lambda: ip.ip_network('1.2.3.0/24').subnets(new_prefix=33))
t(lambda: list(ip.ip_network('1.2.3.0/24').subnets(new_prefix=33)))
t(lambda: hash(ip.ip_network('1.2.3.0/24')) == hash(ip.ip_network('1.2.3.0/255.255.255.0')))
t(copy.copy, n)
t(copy.deepcopy, i)
t(n.__reduce__)
t(n.__contains__, None)
t(iter, a)
t(len, n)
t(lambda: ip.ip_address('::1').ipv6_mapped)
t(lambda: ip.ip_address('1.2.3.4').ipv6_mapped)

class My(ip.IPv4Address):
    pass

t(My, '1.2.3.4')
t(lambda: My('1.2.3.4') + 1)
t(lambda: My('1.2.3.4') == a)
t(lambda: My('1.2.3.4') < ip.ip_address('1.2.3.5'))
