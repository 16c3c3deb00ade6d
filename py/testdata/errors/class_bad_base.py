class Thing(5):
    pass
