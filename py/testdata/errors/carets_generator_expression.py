rows = [{"n": 1}, {"m": 2}]
print(sum(row["n"] for row in rows))
