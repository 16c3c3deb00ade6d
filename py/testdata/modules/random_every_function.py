# random.Random: the sequences of seeds, every distribution, errors.
import random


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


r=random.Random
for seed in (0, 1, -5, 10**30, 'abc', b'xy', bytearray(b'q'), True, 3.0):
    g=r(seed); print(g.random(), g.getrandbits(70), g.randint(1, 10**20), g.uniform(1, 2))
show(r, [1])
g=r(42)
for f in (lambda: g.gauss(),
    lambda: g.gauss(1, 2),
    lambda: g.normalvariate(),
    lambda: g.expovariate(),
    lambda: g.expovariate(2),
    lambda: g.betavariate(1, 2),
    lambda: g.gammavariate(.5, 1),
    lambda: g.gammavariate(2, 1),
    lambda: g.gammavariate(1, 1),
    lambda: g.lognormvariate(),
    lambda: g.vonmisesvariate(1, 2),
    lambda: g.paretovariate(3),
    lambda: g.weibullvariate(1, 2),
    lambda: g.triangular(),
    lambda: g.triangular(1, 5, 2),
    lambda: g.binomialvariate(),
    lambda: g.binomialvariate(10, .3),
    lambda: g.binomialvariate(1000, .6),
    lambda: g.binomialvariate(-1),
    lambda: g.binomialvariate(1, 2),
    lambda: g.choice('abc'),
    lambda: g.choice([]),
    lambda: g.choices([1, 2, 3], k=5),
    lambda: g.choices([1, 2], [1, 3], k=4),
    lambda: g.choices([1, 2], cum_weights=[1, 3], k=4),
    lambda: g.choices([1, 2], [1], k=1),
    lambda: g.choices([1], [1], cum_weights=[1]),
    lambda: g.choices([1], [0]),
    lambda: g.choices([1], [float('inf')]),
    lambda: g.choices([]),
    lambda: g.sample(range(10**6), 4),
    lambda: g.sample([1, 2, 3], 2),
    lambda: g.sample([1, 2], counts=[3, 2], k=4),
    lambda: g.sample([1], 5),
    lambda: g.sample({1}, 1),
    lambda: g.sample([1], -1),
    lambda: g.sample([1], counts=[1.5], k=1),
    lambda: g.randrange(10),
    lambda: g.randrange(5, 5),
    lambda: g.randrange(1, 10, 3),
    lambda: g.randrange(10, 1, -2),
    lambda: g.randrange(0),
    lambda: g.randrange(1.0),
    lambda: g.randrange(1, 5, 0),
    lambda: g.randint(5, 1),
    lambda: g.randint(1.5, 2),
    lambda: g.randbytes(5),
    lambda: g.getrandbits(0),
    lambda: g.getrandbits(-1),
    lambda: (lambda l:(g.shuffle(l), l)[1])(list(range(10))),
    lambda: g.shuffle((1,)),
    lambda: len(g.getstate()[1]),
    lambda: g.setstate((1, 2)),
    lambda: g.setstate((3, (1,), None)),
    lambda: g.uniform('a', 1),
    lambda: random.SystemRandom().getstate(),
    lambda: random.SystemRandom().seed(1),
    lambda: len(random.SystemRandom().randbytes(4))):
    show(f)
class C(r):
    def random(self): return 0.25
show(lambda: C().choice([1, 2, 3, 4]))
show(lambda: C().randrange(100))
show(lambda: C().uniform(0, 4))
