# The most frequent of all: a method of None.
def find(items):
    for item in items:
        if item > 10:
            return item


find([1, 2]).bit_length()
