"""A string that grows in a loop: 300,000 times."""


def bench(data):
    text = ""
    for i in range(300_000):
        text += "x"
        if i % 1000 == 0:
            text += str(i)
    return len(text)
