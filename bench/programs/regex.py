"""Finding, matching groups and replacing in a text of a megabyte."""

import re


def setup():
    lines = []
    state = 7
    for i in range(14_000):
        state = (state * 1103515245 + 12345) % 2147483648
        lines.append(f"2024-{state % 12 + 1:02}-{state % 28 + 1:02} user{state // 65536 % 500}@example.com spent {state % 10_000 / 100:.2f} on item #{i}")
    return "\n".join(lines)


def bench(text):
    amounts = re.findall(r"\d+\.\d\d", text)
    users = re.findall(r"(\w+)@(\w+)\.com", text)
    dates = re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3.\2.\1", text)
    return len(amounts), len(set(users)), len(dates)
