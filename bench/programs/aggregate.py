"""What model-written programs do most: group and total rows of dicts."""


def setup():
    rows = []
    state = 3
    for i in range(300_000):
        state = (state * 1103515245 + 12345) % 2147483648
        rows.append({"id": i, "category": "c%d" % (state // 65536 % 40), "amount": state % 10_000 / 100})
    return rows


def bench(rows):
    groups = {}
    totals = {}
    for row in rows:
        groups.setdefault(row["category"], []).append(row["amount"])
        totals[row["category"]] = totals.get(row["category"], 0) + row["amount"]
    best = max(totals.items(), key=lambda item: item[1])
    averages = {name: sum(values) / len(values) for name, values in groups.items()}
    return best[0], round(averages[best[0]], 6), len([r for r in rows if r["amount"] > 99])
