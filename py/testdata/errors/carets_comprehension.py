rows = [{"n": 1}, {"m": 2}]
print([row["n"] for row in rows])
