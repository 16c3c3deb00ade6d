"""The sieve of Eratosthenes up to 1 million."""


def bench(data):
    limit = 1_000_000
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    for n in range(2, 1001):
        if prime[n]:
            for multiple in range(n * n, limit + 1, n):
                prime[multiple] = False
    return sum(prime)
