"""f-strings, join, split and replace."""


def bench(data):
    lines = []
    for i in range(200_000):
        lines.append(f"row {i}: {i * 2:>8} {i / 4:.2f}")
    text = "\n".join(lines)
    words = 0
    for line in text.split("\n"):
        words += len(line.replace(":", " ").split())
    return len(text), words
