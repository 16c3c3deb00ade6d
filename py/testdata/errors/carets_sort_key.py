rows = [{"n": 1}, {}]
rows.sort(key=lambda row: row["n"])
