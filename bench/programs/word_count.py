"""Counting words in a dict: 1 million words of 5000 different ones."""


def setup():
    words = []
    state = 42
    for _ in range(1_000_000):
        state = (state * 1103515245 + 12345) % 2147483648
        words.append("word%d" % (state // 65536 % 5000))
    return words


def bench(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return len(counts), max(counts.values())
