values = [1]
del values[4]
