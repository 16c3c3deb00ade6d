table = None
table["x"] = 1 + 2
