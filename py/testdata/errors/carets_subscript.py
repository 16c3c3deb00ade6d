rows = {"a": {"b": [1]}}
print(rows["a"]["x"][0] + rows["a"]["b"][0])
