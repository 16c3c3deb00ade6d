class Thing:
    pass


Thing() < Thing()
