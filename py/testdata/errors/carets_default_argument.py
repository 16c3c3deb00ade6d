def work(limit=1 / 0):
    pass
