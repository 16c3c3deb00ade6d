rows = [{"id": 1}]
print(rows["id"])
