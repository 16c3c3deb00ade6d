class Thing:
    pass


Thing()["a"] = 1
