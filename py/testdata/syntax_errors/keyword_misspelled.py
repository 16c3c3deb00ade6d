fro n in range(3):
    pass
