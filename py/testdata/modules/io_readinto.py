# readinto and readinto1 of buffered readers of several sizes.
import io
for nxt in (1, 2, 3):
    for size in (2, 4, 6):
        for a in (1, 3, 5, 9, 12):
            for b in (1, 3, 5, 9, 12):
                r = io.BufferedReader(io.BytesIO(b'0123456789abcdefghij'), size)
                x = bytearray(a)
                y = bytearray(b)
                print(size, a, b, r.read(nxt), r.readinto(x), x, r.tell(), r.readinto1(y), y, r.tell())
