a, b = (n for n in range(5))
