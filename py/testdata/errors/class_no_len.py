class Thing:
    pass


len(Thing())
