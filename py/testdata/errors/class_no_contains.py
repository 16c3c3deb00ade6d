class Thing:
    pass


1 in Thing()
