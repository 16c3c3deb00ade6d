# Sorting of pseudo-random lists: stable, by type, with keys, reversed.
seed = 99
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % (1 << 64)
    return (seed >> 33) % n
nan = float('nan')
def mk(kind, n):
    if kind == 0: return [rnd(1000) for _ in range(n)]
    if kind == 1: return [rnd(1000)/8 - 60 for _ in range(n)]
    if kind == 2: return [''.join(chr(97+rnd(3)) for _ in range(rnd(14))) for _ in range(n)]
    if kind == 3: return [(rnd(5), rnd(9), str(rnd(4))) for _ in range(n)]
    if kind == 4: return [(chr(97+rnd(4))*rnd(10), rnd(5)) for _ in range(n)]
    if kind == 5: return [[rnd(4), rnd(4)] for _ in range(n)]
    if kind == 6: return [rnd(1000) if rnd(2) else rnd(1000)/3 for _ in range(n)]
    if kind == 7: return [rnd(100)*10**18 - 5*10**19 for _ in range(n)]
    if kind == 8: return [(nan if rnd(4)==0 else rnd(50)/2) for _ in range(min(n, 30))]
    if kind == 9: return [chr(97+rnd(3)) + chr(0)*rnd(9) + 'é'*rnd(3) for _ in range(n)]
    if kind == 10: return [(-0.0 if rnd(2) else 0.0) if rnd(2) else rnd(3)*1.0 for _ in range(n)]
    if kind == 11: return [bool(rnd(2)) if rnd(2) else rnd(2) for _ in range(n)]
for trial in range(200):
    kind = rnd(12)
    n = [5, 30, 64, 65, 200, 700][rnd(6)]
    l = mk(kind, n)
    if rnd(3) == 0: l.sort()
    if rnd(4) == 0: l = l + mk(kind, rnd(9))
    if rnd(4) == 0: l = l[::-1]
    rev = bool(rnd(2))
    if rnd(3) == 0:
        l = list(enumerate(l))
        r = sorted(l, key=lambda t: t[1], reverse=rev)
    else:
        r = sorted(l, reverse=rev)
    print(trial, kind, r if len(r) < 20 else r[::17])
