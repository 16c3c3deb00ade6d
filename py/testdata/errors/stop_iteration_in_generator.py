# StopIteration that leaves a generator becomes RuntimeError.
def first_of(iterables):
    for iterable in iterables:
        yield next(iter(iterable))


print(list(first_of([[1], []])))
