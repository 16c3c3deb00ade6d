from collections import namedtuple as _namedtuple


def _record(name, fields):
    """A named tuple that shows the name of the module."""
    cls = _namedtuple(name, fields, module="sys")
    plain = cls.__repr__
    cls.__repr__ = lambda self: "sys." + plain(self)
    return cls


version_info = _record("version_info", "major minor micro releaselevel serial")(3, 14, 0, "final", 0)
float_info = _record("float_info", "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds")(
    1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1)
int_info = _record("int_info", "bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold")(30, 4, 4300, 640)
hash_info = _record("hash_info", "width modulus inf nan imag algorithm hash_bits seed_bits cutoff")(
    64, 2305843009213693951, 314159, 0, 1000003, "fixed", 64, 0, 0)
implementation = _record("implementation", "name cache_tag version hexversion")("toolweaver", None, version_info, 0x030E00F0)
flags = _record("flags", "debug optimize dev_mode utf8_mode")(0, 0, False, 1)
