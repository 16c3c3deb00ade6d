# Long forms of mapped and scoped addresses.
import ipaddress as ip
for s in ['::ffff:1.2.3.4/128', '::ffff:1.2.3.0/120', 'fe80::1%x/64']:
    for f in (ip.ip_interface, lambda s: ip.ip_network(s, False)):
        x = f(s)
        for p in ('exploded', 'compressed', 'reverse_pointer', 'with_prefixlen', 'with_netmask', 'with_hostmask'):
            try:
                print(p, getattr(x, p))
            except Exception as e:
                print(type(e).__name__, e)
