# Numbers that a format of struct cannot hold, and slices of bytes against the direction of their step.
import struct

for f, a in (("!0?2f", (537.6, 2**140)), ("<fe0?", (2**37-1, 2692243269593033390)), ("!2e", (2**153+1, b'x')), ("e", (1e6,)), ("f", (2**2000,)), ("<f", (2**2000,)), ("d", (2**2000,)),("<f", (1e50,)), ("=e0s10x", (15476931, -737)), (">e", (70000.0,)), ("<f", ('x',)), ("<e", (None,))):
    try: print(struct.pack(f, *a))
    except Exception as e: print(type(e), e)
for b in (bytearray(range(2)), bytes(range(2)), [0,1], (0,1), 'ab', memoryview(b'ab'), range(2)):
    for s in (slice(None, True, -2), slice(-2, 10**30, -2), slice(None,3,-1), slice(5,0,2)):
        try: print(type(b).__name__, s, b[s] if not isinstance(b, memoryview) else b[s].tolist())
        except Exception as e: print(type(e), e)
print(struct.pack("2f", True, (2**176+1)), struct.pack("f", -1e300), struct.pack("@f", 3.4028235677973366e38))
