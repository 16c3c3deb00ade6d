values = [3, None, 1]
values.sort()
