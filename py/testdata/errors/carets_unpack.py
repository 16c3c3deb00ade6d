def pair():
    return 1, 2, 3


x, (y, z) = 1, pair()
