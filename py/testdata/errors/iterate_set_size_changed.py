seen = {1, 2}
for n in seen:
    seen.add(n + 10)
