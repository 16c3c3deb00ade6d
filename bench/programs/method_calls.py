"""Method calls and attributes: 2 million."""


class Counter:
    def __init__(self):
        self.value = 0

    def add(self, n):
        self.value += n
        return self


def bench(data):
    counter = Counter()
    for i in range(2_000_000):
        counter.add(i)
    return counter.value
