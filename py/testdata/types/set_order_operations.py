# The order of sets of ints after every operation, on pseudo-random sets.
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % (1 << 64)
    return (seed >> 33) % n
def elem():
    k = rnd(4)
    if k == 0: return rnd(10)
    if k == 1: return rnd(1000)
    if k == 2: return rnd(50)
    return rnd(1 << 30)
for trial in range(50):
    sets = [set(), frozenset(elem() for _ in range(rnd(30))), set([elem() for _ in range(rnd(200))])]
    s = sets[2]
    log = []
    for step in range(60):
        op = rnd(22)
        a = sets[rnd(len(sets))]; b = sets[rnd(len(sets))]
        m = [x for x in sets if type(x) is set]
        t = m[rnd(len(m))]
        if op < 4: t.add(elem())
        elif op == 4: t.discard(elem())
        elif op == 5 and t: log.append(t.pop())
        elif op == 6: r = a | b; sets.append(r)
        elif op == 7: r = a & b; sets.append(r)
        elif op == 8: r = a - b; sets.append(r)
        elif op == 9: r = a ^ b; sets.append(r)
        elif op == 10: t |= b
        elif op == 11: t &= b
        elif op == 12: t -= b
        elif op == 13: t ^= b
        elif op == 14: sets.append(a.union([elem() for _ in range(5)], b))
        elif op == 15: sets.append(a.intersection(list(b)))
        elif op == 16: sets.append(a.difference(dict.fromkeys(b)))
        elif op == 17: sets.append(a.symmetric_difference([elem() for _ in range(9)]))
        elif op == 18: t.update(dict.fromkeys(elem() for _ in range(rnd(20))))
        elif op == 19: sets.append(set(a)); sets.append(frozenset(b).copy())
        elif op == 20: t.difference_update([elem() for _ in range(9)], b)
        elif op == 21:
            l = list(a)
            for x in l[:rnd(len(l)+1)]:
                t.discard(x)
        if len(sets) > 8: sets = sets[-4:] + [set()]
    print(trial, log[:5], [list(x)[:20] for x in sets])
for n in (6000, 30000):
    s = set(range(0, n*3, 3)); s |= set(range(0, n, 7)); print(sum(i*x for i, x in enumerate(s)) % 1000003)
