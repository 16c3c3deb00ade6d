# The classes blake2b, blake2s and hmac.HMAC, digests of files.
import hashlib
import hmac
import io


def show(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


# classes
show(lambda: hashlib.blake2b)
show(lambda: hashlib.blake2s)
show(lambda: hmac.HMAC)
show(lambda: isinstance(hashlib.blake2b(), hashlib.blake2b))
show(lambda: isinstance(hashlib.new("blake2s"), hashlib.blake2s))
show(lambda: isinstance(hmac.new(b"k", b"", "md5"), hmac.HMAC))
show(lambda: isinstance(hmac.new(b"k", b"", "md5").copy(), hmac.HMAC))
for cls in hashlib.blake2b, hashlib.blake2s:
    print(cls.__name__, cls.MAX_DIGEST_SIZE, cls.MAX_KEY_SIZE, cls.SALT_SIZE, cls.PERSON_SIZE)
    d = cls(b"abc")
    print(d.name, d.digest_size, d.block_size, d.hexdigest())
    c = d.copy()
    c.update(b"d")
    print(type(c) is cls, c.hexdigest() == cls(b"abcd").hexdigest(), d.hexdigest() == cls(b"abc").hexdigest())
    show(lambda: cls(data=b"abc").hexdigest() == d.hexdigest())

    # tree hashing
    show(lambda: cls(b"abc", fanout=2, depth=2, leaf_size=10, node_offset=3, node_depth=1, inner_size=20, last_node=True).hexdigest())
    for name, value in [("fanout", 0), ("fanout", 255), ("depth", 3), ("depth", 255), ("leaf_size", 4096), ("leaf_size", 2**32 - 1), ("node_offset", 2**48 - 1),
                        ("node_depth", 255), ("inner_size", 32), ("last_node", True), ("last_node", False), ("last_node", []), ("digest_size", 1), ("key", b"k"),
                        ("salt", b"s"), ("person", b"p"), ("usedforsecurity", False)]:
        show(lambda: f"{name} {value}: " + cls(b"x", **{name: value}).hexdigest()[:24])
    for name, value in [("fanout", 256), ("fanout", -1), ("fanout", "a"), ("fanout", 1.5), ("depth", 0), ("depth", 256), ("leaf_size", -1), ("node_offset", -1), ("node_offset", 2**64),
                        ("node_depth", 256), ("node_depth", -1), ("inner_size", 65), ("inner_size", -1), ("digest_size", 0), ("digest_size", 65), ("digest_size", -3),
                        ("key", b"k" * 65), ("salt", b"s" * 17), ("person", b"p" * 17), ("key", "a"), ("salt", 3)]:
        show(lambda: f"{name} {value}: " + cls(b"x", **{name: value}).hexdigest()[:24])
    show(lambda: cls("text"))
    show(lambda: cls(3))
show(lambda: hashlib.blake2s(b"", node_offset=2**48))

# a tree of two leaves
size = 64
left = hashlib.blake2b(b"left", fanout=2, depth=2, leaf_size=4096, node_offset=0, node_depth=0, inner_size=size, last_node=False)
right = hashlib.blake2b(b"right", fanout=2, depth=2, leaf_size=4096, node_offset=1, node_depth=0, inner_size=size, last_node=True)
root = hashlib.blake2b(digest_size=32, fanout=2, depth=2, leaf_size=4096, node_offset=0, node_depth=1, inner_size=size, last_node=True)
root.update(left.digest())
root.update(right.digest())
print(root.hexdigest())

# hmac
show(lambda: hmac.HMAC(b"k", b"m", "sha256").hexdigest())
show(lambda: hmac.HMAC(b"k", digestmod="sha256").digest().hex())
show(lambda: hmac.HMAC.blocksize)
show(lambda: (hmac.trans_5C[:4], hmac.trans_36[:4], len(hmac.trans_5C), len(hmac.trans_36)))
show(lambda: hmac.new(b"k"))
show(lambda: hmac.new("k", b"m", "sha256"))
show(lambda: hmac.compare_digest("e", 1))
show(lambda: hmac.compare_digest("e", b"e"))
show(lambda: hmac.compare_digest(b"e", 1))
show(lambda: hmac.compare_digest(1, 2))
show(lambda: hmac.compare_digest("\xe9", "e"))
show(lambda: hmac.compare_digest(b"ab", bytearray(b"ab")))


# file_digest
class Pieces:
    def __init__(self, data):
        self.file = io.BytesIO(data)

    def readable(self):
        return True

    def readinto(self, buffer):
        return self.file.readinto(memoryview(buffer)[:100])


class Closed(Pieces):
    def readable(self):
        return False

    def __repr__(self):
        return "Closed()"


class Blocked(Pieces):
    def readinto(self, buffer):
        return None


data = b"0123456789" * 1000
print(hashlib.md5(data).hexdigest())
show(lambda: hashlib.file_digest(io.BytesIO(data), "md5").hexdigest())
show(lambda: hashlib.file_digest(Pieces(data), "md5").hexdigest())
show(lambda: hashlib.file_digest(Pieces(data), hashlib.md5).hexdigest())
show(lambda: hashlib.file_digest(Pieces(data), lambda: hashlib.blake2b(digest_size=8)).hexdigest())
show(lambda: hashlib.file_digest(Closed(data), "md5"))
show(lambda: hashlib.file_digest(Blocked(data), "md5"))
show(lambda: hashlib.file_digest(3, "md5"))
show(lambda: hashlib.file_digest(None, "md5"))
show(lambda: hashlib.new("no such"))
show(lambda: hashlib.new(3))
show(lambda: set(hashlib.algorithms_guaranteed) - set(hashlib.__all__))
