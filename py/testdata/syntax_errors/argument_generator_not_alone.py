f(n for n in x, 1)
