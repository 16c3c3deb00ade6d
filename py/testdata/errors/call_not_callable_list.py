rows = [1, 2]
rows(0)
