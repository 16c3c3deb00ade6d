"""Fannkuch: prefix reversals of all permutations of 8 numbers."""


def bench(data):
    n = 8
    perm1 = list(range(n))
    count = [0] * n
    most = checksum = turn = 0
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        perm = perm1[:]
        flips = 0
        first = perm[0]
        while first:
            perm[: first + 1] = perm[first::-1]
            flips += 1
            first = perm[0]
        most = max(most, flips)
        checksum += flips if turn % 2 == 0 else -flips
        while True:
            if r == n:
                return checksum, most
            perm1.insert(r, perm1.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        turn += 1
