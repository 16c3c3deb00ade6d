# Writes hash.txt for package floatmath. Any 64-bit CPython gives the same: python3 testdata/gen_hash.py > testdata/hash.txt
import random, struct, sys
assert sys.hash_info.width == 64
rnd = random.Random(1)
def row(*f): print("\t".join('"%s"' % x for x in f))
for v in [0, 1, -1, -2, 2**61 - 1, 2**61, -2**61, 2**61 - 2, 2**62, 2**63 - 1, -2**63, 2**64, 10**30, -10**50] + [rnd.choice([1, -1]) * rnd.getrandbits(rnd.randrange(1, 400)) for _ in range(200)]:
    row("int", v, hash(v))
for f in [0.0, -0.0, 0.5, -0.5, -1.0, 1e300, 5e-324, float("inf"), -float("inf"), 2.0**61, 2.0**61 - 2.0**9, 0.1, 1.7976931348623157e308, 2.0**63, 2.0**64] + [struct.unpack("<d", struct.pack("<Q", rnd.getrandbits(64)))[0] for _ in range(200)] + [rnd.uniform(-1e6, 1e6) for _ in range(50)]:
    if f == f:
        row("float", f.hex(), hash(f))
        g = rnd.uniform(-10, 10)
        row("complex", f.hex(), g.hex(), hash(complex(f, g)))
