class Thing:
    pass


del Thing()["a"]
