row = {"a": 1}
del row["b"]
