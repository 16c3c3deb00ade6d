# The sequences of a seed are those of CPython, call by call.
import random

random.seed(42)
print(random.random(), random.random(), [random.randint(1, 6) for _ in range(10)])
print(random.uniform(1, 5), random.randrange(10), random.randrange(0, 100, 7), random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[9, 1], k=8), random.choices("xyz", cum_weights=[1, 2, 10], k=3))
values = list(range(10))
random.shuffle(values)
print(values, random.sample(range(100), 5), random.sample("abcdef", 3), random.sample([1, 2, 3], counts=[2, 1, 1], k=3))
print(random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(10, 2), random.expovariate(0.5), random.triangular(0, 10, 3), random.betavariate(2, 3), random.gammavariate(2, 1), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(0, 4), random.binomialvariate(10, 0.3))
print(random.getrandbits(8), random.getrandbits(70), random.randbytes(4), random.randint(10**20, 10**21), random.randrange(2**40))
for seed in [0, -5, 2**70, "text", b"bytes", bytearray(b"ba")]:
    random.seed(seed)
    print(ascii(seed), random.random())
random.seed("old", version=1)
print(random.random())
r = random.Random(7)
a, b = r.random(), r.randint(0, 9)
r.seed(7)
print((a, b) == (r.random(), r.randint(0, 9)), a, b)
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)], state[0], len(state[1]))
for bad in [lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.choices([], k=1), lambda: random.shuffle((1, 2)), lambda: random.sample({1, 2}, 1), lambda: random.randrange(1.5), lambda: random.choices([1], weights=[0]), lambda: random.choices([1, 2], weights=[1]), lambda: random.seed([1])]:
    try:
        print(bad())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
