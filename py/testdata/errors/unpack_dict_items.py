# Iterating a dict gives keys, not pairs.
for key, value in {"name": 1, "age": 2}:
    print(key, value)
