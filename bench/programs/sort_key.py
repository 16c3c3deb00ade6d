"""Sorting 200,000 rows with a key function."""


def setup():
    rows = []
    state = 7
    for i in range(200_000):
        state = (state * 1103515245 + 12345) % 2147483648
        rows.append({"id": i, "score": state % 1_000_003})
    return rows


def bench(rows):
    rows = sorted(rows, key=lambda row: row["score"])
    return rows[0]["id"], rows[-1]["id"]
