class Thing:
    pass


Thing()[0]
