table = {}
del table["a"]["b"]
