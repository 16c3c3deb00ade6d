row = {"id": 1}
print(row.id)
